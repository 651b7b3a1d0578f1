//! `standi record organ`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::organ::{Decision, OrganOnDay, StateSeat};
use standi_record::Day;
use standi_record::facts::BodyKind;
use standi_report::record::organ::{SEATS, entitled, votes};
use standi_report::words::Tell;

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
        let body = record.find_body(&self.organ)?;
        if body.kind != BodyKind::Organ {
            let organs: Vec<_> = record.organs().map(|body| body.id.0).collect();
            let words = context.words();
            let name = [("name", words.body(body).to_string())];
            let organs = [("organs", organs.join(", "))];
            return Err(Fault::input("not-an-organ", words.say("organ-not", &name))
                .help(words.say("organ-not-help", &organs)));
        }
        let on = self.on.unwrap_or_else(|| context.today());
        let answer = OrganOnDay::of(record, &record.organ(body, on));
        context.answer(self.known_by, answer, text)
    }
}

fn text(organ: &OrganOnDay, page: &mut Page<'_>) {
    let tell = page.tell();
    let name = tell.body(organ.organ, organ.name);
    page.title(&tell.say(
        "organ-title",
        &[("name", name), ("day", tell.day(organ.on.0))],
    ));
    page.paragraph(&entitled(organ, tell));
    let describes = [
        ("organ-who-sits", organ.who_sits),
        ("organ-votes", organ.votes),
    ];
    for (what, text) in describes {
        if let Some(text) = text {
            page.line(&tell.with(what, "text", text), Some(&organ.grounds));
        }
    }
    if let Some(since) = organ.since.filter(|since| *since > organ.on) {
        let text = tell.with("organ-exists-since", "day", tell.day(since.0));
        page.line(&text, Some(&organ.grounds));
    }
    decisions(organ, page);
    for seat in SEATS {
        let states: Vec<_> = organ.states.iter().filter(|it| it.seat == seat).collect();
        if states.is_empty() {
            continue;
        }
        let heading = tell.words.sentence(&format!("seat-{seat}"), &[]);
        let args = [("seat", heading), ("count", states.len().to_string())];
        page.section(&tell.say("organ-seats", &args));
        states
            .iter()
            .for_each(|it| page.line(&line(it, seat, tell), it.grounds.as_ref()));
    }
}

fn line(it: &StateSeat, seat: &str, tell: Tell<'_>) -> String {
    let mut args = vec![
        ("code", it.state.to_string()),
        ("name", tell.state_alone(it.state, it.name)),
    ];
    let key = match it.since {
        Some(day) => {
            args.push(("day", tell.day(day.0)));
            "organ-state-since"
        }
        None => "organ-state",
    };
    let text = it.text.filter(|_| seat != "sits-and-votes");
    tell.say(key, &args) + &tell.maybe("diff-text", "text", text)
}

fn decisions(organ: &OrganOnDay, page: &mut Page<'_>) {
    if organ.decisions.is_empty() {
        return;
    }
    let tell = page.tell();
    page.section(&tell.with("organ-decisions", "entitled", organ.entitled));
    organ
        .decisions
        .iter()
        .for_each(|it| page.line(&decision(it, tell), Some(&it.grounds)));
}

fn decision(it: &Decision, tell: Tell<'_>) -> String {
    let args = [
        ("needed", votes(it, tell)),
        ("text", it.text.to_string()),
        ("article", it.article.to_string()),
        ("majority", tell.term("majority", it.majority, "none")),
    ];
    tell.say("organ-decision", &args)
}
