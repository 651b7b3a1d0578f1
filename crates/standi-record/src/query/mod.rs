//! Questions to the record.
//!
//! - `names`: States by code, common name or former name; the nearest known name
//! - `party`: bound by an instrument on a day
//! - `membership`: member of the Council of Europe on a day
//! - `representation`: seat and vote in an organ on a day
//! - `organ`: who may sit and vote in an organ, and how many votes a decision needs
//! - `money`: the accounts of contributions that stand on a day
//! - `timeline`, `lanes`: memberships, rights and instruments over time
//! - `statements`: who said what, grouped by contradiction
//! - `diff`: what changed in law between two days
//! - `audit`: facts by confidence
//!
//! Membership, representation and being bound are answered from different facts, and none is
//! derived from another.

mod audit;
mod diff;
mod lanes;
mod membership;
mod money;
mod names;
mod organ;
mod party;
mod representation;
mod statements;
mod timeline;

pub use audit::{Audit, AuditKey, Tally};
pub use diff::{Change, ChangeKind, Diff};
pub use membership::Membership;
pub(crate) use membership::departures;
pub use names::{Unknown, UnknownKind, with_article, without_article};
pub use organ::{OrganOnDay, VotesNeeded};
pub use party::Party;
pub use representation::{Representation, Seat};
pub use statements::{StatementFilter, StatementGroup};
pub use timeline::{Lane, LaneKind, Mark, Shade, Stretch, Timeline};

use crate::facts::{Fact, SourceEntry};
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

    /// The rows of a table that stand in the file of one owner.
    pub fn of<'r, F: Fact>(&self, rows: &'r [F], owner: &'r str) -> impl Iterator<Item = &'r F> {
        let from = rows.partition_point(|row| row.basis().owner.0 < owner);
        let rows = &rows[from..];
        rows.iter()
            .take_while(move |row| row.basis().owner == owner)
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
