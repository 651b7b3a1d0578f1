//! Parquet and Arrow, as batches come.

use crate::Fault;
use crate::write::{Encoded, Sink, misfit};
use arrow_array::RecordBatch;
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{DataType, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use parquet::schema::types::ColumnPath;
use std::io::Write;

/// Rows of a row group: enough to be packed well, and few enough to be held.
const GROUP: usize = 1 << 18;

/// How Parquet is written: the results, which have few values or no order, in the way that is
/// fastest for each.
pub(crate) fn properties(output: &Schema, results: usize) -> WriterPropertiesBuilder {
    let fields = output.fields();
    let mut properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .set_max_row_group_row_count(Some(GROUP));
    for field in &fields[fields.len() - results..] {
        let path = ColumnPath::from(field.name().as_str());
        if ["last_day", "days_left", "reason"].contains(&field.name().as_str()) {
            properties = properties.set_column_dictionary_enabled(path.clone(), false);
        }
        if matches!(field.data_type(), DataType::Dictionary(..)) || field.name() == "codes" {
            let none = EnabledStatistics::None;
            properties = properties.set_column_statistics_enabled(path, none);
        }
    }
    properties
}

/// Writes Parquet.
pub(crate) struct Parquet<W: Write + Send>(ArrowWriter<W>);

impl<W: Write + Send> Parquet<W> {
    pub(crate) fn new(out: W, output: &SchemaRef, results: usize) -> Result<Parquet<W>, Fault> {
        let properties = properties(output, results).build();
        let writer = ArrowWriter::try_new(out, output.clone(), Some(properties));
        Ok(Parquet(writer.map_err(Fault::parquet_out)?))
    }
}

fn batch(encoded: Encoded) -> Result<RecordBatch, Fault> {
    match encoded {
        Encoded::Batch(batch) => Ok(batch),
        _ => Err(misfit()),
    }
}

impl<W: Write + Send> Sink for Parquet<W> {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault> {
        self.0.write(&batch(encoded)?).map_err(Fault::parquet_out)
    }

    fn finish(self: Box<Self>) -> Result<(), Fault> {
        let mut out = self.0.into_inner().map_err(Fault::parquet_out)?;
        out.flush().map_err(Fault::Write)
    }
}

/// Writes the file format of Arrow.
pub(crate) struct ArrowFile<W: Write>(FileWriter<W>);

impl<W: Write> ArrowFile<W> {
    pub(crate) fn new(out: W, output: &Schema) -> Result<ArrowFile<W>, Fault> {
        let writer = FileWriter::try_new(out, output).map_err(Fault::arrow_out)?;
        Ok(ArrowFile(writer))
    }
}

impl<W: Write> Sink for ArrowFile<W> {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault> {
        self.0.write(&batch(encoded)?).map_err(Fault::arrow_out)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Fault> {
        self.0.finish().map_err(Fault::arrow_out)?;
        self.0.flush().map_err(Fault::arrow_out)
    }
}

/// Writes the streaming format of Arrow.
pub(crate) struct ArrowStream<W: Write>(StreamWriter<W>);

impl<W: Write> ArrowStream<W> {
    pub(crate) fn new(out: W, output: &Schema) -> Result<ArrowStream<W>, Fault> {
        let writer = StreamWriter::try_new(out, output).map_err(Fault::arrow_out)?;
        Ok(ArrowStream(writer))
    }
}

impl<W: Write> Sink for ArrowStream<W> {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault> {
        self.0.write(&batch(encoded)?).map_err(Fault::arrow_out)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Fault> {
        self.0.finish().map_err(Fault::arrow_out)?;
        self.0.flush().map_err(Fault::arrow_out)
    }
}
