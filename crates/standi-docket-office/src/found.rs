//! What a search of the docket looks at: the rows of the list, as whoever asks may see them.
//!
//! Nothing else of the docket is ever looked at. An applicant whose name is kept from the public
//! (Rule 47 § 4) is found by the initials that lists show, by no role by the name; of the talks on a
//! settlement lists hold nothing.

use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket::state::Interim;
use standi_docket::value::Number;
use standi_docket_store::{Database, ListFilter, ListRow};
use standi_record::Record;
use standi_search::{Entry, Kind};

/// Rows read at once, so that whoever else wants the docket is let in between.
pub const STRETCH: u32 = 1000;

/// Rows of the list that are open to whoever asks.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The rows, in the order of numbers.
    pub rows: Vec<ListRow>,
    /// After which number the next stretch begins; `None`: this is the last.
    pub next: Option<Number>,
}

impl<D: Database> Office<'_, D> {
    /// Some rows of the list, after a number: at most so many of those that are open.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub fn stretch(&mut self, after: Option<Number>, most: u32) -> Result<Stretch, Trouble> {
        let mut page = ListFilter {
            after,
            limit: most,
            ..ListFilter::default()
        };
        let own = self.own(Task::List)?;
        own.confine(&mut page);
        let mut rows = self.docket.database().list(&page)?;
        let whole = rows.len() == most as usize && own.number.is_none();
        let next = rows.last().map(|row| row.number).filter(|_| whole);
        rows.retain(|row| own.may_be(row.number));
        Ok(Stretch { rows, next })
    }

    /// Every row of the list that is open to whoever asks, to be searched.
    ///
    /// # Errors
    /// As [`Office::stretch`].
    pub fn entries(&mut self) -> Result<Vec<Entry>, Trouble> {
        let mut entries = Vec::new();
        let mut after = None;
        loop {
            let stretch = self.stretch(after, STRETCH)?;
            entries.extend(stretch.rows.iter().map(|row| entry(row, self.record)));
            after = stretch.next;
            if after.is_none() {
                return Ok(entries);
            }
        }
    }
}

/// What a list shows of an application.
pub fn entry(row: &ListRow, record: &Record) -> Entry {
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
        Some(row.interim.title()).filter(|_| row.interim != Interim::None),
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
