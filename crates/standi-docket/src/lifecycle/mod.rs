//! The lifecycle: which event leads from which state to which, by whom, under which rule. One
//! table; everything that decides reads it, and the drawing in the documentation is made from it.
//!
//! - `case`, `interim`, `money`, `supervision`: the four regions
//! - `other`: inter-State applications and advisory opinions
//! - `own`: rows that are added to those of the lifecycle
//! - `former`: the procedure before the Commission and the Court until 1998
//! - `shown`: what documents show without all particulars
//! - `implied`: the steps between two events that documents show
//! - `said`: who acts, and remarks, in the reader's language
//! - `draw`: the table as a drawing

mod case;
mod draw;
mod former;
mod implied;
mod interim;
mod macros;
mod money;
mod other;
mod own;
pub mod said;
mod shown;
mod supervision;

pub use draw::page;
pub(crate) use implied::implied;
pub(crate) use said::messages;

use crate::command::LIFECYCLE;
use crate::event::Kind;
use crate::state::{Role, State};
use std::sync::LazyLock;

/// From where a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// One state.
    State(State),
    /// Every state of the case from `received` to `judgment_not_final`.
    AnyPending,
    /// Those of them in which an individual application is before its judgment.
    BeforeJudgment,
    /// New, standard and enhanced supervision.
    AnySupervision,
}

impl From {
    /// The word in the table.
    pub fn word(self) -> &'static str {
        match self {
            From::State(state) => state.word(),
            From::AnyPending => "any_pending",
            From::BeforeJudgment => "before_judgment",
            From::AnySupervision => "supervision_any",
        }
    }

    /// Whether a state is meant.
    pub fn holds(self, state: State) -> bool {
        match (self, state) {
            (From::State(from), state) => from == state,
            (From::AnyPending, State::Case(case)) => case.is_pending(),
            (From::BeforeJudgment, State::Case(case)) => case.is_before_judgment(),
            (From::AnySupervision, State::Supervision(it)) => it.is_any(),
            (From::AnyPending | From::BeforeJudgment | From::AnySupervision, _) => false,
        }
    }
}

/// Where a transition leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// A state. Where it is of another region than the state it comes from, that region begins and
    /// the first stays as it is.
    State(State),
    /// Nothing changes.
    Same,
    /// The state before the interruption.
    Previous,
}

impl To {
    /// The word in the table.
    pub fn word(self) -> &'static str {
        match self {
            To::State(state) => state.word(),
            To::Same => "(same)",
            To::Previous => "(previous)",
        }
    }
}

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// From where.
    pub from: From,
    /// By which event.
    pub event: Kind,
    /// Where it leads.
    pub to: To,
    /// Who acts.
    pub actor: &'static str,
    /// Who may record it, besides the Registry, which keeps the docket and records the acts of all.
    pub roles: &'static [Role],
    /// Article, Rule or practice.
    pub authority: &'static str,
    /// Length of its time-limit, in words.
    pub term: &'static str,
    /// From when the time-limit runs, in words.
    pub term_from: &'static str,
    /// Whether it can be extended, in words; where there is no time-limit, what is said of finality.
    pub extendable: &'static str,
    /// Papers.
    pub documents: &'static str,
    /// Condition or remark.
    pub condition: &'static str,
}

impl Row {
    /// Article, Rule or practice, as it is told to people: `same` in the table is that of the row
    /// before, a table of the specification is none, and a row without one rests on the order of the
    /// proceedings.
    pub fn rule(&self) -> &'static str {
        let mut last = "";
        for row in rows() {
            last = if row.authority == "same" {
                last
            } else {
                row.authority
            };
            if row == self {
                break;
            }
        }
        match last.trim_end_matches("; priority.csv") {
            "" => LIFECYCLE,
            rule => rule,
        }
    }
}

/// Every row, region after region.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    let tables = [
        case::ROWS,
        interim::ROWS,
        money::ROWS,
        supervision::ROWS,
        other::ROWS,
        own::ROWS,
        former::ROWS,
        shown::ROWS,
    ];
    tables.into_iter().flatten()
}

/// The rows of an event. They are asked for with every event of every history that is read.
fn of(event: Kind) -> &'static [&'static Row] {
    static OF: LazyLock<Vec<Vec<&'static Row>>> = LazyLock::new(|| {
        let of = |kind: &Kind| rows().filter(|row| row.event == *kind).collect();
        Kind::ALL.iter().map(of).collect()
    });
    OF.get(event as usize).map_or(&[], Vec::as_slice)
}

/// The row by which an event leads on from one of these states.
pub fn row(states: &[State], event: Kind) -> Option<(&'static Row, State)> {
    let of_event = || of(event).iter().copied();
    let find = |row: &'static Row| {
        let state = states.iter().copied().find(|state| row.from.holds(*state));
        state.map(|state| (row, state))
    };
    // A row for the very state goes before one for many.
    let exact = |row: &&'static Row| matches!(row.from, From::State(_));
    let one = of_event().filter(exact).find_map(find);
    one.or_else(|| of_event().find_map(find))
}
