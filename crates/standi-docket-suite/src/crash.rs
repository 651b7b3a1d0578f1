//! A writer that is killed at random points, and what must be there afterwards.
//!
//! The writer is a process of its own. It says on standard output what it is going to write, and
//! after the commit how many events the docket has and the hash of the last: what it has said so is
//! acknowledged and must be there, whatever happens next.

use crate::lives::{Random, step};
use crate::made::opening;
use standi_docket::Application;
use standi_docket_store::chain::{self, Hash};
use standi_docket_store::{Database, Docket, Entry, ListFilter, StoreError};
use standi_record::Day;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

/// Set to a seed for the process that writes.
pub const SEED: &str = "STANDI_CRASH_SEED";

/// Writes until somebody stops it or the store refuses; gives why it refused.
pub fn write<D: Database>(docket: &mut Docket<D>, seed: u64) -> StoreError {
    let mut random = Random(seed);
    let mut known: Vec<Application> = match seen(docket) {
        Ok(known) => known,
        Err(error) => return error,
    };
    loop {
        if let Err(error) = once(docket, &mut known, &mut random) {
            return error;
        }
    }
}

fn seen<D: Database>(docket: &mut Docket<D>) -> Result<Vec<Application>, StoreError> {
    let (rows, _) = docket.list(&ListFilter {
        limit: 200,
        ..ListFilter::default()
    })?;
    rows.iter()
        .map(|row| docket.application(row.number))
        .collect()
}

fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    // Nobody listens any more: the next write will be the last.
    let _ = writeln!(out, "\n{words}").and_then(|()| out.flush());
}

fn once<D: Database>(
    docket: &mut Docket<D>,
    known: &mut Vec<Application>,
    random: &mut Random,
) -> Result<(), StoreError> {
    if known.is_empty() || random.below(10) == 0 {
        say("try 2");
        let opened = docket.open(2026, |number| {
            Ok::<_, StoreError>(opening(number, "ITA", "2026-01-12"))
        })??;
        known.push(opened);
    } else {
        let mut entries: Vec<Entry> = Vec::new();
        for _ in 0..1 + random.below(4) {
            let at = random.below(known.len());
            let on = Day(known[at].since().0 + 3);
            if let Some(after) = step(&known[at], on, random) {
                let expected = known[at].version();
                let events = after.history[expected as usize..].to_vec();
                let number = after.number;
                known[at] = after;
                entries.push(Entry {
                    number,
                    expected,
                    events,
                });
            }
        }
        if entries.is_empty() {
            return Ok(());
        }
        let events: usize = entries.iter().map(|it| it.events.len()).sum();
        say(&format!("try {events}"));
        docket.append(&entries)?;
    }
    let (count, hash) = docket.head()?;
    say(&format!("ack {count} {}", chain::hex(&hash)));
    Ok(())
}

/// What a writer said.
#[derive(Default)]
struct Said {
    writes: u64,
    last: Option<(u64, Hash)>,
    tried: u64,
}

impl Said {
    fn line(&mut self, line: &str) {
        let mut words = line.split(' ');
        match (words.next(), words.next(), words.next()) {
            (Some("try"), Some(events), None) => self.tried = events.parse().expect("a number"),
            (Some("ack"), Some(count), Some(hash)) => {
                self.writes += 1;
                self.tried = 0;
                let hash = chain::unhex(hash).expect("a hash");
                self.last = Some((count.parse().expect("a number"), hash));
            }
            _ => {}
        }
    }
}

/// Lets writers write, crashes each at a random point, and looks at the store after each, until so
/// many writes have been acknowledged. Gives the number of crashes.
pub fn survive<D: Database>(
    writer: impl Fn() -> Command,
    mut crash: impl FnMut(&mut Child),
    open: impl Fn() -> Docket<D>,
    writes: u64,
    rounds: u64,
    seed: u64,
) -> u64 {
    let mut random = Random(seed);
    let (mut done, mut crashes) = (0, 0);
    while done < writes {
        let mut child = writer()
            .env(SEED, random.number().to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the writer starts");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut said = Said::default();
        let until = 1 + random.below(2 * (writes / rounds) as usize) as u64;
        let pause = std::time::Duration::from_micros(random.below(3000) as u64);
        let mut crashed = false;
        // What stands in the pipe after the crash was acknowledged as well.
        for line in lines {
            said.line(&line.unwrap_or_default());
            if said.writes >= until && !crashed {
                std::thread::sleep(pause);
                crash(&mut child);
                crashed = true;
            }
        }
        child.wait().expect("it ends");
        assert!(
            crashed,
            "the writer ended by itself after {} writes",
            said.writes
        );
        crashes += 1;
        done += said.writes;
        look(&mut open(), &said);
    }
    crashes
}

/// Every acknowledged event is there, no half event, the chain holds, and the lists are what the
/// events make.
fn look<D: Database>(docket: &mut Docket<D>, said: &Said) {
    let verified = docket.verify(said.last.as_ref().map(|(_, hash)| hash));
    let verified = verified.unwrap_or_else(|error| panic!("{error}"));
    if let Some((count, hash)) = said.last {
        let at = docket.database().scan(count, 1).expect("it is read");
        assert_eq!(
            at.first().map(|it| (it.position, it.hash)),
            Some((count, hash))
        );
        let more = verified.events - count;
        assert!(
            more == 0 || more == said.tried,
            "{more} of {} events",
            said.tried
        );
    }
}
