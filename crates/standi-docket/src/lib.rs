//! The Court's docket: the life of an application, from lodging to execution, as events. No I/O,
//! no clock.
//!
//! - [`state`]: the states, in four regions
//! - [`event`]: what can happen, one type for each event; how it is recorded
//! - [`lifecycle`]: the table of transitions
//! - [`term`]: time-limits, which events start and stop
//! - [`Application`], [`apply`]: where an application stands after its events
//! - [`Standing`]: the same without the history, small enough to be kept
//! - [`decide`]: a command into events, or a refusal that names its rule
//! - [`document`]: papers, what is kept of each, under which name
//! - [`phrase`]: what is told: messages and what they name; `cited`: provisions
//! - [`mod@words`]: closed lists, and their messages in the reader's language
//! - [`access`]: who may do and see what
//! - [`Erasure`]: what is left of an application that was erased
//! - [`money`]: default interest, statements of account, arrears of contributions
//! - [`execution`]: what the Committee of Ministers supervises, with its age
//! - [`priority`]: in which order applications are dealt with
//! - [`membership`]: what depends on a State's membership, from the record

pub mod access;
mod application;
mod cited;
mod command;
mod complaint;
mod decide;
pub mod document;
mod effects;
mod erasure;
pub mod event;
pub mod execution;
mod guards;
pub mod lifecycle;
pub mod membership;
pub mod money;
pub mod phrase;
pub mod priority;
mod standing;
pub mod state;
pub mod term;
pub mod value;
pub mod words;

pub use application::{Application, Part, Payment, apply, replay};
pub use cited::said as cited;
pub use command::{Command, Refusal, RefusalKind};
pub use complaint::{Complaint, ComplaintEntry};
pub use decide::{decide, open, possible};
pub use erasure::Erasure;
pub use standing::Standing;
