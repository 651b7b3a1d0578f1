//! A sheet as an Arrow batch: days as dates, texts of one cell as lists.

use crate::Sheet;
use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use standi_record::{Cell, ColumnKind};
use std::collections::HashMap;
use std::sync::Arc;

/// A sheet as an Arrow batch; each field has its meaning under `meaning` in its metadata.
///
/// # Errors
/// Rows that have not a cell for every column, which [`crate::sheets`] does not make.
pub fn batch(sheet: &Sheet) -> Result<RecordBatch, ArrowError> {
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
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
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
