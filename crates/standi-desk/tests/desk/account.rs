//! Signing in, and what becomes of sessions that are fixed, stolen, replayed or over.

use crate::team::{PASSWORD, Team, carried};
use axum::http::StatusCode;
use serde_json::json;
use standi_desk::Reached;

const APPLICATION: &str = "applicant: person\nrespondents: [HUN]\ncomplaints:\n- articles: ['6']\n  \
                           events:\n  - {what: no hearing, on: '2018-06-01', place: HUN}\n  \
                           final_decision: {on: '2018-09-03', known: '2018-09-03'}\n";

/// Whether what a browser carries opens the docket.
fn opens(team: &Team, cookie: &str) -> bool {
    let answer = team.get(cookie, "/docket");
    match answer.status {
        StatusCode::OK => true,
        _ => {
            assert!(answer.leads_to().starts_with("/sign-in?back=%2Fdocket"));
            false
        }
    }
}

#[test]
fn with_the_first_account_the_desk_is_no_longer_everybodys() {
    let team = Team::new();
    assert_eq!(team.get("", "/docket").status, StatusCode::OK);
    assert_eq!(team.get("", "/sign-in").status, StatusCode::NOT_FOUND);
    assert_eq!(team.get("", "/account").status, StatusCode::NOT_FOUND);
    let anna = team.person("Anna Kovács", &["registry"]);
    assert!(!opens(&team, ""));
    assert!(!opens(&team, "docket-role=registry"));
    // The record and the law stay everybody's.
    for path in [
        "/",
        "/record",
        "/check",
        "/api/v1/record/party?state=RUS&instrument=ECHR&on=2022-09-01",
    ] {
        assert_eq!(team.get("", path).status, StatusCode::OK, "{path}");
    }
    // It does not become everybody's again while the program runs.
    team.accounts().remove(&anna).expect("done");
    assert!(!opens(&team, ""));
}

#[test]
fn who_signs_in_acts_in_their_role_and_under_their_name() {
    let team = Team::new();
    team.person("Anna Kovács", &["registry", "judge"]);
    let answer = team.sign_in("", "anna kovacs", PASSWORD);
    assert_eq!(answer.leads_to(), "/docket");
    let set = answer.header("set-cookie").to_string();
    for part in [
        "standi-session=",
        "; Path=/",
        "; SameSite=Strict",
        "; HttpOnly",
    ] {
        assert!(set.contains(part), "{set}");
    }
    assert!(!set.contains("Max-Age") && !set.contains("Domain"), "{set}");
    let cookie = carried(&answer);
    let page = team.get(&cookie, "/docket").text;
    assert!(
        page.contains("as the Registry of the Court") && page.contains("Anna Kovács"),
        "{page}"
    );
    let fields = [("text", APPLICATION), ("on", "2019-01-14")];
    let lodged = team.form(&cookie, "/docket/lodge", &fields);
    assert_eq!(lodged.leads_to(), "/docket/1/19");
    let name = standi_accounts::Name::new("Anna Kovács").expect("a name");
    let token = team.token(&name, "all", None);
    let headers = [("authorization", token.as_str())];
    let at = "/api/v1/docket/applications/1/19";
    let shown = team.ask("GET", at, &headers, "").json();
    assert_eq!(shown["history"][0]["recorded_by"], "Anna Kovács");
    // Under another name nothing is recorded.
    let by = team.ask(
        "POST",
        &format!("{at}/form_arrives?by=Somebody"),
        &headers,
        "{}",
    );
    assert_eq!(by.status, StatusCode::FORBIDDEN, "{}", by.text);
    let by = team.ask(
        "POST",
        &format!("{at}/form_arrives"),
        &headers,
        json!({"on": "2019-01-21"}).to_string(),
    );
    assert_eq!(by.status, StatusCode::OK, "{}", by.text);
    let shown = team.ask("GET", at, &headers, "").json();
    assert_eq!(shown["history"][2]["recorded_by"], "Anna Kovács");
    let account = team.get(&cookie, "/account").text;
    assert!(
        account.contains("Anna Kovács") && account.contains("judge"),
        "{account}"
    );
}

#[test]
fn an_applicant_who_lodges_has_the_application_and_no_other() {
    let team = Team::new();
    let clerk = team.person("Clerk", &["registry"]);
    let rossi = team.person("M. Rossi", &["applicant"]);
    let (clerk, rossi) = (team.session(&clerk), team.session(&rossi));
    let lodge = |cookie: &str| {
        let fields = [("text", APPLICATION), ("on", "2019-01-14")];
        let lodged = team.form(cookie, "/docket/lodge", &fields);
        lodged.leads_to().to_string()
    };
    assert_eq!(lodge(&clerk), "/docket/1/19");
    let before = team.get(&rossi, "/docket");
    assert_eq!(before.status, StatusCode::FORBIDDEN);
    assert!(before.text.contains("/docket/lodge"), "{}", before.text);
    assert_eq!(
        team.get(&rossi, "/docket/1/19").status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(lodge(&rossi), "/docket/2/19");
    assert_eq!(team.get(&rossi, "/docket/2/19").status, StatusCode::OK);
    assert_eq!(
        team.get(&rossi, "/docket/1/19").status,
        StatusCode::NOT_FOUND
    );
    let list = team.get(&rossi, "/docket").text;
    assert!(list.contains("2/19") && !list.contains("1/19"), "{list}");
}

#[test]
fn a_session_that_was_fixed_is_not_taken_over() {
    let team = Team::new();
    let name = team.person("Anna Kovács", &["registry"]);
    // A name that somebody else made up, and one that they got by signing in themselves.
    let made_up = format!("standi-session={}", "a".repeat(64));
    let other = team.person("Mallory", &["other"]);
    let own = team.session(&other);
    for fixed in [made_up, own] {
        let answer = team.sign_in(&fixed, "Anna Kovács", PASSWORD);
        let cookie = carried(&answer);
        assert_ne!(cookie, fixed);
        assert!(opens(&team, &cookie));
        assert!(!opens(&team, &fixed), "{fixed}");
    }
    // Signing in again ends the session before.
    let first = team.session(&name);
    let second = carried(&team.sign_in(&first, "Anna Kovács", PASSWORD));
    assert!(!opens(&team, &first) && opens(&team, &second));
}

#[test]
fn a_session_that_is_over_or_was_stolen_opens_nothing() {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    // Replayed after signing out.
    let cookie = team.session(&anna);
    assert!(opens(&team, &cookie));
    let out = team.form(&cookie, "/sign-out", &[]);
    assert_eq!(out.leads_to(), "/");
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert!(!opens(&team, &cookie));
    // Over.
    let cookie = team.session(&anna);
    team.wait(standi_accounts::IDLE - 1);
    assert!(opens(&team, &cookie));
    team.wait(standi_accounts::IDLE);
    assert!(!opens(&team, &cookie));
    let cookie = team.session(&anna);
    for _ in 0..24 {
        assert!(opens(&team, &cookie));
        team.wait(standi_accounts::LONGEST / 24);
    }
    assert!(!opens(&team, &cookie));
    // Stolen: the person ends all sessions, or changes the password.
    let (own, stolen) = (team.session(&anna), team.session(&anna));
    team.form(&own, "/account/sign-out-everywhere", &[]);
    assert!(!opens(&team, &stolen) && !opens(&team, &own));
    let (own, stolen) = (team.session(&anna), team.session(&anna));
    let fields = [
        ("old", PASSWORD),
        ("new", "staple battery horse"),
        ("again", "staple battery horse"),
    ];
    let changed = team.form(&own, "/account/password", &fields);
    assert_eq!(changed.leads_to(), "/account");
    assert!(!opens(&team, &stolen) && !opens(&team, &own));
    assert!(opens(&team, &carried(&changed)));
    let old = team.sign_in("", "Anna Kovács", PASSWORD);
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = team.sign_in("", "Anna Kovács", "staple battery horse");
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    // A role that is taken away is gone with the next request.
    let cookie = team.session(&anna);
    team.accounts().set_roles(&anna, &[]).expect("done");
    assert_eq!(team.get(&cookie, "/docket").status, StatusCode::FORBIDDEN);
    team.accounts().remove(&anna).expect("done");
    assert!(!opens(&team, &cookie));
}

#[test]
fn a_password_is_not_changed_by_halves() {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    for fields in [
        [
            ("old", "not the password"),
            ("new", "staple battery horse"),
            ("again", "staple battery horse"),
        ],
        [
            ("old", PASSWORD),
            ("new", "staple battery horse"),
            ("again", "staple battery hors"),
        ],
        [("old", PASSWORD), ("new", "short"), ("again", "short")],
    ] {
        let answer = team.form(&cookie, "/account/password", &fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("role=\"alert\""));
        assert!(!answer.text.contains("staple"), "{}", answer.text);
    }
    assert!(opens(&team, &cookie));
    assert_eq!(
        team.sign_in("", "Anna Kovács", PASSWORD).status,
        StatusCode::SEE_OTHER
    );
}

#[test]
fn a_wrong_name_and_a_wrong_password_are_told_of_in_the_same_words() {
    let team = Team::new();
    team.person("Anna Kovács", &["registry"]);
    let wrong = |name: &str| {
        let answer = team.sign_in("", name, "not the password");
        (
            answer.status,
            answer.text.replace(name, "N"),
            answer.header("set-cookie").to_string(),
        )
    };
    let (there, not_there, no_name) = (wrong("Anna Kovács"), wrong("Nobody"), wrong("registry"));
    assert_eq!(there.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(there, not_there);
    assert_eq!(there, no_name);
    assert_eq!(there.2, "");
}

#[test]
fn who_tries_passwords_is_held_back_whether_the_name_is_there_or_not() {
    let team = Team::new();
    team.person("Anna Kovács", &["registry"]);
    let tried = |peer: &str, name: &str| {
        let body = crate::asked::sent(&[("name", name), ("password", "wrong wrong wrong")]);
        let form = ("content-type", "application/x-www-form-urlencoded");
        team.ask_from(peer, "POST", "/sign-in", &[form], body)
    };
    for name in ["Anna Kovács", "Nobody"] {
        for _ in 0..5 {
            let answer = tried("127.0.0.1", name);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        // The name is held back wherever it is tried from, and however it is written.
        for peer in ["127.0.0.1", "192.0.2.9"] {
            let held = tried(peer, &name.to_uppercase());
            assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS, "{name}");
            let wait: u64 = held.header("retry-after").parse().expect("seconds");
            assert!((1..=13).contains(&wait), "{wait}");
        }
    }
    // So is an address that tries many names.
    let mut answers = (0..30).map(|at| tried("192.0.2.8", &format!("Name {at}")).status);
    assert!(answers.any(|status| status == StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(
        tried("192.0.2.7", "Somebody").status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[test]
fn a_form_of_another_page_does_nothing_with_a_session() {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let from = |more: &[(&str, &str)]| {
        let headers: Vec<_> = [&[("cookie", cookie.as_str()), form], more].concat();
        team.ask("POST", "/sign-out", &headers, "").status
    };
    for more in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "https://127.0.0.1:8585")],
        &[("origin", "null")],
        // A browser says where a form comes from.
        &[],
    ] {
        assert_eq!(from(more), StatusCode::FORBIDDEN, "{more:?}");
        assert!(opens(&team, &cookie));
    }
    assert_eq!(
        from(&[("origin", "http://127.0.0.1:8585")]),
        StatusCode::SEE_OTHER
    );
    assert!(!opens(&team, &cookie));
}

#[test]
fn a_form_that_comes_too_late_is_not_lost() {
    let team = Team::new();
    let anna = team.person("Anna Kovács", &["registry"]);
    let cookie = team.session(&anna);
    team.wait(standi_accounts::IDLE);
    let fields = [("text", APPLICATION), ("on", "2019-01-14")];
    let late = team.form(&cookie, "/docket/lodge", &fields);
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert!(late.text.contains("Nothing was recorded"), "{}", late.text);
}

#[test]
fn one_comes_back_to_the_desk_after_signing_in() {
    let team = Team::new();
    team.person("Anna Kovács", &["registry"]);
    for (back, to) in [
        ("/docket/1/26", "/docket/1/26"),
        ("//evil.example/", "/docket"),
        ("https://evil.example", "/docket"),
    ] {
        let fields = [
            ("name", "Anna Kovács"),
            ("password", PASSWORD),
            ("back", back),
        ];
        assert_eq!(team.form("", "/sign-in", &fields).leads_to(), to);
    }
}

fn behind(proxy: &str) -> Team {
    Team::reached(Reached {
        names: vec!["desk.example".into()],
        secure: true,
        proxy: vec![proxy.parse().expect("an address")],
    })
}

#[test]
fn by_https_the_session_belongs_to_this_host_alone() {
    let team = behind("192.0.2.1");
    team.person("Anna Kovács", &["registry"]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let body = crate::asked::sent(&[("name", "Anna Kovács"), ("password", PASSWORD)]);
    let headers = [
        ("host", "desk.example"),
        form,
        ("origin", "https://desk.example"),
    ];
    let answer = team.ask_from("192.0.2.1", "POST", "/sign-in", &headers, body);
    let set = answer.header("set-cookie");
    assert!(
        set.starts_with("__Host-standi=") && set.contains("; Secure"),
        "{set}"
    );
    assert!(
        answer
            .header("strict-transport-security")
            .contains("max-age")
    );
    // The name that a session has without encryption opens nothing here.
    let plain = carried(&answer).replace("__Host-standi", "standi-session");
    for (cookie, status) in [(carried(&answer), 200), (plain, 303)] {
        let headers = [("host", "desk.example"), ("cookie", cookie.as_str())];
        let page = team.ask_from("192.0.2.1", "GET", "/docket", &headers, "");
        assert_eq!(page.status.as_u16(), status);
    }
}

#[test]
fn what_a_proxy_says_is_believed_from_it_alone() {
    let team = behind("192.0.2.1");
    team.person("Anna Kovács", &["registry"]);
    let host = ("host", "desk.example");
    let asked = |peer: &str, path: &str, more: &[(&str, &str)]| {
        let headers: Vec<_> = [&[host], more].concat();
        team.ask_from(peer, "GET", path, &headers, "").status
    };
    let record = |peer: &str, more: &[(&str, &str)]| asked(peer, "/record", more);
    assert_eq!(
        record("192.0.2.1", &[("x-forwarded-proto", "https")]),
        StatusCode::OK
    );
    // Past the proxy, or to it without encryption.
    assert_eq!(record("192.0.2.2", &[]), StatusCode::FORBIDDEN);
    assert_eq!(
        record("192.0.2.1", &[("x-forwarded-proto", "http")]),
        StatusCode::FORBIDDEN
    );
    assert_eq!(record("127.0.0.1", &[]), StatusCode::OK);
    // Whatever watches over a container asks under no name, past the proxy.
    let probe = team.ask_from(
        "192.0.2.3",
        "GET",
        "/health",
        &[("host", "10.1.2.3:8585")],
        "",
    );
    assert_eq!(probe.status, StatusCode::OK);
    // Each of its clients is held back by itself, by what the proxy wrote and not by what was sent.
    let tried = |forwarded: &str, at: u32| {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let headers = [host, form, ("x-forwarded-for", forwarded)];
        let name = format!("Name {at}");
        let body = crate::asked::sent(&[("name", &name), ("password", "wrong")]);
        team.ask_from("192.0.2.1", "POST", "/sign-in", &headers, body)
            .status
    };
    let held = (0..25).any(|at| {
        let claimed = format!("198.51.100.{at}, 203.0.113.5");
        tried(&claimed, at) == StatusCode::TOO_MANY_REQUESTS
    });
    assert!(held);
    assert_eq!(tried("203.0.113.6", 99), StatusCode::UNPROCESSABLE_ENTITY);
}
