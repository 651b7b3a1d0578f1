//! Calendar months, as the time limit counts them.
//!
//! A period of months ends on the day of the month with the same number as the day it counts from,
//! or on the last day of the month where that number does not exist (European Convention on the
//! Calculation of Time-Limits, ETS 76, Article 4 § 2). Weekends and holidays do not extend it
//! (Sabri Güneş v. Turkey \[GC\], 27396/06, 29 June 2012).

use jiff::{Span, civil::Date};
use standi_record::Day;

/// The day `months` calendar months after `day`, clamped to the end of the month.
pub fn add_months(day: Day, months: u8) -> Day {
    shift(day, Span::new().months(i64::from(months)))
}

/// The day `years` calendar years after `day`, clamped to the end of the month.
pub fn add_years(day: Day, years: u8) -> Day {
    shift(day, Span::new().years(i64::from(years)))
}

fn shift(day: Day, span: Span) -> Day {
    day.date().checked_add(span).map_or(Day::LAST, Day::from)
}

/// The other reading at month ends: whole months counted from the day after. It differs from
/// [`add_months`] only where `day` is the last of its month and the end month is longer.
pub fn add_months_from_the_day_after(day: Day, months: u8) -> Option<Day> {
    let other = add_months(day.after(), months).before();
    (other > add_months(day, months)).then_some(other)
}

/// First and last day of the month of a day.
pub fn month_of(date: Date) -> (Day, Day) {
    (
        Day::from(date.first_of_month()),
        Day::from(date.last_of_month()),
    )
}

/// First and last day of the year of a day.
pub fn year_of(date: Date) -> (Day, Day) {
    (
        Day::from(date.first_of_year()),
        Day::from(date.last_of_year()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn months_of_different_length() {
        for (from, months, to) in [
            ("2005-11-28", 6, "2006-05-28"),
            ("2010-08-31", 6, "2011-02-28"),
            ("2023-10-31", 4, "2024-02-29"),
            ("2022-02-28", 4, "2022-06-28"),
            ("2025-11-20", 4, "2026-03-20"),
        ] {
            assert_eq!(add_months(day(from), months), day(to), "{from} + {months}");
        }
    }

    #[test]
    fn the_other_reading_at_month_ends() {
        assert_eq!(
            add_months_from_the_day_after(day("2022-02-28"), 4),
            Some(day("2022-06-30"))
        );
        assert_eq!(add_months_from_the_day_after(day("2022-03-31"), 4), None);
        assert_eq!(add_months_from_the_day_after(day("2022-02-27"), 4), None);
    }

    /// An independent count: months one by one over a table of lengths.
    fn oracle(day: Day, months: u8) -> Day {
        let (mut y, mut m, d) = {
            let date = day.date();
            (
                i32::from(date.year()),
                i32::from(date.month()),
                i32::from(date.day()),
            )
        };
        for _ in 0..months {
            (y, m) = if m == 12 { (y + 1, 1) } else { (y, m + 1) };
        }
        let leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
        let length = match m {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        Day::new(y as i16, m as i8, d.min(length) as i8).expect("a day of the table")
    }

    proptest! {
        #[test]
        fn calendar_months_agree_with_a_count_by_hand(days in -30_000i32..60_000, months in 1u8..60) {
            prop_assert_eq!(add_months(Day(days), months), oracle(Day(days), months));
        }

        /// A later day of knowledge never gives an earlier last day.
        #[test]
        fn the_last_day_never_moves_back(days in -30_000i32..60_000, months in 1u8..13) {
            prop_assert!(add_months(Day(days), months) <= add_months(Day(days + 1), months));
        }
    }
}
