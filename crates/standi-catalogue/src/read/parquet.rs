//! Parquet: columns of text, lists of text, days and small numbers, under the names of
//! [`Column`](crate::Column). A line is a row, from 1.

use super::Each;
use crate::document::{Column, Row};
use crate::fault::Fault;
use ::parquet::arrow::ProjectionMask;
use ::parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use ::parquet::file::reader::ChunkReader;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int8Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use standi_record::Day;
use std::fmt::Write;

const BATCH: usize = 8192;

const HELP: &str =
    "a catalogue has the columns itemid, date and title; `standi import hudoc` writes one";

/// Reads the rows of a catalogue.
pub fn read<R: ChunkReader + 'static>(name: &str, file: R, each: Each) -> Result<(), Fault> {
    let fault = |wrong: String| Fault::Format {
        path: name.to_string(),
        line: None,
        wrong,
        help: HELP,
    };
    let builder = ParquetRecordBatchReaderBuilder::try_new(file)
        .map_err(|error| fault(format!("this is not Parquet: {error}")))?;
    let mut leaves = Vec::new();
    let mut columns = Vec::new();
    for (at, field) in builder.schema().fields().iter().enumerate() {
        if let Some(column) = Column::named(field.name()) {
            if !is_read(field.data_type()) {
                let kind = field.data_type();
                return Err(fault(format!(
                    "column {} holds {kind}, not text",
                    field.name()
                )));
            }
            leaves.push(at);
            columns.push(column);
        }
    }
    if !columns.iter().any(|(column, _)| *column == Column::Item) {
        return Err(fault("no column is named itemid".to_string()));
    }
    let mask = ProjectionMask::roots(builder.parquet_schema(), leaves);
    let batches = builder
        .with_projection(mask)
        .with_batch_size(BATCH)
        .build()
        .map_err(|error| fault(error.to_string()))?;
    let mut line = 0;
    let mut row = Row::default();
    let mut text = String::new();
    for batch in batches {
        let batch = batch.map_err(|error| fault(error.to_string()))?;
        for at in 0..batch.num_rows() {
            line += 1;
            row.clear();
            for (column, array) in columns.iter().zip(batch.columns()) {
                text.clear();
                if !array.is_null(at) {
                    cell(array, at, &mut text);
                    row.put(*column, &text);
                }
            }
            each(line, Ok(&row))?;
        }
    }
    Ok(())
}

fn is_read(kind: &DataType) -> bool {
    match kind {
        DataType::List(item) => matches!(item.data_type(), DataType::Utf8),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Date32 | DataType::Int8 | DataType::Int32 | DataType::Int64 => true,
        _ => false,
    }
}

fn cell(array: &ArrayRef, at: usize, text: &mut String) {
    // Writing to a string does not fail.
    match array.data_type() {
        DataType::Utf8 => text.push_str(array.as_string::<i32>().value(at)),
        DataType::LargeUtf8 => text.push_str(array.as_string::<i64>().value(at)),
        DataType::Utf8View => text.push_str(array.as_string_view().value(at)),
        DataType::Date32 => {
            let day = Day(array.as_primitive::<Date32Type>().value(at));
            let _ = write!(text, "{day}");
        }
        DataType::Int8 => {
            let _ = write!(text, "{}", array.as_primitive::<Int8Type>().value(at));
        }
        DataType::Int32 => {
            let _ = write!(text, "{}", array.as_primitive::<Int32Type>().value(at));
        }
        DataType::Int64 => {
            let _ = write!(text, "{}", array.as_primitive::<Int64Type>().value(at));
        }
        DataType::List(_) => {
            let list = array.as_list::<i32>().value(at);
            let parts = list.as_string::<i32>();
            for part in parts.iter().flatten() {
                if !text.is_empty() {
                    text.push(';');
                }
                text.push_str(part);
            }
        }
        _ => {}
    }
}
