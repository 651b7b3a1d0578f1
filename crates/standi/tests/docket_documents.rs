//! The docket with what documents show, a State's docket, money and execution, through the program.

mod common;

use common::{Run, program, root, standi};
use serde_json::Value;
use tempfile::TempDir;

/// Runs `standi docket` on a store in a folder, as on 24 November 2026.
fn docket(folder: &TempDir, line: &str) -> Run {
    let mut command = program();
    command.current_dir(root()).arg("docket");
    command.args(line.split_whitespace().map(|arg| arg.replace('~', " ")));
    command.args(["--today", "2026-11-24"]);
    command.env("STANDI_STORE", folder.path().join("docket.db"));
    for variable in ["STANDI_AS", "STANDI_BY"] {
        command.env_remove(variable);
    }
    let output = command.output().expect("the program starts");
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

fn done(folder: &TempDir, line: &str) -> String {
    let run = docket(folder, line);
    assert_eq!(
        (run.status, run.err.as_str()),
        (0, ""),
        "{line}\n{}",
        run.out
    );
    run.out
}

/// The answer as JSON, held to its published schema.
fn json(folder: &TempDir, schema: &str, line: &str) -> Value {
    let text = done(folder, &format!("{line} --format json"));
    let answer = serde_json::from_str(&text).expect("JSON");
    let schema = serde_json::from_str(&standi(["schema", schema]).out).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(&answer)
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "{line}\n{}", errors.join("\n"));
    answer
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

const IMPORT: &str = "import-catalogue examples/hudoc/lives.csv";

#[test]
fn every_document_of_a_catalogue_is_used_or_has_a_reason() {
    let folder = folder();
    let answer = json(&folder, "docket-import-catalogue", IMPORT);
    let unfit = answer["unfit"].as_array().expect("a list");
    let count = |key: &str| answer[key].as_u64().expect(key);
    assert_eq!(
        (count("documents"), count("applications"), count("events")),
        (70, 145, 336)
    );
    assert_eq!(count("used") + unfit.len() as u64, count("documents"));
    assert!(
        unfit
            .iter()
            .all(|it| it["text"].as_str().is_some_and(|text| !text.is_empty()))
    );
    // What was imported is a docket as any other.
    let verified = json(&folder, "docket-verify", "verify");
    assert_eq!(verified["agrees"], true);
    let shown = json(&folder, "docket-show", "show 35589/08");
    assert_eq!(shown["history"][3]["shown_by"], "document");
    // A second time there is nothing left to import.
    let again = json(&folder, "docket-import-catalogue", IMPORT);
    assert_eq!(
        (again["applications"].as_u64(), again["used"].as_u64()),
        (Some(0), Some(0))
    );
}

#[test]
fn a_states_docket_follows_the_record() {
    let folder = folder();
    done(&folder, IMPORT);
    let on = |day: &str| json(&folder, "docket-state", &format!("state RUS --on {day}"));
    let facts = |answer: &Value| {
        ["party", "judge", "examination"].map(|key| answer[key].as_str().expect(key).to_string())
    };
    let (before, pause) = (on("2022-03-15"), on("2022-03-17"));
    let (after, today) = (on("2022-09-17"), on("2026-11-24"));
    assert_eq!(facts(&before), ["yes", "elected", "goes-on"]);
    assert_eq!(facts(&pause), ["yes", "elected", "paused"]);
    assert_eq!(facts(&after), ["no", "ad-hoc", "goes-on"]);
    assert_eq!(facts(&today), facts(&after));
    assert_eq!(
        (before["member"].as_bool(), after["member"].as_bool()),
        (Some(true), Some(false))
    );
    // Its end ends no application.
    assert_eq!(before["tally"], after["tally"]);
    assert_eq!(before["tally"]["applications"], 22);
    // As things stood on an earlier day: the Grand Chamber's judgment of 2017 had not come.
    let earlier = on("2017-03-29");
    assert_eq!(earlier["tally"]["judged"], 0);
    let run = docket(&folder, "state Atlantis");
    assert_eq!(run.status, 2, "{}", run.err);
}

#[test]
fn lodging_says_when_facts_lie_after_the_end_and_refuses_nothing() {
    let folder = folder();
    let lodge = |name: &str| {
        json(
            &folder,
            "docket-lodge",
            &format!("lodge examples/{name}.toml"),
        )
    };
    let after = lodge("kazan-2022-10-03");
    assert_eq!(after["advice"][0]["value"], "closed");
    let authority = after["advice"][0]["authority"].to_string();
    assert!(authority.contains("Article 58"), "{authority}");
    assert_eq!(after["events"][1]["event"]["what"], "form_posted");
    assert_eq!(lodge("kazan-2022-09-16")["advice"][0]["value"], "judgement");
    assert_eq!(
        lodge("kazan-2022-03-01")["advice"],
        Value::Array(Vec::new())
    );
}

/// A judgment against Russia, sums awarded, transmitted, nothing paid.
fn judged(folder: &TempDir) {
    for line in [
        "lodge examples/kazan-2022-03-01.toml --on 2022-06-01 --applicant Ivanov",
        "act 1/22 form_arrives --on 2022-06-07",
        "act 1/22 registered --on 2022-07-01",
        "act 1/22 assigned_to_section --on 2022-07-10 --set section=Third~Section",
        "act 1/22 track_committee --on 2022-08-01",
        "act 1/22 notice_given --on 2022-09-01",
        "act 1/22 no_settlement --on 2022-11-25",
        "act 1/22 government_silent --on 2023-02-20",
        "act 1/22 applicant_reply_and_art41_claim --on 2023-03-20 --set represented=yes --set language=en",
        "act 1/22 committee_judgment --on 2024-01-16 --set unanimous=yes --set violations=c1 --set awards=10000~EUR~|~Ivanov~|~non-pecuniary~damage",
        "act 1/22 transmitted --on 2024-01-17",
        "act 1/22 classified --on 2024-03-14",
    ] {
        let run = docket(folder, line);
        assert_eq!(run.status, 0, "{line}\n{}{}", run.out, run.err);
    }
}

#[test]
fn accounts_and_executions() {
    let folder = folder();
    judged(&folder);
    let account = json(&folder, "docket-account", "account 1/22 --on 2026-02-05");
    let line = &account["lines"][0];
    assert_eq!(
        (line["due"].as_str(), line["state"].as_str()),
        (Some("2024-04-16"), Some("payment_late"))
    );
    assert_eq!(line["late_days"], 660);
    assert_eq!(account["provisional"], false);
    let of_state = json(
        &folder,
        "docket-account",
        "account --state Russia --on 2026-02-05",
    );
    assert_eq!(of_state["totals"], account["totals"]);
    assert_eq!(account["totals"][0]["owed"], "10000.00");
    // 660 days at the rates of the record plus three points, computed apart.
    assert_eq!(account["totals"][0]["interest_owed"], "1132.16");

    let open = json(
        &folder,
        "docket-execution",
        "execution --state RUS --on 2026-02-05",
    );
    assert_eq!(
        (open["total"].as_u64(), open["cases"][0]["days"].as_u64()),
        (Some(1), Some(751))
    );
    assert_eq!(open["cases"][0]["plan_overdue_since"], "2024-07-16");
    assert_eq!(open["states"][0]["sums_late"], 1);
    // Whoever does not see the application does not see it here.
    let other = json(
        &folder,
        "docket-execution",
        "execution --state RUS --as government:ITA",
    );
    assert_eq!(other["total"], 0);
    let run = docket(&folder, "account");
    assert_eq!(run.status, 2, "of whom must be said");
}

/// What `docs/src/how-to/docket-from-hudoc.md` shows is what the program says.
#[test]
fn the_page_shows_what_the_program_says() {
    let page = std::fs::read_to_string(root().join("docs/src/how-to/docket-from-hudoc.md"));
    let page = page.expect("the page");
    let folder = folder();
    for line in [
        IMPORT,
        "show 35589/08",
        "state RUS --on 2022-03-15",
        "state RUS --on 2022-09-17",
        "execution --resolved --limit 3",
    ] {
        assert!(page.contains(&format!("standi docket {line}")), "{line}");
        let said = done(&folder, line);
        for row in said.lines().filter(|row| !row.is_empty()) {
            assert!(
                page.lines().any(|shown| shown == row),
                "standi docket {line}\n{row}"
            );
        }
    }
}
