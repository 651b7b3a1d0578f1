//! What a file can suffer: changes behind the program's back, a crash, another program.

use standi_docket_store::{Docket, Sqlite, StoreError, Wiped};
use standi_docket_suite::made::{fill, opening};
use standi_docket_suite::{erase, papers, suite};
use std::path::Path;

fn open(path: &Path) -> Docket<Sqlite> {
    Docket::new(Sqlite::open(path).expect("it opens"))
}

/// Fills a store, prepares it, changes it with SQL, and gives what `verify` finds.
fn after(prepare: impl FnOnce(&mut Docket<Sqlite>), sql: &str) -> StoreError {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    prepare(&mut open(&path));
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
            "INSERT INTO term SELECT year, 9, n, id, name, whose, nature, award, last_day, suspended, standing, authority, from_event, disclosed FROM term WHERE place = 3",
            0,
        ),
        ("UPDATE term SET disclosed = NULL WHERE place = 3", 0),
        ("UPDATE term SET standing = 1 - standing WHERE place = 3", 0),
        ("UPDATE tally SET n = n + 1 WHERE way >> 32 <> 0", 0),
        ("DELETE FROM tally WHERE way >> 32 = 0", 0),
        ("DELETE FROM path WHERE way >> 32 = 0 AND place = 2", 0),
        ("UPDATE path SET lodged = 1 WHERE place = 2", 0),
        ("INSERT INTO path VALUES (7, 2026, 1, NULL)", 0),
        (
            "INSERT INTO application SELECT year, 9, track, applicant, respondents, state, interim, supervision, formation, priority, lodged, version, NULL, 0 FROM application WHERE place = 1",
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
        found(paper, sql, position);
    }
}

fn paper(docket: &mut Docket<Sqlite>) {
    papers::file(docket, "3/26", &papers::bytes(1000));
}

/// A change is found at this place of the chain; 0: in the docket as a whole.
fn found(prepare: impl FnOnce(&mut Docket<Sqlite>), sql: &str, position: u64) {
    match after(prepare, &format!("{FREE}{sql}")) {
        StoreError::Broken {
            position: found,
            what,
            ..
        } => assert_eq!(found, position, "{sql}: {what}"),
        other => panic!("{sql}: {other}"),
    }
}

/// What is left of an application that was erased is held as fast as what was not. The second
/// application has the entries 3, 4, 7 and 8; the entry that says so is the 14th.
#[test]
fn every_change_of_what_was_erased_is_found() {
    let prepare = |docket: &mut Docket<Sqlite>| {
        erase::erase(docket, "2/26".parse().expect("a number"));
        docket.wipe().expect("it is looked after");
    };
    for (sql, position) in [
        ("UPDATE event SET hash = zeroblob(32) WHERE position = 4", 4),
        ("UPDATE event SET seal = zeroblob(32) WHERE position = 4", 4),
        ("UPDATE event SET seal = NULL WHERE position = 4", 4),
        ("UPDATE event SET seal = x'' WHERE position = 4", 14),
        (
            "UPDATE event SET body = '{}', seal = zeroblob(16) WHERE position = 7",
            7,
        ),
        (
            "UPDATE event SET body = '{}', seal = NULL WHERE position = 7",
            7,
        ),
        ("UPDATE event SET place = 1, seq = 3 WHERE position = 8", 8),
        (
            "UPDATE event SET seq = 9 WHERE position = 7; UPDATE event SET seq = 3 WHERE position = 8; \
             UPDATE event SET seq = 4 WHERE position = 7",
            7,
        ),
        (
            "UPDATE event SET body = '', seal = x'' WHERE position = 1",
            1,
        ),
        ("UPDATE event SET body = '', seal = x'' WHERE place = 3", 5),
        (
            "UPDATE event SET body = '', seal = x'' WHERE position = 14",
            3,
        ),
        (
            "UPDATE event SET body = replace(body, 'asked for', 'asked of') WHERE position = 14",
            14,
        ),
        ("DELETE FROM event WHERE position = 14", 3),
        ("DELETE FROM event WHERE position = 7", 7),
        (
            "INSERT INTO application SELECT year, 2, track, applicant, respondents, state, interim, supervision, formation, priority, lodged, version, NULL, NULL FROM application WHERE place = 1",
            0,
        ),
    ] {
        found(prepare, sql, position);
    }
}

/// Nothing of what was erased is left in the file, its log or its index, while another program has
/// the docket open.
#[test]
fn no_byte_of_what_was_erased_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut docket = open(&path);
    fill(&mut docket);
    let secret = b"what she wrote from the prison";
    papers::file(&mut docket, "2/26", &secret.repeat(20_000));
    // Pages are split and rows moved meanwhile.
    for of in 0..60 {
        let opened = docket.open(2026, |number| {
            Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
        });
        opened.expect("the store works").expect("it opens");
        if of % 3 == 0 {
            papers::file(
                &mut docket,
                "2/26",
                format!("a letter, the {of}th").as_bytes(),
            );
        }
    }
    let words: [&[u8]; 4] = [b"Applicant 2/26", secret, b"a letter, the", b"letter.pdf"];
    let found = || {
        let mut found = Vec::new();
        for suffix in ["", "-wal", "-shm"] {
            let file = folder.path().join(format!("docket.db{suffix}"));
            let bytes = std::fs::read(&file).expect("a file");
            for (at, word) in words.iter().enumerate() {
                if bytes.windows(word.len()).any(|it| it == *word) {
                    found.push(at);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    };
    let mut other = open(&path);
    other.verify(None).expect("all agrees");
    assert_eq!(found(), [0, 1, 2, 3]);
    erase::erase(&mut docket, "2/26".parse().expect("a number"));
    assert_eq!(docket.wipe().expect("it is wiped"), Wiped::Whole);
    assert_eq!(found(), [0usize; 0]);
    // The other program sees it, and writes nothing of it back.
    let verified = other.verify(None).expect("all agrees");
    assert_eq!((verified.applications, verified.erased), (62, 1));
    for _ in 0..40 {
        let opened = other.open(2026, |number| {
            Ok::<_, ()>(opening(number, "POL", "2026-01-12"))
        });
        opened.expect("the store works").expect("it opens");
    }
    drop((docket, other));
    let bytes = std::fs::read(&path).expect("a file");
    assert!(
        words
            .iter()
            .all(|word| !bytes.windows(word.len()).any(|it| it == *word))
    );
    open(&path).verify(None).expect("all agrees");
}

/// Another program that reads keeps what it reads in the log: that is told, and done when asked
/// again.
#[test]
fn a_reader_keeps_the_file_from_being_wiped() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut docket = open(&path);
    fill(&mut docket);
    let reader = rusqlite::Connection::open(&path).expect("it opens");
    let count = "SELECT count(*) FROM event";
    reader.execute_batch("BEGIN").expect("it begins");
    reader
        .query_row(count, [], |row| row.get::<_, i64>(0))
        .expect("it reads");
    erase::erase(&mut docket, "2/26".parse().expect("a number"));
    match docket.wipe().expect("it answers") {
        Wiped::Left(what) => {
            assert!(
                what.to_string().contains("another program is reading"),
                "{what}"
            );
        }
        Wiped::Whole => panic!("the log holds what is read"),
    }
    reader.execute_batch("COMMIT").expect("it ends");
    assert_eq!(docket.wipe().expect("it is wiped"), Wiped::Whole);
}

/// An erasure would hide a change that was made before it.
#[test]
fn what_was_changed_is_not_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    let connection = rusqlite::Connection::open(&path).expect("it opens");
    let sql =
        "UPDATE event SET body = replace(body, '2026-01-20', '2026-01-21') WHERE position = 7";
    connection
        .execute_batch(&format!("{FREE}{sql}"))
        .expect("it is changed");
    let (mut docket, number) = (open(&path), "2/26".parse().expect("a number"));
    let events = docket.erasing(number).expect("it is there").events;
    let told = docket.erase(number, events, erase::reason());
    assert!(matches!(told, Err(StoreError::Broken { position: 7, .. })));
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
