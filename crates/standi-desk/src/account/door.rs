//! What each route's rule lets through.

use super::person::Person;
use crate::api::Problem;
use crate::desk::Desk;
use crate::docket::visitor::Visitor;
use crate::docket::{Failed, erase, trouble};
use crate::guard::client::Client;
use crate::page::with_pair;
use crate::reader::Reader;
use crate::routes::{Route, Rule};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_docket::access::{Task, Viewer, line};
use standi_docket::phrase::Phrase;
use standi_docket::state::Role;
use standi_docket_office::Trouble;
use std::sync::Arc;
use std::time::Instant;

/// Lets through what the rule of a route lets through, and counts it.
pub async fn door(
    State((desk, route)): State<(Arc<Desk>, &'static Route)>,
    request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let answer = match route.rule {
        Rule::Anyone => next.run(request).await,
        rule => {
            let client = Client::of(&request);
            let (mut parts, body) = request.into_parts();
            match admitted(&desk, rule, client, &mut parts).await {
                Ok(person) => {
                    if let Some(person) = person {
                        parts.extensions.insert(person);
                    }
                    next.run(Request::from_parts(parts, body)).await
                }
                Err(answer) => *answer,
            }
        }
    };
    desk.metrics()
        .answered(route, answer.status(), begun.elapsed());
    if answer.status().is_server_error() {
        desk.note(&format!(
            "{} at {} {}",
            answer.status().as_u16(),
            route.method,
            route.path
        ));
    }
    answer
}

/// Who is let through; where there are no accounts, whoever they say they are.
async fn admitted(
    desk: &Arc<Desk>,
    rule: Rule,
    client: Client,
    parts: &mut Parts,
) -> Result<Option<Person>, Box<Response>> {
    let asked = Asked::of(parts);
    let there = match desk.has_people().await {
        Ok(there) => there,
        Err(failed) => return Err(asked.failed(&failed, desk, parts).await),
    };
    if rule == Rule::Watch && client.here {
        return Ok(None);
    }
    if !there {
        return match (rule, asked.claimed(parts)) {
            (Rule::Role(task), Some(viewer)) => match viewer.may(task) {
                Ok(_) => Ok(None),
                Err(refusal) => {
                    let failed = Failed::from(Trouble::from(refusal));
                    Err(asked.failed(&failed, desk, parts).await)
                }
            },
            _ => Ok(None),
        };
    }
    let person = match desk.person(&parts.headers).await {
        Ok(Some(person)) => person,
        Ok(None) => return Err(Box::new(asked.unknown(desk, parts).await)),
        Err(failed) => return Err(asked.failed(&failed, desk, parts).await),
    };
    let person = match asked.role {
        None => person,
        Some(Err(ref problem)) => {
            let problem = Problem::input("as", problem.to_string());
            return Err(Box::new(problem.into_response()));
        }
        Some(Ok(viewer)) => match person.acting_as(viewer) {
            Some(person) => person,
            None => return Err(Box::new(asked.not_theirs(desk, parts).await)),
        },
    };
    let may = match rule {
        Rule::Anyone | Rule::Person => true,
        Rule::Role(task) => person.viewer.is_some_and(|viewer| may(&viewer, task)),
        Rule::Watch => person.account.roles.iter().any(|it| watches(it.role)),
    };
    match may {
        true => Ok(Some(person)),
        false => Err(Box::new(asked.not_theirs_to_do(desk, parts, person).await)),
    }
}

/// Whether a role may do this. An applicant whose application has no number yet may lodge one, and
/// nothing else.
fn may(viewer: &Viewer, task: Task) -> bool {
    let unnumbered = viewer.role == Role::Applicant && viewer.side.is_none();
    line(viewer.role, task).is_some() && (!unnumbered || task == Task::Lodge)
}

/// Who watches over the program.
fn watches(role: Role) -> bool {
    matches!(role, Role::Registry | Role::Auditor | Role::Administrator)
}

/// How an answer has to be given, and as whom somebody asks.
#[derive(Clone)]
struct Asked {
    program: bool,
    role: Option<Result<Viewer, Phrase>>,
}

impl Asked {
    fn of(parts: &Parts) -> Asked {
        let program = is_of_a_program(parts.uri.path());
        let query = parts.uri.query().unwrap_or_default();
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let role = pairs.find(|(name, _)| program && name == "as");
        Asked {
            program,
            role: role.map(|(_, text)| text.parse()),
        }
    }

    /// As whom somebody says that they ask; `None`: what they say cannot be read, and is told so
    /// later.
    fn claimed(&self, parts: &Parts) -> Option<Viewer> {
        match (&self.role, self.program) {
            (Some(role), _) => role.clone().ok(),
            (None, true) => Some(Role::Registry.into()),
            (None, false) => Some(crate::docket::visitor::claimed(&parts.headers)),
        }
    }

    async fn failed(&self, failed: &Failed, desk: &Arc<Desk>, parts: &mut Parts) -> Box<Response> {
        Box::new(match self.program {
            true => Problem::docket(failed).into_response(),
            false => match Visitor::from_request_parts(parts, desk).await {
                Ok(visitor) => trouble::page(failed, &visitor),
                Err(never) => match never {},
            },
        })
    }

    /// Nobody that is known: a program is told so, a reader signs in and comes back. A form is not
    /// taken there: what was written stays in the browser.
    async fn unknown(&self, desk: &Arc<Desk>, parts: &mut Parts) -> Response {
        if self.program {
            let problem = Problem::input("not-signed-in", "this is for people with an account")
                .help("send `Authorization: Bearer TOKEN`; `standi account token NAME` makes one")
                .with_status(StatusCode::UNAUTHORIZED);
            let mut answer = problem.into_response();
            let how = HeaderValue::from_static("Bearer realm=\"standi\"");
            answer.headers_mut().insert(header::WWW_AUTHENTICATE, how);
            return answer;
        }
        let reader = reader(desk, parts).await;
        if parts.method == Method::GET || parts.method == Method::HEAD {
            let to = with_pair("/sign-in", "back", &reader.here);
            return Redirect::to(&to).into_response();
        }
        let body = html! {
            h1 { (reader.say("desk-account-over")) }
            p { (reader.say("desk-account-over-text")) }
            p { a href="/sign-in" target="_blank" rel="opener" { (reader.say("desk-sign-in-new")) } }
        };
        let heading = reader.say("desk-account-over");
        let part = crate::page::Part::Docket;
        reader.own_page(part, StatusCode::UNAUTHORIZED, &heading, body)
    }

    /// A role that is somebody else's.
    async fn not_theirs(&self, desk: &Arc<Desk>, parts: &mut Parts) -> Response {
        let text = "that role is not one of your account's";
        match self.program {
            true => Problem::input("not-your-role", text)
                .help("an administrator gives roles: `standi account roles NAME --add ROLE`")
                .with_status(StatusCode::FORBIDDEN)
                .into_response(),
            false => {
                let reader = reader(desk, parts).await;
                let heading = reader.say("desk-account-not-yours");
                reader.no_page(StatusCode::FORBIDDEN, &heading, "")
            }
        }
    }

    /// What none of their roles, or not the one they have chosen, may do.
    async fn not_theirs_to_do(
        &self,
        desk: &Arc<Desk>,
        parts: &mut Parts,
        person: Person,
    ) -> Response {
        if self.program {
            return Problem::input("not-yours", "your role may not do this")
                .help("choose another of your roles with `as`")
                .with_status(StatusCode::FORBIDDEN)
                .into_response();
        }
        let lodges = person.viewer.is_some_and(|it| may(&it, Task::Lodge));
        let several = person.account.roles.len() > 1;
        let reader = reader(desk, parts).await;
        let heading = reader.say("desk-account-not-yours");
        let body = html! {
            h1 { (heading) }
            @if lodges { p { (reader.say("desk-account-lodge-first")) } p { a.button href="/docket/lodge" { (reader.say("desk-lodge")) } } }
            @else { p { (reader.say("desk-account-not-yours-text")) } }
            @if let Some(viewer) = &person.viewer { (erase::way(viewer, &reader)) }
            @if several { p { a href="/docket/as" { (reader.say("desk-account-other-role")) } } }
            p { a href="/account" { (reader.say("desk-account")) } }
        };
        let part = crate::page::Part::Docket;
        reader.own_page(part, StatusCode::FORBIDDEN, &heading, body)
    }
}

/// Whether a path is one that programs ask.
fn is_of_a_program(path: &str) -> bool {
    path.starts_with("/api/") || path == "/metrics"
}

pub(super) async fn reader(desk: &Arc<Desk>, parts: &mut Parts) -> Reader {
    match Reader::from_request_parts(parts, desk).await {
        Ok(reader) => reader,
        Err(never) => match never {},
    }
}
