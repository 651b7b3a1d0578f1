//! The interview over every decided case: how much it asks, and that it says what `check` says.

use serde_json::Value as Json;
use standi_law::Value;
use standi_law::answer::answer;
use standi_law::application::tree::{application, tree};
use standi_law::interview::{Interview, QUESTIONS, Question};
use standi_law::when::When;
use standi_law::words::{Language, Words};
use standi_record::{Day, Text};
use standi_text::{Format, Source, Value as Written};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const TODAY: Day = Day(20_781); // 24 November 2026

/// What a person who knows what the case file knows would answer.
fn reply(question: &Question, case: &Json, state: &str, today: Day) -> String {
    let complaint = &case["complaints"][0];
    let event = &complaint["events"][0];
    let text = |node: &Json| node.as_str().map(str::to_string);
    let known = match question.id {
        "q-respondent" => Some(state.to_string()),
        "q-date" | "q-date-exact" => text(&event["on"]).or_else(|| {
            let from = text(&event["from"])?;
            let until = text(&event["until"]).unwrap_or_default();
            match event["kind"].as_str() {
                Some("continuing") => Some(format!("{from}..{until}")),
                _ => Some(from),
            }
        }),
        "q-inquiry" => event["kind"].as_str().map(|kind| {
            match kind {
                "procedural" => "yes",
                _ => "no",
            }
            .to_string()
        }),
        "q-steps" => text(&event["steps_after"]),
        "q-place" => text(&event["place"]),
        "q-state" => event["actor"].as_str().map(|actor| {
            match actor {
                actor if actor == state => "respondent",
                other => other,
            }
            .to_string()
        }),
        "q-link" => text(&event["link"]),
        "q-subject" | "q-vote" => text(&complaint["subject"])
            .filter(|subject| question.kind.words().contains(&subject.as_str()))
            .or_else(|| Some("other".into())),
        "q-restitution" => {
            let claimed_back = complaint["subject"] == "restitution";
            Some(if claimed_back { "yes" } else { "no" }.into())
        }
        "q-grievance" => text(&complaint["grievance"]).or_else(|| Some("general".into())),
        "q-proceedings" => text(&complaint["proceedings"]),
        "q-article" => complaint["articles"].as_array().map(|articles| {
            articles
                .iter()
                .filter_map(Json::as_str)
                .collect::<Vec<_>>()
                .join(", ")
        }),
        "q-applicant" => {
            let acting_for = complaint["representation"]["acting_for"].as_str();
            match (case["applicant"].as_str(), acting_for) {
                (Some("person"), Some(whom)) if whom != "self" => Some("another".into()),
                (kind, _) => kind.map(str::to_string),
            }
        }
        "q-acting-for" => text(&complaint["representation"]["acting_for"]),
        "q-authority" => text(&complaint["representation"]["authority"]),
        "q-child-matter" => text(&complaint["representation"]["about"]),
        // The interview is held on the day on which the form was sent.
        "q-lodged" => text(&case["lodged"])
            .filter(|day| When::parse(day).is_some_and(|when| when.last < today))
            .or_else(|| Some("no".into())),
        "q-nature" => text(&event["nature"]),
        "q-victim" => text(&complaint["victim"]["status"]),
        "q-death" => text(&complaint["victim"]["death"]),
        "q-redress" => text(&complaint["victim"]["redress"]),
        "q-enough" => text(&complaint["victim"]["enough"]),
        "q-identity" => text(&complaint["identity"]["disclosed_to_court"]),
        "q-decision-day" => text(&complaint["final_decision"]["on"]),
        "q-known" => text(&complaint["final_decision"]["known"])
            .or_else(|| text(&complaint["final_decision"]["on"]))
            .or_else(|| (complaint["final_decision"] == "none").then(|| "none".into())),
        _ => None,
    };
    known.unwrap_or_else(|| "unknown".into())
}

/// The day on which a case's interview is held: that of sending, else of the ruling, else today;
/// later if what is complained of was not over then.
fn day_of(case: &Json) -> Day {
    let when = |node: &Json| node.as_str().and_then(When::parse).map(|when| when.last);
    let day = when(&case["lodged"])
        .or(when(&case["date"]))
        .unwrap_or(TODAY);
    let complaint = &case["complaints"][0];
    let event = &complaint["events"][0];
    let decision = &complaint["final_decision"];
    let facts = [
        &event["on"],
        &event["from"],
        &event["until"],
        &decision["on"],
        &decision["known"],
    ];
    facts.into_iter().filter_map(when).fold(day, Day::max)
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
        let today = day_of(&case);
        let mut interview = Interview::new(record, today);
        while let Some(question) = interview.next() {
            let reply = reply(question, &case, state, today);
            interview
                .answer(question, &reply)
                .unwrap_or_else(|problem| panic!("{} {}: {problem}", case["id"], question.id));
        }
        let asked = interview.given().len();
        *all.entry(asked).or_default() += 1;
        // The file that the interview built gets the same answer from the reader of files.
        let built = interview.application().expect("a State was named");
        let read = application(interview.tree(), record, today).expect("the tree is a file");
        let (one, two) = (
            answer(&built, record, today, &words),
            answer(&read, record, today, &words),
        );
        assert_eq!(one.value, two.value);
        let jurisdiction = one.complaints[0].respondents[0]
            .decisive
            .map(|criterion| criterion.id());
        if one.value == Value::Closed
            && let Some("personae" | "temporis" | "materiae" | "time_limit") = jurisdiction
        {
            *clear.entry(asked).or_default() += 1;
            let given = interview.given();
            assert!(asked <= 5, "{}: {given:#?}", case["id"]);
        }
        // Resuming from the answers gives the same interview; going back takes one away.
        let mut again = Interview::resume(record, today, interview.given()).expect("it resumes");
        assert_eq!(again.tree(), interview.tree());
        again.back().expect("something was answered");
        assert_eq!(again.given().len(), asked - 1);
    }
    println!("questions asked: cases {all:?}");
    println!("closed by State, day, instrument or time limit: cases {clear:?}");
    assert!(clear.values().sum::<usize>() >= 30);
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
    assert!(ask(&[("q-respondent", "Russia"), ("q-date", "2024-09-17")]) <= 5);
    assert!(
        ask(&[
            ("q-respondent", "Georgia"),
            ("q-state", "respondent"),
            ("q-known", "unknown"),
            ("q-inquiry", "no"),
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

/// Every subject of the record's list on scope can be told in the interview, save the one that the
/// articles tell, and the interview offers no other.
#[test]
fn subjects_are_those_of_the_record() {
    let record = standi_bundled::record();
    let words = |id: &str| {
        let question = QUESTIONS.iter().find(|question| question.id == id);
        let words = question.expect("a question").kind.words().iter().copied();
        words
            .filter(|word| *word != "other")
            .collect::<BTreeSet<_>>()
    };
    let listed = |article: &str| -> BTreeSet<&str> {
        let named = |named: &Text| *named == article;
        let rows = record.scopes.iter();
        rows.filter(|row| row.articles.iter().any(named))
            .map(|row| row.subject.0)
            .collect()
    };
    assert_eq!(words("q-subject"), listed("6"));
    assert_eq!(words("q-vote"), listed("P1-3"));
    assert_eq!(BTreeSet::from(["restitution"]), listed("P1-1"));
    let asked = ["6", "P1-3", "P1-1", "14"];
    for row in &record.scopes {
        let asked = row.articles.iter().all(|named| asked.contains(&named.0));
        assert!(
            asked,
            "no question for {} of {:?}",
            row.subject, row.articles
        );
    }
}

/// What a complaint is about closes it in the interview as it does in a file.
#[test]
fn a_subject_closes() {
    let record = standi_bundled::record();
    for (article, question, subject) in [
        ("6", "q-subject", "tax-assessment"),
        ("P1-3", "q-vote", "local-election"),
    ] {
        let mut interview = Interview::new(record, TODAY);
        while let Some(asked) = interview.next() {
            let reply = match asked.id {
                "q-respondent" => "FRA",
                "q-article" => article,
                "q-date" => "2026-09-01",
                "q-place" => "FRA",
                "q-state" => "respondent",
                id if id == question => subject,
                _ => "unknown",
            };
            interview.answer(asked, reply).expect("the answer fits");
        }
        let built = interview.application().expect("a State was named");
        assert_eq!(built.complaints[0].subject.as_deref(), Some(subject));
        let answer = answer(&built, record, TODAY, &Words::new(Language::En));
        assert_eq!(answer.value, Value::Closed, "{subject}");
        let decisive = answer.complaints[0].respondents[0].decisive;
        assert_eq!(decisive.map(|it| it.id()), Some("scope"));
        let asked: Vec<_> = interview.given().iter().map(|it| &it.question).collect();
        assert!(asked.len() <= 8, "{asked:?}");
    }
}

/// Against Russia the kind of proceedings is asked for, and the remedy that then comes last; for
/// the length of proceedings in Italy the remedy made for it.
#[test]
fn remedies_are_asked_by_kind() {
    let record = standi_bundled::record();
    let ask = |state: &str, day: &str, grievance: &str| {
        let mut interview = Interview::new(record, "2021-12-01".parse().expect("a day"));
        while let Some(asked) = interview.next() {
            let reply = match asked.id {
                "q-respondent" | "q-place" => state,
                "q-article" => "6",
                "q-date" => "2020-01-01",
                "q-state" => "respondent",
                "q-known" | "q-decision-day" => day,
                "q-grievance" => grievance,
                "q-proceedings" => "administrative",
                "q-remedies" => "to-the-last",
                "q-own-remedy" => "no",
                _ => "unknown",
            };
            interview.answer(asked, reply).expect("the answer fits");
        }
        let built = interview.application().expect("a State was named");
        let remedies = built.complaints[0].remedies.clone().unwrap_or_default();
        remedies
            .into_iter()
            .filter_map(|it| it.name)
            .collect::<Vec<_>>()
    };
    let [cassation] = ask("RUS", "2021-09-01", "general").try_into().expect("one");
    assert!(
        cassation.contains("Code of Administrative Procedure"),
        "{cassation}"
    );
    let italy = ask("ITA", "2021-09-01", "length");
    assert_eq!(italy.len(), 2, "{italy:?}");
    assert!(ask("ITA", "2021-09-01", "general").len() == 1);
}
