//! Lives of applications as a few of HUDOC's documents show them (`examples/hudoc/lives.csv`).

mod common;

use insta::assert_snapshot;
use standi_catalogue::life::life;
use standi_catalogue::{Catalogue, Names};
use standi_docket::{Application, apply, replay};
use standi_docket_hudoc::{Told, import, tell};
use std::fmt::Write;
use std::path::Path;

fn names() -> Names {
    Names::new(standi_bundled::record())
}

fn catalogue(names: &Names) -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (catalogue, _, passed) =
        Catalogue::load(&root.join("examples/hudoc/lives.csv"), names).expect("it can be read");
    assert_eq!(passed, []);
    catalogue
}

fn told(number: &str) -> Told {
    let names = names();
    let catalogue = catalogue(&names);
    let life = life(&catalogue, number.parse().expect("a number")).expect("documents");
    tell(&life, &common::reading(&catalogue, &names))
}

/// The events, a line each, and where the application stands after them.
fn lines(number: &str) -> String {
    let told = told(number);
    let mut text = String::new();
    for it in &told.events {
        let shown = it.document.as_deref().unwrap_or("-");
        let kind = it.event.kind();
        let _ = writeln!(
            text,
            "{} {kind} by {}: {shown}",
            it.happened_on, it.shown_by
        );
    }
    let start = Application::new(told.number.expect("a number"));
    let application = told.events.iter().fold(start, apply);
    assert_eq!(application, replay(application.number, &told.events));
    let state = |word: Option<&str>| word.unwrap_or("-").to_string();
    let _ = writeln!(
        text,
        "{}, {}, final {}, due {}",
        application.case,
        state(application.supervision.map(|it| it.word())),
        application.final_on.map_or("-".into(), |it| it.to_string()),
        application.due("2026-11-24".parse().expect("a day")).len()
    );
    for it in &told.misfits {
        let _ = writeln!(text, "not {}: {}", it.place, it.why.text());
    }
    text
}

#[test]
fn a_judgment_of_a_chamber_became_final_and_was_executed() {
    assert_snapshot!(lines("21695/05"));
}

#[test]
fn a_referral_is_shown_by_the_judgment_of_the_grand_chamber() {
    assert_snapshot!(lines("35589/08"));
}

#[test]
fn resolutions_and_infringement_proceedings() {
    assert_snapshot!(lines("15172/13"));
}

#[test]
fn an_inter_state_case_and_its_revision() {
    assert_snapshot!(lines("5310/71"));
}

#[test]
fn the_committee_of_ministers_decided_under_former_article_32() {
    assert_snapshot!(lines("14084/88"));
}

#[test]
fn a_state_that_has_ended() {
    assert_snapshot!(lines("20079/92"));
}

#[test]
fn a_recent_judgment_may_have_been_referred() {
    assert_snapshot!(lines("33729/18"));
}

#[test]
fn a_committee_is_final_at_once() {
    assert_snapshot!(lines("15362/12"));
}

#[test]
fn notice_is_all_that_is_shown() {
    assert_snapshot!(lines("11005/19"));
}

/// A document read in time shows what still runs.
#[test]
fn time_that_still_runs_is_on_the_list() {
    let names = names();
    let catalogue = catalogue(&names);
    let life = life(&catalogue, "33729/18".parse().expect("a number")).expect("documents");
    let mut reading = common::reading(&catalogue, &names);
    reading.today = "2020-11-02".parse().expect("a day");
    reading.now = "2020-11-02T09:00:00Z".parse().expect("a moment");
    let told = tell(&life, &reading);
    let application = replay(told.number.expect("a number"), &told.events);
    let due = application.due(reading.today);
    let referral = due.iter().find(|it| it.id == "referral").expect("it runs");
    assert_eq!(
        referral.last_day.map(|it| it.to_string()).as_deref(),
        Some("2021-01-20")
    );
}

#[test]
fn every_document_is_used_or_has_a_reason() {
    let names = names();
    let catalogue = catalogue(&names);
    let reading = common::reading(&catalogue, &names);
    let mut kept = 0;
    let report = import::<()>(&catalogue, &reading, &mut |told| {
        kept += told.events.len();
        Ok(true)
    })
    .expect("nothing refuses");
    assert_eq!(report.documents, report.used + report.unfit.len());
    assert_eq!(report.events, kept);
    let mut words: Vec<&str> = report.unfit.iter().map(|it| it.why.word()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(
        words,
        ["beside-the-proceedings", "no-application", "no-transition"]
    );
}

/// What the docket has already is not written anew, and is in the report.
#[test]
fn an_application_that_is_there_is_left_alone() {
    let names = names();
    let catalogue = catalogue(&names);
    let reading = common::reading(&catalogue, &names);
    let report = import::<()>(&catalogue, &reading, &mut |_| Ok(false)).expect("nothing refuses");
    assert_eq!((report.applications, report.events, report.used), (0, 0, 0));
    assert!(
        report
            .unfit
            .iter()
            .any(|it| it.why.word() == "known-already")
    );
    assert_eq!(report.documents, report.unfit.len());
}
