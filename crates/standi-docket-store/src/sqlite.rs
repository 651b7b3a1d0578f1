//! A docket in one SQLite file: write-ahead log, every commit on disk before it is acknowledged.

use crate::chain::{Hash, START};
use crate::database::{Database, Done, Stored};
use crate::error::StoreError;
use crate::projection::{DueFilter, DueRow, ListFilter, ListRow};
use rusqlite::types::Value;
use rusqlite::{Connection, ErrorCode, OpenFlags, Row, params, params_from_iter};
use standi_docket::term::Nature;
use standi_docket::value::{Date, Number, StateCode};
use standi_record::Day;
use std::path::Path;
use std::time::Duration;

/// Marks the file as a docket: "stnd".
const APPLICATION_ID: i32 = 0x7374_6e64;

/// Each script brings a file from the version of its place to the next.
const MIGRATIONS: &[&str] = &[include_str!("sqlite/1.sql")];

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(10);

/// A docket in one SQLite file.
pub struct Sqlite {
    connection: Connection,
}

fn fault(doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError {
    move |error| {
        let reason = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => {
                "the disk is full; nothing of this was recorded".to_string()
            }
            Some(ErrorCode::ReadOnly) => "the file or its folder cannot be written to".to_string(),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                "another program is writing and has not finished; try again".to_string()
            }
            Some(ErrorCode::NotADatabase) => "the file is no docket and no database".to_string(),
            Some(ErrorCode::CannotOpen) => {
                "the file cannot be opened; does its folder exist?".to_string()
            }
            Some(ErrorCode::DatabaseCorrupt) => "the file is damaged; restore a backup".to_string(),
            _ => error.to_string(),
        };
        StoreError::Database { doing, reason }
    }
}

impl Sqlite {
    /// Opens a file, or makes it, and brings it to the present version.
    ///
    /// # Errors
    /// A file that is no docket, was written by a later version, or cannot be opened.
    pub fn open(path: &Path) -> Done<Sqlite> {
        Sqlite::prepare(Connection::open(path).map_err(fault("be opened"))?)
    }

    /// Opens a file that must be there.
    pub fn open_existing(path: &Path) -> Done<Sqlite> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Sqlite::prepare(Connection::open_with_flags(path, flags).map_err(fault("be opened"))?)
    }

    /// A docket in memory, for trying out.
    pub fn in_memory() -> Done<Sqlite> {
        Sqlite::prepare(Connection::open_in_memory().map_err(fault("be opened"))?)
    }

    fn prepare(mut connection: Connection) -> Done<Sqlite> {
        let doing = fault("be opened");
        connection.busy_timeout(PATIENCE).map_err(&doing)?;
        let number = |connection: &Connection, name: &str| {
            connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0))
        };
        let version = number(&connection, "user_version").map_err(&doing)?;
        let id = number(&connection, "application_id").map_err(&doing)?;
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(&doing)?;
        if id != APPLICATION_ID && (tables > 0 || version > 0) {
            return Err(StoreError::NotADocket(
                "the file is a database, but no docket".into(),
            ));
        }
        if version as usize > MIGRATIONS.len() {
            return Err(StoreError::NotADocket(format!(
                "the docket was written by a later version of the program (format {version}, this one knows {})",
                MIGRATIONS.len()
            )));
        }
        if (version as usize) < MIGRATIONS.len() {
            connection
                .pragma_update(None, "journal_mode", "wal")
                .map_err(&doing)?;
            let transaction = connection
                .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
                .map_err(&doing)?;
            // Another program may have done it while this one waited.
            let version = number(&transaction, "user_version").map_err(&doing)?;
            for script in &MIGRATIONS[version as usize..] {
                transaction.execute_batch(script).map_err(&doing)?;
            }
            transaction
                .pragma_update(None, "application_id", APPLICATION_ID)
                .map_err(&doing)?;
            transaction
                .pragma_update(None, "user_version", MIGRATIONS.len() as i32)
                .map_err(&doing)?;
            transaction.commit().map_err(&doing)?;
        }
        connection
            .pragma_update(None, "synchronous", "full")
            .map_err(&doing)?;
        connection
            .pragma_update(None, "foreign_keys", "on")
            .map_err(&doing)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Sqlite { connection })
    }

    /// Writes a consistent copy into a new file, while others read and write.
    pub fn backup(&mut self, to: &Path) -> Done {
        if to.exists() {
            let reason = format!("{} exists already", to.display());
            return Err(StoreError::Database {
                doing: "be backed up",
                reason,
            });
        }
        let name = to.display().to_string();
        self.connection
            .execute("VACUUM INTO ?1", [name])
            .map_err(fault("be backed up"))?;
        std::fs::File::open(to)?.sync_all()?;
        Ok(())
    }

    /// Fills this empty store with a copy of another, byte for byte of its events.
    pub fn restore(&mut self, from: &Path) -> Done {
        let (there, _) = self.head()?;
        if there > 0 {
            return Err(StoreError::NotEmpty(there));
        }
        let source = Sqlite::open_existing(from)?;
        let doing = fault("be restored");
        let backup = rusqlite::backup::Backup::new(&source.connection, &mut self.connection)
            .map_err(&doing)?;
        backup
            .run_to_completion(1000, Duration::ZERO, None)
            .map_err(&doing)
    }

    fn rows<T>(
        &self,
        doing: &'static str,
        sql: &str,
        values: Vec<Value>,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Done<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(fault(doing))?;
        let rows = statement
            .query_map(params_from_iter(values), |row| read(row))
            .map_err(fault(doing))?;
        rows.collect::<Result<Vec<T>, _>>().map_err(fault(doing))
    }

    fn run(&self, doing: &'static str, sql: &str, values: impl rusqlite::Params) -> Done {
        let mut statement = self.connection.prepare_cached(sql).map_err(fault(doing))?;
        statement.execute(values).map(|_| ()).map_err(fault(doing))
    }
}

fn number(row: &Row<'_>, at: usize) -> rusqlite::Result<Number> {
    Ok(Number {
        year: row.get(at)?,
        place: row.get(at + 1)?,
    })
}

/// A word or text of a column in its type.
fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(at)?;
    let text = text.map(|text| {
        text.parse::<T>()
            .map_err(|error| unreadable(at, error.to_string()))
    });
    text.transpose()
}

fn unreadable(at: usize, what: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, rusqlite::types::Type::Text, what.into())
}

macro_rules! word {
    ($row:ident, $at:literal, $type:ty) => {{
        let text: Option<String> = $row.get($at)?;
        match text {
            None => None,
            Some(text) => Some(
                <$type>::from_word(&text)
                    .ok_or_else(|| unreadable($at, format!("`{text}` is no word of the docket")))?,
            ),
        }
    }};
}

macro_rules! needed {
    ($row:ident, $at:literal, $type:ty) => {
        word!($row, $at, $type).ok_or_else(|| unreadable($at, "a word is missing".into()))?
    };
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let hash: Vec<u8> = row.get(5)?;
    Ok(Stored {
        position: row.get::<_, i64>(0)? as u64,
        application: number(row, 1)?,
        seq: row.get(3)?,
        body: row.get(4)?,
        hash: Hash::try_from(hash).map_err(|_| unreadable(5, "a hash has 32 bytes".into()))?,
    })
}

fn codes(text: &str) -> rusqlite::Result<Vec<StateCode>> {
    let read = |code: &str| code.parse().map_err(|error| unreadable(0, error));
    text.split_whitespace().map(read).collect()
}

fn spaced(codes: &[StateCode]) -> String {
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    format!(" {} ", codes.join(" "))
}

fn list_row(row: &Row<'_>) -> rusqlite::Result<ListRow> {
    Ok(ListRow {
        number: number(row, 0)?,
        track: needed!(row, 2, standi_docket::state::Track),
        applicant: row.get(3)?,
        respondents: codes(&row.get::<_, String>(4)?)?,
        case: needed!(row, 5, standi_docket::state::Case),
        interim: needed!(row, 6, standi_docket::state::Interim),
        supervision: word!(row, 7, standi_docket::state::Supervision),
        formation: word!(row, 8, standi_docket::state::Formation),
        priority: word!(row, 9, standi_docket::state::Priority),
        lodged: parsed::<Date>(row, 10)?,
        version: row.get(11)?,
    })
}

fn due_row(row: &Row<'_>) -> rusqlite::Result<DueRow> {
    Ok(DueRow {
        number: number(row, 0)?,
        applicant: row.get(2)?,
        respondents: codes(&row.get::<_, String>(3)?)?,
        id: row.get(4)?,
        name: row.get(5)?,
        whose: needed!(row, 6, standi_docket::term::Whose),
        nature: needed!(row, 7, Nature),
        award: row.get(8)?,
        last_day: row.get::<_, Option<i32>>(9)?.map(|day| Date(Day(day))),
        suspended: row.get(10)?,
        authority: row.get(11)?,
        from_event: row.get(12)?,
    })
}

const LIST: &str = "SELECT year, place, track, applicant, respondents, state, interim, supervision, \
    formation, priority, lodged, version FROM application";
const DUE: &str = "SELECT t.year, t.place, a.applicant, a.respondents, t.id, t.name, t.whose, t.nature, \
    t.award, t.last_day, t.suspended, t.authority, t.from_event \
    FROM term t JOIN application a ON a.year = t.year AND a.place = t.place";

/// Conditions with their values.
#[derive(Default)]
struct Conditions {
    sql: Vec<&'static str>,
    values: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, sql: &'static str, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql);
        self.values.extend(values);
    }

    fn text(&self) -> String {
        match self.sql.is_empty() {
            true => String::new(),
            false => format!(" WHERE {}", self.sql.join(" AND ")),
        }
    }
}

fn of_list(filter: &ListFilter) -> Conditions {
    let mut conditions = Conditions::default();
    let text = |value: &dyn ToString| Value::Text(value.to_string());
    if let Some(state) = filter.respondent {
        conditions.add(
            "instr(respondents, ?) > 0",
            [Value::Text(format!(" {state} "))],
        );
    }
    if let Some(state) = &filter.state {
        conditions.add("? IN (state, interim, supervision)", [text(state)]);
    }
    if let Some(priority) = filter.priority {
        conditions.add("priority = ?", [text(&priority)]);
    }
    if let Some(day) = filter.lodged_from {
        conditions.add("lodged >= ?", [text(&day)]);
    }
    if let Some(day) = filter.lodged_before {
        conditions.add("lodged < ?", [text(&day)]);
    }
    conditions
}

fn limit(limit: u32) -> Value {
    Value::Integer(if limit == 0 { -1 } else { i64::from(limit) })
}

fn key(number: Number) -> [Value; 2] {
    [
        Value::Integer(i64::from(number.year)),
        Value::Integer(i64::from(number.place)),
    ]
}

impl Database for Sqlite {
    fn begin(&mut self) -> Done {
        self.run("be written to", "BEGIN IMMEDIATE", [])
    }

    fn commit(&mut self) -> Done {
        self.run("be written to", "COMMIT", [])
    }

    fn rollback(&mut self) {
        // Where SQLite has rolled back by itself there is nothing left to take back.
        let _ = self.connection.execute("ROLLBACK", []);
    }

    fn head(&mut self) -> Done<(u64, Hash)> {
        let read = |row: &Row<'_>| Ok((row.get::<_, i64>(0)? as u64, row.get::<_, Vec<u8>>(1)?));
        let rows = self.rows("be read", "SELECT count, hash FROM head", Vec::new(), read)?;
        let (count, hash) = rows.into_iter().next().unwrap_or((0, START.to_vec()));
        let hash = Hash::try_from(hash).map_err(|_| StoreError::Broken {
            position: 0,
            application: "all".into(),
            what: "the hash of the last event has not 32 bytes".into(),
        })?;
        Ok((count, hash))
    }

    fn set_head(&mut self, count: u64, hash: &Hash) -> Done {
        self.run(
            "be written to",
            "UPDATE head SET count = ?1, hash = ?2",
            params![count as i64, hash.as_slice()],
        )
    }

    fn version(&mut self, number: Number) -> Done<u32> {
        let sql = "SELECT coalesce(max(seq), 0) FROM event WHERE year = ? AND place = ?";
        Ok(self
            .rows("be read", sql, key(number).into(), |row| row.get(0))?
            .into_iter()
            .next()
            .unwrap_or(0))
    }

    fn last_place(&mut self, year: i16) -> Done<u32> {
        let sql = "SELECT coalesce(max(place), 0) FROM event WHERE year = ?";
        let year = vec![Value::Integer(i64::from(year))];
        Ok(self
            .rows("be read", sql, year, |row| row.get(0))?
            .into_iter()
            .next()
            .unwrap_or(0))
    }

    fn insert(&mut self, event: &Stored) -> Done {
        let sql = "INSERT INTO event (position, year, place, seq, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let Number { year, place } = event.application;
        let values = params![
            event.position as i64,
            year,
            place,
            event.seq,
            event.body,
            event.hash.as_slice()
        ];
        self.run("be written to", sql, values)
    }

    fn events(&mut self, number: Number) -> Done<Vec<Stored>> {
        let sql = "SELECT position, year, place, seq, body, hash FROM event WHERE year = ? AND place = ? ORDER BY seq";
        self.rows("be read", sql, key(number).into(), stored)
    }

    fn scan(&mut self, from: u64, limit: u32) -> Done<Vec<Stored>> {
        let sql = "SELECT position, year, place, seq, body, hash FROM event WHERE position >= ? ORDER BY position LIMIT ?";
        let values = vec![
            Value::Integer(from as i64),
            Value::Integer(i64::from(limit)),
        ];
        self.rows("be read", sql, values, stored)
    }

    fn project(&mut self, row: &ListRow, due: &[DueRow]) -> Done {
        let Number { year, place } = row.number;
        self.run(
            "be written to",
            "DELETE FROM term WHERE year = ? AND place = ?",
            params![year, place],
        )?;
        let sql = "INSERT OR REPLACE INTO application (year, place, track, applicant, respondents, state, interim, \
            supervision, formation, priority, lodged, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        let values = params![
            year,
            place,
            row.track.word(),
            row.applicant,
            spaced(&row.respondents),
            row.case.word(),
            row.interim.word(),
            row.supervision.map(|it| it.word()),
            row.formation.map(|it| it.word()),
            row.priority.map(|it| it.word()),
            row.lodged.map(|it| it.to_string()),
            row.version
        ];
        self.run("be written to", sql, values)?;
        let sql = "INSERT INTO term (year, place, n, id, name, whose, nature, award, last_day, suspended, authority, from_event) \
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
        for (n, it) in due.iter().enumerate() {
            let values = params![
                year,
                place,
                n as i64,
                it.id,
                it.name,
                it.whose.word(),
                it.nature.word(),
                it.award,
                it.last_day.map(|day| day.0.0),
                it.suspended,
                it.authority,
                it.from_event
            ];
            self.run("be written to", sql, values)?;
        }
        Ok(())
    }

    fn list(&mut self, filter: &ListFilter) -> Done<Vec<ListRow>> {
        let mut conditions = of_list(filter);
        let sql = format!(
            "{LIST}{} ORDER BY year, place LIMIT ? OFFSET ?",
            conditions.text()
        );
        conditions
            .values
            .extend([limit(filter.limit), Value::Integer(i64::from(filter.skip))]);
        self.rows("be read", &sql, conditions.values, list_row)
    }

    fn count(&mut self, filter: &ListFilter) -> Done<u64> {
        let conditions = of_list(filter);
        let sql = format!("SELECT count(*) FROM application{}", conditions.text());
        let rows = self.rows("be read", &sql, conditions.values, |row| {
            row.get::<_, i64>(0)
        })?;
        Ok(rows.into_iter().next().unwrap_or(0) as u64)
    }

    fn projected(&mut self, number: Number) -> Done<Option<(ListRow, Vec<DueRow>)>> {
        let sql = format!("{LIST} WHERE year = ? AND place = ?");
        let row = self
            .rows("be read", &sql, key(number).into(), list_row)?
            .pop();
        let sql = format!("{DUE} WHERE t.year = ? AND t.place = ? ORDER BY t.n");
        let due = self.rows("be read", &sql, key(number).into(), due_row)?;
        Ok(row.map(|row| (row, due)))
    }

    fn due(&mut self, filter: &DueFilter) -> Done<Vec<DueRow>> {
        let mut conditions = Conditions::default();
        let day = |day: Day| Value::Integer(i64::from(day.0));
        conditions.add(
            "(t.nature <> 'right' OR t.last_day IS NULL OR t.last_day >= ? OR t.suspended)",
            [day(filter.today)],
        );
        if let Some(until) = filter.until {
            conditions.add("(t.last_day IS NULL OR t.last_day <= ?)", [day(until)]);
        }
        if let Some(whose) = filter.whose {
            conditions.add("t.whose = ?", [Value::Text(whose.word().into())]);
        }
        if let Some(number) = filter.number {
            conditions.add("t.year = ? AND t.place = ?", key(number));
        }
        let sql = format!(
            "{DUE}{} ORDER BY t.last_day IS NULL, t.last_day, t.year, t.place, t.n LIMIT ?",
            conditions.text()
        );
        conditions.values.push(limit(filter.limit));
        self.rows("be read", &sql, conditions.values, due_row)
    }

    fn numbers(&mut self, after: Option<Number>, limit: u32) -> Done<Vec<Number>> {
        let after = after.unwrap_or(Number { year: 0, place: 0 });
        let sql = "SELECT DISTINCT year, place FROM event WHERE (year, place) > (?, ?) ORDER BY year, place LIMIT ?";
        let mut values: Vec<Value> = key(after).into();
        values.push(Value::Integer(i64::from(limit)));
        self.rows("be read", sql, values, |row| number(row, 0))
    }

    fn clear_projections(&mut self) -> Done {
        self.run("be written to", "DELETE FROM term", [])?;
        self.run("be written to", "DELETE FROM application", [])
    }
}
