//! `standi docket export`, `import`, `backup`, `restore`

use super::keep::counted;
use super::store::{self, Place};
use super::told;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::report;
use crate::secret;
use standi_docket::access::Task;
use standi_docket_office::answers::Moved;
use standi_docket_office::{Office, Trouble};
use standi_docket_store::{Database, is_encrypted};
use standi_seal::Passphrase;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Write everything out, an entry a line
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket export docket.jsonl
  standi docket export for-the-press.jsonl --as other
  standi docket export docket.sealed --seal

The Registry's export is exact and can be imported. For others it holds what they may see. What is
sealed opens with its passphrase alone, and nobody can recover that.")]
pub struct Export {
    /// The file; `-` is standard output
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
    /// Seal it with a passphrase
    #[arg(long)]
    seal: bool,
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
  standi docket backup 2026-11-24.db
  standi docket backup 2026-11-24.sealed --seal

Sealed, it is an exact export, which is never on a disk as it is before; `restore` reads both. It
opens with its passphrase alone, and nobody can recover that.")]
pub struct Backup {
    /// The file; it must not exist
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// Seal it with a passphrase
    #[arg(long)]
    seal: bool,
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
        let passphrase = sealed(self.seal, &self.out, context)?;
        if self.out == Path::new("-") {
            let mut done = None;
            let written = secret::write(&mut io::stdout().lock(), passphrase.as_ref(), |out| {
                told_by(&mut done, office.export("-".into(), out))
            });
            return match done {
                Some(Ok(_)) => written.map_err(Fault::Print),
                Some(refused) => told::answer(context, refused, exported),
                None => written.map_err(Fault::Print),
            };
        }
        let answer = kept(&self.out, self.force, passphrase.as_ref(), |file, out| {
            office.export(file, out)
        })?;
        told::answer(context, answer, exported)
    }
}

/// The passphrase of a copy that is to be sealed.
fn sealed(seal: bool, out: &Path, context: &Context) -> Result<Option<Passphrase>, Fault> {
    let file = context.global.passphrase_file.as_deref();
    let chosen = seal.then(|| secret::chosen(&out.display().to_string(), file));
    chosen.transpose()
}

/// Keeps what came of writing; where that is no answer, what was written is not kept.
fn told_by(
    answer: &mut Option<Result<Moved, Trouble>>,
    done: Result<Moved, Trouble>,
) -> io::Result<()> {
    match answer.insert(done) {
        Ok(_) => Ok(()),
        // Nothing is kept; the trouble is told afterwards.
        Err(_) => Err(io::ErrorKind::Interrupted.into()),
    }
}

/// Writes a file for the user alone, whole or not at all.
fn kept(
    path: &Path,
    force: bool,
    passphrase: Option<&Passphrase>,
    fill: impl FnOnce(String, &mut dyn Write) -> Result<Moved, Trouble>,
) -> Result<Result<Moved, Trouble>, Fault> {
    let mut answer = None;
    let written = report::save_by(path, force, |out| {
        secret::write(out, passphrase, |out| {
            told_by(&mut answer, fill(path.display().to_string(), out))
        })
    });
    match answer {
        Some(Err(trouble)) => Ok(Err(trouble)),
        Some(moved) => {
            written?;
            private(path)?;
            Ok(moved)
        }
        None => Err(written.err().unwrap_or(Fault::Refused)),
    }
}

impl Import {
    /// Reads.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let mut input = secret::input(&self.file, context)?;
        told::answer(
            context,
            office.import(input.name.clone(), &mut input.reader),
            |it, page| {
                let events = counted(it.events, "event");
                page.title(&format!(
                    "{events} were read from {}; the chain is the same.",
                    it.file
                ));
            },
        )
    }
}

impl Backup {
    /// Copies.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let passphrase = sealed(self.seal, &self.out, context)?;
        let made = match &passphrase {
            None => office.backup(&self.out),
            some => kept(&self.out, false, some.as_ref(), |file, out| {
                office.backup_to(file, out)
            })?,
        };
        if made.is_ok() {
            private(&self.out)?;
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
        let mut input = secret::input(&self.file, context)?;
        let (sealed, encrypted) = (input.passphrase.is_some(), is_encrypted(&self.file));
        let restored = match (sealed, encrypted) {
            (true, _) => office.restore_from(input.name.clone(), &mut input.reader),
            (false, Ok(true)) if !is_export(&mut input) => self.pour(office, context)?,
            _ => office.restore(&self.file),
        };
        told::answer(context, restored, |it, page| {
            let events = counted(it.events, "event");
            page.title(&format!("{events} were restored from {}.", it.file));
            head(it, page);
        })
    }
}

impl Restore {
    /// Out of a docket that is encrypted, entry by entry: what is copied is on no disk in between.
    fn pour<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<Result<Moved, Trouble>, Fault> {
        let name = self.file.display().to_string();
        let place = Place::of(self.file.clone(), context)?;
        let mut source = store::file(&place, false)?;
        let (reader, writer) = io::pipe().map_err(Fault::Print)?;
        std::thread::scope(|scope| {
            let out = scope.spawn(move || source.export(&mut BufWriter::new(writer)));
            let restored = office.restore_from(name, &mut BufReader::new(reader));
            match out.join() {
                Ok(Ok(_)) => Ok(restored),
                // What the other end says of it is why.
                Ok(Err(_)) if restored.is_err() => Ok(restored),
                Ok(Err(error)) => Err(error.into()),
                Err(_) => Err(Fault::Program("a copy could not be read".into())),
            }
        })
    }
}

/// Whether a file that is no database begins as an export does.
fn is_export(input: &mut secret::Input) -> bool {
    input
        .reader
        .fill_buf()
        .is_ok_and(|start| start.starts_with(b"{"))
}

/// Leaves a copy to the user alone: names may be in it.
fn private(path: &Path) -> Result<(), Fault> {
    store::keep_private(path).map_err(|source| Fault::File {
        verb: "write",
        path: path.display().to_string(),
        source,
    })
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
