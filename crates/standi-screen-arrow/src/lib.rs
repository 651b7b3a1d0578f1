//! The screen over Arrow: a batch of rows in, the same rows with what the law says out; no I/O.
//!
//! ```
//! # use standi_screen_arrow::{Options, Screen};
//! # use arrow_array::{ArrayRef, RecordBatch, StringArray};
//! # use std::sync::Arc;
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let text = |cell: &str| Arc::new(StringArray::from(vec![cell])) as ArrayRef;
//! let rows = RecordBatch::try_from_iter([
//!     ("respondent", text("RUS")),
//!     ("article", text("3")),
//!     ("on", text("2022-10-03")),
//! ])?;
//! let today = "2026-11-24".parse()?;
//! let screen = Screen::new(standi_bundled::record(), today, Options::default());
//! let plan = screen.plan(&rows.schema())?;
//! let screened = screen.screen(&plan, &rows)?;
//! assert_eq!(screened.counts.closed, 1);
//! assert!(screened.rejected.is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! - [`mod@column`]: the columns of a row and what stands in them: the documented schema
//! - [`Plan`]: which column of a table is which; what is wrong with a table as a whole
//! - [`Screen`]: the law, and batches through it, on any number of threads
//! - [`Screened`], [`Rejected`]: what came of a batch: no row is lost
//! - [`Said`]: the same as numbers, for whoever packs columns without Arrow

pub mod column;
mod convert;
mod plan;
mod results;
mod screen;
mod shelves;
mod text;

pub use plan::{Plan, SchemaFault};
pub use results::{Coded, Counts, LETTERS, Said, letters, result_fields};
pub use screen::{Fault, Options, Rejected, Screen, Screened};
