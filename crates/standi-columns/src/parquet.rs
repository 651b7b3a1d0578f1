//! A sheet as Parquet: days as dates, texts of one cell as lists.

use crate::Sheet;
use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::Compression;
use ::parquet::file::properties::WriterProperties;
use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use standi_record::{Cell, ColumnKind};
use std::collections::HashMap;
use std::sync::Arc;

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
    let columns: Vec<(Field, ArrayRef)> = (0..sheet.columns.len())
        .map(|at| {
            let column = &sheet.columns[at];
            let array = array(column.kind, sheet.rows.iter().map(move |row| &row[at]));
            let meaning = HashMap::from([("meaning".to_string(), column.meaning.clone())]);
            let field = Field::new(column.name, array.data_type().clone(), true);
            (field.with_metadata(meaning), array)
        })
        .collect();
    let (fields, arrays): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    let schema = Arc::new(Schema::new(fields));
    let batch =
        RecordBatch::try_new(schema.clone(), arrays).map_err(|error| fault(error.to_string()))?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .build();
    let mut writer = ArrowWriter::try_new(Vec::new(), schema, Some(properties))
        .map_err(|error| fault(error.to_string()))?;
    writer
        .write(&batch)
        .map_err(|error| fault(error.to_string()))?;
    writer
        .into_inner()
        .map_err(|error| fault(error.to_string()))
}

fn array<'a>(kind: ColumnKind, cells: impl Iterator<Item = &'a Cell>) -> ArrayRef {
    match kind {
        ColumnKind::Text => Arc::new(StringArray::from_iter(cells.map(|cell| match cell {
            Cell::Text(text) => Some(*text),
            _ => None,
        }))),
        ColumnKind::Day => Arc::new(Date32Array::from_iter(cells.map(|cell| match cell {
            Cell::Day(day) => Some(day.0),
            _ => None,
        }))),
        ColumnKind::Number => Arc::new(Int64Array::from_iter(cells.map(|cell| match cell {
            Cell::Number(number) => Some(*number),
            _ => None,
        }))),
        ColumnKind::Flag => Arc::new(BooleanArray::from_iter(cells.map(|cell| match cell {
            Cell::Flag(flag) => Some(*flag),
            _ => None,
        }))),
        ColumnKind::Texts => {
            let item = Field::new("item", DataType::Utf8, true);
            let mut list = ListBuilder::new(StringBuilder::new()).with_field(item);
            for cell in cells {
                match cell {
                    Cell::Texts(texts) => list.append_value(texts.iter().copied().map(Some)),
                    _ => list.append_null(),
                }
            }
            Arc::new(list.finish())
        }
    }
}
