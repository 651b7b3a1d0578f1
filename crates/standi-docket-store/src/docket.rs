//! What is done with a store.

use crate::chain::{self, Hash};
use crate::database::{Database, Done, Stored};
use crate::error::StoreError;
use crate::projection::{self, DueFilter, DueRow, ListFilter, ListRow};
use standi_docket::event::Recorded;
use standi_docket::value::Number;
use standi_docket::{Application, apply, replay};

/// Events to be added to one application.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The application.
    pub number: Number,
    /// How many events it had when they were decided.
    pub expected: u32,
    /// The events.
    pub events: Vec<Recorded>,
}

/// A docket in a database.
pub struct Docket<D: Database> {
    pub(crate) database: D,
}

impl<D: Database> Docket<D> {
    /// A docket in a database.
    pub fn new(database: D) -> Docket<D> {
        Docket { database }
    }

    /// The database.
    pub fn database(&mut self) -> &mut D {
        &mut self.database
    }

    /// How many events there are, and the hash of the last, to be kept elsewhere: with it even a
    /// chain that was cut off or written anew is found out.
    pub fn head(&mut self) -> Done<(u64, Hash)> {
        self.database.head()
    }

    /// An application with its history.
    pub fn application(&mut self, number: Number) -> Done<Application> {
        let stored = self.database.events(number)?;
        if stored.is_empty() {
            return Err(StoreError::NoApplication(number));
        }
        let history = stored.iter().map(read).collect::<Done<Vec<_>>>()?;
        Ok(replay(number, &history))
    }

    /// Opens a file under the next number of a year: gives the number to `decide` and keeps what it
    /// makes of it.
    ///
    /// # Errors
    /// The inner one is that of `decide`; nothing was kept, and the number is free again.
    pub fn open<E>(
        &mut self,
        year: i16,
        decide: impl FnOnce(Number) -> Result<Vec<Recorded>, E>,
    ) -> Done<Result<Application, E>> {
        self.writing(|docket| {
            let place = docket.database.last_place(year)? + 1;
            let number = Number { year, place };
            match decide(number) {
                Err(refusal) => Ok(Err(refusal)),
                Ok(events) => {
                    let entry = Entry {
                        number,
                        expected: 0,
                        events,
                    };
                    docket.add(&entry).map(Ok)
                }
            }
        })
    }

    /// Adds events, all or none. An application that was opened under a number that is free is new.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where somebody else has written first.
    pub fn append(&mut self, entries: &[Entry]) -> Done {
        self.writing(|docket| {
            for entry in entries {
                docket.add(entry)?;
            }
            Ok(())
        })
    }

    fn add(&mut self, entry: &Entry) -> Done<Application> {
        let found = self.database.version(entry.number)?;
        if found != entry.expected {
            return Err(StoreError::Conflict {
                number: entry.number,
                expected: entry.expected,
                found,
            });
        }
        let mut application = match found {
            0 => Application::new(entry.number),
            _ => self.application(entry.number)?,
        };
        let (mut count, mut hash) = self.database.head()?;
        for event in &entry.events {
            let body = serde_json::to_string(event).map_err(|error| StoreError::Database {
                doing: "write an event",
                reason: error.to_string(),
            })?;
            count += 1;
            hash = chain::hash(&hash, &entry.number.to_string(), &body);
            self.database.insert(&Stored {
                position: count,
                application: entry.number,
                seq: event.seq,
                body,
                hash,
            })?;
            application = apply(application, event);
        }
        self.database.set_head(count, &hash)?;
        let (row, due) = projection::project(&application);
        self.database.project(&row, &due)?;
        Ok(application)
    }

    /// Rows of the list, in the order of numbers, and how many there are in all.
    pub fn list(&mut self, filter: &ListFilter) -> Done<(Vec<ListRow>, u64)> {
        Ok((self.database.list(filter)?, self.database.count(filter)?))
    }

    /// What is due, soonest first; what has no day yet comes last.
    pub fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>> {
        self.database.due(filter)
    }

    /// Makes all lists anew from the events.
    pub fn rebuild(&mut self) -> Done<u64> {
        self.writing(|docket| {
            docket.database.clear_projections()?;
            let (mut after, mut made) = (None, 0);
            loop {
                let numbers = docket.database.numbers(after, 1000)?;
                for number in &numbers {
                    let application = docket.application(*number)?;
                    let (row, due) = projection::project(&application);
                    docket.database.project(&row, &due)?;
                }
                made += numbers.len() as u64;
                after = numbers.last().copied();
                if after.is_none() {
                    return Ok(made);
                }
            }
        })
    }

    pub(crate) fn writing<T>(&mut self, work: impl FnOnce(&mut Self) -> Done<T>) -> Done<T> {
        self.database.begin()?;
        let done = work(self);
        match done {
            Ok(value) => self
                .database
                .commit()
                .map(|()| value)
                .inspect_err(|_| self.database.rollback()),
            Err(error) => {
                self.database.rollback();
                Err(error)
            }
        }
    }
}

/// An event from its text.
pub(crate) fn read(stored: &Stored) -> Done<Recorded> {
    serde_json::from_str(&stored.body).map_err(|error| StoreError::Broken {
        position: stored.position,
        application: stored.application.to_string(),
        what: format!("its text cannot be read: {error}"),
    })
}
