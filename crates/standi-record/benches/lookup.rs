//! How long the question takes that is asked most: was a State bound by an instrument on a day?

use criterion::{Criterion, criterion_group, criterion_main};
use standi_record::{Day, Record};
use std::hint::black_box;
use std::path::Path;

fn lookup(c: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../record");
    let record = Record::from_folder(&folder).expect("the record has no defects");
    let russia = record.find_state("RUS").expect("a State");
    let (state, instrument) = (
        record.state_id("RUS").expect("a State"),
        record.instrument_id("ECHR").expect("an instrument"),
    );
    let days: Vec<Day> = (0..1024).map(|at| Day(10_000 + at * 13)).collect();
    let mut at = 0;
    let mut next = || {
        at = (at + 1) & 1023;
        days[at]
    };
    c.bench_function("standing", |b| {
        b.iter(|| record.standing(black_box(state), black_box(instrument), next()))
    });
    c.bench_function("party", |b| {
        b.iter(|| {
            record
                .party(black_box(russia), black_box("ECHR"), next())
                .is_ok()
        })
    });
    c.bench_function("find_state", |b| {
        b.iter(|| record.find_state(black_box("Russia")).is_ok())
    });
    let bytes: &'static [u8] = Box::leak(record.to_bytes().into_boxed_slice());
    c.bench_function("from_bytes", |b| {
        b.iter(|| Record::from_bytes(black_box(bytes)).is_ok())
    });
    let day = Day::new(2022, 3, 15).expect("a day");
    c.bench_function("as_known_on", |b| {
        b.iter(|| record.as_known_on(black_box(day)))
    });
}

criterion_group!(benches, lookup);
criterion_main!(benches);
