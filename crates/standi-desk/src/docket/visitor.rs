//! As whom somebody looks at the docket. Where there are no accounts it is claimed, not proved: the
//! desk is on one machine, and whoever can open the docket's file can read it. Where there are, it is
//! one of the roles of theirs.

use super::list::against;
use crate::account::{Carried, Person};
use crate::cookie;
use crate::desk::Desk;
use crate::fields::Fields;
use crate::page::{Part, alert, capital, with_pair};
use crate::reader::{Back, Reader, own_path};
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_docket::access::{Side, Viewer};
use standi_docket::state::Role;
use standi_docket::value::Number;
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
    /// By which account they are known, where there are accounts.
    pub person: Option<Person>,
}

impl FromRequestParts<Arc<Desk>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        desk: &Arc<Desk>,
    ) -> Result<Visitor, Infallible> {
        let reader = Reader::from_request_parts(parts, desk).await?;
        if let Some(person) = parts.extensions.get::<Person>() {
            return Ok(Visitor::known(reader, person.clone()));
        }
        let viewer = claimed(&parts.headers);
        let by = cookie::get(&parts.headers, NAME).filter(|it| !it.trim().is_empty());
        Ok(Visitor {
            by: by.unwrap_or_else(|| viewer.role.word().to_string()),
            viewer,
            reader,
            person: None,
        })
    }
}

/// As whom somebody says that they look at the docket.
pub(crate) fn claimed(headers: &HeaderMap) -> Viewer {
    let role = cookie::get(headers, ROLE).and_then(|it| it.parse().ok());
    role.unwrap_or_else(|| Role::Registry.into())
}

/// Somebody whose account has no role: whatever they ask for, no role may do it for them.
const NOBODY: Viewer = Viewer {
    role: Role::Other,
    side: None,
};

impl Visitor {
    /// Whoever is known by their account, under its name.
    fn known(reader: Reader, person: Person) -> Visitor {
        Visitor {
            viewer: person.viewer.unwrap_or(NOBODY),
            by: person.account.name.to_string(),
            reader,
            person: Some(person),
        }
    }

    /// A program. Known by an account it is one of its roles; else it says as whom with every
    /// request.
    pub(crate) fn program(
        desk: Arc<Desk>,
        person: Option<Person>,
        viewer: Viewer,
        by: Option<String>,
    ) -> Visitor {
        let reader = Reader {
            language: Language::En,
            today: desk.now().day,
            here: String::new(),
            desk,
        };
        match person {
            Some(person) => Visitor::known(reader, person),
            None => Visitor {
                by: by.unwrap_or_else(|| viewer.role.word().to_string()),
                viewer,
                reader,
                person: None,
            },
        }
    }

    /// An applicant who has lodged an application is the applicant of it from now on.
    pub(crate) async fn has_lodged(&self, number: Number) {
        let Some(person) = &self.person else {
            return;
        };
        if self.viewer.role != Role::Applicant {
            return;
        }
        let (name, carried) = (person.account.name.clone(), person.carried.clone());
        let given = self.reader.desk.with_people(move |accounts, _| {
            let own = accounts.has_lodged(&name, number)?;
            match carried {
                Carried::Session(secret) => accounts.choose(&secret, own),
                Carried::Token(_) => Ok(()),
            }
        });
        if given.await.is_err() {
            let text = "an applicant who lodged was not given the role of its number";
            self.reader.desk.note(text);
        }
    }

    /// A page of the docket.
    pub fn page(&self, status: StatusCode, title: &str, body: Markup) -> Response {
        let body = html! { (self.line()) (body) };
        self.reader.own_page(Part::Docket, status, title, body)
    }

    /// As whom the page is shown, with a way to change it.
    fn line(&self) -> Markup {
        let viewer = called(self.viewer, &self.reader);
        let args = [("role", viewer), ("by", self.by.clone())];
        let change = with_pair("/docket/as", "back", &self.reader.here);
        html! {
            p.small.faint {
                (self.reader.with("desk-as", &args)) " "
                a.hand href=(change) { (self.reader.say("desk-change")) }
            }
        }
    }
}

/// A role in the reader's words, with whose side it is on: of which State, of which application.
pub fn called(viewer: Viewer, reader: &Reader) -> String {
    let role = viewer.role.said(reader.words());
    match viewer.side {
        None => role,
        Some(Side::Application(number)) => format!("{role} ({number})"),
        Some(Side::State(state)) => format!("{role} ({})", against(&[state], reader)),
    }
}

/// `GET /docket/as`
pub async fn form(visitor: Visitor, Query(back): Query<Back>) -> Response {
    page(&visitor, back.back.as_deref().unwrap_or_default(), None)
}

/// `POST /docket/as`: keeps the role chosen.
pub async fn choose(visitor: Visitor, fields: Fields) -> Response {
    if let Some(person) = visitor.person.clone() {
        return choose_own(&visitor, person, &fields).await;
    }
    let (role, side) = (fields.get("role"), fields.get("side"));
    let text = match side {
        "" => role.to_string(),
        side => format!("{role}:{side}"),
    };
    let viewer: Viewer = match text.parse() {
        Ok(viewer) => viewer,
        Err(problem) => {
            let problem = capital(&problem.said(visitor.reader.words()));
            return page(&visitor, fields.get("back"), Some(problem));
        }
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

/// Keeps one of a person's own roles for their session.
async fn choose_own(visitor: &Visitor, person: Person, fields: &Fields) -> Response {
    let chosen = fields.get("role").parse::<Viewer>().ok();
    let person = chosen.and_then(|viewer| person.acting_as(viewer));
    let (Some(viewer), Some(person)) = (chosen, person) else {
        let text = visitor.reader.say("desk-account-not-yours");
        return page(visitor, fields.get("back"), Some(text));
    };
    if let Carried::Session(secret) = person.carried {
        let desk = &visitor.reader.desk;
        let kept = desk.with_people(move |accounts, _| accounts.choose(&secret, viewer));
        if let Err(failed) = kept.await {
            return super::trouble::page(&failed, visitor);
        }
    }
    Redirect::to(own_path(Some(fields.get("back")), "/docket")).into_response()
}

fn page(visitor: &Visitor, back: &str, problem: Option<String>) -> Response {
    let reader = &visitor.reader;
    let heading = reader.say("desk-as-heading");
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let (text, roles) = match &visitor.person {
        Some(person) => ("desk-as-own-text", own_roles(visitor, person)),
        None => ("desk-as-text", all_roles(visitor)),
    };
    let body = html! {
        h1 { (heading) }
        (alert(problem.as_deref()))
        p { (reader.say(text)) }
        form method="post" action="/docket/as" {
            input type="hidden" name="back" value=(back);
            (roles)
            div.actions { button { (reader.say("desk-continue")) } }
        }
    };
    reader.own_page(Part::Docket, status, &heading, body)
}

/// Every role there is, with a side and a name: all of it claimed.
fn all_roles(visitor: &Visitor) -> Markup {
    let reader = &visitor.reader;
    let (role, side) = match visitor.viewer.to_string().split_once(':') {
        Some((role, side)) => (role.to_string(), side.to_string()),
        None => (visitor.viewer.to_string(), String::new()),
    };
    html! {
        fieldset.field {
            legend { (reader.say("desk-as-role")) }
            @for it in Role::ALL {
                @let id = format!("role-{}", it.word());
                div.choice {
                    input type="radio" name="role" id=(id) value=(it.word()) checked[it.word() == role];
                    label for=(id) { (it.said(reader.words())) }
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
    }
}

/// The roles of a person.
fn own_roles(visitor: &Visitor, person: &Person) -> Markup {
    let reader = &visitor.reader;
    html! {
        fieldset.field {
            legend { (reader.say("desk-as-role")) }
            @for (at, it) in person.account.roles.iter().enumerate() {
                @let id = format!("role-{at}");
                div.choice {
                    input type="radio" name="role" id=(id) value=(it) checked[*it == visitor.viewer];
                    label for=(id) { (called(*it, reader)) }
                }
            }
        }
    }
}
