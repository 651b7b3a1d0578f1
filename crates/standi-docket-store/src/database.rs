//! What a database must be able to do to keep a docket.

use crate::chain::Hash;
use crate::error::StoreError;
use crate::projection::{DueFilter, DueRow, ListFilter, ListRow};
use standi_docket::value::Number;

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its place in the chain, from 1.
    pub position: u64,
    /// The application.
    pub application: Number,
    /// Its place in the application's history, from 1.
    pub seq: u32,
    /// The event as JSON, byte for byte as hashed.
    pub body: String,
    /// Its hash.
    pub hash: Hash,
}

/// Result of an operation on a database.
pub type Done<T = ()> = Result<T, StoreError>;

/// A database that keeps a docket. All writing happens between [`Database::begin`] and
/// [`Database::commit`], and one writer waits for another; [`crate::Docket`] sees to what is
/// written.
pub trait Database {
    /// Begins to write, alone.
    fn begin(&mut self) -> Done;
    /// Makes what was written durable.
    fn commit(&mut self) -> Done;
    /// Takes back what was written since [`Database::begin`].
    fn rollback(&mut self);

    /// How many events there are, and the hash of the last.
    fn head(&mut self) -> Done<(u64, Hash)>;
    /// Sets it.
    fn set_head(&mut self, count: u64, hash: &Hash) -> Done;
    /// How many events an application has; 0 if there is none.
    fn version(&mut self, number: Number) -> Done<u32>;
    /// The greatest place given in a year; 0 if none.
    fn last_place(&mut self, year: i16) -> Done<u32>;
    /// Adds an event.
    fn insert(&mut self, event: &Stored) -> Done;
    /// The events of an application, in order.
    fn events(&mut self, number: Number) -> Done<Vec<Stored>>;
    /// Events from a place of the chain on, at most so many.
    fn scan(&mut self, from: u64, limit: u32) -> Done<Vec<Stored>>;

    /// Puts the rows of an application in place of those it had.
    fn project(&mut self, row: &ListRow, due: &[DueRow]) -> Done;
    /// Rows of the list.
    fn list(&mut self, filter: &ListFilter) -> Done<Vec<ListRow>>;
    /// How many rows fit a filter, whatever its limit.
    fn count(&mut self, filter: &ListFilter) -> Done<u64>;
    /// The row and the due rows of one application.
    fn projected(&mut self, number: Number) -> Done<Option<(ListRow, Vec<DueRow>)>>;
    /// What is due.
    fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>>;
    /// Numbers after one, in order, at most so many: of applications that have events.
    fn numbers(&mut self, after: Option<Number>, limit: u32) -> Done<Vec<Number>>;
    /// Removes all rows of lists.
    fn clear_projections(&mut self) -> Done;
}
