//! Strict JSON into nodes.

use crate::{DEEPEST, Defect, Defects, Entry, Node, Source, Span, Value};
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::sync::Arc;

pub(crate) fn read(source: &Arc<Source>) -> Result<Node, Defects> {
    if let Some(at) = too_deep(&source.text) {
        let message = format!("nested more than {DEEPEST} deep");
        return Err(Defect::new("json-syntax", message, source, at, "").into());
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let parsed = parse_to_ast(&source.text, &CollectOptions::default(), &strict);
    let ast = parsed.map_err(|error| {
        let span = Span {
            start: error.range().start,
            end: error.range().end,
        };
        Defect::new("json-syntax", error.kind().to_string(), source, span, "")
    })?;
    match ast.value {
        Some(value) => node(&value, source),
        None => Ok(Node {
            span: (0..source.text.len()).into(),
            value: Value::Null,
        }),
    }
}

/// Where brackets nest deeper than any file of ours: the parser is recursive, so ask before.
fn too_deep(text: &str) -> Option<Span> {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(Span {
                        start: at,
                        end: at + 1,
                    });
                }
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn node(value: &ast::Value<'_>, source: &Arc<Source>) -> Result<Node, Defects> {
    let range = value.range();
    let span = Span {
        start: range.start,
        end: range.end,
    };
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.to_string()),
        ast::Value::NumberLit(number) => number
            .value
            .parse()
            .map(Value::Int)
            .unwrap_or_else(|_| Value::Text(number.value.to_string())),
        ast::Value::BooleanLit(flag) => Value::Bool(flag.value),
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::Array(array) => Value::List(
            array
                .elements
                .iter()
                .map(|v| node(v, source))
                .collect::<Result<_, _>>()?,
        ),
        ast::Value::Object(object) => {
            let mut entries: Vec<Entry> = Vec::with_capacity(object.properties.len());
            for property in &object.properties {
                let range = property.name.range();
                let at = Span {
                    start: range.start,
                    end: range.end,
                };
                let key = property.name.as_str().to_string();
                if let Some(first) = entries.iter().find(|entry| entry.key == key) {
                    let message = format!("`{key}` is given twice");
                    return Err(Defect::new("duplicate-key", message, source, at, "again")
                        .also(source, first.at, "first")
                        .into());
                }
                entries.push(Entry {
                    key,
                    at,
                    node: node(&property.value, source)?,
                });
            }
            Value::Table(entries)
        }
    };
    Ok(Node { span, value })
}
