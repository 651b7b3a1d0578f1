//! What can go wrong with a whole file.

use std::io;

/// A file that cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It cannot be opened, read or written.
    #[error("cannot {verb} {path}: {source}")]
    File {
        /// `read` or `write`.
        verb: &'static str,
        /// Its path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// It is not in the format that it claims.
    #[error("{path}{}: {wrong}", .line.map_or(String::new(), |line| format!(", line {line}")))]
    Format {
        /// Its path.
        path: String,
        /// The line, from 1, where one can be named.
        line: Option<u64>,
        /// What is wrong.
        wrong: String,
        /// What would be right.
        help: &'static str,
    },
    /// A catalogue larger than memory is laid out for: 4 GiB of text.
    #[error("the catalogue holds more than 4 GiB of text")]
    TooLarge,
}

impl Fault {
    /// What would be right, where that can be said.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Fault::Format { help, .. } => Some(help),
            Fault::TooLarge => Some("split it, for example by year"),
            Fault::File { .. } => None,
        }
    }
}
