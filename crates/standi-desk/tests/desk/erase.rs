//! An application is erased from its own page, by the administrator, knowingly.

use crate::access::APPLICATION;
use crate::asked::Asked;
use crate::docket::{live, lodge};
use crate::html::Html;
use crate::team::Team;
use axum::http::StatusCode;
use serde_json::json;
use standi_desk::Reached;
use standi_docket_store::{Docket, Sqlite};
use std::path::PathBuf;

const AT: &str = "/docket/1/19/erase";
const API: &str = "/api/v1/docket/applications/1/19/erasure?as=administrator";

/// A desk whose docket lies in a file that the test can open as well.
fn desk() -> (Asked, PathBuf, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("docket.db");
    let opened = file.clone();
    let open = move || Sqlite::open(&opened);
    (
        Asked::over(open, |desk| desk, Reached::default()),
        file,
        folder,
    )
}

/// A desk with an application that was communicated, and another with the same paper.
fn filled() -> (Asked, PathBuf, tempfile::TempDir) {
    let (desk, file, folder) = desk();
    let at = lodge(&desk);
    live(&desk, &at, "no_settlement");
    lodge(&desk);
    for (number, paper) in [
        ("1/19", "a paper of both"),
        ("2/19", "a paper of both"),
        ("1/19", "its own"),
    ] {
        let at = format!("/api/v1/docket/applications/{number}/documents?name=letter.txt");
        let filed = desk.post(&at, "application/octet-stream", paper);
        assert_eq!(filed.status, StatusCode::OK, "{}", filed.text);
    }
    (desk, file, folder)
}

/// The value of a hidden field.
fn seen(page: &str) -> String {
    let value = page
        .split("name=\"seen\" value=\"")
        .nth(1)
        .unwrap_or_default();
    value.split('"').next().unwrap_or_default().to_string()
}

#[test]
fn an_application_is_erased_from_its_page() {
    let (desk, file, _folder) = filled();
    let found = |role: &str| {
        desk.form_as(role, "/docket/search/found", &[("q", "kov\u{e1}cs")])
            .text
    };
    let roles = [
        "registry",
        "judge",
        "applicant:1/19",
        "government:HUN",
        "auditor",
    ];
    for role in roles {
        assert!(found(role).contains("1/19"), "{role}");
    }

    // The administrator does not see the application, and finds the way from its page.
    let closed = desk.get_as("administrator", "/docket/1/19");
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(
        closed.text.contains(&format!("href=\"{AT}\"")),
        "{}",
        closed.text
    );
    let list = desk.get_as("administrator", "/docket").text;
    assert!(list.contains("href=\"/docket/erase\""), "{list}");
    let led = desk.get_as("administrator", "/docket/erase?number=1%2F19");
    assert_eq!(led.leads_to(), AT);
    let wrong = desk.get_as("administrator", "/docket/erase?number=1-19");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("18747/05") && wrong.text.contains("value=\"1-19\""));

    let page = desk.get_as("administrator", AT);
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    for part in [
        "Erase application 1/19",
        "An erasure cannot be taken back",
        "entries, with all that was recorded in them",
        "the content of one paper<",
        "the content of one paper, which another application has too",
        "who erased it (Test Person)",
        "The reason stays: name nobody in it.",
    ] {
        assert!(page.text.contains(part), "{part}: {}", page.text);
    }
    // What would go is what the command line says; nothing of it is told.
    assert!(!page.text.contains("Kov") && !page.text.contains("Hungary"));
    assert!(Html(&page.text).defects().is_empty());
    let would = desk.get(API).json();
    assert_eq!(
        (&would["papers"], &would["papers_shared"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(would["entry"], json!(null));
    assert_eq!(seen(&page.text), would["events"].to_string());

    let fields = [
        ("seen", seen(&page.text)),
        ("why", "asked for".into()),
        ("number", " 1/19 ".into()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let done = desk.form_as("administrator", AT, &fields);
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    for part in [
        "Application 1/19 is erased",
        "by Test Person: asked for",
        "holds nothing of it",
    ] {
        assert!(done.text.contains(part), "{part}: {}", done.text);
    }
    assert!(Html(&done.text).defects().is_empty());

    // It is in no list and found by nobody; the other one is there, and the chain verifies.
    for role in roles {
        assert!(!found(role).contains("1/19"), "{role}");
        for path in ["/docket", "/docket/due"] {
            let page = desk.get_as(role, path).text;
            assert!(!page.contains("href=\"/docket/1/19"), "{role} {path}");
        }
    }
    assert!(found("registry").contains("2/19"));
    let list = desk.get("/api/v1/docket/applications").json();
    assert_eq!(list["total"], 1);
    let verified = Docket::new(Sqlite::open(&file).expect("it opens")).verify(None);
    let verified = verified.expect("all agrees");
    assert_eq!(
        (verified.applications, verified.erased, verified.contents),
        (1, 1, 1)
    );
    for suffix in ["", "-wal"] {
        let mut name = file.clone().into_os_string();
        name.push(suffix);
        let bytes = std::fs::read(name).unwrap_or_default();
        assert!(!bytes.windows(7).any(|it| it == b"its own"), "{suffix}");
    }

    // Asked again, it says so; the files can be looked after again.
    let again = desk.get_as("administrator", AT);
    assert_eq!(again.status, StatusCode::GONE);
    assert!(
        again.text.contains("Look after the files again"),
        "{}",
        again.text
    );
    let again = desk.form_as("administrator", AT, &[("number", "1/19")]);
    assert!(
        again.text.contains("1/19 was erased before"),
        "{}",
        again.text
    );
}

#[test]
fn it_is_erased_with_its_number_and_a_reason() {
    let (desk, _, _folder) = filled();
    let head = || desk.get("/api/v1/docket/applications").json()["total"].clone();
    for (why, number, told) in [
        (
            "asked for",
            "1/20",
            vec![("number", "That is not the number of this application")],
        ),
        ("asked for", "", vec![("number", "That is not the number")]),
        (
            "",
            "2/19",
            vec![
                ("why", "has a reason"),
                ("number", "That is not the number"),
            ],
        ),
        (
            " ",
            "1/19",
            vec![("why", "An erasure has a reason, which stays")],
        ),
        (
            "Kov\u{e1}cs asked for it",
            "1/19",
            vec![("why", "The reason holds a name")],
        ),
    ] {
        let fields = [("why", why), ("number", number)];
        let page = desk.form_as("administrator", AT, &fields);
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{why} {number}"
        );
        for (field, text) in told {
            let link = format!("<a href=\"#{field}\">");
            assert!(page.text.contains(&link), "{field}: {}", page.text);
            assert!(page.text.contains(text), "{text}: {}", page.text);
            let described =
                format!("aria-describedby=\"{field}-hint {field}-wrong\" aria-invalid=\"true\"");
            assert!(page.text.contains(&described), "{field}: {}", page.text);
        }
        assert!(
            page.text.contains(&format!("value=\"{number}\"")),
            "what was written stays"
        );
        assert!(Html(&page.text).defects().is_empty());
        assert_eq!(head(), 2);
    }
    let elsewhere = desk.get_as("administrator", "/docket/9/19/erase");
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    let elsewhere = desk.form_as(
        "administrator",
        "/docket/9/19/erase",
        &[("why", "x"), ("number", "9/19")],
    );
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    assert_eq!(
        desk.get_as("administrator", "/docket/x/y/erase").status,
        StatusCode::NOT_FOUND
    );
}

/// What was recorded since the page was made is not erased unseen.
#[test]
fn who_was_overtaken_looks_again() {
    let (desk, _, _folder) = filled();
    let page = desk.get_as("administrator", AT).text;
    let noted = desk.form("/docket/1/19/act/im_requested", &[("on", "2026-11-23")]);
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text);
    let told = seen(&page);
    let fields = [
        ("seen", told.as_str()),
        ("why", "asked for"),
        ("number", "1/19"),
    ];
    let late = desk.form_as("administrator", AT, &fields);
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert!(
        late.text.contains("somebody else has recorded something")
            || late.text.contains("Somebody else has recorded something"),
        "{}",
        late.text
    );
    assert!(
        !late.text.contains("interim measure"),
        "it is not the administrator's to see"
    );
    assert!(late.text.contains("value=\"asked for\""));
    let now = seen(&late.text);
    assert_ne!(now, told);
    let program = desk.post(
        API,
        "application/json",
        json!({ "why": "asked for", "seen": told.parse::<u32>().expect("a number") }).to_string(),
    );
    assert_eq!(program.status, StatusCode::CONFLICT, "{}", program.text);
    let fields = [
        ("seen", now.as_str()),
        ("why", "asked for"),
        ("number", "1/19"),
    ];
    assert_eq!(
        desk.form_as("administrator", AT, &fields).status,
        StatusCode::OK
    );
}

#[test]
fn programs_erase_too() {
    let (desk, _, _folder) = filled();
    for (body, status, told) in [
        ("{}", StatusCode::BAD_REQUEST, "missing field `why`"),
        (
            "{\"why\": \" \"}",
            StatusCode::UNPROCESSABLE_ENTITY,
            "has a reason",
        ),
        (
            "{\"why\": \"x\", \"when\": 1}",
            StatusCode::BAD_REQUEST,
            "unknown field",
        ),
    ] {
        let refused = desk.post(API, "application/json", body);
        assert_eq!(refused.status, status, "{body}: {}", refused.text);
        assert!(refused.text.contains(told), "{body}: {}", refused.text);
    }
    let other = API.replace("administrator", "registry");
    let refused = desk.post(&other, "application/json", "{\"why\": \"x\"}");
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let events = desk.get(API).json()["events"].clone();
    let done = desk.post(
        API,
        "application/json",
        json!({ "why": "asked for", "seen": events }).to_string(),
    );
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let done = done.json();
    assert_eq!(
        (&done["events"], &done["entry"]["why"]),
        (&events, &json!("asked for"))
    );
    let gone = desk.get(API);
    assert_eq!(
        (gone.status, gone.json()["errors"][0]["kind"].as_str()),
        (StatusCode::GONE, Some("erased"))
    );
}

/// With accounts it is the role of the account, and its name that stays; the log names nobody.
#[test]
fn an_account_erases_as_the_administrator_alone() {
    let team = Team::new();
    let clerk = team.person("Clerk", &["registry"]);
    let keeper = team.person("Anna Keeper", &["registry", "administrator"]);
    let headers = [
        ("authorization", team.token(&clerk, "lodge", None)),
        ("content-type", "application/yaml".to_string()),
    ];
    let headers: Vec<_> = headers.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let at = "/api/v1/docket/applications?on=2019-01-14&applicant=Rossi";
    assert_eq!(
        team.ask("POST", at, &headers, APPLICATION).status,
        StatusCode::OK
    );
    let fields = [("why", "asked for"), ("number", "1/19")];
    let cookie = team.session(&keeper);
    // As the Registry, which is theirs too, they neither see the way nor go it.
    let shown = team.get(&cookie, "/docket/1/19");
    assert!(!shown.text.contains("erase"), "{}", shown.text);
    for cookie in [&cookie, &team.session(&clerk)] {
        assert_eq!(team.get(cookie, AT).status, StatusCode::FORBIDDEN);
        assert_eq!(team.form(cookie, AT, &fields).status, StatusCode::FORBIDDEN);
    }
    team.form(&cookie, "/docket/as", &[("role", "administrator")]);
    let closed = team.get(&cookie, "/docket/1/19");
    assert_eq!(closed.status, StatusCode::FORBIDDEN);
    assert!(
        closed.text.contains(&format!("href=\"{AT}\"")),
        "{}",
        closed.text
    );
    let done = team.form(&cookie, AT, &fields);
    assert!(
        done.text.contains("by Anna Keeper: asked for"),
        "{}",
        done.text
    );
    let notes = team.notes.lock().expect("notes").join("\n");
    assert!(notes.contains("an application was erased"), "{notes}");
    assert!(
        !notes.contains("1/19") && !notes.contains("Keeper"),
        "{notes}"
    );
}
