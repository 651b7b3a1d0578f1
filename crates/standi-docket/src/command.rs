//! What is asked of the docket, and why it may refuse.

use crate::event::Event;
use crate::phrase::Phrase;
use crate::state::{Role, ShownBy};
use crate::value::{Date, Moment};
use crate::words::words;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;

/// An event to be recorded, with what is known about it.
#[derive(Clone, Debug)]
pub struct Command {
    /// What happened.
    pub event: Event,
    /// Day on which it happened.
    pub on: Day,
    /// As whom it is recorded.
    pub role: Role,
    /// Who records it.
    pub by: String,
    /// Authority, if another than the one in the lifecycle's table.
    pub authority: Option<String>,
    /// The document that shows it.
    pub document: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// Last day that the letter names, in place of the usual length of the time it starts.
    pub due: Option<Date>,
    /// How it is known. Of an event that a document shows, only the order of the proceedings and of
    /// days is checked: who acted, and on which conditions, was checked by those who acted.
    pub shown_by: ShownBy,
    /// The event that this one replaces.
    pub supersedes: Option<u32>,
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Moment,
}

impl Command {
    /// An event of a day, recorded by the Registry on that day.
    pub fn new(event: Event, on: Day, now: Moment) -> Command {
        Command {
            event,
            on,
            role: Role::Registry,
            by: Role::Registry.word().to_string(),
            authority: None,
            document: None,
            note: None,
            due: None,
            shown_by: ShownBy::Act,
            supersedes: None,
            today: on,
            now,
        }
    }
}

words! {
    /// Kinds of refusal.
    pub enum RefusalKind {
        NotFromHere = "not-from-here", "no rule allows it where the application stands";
        NotYours = "not-yours", "others record it";
        TooEarly = "too-early", "its day has not come";
        TooLate = "too-late", "its time has passed";
        OrderOfDays = "order-of-days", "the days are not in order";
        Condition = "condition", "a condition of the rule is not met";
        Unknown = "unknown", "it names what this application does not have";
        Correction = "correction", "it cannot be corrected so";
        NotOpen = "not-open", "it is not open to this role";
        Conflict = "conflict", "somebody else wrote first";
    }
}

/// Why an event is not recorded, by which rule, and what may be done instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema, thiserror::Error)]
#[error("{text} ({rule})")]
pub struct Refusal {
    /// Kind.
    pub kind: RefusalKind,
    /// What is in the way.
    #[schemars(with = "String")]
    pub text: Phrase,
    /// Article, Rule or practice that it rests on.
    pub rule: String,
    /// What may be done instead.
    #[schemars(with = "Vec<String>")]
    pub instead: Vec<Phrase>,
}

/// Where a row of the table names no rule of its own.
pub(crate) const LIFECYCLE: &str = "the order of the proceedings";

impl Refusal {
    /// A refusal; without a rule it rests on the order of the proceedings.
    pub fn new(kind: RefusalKind, rule: &str, text: Phrase) -> Refusal {
        Refusal {
            kind,
            text,
            rule: if rule.is_empty() { LIFECYCLE } else { rule }.to_string(),
            instead: Vec::new(),
        }
    }

    /// The same with something that may be done instead.
    pub fn instead(mut self, advice: Phrase) -> Refusal {
        self.instead.push(advice);
        self
    }
}
