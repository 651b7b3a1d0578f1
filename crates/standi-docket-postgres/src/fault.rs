//! What PostgreSQL reports, with the database and what to do.

use standi_docket_store::StoreError;
use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

/// The error of something that was being done to a database.
pub(crate) fn fault(name: &str, doing: &'static str, error: &Error) -> StoreError {
    StoreError::Database {
        doing,
        reason: format!("{name}: {}", reason(error)),
    }
}

fn reason(error: &Error) -> String {
    let Some(told) = error.as_db_error() else {
        let mut words = error.to_string();
        let mut cause = std::error::Error::source(error);
        while let Some(next) = cause {
            words = format!("{words}: {next}");
            cause = next.source();
        }
        return match error.is_closed() {
            true => format!(
                "the connection is lost ({words}); see that the server runs, look whether the last thing was recorded, then go on"
            ),
            false => format!("{words}; see that the server runs and can be reached"),
        };
    };
    let help = match *told.code() {
        SqlState::LOCK_NOT_AVAILABLE => {
            return "another program is writing and has not finished; try again".into();
        }
        SqlState::DISK_FULL => {
            return "the server's disk is full; nothing of this was recorded, all that was recorded before is there; make room, then do it again".into();
        }
        SqlState::READ_ONLY_SQL_TRANSACTION => "the server takes no writing; is it a standby?",
        SqlState::INSUFFICIENT_PRIVILEGE => {
            "the user needs the right to create and write tables in the schema"
        }
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            "see the user and the password in the address"
        }
        SqlState::INVALID_CATALOG_NAME => "create it: createdb NAME",
        SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
            "the server stops or starts; look whether the last thing was recorded, then go on"
        }
        SqlState::TOO_MANY_CONNECTIONS => "try again later, or allow the server more connections",
        _ => return told.message().to_string(),
    };
    format!("{}; {help}", told.message())
}
