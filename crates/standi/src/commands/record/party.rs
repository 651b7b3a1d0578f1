//! `standi record party`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
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
        let state = context.state(record, &self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        let party = PartyOnDay::from(record.party(state, &self.instrument, on)?);
        context.answer(self.known_by, party, text)
    }
}

fn text(party: &PartyOnDay, page: &mut Page) {
    let state = words::state(party.state_name);
    let (instrument, on) = (party.instrument, words::day(party.on.0));
    page.title(&match party.bound {
        Some(true) => format!("Yes. On {on} {state} was bound by {instrument}."),
        Some(false) => format!("No. On {on} {state} was not bound by {instrument}."),
        None => format!("Argued. Whether {state} was bound by {instrument} on {on} is disputed."),
    });
    page.paragraph(&format!("{instrument}: {}.", party.instrument_title));
    let Some(grounds) = party.grounds() else {
        page.line("The record holds no status of this State under this instrument.", None);
        return;
    };
    let ended = party.ended.map_or(String::new(), |word| format!(", {}", words::ended(word)));
    let status = match (party.since, party.bound, party.signed) {
        (Some(since), Some(false), _) => {
            format!("Its last period before: {}{ended}.", words::past(since, party.until))
        }
        (Some(_), _, _) => format!("Bound {}{ended}.", words::stretch(party.since, party.until)),
        (None, _, Some(signed)) if signed > party.on => {
            format!("Not signed by then, but on {}.", words::day(signed.0))
        }
        (None, _, Some(signed)) => {
            let signed = words::day(signed.0);
            match party.ratified {
                Some(ratified) if ratified <= party.on => format!(
                    "Signed on {signed}, ratified on {}, not in force yet.",
                    words::day(ratified.0)
                ),
                Some(ratified) => {
                    format!("Signed on {signed}, ratified only on {}.", words::day(ratified.0))
                }
                None => format!("Signed on {signed}, not ratified as far as the record goes."),
            }
        }
        (None, _, None) => "Neither signed nor ratified by then, as far as the record goes.".into(),
    };
    page.line(&status, Some(grounds));
    if let Some(day) = party.succeeded {
        page.line(
            &format!(
                "A Party itself since {}; facts before count because it succeeded another State.",
                words::day(day.0)
            ),
            None,
        );
    }
    if party.boundary.is_some() {
        page.line(
            "The sources word the end of the period differently for this one day, so the answer \
             needs a judgement.",
            None,
        );
    }
    if let Some(note) = party.note {
        page.line(&format!("Note: {note}"), None);
    }
}
