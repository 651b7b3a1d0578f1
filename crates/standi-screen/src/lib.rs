//! The law over columns: millions of complaints against States, with the answers of `standi check`.
//!
//! There is no second copy of any rule here. A row is told as an application ([`told`]); its answer
//! is what [`standi_law::assess`] says of that application. Because rows have few distinct values
//! in every column but the days, and because the law changes its mind only on the days written in
//! the record, those answers are computed once for each combination and stretch of days
//! ([`tables`]) and looked up for each row ([`kernel`]).
//!
//! - [`row`]: the columns of a row and their values
//! - [`told`]: a row as an application
//! - [`codes`]: the answer of all criteria in one word
//! - [`tables`]: the law, computed for every stretch of days
//! - `steps`: functions of the day, small enough for the first cache
//! - `untold`: rows in which a day is not told
//! - [`export`]: the tables as rows, for engines to be compared with
//! - [`kernel`]: rows against the tables, in chunks, on every core

pub mod codes;
pub mod export;
pub mod kernel;
pub mod row;
mod steps;
pub mod tables;
pub mod told;
mod untold;

pub use codes::Codes;
pub use kernel::{Columns, Out, screen};
pub use row::Row;
pub use tables::Tables;
