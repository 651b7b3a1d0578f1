//! The steps between two events that documents show: they were taken, since the table leads from
//! one event to the other, but no document says when.

use super::{Row, To, row, rows};
use crate::event::Kind;
use crate::state::{Case, State};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The steps that a later document shows to have been taken. None of them ends a case, begins one
/// anew, or says how it ended: such a step is shown by its own document or not at all. Of two ways
/// of one length the one comes first whose step comes first here.
const ORDINARY: &[Kind] = &[
    Kind::FormPosted,
    Kind::FormArrives,
    Kind::Registered,
    Kind::AssignedToSection,
    Kind::TrackChamber,
    Kind::TrackCommittee,
    Kind::NoticeGivenWithoutFsPhase,
    Kind::NoticeGiven,
    Kind::NoSettlement,
    Kind::GovernmentObservations,
    Kind::ApplicantReplyAndArt41Claim,
    Kind::Relinquished,
    Kind::NoRequest,
    Kind::ReferralRequested,
    Kind::PanelAccepts,
    Kind::PanelRejects,
    Kind::Art41Reserved,
    Kind::InterpretationRequested,
    Kind::RevisionRequested,
    Kind::Transmitted,
    Kind::Classified,
    Kind::Inscribed,
    Kind::DecisionShown,
    Kind::ExaminedFurther,
    Kind::CommissionReport,
    Kind::BroughtBeforeCourt,
    Kind::InterstateLodged,
    Kind::RespondentObservations,
    Kind::DeclaredAdmissible,
];

/// A step, and the state it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub row: &'static Row,
    pub to: State,
}

fn steps(state: State) -> &'static [Step] {
    static STEPS: LazyLock<HashMap<State, Vec<Step>>> = LazyLock::new(|| {
        let cases = Case::ALL.iter().map(|it| State::Case(*it));
        let more = rows().filter_map(|row| match row.to {
            To::State(state @ State::Supervision(_)) => Some(state),
            _ => None,
        });
        let step = |from: State, kind: &Kind| {
            let (row, _) = row(&[from], *kind)?;
            match row.to {
                To::State(to) => Some(Step { row, to }),
                _ => None,
            }
        };
        let of = |from: State| ORDINARY.iter().filter_map(move |kind| step(from, kind));
        cases
            .chain(more)
            .map(|from| (from, of(from).collect()))
            .collect()
    });
    STEPS.get(&state).map_or(&[], Vec::as_slice)
}

/// The fewest ordinary steps that lead from where an application stands to where an event can
/// happen, with the row of the event and the state it then starts from; no steps where it can
/// happen at once. `None`: nothing leads there.
pub(crate) fn implied(states: &[State], event: Kind) -> Option<(Vec<Step>, &'static Row, State)> {
    let mut reached: Vec<(State, Option<(usize, Step)>)> =
        states.iter().map(|state| (*state, None)).collect();
    if let Some((row, from)) = row(states, event) {
        return Some((Vec::new(), row, from));
    }
    let mut at = 0;
    while let Some((state, _)) = reached.get(at).copied() {
        if let Some((row, from)) = row(&[state], event) {
            let mut way = Vec::new();
            let mut here = at;
            while let Some((before, step)) = reached[here].1 {
                way.push(step);
                here = before;
            }
            way.reverse();
            return Some((way, row, from));
        }
        let is_start = reached[at].1.is_none();
        let fits = |step: &&Step| match step.row.event {
            // Only a decision that a document shows can turn out not to have ended the case, and only
            // a report that one shows leads to the Court.
            Kind::ExaminedFurther | Kind::BroughtBeforeCourt => is_start,
            Kind::CommissionReport => {
                matches!(event, Kind::MinistersDecide | Kind::ScreeningPanelDecision)
            }
            // An accepted referral is shown by the judgment that follows it.
            Kind::PanelAccepts => event == Kind::GcJudgment,
            _ => true,
        };
        for step in steps(state).iter().filter(fits) {
            if reached.iter().all(|(state, _)| *state != step.to) {
                reached.push((step.to, Some((at, *step))));
            }
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: Case, event: Kind) -> Option<Vec<&'static str>> {
        let (steps, ..) = implied(&[State::Case(from)], event)?;
        Some(steps.iter().map(|step| step.row.event.word()).collect())
    }

    #[test]
    fn a_notice_shows_that_the_application_was_lodged_and_allocated() {
        let steps = way(Case::Draft, Kind::NoticeGiven).expect("a way");
        let expected = [
            "form_posted",
            "form_arrives",
            "registered",
            "assigned_to_section",
            "track_chamber",
        ];
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_judgment_of_the_grand_chamber_shows_that_the_panel_accepted() {
        let steps = way(Case::JudgmentNotFinal, Kind::GcJudgment).expect("a way");
        assert_eq!(steps, ["referral_requested", "panel_accepts"]);
    }

    #[test]
    fn a_resolution_shows_that_the_judgment_became_final() {
        let steps = way(Case::JudgmentNotFinal, Kind::ResolutionShown).expect("a way");
        assert_eq!(steps, ["no_request", "transmitted"]);
        // How the case ended is not shown.
        let steps = way(Case::CommunicatedObs, Kind::ResolutionShown).expect("a way");
        assert_eq!(steps, ["decision_shown"]);
    }

    /// A decision that nothing shows did not send the case on, and a report that nothing shows brought
    /// it before no court.
    #[test]
    fn what_a_document_must_show_itself() {
        assert_eq!(way(Case::CommunicatedObs, Kind::NoticeGiven), None);
        let steps = way(Case::Decided, Kind::NoticeGiven).expect("a way");
        assert_eq!(steps, ["examined_further", "track_chamber"]);
        let steps = way(Case::Allocated, Kind::FormerCourtJudgment).expect("a way");
        assert_eq!(steps, ["track_chamber"]);
        let steps = way(Case::Reported, Kind::FormerCourtJudgment).expect("a way");
        assert_eq!(steps, ["brought_before_court"]);
        let steps = way(Case::Allocated, Kind::MinistersDecide).expect("a way");
        assert_eq!(steps, ["commission_report"]);
        let steps = way(Case::JudgmentFinal, Kind::ActionPlanOrReportDue).expect("a way");
        assert_eq!(steps, ["transmitted", "classified"]);
    }

    #[test]
    fn nothing_leads_back_behind_a_judgment_or_out_of_a_closed_case() {
        for event in [
            Kind::NoticeGiven,
            Kind::FurtherNotice,
            Kind::ChamberJudgment,
            Kind::CommissionReport,
        ] {
            for case in [
                Case::JudgmentFinal,
                Case::JudgmentNotFinal,
                Case::ClosedFinal,
            ] {
                assert_eq!(way(case, event), None, "{case} {event}");
            }
        }
    }
}
