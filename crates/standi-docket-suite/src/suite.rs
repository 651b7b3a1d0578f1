//! What every database must do, asked of each in turn.

use crate::made::{act, day, fill, next, opening};
use standi_docket::value::Number;
use standi_docket_store::{Database, Docket, DueFilter, ListFilter, StoreError};

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn due(until: Option<&str>) -> DueFilter {
    DueFilter {
        today: day("2026-05-01"),
        until: until.map(day),
        whose: None,
        number: None,
        limit: 0,
    }
}

/// An application comes back as it was recorded.
pub fn an_application_comes_back_as_it_was_recorded<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let application = docket.application(number("3/26")).expect("it is there");
    assert_eq!(
        (application.version(), application.case.word()),
        (7, "communicated_fs")
    );
    let missing = docket.application(number("9/26"));
    assert!(matches!(missing, Err(StoreError::NoApplication(_))));
    assert_eq!(docket.head().expect("a head").0, 13);
}

/// Numbers are given in order and not wasted.
pub fn numbers_are_given_in_order_and_not_wasted<D: Database>(mut docket: Docket<D>) {
    let refused = docket
        .open(2026, |_| Err::<Vec<_>, _>("no"))
        .expect("the store works");
    assert_eq!(refused, Err("no"));
    for (year, expected) in [(2026, "1/26"), (2026, "2/26"), (2025, "1/25")] {
        let on = format!("{year}-01-12");
        let opened = docket.open(year, |number| Ok::<_, ()>(opening(number, "ITA", &on)));
        assert_eq!(
            opened
                .expect("it works")
                .expect("it opens")
                .number
                .to_string(),
            expected
        );
    }
}

/// Of two writers one wins.
pub fn of_two_writers_one_wins<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let seen = docket.application(number("1/26")).expect("it is there");
    let mine = next(&seen, "form_arrives", "2026-02-01", &[]);
    docket
        .append(std::slice::from_ref(&mine))
        .expect("the first wins");
    let told = docket.append(&[mine]).expect_err("the second is told");
    assert!(
        matches!(
            told,
            StoreError::Conflict {
                expected: 2,
                found: 3,
                ..
            }
        ),
        "{told}"
    );
    docket.verify(None).expect("nothing of it was kept");
}

/// All of a batch or nothing.
pub fn all_of_a_batch_or_nothing<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let before = docket.head().expect("a head");
    let good = next(
        &docket.application(number("1/26")).expect("it"),
        "form_arrives",
        "2026-02-01",
        &[],
    );
    let mut bad = next(
        &docket.application(number("2/26")).expect("it"),
        "answered",
        "2026-02-01",
        &[],
    );
    bad.expected = 1;
    docket
        .append(&[good, bad])
        .expect_err("one of them is stale");
    assert_eq!(docket.head().expect("a head"), before);
    docket.verify(None).expect("all agrees");
}

/// Lists are what the events make.
pub fn lists_are_what_the_events_make<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let list = |docket: &mut Docket<D>, filter: ListFilter| {
        let (rows, all) = docket.list(&filter).expect("a list");
        (
            rows.iter()
                .map(|row| row.number.to_string())
                .collect::<Vec<_>>(),
            all,
        )
    };
    let of = |state: &str| ListFilter {
        state: Some(state.into()),
        ..ListFilter::default()
    };
    let against = |state: &str| ListFilter {
        respondent: state.parse().ok(),
        ..ListFilter::default()
    };
    let all = vec!["1/26".to_string(), "2/26".into(), "3/26".into()];
    assert_eq!(list(&mut docket, ListFilter::default()), (all, 3));
    assert_eq!(list(&mut docket, of("sent")), (vec!["1/26".into()], 1));
    assert_eq!(list(&mut docket, against("POL")), (vec!["3/26".into()], 1));
    let page = ListFilter {
        limit: 1,
        after: Some(number("1/26")),
        ..ListFilter::default()
    };
    assert_eq!(list(&mut docket, page), (vec!["2/26".into()], 3));

    let ids = |docket: &mut Docket<D>, filter: &DueFilter| {
        let due = docket.due(filter).expect("what is due");
        due.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
    };
    let before = ids(&mut docket, &due(None));
    assert_eq!(
        before,
        [
            "friendly-settlement",
            "contentious-phase",
            "third-party",
            "information"
        ]
    );
    assert_eq!(ids(&mut docket, &due(Some("2026-05-31"))), ["information"]);
    docket.rebuild().expect("it is made anew");
    assert_eq!(ids(&mut docket, &due(None)), before);
    docket.verify(None).expect("all agrees");
}

/// The due list is that of the application.
pub fn the_due_list_is_that_of_the_application<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    for today in ["2026-04-01", "2026-06-24", "2026-06-25", "2027-01-01"] {
        let today = day(today);
        for name in ["1/26", "2/26", "3/26"] {
            let application = docket.application(number(name)).expect("it");
            let own: Vec<_> = application
                .due(today)
                .iter()
                .map(|term| term.id.clone())
                .collect();
            let filter = DueFilter {
                today,
                number: Some(number(name)),
                ..due(None)
            };
            let listed: Vec<_> = docket
                .due(&filter)
                .expect("a list")
                .iter()
                .map(|row| row.id.clone())
                .collect();
            assert_eq!(own, listed, "{name} on {today}");
        }
    }
}

/// An export is exact.
pub fn an_export_is_exact<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let mut file = Vec::new();
    let exported = docket.export(&mut file).expect("it is written");
    assert_eq!(exported.events, 13);
    assert_eq!(
        other.import(&mut file.as_slice()).expect("it is read"),
        exported
    );
    let mut again = Vec::new();
    other.export(&mut again).expect("it is written");
    assert!(file == again, "byte for byte");
    other.verify(None).expect("all agrees");
    let full = other
        .import(&mut file.as_slice())
        .expect_err("it is not empty");
    assert!(matches!(full, StoreError::NotEmpty(13)));
}

/// A changed import is refused whole.
pub fn a_changed_import_is_refused_whole<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let mut file = Vec::new();
    docket.export(&mut file).expect("it is written");
    let text = String::from_utf8(file).expect("UTF-8");
    let cut: String = text
        .lines()
        .take(8)
        .map(|line| format!("{line}\n"))
        .collect();
    for wrong in [text.replace("2026-01-25", "2026-01-26"), cut, String::new()] {
        let told = other
            .import(&mut wrong.as_bytes())
            .expect_err("it is not exact");
        assert!(matches!(told, StoreError::Import { .. }), "{told}");
        assert_eq!(other.head().expect("a head").0, 0);
    }
}

/// A kept hash finds a chain written anew.
pub fn a_kept_hash_finds_a_chain_written_anew<D: Database>(
    mut docket: Docket<D>,
    mut other: Docket<D>,
) {
    fill(&mut docket);
    let (_, kept) = docket.head().expect("a head");
    act(&mut docket, "1/26", "form_arrives", "2026-02-01", &[]);
    docket
        .verify(Some(&kept))
        .expect("the chain went on from it");
    let opened = other.open(2026, |number| {
        Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
    });
    opened.expect("it works").expect("it opens");
    other.verify(None).expect("it agrees with itself");
    other
        .verify(Some(&kept))
        .expect_err("but not with what was kept");
}

/// Tests of a database: a function that gives an empty docket each time, with what must live as
/// long; or `None` where there is no such database.
#[macro_export]
macro_rules! every_test {
    ($make:path) => {
        $crate::every_test! { $make;
            one: an_application_comes_back_as_it_was_recorded,
                numbers_are_given_in_order_and_not_wasted, of_two_writers_one_wins,
                all_of_a_batch_or_nothing, lists_are_what_the_events_make,
                the_due_list_is_that_of_the_application;
            two: an_export_is_exact, a_changed_import_is_refused_whole,
                a_kept_hash_finds_a_chain_written_anew;
        }
    };
    ($make:path; one: $($one:ident),*; two: $($two:ident),*;) => {
        $(#[test] fn $one() {
            if let Some((docket, _alive)) = $make() {
                $crate::suite::$one(docket);
            }
        })*
        $(#[test] fn $two() {
            if let (Some((one, _alive)), Some((other, _too))) = ($make(), $make()) {
                $crate::suite::$two(one, other);
            }
        })*
    };
}
