//! What an event does to an application besides leading to a state.

use crate::application::{Application, Part, Payment, award_of};
use crate::complaint::Complaint;
use crate::event::{Event, Recorded};
use crate::lifecycle::{Row, To};
use crate::state::{Case, ComplaintStatus, Formation, Money, State};
use crate::term::{self, Anchors, Status, Whose};
use crate::value::{Award, Date};
use standi_law::calendar::add_months;

/// How an applicant is called while a request for anonymity waits for a decision.
const UNNAMED: &str = "X";

impl Application {
    fn settle(&mut self, to: ComplaintStatus) {
        let live = self.complaints.iter_mut().filter(|it| it.status.is_live());
        live.for_each(|complaint| complaint.status = to);
    }

    fn judged(&mut self, recorded: &Recorded, violations: &[String], awards: &[Award]) {
        self.judgment_on = Some(recorded.happened_on);
        if !recorded.shown_by.is_act() {
            // What a document does not say of a complaint is not known.
            let named = self.complaints.iter_mut();
            for complaint in named.filter(|it| violations.contains(&it.id)) {
                complaint.status = ComplaintStatus::Violation;
            }
            return self.award(awards);
        }
        for complaint in &mut self.complaints {
            // The Grand Chamber judges anew what the Chamber judged.
            let judged = [ComplaintStatus::Violation, ComplaintStatus::NoViolation];
            if complaint.status.is_live() || judged.contains(&complaint.status) {
                complaint.status = match violations.contains(&complaint.id) {
                    true => ComplaintStatus::Violation,
                    false => ComplaintStatus::NoViolation,
                };
            }
        }
        self.award(awards);
    }

    /// Sums of a judgment that did not become final are replaced by those of the next.
    fn award(&mut self, awards: &[Award]) {
        let owed = self.payments.len();
        self.awards.truncate(owed);
        self.awards.extend_from_slice(awards);
    }
}

/// What an event does besides starting and stopping time; gives the award it is about.
pub(crate) fn effects(
    application: &mut Application,
    recorded: &Recorded,
    row: &Row,
    from: State,
) -> Option<String> {
    let on = recorded.happened_on;
    let award = award_of(&recorded.event).map(|id| id.cloned());
    match row.to {
        To::Same => {}
        To::Previous => application.case = application.before.take().unwrap_or(application.case),
        To::State(State::Case(to)) => {
            if to == Case::AwaitingHeir {
                application.before = Some(application.case);
            }
            application.case = to;
        }
        To::State(State::Interim(to)) => application.interim = to,
        To::State(State::Supervision(to)) => application.supervision = Some(to),
        To::State(State::Money(to)) => {
            pay(application, recorded, to, from, award.clone().flatten())
        }
    }
    if matches!(from, State::Case(_)) && !matches!(row.to, To::Same) {
        application.shown_by = recorded.shown_by;
    }
    match &recorded.event {
        Event::FormPosted(_)
        | Event::NewCompleteFormSent(_)
        | Event::InterstateLodged(_)
        | Event::OpinionRequested(_) => {
            application.lodged = Some(on);
        }
        Event::AssignedToSection(it) => application.section = Some(it.section.clone()),
        Event::TrackSingleJudge(_) => application.formation = Some(Formation::SingleJudge),
        Event::TrackCommittee(_) => application.formation = Some(Formation::Committee),
        Event::TrackChamber(_) | Event::NotUnanimous(_) => {
            application.formation = Some(Formation::Chamber)
        }
        Event::Relinquished(_) => application.formation = Some(Formation::GrandChamber),
        Event::PanelAccepts(_) => application.formation = Some(Formation::GrandChamber),
        Event::PrioritySet(it) => application.priority = Some(it.priority),
        Event::NoticeGiven(_) | Event::NoticeGivenWithoutFsPhase(_) => {
            application.settle(ComplaintStatus::Communicated);
        }
        Event::FurtherJudgment(it) => {
            let at_once = [Formation::Committee, Formation::GrandChamber];
            let at_once = it.formation.is_some_and(|it| at_once.contains(&it));
            application.judgment_on = Some(on);
            application.final_on = Some(on).filter(|_| at_once);
            if at_once {
                application.case = Case::JudgmentFinal;
            }
        }
        Event::FormerCourtJudgment(it) => {
            application.judged(recorded, &it.violations, &it.awards);
            application.final_on = Some(on);
        }
        Event::DeclaredAdmissible(_) => application.settle(ComplaintStatus::Admissible),
        Event::DeclaredInadmissible(_)
        | Event::DeclaredInadmissibleAtOnce(_)
        | Event::DeclaredInadmissibleLater(_)
        | Event::DeclaredInadmissibleOrStruckOut(_)
        | Event::ChamberDecisionInadmissible(_) => {
            application.settle(ComplaintStatus::Inadmissible)
        }
        Event::DeclaredInadmissibleInPart(it) => {
            let of_these = application.complaints.iter_mut();
            for complaint in of_these.filter(|complaint| it.complaints.contains(&complaint.id)) {
                complaint.status = ComplaintStatus::Inadmissible;
            }
        }
        Event::NoAnswer(_)
        | Event::ApplicantWithdrawsOrMatterResolved(_)
        | Event::NobodyContinues(_) => {
            application.settle(ComplaintStatus::StruckOut);
        }
        Event::UdAccepted(it) => {
            application.settle(ComplaintStatus::StruckOut);
            application.award(&it.awards);
        }
        Event::SettlementApproved(it) => {
            // Article 39 § 3: the decision strikes the case out; what goes on is execution.
            application.case = Case::StruckOut;
            application.settle(ComplaintStatus::Settled);
            application.award(&it.awards);
        }
        Event::Restored(_) => {
            let gone = [ComplaintStatus::StruckOut, ComplaintStatus::Settled];
            let gone = |it: &&mut Complaint| gone.contains(&it.status);
            for complaint in application.complaints.iter_mut().filter(gone) {
                complaint.status = ComplaintStatus::Pending;
            }
        }
        Event::CommitteeJudgment(it) => {
            application.judged(recorded, &it.violations, &it.awards);
            application.final_on = Some(on);
        }
        Event::ChamberJudgment(it) => {
            application.judged(recorded, &it.violations, &it.awards);
            application.final_on = None;
        }
        Event::GcJudgment(it) => {
            application.judged(recorded, &it.violations, &it.awards);
            application.final_on = Some(on);
        }
        Event::IsJudgment(it) => {
            application.judged(recorded, &it.violations, &it.awards);
            application.final_on = Some(on).filter(|_| !it.by_chamber);
            if it.by_chamber {
                application.case = Case::JudgmentNotFinal;
            }
        }
        Event::Art41JudgmentOrAgreement(it) => {
            application.judgment_on = Some(on);
            application.award(&it.awards);
            application.final_on = Some(on).filter(|_| it.by_grand_chamber);
            if it.by_grand_chamber {
                application.case = Case::JudgmentFinal;
            }
        }
        Event::NoRequest(_) => {
            // Final on the last day of the three months, whenever that is noted.
            application.final_on = application.last_day_of_referral().map(Date);
        }
        Event::PartiesWaive(_) | Event::PanelRejects(_) => application.final_on = Some(on),
        Event::PartPaid(it) => {
            let mut payments = application.payments.iter_mut();
            if let Some(payment) =
                payments.find(|payment| Some(&payment.award) == it.award.as_ref())
            {
                payment.parts.push(Part {
                    on,
                    sum: it.paid,
                    transferred: it.transferred,
                });
            }
        }
        Event::ActionPlanOrReportDue(it) => {
            application.individual_measures |= it.individual_measures;
            application.general_measures |= it.general_measures;
        }
        Event::HeirContinues(it) if it.name.is_some() => {
            application.name = it.name.clone();
            if !application.anonymous {
                application.applicant = it.name.clone();
            }
        }
        // Until it is decided, the name is kept as if it had been granted.
        Event::AnonymityRequested(_) if !application.anonymous => {
            application.applicant = Some(UNNAMED.into());
            application.anonymous = true;
        }
        Event::AnonymityGranted(it) => {
            application.applicant = Some(it.initials.clone());
            application.anonymous = true;
        }
        Event::AnonymityRefused(_) => {
            application.applicant = application.name.clone();
            application.anonymous = false;
        }
        _ => {}
    }
    award.flatten()
}

/// A sum falls due, or is paid, late or given up.
fn pay(
    application: &mut Application,
    recorded: &Recorded,
    to: Money,
    from: State,
    award: Option<String>,
) {
    let on = recorded.happened_on;
    let (named, notified) = match &recorded.event {
        Event::PaymentDue(it) => (it.sum.clone(), None),
        Event::SettlementSumDue(it) => (it.sum.clone(), it.notified),
        _ => (None, None),
    };
    if !matches!(from, State::Money(_)) {
        application.awards.extend(named);
        let at = application.payments.len();
        let Some(owed) = application.awards.get(at).cloned() else {
            return;
        };
        let start = match from {
            State::Case(_) => application.final_on.unwrap_or(on),
            _ => notified.unwrap_or(on),
        };
        let due = recorded.due.unwrap_or_else(|| Date(add_months(start.0, 3)));
        application.payments.push(Payment {
            award: Application::award_id(at),
            owed,
            state: to,
            from: start,
            due: Some(due),
            parts: Vec::new(),
            paid_on: None,
            interest_paid: None,
        });
        return;
    }
    let mut payments = application.payments.iter_mut();
    if let Some(payment) = payments.find(|it| Some(&it.award) == award.as_ref()) {
        payment.state = to;
        payment.paid_on = Some(on).filter(|_| to == Money::Paid);
        if let Event::PaidWithInterest(it) = &recorded.event {
            payment.interest_paid = it.interest;
        }
    }
}

/// Stops and starts time.
pub(crate) fn terms(application: &mut Application, recorded: &Recorded, award: Option<String>) {
    let kind = recorded.event.kind();
    let over = application.case.is_closed()
        || matches!(
            application.case,
            Case::JudgmentFinal | Case::JudgmentNotFinal
        );
    for term in application.terms.iter_mut().filter(|it| it.is_running()) {
        let stopped = term.limit().stops.contains(&kind) && term.award == award;
        if stopped || (term.limit().pending && over) {
            term.status = Status::Stopped;
            term.stopped_by = Some(recorded.seq);
        }
    }
    let anchors = Anchors {
        last: application.final_on.map(|day| day.0),
        award,
    };
    let mut started = term::started(recorded, &anchors);
    // Of an event that a document shows long afterwards, only the time is known that still ran when
    // the document was read; what ran before may have been stopped by what no document shows.
    let read_on = recorded.recorded_at.day();
    started.retain(|term| {
        recorded.shown_by.is_act() || term.last_day.is_some_and(|last| last.0 >= read_on)
    });
    // A judgment that is final at once leaves no time for referral.
    let waits = ["referral", "finality"];
    started.retain(|it| !waits.contains(&it.id.as_str()) || application.final_on.is_none());
    application.terms.extend(started);
    // Until heirs have answered, nothing runs against the applicant.
    let dead = application.case == Case::AwaitingHeir;
    for term in application
        .terms
        .iter_mut()
        .filter(|it| it.whose == Whose::Applicant)
    {
        term.suspended = dead && term.id != "heir" && term.is_running();
    }
}
