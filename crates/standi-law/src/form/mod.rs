//! Rule 47: is the application complete?
//!
//! Since 1 January 2014 only a complete application, on the Court's own form and sent within the
//! time limit, stops the clock (Rules of Court, Rule 47 §§ 1-3, 5.1 and 6 (a)). An incomplete one
//! is not examined; the person must send a whole new form, with every document, before the
//! original last day. So the check is made before posting, and each fault is told with the last
//! safe day beside it.
//!
//! Three exceptions (Rule 47 § 5.1) make of a fault a question for the Court, never a pass: an
//! adequate explanation, a request for an interim measure, a direction of the Court.
//!
//! Needs: the `form` table of the application file ([`Form`]); of the application its applicant,
//! respondents, articles, remedies and final decisions. A machine sees what is there and what is
//! not; whether a stranger would understand the story, and whether an explanation is adequate, it
//! cannot see.
//!
//! - `told`: what is told of the form; `read`: reads it. No name is ever needed: `name: given`
//! - [`edition`]: the rule and the form by date; [`language`]: in which language it may be written
//! - `identity`, `authority`, `story`, `papers`, `sending`: the items, in the order of the rule
//! - [`items`]: their list, with kind and authority
//! - `check`: tries them and asks what the time limit says; [`answer`]: their values in words

pub mod answer;
mod authority;
mod check;
pub mod edition;
mod identity;
pub mod items;
pub mod language;
mod papers;
mod read;
mod sending;
mod story;
mod told;

pub use answer::FormAnswer;
pub use check::check;
pub use items::{ITEMS, Item, Kind};
pub use told::*;

pub(crate) use read::read;

/// An application file to start from.
pub const EXAMPLE: &str = include_str!("example.yaml");
