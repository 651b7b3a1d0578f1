//! What a person sees and changes of their account.

use super::passkey::Place;
use super::person::Person;
use super::sign_in::carry;
use super::wait_said;
use crate::assets;
use crate::docket::visitor::called;
use crate::docket::{Failed, trouble};
use crate::fields::Fields;
use crate::guard::client::Client;
use crate::guard::rate::later;
use crate::page::{Part, alert};
use crate::reader::Reader;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_accounts::{Passkey, Password, Token};
use standi_docket_store::chain::hex;
use standi_record::Day;
use std::time::Duration;

/// `GET /account`
pub async fn account(reader: Reader, place: Place, person: Person) -> Response {
    page(&reader, place, person, StatusCode::OK, None).await
}

/// `POST /account/password`: another password; all other sessions end.
pub async fn password(
    reader: Reader,
    client: Option<Extension<Client>>,
    person: Person,
    place: Place,
    fields: Fields,
) -> Response {
    let desk = reader.desk.clone();
    let name = person.account.name.clone();
    if let Err((status, text, wait)) = weighed(&reader, client, &person, fields.first("old")).await
    {
        let answer = page(&reader, place, person, status, Some(&text)).await;
        return later(answer, wait);
    }
    let said = |field: &str| fields.first(field).to_string();
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    if said("new") != said("again") {
        let text = reader.say("desk-account-password-differs");
        return page(&reader, place, person, wrong, Some(&text)).await;
    }
    let Ok(chosen) = Password::chosen(said("new"), &name) else {
        let text = reader.say("desk-account-password-weak");
        return page(&reader, place, person, wrong, Some(&text)).await;
    };
    let hashed = match desk.hashing(move || chosen.hashed()).await {
        Ok(hashed) => hashed,
        Err(failed) => return trouble::plain(&failed, &reader),
    };
    let kept = desk.with_people(move |accounts, now| {
        accounts.set_password(&name, &hashed)?;
        accounts.sign_in(&name, now)
    });
    match kept.await {
        Ok(Some(secret)) => carry(Redirect::to("/account").into_response(), &secret, &reader),
        Ok(None) => trouble::plain(&Failed::Unopened(String::new()), &reader),
        Err(failed) => trouble::plain(&failed, &reader),
    }
}

/// Whether a password is that of the person who asks; else what to tell them, and for how long they
/// are held back.
pub async fn weighed(
    reader: &Reader,
    client: Option<Extension<Client>>,
    person: &Person,
    password: &str,
) -> Result<(), (StatusCode, String, Option<Duration>)> {
    let desk = &reader.desk;
    let name = &person.account.name;
    let address = client.map_or(std::net::Ipv4Addr::LOCALHOST.into(), |it| it.address);
    if let Some(wait) = desk.people().wait(address.into(), name.as_str()) {
        let text = wait_said(wait, reader);
        return Err((StatusCode::TOO_MANY_REQUESTS, text, Some(wait)));
    }
    match desk
        .knows(Some(name.clone()), Password::given(password))
        .await
    {
        Ok(true) => Ok(()),
        Ok(false) => {
            desk.metrics().sign_in("refused");
            let text = reader.say("desk-account-password-wrong");
            Err((StatusCode::UNPROCESSABLE_ENTITY, text, None))
        }
        Err(failed) => {
            let text = reader.say("desk-docket-unopened");
            Err((trouble::status(&failed), text, None))
        }
    }
}

async fn page(
    reader: &Reader,
    place: Place,
    person: Person,
    status: StatusCode,
    wrong: Option<&str>,
) -> Response {
    let name = person.account.name.clone();
    let kept = reader
        .desk
        .with_people(move |accounts, _| Ok((accounts.tokens(&name)?, accounts.passkeys(&name)?)));
    let (tokens, passkeys): (Vec<Token>, Vec<Passkey>) = match kept.await {
        Ok(kept) => kept.unwrap_or_default(),
        Err(failed) => return trouble::plain(&failed, reader),
    };
    let day = |at: i64| {
        let days = i32::try_from(at.div_euclid(24 * 60 * 60)).unwrap_or(0);
        reader.words().day(Day(days))
    };
    let account = &person.account;
    let heading = reader.say("desk-account");
    let field = |id: &str, key: &str, kind: &str| {
        let hint = (id == "new").then_some("new-hint");
        html! {
            div.field {
                label for=(id) { (reader.say(key)) }
                @if let Some(hint) = hint { span.hint id=(hint) { (reader.say("desk-account-password-hint")) } }
                input type="password" id=(id) name=(id) autocomplete=(kind) required aria-describedby=[hint];
            }
        }
    };
    let body = html! {
        h1 { (heading) }
        (alert(wrong))
        dl {
            dt { (reader.say("desk-account-name")) }
            dd { bdi { (account.name) } }
            dt { (reader.say("desk-account-roles")) }
            dd { ul { @for role in &account.roles { li { (called(*role, reader)) } } } }
            @if let Some(at) = account.signed_in {
                dt { (reader.say("desk-account-signed-in")) }
                dd { (day(at.0)) }
            }
        }
        div.actions {
            form method="post" action="/sign-out" { button { (reader.say("desk-sign-out")) } }
            form method="post" action="/account/sign-out-everywhere" { button.second { (reader.say("desk-sign-out-everywhere")) } }
        }
        @if !tokens.is_empty() {
            h2 { (reader.say("desk-account-tokens")) }
            ul {
                @for token in &tokens {
                    li { bdi { (token.label) } ", " (reader.with("desk-account-token-until", &[("day", day(token.until.0))])) @if let Some(viewer) = token.viewer { " (" (called(viewer, reader)) ")" } }
                }
            }
            p.hint { (reader.say("desk-account-tokens-text")) }
        }
        h2 #passkeys { (reader.say("desk-passkeys")) }
        p { (reader.say("desk-passkeys-text")) }
        @if !passkeys.is_empty() {
            ul.lines {
                @for passkey in &passkeys {
                    li {
                        form method="post" action="/account/passkeys/remove" {
                            bdi { (passkey.label) } ", " (reader.with("desk-passkey-made", &[("day", day(passkey.made.0))]))
                            @if let Some(used) = passkey.used { ", " (reader.with("desk-passkey-used", &[("day", day(used.0))])) }
                            " "
                            input type="hidden" name="id" value=(hex(&passkey.id));
                            button.plain { (reader.say("desk-passkey-remove")) }
                        }
                    }
                }
            }
        }
        @if place.is_one() {
            p.hint data-passkey-none { (reader.say("desk-passkey-script")) }
            form method="post" action="/account/passkeys/begin" data-passkey="/account/passkeys" hidden {
                div.field {
                    label for="passkey-label" { (reader.say("desk-passkey-label")) }
                    input type="text" id="passkey-label" name="label" required maxlength="60" autocomplete="off";
                }
                div.field {
                    label for="passkey-password" { (reader.say("desk-account-password-old")) }
                    input type="password" id="passkey-password" name="password" required autocomplete="current-password";
                }
                p role="alert" data-says {}
                div.actions { button.second { (reader.say("desk-passkey-add")) } }
            }
            script src=(assets::address("passkey.js")) defer {}
        } @else { p.hint { (reader.say("desk-passkey-no-place")) } }
        h2 { (reader.say("desk-account-password")) }
        p { (reader.say("desk-account-password-text")) }
        form method="post" action="/account/password" {
            (field("old", "desk-account-password-old", "current-password"))
            (field("new", "desk-account-password-new", "new-password"))
            (field("again", "desk-account-password-again", "new-password"))
            div.actions { button.second { (reader.say("desk-account-password-change")) } }
        }
    };
    reader.own_page(Part::Account, status, &heading, body)
}
