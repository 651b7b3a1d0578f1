//! Keeps the docket: append-only events in a hash chain, with lists made from them.
//!
//! - [`Docket`]: what is done with a store: lodge, record, list, verify, export, import
//! - [`Database`]: what a database must be able to do for it; [`Sqlite`] can
//! - [`projection`]: the rows of lists, made from events and nothing else
//! - [`chain`]: the hash chain

pub mod chain;
mod database;
mod docket;
mod error;
mod exchange;
pub mod projection;
mod sqlite;
mod verify;

pub use database::{Database, Stored};
pub use docket::{Docket, Entry};
pub use error::StoreError;
pub use exchange::Exported;
pub use projection::{DueFilter, DueRow, ListFilter, ListRow};
pub use sqlite::Sqlite;
pub use verify::Verified;
