//! Tables as bytes, through the screen, and back.
#![allow(dead_code)]

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_ipc::reader::{FileReader, StreamReader};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::file::properties::WriterProperties;
use serde_json::Value as Json;
use standi_record::Day;
use standi_screen_arrow::{Options, Screen};
use standi_screen_files::{Fault, Format, Input, Job, Progress, Summary, run};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::num::NonZeroUsize;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

pub const TODAY: Day = Day(20_781); // 24 November 2026

pub static SCREEN: LazyLock<Screen<'static>> =
    LazyLock::new(|| Screen::new(standi_bundled::record(), TODAY, Options::default()));

/// What came of a table.
pub struct Done {
    pub out: Vec<u8>,
    pub rejected: Vec<Json>,
    pub summary: Summary,
    pub progress: Vec<Progress>,
}

impl Done {
    /// For each rejected row: its number, its line, its column, and whether the reason holds a
    /// text.
    pub fn reasons(&self) -> Vec<(u64, Option<u64>, Option<&str>, &str)> {
        let of = |it| -> (u64, Option<u64>, Option<&str>, &str) {
            let it: &Json = it;
            let row = it["row"].as_u64().expect("a row");
            let reason = it["reason"].as_str().expect("a reason");
            (row, it["line"].as_u64(), it["column"].as_str(), reason)
        };
        self.rejected.iter().map(of).collect()
    }
}

/// A writer into a cell that others look at afterwards.
pub struct Into<'a>(pub &'a RefCell<Vec<u8>>);

impl Write for Into<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub fn through(
    screen: &Screen<'_>,
    options: &Options<'_>,
    input: Input,
    (from, to): (Format, Format),
    stop: &AtomicBool,
) -> Result<Done, Fault> {
    let mut out = Vec::new();
    let rejected = RefCell::new(Vec::new());
    let mut progress = Vec::new();
    let summary = run(
        screen,
        options,
        Job {
            input,
            from,
            out: Box::new(&mut out),
            to,
            rejected: Box::new(|| Ok(Box::new(Into(&rejected)) as Box<dyn Write>)),
            threads: NonZeroUsize::new(3).expect("threads"),
            stop,
            progress: Box::new(|now| progress.push(now)),
        },
    )?;
    let rejected = rejected.into_inner();
    let lines = rejected
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    let rejected: Vec<Json> = lines
        .map(|line| serde_json::from_slice(line).expect("JSON"))
        .collect();
    assert_eq!(summary.rejected, rejected.len() as u64);
    assert_eq!(summary.rows, summary.counts.all() + summary.rejected);
    Ok(Done {
        out,
        rejected,
        summary,
        progress,
    })
}

/// A table through the screen.
pub fn screened(bytes: &[u8], from: Format, to: Format) -> Result<Done, Fault> {
    let input = Input::Stream(Box::new(Cursor::new(bytes.to_vec())));
    through(
        &SCREEN,
        &Options::default(),
        input,
        (from, to),
        &AtomicBool::new(false),
    )
}

/// A batch as a table in a format; Parquet in row groups of `group` rows.
pub fn bytes(batch: &RecordBatch, format: Format, group: usize) -> Vec<u8> {
    let mut out = Vec::new();
    match format {
        Format::Csv => {
            let mut writer = csv::Writer::from_writer(&mut out);
            let names = batch.schema();
            writer
                .write_record(names.fields().iter().map(|it| it.name()))
                .expect("a head");
            for row in cells(batch) {
                writer.write_record(&row).expect("a row");
            }
            writer.flush().expect("all of it");
            drop(writer);
        }
        Format::JsonLines => {
            let mut writer = arrow_json::LineDelimitedWriter::new(&mut out);
            writer.write(batch).expect("rows");
            writer.finish().expect("the end");
        }
        Format::Parquet => {
            let properties = WriterProperties::builder()
                .set_max_row_group_row_count(Some(group))
                .build();
            let writer = ArrowWriter::try_new(&mut out, batch.schema(), Some(properties));
            let mut writer = writer.expect("a writer");
            writer.write(batch).expect("rows");
            writer.close().expect("the end");
        }
        Format::Arrow => {
            let mut writer = FileWriter::try_new(&mut out, &batch.schema()).expect("a writer");
            writer.write(batch).expect("rows");
            writer.finish().expect("the end");
        }
        Format::ArrowStream => {
            let mut writer = StreamWriter::try_new(&mut out, &batch.schema()).expect("a writer");
            writer.write(batch).expect("rows");
            writer.finish().expect("the end");
        }
    }
    out
}

fn cells(batch: &RecordBatch) -> Vec<Vec<String>> {
    let options = FormatOptions::new();
    let columns = batch.columns().iter();
    let columns: Vec<_> = columns
        .map(|it| ArrayFormatter::try_new(it, &options).expect("cells"))
        .collect();
    let row = |at: usize| columns.iter().map(|it| it.value(at).to_string()).collect();
    (0..batch.num_rows()).map(row).collect()
}

/// The rows of a table, each cell by the name of its column; empty ones are left out.
pub type Rows = Vec<BTreeMap<String, String>>;

fn rows_of(names: &[String], cells: Vec<Vec<String>>) -> Rows {
    let told = |row: Vec<String>| {
        let cells = names.iter().cloned().zip(row);
        cells.filter(|(_, cell)| !cell.is_empty()).collect()
    };
    cells.into_iter().map(told).collect()
}

pub fn rows_of_batch(batch: &RecordBatch) -> Rows {
    let names: Vec<String> = batch
        .schema()
        .fields()
        .iter()
        .map(|it| it.name().clone())
        .collect();
    rows_of(&names, cells(batch))
}

/// The batches of a table that is no text.
pub fn batches(bytes: &[u8], format: Format) -> Vec<RecordBatch> {
    let from = Cursor::new(bytes.to_vec());
    let all: Box<dyn RecordBatchReader> = match format {
        Format::Parquet => {
            let builder =
                ParquetRecordBatchReaderBuilder::try_new(bytes::Bytes::from(from.into_inner()));
            Box::new(builder.expect("Parquet").build().expect("a reader"))
        }
        Format::Arrow => Box::new(FileReader::try_new(from, None).expect("Arrow")),
        _ => Box::new(StreamReader::try_new(from, None).expect("Arrow")),
    };
    all.map(|batch| batch.expect("a batch")).collect()
}

pub fn rows(bytes: &[u8], format: Format) -> Rows {
    match format {
        Format::Csv => {
            let mut reader = csv::Reader::from_reader(bytes);
            let names = reader.headers().expect("a head").iter().map(str::to_string);
            let names: Vec<String> = names.collect();
            let rows = reader.records().map(|it| it.expect("a row"));
            rows_of(
                &names,
                rows.map(|it| it.iter().map(str::to_string).collect())
                    .collect(),
            )
        }
        Format::JsonLines => {
            let lines = std::str::from_utf8(bytes).expect("text").lines();
            let text = |value: Json| match value {
                Json::Null => String::new(),
                Json::String(text) => text,
                other => other.to_string(),
            };
            let row = |line| -> BTreeMap<String, String> {
                let members: serde_json::Map<String, Json> =
                    serde_json::from_str(line).expect("an object");
                let cells = members.into_iter().map(|(key, value)| (key, text(value)));
                cells.filter(|(_, cell)| !cell.is_empty()).collect()
            };
            lines.map(row).collect()
        }
        _ => batches(bytes, format)
            .iter()
            .flat_map(rows_of_batch)
            .collect(),
    }
}
