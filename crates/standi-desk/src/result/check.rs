//! The answer for an application file that a person has already.

use super::{Links, Result, Told, files};
use crate::fields::Fields;
use crate::page::Part;
use crate::reader::Reader;
use crate::sealed::{Handed, HandedFile};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use standi_text::{Defects, Format};

/// `GET /check`
pub async fn form(reader: Reader) -> Response {
    page(&reader, &HandedFile::default(), None)
}

/// `POST /check`
pub async fn answered(reader: Reader, handed: Handed) -> Response {
    let text = match handed.opened(&reader).await {
        (_, Ok(text)) => text,
        (_, Err(given)) => return page(&reader, &given, None),
    };
    match told(&text, &reader) {
        Ok(told) => {
            let links = Links::File { text };
            Result { told: &told, links }.page(&reader)
        }
        Err(defects) => page(&reader, &HandedFile::text(&text), Some(&defects)),
    }
}

/// `POST /check/{file}`: the answer as a file.
pub async fn take(Path(file): Path<String>, reader: Reader, fields: Fields) -> Response {
    match told(fields.get("text"), &reader) {
        Ok(told) => files::take(told, &file, &reader).await,
        Err(_) => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
    }
}

fn told(text: &str, reader: &Reader) -> std::result::Result<Told, Defects> {
    let format = Format::of_text(text);
    Told::of(
        &reader.say("desk-check-file"),
        text.to_string(),
        format,
        None,
        reader,
    )
}

fn page(reader: &Reader, given: &HandedFile, defects: Option<&Defects>) -> Response {
    let heading = reader.say("desk-start-check");
    let body = html! {
        h1 { (heading) }
        @if let Some(defects) = defects {
            (summary(defects, reader))
        }
        (given.summary(reader))
        p { (reader.say("desk-check-text")) }
        (given.form("/check", "application", reader))
    };
    let status = match defects {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => given.status(),
    };
    given.on(reader.own_page(Part::Ask, status, &heading, body))
}

/// What is wrong with the text of a file, line by line.
pub fn summary(defects: &Defects, reader: &Reader) -> Markup {
    html! {
        div.summary role="alert" tabindex="-1" {
            h2 { (reader.say("desk-wrong")) }
            ul {
                @for defect in defects.entries() {
                    li {
                        @if let Some(line) = defect.line {
                            (reader.with("desk-line", &[("line", line.to_string())])) " "
                        }
                        (defect.message)
                        @if let Some(help) = defect.help { " (" (help) ")" }
                    }
                }
            }
        }
    }
}
