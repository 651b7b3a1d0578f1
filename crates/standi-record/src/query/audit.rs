//! How far the record can be relied on: facts by confidence, owner, table and instrument.

use crate::facts::{Confidence, Fact};
use crate::field::Cell;
use crate::{Record, TableVisitor, Text};
use std::collections::{BTreeMap, HashSet};

/// Facts counted by confidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
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
}

impl Tally {
    /// How many.
    pub fn total(self) -> usize {
        self.verified + self.known + self.unsure
    }

    /// Share verified, from 0 to 1; 1 where there is nothing.
    pub fn share(self) -> f64 {
        if self.total() == 0 {
            1.0
        } else {
            self.verified as f64 / self.total() as f64
        }
    }

    fn add(&mut self, other: Tally) {
        self.verified += other.verified;
        self.known += other.known;
        self.unsure += other.unsure;
        self.conflicting += other.conflicting;
        self.verified_without_address += other.verified_without_address;
    }
}

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AuditKey {
    /// Code of the State, or id of the instrument or body, whose file holds the facts; empty for
    /// facts of no one's.
    pub owner: Text,
    /// The table.
    pub table: &'static str,
    /// The instrument they are about, where the table says so.
    pub instrument: Text,
}

/// The count.
#[derive(Clone, Debug, Default)]
pub struct Audit {
    /// By owner, table and instrument.
    pub rows: BTreeMap<AuditKey, Tally>,
    /// Ids of sources that can be opened.
    openable: HashSet<&'static str>,
}

impl Audit {
    /// Only the facts that stand in the file of one owner.
    pub fn only(mut self, owner: &str) -> Audit {
        self.rows.retain(|key, _| key.owner == *owner);
        self
    }

    /// All facts.
    pub fn all(&self) -> Tally {
        self.sum(|_| true)
    }

    /// The facts of the rows that a question picks.
    pub fn sum(&self, pick: impl Fn(&AuditKey) -> bool) -> Tally {
        let mut sum = Tally::default();
        self.rows
            .iter()
            .filter(|(key, _)| pick(key))
            .for_each(|(_, tally)| sum.add(*tally));
        sum
    }

    /// The facts by one part of the key, in its order.
    pub fn by<K: Ord>(&self, part: impl Fn(&AuditKey) -> Option<K>) -> BTreeMap<K, Tally> {
        let mut sums: BTreeMap<K, Tally> = BTreeMap::new();
        for (key, tally) in &self.rows {
            if let Some(part) = part(key) {
                sums.entry(part).or_default().add(*tally);
            }
        }
        sums
    }
}

impl TableVisitor for Audit {
    fn table<F: Fact>(&mut self, rows: &[F]) {
        let instrument = F::COLUMNS
            .iter()
            .position(|(name, _)| *name == "instrument");
        for row in rows {
            let basis = row.basis();
            let instrument = match instrument.and_then(|at| row.cells().into_iter().nth(at)) {
                Some(Cell::Text(id)) => Text(id),
                _ => Text(""),
            };
            let key = AuditKey {
                owner: basis.owner,
                table: F::TABLE,
                instrument,
            };
            let openable = basis.sources.iter().any(|id| self.openable.contains(id.0));
            let tally = self.rows.entry(key).or_default();
            match basis.confidence {
                Confidence::Verified => {
                    tally.verified += 1;
                    tally.verified_without_address += usize::from(!openable);
                }
                Confidence::Known => tally.known += 1,
                Confidence::Unsure => tally.unsure += 1,
            }
            tally.conflicting += usize::from(basis.conflict.is_some());
        }
    }
}

impl Record {
    /// Facts by confidence.
    pub fn audit(&self) -> Audit {
        let openable = self.sources.iter().filter(|it| it.url.is_some());
        let openable = openable.map(|it| it.id.0).collect();
        let mut audit = Audit {
            openable,
            ..Audit::default()
        };
        self.visit(&mut audit);
        // Some tables name an instrument in words, which is no instrument of the record.
        for (key, tally) in std::mem::take(&mut audit.rows) {
            let known = self.instruments.iter().any(|it| it.id == key.instrument);
            let instrument = if known { key.instrument } else { Text("") };
            audit
                .rows
                .entry(AuditKey { instrument, ..key })
                .or_default()
                .add(tally);
        }
        audit
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record;

    #[test]
    fn every_fact_is_counted_once() {
        let state = "code = \"ALB\"\nname = \"Albania\"\n[[bound]]\ninstrument = \"ECHR\"\n\
                     ratified = 1996-10-02\nfrom = 1996-10-02\nsource = [\"chart\"]\n\
                     confidence = \"unsure\"\n";
        let audit = test_record::record(&[("states/ALB.toml", state)]).audit();
        let all = audit.all();
        assert_eq!((all.verified, all.known, all.unsure), (1, 0, 1));
        assert!((all.share() - 0.5).abs() < 1e-9);
        let albania = audit.sum(|key| key.owner == "ALB" && key.instrument == "ECHR");
        assert_eq!(albania.unsure, 1);
        assert_eq!(audit.by(|key| Some(key.table)).len(), 2);
    }
}
