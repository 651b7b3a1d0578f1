//! A sheet as CSV (RFC 4180): UTF-8, comma, a header line.

use crate::Sheet;
use standi_record::Cell;

/// Between the texts of one cell.
pub(crate) const BETWEEN: &str = " | ";

/// A sheet as CSV.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let header = sheet.columns.iter().map(|column| column.name);
    // Writing to memory does not fail, and every row has the header's length.
    let mut written = writer.write_record(header).is_ok();
    for row in &sheet.rows {
        written &= writer.write_record(row.iter().map(cell)).is_ok();
    }
    debug_assert!(written, "a row of {} has another length", sheet.name);
    writer.into_inner().unwrap_or_default()
}

/// Rows of text as CSV, below a header.
pub fn csv_of_text(header: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(header).is_ok();
    for row in rows {
        written &= writer
            .write_record(row.iter().map(|text| harmless(text)))
            .is_ok();
    }
    debug_assert!(written, "a row has another length than {header:?}");
    writer.into_inner().unwrap_or_default()
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Day(day) => day.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Texts(texts) => harmless(&texts.join(BETWEEN)),
        Cell::Flag(flag) => if *flag { "yes" } else { "no" }.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe goes before one that begins
/// like one.
fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;
    use standi_record::ColumnKind;

    #[test]
    fn rows_that_are_no_sheet_are_harmless_too() {
        let row = |cells: [&str; 2]| cells.map(str::to_string).to_vec();
        let csv = csv_of_text(&row(["a", "b"]), &[row(["=1+1", "x, y"])]);
        assert_eq!(String::from_utf8_lossy(&csv), "a,b\n'=1+1,\"x, y\"\n");
    }

    #[test]
    fn a_text_does_not_become_a_formula() {
        let column = |name, kind| Column {
            name,
            kind,
            meaning: String::new(),
        };
        let sheet = Sheet {
            name: "t",
            meaning: String::new(),
            columns: vec![
                column("a", ColumnKind::Text),
                column("b", ColumnKind::Number),
            ],
            rows: vec![
                vec![Cell::Text("=1+1"), Cell::Number(-5)],
                vec![Cell::Text("said \"no\", left"), Cell::Empty],
                vec![Cell::Texts(vec!["@x", "y"]), Cell::Empty],
            ],
        };
        let text = String::from_utf8(csv(&sheet)).expect("UTF-8");
        assert_eq!(
            text,
            "a,b\n'=1+1,-5\n\"said \"\"no\"\", left\",\n'@x | y,\n"
        );
    }
}
