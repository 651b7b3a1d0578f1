//! `/record`: the States, the instruments, the organs.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use axum::response::Response;
use maud::html;
use standi_answers::matrix::{Matrix, StateRow};
use standi_record::query::CONVENTION;

/// `GET /record`
pub async fn states(view: View) -> Response {
    let matrix = Matrix::of(&view.record, view.on);
    let heading = view.say("desk-part-record");
    let cite = Cite {
        path: "/record".to_string(),
        title: view.with("desk-record-states-title", "day", view.day(view.on)),
        command: String::new(),
        dated: Dated::Both,
    };
    let json = view.to("/api/v1/record/matrix");
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Both, json);
    leaf.section("states", &view.say("desk-record-states"));
    leaf.table(table(&matrix, &view));
    leaf.section("instruments", &view.say("desk-record-instruments"));
    leaf.table(instruments(&matrix, &view));
    leaf.section("organs", &view.say("desk-record-organs"));
    leaf.add(html! {
        ul {
            @for body in view.record.organs() {
                li {
                    a href=(view.to(&format!("/record/organ/{}", body.id))) {
                        (view.reader.words().body(body))
                    }
                }
            }
        }
    });
    leaf.answer()
}

fn table(matrix: &Matrix, view: &View) -> Table {
    let convention = matrix
        .instruments
        .iter()
        .position(|it| it.instrument == CONVENTION.0);
    let row = |it: &StateRow| {
        let bound = convention.map(|at| it.bound[at]);
        let name = view.tell().state_alone(it.state, it.name);
        let href = view.to(&format!("/record/state/{}", it.state));
        let (since, until) = match it.member {
            true => (it.since, it.until),
            false => (None, it.since),
        };
        Row::new(
            vec![
                Cell::link(name, href),
                Cell::text(it.state),
                Cell::text(view.say(word(it.member))),
                Cell::day(since, view),
                Cell::day(until, view),
                Cell::text(bound.map_or(String::new(), |bound| view.say(bound_word(bound)))),
            ],
            None,
        )
    };
    Table {
        id: "all-states",
        caption: view.with("desk-record-states-caption", "day", view.day(view.on)),
        head: view.heads(&["state", "code", "member", "since", "until", "convention"]),
        rows: by_name(matrix, view).into_iter().map(row).collect(),
    }
}

/// The States in the order of their names in the reader's language.
pub fn by_name<'m>(matrix: &'m Matrix, view: &View) -> Vec<&'m StateRow> {
    let mut states: Vec<&StateRow> = matrix.states.iter().collect();
    states.sort_by_cached_key(|it| view.order_of(it.state));
    states
}

fn word(member: bool) -> &'static str {
    match member {
        true => "law-member",
        false => "law-not-a-member",
    }
}

/// Whether a State is bound, in a word.
pub fn bound_word(bound: Option<bool>) -> &'static str {
    match bound {
        Some(true) => "law-bound",
        Some(false) => "law-not-bound",
        None => "law-argued",
    }
}

fn instruments(matrix: &Matrix, view: &View) -> Table {
    let rows = matrix.instruments.iter().enumerate().map(|(at, it)| {
        let bound = matrix
            .states
            .iter()
            .filter(|row| row.bound[at] == Some(true));
        let href = view.to(&format!("/record/instrument/{}", it.instrument));
        Row::new(
            vec![
                Cell::link(it.instrument, href),
                Cell::text(it.title),
                Cell::day(it.in_force, view),
                Cell::number(Some(bound.count() as i64), view.tell()),
            ],
            None,
        )
    });
    Table {
        id: "all-instruments",
        caption: view.with("desk-record-instruments-caption", "day", view.day(view.on)),
        head: view.heads(&["instrument", "title", "in-force", "bound-states"]),
        rows: rows.collect(),
    }
}
