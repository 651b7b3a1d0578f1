//! What a database must be able to do to keep a docket.

use crate::chain::{Hash, Text};
use crate::error::StoreError;
use crate::projection::{Change, DueFilter, DueRow, ListFilter, ListRow, Rows};
use crate::tally::Tally;
use standi_docket::phrase::Phrase;
use standi_docket::value::{Fingerprint, Number};
use std::path::Path;

/// An event as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its place in the chain, from 1.
    pub position: u64,
    /// The application.
    pub application: Number,
    /// Its place in the application's history, from 1.
    pub seq: u32,
    /// Its text.
    pub text: Text,
    /// Its hash.
    pub hash: Hash,
}

/// How many rows the lists have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Applications.
    pub applications: u64,
    /// Paths to them.
    pub paths: u64,
    /// Times that run.
    pub terms: u64,
}

/// Whether what was erased is gone from the database's own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wiped {
    /// It is.
    Whole,
    /// Not yet: why, and what is to be done.
    Left(Phrase),
}

/// Result of an operation on a database.
pub type Done<T = ()> = Result<T, StoreError>;

/// A database that keeps a docket. All writing happens between [`Database::begin`] and
/// [`Database::commit`], and one writer waits for another; [`crate::Docket`] sees to what is
/// written.
pub trait Database {
    /// Begins to write, alone.
    fn begin(&mut self) -> Done;
    /// Begins to read: what others write from now on is not seen until [`Database::commit`].
    fn begin_reading(&mut self) -> Done;
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
    /// How many events an application has and where it stands, as its row in the list says; no bytes
    /// where they were not made yet.
    fn standing(&mut self, number: Number) -> Done<Option<(u32, Option<Vec<u8>>)>>;
    /// The greatest place given in a year; 0 if none.
    fn last_place(&mut self, year: i16) -> Done<u32>;
    /// Adds events.
    fn insert(&mut self, events: &[Stored]) -> Done;
    /// The events of an application, in order.
    fn events(&mut self, number: Number) -> Done<Vec<Stored>>;
    /// The events of the applications from one number to another, both inclusive, by application
    /// and place in its history.
    fn histories(&mut self, first: Number, last: Number) -> Done<Vec<Stored>>;
    /// Events from a place of the chain on, at most so many.
    fn scan(&mut self, from: u64, limit: u32) -> Done<Vec<Stored>>;
    /// Whether an event has a salt, or was erased.
    fn has_salts(&mut self) -> Done<bool>;
    /// Puts what is left of the texts of events in the place of their texts.
    fn erase(&mut self, events: &[Stored]) -> Done;
    /// The events of other applications in whose text a word stands.
    fn elsewhere(&mut self, number: Number, word: &str) -> Done<Vec<Stored>>;
    /// Numbers after one, in order, at most so many: of applications that have events.
    fn numbers(&mut self, after: Option<Number>, limit: u32) -> Done<Vec<Number>>;

    /// Puts the new rows of applications in place of those they had.
    fn project(&mut self, changes: &[Change]) -> Done;
    /// Removes an application from all lists, and counters that count nothing.
    fn unlist(&mut self, number: Number) -> Done;
    /// Adds to the counters of the list.
    fn add_tallies(&mut self, deltas: &[(Tally, i64)]) -> Done;
    /// Gives every counter that is not 0 to a function.
    fn tallies(&mut self, each: &mut dyn FnMut(Tally, i64)) -> Done;
    /// Rows of the list, in the order of numbers.
    fn list(&mut self, filter: &ListFilter) -> Done<Vec<ListRow>>;
    /// How many rows fit a filter, whatever its limit and wherever it begins.
    fn count(&mut self, filter: &ListFilter) -> Done<u64>;
    /// How many rows the lists have, counted one by one.
    fn listed(&mut self) -> Done<Listed>;
    /// Whether every path to a row of the list is there.
    fn has_paths(&mut self, row: &ListRow) -> Done<bool>;
    /// The row and the due rows of one application, and where it stands.
    fn projected(&mut self, number: Number) -> Done<Option<(Rows, Option<Vec<u8>>)>>;
    /// What is due.
    fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>>;
    /// Removes all rows and counters of lists.
    fn clear_projections(&mut self) -> Done;

    /// Whether a content is there.
    fn has_content(&mut self, fingerprint: &Fingerprint) -> Done<bool>;
    /// Adds a part of a content, from 0.
    fn put_part(&mut self, fingerprint: &Fingerprint, part: u32, bytes: &[u8]) -> Done;
    /// A part of a content; `None`: there is no such part.
    fn part(&mut self, fingerprint: &Fingerprint, part: u32) -> Done<Option<Vec<u8>>>;
    /// Removes a content.
    fn drop_content(&mut self, fingerprint: &Fingerprint) -> Done;
    /// How many contents there are.
    fn content_count(&mut self) -> Done<u64>;
    /// Fingerprints of contents after one, in order, at most so many.
    fn contents(&mut self, after: Option<&Fingerprint>, limit: u32) -> Done<Vec<Fingerprint>>;

    /// What is wrong with the database's own files, as far as it can tell: a page that cannot be
    /// read, an index that is not that of its table. A server sees to that by itself.
    fn fault(&mut self) -> Done<Option<String>>;

    /// Sees to it that what was erased does not lie in the database's own files any more.
    fn wipe(&mut self) -> Done<Wiped>;

    /// Writes a consistent copy into a new file, if the database can do that by itself; `false`:
    /// it cannot, and nothing was written.
    fn copy_to(&mut self, path: &Path) -> Done<bool>;
    /// Fills this store, which is empty, with a SQLite file that holds a docket; `false`: it cannot,
    /// and nothing was read.
    fn copy_from(&mut self, path: &Path) -> Done<bool>;
}
