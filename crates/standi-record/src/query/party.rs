//! Was a State bound by an instrument on a day?

use crate::facts::{Bound, Instrument, Parties, State};
use crate::query::Unknown;
use crate::{Day, Record, Standing};

/// The answer, with the fact it rests on.
#[derive(Clone, Debug)]
pub struct Party<'r> {
    /// The State.
    pub state: &'r State,
    /// The instrument.
    pub instrument: &'r Instrument,
    /// The day asked about.
    pub on: Day,
    /// Bound, not bound, or argued.
    pub standing: Standing,
    /// First day of the period that the day is in; else of the last one before it.
    pub since: Option<Day>,
    /// First day no longer in that period.
    pub until: Option<Day>,
    /// From which day on it is open whether the instrument goes on to bind, because membership
    /// ended and nothing more was known; [`Record::unsettled_from`].
    pub unsettled: Option<Day>,
    /// The status the answer rests on: of that period; else the one without a period, which says
    /// that the State signed or never did. `None`: the record says nothing of this State under
    /// this instrument.
    pub fact: Option<&'r Bound>,
}

impl Party<'_> {
    /// Whether the record says anything: it holds a status of the State, or those of all States
    /// under the instrument and none of this one.
    pub fn is_in_record(&self) -> bool {
        self.fact.is_some() || self.instrument.parties == Some(Parties::Whole)
    }
}

impl Record {
    /// Whether the instrument bound the State on the day.
    ///
    /// A State or instrument that the record does not know is an error, never "not bound".
    pub fn party<'r>(
        &'r self,
        state: &'r State,
        instrument: &str,
        on: Day,
    ) -> Result<Party<'r>, Unknown> {
        let instrument = self.find_instrument(instrument)?;
        let standing = match (
            self.state_id(&state.code),
            self.instrument_id(&instrument.id),
        ) {
            (Some(state), Some(instrument)) => self.standing(state, instrument, on),
            _ => Standing::NotBound,
        };
        let rows = || {
            self.of(&self.bound, &state.code)
                .filter(|row| row.instrument == instrument.id)
        };
        let begun = rows()
            .filter(|row| row.first_day().is_some_and(|from| from <= on))
            .max_by_key(|row| row.first_day());
        let fact = begun.or_else(|| rows().min_by_key(|row| row.first_day()));
        Ok(Party {
            state,
            instrument,
            on,
            standing,
            since: begun.and_then(Bound::first_day),
            until: begun.and_then(|row| row.until),
            unsettled: begun.and_then(|row| self.unsettled_from(row)),
            fact,
        })
    }

    /// Every status of a State, in the order of the record.
    pub fn statuses<'r>(&'r self, state: &'r State) -> impl Iterator<Item = &'r Bound> {
        self.of(&self.bound, &state.code)
    }
}
