//! Events on their way into a store: one transaction, in which the head is read once, every
//! application folded once, and every list written once.

use crate::chain::{self, Hash};
use crate::database::{Database, Done, Stored};
use crate::docket::{Entry, fold};
use crate::error::StoreError;
use crate::projection::{self, Change, Rows};
use crate::tally::{self, Tally};
use standi_docket::value::Number;
use standi_docket::{Application, apply};
use std::collections::{HashMap, hash_map};

/// So many events or applications are handed to the database at once.
const PAGE: usize = 1000;

struct Touched {
    before: Option<Rows>,
    now: Application,
}

/// What one transaction writes.
pub(crate) struct Writing {
    count: u64,
    hash: Hash,
    pending: Vec<Stored>,
    touched: HashMap<Number, Touched>,
}

impl Writing {
    /// Begins where the chain ends.
    pub fn new(database: &mut impl Database) -> Done<Writing> {
        let (count, hash) = database.head()?;
        Ok(Writing {
            count,
            hash,
            pending: Vec::new(),
            touched: HashMap::new(),
        })
    }

    /// Adds the events of an entry, if nobody else has written first.
    pub fn add<'a>(
        &'a mut self,
        database: &mut impl Database,
        entry: &Entry,
    ) -> Done<&'a Application> {
        let touched = match self.touched.entry(entry.number) {
            hash_map::Entry::Occupied(there) => there.into_mut(),
            hash_map::Entry::Vacant(free) => free.insert(begin(database, entry)?),
        };
        let application = &mut touched.now;
        check(entry, application.version())?;
        let name = entry.number.to_string();
        for event in &entry.events {
            if event.seq != application.version() + 1 {
                return Err(StoreError::Conflict {
                    number: entry.number,
                    expected: event.seq.saturating_sub(1),
                    found: application.version(),
                });
            }
            let body = serde_json::to_string(event).map_err(|error| StoreError::Database {
                doing: "write an event",
                reason: error.to_string(),
            })?;
            self.count += 1;
            self.hash = chain::hash(&self.hash, &name, &body);
            self.pending.push(Stored {
                position: self.count,
                application: entry.number,
                seq: event.seq,
                body,
                hash: self.hash,
            });
            let empty = Application::new(entry.number);
            *application = apply(std::mem::replace(application, empty), event);
        }
        if self.pending.len() >= PAGE {
            database.insert(&self.pending)?;
            self.pending.clear();
        }
        Ok(application)
    }

    /// Writes what is left, the head and the lists.
    pub fn finish(self, database: &mut impl Database) -> Done {
        database.insert(&self.pending)?;
        database.set_head(self.count, &self.hash)?;
        let mut lists = Lists::default();
        // In the order in which they lie in the database.
        let mut touched: Vec<(Number, Touched)> = self.touched.into_iter().collect();
        touched.sort_unstable_by_key(|(number, _)| *number);
        for (_, touched) in touched {
            let after = projection::project(&touched.now);
            let before = touched.before;
            lists.change(database, Change { before, after })?;
        }
        lists.finish(database)
    }
}

/// The application of an entry as it stands in the store.
fn begin(database: &mut impl Database, entry: &Entry) -> Done<Touched> {
    let number = entry.number;
    let found = database.version(number)?;
    check(entry, found)?;
    if found == 0 {
        return Ok(Touched {
            before: None,
            now: Application::new(number),
        });
    }
    let now = fold(number, &database.events(number)?)?;
    Ok(Touched {
        before: Some(projection::project(&now)),
        now,
    })
}

fn check(entry: &Entry, found: u32) -> Done {
    match found == entry.expected {
        true => Ok(()),
        false => Err(StoreError::Conflict {
            number: entry.number,
            expected: entry.expected,
            found,
        }),
    }
}

/// Rows and counters of lists on their way into a store.
#[derive(Default)]
pub(crate) struct Lists {
    changes: Vec<Change>,
    tallies: HashMap<Tally, i64>,
}

impl Lists {
    /// Writes the rows of an application, now or at the end.
    pub fn change(&mut self, database: &mut impl Database, change: Change) -> Done {
        let before = change.before.as_ref();
        let (old, new) = (
            before.map(|it| tally::of(&it.0)),
            tally::of(&change.after.0),
        );
        if old.as_ref() != Some(&new) {
            for (tallies, by) in [(old.unwrap_or_default(), -1), (new, 1)] {
                for tally in tallies {
                    *self.tallies.entry(tally).or_default() += by;
                }
            }
        }
        self.changes.push(change);
        match self.changes.len() < PAGE {
            true => Ok(()),
            false => self.write(database),
        }
    }

    fn write(&mut self, database: &mut impl Database) -> Done {
        database.project(&self.changes)?;
        self.changes.clear();
        // Counters gather until they are many: most of them are met again and again.
        if self.tallies.len() > 64 * PAGE {
            self.count(database)?;
        }
        Ok(())
    }

    fn count(&mut self, database: &mut impl Database) -> Done {
        let mut deltas: Vec<(Tally, i64)> = self.tallies.drain().filter(|it| it.1 != 0).collect();
        deltas.sort_unstable();
        database.add_tallies(&deltas)
    }

    /// Writes what is left.
    pub fn finish(mut self, database: &mut impl Database) -> Done {
        self.write(database)?;
        self.count(database)
    }
}
