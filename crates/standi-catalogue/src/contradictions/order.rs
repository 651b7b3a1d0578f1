//! A life in an impossible order: execution supervised before anything was decided, notice given
//! after the judgment.

use super::{Because, Finding, What, on_general_measures};
use crate::life;
use crate::{Catalogue, Kind, Stage};

pub(super) fn check<'c>(catalogue: &'c Catalogue, into: &mut Vec<Finding<'c>>) {
    for (number, places) in catalogue.applications() {
        if places.len() < 2 {
            continue;
        }
        let entries = places.iter().filter_map(|(_, place)| catalogue.get(*place));
        let Some(life) = life::of(number, entries.collect()) else {
            continue;
        };
        let first = |is: &dyn Fn(Kind) -> bool| life.steps.iter().find(|step| is(step.kind));
        let execution = first(&|kind| kind == Kind::ResolutionExecution);
        let judgment = first(&|kind| kind.is_judgment());
        let decided = first(&|kind| {
            let beside = matches!(kind, Kind::ResolutionExecution | Kind::LegalSummary);
            kind.stage() != Stage::Notice && !beside
        });
        if let (Some(execution), Some(decided)) = (execution, decided)
            && execution.day < decided.day
        {
            into.push(Finding {
                number: Some(number),
                against: Some(decided.day),
                other: decided.documents.first().copied(),
                because: Some(match on_general_measures(execution.documents[0]) {
                    true => Because::GeneralMeasures,
                    false => Because::SlipOrGap,
                }),
                ..Finding::new(What::ExecutionFirst, execution.documents[0])
            });
        }
        let after = |day| judgment.is_some_and(|it| it.day < day);
        let mut notices = life
            .steps
            .iter()
            .filter(|step| step.kind == Kind::CommunicatedCase);
        let late = notices.find(|step| after(step.day));
        if let (Some(notice), Some(judgment)) = (late, judgment) {
            into.push(Finding {
                number: Some(number),
                against: Some(judgment.day),
                other: judgment.documents.first().copied(),
                because: Some(Because::TakenUpAgain),
                ..Finding::new(What::NoticeAfterJudgment, notice.documents[0])
            });
        }
    }
}
