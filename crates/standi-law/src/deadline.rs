//! A last day by itself: known on a day, decided on a day, sent on a day.

use crate::Value;
use crate::application::Told;
use crate::criteria::time_limit::{Facts, LastDay, assess, last_day};
use crate::lower::lengths;
use crate::when::When;
use crate::words::Words;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Day, Record};

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Query {
    /// Day on which the decision was taken; the day it became known if not told.
    pub decided: Option<Day>,
    /// Day on which it became known.
    pub known: Day,
    /// Day on which the application was sent; `None`: not yet.
    pub lodged: Option<Day>,
    /// Today.
    pub today: Day,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeadlineAnswer {
    /// The last safe day.
    pub last_day: String,
    /// Calendar months of the limit.
    pub months: u8,
    /// First day of the period: the day after the decision became known.
    pub starts: String,
    /// Days from today (or from the day of sending) to the last day; negative when over.
    pub days_left: i32,
    /// *Open*, *closed*, or *judgement* between the two readings; *missing* where the day of the
    /// decision decides and was not told.
    pub value: Value,
    /// The later last day by the other reading at month ends, if there is one.
    pub other_reading: Option<String>,
    /// The last day if the decision was taken before the change of length, where its day was not
    /// told and matters.
    pub if_decided_before: Option<String>,
    /// Provisions and rulings.
    pub authority: Vec<String>,
    /// Ids of sources of the record.
    pub rests_on: Vec<&'static str>,
    /// The day on which the length changed.
    pub change: String,
}

/// A decision that became known before it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfOrder {
    /// Day on which it became known.
    pub known: Day,
}

impl OutOfOrder {
    /// Stable name of the kind of fault.
    pub const KIND: &str = "order-of-days";

    /// What is wrong, and what would be right.
    pub fn told(self, words: &Words) -> (String, String) {
        let known = [("known", self.known.to_string())];
        (
            words.say("deadline-order", &known),
            words.say("deadline-order-help", &[]),
        )
    }
}

/// Computes a last day by the rule of Article 35 § 1.
///
/// # Errors
/// A decision that became known before it was taken.
pub fn deadline(query: Query, record: &Record) -> Result<DeadlineAnswer, OutOfOrder> {
    if query.decided.is_some_and(|decided| decided > query.known) {
        return Err(OutOfOrder { known: query.known });
    }
    let lengths = lengths(record);
    let facts = Facts {
        lengths,
        decided: query.decided.map(When::day),
        known: Some(When::day(query.known)),
        pronounced: Told::NotAsked,
        argued: None,
        none: false,
        remedy_pending: false,
        no_effective_remedy: false,
        kind: Told::NotAsked,
        nature: Told::NotAsked,
        start: None,
        end: None,
        grave: false,
        suable_from: None,
        lodged: Some(When::day(query.lodged.unwrap_or(query.today))),
        sent: query.lodged.is_some(),
    };
    let finding = assess(&facts);
    let last =
        last_day(&facts).unwrap_or_else(|| LastDay::of(query.known, lengths.months(query.known)));
    let decided = query.decided.unwrap_or(query.known);
    let rule = record.lengths.iter().find(|row| {
        row.from.is_none_or(|from| from <= decided) && row.until.is_none_or(|until| decided < until)
    });
    let mut authority: Vec<String> = finding
        .ground
        .authority
        .iter()
        .map(ToString::to_string)
        .collect();
    if let Some(rule) = rule {
        authority.push(rule.provision.to_string());
        authority.extend(rule.authority.iter().map(ToString::to_string));
    }
    let longer = query.decided.is_none() && query.known >= lengths.change;
    Ok(DeadlineAnswer {
        last_day: last.day.to_string(),
        months: last.months,
        starts: last.starts.to_string(),
        days_left: last.day.0 - query.lodged.unwrap_or(query.today).0,
        value: finding.value,
        other_reading: last.other_reading.map(|day| day.to_string()),
        if_decided_before: longer.then(|| LastDay::of(query.known, lengths.before).day.to_string()),
        authority,
        rests_on: rule.map_or_else(Vec::new, |rule| rule.basis.source_ids()),
        change: lengths.change.to_string(),
    })
}
