//! What a person reads: the week of March 2022, and what it rests on.
//!
//! The snapshots are made from the repository's record: a fact that changes, changes them, and the
//! reviewer sees what that does to the answers (`cargo insta review`).

mod common;

use common::answer;
use insta::assert_snapshot;

#[test]
fn russia_in_the_week_of_its_exit() {
    assert_snapshot!(answer("record state RUS --on 2022-03-10"));
}

#[test]
fn russia_as_known_before_anybody_knew() {
    let line = "record party --state RUS --instrument ECHR --on 2022-10-01 --known-by 2022-03-15";
    assert_snapshot!(answer(line));
}

#[test]
fn greece_between_its_two_periods() {
    assert_snapshot!(answer("record state GRC --on 1972-01-01"));
    assert_snapshot!(answer(
        "record party --state GRC --instrument ECHR --on 1972-01-01"
    ));
}

#[test]
fn the_three_days_of_september() {
    for day in ["2022-09-15", "2022-09-16", "2022-09-17"] {
        let line = format!("record party --state RUS --instrument ECHR --on {day}");
        assert_snapshot!(format!("party-{day}"), answer(&line));
    }
}

#[test]
fn the_committee_of_ministers_with_russia_suspended() {
    let text = answer("record organ committee-of-ministers --on 2022-03-10");
    assert!(text.contains("46 States entitled to sit"), "{text}");
    assert_snapshot!(text);
}

#[test]
fn the_week_as_a_difference() {
    assert_snapshot!(answer("record diff --from 2022-03-10 --to 2022-03-17"));
}

#[test]
fn who_said_what_about_the_withdrawal() {
    assert_snapshot!(answer("record statements --about rus-withdrawal-notice"));
}

#[test]
fn how_far_the_record_can_be_relied_on() {
    let text = answer("record audit --list none");
    assert!(text.contains("facts, "), "{text}");
    assert_snapshot!(text);
}

#[test]
fn what_would_verify_a_fact() {
    assert_snapshot!(answer(
        "record audit --state GEO --list unsure --today 2026-12-01"
    ));
    assert_snapshot!(answer(
        "record audit --state GEO --list conflicting --lang fr --today 2026-12-01"
    ));
}

#[test]
fn every_fact_is_listed_the_least_sure_first() {
    let text = answer("record audit");
    let facts: usize = text
        .split(' ')
        .next()
        .expect("a number")
        .parse()
        .expect("a number");
    let places = text
        .matches("its newest source came into the record on")
        .count();
    assert_eq!(places, facts);
    let proofs = text.matches("would verify it:").count();
    let at = |heading: &str| text.find(heading).expect("a heading");
    assert!(at("Unsure:") < at("Known:") && at("Known:") < at("Verified:"));
    assert!(0 < proofs && proofs < facts);
}

#[test]
fn a_picture_without_colour() {
    let text = answer("record timeline RUS --on 2026-01-01");
    let picture: Vec<_> = text.lines().take(14).collect();
    assert_snapshot!(picture.join("\n"));
}

#[test]
fn a_state_by_any_of_its_names() {
    for name in ["RUS", "rus", "Russia", "Russian Federation", "russie"] {
        let line = [
            "record",
            "party",
            "--state",
            name,
            "--instrument",
            "ECHR",
            "--on",
            "2022-09-01",
        ];
        let run = common::standi(line);
        assert!(
            run.out.starts_with("Yes."),
            "{name}: {}{}",
            run.out,
            run.err
        );
    }
}

#[test]
fn another_record_in_place_of_the_one_built_in() {
    let line = "record party --state GRC --instrument ECHR --on 1960-01-01";
    let own = answer(&format!("{line} --record {}", common::record()));
    assert_eq!(own, answer(line));
    let mut command = common::program();
    command
        .args(line.split_whitespace())
        .env("STANDI_RECORD", common::record());
    let output = command.output().expect("the program starts");
    assert!(output.status.success());
}
