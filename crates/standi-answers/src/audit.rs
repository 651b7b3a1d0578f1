//! How far the record can be relied on.

use crate::common::{Cites, Grounds, IsoDay};
use crate::source::FactOf;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_record::facts::{Basis, Confidence, Fact};
use standi_record::query::Tally;
use standi_record::{Record, TableVisitor};

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
    /// The facts that were asked for, those that are least sure first, and of these the oldest.
    pub facts: Vec<Audited>,
}

/// Which facts are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Listing {
    /// Every one.
    All,
    /// To be checked before relying on them.
    Unsure,
    /// Well established, not re-read.
    Known,
    /// Seen in a source that can be opened.
    Verified,
    /// Those where sources conflict.
    Conflicting,
    /// None: they are only counted.
    #[default]
    None,
}

impl Listing {
    /// Every listing by its word.
    pub const WORDS: [(&'static str, Listing); 6] = [
        ("all", Listing::All),
        ("unsure", Listing::Unsure),
        ("known", Listing::Known),
        ("verified", Listing::Verified),
        ("conflicting", Listing::Conflicting),
        ("none", Listing::None),
    ];

    fn holds(self, basis: &Basis) -> bool {
        match self {
            Listing::All => true,
            Listing::Unsure => basis.confidence == Confidence::Unsure,
            Listing::Known => basis.confidence == Confidence::Known,
            Listing::Verified => basis.confidence == Confidence::Verified,
            Listing::Conflicting => basis.conflict.is_some(),
            Listing::None => false,
        }
    }
}

/// A fact, how long nobody has looked at it, and what to look at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Audited {
    /// The fact.
    #[serde(flatten)]
    pub fact: FactOf,
    /// The day on which the newest of its sources came into the record; nobody is known to have
    /// looked at it since.
    pub entered: Option<IsoDay>,
    /// What would verify it: `parties` (a table of the instrument's parties, or the depositary's
    /// notification), `declarations` (the depositary's list of declarations, or the gazette),
    /// `acceptances` (the depositary's list of States that have accepted the body), `act` (the act
    /// itself), `text` (the provision, in its version of the day), `ruling` (the judgment or
    /// decision), `accounts` (the account or scale as published), `series` (the bank's series),
    /// `report` (the report of what was said).
    pub verified_by: &'static str,
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
    /// Counts the facts of a record, or of one owner's file, and lists some of them.
    pub fn of(record: &Record, owner: Option<&str>, listing: Listing) -> Audit {
        let audit = match owner {
            Some(owner) => record.audit().only(owner),
            None => record.audit(),
        };
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
            facts: listed(record, owner, listing),
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

/// The facts of a record, or of one owner's file, that belong to a listing.
fn listed(record: &Record, owner: Option<&str>, listing: Listing) -> Vec<Audited> {
    let mut lister = Lister {
        record,
        owner,
        listing,
        facts: Vec::new(),
    };
    record.visit(&mut lister);
    let mut facts = lister.facts;
    facts.sort_by_key(|(confidence, audited)| {
        let fact = &audited.fact;
        (*confidence, audited.entered, fact.file, fact.line)
    });
    facts.into_iter().map(|(_, audited)| audited).collect()
}

struct Lister<'a> {
    record: &'a Record,
    owner: Option<&'a str>,
    listing: Listing,
    facts: Vec<(Confidence, Audited)>,
}

impl TableVisitor for Lister<'_> {
    fn table<F: Fact>(&mut self, rows: &[F]) {
        for row in rows {
            let basis = row.basis();
            if !self.listing.holds(basis) || self.owner.is_some_and(|it| basis.owner != *it) {
                continue;
            }
            let sources = basis.sources.iter();
            let days = sources.filter_map(|id| self.record.source(id)?.entered);
            let audited = Audited {
                fact: FactOf::of(row),
                entered: days.max().map(IsoDay),
                verified_by: F::PROOF.word(),
            };
            self.facts.push((basis.confidence, audited));
        }
    }
}

impl Cites for Audit {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.facts.iter().for_each(|it| visit(&it.fact.grounds));
    }
}
