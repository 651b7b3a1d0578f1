//! The interview over every decided case: how much it asks, and that it says what `check` says.

use serde_json::Value as Json;
use standi_law::Value;
use standi_law::answer::answer;
use standi_law::application::tree::{application, tree};
use standi_law::interview::{Interview, Kind, Question};
use standi_law::words::{Language, Words};
use standi_record::Day;
use standi_text::{Format, Source, Value as Written};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const TODAY: Day = Day(20_781); // 24 November 2026

/// What a person who knows what the case file knows would answer.
fn reply(question: &Question, case: &Json, state: &str) -> String {
    let complaint = &case["complaints"][0];
    let event = &complaint["events"][0];
    let text = |node: &Json| node.as_str().map(str::to_string);
    let known = match question.id {
        "q-respondent" => Some(state.to_string()),
        "q-continuing" => event["kind"].as_str().map(|kind| {
            let ended = !event["until"].is_null();
            match kind {
                "continuing" if ended => "ended",
                "continuing" => "going-on",
                "procedural" => "inquiry",
                _ => "once",
            }
            .to_string()
        }),
        "q-date" | "q-date-exact" => text(&event["on"]).or_else(|| text(&event["from"])),
        "q-until" => text(&event["until"]),
        "q-steps" => text(&event["steps_after"]),
        "q-place" => text(&event["place"]),
        "q-state" => event["actor"].as_str().map(|actor| {
            match actor {
                "international" | "private" => actor,
                actor if actor == state => "respondent",
                _ => "another-state",
            }
            .to_string()
        }),
        "q-actor" => text(&event["actor"]),
        "q-link" => text(&event["link"]),
        "q-article" => complaint["articles"].as_array().map(|articles| {
            articles
                .iter()
                .filter_map(Json::as_str)
                .collect::<Vec<_>>()
                .join(", ")
        }),
        "q-applicant" => text(&case["applicant"]),
        "q-lodged" => Some(text(&case["lodged"]).unwrap_or_else(|| "no".into())),
        "q-nature" => text(&event["nature"]),
        "q-victim" => text(&complaint["victim"]["status"]),
        "q-death" => text(&complaint["victim"]["death"]),
        "q-redress" => text(&complaint["victim"]["redress"]),
        "q-enough" => text(&complaint["victim"]["enough"]),
        "q-identity" => text(&complaint["identity"]["disclosed_to_court"]),
        "q-decision-day" => text(&complaint["final_decision"]["on"]),
        "q-known" => text(&complaint["final_decision"]["known"]),
        "q-final-decision" => text(&complaint["final_decision"]["on"]).map(|_| "decided".into()),
        _ => None,
    };
    known.unwrap_or_else(|| match question.kind {
        Kind::DayOrNo => "no".into(),
        _ => "unknown".into(),
    })
}

fn cases() -> Vec<Json> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let mut cases = Vec::new();
    for entry in fs::read_dir(folder).expect("cases/") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let source = Source::new("cases", fs::read_to_string(&path).expect("a text"));
        let root = standi_text::read(&source, Format::Yaml).expect("a list of cases");
        let Written::List(items) = &root.value else {
            panic!("{} is no list", path.display())
        };
        cases.extend(items.iter().map(tree));
    }
    cases
}

#[test]
fn every_case_can_be_asked() {
    let record = standi_bundled::record();
    let words = Words::new(Language::En);
    let mut all: BTreeMap<usize, usize> = BTreeMap::new();
    let mut clear: BTreeMap<usize, usize> = BTreeMap::new();
    for case in cases() {
        let Some(state) = case["respondents"][0].as_str() else {
            continue;
        };
        let mut interview = Interview::new(record, TODAY);
        while let Some(question) = interview.next() {
            let reply = reply(question, &case, state);
            interview
                .answer(question, &reply)
                .unwrap_or_else(|problem| panic!("{} {}: {problem}", case["id"], question.id));
        }
        let asked = interview.given().len();
        *all.entry(asked).or_default() += 1;
        // The file that the interview built gets the same answer from the reader of files.
        let built = interview.application().expect("a State was named");
        let read = application(interview.tree(), record, TODAY).expect("the tree is a file");
        let (one, two) = (
            answer(&built, record, TODAY, &words),
            answer(&read, record, TODAY, &words),
        );
        assert_eq!(one.value, two.value);
        let jurisdiction = one.complaints[0].respondents[0]
            .decisive
            .map(|criterion| criterion.id());
        if one.value == Value::Closed
            && matches!(jurisdiction, Some("personae" | "temporis" | "materiae"))
        {
            *clear.entry(asked).or_default() += 1;
        }
        // Resuming from the answers gives the same interview; going back takes one away.
        let mut again = Interview::resume(record, TODAY, interview.given()).expect("it resumes");
        assert_eq!(again.tree(), interview.tree());
        again.back().expect("something was answered");
        assert_eq!(again.given().len(), asked - 1);
    }
    println!("questions asked: cases {all:?}");
    println!("closed by State, day or instrument: cases {clear:?}");
    assert!(all.values().sum::<usize>() >= 350);
}

#[test]
fn a_clear_cut_case_takes_five_questions_at_most() {
    let record = standi_bundled::record();
    let ask = |replies: &[(&str, &str)]| {
        let mut interview = Interview::new(record, TODAY);
        while let Some(question) = interview.next() {
            let reply = replies.iter().find(|(id, _)| *id == question.id);
            let reply = reply
                .unwrap_or_else(|| panic!("{} was asked", question.id))
                .1;
            interview.answer(question, reply).expect("the answer fits");
        }
        let built = interview.application().expect("a State was named");
        let words = Words::new(Language::En);
        assert_eq!(answer(&built, record, TODAY, &words).value, Value::Closed);
        interview.given().len()
    };
    assert_eq!(ask(&[("q-respondent", "United States")]), 1);
    assert!(
        ask(&[
            ("q-respondent", "Russia"),
            ("q-continuing", "once"),
            ("q-date", "2024-09-17")
        ]) <= 5
    );
    assert!(
        ask(&[
            ("q-respondent", "Georgia"),
            ("q-continuing", "once"),
            ("q-date", "1995")
        ]) <= 5
    );
}

#[test]
fn an_answer_that_does_not_fit_changes_nothing() {
    let record = standi_bundled::record();
    let mut interview = Interview::new(record, TODAY);
    let first = interview.next().expect("a question");
    let problem = interview.answer(first, "Rusia").expect_err("no such State");
    assert!(problem.contains("did you mean RUS"), "{problem}");
    assert!(interview.given().is_empty());
    interview.answer(first, "Russia").expect("a State");
    let second = interview.next().expect("a question");
    assert!(interview.answer(second, "sometimes").is_err());
    assert_eq!(interview.given().len(), 1);
}
