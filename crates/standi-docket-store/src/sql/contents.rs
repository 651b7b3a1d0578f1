//! Parts of contents.

use super::{Sql, Value, all, one, read};
use crate::database::Done;
use standi_docket::value::Fingerprint;

pub(super) fn has(sql: &mut impl Sql, fingerprint: &Fingerprint) -> Done<bool> {
    let text = "SELECT count(*) FROM content WHERE sha256 = $1 AND part = 0";
    Ok(one(sql, text, &[Value::Bytes(&fingerprint.0)])? > 0)
}

pub(super) fn put(sql: &mut impl Sql, fingerprint: &Fingerprint, part: u32, bytes: &[u8]) -> Done {
    let values = [
        Value::Bytes(&fingerprint.0),
        Value::Int(i64::from(part)),
        Value::Bytes(bytes),
    ];
    let text = "INSERT INTO content (sha256, part, bytes) VALUES ($1, $2, $3)";
    sql.run(text, &values)
}

pub(super) fn part(
    sql: &mut impl Sql,
    fingerprint: &Fingerprint,
    part: u32,
) -> Done<Option<Vec<u8>>> {
    let text = "SELECT bytes FROM content WHERE sha256 = $1 AND part = $2";
    let values = [Value::Bytes(&fingerprint.0), Value::Int(i64::from(part))];
    let found = all(sql, text, &values, |row| {
        let bytes = row.bytes(0)?.map(<[u8]>::to_vec);
        bytes.ok_or_else(|| read::unreadable("a part of a content is missing"))
    })?;
    Ok(found.into_iter().next())
}

pub(super) fn remove(sql: &mut impl Sql, fingerprint: &Fingerprint) -> Done {
    let text = "DELETE FROM content WHERE sha256 = $1";
    sql.run(text, &[Value::Bytes(&fingerprint.0)])
}

pub(super) fn count(sql: &mut impl Sql) -> Done<u64> {
    let text = "SELECT count(*) FROM content WHERE part = 0";
    Ok(one(sql, text, &[])? as u64)
}

pub(super) fn after(
    sql: &mut impl Sql,
    fingerprint: Option<&Fingerprint>,
    limit: u32,
) -> Done<Vec<Fingerprint>> {
    let text = "SELECT sha256 FROM content WHERE part = 0 AND sha256 > $1 ORDER BY sha256 LIMIT $2";
    // No fingerprint comes before one without digits.
    let after: &[u8] = fingerprint.map_or(&[], |it| &it.0);
    let values = [Value::Bytes(after), Value::Int(i64::from(limit))];
    all(sql, text, &values, |row| {
        let bytes = row.bytes(0)?.and_then(|it| it.try_into().ok());
        let bytes = bytes.ok_or_else(|| read::unreadable("a fingerprint has not 32 bytes"))?;
        Ok(Fingerprint(bytes))
    })
}
