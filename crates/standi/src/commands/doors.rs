//! `standi doors`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::Page;
use standi_law::Value;
use standi_law::doors::{DoorAnswer, Doors, PairDoors, doors};
use standi_law::words::Words;
use std::path::PathBuf;

/// Which body can hear it, until when, and in which order to try them
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi doors examples/kazan-2022-10-03.toml
  standi doors application.yaml --today 2023-02-07 --format json

What the complaint is about may be told under `about`, for bodies with a subject of their own.")]
pub struct Args {
    /// The application; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let today = context.today();
        let (_, application) = input::application(&self.file, record, today, context)?;
        let words = context.words();
        let answer = doors(&application, record, today, words);
        context.answer_from(record, self.known_by, answer, |answer, page| {
            text(answer, words, page);
        })
    }
}

fn text(answer: &Doors, words: &Words, page: &mut Page<'_>) {
    for (at, pair) in answer.pairs.iter().enumerate() {
        if at > 0 {
            page.gap();
        }
        of_pair(pair, words, page);
    }
    page.gap();
    page.paragraph(&words.say("no-legal-advice", &[]));
}

fn of_pair(pair: &PairDoors, words: &Words, page: &mut Page<'_>) {
    let args = [("id", pair.complaint.clone()), ("state", pair.name.clone())];
    page.title(&words.say("heading-doors", &args));
    page.section(&words.say("heading-doors-order", &[]));
    if pair.order.is_empty() {
        page.line(&words.say("door-none", &[]), None);
    }
    for (at, forum) in pair.order.iter().enumerate() {
        if let Some(door) = pair.doors.iter().find(|door| door.forum == *forum) {
            let name = page.tell().body(door.forum, door.name);
            page.line(&format!("{}. {name}", at + 1), None);
        }
    }
    for warning in &pair.notices {
        page.cited(2, &warning.text, &warning.sources);
    }
    for value in [Value::Open, Value::Judgement, Value::Missing, Value::Closed] {
        let these: Vec<_> = pair
            .doors
            .iter()
            .filter(|door| door.value == value)
            .collect();
        if these.is_empty() {
            continue;
        }
        page.section(&words.say(&format!("heading-door-{}", value.word()), &[]));
        for door in these {
            of_door(door, words, page);
        }
    }
}

fn of_door(door: &DoorAnswer, words: &Words, page: &mut Page<'_>) {
    let name = page.tell().body(door.forum, door.name);
    page.item(door.value, &format!("{name} ({})", door.forum));
    page.cited(4, &door.why, &door.sources);
    if let Some(Ok(day)) = door.last_day.as_ref().map(|day| day.parse()) {
        page.line(
            &format!(
                "  {}",
                words.say("door-last-day", &[("day", words.weekday(day))])
            ),
            None,
        );
    }
    if door.value == Value::Closed {
        return;
    }
    for (key, bodies) in door.shuts() {
        page.faint(6, &words.say(key, &[("bodies", bodies.join(", "))]));
    }
}
