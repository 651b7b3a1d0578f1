//! Reading a table field by field.

use crate::{Defect, Defects, Entry, Node, Source, Span, Value, nearest};
use jiff::civil::Date;
use std::cell::RefCell;
use std::sync::Arc;

/// A table being read. Every field is asked for by name; what is left at the end is unknown and
/// becomes a defect that names the nearest field that would have been known.
pub struct Fields<'a> {
    source: &'a Arc<Source>,
    /// What the table is, in the words of a message: "a declaration".
    what: &'static str,
    span: Span,
    entries: &'a [Entry],
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    /// Opens a node as a table; anything else is a defect.
    pub fn open(
        node: &'a Node,
        what: &'static str,
        source: &'a Arc<Source>,
        defects: &mut Defects,
    ) -> Option<Fields<'a>> {
        match &node.value {
            Value::Table(entries) => Some(Fields {
                source,
                what,
                span: node.span,
                entries,
                asked: RefCell::default(),
            }),
            _ => {
                let message = format!("{what} is a table of fields, this is {}", node.kind());
                defects.push(Defect::new("not-a-table", message, source, node.span, ""));
                None
            }
        }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The source it is written in.
    pub fn source(&self) -> &'a Arc<Source> {
        self.source
    }

    /// The node of a field; `None` if it is absent or empty.
    pub fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().push(key);
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.node)
            .filter(|node| node.value != Value::Null)
    }

    /// Where a field's value stands, or the table if it is absent.
    pub fn at(&self, key: &str) -> Span {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or(self.span, |entry| entry.node.span)
    }

    /// A text.
    pub fn text(&self, key: &'static str, defects: &mut Defects) -> Option<String> {
        let node = self.node(key)?;
        let text = node.text();
        if text.is_none() {
            self.wrong(node, key, "a text", defects);
        }
        text
    }

    /// A text that must be there.
    pub fn required_text(&self, key: &'static str, defects: &mut Defects) -> Option<String> {
        self.required(key, defects)?;
        self.text(key, defects)
    }

    /// Complains if a field is absent.
    pub fn required(&self, key: &'static str, defects: &mut Defects) -> Option<&'a Node> {
        let node = self.node(key);
        if node.is_none() {
            let message = format!("{} needs `{key}`", self.what);
            let head = Span {
                start: self.span.start,
                end: self.span.end,
            };
            defects.push(Defect::new(
                "missing-field",
                message,
                self.source,
                head,
                "not in here",
            ));
        }
        node
    }

    /// A whole number.
    pub fn number(&self, key: &'static str, defects: &mut Defects) -> Option<i64> {
        let node = self.node(key)?;
        match node.value {
            Value::Int(number) => Some(number),
            _ => {
                self.wrong(node, key, "a whole number", defects);
                None
            }
        }
    }

    /// A day.
    pub fn day(&self, key: &'static str, defects: &mut Defects) -> Option<Date> {
        let node = self.node(key)?;
        match day(node) {
            Ok(date) => Some(date),
            Err(problem) => {
                defects.push(
                    Defect::new("date", problem, self.source, node.span, "not a day")
                        .help("write a day of the calendar as 2022-10-03"),
                );
                None
            }
        }
    }

    /// A list of texts; one text alone is a list of one.
    pub fn texts(&self, key: &'static str, defects: &mut Defects) -> Vec<(String, Span)> {
        let Some(node) = self.node(key) else {
            return Vec::new();
        };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        items
            .iter()
            .filter_map(|item| match item.text() {
                Some(text) => Some((text, item.span)),
                None => {
                    self.wrong(item, key, "a text", defects);
                    None
                }
            })
            .collect()
    }

    /// The tables of a list of tables; one table alone is a list of one.
    pub fn tables(&self, key: &'static str) -> &'a [Node] {
        match self.node(key) {
            None => &[],
            Some(node) => match &node.value {
                Value::List(items) => items,
                _ => std::slice::from_ref(node),
            },
        }
    }

    /// One of a closed list of words.
    pub fn word<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&'static str, T)],
        defects: &mut Defects,
    ) -> Option<T> {
        let node = self.node(key)?;
        self.word_of(node, key, words, defects)
    }

    /// Words out of a closed list; one word alone is a list of one. `None`: one of them is not in
    /// the list.
    pub fn words<T: Copy>(
        &self,
        key: &'static str,
        words: &[(&'static str, T)],
        defects: &mut Defects,
    ) -> Option<Vec<T>> {
        let Some(node) = self.node(key) else {
            return Some(Vec::new());
        };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let read: Vec<Option<T>> = items
            .iter()
            .map(|item| self.word_of(item, key, words, defects))
            .collect();
        read.into_iter().collect()
    }

    fn word_of<T: Copy>(
        &self,
        node: &Node,
        key: &'static str,
        words: &[(&'static str, T)],
        defects: &mut Defects,
    ) -> Option<T> {
        let Some(text) = node.text() else {
            self.wrong(node, key, "a word", defects);
            return None;
        };
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let known = words.iter().map(|(word, _)| *word);
        let message = format!("`{text}` is not a value of `{key}`");
        let mut defect = Defect::new("unknown-value", message, self.source, node.span, "");
        let list = known.clone().collect::<Vec<_>>().join(", ");
        defect.help = Some(match nearest(&text, known) {
            Some(near) => format!("did you mean `{near}`? The values are: {list}"),
            None => format!("the values are: {list}"),
        });
        defects.push(defect);
        None
    }

    /// Names every field that nobody asked for.
    pub fn close(self, defects: &mut Defects) {
        let asked = self.asked.into_inner();
        for entry in self
            .entries
            .iter()
            .filter(|entry| !asked.contains(&&*entry.key))
        {
            let message = format!("{} has no field `{}`", self.what, entry.key);
            let mut defect =
                Defect::new("unknown-field", message, self.source, entry.at, "unknown");
            defect.help = Some(match nearest(&entry.key, asked.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    let mut known = asked.clone();
                    known.sort_unstable();
                    known.dedup();
                    format!("the fields are: {}", known.join(", "))
                }
            });
            defects.push(defect);
        }
    }

    fn wrong(&self, node: &Node, key: &str, expected: &str, defects: &mut Defects) {
        let message = format!("`{key}` is {}, expected {expected}", node.kind());
        defects.push(Defect::new(
            "wrong-kind",
            message,
            self.source,
            node.span,
            "",
        ));
    }
}

fn day(node: &Node) -> Result<Date, String> {
    match &node.value {
        Value::Date(date) => Ok(*date),
        _ => {
            let text = node
                .text()
                .ok_or_else(|| format!("{} is not a day", node.kind()))?;
            let shape =
                text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
            shape
                .then(|| text.parse().ok())
                .flatten()
                .ok_or_else(|| format!("`{text}` is not a day of the calendar"))
        }
    }
}
