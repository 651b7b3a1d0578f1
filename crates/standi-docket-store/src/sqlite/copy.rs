//! Backup of a SQLite file, and its return.

use super::Sqlite;
use crate::database::{Database, Done};
use crate::error::StoreError;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Sqlite {
    /// Writes a consistent copy into a new file, while others read and write.
    pub fn backup(&mut self, to: &Path) -> Done {
        if to.exists() {
            return Err(StoreError::Database {
                doing: "be backed up",
                reason: format!("{} exists already; name a new file", to.display()),
            });
        }
        let name = to.display().to_string();
        let done = self.connection.execute("VACUUM INTO ?1", [name]);
        done.map_err(self.fault.when("be backed up"))?;
        File::open(to)?.sync_all()?;
        Ok(())
    }

    /// Fills this empty store with a copy of another, byte for byte of its events.
    pub fn restore(&mut self, from: &Path) -> Done {
        let (there, _) = self.head()?;
        if there > 0 {
            return Err(StoreError::NotEmpty(there));
        }
        let source = Sqlite::open_existing(from)?;
        let doing = self.fault.when("be restored");
        let copy = rusqlite::backup::Backup::new(&source.connection, &mut self.connection);
        let copied = copy.and_then(|it| it.run_to_completion(1000, Duration::ZERO, None));
        copied.map_err(&doing)
    }

    pub(super) fn take(&mut self, path: &Path) -> Done<bool> {
        let mut magic = [0; 16];
        let read = File::open(path)?.read_exact(&mut magic);
        match read.is_ok() && magic == *MAGIC {
            true => self.restore(path).map(|()| true),
            false => Ok(false),
        }
    }
}
