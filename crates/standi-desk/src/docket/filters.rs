//! Fields of the forms above lists, and what they are asked of.

use crate::reader::Reader;
use maud::{Markup, html};
use standi_docket::value::{Number, StateCode};

/// Of what something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Of one application.
    Application(Number),
    /// Of all against a State.
    State(StateCode),
}

/// A State, by name or code.
pub fn against_field(value: &str, reader: &Reader) -> Markup {
    html! {
        label {
            (reader.say("desk-filter-against"))
            input type="text" name="against" value=(value) list="state-names" autocomplete="off";
        }
        datalist #state-names {
            @for state in &reader.desk.record().states { option value=(reader.words().state_alone(state)) {} }
        }
    }
}

/// The day; empty: today.
pub fn day_field(value: &str, reader: &Reader) -> Markup {
    html! {
        label {
            (reader.say("desk-filter-on"))
            input type="date" name="on" value=(value);
        }
    }
}
