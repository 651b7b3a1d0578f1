//! The checked facts, indexed.

use crate::facts::*;
use crate::query::departures;
use crate::read::{self, Draft};
use crate::tables::Tables;
use crate::{Day, InstrumentId, Period, Standing, StateId, Text, bytes, checks};
use serde::{Deserialize, Serialize};
use standi_text::{Defects, Source};
use std::path::Path;
use std::sync::Arc;

/// Calls a macro with every table of the record: field, type of its rows.
macro_rules! every_table {
    ($macro:ident) => {
        $macro! {
            /// Events of membership, representation and money.
            events: Event,
            /// Status under instruments.
            bound: Bound,
            /// Declarations, derogations, reservations, territories.
            declarations: Declaration,
            /// Seats in the Parliamentary Assembly.
            seats: Seats,
            /// Accounts of contributions.
            contributions: Contribution,
            /// Domestic remedies.
            remedies: Remedy,
            /// Acceptance of bodies that hear complaints.
            accepted: Acceptance,
            /// Instruments.
            instruments: Instrument,
            /// Rights in instruments.
            rights: Right,
            /// Rules of the Statute and of money.
            vote_rules: VoteRule,
            /// Ways out of instruments.
            exits: Exit,
            /// Organs and bodies that hear complaints.
            bodies: Body,
            /// Areas held by another State.
            areas: Area,
            /// Parts of States that declarations name.
            territories: Territory,
            /// Successions.
            successions: Succession,
            /// Statements.
            statements: Statement,
            /// Lengths of the time limit.
            lengths: LimitLength,
            /// How long time usually runs in proceedings and execution.
            proceedings_times: ProceedingsTime,
            /// Closed list on the scope of articles.
            scopes: Scope,
            /// Bodies, by what they are under Article 35 § 2 (b).
            other_procedures: OtherProcedure,
            /// Days on which the procedure changed.
            versions: Version,
            /// Rates of interest.
            rates: Rate,
            /// Interest on late contributions.
            late_interest: LateInterest,
        }
    };
}
pub(crate) use every_table;

/// Something done with every table of the record in turn.
pub trait TableVisitor {
    /// Called once per table, with its rows in the order of the record.
    fn table<F: Fact>(&mut self, rows: &[F]);
}

macro_rules! record {
    ($($(#[$doc:meta])* $field:ident : $type:ident,)*) => {
        /// The record: facts that have passed every check, with the tables that answer fast.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub struct Record {
            /// Version: the day of its last change.
            pub version: Text,
            /// Fingerprint of its text: the first 12 hexadecimal digits of a SHA-256.
            pub hash: Text,
            /// Sources, sorted by id.
            pub sources: Vec<SourceEntry>,
            /// States, sorted by code.
            pub states: Vec<State>,
            $($(#[$doc])* pub $field: Vec<$type>,)*
            #[serde(skip)]
            tables: Tables,
        }

        impl Record {
            /// Makes a record of a draft that has passed the checks.
            pub(crate) fn compile(draft: Draft, hash: Text) -> Record {
                let mut record = Record {
                    version: draft.version,
                    hash,
                    sources: draft.sources.into_iter().map(|written| written.fact).collect(),
                    states: draft.states.into_iter().map(|written| written.fact).collect(),
                    $($field: draft.$field.into_iter().map(|written| written.fact).collect(),)*
                    tables: Tables::default(),
                };
                record.sources.sort_by_key(|source| source.id);
                record.states.sort_by_key(|state| state.code);
                // `Record::of` looks for the rows of an owner by halves.
                $(record.$field.sort_by_key(|row| row.basis().owner);)*
                record.index();
                record
            }

            /// Visits every table.
            pub fn visit(&self, visitor: &mut impl TableVisitor) {
                $(visitor.table(&self.$field);)*
            }
        }
    };
}
every_table!(record);

impl Record {
    /// Reads, checks and compiles the record in a folder; its defects, all of them, if it has any.
    pub fn from_folder(folder: &Path) -> Result<Record, Defects> {
        Record::from_files(&read::folder(folder)?)
    }

    /// The same, of files that were read already: their names are relative to the folder.
    pub fn from_files(files: &[Arc<Source>]) -> Result<Record, Defects> {
        let (draft, mut defects) = read::draft(files);
        checks::all(&draft, &mut defects);
        defects.or(())?;
        let hash = read::fingerprint(files);
        Ok(Record::compile(draft, Text::keep(hash)))
    }

    /// The record as bytes, to be embedded in a program.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::write(self)
    }

    /// A record from bytes that [`Record::to_bytes`] made. Texts are not copied.
    ///
    /// # Errors
    /// Bytes made by another version of the program.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Record, String> {
        let mut record = bytes::read(bytes)?;
        record.index();
        Ok(record)
    }

    fn index(&mut self) {
        let states = self.states.iter().map(|state| state.code).collect();
        let departures = departures(&self.events);
        self.tables = Tables::new(states, &self.bound, |row| {
            self.unsettled_since(row, &departures)
        });
    }

    /// The record as it was known on a day: facts made public later are not in it, and ends made
    /// public later have not come.
    pub fn as_known_on(&self, day: Day) -> Record {
        fn known<F: Known>(rows: &[F], day: Day) -> Vec<F> {
            rows.iter().filter_map(|row| row.as_known_on(day)).collect()
        }
        let mut record = Record {
            events: known(&self.events, day),
            bound: known(&self.bound, day),
            declarations: known(&self.declarations, day),
            seats: known(&self.seats, day),
            contributions: known(&self.contributions, day),
            remedies: known(&self.remedies, day),
            accepted: known(&self.accepted, day),
            statements: known(&self.statements, day),
            exits: known(&self.exits, day),
            rates: known(&self.rates, day),
            ..self.clone()
        };
        record.index();
        record
    }

    /// Place of a State in the fast tables.
    pub fn state_id(&self, code: &str) -> Option<StateId> {
        self.tables.state(code)
    }

    /// Place of an instrument in the fast tables; `None` if it binds nobody in the record.
    pub fn instrument_id(&self, id: &str) -> Option<InstrumentId> {
        self.tables.instrument(id)
    }

    /// Whether the instrument bound the State on the day. A few nanoseconds; allocates nothing.
    #[inline]
    pub fn standing(&self, state: StateId, instrument: InstrumentId, day: Day) -> Standing {
        self.tables.standing(state, instrument, day)
    }

    /// The periods in which the instrument bound the State; unused ones contain no day.
    #[inline]
    pub fn periods(&self, state: StateId, instrument: InstrumentId) -> [Period; 2] {
        self.tables.periods(state, instrument)
    }

    /// Days on which it is argued whether the instrument bound the State: the first day no longer
    /// bound where sources word it differently, or everything after the end of membership while
    /// the end of the instrument was not yet known. [`Period::NEVER`] where there are none.
    #[inline]
    pub fn argued(&self, state: StateId, instrument: InstrumentId) -> [Period; 2] {
        self.tables.argued(state, instrument)
    }
}
