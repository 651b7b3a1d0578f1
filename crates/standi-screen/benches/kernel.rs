//! How many rows a second the kernel screens: a million made rows, columns in memory.

mod made;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use made::Made;
use standi_record::Day;
use standi_screen::kernel::{Out, screen};
use standi_screen::{Codes, Tables};
use std::num::NonZeroUsize;

const ROWS: usize = 1_000_000;

fn kernel(c: &mut Criterion) {
    let today = Day::new(2026, 11, 24).expect("a day");
    let mut tables = Tables::new(standi_bundled::record(), today);
    let began = std::time::Instant::now();
    let made = Made::new(ROWS, &mut tables);
    println!("tables filled and rows made: {:?}", began.elapsed());
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
                screen(&tables, made.columns(), out, count);
            })
        });
    }
    group.finish();
}

criterion_group!(benches, kernel);
criterion_main!(benches);
