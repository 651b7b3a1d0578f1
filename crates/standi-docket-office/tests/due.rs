//! Nothing is lost from the list of what is due, whatever happened before.

use standi_docket::event::Recorded;
use standi_docket::state::Role;
use standi_docket::term::{Nature, Term};
use standi_docket::value::Number;
use standi_docket::{Application, replay};
use standi_docket_office::answers::{DueItem, Stands};
use standi_docket_office::{DueQuery, Office, Who};
use standi_docket_store::{Docket, Entry, Sqlite};
use standi_docket_suite::lives::{Random, life};
use standi_docket_suite::made::{day, now};
use standi_record::Day;

fn docket(lives: usize, seed: u64) -> (Docket<Sqlite>, Vec<Application>) {
    let mut random = Random(seed);
    let mut docket = Docket::new(Sqlite::in_memory().expect("a store"));
    let mut applications = Vec::new();
    for place in 1..=lives {
        let events = 2 + random.below(40);
        let number = Number {
            year: 2021,
            place: place as u32,
        };
        let events: Vec<Recorded> = life(2021, events, &mut random);
        applications.push(replay(number, &events));
        let entry = Entry {
            number,
            expected: 0,
            events,
        };
        docket.append(&[entry]).expect("it is kept");
    }
    (docket, applications)
}

fn due(docket: &mut Docket<Sqlite>, today: Day, query: &DueQuery) -> Vec<DueItem> {
    let who = Who {
        viewer: Role::Registry.into(),
        by: "registry".into(),
        today,
        now: now(),
    };
    let mut office = Office::new(docket, standi_bundled::record(), who);
    office.due(query).expect("a list").due
}

fn is(item: &DueItem, number: Number, term: &Term) -> bool {
    let row = &item.row;
    (
        row.number,
        &row.id,
        row.from_event,
        &row.award,
        row.last_day,
    ) == (
        number,
        &term.id,
        term.from_event,
        &term.award,
        term.last_day,
    )
}

/// Every time that runs in any application is on the list, on any day, but for rights whose last
/// day has passed; and nothing else is.
#[test]
fn every_time_that_runs_is_on_the_list() {
    let (mut docket, applications) = docket(900, 20_261_124);
    let (mut listed, mut overdue, mut lapsed) = (0, 0, 0);
    for today in [
        "2021-06-01",
        "2022-03-01",
        "2023-01-01",
        "2026-11-24",
        "2099-12-31",
    ] {
        let today = day(today);
        let list = due(&mut docket, today, &DueQuery::default());
        let mut expected = 0;
        for application in &applications {
            for term in application.terms.iter().filter(|term| term.is_running()) {
                let past = term.last_day.is_some_and(|last| last.0 < today);
                let gone = term.nature == Nature::Right && past && !term.suspended;
                let there: Vec<&DueItem> = list
                    .iter()
                    .filter(|it| is(it, application.number, term))
                    .collect();
                assert_eq!(
                    there.len(),
                    usize::from(!gone),
                    "{} {term:?}",
                    application.number
                );
                expected += there.len();
                lapsed += usize::from(gone);
                if let [item] = there.as_slice() {
                    let late = term.nature == Nature::Duty && past && !term.suspended;
                    assert_eq!(item.stands == Stands::Overdue, late, "{term:?}");
                    overdue += usize::from(late);
                    assert!(!item.ended_by.is_empty() || term.nature == Nature::Right);
                }
            }
        }
        assert_eq!(list.len(), expected);
        listed += list.len();
    }
    assert!(
        listed > 3000 && overdue > 40 && lapsed > 60,
        "{listed} {overdue} {lapsed}"
    );
}

/// Asking for a part of the list hides nothing that is overdue or without a day.
#[test]
fn a_part_of_the_list_hides_nothing_overdue() {
    let (mut docket, _) = docket(80, 7);
    let today = day("2022-06-01");
    let all = due(&mut docket, today, &DueQuery::default());
    let soon = DueQuery {
        until: Some(Day(today.0 + 30)),
        ..DueQuery::default()
    };
    let soon = due(&mut docket, today, &soon);
    for item in &all {
        let later = item.days_left.is_some_and(|left| left > 30);
        assert_eq!(soon.contains(item), !later, "{item:?}");
    }
    let mut by_whose = Vec::new();
    for whose in standi_docket::term::Whose::ALL {
        let query = DueQuery {
            whose: vec![*whose],
            ..DueQuery::default()
        };
        by_whose.extend(due(&mut docket, today, &query));
    }
    assert_eq!(by_whose.len(), all.len());
    let first = DueQuery {
        limit: 5,
        ..DueQuery::default()
    };
    assert_eq!(due(&mut docket, today, &first), all[..5]);
}
