//! Events on their way into a store: one transaction, in which the head is read once, where every
//! application stands is read once, and every list written once.

use crate::chain::{Hash, Text};
use crate::database::{Database, Done, Stored};
use crate::docket::{Entry, fold};
use crate::error::StoreError;
use crate::projection::{self, Change, Rows};
use crate::tally::{self, Tally};
use serde::Serialize;
use standi_docket::Standing;
use standi_docket::value::Number;
use std::collections::{HashMap, hash_map};

/// So many events or applications are handed to the database at once.
const PAGE: usize = 1000;

struct Touched {
    before: Option<Rows>,
    now: Standing,
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
    pub fn add(&mut self, database: &mut impl Database, entry: &Entry) -> Done {
        let touched = match self.touched.entry(entry.number) {
            hash_map::Entry::Occupied(there) => there.into_mut(),
            hash_map::Entry::Vacant(free) => free.insert(begin(database, entry)?),
        };
        let standing = &mut touched.now;
        check(entry, standing.version())?;
        let name = entry.number.to_string();
        let mut version = standing.version();
        let mut corrected = false;
        for event in &entry.events {
            version += 1;
            if event.seq != version {
                return Err(StoreError::Conflict {
                    number: entry.number,
                    expected: event.seq.saturating_sub(1),
                    found: version - 1,
                });
            }
            let next = Link {
                before: self.hash,
                position: self.count + 1,
            };
            let stored = next.stored(entry.number, &name, event.seq, event)?;
            (self.count, self.hash) = (stored.position, stored.hash);
            self.pending.push(stored);
            corrected = corrected || !standing.advance(event);
        }
        if corrected || self.pending.len() >= PAGE {
            database.insert(&self.pending)?;
            self.pending.clear();
        }
        if corrected {
            *standing = Standing::of(fold(entry.number, &database.events(entry.number)?)?);
        }
        Ok(())
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
            lists.change(database, Change::to(&touched.now, touched.before))?;
        }
        lists.finish(database)
    }
}

/// Where the next event goes.
pub(crate) struct Link {
    /// Hash of the event before it.
    pub before: Hash,
    /// Its place.
    pub position: u64,
}

impl Link {
    /// The next event, as it is kept; `name` is its application's number as text.
    pub fn stored(
        &self,
        application: Number,
        name: &str,
        seq: u32,
        entry: &impl Serialize,
    ) -> Done<Stored> {
        let told = |reason: String| StoreError::Database {
            doing: "write an event",
            reason,
        };
        let body = serde_json::to_string(entry).map_err(|error| told(error.to_string()))?;
        let text = Text::new(body)?;
        let hash = text.hash(&self.before, name);
        Ok(Stored {
            position: self.position,
            application,
            seq,
            hash: hash.ok_or_else(|| told("its text is gone".into()))?,
            text,
        })
    }
}

/// The application of an entry as it stands in the store: as its row says, or, where that was never
/// made or was made by other rules, as its events do.
fn begin(database: &mut impl Database, entry: &Entry) -> Done<Touched> {
    let number = entry.number;
    let kept = database.standing(number)?;
    let found = match &kept {
        Some((version, _)) => *version,
        None => match database.version(number)? {
            0 => 0,
            // Its row was not made yet, or the application was erased, which comes out here.
            _ => fold(number, &database.events(number)?)?.version(),
        },
    };
    check(entry, found)?;
    if found == 0 {
        return Ok(Touched {
            before: None,
            now: Standing::new(number),
        });
    }
    let kept = kept.and_then(|(_, bytes)| Standing::from_bytes(number, &bytes?));
    let now = match kept.filter(|it| it.version() == found) {
        Some(standing) => standing,
        None => Standing::of(fold(number, &database.events(number)?)?),
    };
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

    /// Counts an application no more whose rows were these.
    pub fn uncount(&mut self, rows: &Rows) {
        for tally in tally::of(&rows.0) {
            *self.tallies.entry(tally).or_default() -= 1;
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
