//! What is due, overdue things first.

use crate::answers::{DueItem, DueList, Stands};
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket::event::Kind;
use standi_docket::state::Role;
use standi_docket::term::{Nature, Whose, limits, said};
use standi_docket::value::{Date, Number};
use standi_docket_store::{Database, DueFilter, DueRow};
use standi_law::words::Words;
use standi_record::Day;
use standi_report::calendar::Dated;

/// Which time-limits.
#[derive(Clone, Debug, Default)]
pub struct DueQuery {
    /// Only what is due by this day, overdue things among it; what has no day yet is there always.
    pub until: Option<Day>,
    /// Only the time of these; empty: of all.
    pub whose: Vec<Whose>,
    /// Only of this application.
    pub number: Option<Number>,
    /// At most so many; 0: all.
    pub limit: u32,
}

impl DueQuery {
    /// Whose time is the business of a role. What runs for the parties runs for each of them.
    pub fn whose_of(role: Role) -> Vec<Whose> {
        match role {
            Role::Registry => vec![Whose::Registry],
            Role::Judge => vec![Whose::Court],
            Role::Applicant => vec![Whose::Applicant, Whose::Parties],
            Role::Government => vec![Whose::Government, Whose::Parties],
            Role::Committee => vec![Whose::Committee],
            Role::Other => vec![Whose::Other],
            Role::Auditor | Role::Administrator => Vec::new(),
        }
    }
}

impl<D: Database> Office<'_, D> {
    /// Lists what is due.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub fn due(&mut self, query: &DueQuery) -> Result<DueList, Trouble> {
        let today = self.who.today;
        let own = self.own(Task::Due)?;
        let enough = match query.limit {
            0 => u32::MAX,
            limit => limit,
        };
        let whose: Vec<Option<Whose>> = match query.whose.is_empty() {
            true => vec![None],
            false => query.whose.iter().copied().map(Some).collect(),
        };
        let mut rows: Vec<DueRow> = Vec::new();
        for whose in whose {
            let filter = DueFilter {
                today,
                until: query.until,
                whose,
                number: query.number.or(own.number),
                disclosed: own.disclosed,
                respondent: own.respondent,
                // One more than asked for tells whether there are more.
                limit: match query.limit {
                    0 => 0,
                    limit => limit.saturating_add(1),
                },
            };
            if filter.number.is_none_or(|it| own.may_be(it)) {
                rows.extend(self.docket.due(&filter)?);
            }
        }
        let key = |row: &DueRow| {
            (
                row.last_day.is_none(),
                row.last_day,
                row.number.year,
                row.number.place,
            )
        };
        rows.sort_by_key(key);
        let more = rows.len() > enough as usize;
        rows.truncate(enough as usize);
        let due: Vec<DueItem> = rows.into_iter().map(|row| item(row, today)).collect();
        Ok(DueList {
            today: Date(today),
            until: query.until.map(Date),
            overdue: due.iter().filter(|it| it.stands == Stands::Overdue).count(),
            due,
            more,
            viewer: self.who.viewer.to_string(),
            docket: self.identity()?,
        })
    }
}

impl DueList {
    /// The days of what has one, for a calendar: by number, with what is to be done, and without a
    /// name, for calendars travel.
    pub fn days(&self, words: &Words) -> Vec<Dated> {
        let dated = |it: &DueItem| {
            let row = &it.row;
            Some(Dated {
                identity: vec![
                    "docket".into(),
                    self.docket.clone(),
                    row.number.to_string(),
                    row.id.clone(),
                    row.award.clone().unwrap_or_default(),
                    row.from_event.to_string(),
                ],
                day: row.last_day?.0,
                summary: format!("{}: {}", row.number, said(&row.id, &row.name, words)),
                description: format!("{}. {}.", row.whose.said(words), row.authority),
            })
        };
        self.due.iter().filter_map(dated).collect()
    }
}

/// A row with how it stands today.
pub(crate) fn item(row: DueRow, today: Day) -> DueItem {
    let past = row.last_day.is_some_and(|last| last.0 < today);
    let stands = match (row.suspended, row.last_day, past, row.nature) {
        (true, ..) => Stands::Suspended,
        (_, None, ..) => Stands::NoDay,
        (_, _, true, Nature::Duty | Nature::Right) => Stands::Overdue,
        (_, _, true, Nature::Term) => Stands::Ended,
        _ => Stands::Running,
    };
    let stops = limits().iter().filter(|limit| limit.id == row.id);
    let mut ended_by: Vec<Kind> = stops
        .flat_map(|limit| limit.stops.iter().copied())
        .collect();
    ended_by.sort_unstable();
    ended_by.dedup();
    DueItem {
        days_left: row.last_day.map(|last| last.0.0 - today.0),
        stands,
        ended_by,
        row,
    }
}
