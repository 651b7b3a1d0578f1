//! The record: what it holds on a day, as it was known on a day, and on what that rests.
//!
//! - `view`: the two days a page is asked for; they stand in its address
//! - `leaf`: a page: the days, what is told, sources, citation
//! - `table`: a table with a source mark in every row, also as CSV
//! - `cite`: how to cite a page: an address, a command, BibTeX
//! - `states`, `state`, `timeline`, `instrument`, `organ`, `day`, `matrix`, `statements`, `source`,
//!   `contributions`: the pages

mod cite;
pub mod contributions;
pub mod day;
pub mod instrument;
mod leaf;
pub mod matrix;
pub mod organ;
pub mod source;
pub mod state;
pub mod statements;
pub mod states;
pub(crate) mod table;
pub mod timeline;
mod view;
