//! `standi cases`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::Page;
use standi_law::cases::{Difference, Report, read};
use std::path::PathBuf;

/// Run decided cases against the law: where it agrees, abstains, disagrees
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi cases cases/*.yaml
  standi cases cases/time-limit.yaml --format json
  standi cases cases/*.yaml --abstentions

Exit status 3 if anything disagrees.")]
pub struct Args {
    /// Files of cases
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// List the abstentions too
    #[arg(long)]
    abstentions: bool,
}

impl Args {
    /// Runs them.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record()?;
        let mut report = Report::default();
        for path in &self.files {
            let input = input::read(path)?;
            for case in read(&input.source, input.format, record)? {
                report.run(&case, record);
            }
        }
        let disagree = report.disagree;
        context.answer(KnownBy { known_by: None }, report, |report, page| {
            text(report, self.abstentions, page);
        })?;
        match disagree {
            0 => Ok(()),
            _ => Err(Fault::Disagreement),
        }
    }
}

fn text(report: &Report, abstentions: bool, page: &mut Page) {
    page.title(&format!(
        "{} cases: {} outcomes agree, {} disagree, {} need a judgement or a fact.",
        report.cases, report.agree, report.disagree, report.abstain
    ));
    page.raw(&format!("\n  {:26}{:>8}{:>10}{:>9}\n", "", "agree", "disagree", "abstain"));
    for (criterion, tally) in &report.by_criterion {
        page.raw(&format!(
            "  {:26}{:>8}{:>10}{:>9}\n",
            criterion.id(),
            tally.agree,
            tally.disagree,
            tally.abstain
        ));
    }
    list("Disagreements", &report.disagreements, page);
    if abstentions {
        list("Abstentions", &report.abstentions, page);
    }
}

fn list(heading: &str, differences: &[Difference], page: &mut Page) {
    if differences.is_empty() {
        return;
    }
    page.section(heading);
    for it in differences {
        page.line(
            &format!(
                "{} ({}, {}): the Court said {}, standi says {} ({})",
                it.id,
                it.state,
                it.criterion.id(),
                it.court.word(),
                it.standi.word(),
                it.why
            ),
            None,
        );
    }
}
