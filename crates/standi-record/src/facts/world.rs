//! Sources, places, successions and statements.

use super::Known;
use crate::Day;
use crate::field::{Text, table};
use serde::{Deserialize, Serialize};

/// A source, cited by its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct SourceEntry {
    /// Unique id.
    pub id: Text,
    /// What it is.
    pub title: Text,
    /// Where it can be opened.
    pub url: Option<Text>,
    /// The day on which it came into the record: by then somebody had opened it, if a fact that it
    /// verifies says so.
    pub entered: Option<Day>,
    /// Line of `sources.toml` it begins on.
    pub line: u32,
}

table! {
    /// An area that another State held.
    pub struct Area in "area", "an area", by Ruling {
        /// Unique id.
        id: Text,
        /// Name.
        name: Text,
        /// The same in French, with its article, as it stands within a sentence.
        french: Option<Text>,
        /// Other names.
        names: Vec<Text>,
        /// State to which it belongs.
        inside: Text,
        /// State that held it.
        held_by: Text,
        /// First day.
        from: Day,
        /// First day no longer.
        until: Option<Day>,
        /// From this day on, and before `from`, it is argued who held it.
        unclear_from: Option<Day>,
        /// Until this day it is argued who held it.
        unclear_until: Option<Day>,
        /// `judgement`: the place alone does not tell who held it.
        place_alone: Option<Text>,
        /// The rulings.
        authority: Vec<Text>,
    }
}

table! {
    /// A part of a State that declarations name.
    pub struct Territory in "territory", "a territory", by Declarations {
        /// Unique id.
        id: Text,
        /// Name.
        name: Text,
        /// The same in French, with its article, as it stands within a sentence.
        french: Option<Text>,
        /// State to which it belongs.
        inside: Text,
        /// Codes of the countries and territories it is made of, where it is a group of them.
        codes: Vec<Text>,
    }
}

table! {
    /// What passed, or did not pass, from one State to another.
    pub struct Succession in "succession", "a succession", by Parties {
        /// The State before.
        from_state: Text,
        /// The State or States after.
        to: Text,
        /// What happened.
        event: Text,
        /// When.
        date: Option<Day>,
        /// What passed.
        passed: Text,
        /// The rule, in our own words.
        rule: Text,
        /// Decided cases.
        case: Option<Text>,
    }
}

table! {
    /// What somebody said in public.
    pub struct Statement in "statement", "a statement", by Report {
        /// Unique id.
        id: Text,
        /// Day it was said; absent: the source does not print it.
        said: Option<Day>,
        /// Who said it.
        speaker: Text,
        /// In which office.
        role: Option<Text>,
        /// For whom: codes of States, or organisations.
        on_behalf_of: Vec<Text>,
        /// Through whom it reached us, nearest to the speaker first.
        reported_by: Vec<Text>,
        /// What was claimed, in our own words.
        claim: Text,
        /// The event it is about.
        about: Option<Text>,
        /// What it does: announces, blames, denies.
        stance: Option<Text>,
        /// Ids of statements or events it contradicts.
        contradicts: Vec<Text>,
        /// How.
        contradicts_note: Option<Text>,
    }
}

impl Known for Statement {
    fn known_on(&self) -> Option<Day> {
        self.said
    }
}
