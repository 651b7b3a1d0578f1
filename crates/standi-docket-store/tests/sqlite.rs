//! What a file can suffer: changes behind the program's back, a crash, another program.

use standi_docket_store::{Docket, Sqlite, StoreError};
use standi_docket_suite::made::fill;
use standi_docket_suite::papers;
use standi_docket_suite::suite;
use std::path::Path;

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).expect("it opens"))
}

/// Fills a store, changes it with SQL, and gives what `verify` finds.
fn after(sql: &str) -> StoreError {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    papers::file(&mut open(&path), "3/26", &papers::bytes(1000));
    let connection = rusqlite::Connection::open(&path).expect("it opens");
    connection.execute_batch(sql).expect("it is changed");
    open(&path).verify(None).expect_err(sql)
}

const FREE: &str = "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; \
    DROP TRIGGER content_is_never_changed;";

#[test]
fn every_change_behind_the_programs_back_is_found() {
    for (sql, position) in [
        (
            "UPDATE event SET body = replace(body, '2026-01-20', '2026-01-21') WHERE position = 7",
            7,
        ),
        ("UPDATE event SET hash = zeroblob(32) WHERE position = 3", 3),
        ("UPDATE event SET place = 1, seq = 3 WHERE position = 8", 8),
        ("DELETE FROM event WHERE position = 4", 4),
        ("DELETE FROM event WHERE position = 14", 0),
        ("UPDATE event SET position = 20 WHERE position = 14", 14),
        ("UPDATE head SET count = 12", 0),
        ("UPDATE content SET bytes = zeroblob(1000)", 14),
        ("UPDATE content SET bytes = substr(bytes, 2)", 14),
        ("UPDATE content SET part = 1", 14),
        ("DELETE FROM content", 14),
        ("UPDATE content SET sha256 = zeroblob(32)", 0),
        (
            "INSERT INTO content SELECT zeroblob(32), 0, bytes FROM content",
            0,
        ),
        (
            "UPDATE application SET state = 'closed_final' WHERE place = 3",
            0,
        ),
        ("UPDATE application SET applicant = 'X' WHERE place = 3", 0),
        ("UPDATE application SET disclosure = 0 WHERE place = 3", 0),
        ("DELETE FROM application WHERE place = 3", 0),
        ("DELETE FROM term", 0),
        ("UPDATE term SET last_day = last_day + 1", 0),
        (
            "INSERT INTO term SELECT year, 9, n, id, name, whose, nature, award, last_day, suspended, standing, authority, from_event FROM term WHERE place = 3",
            0,
        ),
        ("UPDATE term SET standing = 1 - standing WHERE place = 3", 0),
        ("UPDATE tally SET n = n + 1 WHERE way >> 32 <> 0", 0),
        ("DELETE FROM tally WHERE way >> 32 = 0", 0),
        ("DELETE FROM path WHERE way >> 32 = 0 AND place = 2", 0),
        ("UPDATE path SET lodged = 1 WHERE place = 2", 0),
        ("INSERT INTO path VALUES (7, 2026, 1, NULL)", 0),
        (
            "INSERT INTO application SELECT year, 9, track, applicant, respondents, state, interim, supervision, formation, priority, lodged, version, NULL, NULL FROM application WHERE place = 1",
            0,
        ),
        (
            "UPDATE application SET standing = CAST(replace(standing, 'Applicant', 'Applicamt') AS BLOB) WHERE place = 3",
            0,
        ),
        (
            "UPDATE application SET standing = substr(standing, 1, 20) WHERE place = 3",
            0,
        ),
    ] {
        match after(&format!("{FREE}{sql}")) {
            StoreError::Broken {
                position: found, ..
            } => assert_eq!(found, position, "{sql}"),
            other => panic!("{sql}: {other}"),
        }
    }
}

#[test]
fn events_are_not_changed_by_accident() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    let connection = rusqlite::Connection::open(&path).expect("it opens");
    papers::file(&mut open(&path), "1/26", b"a letter");
    for sql in [
        "UPDATE event SET body = ''",
        "DELETE FROM event",
        "UPDATE content SET bytes = x'00'",
    ] {
        let refused = connection
            .execute_batch(sql)
            .expect_err("a trigger refuses");
        assert!(refused.to_string().contains("never"), "{refused}");
    }
    open(&path).verify(None).expect("all agrees");
}

#[test]
fn files_that_are_no_docket() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = folder.path().join("text.db");
    std::fs::write(
        &text,
        "this is a letter and no database at all, whatever its name says",
    )
    .expect("it");
    let other = folder.path().join("other.db");
    rusqlite::Connection::open(&other)
        .expect("it")
        .execute_batch("CREATE TABLE t (x)")
        .expect("it");
    let later = folder.path().join("later.db");
    drop(open(&later));
    rusqlite::Connection::open(&later)
        .expect("it")
        .execute_batch("PRAGMA user_version = 99")
        .expect("it");
    let missing = folder.path().join("no-folder/docket.db");
    for (path, word) in [
        (text, "no docket"),
        (other, "no docket"),
        (later, "later version"),
        (missing, "folder"),
    ] {
        let told = Sqlite::open(&path)
            .err()
            .expect("it is refused")
            .to_string();
        assert!(told.contains(word), "{}: {told}", path.display());
    }
}

fn several() -> (tempfile::TempDir, Vec<Docket<Sqlite>>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let dockets = (0..4).map(|_| open(&path)).collect();
    (folder, dockets)
}

#[test]
fn writers_on_one_file() {
    let (_folder, dockets) = several();
    suite::writers_wait_for_each_other(dockets);
    let (_folder, dockets) = several();
    suite::of_writers_at_once_one_wins(dockets);
}
