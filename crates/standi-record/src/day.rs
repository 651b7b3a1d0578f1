//! Calendar days and half-open periods.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, as days since 1 January 1970.
///
/// A calendar date is a calendar date: no time zone, no clock. Ordering, equality and hashing are
/// those of the number; [`Day::FIRST`] and [`Day::LAST`] stand for "always" and "still".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

impl Day {
    /// 1 January of year 1: before every fact.
    pub const FIRST: Day = Day(-719_162);
    /// 31 December 9999: an end that has not come.
    pub const LAST: Day = Day(2_932_896);

    /// The day of a year, month and day of month; `None` if the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().map(Day::from)
    }

    /// The same as a calendar date.
    pub fn date(self) -> Date {
        let clamped = self.0.clamp(Day::FIRST.0, Day::LAST.0);
        Date::constant(1970, 1, 1)
            .checked_add(jiff::Span::new().days(i64::from(clamped)))
            .unwrap_or(Date::MAX)
    }

    /// The day before.
    pub fn before(self) -> Day {
        Day(self.0 - 1)
    }

    /// The day after.
    pub fn after(self) -> Day {
        Day(self.0 + 1)
    }

    /// Year of the calendar.
    pub fn year(self) -> i16 {
        self.date().year()
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        let epoch = Date::constant(1970, 1, 1);
        Day(date.duration_since(epoch).as_hours().div_euclid(24) as i32)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

/// A text that is not a day of the calendar written as `2022-10-03`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADay(pub String);

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a day of the calendar: {}",
            self.0,
            self.right()
        )
    }
}

/// Names of the months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl NotADay {
    /// What would be right.
    pub fn right(&self) -> String {
        match self.why() {
            WhyNoDay::Month => "a year has 12 months".to_string(),
            WhyNoDay::Days { year, month, days } => {
                format!("{} {year} has {days} days", MONTHS[month as usize - 1])
            }
            WhyNoDay::Form => "write it as 2022-10-03".to_string(),
            WhyNoDay::Order(day) => format!("write it as {day} (year, month, day)"),
            WhyNoDay::Other => "write it as 2022-10-03 (year, month, day)".to_string(),
        }
    }

    /// Why it is none.
    pub fn why(&self) -> WhyNoDay {
        let numbers: Vec<i16> = self
            .0
            .split(['-', '.', '/'])
            .filter_map(|part| part.parse().ok())
            .collect();
        let first = |year: i16, month: i16| Date::new(year, month as i8, 1).ok();
        match (self.0.len(), numbers.as_slice()) {
            (10, &[_, month, _]) if self.0.as_bytes()[4] == b'-' && !(1..=12).contains(&month) => {
                WhyNoDay::Month
            }
            (10, &[year, month, _]) if self.0.as_bytes()[4] == b'-' => match first(year, month) {
                Some(first) => WhyNoDay::Days {
                    year,
                    month: month as i8,
                    days: first.days_in_month(),
                },
                None => WhyNoDay::Form,
            },
            (_, &[day, month, year]) if year > 31 => {
                match Date::new(year, month as i8, day as i8) {
                    Ok(date) => WhyNoDay::Order(Day::from(date)),
                    Err(_) => WhyNoDay::Other,
                }
            }
            _ => WhyNoDay::Other,
        }
    }
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNoDay {
    /// There is no such month.
    Month,
    /// The month has fewer days.
    Days {
        /// The year.
        year: i16,
        /// The month, from 1.
        month: i8,
        /// How many days it has.
        days: i8,
    },
    /// It has the form of a day, and is none.
    Form,
    /// It is this day in another order.
    Order(Day),
    /// It has another form.
    Other,
}

impl std::error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Day, NotADay> {
        let not_a_day = || NotADay(text.to_string());
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(not_a_day());
        }
        text.parse::<Date>().map(Day::from).map_err(|_| not_a_day())
    }
}

/// A stretch of days, half-open: `from` is the first day in it, `until` the first day after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day.
    pub from: Day,
    /// First day no longer; [`Day::LAST`] if it has not ended.
    pub until: Day,
}

impl Period {
    /// A period that no day is in.
    pub const NEVER: Period = Period {
        from: Day::LAST,
        until: Day::FIRST,
    };

    /// From a day on, until another if there is one.
    pub fn new(from: Day, until: Option<Day>) -> Period {
        Period {
            from,
            until: until.unwrap_or(Day::LAST),
        }
    }

    /// One day.
    pub fn one(day: Day) -> Period {
        Period {
            from: day,
            until: day.after(),
        }
    }

    /// Whether the day is in it.
    #[inline]
    pub fn contains(self, day: Day) -> bool {
        (self.from <= day) & (day < self.until)
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Period) -> bool {
        self.from < other.until && other.from < self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree() {
        for (text, number) in [
            ("1970-01-01", 0),
            ("1953-09-03", -5964),
            ("2022-09-16", 19251),
        ] {
            let day: Day = text.parse().expect("a day");
            assert_eq!((day.0, day.to_string()), (number, text.to_string()));
        }
        assert_eq!(Day::FIRST.to_string(), "0001-01-01");
        assert_eq!(Day::LAST.to_string(), "9999-12-31");
    }

    #[test]
    fn what_is_not_a_day() {
        for text in [
            "2022-02-30",
            "2022-2-3",
            "20220203",
            "2022-02-03T10:00",
            "",
            "tomorrow",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_would_be_right() {
        let right = |text: &str| NotADay(text.into()).right();
        assert_eq!(right("2022-02-30"), "February 2022 has 28 days");
        assert_eq!(right("2024-02-30"), "February 2024 has 29 days");
        assert_eq!(right("2022-13-01"), "a year has 12 months");
        assert!(right("10.03.2022").contains("2022-03-10"));
        assert!(right("tomorrow").contains("2022-10-03"));
    }

    #[test]
    fn a_period_has_its_first_day_and_not_its_end() {
        let day = |d| Day::new(2022, 9, d).expect("a day");
        let period = Period::new(day(1), Some(day(16)));
        assert!(period.contains(day(1)) && period.contains(day(15)));
        assert!(!period.contains(day(16)) && !Period::NEVER.contains(day(1)));
    }
}
