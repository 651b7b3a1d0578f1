//! The page of a question: one thing, in plain words, and why it is asked.

use super::answers::{fields, has_unknown};
use super::course::Course;
use super::forming::aside;
use super::kept::{Id, Kept};
use crate::form::Amiss;
use crate::page::Part;
use crate::reader::Reader;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use standi_law::interview::{Given, Kind, Question};

/// An answer that does not fit.
pub struct Wrong {
    /// What was answered.
    pub answer: String,
    /// What is wrong with it, and what would be right.
    pub text: String,
}

/// Where a question stands.
pub struct Place<'a> {
    /// The interview.
    pub id: Id,
    /// Its answers.
    pub kept: &'a Kept,
    /// Whether it was asked for from the answer, to change one thing.
    pub change: bool,
}

/// The page of a question.
pub fn page(
    question: &'static Question,
    course: &Course<'_>,
    place: &Place<'_>,
    wrong: Option<&Wrong>,
    reader: &Reader,
) -> Response {
    let words = reader.words();
    let text = question.text(words);
    // The question itself is the heading; what helps to answer it stands beneath.
    let (heading, more) = match text.split_once('?') {
        Some((first, more)) => (format!("{first}?"), more.trim()),
        None => (text.clone(), ""),
    };
    let at = format!("/ask/{}/{}", place.id, question.id);
    let said = wrong
        .map(|it| it.answer.as_str())
        .or(course.said.as_deref());
    let body = html! {
        div.columns {
            div {
                @if let Some(wrong) = wrong { (Amiss::of(field(question), wrong.text.clone()).summary(reader)) }
                p.faint { (reader.with("desk-question-number", &[("number", number(course))])) }
                h1 { (heading) }
                @if !more.is_empty() { p { (more) } }
                form method="post" action=(at) data-forming={ (at) "/forming" } novalidate {
                    @if place.change { input type="hidden" name="change" value="1"; }
                    div.wrong[wrong.is_some()] {
                        @if let Some(wrong) = wrong { p.wrong-text { (wrong.text) } }
                        (fields(question, said, wrong.is_some(), reader))
                    }
                    div.actions {
                        button { (reader.say("desk-continue")) }
                        @if !has_unknown(question) && question.kind != Kind::State {
                            button.second name="unknown" value="1" { (reader.say("ask-unknown")) }
                        }
                        a href=(back(course, place)) { (reader.say("desk-back")) }
                    }
                }
                (folded("desk-why", question.why(words), reader))
                (folded("desk-how", question.how(words), reader))
            }
            div {
                (aside(&course.before, reader))
                @if !place.kept.given.is_empty() {
                    p.small { a href={ "/ask/" (place.id) "/answer" } { (reader.say("desk-so-far")) } }
                }
            }
        }
    };
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    reader.own_page(Part::Ask, status, &heading, body)
}

fn number(course: &Course<'_>) -> String {
    (course.before.given().len() + 1).to_string()
}

/// The question before; from the first one, the start.
fn back(course: &Course<'_>, place: &Place<'_>) -> String {
    match course.before.given().last() {
        _ if place.change => format!("/ask/{}/answer#given", place.id),
        Some(Given { question, .. }) => format!("/ask/{}/{question}", place.id),
        None => "/".to_string(),
    }
}

/// The field to which the summary of what is wrong leads.
fn field(question: &Question) -> String {
    match question.kind {
        Kind::YesNo => "answer-yes".to_string(),
        Kind::Choice(words) | Kind::StateOr(words) | Kind::DayOr(words) => {
            format!("answer-{}", words[0])
        }
        Kind::Day | Kind::Stretch => "day".to_string(),
        Kind::State | Kind::Place | Kind::Articles | Kind::Text => "text".to_string(),
    }
}

fn folded(key: &str, text: Option<String>, reader: &Reader) -> Markup {
    html! {
        @if let Some(text) = text { details { summary { (reader.say(key)) } p { (text) } } }
    }
}
