//! `standi record state`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use crate::words;
use standi_answers::IsoDay;
use standi_answers::state::{Account, DeclarationOnDay, SeatOnDay, StateOnDay, Status, has_seat};
use standi_record::Day;

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
        let state = context.state(record, &self.state)?;
        let on = self.on.unwrap_or_else(|| context.today());
        context.answer(self.known_by, StateOnDay::of(record, state, on), text)
    }
}

fn text(state: &StateOnDay, page: &mut Page) {
    page.title(&format!("{} ({}) on {}", state.name, state.state, words::day(state.on.0)));
    membership(state, page);
    organs(state, page);
    let status = |it: &Status| status(it, state.on);
    page.section("Bound by");
    let (bound, others): (Vec<_>, Vec<_>) =
        state.instruments.iter().partition(|it| it.bound != Some(false));
    if bound.is_empty() {
        page.line("nothing in the record", None);
    }
    bound.iter().for_each(|it| page.line(&status(it), it.grounds.as_ref()));
    if !others.is_empty() {
        page.section("Not bound by");
        others.iter().for_each(|it| page.line(&status(it), it.grounds.as_ref()));
    }
    if !state.declarations.is_empty() {
        page.section("Declarations in force");
        state.declarations.iter().for_each(|it| page.line(&declaration(it), Some(&it.grounds)));
    }
    page.section("Contribution to the budget");
    if state.accounts.is_empty() {
        page.line("no account in the record by then", None);
    }
    state.accounts.iter().for_each(|it| page.line(&account(it), Some(&it.grounds)));
    if !state.bodies.is_empty() {
        page.section("Other bodies that hear complaints");
    }
    for it in &state.bodies {
        let reservation = it.reservation.map_or(String::new(), |text| format!("; {text}"));
        let text = match (it.accepted, it.since) {
            (true, _) => format!("accepted {}{reservation}", words::stretch(it.since, it.until)),
            (false, Some(since)) => format!("not then ({})", words::past(since, it.until)),
            (false, None) => "not accepted, as far as the source goes".to_string(),
        };
        page.line(&format!("{}: {text}", it.name), Some(&it.grounds));
    }
}

fn membership(state: &StateOnDay, page: &mut Page) {
    page.section("Membership of the Council of Europe");
    let membership = &state.membership;
    let text = match (membership.member, membership.since) {
        (true, _) => {
            format!("a member {}", words::stretch(membership.since, membership.until))
        }
        (false, Some(since)) => format!("not a member since {}", words::day(since.0)),
        (false, None) => match membership.until {
            Some(until) => format!("not a member until {}", words::day(until.0)),
            None => "never a member, as far as the record goes".to_string(),
        },
    };
    let act = membership.act.map_or(String::new(), |act| format!("; {act}"));
    page.line(&format!("{text}{act}"), membership.grounds.as_ref());
}

fn organs(state: &StateOnDay, page: &mut Page) {
    page.section("Representation in the organs");
    let seated: Vec<_> = state.organs.iter().filter(|it| has_seat(it)).collect();
    if seated.is_empty() {
        page.line("represented in none", None);
    }
    // Organs in which one event brought the same about share a line.
    let like = |a: &SeatOnDay, b: &SeatOnDay| {
        (a.seat, a.since, a.text) == (b.seat, b.since, b.text)
    };
    for (at, it) in seated.iter().enumerate() {
        if seated[..at].iter().any(|before| like(before, it)) {
            continue;
        }
        let names = seated[at..].iter().filter(|other| like(it, other)).map(|other| other.name);
        let names = names.collect::<Vec<_>>().join("; ");
        let since = it.since.map_or(String::new(), |day| format!(" since {}", words::day(day.0)));
        let text = it.text.map_or(String::new(), |text| format!(": {text}"));
        let line = format!("{names}: {}{since}{text}", words::seat(it.seat));
        page.line(&line, it.grounds.as_ref());
    }
    if let Some(seats) = &state.assembly_seats {
        let number = seats.seats.map_or("a number not known".into(), |seats| seats.to_string());
        let days = words::stretch(Some(seats.since), seats.until);
        page.line(&format!("Seats in the Assembly: {number} {days}"), Some(&seats.grounds));
    }
}

fn status(it: &Status, on: IsoDay) -> String {
    let days = words::stretch(it.since, it.until);
    let ended = it.ended.map_or(String::new(), |word| format!(", {}", words::ended(word)));
    let text = match (it.bound, it.since, it.signed) {
        (Some(true), _, _) => format!("{days}{ended}"),
        (None, _, _) => format!("argued for this day: {days}{ended}"),
        (_, Some(since), _) => format!("bound {}{ended}", words::past(since, it.until)),
        (_, None, Some(signed)) if signed > on => {
            format!("not signed by then, but on {}", words::day(signed.0))
        }
        (_, None, Some(signed)) => format!("signed on {}", words::day(signed.0)),
        (_, None, None) => "neither signed nor ratified by then".to_string(),
    };
    format!("{}: {text}", it.instrument)
}

fn declaration(it: &DeclarationOnDay) -> String {
    let list = |head: &str, words: &[&str]| match words {
        [] => String::new(),
        words => format!("{head}{}", words.join(", ")),
    };
    format!(
        "{} {}{}{}, {}: {}",
        it.instrument,
        words::declaration(it.kind),
        list(" on ", &it.articles),
        list(" for ", &it.territory),
        words::stretch(it.since, it.until),
        it.text
    )
}

fn account(it: &Account) -> String {
    let figures = [("due", it.due), ("paid", it.paid), ("unpaid", it.unpaid)];
    let figures: Vec<String> = figures
        .into_iter()
        .filter_map(|(word, amount)| Some(format!("{word} {}", words::thousands(amount?))))
        .collect();
    let amounts = match figures.is_empty() {
        true => String::new(),
        false => format!("{} (thousand euros): ", figures.join(", ")),
    };
    format!("{}, as of {}: {amounts}{}", it.year, words::day(it.as_of.0), it.text)
}
