//! An application number of a year after the document.
//!
//! The year in a number is the one in which the application was introduced; no document about it
//! can be older. Date and number are both HUDOC's, so the slip is in its entry.

use super::{Because, Finding, What, on_general_measures};
use crate::{Catalogue, Entry};

/// Whether all applications of a document are of later years.
pub(super) fn refutes(entry: Entry) -> bool {
    let year = i32::from(entry.day().year());
    let mut numbers = entry.applications().iter().peekable();
    numbers.peek().is_some() && numbers.all(|number| i32::from(number.year) > year)
}

pub(super) fn check<'c>(catalogue: &'c Catalogue, into: &mut Vec<Finding<'c>>) {
    for entry in catalogue.entries() {
        let year = i32::from(entry.day().year());
        let numbers = entry.applications().iter();
        let late = numbers.filter(|number| i32::from(number.year) > year).min();
        if let Some(number) = late {
            into.push(Finding {
                number: Some(*number),
                because: Some(match on_general_measures(entry) {
                    true => Because::GeneralMeasures,
                    false => Because::SlipInEntry,
                }),
                ..Finding::new(What::NumberAfterDocument, entry)
            });
        }
    }
}
