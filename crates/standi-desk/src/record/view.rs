//! The days a page of the record is asked for: on which day, as known on which day.

use crate::desk::Desk;
use crate::page::{Part, with_pair};
use crate::reader::Reader;
use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use standi_record::{Day, Record, Unknown, UnknownKind};
use standi_report::words::Tell;
use std::sync::Arc;

/// What a page of the record is asked for.
pub struct View {
    /// Who reads it.
    pub reader: Reader,
    /// The record as it was known on the day asked for.
    pub record: Arc<Record>,
    /// The day.
    pub on: Day,
    /// The same, where it was asked for; else the page is of today.
    pub asked_on: Option<Day>,
    /// The day as known on which the page is asked for.
    pub known_by: Option<Day>,
    asked: Vec<(String, String)>,
}

/// Which of the two days a page has in its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// Both.
    Both,
    /// What was said or known does not depend on a day: only as known on which.
    Known,
    /// None.
    Never,
}

impl FromRequestParts<Arc<Desk>> for View {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<View, Response> {
        let Ok(reader) = Reader::from_request_parts(parts, desk).await;
        let asked = Query::<Vec<(String, String)>>::from_request_parts(parts, desk).await;
        let Ok(Query(asked)) = asked else {
            let text = reader.say("desk-record-address-text");
            let heading = reader.say("desk-record-address");
            return Err(wrong(&reader, &heading, html! { p { (text) } }));
        };
        // The day of a day's page stands in its path.
        let path = match parts.uri.path() {
            path if path.starts_with("/record/day/") => "/record/day",
            path => path,
        };
        let day = |name: &'static str| match value(&asked, name).map(|text| (text, text.parse())) {
            None => Ok(None),
            Some((_, Ok(day))) => Ok(Some(day)),
            Some((text, Err(_))) => Err((name, text)),
        };
        let days = day("on").and_then(|on| Ok((on, day("known_by")?)));
        let (asked_on, known_by) = match days {
            Ok(days) => days,
            Err((name, text)) => return Err(no_day(&reader, path, name, text)),
        };
        Ok(View {
            record: desk.record_known_by(known_by),
            on: asked_on.unwrap_or(reader.today),
            asked_on,
            known_by,
            asked,
            reader,
        })
    }
}

/// The value of a name in a query; one that is empty was not given.
fn value<'a>(asked: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut found = asked.iter().filter(|(it, _)| it == name);
    found
        .next()
        .map(|(_, value)| value.trim())
        .filter(|it| !it.is_empty())
}

fn wrong(reader: &Reader, heading: &str, text: Markup) -> Response {
    let body = html! { h1 { (heading) } (text) };
    let page = reader.page(Part::Record, heading, body);
    (StatusCode::BAD_REQUEST, page).into_response()
}

/// A page that says which field holds no day, with the field to put it right.
pub fn no_day(reader: &Reader, path: &str, name: &str, given: &str) -> Response {
    let heading = reader.with("desk-record-no-day", &[("given", given.to_string())]);
    let text = html! {
        p { (reader.say("desk-record-no-day-text")) }
        form.filters method="get" action=(path) {
            div {
                label for=(name) { (reader.say(&format!("desk-record-field-{name}"))) }
                input type="date" id=(name) name=(name) required;
            }
            button { (reader.say("desk-record-show")) }
        }
    };
    wrong(reader, &heading, text)
}

impl View {
    /// What else was asked for.
    pub fn asked(&self, name: &str) -> Option<&str> {
        value(&self.asked, name)
    }

    /// The words, with the record's names.
    pub fn tell(&self) -> Tell<'_> {
        Tell {
            words: self.reader.words(),
            record: Some(&self.record),
        }
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.reader.say(key)
    }

    /// A message with one argument.
    pub fn with(&self, key: &str, name: &'static str, value: impl ToString) -> String {
        self.reader.with(key, &[(name, value.to_string())])
    }

    /// A day in words.
    pub fn day(&self, day: Day) -> String {
        self.reader.words().day(day)
    }

    /// The place of a State in the order of names in the reader's language.
    pub fn order_of(&self, code: &str) -> String {
        let state = self.record.state(code);
        state.map_or(String::new(), |state| {
            standi_text::fold(&self.reader.words().state_alone(state))
        })
    }

    /// The address of another page for the same days.
    pub fn to(&self, path: &str) -> String {
        address(path, &[("on", self.asked_on), ("known_by", self.known_by)])
    }

    /// The address of another page as known on the same day.
    pub fn to_known(&self, path: &str) -> String {
        address(path, &[("known_by", self.known_by)])
    }

    /// The address of this page; of its files too.
    pub fn here(&self) -> String {
        let path = self.reader.here.split('?').next().unwrap_or_default();
        let rest = self.asked.iter();
        let rest = rest.filter(|(it, _)| it != "table" && it != "cite");
        rest.fold(path.to_string(), |to, (name, value)| {
            with_pair(&to, name, value)
        })
    }

    /// The address of an answer about a State.
    pub fn to_state(&self, path: &str, code: &str) -> String {
        with_pair(&self.to(path), "state", code)
    }

    /// Heads of a table.
    pub fn heads(&self, names: &[&str]) -> Vec<String> {
        let head = |name: &&str| self.say(&format!("desk-record-head-{name}"));
        names.iter().map(head).collect()
    }

    /// The caption of a table: what it shows, on which day.
    pub fn caption(&self, what: &str) -> String {
        let args = [("what", self.say(what)), ("day", self.day(self.on))];
        self.reader.with("desk-record-on", &args)
    }

    /// The days in words: on which, as known on which.
    pub fn days(&self, dated: Dated) -> String {
        let known = self.known_by.map(|day| self.day(day));
        let on = self.day(self.on);
        match (dated, known) {
            (Dated::Never, _) => String::new(),
            (Dated::Both, None) => self.with("desk-record-days", "on", on),
            (Dated::Both, Some(known)) => {
                let args = [("on", on), ("known", known)];
                self.reader.with("desk-record-days-known", &args)
            }
            (Dated::Known, None) => self.say("desk-record-all-known"),
            (Dated::Known, Some(known)) => self.with("desk-record-known", "known", known),
        }
    }

    /// The form for the days of a page. What else was asked for goes along.
    pub fn form(&self, action: &str, dated: Dated) -> Markup {
        if dated == Dated::Never {
            return html! {};
        }
        let iso = |day: Option<Day>| day.map(|day| day.to_string());
        let on = (dated == Dated::Both).then_some(self.on);
        let field = |name: &str, day: Option<Day>| {
            html! {
                div {
                    label for=(name) { (self.say(&format!("desk-record-field-{name}"))) }
                    input type="date" id=(name) name=(name) value=[iso(day)];
                }
            }
        };
        html! {
            form.filters method="get" action=(action) {
                @if on.is_some() { (field("on", on)) }
                (field("known_by", self.known_by))
                button.second { (self.say("desk-record-show")) }
            }
        }
    }

    /// A page for a name that the record does not know.
    pub fn unknown(&self, unknown: &Unknown) -> Response {
        let word = &unknown.word;
        let kind = match unknown.kind {
            UnknownKind::State => "state",
            UnknownKind::Instrument => "instrument",
            UnknownKind::Body => "organ",
            UnknownKind::Source => "source",
            UnknownKind::Matter => {
                let heading = self.with("statements-unknown-event", "about", word);
                return self.nothing(&heading, self.statements("about", unknown));
            }
            UnknownKind::Speaker => {
                let heading = self.with("statements-unknown-speaker", "speaker", word);
                return self.nothing(&heading, self.statements("speaker", unknown));
            }
        };
        let heading = self.with(&format!("desk-record-no-{kind}"), "name", word);
        // The nearest State comes with its name behind its code.
        let near = unknown.near.as_deref().map(|near| {
            let id = near.split(',').next().unwrap_or(near);
            (near, self.to(&format!("/record/{kind}/{id}")))
        });
        self.nothing(&heading, near)
    }

    /// The statements about, or of, the nearest name that there is.
    fn statements<'a>(&self, name: &str, unknown: &'a Unknown) -> Option<(&'a str, String)> {
        let near = unknown.near.as_deref()?;
        Some((
            near,
            with_pair(&self.to_known("/record/statements"), name, near),
        ))
    }

    /// A page that says that there is none, with the nearest that there is.
    pub fn nothing(&self, heading: &str, near: Option<(&str, String)>) -> Response {
        let body = html! {
            h1 { (heading) }
            @if let Some((name, href)) = near {
                p { (self.say("desk-record-near")) " " a href=(href) { (name) } }
            }
            p { a href=(self.to("/record")) { (self.say("desk-record-to-all")) } }
        };
        let page = self.reader.page(Part::Record, heading, body);
        (StatusCode::NOT_FOUND, page).into_response()
    }
}

/// A path with the days that are given.
pub fn address(path: &str, days: &[(&str, Option<Day>)]) -> String {
    let mut address = path.to_string();
    for (name, day) in days {
        if let Some(day) = day {
            address = with_pair(&address, name, &day.to_string());
        }
    }
    address
}
