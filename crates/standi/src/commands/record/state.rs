//! `standi record state`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::state::{SeatOnDay, StateOnDay, Status, has_seat};
use standi_record::Day;
use standi_report::record::state as told;

/// A State on a day: member? represented where? bound by what? owing what?
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record state RUS --on 2022-03-10
  standi record state Russia --on 2022-09-20 --known-by 2022-03-15
  standi record state Türkiye --format json")]
pub struct Args {
    /// The State: code, common name or former name
    state: String,
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
        context.answer(self.known_by, StateOnDay::of(record, state, on), text)
    }
}

fn text(state: &StateOnDay, page: &mut Page<'_>) {
    let tell = page.tell();
    let args = [
        ("name", tell.state_alone(state.state, state.name)),
        ("code", state.state.to_string()),
        ("day", tell.day(state.on.0)),
    ];
    page.title(&tell.say("state-title", &args));
    membership(state, page);
    organs(state, page);
    let status = |it: &Status| {
        let text = told::status(it, state.on, tell);
        tell.say(
            "state-status",
            &[("instrument", it.instrument.to_string()), ("text", text)],
        )
    };
    page.section(&tell.say("state-bound", &[]));
    let (bound, others): (Vec<_>, Vec<_>) = state
        .instruments
        .iter()
        .partition(|it| it.bound != Some(false));
    if bound.is_empty() {
        page.line(&tell.say("state-bound-nothing", &[]), None);
    }
    bound
        .iter()
        .for_each(|it| page.line(&status(it), it.grounds.as_ref()));
    if !others.is_empty() {
        page.section(&tell.say("state-not-bound", &[]));
        others
            .iter()
            .for_each(|it| page.line(&status(it), it.grounds.as_ref()));
    }
    if !state.declarations.is_empty() {
        page.section(&tell.say("state-declarations", &[]));
        let all = state.declarations.iter();
        all.for_each(|it| page.line(&told::declaration(it, tell), Some(&it.grounds)));
    }
    page.section(&tell.say("state-contribution", &[]));
    if state.accounts.is_empty() {
        page.line(&tell.say("state-no-account", &[]), None);
    }
    state
        .accounts
        .iter()
        .for_each(|it| page.line(&told::account(it, tell), Some(&it.grounds)));
    if !state.bodies.is_empty() {
        page.section(&tell.say("state-bodies", &[]));
    }
    state
        .bodies
        .iter()
        .for_each(|it| page.line(&told::accepted(it, tell), Some(&it.grounds)));
}

fn membership(state: &StateOnDay, page: &mut Page<'_>) {
    let tell = page.tell();
    page.section(&tell.say("state-membership", &[]));
    let membership = &state.membership;
    let text = told::membership(membership, tell);
    let act = membership
        .act
        .map_or(String::new(), |act| format!("; {act}"));
    page.line(&format!("{text}{act}"), membership.grounds.as_ref());
}

fn organs(state: &StateOnDay, page: &mut Page<'_>) {
    let tell = page.tell();
    page.section(&tell.say("state-organs", &[]));
    let seated: Vec<_> = state.organs.iter().filter(|it| has_seat(it)).collect();
    if seated.is_empty() {
        page.line(&tell.say("state-no-organs", &[]), None);
    }
    // Organs in which one event brought the same about share a line.
    let like =
        |a: &SeatOnDay, b: &SeatOnDay| (a.seat, a.since, a.text) == (b.seat, b.since, b.text);
    for (at, it) in seated.iter().enumerate() {
        if seated[..at].iter().any(|before| like(before, it)) {
            continue;
        }
        let names = seated[at..].iter().filter(|other| like(it, other));
        let names: Vec<_> = names
            .map(|other| tell.body(other.organ, other.name))
            .collect();
        let seat = tell.term("seat", it.seat, "none");
        let mut args = vec![("names", names.join("; ")), ("seat", seat)];
        let key = match it.since {
            Some(day) => {
                args.push(("day", tell.day(day.0)));
                "state-seat-since"
            }
            None => "state-seat",
        };
        let text = told::seat_text(it, tell);
        let line = tell.say(key, &args) + &tell.maybe("diff-text", "text", text);
        page.line(&line, it.grounds.as_ref());
    }
    if let Some(seats) = &state.assembly_seats {
        let unknown = || tell.say("state-seats-unknown", &[]);
        let number = seats.seats.map_or_else(unknown, |seats| seats.to_string());
        let days = tell.stretch(Some(seats.since), seats.until);
        let args = [("number", number), ("days", days)];
        page.line(&tell.say("state-seats", &args), Some(&seats.grounds));
    }
}
