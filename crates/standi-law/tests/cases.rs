//! The law against decided cases and against days counted by hand.

use standi_law::Value;
use standi_law::cases::{Report, read};
use standi_law::deadline::{Query, deadline};
use standi_record::Day;
use standi_text::{Format, Source};
use std::fs;
use std::path::{Path, PathBuf};

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases")
}

/// Every case in `cases/`: no disagreement that is not explained in `DISAGREEMENTS.md`, and none
/// explained there that is not one.
#[test]
fn decided_cases_agree() {
    let record = standi_bundled::record();
    let mut report = Report::default();
    let mut files: Vec<PathBuf> = fs::read_dir(cases())
        .expect("the folder cases/")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    files.sort();
    for path in &files {
        let name = path.file_name().expect("a name").to_string_lossy();
        let source = Source::new(name, fs::read_to_string(path).expect("a text"));
        let cases = read(&source, Format::Yaml, record);
        for case in cases.unwrap_or_else(|defects| panic!("{defects}")) {
            report.run(&case, record);
        }
    }
    let explained = fs::read_to_string(cases().join("DISAGREEMENTS.md")).expect("the list");
    let explained: Vec<&str> = explained
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(id, _)| id)
        .collect();
    let found: Vec<&str> = report.disagreements.iter().map(|d| d.id.as_str()).collect();
    let unexplained: Vec<_> = report
        .disagreements
        .iter()
        .filter(|d| !explained.contains(&d.id.as_str()))
        .collect();
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    for id in explained {
        assert!(
            found.contains(&id),
            "{id} is explained as a disagreement and agrees"
        );
    }
    assert!(report.cases >= 350, "only {} cases were run", report.cases);
}

/// Last days counted by hand, to the day.
#[test]
fn last_days_agree_to_the_day() {
    let record = standi_bundled::record();
    let text = fs::read_to_string(cases().join("time-limit-vectors.csv")).expect("the vectors");
    let mut rows = 0;
    for line in text.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.splitn(6, ',').collect();
        let day = |at: usize| fields[at].parse::<Day>().expect("a day");
        let query = Query {
            decided: Some(day(0)),
            known: day(1),
            lodged: None,
            today: day(1),
        };
        let answer = deadline(query, record).expect("taken before it was known");
        assert_eq!(answer.last_day, fields[3], "{line}");
        assert_eq!(answer.months.to_string(), fields[2], "{line}");
        assert_eq!(answer.value, Value::Open, "{line}");
        let weekday = day(3).date().strftime("%A").to_string();
        assert_eq!(weekday, fields[4], "{line}");
        rows += 1;
    }
    assert!(rows >= 70, "only {rows} rows");
}

/// Every row of every decision table has its message, every question its three.
#[test]
fn every_row_has_words() {
    let words = standi_law::words::Words::new(standi_law::words::Language::En);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut keys = 0;
    let files = ["criteria", "forums"].map(|it| fs::read_dir(source.join(it)).expect("a folder"));
    for entry in files.into_iter().flatten() {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a text");
        let rows = [
            "Ground::open(",
            "Ground::closed(",
            "Ground::judgement(",
            "Ground::missing(",
        ];
        for row in rows {
            for after in text.split(row).skip(1) {
                let mut quoted = after.split('"').skip(1).step_by(2);
                let key = quoted.next().expect("a key");
                assert!(words.has(key), "`{key}` has no message");
                keys += 1;
                if row == "Ground::missing(" {
                    let question = quoted.next().expect("a question");
                    for part in ["", ".why", ".unknown"] {
                        let key = format!("{question}{part}");
                        assert!(words.get(&key, &[]).is_some(), "`{key}` has no message");
                    }
                }
            }
        }
    }
    assert!(keys > 100, "only {keys} rows were found");
}
