//! The formats of tables.

use std::path::Path;

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma-separated values, the first line names the columns; also with semicolons or tabs.
    Csv,
    /// One JSON object on each line.
    JsonLines,
    /// Apache Parquet.
    Parquet,
    /// Apache Arrow, file format (Feather).
    Arrow,
    /// Apache Arrow, streaming format.
    ArrowStream,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 5] = [
        Format::Csv,
        Format::JsonLines,
        Format::Parquet,
        Format::Arrow,
        Format::ArrowStream,
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::JsonLines => "jsonl",
            Format::Parquet => "parquet",
            Format::Arrow => "arrow",
            Format::ArrowStream => "arrows",
        }
    }

    /// The format with a word, or with an ending that stands for it.
    pub fn from_word(word: &str) -> Option<Format> {
        Some(match word.to_ascii_lowercase().as_str() {
            "csv" | "tsv" => Format::Csv,
            "jsonl" | "ndjson" => Format::JsonLines,
            "parquet" | "pq" => Format::Parquet,
            "arrow" | "feather" | "ipc" => Format::Arrow,
            "arrows" => Format::ArrowStream,
            _ => return None,
        })
    }

    /// The format that a file's name promises.
    pub fn of_path(path: &Path) -> Option<Format> {
        Format::from_word(path.extension()?.to_str()?)
    }
}
