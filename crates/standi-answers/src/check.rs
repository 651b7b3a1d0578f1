//! A record that was checked and has no defects.

use crate::audit::Count;
use crate::common::Cites;
use schemars::JsonSchema;
use serde::Serialize;

/// A record that was checked and has no defects.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RecordCheck {
    /// The folder; `null`: the record built into the program.
    pub folder: Option<String>,
    /// Always 0: a record with defects is an error, and they are listed there.
    pub defects: usize,
    /// Its facts by confidence.
    pub facts: Count,
    /// How many sources they cite.
    pub sources_listed: usize,
}

impl Cites for RecordCheck {}
