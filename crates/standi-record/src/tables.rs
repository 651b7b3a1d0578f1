//! Dense tables for the question asked most: was State S bound by instrument I on day D?
//!
//! One slot per State and instrument, two periods in each (no State has had more), looked up
//! without a branch and without allocating.

use crate::facts::{Bound, Boundary};
use crate::{Day, Period, Text};

/// Place of a State in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StateId(pub u8);

/// Place of an instrument in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InstrumentId(pub u8);

/// Whether an instrument bound a State on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// No.
    NotBound,
    /// The sources word the end of the period differently for this one day; or membership had
    /// ended, and it was not yet known until when the instrument would go on to bind.
    Argued,
    /// Yes.
    Bound,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Slot {
    periods: [Period; 2],
    argued: [Period; 2],
}

impl Slot {
    const EMPTY: Slot = Slot {
        periods: [Period::NEVER; 2],
        argued: [Period::NEVER; 2],
    };
}

/// The tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tables {
    /// In order, as the States of the record are.
    states: Vec<Text>,
    /// In order.
    instruments: Vec<Text>,
    slots: Vec<Slot>,
}

/// Periods of one State under one instrument that a slot can hold.
pub(crate) const PERIODS: usize = 2;

impl Tables {
    /// `unsettled`: from which day on it is open whether a period without an end goes on.
    pub(crate) fn new(
        states: Vec<Text>,
        bound: &[Bound],
        unsettled: impl Fn(&Bound) -> Option<Day>,
    ) -> Tables {
        let mut instruments: Vec<Text> = bound.iter().map(|row| row.instrument).collect();
        instruments.sort_unstable();
        instruments.dedup();
        let mut tables = Tables {
            states,
            instruments,
            slots: Vec::new(),
        };
        tables.slots = vec![Slot::EMPTY; tables.states.len() * tables.instruments.len()];
        for row in bound {
            let Some(from) = row.first_day() else {
                continue;
            };
            let (Some(state), Some(instrument)) = (
                tables.state(&row.basis.owner),
                tables.instrument(&row.instrument),
            ) else {
                continue;
            };
            let at = tables.at(state, instrument);
            let slot = &mut tables.slots[at];
            let free = slot
                .periods
                .iter()
                .position(|period| *period == Period::NEVER);
            let Some(free) = free else { continue };
            let unsettled = unsettled(row);
            slot.periods[free] = Period::new(from, row.until.or(unsettled));
            slot.argued[free] = match (row.boundary, row.until, unsettled) {
                (Some(Boundary::Argued), Some(until), _) => Period::one(until),
                (_, _, Some(day)) => Period::new(day, None),
                _ => Period::NEVER,
            };
        }
        tables
    }

    pub(crate) fn state(&self, code: &str) -> Option<StateId> {
        let at = self.states.binary_search_by(|state| state.0.cmp(code));
        at.ok().map(|at| StateId(at as u8))
    }

    pub(crate) fn instrument(&self, id: &str) -> Option<InstrumentId> {
        let at = self.instruments.binary_search_by(|known| known.0.cmp(id));
        at.ok().map(|at| InstrumentId(at as u8))
    }

    #[inline]
    fn at(&self, state: StateId, instrument: InstrumentId) -> usize {
        state.0 as usize * self.instruments.len() + instrument.0 as usize
    }

    #[inline]
    pub(crate) fn standing(&self, state: StateId, instrument: InstrumentId, day: Day) -> Standing {
        let slot = &self.slots[self.at(state, instrument)];
        let bound = slot.periods[0].contains(day) | slot.periods[1].contains(day);
        let argued = slot.argued[0].contains(day) | slot.argued[1].contains(day);
        match (bound, argued) {
            (true, _) => Standing::Bound,
            (false, true) => Standing::Argued,
            (false, false) => Standing::NotBound,
        }
    }

    #[inline]
    pub(crate) fn argued(&self, state: StateId, instrument: InstrumentId) -> [Period; 2] {
        self.slots[self.at(state, instrument)].argued
    }

    #[inline]
    pub(crate) fn periods(&self, state: StateId, instrument: InstrumentId) -> [Period; 2] {
        self.slots[self.at(state, instrument)].periods
    }
}
