//! As whom somebody looks at the docket. It is claimed, not proved: the desk is on one machine, and
//! whoever can open the docket's file can read it.

use crate::cookie;
use crate::desk::Desk;
use crate::fields::Fields;
use crate::page::{Part, with_pair};
use crate::reader::{Back, Reader, own_path};
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_docket::access::Viewer;
use standi_docket::state::Role;
use standi_law::words::Language;
use std::convert::Infallible;
use std::sync::Arc;

const ROLE: &str = "docket-role";
const NAME: &str = "docket-name";

/// Whoever looks at the docket.
#[derive(Clone)]
pub struct Visitor {
    /// In which language, on which day.
    pub reader: Reader,
    /// As whom, and on whose side.
    pub viewer: Viewer,
    /// Under which name they record.
    pub by: String,
}

impl FromRequestParts<Arc<Desk>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        desk: &Arc<Desk>,
    ) -> Result<Visitor, Infallible> {
        let reader = Reader::from_request_parts(parts, desk).await?;
        let role = cookie::get(&parts.headers, ROLE).and_then(|it| it.parse().ok());
        let viewer: Viewer = role.unwrap_or_else(|| Role::Registry.into());
        let by = cookie::get(&parts.headers, NAME).filter(|it| !it.trim().is_empty());
        Ok(Visitor {
            by: by.unwrap_or_else(|| viewer.role.word().to_string()),
            viewer,
            reader,
        })
    }
}

impl Visitor {
    /// A program, which says as whom with every request.
    pub(crate) fn program(desk: Arc<Desk>, viewer: Viewer, by: Option<String>) -> Visitor {
        Visitor {
            by: by.unwrap_or_else(|| viewer.role.word().to_string()),
            viewer,
            reader: Reader {
                language: Language::En,
                today: desk.now().day,
                here: String::new(),
                desk,
            },
        }
    }

    /// A page of the docket.
    pub fn page(&self, status: StatusCode, title: &str, body: Markup) -> Response {
        let body = html! { (self.line()) (body) };
        self.reader.own_page(Part::Docket, status, title, body)
    }

    /// As whom the page is shown, with a way to change it.
    fn line(&self) -> Markup {
        let args = [("role", self.viewer.to_string()), ("by", self.by.clone())];
        let change = with_pair("/docket/as", "back", &self.reader.here);
        html! {
            p.small.faint {
                (self.reader.with("desk-as", &args)) " "
                a href=(change) { (self.reader.say("desk-change")) }
            }
        }
    }
}

/// `GET /docket/as`
pub async fn form(visitor: Visitor, Query(back): Query<Back>) -> Response {
    page(&visitor, back.back.as_deref().unwrap_or_default(), None)
}

/// `POST /docket/as`: keeps the role chosen.
pub async fn choose(visitor: Visitor, fields: Fields) -> Response {
    let (role, side) = (fields.get("role"), fields.get("side"));
    let text = match side {
        "" => role.to_string(),
        side => format!("{role}:{side}"),
    };
    let viewer: Viewer = match text.parse() {
        Ok(viewer) => viewer,
        Err(problem) => return page(&visitor, fields.get("back"), Some(problem)),
    };
    let mut answer = Redirect::to(own_path(Some(fields.get("back")), "/docket")).into_response();
    for (name, value) in [
        (ROLE, viewer.to_string()),
        (NAME, fields.get("name").to_string()),
    ] {
        answer
            .headers_mut()
            .append(header::SET_COOKIE, cookie::set(name, &value));
    }
    answer
}

fn page(visitor: &Visitor, back: &str, problem: Option<String>) -> Response {
    let reader = &visitor.reader;
    let heading = reader.say("desk-as-heading");
    let (role, side) = match visitor.viewer.to_string().split_once(':') {
        Some((role, side)) => (role.to_string(), side.to_string()),
        None => (visitor.viewer.to_string(), String::new()),
    };
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let body = html! {
        h1 { (heading) }
        @if let Some(problem) = problem {
            div.summary role="alert" tabindex="-1" { p { (problem) } }
        }
        p { (reader.say("desk-as-text")) }
        form method="post" action="/docket/as" {
            input type="hidden" name="back" value=(back);
            fieldset.field {
                legend { (reader.say("desk-as-role")) }
                @for it in Role::ALL {
                    @let id = format!("role-{}", it.word());
                    div.choice {
                        input type="radio" name="role" id=(id) value=(it.word()) checked[it.word() == role];
                        label for=(id) lang="en" { (it.title()) }
                    }
                }
            }
            div.field {
                label for="side" { (reader.say("desk-as-side")) }
                span.hint #side-hint { (reader.say("desk-as-side-hint")) }
                input type="text" id="side" name="side" value=(side) aria-describedby="side-hint" autocomplete="off";
            }
            div.field {
                label for="name" { (reader.say("desk-as-name")) }
                span.hint #name-hint { (reader.say("desk-as-name-hint")) }
                input type="text" id="name" name="name" value=(visitor.by) aria-describedby="name-hint" autocomplete="name";
            }
            div.actions { button { (reader.say("desk-continue")) } }
        }
    };
    reader.own_page(Part::Docket, status, &heading, body)
}
