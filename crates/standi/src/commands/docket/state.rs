//! `standi docket state`

use super::list::respondent;
use super::told;
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket_office::Office;
use standi_docket_office::stated::StateDocket;
use standi_docket_store::Database;
use standi_record::Day;

/// A State's docket on a day: what may be lodged, what goes on, who sits, what is supervised, how many
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket state RUS --on 2022-03-15
  standi docket state RUS --on 2022-09-17
  standi docket state RUS --format json

What depends on membership comes from the record; the numbers come from the docket, as things stood
on that day.")]
pub struct Args {
    /// The State, by code or name
    #[arg(value_name = "STATE")]
    state: String,
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
}

impl Args {
    /// Answers.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let Some(state) = respondent(Some(&self.state), context)? else {
            return Ok(());
        };
        let on = self.on.unwrap_or_else(|| context.today());
        told::answer(context, office.state_docket(state, on), text)
    }
}

fn text(answer: &StateDocket, page: &mut Page<'_>) {
    let law = &answer.law;
    let name = told::states(&[law.state], page);
    page.title(&format!("{name} on {}", told::day(law.on, page)));
    let since = law.member_since.map(|day| told::day(day, page));
    let member = match (law.member, since) {
        (true, Some(since)) => format!("a member of the Council of Europe since {since}"),
        (false, Some(since)) => format!("not a member of the Council of Europe since {since}"),
        (true, None) => "a member of the Council of Europe".to_string(),
        (false, None) => "not a member of the Council of Europe".to_string(),
    };
    page.line(&member, None);
    page.line(
        &format!(
            "a Party to the Convention: {}",
            law.party.said(page.tell().words)
        ),
        None,
    );
    let rules = law.lodging.authority.join(", ");
    page.line(
        &format!("may be lodged: {} ({rules})", law.lodging.text),
        None,
    );
    page.line(
        &format!(
            "pending applications: {}",
            law.examination.said(page.tell().words)
        ),
        None,
    );
    page.line(
        &format!("judge: {}", law.judge.said(page.tell().words)),
        None,
    );
    page.line(&format!("supervised: {}", law.execution), None);
    if !law.grounds.is_empty() {
        page.section("From the record");
    }
    for ground in &law.grounds {
        let day = told::day(ground.effective, page);
        let known = match ground.known == ground.effective {
            true => String::new(),
            false => format!(", public on {}", told::day(ground.known, page)),
        };
        page.cited(
            2,
            &format!("{day}{known}: {}", ground.text),
            &ground.sources,
        );
    }
    let tally = &answer.tally;
    page.section("Applications in this docket");
    let lines = [
        (tally.applications, "in all"),
        (
            tally.pending,
            "pending, judgments that are not final among them",
        ),
        (tally.communicated, "of them communicated to the Government"),
        (tally.decided, "decided; no document shows how"),
        (tally.closed, "closed by a decision, or struck out"),
        (tally.judged, "with a final judgment"),
        (
            tally.judged_and_no_more,
            "of them without a sign of execution",
        ),
        (tally.supervised, "in execution"),
        (
            tally.resolution_adopted,
            "with a resolution of which no document shows whether it was the final one",
        ),
        (tally.executed, "closed by a final resolution"),
    ];
    let width = tally.applications.to_string().len();
    for (count, what) in lines {
        page.line(&format!("{count:>width$} {what}"), None);
    }
}
