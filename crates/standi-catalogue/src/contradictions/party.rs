//! A respondent that never was a Party to the Convention, or was not one yet.
//!
//! The record says who was bound from which day. A decision, or a document of the Commission, can
//! be the very one that rejects an application against such a State (incompatibility *ratione
//! personae* or *temporis*: Article 35 § 3 (a), former Article 27 § 2); a judgment, a report, a
//! communicated case or a resolution presupposes a Party.

use super::{Because, Bindings, Finding, What};
use crate::Catalogue;
use standi_record::query::CONVENTION;

pub(super) fn check<'c>(
    catalogue: &'c Catalogue,
    bindings: &Bindings,
    into: &mut Vec<Finding<'c>>,
) {
    for entry in catalogue.entries() {
        for state in entry.respondents() {
            let since = bindings.first(*state, CONVENTION.0);
            let what = match since {
                None => What::NeverParty,
                Some(since) if since > entry.day() => What::BeforeBound,
                Some(_) => continue,
            };
            into.push(Finding {
                state: Some(*state),
                against: since,
                because: super::can_reject(entry.kind()).then_some(Because::RejectedForThat),
                ..Finding::new(what, entry)
            });
        }
    }
}
