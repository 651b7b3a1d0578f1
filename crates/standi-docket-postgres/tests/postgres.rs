//! What a PostgreSQL database can suffer: changes behind the program's back, other tables, a later
//! version, a server that goes away.

mod common;

use common::sql;
use standi_docket_postgres::Postgres;
use standi_docket_store::chain;
use standi_docket_store::{Database, Docket, Sqlite, StoreError, Wiped};
use standi_docket_suite::erase::erase;
use standi_docket_suite::lives::Random;
use standi_docket_suite::made::fill;
use standi_docket_suite::papers;
use standi_docket_suite::suite::{grow, live_on};

/// Fills a docket, changes it with SQL, and gives what `verify` finds.
fn after(database: &common::Database, change: &str) -> StoreError {
    let again = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
    sql(&database.address, again).expect("it is emptied");
    fill(&mut database.docket());
    papers::file(&mut database.docket(), "3/26", &papers::bytes(1000));
    sql(&database.address, change).expect("it is changed");
    database.docket().verify(None).expect_err(change)
}

#[test]
fn every_change_behind_the_programs_back_is_found() {
    let Some(database) = common::Database::new() else {
        return;
    };
    for (change, position) in [
        (
            "UPDATE event SET body = replace(body, '2026-01-20', '2026-01-21') WHERE position = 7",
            7,
        ),
        (
            "UPDATE event SET hash = decode(repeat('00', 32), 'hex') WHERE position = 3",
            3,
        ),
        ("UPDATE event SET hash = '\\x00' WHERE position = 3", 3),
        ("UPDATE event SET place = 1, seq = 3 WHERE position = 8", 8),
        ("UPDATE event SET seq = 9 WHERE position = 8", 8),
        ("DELETE FROM event WHERE position = 4", 4),
        ("DELETE FROM event WHERE position = 14", 0),
        (
            "INSERT INTO event SELECT 15, year, place, seq + 1, body, hash FROM event WHERE position = 14",
            15,
        ),
        ("UPDATE event SET position = 20 WHERE position = 14", 14),
        ("UPDATE content SET bytes = '\\x00'", 14),
        ("UPDATE content SET part = 1", 14),
        ("DELETE FROM content", 14),
        (
            "INSERT INTO content SELECT '\\x00', 0, bytes FROM content",
            0,
        ),
        ("UPDATE head SET count = 12", 0),
        ("DELETE FROM head", 0),
        (
            "UPDATE application SET state = 'closed_final' WHERE place = 3",
            0,
        ),
        ("UPDATE application SET applicant = 'X' WHERE place = 3", 0),
        ("DELETE FROM application WHERE place = 3", 0),
        ("DELETE FROM term", 0),
        ("UPDATE term SET last_day = last_day + 1", 0),
        ("UPDATE term SET standing = 1 - standing WHERE place = 3", 0),
        (
            "UPDATE application SET standing = substr(standing, 1, 20) WHERE place = 3",
            0,
        ),
        ("UPDATE tally SET n = n + 1 WHERE year = 2026", 0),
        ("DELETE FROM path WHERE place = 2", 0),
        ("INSERT INTO path VALUES (7, 2026, 1, NULL)", 0),
    ] {
        let change = format!(
            "ALTER TABLE event DISABLE TRIGGER USER; ALTER TABLE content DISABLE TRIGGER USER; {change}"
        );
        match after(&database, &change) {
            StoreError::Broken {
                position: found, ..
            } => assert_eq!(found, position, "{change}"),
            other => panic!("{change}: {other}"),
        }
    }
}

/// Format 1 did not keep where applications stand, nor to whom they were disclosed: both are made of
/// the events.
#[test]
fn from_format_1() {
    let Some(database) = common::Database::new() else {
        return;
    };
    let mut random = Random(1949);
    let mut docket = database.docket();
    grow(&mut docket, &mut random, 20);
    let events = docket.database().scan(1, 10_000).expect("events");
    drop(docket);
    let mut back = "ALTER TABLE event DISABLE TRIGGER USER;".to_string();
    let mut hash = chain::START;
    for it in &events {
        let body = it.text.body().expect("a text");
        hash = chain::hash(&hash, &it.application.to_string(), body);
        let (hash, position) = (chain::hex(&hash), it.position);
        back += &format!("UPDATE event SET hash = '\\x{hash}' WHERE position = {position};");
    }
    back += &format!("UPDATE head SET hash = '\\x{}';", chain::hex(&hash));
    back += "ALTER TABLE event ENABLE TRIGGER USER; ALTER TABLE event DROP COLUMN seal;";
    sql(&database.address, &back).expect("hashes are as they were before there were salts");
    let back = "DROP TABLE content; DROP FUNCTION content_is_never_changed; DROP INDEX term_by_disclosure; ALTER TABLE term DROP COLUMN disclosed; ALTER TABLE application DROP COLUMN standing, DROP COLUMN disclosure; UPDATE docket_format SET version = 1";
    sql(&database.address, back).expect("it is as format 1 left it");
    let mut docket = database.docket();
    let before = docket.verify(None).expect("all agrees");
    live_on(&mut docket, &mut random, 30);
    let after = docket.verify(None).expect("all agrees");
    assert!(after.events > before.events);
    let number = events[0].application;
    erase(&mut docket, number);
    assert_eq!(docket.verify(None).expect("all agrees").erased, 1);
    let left = docket.wipe().expect("it answers");
    assert!(matches!(left, Wiped::Left(what) if what.to_string().contains("VACUUM FULL event")));
    database
        .docket()
        .verify(Some(&hash))
        .expect("opened again, it is the same");
}

#[test]
fn events_are_not_changed_by_accident() {
    let Some(database) = common::Database::new() else {
        return;
    };
    fill(&mut database.docket());
    papers::file(&mut database.docket(), "1/26", b"a letter");
    for change in [
        "UPDATE event SET body = ''",
        "DELETE FROM event",
        "TRUNCATE event",
        "UPDATE content SET bytes = '\\x00'",
    ] {
        let refused = sql(&database.address, change).expect_err("a trigger refuses");
        let told = refused.as_db_error().map(|it| it.message().to_string());
        assert!(told.is_some_and(|it| it.contains("never")), "{change}");
    }
    database.docket().verify(None).expect("all agrees");
}

#[test]
fn databases_that_are_no_docket() {
    let Some(database) = common::Database::new() else {
        return;
    };
    let refused = |address: &str| {
        Postgres::open(address)
            .err()
            .expect("it is refused")
            .to_string()
    };
    sql(&database.address, "CREATE TABLE t (x int)").expect("it");
    let told = refused(&database.address);
    assert!(told.contains("other tables"), "{told}");
    sql(&database.address, "DROP TABLE t").expect("it");
    drop(database.docket());
    sql(&database.address, "UPDATE docket_format SET version = 99").expect("it");
    let told = refused(&database.address);
    assert!(
        told.contains("later version") && told.contains("format 99"),
        "{told}"
    );
    sql(&database.address, "DROP SCHEMA public CASCADE").expect("it");
    let told = refused(&database.address);
    assert!(told.contains("no schema"), "{told}");
    let told = refused(&database.address.replace("standi_test", "standi_absent"));
    assert!(
        told.contains("does not exist") && told.contains("createdb"),
        "{told}"
    );
    let told = refused("postgres:///docket?host=/no-such-folder&user=test");
    assert!(
        told.contains("/no-such-folder") && told.contains("server runs"),
        "{told}"
    );
}

#[test]
fn several_programs_make_the_tables_at_once() {
    let Some(database) = common::Database::new() else {
        return;
    };
    let threads = std::thread::scope(|scope| {
        let open = || scope.spawn(|| database.docket().verify(None).map(|it| it.events));
        let threads: Vec<_> = (0..4).map(|_| open()).collect();
        threads
            .into_iter()
            .map(|it| it.join().expect("it opens"))
            .collect::<Vec<_>>()
    });
    assert!(
        threads
            .into_iter()
            .all(|it| it.is_ok_and(|events| events == 0))
    );
}

/// A docket moves from one kind of database to the other and back without a change.
#[test]
fn from_sqlite_and_back() {
    let Some(database) = common::Database::new() else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (there, back) = (folder.path().join("there"), folder.path().join("back"));
    let sqlite =
        |name: &str| Docket::new(Sqlite::open(&folder.path().join(name)).expect("it opens"));
    let mut first = sqlite("first.db");
    let mut random = Random(1951);
    grow(&mut first, &mut random, 30);
    live_on(&mut first, &mut random, 60);
    let mut file = Vec::new();
    first.export(&mut file).expect("it is written");
    std::fs::write(&there, &file).expect("it is written");
    let mut postgres = database.docket();
    postgres.restore(&there).expect("it is read");
    let verified = postgres.verify(None).expect("all agrees");
    assert_eq!(verified, first.verify(None).expect("all agrees"));
    postgres.backup(&back).expect("it is written");
    assert_eq!(std::fs::read(&back).expect("a file"), file, "byte for byte");
    let mut last = sqlite("last.db");
    last.restore(&back).expect("it is read");
    assert_eq!(last.verify(None).expect("all agrees"), verified);
    // A SQLite file itself is not for PostgreSQL.
    sql(
        &database.address,
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public",
    )
    .expect("it");
    let told = database
        .docket()
        .restore(&folder.path().join("first.db"))
        .expect_err("it is refused");
    assert!(told.to_string().contains("export"), "{told}");
}

#[test]
fn a_server_that_went_away_and_came_back() {
    let Some(server) = common::Server::start() else {
        return;
    };
    let address = server.address("postgres");
    let mut docket = Docket::new(Postgres::open(&address).expect("it opens"));
    fill(&mut docket);
    server.crash();
    let told = docket
        .list(&Default::default())
        .expect_err("it is gone")
        .to_string();
    assert!(
        told.contains("postgres") && told.contains("server"),
        "{told}"
    );
    server.up();
    assert_eq!(
        docket
            .verify(None)
            .expect("the connection is made anew")
            .events,
        13
    );
    grow(&mut docket, &mut Random(1), 1);
}
