//! The facts of an application, as they were written.
//!
//! They are taken from the file and not from what was understood of it, so that a reader can
//! compare the two. Days, States and the words of closed lists are said in the reader's language;
//! every other text stays as it is.

use crate::document::{Fact, Said};
use crate::plain::plain;
use standi_law::when::When;
use standi_law::words::Words;
use standi_record::Record;
use standi_text::{Entry, Node, Value};

/// Keys whose values are States or places.
const PLACES: &[&str] = &[
    "respondents",
    "place",
    "controlled_by",
    "actor",
    "nationality",
];

/// Keys whose values are texts of the person's own, in which a word of a list is no such word.
const OWN_TEXTS: &[&str] = &[
    "what",
    "name",
    "reason",
    "id",
    "complaint",
    "subject",
    "articles",
];

/// Writes facts as they were given.
pub struct Given<'a> {
    /// Where States have their names.
    pub record: &'a Record,
    /// Words for the labels.
    pub words: &'a Words,
}

impl Given<'_> {
    /// The facts of a table; nothing for anything else.
    pub fn facts(&self, node: &Node) -> Vec<Fact> {
        match &node.value {
            Value::Table(entries) => entries.iter().flat_map(|entry| self.entry(entry)).collect(),
            _ => Vec::new(),
        }
    }

    fn entry(&self, entry: &Entry) -> Vec<Fact> {
        let label = self.label(&entry.key);
        let Value::List(items) = &entry.node.value else {
            return self
                .one(label, &entry.key, &entry.node)
                .into_iter()
                .collect();
        };
        let texts: Option<Vec<String>> = items
            .iter()
            .map(|item| self.text(&entry.key, item))
            .collect();
        match texts {
            Some(texts) => vec![Fact {
                label,
                said: Said::Text(texts.join(", ")),
            }],
            None => items
                .iter()
                .enumerate()
                .filter_map(|(at, item)| {
                    let label = match items.len() {
                        1 => label.clone(),
                        _ => format!("{label} {}", at + 1),
                    };
                    self.one(label, &entry.key, item)
                })
                .collect(),
        }
    }

    fn one(&self, label: String, key: &str, node: &Node) -> Option<Fact> {
        let said = match &node.value {
            Value::Null => return None,
            Value::Table(_) => Said::Facts(self.facts(node)),
            Value::List(items) => Said::Facts(
                items
                    .iter()
                    .filter_map(|item| self.one(label.clone(), key, item))
                    .collect(),
            ),
            _ => Said::Text(self.text(key, node)?),
        };
        Some(Fact { label, said })
    }

    fn label(&self, key: &str) -> String {
        let id: String = key
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let known = self.words.get(&format!("given-{id}"), &[]);
        known.unwrap_or_else(|| plain(&key.replace('_', " ")).into_owned())
    }

    fn text(&self, key: &str, node: &Node) -> Option<String> {
        let text = node.text()?;
        if let Some(when) = When::parse(&text).filter(|when| when.is_exact()) {
            return Some(self.words.day(when.first));
        }
        if PLACES.contains(&key)
            && text.len() == 3
            && let Ok(state) = self.record.find_state(&text)
        {
            return Some(format!(
                "{} ({})",
                self.words.state_alone(state),
                state.code
            ));
        }
        if key == "body"
            && let Some(body) = self.record.body(&text)
        {
            return Some(self.words.body(body).to_string());
        }
        let is_word = text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        if is_word && !OWN_TEXTS.contains(&key) {
            // A word that means something else under this key than elsewhere has a message of its own.
            let here = self.words.get(&format!("said-{key}-{text}"), &[]);
            let said = here.or_else(|| self.words.get(&format!("said-{text}"), &[]));
            return Some(said.unwrap_or(text));
        }
        Some(plain(&text).into_owned())
    }
}
