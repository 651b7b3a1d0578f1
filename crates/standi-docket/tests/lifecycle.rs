//! The table is the table: every row of the written lifecycle is in it, and the drawing is fresh.

use standi_docket::lifecycle::{Row, page, rows};
use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn every_row_of_the_lifecycle_is_there() {
    let file = root().join("../shared/spec/lifecycle.csv");
    if !file.exists() {
        eprintln!("skipped: {} is not here", file.display());
        return;
    }
    let mut reader = csv::Reader::from_path(&file).expect("a table");
    let mut actor = String::new();
    let mut seen = 0;
    for line in reader.records() {
        let line = line.expect("a row");
        let field = |at: usize| line.get(at).unwrap_or_default();
        if field(3) != "same" {
            actor = field(3).to_string();
        }
        let found = |row: &&Row| {
            (row.from.word(), row.event.word(), row.to.word()) == (field(0), field(1), field(2))
        };
        let row = rows().find(found);
        let row = row.unwrap_or_else(|| panic!("{} --{}--> {}", field(0), field(1), field(2)));
        assert_eq!(row.actor, actor, "{}", field(1));
        assert_eq!(
            (row.term, row.authority),
            (field(4), field(6)),
            "{}",
            field(1)
        );
        seen += 1;
    }
    assert!(seen > 100, "only {seen} rows were read");
}

#[test]
fn an_event_leads_from_a_state_in_one_way() {
    let mut ways: Vec<_> = rows()
        .map(|row| (row.from.word(), row.event.word()))
        .collect();
    let all = ways.len();
    ways.sort_unstable();
    ways.dedup();
    assert_eq!(ways.len(), all);
}

/// `STANDI_WRITE_DOCS=1 cargo test --package standi-docket` writes the page.
#[test]
fn the_drawing_is_fresh() {
    let file = root().join("docs/src/reference/life-of-an-application.md");
    if std::env::var_os("STANDI_WRITE_DOCS").is_some() {
        std::fs::write(&file, page()).expect("docs/ can be written");
    }
    let drawn = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(drawn == page(), "{} is stale", file.display());
}
