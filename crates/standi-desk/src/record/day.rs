//! `/record/day/{day}`: what was in force on a day, what changed on it, what became known.

use super::cite::Cite;
use super::leaf::Leaf;
use super::statements;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View, address, no_day};
use crate::page::with_pair;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_answers::diff::{Change, Diff, Event};
use standi_answers::matrix::{Matrix, StateRow};
use standi_answers::party::NOT_IN_RECORD;
use standi_answers::state::DeclarationOnDay;
use standi_answers::{Grounds, IsoDay};
use standi_record::facts::DeclarationKind;
use standi_record::{Day, Period};
use standi_report::record::diff::before_and_after;

/// `GET /record/day`: the day that the form asks for.
pub async fn choose(view: View) -> Response {
    let to = view.to_known(&format!("/record/day/{}", view.on));
    Redirect::to(&to).into_response()
}

/// `GET /record/day/{day}`
pub async fn day(mut view: View, Path(day): Path<String>) -> Response {
    let Ok(on) = day.parse::<Day>() else {
        return no_day(&view.reader, "/record/day", "on", &day);
    };
    (view.on, view.asked_on) = (on, Some(on));
    let heading = view.reader.words().weekday(on);
    let cite = Cite {
        path: format!("/record/day/{on}"),
        title: view.with("desk-record-day-title", "day", view.day(on)),
        command: format!("record diff --from {} --to {on}", on.before()),
        dated: Dated::Known,
    };
    let json = view.to_known("/api/v1/record/diff");
    let json = with_pair(&json, "from", &on.before().to_string());
    let json = with_pair(&json, "to", &on.to_string());
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Both, json).action("/record/day");
    let diff = Diff::from(view.record.diff(on.before(), on));
    leaf.add(neighbours(&view));
    changed(&diff, &view, &mut leaf);
    happened(&diff, &view, &mut leaf);
    became_known(&view, &mut leaf);
    in_force(&view, &mut leaf);
    leaf.answer()
}

/// The day before and after, the days of the nearest changes, and the other way to know it.
fn neighbours(view: &View) -> Markup {
    let all = view.record.diff(Day::FIRST, Day::LAST);
    let changes = all.changes.iter().map(|it| it.on);
    let days = || {
        changes
            .clone()
            .chain(all.events.iter().map(|(_, it)| it.effective))
    };
    let before = days().filter(|day| *day < view.on).max();
    let after = days().filter(|day| *day > view.on).min();
    let to = |day: Day| view.to_known(&format!("/record/day/{day}"));
    let here = format!("/record/day/{}", view.on);
    html! {
        nav.steps aria-label=(view.say("desk-record-other-days")) {
            ul {
                li { a href=(to(view.on.before())) rel="prev" { (view.say("desk-record-day-before")) } }
                li { a href=(to(view.on.after())) rel="next" { (view.say("desk-record-day-after")) } }
                @if let Some(day) = before {
                    li { a href=(to(day)) { (view.with("desk-record-change-before", "day", view.day(day))) } }
                }
                @if let Some(day) = after {
                    li { a href=(to(day)) { (view.with("desk-record-change-after", "day", view.day(day))) } }
                }
                @match view.known_by {
                    Some(_) => li { a href=(here) { (view.say("desk-record-with-all")) } },
                    None => li {
                        a href=(address(&here, &[("known_by", Some(view.on))])) { (view.say("desk-record-as-then")) }
                    },
                }
            }
        }
    }
}

/// A State as a cell; all of them where none is named.
fn state(code: Option<&'static str>, view: &View) -> Cell {
    match code.and_then(|code| view.record.state(code)) {
        Some(state) => Cell::link(
            view.reader.words().state_alone(state),
            view.to(&format!("/record/state/{}", state.code)),
        ),
        None => Cell::text(view.say("diff-all")),
    }
}

fn changed(diff: &Diff, view: &View, leaf: &mut Leaf<'_>) {
    leaf.section("changed", &view.say("desk-record-changed"));
    if diff.changes.is_empty() {
        leaf.add(html! { p { (view.say("diff-nothing")) } });
    }
    let tell = view.tell();
    let row = |it: &Change| {
        let (before, mut after) = before_and_after(it, tell);
        if it.boundary.is_some() {
            after += &tell.say("diff-argued", &[]);
        }
        Row::new(
            vec![
                state(it.state, view),
                subject(it, view),
                Cell::text(before),
                Cell::text(after),
                Cell::text(it.text.unwrap_or_default()),
            ],
            Some(&it.grounds),
        )
    };
    leaf.table(Table {
        id: "changes",
        caption: view.with(
            "desk-record-changed-caption",
            "day",
            view.day(view.on.before()),
        ),
        head: view.heads(&["state", "what", "before", "now", "happened"]),
        rows: diff.changes.iter().map(row).collect(),
    });
}

/// What a change is about.
fn subject(it: &Change, view: &View) -> Cell {
    match it.kind {
        "membership" => return Cell::text(view.say("state-membership")),
        "seats" => return Cell::text(view.say("desk-record-assembly-seats")),
        _ => {}
    }
    if let Some(body) = view.record.body(it.subject) {
        let name = view.reader.words().body(body);
        return match body.kind.word() {
            "organ" => Cell::link(name, view.to(&format!("/record/organ/{}", body.id))),
            _ => Cell::text(name),
        };
    }
    match view.record.find_instrument(it.subject) {
        Ok(found) => Cell::link(
            it.subject,
            view.to(&format!("/record/instrument/{}", found.id)),
        ),
        Err(_) => Cell::text(it.subject),
    }
}

fn happened(diff: &Diff, view: &View, leaf: &mut Leaf<'_>) {
    if diff.events.is_empty() {
        return;
    }
    let row = |it: &Event| {
        let cells = vec![
            state(Some(it.state), view),
            Cell::text(it.text),
            Cell::text(it.act.unwrap_or_default()),
        ];
        Row::new(cells, Some(&it.grounds))
    };
    leaf.section("events", &view.say("diff-events"));
    leaf.table(Table {
        id: "events-of-day",
        caption: view.caption("diff-events"),
        head: view.heads(&["state", "happened", "act"]),
        rows: diff.events.iter().map(row).collect(),
    });
}

/// What was made public on the day about other days, and what was said on it.
fn became_known(view: &View, leaf: &mut Leaf<'_>) {
    let mut rows: Vec<Row> = Vec::new();
    let owner = |basis: &standi_record::facts::Basis| state(Some(basis.owner.0), view);
    for it in &view.record.events {
        if it.known == Some(view.on) && it.effective != view.on {
            let grounds = Grounds::from(&it.basis);
            let cells = vec![
                owner(&it.basis),
                Cell::text(it.text.0),
                Cell::day(Some(it.effective.into()), view),
            ];
            rows.push(Row::new(cells, Some(&grounds)));
        }
    }
    for it in &view.record.bound {
        if it.until_known == Some(view.on) && it.until != Some(view.on) {
            let grounds = Grounds::from(&it.basis);
            let text = view.with("desk-record-end-known", "instrument", it.instrument);
            let until = it.until.map(IsoDay);
            let cells = vec![owner(&it.basis), Cell::text(text), Cell::day(until, view)];
            rows.push(Row::new(cells, Some(&grounds)));
        }
    }
    if !rows.is_empty() {
        leaf.section("known", &view.say("desk-record-became-known"));
    }
    leaf.table(Table {
        id: "made-public",
        caption: view.say("desk-record-became-known-caption"),
        head: view.heads(&["state", "happened", "effective"]),
        rows,
    });
    let said = statements::rows_of_day(view);
    if !said.is_empty() {
        leaf.section("said", &view.say("desk-record-said-on"));
        leaf.add(html! { p { (view.say("statements-no-side")) } });
    }
    leaf.table(Table {
        id: "said-on-day",
        caption: view.caption("desk-record-said-on"),
        head: view.heads(&["speaker", "said", "about"]),
        rows: said,
    });
}

fn in_force(view: &View, leaf: &mut Leaf<'_>) {
    let matrix = Matrix::of(&view.record, view.on);
    let members = matrix.states.iter().filter(|it| it.member).count();
    leaf.section("in-force", &view.say("desk-record-in-force"));
    let to = view.to("/record/matrix");
    leaf.add(html! {
        p {
            (view.with("desk-record-members", "count", members)) " "
            a.hand href=(to) { (view.say("desk-record-see-matrix")) }
        }
    });
    let rows = matrix.instruments.iter().enumerate().map(|(at, it)| {
        let count = |fits: &dyn Fn(&StateRow) -> bool| {
            matrix.states.iter().filter(|row| fits(row)).count() as i64
        };
        let bound = count(&|row| row.bound[at] == Some(true));
        let argued = count(&|row| row.open[at].is_some_and(|why| why != NOT_IN_RECORD));
        let href = view.to(&format!("/record/instrument/{}", it.instrument));
        let cells = vec![
            Cell::link(it.instrument, href),
            Cell::text(it.title),
            Cell::number(Some(bound), view.tell()),
            Cell::number(Some(argued), view.tell()),
        ];
        Row::new(cells, None)
    });
    leaf.table(Table {
        id: "bound-by",
        caption: view.caption("desk-record-in-force"),
        head: view.heads(&["instrument", "title", "bound-states", "argued"]),
        rows: rows.collect(),
    });
    derogations(view, leaf);
}

fn derogations(view: &View, leaf: &mut Leaf<'_>) {
    let runs = |from: Option<Day>, until| {
        from.is_some_and(|from| Period::new(from, until).contains(view.on))
    };
    let rows: Vec<Row> = view
        .record
        .declarations
        .iter()
        .filter(|it| it.kind == DeclarationKind::Derogation && runs(it.from, it.end()))
        .map(|row| {
            let it = DeclarationOnDay::from(row);
            let cells = vec![
                state(Some(row.basis.owner.0), view),
                Cell::text(it.articles.join(", ")),
                Cell::text(view.tell().stretch(it.since, it.until)),
                Cell::text(it.text),
            ];
            Row::new(cells, Some(&it.grounds))
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    leaf.section("derogations", &view.say("timeline-derogation"));
    leaf.table(Table {
        id: "derogations-in-force",
        caption: view.caption("timeline-derogation"),
        head: view.heads(&["state", "articles", "days", "says"]),
        rows,
    });
}
