//! Criterion by criterion: the value, the reason, the source; folded, how it is derived.

use super::Told;
use crate::reader::Reader;
use crate::sources::Numbered;
use maud::{Markup, html};
use standi_law::answer::{CriterionAnswer, Reason, RespondentAnswer};
use standi_law::ecli::of_citation;
use standi_law::{Criterion, Value};

/// What is told first.
const ORDER: [Value; 3] = [Value::Closed, Value::Missing, Value::Judgement];

/// The sources that the page names.
#[derive(Default)]
pub struct Sources(Numbered);

impl Sources {
    /// The numbers of sources, as links to the list.
    pub fn cite(&mut self, ids: &[&'static str]) -> Markup {
        let numbers: Vec<usize> = ids.iter().map(|id| self.0.number(id)).collect();
        html! {
            @for number in numbers {
                sup { a href={ "#source-" (number) } { "[" (number) "]" } }
            }
        }
    }

    /// The list.
    pub fn list(&self, told: &Told, reader: &Reader) -> Markup {
        let ids = self.0.ids();
        html! {
            @if !ids.is_empty() {
                details #sources {
                    summary { (reader.with("desk-sources", &[("count", ids.len().to_string())])) }
                    ol.small.sources {
                        @for (at, id) in ids.iter().enumerate() {
                            li id={ "source-" (at + 1) } {
                                @if let Some(source) = told.record.source(id) {
                                    @match source.url {
                                        Some(url) => a href=(url) rel="noreferrer noopener" { (source.title) },
                                        None => (source.title),
                                    }
                                    @if let Some(ecli) = of_citation(&source.title) { " · " code { (ecli) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The criteria; those that are no obstacle are folded.
pub fn column(respondent: &RespondentAnswer, sources: &mut Sources, reader: &Reader) -> Markup {
    let of = |value: Value| {
        let all = respondent.criteria.iter();
        all.filter(move |(_, it)| it.value == value)
    };
    let mut groups: Vec<Markup> = Vec::new();
    for value in ORDER {
        // Once it is closed, nothing else can change that; what is left is folded with the rest.
        if respondent.value == Value::Closed && value != Value::Closed || of(value).next().is_none()
        {
            continue;
        }
        let lines: Vec<Markup> = of(value)
            .map(|(criterion, it)| line(*criterion, it, respondent, sources, reader))
            .collect();
        groups.push(html! {
            h2 { (reader.say(&format!("heading-{}", value.word()))) }
            ul.lines { @for line in lines { (line) } }
        });
    }
    let rest: Vec<_> = match respondent.value {
        Value::Closed => ORDER[1..]
            .iter()
            .copied()
            .chain([Value::Open])
            .flat_map(of)
            .collect(),
        _ => of(Value::Open).collect(),
    };
    let lines: Vec<Markup> = rest
        .iter()
        .map(|(criterion, it)| line(**criterion, it, respondent, sources, reader))
        .collect();
    let folded = match respondent.value {
        Value::Closed => "desk-other-criteria",
        _ => "heading-open",
    };
    html! {
        @for group in groups { (group) }
        @if !lines.is_empty() {
            details { summary { (reader.say(folded)) } ul.lines { @for line in lines { (line) } } }
        }
    }
}

fn line(
    criterion: Criterion,
    answer: &CriterionAnswer,
    respondent: &RespondentAnswer,
    sources: &mut Sources,
    reader: &Reader,
) -> Markup {
    let says = |reason: &&Reason| answer.value != Value::Closed || reason.value == Value::Closed;
    let shown: Vec<Markup> = answer
        .reasons
        .iter()
        .filter(says)
        .map(|reason| html! { p { (text(reason, reader)) (sources.cite(&reason.sources)) } })
        .collect();
    let opens = answer
        .reasons
        .iter()
        .filter_map(|reason| reason.opens.as_ref());
    let decides = respondent.decisive == Some(criterion);
    html! {
        li {
            h3 {
                (reader.value(answer.value)) " " (reader.say(&format!("criterion-{}", criterion.id())))
                @if decides { " (" (reader.say("decides")) ")" }
            }
            @for reason in shown { (reason) }
            @for opens in opens {
                p { strong { (reader.say("desk-would-change")) } " " (opens) }
            }
            (derivation(answer, reader))
        }
    }
}

fn text(reason: &Reason, reader: &Reader) -> Markup {
    html! {
        (reason.text)
        @if !reason.lines.is_empty() {
            " (" (reader.with("only-for", &[("lines", reason.lines.join("; "))])) ")"
        }
        @if let Some(word) = reason.confidence.filter(|it| *it != "verified") {
            " (" (reader.say(&format!("record-{word}"))) ")"
        }
    }
}

/// Every rule with the facts it rests on and its authority.
fn derivation(answer: &CriterionAnswer, reader: &Reader) -> Markup {
    html! {
        details {
            summary.small { (reader.say("desk-derivation")) }
            dl.small {
                @for reason in &answer.reasons {
                    dt { code { (reason.rule) } " " (reason.text) }
                    @if !reason.because.is_empty() {
                        dd { (reader.with("report-because", &[("list", reason.because.join(", "))])) }
                    }
                    @if !reason.authority.is_empty() {
                        @let list = reader.words().cited(&reason.authority.join("; "));
                        @let eclis: Vec<String> = reason.authority.iter().flat_map(|it| it.split("; ")).filter_map(of_citation).collect();
                        dd {
                            (reader.with("report-authority", &[("list", list)]))
                            @for ecli in eclis { " " code { (ecli) } }
                        }
                    }
                }
            }
        }
    }
}
