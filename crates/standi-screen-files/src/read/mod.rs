//! A file as stretches, a stretch as a batch.
//!
//! - `blocks`: text cut where rows end
//! - `csv`, `jsonl`: cut text as batches
//! - `arrow`: Parquet and Arrow as batches

pub(crate) mod arrow;
pub(crate) mod blocks;
pub(crate) mod csv;
pub(crate) mod jsonl;

use crate::Fault;
use crate::rejected::{Raw, Reject};
use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use blocks::Block;
use standi_screen_arrow::Rejected;
use std::fs::File;
use std::io::{self, Read};

/// Where rows come from.
pub enum Input {
    /// A file.
    File(File),
    /// A stream, such as standard input.
    Stream(Box<dyn Read + Send>),
}

impl Input {
    /// To be read from the beginning to the end; how long it is, where that is known.
    pub(crate) fn stream(self) -> (Box<dyn Read + Send>, Option<u64>) {
        match self {
            Input::Stream(stream) => (stream, None),
            Input::File(file) => {
                let length = file
                    .metadata()
                    .ok()
                    .filter(|it| it.is_file())
                    .map(|it| it.len());
                (Box::new(file), length)
            }
        }
    }

    /// To be read in any order: a stream is kept in a file that nobody else sees.
    pub(crate) fn file(self) -> io::Result<File> {
        let (mut stream, regular) = match self {
            Input::File(file) if file.metadata()?.is_file() => return Ok(file),
            other => other.stream(),
        };
        debug_assert!(regular.is_none());
        let mut file = tempfile::tempfile()?;
        io::copy(&mut stream, &mut file)?;
        io::Seek::rewind(&mut file)?;
        Ok(file)
    }
}

/// A part of a file that one worker takes.
pub(crate) enum Work {
    Text(Block),
    Batch(RecordBatch),
    /// A row group of Parquet, by its number.
    Group(usize),
}

/// What gives work, and how much of the whole each piece is.
pub(crate) trait Source: Send {
    /// `None`: the end.
    fn next(&mut self) -> Result<Option<(Work, u64)>, Fault>;
}

/// What makes a batch of a piece of work.
pub(crate) trait Parse: Send + Sync {
    fn schema(&self) -> &SchemaRef;
    fn parse(&self, work: Work) -> Result<Parsed, Fault>;
}

/// A stretch of rows.
pub(crate) struct Parsed {
    /// The rows that could be taken apart.
    pub batch: RecordBatch,
    /// All rows.
    pub rows: u64,
    /// Those that could not.
    pub unreadable: Vec<Reject>,
    pub origin: Origin,
}

/// Where the rows of a batch were written.
pub(crate) enum Origin {
    Text {
        block: Block,
        /// Of each row of the batch.
        places: Vec<Place>,
    },
    Batch,
}

/// A row in its stretch: its number among the rows, and its bytes without the end of the line.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub row: u32,
    pub start: u32,
    pub end: u32,
}

impl Block {
    /// A row that is set apart.
    pub(crate) fn reject(&self, place: Place, column: Option<String>, reason: String) -> Reject {
        let raw = &self.bytes[place.start as usize..place.end as usize];
        let before = &self.bytes[..place.start as usize];
        Reject {
            row: place.row.into(),
            line: Some(self.line + memchr::memchr_iter(b'\n', before).count() as u64),
            column,
            reason,
            raw: Raw::Text(raw.to_vec()),
        }
    }
}

impl Parsed {
    /// All rows that are set apart, in order, given those that the law set apart.
    pub(crate) fn rejects(&mut self, rejected: &[Rejected]) -> Result<Vec<Reject>, Fault> {
        let mut all = std::mem::take(&mut self.unreadable);
        for row in rejected {
            let column = row.column.map(|column| column.name().to_string());
            let reason = row.reason.clone();
            all.push(match &self.origin {
                Origin::Text { block, places } => block.reject(places[row.row], column, reason),
                Origin::Batch => Reject {
                    row: row.row as u64,
                    line: None,
                    column,
                    reason,
                    raw: Raw::Object(crate::write::object(&self.batch.slice(row.row, 1))?),
                },
            });
        }
        all.sort_by_key(|reject| reject.row);
        Ok(all)
    }
}
