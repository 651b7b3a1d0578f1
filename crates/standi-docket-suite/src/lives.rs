//! Lives of applications, made up within the rules, the same for the same seed.

use crate::made::now;
use standi_docket::event::{Event, Kind, Opened, Recorded};
use standi_docket::state::Track;
use standi_docket::value::{Date, Number};
use standi_docket::{Application, Command, apply, decide, open, possible, replay};
use standi_record::Day;
use std::sync::atomic::{AtomicU32, Ordering};

/// Numbers that look random and are the same for the same seed (SplitMix64).
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One below a bound, which is not 0.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.number() % bound as u64) as usize
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Respondent States, the frequent ones several times.
const STATES: &[&str] = &[
    "RUS", "RUS", "RUS", "RUS", "TUR", "TUR", "TUR", "UKR", "UKR", "ROU", "ROU", "ITA", "ITA",
    "POL", "AZE", "SRB", "FRA", "GBR", "HUN", "GRC", "BGR", "DEU", "MDA", "ARM", "GEO", "HRV",
    "ESP", "PRT", "BEL", "CHE", "AUT", "NLD", "SWE", "ISL",
];

/// A value that a field of that name can hold; other fields are left out.
fn value(name: &str, on: Day, random: &mut Random) -> Option<String> {
    let priorities = ["I", "II", "III", "IV-High", "IV", "V", "VI", "VII"];
    let sections = [
        "First Section",
        "Second Section",
        "Third Section",
        "Fourth Section",
    ];
    Some(match name {
        "violations" | "complaints" => "c1".into(),
        "awards" | "sum" => "3000 EUR | the applicant | costs and expenses".into(),
        "paid" => "700 EUR".into(),
        "unanimous" | "individual_measures" | "general_measures" => "yes".into(),
        "national_judge" | "initials" => "X. Y.".into(),
        "section" => random.of(&sections).to_string(),
        "priority" => random.of(&priorities).to_string(),
        "deadline" => "observations".into(),
        "learned" | "until" => Date(Day(on.0 + 20)).to_string(),
        _ => return None,
    })
}

/// The events of a life that begins in a year, about so many and at least two.
pub fn life(year: i16, events: usize, random: &mut Random) -> Vec<Recorded> {
    let first = Day::new(year, 1, 1).map_or(0, |day| day.0);
    let mut on = Day(first + random.below(365) as i32);
    let number = Number { year, place: 1 };
    let opened = Opened {
        track: Track::Individual,
        applicant: Some(format!("Applicant {}", random.below(1_000_000))),
        respondents: vec![random.of(STATES).parse().expect("a State")],
        complaints: vec!["c1: 3".parse().expect("it"), "c2: 8".parse().expect("it")],
        last_day: None,
    };
    let command = |event: Event, on: Day| Command::new(event, on, now());
    let start = command(Event::Opened(opened.clone()), on);
    let history = open(number, opened, Some(on), start, standi_bundled::record());
    let mut application = replay(number, &history.expect("it opens"));
    let mut refused = 0;
    while (application.version() as usize) < events && refused < 20 {
        on = Day(on.0 + random.below(60) as i32);
        match step(&application, on, random) {
            Some(next) => application = next,
            None => refused += 1,
        }
    }
    application.history
}

/// The application after an event that the rules allow; `None` if this one they do not.
pub fn step(application: &Application, on: Day, random: &mut Random) -> Option<Application> {
    let mut kinds: Vec<Kind> = possible(application).iter().map(|row| row.event).collect();
    if application.priority.is_none() && kinds.contains(&Kind::PrioritySet) && random.below(3) == 0
    {
        kinds = vec![Kind::PrioritySet];
    }
    let kind = *kinds.get(random.below(kinds.len().max(1)))?;
    let fields = kind.fields().iter();
    let pairs: Vec<(String, String)> = fields
        .filter_map(|field| Some((field.name.to_string(), value(field.name, on, random)?)))
        .collect();
    let event = Event::build(kind, &pairs).ok()?;
    let command = Command::new(event, on, now());
    let events = decide(application, command, standi_bundled::record()).ok()?;
    Some(events.iter().fold(application.clone(), apply))
}

/// The application after one of its events was withdrawn, if the rest can stand without it.
pub fn withdraw(application: &Application, random: &mut Random) -> Option<Application> {
    let of = 2 + random.below(application.version() as usize) as u32;
    let last = application.history.last()?.happened_on.0;
    let event = Event::build(Kind::Withdrawn, &[]).ok()?;
    let command = Command {
        supersedes: Some(of),
        ..Command::new(event, last, now())
    };
    let events = decide(application, command, standi_bundled::record()).ok()?;
    Some(events.iter().fold(application.clone(), apply))
}

/// A number that this process has not had yet.
pub fn unique() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
