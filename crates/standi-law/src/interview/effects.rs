//! What the answers mean that go to more than one place of an application.

use super::question::{get, put, stretch};
use crate::application::Grievance;
use crate::lower::own_remedies;
use serde_json::{Value as Json, json};
use standi_record::facts::Remedy;
use standi_record::{Record, find_country};

const COMPLAINT: &str = "complaints.0";
const EVENT: &str = "complaints.0.events.0";

pub(super) fn respondent(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    let state = code(answer, record);
    put(tree, &format!("{COMPLAINT}.respondents"), json!([state]))
}

/// The code, so that the file says the same in every language.
fn code(answer: &str, record: &Record) -> String {
    match record.find_state(answer) {
        Ok(state) => state.code.to_string(),
        Err(_) => match find_country(answer) {
            Some(code) => code.to_string(),
            None => answer.to_string(),
        },
    }
}

/// One day, or a situation from one day to another or until now.
pub(super) fn date(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let to = |key: &str| format!("{EVENT}.{key}");
    let (kind, first, rest) = match stretch(answer) {
        None => ("instantaneous", "on", None),
        Some((_, until)) => ("continuing", "from", until),
    };
    let inquiry = get(tree, &to("kind")).as_str() == Some("procedural");
    if !inquiry || kind == "continuing" {
        put(tree, &to("kind"), json!(kind))?;
    }
    for key in ["on", "from", "until"] {
        put(tree, &to(key), Json::Null)?;
    }
    let from = stretch(answer).map_or(answer, |(from, _)| from);
    put(tree, &to(first), json!(from))?;
    match rest {
        Some(until) => put(tree, &to("until"), json!(until)),
        None => Ok(()),
    }
}

/// A complaint of the inquiry into what happened.
pub(super) fn inquiry(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    match answer {
        "yes" => put(tree, &format!("{EVENT}.kind"), json!("procedural")),
        _ => Ok(()),
    }
}

pub(super) fn actor(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    let actor = match answer {
        "respondent" => get(tree, &format!("{COMPLAINT}.respondents.0")).clone(),
        "international" | "private" => json!(answer),
        state => json!(code(state, record)),
    };
    put(tree, &format!("{EVENT}.actor"), actor)
}

/// What the dispute was about; `other`: nothing that the record's list on scope has.
pub(super) fn subject(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    match answer {
        "other" => Ok(()),
        subject => put(tree, &format!("{COMPLAINT}.subject"), json!(subject)),
    }
}

/// Whether what was lost before the State was bound is claimed back.
pub(super) fn restitution(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    match answer {
        "yes" => subject(tree, "restitution", record),
        _ => Ok(()),
    }
}

/// `another`: a person who speaks for somebody else.
pub(super) fn applicant(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let kind = if answer == "another" {
        "person"
    } else {
        answer
    };
    put(tree, "applicant", json!(kind))
}

pub(super) fn lodged(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    match answer {
        "no" => Ok(()),
        day => put(tree, "lodged", json!(day)),
    }
}

/// When the final decision became known; or why there is none.
pub(super) fn known(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let decision = format!("{COMPLAINT}.final_decision");
    match answer {
        "none" => put(tree, &decision, json!("none")),
        "pending" => {
            put(tree, &decision, json!("none"))?;
            let remedy = json!([{"used": "yes", "outcome": "pending"}]);
            put(tree, &format!("{COMPLAINT}.remedies"), remedy)
        }
        day => put(tree, &format!("{decision}.known"), json!(day)),
    }
}

pub(super) fn remedies(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    let state = get(tree, &format!("{COMPLAINT}.respondents.0"))
        .as_str()
        .unwrap_or_default();
    let kind = get(tree, &format!("{COMPLAINT}.proceedings"));
    let kind = kind.as_str().unwrap_or_default();
    let here = |row: &&Remedy| row.proceedings.iter().any(|it| it.word() == kind);
    let general = || {
        let rows = record.of(&record.remedies, state);
        rows.filter(|row| row.complaint == Grievance::General)
    };
    let last = general().filter(here).max_by_key(|row| row.since);
    let last = last.or_else(|| {
        let for_all = general().filter(|row| row.proceedings.is_empty());
        for_all.max_by_key(|row| row.level)
    });
    let mut remedy = last.map_or_else(|| json!({}), named);
    match answer {
        "to-the-last" => {
            remedy["used"] = json!("yes");
            remedy["outcome"] = json!("refused");
        }
        "not-to-the-last" => remedy["used"] = json!("no"),
        "pending" => {
            remedy["used"] = json!("yes");
            remedy["outcome"] = json!("pending");
        }
        _ => {
            remedy["used"] = json!("no");
            remedy["effective"] = json!("disputed");
        }
    }
    put(tree, &format!("{COMPLAINT}.remedies"), json!([remedy]))
}

fn named(row: &Remedy) -> Json {
    json!({"name": row.name.0, "level": row.level.word()})
}

/// The remedy that the State has for just such a complaint, beside those told.
pub(super) fn own_remedy(tree: &mut Json, answer: &str, record: &Record) -> Result<(), String> {
    let word = |key: &str| get(tree, &format!("{COMPLAINT}.{key}")).as_str();
    let state = word("respondents.0").unwrap_or_default();
    let grievance = Grievance::WORDS
        .iter()
        .find(|(name, _)| Some(*name) == word("grievance"));
    let rows = grievance.map(|(_, grievance)| own_remedies(record, state, *grievance));
    // The latest: an interview is about what is open now.
    let Some(row) = rows.and_then(|rows| rows.max_by_key(|row| row.since)) else {
        return Ok(());
    };
    let mut remedy = named(row);
    remedy["used"] = json!(answer);
    if answer == "yes" {
        remedy["outcome"] = json!("refused");
    }
    let remedies = format!("{COMPLAINT}.remedies");
    let mut all = get(tree, &remedies).as_array().cloned().unwrap_or_default();
    all.push(remedy);
    put(tree, &remedies, Json::Array(all))
}

pub(super) fn earlier(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let value = if answer == "no" {
        json!("no")
    } else {
        json!({})
    };
    put(tree, &format!("{COMPLAINT}.earlier_application"), value)
}

pub(super) fn other(tree: &mut Json, answer: &str, _: &Record) -> Result<(), String> {
    let value = if answer == "no" {
        json!("no")
    } else {
        json!({})
    };
    put(tree, &format!("{COMPLAINT}.other_procedure"), value)
}
