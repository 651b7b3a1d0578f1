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
                own = Record::from_folder(dir).map_err(|defects| Fault::Record {
                    folder: name.clone(),
                    defects,
                })?;
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

fn text(check: &RecordCheck, page: &mut Page<'_>) {
    let tell = page.tell();
    let built_in = || tell.say("record-check-built-in", &[]);
    let folder = check.folder.clone().unwrap_or_else(built_in);
    page.title(&tell.with("record-check-title", "folder", folder));
    let facts = check.facts;
    page.paragraph(&tell.say(
        "record-check-facts",
        &[
            ("facts", facts.facts.to_string()),
            ("verified", facts.verified.to_string()),
            ("known", facts.known.to_string()),
            ("unsure", facts.unsure.to_string()),
            ("conflicting", facts.conflicting.to_string()),
            ("sources", check.sources_listed.to_string()),
        ],
    ));
}
