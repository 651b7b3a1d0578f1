//! Default interest on just satisfaction.
//!
//! The Court's judgments fix simple interest at the marginal lending rate of the European Central
//! Bank during the default period plus three percentage points (Christine Goodwin v. the United
//! Kingdom \[GC\], 28957/95, 11 July 2002, § 124). Where the rate changes, each counts for its own
//! days. They fix neither the days of the year nor whether the day of payment counts; both are
//! settings.

use super::rates::Rates;
use crate::value::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;

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
pub fn interest(
    amount: Decimal,
    due: Day,
    until: Day,
    settings: Settings,
    rates: &Rates,
) -> Option<Interest> {
    let last = if settings.count_payment_day {
        until
    } else {
        until.before()
    };
    let start = due.after();
    let run = |(from, to, rate): (Day, Day, Decimal)| Run {
        from: Date(from),
        to: Date(to),
        days: to.0 - from.0 + 1,
        rate: rate + POINTS,
    };
    let runs: Vec<Run> = rates.between(start, last)?.into_iter().map(run).collect();
    let products = runs.iter().map(|run| run.rate * Decimal::from(run.days));
    let sum = amount * products.sum::<Decimal>();
    let exact = sum / Decimal::from(100 * u32::from(settings.basis));
    let beyond = rates.checked_until().after().max(start);
    Some(Interest {
        amount: cents(exact),
        days: (last.0 - start.0 + 1).max(0),
        runs,
        settings,
        provisional_days: (last.0 - beyond.0 + 1).max(0),
        rates_checked_until: Date(rates.checked_until()),
    })
}

/// Half up, to two places, which are always written.
pub(super) fn cents(exact: Decimal) -> Decimal {
    let mut rounded = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn of(sum: i64, due: &str, until: &str, basis: u16) -> Option<Interest> {
        let settings = Settings {
            basis,
            ..Settings::default()
        };
        let rates = Rates::of(standi_bundled::record());
        interest(sum.into(), day(due), day(until), settings, &rates)
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
            (7_500, "2008-04-23", "2008-04-23", 0, 0, "0.00", "0.00"),
        ] {
            for (basis, amount) in [(365, on_365), (360, on_360)] {
                let interest = of(sum, due, paid, basis).expect("rates");
                assert_eq!(interest.amount.to_string(), amount);
                assert_eq!((interest.days, interest.runs.len()), (days, runs));
            }
        }
    }

    #[test]
    fn a_rate_of_a_single_day_counts_for_that_day() {
        let runs = of(7_500, "2008-04-23", "2008-10-31", 365)
            .expect("rates")
            .runs;
        let runs: Vec<_> = runs
            .iter()
            .map(|run| (run.rate.to_string(), run.days))
            .collect();
        let expected = [("8.00", 76), ("8.25", 91), ("7.75", 1), ("7.25", 23)];
        assert_eq!(runs, expected.map(|(rate, days)| (rate.to_string(), days)));
    }

    #[test]
    fn nothing_is_computed_silently_beyond_the_table() {
        let beyond = |until: &str| {
            let interest = of(100, "2026-01-31", until, 365).expect("rates");
            (
                interest.provisional_days,
                interest.rates_checked_until.to_string(),
            )
        };
        assert_eq!(beyond("2026-02-05"), (0, "2026-02-05".to_string()));
        assert_eq!(beyond("2026-02-15"), (10, "2026-02-05".to_string()));
        assert_eq!(of(100, "1998-01-01", "1999-06-01", 365), None);
    }
}
