//! What was wrong with the input, as a list on standard error.

use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Unknown;
use standi_text::{DefectEntry, Defects, did_you_mean};

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

impl Fault {
    /// Something that is wrong with no text in particular.
    pub fn general(kind: &str, message: impl Into<String>, help: Option<String>) -> Fault {
        Fault {
            kind: kind.to_string(),
            message: message.into(),
            file: None,
            line: None,
            column: None,
            label: None,
            help,
        }
    }

    /// Everything that is wrong with texts.
    pub fn all(defects: &Defects) -> Vec<Fault> {
        defects.entries().into_iter().map(Fault::from).collect()
    }
}

impl From<&Unknown> for Fault {
    fn from(unknown: &Unknown) -> Fault {
        let kind = unknown.kind.word();
        let message = format!("the record knows no {kind} `{}`", unknown.word);
        let near = unknown.near.as_ref();
        let help = near.map(|near| did_you_mean(near, &unknown.word));
        Fault::general("unknown-name", message, help)
    }
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
