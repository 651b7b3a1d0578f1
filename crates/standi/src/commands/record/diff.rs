//! `standi record diff`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::diff::{Change, Diff};
use standi_record::Day;
use standi_report::record::diff::before_and_after;
use standi_report::words::Tell;

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
            let words = context.words();
            let days = [("from", self.from.to_string()), ("to", to.to_string())];
            return Err(Fault::input("days", words.say("diff-order", &days))
                .help(words.say("diff-order-help", &days)));
        }
        let record = context.record_known_by(self.known_by)?;
        let mut answer = Diff::from(record.diff(self.from, to));
        if let Some(state) = &self.state {
            let code = record.find_state(state)?.code.0;
            answer
                .changes
                .retain(|it| it.state.is_none_or(|state| state == code));
            answer.events.retain(|it| it.state == code);
        }
        context.answer(self.known_by, answer, text)
    }
}

fn text(diff: &Diff, page: &mut Page<'_>) {
    let tell = page.tell();
    let (from, to) = (tell.day(diff.from.0), tell.day(diff.to.0));
    page.title(&tell.say("diff-title", &[("from", from), ("to", to)]));
    if diff.changes.is_empty() {
        page.paragraph(&tell.say("diff-nothing", &[]));
    }
    let mut day = None;
    for change in &diff.changes {
        if day.replace(change.on) != Some(change.on) {
            page.section(&tell.day(change.on.0));
        }
        page.line(&line(change, tell), Some(&change.grounds));
    }
    if !diff.events.is_empty() {
        page.section(&tell.say("diff-events", &[]));
    }
    for it in &diff.events {
        let act = it.act.map_or(String::new(), |act| format!(" ({act})"));
        let args = [
            ("day", tell.day(it.effective.0)),
            ("state", it.state.to_string()),
            ("text", format!("{}{act}", it.text)),
        ];
        page.line(&tell.say("diff-event", &args), Some(&it.grounds));
    }
}

fn line(change: &Change, tell: Tell<'_>) -> String {
    let state = change
        .state
        .map_or_else(|| tell.say("diff-all", &[]), str::to_string);
    let text = tell.maybe("diff-text", "text", change.text);
    let argued = change
        .boundary
        .map_or(String::new(), |_| tell.say("diff-argued", &[]));
    let (before, after) = before_and_after(change, tell);
    let subject = change.subject.to_string();
    let (state, after) = (("state", state), ("after", after));
    let (before, subject) = (("before", before), ("subject", subject));
    match change.kind {
        "membership" => tell.say("diff-membership", &[state, after, before]) + &text,
        "seats" => tell.say("diff-seats", &[state, after, before]),
        "remedy" => tell.say("diff-remedy", &[state, after, subject]) + &text,
        _ => tell.say("diff-other", &[state, after, before, subject]) + &argued + &text,
    }
}
