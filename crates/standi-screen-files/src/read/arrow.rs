//! Parquet and Arrow: batches as they are.

use crate::Fault;
use crate::read::{Origin, Parse, Parsed, Source, Work};
use crate::shared::Shared;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_schema::{ArrowError, SchemaRef};
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder,
};
use parquet::errors::ParquetError;
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

/// Rows of a batch that one worker takes.
pub(crate) const ROWS: usize = 1 << 16;

/// Batches, in pieces of equal length.
pub(crate) struct Batches {
    batches: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>,
    rest: Option<RecordBatch>,
    fault: fn(ArrowError) -> Fault,
}

impl Source for Batches {
    fn next(&mut self) -> Result<Option<(Work, u64)>, Fault> {
        let batch = match self.rest.take() {
            Some(rest) => rest,
            None => match sound(|| self.batches.next().transpose().map_err(self.fault))? {
                None => return Ok(None),
                Some(batch) => batch,
            },
        };
        let rows = batch.num_rows();
        if rows > ROWS {
            self.rest = Some(batch.slice(ROWS, rows - ROWS));
        }
        let piece = batch.slice(0, rows.min(ROWS));
        let rows = piece.num_rows() as u64;
        Ok(Some((Work::Batch(piece), rows)))
    }
}

#[cfg(panic = "abort")]
compile_error!("a reader that falls over a damaged file would take the program with it");

thread_local! {
    /// Whether a reader is at work, of which it is not told on standard error that it fell.
    static READS: Cell<bool> = const { Cell::new(false) };
}

/// What a reader gives. One that meets a damaged file may fall instead of saying so.
///
/// # Errors
/// What the reader says, or that it fell.
pub(crate) fn sound<T>(read: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |fell| {
            if !READS.get() {
                told(fell);
            }
        }));
    });
    let fell = |_| {
        let help = "get it again from where it comes from";
        Err(Fault::format("this file is damaged within", help))
    };
    READS.set(true);
    let read = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(fell);
    READS.set(false);
    read
}

/// Takes batches as they come.
pub(crate) struct AsIs(pub SchemaRef);

impl Parse for AsIs {
    fn schema(&self) -> &SchemaRef {
        &self.0
    }

    fn parse(&self, work: Work) -> Result<Parsed, Fault> {
        let Work::Batch(batch) = work else {
            return Err(Fault::Program("Arrow is read in batches".to_string()));
        };
        Ok(Parsed {
            rows: batch.num_rows() as u64,
            batch,
            unreadable: Vec::new(),
            origin: Origin::Batch,
        })
    }
}

/// The description at the end of a Parquet file.
///
/// # Errors
/// A file that is no Parquet.
pub(crate) fn metadata(file: &Shared) -> Result<ArrowReaderMetadata, Fault> {
    sound(|| ArrowReaderMetadata::load(file, ArrowReaderOptions::new()).map_err(Fault::parquet_in))
}

/// The batches of a Parquet file, and how many rows it has.
pub(crate) fn parquet(
    file: Shared,
    metadata: ArrowReaderMetadata,
) -> Result<(Batches, SchemaRef, u64), Fault> {
    let rows = metadata.metadata().file_metadata().num_rows();
    let reader = ParquetRecordBatchReaderBuilder::new_with_metadata(file, metadata)
        .with_batch_size(ROWS)
        .build()
        .map_err(Fault::parquet_in)?;
    let schema = reader.schema();
    let batches = Batches {
        batches: Box::new(reader),
        rest: None,
        fault: |error| match error {
            ArrowError::ExternalError(inner) => match inner.downcast::<ParquetError>() {
                Ok(error) => Fault::parquet_in(*error),
                Err(other) => Fault::format(other.to_string(), ""),
            },
            other => Fault::format(format!("this is no sound Parquet: {other}"), ""),
        },
    };
    Ok((batches, schema, rows.unsigned_abs()))
}

/// The batches of an Arrow file, in either of its formats.
///
/// # Errors
/// A file that is no Arrow.
pub(crate) fn arrow(mut file: File) -> Result<(Batches, SchemaRef), Fault> {
    let mut magic = [0; 6];
    let read = file
        .by_ref()
        .take(6)
        .read(&mut magic)
        .map_err(Fault::Read)?;
    file.rewind().map_err(Fault::Read)?;
    if magic[..read] == *b"ARROW1" {
        let input = BufReader::with_capacity(1 << 20, file);
        let reader = sound(|| FileReader::try_new(input, None).map_err(Fault::arrow_in))?;
        let schema = reader.schema();
        return Ok((ipc(Box::new(reader)), schema));
    }
    stream(Box::new(file))
}

/// The batches of an Arrow stream.
///
/// # Errors
/// A stream that is no Arrow.
pub(crate) fn stream(input: Box<dyn Read + Send>) -> Result<(Batches, SchemaRef), Fault> {
    let input = BufReader::with_capacity(1 << 20, input);
    let reader = sound(|| StreamReader::try_new(input, None).map_err(Fault::arrow_in))?;
    let schema = reader.schema();
    Ok((ipc(Box::new(reader)), schema))
}

fn ipc(batches: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>) -> Batches {
    Batches {
        batches,
        rest: None,
        fault: |error| match error {
            ArrowError::IoError(_, error) if error.kind() != io::ErrorKind::UnexpectedEof => {
                Fault::Read(error)
            }
            other => Fault::arrow_in(other),
        },
    }
}
