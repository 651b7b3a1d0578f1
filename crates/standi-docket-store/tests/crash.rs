//! Nothing acknowledged is lost when the program is killed.

use standi_docket_store::{Docket, Sqlite};
use standi_docket_suite::crash::{self, SEED};
use std::path::Path;
use std::process::Command;

const STORE: &str = "STANDI_CRASH_STORE";

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).expect("it opens"))
}

#[test]
#[ignore = "the process that the next test kills"]
fn writer() {
    let (Ok(store), Ok(seed)) = (std::env::var(STORE), std::env::var(SEED)) else {
        return;
    };
    let error = crash::write(&mut open(Path::new(&store)), seed.parse().expect("a seed"));
    panic!("{error}");
}

#[test]
fn ten_thousand_writes_and_kill_9() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let writer = || {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command
            .args(["writer", "--exact", "--ignored", "--nocapture"])
            .env(STORE, &path);
        command
    };
    let crashes = crash::survive(
        writer,
        |child| child.kill().expect("it is killed"),
        || open(&path),
        10_000,
        12,
        1950,
    );
    assert!(crashes >= 6, "{crashes}");
}
