//! The columns of a batch as the numbers that the kernel looks up.
//!
//! A text is read once for each distinct one, not once for each row.

use crate::column::{Column, Kind};
use crate::plan::Plan;
use crate::shelves::Shelves;
use crate::text::{Texts, cell, gather, integer};
use arrow_array::cast::AsArray;
use arrow_array::temporal_conversions::MILLISECONDS_IN_DAY;
use arrow_array::types::{
    Date32Type, Date64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, ArrowPrimitiveType, PrimitiveArray, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use standi_record::{Day, NotADay, Record};
use standi_screen::row::{Earlier, NO_DAY, Named};
use standi_text::{did_you_mean, nearest};
use std::borrow::Cow;
use std::collections::HashMap;

/// The number of a State, an article or a word, as wide as its column needs.
trait Number: Copy + PartialEq {
    /// The cell cannot be read.
    const BAD: Self;
    /// Nothing stands in the cell: the first of all words.
    const NONE: Self;
    /// [`Number::BAD`] where there is no room.
    fn of(number: u16) -> Self;
}

impl Number for u8 {
    const BAD: u8 = u8::MAX;
    const NONE: u8 = 0;
    fn of(number: u16) -> u8 {
        u8::try_from(number).unwrap_or(u8::MAX)
    }
}

impl Number for u16 {
    const BAD: u16 = u16::MAX;
    const NONE: u16 = 0;
    fn of(number: u16) -> u16 {
        number
    }
}

/// In a column of days: the cell cannot be read.
const BAD_DAY: i32 = NO_DAY + 1;

/// The columns of a batch.
#[derive(Default)]
pub(crate) struct Converted<'a> {
    pub respondent: Vec<u8>,
    /// By its number on all shelves.
    pub article: Vec<u16>,
    pub applicant: Vec<u8>,
    pub victim: Vec<u8>,
    pub exhausted: Vec<u8>,
    pub circumstances: Vec<u8>,
    pub event: Cow<'a, [i32]>,
    pub decided: Cow<'a, [i32]>,
    pub known: Cow<'a, [i32]>,
    pub lodged: Cow<'a, [i32]>,
}

/// A cell that cannot be read.
#[derive(Debug)]
pub(crate) struct Problem {
    pub row: usize,
    pub column: Column,
    pub reason: String,
}

/// What reads cells.
pub(crate) struct Reader<'a, 'r> {
    pub record: &'r Record,
    pub shelves: &'a Shelves<'r>,
}

impl Reader<'_, '_> {
    /// The columns of a batch; the cells that cannot be read are added to `problems`, and what
    /// stands for them means nothing.
    pub(crate) fn read<'b>(
        &self,
        plan: &Plan,
        batch: &'b RecordBatch,
        problems: &mut Vec<Problem>,
    ) -> Converted<'b> {
        let rows = batch.num_rows();
        let array = |column: Column| Some(batch.column(plan.place(column)?).as_ref());
        let article = match array(Column::Article) {
            Some(array) => self.words(Column::Article, array, problems),
            None => vec![0; rows],
        };
        let mut words = |column: Column| match array(column) {
            Some(array) => self.words(column, array, problems),
            None => vec![0; rows],
        };
        let [
            respondent,
            applicant,
            victim,
            exhausted,
            other,
            disclosed,
            earlier,
        ] = [
            Column::Respondent,
            Column::Applicant,
            Column::Victim,
            Column::Exhausted,
            Column::OtherProcedure,
            Column::DisclosedToCourt,
            Column::EarlierApplication,
        ]
        .map(&mut words);
        let mut days = |column: Column| match array(column) {
            Some(array) => days(column, array, problems),
            None => Cow::Owned(vec![NO_DAY; rows]),
        };
        let [event, decided, known, lodged] = [
            Column::On,
            Column::FinalDecision,
            Column::Known,
            Column::Lodged,
        ]
        .map(&mut days);
        Converted {
            respondent,
            article,
            applicant,
            victim,
            exhausted,
            circumstances: circumstances(&other, &disclosed, &earlier),
            event,
            decided,
            known,
            lodged,
        }
    }

    /// A text as the number of what it names.
    fn number(&self, column: Column, text: &str) -> Result<u16, String> {
        match column.kind() {
            Kind::State => self.state(text),
            Kind::Article => self.shelves.article(text),
            Kind::Words(words) => word(words, text),
            Kind::Day => Err("a day was expected".to_string()),
        }
    }

    fn state(&self, text: &str) -> Result<u16, String> {
        let state = self.record.find_state(text).map_err(|unknown| {
            let what = format!("the record knows no State `{text}`");
            match unknown.near {
                Some(near) => format!("{what}; {}", did_you_mean(&near, text)),
                None => format!("{what}; write its code, such as RUS"),
            }
        })?;
        let id = self.record.state_id(&state.code);
        id.filter(|id| id.0 != u8::BAD)
            .map(|id| id.0.into())
            .ok_or_else(|| format!("`{text}` has no place in the tables of the record"))
    }

    fn words<N: Number>(
        &self,
        column: Column,
        array: &dyn Array,
        problems: &mut Vec<Problem>,
    ) -> Vec<N> {
        let needed = matches!(column.kind(), Kind::State | Kind::Article);
        let none = if needed { N::BAD } else { N::NONE };
        let number = |text: &str| self.number(column, text).map_or(N::BAD, N::of);
        let numbers: Vec<N> = if let Some(dictionary) = array.as_any_dictionary_opt() {
            let values = dictionary.values();
            let Some(texts) = Texts::of(values.as_ref()) else {
                return vec![N::BAD; array.len()];
            };
            let of: Vec<N> = (0..values.len())
                .map(|at| texts.cell(at).map_or(none, number))
                .collect();
            gather(array, &of, none)
        } else if let Some(texts) = Texts::of(array) {
            let mut seen = Seen::new();
            (0..array.len())
                .map(|at| texts.cell(at).map_or(none, |text| seen.or(text, number)))
                .collect()
        } else if let Some(truths) = array.as_boolean_opt() {
            let [no, yes] = ["no", "yes"].map(number);
            truths
                .iter()
                .map(|truth| truth.map_or(none, |truth| if truth { yes } else { no }))
                .collect()
        } else if array.data_type().is_integer() {
            let mut seen: HashMap<i128, N> = HashMap::new();
            (0..array.len())
                .map(|at| {
                    integer(array, at).map_or(none, |whole| {
                        *seen
                            .entry(whole)
                            .or_insert_with(|| number(&whole.to_string()))
                    })
                })
                .collect()
        } else {
            vec![none; array.len()]
        };
        if numbers.contains(&N::BAD) {
            let bad = numbers
                .iter()
                .enumerate()
                .filter(|(_, number)| **number == N::BAD);
            problems.extend(bad.map(|(row, _)| {
                let reason = match cell(array, row) {
                    None => "nothing stands here, and no row can be told without it".to_string(),
                    Some(text) => self.number(column, &text).err().unwrap_or_default(),
                };
                Problem {
                    row,
                    column,
                    reason,
                }
            }));
        }
        numbers
    }
}

fn word(words: &[&str], text: &str) -> Result<u16, String> {
    let wanted = match text {
        "true" if words.contains(&"yes") => "yes",
        "false" if words.contains(&"no") => "no",
        // Where nobody can be asked in vain, what is not known is not told.
        "unknown" if !words.contains(&"unknown") => return Ok(0),
        other => other,
    };
    let place = words.iter().position(|word| *word == wanted);
    let place = place.and_then(|at| u16::try_from(at).ok());
    place.ok_or_else(|| {
        let right = match nearest(text, words.iter().skip(1).copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected {}", words[1..].join(", ")),
        };
        format!("`{text}` is not a word of this column; {right}")
    })
}

/// [`Circumstances::number`](standi_screen::row::Circumstances::number) of each row; of what cannot
/// be read, it means nothing.
fn circumstances(other: &[u8], disclosed: &[u8], earlier: &[u8]) -> Vec<u8> {
    let (named, before) = (Named::ALL.len() as u8, Earlier::ALL.len() as u8);
    let told = other.iter().zip(disclosed).zip(earlier);
    told.map(|((other, disclosed), earlier)| {
        let number = other.wrapping_mul(named).wrapping_add(*disclosed);
        number.wrapping_mul(before).wrapping_add(*earlier)
    })
    .collect()
}

/// The texts seen so far: those of up to seven bytes in a small table, others in a map.
struct Seen<'a, N> {
    short: Vec<(u64, N)>,
    long: HashMap<&'a str, N>,
}

impl<'a, N: Number> Seen<'a, N> {
    const BITS: u32 = 10;

    fn new() -> Seen<'a, N> {
        Seen {
            // No text packs to zero: each has its length in it.
            short: vec![(0, N::BAD); 1 << Self::BITS],
            long: HashMap::new(),
        }
    }

    fn or(&mut self, text: &'a str, number: impl Fn(&str) -> N) -> N {
        let bytes = text.as_bytes();
        if bytes.len() > 7 {
            return *self.long.entry(text).or_insert_with(|| number(text));
        }
        let mut packed = [0; 8];
        packed[..bytes.len()].copy_from_slice(bytes);
        packed[7] = bytes.len() as u8;
        let packed = u64::from_le_bytes(packed);
        let place = packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::BITS);
        let slot = &mut self.short[place as usize];
        if slot.0 != packed {
            *slot = (packed, number(text));
        }
        slot.1
    }
}

fn days<'a>(column: Column, array: &'a dyn Array, problems: &mut Vec<Problem>) -> Cow<'a, [i32]> {
    let days: Cow<'a, [i32]> = match array.data_type() {
        DataType::Date32 => dates(array.as_primitive::<Date32Type>()),
        DataType::Date64 => of_moments(array.as_primitive::<Date64Type>(), MILLISECONDS_IN_DAY),
        DataType::Timestamp(TimeUnit::Second, _) => {
            of_moments(array.as_primitive::<TimestampSecondType>(), 86_400)
        }
        DataType::Timestamp(TimeUnit::Millisecond, _) => {
            of_moments(array.as_primitive::<TimestampMillisecondType>(), 86_400_000)
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => of_moments(
            array.as_primitive::<TimestampMicrosecondType>(),
            86_400_000_000,
        ),
        DataType::Timestamp(TimeUnit::Nanosecond, _) => of_moments(
            array.as_primitive::<TimestampNanosecondType>(),
            86_400_000_000_000,
        ),
        DataType::Dictionary(..) => {
            let values = array.as_any_dictionary().values();
            let of: Vec<i32> = match Texts::of(values.as_ref()) {
                Some(texts) => of_texts(texts, values.len()),
                None => Vec::new(),
            };
            Cow::Owned(gather(array, &of, NO_DAY))
        }
        _ => Cow::Owned(match Texts::of(array) {
            Some(texts) => of_texts(texts, array.len()),
            None => vec![NO_DAY; array.len()],
        }),
    };
    if days.iter().fold(false, |bad, day| bad | (*day == BAD_DAY)) {
        let bad = days.iter().enumerate().filter(|(_, day)| **day == BAD_DAY);
        problems.extend(bad.map(|(row, _)| {
            let reason = match cell(array, row) {
                Some(text) => read_day(&text).err().unwrap_or_default(),
                None => "this day lies outside the calendar".to_string(),
            };
            Problem {
                row,
                column,
                reason,
            }
        }));
    }
    days
}

/// A day that no calendar has is bad; nothing that a file can hold is taken for an empty cell.
fn sane(day: i32) -> i32 {
    let known = (Day::FIRST.0..=Day::LAST.0).contains(&day);
    if known { day } else { BAD_DAY }
}

fn dates(array: &PrimitiveArray<Date32Type>) -> Cow<'_, [i32]> {
    let days: &[i32] = array.values();
    match array.nulls().filter(|nulls| nulls.null_count() > 0) {
        None if days
            .iter()
            .fold(true, |all, day| all & (sane(*day) == *day)) =>
        {
            days.into()
        }
        None => Cow::Owned(days.iter().map(|day| sane(*day)).collect()),
        Some(nulls) => {
            let told = days.iter().zip(nulls);
            Cow::Owned(
                told.map(|(day, told)| if told { sane(*day) } else { NO_DAY })
                    .collect(),
            )
        }
    }
}

fn of_moments<'a, T: ArrowPrimitiveType<Native = i64>>(
    array: &PrimitiveArray<T>,
    in_a_day: i64,
) -> Cow<'a, [i32]> {
    let day = |moment: i64| i32::try_from(moment.div_euclid(in_a_day)).map_or(BAD_DAY, sane);
    let moments = array.iter();
    Cow::Owned(moments.map(|it| it.map_or(NO_DAY, day)).collect())
}

fn of_texts(texts: Texts<'_>, count: usize) -> Vec<i32> {
    (0..count)
        .map(|at| match texts.cell(at) {
            Some(text) => fast_day(text.as_bytes())
                .or_else(|| read_day(text).ok())
                .unwrap_or(BAD_DAY),
            None => NO_DAY,
        })
        .collect()
}

/// A day written `2022-10-03`, up to the 28th of a month, which every month has; the rest takes the
/// slow way.
#[inline]
fn fast_day(text: &[u8]) -> Option<i32> {
    let text: &[u8; 10] = text.try_into().ok()?;
    let digit = |at: usize| i32::from(text[at].wrapping_sub(b'0'));
    let digits = [0, 1, 2, 3, 5, 6, 8, 9].map(digit);
    let wrong = digits
        .iter()
        .fold(0, |all, digit| all | i32::from(*digit > 9));
    let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    let month = digits[4] * 10 + digits[5];
    let day = digits[6] * 10 + digits[7];
    let plain = wrong == 0
        && text[4] == b'-'
        && text[7] == b'-'
        && (1..=12).contains(&month)
        && (1..=28).contains(&day)
        && year > 0;
    plain.then(|| {
        // Years from March on, so that the leap day is the last of its year.
        let (year, month) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let before = year * 365 + year / 4 - year / 100 + year / 400;
        before + (153 * month + 2) / 5 + day - 1 - 719_468
    })
}

/// A day as people and programs write it: `2022-10-03`, also with a midnight after it.
fn read_day(text: &str) -> Result<i32, String> {
    if text == "unknown" {
        return Ok(NO_DAY);
    }
    let date = ["T00:00:00", " 00:00:00"].iter().find_map(|midnight| {
        let (date, rest) = text.split_once(midnight)?;
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        rest.bytes().all(|byte| byte == b'0').then_some(date)
    });
    let date = date.unwrap_or(text);
    let bytes = date.as_bytes();
    let digits = |from: usize, until: usize| {
        bytes
            .get(from..until)
            .is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    let part_of_a_day = match bytes.len() {
        4 => digits(0, 4),
        7 => digits(0, 4) && bytes[4] == b'-' && digits(5, 7),
        _ => false,
    };
    if part_of_a_day {
        return Err(format!(
            "`{text}` is not one day; a month or a year can be told to `standi check`"
        ));
    }
    let day: Day = date.parse().map_err(|_: NotADay| {
        let not = NotADay(text.to_string());
        not.to_string()
    })?;
    Ok(day.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fast_way_and_the_slow_way_agree() {
        for day in (Day::FIRST.0..Day::LAST.0).step_by(97) {
            let text = Day(day).to_string();
            assert_eq!(read_day(&text), Ok(day));
            if let Some(fast) = fast_day(text.as_bytes()) {
                assert_eq!(fast, day, "{text}");
            }
        }
        assert_eq!(fast_day(b"2022-10-03"), Some(19_268));
        for text in [
            "2022-13-03",
            "2022/10/03",
            "2022-1a-03",
            "0000-01-01",
            "2022-10-31",
        ] {
            assert_eq!(fast_day(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn days_as_programs_write_them() {
        assert_eq!(read_day("2022-10-03 00:00:00"), Ok(19_268));
        assert_eq!(read_day("2022-10-03T00:00:00.000"), Ok(19_268));
        assert_eq!(read_day("unknown"), Ok(NO_DAY));
        for (text, said) in [
            ("2022-10", "not one day"),
            ("2022", "not one day"),
            ("2022-02-30", "28 days"),
            ("03.10.2022", "2022-10-03"),
            ("2022-10-03 14:00:00", "not a day"),
        ] {
            let reason = read_day(text).expect_err(text);
            assert!(reason.contains(said), "{reason}");
        }
    }

    #[test]
    fn a_word_with_a_slip() {
        let Kind::Words(words) = Column::Exhausted.kind() else {
            panic!("words");
        };
        assert_eq!(word(words, "true"), word(words, "yes"));
        assert!(word(words, "inefective").is_err_and(|it| it.contains("`ineffective`")));
        let Kind::Words(words) = Column::Applicant.kind() else {
            panic!("words");
        };
        assert_eq!(word(words, "unknown"), Ok(0));
    }
}
