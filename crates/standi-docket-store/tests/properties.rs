//! Whatever happens in whatever order: the lists that are kept are those that the events make.

use proptest::prelude::*;
use standi_docket_store::{Docket, DueFilter, DueRow, ListFilter, ListRow, Sqlite};
use standi_docket_suite::lives::Random;
use standi_docket_suite::made::day;
use standi_docket_suite::suite::{grow, live_on};

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
        limit: 0,
    };
    let (rows, count) = docket.list(&ListFilter::default()).expect("a list");
    (rows, count, docket.due(&due).expect("what is due"))
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
}
