//! `standi record diff`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
use standi_answers::diff::{Change, Diff};
use standi_record::Day;

/// What changed in law between two days
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record diff --from 2022-03-10 --to 2022-03-17
  standi record diff --from 1998-10-31 --to 1998-11-01
  standi record diff --from 2022-02-24 --to 2022-09-17 --state RUS")]
pub struct Args {
    /// The earlier day
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Day,
    /// The later day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    to: Option<Day>,
    /// Only this State
    #[arg(long, short)]
    state: Option<String>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let to = self.to.unwrap_or_else(|| context.today());
        if to < self.from {
            let message = format!("{} comes after {to}", self.from);
            return Err(Fault::input("days", message)
                .help(format!("the other way round: --from {to} --to {}", self.from)));
        }
        let record = context.record_known_by(self.known_by)?;
        let mut answer = Diff::from(record.diff(self.from, to));
        if let Some(state) = &self.state {
            let code = context.state(record, state)?.code.0;
            answer.changes.retain(|it| it.state.is_none_or(|state| state == code));
            answer.events.retain(|it| it.state == code);
        }
        context.answer(self.known_by, answer, text)
    }
}

fn text(diff: &Diff, page: &mut Page) {
    let (from, to) = (words::day(diff.from.0), words::day(diff.to.0));
    page.title(&format!("After {from}, up to and including {to}"));
    if diff.changes.is_empty() {
        page.paragraph("Nothing changed in law, as far as the record goes.");
    }
    let mut day = None;
    for change in &diff.changes {
        if day.replace(change.on) != Some(change.on) {
            page.section(&words::day(change.on.0));
        }
        page.line(&line(change), Some(&change.grounds));
    }
    if !diff.events.is_empty() {
        page.section("Happened without changing any of this");
    }
    for it in &diff.events {
        let act = it.act.map_or(String::new(), |act| format!(" ({act})"));
        let day = words::day(it.effective.0);
        page.line(&format!("{day}, {}: {}{act}", it.state, it.text), Some(&it.grounds));
    }
}

fn line(change: &Change) -> String {
    let state = change.state.unwrap_or("All");
    let text = change.text.map_or(String::new(), |text| format!(": {text}"));
    let argued = change.boundary.map_or("", |_| ", the day itself is argued");
    let before = words::state_of_law(&change.before);
    let after = words::state_of_law(&change.after);
    match change.kind {
        "membership" => format!("{state} {after}, before {before}{text}"),
        "seats" => {
            let number = |word: String| if word == "0" { "none".to_string() } else { word };
            let (after, before) = (number(after), number(before));
            format!("{state} seats in the Assembly: {after}, before {before}")
        }
        "remedy" => format!("{state} remedy {after}: {}{text}", change.subject),
        _ => format!("{state} {}: {after}, before {before}{argued}{text}", change.subject),
    }
}
