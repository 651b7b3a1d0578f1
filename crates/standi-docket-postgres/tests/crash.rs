//! Nothing acknowledged is lost when the program, or the server, is killed.

mod common;

use standi_docket_postgres::Postgres;
use standi_docket_store::Docket;
use standi_docket_suite::crash::{self, SEED};
use std::process::{Child, Command};

const STORE: &str = "STANDI_CRASH_STORE";

fn open(address: &str) -> Docket<Postgres> {
    Docket::new(Postgres::open(address).unwrap_or_else(|error| panic!("{error}")))
}

#[test]
#[ignore = "the process that the next tests kill"]
fn writer() {
    let (Ok(store), Ok(seed)) = (std::env::var(STORE), std::env::var(SEED)) else {
        return;
    };
    let error = crash::write(&mut open(&store), seed.parse().expect("a seed"));
    panic!("{error}");
}

fn writing_to(address: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command
        .args(["writer", "--exact", "--ignored", "--nocapture"])
        .env(STORE, address)
        .stderr(std::process::Stdio::null());
    command
}

#[test]
fn ten_thousand_writes_and_kill_9() {
    let Some(database) = common::Database::new() else {
        return;
    };
    let kill = |child: &mut Child| child.kill().expect("it is killed");
    let address = &database.address;
    let crashes = crash::survive(
        || writing_to(address),
        kill,
        || open(address),
        10_000,
        12,
        1950,
    );
    assert!(crashes >= 6, "{crashes}");
}

#[test]
fn the_server_crashes() {
    // It crashes a server of its own, never one that it was lent.
    let Some(server) = common::Server::start() else {
        return;
    };
    let address = server.address("postgres");
    let crash = |_: &mut Child| server.crash();
    let open = || {
        server.up();
        open(&address)
    };
    let crashes = crash::survive(|| writing_to(&address), crash, open, 2_000, 8, 1959);
    assert!(crashes >= 4, "{crashes}");
}
