//! The remedies as told, completed by what the record holds of them.

use super::Pair;
use crate::application::{FinalDecision, Outcome, Remedy, Told, YesNoDisputed};
use crate::criteria::exhaustion::{self, Facts};
use crate::{Finding, Ground};
use standi_record::facts::{self, Effectiveness, Level};
use standi_record::{Day, Period};

/// One remedy of a complaint with its finding.
#[derive(Clone, Debug)]
pub struct RemedyLine<'a> {
    /// The remedy as told; `None` for what the record or the lack of facts adds.
    pub told: Option<&'a Remedy>,
    /// The remedy as the record has it, if it does.
    pub recorded: Option<&'a facts::Remedy>,
    /// What it says.
    pub finding: Finding,
}

/// Every remedy of a complaint, told or to be asked for; never empty. The least is the answer.
pub fn remedies<'a>(pair: &Pair<'a>) -> Vec<RemedyLine<'a>> {
    let told: &[Remedy] = pair.complaint.remedies.as_deref().unwrap_or_default();
    if told.is_empty() {
        let general = general(pair);
        let ground: &'static Ground = if general.is_some() {
            &exhaustion::WHICH_REMEDIES
        } else {
            &exhaustion::NO_LIST
        };
        return vec![RemedyLine {
            told: None,
            recorded: general,
            finding: ground.into(),
        }];
    }
    let raised_somewhere = told.iter().any(|remedy| remedy.substance_raised.is(true));
    let lodged = pair.lodged().map(|when| when.first);
    let mut lines: Vec<RemedyLine<'a>> = told
        .iter()
        .map(|remedy| {
            let recorded = recorded(pair, remedy);
            let facts = lower(remedy, recorded, lodged, raised_somewhere);
            RemedyLine {
                told: Some(remedy),
                recorded,
                finding: exhaustion::assess(&facts),
            }
        })
        .collect();
    if let Some(last) = last_remedy_not_told(pair, told) {
        lines.push(RemedyLine {
            told: None,
            recorded: Some(last),
            finding: (&exhaustion::LAST_REMEDY).into(),
        });
    }
    lines
}

fn lower(
    remedy: &Remedy,
    recorded: Option<&facts::Remedy>,
    lodged: Option<Day>,
    raised_somewhere: bool,
) -> Facts {
    let effective = match (remedy.effective, recorded.map(|row| row.effective)) {
        (Told::NotAsked | Told::Unknown, Some(Effectiveness::Yes)) => {
            Told::Given(YesNoDisputed::Yes)
        }
        (Told::NotAsked | Told::Unknown, Some(Effectiveness::No)) => Told::Given(YesNoDisputed::No),
        (told, _) => told,
    };
    Facts {
        level: remedy.level,
        used: remedy.used,
        outcome: remedy.outcome,
        substance_raised: match remedy.substance_raised {
            Told::Given(false) | Told::NotAsked | Told::Unknown if raised_somewhere => {
                Told::Given(true)
            }
            told => told,
        },
        effective,
        since: remedy.since.or(recorded.and_then(|row| row.since)),
        lodged,
        excused: remedy
            .reason
            .as_deref()
            .is_some_and(|reason| !reason.trim().is_empty()),
        alternative: remedy.alternative.is(true),
        covers_pending: remedy.covers_pending.is(true),
    }
}

/// The record's row for a remedy of the same name in the respondent State.
fn recorded<'a>(pair: &Pair<'a>, remedy: &Remedy) -> Option<&'a facts::Remedy> {
    let name = standi_text::fold(remedy.name.as_deref()?);
    let state = pair.state()?;
    let record = pair.record;
    record
        .of(&record.remedies, &state.code)
        .find(|row| standi_text::fold(&row.name) == name)
}

/// The remedy that normally comes last in the respondent State, in force on the day that counts.
fn general<'a>(pair: &Pair<'a>) -> Option<&'a facts::Remedy> {
    let state = pair.state()?;
    let record = pair.record;
    let on = reference_day(pair);
    record
        .of(&record.remedies, &state.code)
        .filter(|row| row.complaint == "general" && row.effective == Effectiveness::Yes)
        .filter(|row| {
            let period = Period::new(row.since.unwrap_or(Day::FIRST), row.until);
            on.is_none_or(|on| period.contains(on))
        })
        .max_by_key(|row| rank(row.level))
}

/// The day of the final decision as told; else of lodging.
fn reference_day(pair: &Pair<'_>) -> Option<Day> {
    let decision = pair.complaint.final_decision.as_ref();
    let decided = decision.and_then(FinalDecision::days).map(|(on, _)| on);
    decided.or(pair.lodged()).map(|when| when.first)
}

/// A court was gone to and refused, and nobody has said whether the last one was.
fn last_remedy_not_told<'a>(pair: &Pair<'a>, told: &[Remedy]) -> Option<&'a facts::Remedy> {
    let courts = |remedy: &&Remedy| {
        matches!(
            remedy.level,
            Told::Given(Level::First | Level::Appeal | Level::Supreme | Level::Constitutional)
        )
    };
    let refused = |remedy: &Remedy| remedy.used.is(true) && remedy.outcome.is(Outcome::Refused);
    let last = general(pair)?;
    let highest = told
        .iter()
        .filter(courts)
        .filter_map(|remedy| remedy.level.given())
        .max_by_key(|level| rank(*level))?;
    let went = told.iter().filter(courts).any(refused);
    (went && rank(highest) < rank(last.level)).then_some(last)
}

fn rank(level: Level) -> u8 {
    match level {
        Level::First | Level::Administrative => 1,
        Level::Appeal => 2,
        Level::Supreme => 3,
        Level::Constitutional => 4,
        Level::Extraordinary | Level::Ombudsman => 0,
    }
}
