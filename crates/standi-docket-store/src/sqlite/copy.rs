//! Backup of a SQLite file, and its return.

use super::Sqlite;
use crate::database::Done;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

impl Sqlite {
    /// Writes a consistent copy into a new file, while others read and write.
    pub(super) fn backup(&mut self, to: &Path) -> Done {
        let name = to.display().to_string();
        let done = self.connection.execute("VACUUM INTO ?1", [name]);
        done.map_err(self.fault.when("be backed up"))?;
        File::open(to)?.sync_all()?;
        Ok(())
    }

    /// Fills this empty store with a copy of another, byte for byte of its events.
    pub(super) fn restore(&mut self, from: &Path) -> Done {
        let source = Sqlite::open_existing(from)?;
        let doing = self.fault.when("be restored");
        let copy = rusqlite::backup::Backup::new(&source.connection, &mut self.connection);
        let copied = copy.and_then(|it| it.run_to_completion(1000, Duration::ZERO, None));
        copied.map_err(&doing)
    }
}
