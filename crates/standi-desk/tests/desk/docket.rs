//! The docket as pages: what each role sees and does, refusals where they arise, nothing lost.

use crate::asked::Asked;
use axum::http::StatusCode;
use serde_json::json;
use standi_desk::Reached;
use standi_docket_store::{Docket, Sqlite};
use standi_docket_suite::erase::erase;

const APPLICATION: &str = "applicant: person\nrespondents: [HUN]\ncomplaints:\n- articles: ['6']\n  \
                           id: hearing\n  events:\n  - {what: no hearing, on: '2018-06-01', place: HUN}\n  \
                           final_decision: {on: '2018-09-03', known: '2018-09-03'}\n";

/// Lodges an application that was sent in January 2019; its address.
pub fn lodge(desk: &Asked) -> String {
    let fields = [
        ("text", APPLICATION),
        ("applicant", "Anna Kovács"),
        ("on", "2019-01-14"),
    ];
    let lodged = desk.form("/docket/lodge", &fields);
    lodged.leads_to().to_string()
}

/// Events in order: as whom, which, on which day, with which fields.
pub type Step = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

pub const LIFE: &[Step] = &[
    ("registry", "form_arrives", "2019-01-21", &[]),
    ("registry", "registered", "2019-02-01", &[]),
    (
        "judge",
        "assigned_to_section",
        "2019-02-11",
        &[("event-section", "First Section")],
    ),
    ("judge", "track_chamber", "2019-03-04", &[]),
    ("judge", "notice_given", "2019-05-06", &[]),
    ("registry", "no_settlement", "2019-07-29", &[]),
    (
        "government:HUN",
        "government_observations",
        "2019-09-02",
        &[],
    ),
    (
        "applicant:1/19",
        "applicant_reply_and_art41_claim",
        "2019-10-07",
        &[("event-represented", "yes"), ("event-language", "en")],
    ),
    (
        "judge",
        "chamber_judgment",
        "2021-03-02",
        &[
            ("event-violations", "hearing"),
            (
                "event-awards",
                "5000 EUR | Anna Kovács | non-pecuniary\r\n800 EUR | Anna Kovács | costs",
            ),
        ],
    ),
    ("registry", "no_request", "2021-06-02", &[]),
    ("judge", "transmitted", "2021-06-03", &[]),
    (
        "government:HUN",
        "paid_in_time",
        "2021-08-02",
        &[("event-award", "a1")],
    ),
    (
        "government:HUN",
        "paid_in_time",
        "2021-08-02",
        &[("event-award", "a2")],
    ),
    ("committee", "classified", "2021-09-16", &[]),
    (
        "government:HUN",
        "action_plan_or_report_due",
        "2021-11-30",
        &[
            ("event-individual_measures", "yes"),
            ("event-general_measures", "yes"),
        ],
    ),
    ("committee", "final_resolution", "2022-03-09", &[]),
];

/// Lets an application that was lodged live until an event, and that too.
pub fn live(desk: &Asked, at: &str, until: &str) {
    for (role, event, on, fields) in LIFE {
        let mut sent = vec![("on", *on)];
        sent.extend(fields.iter().copied());
        let done = desk.form_as(role, &format!("{at}/act/{event}"), &sent);
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{role} {event}");
        if *event == until {
            return;
        }
    }
}

#[test]
fn from_lodging_to_closure_by_its_roles() {
    let desk = Asked::new();
    let at = lodge(&desk);
    assert_eq!(at, "/docket/1/19");
    for (role, event, on, fields) in LIFE {
        // Whoever records it finds it among what can come next, with its form.
        let page = desk.get_as(role, &at).text;
        let act = format!("{at}/act/{event}");
        assert!(
            page.contains(&format!("href=\"{act}\"")),
            "{role} {event}: {page}"
        );
        let form = desk.get_as(role, &act);
        assert_eq!(form.status, StatusCode::OK, "{role} {event}");
        let mut sent = vec![("on", *on)];
        sent.extend(fields.iter().copied());
        let done = desk.form_as(role, &act, &sent);
        let said = done.text.split("<main").nth(1).unwrap_or_default();
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{role} {event}: {said}");
    }
    let shown = desk.get("/api/v1/docket/applications/1/19").json();
    let supervision = shown["supervision"].as_str().unwrap_or_default();
    assert!(supervision.starts_with("closed"), "{shown}");
    // What follows from an event by itself is recorded with it.
    assert!(shown["history"].as_array().map(Vec::len) > Some(LIFE.len()));
    let entry = &shown["history"][2];
    assert_eq!(entry["recorded_by"], "Test Person");
    // Nothing is left to do.
    assert!(desk.get("/docket/due").text.contains("Nothing is due"));
    assert!(desk.get("/docket").text.contains("Hungary"));
}

#[test]
fn a_refusal_stands_where_it_arose_and_what_was_written_stays() {
    let desk = Asked::new();
    let at = lodge(&desk);
    let arrives = format!("{at}/act/form_arrives");
    let early = desk.form(&arrives, &[("on", "2019-01-01"), ("note", "by post")]);
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.text.contains("Rule:") && early.text.contains("by post"),
        "{}",
        early.text
    );
    assert!(early.text.contains("value=\"2019-01-01\""));
    let no_day = desk.form(&arrives, &[("on", "2019-02-30")]);
    assert_eq!(no_day.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no_day.text.contains("28 days"), "{}", no_day.text);
    let unknown = desk.get(&format!("{at}/act/nonsense"));
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[test]
fn who_was_overtaken_sees_what_the_other_recorded() {
    let desk = Asked::new();
    let at = lodge(&desk);
    let arrives = format!("{at}/act/form_arrives");
    let form = desk.get(&arrives).text;
    assert!(form.contains("name=\"seen\" value=\"2\""), "{form}");
    let first = desk.form(
        &format!("{at}/act/im_requested"),
        &[("on", "2019-01-15"), ("seen", "2")],
    );
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let second = desk.form(
        &arrives,
        &[("on", "2019-01-21"), ("seen", "2"), ("note", "by post")],
    );
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(
        second.text.contains("interim measure requested"),
        "{}",
        second.text
    );
    assert!(second.text.contains("by post") && second.text.contains("name=\"seen\" value=\"3\""));
    let again = desk.form(&arrives, &[("on", "2019-01-21"), ("seen", "3")]);
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[test]
fn each_role_sees_what_the_rules_give_it() {
    let desk = Asked::new();
    let fields = [
        ("text", APPLICATION),
        ("applicant", "Anna Kovács"),
        ("on", "2019-01-14"),
        ("anonymous", "1"),
    ];
    let at = desk.form("/docket/lodge", &fields).leads_to().to_string();
    assert!(desk.get(&at).text.contains("Anna Kovács"));
    // Nothing was communicated: the Government does not learn that there is such an application.
    for path in [
        at.as_str(),
        "/api/v1/docket/applications/1/19?as=government:HUN",
    ] {
        let page = desk.get_as("government:HUN", path);
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.text);
        assert!(!page.text.contains("Kov"), "{path}");
    }
    for page in ["/docket", "/docket/due", "/docket/due.ics"] {
        let page = desk.get_as("government:HUN", page);
        assert!(
            !page.text.contains("Kov") && !page.text.contains("1/19"),
            "{}",
            page.text
        );
    }
    let refused = desk.form_as(
        "auditor",
        &format!("{at}/act/form_arrives"),
        &[("on", "2019-01-21")],
    );
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
}

#[test]
fn a_role_is_chosen_and_kept() {
    let desk = Asked::new();
    let chosen = desk.form(
        "/docket/as",
        &[
            ("role", "government"),
            ("side", "ITA"),
            ("name", "A. Agent"),
            ("back", "/docket/due"),
        ],
    );
    assert_eq!(chosen.leads_to(), "/docket/due");
    let cookies: Vec<&str> = chosen
        .headers
        .get_all("set-cookie")
        .iter()
        .filter_map(|it| it.to_str().ok())
        .collect();
    assert!(
        cookies[0].starts_with("docket-role=government%3AITA;"),
        "{cookies:?}"
    );
    assert!(
        cookies
            .iter()
            .all(|it| it.contains("HttpOnly") && it.contains("SameSite=Strict"))
    );
    let wrong = desk.form("/docket/as", &[("role", "king")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let away = desk.form(
        "/docket/as",
        &[("role", "judge"), ("back", "https://evil.example")],
    );
    assert_eq!(away.leads_to(), "/docket");
}

#[test]
fn lists_have_their_filters_in_their_address() {
    let desk = Asked::new();
    for state in ["HUN", "ITA", "ITA"] {
        let text = APPLICATION.replace("HUN", state);
        desk.form("/docket/lodge", &[("text", &text), ("on", "2019-01-14")])
            .leads_to();
    }
    let numbers = |query: &str| {
        let page = desk.get(&format!("/docket{query}")).text;
        let links = page.matches("<th scope=\"row\"><a href=\"/docket/").count();
        (links, page)
    };
    assert_eq!(numbers("").0, 3);
    assert_eq!(numbers("?against=Italy").0, 2);
    assert_eq!(numbers("?against=Italy&state=judgment_final").0, 0);
    assert_eq!(numbers("?from=2019-01-15").0, 0);
    assert_eq!(numbers("?before=2019-01-15&after=1/19").0, 2);
    let (none, page) = numbers("?against=Itly");
    assert!(none == 0 && page.contains("Italy"), "{page}");
    // A word that is none is not passed over, in the page and for a program alike.
    for (query, right) in [
        ("state=judgment_finl", "did you mean `judgment_final`?"),
        ("priority=IX", "the categories are I, II"),
        ("after=1-19", "write it as 18747/05"),
    ] {
        let page = desk.get(&format!("/docket?{query}"));
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        // A sentence of its own begins with a capital.
        let told = page
            .text
            .replace("<p>Did", "<p>did")
            .replace("<p>The cat", "<p>the cat");
        assert!(told.contains(right), "{query}: {}", page.text);
        let answer = desk.get(&format!("/api/v1/docket/applications?{query}"));
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(answer.text.contains(right), "{query}: {}", answer.text);
    }
}

#[test]
fn programs_lodge_and_record() {
    let desk = Asked::new();
    let lodged = desk.post(
        "/api/v1/docket/applications?on=2019-01-14&applicant=Anna&by=Registry+1",
        "application/yaml",
        APPLICATION,
    );
    assert_eq!(lodged.status, StatusCode::OK, "{}", lodged.text);
    assert_eq!(lodged.json()["application"], "1/19");
    let act = |event: &str, body: serde_json::Value| {
        let path = format!("/api/v1/docket/applications/1/19/{event}?by=Registry+1");
        desk.post(&path, "application/json", body.to_string())
    };
    let done = act("form_arrives", json!({ "on": "2019-01-21", "seen": 2 }));
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert_eq!(done.json()["events"][0]["recorded_by"], "Registry 1");
    let late = act("registered", json!({ "on": "2019-02-01", "seen": 2 }));
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert_eq!(
        late.json()["refused"]["meanwhile"][0]["event"]["what"],
        "form_arrives",
        "{}",
        late.text
    );
    let wrong = act("regstered", json!({}));
    assert_eq!(
        wrong.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        wrong.text
    );
    let list = desk.get("/api/v1/docket/applications?against=HUN").json();
    assert_eq!(list["total"], 1);
    let due = desk.get("/api/v1/docket/due?as=applicant:1/19&mine=true");
    assert_eq!(due.status, StatusCode::OK, "{}", due.text);
    let steps = desk.get("/api/v1/docket/applications/1/19/steps").json();
    assert!(steps["steps"].as_array().is_some_and(|it| !it.is_empty()));
}

#[test]
fn the_docket_in_french() {
    let desk = Asked::new();
    let at = lodge(&desk);
    live(&desk, &at, "no_settlement");
    let text = |path: &str| crate::html::Html(&desk.in_french(path).text).text();
    let page = text(&at);
    for part in [
        "Communiquée : les observations du Gouvernement sont attendues",
        "communiquée au Gouvernement, avec phase de règlement amiable",
        "observations du Gouvernement",
        "le gouvernement défendeur",
        "requérant : Anna Kovács",
        "Déposer une pièce",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for (path, part) in [
        ("/docket", "communiquée"),
        ("/docket/due", "observations du Gouvernement"),
        ("/docket/as", "le greffe de la Cour"),
        ("/docket/execution", "Aucune affaire"),
        ("/docket/state/HUN", "le juge élu au titre de l’État"),
        (
            "/docket/1/19/act/government_observations",
            "Observations du Gouvernement",
        ),
        ("/docket/due.ics", "observations du Gouvernement"),
    ] {
        let page = match path {
            "/docket/due.ics" => desk.in_french(path).text.replace("\r\n ", ""),
            path => text(path),
        };
        assert!(page.contains(part), "{path} {part}: {page}");
    }
}

/// An application that was erased is told of to those who could have seen it, and is gone for search
/// and lists; to others it was never there.
#[test]
fn an_application_that_was_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("docket.db");
    let opened = file.clone();
    let desk = Asked::over(
        move || Sqlite::open(&opened),
        |desk| desk,
        Reached::default(),
    );
    let at = lodge(&desk);
    live(&desk, &at, "no_settlement");
    let found = || desk.form("/docket/search/found", &[("q", "kovács")]).text;
    assert!(found().contains("1/19"));
    let number = "1/19".parse().expect("a number");
    erase(
        &mut Docket::new(Sqlite::open(&file).expect("it opens")),
        number,
    );

    let gone = desk.get(&at);
    assert_eq!(gone.status, StatusCode::GONE);
    for part in [
        "Application 1/19 was erased",
        "By A. Keeper, on 24 November 2026",
        "asked for",
    ] {
        assert!(gone.text.contains(part), "{part}: {}", gone.text);
    }
    assert!(
        desk.in_french(&at)
            .text
            .contains("La requête 1/19 a été effacée")
    );
    let api = "/api/v1/docket/applications/1/19";
    let told = desk.get(api);
    assert_eq!(
        (told.status, told.json()["errors"][0]["kind"].as_str()),
        (StatusCode::GONE, Some("erased"))
    );
    let never = desk.get("/api/v1/docket/applications/9/19?as=government:HUN");
    let closed = desk.get(&format!("{api}?as=government:HUN"));
    assert_eq!(
        (closed.status, never.status),
        (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND)
    );
    assert_eq!(closed.text.replace("1/19", "9/19"), never.text);
    assert_eq!(desk.get("/api/v1/docket/applications").json()["total"], 0);
    assert!(!found().contains("1/19"));
    for path in ["/docket", "/docket/due"] {
        let page = desk.get(path);
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("1/19"), "{path}: {}", page.text);
    }
}
