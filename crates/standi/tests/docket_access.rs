//! Every command of the docket against every role: what the docket's table does not give a role is
//! refused, and named so. A command that is not listed here fails the test.

mod common;

use common::docket::Docket;
use common::standi;
use standi_docket::access::{Task, line};
use standi_docket::state::Role;
use std::collections::BTreeSet;

/// What each command does, and how it is tried.
const COMMANDS: &[(&str, Task)] = &[
    (
        "lodge examples/before-posting.yaml --on 2026-11-20",
        Task::Lodge,
    ),
    ("act 1/26 form_arrives --on 2026-11-23", Task::Act),
    ("act 1/26 --help-commands", Task::Act),
    ("show 1/26", Task::Show),
    ("list", Task::List),
    ("search before", Task::List),
    ("due", Task::Due),
    (
        "document add 1/26 examples/before-posting.yaml --kind other",
        Task::Act,
    ),
    ("document list 1/26", Task::Show),
    ("document get 1/26 3 --out OUT", Task::Show),
    ("propose 1/26", Task::Show),
    ("account 1/26", Task::Show),
    ("account --state HUN", Task::List),
    ("execution", Task::List),
    ("state HUN", Task::List),
    ("import-catalogue examples/hudoc/page.json", Task::Import),
    ("verify", Task::Verify),
    ("rebuild", Task::Rebuild),
    ("export OUT", Task::Export),
    ("import EXPORT", Task::Import),
    ("backup OUT", Task::Backup),
    ("restore COPY", Task::Restore),
    ("seal", Task::Seal),
    ("unseal", Task::Seal),
    ("rekey", Task::Seal),
];

/// The commands that the program has, by its own help.
fn listed() -> BTreeSet<String> {
    let help = standi(["docket", "--help"]).out;
    let commands = help.split("Commands:\n").nth(1).expect("commands");
    let commands = commands.split("\n\n").next().unwrap_or_default();
    let names = commands.lines().filter_map(|line| {
        let name = line.strip_prefix("  ")?.split("  ").next()?;
        (!name.is_empty() && !name.starts_with(' ')).then(|| name.to_string())
    });
    names.collect()
}

#[test]
fn every_command_is_tried() {
    let tried = COMMANDS
        .iter()
        .filter_map(|(line, _)| line.split(' ').next());
    let tried: BTreeSet<String> = tried.map(str::to_string).collect();
    assert_eq!(tried, listed());
}

#[test]
fn what_the_table_does_not_give_a_role_is_refused() {
    for role in Role::ALL {
        let side = match role {
            Role::Applicant => ":1/26",
            Role::Government => ":HUN",
            _ => "",
        };
        let docket = Docket::new();
        let file = |name: &str| docket.file(name).display().to_string();
        let (export, copy) = (file("export"), file("copy"));
        docket.done("lodge examples/before-posting.yaml --on 2026-11-20");
        docket.done(&format!("export {export}"));
        docket.done(&format!("backup {copy}"));
        for (at, (command, task)) in COMMANDS.iter().enumerate() {
            let out = file(&format!("out-{at}"));
            let asked = format!(
                "{} --as {role}{side}",
                command
                    .replace("OUT", &out)
                    .replace("EXPORT", &export)
                    .replace("COPY", &copy)
            );
            let run = docket.run(&asked);
            let refused = run.status == 3 && run.out.contains("may not");
            let said = format!("{asked}: {} {}{}", run.status, run.out, run.err);
            assert_eq!(refused, line(*role, *task).is_none(), "{said}");
            assert_ne!(run.status, 1, "{said}");
        }
    }
}
