//! One application: where it stands, what is due, what can happen next.

use crate::answers::{RegionState, Shown, Step, StepField, Steps};
use crate::due::item;
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Task, Viewer, line};
use standi_docket::document::documents;
use standi_docket::event::Kind;
use standi_docket::execution::execution;
use standi_docket::lifecycle::said::{BY_LETTER, LETTERS_TIME};
use standi_docket::lifecycle::{From, Row, To};
use standi_docket::state::Role;
use standi_docket::term::Term;
use standi_docket::value::Number;
use standi_docket::{Application, possible};
use standi_docket_store::{Database, projection};
use standi_record::Day;

impl<D: Database> Office<'_, D> {
    /// Shows an application.
    ///
    /// # Errors
    /// A refusal; an application that is not there or not open.
    pub fn show(&mut self, number: Number) -> Result<Shown, Trouble> {
        let application = self.open(number, Task::Show)?;
        let seen = self.seen(&application, Task::Show)?;
        Ok(Shown {
            version: seen.application.version(),
            states: standing(&seen.application),
            due: due(&seen.application, self.who.today),
            next: steps(&application, &self.who.viewer, self.who.today),
            documents: documents(&seen.application),
            execution: execution(&seen.application, self.who.today),
            hidden: seen.hidden,
            viewer: self.who.viewer.to_string(),
            application: seen.application,
        })
    }

    /// What can happen next to an application.
    ///
    /// # Errors
    /// A refusal; an application that is not there or not open.
    pub fn steps(&mut self, number: Number) -> Result<Steps, Trouble> {
        let application = self.open(number, Task::Act)?;
        Ok(Steps {
            application: number,
            viewer: self.who.viewer.to_string(),
            version: application.version(),
            states: standing(&application),
            steps: steps(&application, &self.who.viewer, self.who.today),
        })
    }
}

/// Where an application stands, region by region.
pub(crate) fn standing(application: &Application) -> Vec<RegionState> {
    let states = application.states().into_iter();
    let standing = states.map(|state| RegionState {
        region: state.region(),
        state: state.word(),
        title: state.title(),
    });
    standing.collect()
}

fn due(application: &Application, today: Day) -> Vec<crate::answers::DueItem> {
    let (_, rows) = projection::rows(application, application.version());
    let due = application.due(today);
    let listed = |row: &standi_docket_store::DueRow| {
        due.iter().position(|term| {
            (&term.id, term.from_event, &term.award) == (&row.id, row.from_event, &row.award)
        })
    };
    let mut rows: Vec<_> = rows
        .into_iter()
        .filter_map(|row| listed(&row).map(|at| (at, item(row, today))))
        .collect();
    rows.sort_by_key(|(at, _)| *at);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The steps that the lifecycle allows, those of the viewer first.
fn steps(application: &Application, viewer: &Viewer, today: Day) -> Vec<Step> {
    let acts = line(viewer.role, Task::Act).is_some();
    let yours =
        |row: &Row| acts && (viewer.role == Role::Registry || row.roles.contains(&viewer.role));
    // What leads on from where it stands comes before what can happen at any time.
    let mut rows = possible(application);
    rows.sort_by_key(|row| !matches!(row.from, From::State(_)) || row.to == To::Same);
    let mut steps: Vec<Step> = rows.into_iter().map(|row| step(row, yours(row))).collect();
    let movable = |term: &&Term| term.extendable || term.computed.is_none();
    if application.due(today).iter().any(movable) {
        let letters = matches!(viewer.role, Role::Registry | Role::Judge);
        steps.extend([Kind::TimeSet, Kind::TimeExtended].map(|kind| letter(kind, letters)));
    }
    steps.sort_by_key(|step| !step.yours);
    steps
}

/// A letter about time, for which the lifecycle has no row.
fn letter(kind: Kind, yours: bool) -> Step {
    Step {
        event: kind,
        title: kind.title(),
        actor: BY_LETTER,
        rule: "Rule 38(1)",
        condition: LETTERS_TIME,
        to: "(same)",
        roles: vec![Role::Judge],
        yours,
        fields: fields(kind),
    }
}

fn fields(kind: Kind) -> Vec<StepField> {
    let fields = kind.fields().iter().map(|field| StepField {
        name: field.name,
        holds: field.doc,
        needed: field.required,
        kind: field.holds,
    });
    fields.collect()
}

fn step(row: &Row, yours: bool) -> Step {
    Step {
        event: row.event,
        title: row.event.title(),
        actor: row.actor,
        rule: row.rule(),
        condition: row.condition,
        to: row.to.word(),
        roles: row.roles.to_vec(),
        yours,
        fields: fields(row.event),
    }
}
