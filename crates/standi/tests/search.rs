//! Search on the command line, as a person reads it.

mod common;

use common::{answer, fits, json, standi};
use insta::assert_snapshot;
use std::path::Path;

const EXPORTS: &str = "../../examples/hudoc/page.json ../../examples/hudoc/feed.rss \
    ../../examples/hudoc/table.csv ../../examples/hudoc/invented.csv";

/// The examples as a catalogue with its index, in a folder.
fn indexed() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = folder.path().join("catalogue.parquet");
    answer(&format!(
        "import hudoc {EXPORTS} --out {}",
        catalogue.display()
    ));
    let index = folder.path().join("index");
    let line = format!(
        "catalogue index {} --out {}",
        catalogue.display(),
        index.display()
    );
    let text = plain(&answer(&line), folder.path());
    (folder, text)
}

fn plain(text: &str, folder: &Path) -> String {
    text.replace(&folder.display().to_string(), "FOLDER")
}

fn ask(folder: &Path, line: &str) -> String {
    let index = folder.join("index").display().to_string();
    plain(&answer(&format!("{line} --catalogue {index}")), folder)
}

#[test]
fn an_index_is_made_and_asked() {
    let (folder, text) = indexed();
    assert_snapshot!(text);
    assert_snapshot!(ask(folder.path(), "search hirst --limit 3"));
    assert_snapshot!(ask(folder.path(), "search 74025/01 --lang fr --limit 3"));
    assert_snapshot!(ask(
        folder.path(),
        "search --kind judgment --state GBR --limit 2"
    ));
}

#[test]
fn the_record_and_the_cases_without_a_catalogue() {
    assert_snapshot!(answer("search hirsi"));
    assert_snapshot!(answer("search derogations Ukraine --limit 2"));
    assert_snapshot!(answer("search Russie --limit 2 --lang fr"));
    assert_snapshot!(answer("search hirssi"));
    assert_snapshot!(answer("search nothing-has-this"));
}

#[test]
fn answers_fit_their_schemas() {
    let (folder, _) = indexed();
    let index = folder.path().join("index").display().to_string();
    let catalogue = folder
        .path()
        .join("catalogue.parquet")
        .display()
        .to_string();
    for (name, line) in [
        (
            "search",
            format!("search v. --catalogue {index} --limit 100"),
        ),
        ("search", "search Article 3 Russia".to_string()),
        (
            "search",
            "search --kind source --skip 30 --known-by 2022-03-15".to_string(),
        ),
        (
            "catalogue-index",
            format!("catalogue index {catalogue} --out {index}"),
        ),
    ] {
        fits(name, &json(&line), &line);
    }
}

#[test]
fn what_cannot_be_searched_says_why() {
    let (folder, _) = indexed();
    let folder = folder.path();
    let catalogue = folder.join("catalogue.parquet").display().to_string();
    let told = |line: &str| {
        let run = standi(line.split_whitespace());
        assert_eq!(run.status, 2, "standi {line}");
        plain(&run.err, folder)
    };
    assert_snapshot!(told("search"));
    assert_snapshot!(told("search x --kind judgement"));
    assert_snapshot!(told("search x --article 99"));
    assert_snapshot!(told("search x --state Atlantis"));
    assert_snapshot!(told(&format!("search x --catalogue {catalogue}")));
    assert_snapshot!(told(&format!("serve --catalogue {}", folder.display())));
    assert_snapshot!(told(&format!(
        "catalogue index {catalogue} --out {}",
        folder.display()
    )));
    assert_snapshot!(told(&format!("search {}", "a".repeat(401))));
}

/// A catalogue that was imported anew, and not indexed since.
#[test]
fn an_index_that_is_old_says_so() {
    let (folder, _) = indexed();
    let catalogue = folder
        .path()
        .join("catalogue.parquet")
        .display()
        .to_string();
    let table = "../../examples/hudoc/table.csv";
    answer(&format!("import hudoc {table} --out {catalogue} --force"));
    let text = ask(folder.path(), "search hirst --limit 1");
    assert!(
        text.contains("The catalogue was changed since its index was made"),
        "{text}"
    );
}
