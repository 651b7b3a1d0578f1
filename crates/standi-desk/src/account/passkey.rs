//! Passkeys: a key that a device holds, in place of a password. It is bound to the name under which
//! the desk is open, and the device asks its owner (a finger, a number) before it uses it.
//!
//! What is sent to a device is good once, for five minutes, and kept in memory alone. Whatever is
//! wrong with what comes back gets the same words.

use super::page::weighed;
use super::person::{Carried, Person, session};
use super::sign_in::{AFTER, carry, wait_noted};
use crate::desk::Desk;
use crate::docket::Failed;
use crate::fields::Fields;
use crate::guard::client::Client;
use crate::guard::rate::later;
use crate::reader::{Reader, own_path};
use axum::Extension;
use axum::body::Bytes;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use standi_accounts::{Handle, Name, Passkey, unhex};
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions,
    UserHandle64, Username,
};
use webauthn_rp::request::{
    AsciiDomain, FixedCapHashSet, InsertResult, PublicKeyCredentialDescriptor, RpId,
};
use webauthn_rp::response::auth::DiscoverableAuthentication64;
use webauthn_rp::response::auth::ser_relaxed::DiscoverableAuthenticationRelaxed64;
use webauthn_rp::response::register::ser_relaxed::RegistrationRelaxed;
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions, PublicKeyCredentialCreationOptions,
    RegistrationServerState,
};

/// Answers of devices that are waited for at once.
const AT_ONCE: usize = 4096;

/// Letters of the longest label.
const LABEL: usize = 60;

/// What devices were asked and have not answered yet.
pub struct Asked {
    adding: Mutex<FixedCapHashSet<RegistrationServerState<64>>>,
    entering: Mutex<FixedCapHashSet<DiscoverableAuthenticationServerState>>,
}

impl Default for Asked {
    fn default() -> Asked {
        Asked {
            adding: Mutex::new(FixedCapHashSet::new(AT_ONCE)),
            entering: Mutex::new(FixedCapHashSet::new(AT_ONCE)),
        }
    }
}

fn locked<T>(place: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Under which name the desk is open in a browser, where passkeys can be bound to it: a name, never
/// an address, and one that is reached by `https` or is this machine (`localhost`).
#[derive(Clone)]
pub struct Place(Option<(RpId, String)>);

impl Place {
    /// Whether passkeys can be used there.
    pub fn is_one(&self) -> bool {
        self.0.is_some()
    }

    fn of(host: &str, secure: bool) -> Option<(RpId, String)> {
        let host = host.to_ascii_lowercase();
        let name = host.split(':').next().unwrap_or_default();
        let is_address = host.starts_with('[') || name.parse::<IpAddr>().is_ok();
        if is_address || !(secure || name == "localhost") {
            return None;
        }
        let scheme = if secure { "https" } else { "http" };
        let domain = AsciiDomain::try_from(name.to_string()).ok()?;
        Some((RpId::Domain(domain), format!("{scheme}://{host}")))
    }
}

impl FromRequestParts<Arc<Desk>> for Place {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<Place, Infallible> {
        let host = parts.headers.get(header::HOST);
        let host = host.and_then(|it| it.to_str().ok());
        let host = host.or(parts.uri.authority().map(|it| it.as_str()));
        Ok(Place(host.and_then(|it| Place::of(it, desk.is_secure()))))
    }
}

/// A sentence to be shown where one is.
fn told(status: StatusCode, text: String) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], text).into_response()
}

fn wrong(reader: &Reader) -> Response {
    let text = reader.say("desk-passkey-wrong");
    told(StatusCode::UNPROCESSABLE_ENTITY, text)
}

fn failed(failed: &Failed, reader: &Reader) -> Response {
    let status = crate::docket::trouble::status(failed);
    told(status, reader.say("desk-docket-unopened"))
}

/// What a device is asked, as a browser takes it.
fn asked(options: serde_json::Result<Vec<u8>>, reader: &Reader) -> Response {
    let Ok(options) = options else {
        return wrong(reader);
    };
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, options).into_response()
}

/// `POST /account/passkeys/begin`: who adds one knows the password.
pub async fn begin_adding(
    reader: Reader,
    client: Option<Extension<Client>>,
    person: Person,
    place: Place,
    fields: Fields,
) -> Response {
    let (Some((rp, _)), Carried::Session(_)) = (place.0, &person.carried) else {
        return wrong(&reader);
    };
    let password = fields.first("password");
    if let Err((status, text, wait)) = weighed(&reader, client, &person, password).await {
        return later(told(status, text), wait);
    }
    let desk = reader.desk.clone();
    let name = person.account.name.clone();
    let known = desk
        .with_people(move |accounts, _| Ok((accounts.handle(&name)?, accounts.passkeys(&name)?)));
    let (handle, passkeys) = match known.await {
        Ok(Some(known)) => known,
        Ok(None) => return wrong(&reader),
        Err(why) => return failed(&why, &reader),
    };
    let options = adding(&desk, &rp, &person.account.name, handle, &passkeys);
    match options {
        Some(options) => asked(options, &reader),
        None => wrong(&reader),
    }
}

fn adding(
    desk: &Desk,
    rp: &RpId,
    name: &Name,
    handle: Handle,
    passkeys: &[Passkey],
) -> Option<serde_json::Result<Vec<u8>>> {
    let handle = UserHandle64::decode(handle).ok()?;
    // A name for a list of accounts on the device; it takes no spaces.
    let plain = standi_text::fold(name.as_str());
    let user = PublicKeyCredentialUserEntity {
        name: Username::try_from(plain.as_str()).ok()?,
        id: &handle,
        display_name: Nickname::try_from(name.as_str()).ok(),
    };
    let there = passkeys.iter().filter_map(|it| {
        Some(PublicKeyCredentialDescriptor {
            id: CredentialId::<Vec<u8>>::decode(it.id.clone()).ok()?,
            transports: AuthTransports::decode(0).ok()?,
        })
    });
    let mut options = PublicKeyCredentialCreationOptions::passkey(rp, user, there.collect());
    options.timeout = desk.people().patience;
    // Not every device can keep a key from whoever does not verify its owner; each use is held to
    // it here.
    options.extensions.cred_protect = CredProtect::None;
    let (server, client) = options.start_ceremony().ok()?;
    let sent = serde_json::to_vec(&client);
    let kept = locked(&desk.people().asked.adding).insert_or_replace_all_expired(server);
    matches!(kept, InsertResult::Success).then_some(sent)
}

#[derive(Deserialize)]
struct Added {
    label: String,
    credential: RegistrationRelaxed,
}

/// `POST /account/passkeys`
pub async fn add(reader: Reader, person: Person, place: Place, body: Bytes) -> Response {
    // A program holds no passkeys.
    let Carried::Session(_) = person.carried else {
        return wrong(&reader);
    };
    let desk = reader.desk.clone();
    let name = person.account.name.clone();
    let handle = desk.with_people({
        let name = name.clone();
        move |accounts, _| accounts.handle(&name)
    });
    let handle = match handle.await {
        Ok(Some(handle)) => handle,
        Ok(None) => return wrong(&reader),
        Err(why) => return failed(&why, &reader),
    };
    let Some(passkey) = added(&desk, &place, handle, &body) else {
        return wrong(&reader);
    };
    let kept = desk.with_people(move |accounts, now| {
        let passkey = Passkey {
            made: now,
            ..passkey
        };
        accounts.add_passkey(&name, &passkey)
    });
    match kept.await {
        Ok(_) => {
            desk.note("a passkey was added to an account");
            told(StatusCode::OK, "/account".to_string())
        }
        Err(_) => wrong(&reader),
    }
}

/// What a device made, if it was asked for it, here and for this person.
fn added(desk: &Desk, place: &Place, handle: Handle, body: &[u8]) -> Option<Passkey> {
    let (rp, origin) = place.0.as_ref()?;
    let Added { label, credential } = serde_json::from_slice(body).ok()?;
    let credential = credential.0;
    let challenge = credential.challenge_relaxed().ok()?;
    let server = locked(&desk.people().asked.adding).take(&challenge)?;
    let origins = [origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        ..Default::default()
    };
    let made = server.verify(rp, &credential, &options).ok()?;
    if *made.user_id() != UserHandle64::decode(handle).ok()? {
        return None;
    }
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Passkey {
        id: made.id().encode().ok()?.to_vec(),
        label: label.chars().take(LABEL).collect(),
        fixed: made.static_state().encode().ok()?,
        state: made.dynamic_state().encode().ok()?.to_vec(),
        made: standi_accounts::Second(0),
        used: None,
    })
}

/// `POST /account/passkeys/remove`
pub async fn remove(reader: Reader, person: Person, fields: Fields) -> Response {
    let name = person.account.name;
    let id = unhex(fields.get("id"));
    let removed = reader.desk.with_people(move |accounts, _| match id {
        Some(id) => accounts.remove_passkey(&name, &id),
        None => Ok(()),
    });
    match removed.await {
        Ok(_) => {
            reader.desk.note("a passkey was removed from an account");
            Redirect::to("/account").into_response()
        }
        Err(why) => crate::docket::trouble::plain(&why, &reader),
    }
}

/// `POST /sign-in/passkey/begin`
pub async fn begin_entering(
    reader: Reader,
    client: Option<Extension<Client>>,
    place: Place,
) -> Response {
    let Some((rp, _)) = place.0 else {
        return wrong(&reader);
    };
    if let Some(answer) = held_back(&reader, client) {
        return answer;
    }
    let mut options = DiscoverableCredentialRequestOptions::passkey(&rp);
    options.0.timeout = reader.desk.people().patience;
    let Ok((server, client)) = options.start_ceremony() else {
        return wrong(&reader);
    };
    let sent = serde_json::to_vec(&client);
    let kept = locked(&reader.desk.people().asked.entering).insert_or_replace_all_expired(server);
    match kept {
        InsertResult::Success => asked(sent, &reader),
        _ => wrong(&reader),
    }
}

fn held_back(reader: &Reader, client: Option<Extension<Client>>) -> Option<Response> {
    let address = client.map_or(std::net::Ipv4Addr::LOCALHOST.into(), |it| it.address);
    let wait = reader.desk.people().wait_of(address.into())?;
    let text = wait_noted(wait, reader);
    Some(later(told(StatusCode::TOO_MANY_REQUESTS, text), wait))
}

#[derive(Deserialize)]
struct Entered {
    back: String,
    credential: DiscoverableAuthenticationRelaxed64,
}

/// `POST /sign-in/passkey`: a new session under a new name, whatever the browser carried before.
pub async fn enter(
    reader: Reader,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    place: Place,
    body: Bytes,
) -> Response {
    if let Some(answer) = held_back(&reader, client) {
        return answer;
    }
    let desk = reader.desk.clone();
    let before = session(&headers, desk.is_secure());
    let (back, credential) = match serde_json::from_slice::<Entered>(&body) {
        Ok(it) => (it.back, Some(it.credential.0)),
        Err(_) => (String::new(), None),
    };
    let people = desk.clone();
    let entered = desk.with_people(move |accounts, now| {
        let find = &mut |id: &[u8]| accounts.passkey(id).ok().flatten();
        let used = credential.and_then(|it| entered(&people, &place, &it, find));
        let Some((name, id, state)) = used else {
            return Ok(None);
        };
        accounts.used_passkey(&id, &state, now)?;
        if let Some(before) = before {
            accounts.sign_out(&before)?;
        }
        accounts.sign_in(&name, now).map(Some)
    });
    match entered.await {
        Ok(Some(Some(secret))) => {
            desk.metrics().sign_in("done");
            let to = own_path(Some(&back), AFTER).to_string();
            carry(told(StatusCode::OK, to), &secret, &reader)
        }
        Ok(_) => {
            desk.metrics().sign_in("refused");
            desk.note("a sign-in was refused: wrong passkey");
            wrong(&reader)
        }
        Err(why) => failed(&why, &reader),
    }
}

type Found = (standi_accounts::Account, Handle, Passkey);

/// Whose passkey a device used, if it was asked to, here; with what changed of it.
fn entered(
    desk: &Desk,
    place: &Place,
    credential: &DiscoverableAuthentication64,
    find: &mut dyn FnMut(&[u8]) -> Option<Found>,
) -> Option<(Name, Vec<u8>, Vec<u8>)> {
    let (rp, origin) = place.0.as_ref()?;
    // It is good once, whatever comes of it.
    let challenge = credential.challenge_relaxed().ok()?;
    let server = locked(&desk.people().asked.entering).take(&challenge)?;
    let (account, handle, passkey) = find(credential.raw_id().encode().ok()?)?;
    let handle = UserHandle64::decode(handle).ok()?;
    if *credential.response().user_handle() != handle {
        return None;
    }
    let fixed = StaticState::<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>::decode(
        &passkey.fixed,
    );
    let state = DynamicState::decode(passkey.state.try_into().ok()?).ok()?;
    let id = CredentialId::<&[u8]>::decode(&passkey.id).ok()?;
    let mut known = AuthenticatedCredential::new(id, &handle, fixed.ok()?, state).ok()?;
    let origins = [origin.as_str()];
    let options = AuthenticationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        ..Default::default()
    };
    server.verify(rp, credential, &mut known, &options).ok()?;
    let state = known.dynamic_state().encode().ok()?.to_vec();
    Some((account.name, passkey.id.clone(), state))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_bound_to_names() {
        let origin = |host, secure| Place::of(host, secure).map(|(_, origin)| origin);
        assert_eq!(
            origin("localhost:8585", false).as_deref(),
            Some("http://localhost:8585")
        );
        assert_eq!(
            origin("Desk.example", true).as_deref(),
            Some("https://desk.example")
        );
        for (host, secure) in [
            ("127.0.0.1:8585", false),
            ("[::1]:8585", false),
            ("192.0.2.7", true),
            ("desk.example", false),
        ] {
            assert_eq!(origin(host, secure), None, "{host}");
        }
    }
}
