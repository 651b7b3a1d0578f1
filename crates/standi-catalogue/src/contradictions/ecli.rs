//! An identifier with another day: `ECLI:CE:ECHR:2012:0403JUD004236310` holds year, month and day.

use super::{Because, Finding, What};
use crate::Catalogue;
use standi_record::Day;

pub(super) fn check<'c>(catalogue: &'c Catalogue, into: &mut Vec<Finding<'c>>) {
    for entry in catalogue.entries() {
        let Some(day) = entry.ecli().and_then(day) else {
            continue;
        };
        if day != entry.day() {
            into.push(Finding {
                against: Some(day),
                because: Some(Because::SlipInEntry),
                ..Finding::new(What::EcliDay, entry)
            });
        }
    }
}

fn day(ecli: &str) -> Option<Day> {
    let rest = ecli.strip_prefix("ECLI:CE:ECHR:")?;
    let (year, rest) = rest.split_once(':')?;
    let month = rest.get(..2)?;
    let day = rest.get(2..4)?;
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_identifiers() {
        let read = |text| day(text).map(|day| day.to_string());
        assert_eq!(
            read("ECLI:CE:ECHR:2012:0403JUD004236310").as_deref(),
            Some("2012-04-03")
        );
        assert_eq!(read("ECLI:CE:ECHR:2012:1303JUD004236310"), None);
        assert_eq!(read("ECLI:CE:ECHR:2012:é"), None);
    }
}
