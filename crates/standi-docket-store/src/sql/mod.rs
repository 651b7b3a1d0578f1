//! The docket in SQL, written once for every database that speaks it.
//!
//! - [`Sql`]: what a connection must do; whatever does it is a [`Database`]
//! - `events.rs`, `list.rs`, `due.rs`, `contents.rs`: the statements
//!
//! Parameters are `$1`, `$2`, in the order in which they first appear in a statement.

mod contents;
mod due;
mod events;
mod list;
mod read;

use crate::chain::Hash;
use crate::database::{Database, Done, Listed, Stored, Wiped};
use crate::projection::{Change, DueFilter, DueRow, ListFilter, ListRow, Rows};
use crate::tally::Tally;
use standi_docket::value::{Fingerprint, Number};
use std::borrow::Cow;
use std::path::Path;

/// A value given to a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// None.
    Null,
    /// A number, 64 bits wide in every database.
    Int(i64),
    /// A text.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    /// A text that is borrowed.
    pub fn text(text: &'a str) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }

    fn maybe(text: Option<&'a str>) -> Value<'a> {
        text.map_or(Value::Null, Value::text)
    }

    fn number(number: Number) -> [Value<'a>; 2] {
        [
            Value::Int(i64::from(number.year)),
            Value::Int(i64::from(number.place)),
        ]
    }
}

/// A row that a query gives.
pub trait Columns {
    /// A number.
    fn int(&self, at: usize) -> Done<Option<i64>>;
    /// A text.
    fn text(&self, at: usize) -> Done<Option<&str>>;
    /// Bytes.
    fn bytes(&self, at: usize) -> Done<Option<&[u8]>>;
}

/// A connection to a database that has the tables of a docket.
pub trait Sql {
    /// Begins to write, when no other writer does.
    fn begin(&mut self) -> Done;
    /// Begins to read what is there now.
    fn begin_reading(&mut self) -> Done;
    /// Ends the transaction; what it wrote is on disk.
    fn commit(&mut self) -> Done;
    /// Ends the transaction as if it had not been.
    fn rollback(&mut self);
    /// Runs a statement.
    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Done;
    /// Runs a statement for one row of values after the other, each so many values wide.
    fn many(&mut self, sql: &'static str, width: usize, values: &[Value<'_>]) -> Done;
    /// Gives every row of a query to a function.
    fn query(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: &mut dyn FnMut(&dyn Columns) -> Done,
    ) -> Done;
    /// Empties a table.
    fn clear(&mut self, table: &'static str) -> Done;
    /// As [`Database::fault`].
    fn fault(&mut self) -> Done<Option<String>> {
        Ok(None)
    }
    /// As [`Database::wipe`].
    fn wipe(&mut self) -> Done<Wiped>;
    /// As [`Database::copy_to`].
    fn copy_to(&mut self, _path: &Path) -> Done<bool> {
        Ok(false)
    }
    /// As [`Database::copy_from`].
    fn copy_from(&mut self, _path: &Path) -> Done<bool> {
        Ok(false)
    }
}

/// Every row that a query gives, read.
///
/// # Errors
/// The database cannot do it; a row that cannot be read.
pub fn all<T>(
    sql: &mut (impl Sql + ?Sized),
    text: &str,
    values: &[Value<'_>],
    read: impl Fn(&dyn Columns) -> Done<T>,
) -> Done<Vec<T>> {
    let mut found = Vec::new();
    sql.query(text, values, &mut |row| {
        found.push(read(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// The one number that a query gives; 0 if none.
fn one(sql: &mut impl Sql, text: &str, values: &[Value<'_>]) -> Done<i64> {
    let found = all(sql, text, values, |row| row.int(0))?;
    Ok(found.into_iter().next().flatten().unwrap_or(0))
}

/// At most so many; 0: all.
fn limit<'a>(limit: u32) -> Value<'a> {
    Value::Int(match limit {
        0 => i64::MAX,
        limit => i64::from(limit),
    })
}

impl<S: Sql> Database for S {
    fn begin(&mut self) -> Done {
        Sql::begin(self)
    }

    fn begin_reading(&mut self) -> Done {
        Sql::begin_reading(self)
    }

    fn commit(&mut self) -> Done {
        Sql::commit(self)
    }

    fn rollback(&mut self) {
        Sql::rollback(self);
    }

    fn head(&mut self) -> Done<(u64, Hash)> {
        events::head(self)
    }

    fn set_head(&mut self, count: u64, hash: &Hash) -> Done {
        events::set_head(self, count, hash)
    }

    fn version(&mut self, number: Number) -> Done<u32> {
        events::version(self, number)
    }

    fn standing(&mut self, number: Number) -> Done<Option<(u32, Option<Vec<u8>>)>> {
        list::standing(self, number)
    }

    fn last_place(&mut self, year: i16) -> Done<u32> {
        events::last_place(self, year)
    }

    fn insert(&mut self, events: &[Stored]) -> Done {
        events::insert(self, events)
    }

    fn events(&mut self, number: Number) -> Done<Vec<Stored>> {
        events::of(self, number)
    }

    fn histories(&mut self, first: Number, last: Number) -> Done<Vec<Stored>> {
        events::histories(self, first, last)
    }

    fn scan(&mut self, from: u64, limit: u32) -> Done<Vec<Stored>> {
        events::scan(self, from, limit)
    }

    fn has_salts(&mut self) -> Done<bool> {
        events::has_salts(self)
    }

    fn erase(&mut self, events: &[Stored]) -> Done {
        events::erase(self, events)
    }

    fn elsewhere(&mut self, number: Number, word: &str) -> Done<Vec<Stored>> {
        events::elsewhere(self, number, word)
    }

    fn numbers(&mut self, after: Option<Number>, limit: u32) -> Done<Vec<Number>> {
        events::numbers(self, after, limit)
    }

    fn project(&mut self, changes: &[Change]) -> Done {
        list::project(self, changes)?;
        due::project(self, changes)
    }

    fn unlist(&mut self, number: Number) -> Done {
        list::remove(self, number)
    }

    fn add_tallies(&mut self, deltas: &[(Tally, i64)]) -> Done {
        list::add_tallies(self, deltas)
    }

    fn tallies(&mut self, each: &mut dyn FnMut(Tally, i64)) -> Done {
        list::tallies(self, each)
    }

    fn list(&mut self, filter: &ListFilter) -> Done<Vec<ListRow>> {
        list::page(self, filter)
    }

    fn count(&mut self, filter: &ListFilter) -> Done<u64> {
        list::count(self, filter)
    }

    fn listed(&mut self) -> Done<Listed> {
        Ok(Listed {
            applications: one(self, "SELECT count(*) FROM application", &[])? as u64,
            paths: one(self, "SELECT count(*) FROM path", &[])? as u64,
            terms: one(self, "SELECT count(*) FROM term", &[])? as u64,
        })
    }

    fn has_paths(&mut self, row: &ListRow) -> Done<bool> {
        list::has_paths(self, row)
    }

    fn projected(&mut self, number: Number) -> Done<Option<(Rows, Option<Vec<u8>>)>> {
        let row = list::row(self, number)?;
        let due = due::of(self, number)?;
        let standing = list::standing(self, number)?.and_then(|(_, bytes)| bytes);
        Ok(row.map(|row| ((row, due), standing)))
    }

    fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>> {
        due::due(self, filter)
    }

    fn has_content(&mut self, fingerprint: &Fingerprint) -> Done<bool> {
        contents::has(self, fingerprint)
    }

    fn put_part(&mut self, fingerprint: &Fingerprint, part: u32, bytes: &[u8]) -> Done {
        contents::put(self, fingerprint, part, bytes)
    }

    fn part(&mut self, fingerprint: &Fingerprint, part: u32) -> Done<Option<Vec<u8>>> {
        contents::part(self, fingerprint, part)
    }

    fn drop_content(&mut self, fingerprint: &Fingerprint) -> Done {
        contents::remove(self, fingerprint)
    }

    fn content_count(&mut self) -> Done<u64> {
        contents::count(self)
    }

    fn contents(&mut self, after: Option<&Fingerprint>, limit: u32) -> Done<Vec<Fingerprint>> {
        contents::after(self, after, limit)
    }

    fn clear_projections(&mut self) -> Done {
        for table in ["term", "path", "tally", "application"] {
            self.clear(table)?;
        }
        Ok(())
    }

    fn fault(&mut self) -> Done<Option<String>> {
        Sql::fault(self)
    }

    fn wipe(&mut self) -> Done<Wiped> {
        Sql::wipe(self)
    }

    fn copy_to(&mut self, path: &Path) -> Done<bool> {
        Sql::copy_to(self, path)
    }

    fn copy_from(&mut self, path: &Path) -> Done<bool> {
        Sql::copy_from(self, path)
    }
}
