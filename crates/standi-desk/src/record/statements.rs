//! `/record/statements`: who said what, through whom, against whom.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row};
use super::view::{Dated, View};
use crate::page::with_pair;
use axum::response::Response;
use maud::{Markup, html};
use standi_answers::statements::{Event, Statement, Statements};
use standi_record::facts;
use standi_record::query::StatementFilter;
use standi_report::record::statements::{day, stance};

/// `GET /record/statements`
pub async fn statements(view: View) -> Response {
    let (about, speaker) = (view.asked("about"), view.asked("speaker"));
    // A matter that the record holds may still have been unknown on the day asked for.
    let all = view.reader.desk.record().clone();
    let known = about.map_or(Ok(()), |about| all.find_matter(about));
    let known = known.and_then(|()| speaker.map_or(Ok(()), |speaker| all.find_speaker(speaker)));
    if let Err(unknown) = known {
        return view.unknown(&unknown);
    }
    let filter = StatementFilter {
        about: about.map(str::to_string),
        speaker: speaker.map(str::to_string),
    };
    let answer = Statements::of(&view.record, filter);
    let count: usize = answer.groups.iter().map(|it| it.statements.len()).sum();
    let tell = view.tell();
    let heading = tell.with("statements-title", "count", count)
        + &tell.maybe("statements-by", "speaker", speaker)
        + &tell.maybe("statements-about", "about", about);
    let asked = |to: String| {
        let asked = [("about", about), ("speaker", speaker)];
        asked.iter().fold(to, |to, (name, value)| match value {
            Some(value) => with_pair(&to, name, value),
            None => to,
        })
    };
    let option = |name: &str, value: Option<&str>| {
        value.map_or(String::new(), |value| {
            format!(" --{name} '{}'", value.replace('\'', "'\\''"))
        })
    };
    let cite = Cite {
        path: asked("/record/statements".to_string()),
        title: heading.clone(),
        command: format!(
            "record statements{}{}",
            option("about", about),
            option("speaker", speaker)
        ),
        dated: Dated::Known,
    };
    let json = asked(view.to_known("/api/v1/record/statements"));
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Never, json);
    leaf.add(form(&view, about, speaker));
    leaf.add(html! { p { (view.say("statements-no-side")) } });
    groups(&answer, &view, &mut leaf);
    leaf.answer()
}

fn form(view: &View, about: Option<&str>, speaker: Option<&str>) -> Markup {
    let record = view.reader.desk.record();
    let mut matters: Vec<&str> = record
        .statements
        .iter()
        .filter_map(|it| Some(it.about?.0))
        .collect();
    matters.sort_unstable();
    matters.dedup();
    html! {
        form.filters method="get" action="/record/statements" data-sends {
            div {
                label for="about" { (view.say("desk-record-head-about")) }
                select id="about" name="about" {
                    option value="" { (view.say("desk-record-any")) }
                    @for matter in matters {
                        option value=(matter) selected[Some(matter) == about] { (matter) }
                    }
                }
            }
            div {
                label for="speaker" { (view.say("desk-record-speaker")) }
                input type="search" id="speaker" name="speaker" value=[speaker];
            }
            div {
                label for="known_by" { (view.say("desk-record-field-known_by")) }
                input type="date" id="known_by" name="known_by" value=[view.known_by.map(|it| it.to_string())];
            }
            button.second { (view.say("desk-record-show")) }
        }
        p.faint { (view.days(Dated::Known)) }
    }
}

fn groups(answer: &Statements, view: &View, leaf: &mut Leaf<'_>) {
    let (against, plain): (Vec<_>, Vec<_>) = answer.groups.iter().partition(|it| it.contradiction);
    for (at, group) in against.iter().enumerate() {
        let id = format!("against-{}", at + 1);
        leaf.section(&id, &view.say("statements-against"));
        list(&group.statements, view, leaf);
        for event in &group.against_events {
            happened(event, view, leaf);
        }
    }
    if !plain.is_empty() {
        leaf.section("plain", &view.say("statements-plain"));
    }
    for group in plain {
        list(&group.statements, view, leaf);
    }
}

fn list(statements: &[Statement], view: &View, leaf: &mut Leaf<'_>) {
    for it in statements {
        let mark = leaf.mark(Some(&it.grounds));
        let against = statements
            .iter()
            .filter(|other| other.contradicts.contains(&it.id));
        let against: Vec<&str> = against.map(|other| other.id).collect();
        leaf.add(html! {
            div.statement id=(it.id) {
                (statement(it, view, mark))
                @if !against.is_empty() {
                    p.small { (view.say("desk-record-contradicted-by")) (names(&against)) }
                }
                p.small.faint { (it.id) }
            }
        });
    }
}

fn statement(it: &Statement, view: &View, mark: Markup) -> Markup {
    let tell = view.tell();
    html! {
        h3 {
            (day(it, tell)) ", " (it.speaker)
            @if let Some(role) = it.role { " (" (role) ")" }
            @if !it.on_behalf_of.is_empty() {
                (tell.with("statements-for", "whom", it.on_behalf_of.join(", ")))
            }
        }
        p { strong { (stance(it, tell)) } (tell.with("diff-text", "text", it.claim)) (mark) }
        @if !it.reported_by.is_empty() {
            p.small {
                (view.say("desk-record-chain")) " "
                (it.speaker) @for by in &it.reported_by { " → " (by) }
            }
        }
        @if let Some(about) = it.about {
            p.small {
                (view.say("desk-record-head-about")) " "
                a href=(with_pair(&view.to_known("/record/statements"), "about", about)) { (about) }
            }
        }
        @if !it.contradicts.is_empty() {
            p.small {
                strong { (view.say("desk-record-contradicts")) }
                (names(&it.contradicts))
                @if let Some(note) = it.contradicts_note { (tell.with("diff-text", "text", note)) }
            }
        }
    }
}

/// Statements and events of the page, as links to them.
fn names(ids: &[&str]) -> Markup {
    html! { @for id in ids { " " a href={ "#" (id) } { (id) } } }
}

fn happened(event: &Event, view: &View, leaf: &mut Leaf<'_>) {
    let args = [
        ("day", view.day(event.effective.0)),
        ("text", event.text.to_string()),
    ];
    let mark = leaf.mark(Some(&event.grounds));
    let to = view.to_known(&format!("/record/day/{}", event.effective.0));
    leaf.add(html! {
        p.inset id=(event.id) {
            (view.reader.with("statements-happened", &args)) (mark) " "
            a.hand href=(to) { (view.say("desk-record-that-day")) }
        }
    });
}

/// Statements that a filter admits, as rows of a table: day, speaker, claim, matter.
pub fn rows(filter: &StatementFilter, view: &View) -> Vec<Row> {
    rows_of(view, |it| filter.admits(it))
}

/// Statements of the day, as rows of a table: speaker, claim, matter.
pub fn rows_of_day(view: &View) -> Vec<Row> {
    let mut rows = rows_of(view, |it| it.said == Some(view.on));
    rows.iter_mut().for_each(|row| drop(row.cells.remove(0)));
    rows
}

fn rows_of(view: &View, is_it: impl Fn(&facts::Statement) -> bool) -> Vec<Row> {
    let tell = view.tell();
    let said = view.record.statements.iter().filter(|it| is_it(it));
    let mut said: Vec<&facts::Statement> = said.collect();
    said.sort_by_key(|it| (it.said.is_none(), it.said));
    let row = |it: &facts::Statement| {
        let it = Statement::from(it);
        let claim = stance(&it, tell) + &tell.with("diff-text", "text", it.claim);
        let about = it.about.unwrap_or_default();
        let to = view.to_known("/record/statements");
        let about = match about {
            "" => Cell::text(""),
            about => Cell::link(about, with_pair(&to, "about", about)),
        };
        let cells = vec![
            Cell::text(day(&it, tell)),
            Cell::text(it.speaker),
            Cell::text(claim),
            about,
        ];
        Row::new(cells, Some(&it.grounds))
    };
    said.into_iter().map(row).collect()
}
