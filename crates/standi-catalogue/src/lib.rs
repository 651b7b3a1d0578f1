//! HUDOC's documents as a catalogue: read, written, counted, linked and held against the record.
//!
//! - [`Document`], [`Kind`], [`ApplicationNumber`], [`Conclusion`]: what HUDOC says of a document
//! - [`read`]: its exports (JSON, RSS, CSV) and catalogues (Parquet), row by row
//! - [`import()`], [`Writer`], [`schema()`]: exports into one typed catalogue
//! - [`Catalogue`], [`Entry`]: documents in memory, indexed by application number
//! - [`count`], [`life`], [`contradictions`]: questions to a catalogue

mod catalogue;
mod conclusion;
pub mod contradictions;
pub mod count;
mod day;
mod document;
mod fault;
mod import;
mod kind;
pub mod life;
mod number;
pub mod read;
mod respondent;
mod write;

pub use catalogue::{Catalogue, Entry, Passed, Place};
pub use conclusion::{Conclusion, Outcome, articles, conclusions};
pub use document::{Column, Document, Reason, RespondentsFrom, Row};
pub use fault::Fault;
pub use import::{FileRead, Import, import};
pub use kind::{Kind, Stage};
pub use number::{ApplicationNumber, NotANumber};
pub use respondent::{Names, applicant};
pub use write::{Writer, schema};
