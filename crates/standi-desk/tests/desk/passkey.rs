//! Passkeys, with a device made for it: added, used, removed; replayed, foreign, late, cloned.

use crate::asked::Answer;
use crate::team::{PASSWORD, Team, carried};
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const HOST: &str = "localhost:8585";
const ORIGIN: &str = "http://localhost:8585";

/// A device that holds one key.
struct Device {
    key: SigningKey,
    id: Vec<u8>,
    handle: String,
    counter: u32,
}

impl Device {
    fn new(seed: u8) -> Device {
        Device {
            key: SigningKey::from_slice(&[seed; 32]).expect("a key"),
            id: vec![seed; 16],
            handle: String::new(),
            counter: 1,
        }
    }

    /// What it says of itself: for which name, that somebody was there and was verified.
    fn data(&self, options: &Value, verified: bool, key: bool) -> Vec<u8> {
        let rp = options["rp"]["id"].as_str().or(options["rpId"].as_str());
        let mut data = Sha256::digest(rp.expect("a name")).to_vec();
        let flags = 0x01 | if verified { 0x04 } else { 0 } | if key { 0x40 } else { 0 };
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        if key {
            data.extend([0; 16]);
            data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
            data.extend(&self.id);
            let point = self.key.verifying_key().to_encoded_point(false);
            // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
            data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
            data.extend(point.x().expect("a point"));
            data.extend([0x22, 0x58, 0x20]);
            data.extend(point.y().expect("a point"));
        }
        data
    }

    fn make(&mut self, asked: &Value, origin: &str, verified: bool) -> Value {
        let options = options(asked);
        self.handle = options["user"]["id"]
            .as_str()
            .expect("a handle")
            .to_string();
        let client = client("webauthn.create", options, origin);
        let data = self.data(options, verified, true);
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("short"));
        object.extend(data);
        json!({
            "id": BASE64.encode(&self.id), "rawId": BASE64.encode(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": BASE64.encode(client),
                "attestationObject": BASE64.encode(object),
                "transports": ["internal"],
            },
        })
    }

    fn sign(&self, asked: &Value, origin: &str, verified: bool) -> Value {
        let options = options(asked);
        let client = client("webauthn.get", options, origin);
        let data = self.data(options, verified, false);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature: DerSignature = self.key.sign(&signed);
        json!({
            "id": BASE64.encode(&self.id), "rawId": BASE64.encode(&self.id), "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": BASE64.encode(client),
                "authenticatorData": BASE64.encode(data),
                "signature": BASE64.encode(signature.as_bytes()),
                "userHandle": self.handle,
            },
        })
    }
}

fn options(asked: &Value) -> &Value {
    asked.get("publicKey").unwrap_or(asked)
}

fn client(kind: &str, options: &Value, origin: &str) -> String {
    let challenge = options["challenge"].as_str().expect("a challenge");
    format!(
        r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#
    )
}

fn post(team: &Team, cookie: &str, path: &str, kind: &str, body: String) -> Answer {
    let headers = [
        ("host", HOST),
        ("cookie", cookie),
        ("content-type", kind),
        ("sec-fetch-site", "same-origin"),
    ];
    team.ask("POST", path, &headers, body)
}

const FORM: &str = "application/x-www-form-urlencoded";

fn begin_adding(team: &Team, cookie: &str, password: &str) -> Answer {
    let body = crate::asked::sent(&[("label", "Laptop"), ("password", password)]);
    post(team, cookie, "/account/passkeys/begin", FORM, body)
}

fn add(team: &Team, cookie: &str, credential: &Value) -> Answer {
    let body = json!({ "label": " My  laptop ", "credential": credential }).to_string();
    post(team, cookie, "/account/passkeys", "application/json", body)
}

fn begin(team: &Team) -> Value {
    let begun = post(team, "", "/sign-in/passkey/begin", FORM, String::new());
    assert_eq!(begun.status, StatusCode::OK, "{}", begun.text);
    begun.json()
}

fn enter(team: &Team, credential: &Value) -> Answer {
    let body = json!({ "back": "/docket/due", "credential": credential }).to_string();
    post(team, "", "/sign-in/passkey", "application/json", body)
}

/// A team in which Anna has a passkey.
fn with_passkey() -> (Team, Device, String) {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    let mut device = Device::new(7);
    let asked = begin_adding(&team, &cookie, PASSWORD);
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text);
    let made = device.make(&asked.json(), ORIGIN, true);
    let added = add(&team, &cookie, &made);
    assert_eq!(added.status, StatusCode::OK, "{}", added.text);
    (team, device, cookie)
}

#[test]
fn a_device_takes_the_place_of_a_password() {
    let (team, mut device, cookie) = with_passkey();
    device.counter = 2;
    let entered = enter(&team, &device.sign(&begin(&team), ORIGIN, true));
    assert_eq!(entered.status, StatusCode::OK, "{}", entered.text);
    assert_eq!(entered.text, "/docket/due");
    let session = carried(&entered);
    let headers = [("host", HOST), ("cookie", session.as_str())];
    let page = team.ask("GET", "/account", &headers, "");
    assert!(
        page.text.contains("Anna Kovács") && page.text.contains("My laptop"),
        "{}",
        page.text
    );
    assert!(page.text.contains("last used on"), "{}", page.text);
    let notes = team.notes.lock().expect("notes").join("\n");
    assert!(
        notes.contains("a passkey was added") && !notes.contains("Anna"),
        "{notes}"
    );
    // Removed, it opens nothing.
    let id: String = device.id.iter().map(|byte| format!("{byte:02x}")).collect();
    let removed = team.form(&cookie, "/account/passkeys/remove", &[("id", &id)]);
    assert_eq!(removed.leads_to(), "/account");
    device.counter = 3;
    refused(&enter(&team, &device.sign(&begin(&team), ORIGIN, true)));
    let notes = team.notes.lock().expect("notes").join("\n");
    assert!(notes.contains("a passkey was removed"), "{notes}");
}

fn refused(answer: &Answer) {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text
    );
    assert_eq!(answer.text, "That did not work. Nothing was changed.");
    assert!(answer.header("set-cookie").is_empty());
}

#[test]
fn what_a_device_said_is_good_once_and_here() {
    let (team, mut device, _) = with_passkey();
    device.counter = 2;
    let signed = device.sign(&begin(&team), ORIGIN, true);
    assert_eq!(enter(&team, &signed).status, StatusCode::OK);
    // Replayed.
    refused(&enter(&team, &signed));
    // For another page, of another scheme, port or name.
    for origin in [
        "https://localhost:8585",
        "http://localhost:9000",
        "http://evil.example",
    ] {
        device.counter += 1;
        refused(&enter(&team, &device.sign(&begin(&team), origin, true)));
    }
    // Nobody was verified.
    device.counter += 1;
    refused(&enter(&team, &device.sign(&begin(&team), ORIGIN, false)));
    // A counter that went back: there are two devices with the key.
    device.counter = 1;
    refused(&enter(&team, &device.sign(&begin(&team), ORIGIN, true)));
    // Another key under the same id, and a key that nobody knows.
    let mut other = Device::new(8);
    other.handle.clone_from(&device.handle);
    other.counter = 9;
    refused(&enter(&team, &other.sign(&begin(&team), ORIGIN, true)));
    other.id.clone_from(&device.id);
    refused(&enter(&team, &other.sign(&begin(&team), ORIGIN, true)));
    // Nobody asked.
    let made_up =
        json!({ "publicKey": { "rpId": "localhost", "challenge": BASE64.encode([5; 16]) } });
    device.counter = 20;
    refused(&enter(&team, &device.sign(&made_up, ORIGIN, true)));
    refused(&enter(&team, &json!({})));
}

#[test]
fn a_passkey_is_added_by_its_owner_alone() {
    let team = Team::new();
    let [anna, ben] = ["Anna Kovács", "Ben Out"].map(|name| team.person(name, &["registry"]));
    let [anna, ben] = [&anna, &ben].map(|name| team.session(name));
    let wrong = begin_adding(&team, &anna, "not the password");
    assert_eq!(
        wrong.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        wrong.text
    );
    let asked = begin_adding(&team, &anna, PASSWORD).json();
    // In another's session.
    refused(&add(
        &team,
        &ben,
        &Device::new(1).make(&asked, ORIGIN, true),
    ));
    // It was good once.
    refused(&add(
        &team,
        &anna,
        &Device::new(1).make(&asked, ORIGIN, true),
    ));
    // From another page; with nobody verified.
    let asked = begin_adding(&team, &anna, PASSWORD).json();
    refused(&add(
        &team,
        &anna,
        &Device::new(1).make(&asked, "http://evil.example", true),
    ));
    let asked = begin_adding(&team, &anna, PASSWORD).json();
    refused(&add(
        &team,
        &anna,
        &Device::new(1).make(&asked, ORIGIN, false),
    ));
    // Not signed in.
    let nobody = begin_adding(&team, "", PASSWORD);
    assert_ne!(nobody.status, StatusCode::OK);
    assert!(
        team.accounts()
            .passkeys(&standi_accounts::Name::new("Anna Kovács").expect("a name"))
            .expect("read")
            .is_empty()
    );
}

#[test]
fn a_device_that_takes_too_long_is_not_heard() {
    let team = Team::impatient();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    let asked = begin_adding(&team, &cookie, PASSWORD).json();
    std::thread::sleep(std::time::Duration::from_millis(20));
    refused(&add(
        &team,
        &cookie,
        &Device::new(1).make(&asked, ORIGIN, true),
    ));
}

#[test]
fn without_a_name_there_is_none_and_a_page_says_why() {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    let page = team.get(&cookie, "/account").text;
    assert!(
        page.contains("http://localhost") && !page.contains("data-passkey"),
        "{page}"
    );
    assert!(!team.get("", "/sign-in").text.contains("data-passkey"));
    let named = team.ask("GET", "/sign-in", &[("host", HOST)], "");
    assert!(named.text.contains("data-passkey") && named.text.contains("type=\"password\""));
    let begun = team.ask(
        "POST",
        "/sign-in/passkey/begin",
        &[("sec-fetch-site", "same-origin")],
        "",
    );
    refused(&begun);
}
