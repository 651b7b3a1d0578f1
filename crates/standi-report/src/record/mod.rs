//! What the record answers, in the sentences that every front end says.
//!
//! - [`state`]: a State on a day: member, represented, bound, declaring, owing
//! - [`party`]: bound by an instrument
//! - [`organ`]: seats in an organ, votes that a decision needs
//! - [`contributions`]: what follows from what a State owes
//! - [`diff`]: what changed
//! - [`statements`]: who said what, through whom
//! - [`timeline`]: the lanes of a State, and the words of their picture

pub mod contributions;
pub mod diff;
pub mod organ;
pub mod party;
pub mod state;
pub mod statements;
pub mod timeline;
