//! `standi docket execution`

use super::account::{Interest, provisional, totals};
use super::list::respondent;
use super::table::{Set, Table};
use super::told;
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::state::ShownBy;
use standi_docket_office::stated::Executions;
use standi_docket_office::{ExecutionQuery, Office};
use standi_docket_store::Database;
use standi_record::Day;

/// Judgments and settlements under the supervision of the Committee of Ministers, with their age
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket execution --state RUS
  standi docket execution --on 2022-09-17 --limit 10
  standi docket execution --resolved --format json

The age is counted from the day on which the judgment became final. A State that ceased to be a member
goes on owing execution (Article 46), and stays on the list.")]
pub struct Args {
    /// Against this State: code or name
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// Also cases with a resolution of which no document shows whether it was the final one
    #[arg(long)]
    resolved: bool,
    /// At most so many cases, the oldest first; 0: all
    #[arg(long, value_name = "COUNT", default_value_t = 50)]
    limit: u32,
    #[command(flatten)]
    settings: Interest,
}

impl Args {
    /// Answers.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let query = ExecutionQuery {
            state: respondent(self.state.as_deref(), context)?,
            on: self.on.unwrap_or_else(|| context.today()),
            settings: self.settings.settings(),
            resolved: self.resolved,
            limit: self.limit,
        };
        told::answer(context, office.executions(&query), text)
    }
}

/// Days in words: years and days where they are many.
fn age(days: i32) -> String {
    match days {
        1 => "1 day".into(),
        days if days < 730 => format!("{days} days"),
        days => format!("{:.1} years", f64::from(days) / 365.25),
    }
}

fn text(answer: &Executions, page: &mut Page<'_>) {
    let on = told::day(answer.on, page);
    let against = match answer.state {
        Some(state) => format!(" against {}", told::states(&[state], page)),
        None => String::new(),
    };
    page.title(&match answer.total {
        1 => format!("1 open case{against} on {on}."),
        total => format!("{total} open cases{against} on {on}."),
    });
    if answer.resolution_adopted > 0 {
        page.line(
            &format!(
                "{} with a resolution of which no document shows whether it was the final one",
                answer.resolution_adopted
            ),
            None,
        );
    }
    if answer.cases.is_empty() {
        return;
    }
    page.gap();
    let mut table = Table::new([
        ("against", Set::Left),
        ("open", Set::Right),
        ("enhanced", Set::Right),
        ("plan overdue", Set::Right),
        ("sum late", Set::Right),
        ("oldest", Set::Right),
        ("on average", Set::Left),
    ]);
    for it in &answer.states {
        table.row([
            it.state.to_string(),
            it.open.to_string(),
            it.enhanced.to_string(),
            it.plans_overdue.to_string(),
            it.sums_late.to_string(),
            it.oldest_days.map_or(String::new(), age),
            it.mean_days.map_or(String::new(), age),
        ]);
    }
    table.write(page);
    page.gap();
    let mut table = Table::new([
        ("no.", Set::Right),
        ("against", Set::Left),
        ("since", Set::Left),
        ("age", Set::Right),
        ("state", Set::Left),
    ]);
    for case in &answer.cases {
        let mut state = case.state.said(page.tell().words);
        if let Some(day) = case.plan_overdue_since {
            state += &format!("; action plan or report overdue since {day}");
        }
        let late = case.owed.iter().filter(|line| line.late_days > 0);
        match late.count() {
            0 => {}
            1 => state += "; 1 sum late",
            many => state += &format!("; {many} sums late"),
        }
        if case.shown_by != ShownBy::Act {
            state += "; as documents show it";
        }
        table.row([
            case.application.to_string(),
            told::codes(&case.respondents),
            case.since.map_or(String::new(), |day| day.to_string()),
            case.days.map_or(String::new(), age),
            state,
        ]);
    }
    table.write(page);
    for sums in &answer.owed {
        totals(sums, page);
    }
    if answer.provisional {
        provisional(answer.rates_checked_until, page);
    }
}
