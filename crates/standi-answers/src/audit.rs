//! How far the record can be relied on.

use crate::common::Cites;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Record;
use standi_record::query::{self, Tally};

/// Facts by confidence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Audit {
    /// All facts.
    pub all: Count,
    /// By table.
    pub tables: Vec<Row>,
    /// By State.
    pub states: Vec<Row>,
    /// By instrument: statuses and declarations under it, and what its own file holds.
    pub instruments: Vec<Row>,
    /// The finest count: by the file's owner, the table and the instrument.
    pub cells: Vec<Cell>,
}

/// Facts counted.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Count {
    /// How many.
    pub facts: usize,
    /// Seen in a source that can be opened.
    pub verified: usize,
    /// Well established, not re-read.
    pub known: usize,
    /// To be checked before relying on it.
    pub unsure: usize,
    /// Of all: those where sources conflict.
    pub conflicting: usize,
    /// Of those verified: none of their sources has an address where it can be opened.
    pub verified_without_address: usize,
    /// Share verified, from 0 to 1.
    pub share_verified: f64,
}

/// Facts of one table, State or instrument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    /// Name of the table, code of the State or id of the instrument.
    pub of: &'static str,
    /// Its facts.
    #[serde(flatten)]
    pub count: Count,
}

/// Facts of one owner in one table about one instrument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Cell {
    /// Code of the State, or id of the instrument or body; `null`: no one's.
    pub owner: Option<&'static str>,
    /// The table.
    pub table: &'static str,
    /// The instrument, where the table names one.
    pub instrument: Option<&'static str>,
    /// Their count.
    #[serde(flatten)]
    pub count: Count,
}

impl From<Tally> for Count {
    fn from(tally: Tally) -> Count {
        Count {
            facts: tally.total(),
            verified: tally.verified,
            known: tally.known,
            unsure: tally.unsure,
            conflicting: tally.conflicting,
            verified_without_address: tally.verified_without_address,
            share_verified: (tally.share() * 10_000.0).round() / 10_000.0,
        }
    }
}

impl Audit {
    /// Makes an answer of a count.
    pub fn of(record: &Record, audit: &query::Audit) -> Audit {
        let row = |(of, tally): (&'static str, Tally)| Row {
            of,
            count: tally.into(),
        };
        let state = |code: &str| record.state(code).is_some();
        let instrument = |id: &str| record.instruments.iter().any(|it| it.id.0 == id);
        let word = |text: &'static str| Some(text).filter(|text| !text.is_empty());
        let states = audit.by(|key| word(key.owner.0).filter(|code| state(code)));
        let instruments = audit.by(|key| {
            let own = word(key.owner.0).filter(|id| !state(id) && instrument(id));
            word(key.instrument.0).or(own)
        });
        Audit {
            all: audit.all().into(),
            tables: audit
                .by(|key| Some(key.table))
                .into_iter()
                .map(row)
                .collect(),
            states: states.into_iter().map(row).collect(),
            instruments: instruments.into_iter().map(row).collect(),
            cells: audit
                .rows
                .iter()
                .map(|(key, tally)| Cell {
                    owner: word(key.owner.0),
                    table: key.table,
                    instrument: word(key.instrument.0),
                    count: (*tally).into(),
                })
                .collect(),
        }
    }
}

impl Cites for Audit {}
