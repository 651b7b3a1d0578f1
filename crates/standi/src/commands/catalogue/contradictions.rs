//! `standi catalogue contradictions`

use super::{contradiction, load, sentence};
use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::catalogue::{CatalogueContradictions, ContradictionGroup};
use standi_catalogue::contradictions::{Finding, contradictions};
use std::path::PathBuf;

/// What in a catalogue contradicts the record or itself, and why
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi catalogue contradictions catalogue.parquet
  standi catalogue contradictions catalogue.parquet --open --show 100
  standi catalogue contradictions catalogue.parquet --format json")]
pub struct Args {
    /// The catalogue
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only those that no rule explains
    #[arg(long)]
    open: bool,
    /// How many of each kind to show
    #[arg(long, value_name = "COUNT", default_value_t = 3)]
    show: usize,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let (catalogue, read) = load(&self.file, context)?;
        let mut found = contradictions(&catalogue, context.record()?);
        let open = found.iter().filter(|it| it.because.is_none()).count();
        let all = found.len();
        if self.open {
            found.retain(|it| it.because.is_none());
        }
        found.sort_by_key(|it| (it.what, it.because, it.entry.day(), it.entry.place()));
        let words = context.words();
        let group = |group: &[Finding]| {
            let because = group[0].because.map(|it| it.word());
            let key = format!("because-{}", because.unwrap_or("open"));
            ContradictionGroup {
                kind: group[0].what.word(),
                because,
                explanation: words.say(&key, &[]),
                count: group.len(),
                findings: group.iter().take(self.show).map(contradiction).collect(),
            }
        };
        let groups = found.chunk_by(|a, b| (a.what, a.because) == (b.what, b.because));
        let answer = CatalogueContradictions {
            catalogue: read,
            found: all,
            open,
            groups: groups.map(group).collect(),
        };
        context.answer(KnownBy { known_by: None }, answer, text)
    }
}

fn text(answer: &CatalogueContradictions, page: &mut Page<'_>) {
    let tell = page.tell();
    let number = |it: usize| tell.thousands(i64::try_from(it).unwrap_or(i64::MAX));
    let args = [
        ("documents", number(answer.catalogue.documents)),
        ("found", number(answer.found)),
        ("open", number(answer.open)),
    ];
    page.title(&tell.say("contradictions-title", &args));
    for group in &answer.groups {
        let kind = tell.say(&format!("what-{}", group.kind), &[]);
        page.section(&format!("{kind}: {}", number(group.count)));
        page.paragraph(&group.explanation);
        for it in &group.findings {
            page.line(&sentence(it, tell), None);
        }
        let rest = group.count - group.findings.len();
        if rest > 0 {
            page.faint(2, &tell.with("contradictions-more", "rest", number(rest)));
        }
    }
}
