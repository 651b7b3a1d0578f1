//! `standi form`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::{self, Page};
use standi_law::application;
use standi_law::form::answer::ItemAnswer;
use standi_law::form::items::ItemValue;
use standi_law::form::{EXAMPLE, FormAnswer, Kind, check};
use standi_law::words::Words;
use standi_record::Day;
use std::path::PathBuf;

/// Is the application form complete, before you post it? Rule 47, item by item
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi form --example > application.yaml
  standi form application.yaml
  standi form application.yaml --sent 2026-11-20 --format json

What stands on the form is told under `form` in the application file. No name is needed: `given`
says that a field is filled.")]
pub struct Args {
    /// The application; `-` reads standard input
    #[arg(value_name = "FILE", required_unless_present = "example")]
    file: Option<PathBuf>,
    /// Day of posting
    #[arg(long, value_name = "DAY", value_parser = day)]
    sent: Option<Day>,
    /// Print an application file to start from
    #[arg(long, conflicts_with = "file")]
    example: bool,
}

impl Args {
    /// Checks.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let Some(file) = &self.file else {
            return output::print(context, EXAMPLE);
        };
        let record = context.record()?;
        let today = context.today();
        let input = input::read(file)?;
        let node = standi_text::read(&input.source, input.format)?;
        let application = application::read(&node, &input.source, record, Some(today))?;
        let words = context.words();
        let answer = check(&application, record, today, self.sent, words);
        context.answer(KnownBy { known_by: None }, answer, |answer, page| {
            text(answer, words, page);
        })
    }
}

fn text(answer: &FormAnswer, words: &Words, page: &mut Page<'_>) {
    let weekday = |text: &String| text.parse().map_or(text.clone(), |day| words.weekday(day));
    page.title(&answer.text);
    if let Some(last) = &answer.last_safe_day {
        let mut line = words.say("form-last-safe-day", &[("day", weekday(last))]);
        let left = match answer.days_left {
            Some(left) if left < 0 => Some(words.say("form-over", &[])),
            Some(left) => Some(words.say("form-days-left", &[("left", left.to_string())])),
            None => None,
        };
        if let Some(left) = left {
            line = format!("{line} {left}");
        }
        page.notice(&line);
    }
    let counted = |item: &&ItemAnswer| item.kind != Kind::Advice && item.applies;
    for value in [ItemValue::Fail, ItemValue::Missing, ItemValue::Judgement] {
        let these = answer
            .items
            .iter()
            .filter(counted)
            .filter(|item| item.value == value);
        section(
            page,
            &words.say(&format!("form-heading-{}", value.word()), &[]),
            these,
            |page, item| {
                unmet(item, words, page);
            },
        );
    }
    let advice = answer
        .items
        .iter()
        .filter(|item| item.kind == Kind::Advice && item.applies);
    section(
        page,
        &words.say("form-heading-advice", &[]),
        advice,
        |page, item| {
            page.line(&item.text, None);
            page.faint(4, &item.authority.join("; "));
        },
    );
    if !answer.duties.is_empty() {
        page.section(&words.say("form-heading-duties", &[]));
        for duty in &answer.duties {
            page.line(&duty.text, None);
        }
    }
    let met = answer
        .items
        .iter()
        .filter(counted)
        .filter(|item| item.value == ItemValue::Pass);
    section(
        page,
        &words.say("form-heading-pass", &[]),
        met,
        |page, item| {
            page.line(&format!("✓ {} ({})", item.name, item.id), None);
        },
    );
    if let (Some(from), Some(version)) = (&answer.rule_from, &answer.form_version) {
        let from = from.parse().map_or(from.clone(), |day| words.day(day));
        page.gap();
        page.paragraph(&words.say("form-rule", &[("from", from), ("version", version.clone())]));
    }
    page.gap();
    page.paragraph(&words.say("no-legal-advice", &[]));
}

fn section<'a>(
    page: &mut Page<'_>,
    heading: &str,
    items: impl Iterator<Item = &'a ItemAnswer>,
    write: impl Fn(&mut Page<'_>, &ItemAnswer),
) {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return;
    }
    page.section(heading);
    for item in items {
        write(page, item);
    }
}

/// An item that is not met: what to do, until when, and where in the file it is told.
fn unmet(item: &ItemAnswer, words: &Words, page: &mut Page<'_>) {
    let mark = match item.value {
        ItemValue::Fail => "✗",
        ItemValue::Missing => "?",
        ItemValue::Judgement => "◐",
        ItemValue::Pass => "✓",
    };
    page.line(&format!("{mark} {} ({})", item.name, item.id), None);
    page.indented(4, &item.text, None);
    if let Some(exception) = item.exception {
        page.indented(
            4,
            &words.say(&format!("form-exception-{exception}"), &[]),
            None,
        );
    }
    let mut detail = Vec::new();
    if let Some(Ok(day)) = item.last_safe_day.as_ref().map(|day| day.parse()) {
        detail.push(words.say("form-until", &[("day", words.weekday(day))]));
    }
    if !item.lacks.is_empty() {
        detail.push(words.say("form-in-file", &[("list", item.lacks.join(", "))]));
    }
    page.faint(4, &detail.join("; "));
    page.faint(4, &item.authority.join("; "));
}
