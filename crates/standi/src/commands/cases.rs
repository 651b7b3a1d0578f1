//! `standi cases`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::Page;
use standi_law::Value;
use standi_law::cases::{Difference, Report, read};
use standi_law::words::Language;
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
            let input = input::read(path, context)?;
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

fn text(report: &Report, abstentions: bool, page: &mut Page<'_>) {
    let tell = page.tell();
    page.title(&tell.say(
        "cases-title",
        &[
            ("cases", report.cases.to_string()),
            ("agree", report.agree.to_string()),
            ("disagree", report.disagree.to_string()),
            ("abstain", report.abstain.to_string()),
        ],
    ));
    let [agree, disagree, abstain] =
        ["cases-agree", "cases-disagree", "cases-abstain"].map(|key| tell.say(key, &[]));
    page.raw(&format!(
        "\n  {:26}{agree:>8}{disagree:>10}{abstain:>9}\n",
        ""
    ));
    for (criterion, tally) in &report.by_criterion {
        page.raw(&format!(
            "  {:26}{:>8}{:>10}{:>9}\n",
            criterion.id(),
            tally.agree,
            tally.disagree,
            tally.abstain
        ));
    }
    list("cases-disagreements", &report.disagreements, page);
    if abstentions {
        list("cases-abstentions", &report.abstentions, page);
    }
}

fn list(heading: &str, differences: &[Difference], page: &mut Page<'_>) {
    if differences.is_empty() {
        return;
    }
    let tell = page.tell();
    let value = |value: Value| match tell.words.language() {
        Language::En => value.word().to_string(),
        _ => tell.say(&format!("value-{}", value.word()), &[]),
    };
    page.section(&tell.say(heading, &[]));
    for it in differences {
        let args = [
            ("id", it.id.to_string()),
            ("state", it.state.to_string()),
            ("criterion", it.criterion.id().to_string()),
            ("court", value(it.court)),
            ("standi", value(it.standi)),
            ("why", it.why.to_string()),
        ];
        page.line(&tell.say("cases-line", &args), None);
    }
}
