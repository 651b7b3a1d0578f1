//! A file of an earlier version is brought to the present one, whole or not at all.

use rusqlite::{Connection, params};
use standi_docket::value::Number;
use standi_docket_store::chain::{self, Text};
use standi_docket_store::{Database, Docket, ListFilter, Sqlite, StoreError, Verified};
use standi_docket_suite::erase;
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
    without_salts(&file);
    file.execute_batch(
        "DELETE FROM head; INSERT INTO head
            SELECT count(*), coalesce((SELECT hash FROM event ORDER BY position DESC LIMIT 1), zeroblob(32)) FROM event;
         INSERT INTO application SELECT year, place, track, applicant, ' ' || respondents || ' ', state,
            interim, supervision, formation, priority, date(86400 * lodged, 'unixepoch'), version
            FROM other.application;
         INSERT INTO term SELECT year, place, n, id, name, whose, nature, award, last_day, suspended,
            authority, from_event FROM other.term;
         PRAGMA application_id = 1937010276; PRAGMA user_version = 1;",
    )
    .expect("it is filled");
}

/// The events of the other file with hashes as they were before there were salts.
fn without_salts(file: &Connection) {
    let columns = "SELECT position, year, place, seq, body FROM other.event ORDER BY position";
    let mut events = file.prepare(columns).expect("it");
    let mut rows = events.query([]).expect("it");
    let mut before = chain::START;
    while let Some(row) = rows.next().expect("a row") {
        let (year, place) = (row.get(1).expect("it"), row.get(2).expect("it"));
        let number = Number { year, place };
        let body: String = row.get(4).expect("it");
        before = chain::hash(&before, &number.to_string(), &body);
        let (position, seq): (i64, i64) = (row.get(0).expect("it"), row.get(3).expect("it"));
        file.execute(
            "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![position, year, place, seq, body, before],
        )
        .expect("it is kept");
    }
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
    let head = old.head().expect("a head").1;
    let agreed = now.verify(None).expect("all agrees");
    let expected = Verified { head, ..agreed };
    assert_eq!(old.verify(Some(&head)).expect("all agrees"), expected);
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

/// Version 2 did not keep where applications stand, nor to whom they were disclosed: both are made of
/// the events.
#[test]
fn from_version_2() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, path) = (
        folder.path().join("now.db"),
        folder.path().join("docket.db"),
    );
    filled(&now);
    version_1(&path, &now);
    drop(open(&path));
    let file = Connection::open(&path).expect("it opens");
    let back = "DROP TABLE content; DROP TRIGGER event_is_never_changed;
        DROP INDEX term_by_disclosure; ALTER TABLE term DROP COLUMN disclosed; ALTER TABLE event DROP COLUMN seal; ALTER TABLE application DROP COLUMN standing;
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
    assert_eq!(kept(made), Ok(40));
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

/// Texts without salts are erased too: what they were linked to is in the entry that says so, and a
/// change before them is found.
#[test]
fn what_has_no_salt_is_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let (now, path) = (folder.path().join("now.db"), folder.path().join("old.db"));
    filled(&now);
    version_1(&path, &now);
    let mut docket = open(&path);
    live_on(&mut docket, &mut Random(1955), 30);
    let numbers = docket.database().numbers(None, 40).expect("numbers");
    let mut of = |number| docket.database().events(number).expect("events");
    let plain = |it: &standi_docket_store::Stored| matches!(it.text, Text::Plain(_));
    let number = numbers.iter().copied().find(|number| {
        let events = of(*number);
        events.iter().any(plain) && !events.iter().all(plain) && events[0].position > 3
    });
    let number = number.expect("one that has texts of both kinds");
    let first = of(number)[0].position;
    erase::erase(&mut docket, number);
    let verified = docket.verify(None).expect("all agrees");
    assert_eq!((verified.applications, verified.erased), (39, 1));
    let (mut out, mut other) = (Vec::new(), Docket::new(Sqlite::in_memory().expect("it")));
    docket.export(&mut out).expect("it is written");
    other.import(&mut out.as_slice()).expect("it is read");
    assert_eq!(other.verify(None).expect("all agrees"), verified);
    // What lies before it, written anew with hashes that fit.
    let file = Connection::open(&path).expect("it opens");
    let before = docket.database().scan(1, first as u32 - 1).expect("events");
    let mut hash = chain::START;
    file.execute_batch("DROP TRIGGER event_is_never_changed")
        .expect("it is changed");
    for it in &before {
        let body = it.text.body().expect("a text").replace("registry", "judge");
        hash = chain::hash(&hash, &it.application.to_string(), &body);
        file.execute(
            "UPDATE event SET body = ?1, hash = ?2 WHERE position = ?3",
            params![body, hash, it.position as i64],
        )
        .expect("it is changed");
    }
    let said = docket.database().events(number).expect("events");
    let said = said.last().expect("the entry that says so").position;
    match docket.verify(None).expect_err("it is found") {
        StoreError::Broken { position, .. } => assert_eq!(position, said),
        other => panic!("{other}"),
    }
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
