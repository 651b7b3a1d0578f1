//! A docket in an encrypted file: everything that every database must do, nothing readable on the
//! disk, and no way in without the passphrase.
#![cfg(feature = "encryption")]

use standi_docket_store::{Docket, Sqlite, StoreError, Wiped, is_encrypted};
use standi_docket_suite::made::{fill, opening};
use standi_docket_suite::{erase, papers, suite};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const WORDS: &str = "five words of somebody's song";

fn try_open(path: &Path, passphrase: Option<&str>) -> Result<Docket<Sqlite>, StoreError> {
    Sqlite::open_existing_with(path, passphrase).map(Docket::new)
}

fn open(path: &Path) -> Docket<Sqlite> {
    if !path.exists() {
        fs::write(path, "").expect("an empty file");
    }
    try_open(path, Some(WORDS)).unwrap_or_else(|error| panic!("{error}"))
}

fn empty() -> Option<(Docket<Sqlite>, TempDir)> {
    let folder = tempfile::tempdir().expect("a folder");
    Some((open(&folder.path().join("docket.db")), folder))
}

/// The suite; what fills an empty store page by page is asked of plain files alone.
mod every {
    use super::empty;

    standi_docket_suite::every_test! { empty;
        one: an_application_comes_back_as_it_was_recorded,
            numbers_are_given_in_order_and_not_wasted, of_two_writers_one_wins,
            all_of_a_batch_or_nothing, lists_are_what_the_events_make,
            lists_are_what_a_plain_look_gives, the_due_list_is_that_of_the_application,
            a_content_comes_back_and_is_kept_once,
            a_content_is_kept_with_its_event_or_not_at_all,
            a_content_that_nobody_filed_is_found,
            an_erased_application_leaves_its_place, a_forged_erasure_is_found;
        two: an_export_is_exact, a_changed_import_is_refused_whole,
            a_kept_hash_finds_a_chain_written_anew, an_export_carries_the_contents,
            an_export_keeps_what_was_erased;
    }
}

#[test]
fn writers_on_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    drop(open(&path));
    suite::writers_wait_for_each_other((0..4).map(|_| open(&path)).collect());
}

/// Whether a word stands in any file of a folder.
fn found(folder: &Path, word: &[u8]) -> bool {
    let files = fs::read_dir(folder).expect("a folder");
    files.map(|file| file.expect("a file").path()).any(|path| {
        let bytes = fs::read(path).unwrap_or_default();
        bytes.windows(word.len()).any(|it| it == word)
    })
}

const PLAIN: [&[u8]; 5] = [
    b"SQLite format 3",
    b"CREATE TABLE",
    b"Applicant 2/26",
    b"\"what\":",
    b"from the prison",
];

#[test]
fn nothing_can_be_read_on_the_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut docket = open(&path);
    fill(&mut docket);
    papers::file(
        &mut docket,
        "2/26",
        &b"what she wrote from the prison ".repeat(5000),
    );
    let nothing = |when: &str| {
        for word in PLAIN {
            assert!(
                !found(folder.path(), word),
                "{when}: {}",
                String::from_utf8_lossy(word)
            );
        }
    };
    assert!(
        folder
            .path()
            .join("docket.db-wal")
            .metadata()
            .is_ok_and(|it| it.len() > 100_000)
    );
    nothing("while it is open");
    docket.verify(None).expect("all agrees");
    docket
        .backup(&folder.path().join("backup.db"))
        .expect("a backup");
    nothing("with a backup");
    erase::erase(&mut docket, "1/26".parse().expect("a number"));
    assert_eq!(docket.wipe().expect("it is wiped"), Wiped::Whole);
    nothing("after an erasure");
    let head = docket.head().expect("a head");
    drop(docket);
    nothing("closed");
    assert!(is_encrypted(&path).expect("a file"));
    let mut again = open(&path);
    assert_eq!(again.head().expect("a head"), head);
    again.verify(None).expect("all agrees");
    // The search finds what is there.
    Sqlite::encrypt(&path, Some(WORDS), None).expect_err("it is open");
    drop(again);
    Sqlite::encrypt(&path, Some(WORDS), None).expect("it is decrypted");
    assert!(PLAIN.iter().all(|word| found(folder.path(), word)));
}

#[test]
fn a_backup_opens_with_the_same_passphrase_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut docket = open(&folder.path().join("docket.db"));
    fill(&mut docket);
    let copy = folder.path().join("backup.db");
    docket.backup(&copy).expect("a backup");
    assert!(is_encrypted(&copy).expect("a file"));
    let mut backup = open(&copy);
    assert_eq!(
        backup.head().expect("a head"),
        docket.head().expect("a head")
    );
    backup.verify(None).expect("all agrees");
    drop(backup);
    // One that was cut off is no docket.
    let bytes = fs::read(&copy).expect("a file");
    for length in [
        bytes.len() - 1,
        bytes.len() - 4096,
        bytes.len() / 2,
        5000,
        100,
    ] {
        let cut = folder.path().join(format!("cut-{length}.db"));
        fs::write(&cut, &bytes[..length]).expect("a file");
        let whole = try_open(&cut, Some(WORDS)).and_then(|mut it| it.verify(None));
        assert!(
            whole.is_err(),
            "{length} of {} bytes passed for it",
            bytes.len()
        );
    }
}

#[test]
fn there_is_no_other_way_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    fill(&mut open(&path));
    for wrong in ["five words of somebody's Song", "", "'", "five\0words"] {
        let told = try_open(&path, Some(wrong))
            .err()
            .expect("it stays shut")
            .to_string();
        assert!(
            told.contains("not its passphrase") && told.contains("nobody can recover"),
            "{told}"
        );
    }
    try_open(&path, None).err().expect("it stays shut");
    let plain = folder.path().join("plain.db");
    fill(&mut Docket::new(Sqlite::open(&plain).expect("it opens")));
    assert!(!is_encrypted(&plain).expect("a file"));
    try_open(&plain, Some(WORDS))
        .err()
        .expect("it has no passphrase");
    open(&path).verify(None).expect("all agrees");
}

/// Sealed, given another passphrase and unsealed, it is the same docket, with the rights it had.
#[test]
fn a_docket_is_sealed_rekeyed_and_unsealed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let mut docket = Docket::new(Sqlite::open(&path).expect("it opens"));
    fill(&mut docket);
    papers::file(&mut docket, "3/26", &papers::bytes(1000));
    let mut exact = Vec::new();
    docket.export(&mut exact).expect("an export");
    let busy = Sqlite::encrypt(&path, None, Some(WORDS)).expect_err("it is open");
    assert!(busy.to_string().contains("another program"), "{busy}");
    drop(docket);
    let other = "другие пять слов";
    for (from, to) in [
        (None, Some(WORDS)),
        (Some(WORDS), Some(other)),
        (Some(other), None),
    ] {
        let wrong = Sqlite::encrypt(&path, Some("twelve letters"), to);
        wrong.expect_err("it is not the passphrase");
        Sqlite::encrypt(&path, from, to).expect("it is written anew");
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
        assert_eq!(left.len(), 1, "{left:?}");
        let mut docket = try_open(&path, to).unwrap_or_else(|error| panic!("{error}"));
        docket.verify(None).expect("all agrees");
        let mut now = Vec::new();
        docket.export(&mut now).expect("an export");
        assert!(now == exact, "byte for byte");
        let opened = docket.open(2026, |number| {
            Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
        });
        opened.expect("it is written to").expect("it opens");
        exact.clear();
        docket.export(&mut exact).expect("an export");
    }
}
