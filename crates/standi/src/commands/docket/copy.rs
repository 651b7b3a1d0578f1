//! `standi docket export`, `import`, `backup`, `restore`

use super::keep::counted;
use super::store;
use super::told;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::report;
use standi_docket::access::Task;
use standi_docket_office::Office;
use standi_docket_office::answers::Moved;
use standi_docket_store::Database;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Write everything out, an entry a line
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket export docket.jsonl
  standi docket export for-the-press.jsonl --as other

The Registry's export is exact and can be imported. For others it holds what they may see.")]
pub struct Export {
    /// The file; `-` is standard output
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
}

/// Read an export into an empty store: all of it, or nothing
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket import docket.jsonl --store new.db")]
pub struct Import {
    /// The export; `-` reads standard input
    #[arg(value_name = "IN")]
    file: PathBuf,
}

/// Copy the store into a new file, while others read and write
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket backup 2026-11-24.db")]
pub struct Backup {
    /// The file; it must not exist
    #[arg(value_name = "OUT")]
    out: PathBuf,
}

/// Fill an empty store from a copy
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket restore 2026-11-24.db --store docket.db")]
pub struct Restore {
    /// The copy
    #[arg(value_name = "IN")]
    file: PathBuf,
}

impl Export {
    /// Writes.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        if self.out == Path::new("-") {
            let mut out = BufWriter::new(io::stdout().lock());
            let done = office.export("-".into(), &mut out);
            return match done {
                Ok(_) => out.flush().map_err(Fault::Print),
                refused => told::answer(context, refused, exported),
            };
        }
        let mut answer = None;
        let written = report::save_by(&self.out, self.force, |out| {
            let mut out = BufWriter::new(out);
            answer = Some(office.export(self.out.display().to_string(), &mut out));
            match answer {
                Some(Ok(_)) => out.flush(),
                // Nothing is kept; the trouble is told below.
                _ => Err(io::ErrorKind::Interrupted.into()),
            }
        });
        match answer {
            Some(trouble @ Err(_)) => told::answer(context, trouble, exported),
            Some(answer) => written.and_then(|()| told::answer(context, answer, exported)),
            None => written,
        }
    }
}

impl Import {
    /// Reads.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let name = self.file.display().to_string();
        let mut input: Box<dyn BufRead> = match self.file == Path::new("-") {
            true => Box::new(io::stdin().lock()),
            false => Box::new(BufReader::new(File::open(&self.file).map_err(
                |source| Fault::File {
                    verb: "read",
                    path: name.clone(),
                    source,
                },
            )?)),
        };
        told::answer(context, office.import(name, &mut input), |it, page| {
            let events = counted(it.events, "event");
            page.title(&format!(
                "{events} were read from {}; the chain is the same.",
                it.file
            ));
        })
    }
}

impl Backup {
    /// Copies.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let made = office.backup(&self.out);
        if made.is_ok() {
            store::keep_private(&self.out).map_err(|source| Fault::File {
                verb: "write",
                path: self.out.display().to_string(),
                source,
            })?;
        }
        told::answer(context, made, copied)
    }
}

impl Restore {
    /// Fills.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        office
            .may(Task::Restore)
            .map(drop)
            .or_else(|refused| told::answer(context, Err::<Moved, _>(refused), copied))?;
        File::open(&self.file).map_err(|source| Fault::File {
            verb: "read",
            path: self.file.display().to_string(),
            source,
        })?;
        told::answer(context, office.restore(&self.file), |it, page| {
            let events = counted(it.events, "event");
            page.title(&format!("{events} were restored from {}.", it.file));
            head(it, page);
        })
    }
}

fn exported(answer: &Moved, page: &mut Page<'_>) {
    let events = counted(answer.events, "event");
    match &answer.head {
        Some(_) => page.title(&format!("{events} are in {}, exactly.", answer.file)),
        None => page.title(&format!(
            "{events} are in {}: what is open to you. It cannot be imported.",
            answer.file
        )),
    }
    head(answer, page);
    for hidden in &answer.hidden {
        page.line(
            &format!("hidden: {} ({})", hidden.what.title(), hidden.rule),
            None,
        );
    }
}

fn copied(answer: &Moved, page: &mut Page<'_>) {
    let events = counted(answer.events, "event");
    page.title(&format!("{events} are in {}.", answer.file));
    head(answer, page);
}

fn head(answer: &Moved, page: &mut Page<'_>) {
    if let Some(head) = &answer.head {
        page.line(&format!("hash of the last event: {head}"), None);
    }
}
