//! What was answered is saved sealed, with a passphrase that is chosen here and kept nowhere.

use super::course::Course;
use super::kept::Id;
use super::pages::{found, gone, saved};
use crate::account::wait_said;
use crate::download::own_file;
use crate::form::{Amiss, Line};
use crate::guard::rate::later;
use crate::page::Part;
use crate::reader::Reader;
use crate::sealed::Handed;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;
use standi_seal::SHORTEST;

/// What can be saved: the file, and what it is called.
const FILES: [(&str, &str); 2] = [
    ("interview.json", "desk-seal-interview"),
    ("application.json", "desk-seal-application"),
];

/// `GET /ask/{id}/seal`
pub async fn form(Path(id): Path<String>, reader: Reader) -> Response {
    match found(&id, &reader) {
        Some((id, _)) => page(id, FILES[0].0, &Amiss::default(), &reader),
        None => gone(&reader),
    }
}

/// `POST /ask/{id}/seal`
pub async fn save(Path(id): Path<String>, reader: Reader, handed: Handed) -> Response {
    let Some((id, kept)) = found(&id, &reader) else {
        return gone(&reader);
    };
    let file = handed.fields.get("file").to_string();
    let answered = Course::at_end(reader.desk.record(), reader.today, &kept).before;
    let Some(content) = saved(&file, &answered) else {
        let amiss = Amiss::of(id_of(FILES[0].0), reader.say("desk-seal-nothing"));
        return page(id, "", &amiss, &reader);
    };
    let mut amiss = Amiss::default();
    if handed.passphrase.is_fit().is_err() {
        let args = [("letters", SHORTEST.to_string())];
        amiss.add("passphrase", reader.with("desk-seal-unfit", &args));
    } else if handed.passphrase != handed.again {
        amiss.add("again", reader.say("desk-seal-differs"));
    }
    if !amiss.is_empty() {
        return page(id, &file, &amiss, &reader);
    }
    if let Some(wait) = reader.desk.sealing_wait(handed.client) {
        let amiss = Amiss::of("passphrase", wait_said(wait, &reader));
        let mut answer = page(id, &file, &amiss, &reader);
        *answer.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return later(answer, wait);
    }
    let sealed = reader.desk.seal(content.into_bytes(), handed.passphrase);
    match sealed.await {
        Ok(sealed) => own_file(&format!("{file}.age"), "application/octet-stream", sealed),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The name of a choice within the page.
fn id_of(file: &str) -> String {
    format!("file-{}", file.trim_end_matches(".json"))
}

fn page(id: Id, chosen: &str, amiss: &Amiss, reader: &Reader) -> Response {
    let heading = reader.say("desk-seal");
    let field = |id: &'static str, key: &str, hint: String| {
        amiss.line(&Line {
            id,
            kind: "password",
            label: reader.say(key),
            hint,
            autocomplete: "new-password",
            value: "",
            required: true,
        })
    };
    let letters = [("letters", SHORTEST.to_string())];
    let body = html! {
        (amiss.summary(reader))
        h1 { (heading) }
        p { (reader.say("desk-seal-text")) }
        p.notice role="note" { (reader.say("desk-seal-forgotten")) }
        form method="post" action={ "/ask/" (id) "/seal" } {
            fieldset.field {
                legend { (reader.say("desk-seal-what")) }
                @for (file, key) in FILES {
                    @let id = id_of(file);
                    div.choice {
                        input type="radio" name="file" id=(id) value=(file) checked[file == chosen];
                        label for=(id) { (reader.say(key)) }
                    }
                }
            }
            (field("passphrase", "desk-seal-passphrase", reader.with("desk-seal-hint", &letters)))
            (field("again", "desk-seal-again", String::new()))
            div.actions {
                button { (reader.say("desk-seal-save")) }
                a href={ "/ask/" (id) "/answer" } { (reader.say("desk-back")) }
            }
        }
        p.hint { (reader.say("desk-seal-open")) }
    };
    let status = match amiss.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    reader.own_page(Part::Ask, status, &heading, body)
}
