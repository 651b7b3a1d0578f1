//! Rows set apart, one JSON object on each line.

use serde::Serialize;
use serde_json::value::RawValue;
use std::fmt::Write as _;
use std::io::{self, Write};

/// A row that was not screened.
#[derive(Debug)]
pub(crate) struct Reject {
    /// Its place among the rows of its stretch, from 0.
    pub row: u64,
    /// The line on which it begins, from 1; `None` in formats without lines.
    pub line: Option<u64>,
    pub column: Option<String>,
    pub reason: String,
    pub raw: Raw,
}

/// A row as it was written.
#[derive(Debug)]
pub(crate) enum Raw {
    Text(Vec<u8>),
    /// As a JSON object, where it was not written as text.
    Object(String),
}

#[derive(Serialize)]
struct Told<'a> {
    row: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    column: Option<&'a str>,
    reason: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    raw_hex: Option<String>,
    #[serde(rename = "raw", skip_serializing_if = "Option::is_none")]
    object: Option<&'a RawValue>,
}

impl Reject {
    /// Writes it; `before` rows came before its stretch.
    pub(crate) fn write(&self, before: u64, out: &mut dyn Write) -> io::Result<()> {
        let mut told = Told {
            row: before + self.row + 1,
            line: self.line,
            column: self.column.as_deref(),
            reason: &self.reason,
            raw: None,
            raw_hex: None,
            object: None,
        };
        match &self.raw {
            Raw::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => told.raw = Some(text),
                Err(_) => {
                    let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
                        // A String takes all that is written to it.
                        let _ = write!(hex, "{byte:02x}");
                        hex
                    });
                    told.raw_hex = Some(hex);
                }
            },
            Raw::Object(json) => told.object = serde_json::from_str(json).ok(),
        }
        serde_json::to_writer(&mut *out, &told)?;
        out.write_all(b"\n")
    }
}
