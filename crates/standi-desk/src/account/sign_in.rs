//! Signing in and out.

use super::passkey::Place;
use super::person::{Carried, Person, cookie_name, session};
use crate::assets;
use crate::cookie;
use crate::docket::{Failed, trouble};
use crate::fields::Fields;
use crate::guard::client::Client;
use crate::guard::rate::later;
use crate::page::{Part, alert};
use crate::reader::{Back, Reader, own_path};
use axum::Extension;
use axum::extract::Query;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_accounts::{Name, Password, Secret};
use std::time::Duration;

/// Where one goes who has signed in, if they come from nowhere.
pub const AFTER: &str = "/docket";

/// `GET /sign-in`
pub async fn form(reader: Reader, place: Place, Query(back): Query<Back>) -> Response {
    if let Some(answer) = without_accounts(&reader).await {
        return answer;
    }
    let back = own_path(back.back.as_deref(), AFTER);
    page(&reader, &place, back, "", StatusCode::OK, None)
}

/// `POST /sign-in`: a new session under a new name, whatever the browser carried before.
pub async fn enter(
    reader: Reader,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    place: Place,
    fields: Fields,
) -> Response {
    if let Some(answer) = without_accounts(&reader).await {
        return answer;
    }
    let desk = reader.desk.clone();
    let (typed, back) = (
        fields.get("name"),
        own_path(Some(fields.get("back")), AFTER),
    );
    let address = client.map_or(std::net::Ipv4Addr::LOCALHOST.into(), |it| it.address);
    if let Some(wait) = desk.people().wait(address.into(), typed) {
        let status = StatusCode::TOO_MANY_REQUESTS;
        let text = wait_noted(wait, &reader);
        return later(
            page(&reader, &place, back, typed, status, Some(&text)),
            wait,
        );
    }
    let name = Name::new(typed).ok();
    // A password is not trimmed: a space may be a part of it.
    let password = Password::given(fields.first("password"));
    let known = match desk.knows(name.clone(), password).await {
        Ok(known) => known,
        Err(failed) => return trouble::plain(&failed, &reader),
    };
    let Some(name) = name.filter(|_| known) else {
        desk.metrics().sign_in("refused");
        desk.note("a sign-in was refused: wrong name or password");
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let text = reader.say("desk-sign-in-wrong");
        return page(&reader, &place, back, typed, status, Some(&text));
    };
    let before = session(&headers, desk.is_secure());
    let begun = desk.with_people(move |accounts, now| {
        if let Some(before) = before {
            accounts.sign_out(&before)?;
        }
        accounts.sign_in(&name, now)
    });
    match begun.await {
        Ok(Some(secret)) => {
            desk.metrics().sign_in("done");
            carry(Redirect::to(back).into_response(), &secret, &reader)
        }
        Ok(None) => trouble::plain(&Failed::Unopened(String::new()), &reader),
        Err(failed) => trouble::plain(&failed, &reader),
    }
}

/// An answer with which the browser carries a session from now on.
pub fn carry(mut answer: Response, secret: &Secret, reader: &Reader) -> Response {
    let secure = reader.desk.is_secure();
    let cookie = cookie::session(cookie_name(secure), &secret.carried(), secure);
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    answer
}

/// `POST /sign-out`
pub async fn leave(reader: Reader, person: Person) -> Response {
    let Carried::Session(secret) = person.carried else {
        return Redirect::to("/").into_response();
    };
    let ended = reader
        .desk
        .with_people(move |accounts, _| accounts.sign_out(&secret));
    left(ended.await, &reader)
}

/// `POST /account/sign-out-everywhere`
pub async fn leave_everywhere(reader: Reader, person: Person) -> Response {
    let name = person.account.name;
    let ended = reader
        .desk
        .with_people(move |accounts, _| accounts.sign_out_everywhere(&name));
    left(ended.await, &reader)
}

fn left(ended: Result<Option<()>, Failed>, reader: &Reader) -> Response {
    if let Err(failed) = ended {
        return trouble::plain(&failed, reader);
    }
    let secure = reader.desk.is_secure();
    let cookie = cookie::forget(cookie_name(secure), secure);
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

/// How long somebody has to wait, in words.
pub(crate) fn wait_said(wait: Duration, reader: &Reader) -> String {
    let seconds = (wait.as_secs() + 1).to_string();
    reader.with("desk-sign-in-wait", &[("seconds", seconds)])
}

/// The same for a sign-in that is held back, which is counted and noted.
pub(super) fn wait_noted(wait: Duration, reader: &Reader) -> String {
    reader.desk.metrics().sign_in("held back");
    reader
        .desk
        .note("a sign-in was held back: too many in too short a time");
    wait_said(wait, reader)
}

/// A page that says that this desk has no accounts, where it has none.
async fn without_accounts(reader: &Reader) -> Option<Response> {
    match reader.desk.has_people().await {
        Ok(true) => None,
        Ok(false) => Some(reader.no_page(
            StatusCode::NOT_FOUND,
            &reader.say("desk-account-none"),
            &reader.say("desk-account-none-text"),
        )),
        Err(failed) => Some(trouble::plain(&failed, reader)),
    }
}

fn page(
    reader: &Reader,
    place: &Place,
    back: &str,
    name: &str,
    status: StatusCode,
    wrong: Option<&str>,
) -> Response {
    let heading = reader.say("desk-sign-in");
    let body = html! {
        h1 { (heading) }
        (alert(wrong))
        p { (reader.say("desk-sign-in-text")) }
        form method="post" action="/sign-in" {
            input type="hidden" name="back" value=(back);
            div.field {
                label for="name" { (reader.say("desk-sign-in-name")) }
                input type="text" id="name" name="name" value=(name) autocomplete="username" required autocapitalize="off" spellcheck="false";
            }
            div.field {
                label for="password" { (reader.say("desk-sign-in-password")) }
                input type="password" id="password" name="password" autocomplete="current-password" required;
            }
            div.actions { button { (reader.say("desk-sign-in")) } }
        }
        @if place.is_one() {
            form method="post" action="/sign-in/passkey/begin" data-passkey="/sign-in/passkey" hidden {
                input type="hidden" name="back" value=(back);
                p role="alert" data-says {}
                div.actions { button.second { (reader.say("desk-passkey-enter")) } }
            }
            script src=(assets::address("passkey.js")) defer {}
        }
        p.hint { (reader.say("desk-sign-in-lost")) }
    };
    reader.own_page(Part::Account, status, &heading, body)
}
