//! Does everything agree: events, chain, lists?

use crate::chain::{self, Hash, START};
use crate::database::{Database, Done};
use crate::docket::{self, Docket};
use crate::error::StoreError;
use crate::projection::{self, ListFilter};
use std::collections::HashMap;

/// What agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Events.
    pub events: u64,
    /// Applications.
    pub applications: u64,
    /// Hash of the last event.
    pub head: Hash,
}

fn broken(position: u64, application: impl ToString, what: impl Into<String>) -> StoreError {
    StoreError::Broken {
        position,
        application: application.to_string(),
        what: what.into(),
    }
}

impl<D: Database> Docket<D> {
    /// Reads every event, checks the chain, and compares the lists with what the events make. With
    /// the hash of a last event that was kept elsewhere, checks that it is in the chain.
    ///
    /// # Errors
    /// [`StoreError::Broken`] for the first entry that does not agree.
    pub fn verify(&mut self, kept: Option<&Hash>) -> Done<Verified> {
        let (count, head) = self.database.head()?;
        let (mut position, mut before) = (0u64, START);
        let mut versions: HashMap<_, u32> = HashMap::new();
        let mut seen = kept.is_none_or(|kept| *kept == START);
        loop {
            let page = self.database.scan(position + 1, 4096)?;
            if page.is_empty() {
                break;
            }
            for stored in page {
                if stored.position != position + 1 {
                    return Err(broken(position + 1, "unknown", "the entry is missing"));
                }
                position = stored.position;
                let number = stored.application;
                if chain::hash(&before, &number.to_string(), &stored.body) != stored.hash {
                    return Err(broken(
                        position,
                        number,
                        "its hash is not that of its text and of the entry before it",
                    ));
                }
                before = stored.hash;
                seen |= kept == Some(&before);
                let version = versions.entry(number).or_default();
                *version += 1;
                let recorded = docket::read(&stored)?;
                if stored.seq != *version || recorded.seq != *version {
                    return Err(broken(
                        position,
                        number,
                        format!("it is not event {version} of its application"),
                    ));
                }
            }
        }
        if (position, before) != (count, head) {
            let what = format!(
                "the docket had {count} events with the last hash {}; {position} are there",
                chain::hex(&head)
            );
            return Err(broken(0, "all", what));
        }
        if !seen {
            return Err(broken(
                0,
                "all",
                "the hash that was kept is not in the chain: it was cut off or written anew",
            ));
        }
        let applications = versions.len() as u64;
        for number in versions.into_keys() {
            let application = self.application(number)?;
            let made = projection::project(&application);
            if self.database.projected(number)? != Some(made) {
                return Err(broken(
                    0,
                    number,
                    "its rows in the lists are not those that its events make; `standi docket rebuild` makes them anew",
                ));
            }
        }
        let listed = self.database.count(&ListFilter::default())?;
        if listed != applications {
            return Err(broken(
                0,
                "all",
                format!("the list has {listed} applications, the events {applications}"),
            ));
        }
        Ok(Verified {
            events: count,
            applications,
            head,
        })
    }
}
