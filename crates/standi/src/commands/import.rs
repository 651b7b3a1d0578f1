//! `standi import`: what others publish, into tables that can be asked.

use crate::cli::KnownBy;
use crate::commands::commands;
use crate::context::Context;
use crate::fault::Fault;

/// Read what others publish into tables: HUDOC's documents
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi import hudoc page-1.json page-2.json --out catalogue.parquet")]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

impl Args {
    /// Imports.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        self.command.run(context)
    }
}

commands! {
    hudoc => Hudoc,
}

/// `standi import hudoc`
pub mod hudoc {
    use super::{Context, Fault, KnownBy};
    use crate::output::Page;
    use crate::report;
    use standi_answers::catalogue::{CatalogueImport, FileRead};
    use standi_catalogue::{Import, Names, import};
    use std::path::PathBuf;

    /// Read HUDOC's exports into one catalogue: JSON, RSS, CSV, Parquet
    #[derive(Debug, clap::Args)]
    #[command(after_help = "Examples:
  standi import hudoc page-1.json page-2.json --out catalogue.parquet
  standi import hudoc feed.rss table.csv --out catalogue.parquet --format json

Nothing is fetched: the files are those you have. Each file's first bytes tell its format. Rows that
cannot be read, and documents that come twice, are listed in FILE.rejected.")]
    pub struct Args {
        /// The exports
        #[arg(value_name = "IN", required = true)]
        files: Vec<PathBuf>,
        /// The catalogue to write, as Parquet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Write over a catalogue that exists
        #[arg(long)]
        force: bool,
    }

    impl Args {
        /// Imports.
        pub fn run(&self, context: &Context) -> Result<(), Fault> {
            context.no_tables()?;
            if self.out.exists() && !self.force {
                return Err(report::exists(&self.out));
            }
            let names = Names::new(context.record()?);
            let done = import(&self.files, &self.out, &names)?;
            let answer = answer(&done, self.out.display().to_string());
            context.answer(KnownBy { known_by: None }, answer, text)
        }
    }

    fn answer(done: &Import, out: String) -> CatalogueImport {
        let file = |it: &standi_catalogue::FileRead| FileRead {
            path: it.path.clone(),
            format: it.format.word(),
            rows: it.rows,
            documents: it.documents,
            rejected: it.rejected,
        };
        CatalogueImport {
            out,
            rows: done.rows,
            documents: done.documents,
            rejected: done.rejected,
            rejected_file: done
                .rejected_file
                .as_ref()
                .map(|it| it.display().to_string()),
            files: done.files.iter().map(file).collect(),
        }
    }

    fn text(import: &CatalogueImport, page: &mut Page<'_>) {
        let tell = page.tell();
        let number = |it: u64| tell.thousands(i64::try_from(it).unwrap_or(i64::MAX));
        page.title(&tell.say(
            "import-title",
            &[
                ("rows", number(import.rows)),
                ("documents", number(import.documents)),
                ("rejected", number(import.rejected)),
            ],
        ));
        for file in &import.files {
            let args = [
                ("path", file.path.clone()),
                ("format", file.format.to_string()),
                ("rows", number(file.rows)),
                ("documents", number(file.documents)),
                ("rejected", number(file.rejected)),
            ];
            page.line(&tell.say("import-file", &args), None);
        }
        page.line(&tell.with("import-out", "path", &import.out), None);
        if let Some(path) = &import.rejected_file {
            page.line(&tell.with("import-rejected", "path", path), None);
        }
    }
}
