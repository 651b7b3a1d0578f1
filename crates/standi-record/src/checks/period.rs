//! Periods end after they begin, do not overlap, and fit the tables.

use crate::tables::PERIODS;
use crate::{Day, Draft, Period, Text, Written};
use standi_text::Defects;
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    for row in &draft.bound {
        ordered(row, "from", row.fact.first_day(), row.fact.until, defects);
        if row.fact.until.is_some() && row.fact.from.is_none() {
            let message = "this status ends without having begun".to_string();
            defects.push(row.defect("end-without-beginning", "until", message, "ends here"));
        }
    }
    for row in &draft.declarations {
        ordered(row, "from", row.fact.from, row.fact.until, defects);
    }
    for row in &draft.seats {
        ordered(row, "from", Some(row.fact.from), row.fact.until, defects);
    }
    for row in &draft.remedies {
        ordered(row, "since", row.fact.since, row.fact.until, defects);
    }
    for row in &draft.accepted {
        ordered(row, "from", row.fact.from, row.fact.until, defects);
    }
    for row in &draft.areas {
        ordered(row, "from", Some(row.fact.from), row.fact.until, defects);
    }
    for row in &draft.lengths {
        ordered(row, "from", row.fact.from, row.fact.until, defects);
    }
    for row in &draft.proceedings_times {
        ordered(row, "from", row.fact.from, row.fact.until, defects);
    }
    let bound = draft.bound.iter().filter_map(|row| {
        let period = Period::new(row.fact.first_day()?, row.fact.until);
        Some(((row.fact.basis.owner, row.fact.instrument), period, row))
    });
    apart(bound, Some(PERIODS), defects);
    let seats = draft.seats.iter().map(|row| {
        let period = Period::new(row.fact.from, row.fact.until);
        ((row.fact.basis.owner, Text("seats")), period, row)
    });
    apart(seats, None, defects);
}

fn ordered<F>(
    row: &Written<F>,
    beginning: &str,
    from: Option<Day>,
    until: Option<Day>,
    defects: &mut Defects,
) {
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        let message = "this period ends before it begins".to_string();
        defects.push(
            row.defect("end-before-beginning", "until", message, "ends here")
                .also(&row.source, row.at(beginning), "begins here")
                .help("`until` is the first day no longer in the period"),
        );
    }
}

/// A State and what its period is of.
type Key = (Text, Text);

fn apart<'a, F: 'a>(
    rows: impl Iterator<Item = (Key, Period, &'a Written<F>)>,
    most: Option<usize>,
    defects: &mut Defects,
) {
    let mut seen: HashMap<Key, Vec<(Period, &Written<F>)>> = HashMap::new();
    for (key, period, row) in rows {
        let others = seen.entry(key).or_default();
        for (other, first) in others.iter().filter(|(other, _)| other.overlaps(period)) {
            let message = format!("two periods of {} under {} overlap", key.0, key.1);
            let label = format!("runs from {} here", other.from);
            defects.push(
                row.defect(
                    "overlap",
                    "from",
                    message,
                    "begins before the other has ended",
                )
                .also(&first.source, first.at("from"), label)
                .help("end the first with `until`, or make them one"),
            );
        }
        others.push((period, row));
        if most.is_some_and(|most| others.len() == most + 1) {
            let message = format!("{} has more than {PERIODS} periods under {}", key.0, key.1);
            defects.push(row.defect("too-many-periods", "from", message, "one too many"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::kinds;

    fn greece(second: &str) -> String {
        format!(
            "code = \"GRC\"\nname = \"Greece\"\n[[bound]]\ninstrument = \"ECHR\"\n\
             ratified = 1953-03-28\nfrom = 1953-09-03\nuntil = 1970-06-13\nsource = [\"chart\"]\n\
             confidence = \"known\"\n[[bound]]\ninstrument = \"ECHR\"\n{second}\n\
             source = [\"chart\"]\nconfidence = \"known\"\n"
        )
    }

    #[test]
    fn two_periods_apart_pass() {
        let text = greece("ratified = 1974-11-28\nfrom = 1974-11-28");
        assert!(kinds(&[("states/GRC.toml", &text)]).is_empty());
    }

    #[test]
    fn an_end_before_a_beginning() {
        let text = greece("ratified = 1974-11-28\nfrom = 1974-11-28\nuntil = 1973-01-01");
        assert_eq!(
            kinds(&[("states/GRC.toml", &text)]),
            ["end-before-beginning"]
        );
    }

    #[test]
    fn periods_that_overlap() {
        let text = greece("ratified = 1965-01-01\nfrom = 1965-01-01");
        assert_eq!(kinds(&[("states/GRC.toml", &text)]), ["overlap"]);
    }
}
