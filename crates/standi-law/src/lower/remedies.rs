//! The remedies as told, completed by what the record holds of them.

use super::Pair;
use crate::application::{FinalDecision, Grievance, Outcome, Remedy, Told, YesNoDisputed};
use crate::criteria::exhaustion::{self, Facts};
use crate::{Finding, Ground};
use standi_record::facts::{self, Effectiveness, Level};
use standi_record::{Day, Record};

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
    let last = Last::of(pair);
    let asked = |recorded: Option<&'a facts::Remedy>, ground: &'static Ground| RemedyLine {
        told: None,
        recorded,
        finding: ground.into(),
    };
    let own = own_remedy(pair).filter(|row| !told.iter().any(|remedy| names(row, remedy)));
    let own = own.map(|row| asked(Some(row), &exhaustion::OWN_REMEDY));
    if told.is_empty() {
        let line = own.unwrap_or_else(|| match last {
            Last::Is(row) => asked(Some(row), &exhaustion::WHICH_REMEDIES),
            Last::Depends(row) => asked(Some(row), &exhaustion::WHICH_DEPENDS),
            Last::ByProceedings(_) => asked(None, &exhaustion::WHICH_PROCEEDINGS),
            Last::NotInRecord => asked(None, &exhaustion::NO_LIST),
        });
        return vec![line];
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
    if let Some(highest) = refused_in_the_end(told) {
        let beyond = |row: &facts::Remedy| rank(row.level) > rank(highest);
        lines.extend(match last {
            Last::Is(row) if beyond(row) => Some(asked(Some(row), &exhaustion::LAST_REMEDY)),
            Last::Depends(row) if beyond(row) => Some(asked(Some(row), &exhaustion::LAST_DEPENDS)),
            Last::ByProceedings(row) if beyond(row) => {
                Some(asked(None, &exhaustion::WHICH_PROCEEDINGS))
            }
            _ => None,
        });
    }
    lines.extend(own);
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
    let state = pair.state()?;
    let record = pair.record;
    record
        .of(&record.remedies, &state.code)
        .find(|row| names(row, remedy))
}

/// Whether a remedy as told has the name of a row, in any language of the record.
fn names(row: &facts::Remedy, remedy: &Remedy) -> bool {
    let told = remedy.name.as_deref().map(standi_text::fold);
    let mut all = [Some(row.name), row.french].into_iter().flatten();
    told.is_some_and(|told| all.any(|name| standi_text::fold(&name) == told))
}

/// Which remedy comes last in the respondent State, as far as the record knows.
#[derive(Clone, Copy)]
enum Last<'a> {
    /// This one.
    Is(&'a facts::Remedy),
    /// This one, but it must be tried for some complaints only.
    Depends(&'a facts::Remedy),
    /// It differs by kind of proceedings, which was not told; of them all this is the highest.
    ByProceedings(&'a facts::Remedy),
    /// The record does not say.
    NotInRecord,
}

impl<'a> Last<'a> {
    /// In force on the day that counts: of the final decision, else of lodging.
    fn of(pair: &Pair<'a>) -> Last<'a> {
        let Some(state) = pair.state() else {
            return Last::NotInRecord;
        };
        let record = pair.record;
        let on = reference_day(pair);
        let rows = record
            .of(&record.remedies, &state.code)
            .filter(|row| row.complaint == Grievance::General && row.in_force(on));
        let (for_all, for_some): (Vec<_>, Vec<_>) = rows.partition(|it| it.proceedings.is_empty());
        let here = match pair.complaint.proceedings {
            Told::Given(kind) => {
                let fits = |row: &&facts::Remedy| row.proceedings.contains(&kind);
                let here: Vec<_> = for_some.iter().copied().filter(fits).collect();
                if here.is_empty() { for_all } else { here }
            }
            Told::NotAsked => match highest(&for_some, Effectiveness::Yes) {
                Some(row) => return Last::ByProceedings(row),
                None => for_all,
            },
            Told::Unknown => for_all,
        };
        match highest(&here, Effectiveness::Yes) {
            Some(row) => Last::Is(row),
            None => highest(&here, Effectiveness::Partly).map_or(Last::NotInRecord, Last::Depends),
        }
    }
}

fn highest<'a>(rows: &[&'a facts::Remedy], effective: Effectiveness) -> Option<&'a facts::Remedy> {
    let rows = rows.iter().copied();
    rows.filter(|row| row.effective == effective)
        .max_by_key(|row| rank(row.level))
}

/// The remedy that the respondent State has for just such a complaint, open on the day of lodging.
pub(super) fn own_remedy<'a>(pair: &Pair<'a>) -> Option<&'a facts::Remedy> {
    let state = pair.state()?;
    let grievance = pair.complaint.grievance.given()?;
    let kind = pair.complaint.proceedings.given();
    let lodged = pair.lodged().map(|when| when.first);
    own_remedies(pair.record, &state.code, grievance)
        .filter(|row| row.in_force(lodged))
        .find(|row| {
            let any = row.proceedings.is_empty();
            any || kind.is_none_or(|kind| row.proceedings.contains(&kind))
        })
}

/// The remedies that a State has for a kind of complaint alone, and that must be tried.
pub(crate) fn own_remedies<'a>(
    record: &'a Record,
    state: &'a str,
    grievance: Grievance,
) -> impl Iterator<Item = &'a facts::Remedy> {
    record.of(&record.remedies, state).filter(move |row| {
        grievance != Grievance::General
            && row.complaint == grievance
            && row.effective == Effectiveness::Yes
    })
}

/// The day of the final decision as told; else of lodging.
fn reference_day(pair: &Pair<'_>) -> Option<Day> {
    let decision = pair.complaint.final_decision.as_ref();
    let decided = decision.and_then(FinalDecision::days).map(|(on, _)| on);
    decided.or(pair.lodged()).map(|when| when.first)
}

/// The highest court that is told of, if one was gone to and refused.
fn refused_in_the_end(told: &[Remedy]) -> Option<Level> {
    let courts = |remedy: &&Remedy| {
        matches!(
            remedy.level,
            Told::Given(Level::First | Level::Appeal | Level::Supreme | Level::Constitutional)
        )
    };
    let refused = |remedy: &Remedy| remedy.used.is(true) && remedy.outcome.is(Outcome::Refused);
    let highest = told
        .iter()
        .filter(courts)
        .filter_map(|remedy| remedy.level.given())
        .max_by_key(|level| rank(*level))?;
    told.iter().filter(courts).any(refused).then_some(highest)
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
