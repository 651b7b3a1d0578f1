//! Cells as text, for formats that are text.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int8Type, Int32Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, DictionaryArray, Int32Array, Int64Array, StringArray,
};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_schema::{ArrowError, DataType};
use standi_record::Day;
use std::fmt::Write as _;
use std::io::Write as _;

/// A column of cells.
pub(crate) enum Cells<'a> {
    Words(&'a DictionaryArray<Int8Type>, &'a StringArray),
    Text(&'a StringArray),
    Day(&'a Date32Array),
    Number(&'a Int32Array),
    Long(&'a Int64Array),
    /// The slow way, for every other type.
    Other(&'a ArrayRef, ArrayFormatter<'a>),
}

impl<'a> Cells<'a> {
    /// # Errors
    /// A type that has no text.
    pub(crate) fn of(array: &'a ArrayRef) -> Result<Cells<'a>, ArrowError> {
        static PLAIN: FormatOptions<'static> = FormatOptions::new();
        Ok(match array.data_type() {
            DataType::Dictionary(key, value)
                if **key == DataType::Int8 && **value == DataType::Utf8 =>
            {
                let words = array.as_dictionary::<Int8Type>();
                Cells::Words(words, words.values().as_string())
            }
            DataType::Utf8 => Cells::Text(array.as_string()),
            DataType::Date32 => Cells::Day(array.as_primitive::<Date32Type>()),
            DataType::Int32 => Cells::Number(array.as_primitive::<Int32Type>()),
            DataType::Int64 => Cells::Long(array.as_primitive::<Int64Type>()),
            _ => Cells::Other(array, ArrayFormatter::try_new(array, &PLAIN)?),
        })
    }

    fn is_null(&self, at: usize) -> bool {
        match self {
            Cells::Words(words, _) => words.is_null(at),
            Cells::Text(texts) => texts.is_null(at),
            Cells::Day(days) => days.is_null(at),
            Cells::Number(numbers) => numbers.is_null(at),
            Cells::Long(numbers) => numbers.is_null(at),
            Cells::Other(array, _) => array.is_null(at),
        }
    }

    /// Writes a cell as a field of CSV; an empty one as nothing.
    pub(crate) fn csv(&self, at: usize, delimiter: u8, out: &mut Vec<u8>) {
        if self.is_null(at) {
            return;
        }
        match self {
            Cells::Words(words, texts) => {
                let key = words.keys().value(at) as usize;
                field(texts.value(key), delimiter, out);
            }
            Cells::Text(texts) => field(texts.value(at), delimiter, out),
            Cells::Day(days) => day(days.value(at), out),
            Cells::Number(numbers) => number(numbers.value(at).into(), out),
            Cells::Long(numbers) => number(numbers.value(at), out),
            Cells::Other(_, format) => {
                let mut text = String::new();
                // A String takes all that is written to it.
                let _ = write!(text, "{}", format.value(at));
                field(&text, delimiter, out);
            }
        }
    }

    /// Writes a cell of a result as JSON.
    pub(crate) fn json(&self, at: usize, out: &mut Vec<u8>) {
        if self.is_null(at) {
            return out.extend_from_slice(b"null");
        }
        match self {
            Cells::Number(numbers) => number(numbers.value(at).into(), out),
            Cells::Long(numbers) => number(numbers.value(at), out),
            Cells::Words(words, texts) => {
                out.push(b'"');
                // Words of the program: nothing in them is escaped.
                let key = words.keys().value(at) as usize;
                out.extend_from_slice(texts.value(key).as_bytes());
                out.push(b'"');
            }
            Cells::Day(days) => {
                out.push(b'"');
                day(days.value(at), out);
                out.push(b'"');
            }
            Cells::Text(texts) => {
                // A Vec takes all that is written to it.
                let _ = serde_json::to_writer(out, texts.value(at));
            }
            Cells::Other(_, format) => {
                let _ = serde_json::to_writer(out, &format.value(at).to_string());
            }
        }
    }
}

fn number(number: i64, out: &mut Vec<u8>) {
    let _ = write!(out, "{number}");
}

/// A day as `2022-10-03`.
fn day(day: i32, out: &mut Vec<u8>) {
    // Years from March on, so that the leap day is the last of its year.
    let days = i64::from(day) + 719_468;
    if !(60..3_652_424).contains(&days) {
        let _ = write!(out, "{}", Day(day));
        return;
    }
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    let year = era * 400 + year + next;
    let two = |number: i64| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
    out.extend_from_slice(&two(year / 100));
    out.extend_from_slice(&two(year % 100));
    out.push(b'-');
    out.extend_from_slice(&two(month));
    out.push(b'-');
    out.extend_from_slice(&two(of_month));
}

/// A text as a field of CSV, in quotes where it needs them.
pub(crate) fn field(text: &str, delimiter: u8, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let special = |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r') || *byte == delimiter;
    if !bytes.iter().any(special) {
        return out.extend_from_slice(bytes);
    }
    out.push(b'"');
    for byte in bytes {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_the_calendar_has_them() {
        for number in (-719_162..2_932_896).step_by(61) {
            let mut written = Vec::new();
            day(number, &mut written);
            assert_eq!(
                String::from_utf8(written).ok(),
                Some(Day(number).to_string())
            );
        }
    }

    #[test]
    fn fields_with_and_without_quotes() {
        let written = |text: &str| {
            let mut out = Vec::new();
            field(text, b',', &mut out);
            String::from_utf8(out).expect("text")
        };
        assert_eq!(written("plain"), "plain");
        assert_eq!(written("a, \"b\"\n"), "\"a, \"\"b\"\"\n\"");
    }
}
