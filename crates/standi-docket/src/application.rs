//! Where an application stands after its events.

use crate::access::Disclosure;
use crate::complaint::Complaint;
use crate::effects::{effects, terms};
use crate::event::{Event, Kind, Recorded};
use crate::lifecycle::{self, Row, To};
use crate::state::{
    Case, ComplaintStatus, Formation, Interim, Money, Priority, Role, ShownBy, State, Supervision,
    Track,
};
use crate::term::Term;
use crate::value::{Award, Date, Number, StateCode, Sum};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_law::calendar::add_months;
use standi_record::Day;

/// A sum that is owed, from the day on which it fell due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Payment {
    /// Id of the award: a1, a2 …
    pub award: String,
    /// The sum, to whom, under which head.
    pub owed: Award,
    /// Where it stands.
    pub state: Money,
    /// Day on which the judgment became final or the decision was notified.
    pub from: Date,
    /// Last day in time.
    pub due: Option<Date>,
    /// What was paid of it before the rest.
    pub parts: Vec<Part>,
    /// Day of payment; of the rest, where parts were paid before.
    pub paid_on: Option<Date>,
    /// Default interest that was recorded as paid.
    pub interest_paid: Option<Sum>,
}

impl Payment {
    /// What is left of the sum when the parts that were paid are taken off.
    pub fn left(&self) -> Decimal {
        let parts = self.parts.iter().map(|part| part.sum.amount);
        self.owed.sum.amount - parts.sum::<Decimal>()
    }
}

/// A part of a sum that is owed, paid on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// Day of payment.
    pub on: Date,
    /// How much it counts for, in the currency of the award.
    pub sum: Sum,
    /// What was transferred, if in another currency.
    pub transferred: Option<Sum>,
}

/// An application with everything its events say. Made of its events alone, by [`replay`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Application {
    /// Its number.
    pub number: Number,
    /// What kind of proceedings.
    pub track: Track,
    /// How the applicant may be called in public: the name; initials where anonymity was granted;
    /// `X` while a request for it is pending.
    pub applicant: Option<String>,
    /// Whether the applicant's name is kept from the public, by a grant or until a request for
    /// anonymity is decided (Rule 47 § 4).
    pub anonymous: bool,
    /// Name of the applicant, for those who may know it.
    pub name: Option<String>,
    /// Respondent States.
    pub respondents: Vec<StateCode>,
    /// Its complaints.
    pub complaints: Vec<Complaint>,
    /// State of the case.
    pub case: Case,
    /// State of interim measures.
    pub interim: Interim,
    /// State of execution; `null`: it has not begun.
    pub supervision: Option<Supervision>,
    /// Sums owed.
    pub payments: Vec<Payment>,
    /// The Section.
    pub section: Option<String>,
    /// The formation it is before, or was last.
    pub formation: Option<Formation>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Day on which the application was introduced.
    pub lodged: Option<Date>,
    /// Last day of the time-limit of Article 35 § 1, if it was told.
    pub last_day: Option<Date>,
    /// Day on which the last judgment was delivered.
    pub judgment_on: Option<Date>,
    /// Day on which it became final.
    pub final_on: Option<Date>,
    /// Sums awarded; those of a judgment that is not final are not owed yet.
    pub awards: Vec<Award>,
    /// Whether the individual measures of execution are done.
    pub individual_measures: bool,
    /// Whether the general measures of execution are done.
    pub general_measures: bool,
    /// How the docket knows where the case stands. Where a document shows it, further steps may have
    /// been taken that none shows.
    pub shown_by: ShownBy,
    /// Time-limits.
    pub terms: Vec<Term>,
    /// All events, as recorded.
    pub history: Vec<Recorded>,
    #[serde(skip)]
    pub(crate) disclosed: Disclosure,
    #[serde(skip)]
    pub(crate) before: Option<Case>,
    #[serde(skip)]
    pub(crate) since: Day,
}

impl Application {
    /// An application of which nothing has been recorded.
    pub fn new(number: Number) -> Application {
        Application {
            number,
            track: Track::Individual,
            applicant: None,
            anonymous: false,
            name: None,
            respondents: Vec::new(),
            complaints: Vec::new(),
            case: Case::Draft,
            interim: Interim::None,
            supervision: None,
            payments: Vec::new(),
            section: None,
            formation: None,
            priority: None,
            lodged: None,
            last_day: None,
            judgment_on: None,
            final_on: None,
            awards: Vec::new(),
            individual_measures: false,
            general_measures: false,
            shown_by: ShownBy::Act,
            terms: Vec::new(),
            history: Vec::new(),
            disclosed: Disclosure::default(),
            before: None,
            since: Day::FIRST,
        }
    }

    /// How many events have been recorded: what a writer must have seen to add the next.
    pub fn version(&self) -> u32 {
        self.history.len() as u32
    }

    /// The last day on which referral to the Grand Chamber can be requested of the last judgment,
    /// and on which it becomes final if nobody does (Article 43 § 1, Article 44 § 2 (b)); `None` of
    /// one that is final.
    pub fn last_day_of_referral(&self) -> Option<Day> {
        let judgment = self.judgment_on.filter(|_| self.final_on.is_none())?;
        Some(add_months(judgment.0, 3))
    }

    /// What is owed under an award.
    pub fn payment(&self, award: Option<&String>) -> Option<&Payment> {
        self.payments.iter().find(|it| Some(&it.award) == award)
    }

    /// The states it is in, the case first. Of several sums in one state the state is there once.
    pub fn states(&self) -> Vec<State> {
        let mut states = vec![State::Case(self.case), State::Interim(self.interim)];
        states.extend(self.supervision.map(State::Supervision));
        for payment in &self.payments {
            let state = State::Money(payment.state);
            if !states.contains(&state) {
                states.push(state);
            }
        }
        states
    }

    /// What is due, overdue duties among it, soonest first; what has no day yet comes last.
    pub fn due(&self, today: Day) -> Vec<&Term> {
        let mut due: Vec<&Term> = self
            .terms
            .iter()
            .filter(|term| term.is_due(today))
            .collect();
        due.sort_by_key(|term| (term.last_day.is_none(), term.last_day));
        due
    }

    /// To whom it has been disclosed.
    pub fn disclosure(&self) -> Disclosure {
        Disclosure {
            execution: self.supervision.is_some(),
            ..self.disclosed
        }
    }

    /// Day of the last event that moved the case.
    pub fn since(&self) -> Day {
        self.since
    }

    /// The history as corrected: every event that was replaced gives way to the one that replaces
    /// it, every event that was withdrawn is left out.
    pub fn effective(&self) -> Vec<Recorded> {
        effective(&self.history)
    }

    /// The application as it stood at the end of a day: as what had happened until then makes it,
    /// whenever it was recorded, with what was corrected since.
    pub fn as_on(&self, day: Day) -> Application {
        let mut then = Application::new(self.number);
        then.history = self.effective();
        then.history.retain(|it| it.happened_on.0 <= day);
        for event in then.history.clone() {
            advance(&mut then, &event);
        }
        then
    }

    /// The id of the award at a place of the list.
    pub(crate) fn award_id(at: usize) -> String {
        format!("a{}", at + 1)
    }
}

fn effective(history: &[Recorded]) -> Vec<Recorded> {
    let originals = history.iter().filter(|it| it.supersedes.is_none());
    let standing = originals.filter_map(|original| {
        let mut later = history.iter().rev();
        let last = later.find(|it| it.supersedes == Some(original.seq));
        match last {
            None => Some(original.clone()),
            Some(last) if last.event.kind() == Kind::Withdrawn => None,
            Some(last) => Some(Recorded {
                seq: original.seq,
                ..last.clone()
            }),
        }
    });
    standing.collect()
}

/// The application after one more event. An event that no rule allows where the application
/// stands changes nothing but its history; [`crate::decide()`] never gives one.
pub fn apply(mut application: Application, recorded: &Recorded) -> Application {
    application.history.push(recorded.clone());
    if recorded.supersedes.is_none() {
        advance(&mut application, recorded);
        return application;
    }
    let mut anew = Application::new(application.number);
    for event in effective(&application.history) {
        advance(&mut anew, &event);
    }
    anew.history = application.history;
    anew
}

/// The application that a history makes.
pub fn replay(number: Number, history: &[Recorded]) -> Application {
    let mut application = Application::new(number);
    application.history = history.to_vec();
    for event in effective(history) {
        advance(&mut application, &event);
    }
    application
}

/// Moves the application on by an event.
pub(crate) fn advance(application: &mut Application, recorded: &Recorded) {
    let disclosed = Disclosure::by(recorded.event.kind());
    application.disclosed = application.disclosed.or(disclosed);
    match &recorded.event {
        Event::Opened(_) => return opened(application, recorded),
        Event::TimeSet(it) => return moved(application, &it.deadline, it.until, false),
        Event::TimeExtended(it) => return moved(application, &it.deadline, it.until, true),
        Event::Withdrawn(_) | Event::DocumentFiled(_) => return,
        _ => {}
    }
    let states = states_for(application, &recorded.event);
    let stood = application.case;
    let Some((row, from)) = start(application, &states, recorded) else {
        return;
    };
    let award = effects(application, recorded, row, from);
    // What starts from where the case stands may leave it there: transmission, a sum that falls due.
    let moves = matches!(row.to, To::Previous | To::State(State::Case(_)));
    if moves || application.case != stood {
        application.since = recorded.happened_on.0;
    }
    terms(application, recorded, award);
}

/// The row of an event and the state it starts from. To an event that a document shows, steps may
/// lead that none shows: the application is brought to where they lead.
fn start(
    application: &mut Application,
    states: &[State],
    recorded: &Recorded,
) -> Option<(&'static Row, State)> {
    let kind = recorded.event.kind();
    if recorded.shown_by.is_act() {
        return lifecycle::row(states, kind);
    }
    let (steps, row, from) = lifecycle::implied(states, kind)?;
    for step in steps {
        match step.to {
            State::Case(case) => application.case = case,
            State::Supervision(it) => application.supervision = Some(it),
            State::Interim(_) | State::Money(_) => {}
        }
    }
    Some((row, from))
}

/// The states that an event can start from: of the sums, only the one it is about.
pub(crate) fn states_for(application: &Application, event: &Event) -> Vec<State> {
    let mut states = application.states();
    if let Some(award) = award_of(event) {
        let payment = application.payment(award);
        states.retain(|state| !matches!(state, State::Money(_)));
        states.extend(payment.map(|it| State::Money(it.state)));
    }
    states
}

/// The award that an event of payment is about; `None` if it is another event.
pub(crate) fn award_of(event: &Event) -> Option<Option<&String>> {
    match event {
        Event::PaymentDue(it) => Some(it.award.as_ref()),
        Event::SettlementSumDue(it) => Some(it.award.as_ref()),
        Event::PaidInTime(it) => Some(it.award.as_ref()),
        Event::DeadlineMissed(it) => Some(it.award.as_ref()),
        Event::PaidWithInterest(it) => Some(it.award.as_ref()),
        Event::PartPaid(it) => Some(it.award.as_ref()),
        Event::PaymentWaived(it) => Some(it.award.as_ref()),
        _ => None,
    }
}

fn opened(application: &mut Application, recorded: &Recorded) {
    let Event::Opened(it) = &recorded.event else {
        return;
    };
    application.track = it.track;
    application.case = match it.track {
        Track::Individual => Case::Draft,
        Track::InterState => Case::IsNone,
        Track::AdvisoryOpinion => Case::P16None,
    };
    application.applicant = it.applicant.clone();
    application.name = it.applicant.clone();
    application.respondents = it.respondents.clone();
    application.last_day = it.last_day;
    let complaints = it.complaints.iter().map(|entry| Complaint {
        id: entry.id.clone(),
        articles: entry.articles.clone(),
        status: ComplaintStatus::Pending,
    });
    application.complaints = complaints.collect();
    application.since = recorded.happened_on.0;
    application.shown_by = recorded.shown_by;
}

/// A letter sets or extends a time-limit. An extension granted to one party counts for every party
/// whose time runs from the same event (Practice Direction on written pleadings, §§ 19-21).
fn moved(application: &mut Application, id: &str, until: Date, extended: bool) {
    let last = application.terms.iter().rev();
    let event = last.filter(|term| term.is_running() && term.id == id);
    let Some(event) = event.map(|term| term.from_event).next() else {
        return;
    };
    for term in application.terms.iter_mut().filter(|it| it.is_running()) {
        let later = extended && term.extendable && term.last_day.is_some_and(|last| last < until);
        // The contentious phase opens when the talks are over.
        let twin = id == "friendly-settlement" && term.id == "contentious-phase";
        if term.from_event == event && (term.id == id || twin || later) {
            term.last_day = Some(until);
        }
    }
}

/// Whether a role may record an event by a row. The Registry keeps the docket: it records the acts
/// of all, from their papers.
pub(crate) fn may_record(role: Role, row: &Row) -> bool {
    role == Role::Registry || row.roles.contains(&role)
}
