//! The interview as pages: it ends with the answer that `check` gives, loses nothing on the way
//! back, and leaves nothing behind.

use crate::asked::Asked;
use axum::http::StatusCode;
use serde_json::Value;
use standi_law::interview::{Kind, by_id};

/// The facts of a person, question by question; what is not listed is not known.
pub type Facts = &'static [(&'static str, &'static str)];

const KAZAN: Facts = &[("q-respondent", "Russia"), ("q-date", "2022-10-03")];
pub const ROME: Facts = &[
    ("q-respondent", "Italy"),
    ("q-date", "2024-10-03"),
    ("q-known", "2026-09-01"),
    ("q-state", "respondent"),
    ("q-article", "3"),
    ("q-place", "Italy"),
    ("q-applicant", "person"),
    ("q-lodged", "no"),
    ("q-victim", "direct"),
    ("q-redress", "none"),
    ("q-remedies", "to-the-last"),
    ("q-substance", "yes"),
    ("q-earlier", "no"),
    ("q-other", "no"),
    ("q-identity", "yes"),
];
const LONG_AGO: Facts = &[
    ("q-respondent", "Türkiye"),
    ("q-date", "2019"),
    ("q-known", "2020-02-03"),
    ("q-lodged", "no"),
];
const BELARUS: Facts = &[("q-respondent", "Belarus")];
const STILL_GOES_ON: Facts = &[
    ("q-respondent", "Hungary"),
    ("q-date", "2020-03.."),
    ("q-known", "pending"),
    ("q-article", "8, 13"),
];

/// The form that says what a person says.
fn filled(question: &str, said: &str) -> Vec<(&'static str, String)> {
    let question = by_id(question).expect("a question");
    let days = |prefix: [&'static str; 3], day: &str| {
        let parts = day.split('-').map(str::to_string);
        prefix.into_iter().zip(parts).collect::<Vec<_>>()
    };
    let first = ["year", "month", "day"];
    match question.kind {
        _ if said == "unknown" && question.kind.words().is_empty() => {
            vec![("unknown", "1".to_string())]
        }
        _ if said == "unknown" || question.kind.words().contains(&said) => {
            vec![("answer", said.to_string())]
        }
        Kind::Day | Kind::DayOr(_) => days(first, said),
        Kind::Stretch => match said.split_once("..") {
            None => days(first, said),
            Some((from, "")) => {
                let mut fields = days(first, from);
                fields.push(("lasted", "on".to_string()));
                fields
            }
            Some((from, until)) => {
                let mut fields = days(first, from);
                fields.extend(days(["until-year", "until-month", "until-day"], until));
                fields.push(("lasted", "until".to_string()));
                fields
            }
        },
        _ => vec![("text", said.to_string())],
    }
}

/// Goes through an interview; the address of its answer, and the questions that were put.
pub fn through(desk: &Asked, facts: Facts) -> (String, Vec<String>) {
    let mut asked = Vec::new();
    let mut at = desk.form("/ask", &[]).leads_to().to_string();
    while !at.ends_with("/answer") {
        assert_eq!(desk.get(&at).status, StatusCode::OK, "{at}");
        let question = at.rsplit('/').next().expect("a question").to_string();
        let said = facts.iter().find(|(id, _)| *id == question);
        let fields = filled(&question, said.map_or("unknown", |(_, said)| said));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, it)| (*name, it.as_str()))
            .collect();
        asked.push(question);
        at = desk.form(&at, &fields).leads_to().to_string();
        assert!(asked.len() < 40, "it never ends: {asked:?}");
    }
    (at, asked)
}

#[test]
fn an_interview_ends_with_the_answer_that_check_gives() {
    let desk = Asked::new();
    for facts in [KAZAN, ROME, LONG_AGO, BELARUS, STILL_GOES_ON] {
        let (at, _) = through(&desk, facts);
        let page = desk.get(&at);
        assert_eq!(page.status, StatusCode::OK);
        let file = |name: &str| desk.get(&at.replace("/answer", &format!("/take/{name}")));
        let answer = file("answer.json").json();
        let checked = desk.post(
            "/api/v1/check",
            "application/json",
            file("application.json").text,
        );
        assert_eq!(answer, checked.json(), "{facts:?}");
        let said = answer["complaints"][0]["respondents"][0]["text"]
            .as_str()
            .expect("a sentence");
        let shown = said.replace('\'', "&#39;");
        assert!(
            page.text.contains(&shown) || page.text.contains(said),
            "{said}"
        );
    }
}

#[test]
fn a_clear_case_takes_few_questions() {
    let desk = Asked::new();
    assert_eq!(through(&desk, KAZAN).1, ["q-respondent", "q-date"]);
    assert_eq!(through(&desk, BELARUS).1, ["q-respondent"]);
}

#[test]
fn who_goes_back_loses_nothing() {
    let desk = Asked::new();
    let (at, asked) = through(&desk, ROME);
    let base = at.trim_end_matches("/answer");
    // The page of an earlier question shows what was said.
    let page = desk.get(&format!("{base}/q-date")).text;
    assert!(
        page.contains("value=\"2024\"") && page.contains("value=\"10\""),
        "{page}"
    );
    // The same answer again goes on to the next question, and nothing is asked anew.
    let place = asked.iter().position(|it| it == "q-date").expect("asked");
    let date = [("year", "2024"), ("month", "10"), ("day", "3")];
    let again = desk.form(&format!("{base}/q-date"), &date);
    assert_eq!(again.leads_to(), format!("{base}/{}", asked[place + 1]));
    // Another answer keeps those that still fit.
    let other = [
        ("year", "2024"),
        ("month", "11"),
        ("day", "4"),
        ("change", "1"),
    ];
    let changed = desk.form(&format!("{base}/q-date"), &other);
    assert_eq!(changed.leads_to(), format!("{base}/answer"));
    let saved = desk.get(&format!("{base}/take/interview.json")).json();
    let answers = saved["answers"].as_array().expect("answers");
    assert_eq!(answers.len(), asked.len());
    let date = answers.iter().find(|it| it["question"] == "q-date");
    assert_eq!(date.expect("a date")["answer"], "2024-11-04");
}

#[test]
fn what_does_not_fit_is_told_beside_the_question_and_kept() {
    let desk = Asked::new();
    let at = desk.form("/ask", &[]).leads_to().to_string();
    let wrong = desk.form(&at, &[("text", "Rusia")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"Rusia\""));
    assert!(
        wrong.text.contains("Russia"),
        "no nearest name: {}",
        wrong.text
    );
    let nothing = desk.form(&at, &[("text", " ")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("Choose an answer"));
}

#[test]
fn what_a_person_types_stays_text() {
    let desk = Asked::new();
    let at = desk.form("/ask", &[]).leads_to().to_string();
    let script = "\"><script>alert(1)</script>";
    let page = desk.form(&at, &[("text", script)]).text;
    assert!(!page.contains("<script>alert"), "{page}");
}

#[test]
fn what_is_saved_can_be_gone_on_with() {
    let desk = Asked::new();
    let (at, _) = through(&desk, ROME);
    let saved = desk.get(&at.replace("/answer", "/take/interview.json"));
    assert!(
        saved
            .header("content-disposition")
            .contains("interview.json")
    );
    let other = Asked::new();
    let resumed = other.form("/resume", &[("text", &saved.text)]);
    let page = other.get(resumed.leads_to());
    assert_eq!(page.status, StatusCode::OK);
    let broken = other.form("/resume", &[("text", "{\"answers\": 1}")]);
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn what_is_erased_is_gone() {
    let desk = Asked::new();
    let (at, _) = through(&desk, KAZAN);
    assert_eq!(
        desk.form(&at.replace("/answer", "/erase"), &[]).status,
        StatusCode::OK
    );
    for page in [at.clone(), at.replace("/answer", "/take/answer.json")] {
        assert_eq!(desk.get(&page).status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn pages_of_a_person_are_not_kept_and_hold_nothing_in_their_address() {
    let desk = Asked::new();
    let (at, asked) = through(&desk, ROME);
    for question in asked {
        let page = desk.get(&at.replace("/answer", &format!("/{question}")));
        assert_eq!(page.header("cache-control"), "no-store", "{question}");
    }
    assert_eq!(desk.get(&at).header("cache-control"), "no-store");
    let id = at.split('/').nth(2).expect("an id");
    assert!(id.len() == 32 && id.bytes().all(|it| it.is_ascii_hexdigit()));
}

#[test]
fn reports_can_be_taken() {
    let desk = Asked::new();
    let (at, _) = through(&desk, ROME);
    let file = |name: &str| desk.get(&at.replace("/answer", &format!("/take/{name}")));
    assert!(file("answer.pdf").text.starts_with("%PDF-"));
    assert_eq!(file("answer.pdf").header("content-type"), "application/pdf");
    let calendar = file("last-day.ics").text;
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20270101"),
        "{calendar}"
    );
    assert!(file("answer.md").text.contains("1 January 2027"));
    assert_eq!(file("answer.exe").status, StatusCode::NOT_FOUND);
    // Where time does not matter any more there is no calendar, and no link to one.
    let (closed, _) = through(&desk, KAZAN);
    let calendar = desk.get(&closed.replace("/answer", "/take/last-day.ics"));
    assert_eq!(calendar.status, StatusCode::NOT_FOUND);
    assert!(!desk.get(&closed).text.contains("last-day.ics"));
}

#[test]
fn the_answer_forms_while_one_types() {
    let desk = Asked::new();
    let at = desk.form("/ask", &[]).leads_to().to_string();
    let at = desk.form(&at, &[("text", "Russia")]).leads_to().to_string();
    let day = [("year", "2022"), ("month", "10"), ("day", "3")];
    let forming = desk.form(&format!("{at}/forming"), &day);
    assert_eq!(forming.status, StatusCode::OK);
    assert!(forming.text.contains("value closed"), "{}", forming.text);
    // Nothing was kept of it.
    assert!(!desk.get(&at).text.contains("value=\"2022\""));
}

#[test]
fn a_file_is_answered_and_its_defects_are_told_with_their_line() {
    let desk = Asked::new();
    let file = "applicant: person\nrespondents: [RUS]\ncomplaints:\n- articles: ['3']\n  events:\n  - on: '2022-10-03'\n";
    let page = desk.form("/check", &[("text", file)]);
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Strasbourg is closed"), "{}", page.text);
    let pdf = desk.form("/check/answer.pdf", &[("text", file)]);
    assert!(pdf.text.starts_with("%PDF-"));
    let wrong = desk.form(
        "/check",
        &[("text", &file.replace("respondents", "respondent_"))],
    );
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("Line 2"), "{}", wrong.text);
}

#[test]
fn everything_is_there_in_french() {
    let desk = Asked::new();
    let french = |path: &str| {
        let request = Asked::request("GET", path).header("accept-language", "fr-CH, en;q=0.5");
        desk.send(request.body(axum::body::Body::empty()).expect("a request"))
    };
    assert!(french("/").text.contains("<html lang=\"fr\""));
    let (at, _) = through(&desk, ROME);
    let page = french(&at).text;
    assert!(page.contains("1er janvier 2027"), "{page}");
    for english in [
        "What closes it",
        "Your answers",
        "Back",
        "Continue",
        "desk-",
    ] {
        assert!(!page.contains(english), "{english}");
    }
    let chosen = desk.get("/language/fr?back=/check");
    assert_eq!(chosen.leads_to(), "/check");
    assert!(chosen.header("set-cookie").starts_with("language=fr;"));
    let elsewhere = desk.get("/language/fr?back=//evil.example/");
    assert_eq!(elsewhere.leads_to(), "/");
}

#[test]
fn answers_are_those_of_the_saved_file() {
    let desk = Asked::new();
    let (at, asked) = through(&desk, STILL_GOES_ON);
    let saved = desk
        .get(&at.replace("/answer", "/take/interview.json"))
        .json();
    let given: Vec<&str> = saved["answers"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it["question"].as_str())
        .collect();
    assert_eq!(given, asked);
    assert!(
        saved["answers"]
            .as_array()
            .into_iter()
            .flatten()
            .all(|it| it["answer"] != Value::Null)
    );
}
