//! The index of a catalogue on disk: made once, replaced in one step, and honest about what it is.

use standi_catalogue::{Names, import};
use standi_search::folder::{self, Fault, Source};
use std::fs;
use std::path::{Path, PathBuf};

fn names() -> Names {
    Names::new(standi_bundled::record())
}

/// A catalogue of some judgments.
fn catalogue(folder: &Path, titles: &[&str]) -> PathBuf {
    let rows: Vec<String> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| {
            format!(
                "{{\"itemid\": \"001-{at}\", \"docname\": \"{title}\", \"appno\": \"{}/99\", \
                 \"kpdate\": \"2004-07-08\", \"doctypebranch\": \"CHAMBER\"}}",
                at + 1
            )
        })
        .collect();
    let export = folder.join("export.json");
    fs::write(&export, format!("[{}]", rows.join(","))).expect("an export");
    let out = folder.join("catalogue.parquet");
    import(&[export], &out, &names()).expect("a catalogue");
    out
}

fn message(fault: &Fault) -> String {
    format!("{fault}; {}", fault.help().unwrap_or_default())
}

#[test]
fn made_opened_and_made_anew() {
    let place = tempfile::tempdir().expect("a folder");
    let file = catalogue(place.path(), &["A v. ITALY", "B v. ITALY"]);
    let index = place.path().join("index");
    let made = folder::make(&file, &index, &names()).expect("an index");
    assert_eq!((made.documents, made.passed_over), (2, 0));
    let (old, manifest) = folder::open(&index).expect("an index");
    assert_eq!(manifest, made);
    assert_eq!(manifest.source(), Source::Same);

    let file = catalogue(place.path(), &["A v. ITALY", "B v. ITALY", "C v. SPAIN"]);
    assert_eq!(manifest.source(), Source::Changed);
    folder::make(&file, &index, &names()).expect("another index");
    let (new, manifest) = folder::open(&index).expect("an index");
    assert_eq!(
        (old.len(), new.len()),
        (2, 3),
        "who has the old one open keeps it"
    );
    let folders = fs::read_dir(&index).expect("a folder").flatten();
    let folders = folders.filter(|it| it.path().is_dir());
    assert_eq!(folders.count(), 1, "the old one is gone");

    fs::remove_file(&file).expect("a file");
    assert_eq!(manifest.source(), Source::Gone);
}

#[test]
fn the_same_bytes_written_again_are_the_same_catalogue() {
    let place = tempfile::tempdir().expect("a folder");
    let file = catalogue(place.path(), &["A v. ITALY"]);
    let made = folder::make(&file, &place.path().join("index"), &names()).expect("an index");
    let bytes = fs::read(&file).expect("a file");
    std::thread::sleep(std::time::Duration::from_millis(5));
    fs::write(&file, bytes).expect("a file");
    assert_eq!(made.source(), Source::Same);
}

#[test]
fn a_catalogue_that_cannot_be_read_leaves_the_index_that_is_there() {
    let place = tempfile::tempdir().expect("a folder");
    let index = place.path().join("index");
    let file = catalogue(place.path(), &["A v. ITALY"]);
    let made = folder::make(&file, &index, &names()).expect("an index");
    fs::write(&file, "PAR1 and nothing else").expect("a file");
    assert!(folder::make(&file, &index, &names()).is_err());
    let (shelf, manifest) = folder::open(&index).expect("an index");
    assert_eq!((shelf.len(), manifest), (1, made));
    let folders = fs::read_dir(&index).expect("a folder").flatten();
    assert_eq!(folders.filter(|it| it.path().is_dir()).count(), 1);
}

#[test]
fn what_is_no_index_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    let told = |path: &Path| message(&folder::open(path).expect_err("no index"));
    assert!(
        told(place.path()).contains("is no index of a catalogue; `standi catalogue index FILE")
    );
    assert!(told(&place.path().join("nowhere")).contains("is no index"));
    let file = catalogue(place.path(), &["A v. ITALY"]);
    assert!(told(&file).contains("is no index"));
    let refused = folder::make(&file, place.path(), &names()).expect_err("other files");
    assert!(message(&refused).contains("holds other files; name an empty folder"));
}

#[test]
fn an_index_of_another_version_or_a_damaged_one_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    let file = catalogue(place.path(), &["A v. ITALY"]);
    let index = place.path().join("index");
    let made = folder::make(&file, &index, &names()).expect("an index");
    let manifest = index.join("index.json");
    let text = fs::read_to_string(&manifest).expect("a file");
    let told = |text: &str| {
        fs::write(&manifest, text).expect("a file");
        message(&folder::open(&index).expect_err("no index"))
    };
    let other = text.replace("\"standi_search\": 1", "\"standi_search\": 999");
    assert!(told(&other).contains("laid indexes out otherwise; make it again"));
    assert!(told("{\"standi_search\": 1}").contains("is damaged"));
    assert!(told("no json").contains("is no index"));
    let away = text.replace(&made.holds, "documents-../..");
    assert!(told(&away).contains("is damaged: index.json names"));
    let short = text.replace("\"documents\": 1", "\"documents\": 7");
    assert!(told(&short).contains("holds 1 documents and should hold 7"));
    fs::remove_file(index.join(&made.holds).join("meta.json")).expect("a file");
    assert!(told(&text).contains("is damaged"));
}

#[test]
fn two_who_make_one_index_do_not_meet() {
    let place = tempfile::tempdir().expect("a folder");
    let file = catalogue(place.path(), &["A v. ITALY"]);
    let index = place.path().join("index");
    fs::create_dir(&index).expect("a folder");
    let lock = fs::File::create(index.join("index.lock")).expect("a file");
    lock.lock().expect("a lock");
    let refused = folder::make(&file, &index, &names()).expect_err("it is locked");
    assert!(matches!(refused, Fault::Locked(_)), "{refused}");
    drop(lock);
    assert!(folder::make(&file, &index, &names()).is_ok());
}
