//! `standi docket` on a store of its own, as on one day.

use super::{Run, fits, program, root, run};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const TODAY: &str = "2026-11-24";

/// A docket in a folder of its own.
pub struct Docket {
    folder: TempDir,
    store: Option<String>,
}

impl Docket {
    /// An empty docket.
    pub fn new() -> Docket {
        Docket {
            folder: tempfile::tempdir().expect("a folder"),
            store: None,
        }
    }

    /// An empty docket at an address.
    #[allow(dead_code)] // one test uses it
    pub fn at(address: &str) -> Docket {
        Docket {
            store: Some(address.into()),
            ..Docket::new()
        }
    }

    /// A file in its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// `standi docket`; arguments with spaces are written with `~` in their place.
    pub fn command(&self, line: &str) -> Command {
        let mut command = program();
        command.current_dir(root()).arg("docket");
        for arg in line.split_whitespace() {
            command.arg(arg.replace('~', " "));
        }
        if !line.contains("--today") {
            command.args(["--today", TODAY]);
        }
        match &self.store {
            Some(address) => command.env("STANDI_STORE", address),
            None => command.env("STANDI_STORE", self.file("docket.db")),
        };
        for variable in ["STANDI_AS", "STANDI_BY"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs a command line.
    pub fn run(&self, line: &str) -> Run {
        run(self.command(line))
    }

    /// Runs a command line that is done; gives what it prints.
    pub fn done(&self, line: &str) -> String {
        let run = self.run(line);
        assert_eq!(
            (run.status, run.err.as_str()),
            (0, ""),
            "{line}\n{}",
            run.out
        );
        run.out
    }

    /// Runs a command line that is refused; gives what it prints.
    pub fn refused(&self, line: &str) -> String {
        let run = self.run(line);
        assert_eq!((run.status, run.err.as_str()), (3, ""), "{line}");
        run.out
    }

    /// Runs a command line that is done, with `--format json`.
    pub fn json(&self, line: &str) -> Value {
        let text = self.done(&format!("{line} --format json"));
        serde_json::from_str(&text).expect("JSON")
    }

    /// The same, held to its published schema.
    pub fn fitting(&self, schema: &str, line: &str) -> Value {
        let answer = self.json(line);
        fits(schema, &answer, line);
        answer
    }
}
