//! What search knows of a decided case. Read by the build script too.

use serde::{Deserialize, Serialize};

/// A decided case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// Its id among the cases.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Numbers of its applications.
    pub applications: Vec<String>,
    /// The day of the ruling.
    pub day: Option<String>,
    /// HUDOC's id.
    pub item: Option<String>,
    /// Codes of the respondents.
    pub respondents: Vec<String>,
    /// Articles.
    pub articles: Vec<String>,
    /// What it held, in a sentence.
    pub principle: String,
    /// What happened.
    pub facts: Vec<String>,
    /// Who ruled.
    pub formation: Option<String>,
    /// `judgment` or `decision`.
    pub form: Option<String>,
}
