//! Whatever happens in whatever order: the lists that are kept are those that the events make.

use proptest::prelude::*;
use standi_docket::value::Number;
use standi_docket_store::{
    Database, Docket, DueFilter, DueRow, ListFilter, ListRow, Sqlite, Stored,
};
use standi_docket_suite::erase::erase;
use standi_docket_suite::lives::Random;
use standi_docket_suite::made::day;
use standi_docket_suite::suite::{grow, live_on};
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
enum Step {
    Open(usize),
    Live(usize),
    Rebuild,
    Move,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (1usize..6).prop_map(Step::Open),
        5 => (1usize..25).prop_map(Step::Live),
        1 => Just(Step::Rebuild),
        1 => Just(Step::Move),
    ];
    prop::collection::vec(step, 1..12)
}

fn empty() -> Docket<Sqlite> {
    Docket::new(Sqlite::in_memory().expect("a database"))
}

fn lists(docket: &mut Docket<Sqlite>) -> (Vec<ListRow>, u64, Vec<DueRow>) {
    let due = DueFilter {
        today: day("2021-01-01"),
        until: None,
        whose: None,
        number: None,
        disclosed: None,
        respondent: None,
        limit: 0,
    };
    let (rows, count) = docket.list(&ListFilter::default()).expect("a list");
    (rows, count, docket.due(&due).expect("what is due"))
}

/// The events of every application, as stored.
fn histories(docket: &mut Docket<Sqlite>) -> Vec<(Number, Vec<Stored>)> {
    let numbers = docket.database().numbers(None, u32::MAX).expect("numbers");
    let of = |number| (number, docket.database().events(number).expect("events"));
    numbers.into_iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn lists_are_those_that_the_events_make(seed: u64, steps in steps()) {
        let mut docket = empty();
        let mut random = Random(seed);
        grow(&mut docket, &mut random, 2);
        for step in steps {
            match step {
                Step::Open(files) => grow(&mut docket, &mut random, files),
                Step::Live(events) => live_on(&mut docket, &mut random, events),
                Step::Rebuild => {
                    docket.rebuild().expect("they are made anew");
                }
                Step::Move => {
                    let (mut file, mut other) = (Vec::new(), empty());
                    docket.export(&mut file).expect("it is written");
                    other.import(&mut file.as_slice()).expect("it is read");
                    docket = other;
                }
            }
            prop_assert!(docket.verify(None).is_ok(), "{:?}", docket.verify(None));
        }
        let kept = lists(&mut docket);
        docket.rebuild().expect("they are made anew");
        prop_assert_eq!(kept, lists(&mut docket));
    }

    /// Whatever is erased in whatever order: the chain verifies, what was not erased is the same
    /// byte for byte, and so is everything after it was exported and read back.
    #[test]
    fn what_is_not_erased_stays_as_it_was(seed: u64, files in 2usize..12, steps in 1usize..60, erasures in 1usize..6) {
        let mut docket = empty();
        let mut random = Random(seed);
        grow(&mut docket, &mut random, files);
        let mut gone = BTreeSet::new();
        for _ in 0..erasures {
            live_on(&mut docket, &mut random, steps);
            let before = histories(&mut docket);
            let left: Vec<Number> = before.iter().map(|it| it.0).filter(|it| !gone.contains(it)).collect();
            if left.len() < 2 {
                break;
            }
            let number = *random.of(&left);
            let (took, _) = erase(&mut docket, number);
            gone.insert(number);
            let verified = docket.verify(None);
            prop_assert!(verified.is_ok(), "{verified:?}");
            prop_assert_eq!(verified.map(|it| it.erased).ok(), Some(gone.len() as u64));
            for ((number, was), (_, is)) in before.iter().zip(histories(&mut docket)) {
                match is.len() - was.len() {
                    0 => prop_assert_eq!(was, &is),
                    _ => {
                        prop_assert_eq!(took.events as usize, was.len());
                        prop_assert!(gone.contains(number));
                        prop_assert!(is[..was.len()].iter().all(|it| it.text.body().is_none()));
                    }
                }
            }
        }
        let kept = lists(&mut docket);
        docket.rebuild().expect("they are made anew");
        prop_assert_eq!(&kept, &lists(&mut docket));
        let (mut file, mut other) = (Vec::new(), empty());
        docket.export(&mut file).expect("it is written");
        other.import(&mut file.as_slice()).expect("it is read");
        prop_assert_eq!(histories(&mut docket), histories(&mut other));
        prop_assert_eq!(kept, lists(&mut other));
    }
}
