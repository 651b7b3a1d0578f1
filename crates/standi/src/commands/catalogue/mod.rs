//! Questions to a catalogue of HUDOC's documents, one file each.

pub mod contradictions;
pub mod counts;
pub mod index;
pub mod life;

use crate::commands::commands;
use crate::context::Context;
use crate::fault::Fault;
use standi_answers::IsoDay;
use standi_answers::catalogue::{CatalogueRead, Contradiction, Named};
use standi_catalogue::contradictions::Finding;
use standi_catalogue::{Catalogue, Entry, Names};
use std::path::Path;

commands! {
    counts => Counts,
    life => Life,
    contradictions => Contradictions,
    index => Index,
}

/// Ask a catalogue of HUDOC's documents: how many, the life of an application, what contradicts; index it
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi catalogue counts catalogue.parquet --by state
  standi catalogue life 5310/71 catalogue.parquet
  standi catalogue contradictions catalogue.parquet
  standi catalogue index catalogue.parquet --out INDEX

`standi import hudoc` writes a catalogue; HUDOC's own exports are read as well.")]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        self.command.run(context)
    }
}

/// Loads a catalogue.
fn load(path: &Path, context: &Context) -> Result<(Catalogue, CatalogueRead), Fault> {
    context.no_tables()?;
    let names = Names::new(context.record()?);
    let (catalogue, format, passed) = Catalogue::load(path, &names)?;
    let read = CatalogueRead {
        path: path.display().to_string(),
        format: format.word(),
        documents: catalogue.len(),
        rejected: passed.len(),
    };
    Ok((catalogue, read))
}

fn named(entry: Entry) -> Named {
    Named {
        item: entry.item().to_string(),
        title: entry.title().to_string(),
        translation: entry.is_translation(),
    }
}

fn contradiction(finding: &Finding) -> Contradiction {
    Contradiction {
        kind: finding.what.word(),
        because: finding.because.map(|it| it.word()),
        document: named(finding.entry),
        day: IsoDay(finding.entry.day()),
        document_kind: finding.entry.kind().word(),
        state: finding.state.map(|it| it.to_string()),
        application: finding.number.map(|it| it.to_string()),
        article: finding.article.map(|it| it.to_string()),
        against: finding.against.map(IsoDay),
        other: finding.other.map(named),
    }
}

/// The sentence that says what contradicts what.
fn sentence(it: &Contradiction, tell: standi_report::words::Tell<'_>) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let state = it.state.as_deref().map(|code| match code {
        // A State that the record does not know is called by its code.
        code if tell
            .record
            .is_some_and(|record| record.state(code).is_none()) =>
        {
            code.to_string()
        }
        code => tell.state(code, code),
    });
    let against = it.against.map_or(String::new(), |day| tell.day(day.0));
    let other = it
        .other
        .as_ref()
        .map(|other| format!("{} {}", other.item, other.title));
    let args = [
        ("item", it.document.item.clone()),
        ("title", it.document.title.clone()),
        ("day", tell.day(it.day.0)),
        ("kind", tell.say(&format!("kind-{}", it.document_kind), &[])),
        ("state", state.unwrap_or_default()),
        ("application", text(&it.application)),
        ("article", text(&it.article)),
        ("against", against),
        ("other", other.unwrap_or_default()),
    ];
    let key = match (it.kind, it.against) {
        ("protocol-not-in-force", None) => "contradiction-protocol-never",
        (kind, _) => return tell.say(&format!("contradiction-{kind}"), &args),
    };
    tell.say(key, &args)
}
