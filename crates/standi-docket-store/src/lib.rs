//! Keeps the docket: append-only events in a hash chain, with lists made from them.
//!
//! - [`Docket`]: what is done with a store: lodge, record, list, verify, export, import
//! - [`Database`]: what a database must be able to do for it; [`Sqlite`] can
//! - [`sql`]: the docket in SQL, for every database that speaks it
//! - [`projection`]: the rows of lists, made from events and nothing else
//! - [`tally`]: the counters of lists
//! - [`chain`]: the hash chain
//! - [`Erasing`]: what an erasure takes; `erase.rs` does it

pub mod chain;
pub mod contents;
mod database;
mod docket;
mod erase;
mod error;
mod exchange;
pub mod projection;
pub mod sql;
mod sqlite;
pub mod tally;
mod verify;
mod writing;

pub use database::{Database, Done, Listed, Stored, Wiped};
pub use docket::{Docket, Entry};
pub use erase::{Erasing, Reason};
pub use error::StoreError;
pub use exchange::Exported;
pub use projection::{Change, DueFilter, DueRow, ListFilter, ListRow, Rows};
pub use sqlite::{ENCRYPTION, Sqlite, is_encrypted, no_encryption};
pub use verify::Verified;
