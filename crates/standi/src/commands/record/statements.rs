//! `standi record statements`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
use standi_answers::statements::{Group, Statement, Statements};
use standi_record::Record;
use standi_record::query::StatementFilter;
use standi_text::nearest;

/// Who said what, through whom, on which day; contradictions together
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record statements --about rus-withdrawal-notice
  standi record statements --speaker Tolstoy
  standi record statements --about rus-suspension --speaker UKR --format json")]
pub struct Args {
    /// Id of the event or matter they are about
    #[arg(long, value_name = "EVENT")]
    about: Option<String>,
    /// A part of the speaker's name or office, or a code for whom it was said
    #[arg(long)]
    speaker: Option<String>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let all = context.record()?;
        let record = context.record_known_by(self.known_by)?;
        if let Some(about) = &self.about {
            known_matter(all, about)?;
        }
        if let Some(speaker) = &self.speaker {
            known_speaker(all, speaker)?;
        }
        let filter = StatementFilter { about: self.about.clone(), speaker: self.speaker.clone() };
        let groups = record.statements_grouped(&filter);
        let answer = Statements {
            about: self.about.clone(),
            speaker: self.speaker.clone(),
            groups: groups.iter().map(Group::from).collect(),
        };
        context.answer(self.known_by, answer, text)
    }
}

fn known_matter(record: &Record, about: &str) -> Result<(), Fault> {
    if record.matters().any(|matter| matter == about) {
        return Ok(());
    }
    let fault = Fault::input("unknown-name", format!("the record knows no event `{about}`"));
    Err(match nearest(about, record.matters()) {
        Some(near) => fault.help(format!("did you mean {near}?")),
        None => fault.help("`standi record statements` shows what each is about"),
    })
}

fn known_speaker(record: &Record, speaker: &str) -> Result<(), Fault> {
    let filter = StatementFilter { about: None, speaker: Some(speaker.to_string()) };
    if record.statements.iter().any(|statement| filter.admits(statement)) {
        return Ok(());
    }
    let fault = Fault::input("unknown-name", format!("the record knows no speaker `{speaker}`"));
    let names = record.statements.iter().flat_map(|it| it.speaker.0.split("; "));
    let words = names.clone().flat_map(str::split_whitespace);
    Err(match nearest(speaker, names.chain(words)) {
        Some(near) => fault.help(format!("did you mean {near}?")),
        None => fault,
    })
}

fn text(answer: &Statements, page: &mut Page) {
    let count: usize = answer.groups.iter().map(|group| group.statements.len()).sum();
    let count = if count == 1 { "1 statement".to_string() } else { format!("{count} statements") };
    let about = answer.about.as_ref().map_or(String::new(), |it| format!(" about {it}"));
    let speaker = answer.speaker.as_ref().map_or(String::new(), |it| format!(" by `{it}`"));
    page.title(&format!("{count}{speaker}{about}"));
    page.paragraph("What somebody said is no fact about the world; the record takes no side.");
    let (against, plain): (Vec<_>, Vec<_>) = answer.groups.iter().partition(|it| it.contradiction);
    for group in against {
        page.section("Contradicting each other");
        group.statements.iter().for_each(|it| statement(it, answer, page));
        for event in &group.against_events {
            let day = words::day(event.effective.0);
            page.line(&format!("{day}, what happened: {}", event.text), Some(&event.grounds));
        }
    }
    if !plain.is_empty() {
        page.section("Not contradicted in the record");
    }
    plain.iter().flat_map(|group| &group.statements).for_each(|it| statement(it, answer, page));
}

fn statement(it: &Statement, answer: &Statements, page: &mut Page) {
    let day = it.said.map_or("day not known".to_string(), |day| words::day(day.0));
    let role = it.role.map_or(String::new(), |role| format!(" ({role})"));
    let whom = match it.on_behalf_of.as_slice() {
        [] => String::new(),
        whom => format!(", for {}", whom.join(", ")),
    };
    let through = match it.reported_by.as_slice() {
        [] => String::new(),
        through => format!(", through {}", through.join(", ")),
    };
    let stance = it.stance.unwrap_or("says");
    let about = it.about.filter(|about| answer.about.as_deref() != Some(*about));
    let about = about.map_or(String::new(), |about| format!(" (about {about})"));
    let text = format!(
        "{}. {day}, {}{role}{whom}{through} {}: {}{about}",
        it.id,
        it.speaker,
        stance.replace('-', " "),
        it.claim
    );
    page.line(&text, Some(&it.grounds));
    if !it.contradicts.is_empty() {
        let note = it.contradicts_note.map_or(String::new(), |note| format!(": {note}"));
        page.indented(4, &format!("contradicts {}{note}", it.contradicts.join(", ")), None);
    }
}
