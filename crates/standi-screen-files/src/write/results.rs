//! The results of a row group as column chunks, straight from the numbers of the law.

use crate::Fault;
use crate::write::pages::{Chunk, Days, Words};
use parquet::schema::types::ColumnDescPtr;
use standi_law::Criterion;
use standi_record::Day;
use standi_screen::Codes;
use standi_screen::row::NO_DAY;
use standi_screen_arrow::{Coded, Said, letters};
use std::collections::HashMap;
use std::hash::Hash;

/// The columns of results in their order, without reasons.
pub(crate) struct Results {
    verdict: (Coded, Words),
    criterion: (Coded, Words),
    days: LastDays,
    codes: Letters,
    criteria: Vec<(Criterion, Words)>,
}

impl Results {
    /// For columns that `standi_screen_arrow::result_fields` names, and about so many rows.
    pub(crate) fn new(columns: &[ColumnDescPtr], rows: usize, today: Day) -> Option<Results> {
        let [
            verdict,
            criterion,
            last_day,
            days_left,
            codes,
            criteria @ ..,
        ] = columns
        else {
            return None;
        };
        let coded = |coded: Coded, column: &ColumnDescPtr| {
            let words = Words::of(column.clone(), rows, &coded.words);
            (coded, words)
        };
        let criteria = Criterion::ALL.iter().copied().zip(criteria);
        let values = Coded::verdict().words;
        Some(Results {
            verdict: coded(Coded::verdict(), verdict),
            criterion: coded(Coded::criterion(), criterion),
            days: LastDays::new([last_day, days_left], rows, today),
            codes: Letters::new(codes.clone(), rows),
            criteria: criteria
                .map(|(criterion, column)| {
                    let words = Words::of(column.clone(), rows, &values);
                    (criterion, words)
                })
                .collect(),
        })
    }

    /// Adds a page to each column.
    pub(crate) fn add(&mut self, said: &Said) -> Result<(), Fault> {
        for (coded, words) in [&mut self.verdict, &mut self.criterion] {
            let numbers = said.first.iter().map(|first| coded.number(*first));
            let told: Vec<bool> = numbers.clone().map(|number| number.is_some()).collect();
            let numbers = numbers.map(|number| number.map_or(0, u32::from));
            words.partly(&told, &numbers.collect::<Vec<_>>())?;
        }
        self.days.add(said)?;
        self.codes.add(&said.codes)?;
        for (criterion, words) in &mut self.criteria {
            let numbers = said.numbers_of(*criterion).map(u32::from);
            words.full(&numbers.collect::<Vec<_>>())?;
        }
        Ok(())
    }

    pub(crate) fn close(self) -> Result<Vec<Chunk>, Fault> {
        let mut chunks = vec![
            self.verdict.1.close()?,
            self.criterion.1.close()?,
            self.days.last_day.close()?,
            self.days.days_left.close()?,
            self.codes.words.close()?,
        ];
        for (_, words) in self.criteria {
            chunks.push(words.close()?);
        }
        Ok(chunks)
    }
}

/// The numbers of values of which many are the same.
struct Numbered<T> {
    numbers: HashMap<T, u32>,
    /// The ones last met, in front of `numbers`, each in its place.
    met: Vec<(T, u32)>,
}

impl<T: Copy + Eq + Hash> Numbered<T> {
    /// With one value, and so many places: a power of two.
    fn new(value: T, number: u32, places: usize) -> Numbered<T> {
        Numbered {
            numbers: HashMap::from([(value, number)]),
            met: vec![(value, number); places],
        }
    }

    /// The number of a value, given by `new` where it was never met.
    #[inline]
    fn number(&mut self, value: T, place: usize, new: impl FnOnce() -> u32) -> u32 {
        let last = self.met.len() - 1;
        let met = &mut self.met[place & last];
        if met.0 != value {
            *met = (value, *self.numbers.entry(value).or_insert_with(new));
        }
        met.1
    }
}

/// The columns `last_day` and `days_left`: the same days, counted from two others.
struct LastDays {
    last_day: Days,
    days_left: Days,
    numbered: Numbered<i32>,
}

impl LastDays {
    /// Days that lie 179 years apart share a place.
    const PLACES: usize = 1 << 16;

    fn new(columns: [&ColumnDescPtr; 2], rows: usize, today: Day) -> LastDays {
        let [last_day, days_left] = columns.map(ColumnDescPtr::clone);
        LastDays {
            last_day: Days::new(last_day, rows, 0),
            days_left: Days::new(days_left, rows, today.0),
            // What is not told has no number that anybody reads.
            numbered: Numbered::new(NO_DAY, 0, Self::PLACES),
        }
    }

    fn add(&mut self, said: &Said) -> Result<(), Fault> {
        let (last_day, days_left) = (&mut self.last_day, &mut self.days_left);
        let numbers = said.last_day.iter().map(|day| {
            self.numbered.number(*day, *day as usize, || {
                days_left.day(*day);
                last_day.day(*day)
            })
        });
        let numbers: Vec<u32> = numbers.collect();
        let told: Vec<bool> = said.last_day.iter().map(|day| *day != NO_DAY).collect();
        let counted = (0..told.len()).map(|at| said.days_left(at).is_some());
        let counted: Vec<bool> = counted.collect();
        self.last_day.page(&told, &said.last_day, &numbers)?;
        self.days_left.page(&counted, &said.last_day, &numbers)
    }
}

/// The column `codes`: each distinct one is spelled once.
struct Letters {
    words: Words,
    numbered: Numbered<Codes>,
}

impl Letters {
    const BITS: u32 = 13;

    fn new(column: ColumnDescPtr, rows: usize) -> Letters {
        let mut words = Words::new(column, rows);
        let number = words.word(&letters(Codes::OPEN));
        Letters {
            words,
            numbered: Numbered::new(Codes::OPEN, number, 1 << Self::BITS),
        }
    }

    fn add(&mut self, codes: &[Codes]) -> Result<(), Fault> {
        let numbers = codes.iter().map(|codes| {
            let place = codes.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::BITS);
            let words = &mut self.words;
            self.numbered
                .number(*codes, place as usize, || words.word(&letters(*codes)))
        });
        let numbers: Vec<u32> = numbers.collect();
        self.words.full(&numbers)
    }
}
