//! The complaints of an application, each with an outcome of its own.

use crate::phrase::Phrase;
use crate::state::ComplaintStatus;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A complaint when the file is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ComplaintEntry {
    /// Its id within the application: c1, c2 …
    pub id: String,
    /// Articles invoked.
    pub articles: Vec<String>,
}

impl FromStr for ComplaintEntry {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<ComplaintEntry, Phrase> {
        let (id, articles) = text.split_once(':').unwrap_or((text, ""));
        let id = id.trim();
        if id.is_empty() {
            return Err(Phrase::new("wrong-complaint"));
        }
        let articles = articles
            .split(',')
            .map(str::trim)
            .filter(|it| !it.is_empty());
        Ok(ComplaintEntry {
            id: id.to_string(),
            articles: articles.map(String::from).collect(),
        })
    }
}

/// A complaint with where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Complaint {
    /// Its id within the application.
    pub id: String,
    /// Articles invoked.
    pub articles: Vec<String>,
    /// Where it stands.
    pub status: ComplaintStatus,
}
