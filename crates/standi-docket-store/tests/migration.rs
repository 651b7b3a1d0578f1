//! A file of an earlier version is brought to the present one, whole or not at all.

use rusqlite::Connection;
use standi_docket_store::{Docket, ListFilter, Sqlite};
use standi_docket_suite::lives::Random;
use standi_docket_suite::made::act;
use standi_docket_suite::suite::{grow, live_on};
use std::path::Path;

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).unwrap_or_else(|error| panic!("{error}")))
}

/// A file as version 1 left it, with the events of another and lists of its own.
fn version_1(path: &Path, events_of: &Path) {
    let file = Connection::open(path).expect("it is made");
    file.pragma_update(None, "journal_mode", "wal").expect("it");
    let script = include_str!("../src/sqlite/1.sql");
    file.execute_batch(script).expect("the script of version 1");
    file.execute("ATTACH ?1 AS other", [events_of.to_str()])
        .expect("it");
    file.execute_batch(
        "INSERT INTO event SELECT * FROM other.event;
         DELETE FROM head; INSERT INTO head SELECT * FROM other.head;
         INSERT INTO application SELECT year, place, track, applicant, ' ' || respondents || ' ', state,
            interim, supervision, formation, priority, date(86400 * lodged, 'unixepoch'), version
            FROM other.application;
         INSERT INTO term SELECT year, place, n, id, name, whose, nature, award, last_day, suspended,
            authority, from_event FROM other.term;
         PRAGMA application_id = 1937010276; PRAGMA user_version = 1;",
    )
    .expect("it is filled");
}

fn filled(path: &Path) {
    let mut docket = open(path);
    let mut random = Random(1949);
    grow(&mut docket, &mut random, 40);
    live_on(&mut docket, &mut random, 60);
}

#[test]
fn from_version_1() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, old) = (folder.path().join("now.db"), folder.path().join("old.db"));
    filled(&now);
    version_1(&old, &now);
    let (mut now, mut old) = (open(&now), open(&old));
    assert_eq!(old.head().expect("a head"), now.head().expect("a head"));
    let agreed = now.verify(None).expect("all agrees");
    assert_eq!(old.verify(None).expect("all agrees"), agreed);
    let all = ListFilter::default();
    assert_eq!(
        old.list(&all).expect("a list"),
        now.list(&all).expect("a list")
    );
    // Events are still never changed.
    let file = Connection::open(folder.path().join("old.db")).expect("it opens");
    file.execute("UPDATE event SET body = ''", [])
        .expect_err("a trigger refuses");
    drop(old);
    open(&folder.path().join("old.db"))
        .verify(None)
        .expect("opened again, it is the same");
}

/// Version 2 did not keep where applications stand: it is made of the events when it is needed.
#[test]
fn from_version_2() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    filled(&path);
    let file = Connection::open(&path).expect("it opens");
    let back = "DROP TABLE content; ALTER TABLE application DROP COLUMN standing;
        ALTER TABLE application DROP COLUMN disclosure; PRAGMA user_version = 2";
    file.execute_batch(back)
        .expect("it is as version 2 left it");
    let mut docket = open(&path);
    let before = docket.verify(None).expect("all agrees");
    live_on(&mut docket, &mut Random(1954), 60);
    let after = docket.verify(None).expect("all agrees");
    assert!(after.events > before.events);
    let kept = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i32>(0));
    let made = "SELECT count(*) FROM application WHERE standing IS NOT NULL";
    assert!(kept(made).is_ok_and(|made| (1..40).contains(&made)));
    docket.rebuild().expect("it is made anew");
    assert_eq!(kept(made), Ok(40));
    docket.verify(None).expect("all agrees");
}

/// What was made by other rules is not taken over.
#[test]
fn standings_of_other_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    filled(&path);
    let file = Connection::open(&path).expect("it opens");
    let other = "UPDATE application SET standing = CAST(x'07' || standing AS BLOB)";
    file.execute(other, []).expect("it is changed");
    let mut docket = open(&path);
    docket.verify(None).expect("all agrees");
    live_on(&mut docket, &mut Random(1954), 60);
    docket.verify(None).expect("all agrees");
}

#[test]
fn an_empty_file_of_version_1() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, old) = (folder.path().join("now.db"), folder.path().join("old.db"));
    drop(open(&now));
    version_1(&old, &now);
    let mut old = open(&old);
    standi_docket_suite::made::fill(&mut old);
    act(&mut old, "1/26", "form_arrives", "2026-02-01", &[]);
    old.verify(None).expect("all agrees");
}

#[test]
fn several_programs_open_it_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, old) = (folder.path().join("now.db"), folder.path().join("old.db"));
    filled(&now);
    version_1(&old, &now);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let old = old.clone();
            std::thread::spawn(move || open(&old).verify(None).expect("all agrees"))
        })
        .collect();
    for thread in threads {
        thread.join().expect("it opens");
    }
}

#[test]
fn what_cannot_be_read_stays_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, old) = (folder.path().join("now.db"), folder.path().join("old.db"));
    filled(&now);
    version_1(&old, &now);
    let file = Connection::open(&old).expect("it opens");
    let spoil =
        "DROP TRIGGER event_is_never_changed; UPDATE event SET body = 'x' WHERE position = 5";
    file.execute_batch(spoil).expect("it is changed");
    let told = Sqlite::open(&old).err().expect("it is refused").to_string();
    assert!(told.contains("entry 5"), "{told}");
    let version = file.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0));
    assert_eq!(version, Ok(1));
    let rows = file.query_row("SELECT count(*) FROM application", [], |row| {
        row.get::<_, i32>(0)
    });
    assert_eq!(rows, Ok(40));
}
