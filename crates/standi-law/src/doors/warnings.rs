//! What to know before trying any door.

use super::DoorAnswer;
use crate::Value;
use crate::answer::{Warning, name};
use crate::application::Elsewhere;
use crate::forums::treaty_body::is_committee;
use crate::forums::{COURT, Facts};
use crate::lower::{Pair, ever_bound};
use crate::words::{Arg, Words};
use standi_record::{Day, Record};

/// Every warning about the doors of a pair.
pub(super) fn warnings(
    pair: &Pair<'_>,
    facts: &[Facts<'_>],
    doors: &[DoorAnswer],
    order: &[&'static str],
    words: &Words,
) -> Vec<Warning> {
    let record = pair.record;
    let complaint = pair.complaint;
    let state = || ("state", name(pair, words));
    let mut warnings = Vec::new();
    let mut add = |id: &str, text: String, sources: Vec<&'static str>| {
        warnings.push(Warning {
            id: id.to_string(),
            text,
            sources,
        });
    };
    let mut plain = |id: &str, args: &[Arg]| {
        add(
            id,
            words.sentence(&format!("warning-doors-{id}"), args),
            Vec::new(),
        );
    };
    if complaint.earlier_application == Elsewhere::NotAsked
        || complaint.other_procedure == Elsewhere::NotAsked
    {
        plain("assumed-nowhere", &[]);
    }
    let party = pair.respondent.is_some_and(|code| ever_bound(record, code));
    if let (Some(lodged), true) = (complaint.lodged.given(), party) {
        plain("lodged", &[("day", words.when(lodged))]);
    }
    if order.contains(&COURT) {
        plain("court-first", &[]);
    }
    let committees = |it: &&DoorAnswer| is_committee(it.forum) && it.value == Value::Open;
    match (
        doors.iter().filter(committees).count(),
        order.contains(&COURT),
    ) {
        (0, _) => {}
        (1, false) => {}
        _ => plain("one-committee", &[]),
    }
    let committee = order.iter().find(|it| is_committee(it));
    if let (Some(committee), true) = (committee, order.contains(&COURT)) {
        let body = doors.iter().find(|door| door.forum == *committee);
        let body = body.map_or_else(String::new, |door| {
            body_name(pair.record, door.forum, words)
        });
        plain("after-court", &[("body", body)]);
    }
    if order.last() == Some(&"wgad") && order.len() > 1 {
        plain("wgad", &[]);
    }
    let disappeared = |door: &&DoorAnswer| {
        let here = ["forum-open", "forum-ced-urgent"].contains(&door.rule);
        door.forum == "ced" && here
    };
    if doors.iter().any(|door| disappeared(&door)) {
        plain("urgent-action", &[]);
    }
    let missing = doors.iter().filter(|door| door.rule == "forum-which-theme");
    if missing.count() > 0 {
        plain("about", &[]);
    }
    for door in doors {
        let facts = facts.iter().find(|facts| facts.body.id == door.forum);
        let Some((facts, (until, sources))) = facts.and_then(|it| Some((it, left(it)?))) else {
            continue;
        };
        let body = words.body(facts.body).to_string();
        let args = [state(), ("body", body), ("until", words.day(until))];
        add("left", words.sentence("warning-doors-left", &args), sources);
    }
    warnings
}

/// The first day on which the State no longer accepts a body, with its sources; also if that day is
/// still to come.
fn left(facts: &Facts<'_>) -> Option<(Day, Vec<&'static str>)> {
    if let Some(row) = facts.acceptance.row()
        && let Some(until) = row.until
    {
        return Some((until, row.basis.source_ids()));
    }
    let exit = facts.exit?;
    Some((exit.took_effect?, exit.basis.source_ids()))
}

/// The order if the Court, which may be closed, turns out to be.
pub(super) fn if_closed(
    doors: &[DoorAnswer],
    order: &[&'static str],
    otherwise: &[&'static str],
    record: &Record,
    words: &Words,
) -> Option<Warning> {
    let lost = otherwise.iter().any(|forum| !order.contains(forum));
    let names: Vec<String> = otherwise
        .iter()
        .filter_map(|forum| doors.iter().find(|door| door.forum == *forum))
        .map(|door| body_name(record, door.forum, words))
        .collect();
    let args = [("bodies", names.join("; "))];
    (order.contains(&COURT) && lost).then(|| Warning {
        id: "if-court-closed".into(),
        text: words.sentence("warning-doors-if-court-closed", &args),
        sources: Vec::new(),
    })
}

/// The name of a body in the reader's language.
fn body_name(record: &Record, forum: &str, words: &Words) -> String {
    record
        .body(forum)
        .map_or_else(String::new, |body| words.body(body).to_string())
}
