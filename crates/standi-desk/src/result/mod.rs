//! The answer, as a person reads it and takes it away.
//!
//! - `told`: an application with its answer and its doors
//! - `page`: the page
//! - `reasons`, `elsewhere`: its columns: criterion by criterion, and the other doors
//! - `files`: the same as PDF, Markdown, HTML, JSON, and the last days as a calendar
//! - `check`: the answer for an application file that a person has already

pub mod check;
mod elsewhere;
pub mod files;
mod page;
mod reasons;
mod told;

pub use page::{Links, Result};
pub use told::Told;
