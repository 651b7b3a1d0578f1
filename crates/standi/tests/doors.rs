//! The other doors through the program: one page of doors for each story.

mod common;

use common::program;
use insta::assert_snapshot;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

fn doors(application: &Value, args: &str) -> Value {
    let mut child = program()
        .args(["doors", "-", "--format", "json"])
        .args(args.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program starts");
    let text = application.to_string();
    let written = child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(text.as_bytes());
    written.expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{application}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Doors that are not closed, then those that are, with what each shuts; the order; the warnings.
fn page(application: &Value, args: &str) -> String {
    let answer = doors(application, args);
    let mut page = String::new();
    let list = |value: &Value| -> String {
        let list = value.as_array().expect("a list").iter();
        list.map(|it| it.as_str().expect("a text"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut closed = Vec::new();
    for door in answer["doors"].as_array().expect("doors") {
        let text = |key: &str| door[key].as_str().unwrap_or("-").to_string();
        if door["value"] == "closed" {
            closed.push(format!("{} ({})", text("forum"), text("rule")));
            continue;
        }
        page += &format!("{} {} ({})", text("value"), text("forum"), text("rule"));
        if let Some(day) = door["last_day"].as_str() {
            page += &format!(" until {day}");
        }
        page.push('\n');
        for key in ["closes", "may_close", "suspends"] {
            if door["order"].is_number() && !list(&door[key]).is_empty() {
                page += &format!("    {key}: {}\n", list(&door[key]));
            }
        }
    }
    page += &format!(
        "closed: {}\norder: {}\n",
        closed.join(", "),
        list(&answer["order"])
    );
    let notices = answer["notices"].as_array().expect("notices").iter();
    let notices: Vec<_> = notices
        .map(|it| it["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(
        notices.len(),
        answer["warnings"].as_array().expect("texts").len()
    );
    page += &format!("warnings: {}\n", notices.join(", "));
    no_door_is_lost(&answer);
    page
}

/// The order never lists a door after one that closes it, nor one that is closed.
fn no_door_is_lost(answer: &Value) {
    let doors = answer["doors"].as_array().expect("doors");
    let door = |id: &Value| {
        doors
            .iter()
            .find(|door| door["forum"] == *id)
            .expect("a door")
    };
    let order = answer["order"].as_array().expect("an order");
    for (at, forum) in order.iter().enumerate() {
        assert_ne!(door(forum)["value"], "closed", "{forum}");
        assert_eq!(door(forum)["order"], at + 1);
        for earlier in &order[..at] {
            let closes = door(earlier)["closes"].as_array().expect("a list");
            assert!(!closes.contains(forum), "{earlier} closes {forum}");
            let by = door(forum)["closed_by"].as_array().expect("a list");
            assert!(!by.contains(earlier), "{forum} is closed by {earlier}");
        }
    }
}

fn story(state: &str, articles: &[&str], on: &str) -> Value {
    json!({
        "applicant": "person",
        "respondents": [state],
        "articles": articles,
        "events": [{"kind": "instantaneous", "on": on, "place": state, "actor": state}],
        "earlier_application": "no",
        "other_procedure": "no",
    })
}

fn with(mut application: Value, key: &str, value: Value) -> Value {
    application[key] = value;
    application
}

const TODAY: &str = "--today 2026-11-24";

#[test]
fn kazan_after_the_exit() {
    let kazan = story("RUS", &["3", "5"], "2022-10-03");
    let kazan = with(
        kazan,
        "final_decision",
        json!({"what": "appeal", "on": "2022-11-15"}),
    );
    assert_snapshot!(page(&kazan, TODAY));
}

#[test]
fn minsk_before_and_after_the_exit() {
    let minsk = story("BLR", &["5", "10"], "2022-06-01");
    let before = page(&with(minsk.clone(), "lodged", json!("2023-02-07")), TODAY);
    let after = page(&with(minsk, "lodged", json!("2023-02-09")), TODAY);
    assert_snapshot!(format!(
        "lodged 2023-02-07\n{before}\nlodged 2023-02-09\n{after}"
    ));
}

/// On 1 November 2022 nobody knew that Belarus would leave.
#[test]
fn minsk_as_known_before() {
    let minsk = story("BLR", &["5"], "2022-06-01");
    let answer = doors(&minsk, "--today 2022-11-07 --known-by 2022-11-07");
    let committee = |door: &&Value| door["forum"] == "hrcttee";
    let all = answer["doors"].as_array().expect("doors");
    let door = all.iter().find(committee).expect("the Committee");
    assert_eq!(
        (&door["value"], &door["last_day"]),
        (&json!("open"), &Value::Null)
    );
    let left = |notice: &Value| {
        notice["id"] == "left"
            && notice["text"]
                .to_string()
                .contains("Human Rights Committee")
    };
    assert!(
        !answer["notices"]
            .as_array()
            .expect("notices")
            .iter()
            .any(left)
    );
}

#[test]
fn after_a_rejection_in_strasbourg() {
    let earlier = json!({
        "same_applicant": "yes", "same_facts": "yes", "same_complaint": "yes",
        "new_information": "no",
        "status": "decided", "examined": "yes", "ended": "2025-06-12",
    });
    let mut pages = String::new();
    for state in ["FRA", "CZE"] {
        let story = with(
            story(state, &["6"], "2023-03-01"),
            "earlier_application",
            earlier.clone(),
        );
        pages += &format!("{state}\n{}\n", page(&story, TODAY));
    }
    assert_snapshot!(pages);
}

#[test]
fn tunis_before_and_after_the_exit() {
    let tunis = story("TUN", &["6"], "2025-01-10");
    let before = page(&tunis, "--today 2026-03-07");
    let after = page(&tunis, "--today 2026-03-08");
    assert_snapshot!(format!("2026-03-07\n{before}\n2026-03-08\n{after}"));
}

#[test]
fn kigali_long_after_the_exit() {
    assert_snapshot!(page(&story("RWA", &["5"], "2026-01-10"), TODAY));
}

#[test]
fn kyiv() {
    let kyiv = story("UKR", &["3", "5"], "2026-06-01");
    let kyiv = with(
        kyiv,
        "final_decision",
        json!({"what": "cassation", "on": "2026-10-07", "known": "2026-10-07"}),
    );
    assert_snapshot!(page(&kyiv, TODAY));
}

#[test]
fn a_child_in_spain() {
    let child = story("ESP", &["8"], "2025-02-01");
    let child = with(child, "about", json!(["child"]));
    let child = with(
        child,
        "final_decision",
        json!({"what": "amparo", "on": "2026-03-02", "known": "2026-03-02"}),
    );
    assert_snapshot!(page(&child, TODAY));
}

/// The Working Group is the only door of a person detained in a State that accepted none.
#[test]
fn detention_in_a_state_that_accepted_nothing() {
    let minsk = with(
        story("BLR", &["5"], "2026-01-10"),
        "about",
        json!(["detention", "none"]),
    );
    assert_snapshot!(page(&minsk, TODAY));
}

#[test]
fn a_disappearance() {
    let mut story = story("UKR", &["2", "5"], "2026-01-10");
    story["events"] = json!([{
        "kind": "continuing", "from": "2026-01-10", "nature": "disappearance", "place": "UKR",
    }]);
    story["imminent_harm"] = json!("death");
    assert_snapshot!(page(&story, TODAY));
}

/// Several complaints: every pair has its own doors, and the first stands on top.
#[test]
fn several_complaints_and_states() {
    let application = json!({
        "applicant": "person",
        "respondents": ["FRA", "BLR"],
        "complaints": [
            {"articles": ["3"], "events": [{"on": "2026-09-01", "place": "FRA"}]},
            {"articles": ["5"], "respondents": ["RUS"], "events": [{"on": "2024-09-01", "place": "RUS"}]},
        ],
    });
    let answer = doors(&application, TODAY);
    let pairs: Vec<String> = answer["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|pair| format!("{} {}", pair["complaint"], pair["state"]))
        .collect();
    assert_eq!(pairs, [r#""c1" "FRA""#, r#""c1" "BLR""#, r#""c2" "RUS""#]);
    assert_eq!(answer["doors"], answer["pairs"][0]["doors"]);
}
