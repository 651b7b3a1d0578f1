//! YAML 1.2 into nodes.
//!
//! Built from the parser's events, so that every key and value keeps its place, a key written
//! twice is an error, and aliases cannot grow without end.

use crate::{DEEPEST, Defect, Defects, Entry, MOST_NODES, Node, Source, Span, Value};
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::HashMap;
use std::sync::Arc;

pub(crate) fn read(source: &Arc<Source>) -> Result<Node, Defects> {
    Builder::new(source).read()
}

struct Builder<'a> {
    source: &'a Arc<Source>,
    /// Byte offset of each character, for the parser counts characters; `None` if all are ASCII.
    offsets: Option<Vec<usize>>,
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
    root: Option<Node>,
}

struct Open {
    start: usize,
    anchor: usize,
    nodes_before: usize,
    kind: Kind,
}

enum Kind {
    List(Vec<Node>),
    Table(Vec<Entry>, Option<(String, Span)>),
}

impl<'a> Builder<'a> {
    fn new(source: &'a Arc<Source>) -> Self {
        let text = &source.text;
        let offsets = (!text.is_ascii()).then(|| {
            text.char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect()
        });
        Builder {
            source,
            offsets,
            open: vec![],
            anchors: HashMap::new(),
            nodes: 0,
            root: None,
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.offsets {
            None => character.min(self.source.text.len()),
            Some(offsets) => offsets[character.min(offsets.len() - 1)],
        }
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        Span {
            start: self.byte(span.start.index()),
            end: self.byte(span.end.index()),
        }
    }

    fn fail(&self, message: impl Into<String>, span: Span) -> Defects {
        Defect::new("yaml-syntax", message, self.source, span, "").into()
    }

    fn read(mut self) -> Result<Node, Defects> {
        let text = &self.source.text;
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| {
                let at = self.byte(error.marker().index());
                self.fail(error.info(), Span { start: at, end: at })
            })?;
            let span = self.span(span);
            match event {
                Event::Scalar(text, style, anchor, _) => {
                    let node = Node {
                        span,
                        value: scalar(&text, style),
                    };
                    if anchor > 0 {
                        self.anchors.insert(anchor, (node.clone(), 1));
                    }
                    self.add(node, 1)?;
                }
                Event::SequenceStart(anchor, _) => self.begin(span, anchor, Kind::List(vec![]))?,
                Event::MappingStart(anchor, _) => {
                    self.begin(span, anchor, Kind::Table(vec![], None))?
                }
                Event::SequenceEnd | Event::MappingEnd => self.end(span)?,
                Event::Alias(anchor) => {
                    let Some((node, size)) = self.anchors.get(&anchor).cloned() else {
                        return Err(self.fail("this alias refers to itself", span));
                    };
                    self.add(node, size)?;
                }
                Event::DocumentStart(_) if self.root.is_some() => {
                    return Err(self.fail("a second document begins here, expected one", span));
                }
                _ => {}
            }
        }
        let whole = (0..self.source.text.len()).into();
        Ok(self.root.unwrap_or(Node {
            span: whole,
            value: Value::Null,
        }))
    }

    fn begin(&mut self, span: Span, anchor: usize, kind: Kind) -> Result<(), Defects> {
        if self.open.len() >= DEEPEST {
            return Err(self.fail(format!("nested more than {DEEPEST} deep"), span));
        }
        self.open.push(Open {
            start: span.start,
            anchor,
            nodes_before: self.nodes,
            kind,
        });
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Defects> {
        let Some(open) = self.open.pop() else {
            return Err(self.fail("closes what was never opened", span));
        };
        let value = match open.kind {
            Kind::List(items) => Value::List(items),
            Kind::Table(entries, _) => Value::Table(entries),
        };
        // A block ends where the next token begins: cut the white space between.
        let text = &self.source.text[open.start..span.end.max(open.start)];
        let end = open.start + text.trim_end().len();
        let node = Node {
            span: Span {
                start: open.start,
                end,
            },
            value,
        };
        if open.anchor > 0 {
            self.anchors.insert(
                open.anchor,
                (node.clone(), self.nodes - open.nodes_before + 1),
            );
        }
        self.add(node, 1)
    }

    fn add(&mut self, node: Node, size: usize) -> Result<(), Defects> {
        self.nodes += size;
        if self.nodes > MOST_NODES {
            return Err(self.fail("too many values: aliases multiply without end", node.span));
        }
        let source = self.source;
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(Kind::List(items)) => items.push(node),
            Some(Kind::Table(entries, pending)) => match pending.take() {
                Some((key, at)) => entries.push(Entry { key, at, node }),
                None => {
                    let Some(key) = node.text() else {
                        let message = format!("a key must be a word, this is {}", node.kind());
                        return Err(
                            Defect::new("yaml-syntax", message, source, node.span, "").into()
                        );
                    };
                    if let Some(first) = entries.iter().find(|entry| entry.key == key) {
                        let message = format!("`{key}` is given twice");
                        return Err(Defect::new(
                            "duplicate-key",
                            message,
                            source,
                            node.span,
                            "again",
                        )
                        .also(source, first.at, "first")
                        .into());
                    }
                    *pending = Some((key, node.span));
                }
            },
        }
        Ok(())
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::Text(text.to_string());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        // A leading zero is a name or a number of an application, not a number to count with.
        _ if text.len() > 1 && text.starts_with('0') => Value::Text(text.to_string()),
        _ => text
            .parse()
            .map(Value::Int)
            .unwrap_or_else(|_| Value::Text(text.to_string())),
    }
}
