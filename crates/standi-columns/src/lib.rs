//! Tables of the record as CSV, JSON, Parquet and Arrow; no I/O.
//!
//! - [`Sheet`]: a table with its columns, their kinds and meanings; [`sheets`] makes all of them
//! - [`csv()`], [`json()`], [`parquet()`]: a sheet as bytes; [`batch()`]: as an Arrow batch
//! - [`csv_of_text`]: rows that are no sheet, as CSV
//! - [`schema()`]: the description of all sheets, to lie beside them

mod batch;
mod csv;
mod json;
mod parquet;
mod schema;
mod sheet;

pub use batch::batch;
pub use csv::{csv, csv_of_text};
pub use json::json;
pub use parquet::{Fault, parquet};
pub use schema::schema;
pub use sheet::{Column, Sheet, sheets};
