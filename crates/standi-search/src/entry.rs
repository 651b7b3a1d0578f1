//! What an index holds of each thing that can be found.

use crate::kind::Kind;
use serde::{Deserialize, Serialize};
use standi_law::article::Article;
use standi_record::Day;

/// Something that can be found, with what is looked at and what is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// What it is known by: HUDOC's id, a code, the id of a fact or a case.
    pub id: String,
    /// Its title, or the sentence that says what it is.
    pub title: String,
    /// What else it says.
    pub text: String,
    /// Further names by which it is called as a whole.
    pub names: Vec<String>,
    /// Numbers of applications, as they are written.
    pub numbers: Vec<String>,
    /// Codes of the States it concerns; of a document, the respondents.
    pub states: Vec<String>,
    /// The articles it concerns.
    pub articles: Vec<String>,
    /// Its day.
    pub day: Option<i32>,
    /// HUDOC's level of importance: 1 (key case) to 4.
    pub importance: Option<u8>,
    /// HUDOC's code of its language.
    pub language: Option<String>,
    /// Whether it is a translation made beside the official languages.
    pub translation: bool,
    /// European Case Law Identifier.
    pub ecli: Option<String>,
    /// Where it is shown: an address within the desk, or of HUDOC; empty: nowhere.
    pub address: String,
}

impl Entry {
    /// An entry that says no more than what it is.
    pub fn new(kind: Kind, id: impl Into<String>, title: impl Into<String>) -> Entry {
        Entry {
            kind,
            id: id.into(),
            title: title.into(),
            text: String::new(),
            names: Vec::new(),
            numbers: Vec::new(),
            states: Vec::new(),
            articles: Vec::new(),
            day: None,
            importance: None,
            language: None,
            translation: false,
            ecli: None,
            address: String::new(),
        }
    }

    /// Its day.
    pub fn day(&self) -> Option<Day> {
        self.day.map(Day)
    }

    /// Notes articles, each once.
    pub fn concern(&mut self, articles: impl IntoIterator<Item = Article>) {
        for article in articles {
            let article = article.to_string();
            if !self.articles.contains(&article) {
                self.articles.push(article);
            }
        }
    }

    /// How much it weighs between matches that are equally good: its kind, HUDOC's importance, and
    /// an original before its translation.
    pub(crate) fn weight(&self) -> u64 {
        let importance = match self.importance {
            Some(1) => 20,
            Some(2) => 12,
            Some(3) => 4,
            _ => 0,
        };
        let weight = self.kind.weight() + importance;
        match self.translation {
            true => weight / 2,
            false => weight,
        }
    }
}

/// The address of a document at HUDOC.
pub fn at_hudoc(id: &str) -> String {
    format!("https://hudoc.echr.coe.int/?i={id}")
}
