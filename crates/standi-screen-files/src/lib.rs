//! The screen over files: CSV, JSON Lines, Parquet and Arrow in and out.
//!
//! One thread reads stretches of the input, workers on every core read them, screen them and make
//! bytes of them, and the calling thread writes these in their order. No more than a few stretches
//! are under way at a time, so that memory does not grow with the file. Rows of a table that
//! cannot be read are set apart with line, column and reason, and as they were written.
//!
//! - [`Format`]: the formats, by the ending of a file's name
//! - [`run`](fn@run): one file through the law
//! - `read`: a file as stretches, a stretch as a batch
//! - `write`: batches as bytes
//! - `splice`: Parquet to Parquet, where what passes through is not even unpacked

mod cells;
mod fault;
mod format;
mod read;
mod rejected;
mod run;
mod shared;
mod splice;
mod write;

pub use fault::Fault;
pub use format::Format;
pub use read::Input;
pub use run::{Job, Progress, Summary, run};
