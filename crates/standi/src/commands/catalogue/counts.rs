//! `standi catalogue counts`

use super::load;
use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use clap::ValueEnum;
use standi_answers::catalogue::{CatalogueCount, CatalogueCounts};
use standi_catalogue::count::{self, count};
use std::path::PathBuf;

/// How many documents, judgments and applications: by State, year or kind
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi catalogue counts catalogue.parquet
  standi catalogue counts catalogue.parquet --by year --format json")]
pub struct Args {
    /// The catalogue
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// By what
    #[arg(long, value_enum, default_value_t = By::State)]
    by: By,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum By {
    /// Respondent State; a document against several counts for each
    State,
    /// Year of the document
    Year,
    /// What the document is
    Kind,
}

impl By {
    fn of(self) -> (count::By, &'static str) {
        match self {
            By::State => (count::By::State, "state"),
            By::Year => (count::By::Year, "year"),
            By::Kind => (count::By::Kind, "kind"),
        }
    }
}

impl Args {
    /// Counts.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let (catalogue, read) = load(&self.file, context)?;
        let (by, word) = self.by.of();
        let counts = count(&catalogue, by).into_iter().map(|it| CatalogueCount {
            of: it.of,
            documents: it.documents,
            judgments: it.judgments,
            translations: it.translations,
            applications: it.applications,
        });
        let answer = CatalogueCounts {
            catalogue: read,
            by: word,
            applications: catalogue.applications().count(),
            counts: counts.collect(),
        };
        context.answer(KnownBy { known_by: None }, answer, text)
    }
}

fn text(answer: &CatalogueCounts, page: &mut Page<'_>) {
    let tell = page.tell();
    let number = |it: u64| tell.thousands(i64::try_from(it).unwrap_or(i64::MAX));
    let args = [
        ("documents", number(answer.catalogue.documents as u64)),
        ("applications", number(answer.applications as u64)),
    ];
    page.title(&tell.say("counts-title", &args));
    if answer.catalogue.rejected > 0 {
        let rejected = number(answer.catalogue.rejected as u64);
        page.line(&tell.with("counts-rejected", "rejected", rejected), None);
    }
    let heads = ["documents", "judgments", "translations", "applications"]
        .map(|it| tell.say(&format!("counts-{it}"), &[]));
    let [documents, judgments, translations, applications] = heads;
    page.raw(&format!(
        "\n  {:32}{documents:>10}{judgments:>11}{translations:>14}{applications:>14}\n",
        ""
    ));
    for it in &answer.counts {
        let name = match (answer.by, it.of.as_deref()) {
            (_, None) => tell.say("counts-no-state", &[]),
            ("state", Some(code)) => format!("{code} {}", tell.state_alone(code, "")),
            ("kind", Some(kind)) => tell.say(&format!("kind-{kind}"), &[]),
            (_, Some(year)) => year.to_string(),
        };
        let name: String = name.chars().take(31).collect();
        page.raw(&format!(
            "  {name:32}{:>10}{:>11}{:>14}{:>14}\n",
            number(it.documents),
            number(it.judgments),
            number(it.translations),
            number(it.applications)
        ));
    }
}
