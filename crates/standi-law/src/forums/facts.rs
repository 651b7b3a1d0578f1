//! What every body looks at.

use crate::application::{
    ApplicantKind, Elsewhere, EventKind, ImminentHarm, Nature, ProcedureStatus, Told,
};
use crate::lower::{Pair, days};
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

/// What became of the matter elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prior {
    /// It has been nowhere, or nobody has said.
    None,
    /// It is before another body.
    Pending,
    /// Another body has examined it.
    Examined,
    /// Another body has it or had it; what became of it was not told.
    Unclear,
}

/// What every body looks at in one complaint against one State.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// The pair.
    pub pair: Pair<'a>,
    /// Day on which the body would be written to: of lodging, or today.
    pub filing: Day,
    /// First and last day of the facts.
    pub days: Option<(Day, Day)>,
    /// Whether a situation goes on.
    pub continuing: bool,
    /// Day on which the final domestic decision became known.
    pub decided: Option<Day>,
    /// The matter at the Court.
    pub strasbourg: Prior,
    /// The matter before another body.
    pub elsewhere: Prior,
    /// Acceptance of the body by the State.
    pub acceptance: Acceptance<'a>,
    /// A way out that the State has taken from the body's instrument, the last one.
    pub exit: Option<&'a Exit>,
}

impl<'a> Facts<'a> {
    /// The facts of a pair for a body.
    pub fn new(pair: Pair<'a>, body: &'a Body, today: Day) -> Facts<'a> {
        let complaint = pair.complaint;
        let event = complaint.events.first();
        let decision = complaint.final_decision.as_ref();
        let decided = decision.and_then(|it| it.known.given().or(it.on.given()));
        Facts {
            filing: pair.lodged().map_or(today, |when| when.first),
            days: event.and_then(days),
            continuing: event.is_some_and(|event| {
                event.kind.is(EventKind::Continuing) && event.end.given().is_none()
            }),
            decided: decided.map(|when| when.first),
            strasbourg: strasbourg(&pair),
            elsewhere: elsewhere(&pair),
            acceptance: acceptance(&pair, body),
            exit: exit(&pair, body),
            pair,
        }
    }

    /// Whether the complaint is about a theme: told, or plain from article and situation. `None`:
    /// nobody has said.
    pub fn about(&self, theme: Theme) -> Option<bool> {
        let complaint = self.pair.complaint;
        let article = |number: u8| {
            complaint
                .articles
                .iter()
                .any(|article| article.is_of_convention(&[number]))
        };
        let nature = |nature| complaint.events.iter().any(|event| event.nature.is(nature));
        let plain = match theme {
            Theme::Torture => article(3) || complaint.imminent_harm.is(ImminentHarm::IllTreatment),
            Theme::Detention => article(5) || nature(Nature::Detention),
            Theme::Disappearance => nature(Nature::Disappearance),
            _ => false,
        };
        if plain || complaint.about.contains(&theme) {
            Some(true)
        } else if complaint.about.is_empty() {
            None
        } else {
            Some(false)
        }
    }

    /// Whether a human being complains.
    pub fn by_a_person(&self) -> bool {
        !matches!(
            self.pair.application.applicant,
            Told::Given(
                ApplicantKind::Ngo
                    | ApplicantKind::Company
                    | ApplicantKind::PublicCompany
                    | ApplicantKind::StateBody
                    | ApplicantKind::Municipality
            )
        )
    }

    /// Whether the State is or was a member of the Council of Europe.
    pub fn is_european(&self) -> bool {
        let record = self.pair.record;
        self.pair.state().is_some_and(|state| {
            record.of(&record.events, &state.code).any(|event| {
                matches!(
                    event.event,
                    rows::EventKind::Accession | rows::EventKind::Readmission
                )
            })
        })
    }
}

fn strasbourg(pair: &Pair<'_>) -> Prior {
    match pair.complaint.earlier_application {
        Elsewhere::There(earlier) if earlier.same.all() != Some(false) => Prior::Examined,
        _ => Prior::None,
    }
}

fn elsewhere(pair: &Pair<'_>) -> Prior {
    let Elsewhere::There(other) = pair.complaint.other_procedure else {
        return Prior::None;
    };
    if other.same.all() == Some(false) {
        return Prior::None;
    }
    match other.status {
        Told::Given(ProcedureStatus::Pending) => Prior::Pending,
        Told::Given(ProcedureStatus::Decided) => Prior::Examined,
        Told::Given(ProcedureStatus::Withdrawn) if other.examined.is(false) => Prior::None,
        _ => Prior::Unclear,
    }
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

/// The last way out that the State took of an instrument named as the body's.
fn exit<'a>(pair: &Pair<'a>, body: &Body) -> Option<&'a Exit> {
    let state = pair.respondent?;
    let record = pair.record;
    record
        .exits
        .iter()
        .filter(|exit| exit.state.is_some_and(|code| code == state.as_str()))
        .filter(|exit| instruments(&body.id).contains(&exit.basis.owner.0))
        .max_by_key(|exit| exit.took_effect)
}

/// Instruments of the record whose ways out shut a body.
fn instruments(body: &str) -> &'static [&'static str] {
    match body {
        "acthpr" => &["ACTHPR-PROTOCOL"],
        "iachr" => &["OAS-CHARTER"],
        "iacthr" => &["ACHR"],
        "ecowas-court" => &["ECOWAS-TREATY"],
        "icc-otp" => &["ROME-STATUTE"],
        _ => &[],
    }
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
