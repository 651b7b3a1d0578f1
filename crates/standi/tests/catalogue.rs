//! HUDOC's exports imported, and the catalogue asked, as a person reads it.

mod common;

use common::{answer, root, standi};
use insta::assert_snapshot;
use std::path::Path;

const EXPORTS: &str = "../../examples/hudoc/page.json ../../examples/hudoc/feed.rss \
    ../../examples/hudoc/table.csv ../../examples/hudoc/invented.csv";

/// Imports the examples into a folder, and gives the folder and what was printed without its path.
fn imported() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("catalogue.parquet");
    let text = answer(&format!("import hudoc {EXPORTS} --out {}", out.display()));
    let text = text.replace(&folder.path().display().to_string(), "FOLDER");
    (folder, text)
}

fn ask(folder: &Path, line: &str) -> String {
    let path = folder.join("catalogue.parquet").display().to_string();
    answer(&line.replace("FILE", &path)).replace(&folder.display().to_string(), "FOLDER")
}

#[test]
fn an_import_says_what_became_of_every_row() {
    let (folder, text) = imported();
    assert_snapshot!(text);
    let rejected = std::fs::read_to_string(folder.path().join("catalogue.parquet.rejected"));
    assert_eq!(rejected.expect("rejected rows").lines().count(), 4);
}

#[test]
fn counts_by_state_year_and_kind() {
    let (folder, _) = imported();
    assert_snapshot!(ask(folder.path(), "catalogue counts FILE"));
    assert_snapshot!(ask(folder.path(), "catalogue counts FILE --by year"));
    assert_snapshot!(ask(
        folder.path(),
        "catalogue counts FILE --by kind --lang fr"
    ));
}

#[test]
fn the_life_of_an_application() {
    let (folder, _) = imported();
    assert_snapshot!(ask(folder.path(), "catalogue life 74025/01 FILE"));
    assert_snapshot!(ask(folder.path(), "catalogue life 8/05 FILE --lang fr"));
}

#[test]
fn what_contradicts() {
    let (folder, _) = imported();
    assert_snapshot!(ask(folder.path(), "catalogue contradictions FILE"));
    assert_snapshot!(ask(
        folder.path(),
        "catalogue contradictions FILE --open --show 1 --lang fr"
    ));
}

#[test]
fn exports_are_asked_without_an_import() {
    let text = answer("catalogue counts ../../examples/hudoc/page.json --by kind");
    assert!(text.starts_with("5 documents on 5 applications."), "{text}");
}

/// Exit status and what is said of input that cannot be used.
#[test]
fn bad_input() {
    let (folder, _) = imported();
    let path = folder
        .path()
        .join("catalogue.parquet")
        .display()
        .to_string();
    let run = |line: &str| {
        let run = standi(line.replace("FILE", &path).split_whitespace());
        let said = run
            .err
            .replace(&folder.path().display().to_string(), "FOLDER");
        format!("{} {}{said}", run.status, run.out)
    };
    assert_snapshot!(run("import hudoc ../../examples/hudoc/page.json --out FILE"), @r"
    2 error: FOLDER/catalogue.parquet exists already
      help: --force writes over it
    ");
    assert_snapshot!(run("catalogue life 1/26 FILE"), @r"
    2 error: no document in FOLDER/catalogue.parquet concerns application no. 1/26
      help: HUDOC holds no documents of most applications: those that a single judge rejected are not in it
    ");
    assert_snapshot!(run("catalogue counts ../../README.md"), @r"
    2 error: ../../README.md, line 1: no column is named itemid
      help: the first line names the columns, among them itemid, docname, appno, kpdate and doctypebranch
    ");
    assert_snapshot!(run("catalogue counts FILE --format csv"), @r"
    2 error: only `standi record export` writes tables
      help: --format text or --format json
    ");
}

/// The catalogue of 1955 to 2021, which is not part of the repository.
#[test]
fn the_whole_catalogue() {
    let path = root().join("../shared/catalogue/hudoc-catalogue-1955-2021.parquet");
    if !path.exists() {
        eprintln!("passed over: {} is not there", path.display());
        return;
    }
    let text = answer(&format!("catalogue counts {}", path.display()));
    assert!(
        text.starts_with("172,615 documents on 128,560 applications."),
        "{text}"
    );
}
