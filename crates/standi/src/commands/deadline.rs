//! `standi deadline`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::report;
use standi_law::Value;
use standi_law::deadline::{DeadlineAnswer, OutOfOrder, Query, deadline};
use standi_law::words::Words;
use standi_record::Day;
use standi_report::calendar::of_deadline;
use std::path::PathBuf;

/// Until when? The last day of the time limit of Article 35 § 1, and how it is computed
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi deadline --known 2025-11-20
  standi deadline --decided 2022-01-15 --known 2022-02-10
  standi deadline --known 2026-10-01 --ics last-day.ics
  standi deadline --known 2022-02-28 --decided 2022-02-28 --lodged 2022-06-29 --format json")]
pub struct Args {
    /// Day on which you or your lawyer learned of the final decision
    #[arg(long, value_name = "DAY", value_parser = day)]
    known: Day,
    /// Day on which the decision was taken; it decides between six months and four
    #[arg(long, value_name = "DAY", value_parser = day)]
    decided: Option<Day>,
    /// Day on which the complete form was sent
    #[arg(long, value_name = "DAY", value_parser = day)]
    lodged: Option<Day>,
    /// Write a calendar file with the last day and reminders
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record()?;
        let today = context.today();
        let query = Query {
            decided: self.decided,
            known: self.known,
            lodged: self.lodged,
            today,
        };
        let words = context.words();
        let answer = deadline(query, record).map_err(|fault| {
            let (message, help) = fault.told(words);
            Fault::input(OutOfOrder::KIND, message).help(help)
        })?;
        if let Some(path) = &self.ics {
            let now = report::now(today);
            let calendar = of_deadline(&answer, self.known, self.decided, today, words, now);
            report::save(path, calendar.unwrap_or_default().as_bytes(), self.force)?;
        }
        context.answer(KnownBy { known_by: None }, answer, |answer, page| {
            text(answer, self, words, page);
        })
    }
}

fn text(answer: &DeadlineAnswer, args: &Args, words: &Words, page: &mut Page<'_>) {
    let day = |text: &str| {
        text.parse()
            .map_or_else(|_| text.to_string(), |day| words.weekday(day))
    };
    let last = [
        ("day", day(&answer.last_day)),
        ("left", answer.days_left.to_string()),
    ];
    let headline = match (args.lodged, answer.value) {
        (_, Value::Judgement) => "deadline-between",
        (_, Value::Missing) => "deadline-depends",
        (None, Value::Open) => "deadline-open",
        (None, Value::Closed) => "deadline-closed",
        (Some(_), Value::Open) => "deadline-sent-in-time",
        (Some(_), Value::Closed) => "deadline-sent-late",
    };
    page.title(&words.say(headline, &last));
    let change = [(
        "change",
        answer
            .change
            .parse()
            .map_or(String::new(), |day| words.day(day)),
    )];
    let length = if args.decided.is_none() && answer.if_decided_before.is_some() {
        "deadline-decision-assumed"
    } else if answer.months == 6 {
        "deadline-six"
    } else {
        "deadline-four"
    };
    page.line(&words.say(length, &change), None);
    if let Some(other) = &answer.if_decided_before {
        page.line(
            &words.say("deadline-if-before", &[("day", day(other))]),
            None,
        );
    }
    let how = [
        ("months", answer.months.to_string()),
        ("known", words.day(args.known)),
    ];
    page.line(&words.say("deadline-how", &how), None);
    if let Some(other) = &answer.other_reading {
        page.line(
            &words.say("deadline-other-reading", &[("day", day(other))]),
            None,
        );
    }
    page.section(&words.say("heading-authority", &[]));
    for authority in &answer.authority {
        page.line(&words.cited(authority), None);
    }
}
