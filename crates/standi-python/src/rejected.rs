//! The rows set apart, as a table: in the shape of `OUT.rejected`, with the row itself as a struct.

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray, StructArray};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use arrow_select::interleave::interleave_record_batch;
use standi_screen_arrow::Rejected;
use std::sync::Arc;

/// The columns: `row`, `column`, `reason`, and under `raw` all columns of the table.
pub(crate) fn schema(table: &Schema) -> SchemaRef {
    Arc::new(Schema::new(vec![
        Field::new("row", DataType::Int64, false),
        Field::new("column", DataType::Utf8, true),
        Field::new("reason", DataType::Utf8, false),
        Field::new("raw", DataType::Struct(table.fields().clone()), false),
    ]))
}

/// The rejected rows of batches, before which so many rows came.
pub(crate) fn batch(
    schema: &SchemaRef,
    batches: &[RecordBatch],
    rejected: &[Rejected],
    before: u64,
) -> Result<RecordBatch, ArrowError> {
    let columns = rejected
        .iter()
        .map(|it| it.column.map(|column| column.name()));
    let reasons = rejected.iter().map(|it| Some(it.reason.as_str()));
    let numbers = rejected.iter().map(|it| before as i64 + it.row as i64 + 1);
    let raw = StructArray::from(rows(batches, rejected)?);
    let arrays: Vec<ArrayRef> = vec![
        Arc::new(Int64Array::from_iter_values(numbers)),
        Arc::new(columns.collect::<StringArray>()),
        Arc::new(reasons.collect::<StringArray>()),
        Arc::new(raw),
    ];
    RecordBatch::try_new(schema.clone(), arrays)
}

/// The rows themselves, as they came.
fn rows(batches: &[RecordBatch], rejected: &[Rejected]) -> Result<RecordBatch, ArrowError> {
    let mut places = Vec::with_capacity(rejected.len());
    let (mut of, mut before) = (0, 0);
    for row in rejected {
        while row.row - before >= batches[of].num_rows() {
            before += batches[of].num_rows();
            of += 1;
        }
        places.push((of, row.row - before));
    }
    interleave_record_batch(&batches.iter().collect::<Vec<_>>(), &places)
}
