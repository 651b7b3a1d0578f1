//! The list of applications: rows, paths to them, counters.

use super::{Sql, Value, all, limit, one, read};
use crate::database::Done;
use crate::projection::{Change, ListFilter, ListRow};
use crate::tally::{self, Led, Tally, Way};
use standi_docket::access::Audience;
use standi_docket::state::{Case, Formation, Interim, Priority, Supervision, Track};
use standi_docket::value::{Date, Number, StateCode};
use standi_record::Day;

const COLUMNS: &str = "a.year, a.place, a.track, a.applicant, a.respondents, a.state, a.interim, \
    a.supervision, a.formation, a.priority, a.lodged, a.version, a.disclosure";

fn list_row(row: &dyn super::Columns) -> Done<ListRow> {
    Ok(ListRow {
        number: read::number(row, 0)?,
        track: read::needed(row, 2, Track::from_word)?,
        applicant: read::owned(row, 3)?,
        respondents: read::codes(row, 4)?,
        case: read::needed(row, 5, Case::from_word)?,
        interim: read::needed(row, 6, Interim::from_word)?,
        supervision: read::word(row, 7, Supervision::from_word)?,
        formation: read::word(row, 8, Formation::from_word)?,
        priority: read::word(row, 9, Priority::from_word)?,
        lodged: row.int(10)?.map(|day| Date(Day(day as i32))),
        version: read::int(row, 11)?,
        disclosure: read::disclosure(row, 12)?,
    })
}

fn spaced(codes: &[StateCode]) -> String {
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    codes.join(" ")
}

fn day<'a>(day: Option<Date>) -> Value<'a> {
    day.map_or(Value::Null, |day| Value::Int(i64::from(day.0.0)))
}

pub(super) fn project(sql: &mut impl Sql, changes: &[Change]) -> Done {
    let mut rows = Vec::with_capacity(14 * changes.len());
    for Change {
        after: (row, _),
        standing,
        ..
    } in changes
    {
        rows.extend(Value::number(row.number));
        rows.extend([
            Value::text(row.track.word()),
            Value::maybe(row.applicant.as_deref()),
            Value::Text(spaced(&row.respondents).into()),
            Value::text(row.case.word()),
            Value::text(row.interim.word()),
            Value::maybe(row.supervision.map(|it| it.word())),
            Value::maybe(row.formation.map(|it| it.word())),
            Value::maybe(row.priority.map(|it| it.word())),
            day(row.lodged),
            Value::Int(i64::from(row.version)),
            Value::Bytes(standing),
            Value::Int(i64::from(row.disclosure.to_bits())),
        ]);
    }
    let text = "INSERT INTO application (year, place, track, applicant, respondents, state, interim, \
        supervision, formation, priority, lodged, version, standing, disclosure) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
        ON CONFLICT (year, place) DO UPDATE SET track = excluded.track, applicant = excluded.applicant, \
        respondents = excluded.respondents, state = excluded.state, interim = excluded.interim, \
        supervision = excluded.supervision, formation = excluded.formation, \
        priority = excluded.priority, lodged = excluded.lodged, version = excluded.version, \
        standing = excluded.standing, disclosure = excluded.disclosure";
    sql.many(text, 14, &rows)?;

    let (mut gone, mut new) = (Vec::new(), Vec::new());
    for change in changes {
        let after = &change.after.0;
        let before = change.before.as_ref().map(|it| &it.0);
        let (old, ways) = (
            before.map(tally::ways).unwrap_or_default(),
            tally::ways(after),
        );
        let moved = before.is_some_and(|before| before.lodged != after.lodged);
        let left = old.iter().filter(|way| !ways.contains(way));
        gone.extend(left.map(|way| (way.0, after.number)));
        let came = ways.iter().filter(|way| moved || !old.contains(way));
        new.extend(came.map(|way| (way.0, after.number, after.lodged)));
    }
    // In the order in which they lie in the database.
    gone.sort_unstable();
    new.sort_unstable();
    let key = |way: i64, number: Number| {
        let [year, place] = Value::number(number);
        [Value::Int(way), year, place]
    };
    let values: Vec<_> = gone
        .iter()
        .flat_map(|(way, number)| key(*way, *number))
        .collect();
    let text = "DELETE FROM path WHERE way = $1 AND year = $2 AND place = $3";
    sql.many(text, 3, &values)?;
    let mut values = Vec::with_capacity(4 * new.len());
    for (way, number, lodged) in new {
        values.extend(key(way, number));
        values.push(day(lodged));
    }
    let text = "INSERT INTO path (way, year, place, lodged) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (way, year, place) DO UPDATE SET lodged = excluded.lodged";
    sql.many(text, 4, &values)
}

/// Every row of an application, whether its events make it or not.
pub(super) fn remove(sql: &mut impl Sql, number: Number) -> Done {
    for text in [
        "DELETE FROM term WHERE year = $1 AND place = $2",
        "DELETE FROM path WHERE year = $1 AND place = $2",
        "DELETE FROM application WHERE year = $1 AND place = $2",
    ] {
        sql.run(text, &Value::number(number))?;
    }
    sql.run("DELETE FROM tally WHERE n = 0", &[])
}

pub(super) fn row(sql: &mut impl Sql, number: Number) -> Done<Option<ListRow>> {
    let text = format!("SELECT {COLUMNS} FROM application a WHERE year = $1 AND place = $2");
    Ok(all(sql, &text, &Value::number(number), list_row)?.pop())
}

pub(super) fn standing(sql: &mut impl Sql, number: Number) -> Done<Option<(u32, Option<Vec<u8>>)>> {
    let text = "SELECT version, standing FROM application WHERE year = $1 AND place = $2";
    let read = |row: &dyn super::Columns| {
        let standing = row.bytes(1)?.map(<[u8]>::to_vec);
        Ok((read::int(row, 0)?, standing))
    };
    Ok(all(sql, text, &Value::number(number), read)?.pop())
}

pub(super) fn has_paths(sql: &mut impl Sql, row: &ListRow) -> Done<bool> {
    let text = "SELECT lodged FROM path WHERE way = $1 AND year = $2 AND place = $3";
    for way in tally::ways(row) {
        let mut values = vec![Value::Int(way.0)];
        values.extend(Value::number(row.number));
        let found = all(sql, text, &values, |row| row.int(0))?;
        if found != [row.lodged.map(|day| i64::from(day.0.0))] {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn add_tallies(sql: &mut impl Sql, deltas: &[(Tally, i64)]) -> Done {
    let mut values = Vec::with_capacity(4 * deltas.len());
    for (tally, n) in deltas {
        let [year, lodged] = [i64::from(tally.year), i64::from(tally.lodged)];
        values.extend([tally.way.0, year, lodged, *n].map(Value::Int));
    }
    let text = "INSERT INTO tally (way, year, lodged, n) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (way, year, lodged) DO UPDATE SET n = tally.n + excluded.n";
    sql.many(text, 4, &values)
}

pub(super) fn tallies(sql: &mut impl Sql, each: &mut dyn FnMut(Tally, i64)) -> Done {
    let text = "SELECT way, year, lodged, n FROM tally WHERE n <> 0";
    sql.query(text, &[], &mut |row| {
        let tally = Tally {
            way: Way(read::int(row, 0)?),
            year: read::int(row, 1)?,
            lodged: read::int(row, 2)?,
        };
        each(tally, read::int(row, 3)?);
        Ok(())
    })
}

/// The days of introduction that a filter lets through: first inclusive, last exclusive.
struct Days {
    asked: bool,
    from: Day,
    before: Day,
}

/// The first day of a month, as [`tally::month`] counts.
fn opens(month: i32) -> Day {
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12));
    Day::new(year as i16, month as i8 + 1, 1).unwrap_or(Day::LAST)
}

impl Days {
    fn of(filter: &ListFilter) -> Days {
        Days {
            asked: filter.lodged_from.is_some() || filter.lodged_before.is_some(),
            from: filter.lodged_from.map_or(Day::FIRST, |day| day.0),
            before: filter.lodged_before.map_or(Day::LAST, |day| day.0),
        }
    }

    fn is_empty(&self) -> bool {
        self.asked && self.from >= self.before
    }

    /// First and last month that has a day of them; from 0, which stands for no introduction, where
    /// nothing was asked.
    fn months(&self) -> (i32, i32) {
        match self.asked {
            true => (tally::month(self.from), tally::month(self.before.before())),
            false => (0, i32::MAX),
        }
    }

    /// The stretches that do not fill their month, with that month.
    fn cut(&self) -> Vec<(i32, Days)> {
        if !self.asked {
            return Vec::new();
        }
        let (first, last) = self.months();
        let stretch = |month: i32| Days {
            asked: true,
            from: self.from.max(opens(month)),
            before: self.before.min(opens(month + 1)),
        };
        let whole =
            |month: i32, days: &Days| (days.from, days.before) == (opens(month), opens(month + 1));
        let mut months = vec![(first, stretch(first))];
        if last != first {
            months.push((last, stretch(last)));
        }
        months.retain(|(month, days)| !whole(*month, days));
        months
    }
}

/// How many fit a filter, by the year of their number; in months of introduction that the filter
/// cuts, and where the way leads to others as well, how many might.
fn by_year(sql: &mut impl Sql, filter: &ListFilter, months: (i32, i32)) -> Done<Vec<(i16, i64)>> {
    let text = "SELECT year, CAST(sum(n) AS BIGINT) FROM tally WHERE way = $1 \
        AND lodged >= $2 AND lodged <= $3 GROUP BY year ORDER BY year";
    let values = [Way::of(filter).0, i64::from(months.0), i64::from(months.1)].map(Value::Int);
    let mut found = all(sql, text, &values, |row| {
        Ok((read::int(row, 0)?, read::int(row, 1)?))
    })?;
    found.retain(|(_, n)| *n > 0);
    Ok(found)
}

/// The shortest way to what fits a filter.
fn shortest(sql: &mut impl Sql, filter: &ListFilter) -> Done<Led> {
    let mut ways = tally::ways_of(filter).into_iter();
    let only = ways.len() == 1;
    let mut best = ways.next().map(|led| (i64::MAX, led));
    if !only {
        for led in tally::ways_of(filter) {
            let length = length(sql, led.way)?;
            if best.is_none_or(|(best, _)| length < best) {
                best = Some((length, led));
            }
        }
    }
    best.map(|(_, led)| led)
        .ok_or_else(|| read::unreadable("no way leads to the list"))
}

/// How many a way leads to.
pub(super) fn length(sql: &mut impl Sql, way: Way) -> Done<i64> {
    let text = "SELECT CAST(sum(n) AS BIGINT) FROM tally WHERE way = $1";
    one(sql, text, &[Value::Int(way.0)])
}

/// Rows or their number, of one year of numbers and a stretch of days.
fn select<'a>(
    led: Led,
    what: &str,
    filter: &'a ListFilter,
    year: i16,
    place: u32,
    days: &Days,
) -> (String, Vec<Value<'a>>) {
    let left = Left::by(led, filter);
    let mut text = format!("SELECT {what} FROM path p");
    if what == COLUMNS || !left.is_nothing() {
        text.push_str(" JOIN application a ON a.year = p.year AND a.place = p.place");
    }
    text.push_str(" WHERE p.way = $1 AND p.year = $2 AND p.place > $3");
    let mut values = vec![
        Value::Int(led.way.0),
        Value::Int(i64::from(year)),
        Value::Int(i64::from(place)),
    ];
    if days.asked {
        text.push_str(" AND p.lodged >= $4 AND p.lodged < $5");
        values.extend([days.from, days.before].map(|day| Value::Int(i64::from(day.0))));
    }
    left.add(&mut text, &mut values);
    (text, values)
}

/// What a filter asks for by which the way does not lead.
struct Left<'a> {
    state: Option<&'a str>,
    priority: Option<Priority>,
    disclosed: Option<Audience>,
    against: [Option<StateCode>; 2],
}

impl<'a> Left<'a> {
    fn by(led: Led, filter: &'a ListFilter) -> Left<'a> {
        Left {
            against: match led.respondents {
                true => [None, None],
                false => filter.against(),
            },
            state: filter.state.as_deref().filter(|_| !led.state),
            priority: filter.priority.filter(|_| !led.priority),
            disclosed: filter.disclosed.filter(|_| !led.disclosed),
        }
    }

    fn is_nothing(&self) -> bool {
        let words = self.state.is_none() && self.priority.is_none() && self.disclosed.is_none();
        words && self.against == [None, None]
    }

    /// As conditions.
    fn add(self, text: &mut String, values: &mut Vec<Value<'a>>) {
        if self.state.is_some() {
            let n = values.len() + 1;
            text.push_str(&format!(
                " AND (a.state = ${n} OR a.interim = ${n} OR a.supervision = ${n})"
            ));
            values.push(Value::maybe(self.state));
        }
        if self.priority.is_some() {
            text.push_str(&format!(" AND a.priority = ${}", values.len() + 1));
            values.push(Value::maybe(self.priority.map(|it| it.word())));
        }
        if let Some(audience) = self.disclosed {
            text.push_str(&format!(" AND a.disclosure IN ({})", numbers(audience)));
        }
        for state in self.against.into_iter().flatten() {
            text.push_str(&format!(" AND {}", against(state)));
        }
    }
}

/// How many fit of those that were introduced in a stretch of days.
fn introduced<'a>(led: Led, filter: &'a ListFilter, days: &Days) -> (String, Vec<Value<'a>>) {
    let mut text =
        "SELECT count(*) FROM application a WHERE a.lodged >= $1 AND a.lodged < $2".to_string();
    let mut values = [days.from, days.before]
        .map(|day| Value::Int(i64::from(day.0)))
        .to_vec();
    Left::by(led, filter).add(&mut text, &mut values);
    (text, values)
}

/// The numbers of every disclosure to some, as SQL lists them.
fn numbers(audience: Audience) -> String {
    let all: Vec<String> = audience.disclosures().map(|it| it.to_string()).collect();
    all.join(", ")
}

/// The condition that an application is against a State.
pub(super) fn against(state: StateCode) -> String {
    format!("' ' || a.respondents || ' ' LIKE '% {state} %'")
}

pub(super) fn page(sql: &mut impl Sql, filter: &ListFilter) -> Done<Vec<ListRow>> {
    let days = Days::of(filter);
    if days.is_empty() {
        return Ok(Vec::new());
    }
    let years = by_year(sql, filter, days.months())?;
    let led = shortest(sql, filter)?;
    let after = filter.after.unwrap_or(Number { year: 0, place: 0 });
    let mut rows = Vec::new();
    for (year, _) in years.into_iter().filter(|(year, _)| *year >= after.year) {
        let place = if year == after.year { after.place } else { 0 };
        let (mut text, mut values) = select(led, COLUMNS, filter, year, place, &days);
        text.push_str(&format!(" ORDER BY p.place LIMIT ${}", values.len() + 1));
        let left = filter.limit.saturating_sub(rows.len() as u32);
        values.push(limit(left));
        rows.extend(all(sql, &text, &values, list_row)?);
        if filter.limit > 0 && rows.len() >= filter.limit as usize {
            break;
        }
    }
    Ok(rows)
}

pub(super) fn count(sql: &mut impl Sql, filter: &ListFilter) -> Done<u64> {
    let days = Days::of(filter);
    if days.is_empty() {
        return Ok(0);
    }
    let all = by_year(sql, filter, days.months())?;
    if filter.against()[1].is_some() {
        let (led, mut count) = (shortest(sql, filter)?, 0);
        for (year, _) in all {
            let (text, values) = select(led, "count(*)", filter, year, 0, &days);
            count += one(sql, &text, &values)?;
        }
        return Ok(count as u64);
    }
    let mut count = all.iter().map(|(_, n)| n).sum::<i64>();
    let cut = days.cut();
    if !cut.is_empty() {
        let led = shortest(sql, filter)?;
        for (month, days) in cut {
            let might = by_year(sql, filter, (month, month))?;
            count -= might.iter().map(|(_, n)| n).sum::<i64>();
            if led.way == Way::to(None, None, None, None) {
                let (text, values) = introduced(led, filter, &days);
                count += one(sql, &text, &values)?;
                continue;
            }
            for (year, _) in might {
                let (text, values) = select(led, "count(*)", filter, year, 0, &days);
                count += one(sql, &text, &values)?;
            }
        }
    }
    Ok(count as u64)
}
