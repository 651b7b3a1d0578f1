//! The list of what is due.
//!
//! What is due however late, such as a duty, is *standing*. Anything else is due until its last day
//! has passed.

use super::{Columns, Sql, Value, all, read};
use crate::database::Done;
use crate::projection::{Change, DueFilter, DueRow};
use standi_docket::term::{Nature, Whose};
use standi_docket::value::{Date, Number};
use standi_record::Day;

const COLUMNS: &str = "SELECT t.year, t.place, a.applicant, a.respondents, t.id, t.name, t.whose, \
    t.nature, t.award, t.last_day, t.suspended, t.authority, t.from_event, t.n, t.standing, \
    a.disclosure";
const APPLICATION: &str = "JOIN application a ON a.year = t.year AND a.place = t.place";

/// A row with its place among the times of its application.
fn due_row(row: &dyn Columns) -> Done<(DueRow, u32)> {
    let due = DueRow {
        number: read::number(row, 0)?,
        applicant: read::owned(row, 2)?,
        respondents: read::codes(row, 3)?,
        id: read::text(row, 4)?.to_string(),
        name: read::text(row, 5)?.to_string(),
        whose: read::needed(row, 6, Whose::from_word)?,
        nature: read::needed(row, 7, Nature::from_word)?,
        award: read::owned(row, 8)?,
        last_day: row.int(9)?.map(|day| Date(Day(day as i32))),
        suspended: row.int(10)? == Some(1),
        authority: read::text(row, 11)?.to_string(),
        from_event: read::int(row, 12)?,
        standing: row.int(14)? == Some(1),
        disclosure: read::disclosure(row, 15)?,
    };
    Ok((due, read::int(row, 13)?))
}

pub(super) fn project(sql: &mut impl Sql, changes: &[Change]) -> Done {
    let (mut gone, mut rows) = (Vec::new(), Vec::new());
    for change in changes {
        let before = change.before.as_ref().map(|it| it.1.as_slice());
        let (before, after) = (before.unwrap_or_default(), &change.after.1);
        let number = change.after.0.number;
        for n in after.len()..before.len() {
            gone.extend(Value::number(number));
            gone.push(Value::Int(n as i64));
        }
        for (n, it) in after.iter().enumerate() {
            if before.get(n) == Some(it) {
                continue;
            }
            let day = it.last_day.map(|day| i64::from(day.0.0));
            rows.extend(Value::number(number));
            rows.extend([
                Value::Int(n as i64),
                Value::text(&it.id),
                Value::text(&it.name),
                Value::text(it.whose.word()),
                Value::text(it.nature.word()),
                Value::maybe(it.award.as_deref()),
                day.map_or(Value::Null, Value::Int),
                Value::Int(i64::from(it.suspended)),
                Value::Int(i64::from(it.standing)),
                Value::text(&it.authority),
                Value::Int(i64::from(it.from_event)),
            ]);
        }
    }
    let text = "DELETE FROM term WHERE year = $1 AND place = $2 AND n = $3";
    sql.many(text, 3, &gone)?;
    let text = "INSERT INTO term (year, place, n, id, name, whose, nature, award, last_day, suspended, \
        standing, authority, from_event) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
        ON CONFLICT (year, place, n) DO UPDATE SET id = excluded.id, name = excluded.name, \
        whose = excluded.whose, nature = excluded.nature, award = excluded.award, \
        last_day = excluded.last_day, suspended = excluded.suspended, standing = excluded.standing, \
        authority = excluded.authority, from_event = excluded.from_event";
    sql.many(text, 13, &rows)
}

pub(super) fn of(sql: &mut impl Sql, number: Number) -> Done<Vec<DueRow>> {
    let text = format!(
        "{COLUMNS} FROM term t {APPLICATION} WHERE t.year = $1 AND t.place = $2 ORDER BY t.n"
    );
    let rows = all(sql, &text, &Value::number(number), due_row)?;
    Ok(rows.into_iter().map(|(row, _)| row).collect())
}

pub(super) fn due(sql: &mut impl Sql, filter: &DueFilter) -> Done<Vec<DueRow>> {
    if let Some(number) = filter.number {
        let text = format!(
            "{COLUMNS} FROM term t {APPLICATION} WHERE t.year = $1 AND t.place = $2 ORDER BY t.n"
        );
        let mut rows = all(sql, &text, &Value::number(number), due_row)?;
        rows.retain(|(row, _)| is_due(row, filter));
        return Ok(sorted(rows, filter.limit));
    }
    let mut due = part(sql, filter, true, filter.limit)?;
    let left = filter.limit.saturating_sub(due.len() as u32);
    if filter.limit == 0 || left > 0 {
        due.extend(part(sql, filter, false, left)?);
    }
    Ok(due)
}

/// What has a last day, or what has none, in order. The index holds the time of each party in two
/// stretches, standing or not; the first rows of every stretch are put together before anything
/// else is read of them.
fn part(sql: &mut impl Sql, filter: &DueFilter, dated: bool, limit: u32) -> Done<Vec<DueRow>> {
    let mut values = Vec::new();
    let day = |day: Day| Value::Int(i64::from(day.0));
    let mut place = |value: Value<'static>| {
        values.push(value);
        values.len()
    };
    // Those that do not stand come first, so that every parameter appears in the first stretch.
    let (mut passing, mut until) = (String::new(), String::new());
    if dated {
        passing = format!(" AND last_day >= ${}", place(day(filter.today)));
        if let Some(last) = filter.until {
            until = format!(" AND last_day <= ${}", place(day(last)));
        }
    }
    let limit = format!("LIMIT ${}", place(super::limit(limit)));
    let is = if dated { "NOT NULL" } else { "NULL" };
    let order = "ORDER BY last_day, year, place, n";
    let mut stretches = Vec::new();
    for standing in [0, 1] {
        let passing = if standing == 0 { passing.as_str() } else { "" };
        for whose in Whose::ALL {
            if filter.whose.is_none_or(|only| only == *whose) {
                stretches.push(format!(
                    "SELECT * FROM (SELECT last_day, year, place, n FROM term WHERE whose = '{whose}' \
                    AND standing = {standing} AND last_day IS {is}{passing}{until} {order} {limit}) s"
                ));
            }
        }
    }
    let text = format!(
        "{COLUMNS} FROM (SELECT * FROM ({}) u {order} {limit}) k \
        JOIN term t ON t.year = k.year AND t.place = k.place AND t.n = k.n {APPLICATION} \
        ORDER BY k.last_day, k.year, k.place, k.n",
        stretches.join(" UNION ALL ")
    );
    let rows = all(sql, &text, &values, due_row)?;
    Ok(rows.into_iter().map(|(row, _)| row).collect())
}

fn is_due(row: &DueRow, filter: &DueFilter) -> bool {
    let day = row.last_day.map(|day| day.0);
    (row.standing || day.is_none_or(|day| day >= filter.today))
        && filter
            .until
            .is_none_or(|until| day.is_none_or(|day| day <= until))
        && filter.whose.is_none_or(|whose| row.whose == whose)
}

fn sorted(mut rows: Vec<(DueRow, u32)>, limit: u32) -> Vec<DueRow> {
    rows.sort_by_key(|(row, n)| (row.last_day.is_none(), row.last_day, row.number, *n));
    if limit > 0 {
        rows.truncate(limit as usize);
    }
    rows.into_iter().map(|(row, _)| row).collect()
}
