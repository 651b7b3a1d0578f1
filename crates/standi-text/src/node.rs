//! A value that remembers where it was written.

use crate::Span;
use jiff::civil::Date;

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What can be written in any of the three formats.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing (`null`, `~`, an empty YAML value).
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A text; also a number with a fraction, as written.
    Text(String),
    /// A native TOML date.
    Date(Date),
    /// A list.
    List(Vec<Node>),
    /// A table, in the order written.
    Table(Vec<Entry>),
}

/// A key with its place, and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: Span,
    /// The value.
    pub node: Node,
}

/// A step from a table or a list to what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// To the value of a key.
    Key(&'a str),
    /// To an item of a list, counted from 0.
    Item(usize),
}

impl Node {
    /// The way to what stands at a span: to the innermost value that holds the whole of it, or
    /// whose key does.
    pub fn path(&self, at: Span) -> Vec<Step<'_>> {
        let holds = |span: Span| span.start <= at.start && at.end <= span.end;
        let mut path = Vec::new();
        let mut node = self;
        loop {
            let next = match &node.value {
                Value::Table(entries) => entries
                    .iter()
                    .find(|entry| holds(entry.at) || holds(entry.node.span))
                    .map(|entry| (Step::Key(&entry.key), &entry.node)),
                Value::List(items) => {
                    let mut items = items.iter().enumerate();
                    items
                        .find(|(_, item)| holds(item.span))
                        .map(|(place, item)| (Step::Item(place), item))
                }
                _ => None,
            };
            let Some((step, inner)) = next else {
                return path;
            };
            path.push(step);
            node = inner;
        }
    }

    /// What the value is, in the words of an error message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "yes or no",
            Value::Int(_) => "a number",
            Value::Text(_) => "a text",
            Value::Date(_) => "a date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        }
    }

    /// A scalar as the text a person would have written, `None` for a list, a table or nothing.
    pub fn text(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) => Some(text.clone()),
            Value::Int(number) => Some(number.to_string()),
            Value::Bool(true) => Some("yes".into()),
            Value::Bool(false) => Some("no".into()),
            Value::Date(date) => Some(date.to_string()),
            Value::Null | Value::List(_) | Value::Table(_) => None,
        }
    }

    /// The value of a key, if this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Table(entries) => entries.iter().find(|e| e.key == key).map(|e| &e.node),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, Source, read};

    #[test]
    fn the_way_to_a_span_leads_to_the_innermost_value_or_key() {
        let text = r#"{"a": [{"b": 1}, {"ab": "x"}], "c": null}"#;
        let node = read(&Source::new("", text), Format::Json).expect("JSON");
        let at = |what: &str| {
            let start = text.find(what).expect("it is there");
            Span {
                start,
                end: start + what.len(),
            }
        };
        let (a, item) = (Step::Key("a"), Step::Item(1));
        assert_eq!(node.path(at(r#""x""#)), [a, item, Step::Key("ab")]);
        assert_eq!(node.path(at(r#""ab""#)), [a, item, Step::Key("ab")]);
        assert_eq!(node.path(at(r#"{"ab": "x"}"#)), [a, item]);
        assert_eq!(node.path(at("null")), [Step::Key("c")]);
        assert_eq!(node.path((0..text.len()).into()), []);
    }
}
