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

/// The words of the columns of values, by their number.
const VALUES: [Value; 4] = [Value::Closed, Value::Missing, Value::Judgement, Value::Open];

fn letter(value: Value) -> u8 {
    match value {
        Value::Closed => b'c',
        Value::Missing => b'm',
        Value::Judgement => b'j',
        Value::Open => b'o',
    }
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

/// What the kernel said of rows.
pub(crate) struct Said<'a> {
    pub first: &'a [u8],
    pub last_day: Vec<i32>,
    pub codes: &'a [Codes],
    pub lodged: &'a [i32],
}

impl Said<'_> {
    /// As columns, but for the reasons.
    pub(crate) fn columns(self, criteria: bool, today: Day) -> (Vec<ArrayRef>, Counts) {
        let counts = Counts::of(self.first);
        let mut columns: Vec<ArrayRef> = vec![
            self.verdicts(),
            self.criteria_first(),
            self.days_left(today),
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
        (columns, counts)
    }

    fn verdicts(&self) -> ArrayRef {
        let number = |value: Value| VALUES.iter().position(|it| *it == value).unwrap_or(0) as i8;
        let of: [i8; 256] = std::array::from_fn(|first| number(verdict(first as u8)));
        let keys = self.first.iter().map(|first| of[usize::from(*first)]);
        words(
            keys.collect(),
            None,
            VALUES.iter().map(|value| value.word()),
        )
    }

    fn criteria_first(&self) -> ArrayRef {
        let of: [i8; 256] =
            std::array::from_fn(|first| criterion(first as u8).map_or(0, |it| it as i8));
        let is: [bool; 256] = std::array::from_fn(|first| criterion(first as u8).is_some());
        let keys = self.first.iter().map(|first| of[usize::from(*first)]);
        let nulls =
            BooleanBuffer::collect_bool(self.first.len(), |at| is[usize::from(self.first[at])]);
        let ids = Criterion::ALL.iter().map(|criterion| criterion.id());
        words(keys.collect(), Some(NullBuffer::new(nulls)), ids)
    }

    fn values(&self, criterion: Criterion) -> ArrayRef {
        let keys = self.codes.iter().map(|codes| {
            let value = codes.value(criterion);
            VALUES.iter().position(|it| *it == value).unwrap_or(0) as i8
        });
        words(
            keys.collect(),
            None,
            VALUES.iter().map(|value| value.word()),
        )
    }

    fn days_left(&self, today: Day) -> ArrayRef {
        let days = self.last_day.iter().map(|day| day.wrapping_sub(today.0));
        let days: Vec<i32> = days.collect();
        // Of what has been sent, no day is left or lacking.
        let counted = |at: usize| self.last_day[at] != NO_DAY && self.lodged[at] == NO_DAY;
        let nulls = NullBuffer::new(BooleanBuffer::collect_bool(days.len(), counted));
        Arc::new(Int32Array::new(days.into(), Some(nulls)))
    }

    /// A letter for each criterion, in their order.
    fn letters(&self) -> ArrayRef {
        const WIDTH: usize = Criterion::ALL.len();
        const SLOTS: u32 = 10;
        let spell = |codes: Codes| -> [u8; WIDTH] {
            std::array::from_fn(|at| letter(codes.value(Criterion::ALL[at])))
        };
        let mut seen = vec![(Codes(0), [0; WIDTH]); 1 << SLOTS];
        let mut text: Vec<u8> = Vec::with_capacity(self.codes.len() * WIDTH);
        for codes in self.codes {
            let place = codes.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - SLOTS);
            let slot = &mut seen[place as usize];
            if slot.0 != *codes {
                *slot = (*codes, spell(*codes));
            }
            text.extend_from_slice(&slot.1);
        }
        let offsets = OffsetBuffer::from_repeated_length(WIDTH, self.codes.len());
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
