//! The facts of the record, one file per kind of owner.
//!
//! - [`Basis`]: what every fact carries besides its own fields
//! - `state`: events, instruments in force, declarations, seats, money, remedies, acceptances
//! - `instrument`: instruments, their rights, rules of vote and ways out
//! - `body`: organs and bodies that hear complaints
//! - `world`: sources, areas, territories, successions, statements
//! - `rules`: parameters of the law
//! - `money`: rates of interest

mod body;
mod instrument;
mod money;
mod rules;
mod state;
mod world;

pub use body::{Body, BodyKind, Late, Theme};
pub use instrument::{EntryRule, EntryStart, Exit, Instrument, Majority, Parties, Right, VoteRule};
pub use money::{LateInterest, Rate, RateKind};
pub use rules::{LimitLength, OtherBody, OtherProcedure, ProceedingsTime, Scope, Version};
pub use state::{
    Acceptance, Bound, Boundary, Contribution, Declaration, DeclarationKind, Effectiveness, Ended,
    Event, EventKind, FactsCovered, Grievance, Level, Proceedings, Remedy, SameMatter, Seats,
    State, Validity,
};
pub use world::{Area, SourceEntry, Statement, Succession, Territory};

use crate::Day;
use crate::field::{Cell, ColumnKind, Text, words};
use serde::{Deserialize, Serialize};
use standi_text::{Defects, Fields};

words! {
    /// How far a fact can be relied on.
    pub enum Confidence {
        /// Check before relying on it.
        Unsure = "unsure",
        /// Well established, official act named, not re-read.
        Known = "known",
        /// Seen in a source that can be opened.
        Verified = "verified",
    }
}

words! {
    /// What somebody would have to see to verify a fact.
    pub enum Proof {
        /// A table of the instrument's parties, or the depositary's notification.
        Parties = "parties",
        /// The depositary's list of declarations, or the gazette that published the declaration.
        Declarations = "declarations",
        /// The depositary's list of States that have accepted the body.
        Acceptances = "acceptances",
        /// The act itself, as its organ published it.
        Act = "act",
        /// The text of the provision, in its version of the day.
        Text = "text",
        /// The judgment or decision.
        Ruling = "ruling",
        /// The account or scale that the organisation published.
        Accounts = "accounts",
        /// The series that the bank publishes.
        Series = "series",
        /// The report of what was said.
        Report = "report",
    }
}

/// What every fact carries besides its own fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Basis {
    /// Code of the State, or id of the instrument or body, in whose file it stands; else empty.
    pub owner: Text,
    /// The file, relative to the record's folder.
    pub file: Text,
    /// The line it begins on, from 1.
    pub line: u32,
    /// Ids of its sources.
    pub sources: Vec<Text>,
    /// How far it can be relied on.
    pub confidence: Confidence,
    /// What was seen where, what was computed, what is in doubt.
    pub note: Option<Text>,
    /// The same in French, where an answer says it.
    pub note_french: Option<Text>,
    /// Where sources disagree: both sides.
    pub conflict: Option<Text>,
}

impl Basis {
    /// Ids of its sources.
    pub fn source_ids(&self) -> Vec<&'static str> {
        self.sources.iter().map(|id| id.0).collect()
    }

    /// Whether what rests on it alone is not sure: to be checked, or disputed between sources.
    pub fn is_doubtful(&self) -> bool {
        self.confidence == Confidence::Unsure || self.conflict.is_some()
    }
}

/// A row of one of the record's tables.
pub trait Fact: Sized + Clone {
    /// Name of the table, in text (`[[bound]]`) and in exports.
    const TABLE: &'static str;
    /// What a row is, in the words of a message.
    const WHAT: &'static str;
    /// What would verify a row.
    const PROOF: Proof;
    /// What a row is, in a sentence.
    const MEANING: &'static str;
    /// What each of its own columns holds, in their order.
    const MEANINGS: &'static [&'static str];
    /// Its own columns.
    const COLUMNS: &'static [(&'static str, ColumnKind)];
    /// What it rests on.
    fn basis(&self) -> &Basis;
    /// The same, to change.
    fn basis_mut(&mut self) -> &mut Basis;
    /// Reads its own fields.
    fn read(fields: &Fields<'_>, basis: Basis, defects: &mut Defects) -> Option<Self>;
    /// The values of its own columns.
    fn cells(&self) -> Vec<Cell>;
}

/// A fact whose official publication has a day.
pub trait Known: Fact {
    /// The day on which it became known; `None` where it was never new (a standing rule).
    fn known_on(&self) -> Option<Day>;

    /// The fact as it looked on a day; `None` if it was not known yet.
    fn as_known_on(&self, day: Day) -> Option<Self> {
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| self.clone())
    }
}
