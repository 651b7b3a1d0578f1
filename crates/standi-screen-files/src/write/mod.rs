//! Batches as bytes.
//!
//! - `text`: CSV and JSON Lines; rows that came in the same format are written as they stood, with
//!   the results behind them
//! - `arrow`: Parquet and Arrow
//! - `results`: results as column chunks of Parquet; `pages`: how these are made

pub(crate) mod arrow;
mod pages;
pub(crate) mod results;
pub(crate) mod text;

pub(crate) use pages::Chunk;

use crate::Fault;
use crate::read::Parsed;
use crate::splice::Group;
use arrow_array::RecordBatch;
use arrow_json::LineDelimitedWriter;
use arrow_json::writer::{LineDelimited, WriterBuilder};
use standi_screen_arrow::Screened;

/// What a worker made of a piece of work.
pub(crate) enum Encoded {
    Bytes(Vec<u8>),
    Batch(RecordBatch),
    Group(Group),
}

/// What makes bytes of rows, on any worker.
pub(crate) trait Encode: Send + Sync {
    fn encode(&self, parsed: &Parsed, screened: Screened) -> Result<Encoded, Fault>;
}

/// What writes them, in their order.
pub(crate) trait Sink {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault>;
    /// Nothing comes after.
    fn finish(self: Box<Self>) -> Result<(), Fault>;
}

/// Leaves batches to the thread that writes.
pub(crate) struct AsIs;

impl Encode for AsIs {
    fn encode(&self, _: &Parsed, screened: Screened) -> Result<Encoded, Fault> {
        Ok(Encoded::Batch(screened.batch))
    }
}

/// Another kind of encoded rows than a sink was made for.
pub(crate) fn misfit() -> Fault {
    Fault::Program("rows were encoded for another format".to_string())
}

/// A row of a batch as a JSON object.
pub(crate) fn object(row: &RecordBatch) -> Result<String, Fault> {
    let mut writer = LineDelimitedWriter::new(Vec::new());
    let written = writer.write(row).and_then(|()| writer.finish());
    written.map_err(|error| Fault::Program(error.to_string()))?;
    Ok(String::from_utf8_lossy(&writer.into_inner())
        .trim_end()
        .to_string())
}

/// Rows of a batch as JSON objects, one on each line.
pub(crate) fn objects(batch: &RecordBatch) -> Result<Vec<u8>, Fault> {
    let builder = WriterBuilder::new().with_explicit_nulls(true);
    let mut writer = builder.build::<_, LineDelimited>(Vec::new());
    let written = writer.write(batch).and_then(|()| writer.finish());
    written.map_err(|error| Fault::Program(error.to_string()))?;
    Ok(writer.into_inner())
}
