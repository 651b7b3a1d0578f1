//! Runs the program as a person or a script would.
#![allow(dead_code)]

pub mod docket;
pub mod served;

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a run gave.
pub struct Run {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The program, with nothing of the tester's own environment in it.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standi"));
    for variable in [
        "STANDI_RECORD",
        "STANDI_CATALOGUE",
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
    ] {
        command.env_remove(variable);
    }
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null());
    command
}

/// Runs the program.
pub fn standi<S: AsRef<str>>(args: impl IntoIterator<Item = S>) -> Run {
    let mut command = program();
    for arg in args {
        command.arg(arg.as_ref());
    }
    run(command)
}

/// Runs what was put together.
pub fn run(mut command: Command) -> Run {
    let output = command.output().expect("the program starts");
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs a command line and gives what it prints; the record's version and fingerprint, which
/// change with every fact, are blotted out.
pub fn answer(line: &str) -> String {
    let run = standi(line.split_whitespace());
    assert_eq!((run.status, run.err.as_str()), (0, ""), "standi {line}");
    let lines = run.out.lines().map(|line| match line.split_once(' ') {
        Some((word @ ("Record" | "Registre"), rest)) => {
            let known = rest.split_once(')').map_or("", |(_, known)| known);
            format!("{word} VERSION (HASH){known}")
        }
        _ => line.to_string(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Runs a command line with `--format json`.
pub fn json(line: &str) -> Value {
    let run = standi(line.split_whitespace().chain(["--format", "json"]));
    assert_eq!((run.status, run.err.as_str()), (0, ""), "standi {line}");
    serde_json::from_str(&run.out).expect("JSON")
}

/// Holds an answer to the schema of its name that the program publishes.
pub fn fits(name: &str, answer: &Value, line: &str) {
    let validator = jsonschema::validator_for(&schema(name)).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(answer)
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "standi {line}\n{}", errors.join("\n"));
}

/// The schema of a name, as the program prints it.
pub fn schema(name: &str) -> Value {
    let run = standi(["schema", name]);
    serde_json::from_str(&run.out).expect("JSON")
}

/// The repository's root.
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The repository's record.
pub fn record() -> String {
    root().join("record").display().to_string()
}
