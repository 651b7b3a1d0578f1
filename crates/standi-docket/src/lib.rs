//! The Court's docket: the life of an application, from lodging to execution, as events. No I/O,
//! no clock.
//!
//! - [`state`]: the states, in four regions
//! - [`event`]: what can happen, one type for each event; how it is recorded
//! - [`lifecycle`]: the table of transitions
//! - [`term`]: time-limits, which events start and stop
//! - [`Application`], [`apply`]: where an application stands after its events
//! - [`decide`]: a command into events, or a refusal that names its rule
//! - [`access`]: who may do and see what
//! - [`money`]: when a sum is due, default interest, arrears of contributions

pub mod access;
mod application;
mod command;
mod complaint;
mod decide;
mod effects;
pub mod event;
mod guards;
pub mod lifecycle;
pub mod money;
pub mod state;
pub mod term;
pub mod value;
mod words;

pub use application::{Application, Payment, apply, replay};
pub use command::{Command, Refusal, RefusalKind};
pub use complaint::{Complaint, ComplaintEntry};
pub use decide::{decide, open, possible};
