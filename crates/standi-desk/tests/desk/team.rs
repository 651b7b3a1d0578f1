//! A desk with accounts.

use crate::asked::{Answer, Asked, sent};
use axum::body::Body;
use standi_accounts::{Accounts, Name, Password, Second, Token, role};
use standi_desk::account::People;
use standi_desk::{Notes, Peer, Reached};
use standi_docket::access::Viewer;
use standi_docket_store::Sqlite;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

/// When a test begins.
const NOW: i64 = 1_795_000_000;

/// The password of everybody.
pub const PASSWORD: &str = "correct horse battery";

/// A desk with accounts, whose clock the test sets.
pub struct Team {
    pub desk: Asked,
    pub notes: Arc<Mutex<Vec<String>>>,
    clock: Arc<AtomicI64>,
    file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Team {
    /// One that is reached on this machine.
    pub fn new() -> Team {
        Team::reached(Reached::default())
    }

    /// One that waits for no device.
    pub fn impatient() -> Team {
        Team::made(Reached::default(), |people| {
            people.with_patience(std::num::NonZeroU32::MIN)
        })
    }

    pub fn reached(reached: Reached) -> Team {
        Team::made(reached, |people| people)
    }

    fn made(reached: Reached, ready: impl FnOnce(People) -> People) -> Team {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("docket.db");
        Sqlite::open(&file).expect("a docket");
        let clock = Arc::new(AtomicI64::new(NOW));
        let notes: Arc<Mutex<Vec<String>>> = Arc::default();
        let (docket, people) = (file.clone(), file.clone());
        let open = move || match Sqlite::open_existing(&people) {
            Ok(database) => Ok(Some(Accounts::new(database))),
            Err(error) => Err(error.to_string()),
        };
        let (tells, told, secure) = (clock.clone(), notes.clone(), reached.secure);
        let people = People::new(Box::new(open), false);
        let people = ready(people.with_clock(move || Second(tells.load(Ordering::Relaxed))));
        let note: Notes = Box::new(move |text| told.lock().expect("notes").push(text.into()));
        let desk = Asked::over(
            move || Sqlite::open_existing(&docket),
            |desk| desk.for_people(people, secure).with_notes(note),
            reached,
        );
        Team {
            desk,
            notes,
            clock,
            file,
            _folder: folder,
        }
    }

    /// The accounts, as the command line has them.
    pub fn accounts(&self) -> Accounts {
        Accounts::new(Sqlite::open_existing(&self.file).expect("a docket"))
    }

    /// The time.
    pub fn now(&self) -> Second {
        Second(self.clock.load(Ordering::Relaxed))
    }

    /// Lets time pass.
    pub fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Adds a person, with the password of everybody.
    pub fn person(&self, name: &str, roles: &[&str]) -> Name {
        let name = Name::new(name).expect("a name");
        let roles: Vec<Viewer> = roles.iter().map(|it| role(it).expect("a role")).collect();
        let password = Password::given(PASSWORD).hashed();
        let added = self.accounts().add(&name, &password, &roles, self.now());
        added.expect("an account");
        name
    }

    /// What a browser carries once the person has signed in, without the work of the password.
    pub fn session(&self, name: &Name) -> String {
        let secret = self.accounts().sign_in(name, self.now());
        format!("standi-session={}", secret.expect("a session").carried())
    }

    /// What a program carries.
    pub fn token(&self, name: &Name, label: &str, viewer: Option<&str>) -> String {
        let token = Token {
            label: label.into(),
            viewer: viewer.map(|it| role(it).expect("a role")),
            made: self.now(),
            until: Second(self.now().0 + 86_400),
        };
        let text = self.accounts().make_token(name, &token).expect("a token");
        format!("Bearer {text}")
    }

    /// Signs in by the page.
    pub fn sign_in(&self, cookie: &str, name: &str, password: &str) -> Answer {
        let fields = [("name", name), ("password", password), ("back", "/docket")];
        self.form(cookie, "/sign-in", &fields)
    }

    pub fn get(&self, cookie: &str, path: &str) -> Answer {
        self.ask("GET", path, &[("cookie", cookie)], String::new())
    }

    pub fn form(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let headers = [
            ("cookie", cookie),
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.ask("POST", path, &headers, sent(fields))
    }

    /// Sends a request with headers; an empty one is left out.
    pub fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<String>,
    ) -> Answer {
        self.ask_from("127.0.0.1", method, path, headers, body)
    }

    /// The same from another machine.
    pub fn ask_from(
        &self,
        peer: &str,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<String>,
    ) -> Answer {
        let peer: IpAddr = peer.parse().expect("an address");
        let named = headers.iter().any(|(name, _)| *name == "host");
        let mut request = match named {
            true => axum::http::Request::builder().method(method).uri(path),
            false => Asked::request(method, path),
        };
        for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, *value);
        }
        let request = request.extension(Peer(peer)).body(Body::from(body.into()));
        self.desk.send(request.expect("a request"))
    }
}

/// The cookie that an answer sets, as the browser sends it back.
pub fn carried(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie");
    cookie.split(';').next().unwrap_or_default().to_string()
}
