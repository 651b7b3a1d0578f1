//! Statements on a SQLite file.

use super::Sqlite;
use crate::database::{Done, Wiped};
use crate::error::StoreError;
use crate::sql::{Columns, Sql, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql, params_from_iter};
use std::path::Path;

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

struct Columned<'a, 'b>(&'a Row<'b>);

fn other(what: &str) -> StoreError {
    StoreError::Broken {
        position: 0,
        application: "unknown".into(),
        what: format!("a column is no {what}"),
    }
}

impl Columned<'_, '_> {
    fn value(&self, at: usize) -> Done<ValueRef<'_>> {
        self.0
            .get_ref(at)
            .map_err(|_| other("column of the docket"))
    }
}

impl Columns for Columned<'_, '_> {
    fn int(&self, at: usize) -> Done<Option<i64>> {
        self.value(at)?
            .as_i64_or_null()
            .map_err(|_| other("number"))
    }

    fn text(&self, at: usize) -> Done<Option<&str>> {
        self.value(at)?.as_str_or_null().map_err(|_| other("text"))
    }

    fn bytes(&self, at: usize) -> Done<Option<&[u8]>> {
        self.value(at)?
            .as_blob_or_null()
            .map_err(|_| other("row of bytes"))
    }
}

impl Sql for Sqlite {
    fn begin(&mut self) -> Done {
        self.run("BEGIN IMMEDIATE", &[])
    }

    fn begin_reading(&mut self) -> Done {
        self.run("BEGIN DEFERRED", &[])
    }

    fn commit(&mut self) -> Done {
        self.run("COMMIT", &[])
    }

    fn rollback(&mut self) {
        // Where SQLite has rolled back by itself there is nothing left to take back.
        let _ = self.connection.execute("ROLLBACK", []);
    }

    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Done {
        self.many(sql, values.len(), values)
    }

    fn many(&mut self, sql: &'static str, width: usize, values: &[Value<'_>]) -> Done {
        let fault = self.fault.when("be written to");
        let mut statement = self.connection.prepare_cached(sql).map_err(&fault)?;
        if width == 0 {
            return statement.execute([]).map(|_| ()).map_err(fault);
        }
        for row in values.chunks(width) {
            for (at, value) in row.iter().enumerate() {
                statement
                    .raw_bind_parameter(at + 1, value)
                    .map_err(&fault)?;
            }
            statement.raw_execute().map_err(&fault)?;
        }
        Ok(())
    }

    fn query(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: &mut dyn FnMut(&dyn Columns) -> Done,
    ) -> Done {
        let fault = self.fault.when("be read");
        let mut statement = self.connection.prepare_cached(sql).map_err(&fault)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(&fault)?;
        while let Some(row) = rows.next().map_err(&fault)? {
            each(&Columned(row))?;
        }
        Ok(())
    }

    fn clear(&mut self, table: &'static str) -> Done {
        let done = self.connection.execute(&format!("DELETE FROM {table}"), []);
        done.map(|_| ()).map_err(self.fault.when("be written to"))
    }

    fn fault(&mut self) -> Done<Option<String>> {
        let mut found = None;
        self.query("PRAGMA integrity_check(1)", &[], &mut |row| {
            found = row.text(0)?.filter(|it| *it != "ok").map(str::to_string);
            Ok(())
        })?;
        Ok(found)
    }

    fn wipe(&mut self) -> Done<Wiped> {
        self.wipe_file()
    }

    fn copy_to(&mut self, path: &Path) -> Done<bool> {
        self.backup(path).map(|()| true)
    }

    fn copy_from(&mut self, path: &Path) -> Done<bool> {
        self.restore(path).map(|()| true)
    }
}
