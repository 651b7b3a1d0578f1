//! Every row of the decision tables fits the applications that `rows.txt` says it fits.

use serde_json::json;
use standi_law::Criterion;
use standi_law::application::tree::{Change, application};
use standi_law::assess::assess;
use standi_law::lower::{Moment, Pair};
use standi_record::Day;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const TODAY: Day = Day(20_781); // 24 November 2026

/// The row that decides a criterion for an application told as changes of the plain one;
/// `known_by` asks the record as it was known on a day.
fn row(criterion: Criterion, changes: &str) -> &'static str {
    let mut tree = json!({
        "applicant": "person",
        "respondents": ["FRA"],
        "complaints": [{
            "articles": ["8"],
            "events": [{"kind": "instantaneous", "on": "2015-01-01", "place": "FRA", "actor": "FRA"}],
        }],
    });
    let mut record = standi_bundled::record().clone();
    for change in split(changes) {
        if let Some(day) = change.strip_prefix("known_by=") {
            record = record.as_known_on(day.parse().expect("a day"));
            continue;
        }
        let change = Change::parse(change).expect(change);
        change.apply(&mut tree).expect(changes);
    }
    // Whose authorities acted follows the respondent unless told.
    let event = &mut tree["complaints"][0]["events"][0];
    if event["actor"] == "FRA" && !changes.contains("event.actor") {
        let respondent = tree["respondents"][0].clone();
        tree["complaints"][0]["events"][0]["actor"] = respondent;
    }
    let event = &mut tree["complaints"][0]["events"][0];
    if event["actor"] == "EU" {
        event.as_object_mut().expect("a table").remove("actor");
    }
    let record = &record;
    let application =
        application(&tree, record, TODAY).unwrap_or_else(|defects| panic!("{changes}\n{defects}"));
    let complaint = &application.complaints[0];
    let moment = Moment { today: Some(TODAY) };
    let pair = Pair::new(
        record,
        &application,
        complaint,
        complaint.respondents[0],
        moment,
    );
    let assessment = assess(pair);
    let finding = assessment.lines[0].1.of(criterion);
    finding.ground.key
}

/// Changes are parted by semicolons outside brackets.
fn split(changes: &str) -> impl Iterator<Item = &str> {
    changes
        .split(';')
        .map(str::trim)
        .filter(|change| !change.is_empty())
}

fn criterion(key: &str) -> Criterion {
    let id = key.replace('-', "_");
    let found = Criterion::ALL.iter().copied().find(|criterion| {
        let own = id.strip_prefix(criterion.id());
        own.is_some_and(|rest| rest.starts_with('_'))
    });
    found.unwrap_or_else(|| panic!("{key} belongs to no criterion"))
}

#[test]
fn each_row_fits_its_application() {
    let mut wrong = Vec::new();
    for line in include_str!("rows.txt").lines() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, changes) = line.split_once('|').expect(line);
        let (key, changes) = (key.trim(), changes.trim());
        let found = row(criterion(key), changes);
        if found != key {
            wrong.push(format!("{key} | {changes}\n    gives {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No row without an application that it fits. Redress has a table of its own within `victim`.
#[test]
fn every_row_is_tried() {
    let tried: BTreeSet<&str> = include_str!("rows.txt")
        .lines()
        .filter_map(|line| line.split_once('|'))
        .map(|(key, _)| key.trim())
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/criteria");
    let mut untried = Vec::new();
    for entry in fs::read_dir(folder).expect("the criteria") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a text");
        for kind in ["open", "closed", "judgement", "missing"] {
            for after in text.split(&format!("Ground::{kind}(")).skip(1) {
                let key = after.split('"').nth(1).expect("a key").to_string();
                if !tried.contains(key.as_str()) {
                    untried.push(key);
                }
            }
        }
    }
    // A territory for which petition was not accepted on a known day is not in the record; that
    // nothing was made good is shown only beside the applicant's own tie.
    untried.retain(|key| key != "loci-territory-no-petition" && key != "victim-no-redress");
    assert!(untried.is_empty(), "{untried:?}");
}
