//! What SQLite reports, with the file and what to do.

use crate::error::StoreError;
use rusqlite::ErrorCode;

/// Makes errors that name the file.
pub(super) struct Fault {
    name: String,
}

impl Fault {
    pub fn of(name: impl ToString) -> Fault {
        Fault {
            name: name.to_string(),
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The error of something that was being done.
    pub fn when(&self, doing: &'static str) -> impl Fn(rusqlite::Error) -> StoreError {
        let name = self.name.clone();
        move |error| StoreError::Database {
            doing,
            reason: format!("{name}: {}", reason(&error)),
        }
    }
}

fn reason(error: &rusqlite::Error) -> String {
    let known = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => {
            "the disk is full; nothing of this was recorded, all that was recorded before is there; make room, then do it again"
        }
        Some(ErrorCode::ReadOnly) => {
            "the file or its folder cannot be written to; give yourself the right to write both, or work on a copy"
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another program is writing and has not finished; try again"
        }
        Some(ErrorCode::NotADatabase) => {
            "the file is no docket and no database; name another file, and it is made"
        }
        Some(ErrorCode::CannotOpen) => {
            "the file cannot be opened; does its folder exist, and may you write there?"
        }
        Some(ErrorCode::PermissionDenied) => "you may not open the file",
        Some(ErrorCode::DatabaseCorrupt) => "the file is damaged; restore a backup",
        Some(ErrorCode::SystemIoFailure) => {
            return format!(
                "the disk cannot be read or written ({error}); nothing of this was recorded; see that there is room and the disk is sound, then do it again"
            );
        }
        _ => return error.to_string(),
    };
    known.to_string()
}
