//! JSON: the answer of HUDOC's query service, a list of rows, or one row on each line.

use super::{Each, Lines};
use crate::document::{Column, Reason, Row};
use crate::fault::Fault;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

const HELP: &str = "HUDOC's query service gives {\"resultcount\": …, \"results\": [{\"columns\": {\"itemid\": …}}]}";

#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    results: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Wrapped {
    columns: BTreeMap<String, Value>,
}

/// Reads the rows of a text.
pub fn read(name: &str, text: &str, each: Each) -> Result<(), Fault> {
    let mut lines = Lines::new(text.as_bytes());
    let mut row = Row::default();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let value = value.map_err(|error| Fault::Format {
            path: name.to_string(),
            line: Some(error.line() as u64).filter(|line| *line > 0),
            wrong: format!("this is not JSON: {error}"),
            help: HELP,
        })?;
        let entries: Vec<&RawValue> = match value.get().as_bytes().first() {
            Some(b'[') => serde_json::from_str(value.get()).unwrap_or_default(),
            _ => match serde_json::from_str::<Page>(value.get()) {
                Ok(page) => page.results,
                Err(_) => vec![value],
            },
        };
        for entry in entries {
            let line = lines.of(place(text, entry.get()));
            row.clear();
            match columns(entry.get()) {
                Some(columns) => {
                    fill(&mut row, &columns);
                    each(line, Ok(&row))?;
                }
                None => {
                    let wrong = "a row is an object: {\"columns\": {\"itemid\": …}}";
                    each(line, Err(Reason::Broken(wrong.to_string())))?;
                }
            }
        }
    }
    Ok(())
}

/// Where a part of a text begins in it.
fn place(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn columns(entry: &str) -> Option<BTreeMap<String, Value>> {
    let wrapped = serde_json::from_str::<Wrapped>(entry).map(|it| it.columns);
    wrapped.or_else(|_| serde_json::from_str(entry)).ok()
}

fn fill(row: &mut Row, columns: &BTreeMap<String, Value>) {
    for (name, value) in columns {
        let Some(column) = Column::named(name) else {
            continue;
        };
        match value {
            Value::String(text) => row.put(column, text),
            Value::Number(number) => row.put(column, &number.to_string()),
            Value::Array(parts) => {
                let parts: Vec<&str> = parts.iter().filter_map(Value::as_str).collect();
                row.put(column, &parts.join(";"));
            }
            Value::Null | Value::Bool(_) | Value::Object(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::read::tests::rows;

    #[test]
    fn pages_lists_and_lines() {
        let page = r#"{"resultcount":2,"results":[
            {"columns":{"itemid":"001-57516","appno":"332/57"}},
            {"columns":{"itemid":"001-57518","appno":"332/57","importance":2}}]}"#;
        assert_eq!(
            rows(page.as_bytes()),
            ["2 001-57516 332/57", "3 001-57518 332/57"]
        );
        let list = "[{\"itemid\":\"001-1\",\"appno\":[\"1/02\",\"2/03\"]},\n7]";
        let expected = "2: a row is an object: {\"columns\": {\"itemid\": …}}";
        assert_eq!(rows(list.as_bytes()), ["1 001-1 1/02;2/03", expected]);
        let lines = "{\"itemid\":\"001-1\"}\n\n{\"itemid\":\"001-2\"}\n";
        assert_eq!(rows(lines.as_bytes()), ["1 001-1 ", "3 001-2 "]);
    }

    #[test]
    fn what_breaks_off_is_told_with_its_line() {
        let broken = rows(b"{\"results\":[\n{\"columns\":{\"itemid\":\"001-1\"}},\n{\"col");
        assert!(
            broken[0].starts_with("fault: test, line 3: this is not JSON"),
            "{broken:?}"
        );
    }
}
