//! `standi record party`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::party::{NOT_IN_RECORD, PartyOnDay};
use standi_record::Day;
use standi_report::record::party::{remarks, status};

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
        None if party.boundary == Some(NOT_IN_RECORD) => "party-unknown",
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
        let whole = party.bound == Some(false);
        let key = if whole {
            "party-none"
        } else {
            "party-no-status"
        };
        page.line(&tell.say(key, &[]), None);
        return;
    };
    page.line(&status(party, tell), Some(grounds));
    remarks(party, tell)
        .iter()
        .for_each(|text| page.line(text, None));
    if let Some(note) = party.note {
        page.line(&tell.with("party-note", "note", note), None);
    }
}
