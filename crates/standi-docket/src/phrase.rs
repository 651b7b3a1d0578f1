//! What the docket tells people: the id of a message and what it names. The words are those of the
//! reader's language (`docket-told.ftl` of `standi-law`); where a program is told, they are English.

use crate::cited;
use crate::value::Date;
use serde::{Serialize, Serializer};
use standi_law::words::{Language, Words};
use standi_record::{Day, Text};
use std::fmt;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::En));

/// A sentence, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Phrase(Kept);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Message(&'static str, Vec<(&'static str, Named)>),
    Verbatim(String),
}

/// What a phrase names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A name, a number, a command: the same in every language.
    Text(String),
    /// A State, in English and, where the record has it, in French.
    State(Text, Option<Text>),
    /// A day.
    Day(Day),
    /// The month of a day, with its year.
    Month(Day),
    /// A word of a closed list: in English the word that a command takes.
    Word(&'static str, Entry),
    /// A word of a closed list by what it means.
    Title(Entry),
    /// A provision.
    Rule(String),
    /// Another phrase.
    Phrase(Box<Phrase>),
    /// Several, with commas between them.
    List(Vec<Named>),
    /// Several that may hold commas.
    Clauses(Vec<Named>),
}

/// An entry of a closed list: the id of its message, and the same in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(crate) key: String,
    pub(crate) title: &'static str,
}

impl Phrase {
    /// A message that names nothing.
    pub fn new(id: &'static str) -> Phrase {
        Phrase(Kept::Message(id, Vec::new()))
    }

    /// A message with what it names.
    pub fn of<const N: usize>(id: &'static str, named: [(&'static str, Named); N]) -> Phrase {
        Phrase(Kept::Message(id, named.into()))
    }

    /// A text that somebody else has put into words.
    pub fn verbatim(text: impl Into<String>) -> Phrase {
        Phrase(Kept::Verbatim(text.into()))
    }

    /// In the reader's language.
    pub fn said(&self, words: &Words) -> String {
        match &self.0 {
            Kept::Verbatim(text) => text.clone(),
            Kept::Message(id, named) => {
                let args = named.iter().map(|(key, it)| (*key, it.said(words)));
                words.say(id, &args.collect::<Vec<_>>())
            }
        }
    }
}

impl Named {
    /// Several texts that are the same in every language.
    pub fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Named {
        let texts = texts.into_iter().map(|it| Named::Text(it.to_string()));
        Named::List(texts.collect())
    }

    fn said(&self, words: &Words) -> String {
        let english = words.language() == Language::En;
        match self {
            Named::Text(text) => text.clone(),
            Named::State(name, french) => words.named(*name, *french),
            Named::Day(day) if english => day.to_string(),
            Named::Day(day) => words.day(*day),
            Named::Month(day) => {
                let date = day.date();
                let month = words.say(&format!("month-{}", date.month()), &[]);
                format!("{month} {}", date.year())
            }
            Named::Word(word, _) if english => (*word).to_string(),
            Named::Word(_, it) | Named::Title(it) => it.said(words),
            Named::Rule(rule) => cited::said(rule, words),
            Named::Phrase(phrase) => phrase.said(words),
            // What an English word stands for may be a title with commas of its own.
            Named::List(items) if english || !matches!(items.first(), Some(Named::Word(..))) => {
                joined(items, ", ", words)
            }
            Named::List(items) | Named::Clauses(items) => {
                joined(items, &words.say("cite-next", &[]), words)
            }
        }
    }
}

fn joined(items: &[Named], between: &str, words: &Words) -> String {
    let said = items.iter().map(|it| it.said(words));
    said.collect::<Vec<_>>().join(between)
}

impl Entry {
    /// In the reader's language.
    pub fn said(&self, words: &Words) -> String {
        match words.language() {
            Language::En => self.title.to_string(),
            _ => words
                .get(&self.key, &[])
                .unwrap_or_else(|| self.title.to_string()),
        }
    }
}

/// In English.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(&ENGLISH))
    }
}

impl Serialize for Phrase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Phrase {
        Phrase::verbatim(text)
    }
}

impl From<Phrase> for Named {
    fn from(phrase: Phrase) -> Named {
        Named::Phrase(Box::new(phrase))
    }
}

impl From<&str> for Named {
    fn from(text: &str) -> Named {
        Named::Text(text.to_string())
    }
}

impl From<String> for Named {
    fn from(text: String) -> Named {
        Named::Text(text)
    }
}

impl From<Day> for Named {
    fn from(day: Day) -> Named {
        Named::Day(day)
    }
}

impl From<Date> for Named {
    fn from(day: Date) -> Named {
        Named::Day(day.0)
    }
}

impl From<Phrase> for String {
    fn from(phrase: Phrase) -> String {
        phrase.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_its_english_words() {
        let text: String = Phrase::new("told-nothing-to-execute").into();
        assert_eq!(text, "there is nothing to execute");
        assert_eq!(Phrase::verbatim("as it is").to_string(), "as it is");
    }
}
