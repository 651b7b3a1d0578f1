//! `standi docket propose`

use super::{number, told};
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::value::Number;
use standi_docket_office::Office;
use standi_docket_office::stated::Proposed;
use standi_docket_store::Database;
use standi_record::Day;

/// Propose the priority of an application under the Court's policy (Rule 41)
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket propose 1/26 --sign life_or_health_at_risk
  standi docket propose 1/26 --sign main_complaint=8 --sign potentially_well_founded
  standi docket propose 1/26 --sign wecl --format json

An interim measure in force, an application of a State and the article of the first complaint are
taken from the docket. Other signs: life_or_health_at_risk, detained_because_of_violation,
child_welfare_at_stake, pilot_candidate, structural_and_new, general_interest_major,
integrity_or_dignity_threatened, potentially_well_founded, impact_signs (how many), wecl,
admissibility_doubt, clearly_inadmissible. Nothing is recorded: `act … priority_set` does that.")]
pub struct Args {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
    /// What is known of it: a sign, or a sign with its value
    #[arg(long = "sign", value_name = "SIGN[=VALUE]", value_parser = sign)]
    signs: Vec<(String, String)>,
    /// The day whose policy counts [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
}

fn sign(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').unwrap_or((text, "yes"));
    match key.trim() {
        "" => Err("write it as `sign` or `sign=value`".into()),
        key => Ok((key.replace('-', "_"), value.trim().to_string())),
    }
}

impl Args {
    /// Proposes.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let on = self.on.unwrap_or_else(|| context.today());
        let proposed = office.propose(self.application, &self.signs, on);
        told::answer(context, proposed, text)
    }
}

fn text(answer: &Proposed, page: &mut Page<'_>) {
    let number = answer.application;
    match &answer.proposal {
        Some(it) => {
            let priority = it.priority;
            page.title(&format!(
                "{number}: category {priority}, {}",
                priority.title()
            ));
            page.line(
                &format!("{}: {}", it.sure.title(), it.because.join(", ")),
                None,
            );
            page.line(&format!("rule: {}", it.authority), None);
            page.line(
                &format!(
                    "to record it: `standi docket act {number} priority_set --set priority={priority}`"
                ),
                None,
            );
        }
        None => {
            page.title(&format!("{number}: no category fits"));
            page.line(
                "name what is known of it with `--sign`; before June 2009 there was no policy",
                None,
            );
        }
    }
    if let Some(set) = answer.priority {
        page.line(&format!("set so far: {set}, {}", set.title()), None);
    }
}
