//! What an export wrote.

use crate::common::Cites;
use schemars::JsonSchema;
use serde::Serialize;

/// What an export wrote.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Export {
    /// The folder.
    pub folder: String,
    /// The format of the tables.
    #[schemars(extend("enum" = ["csv", "json", "parquet"]))]
    pub tables_as: &'static str,
    /// The files, with the rows each holds.
    pub files: Vec<File>,
}

/// A file written.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct File {
    /// Its name.
    pub name: String,
    /// How many rows it holds; `null`: it is the description of the others.
    pub rows: Option<usize>,
}

impl Cites for Export {}
