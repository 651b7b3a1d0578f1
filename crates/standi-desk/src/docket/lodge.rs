//! A file is opened for an application: first looked at, then lodged.

use super::trouble;
use super::visitor::Visitor;
use crate::docket::before;
use crate::fields::Fields;
use crate::sealed::{Handed, HandedFile};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_docket_office::Lodging;
use standi_law::application::{self, Application};
use standi_law::words::Language;
use standi_text::{Defects, Format, Source};

/// `GET /docket/lodge`
pub async fn form(visitor: Visitor) -> Response {
    let (fields, given) = (Fields::default(), HandedFile::default());
    page(&visitor, &fields, &given, StatusCode::OK, html! {})
}

/// `POST /docket/lodge`
pub async fn lodge(visitor: Visitor, handed: Handed) -> Response {
    let (fields, text) = handed.opened(&visitor.reader).await;
    let text = match text {
        Ok(text) => text,
        Err(given) => {
            let summary = given.summary(&visitor.reader);
            return given.on(page(&visitor, &fields, &given, given.status(), summary));
        }
    };
    let given = HandedFile::text(&text);
    let application = match read(text, &visitor) {
        Ok(application) => application,
        Err(defects) => {
            let summary = crate::result::check::summary(&defects, &visitor.reader);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return page(&visitor, &fields, &given, status, summary);
        }
    };
    let [applicant, note, document] = ["applicant", "note", "document"].map(|it| fields.text(it));
    let (draft, anonymous) = (fields.has("draft"), fields.has("anonymous"));
    let desk = visitor.reader.desk.clone();
    let done = match trouble::day(fields.get("on")) {
        Err(trouble) => Err(trouble.into()),
        Ok(on) => before!(visitor, |office| {
            let lodging = Lodging {
                application: &application,
                applicant: applicant.as_deref(),
                on,
                draft,
                anonymous,
                note: note.as_deref(),
                document: document.as_deref(),
            };
            office.lodge(lodging, desk.words(Language::En))
        }),
    };
    match done {
        Ok(lodged) => {
            visitor.has_lodged(lodged.application).await;
            Redirect::to(&format!("/docket/{}", lodged.application)).into_response()
        }
        Err(failed) => {
            let summary = trouble::summary(&failed, &visitor);
            page(&visitor, &fields, &given, trouble::status(&failed), summary)
        }
    }
}

fn read(text: String, visitor: &Visitor) -> Result<Application, Defects> {
    let reader = &visitor.reader;
    let format = Format::of_text(&text);
    let source = Source::new(reader.say("desk-check-file"), text);
    let node = standi_text::read(&source, format)?;
    application::read(&node, &source, reader.desk.record(), Some(reader.today))
}

fn page(
    visitor: &Visitor,
    fields: &Fields,
    given: &HandedFile,
    status: StatusCode,
    summary: Markup,
) -> Response {
    let reader = &visitor.reader;
    let heading = reader.say("desk-lodge");
    let line = |name: &str, key: &str| {
        html! {
            div.field {
                label for=(name) { (reader.say(key)) }
                input type="text" id=(name) name=(name) value=(fields.get(name)) autocomplete="off";
            }
        }
    };
    let tick = |name: &str, key: &str| {
        html! {
            div.choice {
                input type="checkbox" id=(name) name=(name) value="1" checked[fields.has(name)];
                label for=(name) { (reader.say(key)) }
            }
        }
    };
    let body = html! {
        h1 { (heading) }
        (summary)
        p { (reader.say("desk-lodge-text")) }
        form method="post" action="/docket/lodge" enctype="multipart/form-data" {
            (given.fields("application", reader))
            (line("applicant", "desk-lodge-applicant"))
            div.field {
                label for="on" { (reader.say("desk-lodge-on")) }
                input type="date" id="on" name="on" value=(fields.get("on")) max=(reader.today);
            }
            (tick("draft", "desk-lodge-draft"))
            (tick("anonymous", "desk-lodge-anonymous"))
            (line("note", "desk-act-note"))
            (line("document", "desk-act-document"))
            div.actions { button { (reader.say("desk-lodge")) } }
        }
    };
    visitor.page(status, &heading, body)
}
