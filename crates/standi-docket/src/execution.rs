//! Execution of judgments: what is open, for how long, and what is owed.

use crate::application::Application;
use crate::event::Kind;
use crate::lifecycle::{self, From, Row, To};
use crate::money::{Line, Rates, Settings, account};
use crate::state::{Money, ShownBy, State, Supervision};
use crate::term::Nature;
use crate::value::{Date, Number, StateCode};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;

/// The execution of one application, open or closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Execution {
    /// Where it stands.
    pub state: Supervision,
    /// Day from which its age is counted: on which the judgment became final; where that is not
    /// known, of the judgment; where there is none, of the first event of its execution.
    pub since: Option<Date>,
    /// Day on which it was closed.
    pub closed_on: Option<Date>,
    /// Its age in days on the day asked about, or on which it was closed.
    pub days: Option<i32>,
    /// Last day for the action plan or report, where it has passed and none came.
    pub plan_overdue_since: Option<Date>,
    /// Whether the individual measures are marked as done.
    pub individual_measures: bool,
    /// Whether the general measures are marked as done.
    pub general_measures: bool,
    /// Interim resolutions.
    pub interim_resolutions: u32,
    /// What happened in it, oldest first: classification, plans, communications, resolutions,
    /// infringement proceedings under Article 46 § 4.
    pub steps: Vec<ExecutionStep>,
    /// How the docket knows where it stands.
    pub shown_by: ShownBy,
}

/// An event of execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExecutionStep {
    /// Its place in the history.
    pub seq: u32,
    /// Day on which it happened.
    pub on: Date,
    /// The event.
    pub event: Kind,
}

/// A case whose execution the Committee of Ministers supervises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenCase {
    /// Number.
    pub application: Number,
    /// Applicant, or initials.
    pub applicant: Option<String>,
    /// Respondent States.
    pub respondents: Vec<StateCode>,
    /// Where execution stands.
    pub state: Supervision,
    /// Day from which its age is counted: on which the judgment became final; where that is not
    /// known, of the judgment; where there is none, of the first event of its execution.
    pub since: Option<Date>,
    /// Its age in days on the day asked about.
    pub days: Option<i32>,
    /// Last day for the action plan or report, where it has passed and none came.
    pub plan_overdue_since: Option<Date>,
    /// Whether the individual measures are marked as done.
    pub individual_measures: bool,
    /// Whether the general measures are marked as done.
    pub general_measures: bool,
    /// Interim resolutions.
    pub interim_resolutions: u32,
    /// Sums that are still owed, with interest until the day.
    pub owed: Vec<Line>,
    /// How the docket knows where it stands.
    pub shown_by: ShownBy,
}

/// An application whose execution is open on a day; `None`: it has not begun, or is closed. A
/// resolution of which no document shows whether it was the final one leaves it open: its state says
/// so.
pub fn open_case(
    application: &Application,
    on: Day,
    settings: Settings,
    rates: &Rates,
) -> Option<OpenCase> {
    let it = execution(application, on)?;
    if it.state == Supervision::Closed {
        return None;
    }
    let lines = account(application, on, settings, rates);
    let owed = |line: &Line| matches!(line.state, Money::Running | Money::Late);
    Some(OpenCase {
        application: application.number,
        applicant: application.applicant.clone(),
        respondents: application.respondents.clone(),
        state: it.state,
        since: it.since,
        days: it.days,
        plan_overdue_since: it.plan_overdue_since,
        individual_measures: it.individual_measures,
        general_measures: it.general_measures,
        interim_resolutions: it.interim_resolutions,
        owed: lines
            .into_iter()
            .filter(|line| owed(line) || line.interest_owed() > rust_decimal::Decimal::ZERO)
            .collect(),
        shown_by: it.shown_by,
    })
}

/// The execution of an application as it stood on a day; `None`: it had not begun.
pub fn execution(application: &Application, on: Day) -> Option<Execution> {
    let then = application.as_on(on);
    let state = then.supervision?;
    let steps: Vec<ExecutionStep> = then
        .history
        .iter()
        .filter(|it| is_of_execution(it.event.kind()))
        .map(|it| ExecutionStep {
            seq: it.seq,
            on: it.happened_on,
            event: it.event.kind(),
        })
        .collect();
    let first = steps.first().map(|it| it.on);
    let since = then.final_on.or(then.judgment_on).or(first);
    let last = steps.last().map(|it| it.on);
    let closed_on = last.filter(|_| state == Supervision::Closed);
    let end = closed_on.map_or(on, |day| day.0);
    let plan = then.terms.iter().find(|term| {
        let due = term.id == "action-plan" && term.is_running() && term.nature == Nature::Duty;
        due && term.is_past(on)
    });
    let interim = steps.iter();
    let interim = interim.filter(|it| it.event == Kind::InterimResolution);
    Some(Execution {
        state,
        since,
        closed_on,
        days: since.map(|since| (end.0 - since.0.0).max(0)),
        plan_overdue_since: plan.and_then(|term| term.last_day),
        individual_measures: then.individual_measures,
        general_measures: then.general_measures,
        interim_resolutions: interim.count() as u32,
        steps,
        shown_by: then.history.last().map_or(ShownBy::Act, |it| it.shown_by),
    })
}

/// Whether an event begins execution, or happens in it.
fn is_of_execution(kind: Kind) -> bool {
    let within = |row: &Row| {
        matches!(
            row.from,
            From::AnySupervision | From::State(State::Supervision(_))
        ) || matches!(row.to, To::State(State::Supervision(_)))
    };
    lifecycle::rows().any(|row| row.event == kind && within(row))
}
