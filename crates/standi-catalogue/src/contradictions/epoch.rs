//! A document of a body before the body existed, or after it had ended.
//!
//! The days are those of the record, of the instrument that made or ended the body; where that is
//! no entry into force they stand here with their authority.

use super::{Because, Finding, What};
use crate::{Catalogue, Entry, Kind};
use standi_record::query::CONVENTION;
use standi_record::{Day, Record};

/// The members of the first Court were elected by the Consultative Assembly on 21 January 1959.
const FIRST_COURT: Day = Day(-3998);
/// First day after the Commission's last: it ended its work within a year of the entry into force
/// of Protocol No. 11 on 1 November 1998 (that Protocol, Article 5 § 3).
const AFTER_COMMISSION: Day = Day(10_896);
/// First day of the Agreement of Madrid of 12 May 2009 for the States that accepted it.
const COMMITTEES_EARLIER: Day = Day(14_396);

pub(super) fn check<'c>(catalogue: &'c Catalogue, record: &Record, into: &mut Vec<Finding<'c>>) {
    let force = |id: &str| {
        let found = record.instruments.iter().find(|it| it.id == *id);
        found.and_then(|it| it.in_force)
    };
    let (convention, reform) = (force(CONVENTION.0), force("P11"));
    let (panels, opinions, committees) = (force("P9"), force("P2"), force("P14"));
    for entry in catalogue.entries() {
        let kind = entry.kind();
        let first = match kind {
            Kind::CommitteeJudgment => committees,
            Kind::ScreeningPanelDecision => panels,
            Kind::AdvisoryOpinion => opinions,
            kind if kind.is_judgment() => Some(FIRST_COURT),
            _ => convention,
        };
        let end = match kind {
            Kind::CommissionDecision | Kind::CommissionReport => Some(AFTER_COMMISSION),
            Kind::ScreeningPanelDecision | Kind::ResolutionMerits => reform,
            _ => None,
        };
        if let Some(first) = first.filter(|first| entry.day() < *first) {
            let early = kind == Kind::CommitteeJudgment && entry.day() >= COMMITTEES_EARLIER;
            into.push(Finding {
                against: Some(first),
                because: early.then_some(Because::CommitteesEarlier),
                ..Finding::new(What::BeforeBody, entry)
            });
        }
        if let Some(end) = end.filter(|end| entry.day() >= *end) {
            let because = match (kind, lodged_before(entry, end)) {
                (Kind::ResolutionMerits, true) => Some(Because::PendingBefore),
                (Kind::ResolutionMerits, false) => Some(Because::SlipInKind),
                _ => None,
            };
            into.push(Finding {
                against: Some(end),
                because,
                ..Finding::new(What::AfterBody, entry)
            });
        }
    }
}

/// Whether the applications are of years up to that of a day, as far as numbers are given.
fn lodged_before(entry: Entry, day: Day) -> bool {
    let year = day.year();
    let mut numbers = entry.applications().iter();
    numbers.all(|number| i32::from(number.year) <= i32::from(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_are_what_they_say() {
        let days = [FIRST_COURT, AFTER_COMMISSION, COMMITTEES_EARLIER].map(|it| it.to_string());
        assert_eq!(days, ["1959-01-21", "1999-11-01", "2009-06-01"]);
    }
}
