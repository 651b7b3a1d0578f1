//! A row as an application, in the vocabulary of application files.
//!
//! This is what the columns mean. The answer of a row is the answer of `standi check` to this
//! application; a property test holds the two together.

use crate::row::{Earlier, Exhausted, NO_DAY, Named, OtherProcedure, Row, Victim};
use crate::tables::Tables;
use serde_json::{Map, Value as Json, json};
use standi_record::Day;

/// The application that a row tells, as the tree of an application file.
pub fn tree(row: &Row, tables: &Tables) -> Json {
    let state = tables.record.states[usize::from(row.respondent)].code.0;
    let article = tables.articles[usize::from(row.article)].as_str();
    let mut event = json!({"kind": "instantaneous", "place": state, "actor": state});
    set_day(&mut event, "on", row.event);
    let mut complaint = json!({"articles": [article], "events": [event]});
    if row.decided != NO_DAY || row.known != NO_DAY {
        let mut decision = json!({});
        set_day(&mut decision, "on", row.decided);
        set_day(&mut decision, "known", row.known);
        complaint["final_decision"] = decision;
    }
    let mut set = |key: &str, told: Option<Json>| {
        if let Some(told) = told {
            complaint[key] = told;
        }
    };
    set("remedies", remedies(row.exhausted));
    set("victim", victim(row.victim));
    set(
        "other_procedure",
        other_procedure(row.circumstances.other_procedure),
    );
    set("identity", identity(row.circumstances.named));
    set("earlier_application", earlier(row.circumstances.earlier));
    let mut application = Map::new();
    let applicant = row.applicant.word();
    if !applicant.is_empty() {
        application.insert("applicant".into(), applicant.into());
    }
    application.insert("respondents".into(), json!([state]));
    if row.lodged != NO_DAY {
        application.insert("lodged".into(), Day(row.lodged).to_string().into());
    }
    application.insert("complaints".into(), json!([complaint]));
    Json::Object(application)
}

fn set_day(table: &mut Json, key: &str, day: i32) {
    if day != NO_DAY {
        table[key] = Day(day).to_string().into();
    }
}

fn remedies(exhausted: Exhausted) -> Option<Json> {
    match exhausted {
        Exhausted::NotTold => None,
        Exhausted::Unknown => Some(json!("unknown")),
        Exhausted::Yes => Some(json!([{
            "level": "constitutional", "used": "yes", "outcome": "refused", "substance_raised": "yes",
        }])),
        Exhausted::No => Some(json!([{"used": "no", "effective": "yes"}])),
        Exhausted::Ineffective => Some(json!([{"used": "no", "effective": "no"}])),
    }
}

fn victim(victim: Victim) -> Option<Json> {
    match victim {
        Victim::NotTold => None,
        Victim::Direct => Some(json!({"status": "direct", "redress": "none"})),
        Victim::Settled => Some(json!({"status": "direct", "redress": "settled"})),
        Victim::Association => Some(json!({"status": "association", "redress": "none"})),
        Victim::Unknown => Some(json!({"status": "unknown", "redress": "unknown"})),
    }
}

fn other_procedure(procedure: OtherProcedure) -> Option<Json> {
    let before = |body: &str, same: &str| {
        Some(json!({
            "body": body, "same_applicant": "yes", "same_facts": same, "same_complaint": same,
            "status": "pending",
        }))
    };
    match procedure {
        OtherProcedure::NotTold => None,
        OtherProcedure::Unknown => Some(json!("unknown")),
        OtherProcedure::None => Some(json!("none")),
        OtherProcedure::Same => before("hrcttee", "yes"),
        OtherProcedure::Different => before("hrcttee", "no"),
        OtherProcedure::NotComparable => before("special-procedures", "yes"),
    }
}

fn identity(named: Named) -> Option<Json> {
    match named {
        Named::NotTold => None,
        Named::Yes => Some(json!({"disclosed_to_court": "yes"})),
        Named::No => Some(json!({"disclosed_to_court": "no"})),
        Named::Unknown => Some(json!({"disclosed_to_court": "unknown"})),
    }
}

fn earlier(earlier: Earlier) -> Option<Json> {
    let application = |same: &str, new: &str| {
        Some(json!({
            "same_applicant": "yes", "same_facts": same, "same_complaint": same,
            "new_information": new,
        }))
    };
    match earlier {
        Earlier::NotTold => None,
        Earlier::Unknown => Some(json!("unknown")),
        Earlier::None => Some(json!("none")),
        Earlier::Same => application("yes", "no"),
        Earlier::NewInformation => application("yes", "yes"),
        Earlier::Different => application("no", "no"),
    }
}
