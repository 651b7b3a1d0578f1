//! `standi docket document`

use super::table::{Set, Table};
use super::{number, told, word};
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::access::Part;
use standi_docket::document::{Document, DocumentKind, hudoc_address};
use standi_docket::state::Role;
use standi_docket::value::{Date, Number};
use standi_docket_office::answers::{Filed, Papers};
use standi_docket_office::{Office, Paper};
use standi_docket_store::Database;
use standi_record::Day;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Papers of an application: file them with their content, list them, take them out
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket document add 1/26 observations.pdf --kind observations --of government
  standi docket document add 1/26 offer.pdf --kind friendly-settlement --on 2026-11-20
  standi docket document list 1/26
  standi docket document get 1/26 5 --out observations.pdf

A content is kept once, by its SHA-256, at most 64 MiB of one paper; `standi docket verify` finds one
that was changed. A paper filed in error is withdrawn: `standi docket act 1/26 withdrawn --supersedes
ENTRY`.")]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Add(Add),
    List(List),
    Get(Get),
}

/// File a paper
#[derive(Debug, clap::Args)]
struct Add {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What kind of paper it is: application-form, observations, judgment …
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: DocumentKind,
    /// Its name [default: that of the file]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Whose paper it is [default: of whoever files it]
    #[arg(long = "of", value_name = "ROLE", value_parser = role)]
    filed_by: Option<Role>,
    /// The date that it bears
    #[arg(long, value_name = "DAY", value_parser = day)]
    dated: Option<Day>,
    /// Day on which it was filed [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// It is not accessible to the public (Rule 33)
    #[arg(long)]
    confidential: bool,
    /// Why, and what else is to be said
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
}

/// List the papers
#[derive(Debug, clap::Args)]
struct List {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
}

/// Take a paper out
#[derive(Debug, clap::Args)]
struct Get {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
    /// Number of the entry that files it, as `list` says
    #[arg(value_name = "ENTRY")]
    entry: u32,
    /// The file to write; - is standard output [default: the name of the paper, in this folder]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn kind(text: &str) -> Result<DocumentKind, String> {
    word(
        text,
        DocumentKind::ALL.iter().map(|it| it.word()),
        DocumentKind::from_word,
    )
}

fn role(text: &str) -> Result<Role, String> {
    word(text, Role::ALL.iter().map(|it| it.word()), Role::from_word)
}

impl Args {
    /// Does it.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        match &self.command {
            Command::Add(add) => add.run(office, context),
            Command::List(list) => told::answer(context, office.papers(list.application), listed),
            Command::Get(get) => get.run(office, context),
        }
    }
}

impl Add {
    fn run<D: Database>(&self, office: &mut Office<'_, D>, context: &Context) -> Result<(), Fault> {
        let read = |source| Fault::File {
            verb: "read",
            path: self.file.display().to_string(),
            source,
        };
        let from_input = self.file == Path::new("-");
        let name = self
            .file
            .file_name()
            .map(|it| it.to_string_lossy().into_owned());
        let name = self.name.clone().or(name.filter(|_| !from_input));
        let paper = Paper {
            number: self.application,
            kind: self.kind,
            name: name.unwrap_or_default(),
            filed_by: self.filed_by,
            dated: self.dated.map(Date),
            on: self.on.unwrap_or_else(|| context.today()),
            confidential: self.confidential,
            note: self.why.clone(),
        };
        let filed = match from_input {
            false => office.file(paper, &mut File::open(&self.file).map_err(read)?),
            true => {
                // What comes in can be read once; it is read twice: for its fingerprint, and to keep.
                let mut spooled = tempfile::tempfile().map_err(read)?;
                let most = standi_docket_office::LARGEST + 1;
                io::copy(&mut io::stdin().lock().take(most), &mut spooled).map_err(read)?;
                spooled.rewind().map_err(read)?;
                office.file(paper, &mut spooled)
            }
        };
        told::answer(context, filed, filed_text)
    }
}

impl Get {
    fn run<D: Database>(&self, office: &mut Office<'_, D>, context: &Context) -> Result<(), Fault> {
        let paper = match office.paper(self.application, self.entry) {
            Ok(paper) => paper,
            Err(trouble) => return told::answer(context, Err(trouble), filed_text),
        };
        let path = self
            .out
            .clone()
            .unwrap_or_else(|| PathBuf::from(&paper.name));
        let write = |source| Fault::File {
            verb: "write",
            path: path.display().to_string(),
            source,
        };
        if path == Path::new("-") {
            // Nothing is printed before all of it was found to be what was filed.
            let mut spooled = tempfile::tempfile().map_err(write)?;
            office.take(self.application, self.entry, &mut spooled)?;
            spooled.rewind().map_err(write)?;
            let mut out = io::stdout().lock();
            io::copy(&mut spooled, &mut out).map_err(Fault::Print)?;
            return out.flush().map_err(Fault::Print);
        }
        if path.exists() {
            let fault = Fault::input("exists", format!("{} exists already", path.display()));
            return Err(fault.help("name another with `--out FILE`"));
        }
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(write)?;
        office.take(self.application, self.entry, &mut file)?;
        file.as_file().sync_all().map_err(write)?;
        let placed = file
            .persist_noclobber(&path)
            .map_err(|error| write(error.error));
        placed.map(drop)?;
        Ok(())
    }
}

fn filed_text(answer: &Filed, page: &mut Page<'_>) {
    let seq = answer.document.seq;
    page.title(&format!("Filed in {}: entry {seq}.", answer.application));
    page.gap();
    rows(std::slice::from_ref(&answer.document), page);
    if let Some(sha256) = answer.document.sha256 {
        page.line(&format!("SHA-256 {sha256}"), None);
    }
}

fn listed(answer: &Papers, page: &mut Page<'_>) {
    page.title(&match answer.documents.len() {
        0 => format!("{}: no papers.", answer.application),
        1 => format!("{}: one paper.", answer.application),
        count => format!("{}: {count} papers.", answer.application),
    });
    page.gap();
    rows(&answer.documents, page);
    for hidden in answer.hidden.iter().filter(|it| it.what != Part::Notes) {
        page.gap();
        page.paragraph(&format!(
            "Hidden from {}: {} ({}).",
            answer.viewer,
            hidden.what.said(page.tell().words),
            hidden.rule
        ));
    }
}

/// Papers, one a line.
pub fn rows(documents: &[Document], page: &mut Page<'_>) {
    if documents.is_empty() {
        return;
    }
    let mut table = Table::new([
        ("entry", Set::Right),
        ("filed", Set::Left),
        ("of", Set::Left),
        ("kind", Set::Left),
        ("bytes", Set::Right),
        ("name", Set::Left),
    ]);
    for it in documents {
        let mut name = it.name.clone();
        if it.confidential {
            name += " (confidential)";
        }
        if let Some(item) = &it.hudoc {
            name += &format!(" ({})", hudoc_address(item));
        }
        table.row([
            it.seq.to_string(),
            it.filed_on.to_string(),
            it.filed_by.to_string(),
            it.kind.said(page.tell().words),
            it.size.map_or(String::new(), |size| size.to_string()),
            name,
        ]);
    }
    table.write(page);
}
