//! `screen` says of every row what `check` says of the application that the row tells.

use proptest::prelude::*;
use standi_law::answer::answer;
use standi_law::words::{Language, Words};
use standi_law::{Criterion, Value};
use standi_record::facts::Fact;
use standi_record::{Cell, Day, Record, TableVisitor};
use standi_screen::codes::{criterion, verdict};
use standi_screen::kernel::REFUSED;
use standi_screen::row::{
    Applicant, Circumstances, Exhausted, NO_DAY, Named, OtherProcedure, Row, Victim,
};
use standi_screen::{Codes, Columns, Out, Tables, screen};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::{LazyLock, Mutex};

const TODAY: Day = Day(20_781); // 24 November 2026
const ARTICLES: [&str; 14] = [
    "2", "3", "5(3)", "6(1)", "8", "10", "14", "P1-1", "P1-3", "P4-2", "P6-1", "P7-2", "P12-1",
    "P13-1",
];

fn record() -> &'static Record {
    standi_bundled::record()
}

fn tables() -> Tables<'static> {
    let mut tables = Tables::new(record(), TODAY);
    for article in ARTICLES {
        tables.article(article).expect("an article");
    }
    tables
}

/// What the kernel says of one row.
fn by_kernel(tables: &Tables<'_>, row: &Row) -> (u8, Option<Day>, Codes) {
    let columns = Columns {
        respondent: &[row.respondent],
        article: &[row.article],
        applicant: &[row.applicant as u8],
        victim: &[row.victim as u8],
        exhausted: &[row.exhausted as u8],
        circumstances: &[row.circumstances.number()],
        event: &[row.event],
        decided: &[row.decided],
        known: &[row.known],
        lodged: &[row.lodged],
    };
    let (mut first, mut last_day, mut codes) = ([0], [0], [Codes::default()]);
    let out = Out {
        first: &mut first,
        last_day: &mut last_day,
        codes: &mut codes,
    };
    screen(tables, columns, out, NonZeroUsize::MIN);
    let last_day = (last_day[0] != NO_DAY).then_some(Day(last_day[0]));
    (first[0], last_day, codes[0])
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::En));

/// Compares with the answer that `standi check` prints.
fn same(tables: &Tables<'_>, row: &Row) {
    let (first, last_day, codes) = by_kernel(tables, row);
    let application = match tables.application(row) {
        Ok(application) => application,
        Err(_) => return assert_eq!(first, REFUSED, "{row:?}"),
    };
    let answer = answer(&application, record(), TODAY, &WORDS);
    let said = &answer.complaints[0].respondents[0];
    assert_eq!(verdict(first), said.value, "{row:?}");
    if said.value == Value::Closed {
        assert_eq!(criterion(first), said.decisive, "{row:?}");
    }
    for criterion in Criterion::ALL {
        let value = said.criteria[criterion].value;
        assert_eq!(codes.value(*criterion), value, "{criterion:?} of {row:?}");
    }
    let last_day = last_day.map(|day| day.to_string());
    assert_eq!(last_day, said.last_day, "{row:?}");
}

fn rows() -> impl Strategy<Value = Row> {
    let states = record().states.len() as u8;
    let day = -7_000..=TODAY.0 + 100;
    let later = 0..400_i32;
    let given = prop::bool::weighted(0.85);
    (
        (0..states, 0..ARTICLES.len() as u8),
        (
            0..Applicant::ALL.len(),
            0..Victim::ALL.len(),
            0..Exhausted::ALL.len(),
            0..Circumstances::COUNT,
        ),
        (day, later.clone(), later.clone(), later),
        (given, given, given, given),
    )
        .prop_map(|((respondent, article), words, days, given)| {
            let told = |given: bool, day: i32| if given { day } else { NO_DAY };
            let decided = days.0 + days.1;
            let known = decided + days.2;
            Row {
                respondent,
                article,
                applicant: Applicant::ALL[words.0],
                victim: Victim::ALL[words.1],
                exhausted: Exhausted::ALL[words.2],
                circumstances: Circumstances::of_number(words.3),
                event: told(given.0, days.0),
                decided: told(given.1, decided),
                known: told(given.2, known),
                lodged: told(given.3, known + days.3),
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    /// Rows with and without each of their days.
    #[test]
    fn random_rows(row in rows()) {
        static TABLES: LazyLock<Mutex<Tables<'static>>> = LazyLock::new(|| Mutex::new(tables()));
        let mut tables = TABLES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        tables.prepare(row.respondent, row.article);
        same(&tables, &row);
    }
}

/// On every third day from 1950 on, for States whose standing changed and for States that ended.
#[test]
fn day_after_day() {
    let mut tables = tables();
    for (state, article) in [
        ("RUS", "3"),
        ("RUS", "5(3)"),
        ("GRC", "P1-1"),
        ("MNE", "6(1)"),
        ("SCG", "3"),
        ("CSK", "3"),
        ("SAA", "3"),
    ] {
        let respondent = record().state_id(state).expect("a State").0;
        let article = tables.article(article).expect("an article");
        tables.prepare(respondent, article);
        for day in (-7_300..=TODAY.0).step_by(3) {
            let row = Row {
                respondent,
                article,
                applicant: Applicant::Person,
                victim: Victim::Direct,
                exhausted: Exhausted::Unknown,
                circumstances: Circumstances {
                    other_procedure: OtherProcedure::None,
                    named: Named::Yes,
                    ..Circumstances::default()
                },
                event: day,
                decided: day,
                known: day,
                lodged: day,
            };
            let told = tables.tell(&row).expect("an application").0;
            assert_eq!(by_kernel(&tables, &row).2, told, "{state} on {}", Day(day));
        }
    }
}

/// On every day that the record names for anybody, and on the day after it, for every State: no day
/// is left out on which the law changes its mind.
#[test]
fn every_day_of_the_record() {
    struct Days(BTreeSet<i32>);
    impl TableVisitor for Days {
        fn table<F: Fact>(&mut self, rows: &[F]) {
            for cell in rows.iter().flat_map(Fact::cells) {
                if let Cell::Day(Day(day)) = cell {
                    self.0.extend([day - 1, day, day + 1]);
                }
            }
        }
    }
    let mut days = Days(BTreeSet::new());
    record().visit(&mut days);
    let days: Vec<i32> = days.0.range(-7_305..=TODAY.0).copied().collect();
    assert!(days.len() > 1_000);
    let mut tables = tables();
    let articles = ARTICLES.len() as u8;
    for respondent in 0..record().states.len() as u8 {
        let article = respondent % articles;
        tables.prepare(respondent, article);
        for day in days.iter().skip(usize::from(respondent) % 9).step_by(9) {
            let row = Row {
                respondent,
                article,
                applicant: Applicant::Person,
                victim: Victim::Direct,
                exhausted: Exhausted::Ineffective,
                circumstances: Circumstances::default(),
                event: *day,
                decided: *day,
                known: *day,
                lodged: *day,
            };
            let told = tables.tell(&row).expect("an application").0;
            assert_eq!(by_kernel(&tables, &row).2, told, "{row:?} on {}", Day(*day));
        }
    }
}

/// No State has so many stretches that its rows would be told one by one.
#[test]
fn the_tables_hold_every_state() {
    let mut tables = tables();
    for state in 0..record().states.len() as u8 {
        let article = tables.article("3").expect("an article");
        assert!(
            tables.prepare(state, article),
            "{}",
            record().states[usize::from(state)].code
        );
    }
}
