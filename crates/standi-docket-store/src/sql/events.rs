//! Events and the head of their chain.

use super::{Sql, Value, all, one, read};
use crate::chain::{Hash, Text};
use crate::database::{Done, Stored};
use standi_docket::value::Number;

pub(super) fn head(sql: &mut impl Sql) -> Done<(u64, Hash)> {
    let found = all(sql, "SELECT count, hash FROM head", &[], |row| {
        let hash = row.bytes(1)?.and_then(|hash| hash.try_into().ok());
        Ok((read::int(row, 0)?, hash))
    })?;
    match found.as_slice() {
        [(count, Some(hash))] => Ok((*count, *hash)),
        _ => Err(read::unreadable(
            "the docket does not say how many events it has and what the hash of the last is",
        )),
    }
}

pub(super) fn set_head(sql: &mut impl Sql, count: u64, hash: &Hash) -> Done {
    sql.run(
        "UPDATE head SET count = $1, hash = $2",
        &[Value::Int(count as i64), Value::Bytes(hash)],
    )
}

pub(super) fn version(sql: &mut impl Sql, number: Number) -> Done<u32> {
    let text = "SELECT max(seq) FROM event WHERE year = $1 AND place = $2";
    Ok(one(sql, text, &Value::number(number))? as u32)
}

pub(super) fn last_place(sql: &mut impl Sql, year: i16) -> Done<u32> {
    let text = "SELECT max(place) FROM event WHERE year = $1";
    Ok(one(sql, text, &[Value::Int(i64::from(year))])? as u32)
}

/// `body` and `seal`: a text with its salt, or no text with its commitment, which is empty where there
/// was no salt.
fn columns(text: &Text) -> [Value<'_>; 2] {
    let seal = match text {
        Text::Plain(_) => Value::Null,
        Text::Erased(None) => Value::Bytes(&[]),
        Text::Salted(salt, _) => Value::Bytes(salt),
        Text::Erased(Some(commitment)) => Value::Bytes(commitment),
    };
    [Value::text(text.body().unwrap_or_default()), seal]
}

pub(super) fn insert(sql: &mut impl Sql, events: &[Stored]) -> Done {
    let text = "INSERT INTO event (position, year, place, seq, body, seal, hash) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let mut values = Vec::with_capacity(7 * events.len());
    for event in events {
        values.push(Value::Int(event.position as i64));
        values.extend(Value::number(event.application));
        values.push(Value::Int(i64::from(event.seq)));
        values.extend(columns(&event.text));
        values.push(Value::Bytes(&event.hash));
    }
    sql.many(text, 7, &values)
}

pub(super) fn erase(sql: &mut impl Sql, events: &[Stored]) -> Done {
    let mut values = Vec::with_capacity(3 * events.len());
    for event in events {
        values.extend(columns(&event.text));
        values.push(Value::Int(event.position as i64));
    }
    let text = "UPDATE event SET body = $1, seal = $2 WHERE position = $3";
    sql.many(text, 3, &values)
}

pub(super) fn has_salts(sql: &mut impl Sql) -> Done<bool> {
    let text = "SELECT count(*) FROM (SELECT 1 FROM event \
        WHERE seal IS NOT NULL LIMIT 1) found";
    Ok(one(sql, text, &[])? > 0)
}

pub(super) fn elsewhere(sql: &mut impl Sql, number: Number, word: &str) -> Done<Vec<Stored>> {
    let text = "SELECT position, year, place, seq, body, seal, hash FROM event \
        WHERE body LIKE $1 AND NOT (year = $2 AND place = $3) ORDER BY position";
    let mut values = vec![Value::Text(format!("%{word}%").into())];
    values.extend(Value::number(number));
    all(sql, text, &values, read::stored)
}

pub(super) fn of(sql: &mut impl Sql, number: Number) -> Done<Vec<Stored>> {
    let text = "SELECT position, year, place, seq, body, seal, hash FROM event \
        WHERE year = $1 AND place = $2 ORDER BY seq";
    all(sql, text, &Value::number(number), read::stored)
}

pub(super) fn histories(sql: &mut impl Sql, first: Number, last: Number) -> Done<Vec<Stored>> {
    let text = "SELECT position, year, place, seq, body, seal, hash FROM event \
        WHERE (year, place) >= ($1, $2) AND (year, place) <= ($3, $4) ORDER BY year, place, seq";
    let values = [Value::number(first), Value::number(last)].concat();
    all(sql, text, &values, read::stored)
}

pub(super) fn scan(sql: &mut impl Sql, from: u64, limit: u32) -> Done<Vec<Stored>> {
    let text = "SELECT position, year, place, seq, body, seal, hash FROM event \
        WHERE position >= $1 ORDER BY position LIMIT $2";
    let values = [Value::Int(from as i64), Value::Int(i64::from(limit))];
    all(sql, text, &values, read::stored)
}

pub(super) fn numbers(sql: &mut impl Sql, after: Option<Number>, limit: u32) -> Done<Vec<Number>> {
    let text = "SELECT DISTINCT year, place FROM event \
        WHERE (year, place) > ($1, $2) ORDER BY year, place LIMIT $3";
    let after = after.unwrap_or(Number { year: 0, place: 0 });
    let mut values = Value::number(after).to_vec();
    values.push(Value::Int(i64::from(limit)));
    all(sql, text, &values, |row| read::number(row, 0))
}
