//! How many rows a second the kernel screens: a million made rows, columns in memory.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use standi_record::Day;
use standi_screen::kernel::{Columns, Out, screen};
use standi_screen::row::Circumstances;
use standi_screen::{Codes, Tables};
use std::num::NonZeroUsize;

const ROWS: usize = 1_000_000;

/// A small generator, so that rows are the same on every machine (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (((self.0 >> 32) * u64::from(n)) >> 32) as u32
    }
}

fn kernel(c: &mut Criterion) {
    let today = Day::new(2026, 11, 24).expect("a day");
    let record = standi_bundled::record();
    let mut tables = Tables::new(record, today);
    let articles = [
        "2", "3", "5", "6", "7", "8", "9", "10", "11", "13", "14", "P1-1", "P1-2", "P1-3", "P4-2",
        "P4-4", "P6-1", "P7-1", "P7-2", "P7-4", "P12-1", "P13-1",
    ];
    let articles: Vec<u8> = articles
        .iter()
        .map(|article| tables.article(article).expect("an article"))
        .collect();
    let began = std::time::Instant::now();
    let states = record.states.len();
    for state in 0..states as u8 {
        for article in &articles {
            tables.prepare(state, *article);
        }
    }
    println!(
        "tables of {} pairs of State and article, {} days tried for each State at most: {:?}",
        states * articles.len(),
        (0..states as u8)
            .map(|state| tables.days_tried(state))
            .max()
            .unwrap_or(0),
        began.elapsed()
    );
    let dice = &mut Dice(7);
    let bytes = |n: usize, dice: &mut Dice| -> Vec<u8> {
        (0..ROWS).map(|_| dice.below(n as u32) as u8).collect()
    };
    let respondent = bytes(states, dice);
    let article = bytes(articles.len(), dice);
    let applicant: Vec<u8> = (0..ROWS).map(|_| 1 + dice.below(6) as u8).collect();
    let victim = vec![1; ROWS];
    let exhausted: Vec<u8> = (0..ROWS).map(|_| 1 + dice.below(4) as u8).collect();
    let circumstances = bytes(Circumstances::COUNT, dice);
    let first = Day::new(1955, 1, 1).expect("a day").0;
    let event: Vec<i32> = (0..ROWS)
        .map(|_| first + dice.below(22_000) as i32)
        .collect();
    let later = |from: &[i32], days: u32, dice: &mut Dice| -> Vec<i32> {
        from.iter()
            .map(|day| day + dice.below(days) as i32)
            .collect()
    };
    let decided = later(&event, 2_500, dice);
    let known = later(&decided, 90, dice);
    let lodged = later(&known, 260, dice);
    let columns = Columns {
        respondent: &respondent,
        article: &article,
        applicant: &applicant,
        victim: &victim,
        exhausted: &exhausted,
        circumstances: &circumstances,
        event: &event,
        decided: &decided,
        known: &known,
        lodged: &lodged,
    };
    let (mut said, mut last_day) = (vec![0; ROWS], vec![0; ROWS]);
    let mut codes: Vec<Codes> = Vec::new();
    let mut group = c.benchmark_group("screen");
    group.throughput(Throughput::Elements(ROWS as u64));
    for threads in [1, 2] {
        let count = NonZeroUsize::new(threads).expect("a thread");
        group.bench_function(BenchmarkId::new("threads", threads), |b| {
            b.iter(|| {
                let out = Out {
                    first: &mut said,
                    last_day: &mut last_day,
                    codes: &mut codes,
                };
                screen(&tables, columns, out, count);
            })
        });
    }
    group.finish();
}

criterion_group!(benches, kernel);
criterion_main!(benches);
