//! `standi catalogue index`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::search::CatalogueIndexed;
use standi_catalogue::Names;
use standi_search::folder;
use std::path::PathBuf;

/// Make the index by which `standi search` and the desk search a catalogue
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi catalogue index catalogue.parquet --out INDEX
  standi search soering --catalogue INDEX
  standi serve --catalogue INDEX

An index that is there is replaced in one step; whoever has it open, such as the desk, searches the
new one from then on.")]
pub struct Args {
    /// The catalogue
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder of the index: a new or empty one, or one that holds an index
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Args {
    /// Makes the index.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        let names = Names::new(context.record()?);
        let made = folder::make(&self.file, &self.out, &names)?;
        let answer = CatalogueIndexed {
            out: self.out.display().to_string(),
            catalogue: self.file.display().to_string(),
            fingerprint: made.fingerprint,
            documents: made.documents,
            passed_over: made.passed_over,
        };
        context.answer(KnownBy { known_by: None }, answer, text)
    }
}

fn text(made: &CatalogueIndexed, page: &mut Page<'_>) {
    let tell = page.tell();
    let number = |it: u64| tell.thousands(i64::try_from(it).unwrap_or(i64::MAX));
    let args = [
        ("documents", number(made.documents)),
        ("out", made.out.clone()),
    ];
    page.title(&tell.say("index-made", &args));
    if made.passed_over > 0 {
        let passed_over = number(made.passed_over);
        page.line(&tell.with("index-passed-over", "count", passed_over), None);
    }
    page.line(&tell.with("index-use", "out", &made.out), None);
}
