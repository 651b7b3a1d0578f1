//! Papers of an application: listed on its page, filed by a form, taken out as files. None is ever
//! shown within a page: what somebody filed is not the desk's.

use super::application::number;
use super::visitor::Visitor;
use super::{Failed, trouble};
use crate::docket::{apart, before};
use crate::download::{self, own_stream};
use crate::fields::Fields;
use crate::reader::Reader;
use axum::body::{Body, Bytes};
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::{Stream, StreamExt};
use maud::{Markup, html};
use standi_docket::document::{Document, DocumentKind, hudoc_address};
use standi_docket::phrase::Phrase;
use standi_docket::state::Role;
use standi_docket::value::{Date, Number};
use standi_docket_office::answers::Shown;
use standi_docket_office::{LARGEST, Paper, Trouble};
use standi_docket_store::StoreError;
use std::fs::File;
use std::io::{Seek, Write};

/// What a form sends besides the file.
const REST: u64 = 64 * 1024;

/// The longest text of a field.
const TEXT: usize = 8 * 1024;

/// `GET /docket/{place}/{year}/documents/{entry}`
pub async fn take(
    visitor: Visitor,
    Path((place, year, entry)): Path<(String, String, String)>,
) -> Response {
    let (Some(number), Ok(entry)) = (number(&place, &year), entry.parse()) else {
        return super::list::nowhere(&visitor);
    };
    match taken(&visitor, number, entry).await {
        Ok(answer) => answer,
        Err(failed) => trouble::page(&failed, &visitor),
    }
}

/// A paper as a file that a browser saves and does not show. It is copied first, to see that it is
/// what was filed, and so that a slow client holds up nobody.
pub async fn taken(visitor: &Visitor, number: Number, entry: u32) -> Result<Response, Failed> {
    let (paper, file) = apart!(visitor, |office| {
        let mut file = spool()?;
        let paper = office.take(number, entry, &mut file)?;
        file.rewind().map_err(StoreError::from)?;
        Ok((paper, file))
    })?;
    let size = paper.size.unwrap_or_default();
    Ok(own_stream(&paper.name, size, download::stream(file)))
}

/// A file without a name, gone when it is closed.
fn spool() -> Result<File, Trouble> {
    Ok(tempfile::tempfile().map_err(StoreError::from)?)
}

/// `POST /docket/{place}/{year}/documents`
pub async fn add(
    visitor: Visitor,
    Path((place, year)): Path<(String, String)>,
    mut request: Request,
) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    if let Err(failed) = before!(visitor, |office| office.may_file(number)) {
        return trouble::page(&failed, &visitor);
    }
    DefaultBodyLimit::max((LARGEST + REST) as usize).apply(&mut request);
    let (fields, sent) = match Multipart::from_request(request, &()).await {
        Ok(form) => received(form).await,
        Err(rejection) => (
            Fields::default(),
            Err(cannot(&rejection.body_text()).into()),
        ),
    };
    let done = match sent.and_then(|sent| Ok((paper(number, &fields, &sent, &visitor)?, sent))) {
        Ok((paper, mut sent)) => apart!(visitor, |office| office.file(paper, &mut sent.file)),
        Err(failed) => Err(failed),
    };
    match done {
        Ok(_) => Redirect::to(&format!("/docket/{number}#papers")).into_response(),
        Err(failed) => page(number, &fields, &failed, &visitor),
    }
}

fn cannot(why: &str) -> Trouble {
    Trouble::Input {
        kind: "form",
        message: Phrase::of("wrong-form", [("why", why.into())]),
        help: None,
    }
}

/// A file that was sent.
pub struct Sent {
    /// Its name, as sent.
    pub name: String,
    /// Its content.
    pub file: File,
}

/// Reads a form: its fields, and its file into a file of the machine, never whole into memory.
async fn received(mut form: Multipart) -> (Fields, Result<Sent, Failed>) {
    let mut fields = Fields::default();
    let mut sent = None;
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => return (fields, Err(refused(error.status(), error.body_text()))),
        };
        let name = field.name().unwrap_or_default().to_string();
        if let Some(file) = field.file_name() {
            let file = file.to_string();
            match written(field).await {
                Ok(content) => {
                    sent = Some(Sent {
                        name: file,
                        file: content,
                    })
                }
                Err(failed) => return (fields, Err(failed)),
            }
            continue;
        }
        match field.text().await {
            Ok(text) => fields.0.push((name, text.chars().take(TEXT).collect())),
            Err(error) => return (fields, Err(refused(error.status(), error.body_text()))),
        }
    }
    let none = || cannot("there is no file in it").into();
    (fields, sent.ok_or_else(none))
}

/// Why a body cannot be read.
fn refused(status: StatusCode, why: String) -> Failed {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => cannot(&why).into(),
    }
}

fn too_large() -> Failed {
    Failed::Trouble(StoreError::TooLarge { most: LARGEST }.into())
}

async fn written(field: Field<'_>) -> Result<File, Failed> {
    let parts = field.map(|part| part.map_err(|error| refused(error.status(), error.body_text())));
    written_from(parts).await
}

/// Writes what comes into a file, and ends when it is too much.
pub async fn written_from(
    parts: impl Stream<Item = Result<Bytes, Failed>>,
) -> Result<File, Failed> {
    let mut parts = std::pin::pin!(parts);
    let mut file = spool()?;
    let mut size = 0;
    while let Some(part) = parts.next().await {
        let part = part?;
        size += part.len() as u64;
        if size > LARGEST {
            return Err(too_large());
        }
        let written = tokio::task::spawn_blocking(move || {
            file.write_all(&part)?;
            Ok::<File, std::io::Error>(file)
        });
        file = match written.await {
            Ok(written) => written.map_err(|error| Trouble::from(StoreError::from(error)))?,
            Err(fault) => return Err(Failed::Unopened(fault.to_string())),
        };
    }
    file.rewind()
        .map_err(|error| Trouble::from(StoreError::from(error)))?;
    Ok(file)
}

/// The body of a request, as it comes, into a file.
pub async fn body(body: Body) -> Result<File, Failed> {
    let parts = body.into_data_stream();
    written_from(parts.map(|part| part.map_err(|error| cannot(&error.to_string()).into()))).await
}

/// What a form says of the file.
fn paper(number: Number, fields: &Fields, sent: &Sent, visitor: &Visitor) -> Result<Paper, Failed> {
    if sent.name.is_empty() {
        return Err(cannot("no file was chosen").into());
    }
    let kind = DocumentKind::from_word(fields.get("kind"));
    let filed_by = Role::from_word(fields.get("filed_by"));
    let on = trouble::day(fields.get("on"))?;
    Ok(Paper {
        number,
        kind: kind.ok_or_else(|| cannot("it does not say what kind of paper it is"))?,
        name: fields.text("name").unwrap_or_else(|| sent.name.clone()),
        filed_by,
        dated: trouble::day(fields.get("dated"))?.map(Date),
        on: on.unwrap_or(visitor.reader.today),
        confidential: fields.has("confidential"),
        note: fields.text("note"),
    })
}

/// The form again, with what is in the way.
fn page(number: Number, fields: &Fields, failed: &Failed, visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    let heading = reader.say("desk-paper-file");
    let to = [("number", number.to_string())];
    let body = html! {
        p { a href={ "/docket/" (number) } { (reader.with("desk-to-application", &to)) } }
        (trouble::summary(failed, visitor))
        h1 { (heading) }
        (form(number, fields, visitor))
    };
    visitor.page(trouble::status(failed), &heading, body)
}

/// The papers of an application, on its page.
pub fn part(shown: &Shown, may_file: bool, visitor: &Visitor) -> Markup {
    let reader = &visitor.reader;
    let number = shown.application.number;
    html! {
        h2 #papers { (reader.say("desk-papers")) }
        @if shown.documents.is_empty() { p { (reader.say("desk-papers-none")) } }
        @else { (list(number, &shown.documents, reader)) }
        @if may_file {
            details.hand {
                summary { (reader.say("desk-paper-file")) }
                (form(number, &Fields::default(), visitor))
            }
        }
    }
}

fn list(number: Number, papers: &[Document], reader: &Reader) -> Markup {
    let words = reader.words();
    html! {
        ul.lines {
            @for it in papers {
                li {
                    h3 {
                        @match (&it.hudoc, it.sha256) {
                            (Some(item), _) => a href=(hudoc_address(item)) rel="noreferrer noopener" { bdi { (it.name) } },
                            (None, Some(_)) => a href={ "/docket/" (number) "/documents/" (it.seq) } download { bdi { (it.name) } },
                            (None, None) => (reader.say("desk-paper-hidden")),
                        }
                    }
                    p {
                        (it.kind.said(words)) "; "
                        (reader.with("desk-paper-filed", &[
                            ("day", words.day(it.filed_on.0)),
                            ("by", it.filed_by.said(words)),
                        ]))
                        @if let Some(day) = it.dated { "; " (reader.with("desk-paper-dated", &[("day", words.day(day.0))])) }
                        @if it.confidential { "; " strong { (reader.say("desk-paper-confidential")) } }
                    }
                    p.hint {
                        @if let Some(item) = &it.hudoc { "HUDOC " (item) " · " }
                        @if let Some(size) = it.size { (self::size(size, reader)) " · " }
                        @if let Some(kind) = &it.media_type { (kind) " · " }
                        a href={ "#entry-" (it.seq) } { (reader.with("desk-entry", &[("seq", it.seq.to_string())])) }
                    }
                    @if let Some(sha256) = it.sha256 { p.hint { "SHA-256 " code { (sha256) } } }
                }
            }
        }
    }
}

/// A size in words.
fn size(bytes: u64, reader: &Reader) -> String {
    let (key, amount) = match bytes {
        bytes if bytes < 1024 => ("desk-size-bytes", bytes.to_string()),
        bytes if bytes < 1024 * 1024 => ("desk-size-kib", format!("{:.1}", bytes as f64 / 1024.0)),
        bytes => (
            "desk-size-mib",
            format!("{:.1}", bytes as f64 / 1_048_576.0),
        ),
    };
    reader.with(key, &[("size", reader.tell().exact(&amount))])
}

/// The form by which a paper is filed.
fn form(number: Number, fields: &Fields, visitor: &Visitor) -> Markup {
    let reader = &visitor.reader;
    let words = reader.words();
    let option = |word: &str, title: String, chosen: bool| {
        html! { option value=(word) selected[chosen] { (title) } }
    };
    let registry = visitor.viewer.role == Role::Registry;
    let largest = [("size", (LARGEST / (1024 * 1024)).to_string())];
    html! {
        form method="post" action={ "/docket/" (number) "/documents" } enctype="multipart/form-data" {
            div.field {
                label for="paper-file" { (reader.say("desk-paper-content")) }
                span.hint #paper-file-hint { (reader.with("desk-paper-largest", &largest)) }
                input type="file" id="paper-file" name="file" required aria-describedby="paper-file-hint";
            }
            div.field {
                label for="paper-kind" { (reader.say("desk-paper-kind")) }
                select id="paper-kind" name="kind" {
                    @for it in DocumentKind::ALL { (option(it.word(), it.said(words), fields.get("kind") == it.word())) }
                }
            }
            @if registry {
                div.field {
                    label for="paper-by" { (reader.say("desk-paper-by")) }
                    select id="paper-by" name="filed_by" {
                        @for it in Role::ALL.iter().filter(|it| !matches!(it, Role::Auditor | Role::Administrator)) {
                            (option(it.word(), it.said(words), fields.get("filed_by") == it.word()))
                        }
                    }
                }
            }
            (text("paper-name", "name", "desk-paper-name", "text", fields, reader))
            (text("paper-dated", "dated", "desk-paper-date", "date", fields, reader))
            (text("paper-on", "on", "desk-paper-on", "date", fields, reader))
            div.choice {
                input type="checkbox" id="paper-confidential" name="confidential" value="1" checked[fields.has("confidential")];
                label for="paper-confidential" { (reader.say("desk-paper-confidential-ask")) }
            }
            (text("paper-note", "note", "desk-act-note", "text", fields, reader))
            div.actions { button { (reader.say("desk-paper-file")) } }
        }
    }
}

fn text(id: &str, name: &str, key: &str, kind: &str, fields: &Fields, reader: &Reader) -> Markup {
    html! {
        div.field {
            label for=(id) { (reader.say(key)) " (" (reader.say("desk-optional")) ")" }
            input type=(kind) id=(id) name=(name) value=(fields.get(name)) autocomplete="off";
        }
    }
}
