//! Measures a docket at size: how fast events are appended, and how fast lists open.
//!
//! Usage: docket-million STORE [APPLICATIONS [COPY]]. STORE is a new file, `sealed:` and a new file
//! that is encrypted (with the feature `encryption`), or the address of an empty PostgreSQL database;
//! its first use fills it, a later use measures what is there. Prints medians and peaks of memory.
//! With COPY, the name of a new SQLite file, the whole docket is also verified, exported to COPY.jsonl
//! and imported into COPY.

use standi_docket::access::Viewer;
use standi_docket::event::Recorded;
use standi_docket::state::Priority;
use standi_docket::value::{Number, StateCode};
use standi_docket_office::{DueQuery, Office, Who};
use standi_docket_postgres::Postgres;
use standi_docket_store::{Database, Docket, DueFilter, Entry, ListFilter, Sqlite};
use standi_docket_suite::lives::{self, Random};
use standi_docket_suite::made::{day, further};
use standi_record::Day;
use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;
use std::time::{Duration, Instant};

const YEARS: std::ops::Range<i16> = 1999..2026;
/// So many events make a batch, one durable commit each.
const BATCH: usize = 10_000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(store) = arguments.next() else {
        eprintln!("usage: docket-million STORE [APPLICATIONS [COPY]]");
        std::process::exit(2);
    };
    let count = arguments
        .next()
        .map_or(1_000_000, |it| it.parse().expect("a number"));
    let copy = arguments.next();
    if store.starts_with("postgres:") {
        let postgres = Postgres::open(&store).map(Docket::new);
        measure(
            postgres.unwrap_or_else(|error| panic!("{error}")),
            count,
            copy,
        );
        return;
    }
    let sealed = store.strip_prefix("sealed:");
    let opened = match sealed {
        None => Sqlite::open(Path::new(&store)),
        Some(file) => {
            let made = File::options().append(true).create(true).open(file);
            made.expect("a file");
            Sqlite::open_existing_with(Path::new(file), Some("five words of a song"))
        }
    };
    let sqlite = opened.map(Docket::new);
    measure(
        sqlite.unwrap_or_else(|error| panic!("{error}")),
        count,
        copy,
    );
    let bytes = std::fs::metadata(sealed.unwrap_or(&store)).map_or(0, |it| it.len());
    println!("file of {} MiB", bytes >> 20);
}

/// The most memory this process has had, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kib.unwrap_or(0) >> 10
}

/// The processor's time that this process has had, in seconds. On a machine that others use too it
/// tells more than the clock.
fn processor() -> f64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = status.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks.filter_map(|it| it.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn measure<D: Database>(mut docket: Docket<D>, count: usize, copy: Option<String>) {
    if docket.head().expect("a head").0 == 0 {
        fill(&mut docket, count);
    }
    let (events, _) = docket.head().expect("a head");
    let (_, applications) = docket.list(&first(0)).expect("a list");
    println!(
        "{applications} applications, {events} events; peak of memory {} MiB",
        peak()
    );
    let places = (applications as usize / YEARS.len()) as u32;
    read(&mut docket, places);
    for viewer in [
        "committee",
        "other",
        "government:RUS",
        "government:ITA",
        "government:MCO",
        "applicant:250/12",
    ] {
        read_as(&mut docket, places, viewer);
    }
    more(&mut docket, places, false);
    more(&mut docket, places, true);
    println!("peak of memory {} MiB", peak());
    if let Some(copy) = copy {
        whole(&mut docket, &copy);
    }
}

/// What reads or writes everything.
fn whole<D: Database>(docket: &mut Docket<D>, copy: &str) {
    let tell = |what: &str, began: Instant| {
        println!(
            "{what}: {:.0} s; peak of memory {} MiB",
            began.elapsed().as_secs_f64(),
            peak()
        );
    };
    let began = Instant::now();
    docket
        .verify(None)
        .unwrap_or_else(|error| panic!("{error}"));
    tell("verify", began);
    let file = format!("{copy}.jsonl");
    let began = Instant::now();
    let mut out = BufWriter::new(File::create(&file).expect("a file"));
    docket
        .export(&mut out)
        .unwrap_or_else(|error| panic!("{error}"));
    tell("export", began);
    let mut other = Docket::new(Sqlite::open(Path::new(copy)).expect("it opens"));
    let began = Instant::now();
    let mut input = BufReader::new(File::open(&file).expect("a file"));
    other
        .import(&mut input)
        .unwrap_or_else(|error| panic!("{error}"));
    tell("import, lists included", began);
}

/// Whole lives, in the order of numbers.
fn fill<D: Database>(docket: &mut Docket<D>, count: usize) {
    let mut random = Random(6);
    let began = Instant::now();
    let lives: Vec<Vec<Recorded>> = YEARS
        .flat_map(|year| std::iter::repeat_n(year, 250))
        .map(|year| {
            let events = 3 + random.below(18);
            lives::life(year, events, &mut random)
        })
        .collect();
    let mean = lives.iter().map(Vec::len).sum::<usize>() as f64 / lives.len() as f64;
    println!(
        "{} lives with {mean:.1} events on average made up in {:.1} s",
        lives.len(),
        began.elapsed().as_secs_f64()
    );
    let (mut batch, mut events) = (Vec::new(), 0);
    let mut appended = Appended::default();
    let of_year = lives.len() / YEARS.len();
    for n in 0..count {
        let at = n * YEARS.len() / count;
        let year = YEARS.start + at as i16;
        let place = (n - (at * count).div_ceil(YEARS.len())) as u32 + 1;
        let number = Number { year, place };
        let life = at * of_year + random.below(of_year);
        let history = lives[life].clone();
        events += history.len();
        batch.push(Entry {
            number,
            expected: 0,
            events: history,
        });
        if events >= BATCH || n + 1 == count {
            appended.time(docket, &batch, events);
            batch.clear();
            events = 0;
        }
    }
    appended.tell("whole lives, in the order of numbers");
}

/// One more event each for applications, one after the other or in no order. Finding out which
/// event comes next is not part of the time.
fn more<D: Database>(docket: &mut Docket<D>, places: u32, scattered: bool) {
    let mut random = Random(docket.head().expect("a head").0);
    let mut appended = Appended::default();
    let mut number = any(&mut random, places);
    for _ in 0..5 {
        let (mut batch, mut seen) = (Vec::new(), HashSet::new());
        while batch.len() < BATCH {
            number = match scattered {
                true => any(&mut random, places),
                false if number.place < places => Number {
                    place: number.place + 1,
                    ..number
                },
                false => any(&mut random, places),
            };
            let Ok(application) = docket.application(number) else {
                continue;
            };
            let on = Day(application.since().0 + 30);
            if let Some(after) = lives::step(&application, on, &mut random)
                && seen.insert(number)
            {
                batch.push(further(&application, &after));
            }
        }
        let events = batch.iter().map(|it| it.events.len()).sum();
        appended.time(docket, &batch, events);
    }
    appended.tell(match scattered {
        true => "one event each for applications in no order",
        false => "one event each for applications in the order of numbers",
    });
}

#[derive(Default)]
struct Appended {
    events: usize,
    took: Duration,
    processor: f64,
    rates: Vec<f64>,
}

impl Appended {
    fn time<D: Database>(&mut self, docket: &mut Docket<D>, batch: &[Entry], events: usize) {
        let (began, before) = (Instant::now(), processor());
        docket
            .append(batch)
            .unwrap_or_else(|error| panic!("{error}"));
        let took = began.elapsed();
        self.processor += processor() - before;
        self.events += events;
        self.took += took;
        self.rates.push(events as f64 / took.as_secs_f64());
    }

    fn tell(&mut self, what: &str) {
        let all = self.events as f64 / self.took.as_secs_f64();
        let last = self.rates[self.rates.len() * 9 / 10..].to_vec();
        let last = last.iter().sum::<f64>() / last.len() as f64;
        self.rates.sort_by(f64::total_cmp);
        println!(
            "append, {what}: {} events, {all:.0} a second, {:.0} in a second of the processor; batches: median {:.0}, slowest {:.0}, last tenth {last:.0}; peak of memory {} MiB",
            self.events,
            self.events as f64 / self.processor,
            self.rates[self.rates.len() / 2],
            self.rates[0],
            peak()
        );
    }
}

fn first(limit: u32) -> ListFilter {
    ListFilter {
        limit: limit.max(1),
        ..ListFilter::default()
    }
}

fn due() -> DueFilter {
    DueFilter {
        today: day("2026-01-01"),
        until: None,
        whose: None,
        number: None,
        disclosed: None,
        respondent: None,
        limit: 50,
    }
}

/// The number of some application, of which each year has so many.
fn any(random: &mut Random, places: u32) -> Number {
    Number {
        year: YEARS.start + random.below(YEARS.len()) as i16,
        place: 1 + random.below(places as usize) as u32,
    }
}

fn read<D: Database>(docket: &mut Docket<D>, places: u32) {
    let mut random = Random(7);
    let page = || first(50);
    timed("one application with its history", 500, |_| {
        let number = any(&mut random, places);
        docket
            .application(number)
            .map_or(0, |it| it.history.len() as u64)
    });
    timed("list, first page and count", 50, |_| {
        docket.list(&page()).expect("a list").1
    });
    timed("list, page after any number", 200, |_| {
        docket
            .list(&ListFilter {
                after: Some(any(&mut random, places)),
                ..page()
            })
            .expect("a list")
            .1
    });
    for (name, with) in [
        ("respondent", 1),
        ("state", 2),
        ("priority", 4),
        ("days", 8),
        ("respondent, state", 3),
        ("respondent, priority", 5),
        ("state, priority", 6),
        ("respondent, state, priority", 7),
        ("respondent, state, days", 11),
        ("all four", 15),
    ] {
        timed(
            &format!("list by {name}, page after any number and count"),
            300,
            |_| {
                let from = random.below(DAYS.len());
                let filter = ListFilter {
                    respondent: (with & 1 > 0).then(|| respondent(&mut random)),
                    state: (with & 2 > 0).then(|| random.of(&STATES).to_string()),
                    priority: (with & 4 > 0).then(|| priority(&mut random)),
                    lodged_from: (with & 8 > 0).then(|| DAYS[from].parse().expect("it")),
                    lodged_before: DAYS
                        .get(from + 1)
                        .filter(|_| with & 8 > 0)
                        .map(|it| it.parse().expect("it")),
                    after: (random.below(2) == 0).then(|| any(&mut random, places)),
                    ..page()
                };
                docket.list(&filter).expect("a list").1
            },
        );
    }
    timed("due, soonest 50", 50, |_| {
        docket.due(&due()).expect("a list").len() as u64
    });
    timed("due within 30 days, soonest 50", 50, |_| {
        docket
            .due(&DueFilter {
                until: Some(day("2026-01-31")),
                ..due()
            })
            .expect("a list")
            .len() as u64
    });
    for whose in standi_docket::term::Whose::ALL {
        timed(&format!("due by {whose}, soonest 50"), 20, |_| {
            docket
                .due(&DueFilter {
                    whose: Some(*whose),
                    ..due()
                })
                .expect("a list")
                .len() as u64
        });
    }
    timed("due from a day on, soonest 50", 50, |_| {
        let today = day("2026-01-01");
        let today = Day(today.0 - random.below(9000) as i32);
        docket
            .due(&DueFilter { today, ..due() })
            .expect("a list")
            .len() as u64
    });
}

/// Lists as a role that does not see all of them.
fn read_as<D: Database>(docket: &mut Docket<D>, places: u32, viewer: &str) {
    let viewer: Viewer = viewer.parse().expect("a role");
    let who = Who {
        viewer,
        by: "measuring".into(),
        today: day("2026-01-01"),
        now: "2026-01-01T12:00:00Z".parse().expect("a time"),
    };
    let mut office = Office::new(docket, standi_bundled::record(), who);
    let mut random = Random(8);
    let mut list = |what: &str, with: &dyn Fn(&mut Random) -> ListFilter| {
        timed(
            &format!("{viewer}: list{what}, page and count"),
            100,
            |_| {
                let filter = ListFilter {
                    limit: 50,
                    after: (random.below(2) == 0).then(|| any(&mut random, places)),
                    ..with(&mut random)
                };
                office.list(&filter).expect("a list").total
            },
        );
    };
    list("", &|_| ListFilter::default());
    list(" by state", &|random| ListFilter {
        state: Some(random.of(&STATES).to_string()),
        ..ListFilter::default()
    });
    list(" by priority", &|random| ListFilter {
        priority: Some(priority(random)),
        ..ListFilter::default()
    });
    list(" by respondent", &|random| ListFilter {
        respondent: Some(respondent(random)),
        ..ListFilter::default()
    });
    list(" by state and priority", &|random| ListFilter {
        state: Some(random.of(&STATES).to_string()),
        priority: Some(priority(random)),
        ..ListFilter::default()
    });
    list(" by days", &|random| ListFilter {
        lodged_from: Some(random.of(&DAYS).parse().expect("a day")),
        ..ListFilter::default()
    });
    let own = DueQuery {
        whose: DueQuery::whose_of(viewer.role),
        ..DueQuery::default()
    };
    for (what, query) in [("everybody's", DueQuery::default()), ("its own", own)] {
        timed(&format!("{viewer}: due, {what}, soonest 50"), 50, |_| {
            let query = DueQuery {
                limit: 50,
                ..query.clone()
            };
            office.due(&query).expect("a list").due.len() as u64
        });
    }
}

const STATES: [&str; 12] = [
    "sent",
    "received",
    "registered",
    "communicated_obs",
    "judgment_final",
    "closed_final",
    "grand_chamber",
    "im_none",
    "im_in_force",
    "supervision_standard",
    "pilot",
    "ready",
];

const DAYS: [&str; 4] = ["2001-06-15", "2004-01-01", "2010-03-09", "2020-11-30"];

fn respondent(random: &mut Random) -> StateCode {
    let all = ["RUS", "TUR", "ITA", "ISL", "MCO"];
    random.of(&all).parse().expect("a State")
}

fn priority(random: &mut Random) -> Priority {
    let all = [Priority::I, Priority::III, Priority::IV, Priority::VII];
    *random.of(&all)
}

/// Runs it so many times; prints median, 95th percentile and slowest, and how much it gave at most.
fn timed(what: &str, times: usize, mut run: impl FnMut(usize) -> u64) {
    let mut took: Vec<f64> = Vec::new();
    let mut most = 0;
    for n in 0..times {
        let began = Instant::now();
        most = most.max(run(n));
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    println!(
        "{what}: median {:.2} ms, 95 % within {:.2} ms, slowest {:.2} ms ({most} at most)",
        took[times / 2],
        took[times * 95 / 100],
        took[times - 1]
    );
}
