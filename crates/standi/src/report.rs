//! Writing what a person takes away.

use crate::context::Context;
use crate::fault::Fault;
use serde::Serialize;
use standi_answers::Answer;
use standi_law::answer;
use standi_law::application::Application;
use standi_law::doors::Doors;
use standi_law::words::Words;
use standi_record::{Day, Record};
use standi_report::calendar::{self, Moment};
use standi_report::doors::DoorsReport;
use standi_report::{Document, Report, html, markdown};
use standi_text::Node;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a file of a report holds, by its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Markdown.
    Markdown,
    /// One HTML page that stands by itself.
    Html,
    /// The answer as data.
    Json,
    /// A calendar with the last days.
    Calendar,
}

impl Kind {
    /// The kind that a file's ending asks for.
    pub fn of(path: &Path) -> Result<Kind, Fault> {
        let ending = path
            .extension()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        match ending.to_ascii_lowercase().as_str() {
            "md" => Ok(Kind::Markdown),
            "html" | "htm" => Ok(Kind::Html),
            "json" => Ok(Kind::Json),
            "ics" => Ok(Kind::Calendar),
            _ => Err(Fault::input(
                "report-kind",
                format!("cannot tell from `{}` what to write", path.display()),
            )
            .help("end the file's name in .md, .html, .json or .ics; print the .html for paper")),
        }
    }
}

/// An answer with all that a report of it needs.
pub struct Told<'a> {
    /// The answer.
    pub answer: &'a Answer<answer::Answer>,
    /// The doors of the same application.
    pub doors: &'a Answer<Doors>,
    /// The application.
    pub application: &'a Application,
    /// The application as it was written.
    pub given: &'a Node,
    /// The record that answered.
    pub record: &'a Record,
    /// Words in the reader's language.
    pub words: &'a Words,
}

impl Told<'_> {
    /// Writes the report to each file.
    pub fn write(&self, paths: &[PathBuf], force: bool, context: &Context) -> Result<(), Fault> {
        write(paths, force, |kind, path| {
            self.text(kind, context)?.ok_or_else(|| {
                Fault::input(
                    "no-last-day",
                    format!("there is no last day to put into {}", path.display()),
                )
                .help("the answer names none, or another ground than time closes the complaint")
            })
        })
    }

    fn document(&self, report: &Report<'_>) -> Document {
        let doors = DoorsReport {
            answer: self.doors,
            record: self.record,
            words: self.words,
        };
        let mut sources = report.sources();
        let section = doors.section(&mut sources);
        report.document(vec![section], sources)
    }

    fn text(&self, kind: Kind, context: &Context) -> Result<Option<String>, Fault> {
        let report = Report {
            answer: self.answer,
            given: self.given,
            record: self.record,
            words: self.words,
        };
        Ok(match kind {
            Kind::Markdown => Some(markdown::markdown(&self.document(&report))),
            Kind::Html => Some(html::html(&self.document(&report))),
            Kind::Json => Some(json(self.answer)?),
            Kind::Calendar => calendar::of_answer(
                &self.answer.body,
                self.application,
                self.given,
                self.words,
                now(context.today()),
            ),
        })
    }
}

/// Writes to each file what its ending asks for; to none if an ending asks for nothing known.
pub fn write(
    paths: &[PathBuf],
    force: bool,
    text: impl Fn(Kind, &Path) -> Result<String, Fault>,
) -> Result<(), Fault> {
    let kinds: Vec<Kind> = paths
        .iter()
        .map(|path| Kind::of(path))
        .collect::<Result<_, _>>()?;
    for (path, kind) in paths.iter().zip(kinds) {
        save(path, &text(kind, path)?, force)?;
    }
    Ok(())
}

/// An answer as data.
pub fn json(answer: &impl Serialize) -> Result<String, Fault> {
    let text = serde_json::to_string_pretty(answer);
    Ok(text.map_err(|error| Fault::Program(error.to_string()))? + "\n")
}

/// The moment of writing, on the day taken as today.
pub fn now(day: Day) -> Moment {
    let time = jiff::Timestamp::now().as_second().rem_euclid(86_400);
    Moment {
        day,
        second: u32::try_from(time).unwrap_or_default(),
    }
}

/// Writes a file whole or not at all; never over another one unless told to.
pub fn save(path: &Path, text: &str, force: bool) -> Result<(), Fault> {
    let fault = |source: io::Error| Fault::File {
        verb: "write",
        path: path.display().to_string(),
        source,
    };
    if !force && path.exists() {
        return Err(
            Fault::input("exists", format!("{} exists already", path.display()))
                .help("--force writes over it"),
        );
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let part = path.with_file_name(format!(".{name}.part"));
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&part)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&part, path)
    };
    write().map_err(|error| {
        // What was begun is of no use to anybody.
        let _ = fs::remove_file(&part);
        fault(error)
    })
}
