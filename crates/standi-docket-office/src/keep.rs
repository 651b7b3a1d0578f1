//! The store is kept: checked, its lists made anew, filled from an export.

use crate::answers::{Checked, Disagreement, Moved, Rebuilt};
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket_store::chain::{Hash, hex};
use standi_docket_store::{Database, StoreError};
use std::io::BufRead;

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
        let read = self.docket.import(input)?;
        Ok(Moved {
            file,
            events: read.events,
            head: Some(read.head),
            hidden: Vec::new(),
        })
    }

    /// How many events the store holds, and the hash of the last: what a copy of it carries.
    ///
    /// # Errors
    /// A refusal; a store that cannot be read.
    pub fn copied(&mut self, file: String, task: Task) -> Result<Moved, Trouble> {
        self.may(task)?;
        let (events, head) = self.docket.head()?;
        Ok(Moved {
            file,
            events,
            head: Some(hex(&head)),
            hidden: Vec::new(),
        })
    }
}
