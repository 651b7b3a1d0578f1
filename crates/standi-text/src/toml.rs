//! TOML into nodes, dates native.

use crate::{Defect, Defects, Entry, Node, Source, Value};
use jiff::civil::Date;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) fn read(source: &Arc<Source>) -> Result<Node, Defects> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    let mut defects = Defects::new();
    for error in errors {
        let span = error.span().unwrap_or(0..0).into();
        defects.push(Defect::new(
            "toml-syntax",
            first_line(error.message()),
            source,
            span,
            "",
        ));
    }
    let span = (0..source.text.len()).into();
    let entries = entries(table.get_ref(), source, &mut defects);
    defects.or(Node {
        span,
        value: Value::Table(entries),
    })
}

fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or("not TOML")
}

fn entries(table: &DeTable<'_>, source: &Arc<Source>, defects: &mut Defects) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            at: key.span().into(),
            node: node(value, source, defects),
        })
        .collect();
    entries.sort_by_key(|entry| entry.at.start);
    entries
}

fn node(value: &Spanned<DeValue<'_>>, source: &Arc<Source>, defects: &mut Defects) -> Node {
    let span = value.span().into();
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Int(number),
            Err(_) => Value::Text(number.as_str().to_string()),
        },
        DeValue::Float(number) => Value::Text(number.as_str().to_string()),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Datetime(datetime) => {
            let day = datetime
                .date
                .filter(|_| datetime.time.is_none())
                .and_then(|date| {
                    Date::new(date.year as i16, date.month as i8, date.day as i8).ok()
                });
            // Where the parser has complained of the same stretch, once is enough.
            let told = defects.0.iter().filter_map(|defect| defect.at.as_ref());
            let told = told.map(|(place, _)| place.span).any(|other| other == span);
            if day.is_none() && !told {
                let message = format!("{datetime} is not a day of the calendar");
                defects.push(
                    Defect::new("date", message, source, span, "not a day")
                        .help("write a day, without a time: 2022-10-03"),
                );
            }
            day.map_or(Value::Null, Value::Date)
        }
        DeValue::Array(items) => Value::List(
            items
                .iter()
                .map(|item| node(item, source, defects))
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(entries(table, source, defects)),
    };
    Node { span, value }
}
