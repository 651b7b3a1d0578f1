//! Readers of HUDOC's exports: each gives rows with the line they stand on, one after another.
//!
//! - `json`: the answer of the query service, a list of rows, or one row on each line
//! - `rss`: feeds
//! - `csv`: the tables of the usual extractors
//! - `parquet`: catalogues, those written here among them; a line is a row

mod csv;
mod json;
mod parquet;
mod rss;

use crate::document::{Reason, Row};
use crate::fault::Fault;
use ::bytes::Bytes;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

/// What takes the rows: the line from 1, and the row or why it is broken.
pub type Each<'a> = &'a mut dyn FnMut(u64, Result<&Row, Reason>) -> Result<(), Fault>;

/// A format of exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// RSS.
    Rss,
    /// CSV.
    Csv,
    /// Parquet.
    Parquet,
}

impl Format {
    /// Its stable word, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Rss => "rss",
            Format::Csv => "csv",
            Format::Parquet => "parquet",
        }
    }

    /// The format that the first bytes of a file have.
    pub fn of_bytes(bytes: &[u8]) -> Format {
        if bytes.starts_with(b"PAR1") {
            return Format::Parquet;
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match bytes.iter().find(|it| !it.is_ascii_whitespace()) {
            Some(b'{' | b'[') => Format::Json,
            Some(b'<') => Format::Rss,
            _ => Format::Csv,
        }
    }
}

/// Reads the rows of a file; its first bytes tell the format.
///
/// # Errors
/// A file that cannot be read, or is not in the format it begins in; and what `each` gives.
pub fn file(path: &Path, each: Each) -> Result<Format, Fault> {
    let name = path.display().to_string();
    let unreadable = |source: io::Error| Fault::File {
        verb: "read",
        path: name.clone(),
        source,
    };
    let mut opened = File::open(path).map_err(unreadable)?;
    let mut head = Vec::new();
    (&mut opened)
        .take(1024)
        .read_to_end(&mut head)
        .map_err(unreadable)?;
    let format = Format::of_bytes(&head);
    match format {
        Format::Parquet => {
            let opened = File::open(path).map_err(unreadable)?;
            parquet::read(&name, opened, each)?;
        }
        Format::Csv => {
            let whole = io::Cursor::new(head).chain(opened);
            csv::read(&name, BufReader::with_capacity(1 << 16, whole), each)?;
        }
        Format::Json | Format::Rss => {
            opened.read_to_end(&mut head).map_err(unreadable)?;
            text(&name, format, &head, each)?;
        }
    }
    Ok(format)
}

/// Reads the rows of bytes in memory; they tell the format themselves.
///
/// # Errors
/// As [`file()`].
pub fn bytes(name: &str, bytes: &[u8], each: Each) -> Result<Format, Fault> {
    let format = Format::of_bytes(bytes);
    match format {
        Format::Parquet => parquet::read(name, Bytes::copy_from_slice(bytes), each)?,
        Format::Csv => csv::read(name, bytes, each)?,
        Format::Json | Format::Rss => text(name, format, bytes, each)?,
    }
    Ok(format)
}

fn text(name: &str, format: Format, bytes: &[u8], each: Each) -> Result<(), Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| Fault::Format {
        path: name.to_string(),
        line: Some(Lines::new(bytes).of(error.valid_up_to())),
        wrong: "this is not UTF-8 text".to_string(),
        help: "save it as UTF-8, the encoding that editors call Unicode",
    })?;
    let text = text.trim_start_matches('\u{feff}');
    match format {
        Format::Json => json::read(name, text, each),
        _ => rss::read(name, text, each),
    }
}

/// Lines of a text by place, asked in rising order.
struct Lines<'a> {
    text: &'a [u8],
    place: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn new(text: &'a [u8]) -> Lines<'a> {
        Lines {
            text,
            place: 0,
            line: 1,
        }
    }

    /// The line of a place, from 1.
    fn of(&mut self, place: usize) -> u64 {
        let place = place.min(self.text.len());
        if let Some(passed) = self.text.get(self.place..place) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
            self.place = place;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Column;
    use proptest::prelude::*;

    /// `line item day` of each row, or `line: reason`.
    pub(super) fn rows(text: &[u8]) -> Vec<String> {
        let mut rows = Vec::new();
        let read = bytes("test", text, &mut |line, row| {
            rows.push(match row {
                Ok(row) => format!(
                    "{line} {} {}",
                    row.get(Column::Item),
                    row.get(Column::Applications)
                ),
                Err(reason) => format!("{line}: {reason}"),
            });
            Ok(())
        });
        if let Err(fault) = read {
            rows.push(format!("fault: {fault}"));
        }
        rows
    }

    fn wild() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            Just("<item>"),
            Just("</item>"),
            Just("<rss>"),
            Just("<title>"),
            Just("</title>"),
            Just("<link>"),
            Just("&quot;"),
            Just("&#xffffff;"),
            Just("&x;"),
            Just("<![CDATA["),
            Just("{\"results\":["),
            Just("{\"columns\":{\"itemid\":"),
            Just("}}"),
            Just("]}"),
            Just("["),
            Just("\"001-1\""),
            Just(","),
            Just("itemid,docname\n"),
            Just("\"a\nb\""),
            Just(";"),
            Just("\r\n"),
            Just("PAR1"),
            Just("\u{feff}"),
            Just("1/02"),
            Just("null"),
        ];
        prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            prop::collection::vec(piece, 0..40).prop_map(|it| it.concat().into_bytes()),
        ]
    }

    proptest! {
        #[test]
        fn nothing_crashes_a_reader(text in wild()) {
            let _ = rows(&text);
        }
    }

    #[test]
    fn a_text_in_another_encoding_is_refused_with_its_line() {
        assert_eq!(
            rows(b"[\n\"\xe9\"]"),
            ["fault: test, line 2: this is not UTF-8 text"]
        );
    }
}
