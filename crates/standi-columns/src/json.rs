//! A sheet as JSON: a list of objects, without the cells that are empty.

use crate::Sheet;
use serde_json::{Map, Value};
use standi_record::Cell;

/// A sheet as JSON.
pub fn json(sheet: &Sheet) -> Vec<u8> {
    let rows = sheet.rows.iter().map(|row| {
        let cells = sheet.columns.iter().zip(row);
        let filled = cells.filter(|(_, cell)| **cell != Cell::Empty);
        filled
            .map(|(column, cell)| (column.name.to_string(), value(cell)))
            .collect::<Map<_, _>>()
    });
    let mut text = String::from("[\n");
    for (at, row) in rows.enumerate() {
        if at > 0 {
            text += ",\n";
        }
        text += &Value::Object(row).to_string();
    }
    text += "\n]\n";
    text.into_bytes()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => (*text).into(),
        Cell::Day(day) => day.to_string().into(),
        Cell::Number(number) => (*number).into(),
        Cell::Texts(texts) => texts.iter().copied().collect(),
        Cell::Flag(flag) => (*flag).into(),
    }
}
