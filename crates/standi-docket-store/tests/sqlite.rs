//! What a file can suffer: changes behind the program's back, a crash, another program.

use standi_docket_store::{Docket, Sqlite, StoreError};
use standi_docket_suite::made::{act, fill, opening};
use std::path::Path;

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).expect("it opens"))
}

/// Fills a store, changes it with SQL, and gives what `verify` finds.
fn after(sql: &str) -> StoreError {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    let connection = rusqlite::Connection::open(&path).expect("it opens");
    connection.execute_batch(sql).expect("it is changed");
    open(&path).verify(None).expect_err(sql)
}

const FREE: &str = "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed;";

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
        ("DELETE FROM event WHERE position = 13", 0),
        ("UPDATE event SET position = 20 WHERE position = 13", 13),
        ("UPDATE head SET count = 12", 0),
        (
            "UPDATE application SET state = 'closed_final' WHERE place = 3",
            0,
        ),
        ("UPDATE application SET applicant = 'X' WHERE place = 3", 0),
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
            "INSERT INTO application SELECT year, 9, track, applicant, respondents, state, interim, supervision, formation, priority, lodged, version FROM application WHERE place = 1",
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
    for sql in ["UPDATE event SET body = ''", "DELETE FROM event"] {
        let refused = connection
            .execute_batch(sql)
            .expect_err("a trigger refuses");
        assert!(refused.to_string().contains("never"), "{refused}");
    }
    open(&path).verify(None).expect("all agrees");
}

#[test]
fn a_backup_is_the_docket() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, copy) = (
        folder.path().join("docket.db"),
        folder.path().join("copy.db"),
    );
    let mut docket = open(&path);
    fill(&mut docket);
    docket.database().backup(&copy).expect("it is written");
    docket
        .database()
        .backup(&copy)
        .expect_err("it does not write over a file");
    act(&mut docket, "1/26", "form_arrives", "2026-02-01", &[]);
    let mut restored = open(&folder.path().join("restored.db"));
    restored.database().restore(&copy).expect("it is read");
    assert_eq!(restored.verify(None).expect("all agrees").events, 13);
    let full = docket
        .database()
        .restore(&copy)
        .expect_err("it is not empty");
    assert!(matches!(full, StoreError::NotEmpty(14)));
    // What was restored can be written to, as safely as before.
    act(&mut restored, "1/26", "form_arrives", "2026-02-01", &[]);
    restored.verify(None).expect("all agrees");
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

#[test]
fn two_programs_on_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    drop(open(&path));
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || {
                let mut docket = open(&path);
                for _ in 0..10 {
                    let opened = docket.open(2026, |number| {
                        Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
                    });
                    opened.expect("it waits for the others").expect("it opens");
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().expect("no writer fails");
    }
    let verified = open(&path).verify(None).expect("all agrees");
    assert_eq!((verified.applications, verified.events), (40, 80));
}
