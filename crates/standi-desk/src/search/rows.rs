//! The docket's rows that are open to somebody, as an index.
//!
//! The office lists them, as it does for the page of the docket; nothing else of the docket is ever
//! looked at. Each viewer has an index of their own, which is made anew when anything was recorded
//! since. An applicant whose name is kept from the public (Rule 47 § 4) is found by the initials
//! that lists show, by no role by the name; of the talks on a settlement lists hold nothing.

use super::searching::Failed;
use crate::docket::before;
use crate::docket::visitor::Visitor;
use standi_docket_store::{ListFilter, ListRow};
use standi_search::{Entry, Kind, Part, Shelf};
use std::sync::{Arc, Mutex, PoisonError};

/// Viewers for whom an index is kept ready.
const VIEWERS: usize = 8;

/// The indexes of those who searched last.
#[derive(Default)]
pub struct Rows {
    kept: Mutex<Vec<Kept>>,
}

struct Kept {
    viewer: String,
    head: [u8; 32],
    shelf: Arc<Shelf>,
}

impl Rows {
    fn get(&self, viewer: &str, head: [u8; 32]) -> Option<Arc<Shelf>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept
            .iter()
            .find(|it| it.viewer == viewer && it.head == head);
        found.map(|it| it.shelf.clone())
    }

    fn put(&self, new: Kept) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|it| it.viewer != new.viewer);
        if kept.len() == VIEWERS {
            kept.remove(0);
        }
        kept.push(new);
    }
}

/// The applications that are open to a visitor, as an index.
pub(crate) async fn found_in_docket(visitor: &Visitor) -> Result<Arc<Shelf>, Failed> {
    let (viewer, desk) = (visitor.viewer.to_string(), visitor.reader.desk.clone());
    let head = before!(visitor, |office| office.head()).map_err(Failed::Docket)?;
    if let Some(shelf) = desk.searching.rows.get(&viewer, head) {
        return Ok(shelf);
    }
    let all = ListFilter::default();
    // What is recorded between the two is seen with the next search.
    let listed = before!(visitor, |office| office.list(&all)).map_err(Failed::Docket)?;
    let record = desk.record().clone();
    let made = tokio::task::spawn_blocking(move || {
        let entries: Vec<Entry> = listed
            .applications
            .iter()
            .map(|it| entry(it, &record))
            .collect();
        Shelf::of(Part::Docket, &entries)
    });
    let made = made
        .await
        .map_err(|error| Failed::Index(error.to_string()))?;
    let shelf = Arc::new(made.map_err(|error| Failed::Index(error.to_string()))?);
    desk.searching.rows.put(Kept {
        viewer,
        head,
        shelf: shelf.clone(),
    });
    Ok(shelf)
}

/// What a list shows of an application.
fn entry(row: &ListRow, record: &standi_record::Record) -> Entry {
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
