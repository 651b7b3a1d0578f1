//! Days known exactly, or only to the month or year.

use crate::calendar::{month_of, year_of};
use jiff::civil::Date;
use standi_record::Day;
use std::fmt;

/// A day as far as it is known: some day of an interval, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// The earliest day it can be.
    pub first: Day,
    /// The latest day it can be.
    pub last: Day,
}

/// How exactly a day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

impl When {
    /// A day known exactly.
    pub fn day(day: Day) -> When {
        When {
            first: day,
            last: day,
        }
    }

    /// Whether it is known exactly.
    pub fn is_exact(self) -> bool {
        self.first == self.last
    }

    /// `2022-10-03`, `2022-10` or `2022`.
    pub fn parse(text: &str) -> Option<When> {
        if let Ok(day) = text.parse::<Day>() {
            return Some(When::day(day));
        }
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match text.split_once('-') {
            None if text.len() == 4 && digits(text) => {
                let (first, last) = year_of(Date::new(text.parse().ok()?, 1, 1).ok()?);
                Some(When { first, last })
            }
            Some((year, month)) if year.len() == 4 && month.len() == 2 => {
                (digits(year) && digits(month)).then_some(())?;
                let (year, month) = (year.parse().ok()?, month.parse().ok()?);
                let (first, last) = month_of(Date::new(year, month, 1).ok()?);
                Some(When { first, last })
            }
            _ => None,
        }
    }

    /// The same, if it is only good to the month or year.
    pub fn to_precision(self, precision: Precision) -> When {
        let widen = |of: fn(Date) -> (Day, Day)| When {
            first: of(self.first.date()).0,
            last: of(self.last.date()).1,
        };
        match precision {
            Precision::Day => self,
            Precision::Month => widen(month_of),
            Precision::Year => widen(year_of),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_exact() {
            self.first.fmt(f)
        } else {
            write!(f, "{}..{}", self.first, self.last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_and_a_year_are_intervals() {
        let when = |text| When::parse(text).map(|when| when.to_string());
        assert_eq!(when("2022-10-03"), Some("2022-10-03".into()));
        assert_eq!(when("2022-02"), Some("2022-02-01..2022-02-28".into()));
        assert_eq!(when("1980"), Some("1980-01-01..1980-12-31".into()));
        for text in [
            "",
            "80",
            "2022-13",
            "2022-2",
            "2022-02-30",
            "+202",
            "2022-1x",
            "2022-+5",
            "+202-05",
        ] {
            assert_eq!(when(text), None, "{text}");
        }
    }
}
