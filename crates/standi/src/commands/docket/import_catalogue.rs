//! `standi docket import-catalogue`

use super::told;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_catalogue::{Catalogue, Names};
use standi_docket_office::Office;
use standi_docket_office::stated::{CatalogueImported, UnfitDocument};
use standi_docket_store::Database;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Make a docket of HUDOC's documents: what they show of every application, and no more
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket --store hudoc.db import-catalogue catalogue.parquet
  standi docket --store hudoc.db import-catalogue export.csv --format json

Every document is used, or is reported with the reason why it fits no transition. Entries say that a
document shows them; days that no document shows are not invented. Applications that the docket has
already are left alone.")]
pub struct Args {
    /// A catalogue that `standi import hudoc` wrote, or an export of HUDOC
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How many documents that fit nowhere are named
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    show: usize,
}

impl Args {
    /// Imports.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let names = Names::new(context.record()?);
        let (catalogue, _, passed) = Catalogue::load(&self.file, &names)?;
        for row in passed.iter().take(self.show) {
            crate::output::note(&format!("line {} cannot be read: {}", row.line, row.reason));
        }
        let imported = office.import_catalogue(&catalogue, passed.len() as u64);
        told::answer(context, imported, |answer, page| {
            text(answer, self.show, page)
        })
    }
}

fn text(answer: &CatalogueImported, show: usize, page: &mut Page<'_>) {
    page.title(&format!(
        "{} applications with {} events from {} documents.",
        answer.applications, answer.events, answer.documents
    ));
    page.line(
        &format!(
            "{} documents used, {} fit nowhere",
            answer.used,
            answer.unfit.len()
        ),
        None,
    );
    if answer.rejected > 0 {
        page.line(&format!("{} rows could not be read", answer.rejected), None);
    }
    if !answer.unfit.is_empty() {
        page.section("Why documents fit nowhere");
    }
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for it in &answer.unfit {
        *reasons.entry(&it.text).or_default() += 1;
    }
    let mut reasons: Vec<(&str, usize)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(text, count)| (std::cmp::Reverse(*count), *text));
    for (text, count) in reasons {
        page.line(&format!("{count}: {text}"), None);
    }
    named("Of them", &answer.unfit, show, page);
    named(
        "Fit some of the applications they name, and not these",
        &answer.unfit_in_part,
        show,
        page,
    );
}

/// The documents of which a person would want to know: summaries are left out.
fn named(heading: &str, documents: &[UnfitDocument], show: usize, page: &mut Page<'_>) {
    let told = || {
        documents
            .iter()
            .filter(|it| it.why != "beside-the-proceedings")
    };
    if told().next().is_none() || show == 0 {
        return;
    }
    page.section(heading);
    for it in told().take(show) {
        page.line(
            &format!("{} {}: {} ({})", it.item, it.day, it.title, it.why),
            None,
        );
    }
    let more = told().count().saturating_sub(show);
    if more > 0 {
        page.line(
            &format!("and {more} more; `--show` or `--format json` names them"),
            None,
        );
    }
}
