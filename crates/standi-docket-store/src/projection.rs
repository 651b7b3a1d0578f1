//! Rows of lists, made from events and nothing else.

use schemars::JsonSchema;
use serde::Serialize;
use standi_docket::access::{Audience, Disclosure};
use standi_docket::state::{Case, Formation, Interim, Priority, Supervision, Track};
use standi_docket::term::{Nature, Status, Whose};
use standi_docket::value::{Date, Number, StateCode};
use standi_docket::{Application, Standing};
use standi_record::Day;

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListRow {
    /// Number.
    pub number: Number,
    /// What kind of proceedings.
    pub track: Track,
    /// Applicant, or initials.
    pub applicant: Option<String>,
    /// Respondent States.
    pub respondents: Vec<StateCode>,
    /// State of the case.
    pub case: Case,
    /// State of interim measures.
    pub interim: Interim,
    /// State of execution.
    pub supervision: Option<Supervision>,
    /// Formation.
    pub formation: Option<Formation>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Day of introduction.
    pub lodged: Option<Date>,
    /// How many events it has.
    pub version: u32,
    /// To whom it has been disclosed.
    #[serde(skip)]
    #[schemars(skip)]
    pub disclosure: Disclosure,
}

/// A time-limit in the list of what is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueRow {
    /// Number of the application.
    pub number: Number,
    /// Applicant, or initials.
    pub applicant: Option<String>,
    /// Respondent States.
    pub respondents: Vec<StateCode>,
    /// The time-limit, by its name.
    pub id: String,
    /// What is to be done.
    pub name: String,
    /// Whose time runs.
    pub whose: Whose,
    /// What its end means.
    pub nature: Nature,
    /// The award it is about.
    pub award: Option<String>,
    /// Its last day; `null`: not named yet.
    pub last_day: Option<Date>,
    /// Whether it stands still.
    pub suspended: bool,
    /// Article, Rule or practice.
    pub authority: String,
    /// The event that started it.
    pub from_event: u32,
    /// Whether it stays on the list however late it is.
    #[serde(skip)]
    #[schemars(skip)]
    pub standing: bool,
    /// To whom the application has been disclosed.
    #[serde(skip)]
    #[schemars(skip)]
    pub disclosure: Disclosure,
}

/// Which applications.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    /// Disclosed to these.
    pub disclosed: Option<Audience>,
    /// Against this State.
    pub respondent: Option<StateCode>,
    /// Against this State, too.
    pub also: Option<StateCode>,
    /// In this state of the case, of interim measures or of execution.
    pub state: Option<String>,
    /// Of this priority.
    pub priority: Option<Priority>,
    /// Introduced on this day or later.
    pub lodged_from: Option<Date>,
    /// Introduced before this day.
    pub lodged_before: Option<Date>,
    /// Only those that come after this number: the last of the page before.
    pub after: Option<Number>,
    /// At most so many; 0: all.
    pub limit: u32,
}

impl ListFilter {
    /// The State that applications are against, and the other one, if they are to be against two.
    pub(crate) fn against(&self) -> [Option<StateCode>; 2] {
        match (self.respondent, self.also) {
            (None, one) => [one, None],
            (one, other) => [one, other.filter(|it| Some(*it) != one)],
        }
    }
}

/// What is due.
#[derive(Clone, Debug)]
pub struct DueFilter {
    /// Today: rights whose last day has passed are left out, duties and terms never.
    pub today: Day,
    /// Only what is due by this day; what has no day yet is there always.
    pub until: Option<Day>,
    /// Only the time of these.
    pub whose: Option<Whose>,
    /// Only of this application.
    pub number: Option<Number>,
    /// Only of applications disclosed to these.
    pub disclosed: Option<Audience>,
    /// Only of applications against this State.
    pub respondent: Option<StateCode>,
    /// At most so many; 0: all.
    pub limit: u32,
}

/// The row of an application in the list, and its rows in the list of what is due.
pub type Rows = (ListRow, Vec<DueRow>);

/// An application whose rows change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The rows it had.
    pub before: Option<Rows>,
    /// The rows it has.
    pub after: Rows,
    /// Where it stands, as [`Standing::to_bytes`] gives it.
    pub standing: Vec<u8>,
}

impl Change {
    /// To where it stands now, from the rows it had.
    pub fn to(standing: &Standing, before: Option<Rows>) -> Change {
        Change {
            before,
            after: project(standing),
            standing: standing.to_bytes(),
        }
    }
}

/// The rows of an application: one for the list, one for every time that runs.
pub fn project(standing: &Standing) -> Rows {
    rows(standing.application(), standing.version())
}

/// The same of an application that has so many events.
pub fn rows(application: &Application, version: u32) -> Rows {
    let disclosure = application.disclosure();
    let row = ListRow {
        number: application.number,
        track: application.track,
        applicant: application.applicant.clone(),
        respondents: application.respondents.clone(),
        case: application.case,
        interim: application.interim,
        supervision: application.supervision,
        formation: application.formation,
        priority: application.priority,
        lodged: application.lodged,
        version,
        disclosure,
    };
    let running = application
        .terms
        .iter()
        .filter(|term| term.status == Status::Running);
    let due = running.map(|term| DueRow {
        number: application.number,
        applicant: application.applicant.clone(),
        respondents: application.respondents.clone(),
        id: term.id.clone(),
        name: term.name.clone(),
        whose: term.whose,
        nature: term.nature,
        award: term.award.clone(),
        last_day: term.last_day,
        suspended: term.suspended,
        authority: term.authority.clone(),
        from_event: term.from_event,
        standing: term.is_due(Day::LAST),
        disclosure,
    });
    (row, due.collect())
}
