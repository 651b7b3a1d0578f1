//! A file as its form shows it: the text that was read, or the file that is still sealed, with what
//! is in the way.

use crate::account::wait_said;
use crate::form::{Amiss, Line};
use crate::guard::rate::later;
use crate::reader::Reader;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};
use standi_seal::NotOpened;
use std::time::Duration;

/// A file that is still sealed goes along with its form up to this size: with it the form has to stay
/// within the largest body.
const LARGEST: usize = 512 * 1024;

/// A file as its form shows it.
#[derive(Debug, Default)]
pub struct HandedFile {
    text: String,
    /// The sealed file, for another try; empty: there is none.
    sealed: String,
    amiss: Amiss,
    wait: Option<Duration>,
}

impl HandedFile {
    /// A text that was read.
    pub fn text(text: &str) -> HandedFile {
        HandedFile {
            text: text.to_string(),
            ..HandedFile::default()
        }
    }

    /// There is none that can be read; a message says why.
    pub(super) fn no_file(key: &str, reader: &Reader) -> HandedFile {
        HandedFile {
            amiss: Amiss::of("file", reader.say(key)),
            ..HandedFile::default()
        }
    }

    /// It is sealed, and no passphrase was given.
    pub(super) fn unnamed(sealed: &[u8], reader: &Reader) -> HandedFile {
        HandedFile::still_sealed(sealed, reader.say("desk-sealed"))
    }

    /// It is sealed, and its passphrase will be looked at when some time has passed.
    pub(super) fn later(sealed: &[u8], wait: Duration, reader: &Reader) -> HandedFile {
        HandedFile {
            wait: Some(wait),
            ..HandedFile::still_sealed(sealed, wait_said(wait, reader))
        }
    }

    /// It does not open.
    pub(super) fn unopened(sealed: &[u8], error: &NotOpened, reader: &Reader) -> HandedFile {
        match error {
            NotOpened::Passphrase => {
                HandedFile::still_sealed(sealed, reader.say("desk-sealed-passphrase"))
            }
            NotOpened::Key => HandedFile::no_file("desk-sealed-key", reader),
            NotOpened::Work => HandedFile::no_file("desk-sealed-work", reader),
            NotOpened::Damaged | NotOpened::Io(_) => {
                HandedFile::no_file("desk-sealed-damaged", reader)
            }
        }
    }

    fn still_sealed(sealed: &[u8], wrong: String) -> HandedFile {
        let kept = Some(sealed).filter(|it| it.len() <= LARGEST);
        HandedFile {
            sealed: kept.map_or(String::new(), |it| STANDARD.encode(it)),
            amiss: Amiss::of("passphrase", wrong),
            ..HandedFile::default()
        }
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match (self.wait, self.amiss.is_empty()) {
            (Some(_), _) => StatusCode::TOO_MANY_REQUESTS,
            (None, true) => StatusCode::OK,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// The page that shows it, with the time after which to try again, if there is one.
    pub fn on(&self, page: Response) -> Response {
        later(page, self.wait)
    }

    /// What is in the way, above the form.
    pub fn summary(&self, reader: &Reader) -> Markup {
        self.amiss.summary(reader)
    }

    /// A form for nothing but the file, of which `name` is an example.
    pub fn form(&self, action: &str, name: &str, reader: &Reader) -> Markup {
        html! {
            form method="post" action=(action) enctype="multipart/form-data" {
                (self.fields(name, reader))
                div.actions { button { (reader.say("desk-continue")) } }
            }
        }
    }

    /// The fields of a form (in parts: `multipart/form-data`).
    pub fn fields(&self, name: &str, reader: &Reader) -> Markup {
        let kept = match self.sealed.is_empty() {
            true => String::new(),
            false => reader.say("desk-sealed-kept"),
        };
        let passphrase = Line {
            id: "passphrase",
            kind: "password",
            label: reader.say("desk-sealed-field"),
            hint: reader.say("desk-sealed-hint"),
            autocomplete: "off",
            value: "",
            required: false,
        };
        let choose = |described: Option<&str>, invalid: Option<&str>| {
            html! {
                input type="file" id="file" name="file" aria-describedby=[described] aria-invalid=[invalid];
            }
        };
        html! {
            @if !self.sealed.is_empty() { input type="hidden" name="sealed" value=(self.sealed); }
            (self.amiss.field("file", &reader.say("desk-file"), &kept, choose))
            div.field {
                label for="text" { (reader.with("desk-paste", &[("file", name.to_string())])) }
                textarea id="text" name="text" rows="14" spellcheck="false" { (self.text) }
            }
            (self.amiss.line(&passphrase))
        }
    }
}
