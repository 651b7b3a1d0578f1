//! What was wrong with the input, as a list on standard error.

use schemars::JsonSchema;
use serde::Serialize;
use standi_text::DefectEntry;

/// One thing that is wrong.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Error")]
pub struct Fault {
    /// Stable name of what kind of thing it is.
    pub kind: String,
    /// What is wrong.
    pub message: String,
    /// The file it stands in.
    pub file: Option<String>,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: Option<usize>,
    /// A word about what stands there.
    pub label: Option<String>,
    /// What would be right.
    pub help: Option<String>,
}

impl From<DefectEntry> for Fault {
    fn from(entry: DefectEntry) -> Fault {
        Fault {
            kind: entry.kind.to_string(),
            message: entry.message,
            file: entry.file,
            line: entry.line,
            column: entry.column,
            label: entry.label,
            help: entry.help,
        }
    }
}
