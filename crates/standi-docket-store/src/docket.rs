//! What is done with a store.

use crate::chain::Hash;
use crate::database::{Database, Done, Stored};
use crate::error::StoreError;
use crate::projection::{Change, DueFilter, DueRow, ListFilter, ListRow};
use crate::writing::{Lists, Writing};
use serde::de::DeserializeOwned;
use standi_docket::event::Recorded;
use standi_docket::value::Number;
use standi_docket::{Application, Erasure, Standing, replay};

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

    /// The database, and the docket no more.
    pub fn into_database(self) -> D {
        self.database
    }

    /// How many events there are, and the hash of the last, to be kept elsewhere: with it even a
    /// chain that was cut off or written anew is found out.
    pub fn head(&mut self) -> Done<(u64, Hash)> {
        self.database.head()
    }

    /// An application with its history.
    ///
    /// # Errors
    /// [`StoreError::NoApplication`]; [`StoreError::Erased`].
    pub fn application(&mut self, number: Number) -> Done<Application> {
        let stored = self.database.events(number)?;
        match stored.is_empty() {
            true => Err(StoreError::NoApplication(number)),
            false => fold(number, &stored),
        }
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
            let events = match decide(number) {
                Err(refusal) => return Ok(Err(refusal)),
                Ok(events) => events,
            };
            let entry = Entry {
                number,
                expected: 0,
                events,
            };
            let mut writing = Writing::new(&mut docket.database)?;
            writing.add(&mut docket.database, &entry)?;
            writing.finish(&mut docket.database)?;
            Ok(Ok(replay(number, &entry.events)))
        })
    }

    /// Adds events, all or none. An application that was opened under a number that is free is new.
    /// Several entries of one application follow one another.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where somebody else has written first.
    pub fn append(&mut self, entries: &[Entry]) -> Done {
        self.writing(|docket| {
            let mut writing = Writing::new(&mut docket.database)?;
            for entry in entries {
                writing.add(&mut docket.database, entry)?;
            }
            writing.finish(&mut docket.database)
        })
    }

    /// Rows of the list, in the order of numbers, and how many there are in all.
    pub fn list(&mut self, filter: &ListFilter) -> Done<(Vec<ListRow>, u64)> {
        self.reading(|docket| {
            Ok((
                docket.database.list(filter)?,
                docket.database.count(filter)?,
            ))
        })
    }

    /// What is due, soonest first; what has no day yet comes last.
    pub fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>> {
        self.reading(|docket| docket.database.due(filter))
    }

    /// Makes all lists anew from the events; gives the number of applications.
    pub fn rebuild(&mut self) -> Done<u64> {
        self.writing(|docket| docket.make_lists())
    }

    /// The same within a transaction that has begun.
    ///
    /// # Errors
    /// The database cannot do it; an event that cannot be read.
    pub fn make_lists(&mut self) -> Done<u64> {
        self.database.clear_projections()?;
        let (mut lists, mut made) = (Lists::default(), 0);
        self.each_history(|database, number, history| {
            let Told::Events(events) = told(number, history)? else {
                return Ok(());
            };
            made += 1;
            let standing = Standing::of(replay(number, &events));
            lists.change(database, Change::to(&standing, None))
        })?;
        lists.finish(&mut self.database)?;
        Ok(made)
    }

    /// Gives the number and the events of every application to a function, the erased ones too.
    pub(crate) fn each_history(
        &mut self,
        mut each: impl FnMut(&mut D, Number, &[Stored]) -> Done,
    ) -> Done {
        let mut after = None;
        loop {
            let numbers = self.database.numbers(after, 500)?;
            let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
                return Ok(());
            };
            let events = self.database.histories(*first, *last)?;
            for history in events.chunk_by(|a, b| a.application == b.application) {
                each(&mut self.database, history[0].application, history)?;
            }
            after = Some(*last);
        }
    }

    /// Reads without seeing what others write meanwhile.
    pub(crate) fn reading<T>(&mut self, work: impl FnOnce(&mut Self) -> Done<T>) -> Done<T> {
        self.database.begin_reading()?;
        let done = work(self);
        self.database.rollback();
        done
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

/// What the stored events of an application tell.
pub(crate) enum Told {
    /// What happened.
    Events(Vec<Recorded>),
    /// That it was erased.
    Erasure(Erasure),
}

/// Reads the stored events of an application.
pub(crate) fn told(number: Number, stored: &[Stored]) -> Done<Told> {
    let erased = stored.iter().filter(|it| it.text.body().is_none()).count();
    if erased == 0 {
        let history = stored.iter().map(read).collect::<Done<Vec<_>>>()?;
        return Ok(Told::Events(history));
    }
    match stored.split_last() {
        Some((last, before)) if erased == before.len() => Ok(Told::Erasure(read(last)?)),
        _ => Err(StoreError::Broken {
            position: stored[0].position,
            application: number.to_string(),
            what: "some of its entries were erased, and not all".into(),
        }),
    }
}

/// The application that its stored events make.
///
/// # Errors
/// [`StoreError::Erased`].
pub(crate) fn fold(number: Number, stored: &[Stored]) -> Done<Application> {
    match told(number, stored)? {
        Told::Events(history) => Ok(replay(number, &history)),
        Told::Erasure(erasure) => Err(StoreError::Erased {
            number,
            erasure: Box::new(erasure),
        }),
    }
}

/// An entry from its text.
pub(crate) fn read<T: DeserializeOwned>(stored: &Stored) -> Done<T> {
    let body = stored.text.body().unwrap_or_default();
    serde_json::from_str(body).map_err(|error| StoreError::Broken {
        position: stored.position,
        application: stored.application.to_string(),
        what: format!("its text cannot be read: {error}"),
    })
}
