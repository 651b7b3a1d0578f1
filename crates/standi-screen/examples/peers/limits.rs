//! What the machine could do: memory read as fast as it goes, and a loop written by hand.
//!
//! The loop knows no law. Of each row it asks only: was the State bound by the instrument of the
//! article on the day (up to two periods of the record), is the applicant of a kind that can be
//! one, were remedies used, is there another procedure, is an answer missing, and is it in time,
//! by a table of last days. It stands for the least that any program must do with these columns.

use standi_law::article::Article;
use standi_law::calendar::add_months;
use standi_record::{Day, Period};
use standi_screen::Tables;
use standi_screen::kernel::Columns;
use standi_screen::row::{Applicant, Circumstances, Exhausted, OtherProcedure};
use std::hint::black_box;
use std::time::Instant;

/// First and last day of knowledge that the loop's table of last days holds.
const KNOWN: (Day, Day) = (Day(-7_305), Day(29_000));

/// The record as the loop looks it up.
pub struct Loop {
    /// By article and State: from, until, from, until.
    periods: Vec<[i32; 4]>,
    states: usize,
    /// By day of knowledge: after a decision from the change on, and before it.
    last_days: Vec<[i32; 2]>,
    change: i32,
    /// By circumstances: bit 0 another procedure, bit 1 not known.
    elsewhere: [u8; 256],
}

impl Loop {
    pub fn new(tables: &Tables<'_>) -> Loop {
        let record = tables.record;
        let (before, after, change) = tables.months();
        let mut periods = Vec::new();
        for article in &tables.articles {
            let article: Article = article.parse().expect("an article");
            let instrument = record.instrument_id(&article.instrument());
            periods.extend(record.states.iter().map(|state| {
                let ids = record.state_id(&state.code).zip(instrument);
                let [one, two] = ids.map_or([Period::NEVER; 2], |(it, id)| record.periods(it, id));
                [one.from.0, one.until.0, two.from.0, two.until.0]
            }));
        }
        let last_days = (KNOWN.0.0..=KNOWN.1.0).map(|known| {
            let after_months = |months| add_months(Day(known), months).0;
            [after_months(after), after_months(before)]
        });
        let mut elsewhere = [0; 256];
        let numbers = elsewhere.iter_mut().enumerate().take(Circumstances::COUNT);
        for (number, elsewhere) in numbers {
            *elsewhere = match Circumstances::of_number(number).other_procedure {
                OtherProcedure::Same => 1,
                OtherProcedure::NotTold | OtherProcedure::Unknown => 2,
                _ => 0,
            };
        }
        Loop {
            periods,
            states: record.states.len(),
            last_days: last_days.collect(),
            change: change.0,
            elsewhere,
        }
    }

    /// What is first in the way (0 to 5; 6: nothing), and the last day.
    #[inline(never)]
    fn run(&self, rows: Columns<'_>, first: &mut [u8], last_day: &mut [i32]) {
        let count = rows.len();
        assert!(first.len() == count && last_day.len() == count);
        for at in 0..count {
            let pair =
                usize::from(rows.article[at]) * self.states + usize::from(rows.respondent[at]);
            let [from, until, from_again, until_again] = self.periods[pair];
            let event = rows.event[at];
            let bound =
                (from <= event) & (event < until) | (from_again <= event) & (event < until_again);
            let known = (rows.known[at] - KNOWN.0.0) as usize;
            let last = self.last_days[known][usize::from(rows.decided[at] < self.change)];
            let elsewhere = self.elsewhere[usize::from(rows.circumstances[at])];
            let exhausted = rows.exhausted[at];
            let in_the_way = u8::from(!bound)
                | u8::from(rows.applicant[at] > Applicant::Group as u8) << 1
                | u8::from(exhausted == Exhausted::No as u8) << 2
                | u8::from(rows.lodged[at] > last) << 3
                | (elsewhere & 1) << 4
                | (u8::from(exhausted == Exhausted::Unknown as u8) | elsewhere >> 1) << 5;
            first[at] = (in_the_way | 1 << 6).trailing_zeros() as u8;
            last_day[at] = last;
        }
    }

    /// Seconds that the rows take on so many threads (median of nine runs), and the last days.
    pub fn seconds(&self, rows: Columns<'_>, threads: usize) -> (f64, Vec<i32>) {
        let (mut first, mut last_day) = (vec![0; rows.len()], vec![0; rows.len()]);
        let share = rows.len().div_ceil(threads).max(1);
        let seconds = median(9, || {
            let out = first.chunks_mut(share).zip(last_day.chunks_mut(share));
            std::thread::scope(|scope| {
                for (at, (first, last_day)) in out.enumerate() {
                    let rows = rows.slice(at * share, at * share + first.len());
                    scope.spawn(move || self.run(rows, first, last_day));
                }
            });
            black_box(&first);
        });
        (seconds, last_day)
    }
}

/// Bytes a second that so many threads read from memory (median of nine runs over a gibibyte).
pub fn bandwidth(threads: usize) -> f64 {
    let memory = vec![1_u64; 1 << 27];
    let seconds = median(9, || {
        std::thread::scope(|scope| {
            for part in memory.chunks(memory.len().div_ceil(threads)) {
                scope.spawn(move || black_box(part.iter().fold(0, |sum: u64, it| sum ^ it)));
            }
        });
    });
    (memory.len() * 8) as f64 / seconds
}

/// The median of the seconds that runs take.
pub fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut seconds: Vec<f64> = (0..runs)
        .map(|_| {
            let began = Instant::now();
            run();
            began.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    seconds[runs / 2]
}
