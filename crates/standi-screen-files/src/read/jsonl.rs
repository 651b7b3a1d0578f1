//! JSON Lines: one object on each line.

use crate::Fault;
use crate::read::blocks::Blocks;
use crate::read::{Origin, Parse, Parsed, Place, Work};
use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use standi_screen_arrow::column::Column;
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// An object with its values as they were written.
pub(crate) struct Object<'a>(pub Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object<'a>, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object: {\"respondent\": …}")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Object<'de>, M::Error> {
                let mut members = Vec::with_capacity(16);
                while let Some(Key(key)) = map.next_key()? {
                    members.push((key, map.next_value()?));
                }
                Ok(Object(members))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// A key, not copied where it was written without escapes.
#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// A value as the text of a cell: texts as they are, everything else as JSON. `None` is `null`.
fn text(value: &RawValue) -> Option<Cow<'_, str>> {
    match value.get() {
        "null" => None,
        text if text.starts_with('"') => {
            // The whole was read already, so that this is a sound text.
            let inner = &text[1..text.len() - 1];
            Some(match inner.contains('\\') {
                false => Cow::Borrowed(inner),
                true => Cow::Owned(serde_json::from_str(text).unwrap_or_default()),
            })
        }
        other => Some(Cow::Borrowed(other)),
    }
}

/// The keys of the first rows, in the order in which they come.
///
/// # Errors
/// An input that does not hold objects, one on each line.
pub(crate) fn keys(blocks: &mut Blocks) -> Result<Vec<String>, Fault> {
    let first = blocks.peek()?;
    let nothing = first.iter().all(u8::is_ascii_whitespace);
    if nothing {
        return Err(Fault::format(
            "there is nothing in the input",
            "one object stands on each line: {\"respondent\": …}",
        ));
    }
    if first.trim_ascii_start().starts_with(b"[") {
        return Err(Fault::format(
            "this is a JSON list",
            "write one object on each line, without brackets and commas around them",
        ));
    }
    let mut keys: Vec<String> = Vec::new();
    for line in first.split(|byte| *byte == b'\n') {
        if let Ok(Object(members)) = serde_json::from_slice(line) {
            for (key, _) in members {
                if !keys.iter().any(|known| *known == key) {
                    keys.push(key.into_owned());
                }
            }
        }
    }
    Ok(keys)
}

/// A table of texts with these columns, and with all that the law looks at.
pub(crate) fn schema(keys: &[String]) -> SchemaRef {
    let lacking = Column::ALL.iter().map(|column| column.name());
    let lacking = lacking.filter(|name| !keys.iter().any(|key| key == name));
    let names = keys.iter().map(String::as_str).chain(lacking);
    let fields: Vec<Field> = names
        .map(|it| Field::new(it, DataType::Utf8, true))
        .collect();
    Arc::new(Schema::new(fields))
}

/// Makes batches of texts.
pub(crate) struct JsonLines {
    schema: SchemaRef,
    places: HashMap<String, usize>,
    /// Keys beside those of the schema may come.
    others: bool,
    /// Names of results, which no key may have.
    results: Vec<String>,
}

impl JsonLines {
    pub(crate) fn new(schema: SchemaRef, others: bool, results: Vec<String>) -> JsonLines {
        let names = schema.fields().iter().enumerate();
        JsonLines {
            places: names
                .map(|(at, field)| (field.name().clone(), at))
                .collect(),
            schema,
            others,
            results,
        }
    }

    /// The cells of a line, by the place of their columns.
    fn cells<'a>(
        &self,
        line: &'a [u8],
        cells: &mut [Option<Cow<'a, str>>],
    ) -> Result<(), (Option<String>, String)> {
        let Object(members) = serde_json::from_slice(line).map_err(|error| {
            let what = error.to_string();
            let what = what.replace("line 1 column", "column");
            (None, format!("this is no JSON object: {what}"))
        })?;
        let mut seen = 0_u64;
        for (key, value) in members {
            let Some(at) = self.places.get(&*key) else {
                if self.results.iter().any(|name| *name == key) {
                    let reason = "this key has the name of a result".to_string();
                    return Err((Some(key.into_owned()), reason));
                }
                if self.others {
                    continue;
                }
                let reason = "this key is not among those of the first rows, which are the columns; \
                              give it there too, with null, or write JSON Lines";
                return Err((Some(key.into_owned()), reason.to_string()));
            };
            let bit = 1_u64.checked_shl(*at as u32).unwrap_or(0);
            if seen & bit != 0 || (bit == 0 && cells[*at].is_some()) {
                return Err((Some(key.into_owned()), "this key stands twice".to_string()));
            }
            seen |= bit;
            let nested = value.get().starts_with(['{', '[']);
            if nested && Column::from_name(&key).is_some() {
                let reason = "one value stands in each cell; give each its own row".to_string();
                return Err((Some(key.into_owned()), reason));
            }
            cells[*at] = text(value);
        }
        Ok(())
    }
}

impl Parse for JsonLines {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn parse(&self, work: Work) -> Result<Parsed, Fault> {
        let Work::Text(block) = work else {
            return Err(Fault::Program("JSON Lines are read as text".to_string()));
        };
        let mut columns: Vec<StringBuilder> = Vec::new();
        columns.resize_with(self.schema.fields().len(), StringBuilder::new);
        let (mut places, mut unreadable): (Vec<Place>, Vec<_>) = (Vec::new(), Vec::new());
        let (mut at, mut row) = (0, 0_u32);
        let mut cells: Vec<Option<Cow<'_, str>>> = vec![None; columns.len()];
        for line in block.bytes.split_inclusive(|byte| *byte == b'\n') {
            let start = at;
            at += line.len();
            let trimmed = line.trim_ascii();
            if trimmed.is_empty() {
                continue;
            }
            let start = start + (line.len() - line.trim_ascii_start().len());
            let place = Place {
                row,
                start: start as u32,
                end: (start + trimmed.len()) as u32,
            };
            row += 1;
            cells.fill(None);
            match self.cells(trimmed, &mut cells) {
                Err((column, reason)) => unreadable.push(block.reject(place, column, reason)),
                Ok(()) => {
                    places.push(place);
                    for (column, cell) in columns.iter_mut().zip(&cells) {
                        column.append_option(cell.as_deref());
                    }
                }
            }
        }
        let columns = columns
            .into_iter()
            .map(|mut it| Arc::new(it.finish()) as ArrayRef);
        let options = RecordBatchOptions::new().with_row_count(Some(places.len()));
        let batch =
            RecordBatch::try_new_with_options(self.schema.clone(), columns.collect(), &options);
        drop(cells);
        Ok(Parsed {
            batch: batch.map_err(|error| Fault::Program(error.to_string()))?,
            rows: row.into(),
            unreadable,
            origin: Origin::Text { block, places },
        })
    }
}
