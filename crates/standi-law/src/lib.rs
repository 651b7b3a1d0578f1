//! Who may bring which case, against which State, until when, with reasons. No I/O, no clock.
//!
//! - [`application`]: what a person tells; [`application::read`] reads it from text
//! - [`criteria`]: the admissibility criteria, one file each, on small `Copy` facts
//! - [`lower`]: an application and the record into those facts, one line per article and event
//! - [`assess`]: lines into findings, findings into the answer of a complaint against a State
//! - [`answer`]: findings into words, sources and questions
//! - [`cases`]: decided cases against the law
//! - [`form`]: whether an application form is complete (Rule 47)
//! - [`deadline`]: a last day by itself
//! - [`forums`], [`doors`]: other bodies that can hear the complaint, and in which order
//! - [`ecli`]: the European Case Law Identifier of a ruling
//! - [`interview`]: asking only what can still change the answer

pub mod answer;
pub mod application;
pub mod article;
pub mod assess;
pub mod calendar;
pub mod cases;
mod citation;
pub mod criteria;
pub mod deadline;
pub mod doors;
pub mod ecli;
pub mod form;
pub mod forums;
mod ground;
pub mod interview;
pub mod lower;
mod value;
pub mod when;
pub mod words;

pub use ground::{Finding, Ground};
pub use value::{Criterion, Value};
