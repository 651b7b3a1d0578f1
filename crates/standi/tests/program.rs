//! The program as a citizen of the terminal.

mod common;

use common::{program, standi};
use std::io::Read;
use std::process::Stdio;

#[test]
fn every_command_shows_examples() {
    let commands: &[&[&str]] = &[
        &[],
        &["record"],
        &["record", "state"],
        &["record", "party"],
        &["record", "timeline"],
        &["record", "statements"],
        &["record", "organ"],
        &["record", "diff"],
        &["record", "audit"],
        &["record", "export"],
        &["record", "check"],
        &["docket"],
        &["docket", "lodge"],
        &["docket", "act"],
        &["docket", "show"],
        &["docket", "list"],
        &["docket", "due"],
        &["docket", "verify"],
        &["docket", "rebuild"],
        &["docket", "export"],
        &["docket", "import"],
        &["docket", "backup"],
        &["docket", "restore"],
        &["schema"],
        &["completions"],
        &["man"],
    ];
    for command in commands {
        let run = standi(command.iter().chain(&["--help"]));
        assert_eq!(run.status, 0, "{command:?}");
        assert!(run.out.contains("Examples:"), "{command:?}\n{}", run.out);
    }
}

#[test]
fn completions_and_manual() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = standi(["completions", shell]);
        assert!(run.status == 0 && run.out.contains("standi"), "{shell}");
    }
    assert!(standi(["man"]).out.contains(".TH standi"));
    assert!(
        standi(["man", "record", "party"])
            .out
            .contains("instrument")
    );
    assert_eq!(standi(["man", "recrod"]).status, 2);
}

#[test]
fn colour_only_where_it_is_wanted() {
    let line = [
        "record",
        "party",
        "-s",
        "RUS",
        "-i",
        "ECHR",
        "--on",
        "2022-09-01",
    ];
    assert!(!standi(line).out.contains('\u{1b}'));
    let always = standi(line.iter().chain(&["--color", "always"]));
    assert!(always.out.contains('\u{1b}'));
    let quiet = program()
        .args(line)
        .env("NO_COLOR", "1")
        .env("CLICOLOR_FORCE", "1")
        .output()
        .expect("the program starts");
    assert!(!quiet.stdout.contains(&0x1b));
}

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    let mut child = program()
        .args([
            "record",
            "diff",
            "--from",
            "1949-01-01",
            "--to",
            "2026-01-01",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let status = child.wait().expect("it ends");
    let mut err = String::new();
    child
        .stderr
        .take()
        .expect("piped")
        .read_to_string(&mut err)
        .expect("UTF-8");
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
}

#[test]
fn a_picture_to_print() {
    let folder = tempfile::tempdir().expect("a folder");
    for state in ["RUS", "GRC", "MNE", "GBR"] {
        let file = folder.path().join(format!("{state}.svg"));
        let path = file.display().to_string();
        let run = standi([
            "record",
            "timeline",
            state,
            "--on",
            "2026-01-01",
            "--svg",
            &path,
        ]);
        assert_eq!(run.status, 0, "{}", run.err);
        let text = std::fs::read_to_string(&file).expect("the picture");
        let picture = roxmltree::Document::parse(&text).expect("well-formed");
        let root = picture.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        for name in ["title", "desc"] {
            let child = root.children().find(|node| node.has_tag_name(name));
            assert!(
                child.and_then(|node| node.text()).is_some(),
                "{state}: no {name}"
            );
        }
        let source = root.descendants().filter_map(|node| node.text());
        assert!(
            source.into_iter().any(|text| text.starts_with("Source: ")),
            "{state}"
        );
    }
}

#[test]
fn a_picture_that_cannot_be_written() {
    let run = standi([
        "record",
        "timeline",
        "RUS",
        "--svg",
        "/no/such/folder/x.svg",
    ]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(
        run.err.contains("cannot write /no/such/folder/x.svg"),
        "{}",
        run.err
    );
}

#[test]
fn french_is_written() {
    let line = [
        "record",
        "party",
        "-s",
        "RUS",
        "-i",
        "ECHR",
        "--on",
        "2022-09-01",
        "--lang",
        "fr",
    ];
    let run = standi(line);
    assert_eq!(run.status, 0);
    assert_eq!(run.err, "");
    assert!(
        run.out
            .starts_with("Oui. Le 1er septembre 2022, la Convention liait"),
        "{}",
        run.out
    );
}
