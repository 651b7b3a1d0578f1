//! A time in proceedings has one length, and one at a time.

use crate::facts::ProceedingsTime;
use crate::{Day, Draft};
use standi_text::Defects;

/// No time in proceedings is longer, whatever its unit: so that no computation on it can overflow.
const MOST: i64 = 120;

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    for row in &draft.proceedings_times {
        let fact = &row.fact;
        let lengths = [
            ("months", fact.months),
            ("weeks", fact.weeks),
            ("working_days", fact.working_days),
        ];
        let given: Vec<(&str, i64)> = lengths
            .into_iter()
            .filter_map(|(key, length)| Some((key, length?)))
            .collect();
        match given.as_slice() {
            [(key, length)] if !(1..=MOST).contains(length) => {
                let message = format!("`{length}` is no length of a time in proceedings");
                defects.push(
                    row.defect("not-a-length", key, message, "this one")
                        .help(format!("it is from 1 to {MOST}")),
                );
            }
            [_] => {}
            _ => {
                let message = format!("`{}` has {} lengths", fact.of, given.len());
                defects.push(
                    row.defect("not-a-length", "of", message, "this time")
                        .help("give one of `months`, `weeks` and `working_days`"),
                );
            }
        }
    }
    for (at, row) in draft.proceedings_times.iter().enumerate() {
        let earlier = &draft.proceedings_times[..at];
        let Some(other) = earlier
            .iter()
            .find(|other| together(&other.fact, &row.fact))
        else {
            continue;
        };
        let message = format!("`{}` has two lengths on the same days", row.fact.of);
        defects.push(
            row.defect("two-lengths", "of", message, "this one")
                .also(&other.source, other.at("of"), "and this one")
                .help("let the first end (`until`) on the day on which the second begins (`from`)"),
        );
    }
}

/// Whether both are of one time and hold on a day.
fn together(one: &ProceedingsTime, other: &ProceedingsTime) -> bool {
    let first = |it: &ProceedingsTime| it.from.unwrap_or(Day::FIRST);
    let begins = first(one).max(first(other));
    let holds = |it: &ProceedingsTime| it.until.is_none_or(|until| begins < until);
    one.of == other.of && holds(one) && holds(other)
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::kinds;

    fn found(rows: &[&str]) -> Vec<&'static str> {
        let row = |fields: &&str| {
            format!(
                "[[proceedings_time]]\nof = \"reply\"\n{fields}\nauthority = \"Rule 38\"\n\
                 source = [\"chart\"]\nconfidence = \"known\"\n"
            )
        };
        let text: String = rows.iter().map(row).collect();
        kinds(&[("rules/proceedings.toml", &text)])
    }

    #[test]
    fn one_length() {
        assert!(found(&["weeks = 6"]).is_empty());
        for wrong in ["", "weeks = 6\nmonths = 1", "weeks = 0", "months = 121"] {
            assert_eq!(found(&[wrong]), ["not-a-length"], "{wrong}");
        }
    }

    #[test]
    fn one_at_a_time() {
        let until = "weeks = 16\nuntil = 2019-01-01";
        assert!(found(&[until, "weeks = 12\nfrom = 2019-01-01"]).is_empty());
        for second in ["weeks = 12\nfrom = 2018-12-31", "weeks = 12"] {
            assert_eq!(found(&[until, second]), ["two-lengths"], "{second}");
        }
    }
}
