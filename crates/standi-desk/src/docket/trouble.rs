//! Why something was not done: the rule, and what may be done instead.

use super::visitor::Visitor;
use super::{Failed, erase};
use crate::page::{Part, capital};
use crate::reader::Reader;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use standi_docket::{RefusalKind, cited};
use standi_docket_office::Trouble;
use standi_docket_office::words::happened;
use standi_docket_store::StoreError;
use standi_record::Day;

/// A day in a field; `None`: the field is empty.
///
/// # Errors
/// It holds no day, and what would be right.
pub fn day(text: &str) -> Result<Option<Day>, Trouble> {
    let text = text.trim();
    let day = (!text.is_empty()).then(|| text.parse::<Day>()).transpose();
    day.map_err(|error| Trouble::Input {
        kind: "day",
        message: standi_docket::value::wrong_day(&error),
        help: None,
    })
}

/// The status that tells a program the same.
pub fn status(failed: &Failed) -> StatusCode {
    match failed {
        Failed::Trouble(Trouble::Store(StoreError::TooLarge { .. })) => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        Failed::Unopened(_) | Failed::Trouble(Trouble::Store(_)) => StatusCode::SERVICE_UNAVAILABLE,
        Failed::Trouble(Trouble::NotHere(_)) => StatusCode::NOT_FOUND,
        Failed::Trouble(Trouble::Erased { .. }) => StatusCode::GONE,
        Failed::Trouble(Trouble::Input { .. }) => StatusCode::UNPROCESSABLE_ENTITY,
        Failed::Trouble(Trouble::Refused(refused)) => match refused.refused.kind {
            RefusalKind::Conflict => StatusCode::CONFLICT,
            RefusalKind::NotOpen | RefusalKind::NotYours => StatusCode::FORBIDDEN,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        },
    }
}

/// What is in the way, above a form.
pub fn summary(failed: &Failed, visitor: &Visitor) -> Markup {
    told(failed, &visitor.reader)
}

fn told(failed: &Failed, reader: &Reader) -> Markup {
    let words = reader.words();
    let inside = match failed {
        Failed::Unopened(why) => html! {
            h2 { (reader.say("desk-docket-unopened")) }
            p lang="en" { (why) }
        },
        Failed::Trouble(Trouble::Refused(refused)) => html! {
            h2 { (reader.say("desk-refused")) }
            p { (capital(&refused.refused.text.said(words))) }
            p { (reader.with("desk-refused-rule", &[("rule", cited(&refused.refused.rule, words))])) }
            @for instead in &refused.refused.instead {
                p { (capital(&instead.said(words))) }
            }
            @if !refused.meanwhile.is_empty() {
                h3 { (reader.say("desk-meanwhile")) }
                ul {
                    @for entry in &refused.meanwhile {
                        li { (entry.seq) ". " (words.day(entry.happened_on.0)) (reader.colon()) (happened(entry, words)) " [" (entry.recorded_by) "]" }
                    }
                }
            }
        },
        Failed::Trouble(Trouble::Erased { number, erasure }) => html! {
            h2 { (reader.with("desk-docket-erased", &[("number", number.to_string())])) }
            p {
                (reader.with("desk-docket-erased-by", &[
                    ("by", erasure.erased_by.clone()),
                    ("day", words.day(erasure.erased_at.day())),
                ]))
            }
            p { (erasure.why) }
        },
        Failed::Trouble(trouble) => {
            let help = match trouble {
                Trouble::Input { help, .. } => help.clone(),
                _ => None,
            };
            html! {
                h2 { (reader.say("desk-wrong")) }
                @if let Trouble::Store(error) = trouble { p lang="en" { (error) } }
                @else { p { (capital(&trouble.said(words))) } }
                @if let Some(help) = help { p { (capital(&help.said(words))) } }
            }
        }
    };
    html! { div.summary role="alert" tabindex="-1" { (inside) } }
}

/// A page that says it, where there is no form to say it at.
pub fn page(failed: &Failed, visitor: &Visitor) -> Response {
    let heading = visitor.reader.say("desk-part-docket");
    let body = html! {
        h1 { (heading) }
        (summary(failed, visitor))
        (erase::way(&visitor.viewer, &visitor.reader))
        p { a href="/docket" { (visitor.reader.say("desk-to-docket")) } }
    };
    visitor.page(status(failed), &heading, body)
}

/// The same for whoever does not stand before the docket.
pub fn plain(failed: &Failed, reader: &Reader) -> Response {
    let heading = reader.say("desk-part-docket");
    let body = html! {
        h1 { (heading) }
        (told(failed, reader))
    };
    reader.own_page(Part::Docket, status(failed), &heading, body)
}
