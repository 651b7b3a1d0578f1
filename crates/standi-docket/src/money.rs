//! Money: default interest on just satisfaction, arrears of contributions. Exact decimals.
//!
//! The Court's judgments fix simple interest at the marginal lending rate of the European Central
//! Bank during the default period plus three percentage points (Christine Goodwin v. the United
//! Kingdom \[GC\], 28957/95, 11 July 2002, § 124). They fix neither the days of the year nor whether
//! the day of payment counts; both are settings.

use crate::value::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_record::Day;
use std::sync::LazyLock;

/// A rate of the European Central Bank's marginal lending facility.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// First day on which it applies.
    pub from: Date,
    /// Per cent a year.
    pub rate: Decimal,
    /// `verified`, `known` or `unsure`.
    pub confidence: String,
    /// Where it was seen.
    pub source: String,
    /// What is to be said.
    pub note: Option<String>,
}

/// The rates, with the day until which they were looked up.
#[derive(Debug, Deserialize)]
pub struct Rates {
    /// Last day for which the table is known to be complete.
    pub checked_until: Date,
    /// The rates, oldest first.
    pub rate: Vec<Rate>,
}

/// The table of rates.
pub fn rates() -> &'static Rates {
    static RATES: LazyLock<Rates> = LazyLock::new(|| {
        let text = include_str!("../data/marginal-lending-rates.toml");
        toml::from_str(text).expect("a test reads it")
    });
    &RATES
}

/// Percentage points that judgments add.
const POINTS: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// What judgments leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settings {
    /// Days of a year: 365 or 360.
    pub basis: u16,
    /// Whether interest runs on the day of payment.
    pub count_payment_day: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            basis: 365,
            count_payment_day: true,
        }
    }
}

/// Days with one rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Run {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// How many days.
    pub days: i32,
    /// Per cent a year, the three points included.
    #[schemars(with = "String")]
    pub rate: Decimal,
}

/// Default interest, with how it was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Interest {
    /// The interest, rounded once, half up, to the cent.
    #[schemars(with = "String")]
    pub amount: Decimal,
    /// Days on which it ran.
    pub days: i32,
    /// Days with one rate each.
    pub runs: Vec<Run>,
    /// The settings.
    pub settings: Settings,
    /// Days beyond the day until which the rates were looked up: the last known rate is used for
    /// them, and the sum is provisional.
    pub provisional_days: i32,
    /// The day until which the rates were looked up.
    pub rates_checked_until: Date,
}

/// Default interest on a sum that was due by `due` and is paid, or still owed, on `until`.
///
/// `None` where no rate is known: before 1999.
pub fn interest(amount: Decimal, due: Day, until: Day, settings: Settings) -> Option<Interest> {
    let table = rates();
    let last = if settings.count_payment_day {
        until
    } else {
        until.before()
    };
    let start = due.after();
    let mut runs: Vec<Run> = Vec::new();
    let mut sum = Decimal::ZERO;
    if start <= last {
        table.rate.first().filter(|rate| rate.from.0 <= start)?;
        for (at, rate) in table.rate.iter().enumerate() {
            let end = table
                .rate
                .get(at + 1)
                .map_or(Day::LAST, |next| next.from.0.before());
            let (from, to) = (rate.from.0.max(start), end.min(last));
            if from > to {
                continue;
            }
            let days = to.0 - from.0 + 1;
            let percent = rate.rate + POINTS;
            sum += amount * percent * Decimal::from(days);
            runs.push(Run {
                from: Date(from),
                to: Date(to),
                days,
                rate: percent,
            });
        }
    }
    let exact = sum / Decimal::from(100 * u32::from(settings.basis));
    let beyond = table.checked_until.0.after().max(start);
    Some(Interest {
        amount: exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
        days: (last.0 - start.0 + 1).max(0),
        runs,
        settings,
        provisional_days: (last.0 - beyond.0 + 1).max(0),
        rates_checked_until: table.checked_until,
    })
}

/// Interest on unpaid contributions for each month of arrears: half a per cent a month in the first
/// six months, one per cent from the seventh (Financial Regulations of the Council of Europe,
/// Article 10). `month` counts from 1; the sum and the answer are in one unit.
pub fn arrears_for_month(unpaid: Decimal, month: u32) -> Decimal {
    let percent = if month <= 6 {
        Decimal::new(5, 1)
    } else {
        Decimal::ONE
    };
    unpaid * percent / Decimal::ONE_HUNDRED
}

/// The same for the first `months` months together.
pub fn arrears(unpaid: Decimal, months: u32) -> Decimal {
    let (slow, fast) = (months.min(6), months.saturating_sub(6));
    let percent = Decimal::new(5, 1) * Decimal::from(slow) + Decimal::from(fast);
    unpaid * percent / Decimal::ONE_HUNDRED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn amount(sum: i64, due: &str, paid: &str, basis: u16) -> (String, i32, usize) {
        let settings = Settings {
            basis,
            ..Settings::default()
        };
        let interest = interest(sum.into(), day(due), day(paid), settings).expect("rates");
        (
            interest.amount.to_string(),
            interest.days,
            interest.runs.len(),
        )
    }

    #[test]
    fn interest_to_the_cent() {
        for (sum, due, paid, days, runs, on_365, on_360) in [
            (
                10_000,
                "2019-07-15",
                "2020-01-31",
                200,
                1,
                "178.08",
                "180.56",
            ),
            (
                3_000,
                "2022-06-10",
                "2023-06-30",
                385,
                9,
                "168.70",
                "171.04",
            ),
            (
                7_500,
                "2008-04-23",
                "2008-10-31",
                191,
                4,
                "315.05",
                "319.43",
            ),
            (7_500, "2008-04-23", "2008-04-23", 0, 0, "0", "0"),
        ] {
            let text = |text: &str| {
                if text == "0" {
                    "0.00".to_string()
                } else {
                    text.to_string()
                }
            };
            let fix = |(sum, days, runs): (String, i32, usize)| (text(&sum), days, runs);
            assert_eq!(fix(amount(sum, due, paid, 365)), (text(on_365), days, runs));
            assert_eq!(fix(amount(sum, due, paid, 360)), (text(on_360), days, runs));
        }
    }

    #[test]
    fn a_rate_of_a_single_day_counts_for_that_day() {
        let interest = interest(
            7_500.into(),
            day("2008-04-23"),
            day("2008-10-31"),
            Settings::default(),
        );
        let runs = interest.expect("rates").runs;
        let runs: Vec<_> = runs
            .iter()
            .map(|run| (run.rate.to_string(), run.days))
            .collect();
        let expected = [("8.00", 76), ("8.25", 91), ("7.75", 1), ("7.25", 23)];
        assert_eq!(runs, expected.map(|(rate, days)| (rate.to_string(), days)));
    }

    #[test]
    fn nothing_is_computed_silently_beyond_the_table() {
        let of = |until: &str| {
            interest(
                100.into(),
                day("2026-01-31"),
                day(until),
                Settings::default(),
            )
        };
        assert_eq!(of("2026-02-05").map(|it| it.provisional_days), Some(0));
        assert_eq!(of("2026-02-15").map(|it| it.provisional_days), Some(10));
        assert_eq!(
            interest(
                100.into(),
                day("1998-01-01"),
                day("1999-06-01"),
                Settings::default()
            ),
            None
        );
    }

    #[test]
    fn the_table_is_in_order() {
        let table = &rates().rate;
        assert_eq!(table.len(), 62);
        assert!(
            table
                .windows(2)
                .all(|pair| pair[0].from < pair[1].from && pair[0].rate != pair[1].rate)
        );
        assert!(
            table
                .iter()
                .all(|it| ["verified", "known", "unsure"].contains(&it.confidence.as_str()))
        );
    }

    /// Document GR-PBA(2017)8: 22,263 thousand euros unpaid cost 111 thousand a month, later 223.
    #[test]
    fn arrears_as_the_organisation_published_them() {
        let unpaid = Decimal::from(22_263);
        let month = |month| arrears_for_month(unpaid, month).round().to_string();
        assert_eq!([month(1), month(6), month(7)], ["111", "111", "223"]);
        assert_eq!(
            arrears(unpaid, 8),
            arrears_for_month(unpaid, 1) * Decimal::from(6)
                + arrears_for_month(unpaid, 7) * Decimal::TWO
        );
    }
}
