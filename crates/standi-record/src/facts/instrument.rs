//! Facts about one instrument.

use super::Known;
use crate::Day;
use crate::field::{Cell, ColumnKind, Field, Text, table, words};
use serde::{Deserialize, Serialize};
use standi_text::{Defects, Fields};

words! {
    /// From which day the time to entry into force counts.
    pub enum EntryStart {
        /// The delay after the deposit is the day.
        Deposit = "deposit",
        /// The first day of the month after the delay has run.
        FirstOfMonth = "first-of-month",
    }
}

words! {
    /// Of which States the record says whether an instrument binds them.
    pub enum Parties {
        /// Of all: one without a status never signed and was never bound.
        Whole = "whole",
        /// Of some: of another it is not known here.
        Some = "some",
    }
}

/// The rule by which a State that joins later becomes bound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct EntryRule {
    /// The rule in words.
    pub rule: Text,
    /// For computing: from which day.
    pub from: Option<EntryStart>,
    /// For computing: after how long (`P0D`, `P3M`).
    pub after: Option<Text>,
    /// The provision that has the rule.
    pub provision: Option<Text>,
    /// Whether all Parties enter on one day.
    pub all_parties: bool,
}

impl EntryRule {
    /// The day on which a State that deposits on `deposit` becomes bound by an instrument that is
    /// already in force; `None` where the rule is not one of days and months.
    pub fn bound_from(&self, deposit: Day) -> Option<Day> {
        let after: jiff::Span = self.after?.parse().ok()?;
        let date = deposit.date().checked_add(after).ok()?;
        let date = match self.from? {
            EntryStart::Deposit => date,
            EntryStart::FirstOfMonth => date.last_of_month().tomorrow().ok()?,
        };
        Some(Day::from(date))
    }
}

impl Field for Option<EntryRule> {
    const KIND: ColumnKind = ColumnKind::Text;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self> {
        let Some(node) = fields.node(key) else {
            return Some(None);
        };
        let entry = Fields::open(node, "a rule of entry", fields.source(), defects)?;
        let rule = EntryRule {
            rule: Field::read(&entry, "rule", defects)?,
            from: Field::read(&entry, "from", defects)?,
            after: Field::read(&entry, "after", defects)?,
            provision: Field::read(&entry, "provision", defects)?,
            all_parties: Field::read(&entry, "all_parties", defects)?,
        };
        entry.close(defects);
        Some(Some(rule))
    }

    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Empty, |entry| entry.rule.cell())
    }
}

table! {
    /// A treaty of the Council of Europe, or another that opens a door.
    pub struct Instrument in "instrument", "an instrument", by Text {
        /// Unique id, e.g. `ECHR`, `P4`.
        id: Text,
        /// Number in the Council of Europe's series.
        ets: Option<i64>,
        /// Title.
        title: Text,
        /// Day it was opened for signature.
        opened: Option<Day>,
        /// Day it entered into force.
        in_force: Option<Day>,
        /// Ratifications it needed.
        ratifications_needed: Option<Text>,
        /// Its rule on later Parties.
        entry: Option<EntryRule>,
        /// Of which States the record holds statuses; empty: of none, or of some.
        parties: Option<Parties>,
        /// What it amends or adds.
        amends: Option<Text>,
        /// Why it lists no rights.
        rights_note: Option<Text>,
        /// Whether only members may join.
        requires_member: Option<Text>,
        /// Whether the European Union may join.
        eu_can_join: Option<Text>,
    }
}

table! {
    /// A right or duty that an instrument holds.
    pub struct Right in "right", "a right", by Text {
        /// Article, e.g. `3`, `P4-2`.
        article: Text,
        /// What it is about.
        text: Text,
    }
}

words! {
    /// How many votes a decision of the Committee of Ministers needs (Statute, Article 20).
    pub enum Majority {
        /// Nothing to vote on.
        None = "none",
        /// Two thirds of the representatives entitled to sit.
        TwoThirdsEntitled = "two-thirds-entitled",
        /// Two thirds of the votes cast and a majority of those entitled to sit.
        TwoThirdsCast = "two-thirds-cast-and-majority-entitled",
        /// No vote against, and a majority of those entitled to sit.
        Unanimity = "unanimity-cast-and-majority-entitled",
        /// A majority of those entitled to sit.
        SimpleEntitled = "simple-majority-entitled",
    }
}

table! {
    /// A rule of the Statute or of the Financial Regulations.
    pub struct VoteRule in "rule", "a rule", by Text {
        /// Unique id.
        id: Text,
        /// Article.
        article: Text,
        /// What it says, in our own words.
        text: Text,
        /// Majority it needs.
        majority: Option<Majority>,
        /// The majority as a formula over `entitled`, `cast`, `yes`, `no`.
        votes: Option<Text>,
        /// An example.
        example: Option<Text>,
    }
}

table! {
    /// A way out of an instrument.
    pub struct Exit in "exit", "a way out", by Text {
        /// Provision.
        provision: Text,
        /// Notice to be given.
        notice: Option<Text>,
        /// When it takes effect.
        effective: Option<Text>,
        /// What survives.
        survives: Option<Text>,
        /// A State that left.
        state: Option<Text>,
        /// Day of its notice.
        given: Option<Day>,
        /// Day on which that took effect.
        took_effect: Option<Day>,
        /// First day on which that State was bound again, if it came back at once.
        returned: Option<Day>,
    }
}

impl Known for Exit {
    fn known_on(&self) -> Option<Day> {
        self.given
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_by_the_instruments_own_rule() {
        let rule = |from, after| EntryRule {
            rule: Text(""),
            from: Some(from),
            after: Some(Text(after)),
            provision: None,
            all_parties: false,
        };
        let day = |text: &str| text.parse::<Day>().expect("a day");
        // Protocol No. 7, Article 9 § 2: Russia deposited on 5 May 1998.
        let p7 = rule(EntryStart::FirstOfMonth, "P2M");
        assert_eq!(p7.bound_from(day("1998-05-05")), Some(day("1998-08-01")));
        // Protocol No. 6, Article 8 § 2: Greece deposited on 8 September 1998.
        let p6 = rule(EntryStart::FirstOfMonth, "P0D");
        assert_eq!(p6.bound_from(day("1998-09-08")), Some(day("1998-10-01")));
        let convention = rule(EntryStart::Deposit, "P0D");
        assert_eq!(
            convention.bound_from(day("1974-11-28")),
            Some(day("1974-11-28"))
        );
    }
}
