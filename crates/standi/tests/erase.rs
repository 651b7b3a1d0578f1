//! `standi erase`: one application leaves a docket for good.

mod common;

use common::docket::Docket;
use common::{Run, fits, program, root, run};
use standi_docket::access::{Task, line};
use standi_docket::state::Role;

fn erase(docket: &Docket, line: &str) -> Run {
    let mut command = program();
    command
        .current_dir(root())
        .args(["erase", "--at"])
        .arg(docket.file("docket.db"));
    for arg in line.split_whitespace() {
        command.arg(arg.replace('~', " "));
    }
    command.args(["--today", "2026-11-24"]);
    for variable in ["STANDI_STORE", "STANDI_AS", "STANDI_BY"] {
        command.env_remove(variable);
    }
    run(command)
}

fn filled() -> Docket {
    let docket = Docket::new();
    for name in ["Ilona~Szabó", "Péter~Nagy"] {
        docket.done(&format!(
            "lodge examples/before-posting.yaml --on 2026-11-20 --applicant {name}"
        ));
    }
    docket.done("document add 1/26 examples/before-posting.yaml --kind other");
    docket.done("document add 2/26 examples/before-posting.yaml --kind other");
    docket.done("document add 1/26 examples/kazan-2022-10-03.toml --kind other");
    docket
}

#[test]
fn an_application_leaves_for_good() {
    let docket = filled();
    let before = docket.json("list")["applications"].as_array().map(Vec::len);
    assert_eq!(before, Some(2));

    let would = erase(&docket, "1/26 --dry-run");
    assert_eq!((would.status, would.err.as_str()), (0, ""), "{}", would.out);
    assert!(
        would.out.starts_with("1/26: 4 entries and 1 paper go."),
        "{}",
        would.out
    );
    assert!(would.out.contains("1 paper stays, which"), "{}", would.out);
    assert!(
        would.out.contains("nothing was erased yet"),
        "{}",
        would.out
    );

    let alone = erase(&docket, "1/26 --why asked~for");
    assert_eq!(alone.status, 2, "{}", alone.err);
    assert!(
        alone.err.contains("cannot be taken back") && alone.err.contains("--yes"),
        "{}",
        alone.err
    );
    let unsaid = erase(&docket, "1/26 --yes");
    assert!(
        unsaid.status == 2 && unsaid.err.contains("--why"),
        "{}",
        unsaid.err
    );
    let named = erase(&docket, "1/26 --yes --why Szabó~asked~for~it");
    assert!(
        named.status == 2 && named.err.contains("holds a name"),
        "{}",
        named.err
    );
    assert_eq!(
        docket.json("list")["applications"].as_array().map(Vec::len),
        before
    );

    let done = erase(&docket, "1/26 --yes --why asked~for --by A.~Keeper");
    assert_eq!((done.status, done.err.as_str()), (0, ""), "{}", done.out);
    let said = "by A. Keeper: asked for";
    assert!(done.out.contains(said), "{}", done.out);
    assert!(
        done.out.contains("gone: 4 entries, 1 paper\n"),
        "{}",
        done.out
    );
    assert!(!done.out.contains("left to do"), "{}", done.out);

    for suffix in ["", "-wal", "-shm"] {
        let file = docket.file(&format!("docket.db{suffix}"));
        let bytes = std::fs::read(&file).unwrap_or_default();
        assert!(!bytes.windows(4).any(|it| it == b"Szab"), "{suffix}");
    }
    let verified = docket.fitting("docket-verify", "verify");
    assert_eq!(
        (&verified["agrees"], &verified["erased"]),
        (&true.into(), &1.into())
    );
    assert!(
        docket.done("verify").contains("1 application was erased"),
        "it is counted"
    );
    let gone = docket.run("show 1/26");
    assert_eq!(gone.status, 2);
    assert!(gone.err.contains("by A. Keeper: asked for"), "{}", gone.err);
    let never = docket.run("show 1/26 --as government:HUN");
    assert!(
        never
            .err
            .contains("has no application 1/26 that is open to you"),
        "{}",
        never.err
    );

    let again = erase(&docket, "1/26 --why again");
    assert!(
        again.status == 0 && again.out.contains("was erased before"),
        "{}{}",
        again.out,
        again.err
    );
    let other = erase(&docket, "9/26 --yes --why again");
    assert!(
        other.status == 2 && other.err.contains("no application 9/26"),
        "{}",
        other.err
    );
    let next = docket.json("lodge examples/before-posting.yaml --on 2026-11-20");
    assert_eq!(next["application"], "3/26");
}

#[test]
fn it_is_the_administrators_alone() {
    let docket = filled();
    for role in Role::ALL.iter().rev() {
        let side = match role {
            Role::Applicant => ":1/26",
            Role::Government => ":HUN",
            _ => "",
        };
        for way in ["--dry-run", "--yes --why asked~for"] {
            let run = erase(&docket, &format!("1/26 {way} --as {role}{side}"));
            let may = line(*role, Task::Erase).is_some();
            assert_eq!(
                run.status == 3 && run.out.contains("may not"),
                !may,
                "{role}: {}{}",
                run.out,
                run.err
            );
        }
    }
    let json = erase(&docket, "2/26 --yes --why asked~for --format json");
    let answer = serde_json::from_str(&json.out).expect("JSON");
    fits("erase", &answer, "erase 2/26");
}
