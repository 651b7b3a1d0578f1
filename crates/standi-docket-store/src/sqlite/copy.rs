//! Backup of a SQLite file, and its return.

use super::Sqlite;
use crate::database::Done;
use crate::docket::Docket;
use crate::error::StoreError;
use std::fs::File;
use std::io::{self, Read};
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

    /// Fills this empty store with a copy of another, byte for byte of its events, once all of it
    /// was verified: SQLite does not notice every byte that a copy has lost.
    pub(super) fn restore(&mut self, from: &Path) -> Done {
        let no_copy = |reason: String| StoreError::Database {
            doing: "be restored",
            reason: format!("{} is no whole copy of a docket: {reason}", from.display()),
        };
        if self.is_encrypted()? {
            return Err(StoreError::NotADocket(format!(
                "{} is not encrypted, and {} is; restore it into a new file, and encrypt that: `standi docket seal`",
                from.display(),
                self.fault.name()
            )));
        }
        if is_cut_off(from)? {
            return Err(no_copy("it was cut off".to_string()));
        }
        let mut source = Docket::new(Sqlite::open_existing(from)?);
        let verified = source.verify(None);
        verified.map_err(|error| no_copy(error.to_string()))?;
        let source = &source.database().connection;
        let doing = self.fault.when("be restored");
        let copy = rusqlite::backup::Backup::new(source, &mut self.connection);
        let copied = copy.and_then(|it| it.run_to_completion(1000, Duration::ZERO, None));
        copied.map_err(&doing)
    }
}

/// Whether a file of SQLite is shorter than its head says: so many pages, each of such a size
/// (<https://www.sqlite.org/fileformat.html>, section 1.3). The head of a file that is encrypted
/// says nothing; such a copy is not taken page by page, see [`super::is_encrypted`].
fn is_cut_off(path: &Path) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut head = [0; 32];
    if let Err(error) = file.read_exact(&mut head) {
        return match error.kind() {
            io::ErrorKind::UnexpectedEof => Ok(true),
            _ => Err(error),
        };
    }
    let size = match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u32::from_be_bytes([head[28], head[29], head[30], head[31]]);
    Ok(file.metadata()?.len() < size * u64::from(pages))
}
