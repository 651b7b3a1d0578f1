//! Questions as fields of a form, and forms as answers.
//!
//! A day is three fields, because people know the month or the year of many things and not the
//! day. Whatever is asked, "I don't know" is an answer.

use crate::fields::Fields;
use crate::reader::Reader;
use maud::{Markup, html};
use standi_law::interview::{Kind, Question, UNKNOWN};

/// The word by which a choice says that the answer is in the field beside it.
const OTHER: &str = "other";

/// How long a situation lasted: on that day, until another one, to this day.
const LASTED: [&str; 3] = ["day", "until", "on"];

/// The fields of a question, filled with what was said before.
pub fn fields(question: &Question, said: Option<&str>, wrong: bool, reader: &Reader) -> Markup {
    let said = said.unwrap_or_default();
    let known = if said == UNKNOWN { "" } else { said };
    match question.kind {
        Kind::YesNo | Kind::Choice(_) => choices(question, said, None, reader),
        Kind::StateOr(words) => {
            let other = if words.contains(&known) { "" } else { known };
            let field = named(other, "desk-state-field", "states", reader);
            choices(question, said, Some(("desk-another-state", field)), reader)
        }
        Kind::DayOr(words) => {
            let other = if words.contains(&known) { "" } else { known };
            let field = day("", other, wrong, reader);
            choices(question, said, Some(("desk-on-a-day", field)), reader)
        }
        Kind::Day => day("", known, wrong, reader),
        Kind::Stretch => stretch(known, wrong, reader),
        Kind::State => named(known, "ask-state-hint", "states", reader),
        Kind::Place => named(known, "ask-place-hint", "places", reader),
        Kind::Articles => html! {
            div.field {
                label for="text" { (reader.say("desk-articles")) }
                span.hint #text-hint { (reader.say("ask-articles-hint")) }
                input type="text" id="text" name="text" value=(known) autocomplete="off"
                    aria-describedby="text-hint" aria-invalid=[wrong.then_some("true")];
            }
        },
        Kind::Text => html! {
            div.field {
                label for="text" { (reader.say("desk-own-words")) }
                span.hint #text-hint { (reader.say("ask-text-hint")) }
                textarea id="text" name="text" aria-describedby="text-hint" { (known) }
            }
        },
    }
}

/// Whether "I don't know" is one of the choices; else it is a button beside.
pub fn has_unknown(question: &Question) -> bool {
    !question.kind.words().is_empty()
}

/// What a form answers; empty: nothing.
pub fn read(question: &Question, fields: &Fields) -> String {
    if fields.has("unknown") {
        return UNKNOWN.to_string();
    }
    let chosen = fields.get("answer");
    match question.kind {
        Kind::YesNo | Kind::Choice(_) => chosen.to_string(),
        Kind::StateOr(_) | Kind::DayOr(_) if !chosen.is_empty() && chosen != OTHER => {
            chosen.to_string()
        }
        Kind::DayOr(_) | Kind::Day => read_day("", fields),
        Kind::Stretch => {
            let from = read_day("", fields);
            match fields.get("lasted") {
                _ if from.is_empty() => from,
                "until" => format!("{from}..{}", read_day("until-", fields)),
                "on" => format!("{from}.."),
                _ => from,
            }
        }
        _ => fields.get("text").to_string(),
    }
}

/// `2022-10-03`, `2022-10` or `2022`, as far as it was told.
fn read_day(prefix: &str, fields: &Fields) -> String {
    let part = |name: &str| fields.get(&format!("{prefix}{name}"));
    let padded = |text: &str| match text.parse::<u32>() {
        Ok(number) => format!("{number:02}"),
        Err(_) => text.to_string(),
    };
    let parts = [
        part("year").to_string(),
        padded(part("month")),
        padded(part("day")),
    ];
    let mut told: Vec<&str> = parts.iter().map(String::as_str).collect();
    // A day without its month is told as it is: the answer to it is that it is no day.
    while told.last().is_some_and(|it| it.is_empty()) {
        told.pop();
    }
    told.join("-")
}

fn choices(
    question: &Question,
    said: &str,
    other: Option<(&str, Markup)>,
    reader: &Reader,
) -> Markup {
    let words = question.kind.words();
    let is_other = !said.is_empty() && said != UNKNOWN && !words.contains(&said);
    let label = |word: &str| question.label(word, reader.words());
    html! {
        fieldset {
            legend.hidden-label { (question.text(reader.words())) }
            @for word in words { (choice(word, &label(word), *word == said, None)) }
            @if let Some((key, field)) = other {
                (choice(OTHER, &reader.say(key), is_other, Some(field)))
            }
            (choice(UNKNOWN, &reader.say("ask-unknown"), said == UNKNOWN, None))
        }
    }
}

fn choice(word: &str, label: &str, chosen: bool, more: Option<Markup>) -> Markup {
    let id = format!("answer-{word}");
    html! {
        div.choice {
            input type="radio" name="answer" id=(id) value=(word) checked[chosen];
            label for=(id) { (label) }
            @if let Some(more) = more { div.more { (more) } }
        }
    }
}

/// A field for a name, with the names that the record knows.
fn named(said: &str, label: &str, list: &str, reader: &Reader) -> Markup {
    let record = reader.desk.record();
    let mut names: Vec<String> = record
        .states
        .iter()
        .map(|state| reader.words().state_alone(state))
        .collect();
    names.sort_by_key(|name| standi_text::fold(name));
    if list == "places" {
        names.extend(record.areas.iter().map(|area| area.id.0.to_string()));
        names.push("high-seas".to_string());
    }
    // A code that was understood is shown as the name.
    let shown = match record.state(said) {
        Some(state) => reader.words().state_alone(state),
        None => said.to_string(),
    };
    html! {
        div.field {
            label for="text" { (reader.say(label)) }
            input type="text" id="text" name="text" value=(shown) list=(list) autocomplete="off";
            datalist id=(list) { @for name in names { option value=(name) {} } }
        }
    }
}

fn day(prefix: &str, said: &str, wrong: bool, reader: &Reader) -> Markup {
    let mut parts = said.splitn(3, '-');
    let mut next = || parts.next().unwrap_or_default().to_string();
    let (year, month, day) = (next(), next(), next());
    let parts = [
        ("day", day, "short", "2"),
        ("month", month, "short", "2"),
        ("year", year, "year", "4"),
    ];
    html! {
        fieldset.field {
            legend.hidden-label { (reader.say("desk-day-legend")) }
            span.hint #{ (prefix) "day-hint" } { (reader.say("desk-day-hint")) }
            div.days {
                @for (name, value, class, most) in parts {
                    @let id = format!("{prefix}{name}");
                    label {
                        (reader.say(&format!("desk-{name}")))
                        br;
                        input class=(class) type="text" inputmode="numeric" name=(id) id=(id)
                            value=(value) maxlength=(most) autocomplete="off"
                            aria-describedby={ (prefix) "day-hint" }
                            aria-invalid=[wrong.then_some("true")];
                    }
                }
            }
        }
    }
}

fn stretch(said: &str, wrong: bool, reader: &Reader) -> Markup {
    let (from, until) = match said.split_once("..") {
        Some((from, until)) => (from, Some(until)),
        None => (said, None),
    };
    let lasted = match until {
        None => "day",
        Some("") => "on",
        Some(_) => "until",
    };
    html! {
        (day("", from, wrong, reader))
        fieldset {
            legend { (reader.say("desk-lasted")) }
            @for word in LASTED {
                @let id = format!("lasted-{word}");
                div.choice {
                    input type="radio" name="lasted" id=(id) value=(word) checked[word == lasted];
                    label for=(id) { (reader.say(&format!("desk-{id}"))) }
                    @if word == "until" {
                        div.more { (day("until-", until.unwrap_or_default(), wrong, reader)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_law::interview::by_id;

    fn said(question: &str, fields: &[(&str, &str)]) -> String {
        let fields = fields
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        let question = by_id(question).expect("a question");
        read(question, &Fields(fields.collect()))
    }

    #[test]
    fn a_day_is_read_as_far_as_it_is_told() {
        let of = |day, month, year| {
            said(
                "q-decision-day",
                &[("day", day), ("month", month), ("year", year)],
            )
        };
        assert_eq!(of("3", "10", "2022"), "2022-10-03");
        assert_eq!(of("", "3", "2022"), "2022-03");
        assert_eq!(of("", "", " 2022 "), "2022");
        assert_eq!(of("", "", ""), "");
        assert_eq!(of("3", "", "2022"), "2022--03");
        assert_eq!(of("third", "10", "2022"), "2022-10-third");
    }

    #[test]
    fn a_situation_has_two_ends() {
        let of = |lasted| {
            let days = [
                ("month", "3"),
                ("year", "2020"),
                ("until-year", "2021"),
                ("lasted", lasted),
            ];
            said("q-date", &days)
        };
        assert_eq!(of("day"), "2020-03");
        assert_eq!(of("until"), "2020-03..2021");
        assert_eq!(of("on"), "2020-03..");
    }

    #[test]
    fn a_choice_comes_before_the_field_beside_it() {
        let fields = [("answer", "pending"), ("year", "2022")];
        assert_eq!(said("q-known", &fields), "pending");
        assert_eq!(
            said("q-known", &[("answer", "other"), ("year", "2022")]),
            "2022"
        );
        assert_eq!(said("q-known", &[("answer", "unknown")]), UNKNOWN);
        assert_eq!(said("q-respondent", &[("text", " Italy ")]), "Italy");
        assert_eq!(
            said("q-respondent", &[("text", "Italy"), ("unknown", "1")]),
            UNKNOWN
        );
    }
}
