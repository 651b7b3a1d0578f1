//! Which State is bound by what on a day: all States, all instruments.

use crate::common::{Cites, IsoDay};
use crate::party::{NOT_IN_RECORD, PartyOnDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Day, Record};

/// Who is bound by what on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Matrix {
    /// The day.
    pub on: IsoDay,
    /// The instruments under which the record holds statuses of States, in its order.
    pub instruments: Vec<Column>,
    /// The States.
    pub states: Vec<StateRow>,
}

/// An instrument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Column {
    /// Its id.
    pub instrument: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Day it entered into force.
    pub in_force: Option<IsoDay>,
}

/// A State and what binds it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StateRow {
    /// Its code.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether it is a member of the Council of Europe on the day.
    pub member: bool,
    /// Since when it is, or is no longer.
    pub since: Option<IsoDay>,
    /// First day on which that changes.
    pub until: Option<IsoDay>,
    /// For each instrument, in their order: whether it binds; `null` on a day that the sources
    /// dispute or leave open, and where the record does not say.
    pub bound: Vec<Option<bool>>,
    /// For each instrument: why that is `null`: `argued`, `unsettled`, `not-in-record`.
    pub open: Vec<Option<&'static str>>,
}

impl Matrix {
    /// Asks the record about a day.
    pub fn of(record: &Record, on: Day) -> Matrix {
        let binding = |id: &str| record.instrument_id(id).is_some();
        let columns: Vec<Column> = order(record)
            .filter(|it| binding(&it.id))
            .map(|it| Column {
                instrument: it.id.0,
                title: it.title.0,
                in_force: it.in_force.map(IsoDay),
            })
            .collect();
        let row = |state| {
            let membership = record.membership(state, on);
            let party = |column: &Column| record.party(state, column.instrument, on).ok();
            let (bound, open) = columns
                .iter()
                .map(|column| match party(column).map(PartyOnDay::from) {
                    Some(it) => (it.bound, it.boundary.filter(|_| it.bound.is_none())),
                    None => (None, Some(NOT_IN_RECORD)),
                })
                .unzip();
            StateRow {
                state: state.code.0,
                name: state.name.0,
                member: membership.member,
                since: membership.since().map(IsoDay),
                until: membership.until().map(IsoDay),
                bound,
                open,
            }
        };
        let states = record.states.iter();
        let with_status = states.filter(|state| record.statuses(state).next().is_some());
        Matrix {
            on: on.into(),
            states: with_status.map(row).collect(),
            instruments: columns,
        }
    }
}

/// Instruments by the day they were opened: the Convention before its protocols.
fn order(record: &Record) -> impl Iterator<Item = &standi_record::facts::Instrument> {
    let mut all: Vec<_> = record.instruments.iter().collect();
    all.sort_by_key(|it| (it.opened.is_none(), it.opened, it.ets));
    all.into_iter()
}

impl Cites for Matrix {}
