//! A desk for a team: accounts by the command line, where it listens and where it refuses to, TLS, a
//! copy that holds the accounts, and what it tells its log.

mod common;
#[cfg(unix)]
#[path = "../../standi-docket-postgres/tests/common/mod.rs"]
mod postgres;

use common::{Run, fits, program, run};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, RootCertStore, StreamOwned, crypto::ring,
};

const PASSWORD: &str = "correct horse battery";

/// A team's docket.
struct Team {
    folder: TempDir,
    store: String,
}

impl Team {
    fn new() -> Team {
        let folder = tempfile::tempdir().expect("a folder");
        let store = folder.path().join("docket.db").display().to_string();
        Team { folder, store }
    }

    /// One whose docket is at an address.
    fn at(address: &str) -> Team {
        Team {
            store: address.into(),
            ..Team::new()
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command line on a store, with a text on standard input; `~` stands for a space.
    fn run_on(&self, store: &str, line: &str, given: &str) -> Run {
        let mut command = program();
        command.args(line.split_whitespace().map(|it| it.replace('~', " ")));
        command.env("STANDI_STORE", store);
        let input = self.file("input");
        std::fs::write(&input, given).expect("the input");
        command.stdin(Stdio::from(std::fs::File::open(input).expect("the input")));
        run(command)
    }

    fn run(&self, line: &str, given: &str) -> Run {
        self.run_on(&self.store, line, given)
    }

    fn done(&self, line: &str, given: &str) -> String {
        let run = self.run(line, given);
        assert_eq!(run.status, 0, "{line}: {}", run.err);
        run.out
    }

    fn json(&self, schema: &str, line: &str) -> Value {
        let out = self.done(&format!("{line} --format json"), "");
        let value: Value = serde_json::from_str(&out).expect("JSON");
        fits(schema, &value, line);
        value
    }

    /// With one clerk.
    fn with_clerk() -> Team {
        let team = Team::new();
        team.done("account add Anna~Kovács --role registry", PASSWORD);
        team
    }

    fn serve(&self, args: &[&str]) -> Served {
        let mut child = program()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(args)
            .env("STANDI_STORE", &self.store)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        out.read_line(&mut line).expect("its first line");
        let (scheme, address) = line.trim().split_once("://").unwrap_or_else(|| {
            let mut told = String::new();
            let mut err = child.stderr.take().expect("its errors");
            let _ = err.read_to_string(&mut told);
            panic!("it does not listen: {told}");
        });
        Served {
            scheme: scheme.into(),
            address: address.into(),
            child,
        }
    }
}

/// A desk that is served; it ends with the test.
struct Served {
    child: Child,
    scheme: String,
    address: String,
}

impl Served {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("a connection");
        let patience = Some(Duration::from_secs(60));
        stream.set_read_timeout(patience).expect("a time-limit");
        stream
    }

    fn ask(&self, host: &str, head: &str, body: &str) -> String {
        asked(&mut self.connect(), host, head, body)
    }

    /// Ends it and gives what it told on standard error.
    fn told(mut self) -> String {
        let id = self.child.id().to_string();
        let kill = std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status();
        assert!(kill.expect("kill").success());
        assert_eq!(self.child.wait().expect("its end").code(), Some(0));
        let mut told = String::new();
        let mut err = self.child.stderr.take().expect("its errors");
        err.read_to_string(&mut told).expect("what it told");
        told
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn asked(stream: &mut (impl Read + Write), host: &str, head: &str, body: &str) -> String {
    let (first, more) = head.split_once('\n').unwrap_or((head, ""));
    let more: String = more
        .lines()
        .map(|line| format!("{}\r\n", line.trim()))
        .collect();
    let request = format!(
        "{first} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    // Who ends a connection without ending TLS first has still answered.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).expect("text")
}

#[test]
fn accounts_are_made_changed_and_removed() {
    let team = Team::new();
    let none = team.run("account list", "");
    assert_eq!(none.status, 2, "{}", none.err);
    let first = team.run("account add Anna~Kovács --role registry", PASSWORD);
    assert_eq!(first.status, 0, "{}", first.err);
    assert!(first.err.contains("first account"), "{}", first.err);
    assert!(first.out.contains("Anna Kovács") && first.out.contains("registry"));
    team.done(
        "account add Ministry --role government:ITA --role auditor",
        "staple battery horse\n",
    );
    let list = team.json("account-list", "account list");
    let names: Vec<&str> = list["accounts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it["name"].as_str())
        .collect();
    assert_eq!(names, ["Anna Kovács", "Ministry"]);
    assert!(!list.to_string().contains("argon2"));

    team.done(
        "account roles Ministry --add government:FRA --remove auditor",
        "",
    );
    let list = team.json("account-list", "account roles Ministry");
    assert_eq!(
        list["accounts"][0]["roles"],
        serde_json::json!(["government:ITA", "government:FRA"])
    );

    let made = team.json(
        "account-token",
        "account token anna~kovacs --label reports --days 30",
    );
    let token = made["token"].as_str().expect("a token");
    assert!(token.starts_with("standi_") && token.len() == 71);
    let alone = team.done(
        "account token Ministry --label sync --role government:ITA",
        "",
    );
    assert_eq!(alone.trim().len(), 71);
    assert_eq!(alone.lines().count(), 1);
    let list = team.done("account list", "");
    assert!(list.contains("reports") && !list.contains(token), "{list}");
    team.done("account revoke Anna~Kovács reports", "");
    assert!(!team.done("account list", "").contains("reports"));

    team.done("account password Ministry", "another good password");
    team.done("account sign-out Ministry", "");
    team.done("account remove Ministry", "");
    let last = team.run("account remove Anna~Kovács", "");
    assert!(last.err.contains("last account"), "{}", last.err);
}

#[test]
fn what_is_wrong_is_told_with_what_would_be_right() {
    let team = Team::with_clerk();
    for (line, given, said) in [
        ("account add ANNA~KOVACS --role judge", PASSWORD, "already"),
        (
            "account add Registry --role registry",
            PASSWORD,
            "is a role",
        ),
        (
            "account add Rome --role government",
            PASSWORD,
            "government:ITA",
        ),
        ("account add Rome --role clerk", PASSWORD, "the roles are"),
        ("account add Rome", PASSWORD, "--role"),
        ("account add Rome --role judge", "short", "12"),
        ("account add Rome --role judge", "", "12"),
        ("account remove Nobody", "", "account list"),
        (
            "account roles Anna~Kovács --remove judge",
            "",
            "does not have",
        ),
        (
            "account token Anna~Kovács --label x --role judge",
            "",
            "does not have",
        ),
        ("account token Anna~Kovács --label x --days 400", "", "366"),
        ("account token Anna~Kovács --label a/b", "", "letters"),
        ("account revoke Anna~Kovács nothing", "", "no token"),
    ] {
        let run = team.run(line, given);
        assert_eq!(run.status, 2, "{line}: {}", run.err);
        assert!(run.err.contains(said), "{line}: {}", run.err);
    }
    // A password is no argument.
    let run = team.run("account add Rome --role judge --password x", "");
    assert_eq!(run.status, 2);
}

#[test]
fn others_are_let_in_with_accounts_and_encryption_alone() {
    let (without, with) = (Team::new(), Team::with_clerk());
    let tls = "--tls-certificate tests/tls/certificate.pem --tls-key tests/tls/key.pem";
    for (team, line, said) in [
        (
            &with,
            "serve --listen 0.0.0.0:0".to_string(),
            "--tls-certificate",
        ),
        (&with, "serve --listen [::]:0".into(), "--proxy"),
        (&with, format!("serve --listen 0.0.0.0:0 {tls}"), "--name"),
        (
            &without,
            format!("serve --listen 0.0.0.0:0 --name desk.example {tls}"),
            "standi account add",
        ),
        (
            &without,
            "serve --proxy desk.example".into(),
            "standi account add",
        ),
        (
            &without,
            "serve --listen 0.0.0.0:0 --proxy desk.example".into(),
            "standi account add",
        ),
        (
            &with,
            "serve --tls-certificate tests/tls/certificate.pem".into(),
            "--tls-key",
        ),
        (
            &with,
            "serve --tls-certificate tests/tls/key.pem --tls-key tests/tls/key.pem".into(),
            "BEGIN CERTIFICATE",
        ),
        (
            &with,
            "serve --tls-certificate tests/tls/certificate.pem --tls-key tests/tls/ca.pem".into(),
            "PRIVATE KEY",
        ),
        (
            &with,
            "serve --tls-certificate tests/tls/ca.pem --tls-key tests/tls/key.pem".into(),
            "do not fit",
        ),
        (&with, "serve --proxy-from 192.0.2.1".into(), "--proxy"),
    ] {
        let run = team.run(&line, "");
        assert_eq!(run.status, 2, "{line}: {}", run.err);
        assert!(run.err.contains(said), "{line}: {}", run.err);
    }
    // Nobody was refused by making a docket.
    assert!(!without.file("docket.db").exists());
}

#[test]
fn it_speaks_tls() {
    let team = Team::with_clerk();
    let desk = team.serve(&[
        "--name",
        "desk.example",
        "--tls-certificate",
        "tests/tls/certificate.pem",
        "--tls-key",
        "tests/tls/key.pem",
    ]);
    assert_eq!(desk.scheme, "https");
    let authority = std::fs::read("tests/tls/ca.pem").expect("the authority");
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(&authority).expect("a certificate"))
        .expect("an authority");
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let ask = |head: &str, body: &str| {
        let name = ServerName::try_from("desk.example").expect("a name");
        let client = ClientConnection::new(Arc::new(config.clone()), name).expect("a client");
        let mut stream = StreamOwned::new(client, desk.connect());
        asked(&mut stream, "desk.example", head, body)
    };
    let health = ask("GET /health", "");
    assert!(health.starts_with("HTTP/1.1 200 OK"), "{health}");
    assert!(
        health.contains("strict-transport-security: max-age=31536000"),
        "{health}"
    );
    let form = "POST /sign-in
        Origin: https://desk.example
        Content-Type: application/x-www-form-urlencoded";
    let in_ = ask(
        form,
        "name=Anna%20Kov%C3%A1cs&password=correct%20horse%20battery",
    );
    assert!(in_.contains("set-cookie: __Host-standi="), "{in_}");
    assert!(in_.contains("; Secure"), "{in_}");
    // Who speaks without encryption, or says nothing, is answered nothing and stops nobody.
    let plain = asked(&mut desk.connect(), "desk.example", "GET /health", "");
    assert!(!plain.contains("200 OK"), "{plain}");
    let _silent: Vec<TcpStream> = (0..100).map(|_| desk.connect()).collect();
    assert!(ask("GET /health", "").contains("200 OK"));
}

#[test]
fn a_copy_holds_the_accounts_and_an_export_does_not() {
    let team = Team::with_clerk();
    team.done(
        "docket lodge ../../examples/before-posting.yaml --on 2026-11-20",
        "",
    );
    let (backup, export) = (team.file("copy.db"), team.file("export.jsonl"));
    team.done(&format!("docket backup {}", backup.display()), "");
    team.done(&format!("docket export {}", export.display()), "");
    let text = std::fs::read_to_string(&export).expect("the export");
    assert!(
        !text.contains("argon2") && !text.contains("Kovács"),
        "{text}"
    );
    let elsewhere = team.file("restored.db").display().to_string();
    let restored = team.run_on(
        &elsewhere,
        &format!("docket restore {}", backup.display()),
        "",
    );
    assert_eq!(restored.status, 0, "{}", restored.err);
    let list = team.run_on(&elsewhere, "account list", "");
    assert!(list.out.contains("Anna Kovács"), "{}{}", list.out, list.err);
    let verified = team.run_on(&elsewhere, "docket verify", "");
    assert_eq!(verified.status, 0, "{}", verified.out);
}

#[test]
fn the_log_names_nobody() {
    let team = Team::with_clerk();
    let token = team.done("account token Anna~Kovács --label all", "");
    let desk = team.serve(&[]);
    let host = desk.address.clone();
    let form = "POST /sign-in?secretquery
        Content-Type: application/x-www-form-urlencoded";
    let wrong = desk.ask(&host, form, "name=Zebulon&password=secretpassword");
    assert!(wrong.starts_with("HTTP/1.1 422"), "{wrong}");
    let lodge = format!(
        "POST /api/v1/docket/applications?applicant=Hidden%20Person&on=2026-11-20
        Authorization: Bearer {}
        Content-Type: application/yaml",
        token.trim()
    );
    let application =
        std::fs::read_to_string("../../examples/before-posting.yaml").expect("an example");
    let lodged = desk.ask(&host, &lodge, &application);
    assert!(lodged.starts_with("HTTP/1.1 200 OK"), "{lodged}");
    desk.ask(&host, "GET /docket/1/26?secretquery", "");
    desk.ask(&host, "GET /secretpath", "");
    // The docket goes away under the desk.
    std::fs::remove_file(team.file("docket.db")).expect("it is removed");
    let told = desk.told();
    assert!(told.contains("a sign-in was refused"), "{told}");
    for secret in [
        "Zebulon",
        "secret",
        "Anna",
        "Kov",
        "Hidden",
        "1/26",
        "standi_",
        "127.0.0.1",
    ] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
}

/// One setting names the database of docket and accounts alike.
#[cfg(unix)]
#[test]
fn a_team_works_on_postgresql() {
    let Some(database) = postgres::Database::new() else {
        return;
    };
    let team = Team::at(&database.address);
    team.done("account add Anna~Kovács --role registry", PASSWORD);
    let token = team.done("account token Anna~Kovács --label all", "");
    let bearer = format!("Authorization: Bearer {}", token.trim());
    let desk = team.serve(&[]);
    let host = desk.address.clone();
    let health = desk.ask(&host, "GET /health", "");
    assert!(health.contains("\"docket\":\"ready\""), "{health}");
    let nobody = desk.ask(&host, "GET /api/v1/docket/applications", "");
    assert!(nobody.starts_with("HTTP/1.1 401"), "{nobody}");
    let application = std::fs::read_to_string("../../examples/before-posting.yaml");
    let lodge = format!(
        "POST /api/v1/docket/applications?on=2026-11-20\n{bearer}\nContent-Type: application/yaml"
    );
    let lodged = desk.ask(&host, &lodge, &application.expect("an example"));
    assert!(lodged.starts_with("HTTP/1.1 200 OK"), "{lodged}");
    let shown = desk.ask(
        &host,
        &format!("GET /api/v1/docket/applications/1/26\n{bearer}"),
        "",
    );
    assert!(shown.contains("\"recorded_by\":\"Anna Kovács\""), "{shown}");
    let form = "POST /sign-in\nContent-Type: application/x-www-form-urlencoded";
    let in_ = desk.ask(
        &host,
        form,
        "name=Anna%20Kov%C3%A1cs&password=correct%20horse%20battery",
    );
    assert!(in_.contains("set-cookie: standi-session="), "{in_}");
    // What is done to an account elsewhere holds here at once.
    team.done("account remove Anna~Kovács", "");
    let gone = desk.ask(
        &host,
        &format!("GET /api/v1/docket/applications\n{bearer}"),
        "",
    );
    assert!(gone.starts_with("HTTP/1.1 401"), "{gone}");
}
