//! The docket's rows that are open to somebody, as an index.
//!
//! The office lists them, stretch by stretch and apart from those who work with the docket, so that
//! nobody waits for a first search. Each viewer has an index of their own; when something was
//! recorded since, the rows of those applications are read again, and take the place of those that
//! were there.

use super::searching::Failed;
use crate::docket::apart;
use crate::docket::visitor::Visitor;
use standi_docket_office::{Change, Head, STRETCH, entry};
use standi_docket_store::ListRow;
use standi_record::Record;
use standi_search::{Entry, Part, Shelf, Trouble};
use std::sync::{Mutex, PoisonError};

/// Viewers for whom an index is kept ready.
const VIEWERS: usize = 8;

/// Events after which an index is made anew, and not added to.
const EVENTS: u32 = 2_000;

/// The indexes of those who searched last.
#[derive(Default)]
pub struct Rows {
    kept: Mutex<Vec<(String, Kept)>>,
}

/// The rows of one viewer.
#[derive(Clone)]
struct Kept {
    /// The docket when all rows were read.
    since: Head,
    /// The rows then.
    all: Shelf,
    /// The docket when it was last looked at.
    head: Head,
    /// The rows that changed between the two, and the others.
    shelves: Vec<Shelf>,
}

impl Rows {
    fn get(&self, viewer: &str) -> Option<Kept> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().find(|(it, _)| it == viewer);
        found.map(|(_, kept)| kept.clone())
    }

    /// Forgets all of them: they are made again when they are asked for.
    pub(crate) fn forget(&self) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clear();
    }

    fn put(&self, viewer: String, new: Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(it, _)| *it != viewer);
        if kept.len() == VIEWERS {
            kept.remove(0);
        }
        kept.push((viewer, new));
    }
}

/// What was read of the docket.
enum Read {
    /// Nothing was recorded since.
    Same(Kept),
    /// What changed.
    Changed(Kept, Head, Vec<Change>),
    /// All rows.
    All(Head, Vec<ListRow>),
}

/// The applications that are open to a visitor, as indexes.
pub(crate) async fn found_in_docket(visitor: &Visitor) -> Result<Vec<Shelf>, Failed> {
    let (viewer, desk) = (visitor.viewer.to_string(), visitor.reader.desk.clone());
    let known = desk.searching.rows.get(&viewer);
    // What is recorded while this is read is seen with the next search.
    let read = apart!(visitor, |office| {
        let head = office.head()?;
        match known {
            Some(known) if known.head == head => return Ok(Read::Same(known)),
            Some(known) => {
                if let Some(changes) = office.changed(known.since, EVENTS)? {
                    return Ok(Read::Changed(known, head, changes));
                }
            }
            None => {}
        }
        Ok(Read::All(head, Vec::new()))
    });
    let mut read = read.map_err(Failed::Docket)?;
    if let Read::All(_, rows) = &mut read {
        let mut after = None;
        loop {
            let stretch = apart!(visitor, |office| office.stretch(after, STRETCH));
            let stretch = stretch.map_err(Failed::Docket)?;
            rows.extend(stretch.rows);
            after = stretch.next;
            if after.is_none() {
                break;
            }
        }
    }
    let record = desk.record().clone();
    let made = tokio::task::spawn_blocking(move || made(read, &record));
    let made = made
        .await
        .map_err(|error| Failed::Index(error.to_string()))?;
    let kept = made.map_err(|error| Failed::Index(error.to_string()))?;
    let shelves = kept.shelves.clone();
    desk.searching.rows.put(viewer, kept);
    Ok(shelves)
}

fn made(read: Read, record: &Record) -> Result<Kept, Trouble> {
    let shelf = |rows: &mut dyn Iterator<Item = &ListRow>| {
        let entries: Vec<Entry> = rows.map(|it| entry(it, record)).collect();
        Shelf::of(Part::Docket, &entries)
    };
    match read {
        Read::Same(kept) => Ok(kept),
        Read::All(head, rows) => {
            let all = shelf(&mut rows.iter())?;
            Ok(Kept {
                since: head,
                head,
                shelves: vec![all.clone()],
                all,
            })
        }
        Read::Changed(kept, head, changes) => {
            let numbers: Vec<String> = changes.iter().map(|(it, _)| it.to_string()).collect();
            let others = kept.all.without(&numbers)?;
            let changed = shelf(&mut changes.iter().filter_map(|(_, row)| row.as_ref()))?;
            Ok(Kept {
                head,
                shelves: vec![others, changed],
                ..kept
            })
        }
    }
}
