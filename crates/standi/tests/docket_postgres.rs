//! The docket's commands on a PostgreSQL server: the one that `STANDI_TEST_POSTGRES` names, or one
//! that is started; skipped, with a message, where there is none.
#![cfg(unix)]

mod common;
#[path = "../../standi-docket-postgres/tests/common/mod.rs"]
mod postgres;

use common::docket::Docket;
use common::served::Served;
use postgres::Database;
use serde_json::Value;
use std::path::Path;

/// A docket in a database of its own.
fn on(database: &Database) -> Docket {
    Docket::at(&database.address)
}

/// The entries of an application without the moments at which they were recorded.
fn entries(shown: &Value) -> Vec<Value> {
    let history = shown["history"].as_array().expect("entries");
    let mut history = history.clone();
    for entry in &mut history {
        entry
            .as_object_mut()
            .expect("an entry")
            .remove("recorded_at");
    }
    history
}

#[test]
fn the_desk_ends_with_its_database_open() {
    let Some(database) = Database::new() else {
        return;
    };
    on(&database).done("lodge examples/before-posting.yaml --on 2026-11-20");
    let desk = Served::at(Path::new(&database.address));
    let listed = desk.get("/api/v1/docket/applications?as=registry");
    assert!(listed.contains("1/26"), "{listed}");
    // Once its index is made nothing beside the server holds the desk.
    assert!(desk.get("/api/v1/search?q=Russia").contains("RUS"));
    std::thread::sleep(std::time::Duration::from_secs(1));
    let health = desk.get("/health");
    assert!(health.contains("\"docket\":\"ready\""), "{health}");
    assert_eq!(desk.ended(), Some(0));
}

#[test]
fn what_is_done_in_a_file_is_done_in_a_database() {
    let Some(database) = Database::new() else {
        return;
    };
    let (there, here) = (on(&database), Docket::new());
    for line in [
        "lodge examples/two-complaints-two-states.yaml --applicant Ion~Munteanu --on 2025-06-02",
        "act 1/25 form_arrives --on 2025-06-06 --by A.~Clerk",
        "act 1/25 registered --on 2025-07-01",
        "act 1/25 assigned_to_section --on 2025-07-10 --set section=Second~Section",
        "act 1/25 track_chamber --on 2025-09-01 --set national_judge=ad~hoc",
        "act 1/25 notice_given --on 2026-02-03",
        "lodge examples/before-posting.yaml --applicant Anna~Kovács --anonymous --on 2026-11-20",
        "act 2/26 registered",
        "act 1/26 registered",
        "list",
        "list --against HUN --as other",
        "due",
        "due --as government:MDA --mine",
        "due --within 2w --of registry",
        "execution",
        "account --state MDA",
    ] {
        let (here, there) = (here.run(line), there.run(line));
        assert_eq!((here.status, here.out), (there.status, there.out), "{line}");
    }
    for number in ["1/25", "1/26"] {
        let line = format!("show {number}");
        assert_eq!(entries(&here.json(&line)), entries(&there.json(&line)));
    }
}

#[test]
fn copies_go_from_a_database_to_a_file_and_back() {
    let (Some(one), Some(other)) = (Database::new(), Database::new()) else {
        return;
    };
    let (one, other, file) = (on(&one), on(&other), Docket::new());
    one.done("lodge examples/before-posting.yaml --on 2026-11-20");
    let noted = one.json("verify")["head"].clone();
    let noted = noted.as_str().expect("a hash");
    one.done("act 1/26 form_arrives --on 2026-11-23");
    assert_eq!(one.json(&format!("verify --head {noted}"))["agrees"], true);
    let head = one.json("verify")["head"].clone();

    // Backup and export of a database; both fill an empty docket of either kind.
    let (backup, export) = (file.file("backup.jsonl"), file.file("export.jsonl"));
    let (backup, export) = (backup.display(), export.display());
    one.done(&format!("backup {backup}"));
    one.done(&format!("export {export}"));
    other.done(&format!("restore {backup}"));
    file.done(&format!("import {export}"));
    for docket in [&other, &file] {
        assert_eq!(docket.json("verify")["head"], head);
        assert_eq!(docket.json("show 1/26")["version"], 3);
    }
    let full = one.run(&format!("import {export}"));
    assert_eq!(full.status, 2, "{}", full.err);

    // A docket whose history is another does not have the noted hash.
    let again = Docket::new();
    again.done("lodge examples/late.json --on 2026-11-20");
    let run = again.run(&format!("verify --head {noted}"));
    assert_eq!(run.status, 3);
    assert!(run.out.contains("not in the chain"), "{}", run.out);
}
