//! What the law says of each row, as columns.

use crate::plan::words_field;
use crate::screen::Options;
use arrow_array::types::Int8Type;
use arrow_array::{
    ArrayRef, Date32Array, DictionaryArray, Int8Array, Int32Array, PrimitiveArray, StringArray,
};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field};
use standi_law::{Criterion, Value};
use standi_record::Day;
use standi_screen::Codes;
use standi_screen::codes::{criterion, verdict};
use standi_screen::row::NO_DAY;
use std::ops::AddAssign;
use std::sync::Arc;

/// How many rows have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Counts {
    pub open: u64,
    pub closed: u64,
    pub judgement: u64,
    pub missing: u64,
}

impl Counts {
    /// All rows.
    pub fn all(self) -> u64 {
        self.open + self.closed + self.judgement + self.missing
    }

    /// Of what the kernel gave.
    fn of(first: &[u8]) -> Counts {
        let mut places = [0_u64; 256];
        for first in first {
            places[usize::from(*first)] += 1;
        }
        let mut counts = Counts::default();
        for (first, count) in (0..=u8::MAX).zip(places) {
            *match verdict(first) {
                Value::Open => &mut counts.open,
                Value::Closed => &mut counts.closed,
                Value::Judgement => &mut counts.judgement,
                Value::Missing => &mut counts.missing,
            } += count;
        }
        counts
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.open += other.open;
        self.closed += other.closed;
        self.judgement += other.judgement;
        self.missing += other.missing;
    }
}

/// A column of few words, each by its number.
#[derive(Clone, Debug)]
pub struct Coded {
    /// The words.
    pub words: Vec<&'static str>,
    numbers: [Option<u8>; 256],
}

impl Coded {
    /// `verdict`, by [`Said::first`].
    pub fn verdict() -> Coded {
        Coded {
            words: VALUES.iter().map(|value| value.word()).collect(),
            numbers: std::array::from_fn(|first| Some(value_number(verdict(first as u8)))),
        }
    }

    /// `criterion`, by [`Said::first`].
    pub fn criterion() -> Coded {
        Coded {
            words: Criterion::ALL.iter().map(|it| it.id()).collect(),
            numbers: std::array::from_fn(|first| criterion(first as u8).map(|it| it as u8)),
        }
    }

    /// The number of the word that stands for a code; `None`: the cell is empty.
    #[inline]
    pub fn number(&self, code: u8) -> Option<u8> {
        self.numbers[usize::from(code)]
    }

    fn array(&self, codes: &[u8]) -> ArrayRef {
        let keys = codes
            .iter()
            .map(|code| self.number(*code).unwrap_or(0) as i8);
        let told = |at: usize| self.number(codes[at]).is_some();
        let nulls = NullBuffer::new(BooleanBuffer::collect_bool(codes.len(), told));
        let nulls = Some(nulls).filter(|nulls| nulls.null_count() > 0);
        words(keys.collect(), nulls, self.words.iter().copied())
    }
}

/// The values by their number.
const VALUES: [Value; 4] = [Value::Closed, Value::Missing, Value::Judgement, Value::Open];

fn value_number(value: Value) -> u8 {
    VALUES.iter().position(|it| *it == value).unwrap_or(0) as u8
}

fn letter(value: Value) -> u8 {
    match value {
        Value::Closed => b'c',
        Value::Missing => b'm',
        Value::Judgement => b'j',
        Value::Open => b'o',
    }
}

/// How many letters `codes` has.
pub const LETTERS: usize = Criterion::ALL.len();

/// What stands in `codes`: a letter for each criterion, in their order.
pub fn letters(codes: Codes) -> [u8; LETTERS] {
    std::array::from_fn(|at| letter(codes.value(Criterion::ALL[at])))
}

/// The columns of results, in their order: `verdict`, `criterion`, `last_day`, `days_left`,
/// `codes`; where they are asked for, one for each criterion (`criterion_temporis` …) and `reason`.
pub fn result_fields(options: &Options<'_>) -> Vec<Field> {
    let mut fields = vec![
        words_field("verdict"),
        words_field("criterion"),
        Field::new("last_day", DataType::Date32, true),
        Field::new("days_left", DataType::Int32, true),
        Field::new("codes", DataType::Utf8, true),
    ];
    if options.criteria {
        let each = Criterion::ALL.iter();
        fields.extend(each.map(|it| words_field(&format!("criterion_{}", it.id()))));
    }
    if options.reasons.is_some() {
        fields.push(Field::new("reason", DataType::Utf8, true));
    }
    fields
}

/// What the law says of rows, as numbers.
#[derive(Clone, Debug)]
pub struct Said {
    /// The verdict and the criterion that gives it: [`Coded::verdict`], [`Coded::criterion`].
    pub first: Vec<u8>,
    /// The last day, as days since 1 January 1970; [`NO_DAY`] where none can be named.
    pub last_day: Vec<i32>,
    /// Every criterion.
    pub codes: Vec<Codes>,
    /// The day of lodging; [`NO_DAY`] where the application has not been sent.
    pub lodged: Vec<i32>,
    /// The day from which days are counted.
    pub today: Day,
}

impl Said {
    /// The rows by verdict.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.first)
    }

    /// Days from today to the last day; `None` where none can be named, and of what has been sent.
    #[inline]
    pub fn days_left(&self, at: usize) -> Option<i32> {
        let counted = (self.last_day[at] != NO_DAY) & (self.lodged[at] == NO_DAY);
        counted.then(|| self.last_day[at].wrapping_sub(self.today.0))
    }

    /// As columns, but for the reasons.
    pub(crate) fn columns(self, criteria: bool) -> Vec<ArrayRef> {
        let mut columns: Vec<ArrayRef> = vec![
            Coded::verdict().array(&self.first),
            Coded::criterion().array(&self.first),
            self.all_days_left(),
            self.letters(),
        ];
        if criteria {
            columns.extend(
                Criterion::ALL
                    .iter()
                    .map(|criterion| self.values(*criterion)),
            );
        }
        columns.insert(2, self.last_days());
        columns
    }

    /// The value of a criterion in each row, by its number among the words of
    /// [`Coded::verdict`].
    pub fn numbers_of(&self, criterion: Criterion) -> impl Iterator<Item = u8> {
        let codes = self.codes.iter();
        codes.map(move |codes| value_number(codes.value(criterion)))
    }

    fn values(&self, criterion: Criterion) -> ArrayRef {
        let keys = self.numbers_of(criterion).map(|number| number as i8);
        words(
            keys.collect(),
            None,
            VALUES.iter().map(|value| value.word()),
        )
    }

    fn all_days_left(&self) -> ArrayRef {
        let days: Int32Array = (0..self.last_day.len())
            .map(|at| self.days_left(at))
            .collect();
        Arc::new(days)
    }

    fn letters(&self) -> ArrayRef {
        const SLOTS: u32 = 10;
        let mut seen = vec![(Codes(0), letters(Codes(0))); 1 << SLOTS];
        let mut text: Vec<u8> = Vec::with_capacity(self.codes.len() * LETTERS);
        for codes in &self.codes {
            let place = codes.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - SLOTS);
            let slot = &mut seen[place as usize];
            if slot.0 != *codes {
                *slot = (*codes, letters(*codes));
            }
            text.extend_from_slice(&slot.1);
        }
        let offsets = OffsetBuffer::from_repeated_length(LETTERS, self.codes.len());
        Arc::new(StringArray::new(offsets, Buffer::from_vec(text), None))
    }

    fn last_days(self) -> ArrayRef {
        let known = |at: usize| self.last_day[at] != NO_DAY;
        let nulls = BooleanBuffer::collect_bool(self.last_day.len(), known);
        Arc::new(Date32Array::new(
            ScalarBuffer::from(self.last_day),
            Some(NullBuffer::new(nulls)),
        ))
    }
}

fn words<'a>(
    keys: Vec<i8>,
    nulls: Option<NullBuffer>,
    words: impl Iterator<Item = &'a str>,
) -> ArrayRef {
    let words: StringArray = words.map(Some).collect();
    let keys: PrimitiveArray<Int8Type> = Int8Array::new(keys.into(), nulls);
    Arc::new(DictionaryArray::new(keys, Arc::new(words)))
}
