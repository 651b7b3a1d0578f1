//! The docket's rows that are open to somebody, as an index.
//!
//! The office lists them, as it does for the page of the docket; nothing else of the docket is ever
//! looked at. Each viewer has an index of their own; when something was recorded since, the rows of those
//! applications are read again, and take the place of those that were there. An applicant whose name is kept from the public (Rule 47 § 4) is found by the initials
//! that lists show, by no role by the name; of the talks on a settlement lists hold nothing.

use super::searching::Failed;
use crate::docket::before;
use crate::docket::visitor::Visitor;
use standi_docket_office::{Change, Head};
use standi_docket_store::{ListFilter, ListRow};
use standi_record::Record;
use standi_search::{Entry, Kind, Part, Shelf, Trouble};
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
    let read = before!(visitor, |office| {
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
        let all = office.list(&ListFilter::default())?;
        Ok(Read::All(head, all.applications))
    });
    let read = read.map_err(Failed::Docket)?;
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

/// What a list shows of an application.
fn entry(row: &ListRow, record: &Record) -> Entry {
    let number = row.number.to_string();
    let name = |code: &String| {
        record
            .state(code)
            .map_or(code.clone(), |it| it.name.to_string())
    };
    let states: Vec<String> = row.respondents.iter().map(ToString::to_string).collect();
    let against: Vec<String> = states.iter().map(name).collect();
    let title = match (&row.applicant, against.as_slice()) {
        (Some(applicant), []) => applicant.clone(),
        (Some(applicant), _) => format!("{applicant} v. {}", against.join(", ")),
        (None, _) => format!("{number} v. {}", against.join(", ")),
    };
    let mut entry = Entry::new(Kind::Application, number.as_str(), title);
    let told = [
        Some(row.case.title()),
        Some(row.interim.title()).filter(|_| row.interim != standi_docket::state::Interim::None),
        row.supervision.map(|it| it.title()),
        row.formation.map(|it| it.title()),
        row.priority.map(|it| it.title()),
    ];
    entry.text = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    entry.address = format!("/docket/{number}");
    entry.numbers = vec![number];
    entry.states = states;
    entry.day = row.lodged.map(|it| it.0.0);
    entry
}
