//! What can go wrong with a file as a whole.

use arrow_schema::ArrowError;
use parquet::errors::ParquetError;
use standi_screen_arrow::SchemaFault;
use std::io;

/// Why a file was not screened to its end.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It is no table of rows.
    #[error(transparent)]
    Schema(#[from] SchemaFault),
    /// It is not in the format it should be in, or is damaged.
    #[error("{what}")]
    Format {
        /// What is wrong, and where.
        what: String,
        /// What would be right.
        help: Option<String>,
    },
    /// It cannot be read.
    #[error("the input cannot be read: {0}")]
    Read(#[source] io::Error),
    /// What came of it cannot be written.
    #[error("the output cannot be written: {0}")]
    Write(#[source] io::Error),
    /// A fault of the program.
    #[error("{0}")]
    Program(String),
}

impl Fault {
    /// What would be right, where that can be said.
    pub fn help(&self) -> Option<String> {
        match self {
            Fault::Schema(fault) => Some(fault.help()),
            Fault::Format { help, .. } => help.clone(),
            _ => None,
        }
    }

    pub(crate) fn format(what: impl Into<String>, help: &str) -> Fault {
        Fault::Format {
            what: what.into(),
            help: (!help.is_empty()).then(|| help.to_string()),
        }
    }

    /// Of reading Parquet.
    pub(crate) fn parquet_in(error: ParquetError) -> Fault {
        Fault::format(format!("this is no sound Parquet: {error}"), "")
    }

    /// Of reading Arrow.
    pub(crate) fn arrow_in(error: ArrowError) -> Fault {
        Fault::format(format!("this is no sound Arrow: {error}"), "")
    }

    /// Of writing Parquet.
    pub(crate) fn parquet_out(error: ParquetError) -> Fault {
        match error {
            ParquetError::External(inner) => match inner.downcast::<io::Error>() {
                Ok(error) => Fault::Write(*error),
                Err(other) => Fault::Program(other.to_string()),
            },
            other => Fault::Program(other.to_string()),
        }
    }

    /// Of writing Arrow.
    pub(crate) fn arrow_out(error: ArrowError) -> Fault {
        match error {
            ArrowError::IoError(_, error) => Fault::Write(error),
            other => Fault::Program(other.to_string()),
        }
    }
}

impl From<standi_screen_arrow::Fault> for Fault {
    fn from(fault: standi_screen_arrow::Fault) -> Fault {
        Fault::Program(fault.to_string())
    }
}
