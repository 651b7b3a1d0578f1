//! A document that presupposes an acceptance the State had not given yet.
//!
//! Until Protocol No. 11 the Commission could receive an application of a person only against a
//! State that had accepted this (former Article 25), and the Court could judge only a State that
//! had accepted its jurisdiction, or consented for the case (former Articles 46 and 48). A decision
//! can be the very one that rejects the application for want of acceptance; applications of States
//! needed none for the Commission.

use super::{Because, Bindings, Finding, What};
use crate::{Catalogue, Kind, Names};
use standi_record::facts::DeclarationKind;
use standi_record::query::CONVENTION;
use standi_record::{Code, Day, Record};
use std::collections::HashMap;

pub(super) fn check<'c>(
    catalogue: &'c Catalogue,
    record: &Record,
    bindings: &Bindings,
    into: &mut Vec<Finding<'c>>,
) {
    let reform = record.instruments.iter().find(|it| it.id == *"P11");
    let Some(reform) = reform.and_then(|it| it.in_force) else {
        return;
    };
    let petition = first(record, DeclarationKind::Petition);
    let jurisdiction = first(record, DeclarationKind::Jurisdiction);
    let names = Names::new(record);
    for entry in catalogue.entries().filter(|it| it.day() < reform) {
        for state in entry.respondents() {
            // What `party` reports holds all the more of acceptances.
            let bound = bindings.first(*state, CONVENTION.0);
            if bound.is_none_or(|since| entry.day() < since) {
                continue;
            }
            let judged = entry.kind().is_judgment() || entry.kind() == Kind::ScreeningPanelDecision;
            let early = |since: &&Day| entry.day() < **since;
            if let Some(since) = jurisdiction
                .get(state)
                .filter(|since| judged && early(since))
            {
                into.push(Finding {
                    state: Some(*state),
                    against: Some(*since),
                    ..Finding::new(What::BeforeJurisdiction, entry)
                });
            }
            let Some(since) = petition.get(state).filter(early) else {
                continue;
            };
            if !is_on_an_application(entry.kind()) {
                continue;
            }
            into.push(Finding {
                state: Some(*state),
                against: Some(*since),
                because: match names.applicant_is_a_state(entry.title()) {
                    true => Some(Because::OfAState),
                    false => super::can_reject(entry.kind()).then_some(Because::RejectedForThat),
                },
                ..Finding::new(What::BeforePetition, entry)
            });
        }
    }
}

/// Kinds that concern an application; resolutions follow what is checked already.
fn is_on_an_application(kind: Kind) -> bool {
    super::can_reject(kind) || kind.is_judgment() || kind == Kind::CommissionReport
}

/// The first day of each State's declaration of a kind, where one is recorded with its day.
fn first(record: &Record, kind: DeclarationKind) -> HashMap<Code, Day> {
    let mut days: HashMap<Code, Day> = HashMap::new();
    for state in &record.states {
        let Ok(code) = state.code.parse::<Code>() else {
            continue;
        };
        let own = record.of(&record.declarations, &state.code);
        let own = own.filter(|it| it.kind == kind && it.instrument == CONVENTION);
        if let Some(day) = own.filter_map(|it| it.from).min() {
            days.insert(code, day);
        }
    }
    days
}
