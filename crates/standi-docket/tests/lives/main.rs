//! Lives of applications, as `*.txt` beside this file tell them, with what every event changes: state,
//! days, time-limits, sums, who may see it. What is told of each life is held in `snapshots`.
//!
//! A line is a day, an event, and its fields: `2019-04-01 notice_given`, `2021-05-07
//! chamber_judgment: violations=c1; awards=3000 EUR`. Before the fields stand, with `_` for a space:
//! a role (`@judge`); the day on which the form of a file is sent, if not that on which it is opened
//! (`@lodged=2019-01-09`, or `@draft`: not yet); the last day that a letter names
//! (`@due=2019-06-30`); that a document shows the event (`@shown`) and which (`@paper=letter`), or
//! that a rule does (`@by-rule`); the entry that it replaces (`@of=4`). A line that begins with `!` is
//! refused.
//!
//! `? DAY` asks what is due on a day, `possible` what may happen, `as-on DAY` how it stood,
//! `account DAY` what is owed and paid, `execution DAY` what is open of it, `seen ROLE` what a role
//! does not see, `papers` which papers there are. What is refused is told in French as well; at the
//! end of a life stands how it is counted.

mod asked;
mod line;
mod told;

use asked::asked;
use line::{Step, step};
use standi_docket::event::{Event, Kind, Recorded};
use standi_docket::lifecycle::rows;
use standi_docket::state::State;
use standi_docket::{Application, Standing, apply, decide, open, replay};
use standi_record::Day;
use std::fmt::Write;
use std::path::Path;
use told::{changed, counted, refusal};

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/lives/{name}.txt"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// A standing, kept and read back, and moved on by an event, is that of the application.
fn stands(before: &Application, events: &[Recorded], after: &Application, line: &str) {
    let mut standing = Standing::of(before.clone());
    if events.iter().all(|event| standing.advance(event)) {
        assert_eq!(standing, Standing::of(after.clone()), "{line}");
    } else {
        assert!(events.iter().any(|it| it.supersedes.is_some()), "{line}");
    }
    // What replaces an entry stands in its place, under its number.
    let seqs: Vec<u32> = after.effective().iter().map(|it| it.seq).collect();
    assert!(
        seqs.is_sorted_by(|one, other| one < other),
        "{line}: {seqs:?}"
    );
    let standing = Standing::of(after.clone());
    let bytes = standing.to_bytes();
    assert!(standing.agrees(&bytes), "{line}");
    let other = Standing::new(after.number).to_bytes();
    assert!(!standing.agrees(&other), "{line}");
    assert!(standing.agrees(b"made by other rules"), "{line}");
    let back = Standing::from_bytes(after.number, &bytes);
    assert_eq!(back.as_ref(), Some(&standing), "{line}");
    assert_eq!(standing.version(), after.version(), "{line}");
}

/// The events that states and steps of lives have met.
type Met = Vec<(Vec<State>, Kind)>;

/// An entry as it was recorded.
fn entered(event: &Recorded, out: &mut String) {
    let more =
        |what: &str, it: Option<String>| it.map_or(String::new(), |it| format!(", {what} {it}"));
    let due = more("until", event.due.map(|it| it.to_string()));
    let paper = more("paper", event.document.clone());
    let note = more("note", event.note.clone());
    let (seq, on, kind) = (event.seq, event.happened_on, event.event.kind());
    let (actor, authority) = (&event.actor, &event.authority);
    let _ = writeln!(
        out,
        "    {seq}. {on} {kind} by {actor} under {authority}{due}{paper}{note}"
    );
}

fn live(text: &str, met: &mut Met) -> String {
    let mut out = String::new();
    let number = "1/26".parse().expect("a number");
    let mut file = Application::new(number);
    let lines = text.lines().filter(|it| !it.trim().is_empty());
    for line in lines {
        if line.starts_with("==") {
            counted(&file, &mut out);
        }
        let _ = writeln!(out, "{line}");
        if line.starts_with("==") {
            file = Application::new(number);
            continue;
        }
        if asked(&file, line, &mut out) {
            continue;
        }
        let Step {
            refused,
            command,
            lodged,
        } = step(line);
        let kind = command.event.kind();
        let record = standi_bundled::record();
        let result = match &command.event {
            Event::Opened(it) if command.supersedes.is_none() && file.history.is_empty() => {
                open(number, it.clone(), lodged, command, record)
            }
            _ => decide(&file, command, record),
        };
        match result {
            Ok(events) => {
                assert!(!refused, "{line}\nwas to be refused");
                let after = events.iter().fold(file.clone(), apply);
                events.iter().for_each(|event| entered(event, &mut out));
                changed(&file, &after, &mut out);
                assert_eq!(after, replay(number, &after.history), "{line}");
                stands(&file, &events, &after, line);
                met.push((file.states(), kind));
                file = after;
            }
            Err(why) => {
                assert!(refused, "{line}\n{why}\n{why:?}");
                refusal(&why, &mut out);
            }
        }
    }
    counted(&file, &mut out);
    out
}

macro_rules! lives {
    ($($name:ident)*) => {
        const FILES: &[&str] = &[$(stringify!($name)),*];

        mod lives {
            use super::{Met, live, read};

            $(
                #[test]
                fn $name() {
                    let name = stringify!($name);
                    insta::assert_snapshot!(name, live(&read(name), &mut Met::new()));
                }
            )*
        }
    };
}
lives!(registry chamber settled judged execution interim others shown money seen);

/// A row that is in no life is tested by nothing here.
#[test]
fn every_row_of_the_table_is_lived_through() {
    let mut met = Met::new();
    for name in FILES {
        live(&read(name), &mut met);
    }
    let missing: Vec<String> = rows()
        .filter(|row| {
            met.iter().all(|(states, kind)| {
                *kind != row.event || !states.iter().any(|state| row.from.holds(*state))
            })
        })
        .map(|row| format!("{} --{}--> {}", row.from.word(), row.event, row.to.word()))
        .collect();
    assert!(missing.is_empty(), "in no life:\n{}", missing.join("\n"));
}
