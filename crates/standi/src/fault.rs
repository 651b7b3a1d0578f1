//! What can go wrong, and how it is told.

use crate::cli::Format;
use crate::context::Context;
use crate::output;
use clap::error::ErrorKind;
use standi_answers::fault::Fault as Entry;
use standi_docket_office::Trouble;
use standi_docket_store::StoreError;
use standi_record::Unknown;
use standi_text::Defects;
use std::io;
use std::process::ExitCode;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A name that the record does not know.
    #[error("{}", Entry::from(.0).message)]
    Unknown(#[from] Unknown),
    /// Input that cannot be used, for a reason in words.
    #[error("{message}")]
    Input {
        /// Stable name of the reason.
        kind: &'static str,
        /// What is wrong.
        message: String,
        /// What would be right.
        help: Option<String>,
    },
    /// A record that has defects.
    #[error("the record in {folder} has {} and is not used", count(.defects))]
    Record {
        /// Its folder.
        folder: String,
        /// All of them.
        defects: Defects,
    },
    /// A text that cannot be used.
    #[error("this input cannot be used")]
    Defects(#[from] Defects),
    /// Decided cases with which the law disagrees; the answer has been printed.
    #[error("the law disagrees with a decided case")]
    Disagreement,
    /// The docket refuses, or does not agree; the answer has been printed.
    #[error("the docket refuses")]
    Refused,
    /// An application that the docket does not have, or that is not open.
    #[error("the docket has no application {0} that is open to you")]
    NotHere(standi_docket::value::Number),
    /// An application that was erased.
    #[error("{0}")]
    Erased(String),
    /// A store that cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A screening that was stopped; what it did has been told.
    #[error("stopped before the end of the input")]
    Stopped,
    /// A file or folder of the user that cannot be read or written.
    #[error("cannot {verb} {path}: {source}")]
    File {
        /// `read` or `write`.
        verb: &'static str,
        /// Its path.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// An export or a catalogue that cannot be read or written.
    #[error(transparent)]
    Catalogue(#[from] standi_catalogue::Fault),
    /// An index of a catalogue that cannot be made or opened.
    #[error(transparent)]
    Index(#[from] standi_search::folder::Fault),
    /// The answer cannot be printed.
    #[error("cannot print the answer: {0}")]
    Print(#[source] io::Error),
    /// A fault of the program.
    #[error("{0}; this is a fault of the program, please report it")]
    Program(String),
}

fn count(defects: &Defects) -> String {
    match defects.0.len() {
        1 => "1 defect".to_string(),
        count => format!("{count} defects"),
    }
}

impl Fault {
    /// Input that cannot be used.
    pub fn input(kind: &'static str, message: impl Into<String>) -> Fault {
        Fault::Input {
            kind,
            message: message.into(),
            help: None,
        }
    }

    /// The same with advice.
    pub fn help(self, advice: impl Into<String>) -> Fault {
        match self {
            Fault::Input { kind, message, .. } => Fault::Input {
                kind,
                message,
                help: Some(advice.into()),
            },
            other => other,
        }
    }

    /// Tells the fault on standard error and gives the exit status.
    pub fn report(&self, context: &Context) -> ExitCode {
        if let Fault::Print(error) = self
            && error.kind() == io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        match (context.global.format, self) {
            (_, Fault::Disagreement | Fault::Refused | Fault::Stopped) => {}
            (_, Fault::Defects(defects)) if context.global.format != Format::Json => {
                output::error_plain(&defects.render(context.style()));
            }
            (Format::Json, _) => output::error_json(&self.entries()),
            (_, Fault::Record { defects, .. }) => {
                output::error_plain(&format!("{}\n", defects.render(context.style())));
                output::error(context.global.color, &self.to_string(), None);
            }
            (_, _) => {
                let entries = self.entries();
                let help = entries.first().and_then(|entry| entry.help.as_deref());
                output::error(context.global.color, &self.to_string(), help);
            }
        }
        ExitCode::from(self.status())
    }

    fn status(&self) -> u8 {
        match self {
            Fault::Print(_) | Fault::Program(_) => 1,
            // The database, the disk or the machine; what the user gave is not to blame.
            Fault::Store(StoreError::Database { .. } | StoreError::Io(_)) => 1,
            Fault::Disagreement | Fault::Refused => 3,
            // As the shell counts a program that an interrupt ended.
            Fault::Stopped => 130,
            _ => 2,
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let (kind, help) = match self {
            Fault::Record { defects, .. } | Fault::Defects(defects) => {
                return Entry::all(defects);
            }
            Fault::Unknown(unknown) => return vec![Entry::from(unknown)],
            Fault::Input { kind, help, .. } => (*kind, help.clone()),
            Fault::File { .. } => ("file", None),
            Fault::Catalogue(fault) => ("catalogue", fault.help().map(str::to_string)),
            Fault::Index(fault) => ("index", fault.help().map(str::to_string)),
            Fault::Disagreement => ("disagreement", None),
            Fault::Refused => ("refused", None),
            Fault::NotHere(_) => (
                "no-application",
                Some("`standi docket list` names those that are".to_string()),
            ),
            Fault::Erased(_) => ("erased", None),
            Fault::Store(error) => ("store", advice(error)),
            Fault::Stopped => ("stopped", None),
            Fault::Print(_) => ("print", None),
            Fault::Program(_) => ("program", None),
        };
        vec![Entry::general(kind, self.to_string(), help)]
    }
}

fn advice(error: &StoreError) -> Option<String> {
    match error {
        StoreError::Broken { .. } => Some("`standi docket verify` looks at everything".into()),
        StoreError::NotEmpty(_) => Some("name a new file with `--store FILE`".into()),
        StoreError::NotADocket(_) => Some("name the docket with `--store FILE`".into()),
        _ => None,
    }
}

impl From<&standi_search::NoFilter> for Fault {
    fn from(it: &standi_search::NoFilter) -> Fault {
        let kind = match it {
            standi_search::NoFilter::State(unknown) => return Fault::Unknown(unknown.clone()),
            standi_search::NoFilter::Kind(_) => "kind",
            standi_search::NoFilter::Article(_) => "article",
            standi_search::NoFilter::Importance(_) => "importance",
        };
        Fault::Input {
            kind,
            message: it.to_string(),
            help: Entry::from(it).help,
        }
    }
}

impl From<Trouble> for Fault {
    fn from(trouble: Trouble) -> Fault {
        match trouble {
            Trouble::Refused(_) => Fault::Refused,
            Trouble::NotHere(number) => Fault::NotHere(number),
            Trouble::Erased { .. } => Fault::Erased(trouble.to_string()),
            Trouble::Input {
                kind,
                message,
                help,
            } => Fault::Input {
                kind,
                message: message.into(),
                help: help.map(String::from),
            },
            Trouble::Store(error) => Fault::Store(error),
        }
    }
}

/// Tells what is wrong with the arguments, or prints the help or version asked for.
pub fn usage(error: clap::Error) -> ExitCode {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    let arguments: Vec<_> = std::env::args().collect();
    let json = arguments.iter().any(|it| it == "--format=json")
        || arguments
            .windows(2)
            .any(|pair| pair[0] == "--format" && pair[1] == "json");
    if json && !asked {
        let message = error.to_string();
        let mut parts = message
            .trim()
            .trim_start_matches("error: ")
            .splitn(2, "\n\n");
        let first = parts.next().unwrap_or_default().to_string();
        let help = parts.next().map(|rest| rest.trim().to_string());
        output::error_json(&[Entry::general("usage", first, help)]);
    } else {
        // A closed pipe is no reason to complain.
        let _ = error.print();
    }
    ExitCode::from(if asked { 0 } else { 2 })
}
