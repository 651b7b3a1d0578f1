//! What a document shows: the events that it may stand for, the likeliest first.

use standi_catalogue::life::Step;
use standi_catalogue::{Kind, Outcome};
use standi_docket::Application;
use standi_docket::event::*;
use standi_docket::state::{Case, Formation, Track};
use standi_docket::term::lengths;
use standi_record::{Day, Record};
use standi_text::fold;

/// Entry into force of Protocol No. 11: since then there is one Court, whose Chambers' judgments
/// can be referred.
pub(crate) fn protocol_11(record: &Record) -> Option<Day> {
    let mut instruments = record.instruments.iter();
    instruments.find(|it| it.id == "P11")?.in_force
}

/// From this day on, notice usually opens a friendly-settlement phase of its own.
fn settlement_phase() -> Option<Day> {
    let mut lengths = lengths().iter();
    lengths
        .find(|it| it.of == "friendly-settlement")?
        .first_day()
}

/// A step, with the Registry's summaries of the same day: their titles say what those of judgments
/// do not, that they are on just satisfaction or revision.
pub(crate) struct Shown<'s> {
    pub step: &'s Step<'s>,
    pub summaries: Vec<&'s Step<'s>>,
}

/// Whether a title says one of some words.
fn says(shown: &Shown<'_>, words: &[&str]) -> bool {
    let steps = shown.summaries.iter().copied().chain([shown.step]);
    let documents = steps.flat_map(|step| step.documents.iter());
    documents
        .map(|it| fold(it.title()))
        .any(|title| words.iter().any(|word| title.contains(word)))
}

/// The events that a step may stand for. None: it is no step of the proceedings.
pub(crate) fn events(shown: &Shown<'_>, application: &Application, record: &Record) -> Vec<Event> {
    let step = shown.step;
    let former = protocol_11(record).is_some_and(|day| step.day < day);
    match step.kind {
        Kind::CommunicatedCase => {
            let first = match settlement_phase().is_some_and(|day| step.day < day) {
                true => Event::NoticeGivenWithoutFsPhase(NoticeGivenWithoutFsPhase {}),
                false => Event::NoticeGiven(NoticeGiven {}),
            };
            vec![first, Event::FurtherNotice(FurtherNotice {})]
        }
        Kind::CommissionDecision => vec![Event::CommissionDecision(CommissionDecision {})],
        Kind::Decision | Kind::Unnamed if former => {
            vec![Event::CommissionDecision(CommissionDecision {})]
        }
        Kind::Decision | Kind::CommitteeDecision | Kind::GrandChamberDecision | Kind::Unnamed => {
            decision(step, application)
        }
        Kind::CommissionReport => vec![Event::CommissionReport(CommissionReport {})],
        Kind::ScreeningPanelDecision => {
            vec![Event::ScreeningPanelDecision(ScreeningPanelDecision {})]
        }
        Kind::ResolutionMerits => vec![Event::MinistersDecide(MinistersDecide {})],
        Kind::ResolutionExecution => resolution(shown),
        Kind::ChamberJudgment | Kind::CommitteeJudgment | Kind::GrandChamberJudgment => {
            judgment(shown, application, former)
        }
        Kind::AdvisoryOpinion | Kind::LegalSummary => Vec::new(),
    }
}

fn outcomes(step: &Step) -> Vec<Outcome> {
    let conclusions = step.documents.iter().map(|it| it.conclusions());
    let said = conclusions.into_iter().find(|it| !it.is_empty());
    said.unwrap_or_default()
        .iter()
        .map(|it| it.outcome)
        .collect()
}

fn decision(step: &Step, application: &Application) -> Vec<Event> {
    let outcomes = outcomes(step);
    let has = |outcome: Outcome| outcomes.contains(&outcome);
    let unknown = Event::DecisionShown(DecisionShown {});
    if has(Outcome::FriendlySettlement) {
        let awards = Vec::new();
        return vec![Event::SettlementApproved(SettlementApproved {
            awards,
            notified: None,
        })];
    }
    if has(Outcome::Admissible) {
        return vec![Event::DeclaredAdmissible(DeclaredAdmissible {}), unknown];
    }
    if has(Outcome::StruckOut) && !has(Outcome::Inadmissible) {
        let struck_out = ApplicantWithdrawsOrMatterResolved { ground: None };
        return vec![Event::ApplicantWithdrawsOrMatterResolved(struck_out)];
    }
    if has(Outcome::Inadmissible) && !has(Outcome::StruckOut) {
        let at_once = match step.kind {
            Kind::CommitteeDecision => {
                Event::DeclaredInadmissible(DeclaredInadmissible { unanimous: true })
            }
            _ => Event::DeclaredInadmissibleAtOnce(DeclaredInadmissibleAtOnce {}),
        };
        let later = Event::DeclaredInadmissibleLater(DeclaredInadmissibleLater {});
        return match application.case {
            Case::Draft => vec![at_once],
            _ => vec![later, at_once],
        };
    }
    vec![unknown]
}

/// Nothing but its title says of a resolution that it is an interim one.
fn resolution(shown: &Shown<'_>) -> Vec<Event> {
    let says = |words: &[&str]| says(shown, words);
    if says(&["interim resolution", "resolution interimaire"]) {
        return vec![
            Event::InterimResolution(InterimResolution {}),
            Event::ResolutionShown(ResolutionShown {}),
        ];
    }
    vec![Event::ResolutionShown(ResolutionShown {})]
}

fn judgment(shown: &Shown<'_>, application: &Application, former: bool) -> Vec<Event> {
    let step = shown.step;
    let formation = match step.kind {
        Kind::CommitteeJudgment => Formation::Committee,
        Kind::GrandChamberJudgment => Formation::GrandChamber,
        _ => Formation::Chamber,
    };
    let further = Event::FurtherJudgment(FurtherJudgment {
        // Until Protocol No. 11 every judgment was final at once.
        formation: Some(match former {
            true => Formation::GrandChamber,
            false => formation,
        }),
    });
    let violations = violations(step, application);
    let awards = Vec::new();
    let says = |words: &[&str]| says(shown, words);
    if !former {
        if says(&["(just satisfaction", "(satisfaction equitable"]) {
            let judgment = Art41JudgmentOrAgreement {
                awards,
                by_grand_chamber: formation != Formation::Chamber,
            };
            return vec![Event::Art41JudgmentOrAgreement(judgment)];
        }
        if says(&["(revision"]) {
            return vec![Event::RevisionDecided(RevisionDecided {})];
        }
        if says(&["(interpretation"]) {
            return vec![Event::InterpretationDecided(InterpretationDecided {})];
        }
    }
    // After the Commission an inter-State case goes on as any other.
    let own = application.track == Track::InterState
        && !matches!(application.case, Case::Decided | Case::Reported);
    let first = match (own, formation) {
        _ if former => Event::FormerCourtJudgment(FormerCourtJudgment { violations, awards }),
        (true, _) => Event::IsJudgment(IsJudgment {
            violations,
            awards,
            by_chamber: formation == Formation::Chamber,
        }),
        (_, Formation::Committee) => Event::CommitteeJudgment(CommitteeJudgment {
            // A Committee gives judgment by a unanimous vote or not at all (Article 28 § 1 (b)).
            unanimous: true,
            violations,
            awards,
        }),
        (_, Formation::GrandChamber) => Event::GcJudgment(GcJudgment { violations, awards }),
        _ => Event::ChamberJudgment(ChamberJudgment { violations, awards }),
    };
    vec![first, further]
}

/// The complaints in which a conclusion names a violation.
fn violations(step: &Step, application: &Application) -> Vec<String> {
    let conclusions = step.documents.iter().map(|it| it.conclusions());
    let said = conclusions.into_iter().find(|it| !it.is_empty());
    let found: Vec<String> = said
        .unwrap_or_default()
        .iter()
        .filter(|it| it.outcome == Outcome::Violation)
        .flat_map(|it| it.articles.iter().map(ToString::to_string))
        .collect();
    let of = application.complaints.iter();
    of.filter(|it| it.articles.iter().any(|article| found.contains(article)))
        .map(|it| it.id.clone())
        .collect()
}
