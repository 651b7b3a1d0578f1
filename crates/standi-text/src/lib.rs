//! Trees with positions from TOML, YAML and JSON, and defects shown in the source.
//!
//! The record, application files and decided cases are all written by people. Whatever is
//! wrong with them has to be shown where it stands, all at once, with what would be right.
//! So every value here remembers where it was written.
//!
//! - [`Source`]: a named text; [`Span`]: a stretch of it
//! - [`Node`]: a value with its span, the same for the three formats; [`read`] makes one
//! - [`Fields`]: reads a table field by field, collecting defects and naming unknown keys
//! - [`Defect`]: what is wrong, where, and what to do; [`Defects`] collects and renders them
//! - [`nearest`]: "did you mean"; [`stranger`]: letters that look like others

mod defect;
mod fields;
mod json;
mod lookalike;
mod nearest;
mod node;
mod source;
mod toml;
mod yaml;

pub use defect::{Defect, DefectEntry, Defects, Style};
pub use fields::Fields;
pub use lookalike::{did_you_mean, look_the_same, of_another, stranger};
pub use nearest::{fold, nearest};
pub use node::{Entry, Node, Step, Value};
pub use source::{Place, Source, Span};

use std::sync::Arc;

/// The three ways in which a person may write a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tom's Obvious Minimal Language, dates native.
    Toml,
    /// YAML 1.2; anchors and aliases are followed, `yes` and `no` are words.
    Yaml,
    /// JSON, strict.
    Json,
}

impl Format {
    /// The format that a file's name promises, by its ending.
    pub fn of_name(name: &str) -> Option<Format> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "toml" => Some(Format::Toml),
            "yaml" | "yml" => Some(Format::Yaml),
            "json" => Some(Format::Json),
            _ => None,
        }
    }

    /// The format that a text without a name looks like: JSON if it opens with a brace or a
    /// bracket and parses as such, TOML if its first statement is `key =` or `[table]`, else YAML.
    pub fn of_text(text: &str) -> Format {
        let first = text
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with('#'))
            .unwrap_or("");
        if first.starts_with('{') {
            return Format::Json;
        }
        if first.starts_with('[') {
            let table = first.trim_matches(['[', ']']);
            let is_table = first.ends_with(']')
                && !table.is_empty()
                && table
                    .chars()
                    .all(|c| c.is_alphanumeric() || "._-".contains(c));
            return if is_table { Format::Toml } else { Format::Json };
        }
        let key = first.split(['=', ':']).next().unwrap_or("");
        if first[key.len()..].starts_with('=') {
            Format::Toml
        } else {
            Format::Yaml
        }
    }
}

/// Reads a text into a tree. All syntax errors that the format's parser can tell are returned.
pub fn read(source: &Arc<Source>, format: Format) -> Result<Node, Defects> {
    match format {
        Format::Toml => toml::read(source),
        Format::Yaml => yaml::read(source),
        Format::Json => json::read(source),
    }
}

/// No file that a person writes nests deeper; more is an attack or an accident.
pub const DEEPEST: usize = 64;

/// Nodes after which aliases are refused to expand further (a YAML alias can double a tree).
const MOST_NODES: usize = 2_000_000;
