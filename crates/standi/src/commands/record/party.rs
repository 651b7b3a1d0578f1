//! `standi record party`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words::Tell;
use standi_answers::party::PartyOnDay;
use standi_record::Day;

/// Was a State bound by an instrument on a day?
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record party --state GRC --instrument ECHR --on 1972-01-01
  standi record party --state Russia --instrument P1 --on 2022-09-16 --format json
  standi record party --state RUS --instrument ECHR --on 2022-10-01 --known-by 2022-03-15")]
pub struct Args {
    /// The State: code, common name or former name
    #[arg(long, short)]
    state: String,
    /// The instrument, such as ECHR, P1, P12
    #[arg(long, short)]
    instrument: String,
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
        let state = record.find_state(&self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let party = PartyOnDay::from(record.party(state, &self.instrument, on)?);
        context.answer(self.known_by, party, text)
    }
}

fn text(party: &PartyOnDay, page: &mut Page<'_>) {
    let tell = page.tell();
    let answer = match party.bound {
        Some(true) => "party-yes",
        Some(false) => "party-no",
        None if party.unsettled.is_some() => "party-open",
        None => "party-argued",
    };
    let args = [
        ("state", tell.state(party.state, party.state_name)),
        ("instrument", tell.instrument(party.instrument)),
        ("day", tell.day(party.on.0)),
    ];
    page.title(&tell.say(answer, &args));
    let instrument = [
        ("instrument", party.instrument.to_string()),
        ("title", party.instrument_title.to_string()),
    ];
    page.paragraph(&tell.say("party-instrument", &instrument));
    let Some(grounds) = party.grounds() else {
        page.line(&tell.say("party-no-status", &[]), None);
        return;
    };
    page.line(&status(party, tell), Some(grounds));
    if let Some(day) = party.succeeded {
        page.line(&tell.with("party-succeeded", "day", tell.day(day.0)), None);
    }
    match party.unsettled {
        _ if party.boundary.is_none() => {}
        Some(day) => page.line(&tell.with("party-unsettled", "day", tell.day(day)), None),
        None => page.line(&tell.say("party-boundary", &[]), None),
    }
    if let Some(note) = party.note {
        page.line(&tell.with("party-note", "note", note), None);
    }
}

fn status(party: &PartyOnDay, tell: Tell<'_>) -> String {
    let ended = |days: String| match party.ended {
        Some(word) => format!("{days}, {}", tell.term("ended", word, "state")),
        None => days,
    };
    match (party.since, party.bound, party.signed) {
        (Some(since), Some(false), _) => tell.with(
            "party-last-period",
            "days",
            ended(tell.past(since, party.until)),
        ),
        (Some(_), _, _) => tell.with(
            "party-bound",
            "days",
            ended(tell.stretch(party.since, party.until)),
        ),
        (None, _, Some(signed)) if signed > party.on => {
            tell.with("party-signed-later", "day", tell.day(signed.0))
        }
        (None, _, Some(signed)) => {
            let signed = ("signed", tell.day(signed.0));
            match party.ratified {
                None => tell.say("party-not-ratified", &[signed]),
                Some(ratified) => {
                    let key = match ratified <= party.on {
                        true => "party-ratified",
                        false => "party-ratified-later",
                    };
                    tell.say(key, &[signed, ("ratified", tell.day(ratified.0))])
                }
            }
        }
        (None, _, None) => tell.say("party-neither", &[]),
    }
}
