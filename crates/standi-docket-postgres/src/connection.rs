//! Statements on a PostgreSQL server.

use crate::address::Address;
use crate::fault::fault;
use futures_util::TryStreamExt;
use futures_util::future::try_join_all;
use standi_docket::phrase::Phrase;
use standi_docket_store::sql::{Columns, Sql, Value};
use standi_docket_store::{Done, StoreError, Wiped};
use std::collections::HashMap;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, NoTls, Row, Statement};

/// So many statements are on their way to the server at once.
const PIPELINE: usize = 512;

/// So many texts of statements are kept prepared.
const PREPARED: usize = 128;

/// What every connection says first. A writer waits ten seconds for another. Every statement is
/// written for an index, and is not to be planned by what the server last counted. What is
/// acknowledged is on disk.
const SETTINGS: &str = "SET lock_timeout = '10s'; SET jit = off; \
    SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; \
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/// A docket in the first schema of a connection's search path.
pub struct Postgres {
    pub(crate) name: String,
    config: tokio_postgres::Config,
    runtime: Runtime,
    client: Client,
    prepared: HashMap<String, Statement>,
    within: bool,
}

impl Postgres {
    /// Opens `postgres://user@host/database?…` or `host=… dbname=…`, makes the tables if the
    /// schema is empty, and brings them to the present format.
    ///
    /// # Errors
    /// An address that cannot be used or leads over a network unprotected; a schema with other
    /// tables; a docket of a later version; a server that cannot be reached.
    pub fn open(address: &str) -> Done<Postgres> {
        let Address { config, name } = Address::read(address)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = connect(&runtime, &config, &name)?;
        let postgres = Postgres {
            name,
            config,
            runtime,
            client,
            prepared: HashMap::new(),
            within: false,
        };
        postgres.migrate()
    }

    /// Runs a script without values.
    pub(crate) fn batch(&mut self, sql: &str) -> Done {
        let done = self.runtime.block_on(self.client.batch_execute(sql));
        done.map_err(|error| fault(&self.name, "be written to", &error))
    }

    /// A connection that was lost between two transactions is made anew.
    fn revive(&mut self) -> Done {
        if !self.within && self.client.is_closed() {
            self.prepared.clear();
            self.client = connect(&self.runtime, &self.config, &self.name)?;
        }
        Ok(())
    }

    fn prepare(&mut self, sql: &str) -> Result<Statement, tokio_postgres::Error> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        if self.prepared.len() >= PREPARED {
            self.prepared.clear();
        }
        let statement = self.runtime.block_on(self.client.prepare(sql))?;
        self.prepared.insert(sql.to_string(), statement.clone());
        Ok(statement)
    }

    fn pipeline(
        &mut self,
        sql: &str,
        width: usize,
        values: &[Value<'_>],
    ) -> Result<(), tokio_postgres::Error> {
        let statement = self.prepare(sql)?;
        let client = &self.client;
        if width == 0 {
            return self
                .runtime
                .block_on(client.execute(&statement, &[]))
                .map(|_| ());
        }
        for page in values.chunks(width * PIPELINE) {
            let rows = page.chunks(width).map(|row| {
                let parameters: Vec<Parameter<'_>> = row.iter().map(Parameter).collect();
                let statement = &statement;
                async move { client.execute_raw(statement, &parameters).await }
            });
            self.runtime.block_on(try_join_all(rows))?;
        }
        Ok(())
    }
}

fn connect(runtime: &Runtime, config: &tokio_postgres::Config, name: &str) -> Done<Client> {
    let made = runtime.block_on(async {
        let (client, connection) = config.connect(NoTls).await?;
        // It ends with the client; what it reports reaches the statement that waits.
        tokio::spawn(connection);
        client.batch_execute(SETTINGS).await?;
        Ok(client)
    });
    made.map_err(|error| fault(name, "be opened", &error))
}

#[derive(Debug)]
struct Parameter<'a>(&'a Value<'a>);

impl ToSql for Parameter<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) => number.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
            Value::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::TEXT | Type::BYTEA)
    }

    to_sql_checked!();
}

struct Columned<'a>(&'a Row);

fn other(error: tokio_postgres::Error) -> StoreError {
    StoreError::Broken {
        position: 0,
        application: "unknown".into(),
        what: format!("a column is not what it should be: {error}"),
    }
}

impl Columns for Columned<'_> {
    fn int(&self, at: usize) -> Done<Option<i64>> {
        self.0.try_get(at).map_err(other)
    }

    fn text(&self, at: usize) -> Done<Option<&str>> {
        self.0.try_get(at).map_err(other)
    }

    fn bytes(&self, at: usize) -> Done<Option<&[u8]>> {
        self.0.try_get(at).map_err(other)
    }
}

impl Sql for Postgres {
    fn begin(&mut self) -> Done {
        self.revive()?;
        self.batch("BEGIN")?;
        self.within = true;
        // Whoever holds this row writes; the others wait here, and then see what was written.
        let locked = self.batch("SELECT 1 FROM head FOR UPDATE");
        locked.inspect_err(|_| self.rollback())
    }

    fn begin_reading(&mut self) -> Done {
        self.revive()?;
        self.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        self.within = true;
        Ok(())
    }

    fn commit(&mut self) -> Done {
        self.batch("COMMIT")?;
        self.within = false;
        Ok(())
    }

    fn rollback(&mut self) {
        // Where the connection is lost the server has rolled back by itself.
        let _ = self.batch("ROLLBACK");
        self.within = false;
    }

    fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Done {
        self.many(sql, values.len(), values)
    }

    fn many(&mut self, sql: &'static str, width: usize, values: &[Value<'_>]) -> Done {
        let done = self.pipeline(sql, width, values);
        done.map_err(|error| fault(&self.name, "be written to", &error))
    }

    fn query(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        each: &mut dyn FnMut(&dyn Columns) -> Done,
    ) -> Done {
        self.revive()?;
        let statement = self.prepare(sql);
        let statement = statement.map_err(|error| fault(&self.name, "be read", &error))?;
        let (client, name) = (&self.client, &self.name);
        self.runtime.block_on(async {
            let rows = client
                .query_raw(&statement, values.iter().map(Parameter))
                .await;
            let wrong = |error| fault(name, "be read", &error);
            let mut rows = std::pin::pin!(rows.map_err(wrong)?);
            while let Some(row) = rows.try_next().await.map_err(wrong)? {
                each(&Columned(&row))?;
            }
            Ok(())
        })
    }

    fn wipe(&mut self) -> Done<Wiped> {
        Ok(Wiped::Left(Phrase::new("erase-left-server")))
    }

    fn clear(&mut self, table: &'static str) -> Done {
        self.batch(&format!("DELETE FROM {table}"))
    }
}
