//! A sheet as Parquet.

use crate::{Sheet, batch};
use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;

/// A sheet that cannot be written as Parquet.
#[derive(Debug, thiserror::Error)]
#[error("table `{table}` cannot be written as Parquet: {reason}")]
pub struct Fault {
    table: &'static str,
    reason: String,
}

/// A sheet as Parquet.
pub fn parquet(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    let fault = |reason: String| Fault {
        table: sheet.name,
        reason,
    };
    let batch = batch(sheet).map_err(|error| fault(error.to_string()))?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), Some(properties))
        .map_err(|error| fault(error.to_string()))?;
    writer
        .write(&batch)
        .map_err(|error| fault(error.to_string()))?;
    writer
        .into_inner()
        .map_err(|error| fault(error.to_string()))
}
