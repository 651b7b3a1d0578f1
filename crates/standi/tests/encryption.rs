//! A docket in an encrypted file, as people use it; and what a build without encryption says.

mod common;

use common::docket::Docket;
#[cfg(feature = "encryption")]
use common::{program, run};
use std::fs;

fn words(docket: &Docket, name: &str, text: &str) -> String {
    fs::write(docket.file(name), format!("{text}\n")).expect("a file");
    docket.file(name).display().to_string()
}

#[cfg(not(feature = "encryption"))]
#[test]
fn a_build_without_encryption_says_so() {
    let docket = Docket::new();
    let words = words(&docket, "words", "five words of a song");
    fs::write(docket.file("docket.db"), [0x9e; 8192]).expect("a file");
    for command in [
        "list",
        "verify",
        "lodge examples/before-posting.yaml",
        "seal",
        "unseal",
    ] {
        let run = docket.run(&format!("{command} --passphrase-file {words}"));
        assert_eq!(run.status, 2, "{command}: {}", run.err);
        assert!(
            run.err.contains("has no encryption") && run.err.contains("--features encryption"),
            "{}",
            run.err
        );
    }
}

#[cfg(feature = "encryption")]
#[test]
fn a_docket_lives_encrypted() {
    let docket = Docket::new();
    let first = words(&docket, "first", "five words of a song");
    let second = words(&docket, "second", "five words of another song");
    let key = |file: &str| format!("--passphrase-file {file}");
    let begun = docket.run(&format!("seal {}", key(&first)));
    assert_eq!(begun.status, 0, "{}", begun.err);
    assert!(
        begun.out.contains("is encrypted") && begun.err.contains("nobody can recover"),
        "{}",
        begun.err
    );
    docket.done(&format!(
        "lodge examples/before-posting.yaml --on 2026-11-20 --applicant Ilona~Szabó {}",
        key(&first)
    ));
    docket.done(&format!(
        "lodge examples/before-posting.yaml --on 2026-11-20 {}",
        key(&first)
    ));
    let wrong = docket.run(&format!("list {}", key(&second)));
    assert!(
        wrong.status == 2 && wrong.err.contains("not its passphrase"),
        "{}",
        wrong.err
    );
    let asked = docket.run("list");
    assert!(
        asked.status == 2 && asked.err.contains("--passphrase-file"),
        "{}",
        asked.err
    );

    // Accounts are in the same file.
    let mut account = program();
    account
        .args(["account", "list", "--store"])
        .arg(docket.file("docket.db"));
    account.args(["--passphrase-file", &first]);
    assert_eq!(run(account).status, 0);

    let file = |name: &str| docket.file(name).display().to_string();
    let exact = docket.done(&format!("export - {}", key(&first)));
    docket.done(&format!("backup {} {}", file("copy.db"), key(&first)));
    let restore = format!(
        "restore {} --store {} {}",
        file("copy.db"),
        file("again.db"),
        key(&first)
    );
    docket.done(&restore);
    assert_eq!(
        docket.done(&format!("export - --store {}", file("again.db"))),
        exact
    );

    let rekey = format!("rekey {} --new-passphrase-file {second}", key(&first));
    let rekeyed = docket.run(&rekey);
    assert_eq!(rekeyed.status, 0, "{}", rekeyed.err);
    assert_eq!(docket.run(&format!("list {}", key(&first))).status, 2);
    assert_eq!(docket.done(&format!("export - {}", key(&second))), exact);
    let mut erase = program();
    erase
        .args(["erase", "1/26", "--yes", "--why", "asked for", "--at"])
        .arg(docket.file("docket.db"));
    erase.args(["--passphrase-file", &second]);
    let erased = run(erase);
    assert!(
        erased.status == 0 && !erased.out.contains("left to do"),
        "{}{}",
        erased.out,
        erased.err
    );

    docket.done(&format!("unseal {}", key(&second)));
    assert_eq!(docket.json("verify")["erased"], 1);
    let plain = docket.run("rekey");
    assert!(
        plain.status == 2 && plain.err.contains("is not encrypted"),
        "{}",
        plain.err
    );
}
