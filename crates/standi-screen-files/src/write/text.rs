//! CSV and JSON Lines.

use crate::Fault;
use crate::cells::{Cells, field};
use crate::read::csv::Head;
use crate::read::{Origin, Parsed};
use crate::write::{Encode, Encoded, Sink, misfit, objects};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::Schema;
use standi_screen_arrow::Screened;
use std::io::Write;

/// Where the rows of a text stood, for those of them that were screened.
fn kept<'a>(parsed: &'a Parsed, screened: &'a Screened) -> impl Iterator<Item = &'a [u8]> {
    let (bytes, places): (&[u8], &[_]) = match &parsed.origin {
        Origin::Text { block, places } => (&block.bytes, places),
        Origin::Batch => (&[], &[]),
    };
    let mut rejected = screened.rejected.iter().peekable();
    let kept = places.iter().enumerate();
    kept.filter(move |(at, _)| rejected.next_if(|it| it.row == *at).is_none())
        .map(move |(_, place)| &bytes[place.start as usize..place.end as usize])
}

fn columns(batch: &RecordBatch, from: usize) -> Result<Vec<Cells<'_>>, Fault> {
    let columns: &[ArrayRef] = &batch.columns()[from..];
    let cells = columns.iter().map(Cells::of);
    cells.collect::<Result<_, _>>().map_err(|error| {
        let what = format!("a column cannot be written as text: {error}");
        Fault::format(what, "--to parquet or --to arrow can hold it")
    })
}

/// Lines that came as CSV, with the results behind them.
pub(crate) struct BehindCsv {
    pub delimiter: u8,
    pub end: &'static [u8],
    pub results: usize,
}

impl Encode for BehindCsv {
    fn encode(&self, parsed: &Parsed, screened: Screened) -> Result<Encoded, Fault> {
        let batch = &screened.batch;
        let columns = columns(batch, batch.num_columns() - self.results)?;
        let mut out = Vec::with_capacity(batch.num_rows() * 160);
        for (at, line) in kept(parsed, &screened).enumerate() {
            out.extend_from_slice(line);
            for column in &columns {
                out.push(self.delimiter);
                column.csv(at, self.delimiter, &mut out);
            }
            out.extend_from_slice(self.end);
        }
        Ok(Encoded::Bytes(out))
    }
}

/// All columns as CSV.
pub(crate) struct Csv;

impl Encode for Csv {
    fn encode(&self, _: &Parsed, screened: Screened) -> Result<Encoded, Fault> {
        let batch = &screened.batch;
        let columns = columns(batch, 0)?;
        let mut out = Vec::with_capacity(batch.num_rows() * 160);
        for at in 0..batch.num_rows() {
            for (number, column) in columns.iter().enumerate() {
                if number > 0 {
                    out.push(b',');
                }
                column.csv(at, b',', &mut out);
            }
            out.push(b'\n');
        }
        Ok(Encoded::Bytes(out))
    }
}

/// Objects that came as JSON, with the results as their last members.
pub(crate) struct BehindJson {
    /// The beginnings of the members of the results.
    members: Vec<Vec<u8>>,
}

impl BehindJson {
    pub(crate) fn new(output: &Schema, results: usize) -> BehindJson {
        let fields = output.fields();
        let members = fields[fields.len() - results..].iter().map(|field| {
            let mut member = serde_json::to_vec(field.name()).unwrap_or_default();
            member.push(b':');
            member
        });
        BehindJson {
            members: members.collect(),
        }
    }
}

impl Encode for BehindJson {
    fn encode(&self, parsed: &Parsed, screened: Screened) -> Result<Encoded, Fault> {
        let batch = &screened.batch;
        let columns = columns(batch, batch.num_columns() - self.members.len())?;
        let mut out = Vec::with_capacity(batch.num_rows() * 320);
        for (at, line) in kept(parsed, &screened).enumerate() {
            // It was read as an object: its last byte is the brace.
            let members = line[..line.len() - 1].trim_ascii_end();
            out.extend_from_slice(members);
            for (number, (member, column)) in self.members.iter().zip(&columns).enumerate() {
                if number > 0 || !members.ends_with(b"{") {
                    out.push(b',');
                }
                out.extend_from_slice(member);
                column.json(at, &mut out);
            }
            out.extend_from_slice(b"}\n");
        }
        Ok(Encoded::Bytes(out))
    }
}

/// All columns as JSON.
pub(crate) struct JsonLines;

impl Encode for JsonLines {
    fn encode(&self, _: &Parsed, screened: Screened) -> Result<Encoded, Fault> {
        objects(&screened.batch).map(Encoded::Bytes)
    }
}

/// Writes bytes one after the other.
pub(crate) struct Bytes<W>(W);

impl<W: Write> Bytes<W> {
    pub(crate) fn new(mut out: W, head: &[u8]) -> Result<Bytes<W>, Fault> {
        out.write_all(head).map_err(Fault::Write)?;
        Ok(Bytes(out))
    }
}

/// The first line of CSV: the one that came, with the results behind it.
pub(crate) fn head_behind(head: &Head, output: &Schema, results: usize) -> Vec<u8> {
    let mut line = head.raw.clone();
    let fields = output.fields();
    for name in &fields[fields.len() - results..] {
        line.push(head.delimiter);
        field(name.name(), head.delimiter, &mut line);
    }
    line.extend_from_slice(head.end);
    line
}

/// The first line of CSV.
pub(crate) fn head(output: &Schema) -> Vec<u8> {
    let mut line = Vec::new();
    for (at, name) in output.fields().iter().enumerate() {
        if at > 0 {
            line.push(b',');
        }
        field(name.name(), b',', &mut line);
    }
    line.push(b'\n');
    line
}

impl<W: Write> Sink for Bytes<W> {
    fn write(&mut self, encoded: Encoded) -> Result<(), Fault> {
        let Encoded::Bytes(bytes) = encoded else {
            return Err(misfit());
        };
        self.0.write_all(&bytes).map_err(Fault::Write)
    }

    fn finish(mut self: Box<Self>) -> Result<(), Fault> {
        self.0.flush().map_err(Fault::Write)
    }
}
