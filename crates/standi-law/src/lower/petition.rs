//! Acceptance of individual petition under former Article 25.

use super::Pair;
use crate::application::ApplicantKind;
use crate::criteria::temporis::{Coverage, PETITION_COMPULSORY, Petition};
use standi_record::Day;
use standi_record::facts::{DeclarationKind, FactsCovered};
use standi_record::query::CONVENTION;

/// The State's first acceptance for its metropolitan territory. A State's own application never
/// needed one.
pub(super) fn petition(pair: &Pair<'_>) -> Petition {
    let Some(state) = pair.state() else {
        return Petition::ALWAYS;
    };
    if pair.application.applicant.is(ApplicantKind::State) {
        return Petition::ALWAYS;
    }
    let record = pair.record;
    let bound = record
        .of(&record.bound, &state.code)
        .filter(|row| row.instrument == CONVENTION.0)
        .filter_map(|row| Some((row.from?, row.first_day()?)))
        .min();
    let Some((from, first)) = bound.filter(|(_, first)| *first < PETITION_COMPULSORY) else {
        return Petition::ALWAYS;
    };
    let accepted = record
        .of(&record.declarations, &state.code)
        .filter(|row| row.kind == DeclarationKind::Petition)
        .filter(|row| row.territory.is_empty() || row.territory.contains(&state.code))
        .filter_map(|row| Some((row.from?, row.facts)))
        .min_by_key(|(from, _)| *from);
    let coverage = |facts| match facts {
        Some(FactsCovered::Later) => Coverage::Later,
        Some(FactsCovered::SinceRatification) => Coverage::SinceRatification,
        None => Coverage::Unrecorded,
    };
    match accepted {
        // Accepted with the entry into force, or by succession to an acceptance: no gap.
        Some((accepted, _)) if accepted <= from => Petition {
            from: first,
            coverage: Coverage::Later,
        },
        Some((accepted, facts)) => Petition {
            from: accepted,
            coverage: coverage(facts),
        },
        None => Petition {
            from: PETITION_COMPULSORY,
            coverage: Coverage::Unrecorded,
        },
    }
    .normal()
}

impl Petition {
    /// An acceptance from the first day on is no limit.
    fn normal(self) -> Petition {
        if self.from <= Day::FIRST {
            Petition::ALWAYS
        } else {
            self
        }
    }
}
