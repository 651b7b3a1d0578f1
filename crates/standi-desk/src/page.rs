//! The frame of a page: what stands on every one.

use crate::assets;
use crate::desk::LANGUAGES;
use crate::reader::Reader;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use standi_law::Value;
use standi_law::words::Language;
use standi_report::document::mark;

/// The parts of the desk, as they stand at the top of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Can this be brought?
    Ask,
    /// The record.
    Record,
    /// The docket.
    Docket,
    /// Search.
    Search,
    /// The account of whoever reads.
    Account,
}

impl Part {
    const ALL: [(Part, &'static str, &'static str); 4] = [
        (Part::Ask, "/", "desk-part-ask"),
        (Part::Record, "/record", "desk-part-record"),
        (Part::Docket, "/docket", "desk-part-docket"),
        (Part::Search, "/search", "desk-part-search"),
    ];
}

impl Reader {
    /// A page.
    pub fn page(&self, part: Part, title: &str, body: Markup) -> Response {
        Html(self.frame(part, title, body).into_string()).into_response()
    }

    /// A page that holds what a person told, or the docket does: no copy of it is kept.
    pub fn own_page(&self, part: Part, status: StatusCode, title: &str, body: Markup) -> Response {
        let page = self.page(part, title, body);
        (status, [(header::CACHE_CONTROL, "no-store")], page).into_response()
    }

    /// A page that says why there is none.
    pub fn no_page(&self, status: StatusCode, heading: &str, text: &str) -> Response {
        let body = html! {
            h1 { (heading) }
            p { (text) }
            p { a href="/" { (self.say("desk-to-start")) } }
        };
        (status, self.page(Part::Ask, heading, body)).into_response()
    }

    fn frame(&self, part: Part, title: &str, body: Markup) -> Markup {
        let record = self.desk.record();
        let account = (Part::Account, "/account", "desk-account");
        let account = self.desk.people().are_known().then_some(account);
        let parts = Part::ALL.into_iter().chain(account);
        let stays = match self.desk.is_secure() {
            true => "desk-stays-there",
            false => "desk-stays-here",
        };
        let foot = [
            ("version", record.version.to_string()),
            ("hash", record.hash.to_string()),
            ("today", self.words().weekday(self.today)),
            ("program", standi_answers::VERSION.to_string()),
        ];
        html! {
            (DOCTYPE)
            html lang=(self.language.tag()) dir="ltr" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) " – standi" }
                    link rel="stylesheet" href=(assets::address("design.css"));
                    link rel="icon" type="image/svg+xml" href=(assets::address("icon.svg"));
                    script src=(assets::address("desk.js")) defer {}
                }
                body {
                    a.skip href="#main" { (self.say("desk-skip")) }
                    header.top {
                        a.name href="/" { "standi" }
                        nav aria-label=(self.say("desk-parts")) {
                            ul {
                                @for (it, path, key) in parts {
                                    li {
                                        a href=(path) aria-current=[(it == part).then_some("page")] {
                                            (self.say(key))
                                        }
                                    }
                                }
                            }
                        }
                        nav.languages aria-label=(self.say("desk-language")) {
                            ul { @for language in LANGUAGES { li { (self.language_link(language)) } } }
                        }
                    }
                    main #main tabindex="-1" { (body) }
                    footer {
                        p { (self.with("desk-foot", &foot)) }
                        p { (self.say("no-legal-advice")) " " (self.say(stays)) }
                    }
                }
            }
        }
    }

    fn language_link(&self, language: Language) -> Markup {
        let tag = language.tag();
        let name = self.desk.words(language).say("desk-language-name", &[]);
        let to = with_pair(&format!("/language/{tag}"), "back", &self.here);
        html! {
            a href=(to) lang=(tag) hreflang=(tag)
                aria-current=[(language == self.language).then_some("true")] { (name) }
        }
    }

    /// A value: its shape and its word.
    pub fn value(&self, value: Value) -> Markup {
        let class = value.word();
        html! {
            span class={ "value " (class) } {
                span aria-hidden="true" { (mark(value)) } " " (self.say(&format!("value-{class}")))
            }
        }
    }
}

/// What is wrong with a form, above it.
pub fn alert(problem: Option<&str>) -> Markup {
    html! {
        @if let Some(problem) = problem {
            div.summary role="alert" tabindex="-1" { p { (problem) } }
        }
    }
}

/// What was asked for, on paper, where the form does not show it.
pub fn on_paper(asked: &[(String, String)], reader: &Reader) -> Markup {
    let told = asked.iter().filter(|(_, value)| !value.trim().is_empty());
    let told: Vec<String> = told
        .map(|(name, value)| format!("{name}{}{value}", reader.colon()))
        .collect();
    html! { @if !told.is_empty() { p.paper { (told.join(" · ")) } } }
}

/// A pair of a query, escaped.
pub fn query(name: &str, value: &str) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair(name, value);
    pairs.finish()
}

/// An address with one more pair in its query.
pub fn with_pair(address: &str, name: &str, value: &str) -> String {
    let between = if address.contains('?') { '&' } else { '?' };
    format!("{address}{between}{}", query(name, value))
}

/// An address with more pairs in its query; those that are empty are left out.
pub fn with_pairs<'a>(
    address: &str,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let told = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    told.fold(address.to_string(), |address, (name, value)| {
        with_pair(&address, name, value)
    })
}

/// A title of the docket at the head of a line: its first letter is a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
