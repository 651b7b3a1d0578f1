//! `standi form`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::{self, Page};
use crate::report::{self, Kind as File};
use standi_law::form::answer::{ItemAnswer, joined};
use standi_law::form::items::ItemValue;
use standi_law::form::{EXAMPLE, FormAnswer, Kind, check};
use standi_law::words::Words;
use standi_record::Day;
use standi_report::form::FormReport;
use standi_report::{html, markdown};
use std::path::PathBuf;

/// Is the application form complete, before you post it? Rule 47, item by item
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi form --example > application.yaml
  standi form application.yaml
  standi form application.yaml --out form.html
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
    /// Write a report too: .pdf, .html, .md or .json
    #[arg(long, value_name = "FILE")]
    out: Vec<PathBuf>,
    /// Write over files that exist
    #[arg(long)]
    force: bool,
    /// Print an application file to start from
    #[arg(long, conflicts_with_all = ["file", "sent", "out", "known_by"])]
    example: bool,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Checks.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let Some(file) = &self.file else {
            return output::print(context, EXAMPLE);
        };
        let record = context.record_known_by(self.known_by)?;
        let today = context.today();
        let (_, application) = input::application(file, record, today, context)?;
        let words = context.words();
        let answer = check(&application, record, today, self.sent, words);
        if !self.out.is_empty() {
            let answer =
                standi_answers::Answer::new(record, self.known_by.known_by, answer.clone());
            let report = FormReport {
                answer: &answer,
                record,
                words,
            };
            report::write(&self.out, self.force, |kind, path| match kind {
                File::Markdown => Ok(markdown::markdown(&report.document()).into_bytes()),
                File::Html => Ok(html::html(&report.document()).into_bytes()),
                File::Pdf => report::pdf(&report.document(), file, path, words, context.today()),
                File::Json => Ok(report::json(&answer)?.into_bytes()),
                File::Calendar => Err(Fault::input(
                    "report-kind",
                    format!("{} would be a calendar", path.display()),
                )
                .help("`standi check FILE --out last-day.ics` writes one with the last day")),
            })?;
        }
        context.answer_from(record, self.known_by, answer, |answer, page| {
            text(answer, words, page);
        })
    }
}

fn text(answer: &FormAnswer, words: &Words, page: &mut Page<'_>) {
    page.title(&answer.text);
    if !answer.items.is_empty() {
        page.notice(&answer.time_line(words));
    }
    for notice in &answer.notices {
        page.line(&notice.text, None);
        page.faint(4, &words.cited(&joined(&notice.authority)));
    }
    let days = answer.distinct_last_days();
    if !days.is_empty() {
        page.section(&words.say("form-heading-last-days", &[]));
    }
    for each in days {
        let state = page.tell().state(&each.state, &each.name);
        page.line(&each.line(state, words), None);
    }
    for value in [ItemValue::Fail, ItemValue::Missing, ItemValue::Judgement] {
        let heading = words.say(&format!("form-heading-{}", value.word()), &[]);
        section(page, &heading, answer.counted(value), |page, item| {
            unmet(item, words, page);
        });
    }
    let advice = answer
        .items
        .iter()
        .filter(|item| item.kind == Kind::Advice && item.applies);
    let heading = words.say("form-heading-advice", &[]);
    section(page, &heading, advice, |page, item| {
        page.line(item.text.as_deref().unwrap_or(&item.name), None);
        page.faint(4, &words.cited(&joined(&item.authority)));
    });
    if !answer.duties.is_empty() {
        page.section(&words.say("form-heading-duties", &[]));
        for duty in &answer.duties {
            page.line(&duty.text, None);
        }
    }
    let heading = words.say("form-heading-pass", &[]);
    section(
        page,
        &heading,
        answer.counted(ItemValue::Pass),
        |page, item| {
            let authority = words.cited(&joined(&item.authority));
            page.line(&format!("✓ {}", item.name), None);
            page.faint(4, &authority);
        },
    );
    if let Some(line) = answer.rule_line(words) {
        page.gap();
        page.cited(0, &line, &answer.rests_on);
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

/// An item that is not met: what to do, where in the file it is told, and by which rule.
fn unmet(item: &ItemAnswer, words: &Words, page: &mut Page<'_>) {
    let mark = match item.value {
        ItemValue::Fail => "✗",
        ItemValue::Missing => "?",
        ItemValue::Judgement => "◐",
        ItemValue::Pass => "✓",
    };
    page.line(&format!("{mark} {} ({})", item.name, item.id), None);
    if let Some(text) = &item.text {
        page.indented(4, text, None);
    }
    for document in &item.list {
        page.indented(4, &format!("- {document}"), None);
    }
    if let Some(exception) = item.exception {
        let key = format!("form-exception-{exception}");
        page.indented(4, &words.say(&key, &[]), None);
    }
    page.faint(4, &words.cited(&joined(&item.authority)));
    if let Some(line) = item.where_told(words) {
        page.faint(4, &line);
    }
}
