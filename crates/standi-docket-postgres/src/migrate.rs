//! Brings a database to the present format.

use crate::connection::Postgres;
use standi_docket_store::sql::Sql;
use standi_docket_store::{Docket, Done, StoreError};

/// Each script brings a docket from the format of its place to the next.
const MIGRATIONS: &[&str] = &[
    include_str!("1.sql"),
    include_str!("2.sql"),
    include_str!("3.sql"),
    include_str!("4.sql"),
    include_str!("5.sql"),
];

/// The last format whose script changes the lists, which are then made anew.
const LISTS: usize = 5;

/// A number that only programs that bring a docket to another format wait for: "stnd".
const LOCK: &str = "SELECT pg_advisory_xact_lock(1937010276)";

impl Postgres {
    pub(crate) fn migrate(mut self) -> Done<Postgres> {
        if self.format()? == Some(MIGRATIONS.len()) {
            return Ok(self);
        }
        self.batch("BEGIN")?;
        let mut docket = Docket::new(self);
        let brought = bring(&mut docket).and_then(|()| docket.database().batch("COMMIT"));
        if let Err(error) = brought {
            docket.database().rollback();
            return Err(error);
        }
        Ok(docket.into_database())
    }

    /// The format of the docket that is there; `None`: the schema is empty.
    fn format(&mut self) -> Done<Option<usize>> {
        let mut found = (None, None, 0);
        let text = "SELECT current_schema()::text, to_regclass(quote_ident(current_schema()) || '.docket_format')::text, \
            (SELECT count(*) FROM pg_class WHERE relnamespace = quote_ident(current_schema())::regnamespace)";
        self.query(text, &[], &mut |row| {
            found = (
                row.text(0)?.map(str::to_string),
                row.text(1)?.map(str::to_string),
                row.int(2)?.unwrap_or(0),
            );
            Ok(())
        })?;
        let Postgres { name, .. } = self;
        match found {
            (None, ..) => Err(StoreError::NotADocket(format!(
                "{name} has no schema to keep a docket in; create the first of the user's search path"
            ))),
            (_, None, 0) => Ok(None),
            (Some(schema), None, _) => Err(StoreError::NotADocket(format!(
                "the schema `{schema}` of {name} holds other tables, and no docket; name an empty database, or put another schema first on the user's search path"
            ))),
            (_, Some(_), _) => {
                let mut version = 0;
                self.query("SELECT version FROM docket_format", &[], &mut |row| {
                    version = row.int(0)?.unwrap_or(0) as usize;
                    Ok(())
                })?;
                match version > MIGRATIONS.len() {
                    false => Ok(Some(version)),
                    true => Err(StoreError::NotADocket(format!(
                        "the docket in {} was written by a later version of the program (format {version}, this one knows {}); use that version, or export with it and import here",
                        self.name,
                        MIGRATIONS.len()
                    ))),
                }
            }
        }
    }
}

/// To the present format, within a transaction.
fn bring(docket: &mut Docket<Postgres>) -> Done {
    docket.database().batch(LOCK)?;
    // Another program may have done it while this one waited.
    let from = docket.database().format()?.unwrap_or(0);
    for script in MIGRATIONS.iter().skip(from) {
        docket.database().batch(script)?;
    }
    if (1..LISTS).contains(&from) {
        docket.make_lists()?;
    }
    Ok(())
}
