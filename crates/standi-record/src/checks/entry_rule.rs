//! An entry into force follows the instrument's own rule.
//!
//! Where the instrument was not in force yet, the first Parties enter with it; a State that
//! succeeds another (`facts_from`) enters by succession and not by the rule. Where sources print
//! another day than the rule gives, the fact says so (`conflict`).

use crate::Draft;
use standi_text::Defects;

pub(super) fn check(draft: &Draft, defects: &mut Defects) {
    for row in &draft.bound {
        let Some((ratified, from)) = row.fact.ratified.zip(row.fact.from) else {
            continue;
        };
        let instrument = draft
            .instruments
            .iter()
            .find(|i| i.fact.id == row.fact.instrument);
        let told = row.fact.facts_from.is_some() || row.fact.basis.conflict.is_some();
        let Some(instrument) = instrument.filter(|_| !told) else {
            continue;
        };
        let Some(rule) = &instrument.fact.entry else {
            continue;
        };
        let by_rule = if rule.all_parties {
            instrument.fact.in_force
        } else {
            rule.bound_from(ratified)
                .map(|day| match instrument.fact.in_force {
                    Some(in_force) => day.max(in_force),
                    None => day,
                })
        };
        if let Some(by_rule) = by_rule.filter(|day| *day != from) {
            let id = instrument.fact.id;
            let message = format!("{id} entered into force for this State on another day");
            let help = format!("by the rule ({}) it is {by_rule}", rule.rule);
            defects.push(
                row.defect("entry-rule", "from", message, "this day")
                    .also(&row.source, row.at("ratified"), "deposited on this day")
                    .help(help),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::test_record::kinds;

    #[test]
    fn a_day_that_the_rule_does_not_give() {
        let state = |from| {
            format!(
                "code = \"ALB\"\nname = \"Albania\"\n[[bound]]\ninstrument = \"ECHR\"\n\
                 ratified = 1996-10-02\nfrom = {from}\nsource = [\"chart\"]\n\
                 confidence = \"known\"\n"
            )
        };
        assert!(kinds(&[("states/ALB.toml", &state("1996-10-02"))]).is_empty());
        assert_eq!(
            kinds(&[("states/ALB.toml", &state("1996-11-01"))]),
            ["entry-rule"]
        );
        let told = state("1996-11-01")
            + "conflict = \"the chart prints 1996-11-01; by the rule it is 1996-10-02\"\n";
        assert!(kinds(&[("states/ALB.toml", &told)]).is_empty());
    }
}
