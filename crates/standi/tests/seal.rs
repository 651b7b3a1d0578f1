//! Files sealed with a passphrase: written, told apart by themselves, and read back.

mod common;

use common::docket::Docket;
use common::{Run, program, root, run};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

const WORDS: &str = "five words of a song";

/// Runs the program in a folder, with lines on its standard input.
fn standi(folder: &Path, line: &str, typed: &str) -> Run {
    let mut command = program();
    command
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
        .args(line.split_whitespace())
        .args(["--today", "2026-11-24"]);
    let mut child = command.spawn().expect("it starts");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(typed.as_bytes()).expect("it is typed");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

fn has(path: &Path, word: &str) -> bool {
    let bytes = fs::read(path).expect("a file");
    bytes.windows(word.len()).any(|it| it == word.as_bytes())
}

#[test]
fn an_interview_is_saved_and_resumed_sealed() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::write(at("words"), format!("{WORDS}\n")).expect("a file");
    fs::write(at("other"), "five words of another song\n").expect("a file");
    let asked = standi(
        folder.path(),
        "ask --save mine --application mine.json --seal --passphrase-file words",
        "person\nRUS\n",
    );
    assert_eq!(asked.status, 0, "{}", asked.err);
    assert!(
        asked.err.contains("nobody can recover this passphrase"),
        "{}",
        asked.err
    );
    for name in ["mine", "mine.json"] {
        assert!(has(&at(name), "age-encryption.org/v1"), "{name}");
        assert!(
            !has(&at(name), "RUS") && !has(&at(name), "answers"),
            "{name}"
        );
    }

    // It goes on where it was, and is sealed again without being told so.
    let before = fs::read(at("mine")).expect("a file");
    let resume = "ask --resume mine --save mine --passphrase-file words";
    let resumed = standi(folder.path(), resume, "quit\n");
    assert_eq!(resumed.status, 0, "{}", resumed.err);
    assert!(
        !resumed.out.contains("Against which State"),
        "{}",
        resumed.out
    );
    assert!(has(&at("mine"), "age-encryption.org/v1") && !has(&at("mine"), "RUS"));
    assert_ne!(fs::read(at("mine")).expect("a file"), before);

    // The application that it makes is read by every command that reads one.
    for command in ["check mine.json", "doors mine.json"] {
        let run = standi(
            folder.path(),
            &format!("{command} --passphrase-file words"),
            "",
        );
        assert_eq!(run.status, 0, "{command}: {}", run.err);
        let wrong = standi(
            folder.path(),
            &format!("{command} --passphrase-file other"),
            "",
        );
        assert_eq!(wrong.status, 2, "{command}");
        let told = "does not open: the passphrase is not the one that it was sealed with; without that nobody can open it";
        assert!(wrong.err.contains(told), "{}", wrong.err);
    }
    let piped = standi(
        folder.path(),
        "check mine.json --passphrase-file nowhere",
        "",
    );
    assert!(
        piped.status == 2 && piped.err.contains("cannot read nowhere"),
        "{}",
        piped.err
    );
}

#[test]
fn a_passphrase_that_is_short_seals_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("words"), "short\n").expect("a file");
    let asked = standi(
        folder.path(),
        "ask --save mine --seal --passphrase-file words",
        "person\n",
    );
    assert_eq!(asked.status, 2);
    assert!(
        asked.err.contains("at least 12 characters"),
        "{}",
        asked.err
    );
    assert!(!folder.path().join("mine").exists());
}

/// Exports and backups of a docket are sealed while they are written, and fill a docket again.
#[test]
fn a_docket_leaves_and_comes_back_sealed() {
    let docket = Docket::new();
    let name = |name: &str| docket.file(name).display().to_string();
    fs::write(docket.file("words"), format!("{WORDS}\n")).expect("a file");
    fs::write(docket.file("other"), "five words of another song\n").expect("a file");
    docket.done("lodge examples/before-posting.yaml --on 2026-11-20 --applicant Ilona~Szabó");
    docket.done("document add 1/26 examples/before-posting.yaml --kind other");
    let exact = docket.done("export -");
    let words = format!("--passphrase-file {}", name("words"));
    for (command, back) in [("export", "import"), ("backup", "restore")] {
        let file = name(command);
        let run = docket.run(&format!("{command} {file} --seal {words}"));
        assert_eq!(run.status, 0, "{}", run.err);
        assert!(has(Path::new(&file), "age-encryption.org/v1") && !has(Path::new(&file), "Ilona"));
        let store = format!("--store {}.db", name(back));
        let wrong = format!("{back} {file} {store} --passphrase-file {}", name("other"));
        let wrong = docket.run(&wrong);
        assert!(
            wrong.status == 2 && wrong.err.contains("does not open"),
            "{}",
            wrong.err
        );
        docket.done(&format!("{back} {file} {store} {words}"));
        assert_eq!(docket.done(&format!("export - {store}")), exact, "{back}");
        assert_eq!(docket.json(&format!("verify {store}"))["agrees"], true);
        // One that was cut off fills nothing.
        let bytes = fs::read(&file).expect("a file");
        fs::write(docket.file("cut"), &bytes[..bytes.len() - 1]).expect("a file");
        let cut = docket.run(&format!(
            "{back} {} --store {}.cut.db {words}",
            name("cut"),
            name(back)
        ));
        assert_ne!(cut.status, 0, "{}", cut.out);
        let empty = docket.json(&format!("list --store {}.cut.db", name(back)));
        assert_eq!(empty["total"], 0);
    }
    let there = docket.run(&format!("backup {} --seal {words}", name("backup")));
    assert!(
        there.status == 2 && there.err.contains("exists already"),
        "{}",
        there.err
    );
    let refused = docket.run(&format!(
        "export {} --seal --as administrator {words}",
        name("none")
    ));
    assert!(
        refused.status == 3 && refused.out.contains("may not"),
        "{}",
        refused.out
    );
    assert!(!docket.file("none").exists());
}

/// On a terminal the passphrase is typed twice when it is chosen, and shows nowhere.
#[cfg(target_os = "linux")]
#[test]
fn a_passphrase_is_typed_unseen() {
    let folder = tempfile::tempdir().expect("a folder");
    let typed = |line: &str, words: &[&str]| {
        let script = format!("{} {line}", env!("CARGO_BIN_EXE_standi"));
        let mut command = std::process::Command::new("script");
        command
            .args(["-qec", &script, "/dev/null"])
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let Ok(mut child) = command.spawn() else {
            eprintln!("not tested: there is no `script`");
            return None;
        };
        let mut input = child.stdin.take().expect("its input");
        for word in words {
            // The terminal takes what is typed before it is asked for, with its echo: so not at once.
            std::thread::sleep(std::time::Duration::from_millis(1500));
            writeln!(input, "{word}").expect("it is typed");
        }
        let output = child.wait_with_output().expect("it ends");
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let other = "five words of a sonf";
    let Some(told) = typed("ask --save mine --seal", &[WORDS, other]) else {
        return;
    };
    assert!(told.contains("was not typed the same twice"), "{told}");
    assert!(
        told.contains("nobody can recover this passphrase"),
        "{told}"
    );
    let told = typed("ask --save mine --seal", &[WORDS, WORDS, "quit"]).expect("it runs");
    assert!(!told.contains(WORDS) && !told.contains(other), "{told}");
    assert!(
        has(&folder.path().join("mine"), "age-encryption.org/v1"),
        "{told}"
    );
    let told = typed("ask --resume mine", &[WORDS, "quit"]).expect("it runs");
    assert!(!told.contains(WORDS) && !told.contains("error"), "{told}");
    let _ = (run, root);
}
