//! Execution of judgments: what is open, for how long, and what is owed.

use crate::application::Application;
use crate::event::Kind;
use crate::money::{Line, Rates, Settings, account};
use crate::state::{Money, ShownBy, Supervision};
use crate::term::Nature;
use crate::value::{Date, Number, StateCode};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;

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
    let then = application.as_on(on);
    let state = then.supervision?;
    if state == Supervision::Closed {
        return None;
    }
    let first = then.history.iter().find(|it| {
        let kind = it.event.kind().word();
        matches!(
            kind,
            "transmitted" | "settlement_approved" | "resolution_shown"
        )
    });
    let since = then.final_on.or(then.judgment_on);
    let since = since.or(first.map(|it| it.happened_on));
    let plan = then.terms.iter().find(|term| {
        let due = term.id == "action-plan" && term.is_running() && term.nature == Nature::Duty;
        due && term.is_past(on)
    });
    let interim = then.history.iter();
    let interim = interim.filter(|it| it.event.kind() == Kind::InterimResolution);
    let lines = account(application, on, settings, rates);
    let owed = |line: &Line| matches!(line.state, Money::Running | Money::Late);
    let shown_by = then.history.last().map_or(ShownBy::Act, |it| it.shown_by);
    Some(OpenCase {
        application: then.number,
        applicant: then.applicant.clone(),
        respondents: then.respondents.clone(),
        state,
        since,
        days: since.map(|since| (on.0 - since.0.0).max(0)),
        plan_overdue_since: plan.and_then(|term| term.last_day),
        individual_measures: then.individual_measures,
        general_measures: then.general_measures,
        interim_resolutions: interim.count() as u32,
        owed: lines
            .into_iter()
            .filter(|line| owed(line) || line.interest_owed() > rust_decimal::Decimal::ZERO)
            .collect(),
        shown_by,
    })
}
