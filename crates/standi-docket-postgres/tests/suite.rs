//! What every database must do, asked of PostgreSQL.

mod common;

use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;
use standi_docket_suite::suite;

fn empty() -> Option<(Docket<Postgres>, common::Database)> {
    let database = common::Database::new()?;
    Some((database.docket(), database))
}

standi_docket_suite::every_test!(empty);

#[test]
fn writers_on_one_database() {
    for test in [
        suite::writers_wait_for_each_other,
        suite::of_writers_at_once_one_wins,
    ] {
        let Some(database) = common::Database::new() else {
            return;
        };
        test((0..4).map(|_| database.docket()).collect());
    }
}
