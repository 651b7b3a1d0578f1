//! The description of all sheets, to lie beside them.

use crate::Sheet;
use serde::Serialize;
use standi_record::{ColumnKind, Record};

#[derive(Serialize)]
struct Description<'a> {
    record: RecordId,
    licence: &'static str,
    format: &'a str,
    conventions: Vec<&'static str>,
    tables: Vec<Table<'a>>,
}

#[derive(Serialize)]
struct RecordId {
    version: &'static str,
    hash: &'static str,
}

#[derive(Serialize)]
struct Table<'a> {
    name: &'a str,
    file: String,
    meaning: &'a str,
    rows: usize,
    columns: Vec<Column<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    name: &'a str,
    kind: &'static str,
    meaning: &'a str,
}

fn column(column: &crate::Column) -> Column<'_> {
    let kind = match column.kind {
        ColumnKind::Text => "text",
        ColumnKind::Day => "day",
        ColumnKind::Number => "number",
        ColumnKind::Texts => "texts",
        ColumnKind::Flag => "flag",
    };
    Column {
        name: column.name,
        kind,
        meaning: &column.meaning,
    }
}

/// The description of the sheets of a record, written in a format (`csv`, `json`, `parquet`), as
/// JSON.
pub fn schema(record: &Record, sheets: &[Sheet], format: &str) -> Vec<u8> {
    let tables = sheets.iter().map(|sheet| Table {
        name: sheet.name,
        file: format!("{}.{format}", sheet.name),
        meaning: &sheet.meaning,
        rows: sheet.rows.len(),
        columns: sheet.columns.iter().map(column).collect(),
    });
    let mut conventions = vec![
        "Periods are half-open: `from` is the first day, `until` the first day no longer; an \
         empty `until` is `still`.",
        "A day that is not known is empty, never guessed.",
    ];
    if format == "csv" {
        conventions.push("Several texts in one cell are parted by ` | `.");
        conventions.push(
            "A text that begins with = + - @ has an apostrophe before it, so that no spreadsheet \
             takes it for a formula.",
        );
    }
    let description = Description {
        record: RecordId {
            version: record.version.0,
            hash: record.hash.0,
        },
        licence: "CC0-1.0",
        format,
        conventions,
        tables: tables.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&description).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
