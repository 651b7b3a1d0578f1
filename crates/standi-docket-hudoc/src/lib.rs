//! HUDOC's documents as events of the docket. No I/O, no clock.
//!
//! A document shows that something happened, on which day, and little more: what happened between
//! two documents is not invented, and what a document does not say is not filled in. So its events
//! are recorded as shown by a document ([`standi_docket::state::ShownBy`]).
//!
//! - [`tell`]: the documents of one application as its events
//! - [`import()`]: every application of a catalogue
//! - [`Report`]: what became of every document

mod events;
mod report;
mod tell;

pub use report::{Report, Unfit, import};
pub use tell::{Misfit, Reading, Told, Why, tell};
