//! CSV: the first line names the columns.

use crate::Fault;
use crate::read::blocks::{Block, Blocks};
use crate::read::{Origin, Parse, Parsed, Place, Work};
use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};
use std::sync::Arc;

/// What the first line says.
pub(crate) struct Head {
    pub names: Vec<String>,
    pub delimiter: u8,
    /// The line as it was written, without its end.
    pub raw: Vec<u8>,
    /// The end of a line.
    pub end: &'static [u8],
}

impl Head {
    /// Takes the first line off the input.
    ///
    /// # Errors
    /// An input without one.
    pub(crate) fn read(blocks: &mut Blocks) -> Result<Head, Fault> {
        let first = blocks.peek()?;
        if first.iter().all(u8::is_ascii_whitespace) {
            return Err(Fault::format(
                "there is nothing in the input",
                "the first line names the columns",
            ));
        }
        let delimiter = delimiter(first);
        let line = blocks.header(delimiter)?;
        let end: &[u8] = if line.ends_with(b"\r\n") {
            b"\r\n"
        } else {
            b"\n"
        };
        let raw = without_end(&line).to_vec();
        let mut fields = Fields::new(delimiter);
        fields.next(&line, 0);
        let names = (0..fields.count).map(|at| {
            let name = std::str::from_utf8(fields.field(at));
            let name = name.map(|name| name.trim().to_string());
            name.map_err(|_| {
                let what = format!("the name of column {} is not UTF-8", at + 1);
                Fault::format(what, "save the file as UTF-8")
            })
        });
        Ok(Head {
            names: names.collect::<Result<_, _>>()?,
            delimiter,
            raw,
            end,
        })
    }

    /// The table: every cell is a text.
    pub(crate) fn schema(&self) -> SchemaRef {
        let names = self.names.iter();
        let fields: Vec<Field> = names
            .map(|it| Field::new(it, DataType::Utf8, true))
            .collect();
        Arc::new(Schema::new(fields))
    }
}

/// What lies between fields: that of the three which is found most often in the first line.
fn delimiter(text: &[u8]) -> u8 {
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| line.iter().filter(|byte| **byte == wanted).count();
    // Of equal ones the last is taken.
    let [comma, others @ ..] = [b',', b';', b'\t'];
    others.into_iter().fold(comma, |best, other| {
        if count(other) > count(best) {
            other
        } else {
            best
        }
    })
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// One record after the other.
struct Fields {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Fields {
    fn new(delimiter: u8) -> Fields {
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .build();
        Fields {
            reader,
            text: vec![0; 1024],
            ends: vec![0; 32],
            count: 0,
        }
    }

    /// Takes the record that begins at a byte apart; where the next one begins, or `None` at the
    /// end.
    fn next(&mut self, bytes: &[u8], from: usize) -> Option<usize> {
        let (mut at, mut length) = (from, 0);
        self.count = 0;
        loop {
            let (text, ends) = (&mut self.text[length..], &mut self.ends[self.count..]);
            let (result, read, wrote, found) = self.reader.read_record(&bytes[at..], text, ends);
            at += read;
            length += wrote;
            self.count += found;
            match result {
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // More is asked for once with nothing left: then the record ends.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        // Before the end of a line in the manner of Windows.
        if let Some(last) = self.count.checked_sub(1)
            && self.field(last).ends_with(b"\r")
        {
            self.ends[last] -= 1;
        }
        Some(at)
    }

    fn field(&self, at: usize) -> &[u8] {
        let start = if at == 0 { 0 } else { self.start(at) };
        &self.text[start..self.ends[at]]
    }

    fn start(&self, at: usize) -> usize {
        self.ends[at - 1]
    }

    fn is_blank(&self) -> bool {
        self.count == 0 || (self.count == 1 && self.field(0).is_empty())
    }

    /// The first field that is no text.
    fn broken(&self) -> Option<usize> {
        let all = &self.text[..*self.ends[..self.count].last()?];
        let sound = std::str::from_utf8(all).is_ok();
        let broken = |at: &usize| std::str::from_utf8(self.field(*at)).is_err();
        // Two broken fields may make a sound text between them.
        if sound && all.is_ascii() {
            return None;
        }
        (0..self.count).find(broken)
    }
}

/// Makes batches of texts.
pub(crate) struct Csv {
    delimiter: u8,
    names: Vec<String>,
    /// The columns that are wanted.
    wanted: Vec<usize>,
    schema: SchemaRef,
}

impl Csv {
    pub(crate) fn new(head: &Head, wanted: Vec<usize>) -> Csv {
        let schema = head.schema().project(&wanted);
        Csv {
            delimiter: head.delimiter,
            names: head.names.clone(),
            // The columns are those of the schema.
            schema: Arc::new(schema.unwrap_or_else(|_| Schema::empty())),
            wanted,
        }
    }

    fn defect(&self, fields: &Fields, open: bool) -> Option<(Option<String>, String)> {
        if open {
            let reason = "a quote is opened in this line and not closed".to_string();
            return Some((None, reason));
        }
        if fields.count != self.names.len() {
            let (found, named) = (fields.count, self.names.len());
            let reason = format!("{found} fields stand here, the first line names {named}");
            return Some((None, reason));
        }
        let broken = fields.broken()?;
        let column = self.names[broken].clone();
        let reason = "this is not UTF-8; save the file as UTF-8".to_string();
        Some((Some(column), reason))
    }
}

impl Parse for Csv {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn parse(&self, work: Work) -> Result<Parsed, Fault> {
        let Work::Text(block) = work else {
            return Err(Fault::Program("CSV is read as text".to_string()));
        };
        let mut columns: Vec<StringBuilder> = Vec::new();
        columns.resize_with(self.wanted.len(), StringBuilder::new);
        let (mut places, mut unreadable): (Vec<Place>, Vec<_>) = (Vec::new(), Vec::new());
        let mut fields = Fields::new(self.delimiter);
        let (mut at, mut row) = (0, 0_u32);
        while let Some(next) = fields.next(&block.bytes, at) {
            let place = place(&block, at, next, row);
            at = next;
            if fields.is_blank() {
                continue;
            }
            row += 1;
            let open = block.open && next == block.bytes.len();
            if let Some((column, reason)) = self.defect(&fields, open) {
                unreadable.push(block.reject(place, column, reason));
                continue;
            }
            places.push(place);
            for (column, wanted) in columns.iter_mut().zip(&self.wanted) {
                let text = std::str::from_utf8(fields.field(*wanted)).unwrap_or_default();
                match text {
                    "" => column.append_null(),
                    text => column.append_value(text),
                }
            }
        }
        let columns = columns
            .into_iter()
            .map(|mut it| Arc::new(it.finish()) as ArrayRef);
        let options = RecordBatchOptions::new().with_row_count(Some(places.len()));
        let batch =
            RecordBatch::try_new_with_options(self.schema.clone(), columns.collect(), &options);
        Ok(Parsed {
            batch: batch.map_err(|error| Fault::Program(error.to_string()))?,
            rows: row.into(),
            unreadable,
            origin: Origin::Text { block, places },
        })
    }
}

/// A row between two bytes, without blank lines before it and without the end of its line.
fn place(block: &Block, from: usize, until: usize, row: u32) -> Place {
    let bytes = &block.bytes[from..until];
    let blank = bytes
        .iter()
        .take_while(|byte| matches!(byte, b'\n'))
        .count();
    let length = without_end(&bytes[blank..]).len();
    Place {
        row,
        start: (from + blank) as u32,
        end: (from + blank + length) as u32,
    }
}
