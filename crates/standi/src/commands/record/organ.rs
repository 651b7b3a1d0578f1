//! `standi record organ`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
use standi_answers::organ::{Decision, OrganOnDay, StateSeat};
use standi_record::Day;
use standi_record::facts::BodyKind;

/// Who may sit and vote in an organ on a day, and how many votes its decisions need
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record organ committee-of-ministers --on 2022-03-10
  standi record organ parliamentary-assembly --on 2014-05-01
  standi record organ court --on 2022-09-16 --format json")]
pub struct Args {
    /// The organ, such as committee-of-ministers, parliamentary-assembly, court
    organ: String,
    /// The day [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let body = context.body(record, &self.organ)?;
        if body.kind != BodyKind::Organ {
            let organs = record.bodies.iter().filter(|body| body.kind == BodyKind::Organ);
            let organs: Vec<_> = organs.map(|body| body.id.0).collect();
            let message = format!("{} hears complaints; no State sits in it", body.name);
            return Err(Fault::input("not-an-organ", message)
                .help(format!("the organs are: {}", organs.join(", "))));
        }
        let on = self.on.unwrap_or_else(|| context.today());
        let answer = OrganOnDay::of(record, &record.organ(body, on));
        context.answer(self.known_by, answer, text)
    }
}

fn text(organ: &OrganOnDay, page: &mut Page) {
    page.title(&format!("{} on {}", organ.name, words::day(organ.on.0)));
    let argued = organ.states.iter().filter(|it| it.seat == "argued").count();
    let argued = match argued {
        0 => String::new(),
        argued => format!(" For {argued} more it is argued."),
    };
    page.paragraph(&format!(
        "{} States entitled to sit, {} of them to vote.{argued}",
        organ.entitled, organ.voting
    ));
    let describes = [("Who sits", organ.who_sits), ("How it votes", organ.votes)];
    for (what, text) in describes {
        if let Some(text) = text {
            page.line(&format!("{what}: {text}"), Some(&organ.grounds));
        }
    }
    if let Some(since) = organ.since.filter(|since| *since > organ.on) {
        page.line(&format!("It exists only since {}.", words::day(since.0)), Some(&organ.grounds));
    }
    decisions(organ, page);
    let seats = ["argued", "suspended", "no-delegation", "sits-without-vote", "sits-and-votes"];
    for seat in seats {
        let states: Vec<_> = organ.states.iter().filter(|it| it.seat == seat).collect();
        if states.is_empty() {
            continue;
        }
        let heading = words::seat(seat);
        let capital = heading[..1].to_uppercase() + &heading[1..];
        page.section(&format!("{capital}: {}", states.len()));
        states.iter().for_each(|it| page.line(&line(it, seat), it.grounds.as_ref()));
    }
}

fn line(it: &StateSeat, seat: &str) -> String {
    let since = it.since.map_or(String::new(), |day| format!(" since {}", words::day(day.0)));
    match it.text.filter(|_| seat != "sits-and-votes") {
        Some(text) => format!("{} {}{since}: {text}", it.state, it.name),
        None => format!("{} {}{since}", it.state, it.name),
    }
}

fn decisions(organ: &OrganOnDay, page: &mut Page) {
    if organ.decisions.is_empty() {
        return;
    }
    page.section(&format!(
        "Votes that a decision needs (Statute, Article 20), with {} entitled to sit",
        organ.entitled
    ));
    organ.decisions.iter().for_each(|it| page.line(&decision(it), Some(&it.grounds)));
}

fn decision(it: &Decision) -> String {
    let needed = match (it.no_vote_against, it.at_least == it.if_all_vote) {
        (true, _) => format!("{} in favour at least, none against", it.at_least),
        (false, true) => format!("{} in favour", it.at_least),
        (false, false) => {
            format!("{} in favour at least; {} if all vote", it.at_least, it.if_all_vote)
        }
    };
    format!("{needed}: {} ({}; {})", it.text, it.article, words::majority(it.majority))
}
