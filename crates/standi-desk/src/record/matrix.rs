//! `/record/matrix`: who is bound by what on a day.

use super::cite::Cite;
use super::leaf::Leaf;
use super::states::{bound_word, by_name};
use super::view::{Dated, View};
use crate::page::with_pair;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_answers::matrix::Matrix;
use standi_answers::party::NOT_IN_RECORD;
use standi_record::Day;

/// The year of the Statute of the Council of Europe.
const FIRST: i16 = 1949;

/// `GET /record/matrix`
pub async fn matrix(view: View) -> Response {
    if let Some(year) = view.asked("year") {
        return match year.parse::<i16>().ok().filter(|year| *year >= FIRST) {
            Some(year) => Redirect::to(&to_year(year, &view)).into_response(),
            None => view.nothing(&view.with("desk-record-no-year", "year", year), None),
        };
    }
    let it = Matrix::of(&view.record, view.on);
    let heading = view.say("desk-record-matrix-heading");
    let cite = Cite {
        path: "/record/matrix".to_string(),
        title: view.with("desk-record-matrix-title", "day", view.day(view.on)),
        command: String::new(),
        dated: Dated::Both,
    };
    let json = view.to("/api/v1/record/matrix");
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Both, json);
    leaf.add(slider(&view));
    leaf.add(key(&view));
    leaf.add(table(&it, &view));
    leaf.answer()
}

/// The last day of a year that is not after today.
fn to_year(year: i16, view: &View) -> String {
    let last = Day::new(year, 12, 31).unwrap_or(view.reader.today);
    let day = last.min(view.reader.today);
    let to = with_pair("/record/matrix", "on", &day.to_string());
    match view.known_by {
        Some(known) => with_pair(&to, "known_by", &known.to_string()),
        None => to,
    }
}

fn slider(view: &View) -> Markup {
    let (year, last) = (view.on.year(), view.reader.today.year());
    let step = |year: i16| {
        html! {
            @if (FIRST..=last).contains(&year) {
                a href=(to_year(year, view)) { (year) }
            }
        }
    };
    html! {
        // The address keeps the place, so that a keyboard stays on the slider.
        form.filters.years method="get" action="/record/matrix#year" data-sends {
            @if let Some(known) = view.known_by {
                input type="hidden" name="known_by" value=(known);
            }
            div.slider {
                label for="year" { (view.with("desk-record-year", "year", year)) }
                input type="range" id="year" name="year" min=(FIRST) max=(last) value=(year);
            }
            button.second { (view.say("desk-record-show")) }
            p.steps { (step(year - 1)) " " (step(year + 1)) }
        }
    }
}

/// The sign of a cell, and the word for it.
fn sign(bound: Option<bool>, open: Option<&str>) -> (&'static str, &'static str) {
    match (bound, open) {
        (Some(true), _) => ("■", bound_word(bound)),
        (Some(false), _) => ("·", bound_word(bound)),
        (None, Some(NOT_IN_RECORD)) => ("–", "law-not-in-record"),
        (None, _) => ("?", bound_word(bound)),
    }
}

fn key(view: &View) -> Markup {
    html! {
        ul.key {
            @for (bound, open) in [(Some(true), None), (Some(false), None), (None, None), (None, Some(NOT_IN_RECORD))] {
                @let (sign, word) = sign(bound, open);
                li { span aria-hidden="true" { (sign) } " " (view.say(word)) }
            }
        }
    }
}

fn table(it: &Matrix, view: &View) -> Markup {
    let count = |at: usize| {
        let bound = it.states.iter().filter(|row| row.bound[at] == Some(true));
        bound.count()
    };
    html! {
        div.wide role="region" tabindex="0" aria-labelledby="matrix-caption" {
            table.matrix {
                caption #matrix-caption {
                    (view.with("desk-record-matrix-caption", "day", view.day(view.on)))
                }
                thead {
                    tr {
                        th scope="col" { (view.say("desk-record-head-state")) }
                        @for column in &it.instruments {
                            th scope="col" {
                                a href=(view.to(&format!("/record/instrument/{}", column.instrument))) title=(column.title) {
                                    (column.instrument)
                                }
                            }
                        }
                    }
                }
                tbody {
                    @for row in by_name(it, view) {
                        tr {
                            th scope="row" {
                                a href=(view.to(&format!("/record/state/{}", row.state))) {
                                    (view.tell().state_alone(row.state, row.name))
                                }
                            }
                            @for (bound, open) in row.bound.iter().zip(&row.open) {
                                @let (sign, word) = sign(*bound, *open);
                                td.bound[*bound == Some(true)] {
                                    span aria-hidden="true" { (sign) }
                                    span.hidden-label { (view.say(word)) }
                                }
                            }
                        }
                    }
                }
                tfoot {
                    tr {
                        th scope="row" { (view.say("desk-record-head-bound-states")) }
                        @for at in 0..it.instruments.len() { td { (count(at)) } }
                    }
                }
            }
        }
        p.exports { a href=(view.to("/api/v1/record/matrix")) { "JSON" } }
    }
}
