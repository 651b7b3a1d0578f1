//! Every table in a folder, with what its columns mean.

mod common;

use common::{json, standi};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn export(format: &str, folder: &Path) {
    let folder = folder.display().to_string();
    let run = standi(["record", "export", "--format", format, &folder]);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{format}");
}

fn schema(folder: &Path) -> Value {
    let text = fs::read_to_string(folder.join("schema.json")).expect("schema.json");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_table_is_described_and_there() {
    let facts = json("record audit")["all"]["facts"]
        .as_u64()
        .expect("a number");
    for format in ["csv", "json", "parquet"] {
        let folder = tempfile::tempdir().expect("a folder");
        export(format, folder.path());
        let schema = schema(folder.path());
        let tables = schema["tables"].as_array().expect("tables");
        let mut rows = 0;
        for table in tables {
            let file = folder.path().join(table["file"].as_str().expect("a name"));
            assert!(fs::metadata(&file).expect("the table's file").len() > 0);
            if table["name"] != "source" && table["name"] != "state" {
                rows += table["rows"].as_u64().expect("a number");
            }
            for column in table["columns"].as_array().expect("columns") {
                assert_ne!(
                    column["meaning"], "",
                    "{} {}",
                    table["name"], column["name"]
                );
            }
        }
        assert_eq!(rows, facts, "{format}");
    }
}

#[test]
fn no_cell_of_a_spreadsheet_is_a_formula() {
    let folder = tempfile::tempdir().expect("a folder");
    export("csv", folder.path());
    for entry in fs::read_dir(folder.path()).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let text = fs::read_to_string(&path).expect("UTF-8");
            for start in ['=', '+', '@'] {
                assert!(
                    !text.contains(&format!(",{start}")) && !text.contains(&format!(",\"{start}"))
                );
            }
        }
    }
}

#[test]
fn json_rows_have_the_columns_of_the_schema() {
    let folder = tempfile::tempdir().expect("a folder");
    export("json", folder.path());
    let text = fs::read_to_string(folder.path().join("bound.json")).expect("bound.json");
    let rows: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let russia = rows
        .iter()
        .find(|row| row["owner"] == "RUS" && row["instrument"] == "ECHR")
        .expect("Russia under the Convention");
    assert_eq!(russia["from"], "1998-05-05");
    assert_eq!(russia["boundary"], "argued");
    assert_eq!(russia["file"], "states/RUS.toml");
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.txt"), "mine").expect("written");
    let path = folder.path().display().to_string();
    let run = standi(["record", "export", &path]);
    assert_eq!(run.status, 2);
    assert!(
        run.err.contains("is not empty") && run.err.contains("--force"),
        "{}",
        run.err
    );
    let run = standi(["record", "export", "--force", &path]);
    assert_eq!(run.status, 0);
    assert_eq!(
        fs::read_to_string(folder.path().join("mine.txt")).expect("kept"),
        "mine"
    );
}
