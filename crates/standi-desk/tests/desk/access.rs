//! Every route against every role, made from the table of routes: who may is said there, and here it
//! is asked. The table is also a page of the book.

use crate::asked::{Answer, Asked};
use crate::team::Team;
use axum::http::StatusCode;
use standi_desk::routes::{ROUTES, Route, Rule};
use standi_docket::access::{Task, line};
use standi_docket::state::Role;
use std::fmt::Write;
use std::time::Instant;

pub const APPLICATION: &str = "applicant: person\nrespondents: [HUN]\ncomplaints:\n- articles: ['6']\n  \
                           events:\n  - {what: no hearing, on: '2018-06-01', place: HUN}\n  \
                           final_decision: {on: '2018-09-03', known: '2018-09-03'}\n";

/// Every role, with its side where it has one; an applicant before and after they have lodged.
fn roles() -> Vec<String> {
    let mut all = vec!["applicant".to_string()];
    all.extend(Role::ALL.iter().map(|role| match role {
        Role::Applicant => "applicant:1/19".to_string(),
        Role::Government => "government:HUN".to_string(),
        role => role.word().to_string(),
    }));
    all
}

/// A path of a route about the application 1/19.
fn path(route: &Route) -> String {
    let known = [
        ("{place}", "1"),
        ("{year}", "19"),
        ("{event}", "form_arrives"),
        ("{entry}", "5"),
        ("{*name}", "x"),
    ];
    let part = |part: &str| match known.iter().find(|(it, _)| *it == part) {
        Some((_, value)) => (*value).to_string(),
        None if part.starts_with('{') => "x".to_string(),
        None => part.to_string(),
    };
    let parts: Vec<String> = route.path.split('/').map(part).collect();
    parts.join("/")
}

fn is_of_a_program(route: &Route) -> bool {
    route.path.starts_with("/api/") || route.path == "/metrics"
}

/// Whether an answer says that whoever asked is nobody it knows.
fn is_unknown(answer: &Answer) -> bool {
    let led = answer.status == StatusCode::SEE_OTHER;
    answer.status == StatusCode::UNAUTHORIZED
        || led && answer.header("location").starts_with("/sign-in")
}

/// Asks for a route as somebody: by the session of a browser, or the token of a program.
fn ask(team: &Team, route: &Route, cookie: &str, token: &str) -> Answer {
    let method = route.method.to_uppercase();
    let carried = match is_of_a_program(route) {
        true => ("authorization", token),
        false => ("cookie", cookie),
    };
    let form = ("content-type", "application/x-www-form-urlencoded");
    let headers = [carried, form, ("sec-fetch-site", "same-origin")];
    // Not from this machine, on which whoever watches needs no role.
    let peer = match route.rule {
        Rule::Watch => "192.0.2.1",
        _ => "127.0.0.1",
    };
    team.ask_from(peer, &method, &path(route), &headers, "")
}

/// Whether a rule lets a role through, by the docket's own table.
fn may(rule: Rule, role: &str) -> bool {
    let word = role.split(':').next().unwrap_or_default();
    let of = Role::from_word(word).expect("a role");
    match rule {
        Rule::Anyone | Rule::Person => true,
        Rule::Role(task) => {
            line(of, task).is_some() && (role != "applicant" || task == Task::Lodge)
        }
        Rule::Watch => matches!(of, Role::Registry | Role::Auditor | Role::Administrator),
    }
}

fn team() -> Team {
    let team = Team::new();
    let clerk = team.person("Clerk", &["registry"]);
    let headers = [
        ("authorization", team.token(&clerk, "lodge", None)),
        ("content-type", "application/yaml".to_string()),
    ];
    let headers: Vec<_> = headers.iter().map(|(a, b)| (*a, b.as_str())).collect();
    let at = "/api/v1/docket/applications?on=2019-01-14";
    let lodged = team.ask("POST", at, &headers, APPLICATION);
    assert_eq!(lodged.json()["application"], "1/19", "{}", lodged.text);
    team
}

#[test]
fn nobody_gets_past_a_rule_who_is_not_known() {
    let team = team();
    let wrong = "0".repeat(64);
    let nobody = [
        (String::new(), String::new()),
        (
            format!("standi-session={wrong}"),
            format!("Bearer standi_{wrong}"),
        ),
        (
            "standi-session=registry".into(),
            "Basic cmVnaXN0cnk6".into(),
        ),
        (
            "docket-role=registry; docket-name=Clerk".into(),
            "registry".into(),
        ),
    ];
    for route in ROUTES {
        for (cookie, token) in &nobody {
            let answer = ask(&team, route, cookie, token);
            let what = format!(
                "{} {} {cookie}: {}",
                route.method, route.path, answer.status
            );
            assert_eq!(is_unknown(&answer), route.rule != Rule::Anyone, "{what}");
            assert!(!answer.status.is_server_error(), "{what}: {}", answer.text);
        }
    }
}

#[test]
fn every_role_gets_what_its_rules_give_it_and_nothing_else() {
    let team = team();
    for role in roles() {
        let name = team.person(&format!("Person {role}"), &[&role]);
        let token = team.token(&name, "all", None);
        for route in ROUTES {
            let cookie = team.session(&name);
            let answer = ask(&team, route, &cookie, &token);
            let what = format!("{role}: {} {}: {}", route.method, route.path, answer.status);
            assert!(!is_unknown(&answer), "{what}");
            assert!(!answer.status.is_server_error(), "{what}: {}", answer.text);
            match may(route.rule, &role) {
                true => assert_ne!(
                    answer.status,
                    StatusCode::FORBIDDEN,
                    "{what}: {}",
                    answer.text
                ),
                false => assert_eq!(
                    answer.status,
                    StatusCode::FORBIDDEN,
                    "{what}: {}",
                    answer.text
                ),
            }
        }
    }
}

/// Without accounts roles are claimed, and still each has only what is its own.
#[test]
fn what_is_claimed_goes_no_further_than_the_role() {
    let desk = Asked::new();
    let lodged = desk.post(
        "/api/v1/docket/applications?on=2019-01-14",
        "application/yaml",
        APPLICATION,
    );
    assert_eq!(lodged.status, StatusCode::OK, "{}", lodged.text);
    for role in roles().iter().filter(|role| *role != "applicant") {
        for route in ROUTES
            .iter()
            .filter(|route| matches!(route.rule, Rule::Role(_)))
        {
            let (path, program) = (path(route), is_of_a_program(route));
            let asked = match (route.method, program) {
                ("get", true) => desk.get(&format!("{path}?as={role}")),
                ("get", false) => desk.get_as(role, &path),
                (_, true) => desk.post(&format!("{path}?as={role}"), "application/json", "{}"),
                (_, false) => desk.form_as(role, &path, &[]),
            };
            let what = format!("{role}: {} {}: {}", route.method, route.path, asked.status);
            if !may(route.rule, role) {
                assert_eq!(asked.status, StatusCode::FORBIDDEN, "{what}");
            }
            assert!(!asked.status.is_server_error(), "{what}: {}", asked.text);
        }
    }
}

/// A program that asks for what only those with an account have is answered where nobody has one.
#[test]
fn without_accounts_no_route_is_a_fault() {
    let desk = Asked::new();
    for route in ROUTES {
        let asked = match route.method {
            "get" => desk.get(&path(route)),
            _ => desk.form(&path(route), &[]),
        };
        let what = format!("{} {}: {}", route.method, route.path, asked.status);
        assert!(!asked.status.is_server_error(), "{what}: {}", asked.text);
        if route.path.starts_with("/account") || route.path == "/sign-out" {
            assert_eq!(asked.status, StatusCode::NOT_FOUND, "{what}");
            assert!(asked.text.contains("no accounts"), "{what}: {}", asked.text);
        }
    }
}

#[test]
fn no_role_is_taken_that_is_not_ones_own() {
    let team = team();
    let name = team.person("Rossi", &["government:HUN", "auditor"]);
    let (cookie, token) = (team.session(&name), team.token(&name, "all", None));
    let one = team.token(&name, "one", Some("auditor"));
    for route in ROUTES
        .iter()
        .filter(|it| it.path.starts_with("/api/v1/docket/"))
    {
        let method = route.method.to_uppercase();
        let asked = |role: &str, token: &str| {
            let path = format!("{}?as={role}", path(route));
            team.ask(&method, &path, &[("authorization", token)], "{}")
                .status
        };
        for role in [
            "registry",
            "judge",
            "government:ITA",
            "applicant:1/19",
            "government",
        ] {
            assert_eq!(
                asked(role, &token),
                StatusCode::FORBIDDEN,
                "{role} {}",
                route.path
            );
        }
        assert_eq!(asked("government:HUN", &one), StatusCode::FORBIDDEN);
        assert_eq!(
            asked("nonsense", &token),
            StatusCode::BAD_REQUEST,
            "{}",
            route.path
        );
    }
    for role in ["registry", "government:ITA", "", "judge"] {
        let chosen = team.form(&cookie, "/docket/as", &[("role", role)]);
        assert_eq!(chosen.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
    }
    // What a browser claims in other ways is not heard.
    let claims = format!("{cookie}; docket-role=registry; docket-name=Registrar");
    let page = team.get(&claims, "/docket").text;
    assert!(
        page.contains("the respondent Government (Hungary)") && page.contains("Rossi"),
        "{page}"
    );
    assert!(!page.contains("Registrar"));
    let chosen = team.form(
        &cookie,
        "/docket/as",
        &[("role", "auditor"), ("back", "/docket")],
    );
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.text);
    assert!(team.get(&cookie, "/docket").text.contains("an auditor"));
}

/// An application that is not open and one that is not there are told of in the same words, with the
/// same status, after the same time.
#[test]
fn numbers_that_are_tried_give_nothing_away() {
    let team = team();
    let name = team.person("Rossi", &["government:ITA", "applicant:7/26"]);
    let (cookie, token) = (team.session(&name), team.token(&name, "all", None));
    let about = |route: &&Route| route.path.contains("{place}");
    for route in ROUTES.iter().filter(about) {
        for role in ["government:ITA", "applicant:7/26"] {
            let chosen = team.form(&cookie, "/docket/as", &[("role", role)]);
            assert_eq!(chosen.status, StatusCode::SEE_OTHER);
            let asked = |number: &str| {
                let path = path(route).replace("/1/19", &format!("/{number}"));
                let program = is_of_a_program(route);
                let path = if program {
                    format!("{path}?as={role}")
                } else {
                    path
                };
                let carried = match program {
                    true => ("authorization", token.as_str()),
                    false => ("cookie", cookie.as_str()),
                };
                let form = ("content-type", "application/x-www-form-urlencoded");
                let headers = [carried, form, ("sec-fetch-site", "same-origin")];
                let method = route.method.to_uppercase();
                let body = if program { "{}" } else { "" };
                let begun = Instant::now();
                let answer = team.ask(&method, &path, &headers, body);
                let took = begun.elapsed().as_secs_f64();
                // A rule that lets nobody of that role through looks at no application.
                let looked = may(route.rule, role);
                assert!(!looked || took >= 0.05, "{}: {took}", route.path);
                let text = answer.text.replace(number, "N");
                let escaped = number.replace('/', "%2F");
                (answer.status, text.replace(&escaped, "N"))
            };
            let (there, not_there) = (asked("1/19"), asked("9/19"));
            assert_eq!(there, not_there, "{role} {}", route.path);
            if !may(route.rule, role) {
                assert_eq!(there.0, StatusCode::FORBIDDEN, "{role} {}", route.path);
                continue;
            }
            assert_eq!(
                there.0,
                StatusCode::NOT_FOUND,
                "{role} {}: {}",
                route.path,
                there.1
            );
        }
    }
    // Nor do lists count what is not open.
    for role in ["government:ITA", "applicant:7/26"] {
        let path = format!("/api/v1/docket/applications?as={role}");
        let list = team
            .ask("GET", &path, &[("authorization", &token)], "")
            .json();
        assert_eq!(list["total"], 0, "{list}");
    }
}

/// The page of the book that says who may ask for what.
fn page() -> String {
    let mut page = "# Who may ask for what\n\nMade from the table of routes by a test. Without accounts the desk is that of the one person at its machine, who says as whom they ask; with accounts a role is one of the account's. *Anyone*: whoever reaches the desk. *Signed in*: whoever has an account. *Watch*: from the desk's own machine, or with the role of the Registry, an auditor or an administrator. Otherwise the roles that [the docket](docket.md) gives the task to; which applications are then open to them, and what is hidden, the docket decides.\n\n| request | who |\n| --- | --- |\n".to_string();
    for route in ROUTES {
        let who = match route.rule {
            Rule::Anyone => "anyone".to_string(),
            Rule::Person => "signed in".to_string(),
            Rule::Watch => "watch".to_string(),
            Rule::Role(task) => {
                let roles = Role::ALL.iter().filter(|role| line(**role, task).is_some());
                let roles: Vec<&str> = roles.map(|role| role.word()).collect();
                format!("who may {}: {}", task.title(), roles.join(", "))
            }
        };
        let method = route.method.to_uppercase();
        let _ = writeln!(page, "| `{method} {}` | {who} |", route.path);
    }
    page
}

#[test]
fn the_book_says_who_may_ask_for_what() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/src/reference/access.md"
    );
    if std::env::var_os("STANDI_WRITE_DOCS").is_some() {
        std::fs::write(path, page()).expect("the page is written");
    }
    let held = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(held, page(), "STANDI_WRITE_DOCS=1 cargo test writes it");
}
