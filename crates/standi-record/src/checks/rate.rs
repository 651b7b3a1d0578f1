//! Rates are decimals, and each of a kind begins on a day of its own.

use crate::{Draft, Written};
use standi_text::Defects;
use std::collections::HashMap;

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    for row in &draft.rates {
        decimal(row, row.fact.percent.0, defects);
    }
    for row in &draft.late_interest {
        decimal(row, row.fact.percent.0, defects);
    }
    let mut first = HashMap::new();
    for row in &draft.rates {
        let fact = &row.fact;
        if let Some(other) = first.insert((fact.kind, fact.from), row) {
            let message = format!("a second rate `{}` from {}", fact.kind.word(), fact.from);
            defects.push(
                row.defect("two-rates", "from", message, "begins here")
                    .also(&other.source, other.at("from"), "and here")
                    .help(
                        "keep the one that the better source gives; say the conflict in `conflict`",
                    ),
            );
        }
    }
}

fn decimal<F>(row: &Written<F>, percent: &str, defects: &mut Defects) {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let (whole, part) = percent.split_once('.').unwrap_or((percent, "0"));
    if !digits(whole) || !digits(part) || percent.len() > 8 {
        let message = format!("`{percent}` is not a rate");
        defects.push(
            row.defect("not-a-rate", "percent", message, "this one")
                .help("write per cent with a point, in quotes: \"2.40\""),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::kinds;

    fn rates(percents: [(&str, &str); 2]) -> Vec<&'static str> {
        let row = |(from, percent): (&str, &str)| {
            format!(
                "[[rate]]\nkind = \"ecb-marginal-lending\"\nfrom = {from}\npercent = \"{percent}\"\n\
                 source = [\"chart\"]\nconfidence = \"known\"\n"
            )
        };
        let text = percents.map(row).concat();
        kinds(&[("rules/rates.toml", &text)])
    }

    #[test]
    fn decimals_on_days_of_their_own() {
        assert!(rates([("1999-01-01", "4.50"), ("1999-01-04", "3.25")]).is_empty());
        assert_eq!(
            rates([("1999-01-01", "4,50"), ("1999-01-04", "-1")]),
            ["not-a-rate", "not-a-rate"]
        );
        assert!(rates([("1999-01-01", "12345.67"), ("1999-01-04", "3")]).is_empty());
        assert_eq!(
            rates([("1999-01-01", "123456.78"), ("1999-01-04", "3.x")]),
            ["not-a-rate", "not-a-rate"]
        );
        assert_eq!(
            rates([("1999-01-01", "4.50"), ("1999-01-01", "3.25")]),
            ["two-rates"]
        );
    }
}
