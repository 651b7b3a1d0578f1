//! Questions to the record.
//!
//! - `names`: States by code, common name or former name; the nearest known name
//! - `party`: bound by an instrument on a day
//! - `membership`: member of the Council of Europe on a day
//! - `representation`: seat and vote in an organ on a day
//! - `organ`: who may sit and vote in an organ, and how many votes a decision needs
//!
//! Membership, representation and being bound are answered from different facts, and none is
//! derived from another.

mod membership;
mod names;
mod organ;
mod party;
mod representation;

pub use membership::Membership;
pub use names::{Unknown, UnknownKind};
pub use organ::{OrganOnDay, VotesNeeded};
pub use party::Party;
pub use representation::{Representation, Seat};

use crate::facts::{Basis, Fact, SourceEntry};
use crate::{Record, Text};

impl Record {
    /// A source by its id.
    pub fn source(&self, id: &str) -> Option<&SourceEntry> {
        let at = self
            .sources
            .binary_search_by(|source| source.id.0.cmp(id))
            .ok()?;
        Some(&self.sources[at])
    }

    /// The sources of a fact.
    pub fn sources_of(&self, basis: &Basis) -> Vec<&SourceEntry> {
        basis
            .sources
            .iter()
            .filter_map(|id| self.source(id))
            .collect()
    }

    /// The rows of a table that stand in the file of one owner.
    pub fn of<'r, F: Fact>(&self, rows: &'r [F], owner: &'r str) -> impl Iterator<Item = &'r F> {
        rows.iter().filter(move |row| row.basis().owner == owner)
    }
}

/// Ids of the organs that the queries know by meaning.
pub mod organs {
    /// Committee of Ministers.
    pub const COMMITTEE_OF_MINISTERS: &str = "committee-of-ministers";
    /// Committee of Ministers supervising judgments.
    pub const EXECUTION: &str = "committee-of-ministers-execution";
    /// Parliamentary Assembly.
    pub const ASSEMBLY: &str = "parliamentary-assembly";
    /// Congress of Local and Regional Authorities.
    pub const CONGRESS: &str = "congress";
    /// European Court of Human Rights.
    pub const COURT: &str = "court";
}

/// Id of the European Convention on Human Rights.
pub const CONVENTION: Text = Text("ECHR");
