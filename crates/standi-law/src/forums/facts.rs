//! What every body looks at.

use super::COURT;
use super::duplication::{self, Context, Effect, OwnText};
use crate::Value;
use crate::application::{
    ActingFor, ApplicantKind, Elsewhere, EventKind, ImminentHarm, Nature, ProcedureStatus,
    Sameness, Told,
};
use crate::lower::{Pair, days, ever_bound};
use crate::when::When;
use standi_record::facts::{self as rows, Body, Exit};
use standi_record::{Day, Period};

/// What a complaint is about, as far as a body asks.
pub use crate::application::Theme;

/// Whether a State has accepted a body.
#[derive(Clone, Debug)]
pub enum Acceptance<'a> {
    /// Periods of acceptance, in the record.
    Periods(Vec<&'a rows::Acceptance>),
    /// The record says that it has not.
    NotAccepted(&'a rows::Acceptance),
    /// Nothing is known.
    NotInRecord,
}

/// The matter, or what may be the matter, before another body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// The body; `None`: not told, or none the record has.
    pub forum: Option<&'static str>,
    /// Whether it is the same matter; `None`: not told.
    pub same: Option<bool>,
    /// Where it stands.
    pub stage: Stage,
    /// Day on which it ended.
    pub ended: Option<When>,
}

/// Where another procedure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Pending.
    Pending,
    /// Ended after a look at more than the form.
    Examined,
    /// Ended; taken to have been examined, for nobody has said that it was refused on form.
    TakenAsExamined,
    /// Ended on form only, or withdrawn before anything was examined.
    Formal,
    /// Not told.
    Unknown,
}

/// Whether the facts lie before a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// All of them.
    Yes,
    /// Not all.
    No,
    /// It depends on the exact day, which was not told.
    Vague,
}

/// What every body looks at in one complaint against one State.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The pair.
    pub pair: Pair<'a>,
    /// The body.
    pub body: &'a Body,
    /// Day on which the body would be written to.
    pub filing: Day,
    /// First and last day of the facts.
    pub days: Option<(Day, Day)>,
    /// Day on which the final domestic decision became known.
    pub decided: Option<When>,
    /// What criterion B4 says of the domestic remedies.
    pub exhaustion: Value,
    /// The matter before the Court, and before another body.
    pub priors: [Option<Prior>; 2],
    /// Acceptance of the body by the State.
    pub acceptance: Acceptance<'a>,
    /// The last way out that the State has taken from the body's instrument and not taken back.
    pub exit: Option<&'a Exit>,
}

impl<'a> Facts<'a> {
    /// The facts of a pair for a body.
    pub fn new(pair: Pair<'a>, body: &'a Body, today: Day, exhaustion: Value) -> Facts<'a> {
        let complaint = pair.complaint;
        let spans = || complaint.events.iter().filter_map(days);
        let first = spans().map(|(first, _)| first).min();
        let last = spans().map(|(_, last)| last).max();
        let decision = complaint.final_decision.as_ref();
        Facts {
            filing: filing(&pair, today),
            days: first.zip(last),
            decided: decision.and_then(|it| it.known.given().or(it.on.given())),
            exhaustion,
            priors: [strasbourg(&pair), elsewhere(&pair)],
            acceptance: acceptance(&pair, body),
            exit: exit(&pair, body),
            pair,
            body,
        }
    }

    /// Whether the complaint is about a theme: told, or plain from article and situation. `None`:
    /// nobody has said. A list of themes is no list of what it is not about, unless it says `none`.
    pub fn about(&self, theme: Theme) -> Option<bool> {
        let complaint = self.pair.complaint;
        let article = |protocol: u8, number: u8| {
            let mut articles = complaint.articles.iter();
            articles.any(|it| (it.protocol, it.number) == (protocol, number))
        };
        let nature = |nature| complaint.events.iter().any(|event| event.nature.is(nature));
        let told = |theme| complaint.about.contains(&theme);
        let acting_for = complaint.representation.map(|it| it.acting_for);
        let disappeared = nature(Nature::Disappearance) || told(Theme::Disappearance);
        let plain = match theme {
            Theme::Torture => {
                article(0, 3) || complaint.imminent_harm.is(ImminentHarm::IllTreatment)
            }
            Theme::Detention => article(0, 5) || nature(Nature::Detention) || disappeared,
            Theme::Disappearance => disappeared,
            Theme::Child => acting_for.is_some_and(|it| it.is(ActingFor::OwnMinorChild)),
            Theme::SocialRights => article(1, 2),
            Theme::Displaced => nature(Nature::Displacement),
            _ => false,
        };
        if plain || told(theme) {
            Some(true)
        } else if told(Theme::None) {
            Some(false)
        } else {
            None
        }
    }

    /// Whether the complaint is about the subject that the record gives the body; `None`: nobody
    /// has said. A body without a subject hears all.
    pub fn on_subject(&self) -> Option<bool> {
        match self.body.subject {
            Some(theme) => self.about(theme),
            None => Some(true),
        }
    }

    /// Whether human beings complain; `None`: not told.
    pub fn by_persons(&self) -> Option<bool> {
        let applicant = self.pair.application.applicant.given()?;
        Some(matches!(
            applicant,
            ApplicantKind::Person | ApplicantKind::Group
        ))
    }

    /// Whether the facts lie before a day.
    pub fn before(&self, day: Day) -> Option<Before> {
        let events = &self.pair.complaint.events;
        let each = events.iter().filter_map(|event| {
            let (first, last) = days(event)?;
            // A situation is inside once a part of it is; one day is some day of its interval.
            let situation = event.kind.is(EventKind::Continuing) || first == last;
            Some(match (last < day, first < day) {
                (true, _) => Before::Yes,
                (false, true) if !situation => Before::Vague,
                _ => Before::No,
            })
        });
        let all: Vec<Before> = each.collect();
        let has = |before| all.contains(&before);
        match () {
            () if all.is_empty() => None,
            () if has(Before::No) => Some(Before::No),
            () if has(Before::Vague) => Some(Before::Vague),
            () => Some(Before::Yes),
        }
    }

    /// What the matter before another body does to this one.
    pub fn effect_of(&self, first: &str) -> Effect {
        if self.body.id == COURT && first != COURT {
            let first = self.pair.record.other_procedure(first);
            return duplication::of_the_court(first, self.context());
        }
        duplication::of(first, &self.body.id, self.context())
    }

    /// What this body and the complaint bring along for the question what another does to it.
    pub fn context(&self) -> Context {
        let row = match &self.acceptance {
            Acceptance::Periods(_) => self.acceptance.on(self.filing).map(|(row, _)| row),
            Acceptance::NotAccepted(_) | Acceptance::NotInRecord => None,
        };
        let row = row.or(self.acceptance.row());
        Context {
            text: match row {
                Some(row) => OwnText::Recorded(row.same_matter),
                None => OwnText::NotInRecord,
            },
            organisation: self.by_persons().map(|persons| !persons),
        }
    }

    /// Whether what the record says of the acceptance or the way out is in doubt.
    pub fn doubtful(&self) -> bool {
        match self.acceptance.row() {
            Some(row) => row.basis.is_doubtful(),
            None => self.exit.is_some_and(|exit| exit.basis.is_doubtful()),
        }
    }
}

/// Day on which the body would be written to. An application that was lodged was lodged with the
/// Court where the State ever was a Party to the Convention: other bodies are then written to
/// today. Against any other State the day of lodging is that of the body.
fn filing(pair: &Pair<'_>, today: Day) -> Day {
    let party = pair
        .respondent
        .is_some_and(|code| ever_bound(pair.record, code));
    match pair.complaint.lodged.given() {
        Some(lodged) if !party => lodged.last,
        _ => today,
    }
}

fn stage(status: Told<ProcedureStatus>, examined: Told<bool>) -> Stage {
    match (status.given(), examined.given()) {
        (Some(ProcedureStatus::Pending), _) => Stage::Pending,
        (Some(ProcedureStatus::Decided | ProcedureStatus::Withdrawn), Some(true)) => {
            Stage::Examined
        }
        (Some(ProcedureStatus::Decided | ProcedureStatus::Withdrawn), Some(false)) => Stage::Formal,
        (Some(ProcedureStatus::Decided), None) => Stage::TakenAsExamined,
        (Some(ProcedureStatus::Withdrawn) | None, _) => Stage::Unknown,
    }
}

fn is_other(same: Sameness) -> bool {
    same.all() == Some(false)
}

fn strasbourg(pair: &Pair<'_>) -> Option<Prior> {
    let Elsewhere::There(earlier) = pair.complaint.earlier_application else {
        return None;
    };
    if is_other(earlier.same) {
        return None;
    }
    // An earlier application is one that the Court has examined, unless more is told.
    let stage = match (earlier.status, earlier.examined.given()) {
        (Told::NotAsked, Some(true)) => Stage::Examined,
        (Told::NotAsked, Some(false)) => Stage::Formal,
        (Told::NotAsked, None) => Stage::TakenAsExamined,
        (status, _) => stage(status, earlier.examined),
    };
    Some(Prior {
        forum: Some(COURT),
        same: earlier.same.all(),
        stage,
        ended: earlier.ended.given(),
    })
}

fn elsewhere(pair: &Pair<'_>) -> Option<Prior> {
    let Elsewhere::There(other) = pair.complaint.other_procedure else {
        return None;
    };
    if is_other(other.same) {
        return None;
    }
    Some(Prior {
        forum: other.forum,
        same: other.same.all(),
        stage: stage(other.status, other.examined),
        ended: other.ended.given(),
    })
}

fn acceptance<'a>(pair: &Pair<'a>, body: &Body) -> Acceptance<'a> {
    let Some(state) = pair.state() else {
        return Acceptance::NotInRecord;
    };
    let record = pair.record;
    let all: Vec<_> = record
        .of(&record.accepted, &state.code)
        .filter(|row| row.body == body.id.0)
        .collect();
    let (dated, undated): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.from.is_some());
    match (dated.is_empty(), undated.first()) {
        (false, _) => Acceptance::Periods(dated),
        (true, Some(row)) => Acceptance::NotAccepted(row),
        (true, None) => Acceptance::NotInRecord,
    }
}

/// The last way out that the State took of an instrument that the body rests on.
fn exit<'a>(pair: &Pair<'a>, body: &Body) -> Option<&'a Exit> {
    let state = pair.respondent?;
    let record = pair.record;
    record
        .exits
        .iter()
        .filter(|exit| exit.state.is_some_and(|code| code == state.as_str()))
        .filter(|exit| body.rests_on.contains(&exit.basis.owner))
        .filter(|exit| exit.took_effect.is_some())
        .max_by_key(|exit| exit.took_effect)
        .filter(|exit| exit.returned.is_none())
}

impl Acceptance<'_> {
    /// The period of acceptance that a day is in.
    pub fn on(&self, day: Day) -> Option<(&rows::Acceptance, Period)> {
        let Acceptance::Periods(periods) = self else {
            return None;
        };
        periods.iter().find_map(|row| {
            let period = Period::new(row.from?, row.until);
            period.contains(day).then_some((*row, period))
        })
    }

    /// The last row, for its dates and sources.
    pub fn row(&self) -> Option<&rows::Acceptance> {
        match self {
            Acceptance::Periods(periods) => periods.iter().max_by_key(|row| row.from).copied(),
            Acceptance::NotAccepted(row) => Some(row),
            Acceptance::NotInRecord => None,
        }
    }
}
