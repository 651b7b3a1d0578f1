//! What every database must do, asked of SQLite.

use standi_docket_store::{Docket, Sqlite};

fn empty() -> Option<(Docket<Sqlite>, ())> {
    Some((Docket::new(Sqlite::in_memory().expect("a database")), ()))
}

standi_docket_suite::every_test!(empty);
