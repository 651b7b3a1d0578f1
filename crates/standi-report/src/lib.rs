//! Answers as documents a person takes away. No I/O, no clock.
//!
//! One model, several ways to write it: what a document says is decided once, in [`report`];
//! how it looks is decided in the renderer.
//!
//! - [`document`]: the model: headings, paragraphs, facts, criteria, tables, numbered sources
//! - [`plain`]: text of people made harmless, once, for every renderer
//! - [`given`]: the facts of an application, as they were written
//! - [`report`]: an answer into a document, with room for further sections
//! - [`doors`]: the other doors into a section of it
//! - [`Told`]: an answer with its doors, for whoever writes any of these
//! - [`form`]: the completeness check of a form into a document
//! - [`markdown`], [`html`]: a document into text
//! - [`calendar`]: the last days of an answer into a calendar file
//! - [`words`]: stable terms and days told to people
//! - [`record`]: what the record answers, in sentences
//! - [`search`]: what a search found

pub mod calendar;
pub mod document;
pub mod doors;
pub mod form;
pub mod given;
pub mod html;
pub mod markdown;
pub mod plain;
pub mod record;
pub mod report;
pub mod search;
mod told;
pub mod words;

pub use document::{Document, Section};
pub use report::Report;
pub use told::Told;
