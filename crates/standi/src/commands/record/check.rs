//! `standi record check`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::check::RecordCheck;
use standi_record::Record;
use std::path::PathBuf;

/// Read a record and report every defect at once, each where it stands
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record check record
  standi record check --record /path/to/my/record --format json

Exit status 0: no defects; 2: defects, listed on standard error.")]
pub struct Args {
    /// Folder of the record [default: --record, else the record built into the program]
    dir: Option<PathBuf>,
}

impl Args {
    /// Checks.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let folder = self.dir.as_ref().or(context.global.record.as_ref());
        let name = folder.map(|folder| folder.display().to_string());
        let own;
        let record = match (&self.dir, &name) {
            (Some(dir), Some(name)) => {
                own = Record::from_folder(dir)
                    .map_err(|defects| Fault::Record { folder: name.clone(), defects })?;
                &own
            }
            _ => context.record()?,
        };
        let answer = RecordCheck {
            folder: name,
            defects: 0,
            facts: record.audit().all().into(),
            sources_listed: record.sources.len(),
        };
        context.answer_from(record, KnownBy { known_by: None }, answer, text)
    }
}

fn text(check: &RecordCheck, page: &mut Page) {
    let folder = check.folder.as_deref().unwrap_or("built into this program");
    page.title(&format!("No defects in the record {folder}"));
    let facts = check.facts;
    page.paragraph(&format!(
        "{} facts: {} verified, {} known, {} unsure; sources conflict on {}. {} sources.",
        facts.facts,
        facts.verified,
        facts.known,
        facts.unsure,
        facts.conflicting,
        check.sources_listed
    ));
}
