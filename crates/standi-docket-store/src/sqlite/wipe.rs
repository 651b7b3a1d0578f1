//! What was erased leaves the file and its write-ahead log.

use super::Sqlite;
use crate::database::{Done, Wiped};
use standi_docket::phrase::Phrase;

/// A file up to this size is written anew by way of memory; a larger one by way of the system's
/// folder for temporary files, or, where it is encrypted, of memory as well, as SQLCipher is built.
const IN_MEMORY: u64 = 256 * 1024 * 1024;

impl Sqlite {
    /// Writes the whole file anew, since what a page held before may lie in its unused places, and
    /// empties the log.
    pub(super) fn wipe_file(&mut self) -> Done<Wiped> {
        let path = self.connection.path().filter(|path| !path.is_empty());
        let size = path.map(std::fs::metadata).transpose()?;
        let by_way_of = match size.map_or(0, |it| it.len()) {
            size if size <= IN_MEMORY => "memory",
            _ => "default",
        };
        self.set("temp_store", &by_way_of)?;
        self.set("secure_delete", &"on")?;
        let fault = self.fault.when("be wiped");
        self.connection.execute_batch("VACUUM").map_err(&fault)?;
        let text = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy: i64 = self
            .connection
            .query_row(text, [], |row| row.get(0))
            .map_err(fault)?;
        Ok(match busy {
            0 => Wiped::Whole,
            _ => Wiped::Left(Phrase::new("erase-left-read")),
        })
    }
}
