//! Rows against the tables, in chunks, on every core.

use crate::codes::Codes;
use crate::row::{Applicant, Circumstances, Exhausted, NO_DAY, Row, Victim};
use crate::steps::near;
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
    /// Every criterion; empty if not wanted. None of a row that is [`REFUSED`].
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
        for (columns, out) in parts(columns, out, share) {
            scope.spawn(move || run(tables, columns, out));
        }
    });
}

/// Rows that are worked on together: their intermediate results stay in the first cache.
const BLOCK: usize = 512;

/// Rows and the places for what is said of them, in parts of equal length.
fn parts<'a>(
    columns: Columns<'a>,
    out: Out<'a>,
    length: usize,
) -> impl Iterator<Item = (Columns<'a>, Out<'a>)> {
    let mut codes = out.codes.chunks_mut(length);
    let said = out.first.chunks_mut(length);
    let said = said.zip(out.last_day.chunks_mut(length)).enumerate();
    said.map(move |(at, (first, last_day))| {
        let from = at * length;
        let columns = columns.slice(from, from + first.len());
        let codes = codes.next().unwrap_or_default();
        let out = Out {
            first,
            last_day,
            codes,
        };
        (columns, out)
    })
}

fn run(tables: &Tables<'_>, columns: Columns<'_>, out: Out<'_>) {
    let mut block = Block::new();
    for (columns, out) in parts(columns, out, BLOCK) {
        let all_whole = block.look_up(tables, columns, out.first, out.last_day);
        if !all_whole {
            block.tell(tables, columns, out.first, out.last_day);
        }
        out.codes.copy_from_slice(&block.codes[..out.codes.len()]);
    }
}

/// A block of rows, one step after the other over all of them: each step touches few columns and
/// one table, and has no branch that depends on a row.
struct Block {
    codes: [Codes; BLOCK],
    /// Whether the tables hold the row.
    whole: [bool; BLOCK],
    /// Days of the events and of the final decisions, see [`near`].
    event: [i16; BLOCK],
    decided: [i16; BLOCK],
}

impl Block {
    fn new() -> Block {
        Block {
            codes: [Codes(0); BLOCK],
            whole: [false; BLOCK],
            event: [0; BLOCK],
            decided: [0; BLOCK],
        }
    }

    /// Says whether the tables hold all rows; of those that they do not hold, what is written
    /// means nothing.
    fn look_up(
        &mut self,
        tables: &Tables<'_>,
        columns: Columns<'_>,
        first: &mut [u8],
        last_day: &mut [i32],
    ) -> bool {
        let today = tables.today.0;
        let rows = columns.len();
        let codes = &mut self.codes[..rows];

        let days = columns.event.iter().zip(columns.decided);
        for ((event, decided), (on, at)) in self.event.iter_mut().zip(&mut self.decided).zip(days) {
            (*event, *decided) = (near(*on), near(*at));
        }

        let pairs = columns.respondent.iter().zip(columns.article);
        let applicants = columns.applicant.iter().zip(columns.victim);
        let others = columns.exhausted.iter().zip(columns.circumstances);
        let days = self.event.iter().zip(&self.decided);
        for (
            ((((codes, whole), (respondent, article)), (applicant, victim)), (exhausted, other)),
            (event, decided),
        ) in codes
            .iter_mut()
            .zip(&mut self.whole)
            .zip(pairs)
            .zip(applicants)
            .zip(others)
            .zip(days)
        {
            let by_event = &tables.by_event[tables.pair(*respondent, *article)];
            let by_remedies = &tables.by_remedies[Tables::remedies(*respondent, *exhausted)];
            *codes = tables
                .palette
                .codes(by_event.on(*event))
                .and(tables.palette.codes(by_remedies.on(*decided)))
                .and(tables.by_applicant[Tables::applicant(*article, *applicant, *victim)])
                .and(tables.by_circumstances[usize::from(*other)]);
            *whole = by_event.is_known();
        }

        let end = tables.last_days.len() as u32 - 1;
        for (((((codes, decided), known), lodged), last_day), first) in codes
            .iter_mut()
            .zip(columns.decided)
            .zip(columns.known)
            .zip(columns.lodged)
            .zip(last_day)
            .zip(first)
        {
            let lodged = if *lodged == NO_DAY { today } else { *lodged };
            let at = (known.wrapping_sub(FIRST_KNOWN) as u32).min(end);
            let limit = usize::from(tables.lengths.is_after(Day(*decided)));
            let after = &tables.last_days[at as usize].after[limit];
            *last_day = known.wrapping_add(i32::from(after[0]));
            let other_reading = known.wrapping_add(i32::from(after[1]));
            let in_time = by_last_day(Day(*last_day), Day(other_reading), Day(lodged));
            *codes = codes.and(TIME_LIMIT[in_time as usize]);
            *first = codes.first();
        }

        // Everything told, in an order that days can have; the rest is for the reader.
        let days = columns
            .decided
            .iter()
            .zip(columns.known)
            .zip(columns.lodged);
        let mut all = true;
        for ((whole, event), ((decided, known), lodged)) in
            self.whole.iter_mut().zip(columns.event).zip(days)
        {
            let told = (*event != NO_DAY) & (*decided != NO_DAY) & (*known >= FIRST_KNOWN);
            let in_order =
                (*decided <= *known) & (*known <= today) & (*event <= today) & (*lodged <= today);
            *whole &= told & in_order;
            all &= *whole;
        }
        all
    }

    /// The rows that the tables do not hold as a whole, one by one.
    #[cold]
    fn tell(
        &mut self,
        tables: &Tables<'_>,
        columns: Columns<'_>,
        first: &mut [u8],
        last_day: &mut [i32],
    ) {
        for at in 0..columns.len() {
            if self.whole[at] {
                continue;
            }
            let row = columns.row(at);
            let told = tables.untold(&row);
            match told.map_or_else(|| tables.tell(&row), Ok) {
                Ok((codes, day)) => {
                    self.codes[at] = codes;
                    first[at] = codes.first();
                    last_day[at] = day.map_or(NO_DAY, |day| day.0);
                }
                Err(_) => {
                    self.codes[at] = Codes(0);
                    first[at] = REFUSED;
                    last_day[at] = NO_DAY;
                }
            }
        }
    }
}

/// What the time limit says, by its value, for a lookup without a branch.
const TIME_LIMIT: [Codes; 4] = {
    let mut codes = [Codes(0); 4];
    codes[Value::Closed as usize] = Codes::of(Criterion::TimeLimit, Value::Closed);
    codes[Value::Missing as usize] = Codes::of(Criterion::TimeLimit, Value::Missing);
    codes[Value::Judgement as usize] = Codes::of(Criterion::TimeLimit, Value::Judgement);
    codes
};
