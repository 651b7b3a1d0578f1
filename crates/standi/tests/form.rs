//! The completeness check of a form through the program.

mod common;

use common::{answer, json, program, standi};
use insta::assert_snapshot;
use std::fs;
use std::io::Write;
use std::process::Stdio;

const TODAY: &str = "--today 2026-11-24";
const FORM: &str = "../../examples/before-posting.yaml";

#[test]
fn a_form_before_posting() {
    assert_snapshot!(answer(&format!("form {FORM} {TODAY}")));
}

#[test]
fn a_form_before_posting_in_french() {
    assert_snapshot!(answer(&format!("form {FORM} {TODAY} --lang fr")));
}

/// Nothing of a form is told: every question is asked, nothing is in order but what the
/// application itself says.
#[test]
fn no_form_at_all() {
    let line = format!("form ../../examples/kazan-2022-10-03.toml {TODAY}");
    assert_snapshot!(answer(&line));
}

#[test]
fn late_is_not_incomplete() {
    let late = json(&format!("form {FORM} --sent 2027-01-29 --today 2027-02-01"));
    let item = |id: &str| {
        let items = late["items"].as_array().expect("items");
        let found = items.iter().find(|item| item["id"] == id);
        found.expect(id)["value"].clone()
    };
    assert_eq!(late["last_safe_day"], "2027-01-28");
    assert_eq!(late["days_left"], serde_json::Value::Null);
    assert_eq!(item("R47.6a.date"), "fail");
    assert_eq!(item("R47.3.1a.decisions"), "pass");
    let in_time = json(&format!("form {FORM} --sent 2027-01-28 --today 2027-02-01"));
    assert_eq!(
        in_time["items"]
            .as_array()
            .expect("items")
            .iter()
            .find(|item| item["id"] == "R47.6a.date")
            .expect("the item")["value"],
        "pass"
    );
}

/// As known on an earlier day: the answer is marked so, and rests on the record of that day.
#[test]
fn a_form_as_known_on_an_earlier_day() {
    let kazan = "form ../../examples/kazan-2022-10-03.toml";
    let closed = |answer: &serde_json::Value| {
        let notices = answer["notices"].as_array().expect("notices");
        notices.iter().any(|it| it["id"] == "closed-otherwise")
    };
    // On 15 March 2022 nobody knew that the Convention would bind Russia no longer.
    let then = json(&format!("{kazan} {TODAY} --known-by 2022-03-15"));
    assert_eq!(then["known_by"], "2022-03-15");
    assert!(!closed(&then));
    let now = json(&format!("{kazan} {TODAY}"));
    assert_eq!(now["known_by"], serde_json::Value::Null);
    assert!(closed(&now));
}

/// What `--example` prints is read, and lacks nothing that a machine can see.
#[test]
fn the_example_is_where_to_start() {
    let example = answer("form --example");
    let mut child = program()
        .args(["form", "-", "--format", "json", "--today", "2026-11-24"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(example.as_bytes()).expect("it reads");
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(answer["value"], "judgement");
    assert_eq!(answer["notices"], serde_json::json!([]));
}

#[test]
fn reports_are_written_and_never_over_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (markdown, html, data) = (file("a.md"), file("a.html"), file("a.json"));
    let line = format!("form {FORM} {TODAY} --out {markdown} --out {html} --out {data}");
    let run = standi(line.split_whitespace());
    assert_eq!(run.status, 0, "{}", run.err);
    let read = |path: &str| fs::read_to_string(path).expect("the report");
    let text = read(&markdown);
    for part in [
        "Thursday 28 January 2027",
        "Rules of Court, Rule 47 § 3.1 (b)",
        "- proof of the day of receipt: constitutional complaint",
        "(to mend)",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(read(&html).contains("<html lang=\"en\""));
    let data: serde_json::Value = serde_json::from_str(&read(&data)).expect("JSON");
    let shown = json(&format!("form {FORM} {TODAY}"));
    assert_eq!(data, shown);
    let again = standi(line.split_whitespace());
    assert_eq!((again.status, again.out.as_str()), (2, ""));
    let calendar = standi(["form", FORM, "--out", &file("a.ics")]);
    assert_eq!(calendar.status, 2);
    assert!(calendar.err.contains("standi check FILE --out"));
}
