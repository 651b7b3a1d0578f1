//! Money and execution: accounts, what is supervised, a State's docket, contributions.

use crate::asked::{Answer, Asked};
use crate::docket::{live, lodge};
use crate::html::Html;
use axum::http::StatusCode;

fn page(desk: &Asked, role: &str, path: &str) -> Answer {
    let page = desk.get_as(role, path);
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text);
    let defects = Html(&page.text).defects();
    assert!(defects.is_empty(), "{path}: {defects:?}");
    page
}

/// An application with a judgment that is final since 2 June 2021, nothing of which was paid.
fn judged() -> (Asked, String) {
    let desk = Asked::new();
    let at = lodge(&desk);
    live(&desk, &at, "transmitted");
    (desk, at)
}

#[test]
fn an_account_counts_day_by_day_to_the_cent_and_names_its_sources() {
    let (desk, at) = judged();
    let account = format!("{at}/account?on=2021-10-01");
    let shown = page(&desk, "registry", &account).text;
    let rows = Html(&shown).rows("sums");
    assert_eq!(rows.len(), 2, "{shown}");
    // 29 days of 3.25 % on 5,000 euros.
    assert!(
        rows[0].contains("5,000.00") && rows[0].contains("12.91"),
        "{rows:?}"
    );
    let runs = Html(&shown).rows("runs");
    assert!(
        runs[0].contains("3.25") && runs[0].contains("29"),
        "{runs:?}"
    );
    assert!(shown.contains("href=\"/record/source/"), "{shown}");
    let days = desk.get(&format!("{account}&table=days"));
    assert_eq!(days.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(days.header("cache-control"), "no-store");
    let lines: Vec<&str> = days.text.lines().collect();
    assert_eq!(lines.len(), 1 + 2 * 29, "{}", days.text);
    assert!(lines[29].ends_with(",12.91"), "{}", lines[29]);
    // By 360 days a year it is a little more.
    let other = page(&desk, "registry", &format!("{account}&basis=360")).text;
    assert!(other.contains("13.09"), "{other}");
    let answer = desk
        .get("/api/v1/docket/applications/1/19/account?on=2021-10-01")
        .json();
    assert_eq!(answer["lines"][0]["interest"]["amount"], "12.91");
    assert_eq!(answer["totals"][0]["late"], "5800.00");
    assert!(
        answer["sources"]
            .as_array()
            .is_some_and(|it| !it.is_empty())
    );
    let french = desk.in_french(&account);
    assert!(french.text.contains("5\u{202f}000,00"), "{}", french.text);
}

#[test]
fn an_application_shows_its_money_and_its_execution() {
    let (desk, at) = judged();
    let text = Html(&page(&desk, "registry", &at).text).text();
    for part in [
        "5,000.00 EUR",
        "to be paid by 2 September 2021",
        "days late",
        "Execution",
        "New, to be classified",
        "Individual measures done No",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let answer = desk.get("/api/v1/docket/applications/1/19").json();
    assert_eq!(answer["execution"]["state"], "supervision_new");
    assert_eq!(answer["execution"]["since"], "2021-06-02");
    let before = Asked::new();
    let at = lodge(&before);
    let text = page(&before, "registry", &at).text;
    assert!(!text.contains("id=\"execution\"") && !text.contains("id=\"money\""));
}

#[test]
fn what_is_supervised_is_told_state_by_state() {
    let (desk, _) = judged();
    let all = page(&desk, "committee", "/docket/execution").text;
    assert_eq!(Html(&all).rows("states").len(), 1, "{all}");
    assert_eq!(Html(&all).rows("cases").len(), 1);
    assert!(Html(&all).rows("owed")[0].contains("5,800.00"), "{all}");
    let none = page(&desk, "committee", "/docket/execution?against=Italy").text;
    assert!(none.contains("No case against Italy"), "{none}");
    let then = page(&desk, "registry", "/docket/execution?on=2021-06-02").text;
    assert!(then.contains("No case is under supervision"), "{then}");
    let csv = desk.get("/docket/execution?table=cases");
    assert!(
        csv.text
            .lines()
            .nth(1)
            .is_some_and(|it| it.starts_with("1/19,")),
        "{}",
        csv.text
    );
    let answer = desk
        .get("/api/v1/docket/execution?against=HUN&as=committee")
        .json();
    assert_eq!(answer["total"], 1);
    let wrong = desk.get("/docket/execution?against=Itly");
    assert!(wrong.text.contains("Italy") && wrong.status != StatusCode::OK);
}

#[test]
fn a_state_that_left_still_owes() {
    let desk = Asked::new();
    let text = Html(&page(&desk, "registry", "/docket/state/RUS").text).text();
    for part in [
        "Not a member since 16 March 2022",
        "does not end with membership",
        "Kutayev",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let then = page(&desk, "registry", "/docket/state/RUS?on=2022-03-15").text;
    assert!(
        Html(&then)
            .text()
            .contains("A member since 28 February 1996"),
        "{then}"
    );
    let answer = desk
        .get("/api/v1/docket/state?state=Russia&on=2022-09-17")
        .json();
    assert_eq!(answer["party"], "no");
    assert_eq!(
        desk.get("/docket/state/XXX").status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[test]
fn an_account_of_a_state_is_of_what_is_open_to_the_role() {
    let (desk, _) = judged();
    let rows = |role: &str| {
        let page = page(&desk, role, "/docket/account?against=Hungary&on=2021-10-01").text;
        Html(&page).rows("sums").len()
    };
    assert_eq!(rows("registry"), 2);
    assert_eq!(rows("government:HUN"), 2);
    assert_eq!(rows("government:ITA"), 0);
    assert_eq!(rows("applicant:1/19"), 2);
    assert_eq!(rows("applicant:2/19"), 0);
    let empty = page(&desk, "registry", "/docket/account").text;
    assert!(!empty.contains("<table"), "{empty}");
    // Who may see no application sees no account of it.
    let foreign = desk.get_as("government:ITA", "/docket/1/19/account");
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let admin = desk.get_as("administrator", "/docket/account?against=HUN");
    assert_eq!(admin.status, StatusCode::FORBIDDEN);
}

#[test]
fn contributions_have_their_interest_month_by_month() {
    let desk = Asked::new();
    let page = page(&desk, "registry", "/record/contributions/RUS?on=2018-02-01");
    let months = Html(&page.text).rows("interest");
    assert_eq!(months.len(), 8, "{}", page.text);
    assert!(
        months[0].contains("0.5") && months[0].contains("111.315"),
        "{months:?}"
    );
    assert!(months[7].contains("222.63"), "{months:?}");
    assert!(page.text.contains("Article 9 of the Statute"));
    let moved = desk.get("/record/contributions/Russia");
    assert_eq!(moved.leads_to(), "/record/contributions/RUS");
    let csv = desk.get("/record/contributions/RUS?on=2018-02-01&table=interest");
    assert_eq!(csv.text.lines().count(), 9, "{}", csv.text);
}
