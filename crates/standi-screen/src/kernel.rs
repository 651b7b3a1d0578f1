//! Rows against the tables, in chunks, on every core.

use crate::codes::Codes;
use crate::row::{Applicant, Circumstances, Exhausted, NO_DAY, Row, Victim};
use crate::tables::{FIRST_KNOWN, Tables};
use standi_law::criteria::time_limit::by_last_day;
use standi_law::{Criterion, Value};
use standi_record::Day;
use std::num::NonZeroUsize;

/// Columns of equal length; see [`Row`] for what stands in them. Words are their numbers.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Columns<'a> {
    pub respondent: &'a [u8],
    pub article: &'a [u8],
    pub applicant: &'a [u8],
    pub victim: &'a [u8],
    pub exhausted: &'a [u8],
    pub circumstances: &'a [u8],
    pub event: &'a [i32],
    pub decided: &'a [i32],
    pub known: &'a [i32],
    pub lodged: &'a [i32],
}

/// In [`Out::first`]: the row tells no application, and [`Tables::tell`] says why.
pub const REFUSED: u8 = u8::MAX;

/// What is said of each row; slices as long as the columns.
#[derive(Debug)]
pub struct Out<'a> {
    /// The verdict and the criterion that gives it first: [`crate::codes::verdict`],
    /// [`crate::codes::criterion`].
    pub first: &'a mut [u8],
    /// The last day, as days since 1 January 1970; [`NO_DAY`] if none can be named.
    pub last_day: &'a mut [i32],
    /// Every criterion; empty if not wanted.
    pub codes: &'a mut [Codes],
}

impl<'a> Columns<'a> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.event.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.event.is_empty()
    }

    /// A stretch of rows.
    pub fn slice(&self, from: usize, until: usize) -> Columns<'a> {
        Columns {
            respondent: &self.respondent[from..until],
            article: &self.article[from..until],
            applicant: &self.applicant[from..until],
            victim: &self.victim[from..until],
            exhausted: &self.exhausted[from..until],
            circumstances: &self.circumstances[from..until],
            event: &self.event[from..until],
            decided: &self.decided[from..until],
            known: &self.known[from..until],
            lodged: &self.lodged[from..until],
        }
    }

    /// One row.
    pub fn row(&self, at: usize) -> Row {
        Row {
            respondent: self.respondent[at],
            article: self.article[at],
            applicant: Applicant::ALL[usize::from(self.applicant[at])],
            victim: Victim::ALL[usize::from(self.victim[at])],
            exhausted: Exhausted::ALL[usize::from(self.exhausted[at])],
            circumstances: Circumstances::of_number(usize::from(self.circumstances[at])),
            event: self.event[at],
            decided: self.decided[at],
            known: self.known[at],
            lodged: self.lodged[at],
        }
    }
}

/// Screens rows on as many threads as are asked for.
///
/// # Panics
/// If a column or a slice of `out` has another length, or holds a number that the tables do not
/// know.
pub fn screen(tables: &Tables<'_>, columns: Columns<'_>, out: Out<'_>, threads: NonZeroUsize) {
    let rows = columns.len();
    assert!(out.first.len() == rows && out.last_day.len() == rows);
    assert!(out.codes.is_empty() || out.codes.len() == rows);
    let share = rows.div_ceil(threads.get()).max(1);
    if share >= rows {
        return run(tables, columns, out);
    }
    std::thread::scope(|scope| {
        let (mut first, mut last_day, mut codes) = (out.first, out.last_day, out.codes);
        let mut from = 0;
        while from < rows {
            let until = (from + share).min(rows);
            let part;
            (part, first) = first.split_at_mut(until - from);
            let first_part = part;
            let part;
            (part, last_day) = last_day.split_at_mut(until - from);
            let last_part = part;
            let codes_part;
            let cut = if codes.is_empty() { 0 } else { until - from };
            (codes_part, codes) = codes.split_at_mut(cut);
            let columns = columns.slice(from, until);
            let out = Out {
                first: first_part,
                last_day: last_part,
                codes: codes_part,
            };
            scope.spawn(move || run(tables, columns, out));
            from = until;
        }
    });
}

fn run(tables: &Tables<'_>, columns: Columns<'_>, out: Out<'_>) {
    for at in 0..columns.len() {
        let respondent = columns.respondent[at];
        let article = columns.article[at];
        let (decided, known) = (columns.decided[at], columns.known[at]);
        let event = columns.event[at];
        let today = tables.today.0;
        let lodged = match columns.lodged[at] {
            NO_DAY => today,
            lodged => lodged,
        };
        // Everything told, and told in an order that days can have; the rest is for the reader.
        let whole = (event != NO_DAY) & (decided != NO_DAY) & (FIRST_KNOWN <= known);
        let in_order = (decided <= known) & (known.max(event).max(lodged) <= today);
        let (codes, last_day) = if whole & in_order & tables.is_ready(respondent, article) {
            let limit = usize::from(decided >= tables.lengths.change.0);
            let last_days = &tables.last_days[(known - FIRST_KNOWN) as usize].after[limit];
            let safe = known + i32::from(last_days[0]);
            let other = known + i32::from(last_days[1]);
            let in_time = by_last_day(Day(safe), Day(other), Day(lodged));
            let codes = tables.by_event[tables.pair(respondent, article)]
                .on(event)
                .and(
                    tables.by_remedies[Tables::remedies(respondent, columns.exhausted[at])]
                        .on(decided),
                )
                .and(
                    tables.by_applicant
                        [Tables::applicant(article, columns.applicant[at], columns.victim[at])],
                )
                .and(tables.by_circumstances[usize::from(columns.circumstances[at])])
                .and(of_time_limit(in_time));
            (codes, safe)
        } else {
            match told(tables, &columns.row(at)) {
                Some(told) => told,
                None => {
                    out.first[at] = REFUSED;
                    out.last_day[at] = NO_DAY;
                    continue;
                }
            }
        };
        out.first[at] = codes.first();
        out.last_day[at] = last_day;
        if let Some(place) = out.codes.get_mut(at) {
            *place = codes;
        }
    }
}

#[inline]
fn of_time_limit(value: Value) -> Codes {
    Codes::of(Criterion::TimeLimit, value)
}

/// A row that the tables do not hold, told as an application; `None` if it is none.
#[cold]
fn told(tables: &Tables<'_>, row: &Row) -> Option<(Codes, i32)> {
    let (codes, last_day) = tables.tell(row).ok()?;
    Some((codes, last_day.map_or(NO_DAY, |day| day.0)))
}
