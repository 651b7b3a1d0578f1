//! A docket in one SQLite file: write-ahead log, every commit on disk before it is acknowledged.
//!
//! - `connection.rs`: statements
//! - `copy.rs`: backup and restore
//! - `wipe.rs`: what was erased leaves the file
//! - `locked.rs`: a file that is encrypted with a passphrase
//! - `fault.rs`: what SQLite reports, in words that help

mod connection;
mod copy;
mod fault;
mod locked;
mod wipe;

use crate::database::Done;
use crate::docket::Docket;
use crate::error::StoreError;
use fault::Fault;
pub use locked::{ENCRYPTION, is_encrypted, no_encryption};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Marks the file as a docket: "stnd".
const APPLICATION_ID: i32 = 0x7374_6e64;

/// Each script brings a file from the version of its place to the next.
const MIGRATIONS: &[&str] = &[
    include_str!("1.sql"),
    include_str!("2.sql"),
    include_str!("3.sql"),
    include_str!("4.sql"),
    include_str!("5.sql"),
    include_str!("6.sql"),
];

/// The last version whose script changes the lists, which are then made anew.
const LISTS: i32 = 6;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(10);

/// Memory for pages of the file, in KiB, as SQLite wants it: negative.
const CACHE: i32 = -65_536;

/// So many pages gather in the write-ahead log before they are brought into the file: 64 MiB.
const LOG: i32 = 16_384;

/// A docket in one SQLite file.
pub struct Sqlite {
    connection: Connection,
    fault: Fault,
}

impl Sqlite {
    /// Opens a file, or makes it, and brings it to the present version.
    ///
    /// # Errors
    /// A file that is no docket, was written by a later version, or cannot be opened.
    pub fn open(path: &Path) -> Done<Sqlite> {
        Sqlite::with(path, OpenFlags::default(), None)
    }

    /// Opens a file that must be there.
    pub fn open_existing(path: &Path) -> Done<Sqlite> {
        Sqlite::open_existing_with(path, None)
    }

    /// Opens a file that must be there, with its passphrase where it is encrypted. An empty file is
    /// encrypted with it from then on.
    ///
    /// # Errors
    /// Another passphrase; a build without encryption.
    pub fn open_existing_with(path: &Path, passphrase: Option<&str>) -> Done<Sqlite> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Sqlite::with(path, flags, passphrase)
    }

    fn with(path: &Path, flags: OpenFlags, passphrase: Option<&str>) -> Done<Sqlite> {
        let fault = Fault::of(path.display());
        let opened = Connection::open_with_flags(path, flags);
        let connection = opened.map_err(fault.when("be opened"))?;
        Sqlite::prepare(connection, fault, passphrase)
    }

    /// A docket in memory, for trying out.
    pub fn in_memory() -> Done<Sqlite> {
        let fault = Fault::of("memory");
        let opened = Connection::open_in_memory();
        let connection = opened.map_err(fault.when("be opened"))?;
        Sqlite::prepare(connection, fault, None)
    }

    fn prepare(connection: Connection, fault: Fault, passphrase: Option<&str>) -> Done<Sqlite> {
        let mut sqlite = Sqlite { connection, fault };
        sqlite.unlock(passphrase)?;
        let version = sqlite.recognise()?;
        sqlite.settings(version)?;
        match (version as usize) < MIGRATIONS.len() {
            true => sqlite.migrate(),
            false => Ok(sqlite),
        }
    }

    fn pragma(&self, name: &str) -> Done<i32> {
        let value = self
            .connection
            .pragma_query_value(None, name, |row| row.get(0));
        value.map_err(self.fault.when("be opened"))
    }

    fn set(&self, name: &str, value: &dyn rusqlite::ToSql) -> Done {
        let done = self.connection.pragma_update(None, name, value);
        done.map_err(self.fault.when("be opened"))
    }

    /// The version of the file; 0: it is new.
    fn recognise(&self) -> Done<i32> {
        let doing = self.fault.when("be opened");
        self.connection.busy_timeout(PATIENCE).map_err(&doing)?;
        let version = self.pragma("user_version")?;
        let id = self.pragma("application_id")?;
        let tables: i64 = self
            .connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(&doing)?;
        if id != APPLICATION_ID && (tables > 0 || version > 0) {
            return Err(StoreError::NotADocket(format!(
                "{} is a database, but no docket; name another file, and it is made",
                self.fault.name()
            )));
        }
        if version as usize > MIGRATIONS.len() {
            return Err(StoreError::NotADocket(format!(
                "{} was written by a later version of the program (format {version}, this one knows {}); use that version, or export with it and import here",
                self.fault.name(),
                MIGRATIONS.len()
            )));
        }
        Ok(version)
    }

    fn settings(&mut self, version: i32) -> Done {
        if version == 0 {
            self.set("journal_mode", &"wal")?;
        }
        self.set("synchronous", &"full")?;
        self.set("cache_size", &CACHE)?;
        self.set("wal_autocheckpoint", &LOG)?;
        // Pages are written without what their memory held before.
        self.set("secure_delete", &"fast")?;
        self.connection.set_prepared_statement_cache_capacity(64);
        Ok(())
    }

    fn migrate(self) -> Done<Sqlite> {
        let mut docket = Docket::new(self);
        docket.writing(|docket| {
            // Another program may have done it while this one waited.
            let from = docket.database.pragma("user_version")?;
            for script in MIGRATIONS.iter().skip(from as usize) {
                let done = docket.database.connection.execute_batch(script);
                done.map_err(
                    docket
                        .database
                        .fault
                        .when("be brought to the present version"),
                )?;
            }
            docket.database.set("application_id", &APPLICATION_ID)?;
            docket
                .database
                .set("user_version", &(MIGRATIONS.len() as i32))?;
            match (1..LISTS).contains(&from) {
                true => docket.make_lists().map(|_| ()),
                false => Ok(()),
            }
        })?;
        Ok(docket.database)
    }
}
