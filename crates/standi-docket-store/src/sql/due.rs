//! The list of what is due.
//!
//! What is due however late, such as a duty, is *standing*. Anything else is due until its last day
//! has passed. Each row knows to whom its application was disclosed, so that these find theirs without
//! reading the others'. What runs against a State is found by the applications against it, if they are
//! few, or else among what is due against all.

use super::{Columns, Sql, Value, all, read};
use crate::database::Done;
use crate::projection::{Change, DueFilter, DueRow};
use crate::tally::Way;
use standi_docket::access::Audience;
use standi_docket::term::{Nature, Whose};
use standi_docket::value::{Date, Number, StateCode};
use standi_record::Day;

const COLUMNS: &str = "SELECT t.year, t.place, a.applicant, a.respondents, t.id, t.name, t.whose, \
    t.nature, t.award, t.last_day, t.suspended, t.authority, t.from_event, t.standing, \
    coalesce(t.disclosed, 0)";
const APPLICATION: &str = "JOIN application a ON a.year = t.year AND a.place = t.place";

fn due_row(row: &dyn Columns) -> Done<DueRow> {
    Ok(DueRow {
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
        standing: row.int(13)? == Some(1),
        disclosure: read::disclosure(row, 14)?,
    })
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
                match it.disclosure.to_bits() {
                    0 => Value::Null,
                    bits => Value::Int(i64::from(bits)),
                },
            ]);
        }
    }
    let text = "DELETE FROM term WHERE year = $1 AND place = $2 AND n = $3";
    sql.many(text, 3, &gone)?;
    let text = "INSERT INTO term (year, place, n, id, name, whose, nature, award, last_day, suspended, \
        standing, authority, from_event, disclosed) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
        ON CONFLICT (year, place, n) DO UPDATE SET id = excluded.id, name = excluded.name, \
        whose = excluded.whose, nature = excluded.nature, award = excluded.award, \
        last_day = excluded.last_day, suspended = excluded.suspended, standing = excluded.standing, \
        authority = excluded.authority, from_event = excluded.from_event, disclosed = excluded.disclosed";
    sql.many(text, 14, &rows)
}

pub(super) fn of(sql: &mut impl Sql, number: Number) -> Done<Vec<DueRow>> {
    let text = format!(
        "{COLUMNS} FROM term t {APPLICATION} WHERE t.year = $1 AND t.place = $2 ORDER BY t.n"
    );
    all(sql, &text, &Value::number(number), due_row)
}

pub(super) fn due(sql: &mut impl Sql, filter: &DueFilter) -> Done<Vec<DueRow>> {
    if let Some(number) = filter.number {
        let mut rows = of(sql, number)?;
        rows.retain(|row| is_due(row, filter));
        rows.sort_by_key(|row| (row.last_day.is_none(), row.last_day));
        if filter.limit > 0 {
            rows.truncate(filter.limit as usize);
        }
        return Ok(rows);
    }
    if let Some(state) = filter.respondent {
        let to = |state: Option<StateCode>| Way::to(state, None, None, filter.disclosed);
        let own = super::list::length(sql, to(Some(state)))?;
        let all = super::list::length(sql, to(None))?;
        // All times of the applications against a State are sooner read than those of others among
        // the first rows that are wanted, if these applications are few.
        if filter.limit == 0 || own * own <= i64::from(filter.limit) * all {
            return along(sql, filter, to(Some(state)));
        }
    }
    let mut due = part(sql, filter, true, filter.limit)?;
    let left = filter.limit.saturating_sub(due.len() as u32);
    if filter.limit == 0 || left > 0 {
        due.extend(part(sql, filter, false, left)?);
    }
    Ok(due)
}

/// Values of a statement, in the order in which they first appear in it.
#[derive(Default)]
struct Values(Vec<Value<'static>>);

impl Values {
    fn put(&mut self, value: Value<'static>) -> usize {
        self.0.push(value);
        self.0.len()
    }

    fn day(&mut self, day: Day) -> usize {
        self.put(Value::Int(i64::from(day.0)))
    }
}

/// What is due in the few applications that a way leads to. The cross join lets SQLite begin with
/// these, and not with the times of a party.
fn along(sql: &mut impl Sql, filter: &DueFilter, way: Way) -> Done<Vec<DueRow>> {
    let mut values = Values::default();
    let way = values.put(Value::Int(way.0));
    let today = values.day(filter.today);
    let mut more = String::new();
    if let Some(last) = filter.until {
        let last = values.day(last);
        more = format!(" AND (t.last_day IS NULL OR t.last_day <= ${last})");
    }
    if let Some(whose) = filter.whose {
        more.push_str(&format!(" AND t.whose = '{whose}'"));
    }
    let limit = values.put(super::limit(filter.limit));
    let text = format!(
        "{COLUMNS} FROM (SELECT t.year, t.place, t.n FROM path p CROSS JOIN term t \
        WHERE p.way = ${way} AND t.year = p.year AND t.place = p.place \
        AND (t.standing = 1 OR t.last_day IS NULL OR t.last_day >= ${today}){more} \
        ORDER BY t.last_day IS NULL, t.last_day, t.year, t.place, t.n LIMIT ${limit}) k \
        JOIN term t ON t.year = k.year AND t.place = k.place AND t.n = k.n {APPLICATION} \
        ORDER BY t.last_day IS NULL, t.last_day, t.year, t.place, t.n"
    );
    all(sql, &text, &values.0, due_row)
}

/// What has a last day, or what has none, in order. The indices hold the time of each party in two
/// stretches, standing or not, and again for each disclosure, each in the order that is wanted: the
/// database merges them, and reads no further than it must.
fn part(sql: &mut impl Sql, filter: &DueFilter, dated: bool, limit: u32) -> Done<Vec<DueRow>> {
    let mut values = Values::default();
    // Those that do not stand come first, so that every parameter appears in the first stretch.
    let (mut passing, mut until) = (String::new(), String::new());
    if dated {
        passing = format!(" AND t.last_day >= ${}", values.day(filter.today));
        if let Some(last) = filter.until {
            until = format!(" AND t.last_day <= ${}", values.day(last));
        }
    }
    let (mut with, mut against) = ("", String::new());
    if let Some(state) = filter.respondent {
        with = " CROSS JOIN application a";
        against = format!(
            " AND a.year = t.year AND a.place = t.place AND {}",
            super::list::against(state)
        );
    }
    let limit = values.put(super::limit(limit));
    let is = if dated { "NOT NULL" } else { "NULL" };
    let mut stretches = Vec::new();
    for standing in [0, 1] {
        let passing = if standing == 0 { passing.as_str() } else { "" };
        for whose in Whose::ALL {
            if filter.whose.is_some_and(|only| only != *whose) {
                continue;
            }
            for disclosed in disclosures(filter.disclosed) {
                stretches.push(format!(
                    "SELECT t.last_day AS d, t.year AS y, t.place AS p, t.n AS m FROM term t{with} \
                    WHERE {disclosed}t.whose = '{whose}' AND t.standing = {standing} \
                    AND t.last_day IS {is}{passing}{until}{against}"
                ));
            }
        }
    }
    let text = format!(
        "{COLUMNS} FROM ({} ORDER BY d, y, p, m LIMIT ${limit}) k \
        JOIN term t ON t.year = k.y AND t.place = k.p AND t.n = k.m {APPLICATION} \
        ORDER BY k.d, k.y, k.p, k.m",
        stretches.join(" UNION ALL "),
    );
    all(sql, &text, &values.0, due_row)
}

/// A condition for each disclosure to some; one that holds always, if none is asked for.
fn disclosures(audience: Option<Audience>) -> Vec<String> {
    match audience {
        None => vec![String::new()],
        Some(audience) => {
            let bits = audience.disclosures();
            bits.map(|bits| format!("t.disclosed = {bits} AND "))
                .collect()
        }
    }
}

fn is_due(row: &DueRow, filter: &DueFilter) -> bool {
    let day = row.last_day.map(|day| day.0);
    let disclosed = filter.disclosed;
    (row.standing || day.is_none_or(|day| day >= filter.today))
        && filter
            .until
            .is_none_or(|until| day.is_none_or(|day| day <= until))
        && filter.whose.is_none_or(|whose| row.whose == whose)
        && disclosed.is_none_or(|it| row.disclosure.is_to(it))
        && filter
            .respondent
            .is_none_or(|it| row.respondents.contains(&it))
}
