//! `standi docket act`

use super::{number, show, told};
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::event::{Event, Withdrawn};
use standi_docket::term::Term;
use standi_docket::value::{Date, Number};
use standi_docket_office::answers::Acted;
use standi_docket_office::{Act, Office, event};
use standi_docket_store::Database;
use standi_record::Day;

/// Record what happened to an application
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket act 1/26 --help-commands
  standi docket act 1/26 registered --on 2026-12-02 --by \"A. Clerk\"
  standi docket act 1/26 assigned_to_section --set \"section=First Section\"
  standi docket act 1/26 committee_judgment --set unanimous=yes --set violations=c1 \\
      --set \"awards=10000 EUR | Ivanova | non-pecuniary\"
  standi docket act 1/26 time_extended --set deadline=observations --set until=2027-03-01
  standi docket act 1/26 registered --on 2026-12-03 --supersedes 4 --why \"the stamp says the 3rd\"
  standi docket act 1/26 withdrawn --supersedes 4
  standi docket act 3/19 chamber_judgment --on 2021-05-04 --shown --document \"HUDOC 001-209866\" \\
      --set violations=c1
  standi docket act 1/26 part_paid --set \"paid=4000 EUR\" --on 2027-09-30")]
pub struct Args {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
    /// What happened, by its word
    #[arg(value_name = "COMMAND", required_unless_present = "help_commands")]
    command: Option<String>,
    /// List what can happen next, with the rule and what may be set, and record nothing
    #[arg(long, conflicts_with = "command")]
    help_commands: bool,
    /// Day on which it happened [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// What else is known of it; a key given more than once makes a list
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = pair)]
    fields: Vec<(String, String)>,
    /// Why, and what else is to be said
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The paper that shows it
    #[arg(long, value_name = "TEXT")]
    document: Option<String>,
    /// Enter it as history that this paper shows: steps that lead there need not have been recorded,
    /// and what the rules ask for beside is not checked
    #[arg(long, requires = "document", conflicts_with = "supersedes")]
    shown: bool,
    /// Article, Rule or practice, if another than the one of the lifecycle
    #[arg(long, value_name = "TEXT")]
    authority: Option<String>,
    /// Last day that the letter names for the time that this starts
    #[arg(long, value_name = "DAY", value_parser = day)]
    due: Option<Day>,
    /// Put this in the place of an earlier entry
    #[arg(long, value_name = "ENTRY")]
    supersedes: Option<u32>,
    /// How many entries you have seen: where somebody has added one since, nothing is recorded
    #[arg(long, value_name = "COUNT")]
    seen: Option<u32>,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => {
            Ok((key.trim().replace('-', "_"), value.to_string()))
        }
        _ => Err("write it as `key=value`".into()),
    }
}

impl Args {
    /// Records.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let Some(command) = &self.command else {
            let steps = office.steps(self.application);
            return told::answer(context, steps, show::steps);
        };
        let event = match command.as_str() {
            "withdrawn" => Event::Withdrawn(Withdrawn {}),
            command => event(command, &self.fields)?,
        };
        let act = Act {
            number: self.application,
            event,
            on: self.on.unwrap_or_else(|| context.today()),
            authority: self.authority.clone(),
            document: self.document.clone(),
            shown: self.shown,
            note: self.why.clone(),
            due: self.due.map(Date),
            supersedes: self.supersedes,
            seen: self.seen,
        };
        told::answer(context, office.act(act), text)
    }
}

fn text(answer: &Acted, page: &mut Page<'_>) {
    let entries = match answer.events.as_slice() {
        [one] => format!("entry {}", one.seq),
        [first, .., last] => format!("entries {} to {}", first.seq, last.seq),
        [] => "nothing".to_string(),
    };
    page.title(&format!("Recorded in {}: {entries}.", answer.application));
    told::history(&answer.events, page);
    page.section("Where it stands");
    told::standing(&answer.states, page);
    if !answer.stopped.is_empty() {
        page.section("No longer due");
        terms(&answer.stopped, page);
    }
    if !answer.started.is_empty() {
        page.section("Due from now on");
        terms(&answer.started, page);
    }
}

fn terms(terms: &[Term], page: &mut Page<'_>) {
    for term in terms {
        let day = match term.last_day {
            Some(day) => told::day(day, page),
            None => "no day named yet".to_string(),
        };
        let award = term.award.as_ref().map(|it| format!(" ({it})"));
        page.line(
            &format!(
                "{day}: {}{} [{}]; {}",
                term.name,
                award.unwrap_or_default(),
                term.id,
                term.authority
            ),
            None,
        );
    }
}
