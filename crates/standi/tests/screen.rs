//! A table of complaints through the program.

mod common;

use common::{Run, fits, json, program, root, schema, standi};
use serde_json::{Value, json};
use standi_screen_arrow::column::{Column, Kind};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

const TODAY: &str = "2026-11-24";

fn docket() -> String {
    root().join("examples/docket.csv").display().to_string()
}

fn screen(folder: &Path, more: &str) -> Run {
    let line = format!(
        "screen {} {}/out.csv --today {TODAY} {more}",
        docket(),
        folder.display()
    );
    standi(line.split_whitespace())
}

/// The rows of a table of CSV, by the names of its columns. No cell of it has a comma.
fn rows(text: &str) -> Vec<Value> {
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let names = lines.next().expect("a head");
    let row = |cells: Vec<&str>| -> Value {
        let cells = names.iter().zip(cells);
        let cells = cells.map(|(name, cell)| (name.to_string(), Value::from(cell)));
        Value::Object(cells.collect())
    };
    lines.map(row).collect()
}

#[test]
fn what_became_of_every_row_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = screen(folder.path(), "");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let first = "12 rows read: 10 screened and 2 rejected.\n";
    assert!(run.out.starts_with(first), "{}", run.out);
    let out = fs::read_to_string(folder.path().join("out.csv")).expect("the table");
    assert_eq!(rows(&out).len(), 10);
    let rejected = fs::read_to_string(folder.path().join("out.csv.rejected")).expect("the rest");
    let rejected: Vec<Value> = rejected
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let places: Vec<_> = rejected
        .iter()
        .map(|it| (&it["line"], &it["column"]))
        .collect();
    assert_eq!(
        places,
        [
            (&json!(11), &json!("respondent")),
            (&json!(12), &json!("on"))
        ]
    );
    // Each row as it was written, with what the law says behind it.
    let given = fs::read_to_string(docket()).expect("the table");
    for line in out.lines() {
        assert!(
            given
                .lines()
                .any(|row| line.starts_with(&format!("{row},"))),
            "{line}"
        );
    }
}

/// The rows of the example are given to `check`, each as an application.
#[test]
fn the_answers_are_those_of_check() {
    let folder = tempfile::tempdir().expect("a folder");
    screen(folder.path(), "");
    let out = fs::read_to_string(folder.path().join("out.csv")).expect("the table");
    let mut compared = 0;
    for row in rows(&out) {
        let cell = |name: &str| row[name].as_str().filter(|cell| !cell.is_empty());
        if (cell("victim"), cell("exhausted"), cell("other_procedure"))
            != (Some("direct"), Some("yes"), Some("none"))
        {
            continue;
        }
        let mut complaint = json!({
            "articles": [cell("article")],
            "events": [{"kind": "instantaneous", "on": cell("on"), "place": cell("respondent"),
                        "actor": cell("respondent")}],
            "final_decision": {"on": cell("final_decision"), "known": cell("known")},
            "remedies": [{"level": "constitutional", "used": "yes", "outcome": "refused",
                          "substance_raised": "yes"}],
            "victim": {"status": "direct", "redress": "none"},
            "other_procedure": "none",
            "identity": {"disclosed_to_court": cell("disclosed_to_court")},
            "earlier_application": cell("earlier_application"),
        });
        if let Some(lodged) = cell("lodged") {
            complaint["lodged"] = lodged.into();
        }
        let application = json!({
            "applicant": cell("applicant"),
            "respondents": [cell("respondent")],
            "complaints": [complaint],
        });
        let file = folder.path().join("application.json");
        fs::write(&file, application.to_string()).expect("an application");
        let answer = json(&format!("check {} --today {TODAY}", file.display()));
        let said = &answer["complaints"][0]["respondents"][0];
        assert_eq!(row["verdict"], said["value"], "{row}");
        if said["value"] == "closed" {
            assert_eq!(row["criterion"], said["decisive"], "{row}");
        }
        assert_eq!(cell("last_day"), said["last_day"].as_str(), "{row}");
        let left = said["deadline"]["days_left"]
            .as_i64()
            .map(|days| days.to_string());
        let left = left.filter(|_| cell("lodged").is_none());
        assert_eq!(cell("days_left"), left.as_deref(), "{row}");
        compared += 1;
    }
    assert_eq!(compared, 5);
}

#[test]
fn nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.csv");
    fs::write(&out, "mine").expect("a file");
    let run = screen(folder.path(), "");
    assert_eq!(run.status, 2);
    assert!(
        run.err.contains("exists already") && run.err.contains("--force"),
        "{}",
        run.err
    );
    assert_eq!(fs::read_to_string(&out).expect("a file"), "mine");
    assert_eq!(screen(folder.path(), "--force").status, 0);
    assert_eq!(rows(&fs::read_to_string(&out).expect("a table")).len(), 10);
    // Rejected rows of an earlier run are no less mine.
    fs::remove_file(&out).expect("gone");
    let run = screen(folder.path(), "");
    assert!(
        run.status == 2 && run.err.contains("out.csv.rejected exists already"),
        "{}",
        run.err
    );
    assert!(!out.exists());
    // What is in the way for another reason leaves nothing behind.
    let line = format!("screen {} {}/no/out.csv", docket(), folder.path().display());
    assert_eq!(standi(line.split_whitespace()).status, 2);
    let left = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 1);
}

#[test]
fn a_table_that_cannot_be_screened() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("in.csv");
    let said = |text: &str, more: &str| {
        fs::write(&table, text).expect("a table");
        let out = folder.path().join("out.csv");
        let line = format!("screen {} {} {more}", table.display(), out.display());
        let run = standi(line.split_whitespace());
        assert_eq!((run.status, out.exists()), (2, false), "{}", run.err);
        run.err
    };
    let err = said("State,article,on\nRUS,3,2022-10-03\n", "");
    assert!(err.contains("there is no column `respondent`"), "{err}");
    assert!(err.contains("is it the column `State`?"), "{err}");
    let err = said("respondent,article,on,verdict\n", "");
    assert!(err.contains("has the name of a result"), "{err}");
    let err = said("", "--from parquet --format json");
    let entries: Value = serde_json::from_str(&err).expect("JSON");
    assert_eq!(entries[0]["kind"], "table");
    let run = standi(["screen", &docket(), "out.txt"]);
    assert!(
        run.status == 2 && run.err.contains("--to FORMAT"),
        "{}",
        run.err
    );
    let run = standi(["screen", "nowhere.csv", "-", "--to", "csv"]);
    assert!(
        run.status == 2 && run.err.contains("nowhere.csv"),
        "{}",
        run.err
    );
}

/// The reader of Arrow falls over an offset that lies beyond the file. Nobody is shown how.
#[test]
fn a_damaged_table_is_told_of_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = root().join("fuzz/found/screen/an-offset-beyond-the-file.arrow");
    let out = folder.path().join("out.csv");
    let run = standi(["screen", &damaged.to_string_lossy(), &out.to_string_lossy()]);
    assert_eq!((run.status, out.exists()), (2, false), "{}", run.err);
    let told = format!(
        "error: {}: this file is damaged within\n  help: get it again from where it comes from\n",
        damaged.display()
    );
    assert_eq!(run.err, told);
}

#[test]
fn reasons_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let reason = |lang: &str| {
        let line = format!(
            "screen {} {}/{lang}.jsonl --today {TODAY} --reasons --criteria --lang {lang}",
            docket(),
            folder.path().display()
        );
        let run = standi(line.split_whitespace());
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        let text = fs::read_to_string(folder.path().join(format!("{lang}.jsonl")));
        let text = text.expect("the table");
        let row: Value = serde_json::from_str(text.lines().next().expect("a row")).expect("JSON");
        assert_eq!(row["criterion_temporis"], "closed");
        row["reason"].as_str().expect("a reason").to_string()
    };
    assert!(reason("en").contains("3 October 2022"));
    assert!(reason("fr").contains("3 octobre 2022"));
}

#[test]
fn the_summary_fits_its_schema() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = screen(folder.path(), "--format json");
    let answer: Value = serde_json::from_str(&run.out).expect("JSON");
    fits("screen", &answer, "screen");
    let count = |key: &str| answer[key].as_u64().expect(key);
    assert_eq!((count("in"), count("out"), count("rejected")), (12, 10, 2));
    let counts = answer["counts"].as_object().expect("counts");
    assert_eq!(counts.values().filter_map(Value::as_u64).sum::<u64>(), 10);
    assert_eq!(answer["stopped"], false);
}

/// The columns that the program reads are those of the published schema, with their words.
#[test]
fn the_schema_of_a_row_is_fresh() {
    let schema = schema("screen-row");
    let properties = schema["properties"].as_object().expect("columns");
    let names: Vec<&str> = properties.keys().map(String::as_str).collect();
    assert_eq!(names, Column::ALL.map(Column::name));
    for column in Column::ALL {
        let said = &properties[column.name()];
        assert_eq!(said["description"], column.meaning());
        if let Kind::Words(words) = column.kind() {
            let listed = said["enum"].as_array().expect("words");
            for word in words {
                assert!(listed.contains(&json!(word)), "{word}");
            }
        }
    }
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for row in rows(&fs::read_to_string(docket()).expect("the table")) {
        let mut row = row;
        row.as_object_mut()
            .expect("cells")
            .retain(|_, cell| cell != "");
        // A day that no calendar has is a matter of the format, which is not checked here.
        assert!(validator.is_valid(&row), "{row}");
    }
    assert!(!validator.is_valid(&json!({"article": "3", "respondent": "RUS", "exhausted": "so"})));
    let text = standi(["screen", "--schema"]).out;
    let french = standi(["screen", "--schema", "--lang", "fr"]).out;
    for column in Column::ALL {
        assert!(text.contains(column.name()) && french.contains(column.name()));
    }
}

#[test]
fn through_a_pipe() {
    let mut child = program()
        .args([
            "screen", "-", "-", "--from", "csv", "--to", "jsonl", "--today", TODAY,
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let table = fs::read(docket()).expect("the table");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(&table)
        .expect("all of it");
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success());
    let out = String::from_utf8(output.stdout).expect("text");
    assert_eq!(out.lines().count(), 10);
    let err = String::from_utf8(output.stderr).expect("text");
    // Rejected rows, then the summary.
    assert!(
        err.lines()
            .next()
            .is_some_and(|line| line.contains("\"line\":11")),
        "{err}"
    );
    assert!(
        err.contains("12 rows read: 10 screened and 2 rejected."),
        "{err}"
    );
}

/// An interrupt finishes what was read.
#[cfg(unix)]
#[test]
fn an_interrupt_leaves_a_whole_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out.csv");
    let mut child = program()
        .args(["screen", "-", "--from", "csv", "--today", TODAY])
        .arg(&out)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(b"id,respondent,article,on,final_decision,known\n")
        .expect("a head");
    let row = b"1,RUS,3,2021-10-03,2022-05-01,2022-05-02\n";
    let mut sent = 0_u64;
    // Enough that some of it is written, then an interrupt, then the rest of a stretch.
    let mut send = |rows: u64| {
        for _ in 0..rows {
            if pipe.write_all(row).is_err() {
                return;
            }
            sent += 1;
        }
    };
    send(80_000);
    let id = child.id().to_string();
    let killed = std::process::Command::new("kill")
        .args(["-INT", &id])
        .status();
    assert!(killed.expect("kill").success());
    send(400_000);
    drop(pipe);
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(130));
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(
        said.contains("Stopped before the end of the input."),
        "{said}"
    );
    let table = fs::read_to_string(&out).expect("a table");
    let rows = table.lines().count() as u64 - 1;
    assert!(rows > 0 && rows < 480_000, "{rows}");
    assert!(table.ends_with('\n'));
    assert!(
        table
            .lines()
            .skip(1)
            .all(|line| line.starts_with("1,RUS,3,2021-10-03,2022-05-01,2022-05-02,"))
    );
}
