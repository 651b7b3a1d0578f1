//! A file that is encrypted with a passphrase (SQLCipher): told apart by its first bytes, opened,
//! and written anew with another passphrase or with none.

use super::Sqlite;
use crate::database::Done;
use crate::error::StoreError;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// With these bytes every file of SQLite begins that is not encrypted.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// Whether a file can be no plain database: it holds something, and begins otherwise. What is
/// encrypted looks like chance from its first byte on.
///
/// # Errors
/// A file that cannot be read. One that is not there is not encrypted.
pub fn is_encrypted(path: &Path) -> io::Result<bool> {
    let mut start = [0; PLAIN.len()];
    let read = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        opened => opened?.take(PLAIN.len() as u64).read(&mut start)?,
    };
    Ok(read > 0 && start != *PLAIN)
}

impl Sqlite {
    /// Whether the file is encrypted.
    pub(super) fn is_encrypted(&self) -> Done<bool> {
        match self.connection.path().filter(|path| !path.is_empty()) {
            None => Ok(false),
            Some(path) => Ok(is_encrypted(Path::new(path))?),
        }
    }
}

#[cfg(not(feature = "encryption"))]
impl Sqlite {
    /// Gives the file its passphrase.
    pub(super) fn unlock(&self, passphrase: Option<&str>) -> Done {
        match passphrase {
            None => Ok(()),
            Some(_) => Err(no_encryption(Path::new(self.fault.name()))),
        }
    }

    /// Writes a file anew with another passphrase; `None`: with none.
    ///
    /// # Errors
    /// This build cannot.
    pub fn encrypt(path: &Path, _from: Option<&str>, _to: Option<&str>) -> Done {
        Err(no_encryption(path))
    }
}

/// Whether this build opens files that are encrypted.
pub const ENCRYPTION: bool = cfg!(feature = "encryption");

/// That this build does not open or make a file that is encrypted.
pub fn no_encryption(path: &Path) -> StoreError {
    StoreError::NotADocket(format!(
        "{} cannot be opened or made encrypted by this build of the program, which has no encryption (if it is a docket at all); a release has it, as has a build with `cargo build --release --features encryption`",
        path.display()
    ))
}

#[cfg(feature = "encryption")]
mod with {
    use super::{Done, Path, Sqlite, StoreError};
    use crate::docket::Docket;
    use crate::sqlite::{APPLICATION_ID, MIGRATIONS};
    use std::fs::{self, File};
    use zeroize::Zeroizing;

    /// A statement with a passphrase in it, in memory that is wiped.
    fn keyed(before: &str, passphrase: &str, after: &str) -> Zeroizing<String> {
        let quotes = passphrase.matches('\'').count();
        // Large enough from the start, so that no copy is left behind.
        let room = before.len() + passphrase.len() + quotes + after.len() + 2;
        let mut text = Zeroizing::new(String::with_capacity(room));
        text.push_str(before);
        text.push('\'');
        for letter in passphrase.chars() {
            if letter == '\'' {
                text.push('\'');
            }
            text.push(letter);
        }
        text.push('\'');
        text.push_str(after);
        text
    }

    impl Sqlite {
        /// Gives the file its passphrase. What SQLCipher and SQLite put into memory is wiped when
        /// they are done with it, and nothing is put into temporary files.
        pub(in crate::sqlite) fn unlock(&self, passphrase: Option<&str>) -> Done {
            let Some(passphrase) = passphrase else {
                return Ok(());
            };
            let fault = self.fault.when("be opened");
            let run = |text: &str| self.connection.execute_batch(text).map_err(&fault);
            if passphrase.is_empty() || passphrase.contains('\0') {
                return Err(self.locked());
            }
            run("PRAGMA cipher_memory_security = ON")?;
            run(&keyed("PRAGMA key = ", passphrase, ""))?;
            run("PRAGMA temp_store = memory")?;
            // The first page tells whether it was the one.
            match self
                .connection
                .execute_batch("SELECT count(*) FROM sqlite_schema")
            {
                Err(error)
                    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) =>
                {
                    Err(self.locked())
                }
                other => other.map_err(fault),
            }
        }

        fn locked(&self) -> StoreError {
            StoreError::NotADocket(format!(
                "{} does not open: this is not its passphrase, or it is no docket at all; nobody can recover a passphrase",
                self.fault.name()
            ))
        }

        /// Writes a file anew with another passphrase; `None`: with none. The new file takes the
        /// place of the old one when it was read back and agrees with it, or not at all.
        ///
        /// # Errors
        /// Another passphrase; a file that others have open; a folder that cannot be written to.
        pub fn encrypt(path: &Path, from: Option<&str>, to: Option<&str>) -> Done {
            let mut source = Docket::new(Sqlite::open_existing_with(path, from)?);
            source.database.alone()?;
            let told = |error: std::io::Error| StoreError::Database {
                doing: "be written anew",
                reason: format!("{}: {error}", path.display()),
            };
            let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
            let part = tempfile::Builder::new()
                .prefix(".standi-")
                .suffix(".part")
                .tempfile_in(folder.unwrap_or(Path::new(".")))
                .map_err(told)?
                .into_temp_path();
            source.database.copy_as(&part, to)?;
            let head = source.head()?;
            let mut copy = Docket::new(Sqlite::open_existing_with(&part, to)?);
            copy.database.set("journal_mode", &"wal")?;
            copy.verify(Some(&head.1))?;
            if copy.head()? != head {
                return Err(StoreError::NotADocket(format!(
                    "{} was not written anew: the copy is not the same",
                    path.display()
                )));
            }
            drop(copy);
            let rights = fs::metadata(path).map_err(told)?.permissions();
            fs::set_permissions(&part, rights).map_err(told)?;
            File::open(&part)
                .and_then(|it| it.sync_all())
                .map_err(told)?;
            part.persist(path).map_err(|error| told(error.error))?;
            // Held until now: nobody writes to the old file meanwhile.
            drop(source);
            Ok(())
        }

        /// Has the file alone, until the connection ends: with no log beside it.
        fn alone(&mut self) -> Done {
            let fault = self.fault.when("be written anew");
            self.set("locking_mode", &"exclusive")?;
            let mode: Result<String, _> =
                self.connection
                    .query_row("PRAGMA journal_mode = delete", [], |row| row.get(0));
            mode.map_err(&fault)?;
            self.connection
                .execute_batch("BEGIN EXCLUSIVE; COMMIT")
                .map_err(fault)
        }

        /// Writes everything into an empty file with a passphrase of its own.
        fn copy_as(&self, to: &Path, passphrase: Option<&str>) -> Done {
            let fault = self.fault.when("be written anew");
            let run = |text: &str| self.connection.execute_batch(text).map_err(&fault);
            let path = to.display().to_string().replace('\'', "''");
            let attach = format!("ATTACH '{path}' AS anew KEY ");
            run(&keyed(&attach, passphrase.unwrap_or_default(), ""))?;
            run("SELECT sqlcipher_export('anew')")?;
            run(&format!(
                "PRAGMA anew.application_id = {APPLICATION_ID}; PRAGMA anew.user_version = {}; DETACH anew",
                MIGRATIONS.len()
            ))
        }
    }
}
