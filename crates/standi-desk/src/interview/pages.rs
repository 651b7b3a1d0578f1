//! The routes of the interview. What a person told never stands in an address.

use super::answers::read;
use super::course::Course;
use super::forming::inside;
use super::kept::{Id, Kept};
use super::question::{Place, Wrong, page};
use crate::download::own_file;
use crate::fields::Fields;
use crate::page::{Part, alert};
use crate::reader::Reader;
use crate::result::{Links, Result, Told};
use crate::sealed::{Handed, HandedFile};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::html;
use serde::{Deserialize, Serialize};
use serde_json::json;
use standi_law::interview::{Given, Interview, Kind};

/// `POST /ask`: begins.
pub async fn begin(reader: Reader) -> Response {
    let id = reader.desk.interviews.begin(Kept::default());
    next(id, &Kept::default(), &reader)
}

/// `GET /ask/{id}`: goes to the next question, or to the answer.
pub async fn go_on(Path(id): Path<String>, reader: Reader) -> Response {
    match found(&id, &reader) {
        Some((id, kept)) => next(id, &kept, &reader),
        None => gone(&reader),
    }
}

/// Whether a question is put again to change one answer.
#[derive(Deserialize)]
pub struct How {
    change: Option<u8>,
}

/// `GET /ask/{id}/{question}`
pub async fn question(
    Path((id, question)): Path<(String, String)>,
    Query(how): Query<How>,
    reader: Reader,
) -> Response {
    let Some((id, kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let record = reader.desk.record();
    let course = Course::at(record, reader.today, &kept, &question);
    let Some((course, question)) = course else {
        return next(id, &kept, &reader);
    };
    let place = Place {
        id,
        kept: &kept,
        change: how.change.is_some(),
    };
    page(question, &course, &place, None, &reader)
}

/// `POST /ask/{id}/{question}`: answers, and goes on.
pub async fn answered(
    Path((id, question)): Path<(String, String)>,
    reader: Reader,
    fields: Fields,
) -> Response {
    let Some((id, mut kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let record = reader.desk.record();
    let course = Course::at(record, reader.today, &kept, &question);
    let Some((mut course, question)) = course else {
        return next(id, &kept, &reader);
    };
    let said = read(question, &fields);
    let change = fields.has("change");
    let answered = match said.is_empty() && question.kind != Kind::Text {
        true => Err(reader.say("desk-nothing-answered")),
        false => course
            .answer(question, &said, &mut kept)
            .map_err(|problem| question.wrong(&said, problem, reader.words())),
    };
    let after = match answered {
        Ok(after) => after,
        Err(text) => {
            let place = Place {
                id,
                kept: &kept,
                change,
            };
            let wrong = Wrong { answer: said, text };
            return page(question, &course, &place, Some(&wrong), &reader);
        }
    };
    // Whoever went back goes on to the question that came after, which is answered already.
    let place = kept.given.iter().position(|it| it.question == question.id);
    let onward = place.and_then(|place| kept.given.get(place + 1));
    let to = match onward.filter(|_| !change) {
        Some(given) => to(id, Some(&given.question)),
        None => to(id, after.map(|it| it.id)),
    };
    reader.desk.interviews.put(id, kept);
    to
}

/// `POST /ask/{id}/{question}/forming`: what the answer would come to; nothing is kept.
pub async fn forming(
    Path((id, question)): Path<(String, String)>,
    reader: Reader,
    fields: Fields,
) -> Response {
    let Some((_, kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let course = Course::at(reader.desk.record(), reader.today, &kept, &question);
    let Some((mut course, question)) = course else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // What does not fit yet changes nothing.
    let _ = course.before.answer(question, &read(question, &fields));
    Html(inside(&course.before, &reader).into_string()).into_response()
}

/// `GET /ask/{id}/answer`
pub async fn result(Path(id): Path<String>, reader: Reader) -> Response {
    let Some((id, kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let course = Course::at_end(reader.desk.record(), reader.today, &kept);
    let Some(told) = told(&course.before, &reader) else {
        return next(id, &kept, &reader);
    };
    let result = Result {
        told: &told,
        links: Links::Interview {
            id: id.to_string(),
            given: course.before.given(),
            more: course.question.is_some(),
        },
    };
    result.page(&reader)
}

/// `GET /ask/{id}/take/{file}`: the answer, or the answers, as a file.
pub async fn take(Path((id, file)): Path<(String, String)>, reader: Reader) -> Response {
    let Some((_, kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let course = Course::at_end(reader.desk.record(), reader.today, &kept);
    if let Some(saved) = saved(&file, &course.before) {
        return own_file(&file, "application/json", saved);
    }
    match told(&course.before, &reader) {
        Some(told) => crate::result::files::take(told, &file, &reader).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The answers as a file by which one goes on, or the application that they make.
pub(super) fn saved(file: &str, interview: &Interview<'_>) -> Option<String> {
    match file {
        "interview.json" => Some(pretty(
            &json!({ "interview": 1, "answers": interview.given() }),
        )),
        "application.json" => Some(pretty(interview.tree())),
        _ => None,
    }
}

/// `POST /ask/{id}/erase`
pub async fn erase(Path(id): Path<String>, reader: Reader) -> Response {
    if let Ok(id) = id.parse() {
        reader.desk.interviews.erase(id);
    }
    let heading = reader.say("desk-erased");
    let body = html! {
        h1 { (heading) }
        p { (reader.say("desk-erased-text")) }
        p { a href="/" { (reader.say("desk-to-start")) } }
    };
    reader.page(Part::Ask, &heading, body)
}

/// `GET /resume`
pub async fn resume_page(reader: Reader) -> Response {
    resume_form(&reader, &HandedFile::default(), None)
}

/// `POST /resume`: goes on with an interview taken before.
pub async fn resume(reader: Reader, handed: Handed) -> Response {
    #[derive(Deserialize)]
    struct Saved {
        answers: Vec<Given>,
    }
    let text = match handed.opened(&reader).await {
        (_, Ok(text)) => text,
        (_, Err(given)) => return resume_form(&reader, &given, None),
    };
    let record = reader.desk.record();
    let read = serde_json::from_str::<Saved>(&text)
        .map_err(|error| error.to_string())
        .and_then(|saved| Interview::resume(record, reader.today, &saved.answers));
    match read {
        Ok(interview) => {
            let kept = Kept::of(interview.given().to_vec());
            let id = reader.desk.interviews.begin(kept.clone());
            next(id, &kept, &reader)
        }
        Err(problem) => resume_form(&reader, &HandedFile::text(&text), Some(problem)),
    }
}

fn resume_form(reader: &Reader, given: &HandedFile, problem: Option<String>) -> Response {
    let heading = reader.say("desk-start-resume");
    let wrong = problem.map(|it| reader.with("desk-resume-wrong", &[("problem", it)]));
    let status = match wrong {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => given.status(),
    };
    let body = html! {
        h1 { (heading) }
        (alert(wrong.as_deref()))
        (given.summary(reader))
        p { (reader.say("desk-resume-text")) }
        (given.form("/resume", "interview.json", reader))
    };
    given.on(reader.own_page(Part::Ask, status, &heading, body))
}

/// An interview that is there.
pub(super) fn found(id: &str, reader: &Reader) -> Option<(Id, Kept)> {
    let id = id.parse().ok()?;
    Some((id, reader.desk.interviews.get(id)?))
}

/// A page that says that one is not there any more.
pub(super) fn gone(reader: &Reader) -> Response {
    reader.no_page(
        StatusCode::NOT_FOUND,
        &reader.say("desk-no-interview"),
        &reader.say("desk-no-interview-text"),
    )
}

fn next(id: Id, kept: &Kept, reader: &Reader) -> Response {
    let course = Course::at_end(reader.desk.record(), reader.today, kept);
    to(id, course.question.map(|question| question.id))
}

/// Leads to a question; without one to the answer.
fn to(id: Id, question: Option<&str>) -> Response {
    Redirect::to(&format!("/ask/{id}/{}", question.unwrap_or("answer"))).into_response()
}

fn told(interview: &Interview<'_>, reader: &Reader) -> Option<Told> {
    let text = pretty(interview.tree());
    // Before a State is named there is no application.
    Told::of(
        "interview.json",
        text,
        standi_text::Format::Json,
        None,
        reader,
    )
    .ok()
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
