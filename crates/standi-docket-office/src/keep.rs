//! The store is kept: checked, its lists made anew, filled from an export.

use crate::answers::{Checked, Disagreement, Moved, Rebuilt};
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket::phrase::Phrase;
use standi_docket_store::chain::{Hash, hex};
use standi_docket_store::{Database, Exported, StoreError};
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

impl<D: Database> Office<'_, D> {
    /// Checks every event, the chain and every list; with the hash of a last event that was kept
    /// elsewhere, that it is in the chain. That something does not agree is an answer.
    ///
    /// # Errors
    /// A refusal; a store that cannot be read.
    pub fn verify(&mut self, kept: Option<&Hash>) -> Result<Checked, Trouble> {
        self.may(Task::Verify)?;
        match self.docket.verify(kept) {
            Ok(verified) => Ok(Checked {
                agrees: true,
                events: verified.events,
                applications: Some(verified.applications),
                erased: Some(verified.erased),
                documents: Some(verified.contents),
                head: hex(&verified.head),
                first: None,
            }),
            Err(StoreError::Broken {
                position,
                application,
                what,
            }) => {
                let (events, head) = self.docket.head().unwrap_or_default();
                Ok(Checked {
                    agrees: false,
                    events,
                    applications: None,
                    erased: None,
                    documents: None,
                    head: hex(&head),
                    first: Some(Disagreement {
                        position,
                        application,
                        what,
                    }),
                })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Makes all lists anew from the events.
    ///
    /// # Errors
    /// A refusal; a store that cannot be written to.
    pub fn rebuild(&mut self) -> Result<Rebuilt, Trouble> {
        self.may(Task::Rebuild)?;
        Ok(Rebuilt {
            applications: self.docket.rebuild()?,
        })
    }

    /// Reads an export into the empty store: all of it, or nothing.
    ///
    /// # Errors
    /// A refusal; a file that is not an exact export; a store that is not empty.
    pub fn import(&mut self, file: String, input: &mut dyn BufRead) -> Result<Moved, Trouble> {
        self.may(Task::Import)?;
        let read = self.docket.import(input).map_err(|error| match error {
            StoreError::Import { line, what } => {
                let message = format!("line {line} of {file} cannot be used: {what}");
                Trouble::input("import", Phrase::verbatim(message)).help(Phrase::verbatim(
                    "an exact export is taken whole or not at all; nothing of it is in the docket",
                ))
            }
            error => error.into(),
        })?;
        Ok(Moved {
            file,
            events: read.events,
            head: Some(read.head),
            hidden: Vec::new(),
        })
    }

    /// Copies the store into a new file, while others read and write: as the database itself does
    /// it, or else as an exact export.
    ///
    /// # Errors
    /// A refusal; a file that exists or cannot be written.
    pub fn backup(&mut self, path: &Path) -> Result<Moved, Trouble> {
        self.may(Task::Backup)?;
        let file = path.display().to_string();
        if path.exists() {
            let exists =
                Trouble::input("exists", Phrase::verbatim(format!("{file} exists already")));
            return Err(exists.help(Phrase::verbatim("name a new file")));
        }
        if !self.docket.database().copy_to(path)? {
            let out = File::create_new(path).map_err(StoreError::from)?;
            let mut writer = BufWriter::new(&out);
            let moved = self.backup_to(file, &mut writer)?;
            writer
                .flush()
                .and_then(|()| out.sync_all())
                .map_err(StoreError::from)?;
            return Ok(moved);
        }
        self.copied(file)
    }

    /// The same as an exact export, wherever it is written to.
    ///
    /// # Errors
    /// A refusal; what cannot be written.
    pub fn backup_to(&mut self, file: String, out: &mut dyn Write) -> Result<Moved, Trouble> {
        self.may(Task::Backup)?;
        Ok(moved(file, self.docket.export(out)?))
    }

    /// Fills the empty store from an exact export, wherever it is read from.
    ///
    /// # Errors
    /// A refusal; what is no export; a store that is not empty.
    pub fn restore_from(
        &mut self,
        file: String,
        input: &mut dyn BufRead,
    ) -> Result<Moved, Trouble> {
        self.may(Task::Restore)?;
        Ok(moved(file, self.docket.import(input)?))
    }

    /// Fills the empty store from a copy.
    ///
    /// # Errors
    /// A refusal; a file that is no copy; a store that is not empty.
    pub fn restore(&mut self, path: &Path) -> Result<Moved, Trouble> {
        self.may(Task::Restore)?;
        let (there, _) = self.docket.head()?;
        if there > 0 {
            return Err(StoreError::NotEmpty(there).into());
        }
        if !self.docket.database().copy_from(path)? {
            let file = File::open(path).map_err(StoreError::from)?;
            self.docket.import(&mut BufReader::new(file))?;
        }
        self.copied(path.display().to_string())
    }

    fn copied(&mut self, file: String) -> Result<Moved, Trouble> {
        let (events, head) = self.docket.head()?;
        Ok(Moved {
            file,
            events,
            head: Some(hex(&head)),
            hidden: Vec::new(),
        })
    }
}

/// Of an exact copy.
pub(crate) fn moved(file: String, copied: Exported) -> Moved {
    Moved {
        file,
        events: copied.events,
        head: Some(copied.head),
        hidden: Vec::new(),
    }
}
