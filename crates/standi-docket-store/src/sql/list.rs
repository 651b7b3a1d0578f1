//! The list of applications: rows, paths to them, counters.

use super::{Sql, Value, all, limit, one, read};
use crate::database::Done;
use crate::projection::{Change, ListFilter, ListRow};
use crate::tally::{self, Tally};
use standi_docket::state::{Case, Formation, Interim, Priority, Supervision, Track};
use standi_docket::value::{Date, Number, StateCode};
use standi_record::Day;

const COLUMNS: &str = "a.year, a.place, a.track, a.applicant, a.respondents, a.state, a.interim, \
    a.supervision, a.formation, a.priority, a.lodged, a.version";

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
    let mut rows = Vec::with_capacity(12 * changes.len());
    for Change {
        after: (row, _), ..
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
        ]);
    }
    let text = "INSERT INTO application (year, place, track, applicant, respondents, state, interim, \
        supervision, formation, priority, lodged, version) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        ON CONFLICT (year, place) DO UPDATE SET track = excluded.track, applicant = excluded.applicant, \
        respondents = excluded.respondents, state = excluded.state, interim = excluded.interim, \
        supervision = excluded.supervision, formation = excluded.formation, \
        priority = excluded.priority, lodged = excluded.lodged, version = excluded.version";
    sql.many(text, 12, &rows)?;

    let (mut gone, mut new) = (Vec::new(), Vec::new());
    for change in changes {
        let after = &change.after.0;
        let before = change.before.as_ref().map(|it| &it.0);
        let (old, paths) = (
            before.map(tally::paths).unwrap_or_default(),
            tally::paths(after),
        );
        let moved = before.is_some_and(|before| before.lodged != after.lodged);
        for (respondent, word) in old.iter().filter(|path| !paths.contains(path)) {
            gone.extend([respondent, word].map(|it| Value::Text(it.clone().into())));
            gone.extend(Value::number(after.number));
        }
        for (respondent, word) in paths.iter().filter(|path| moved || !old.contains(path)) {
            new.extend([respondent, word].map(|it| Value::Text(it.clone().into())));
            new.extend(Value::number(after.number));
            new.push(day(after.lodged));
        }
    }
    let text = "DELETE FROM path WHERE respondent = $1 AND word = $2 AND year = $3 AND place = $4";
    sql.many(text, 4, &gone)?;
    let text = "INSERT INTO path (respondent, word, year, place, lodged) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (respondent, word, year, place) DO UPDATE SET lodged = excluded.lodged";
    sql.many(text, 5, &new)
}

pub(super) fn row(sql: &mut impl Sql, number: Number) -> Done<Option<ListRow>> {
    let text = format!("SELECT {COLUMNS} FROM application a WHERE year = $1 AND place = $2");
    Ok(all(sql, &text, &Value::number(number), list_row)?.pop())
}

pub(super) fn has_paths(sql: &mut impl Sql, row: &ListRow) -> Done<bool> {
    let text =
        "SELECT lodged FROM path WHERE respondent = $1 AND word = $2 AND year = $3 AND place = $4";
    for (respondent, word) in tally::paths(row) {
        let mut values = vec![Value::text(&respondent), Value::text(&word)];
        values.extend(Value::number(row.number));
        let found = all(sql, text, &values, |row| row.int(0))?;
        if found != [row.lodged.map(|day| i64::from(day.0.0))] {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn add_tallies(sql: &mut impl Sql, deltas: &[(Tally, i64)]) -> Done {
    let mut values = Vec::with_capacity(5 * deltas.len());
    for (tally, n) in deltas {
        values.extend([
            Value::text(&tally.respondent),
            Value::text(&tally.word),
            Value::Int(i64::from(tally.year)),
            Value::Int(i64::from(tally.lodged)),
            Value::Int(*n),
        ]);
    }
    let text = "INSERT INTO tally (respondent, word, year, lodged, n) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (respondent, word, year, lodged) DO UPDATE SET n = tally.n + excluded.n";
    sql.many(text, 5, &values)
}

pub(super) fn tallies(sql: &mut impl Sql, each: &mut dyn FnMut(Tally, i64)) -> Done {
    let text = "SELECT respondent, word, year, lodged, n FROM tally WHERE n <> 0";
    sql.query(text, &[], &mut |row| {
        let tally = Tally {
            respondent: read::text(row, 0)?.to_string(),
            word: read::text(row, 1)?.to_string(),
            year: read::int(row, 2)?,
            lodged: read::int(row, 3)?,
        };
        each(tally, read::int(row, 4)?);
        Ok(())
    })
}

/// The days of introduction that a filter lets through, in years that it lets through whole and
/// stretches of others. First day inclusive, last exclusive.
struct Days {
    asked: bool,
    from: Day,
    before: Day,
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

    /// First and last year that has a day of them; 0, of what was not introduced, where nothing was
    /// asked.
    fn years(&self) -> (i16, i16) {
        match self.asked {
            true => (self.from.year(), self.before.before().year()),
            false => (0, i16::MAX),
        }
    }

    /// Years of which some days are let through and some not.
    fn cut(&self) -> Vec<i16> {
        if !self.asked {
            return Vec::new();
        }
        let (first, last) = self.years();
        let opens = |day: Day| day == Day::FIRST || day.year() != day.before().year();
        let mut cut = Vec::new();
        if !opens(self.from) {
            cut.push(first);
        }
        if self.before != Day::LAST && !opens(self.before) && cut.last() != Some(&last) {
            cut.push(last);
        }
        cut
    }
}

fn respondent_and_word<'a>(filter: &ListFilter) -> [Value<'a>; 2] {
    let respondent = filter.respondent.map(|it| it.to_string());
    [
        Value::Text(respondent.unwrap_or_default().into()),
        Value::Text(tally::word(filter.state.as_deref(), filter.priority).into()),
    ]
}

/// How many fit a filter, by the year of their number; in years of introduction that the filter
/// cuts, how many might.
fn by_year(sql: &mut impl Sql, filter: &ListFilter, years: (i16, i16)) -> Done<Vec<(i16, i64)>> {
    let text = "SELECT year, CAST(sum(n) AS BIGINT) FROM tally WHERE respondent = $1 AND word = $2 \
        AND lodged >= $3 AND lodged <= $4 GROUP BY year ORDER BY year";
    let mut values = respondent_and_word(filter).to_vec();
    values.extend([years.0, years.1].map(|year| Value::Int(i64::from(year))));
    let mut found = all(sql, text, &values, |row| {
        Ok((read::int(row, 0)?, read::int(row, 1)?))
    })?;
    found.retain(|(_, n)| *n > 0);
    Ok(found)
}

/// The shortest path to what fits a filter, with what is left to look at.
struct Way {
    respondent: String,
    word: String,
    state: bool,
    priority: bool,
}

impl Way {
    fn of(sql: &mut impl Sql, filter: &ListFilter) -> Done<Way> {
        let mut best: Option<(i64, String, String)> = None;
        let paths = tally::paths_of(filter);
        let only = paths.len() == 1;
        for (respondent, word) in paths {
            let text =
                "SELECT CAST(sum(n) AS BIGINT) FROM tally WHERE respondent = $1 AND word = $2";
            let length = match only {
                true => 0,
                false => one(sql, text, &[Value::text(&respondent), Value::text(&word)])?,
            };
            if best.as_ref().is_none_or(|best| length < best.0) {
                best = Some((length, respondent, word));
            }
        }
        let (_, respondent, word) = best.unwrap_or_default();
        let led = |by: String| !by.is_empty() && by == word;
        Ok(Way {
            state: filter.state.is_some() && !led(tally::word(filter.state.as_deref(), None)),
            priority: filter.priority.is_some() && !led(tally::word(None, filter.priority)),
            respondent,
            word,
        })
    }

    /// Rows or their number, of one year of numbers and one stretch of days.
    fn select<'a>(
        &'a self,
        what: &str,
        filter: &'a ListFilter,
        year: i16,
        place: u32,
        days: &Days,
    ) -> (String, Vec<Value<'a>>) {
        let joined = what == COLUMNS || self.state || self.priority;
        let mut text = format!("SELECT {what} FROM path p");
        if joined {
            text.push_str(" JOIN application a ON a.year = p.year AND a.place = p.place");
        }
        text.push_str(" WHERE p.respondent = $1 AND p.word = $2 AND p.year = $3 AND p.place > $4");
        let mut values = vec![
            Value::text(&self.respondent),
            Value::text(&self.word),
            Value::Int(i64::from(year)),
            Value::Int(i64::from(place)),
        ];
        if days.asked {
            text.push_str(" AND p.lodged >= $5 AND p.lodged < $6");
            values.extend([days.from, days.before].map(|day| Value::Int(i64::from(day.0))));
        }
        if self.state {
            let n = values.len() + 1;
            text.push_str(&format!(
                " AND (a.state = ${n} OR a.interim = ${n} OR a.supervision = ${n})"
            ));
            values.push(Value::maybe(filter.state.as_deref()));
        }
        if self.priority {
            text.push_str(&format!(" AND a.priority = ${}", values.len() + 1));
            values.push(Value::maybe(filter.priority.map(|it| it.word())));
        }
        (text, values)
    }
}

pub(super) fn page(sql: &mut impl Sql, filter: &ListFilter) -> Done<Vec<ListRow>> {
    let days = Days::of(filter);
    if days.is_empty() {
        return Ok(Vec::new());
    }
    let years = by_year(sql, filter, days.years())?;
    let way = Way::of(sql, filter)?;
    let after = filter.after.unwrap_or(Number { year: 0, place: 0 });
    let mut rows = Vec::new();
    for (year, _) in years.into_iter().filter(|(year, _)| *year >= after.year) {
        let place = if year == after.year { after.place } else { 0 };
        let (mut text, mut values) = way.select(COLUMNS, filter, year, place, &days);
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
    let sum = |years: Vec<(i16, i64)>| years.iter().map(|(_, n)| n).sum::<i64>();
    let mut count = sum(by_year(sql, filter, days.years())?);
    let cut = days.cut();
    if cut.is_empty() {
        return Ok(count as u64);
    }
    let way = Way::of(sql, filter)?;
    for cut in cut {
        let might = by_year(sql, filter, (cut, cut))?;
        let (first, next) = (Day::new(cut, 1, 1), Day::new(cut + 1, 1, 1));
        let days = Days {
            asked: true,
            from: days.from.max(first.unwrap_or(Day::FIRST)),
            before: days.before.min(next.unwrap_or(Day::LAST)),
        };
        for (year, n) in might {
            let (text, values) = way.select("count(*)", filter, year, 0, &days);
            count += one(sql, &text, &values)? - n;
        }
    }
    Ok(count as u64)
}
