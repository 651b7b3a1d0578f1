//! Does everything agree: events, chain, lists?

use crate::chain::{self, Hash, Proof, START};
use crate::database::{Database, Done, Listed, Stored};
use crate::docket::{Docket, Told, read, told};
use crate::error::StoreError;
use crate::projection;
use crate::tally::{self, Tally};
use standi_docket::event::Event;
use standi_docket::value::{Fingerprint, Number};
use standi_docket::{Erasure, Standing, replay};
use std::collections::HashMap;
use std::io;

const REBUILD: &str = "`standi docket rebuild` makes them anew";

/// What agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Events.
    pub events: u64,
    /// Applications.
    pub applications: u64,
    /// Applications that were erased.
    pub erased: u64,
    /// Contents of papers.
    pub contents: u64,
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

fn out_of_order(stored: &Stored, at: u32) -> StoreError {
    let what = format!("it is not event {at} of its application");
    broken(stored.position, stored.application, what)
}

/// The events of an application are numbered in the order of the chain.
fn in_order(number: Number, history: &[Stored]) -> Done {
    let mut position = 0;
    for (at, stored) in (1..).zip(history) {
        if stored.seq != at || stored.position <= position || stored.application != number {
            return Err(out_of_order(stored, at));
        }
        position = stored.position;
    }
    Ok(())
}

/// Texts that were erased, by application, until the entry that says so.
#[derive(Default)]
struct Erased(HashMap<Number, (u64, Proof)>);

impl Erased {
    /// Takes the next entry of the chain: after a text that was erased its application has others
    /// of the kind, and then the entry that says so.
    fn meet(&mut self, stored: &Stored, before: &Hash) -> Done {
        let number = stored.application;
        if stored.text.body().is_none() {
            let (_, proof) = self
                .0
                .entry(number)
                .or_insert_with(|| (stored.position, Proof::default()));
            proof.add(stored.position, before, &stored.hash, &stored.text);
            return Ok(());
        }
        let Some((first, proof)) = self.0.remove(&number) else {
            return Ok(());
        };
        let Ok(erasure) = read::<Erasure>(stored) else {
            return Err(unsaid(first, number));
        };
        match proof.finish() == (erasure.events(), erasure.proof) {
            true => Ok(()),
            false => Err(broken(
                stored.position,
                number,
                "what was erased is not what this entry says was erased",
            )),
        }
    }

    /// At the end of the chain.
    fn end(self) -> Done {
        let left = self
            .0
            .into_iter()
            .map(|(number, (first, _))| (first, number));
        match left.min() {
            None => Ok(()),
            Some((first, number)) => Err(unsaid(first, number)),
        }
    }
}

fn unsaid(position: u64, number: Number) -> StoreError {
    broken(
        position,
        number,
        "its text is gone, and no entry says that it was erased",
    )
}

/// Contents that events name: the first event of each, its application, the size it tells.
type Named = HashMap<Fingerprint, (u64, Number, Option<u64>)>;

impl<D: Database> Docket<D> {
    /// Every content that an event names is there and is what was filed, and no other is there;
    /// gives their number.
    fn contents(&mut self, mut named: Named) -> Done<u64> {
        let (mut after, mut count) = (None, 0);
        loop {
            let page = self.database.contents(after.as_ref(), 1000)?;
            for fingerprint in &page {
                let Some((position, number, told)) = named.remove(fingerprint) else {
                    let what = format!("no event names the content {fingerprint}");
                    return Err(broken(0, "all", what));
                };
                let size = self.read_content(fingerprint, &mut io::sink());
                let size = size.map_err(|error| match error {
                    StoreError::Broken { what, .. } => broken(position, number, what),
                    other => other,
                })?;
                if told.is_some() && size != told {
                    let what = format!("the content {fingerprint} is not as large as told");
                    return Err(broken(position, number, what));
                }
                count += 1;
            }
            match page.last() {
                None => break,
                Some(last) => after = Some(*last),
            }
        }
        let first = named
            .into_iter()
            .min_by_key(|(_, (position, ..))| *position);
        match first {
            None => Ok(count),
            Some((fingerprint, (position, number, _))) => {
                let what = format!("the content {fingerprint} is not there");
                Err(broken(position, number, what))
            }
        }
    }

    /// Reads every event, checks the chain, and compares the lists with what the events make, and
    /// each index with its table. With
    /// the hash of a last event that was kept elsewhere, checks that it is in the chain.
    ///
    /// # Errors
    /// [`StoreError::Broken`] for the first entry that does not agree.
    pub fn verify(&mut self, kept: Option<&Hash>) -> Done<Verified> {
        self.reading(|docket| docket.verified(kept))
    }

    /// The same within what is being read or written.
    pub(crate) fn verified(&mut self, kept: Option<&Hash>) -> Done<Verified> {
        let (events, head) = self.chain(kept)?;
        let mut named = Named::new();
        let (applications, erased) = self.lists(events, &mut named)?;
        let contents = self.contents(named)?;
        if let Some(what) = self.database.fault()? {
            return Err(broken(0, "all", format!("the file is damaged: {what}")));
        }
        Ok(Verified {
            events,
            applications,
            erased,
            contents,
            head,
        })
    }

    /// The chain from its first entry to its last: nothing is missing, moved or changed.
    fn chain(&mut self, kept: Option<&Hash>) -> Done<(u64, Hash)> {
        let (count, head) = self.database.head()?;
        let (mut position, mut before) = (0u64, START);
        let mut seen = kept.is_none_or(|kept| *kept == START);
        let mut erased = Erased::default();
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
                let made = stored.text.hash(&before, &number.to_string());
                if made.is_some_and(|made| made != stored.hash) {
                    return Err(broken(
                        position,
                        number,
                        "its hash is not that of its text and of the entry before it",
                    ));
                }
                erased.meet(&stored, &before)?;
                before = stored.hash;
                seen |= kept == Some(&before);
            }
        }
        erased.end()?;
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
        Ok((count, head))
    }

    /// Every history in order, every list as its events make it; gives the number of applications,
    /// and of those that were erased.
    fn lists(&mut self, events: u64, named: &mut Named) -> Done<(u64, u64)> {
        let (mut rows, mut found, mut erased) = (Listed::default(), 0, 0);
        let mut tallies: HashMap<Tally, i64> = HashMap::new();
        self.each_history(|database, number, history| {
            in_order(number, history)?;
            found += history.len() as u64;
            let Told::Events(events) = told(number, history)? else {
                erased += 1;
                return Ok(());
            };
            for (at, (stored, event)) in (1..).zip(history.iter().zip(&events)) {
                if event.seq != at {
                    return Err(out_of_order(stored, at));
                }
                if let Event::DocumentFiled(it) = &event.event
                    && let Some(fingerprint) = it.sha256
                {
                    named
                        .entry(fingerprint)
                        .or_insert((stored.position, number, it.size));
                }
            }
            let application = replay(number, &events);
            let standing = Standing::of(application);
            let made = projection::project(&standing);
            for tally in tally::of(&made.0) {
                *tallies.entry(tally).or_default() += 1;
            }
            rows.applications += 1;
            rows.paths += tally::ways(&made.0).len() as u64;
            rows.terms += made.1.len() as u64;
            let agree = database.has_paths(&made.0)?
                && match database.projected(number)? {
                    Some((rows, kept)) => {
                        rows == made && kept.is_none_or(|kept| standing.agrees(&kept))
                    }
                    None => false,
                };
            if !agree {
                return Err(broken(
                    0,
                    number,
                    format!("its rows in the lists are not those that its events make; {REBUILD}"),
                ));
            }
            Ok(())
        })?;
        if found != events {
            let what = format!(
                "the histories of all applications have {found} events, the chain {events}"
            );
            return Err(broken(0, "all", what));
        }
        let listed = self.database.listed()?;
        if listed != rows {
            let what = format!(
                "the lists have {} applications, {} paths to them and {} times that run; the events make {}, {} and {}; {REBUILD}",
                listed.applications,
                listed.paths,
                listed.terms,
                rows.applications,
                rows.paths,
                rows.terms,
            );
            return Err(broken(0, "all", what));
        }
        let mut wrong = None;
        self.database.tallies(&mut |tally, n| {
            if tallies.remove(&tally) != Some(n) {
                wrong = Some(tally);
            }
        })?;
        match wrong.or_else(|| tallies.into_keys().next()) {
            None => Ok((rows.applications, erased)),
            Some(tally) => Err(broken(
                0,
                "all",
                format!(
                    "a counter of the list (applications {}, numbers of {}) is not what the events make; {REBUILD}",
                    tally.way, tally.year
                ),
            )),
        }
    }
}
