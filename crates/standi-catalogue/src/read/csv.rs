//! CSV: the tables of the usual extractors, with a line of names.

use super::Each;
use crate::document::{Column, Reason, Row};
use crate::fault::Fault;
use csv::{ByteRecord, ReaderBuilder};
use std::io::BufRead;

const HELP: &str =
    "the first line names the columns, among them itemid, docname, appno, kpdate and doctypebranch";

/// Reads the rows of a table. Commas, semicolons or tabs part the cells: what the first line has
/// most of.
pub fn read(name: &str, mut text: impl BufRead, each: Each) -> Result<(), Fault> {
    let fault = |line: Option<u64>, wrong: String| Fault::Format {
        path: name.to_string(),
        line,
        wrong,
        help: HELP,
    };
    let head = text.fill_buf().map_err(|source| Fault::File {
        verb: "read",
        path: name.to_string(),
        source,
    })?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(head))
        .flexible(true)
        .has_headers(false)
        .from_reader(text);
    let mut record = ByteRecord::new();
    let first = reader.read_byte_record(&mut record);
    if !first.map_err(|error| fault(None, error.to_string()))? {
        return Err(fault(None, "this file is empty".to_string()));
    }
    let columns: Vec<_> = record
        .iter()
        .map(|name| Column::named(&String::from_utf8_lossy(name)))
        .collect();
    if !columns
        .iter()
        .flatten()
        .any(|(column, _)| *column == Column::Item)
    {
        let wrong = "no column is named itemid";
        return Err(fault(Some(1), wrong.to_string()));
    }
    let mut row = Row::default();
    loop {
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {}
            Err(error) => return Err(fault(Some(line), error.to_string())),
        }
        let line = record.position().map_or(line, |place| place.line());
        row.clear();
        match fill(&mut row, &columns, &record) {
            Ok(()) => each(line, Ok(&row))?,
            Err(wrong) => each(line, Err(Reason::Broken(wrong)))?,
        }
    }
}

fn fill(
    row: &mut Row,
    columns: &[Option<(Column, usize)>],
    record: &ByteRecord,
) -> Result<(), String> {
    if record.len() != columns.len() {
        let (cells, named) = (record.len(), columns.len());
        return Err(format!(
            "it has {cells} cells; the first line names {named}"
        ));
    }
    for (column, cell) in columns.iter().zip(record) {
        let Some(column) = column else { continue };
        let cell = std::str::from_utf8(cell).map_err(|_| "it is not UTF-8 text")?;
        // What Python's tables write for an empty cell.
        if !matches!(cell, "nan" | "NaN" | "None") {
            row.put(*column, cell);
        }
    }
    Ok(())
}

fn delimiter(head: &[u8]) -> u8 {
    let first = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|byte| **byte == wanted).count();
    // Of equals the last counts.
    let most = [b'\t', b';', b','].into_iter().max_by_key(|it| count(*it));
    most.unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use crate::read::tests::rows;

    #[test]
    fn tables_of_extractors() {
        let table = ",itemid,appno,docname\n0,001-57516,332/57,\"CASE OF LAWLESS\nv. IRELAND\"\n\
                     1,001-2\n2,001-57518,332/57,x\n";
        let expected = [
            "2 001-57516 332/57",
            "4: it has 2 cells; the first line names 4",
            "5 001-57518 332/57",
        ];
        assert_eq!(rows(table.as_bytes()), expected);
        assert_eq!(rows(b"itemid;appno\n001-1;1/02\n"), ["2 001-1 1/02"]);
        assert_eq!(
            rows(b"itemid\tappno\n001-1\t1/02;2/02\n"),
            ["2 001-1 1/02;2/02"]
        );
    }

    #[test]
    fn a_table_of_something_else_is_refused() {
        assert_eq!(
            rows(b"a,b\n1,2\n"),
            ["fault: test, line 1: no column is named itemid"]
        );
        assert_eq!(rows(b""), ["fault: test: this file is empty"]);
    }
}
