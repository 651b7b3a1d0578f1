//! The European Central Bank's marginal lending rate, from the record.

use rust_decimal::Decimal;
use standi_record::facts::RateKind;
use standi_record::{Day, Record};

/// A rate from its first day on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    from: Day,
    /// Per cent a year.
    percent: Decimal,
    /// Ids of the sources.
    sources: Vec<&'static str>,
}

/// Days with one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Day,
    pub to: Day,
    pub percent: Decimal,
    pub sources: Vec<&'static str>,
}

/// The rate of the marginal lending facility by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    /// The rates, oldest first.
    rows: Vec<Row>,
    /// Last day for which the table is known to be complete.
    checked_until: Day,
}

impl Rates {
    /// Those of a record.
    pub fn of(record: &Record) -> Rates {
        let own = || {
            let rates = record.rates.iter();
            rates.filter(|row| row.kind == RateKind::MarginalLending)
        };
        // The record's checks have read every one of them.
        let row = |row: &standi_record::facts::Rate| {
            Some(Row {
                from: row.from,
                percent: Decimal::from_str_exact(row.percent.0).ok()?,
                sources: row.basis.source_ids(),
            })
        };
        let mut rows: Vec<Row> = own().filter_map(row).collect();
        rows.sort_by_key(|row| row.from);
        let last = rows.last().map(|row| row.from);
        let seen = own().filter_map(|row| row.seen_until).max();
        Rates {
            rows,
            checked_until: seen.max(last).unwrap_or(Day::FIRST),
        }
    }

    /// Last day for which the table is known to be complete; beyond it the last rate is used.
    pub fn checked_until(&self) -> Day {
        self.checked_until
    }

    /// Stretches of days with one rate between two days, both inclusive; `None` where no rate is
    /// known for the first.
    pub(super) fn between(&self, from: Day, to: Day) -> Option<Vec<Stretch>> {
        if from > to {
            return Some(Vec::new());
        }
        self.rows.first().filter(|first| first.from <= from)?;
        let ends = self.rows.iter().skip(1).map(|next| next.from.before());
        let ends = ends.chain([Day::LAST]);
        let stretch = |(row, end): (&Row, Day)| {
            let (from, to) = (row.from.max(from), end.min(to));
            (from <= to).then(|| Stretch {
                from,
                to,
                percent: row.percent,
                sources: row.sources.clone(),
            })
        };
        Some(self.rows.iter().zip(ends).filter_map(stretch).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn the_table_is_in_order_and_no_row_repeats_the_one_before() {
        let rates = Rates::of(standi_bundled::record());
        assert_eq!(rates.rows.len(), 62);
        let pairs = || rates.rows.windows(2);
        assert!(pairs().all(|it| it[0].from < it[1].from && it[0].percent != it[1].percent));
        assert!(rates.rows.iter().all(|row| !row.sources.is_empty()));
        assert_eq!(rates.checked_until, day("2026-02-05"));
    }

    #[test]
    fn it_is_the_table_that_was_handed_over() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let file = root.join("../shared/spec/ecb-marginal-lending.csv");
        if !file.exists() {
            eprintln!("skipped: {} is not here", file.display());
            return;
        }
        let mut reader = csv::Reader::from_path(&file).expect("a table");
        let lines: Vec<_> = reader.records().map(|line| line.expect("a row")).collect();
        let read =
            |line: &csv::StringRecord| (day(&line[0]), line[1].parse::<Decimal>().expect("a rate"));
        let given: Vec<_> = lines.iter().map(read).collect();
        let rates = Rates::of(standi_bundled::record());
        let rows = rates.rows.iter().map(|row| (row.from, row.percent));
        assert_eq!(rows.collect::<Vec<_>>(), given);
    }

    #[test]
    fn as_known_on_an_earlier_day_later_rates_are_not_there() {
        let known = standi_bundled::record().as_known_on(day("2008-10-08"));
        let rates = Rates::of(&known);
        assert_eq!(
            rates.rows.last().map(|row| row.from),
            Some(day("2008-10-08"))
        );
        assert_eq!(rates.checked_until, day("2008-10-08"));
    }
}
