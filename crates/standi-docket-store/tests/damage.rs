//! What a disk, a copy or a clock can do to a docket: nothing of it passes for a docket that is
//! whole.

use standi_docket::value::Moment;
use standi_docket_store::{Docket, Sqlite, StoreError};
use standi_docket_suite::made::{fill, next};
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

fn open(path: &Path) -> Result<Docket<Sqlite>, StoreError> {
    Sqlite::open(path).map(Docket::new)
}

fn export(docket: &mut Docket<Sqlite>) -> Result<Vec<u8>, StoreError> {
    let mut out = Vec::new();
    docket.export(&mut out).map(|_| out)
}

/// Opens, verifies and exports: what comes is the docket as it was, or an error.
fn whole_or_refused(path: &Path, expected: &[u8], what: &str) -> bool {
    let tried = catch_unwind(|| {
        let mut docket = open(path)?;
        docket.verify(None)?;
        export(&mut docket)
    });
    match tried.unwrap_or_else(|_| panic!("{what}: the program fell")) {
        Ok(out) => {
            assert_eq!(out, expected, "{what}: another docket passed for this one");
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            false
        }
    }
}

/// A docket in one file without a log beside it, and its export.
fn written(path: &Path) -> Vec<u8> {
    let mut docket = open(path).expect("it opens");
    fill(&mut docket);
    export(&mut docket).expect("an export")
}

#[test]
fn a_page_that_was_damaged_is_found_or_held_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    let expected = written(&path);
    let sound = fs::read(&path).expect("a file");
    let (mut tried, mut refused) = (0, 0);
    const PAGE: usize = 4096;
    let places = [100, 1500, 3000, PAGE - 40];
    let pages = 0..sound.len() / PAGE;
    for (page, offset) in pages.flat_map(|page| places.map(|offset| (page, offset))) {
        let mut bytes = sound.clone();
        for byte in &mut bytes[page * PAGE + offset..][..32] {
            *byte = !*byte;
        }
        fs::write(&path, &bytes).expect("a file");
        for log in ["-wal", "-shm"] {
            let _ = fs::remove_file(folder.path().join(format!("docket.db{log}")));
        }
        let what = format!("page {page} from byte {offset}");
        tried += 1;
        refused += usize::from(!whole_or_refused(&path, &expected, &what));
    }
    // The rest lay where a page holds nothing.
    assert!(refused * 4 > tried, "{refused} of {tried} were found");
}

#[test]
fn a_backup_that_was_cut_off_fills_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name);
    let expected = written(&place("docket.db"));
    let mut docket = open(&place("docket.db")).expect("it opens");
    docket.backup(&place("backup.db")).expect("a backup");
    let sound = fs::read(place("backup.db")).expect("a file");
    let lengths = [
        0,
        20,
        512,
        4096,
        sound.len() / 2,
        sound.len() - 4096,
        sound.len() - 1,
    ];
    for (at, length) in lengths.into_iter().enumerate() {
        fs::write(place("cut.db"), &sound[..length]).expect("a file");
        let path = place(&format!("restored-{at}.db"));
        let mut restored = open(&path).expect("it opens");
        let done = restored.restore(&place("cut.db"));
        assert!(
            done.is_err(),
            "{length} bytes of {} passed for a backup",
            sound.len()
        );
        let (events, _) = restored.head().expect("the store answers");
        assert_eq!(events, 0, "half a backup was taken in");
    }
    fs::write(place("cut.db"), &sound).expect("a file");
    let mut restored = open(&place("restored.db")).expect("it opens");
    restored.restore(&place("cut.db")).expect("it is whole");
    assert_eq!(export(&mut restored).expect("an export"), expected);
}

#[test]
fn an_export_that_was_cut_off_fills_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let sound = written(&folder.path().join("docket.db"));
    let ends = sound.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    for length in ends.flat_map(|(at, _)| [at.saturating_sub(3), at, at + 1]) {
        if length + 1 >= sound.len() {
            continue;
        }
        let mut empty = Docket::new(Sqlite::in_memory().expect("a docket"));
        let done = empty.import(&mut &sound[..length]);
        assert!(
            done.is_err(),
            "{length} bytes of {} were taken in",
            sound.len()
        );
        assert_eq!(empty.head().expect("it answers").0, 0);
    }
}

#[test]
fn a_clock_that_was_set_back_changes_no_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("docket.db");
    written(&path);
    let mut docket = open(&path).expect("it opens");
    let number = "3/26".parse().expect("a number");
    let application = docket.application(number).expect("it is there");
    let mut entry = next(&application, "im_requested", "2026-04-02", &[]);
    let earlier: Moment = "2026-01-01T00:00:00Z".parse().expect("a moment");
    for event in &mut entry.events {
        event.recorded_at = earlier;
    }
    docket.append(&[entry]).expect("it is recorded");
    let verified = docket.verify(None).expect("the chain holds");
    let after = docket.application(number).expect("it is there");
    assert_eq!(after.version(), application.version() + 1);
    assert_eq!(after.history.last().map(|it| it.recorded_at), Some(earlier));
    assert_eq!(verified.events, docket.head().expect("it answers").0);
    // What is due counts from the day of the event, not from the clock.
    let happened = after.history.last().map(|it| it.happened_on.to_string());
    assert_eq!(happened.as_deref(), Some("2026-04-02"));
}
