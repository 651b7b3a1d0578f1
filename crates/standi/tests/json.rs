//! What a program reads: stable shapes with published schemas.

mod common;

use common::{fits, json, root, standi};
use serde_json::Value;
use std::fs;

/// A command line for every schema.
const LINES: &[(&str, &str)] = &[
    (
        "record-party",
        "record party --state RUS --instrument ECHR --on 2022-09-01",
    ),
    (
        "record-party",
        "record party --state RUS --instrument ECHR --on 2022-09-16",
    ),
    (
        "record-party",
        "record party --state RUS --instrument P16 --on 2022-09-16",
    ),
    (
        "record-party",
        "record party --state MNE --instrument ECHR --on 2005-01-01",
    ),
    ("record-state", "record state RUS --on 2022-03-10"),
    ("record-state", "record state GRC --on 1972-01-01"),
    (
        "record-state",
        "record state GBR --on 1990-01-01 --known-by 2000-01-01",
    ),
    ("record-timeline", "record timeline RUS --on 2026-01-01"),
    ("record-timeline", "record timeline MNE --on 2026-01-01"),
    ("record-statements", "record statements"),
    ("record-statements", "record statements --speaker Tolstoy"),
    (
        "record-organ",
        "record organ committee-of-ministers --on 2022-03-10",
    ),
    ("record-organ", "record organ court --on 2022-09-16"),
    (
        "record-contributions",
        "record contributions RUS --on 2019-07-01",
    ),
    (
        "record-contributions",
        "record contributions RUS --on 2023-03-01",
    ),
    ("record-contributions", "record contributions Italy"),
    (
        "record-diff",
        "record diff --from 1949-01-01 --to 2026-01-01",
    ),
    ("record-audit", "record audit --list none"),
    ("record-audit", "record audit --state RUS"),
    ("record-check", "record check"),
    ("form", "form ../../examples/before-posting.yaml"),
    ("form", "form ../../examples/late.json"),
    ("form", "form ../../examples/late.json --sent 2013-12-31"),
    (
        "catalogue-counts",
        "catalogue counts ../../examples/hudoc/table.csv",
    ),
    (
        "catalogue-counts",
        "catalogue counts ../../examples/hudoc/feed.rss --by year",
    ),
    (
        "catalogue-life",
        "catalogue life 74025/01 ../../examples/hudoc/page.json",
    ),
    (
        "catalogue-life",
        "catalogue life 8/05 ../../examples/hudoc/invented.csv",
    ),
    (
        "catalogue-contradictions",
        "catalogue contradictions ../../examples/hudoc/invented.csv --show 9",
    ),
];

#[test]
fn real_answers_fit_their_schemas() {
    for (name, line) in LINES {
        let answer = json(line);
        fits(name, &answer, line);
        for key in ["standi", "record", "sources", "known_by"] {
            assert!(answer.get(key).is_some(), "standi {line}: no `{key}`");
        }
    }
}

/// A life in a docket, with a line for every schema of the docket; the exit status of each.
#[test]
fn answers_of_the_docket_fit_their_schemas() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (copy, export, other) = (path("copy.db"), path("out.jsonl"), path("other.db"));
    for (name, line, status) in [
        (
            "docket-lodge",
            "lodge ../../examples/before-posting.yaml --on 2026-11-20 --applicant X",
            0,
        ),
        (
            "docket-lodge",
            "lodge ../../examples/late.json --draft --as applicant",
            0,
        ),
        ("docket-act", "act 1/26 form_arrives --on 2026-11-23", 0),
        (
            "docket-act",
            "act 1/26 information_requested --on 2026-11-23 --due 2026-12-23",
            0,
        ),
        ("docket-refused", "act 1/26 registered", 3),
        ("docket-refused", "act 1/26 answered --seen 2", 3),
        ("docket-refused", "verify --as judge", 3),
        ("docket-steps", "act 1/26 --help-commands", 0),
        ("docket-show", "show 1/26", 0),
        ("docket-show", "show 1/26 --as auditor", 0),
        ("docket-list", "list --against HUN", 0),
        ("docket-due", "due --within 3m", 0),
        ("docket-verify", "verify", 0),
        ("docket-rebuild", "rebuild", 0),
        ("docket-copy", &format!("export {export}"), 0),
        ("docket-copy", &format!("backup {copy}"), 0),
        (
            "docket-copy",
            &format!("import {export} --store {other}"),
            0,
        ),
        ("errors", "show 9/26", 2),
        ("errors", "act 1/26 registred", 2),
    ] {
        let mut command = common::program();
        command.args(["docket", "--format", "json", "--today", "2026-11-24"]);
        command.args(line.split_whitespace());
        command.env("STANDI_STORE", path("docket.db"));
        let output = command.output().expect("the program starts");
        assert_eq!(output.status.code(), Some(status), "standi docket {line}");
        let said = if status == 2 {
            output.stderr
        } else {
            output.stdout
        };
        fits(name, &serde_json::from_slice(&said).expect("JSON"), line);
    }
}

#[test]
fn an_export_says_what_it_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let line = format!("record export {}/out", folder.path().display());
    fits("record-export", &json(&line), &line);
}

#[test]
fn an_import_says_what_it_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let line = format!(
        "import hudoc ../../examples/hudoc/page.json ../../examples/hudoc/invented.csv --out {}/x",
        folder.path().display()
    );
    let answer = json(&line);
    fits("import-hudoc", &answer, &line);
    let count = |key: &str| answer[key].as_u64().expect(key);
    assert_eq!(count("rows"), count("documents") + count("rejected"));
}

#[test]
fn errors_fit_their_schema() {
    let broken = "record check tests/records/broken";
    for line in [
        "record state Rusia",
        "record party --state RUS",
        broken,
        "record export /dev/null",
        "catalogue counts /dev/null",
        "catalogue life 1/26 ../../examples/hudoc/page.json",
    ] {
        let run = standi(line.split_whitespace().chain(["--format", "json"]));
        assert_eq!((run.status, run.out.as_str()), (2, ""), "standi {line}");
        fits(
            "errors",
            &serde_json::from_str(&run.err).expect("JSON"),
            line,
        );
    }
}

/// The published schemas are those of the program. `STANDI_WRITE_SCHEMAS=1 cargo test` writes them.
#[test]
fn published_schemas_are_fresh() {
    let names = standi(["schema"]).out;
    for name in names.lines() {
        let file = root().join(format!("schemas/{name}.schema.json"));
        let now = standi(["schema", name]).out;
        if std::env::var_os("STANDI_WRITE_SCHEMAS").is_some() {
            fs::write(&file, &now).expect("schemas/ can be written");
        }
        let published = fs::read_to_string(&file).unwrap_or_default();
        assert!(published == now, "schemas/{name}.schema.json is stale");
    }
    let published = fs::read_dir(root().join("schemas"))
        .expect("schemas/")
        .count();
    assert_eq!(
        published,
        names.lines().count(),
        "schemas/ holds a schema nothing gives"
    );
}

#[test]
fn party_has_the_shape_others_build_on() {
    let answer = json("record party --state RUS --instrument ECHR --on 2022-09-01");
    let shape = [
        ("state", "RUS".into()),
        ("instrument", "ECHR".into()),
        ("on", "2022-09-01".into()),
        ("bound", true.into()),
        ("boundary", Value::Null),
        ("since", "1998-05-05".into()),
        ("until", "2022-09-16".into()),
    ];
    for (key, value) in shape {
        assert_eq!(answer[key], value, "{key}");
    }
    let source = &answer["sources"][0];
    assert!(source["id"].is_string() && source["title"].is_string());
}

#[test]
fn a_disputed_day_is_neither_yes_nor_no() {
    let on = |day| {
        json(&format!(
            "record party --state RUS --instrument ECHR --on {day}"
        ))
    };
    assert_eq!(on("2022-09-15")["bound"], true);
    let disputed = on("2022-09-16");
    assert_eq!(disputed["bound"], Value::Null);
    assert_eq!(disputed["boundary"], "argued");
    assert_eq!(on("2022-09-17")["bound"], false);
}

#[test]
fn what_nobody_knew_is_not_answered() {
    let known = |day| {
        json(&format!(
            "record party --state RUS --instrument ECHR --on 2022-10-01 --known-by {day}"
        ))
    };
    assert_eq!(known("2022-03-15")["bound"], true);
    assert_eq!(known("2022-03-15")["until"], Value::Null);
    for day in ["2022-03-16", "2022-03-22"] {
        assert_eq!(known(day)["bound"], Value::Null);
        assert_eq!(known(day)["boundary"], "unsettled");
    }
    assert_eq!(known("2022-03-23")["bound"], false);
}

#[test]
fn votes_needed_on_the_tenth_of_march() {
    let answer = json("record organ committee-of-ministers --on 2022-03-10");
    assert_eq!(
        (&answer["entitled"], &answer["voting"]),
        (&46.into(), &46.into())
    );
    let decisions = answer["decisions"].as_array().expect("a list");
    let needed = |majority: &str| {
        let found = decisions
            .iter()
            .find(|it| it["majority"] == majority)
            .expect(majority);
        (found["at_least"].as_u64(), found["if_all_vote"].as_u64())
    };
    assert_eq!(needed("two-thirds-entitled"), (Some(31), Some(31)));
    assert_eq!(
        needed("two-thirds-cast-and-majority-entitled"),
        (Some(24), Some(31))
    );
    assert_eq!(needed("simple-majority-entitled"), (Some(24), Some(24)));
}
