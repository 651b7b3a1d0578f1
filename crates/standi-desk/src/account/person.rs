//! Who asks, by what their browser or their program carries.

use super::door::reader;
use crate::cookie;
use crate::desk::Desk;
use crate::docket::Failed;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use standi_accounts::{Account, Secret};
use standi_docket::access::Viewer;
use std::sync::Arc;

/// The cookie of a session where browsers reach the desk by `https`: no other host can set it, and
/// it never goes out without encryption.
const SECURE: &str = "__Host-standi";

/// The same on this machine without encryption, where not every browser keeps a secure one.
const HERE: &str = "standi-session";

/// Whoever asks, known by their account.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their account.
    pub account: Account,
    /// As whom they ask; one of their roles.
    pub viewer: Option<Viewer>,
    /// By what they are known.
    pub carried: Carried,
}

/// By what somebody is known.
#[derive(Clone, Debug)]
pub enum Carried {
    /// The session of a browser.
    Session(Secret),
    /// The token of a program; with one role, where it has but one.
    Token(Option<Viewer>),
}

/// The name of the cookie of a session.
pub fn cookie_name(secure: bool) -> &'static str {
    match secure {
        true => SECURE,
        false => HERE,
    }
}

/// What a browser carries for its session.
pub fn session(headers: &HeaderMap, secure: bool) -> Option<Secret> {
    Secret::read(&cookie::get(headers, cookie_name(secure))?)
}

/// Whether a browser carries a session, good or not.
pub fn carries_session(headers: &HeaderMap) -> bool {
    [SECURE, HERE]
        .iter()
        .any(|name| cookie::get(headers, name).is_some())
}

/// What a program carries; `Some("")` where it carries something else.
fn bearer(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::AUTHORIZATION)?.to_str().ok();
    let token = text.and_then(|it| {
        let (kind, token) = it.split_once(' ')?;
        kind.eq_ignore_ascii_case("bearer").then(|| token.trim())
    });
    Some(token.unwrap_or_default().to_string())
}

/// Where there are no accounts, nobody is known, and a page says so.
impl FromRequestParts<Arc<Desk>> for Person {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        desk: &Arc<Desk>,
    ) -> Result<Person, Self::Rejection> {
        if let Some(person) = parts.extensions.get::<Person>() {
            return Ok(person.clone());
        }
        let reader = reader(desk, parts).await;
        Err(reader.no_page(
            StatusCode::NOT_FOUND,
            &reader.say("desk-account-none"),
            &reader.say("desk-account-none-text"),
        ))
    }
}

impl Desk {
    /// Who asks; `None`: nobody that is known. A program that carries a token that is not good is
    /// nobody, whatever else it carries.
    pub(crate) async fn person(
        self: &Arc<Self>,
        headers: &HeaderMap,
    ) -> Result<Option<Person>, Failed> {
        if let Some(token) = bearer(headers) {
            let found = self.with_people(move |accounts, now| accounts.bearer(&token, now));
            let found = found.await?.flatten();
            return Ok(found.map(|(account, viewer)| Person {
                viewer: viewer.or(account.roles.first().copied()),
                account,
                carried: Carried::Token(viewer),
            }));
        }
        let Some(secret) = session(headers, self.is_secure()) else {
            return Ok(None);
        };
        let asked = secret.clone();
        let found = self.with_people(move |accounts, now| accounts.session(&asked, now));
        let found = found.await?.flatten();
        Ok(found.map(|session| Person {
            viewer: session.viewer.or(session.account.roles.first().copied()),
            account: session.account,
            carried: Carried::Session(secret),
        }))
    }
}

impl Person {
    /// The same as one of their roles; `None`: it is not theirs, or not their token's.
    pub fn acting_as(mut self, viewer: Viewer) -> Option<Person> {
        let allowed = match &self.carried {
            Carried::Token(Some(only)) => *only == viewer,
            Carried::Token(None) | Carried::Session(_) => true,
        };
        self.viewer = Some(viewer);
        (allowed && self.account.has(&viewer)).then_some(self)
    }
}
