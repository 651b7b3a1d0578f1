//! Default interest on just satisfaction.
//!
//! The Court's judgments fix simple interest at the marginal lending rate of the European Central
//! Bank during the default period plus three percentage points (Christine Goodwin v. the United
//! Kingdom \[GC\], 28957/95, 11 July 2002, § 124). Where the rate changes, each counts for its own
//! days. They fix neither the days of the year nor whether the day of payment counts; both are
//! settings. Nor do they, or any source that we have seen, say whether a part that is paid goes to the
//! sum or to the interest first: that is a setting too.

use super::rates::Rates;
use crate::value::Date;
use crate::words::words;
use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;

/// Percentage points that judgments add.
const POINTS: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

words! {
    /// What a part that is paid goes to first.
    pub enum Imputation {
        Sum = "sum", "to the sum; interest runs on the rest of it";
        Interest = "interest", "to the interest that has run, then to the sum";
    }
}

/// What judgments leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settings {
    /// Days of a year: 365 or 360.
    pub basis: u16,
    /// Whether interest runs on the day of payment.
    pub count_payment_day: bool,
    /// What a part that is paid goes to first.
    pub imputation: Imputation,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            basis: 365,
            count_payment_day: true,
            imputation: Imputation::Sum,
        }
    }
}

/// Days with one rate on one sum.
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
    /// The sum on which it ran.
    #[schemars(with = "String")]
    pub sum: Decimal,
    /// Ids of the sources of the bank's rate.
    pub sources: Vec<&'static str>,
}

/// One day on which interest ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfInterest {
    /// The day.
    pub day: Day,
    /// Per cent a year, the three points included.
    pub rate: Decimal,
    /// The sum on which it ran.
    pub sum: Decimal,
    /// The interest of the day, to the hundredth of a cent; what is owed is rounded once.
    pub interest: Decimal,
    /// The interest of this day and all before it, to the cent.
    pub together: Decimal,
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

impl Interest {
    /// The interest of a run, rounded to the cent; the runs together may differ from the whole,
    /// which is rounded once.
    pub fn of_run(&self, run: &Run) -> Decimal {
        cents(run.sum * run.rate * Decimal::from(run.days) / self.year())
    }

    /// Day by day; the last day has the whole amount.
    pub fn by_day(&self) -> Vec<DayOfInterest> {
        let mut products = Decimal::ZERO;
        let mut days = Vec::new();
        for run in &self.runs {
            let product = run.sum * run.rate;
            for day in run.from.0.0..=run.to.0.0 {
                products += product;
                days.push(DayOfInterest {
                    day: Day(day),
                    rate: run.rate,
                    sum: run.sum,
                    interest: rounded(product / self.year(), 4),
                    together: cents(products / self.year()),
                });
            }
        }
        days
    }

    /// By what a sum times a rate is divided to give the interest of one day.
    fn year(&self) -> Decimal {
        Decimal::from(100 * u32::from(self.settings.basis))
    }
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
    reckon(amount, &[], due, until, settings, rates).interest
}

/// A sum of which parts were paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// Default interest, paid or not; `None` where no rate is known.
    pub interest: Option<Interest>,
    /// What is left of the sum.
    pub left: Decimal,
    /// What of the parts went to interest, to the cent.
    pub interest_paid: Decimal,
}

/// The same where parts were paid, each on a day.
pub fn reckon(
    amount: Decimal,
    parts: &[(Day, Decimal)],
    due: Day,
    until: Day,
    settings: Settings,
    rates: &Rates,
) -> Reckoned {
    let counted = |day: Day| match settings.count_payment_day {
        true => day,
        false => day.before(),
    };
    let mut parts = parts.to_vec();
    parts.sort_by_key(|(day, _)| *day);
    let (start, last) = (due.after(), counted(until));
    let mut ran = Ran {
        from: start,
        sum: amount,
        runs: Some(Vec::new()),
        basis: settings.basis,
    };
    let mut interest_paid = Decimal::ZERO;
    for (day, part) in parts {
        ran.until(counted(day).min(last), rates);
        let to_interest = match settings.imputation {
            Imputation::Sum => Decimal::ZERO,
            Imputation::Interest => part.min(ran.interest() - interest_paid),
        };
        interest_paid += to_interest;
        ran.sum = (ran.sum - (part - to_interest)).max(Decimal::ZERO);
    }
    ran.until(last, rates);
    let beyond = rates.checked_until().after().max(start);
    let amount = cents(ran.interest());
    Reckoned {
        left: ran.sum,
        interest_paid: cents(interest_paid),
        interest: ran.runs.map(|runs| Interest {
            amount,
            days: (last.0 - start.0 + 1).max(0),
            runs,
            settings,
            provisional_days: (last.0 - beyond.0 + 1).max(0),
            rates_checked_until: Date(rates.checked_until()),
        }),
    }
}

/// Interest on its way through the days.
struct Ran {
    /// First day that is not counted yet.
    from: Day,
    /// The sum on which it runs.
    sum: Decimal,
    /// `None` where no rate is known.
    runs: Option<Vec<Run>>,
    basis: u16,
}

impl Ran {
    /// Counts the days up to one.
    fn until(&mut self, last: Day, rates: &Rates) {
        if last < self.from {
            return;
        }
        let sum = self.sum;
        let found = rates.between(self.from, last);
        self.runs = self.runs.take().zip(found).map(|(mut runs, found)| {
            runs.extend(found.into_iter().map(|it| Run {
                from: Date(it.from),
                to: Date(it.to),
                days: it.to.0 - it.from.0 + 1,
                rate: it.percent + POINTS,
                sum,
                sources: it.sources,
            }));
            runs
        });
        self.from = last.after();
    }

    /// What has run, exactly.
    fn interest(&self) -> Decimal {
        let runs = self.runs.iter().flatten();
        let products = runs.map(|run| run.sum * run.rate * Decimal::from(run.days));
        products.sum::<Decimal>() / Decimal::from(100 * u32::from(self.basis))
    }
}

/// Half up, to two places, which are always written.
pub(super) fn cents(exact: Decimal) -> Decimal {
    rounded(exact, 2)
}

fn rounded(exact: Decimal, places: u32) -> Decimal {
    let mut rounded = exact.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
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
                let by_day = interest.by_day();
                assert_eq!(by_day.len() as i32, days);
                let last = by_day.last().map_or(Decimal::ZERO, |day| day.together);
                assert_eq!(cents(last), interest.amount);
                let first = by_day.first().map(|day| day.interest.to_string());
                let year = Decimal::from(100 * i64::from(basis));
                let exact = interest.runs.first().map(|run| run.sum * run.rate / year);
                assert_eq!(first, exact.map(|it| rounded(it, 4).to_string()));
            }
        }
    }

    /// 10,000 due by 15 July 2019, at 3.25 % all the time; 4,000 on 30 September, the rest on 31
    /// January: 77 days on all of it, 123 on what is left.
    #[test]
    fn interest_runs_on_what_is_left() {
        let rates = Rates::of(standi_bundled::record());
        let parts = [(day("2019-09-30"), Decimal::from(4000))];
        let until = |imputation, count_payment_day, until: &str| {
            let settings = Settings {
                imputation,
                count_payment_day,
                ..Settings::default()
            };
            let due = day("2019-07-15");
            reckon(10_000.into(), &parts, due, day(until), settings, &rates)
        };
        let texts = |it: Reckoned| {
            let interest = it.interest.expect("rates");
            let runs: Vec<_> = interest
                .runs
                .iter()
                .map(|run| (run.days, run.sum.round_dp(2).to_string()))
                .collect();
            let left = it.left.round_dp(2).to_string();
            (
                interest.amount.to_string(),
                left,
                it.interest_paid.to_string(),
                runs,
            )
        };
        // (10,000 × 77 + 6,000 × 123) × 3.25 / 36,500
        assert_eq!(
            texts(until(Imputation::Sum, true, "2020-01-31")),
            (
                "134.27".into(),
                "6000".into(),
                "0.00".into(),
                vec![(77, "10000".into()), (123, "6000".into())]
            )
        );
        // 76 days on all of it, 123 on the rest: neither day of payment counts.
        assert_eq!(
            texts(until(Imputation::Sum, false, "2020-01-31")).0,
            "133.38"
        );
        // 68.56 have run by then and are paid first: 6,068.56 are left.
        assert_eq!(
            texts(until(Imputation::Interest, true, "2020-01-31")),
            (
                "135.02".into(),
                "6068.56".into(),
                "68.56".into(),
                vec![(77, "10000".into()), (123, "6068.56".into())]
            )
        );
        // Paid before anything was late: all of it to the sum.
        let early = [(day("2019-07-15"), Decimal::from(4000))];
        for imputation in Imputation::ALL {
            let settings = Settings {
                imputation: *imputation,
                ..Settings::default()
            };
            let due = day("2019-07-15");
            let it = reckon(
                10_000.into(),
                &early,
                due,
                day("2020-01-31"),
                settings,
                &rates,
            );
            // 6,000 × 200 days.
            assert_eq!(texts(it).0, "106.85");
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
