//! What every database must do, asked of PostgreSQL.

mod common;

use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;

fn empty() -> Option<(Docket<Postgres>, common::Database)> {
    let database = common::Database::new()?;
    Some((database.docket(), database))
}

standi_docket_suite::every_test!(empty);
