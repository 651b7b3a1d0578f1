//! Full-text search over the record, decided cases, a catalogue of HUDOC's documents, and whatever
//! of the docket somebody may see.
//!
//! - [`Entry`], [`Kind`], [`Part`]: what can be found
//! - [`from`]: entries of the record, the cases, a catalogue
//! - [`Shelf`]: one index in memory; [`folder`]: one on disk, made once and mapped into memory
//! - [`Library`]: the record, the cases and a catalogue together
//! - [`Question`], [`Filters`], [`search`], [`Found`]: asking, and what is found, with reasons
//! - [`Typed`], [`Names`]: what a person typed, read; States as people call them
//! - `analysis`, `schema`, `weigh`, `collect`, `why`: how text becomes words; what an index holds;
//!   what a match is worth; the best of many; why something was found

mod analysis;
mod answer;
mod ask;
mod collect;
mod entry;
mod filters;
pub mod folder;
pub mod from;
mod kind;
mod library;
mod names;
mod schema;
mod shelf;
mod weigh;
mod why;
mod words;

pub use answer::answer;
pub use ask::{FURTHEST, Found, Hit, Question, search};
pub use entry::{Entry, at_hudoc};
pub use filters::{Filters, NoFilter, Told};
pub use kind::{Kind, Kinds, NoKind, Part};
pub use library::{Library, of_docket};
pub use names::Names;
pub use schema::VERSION;
pub use shelf::{Shelf, Trouble};
pub use weigh::Matching;
pub use why::{Piece, Place, Reason};
pub use words::{Clause, LONGEST, MOST, TooLong, Typed};
