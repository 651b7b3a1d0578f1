//! Everything is written out: for the Registry exactly, for others as they may see it.

use crate::answers::Moved;
use crate::keep::moved;
use crate::list::Own;
use crate::office::Office;
use crate::trouble::Trouble;
use serde::Serialize;
use standi_docket::access::{Hidden, Task};
use standi_docket::event::Recorded;
use standi_docket::state::Role;
use standi_docket::value::Number;
use standi_docket_store::{Database, StoreError};
use std::io::Write;

/// First line of a copy from which parts may be hidden: `import` does not take it for an exact one.
#[derive(Serialize)]
struct Head<'a> {
    standi_docket_copy: u32,
    #[serde(rename = "as")]
    viewer: &'a str,
}

#[derive(Serialize)]
struct Line<'a> {
    application: Number,
    event: &'a Recorded,
}

impl<D: Database> Office<'_, D> {
    /// Writes everything that is open to the viewer, an entry a line. The Registry's copy is exact
    /// and can be imported; no other is, even where nothing had to be hidden.
    ///
    /// # Errors
    /// A refusal; a file that cannot be written.
    pub fn export(&mut self, file: String, out: &mut dyn Write) -> Result<Moved, Trouble> {
        let own = self.own(Task::Export)?;
        if self.who.viewer.role == Role::Registry {
            return Ok(moved(file, self.docket.export(out)?));
        }
        let (events, hidden) = self.export_seen(own, out)?;
        Ok(Moved {
            file,
            events,
            head: None,
            hidden,
        })
    }

    fn export_seen(
        &mut self,
        own: Own,
        out: &mut dyn Write,
    ) -> Result<(u64, Vec<Hidden>), Trouble> {
        let viewer = self.who.viewer.to_string();
        line(
            out,
            &Head {
                standi_docket_copy: 1,
                viewer: &viewer,
            },
        )?;
        let (mut after, mut events) = (None, 0);
        let mut hidden: Vec<Hidden> = Vec::new();
        loop {
            let numbers = self.docket.database().numbers(after, 1000)?;
            for number in &numbers {
                if !own.may_be(*number) {
                    continue;
                }
                let application = match self.docket.application(*number) {
                    Err(StoreError::Erased { .. }) => continue,
                    other => other?,
                };
                if !self.who.viewer.reaches(Task::Export, &application) {
                    continue;
                }
                let seen = self.seen(&application, Task::Export)?;
                for event in &seen.application.history {
                    line(
                        out,
                        &Line {
                            application: *number,
                            event,
                        },
                    )?;
                    events += 1;
                }
                for it in seen.hidden {
                    if hidden.iter().all(|other| other.what != it.what) {
                        hidden.push(Hidden {
                            entries: Vec::new(),
                            ..it
                        });
                    }
                }
            }
            after = numbers.last().copied();
            if after.is_none() {
                out.flush().map_err(StoreError::from)?;
                return Ok((events, hidden));
            }
        }
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> Result<(), Trouble> {
    serde_json::to_writer(&mut *out, value)
        .map_err(std::io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .map_err(StoreError::from)?;
    Ok(())
}
