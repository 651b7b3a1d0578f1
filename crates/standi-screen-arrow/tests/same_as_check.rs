//! A table says of every row what `check` says of the application that the row tells.

mod common;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int8Type, Int32Type};
use arrow_array::{Array, RecordBatch};
use common::{Cells, TODAY, cells, plain, record, table};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use standi_law::answer::{RespondentAnswer, answer};
use standi_law::application::tree::application;
use standi_law::words::{Language, Words};
use standi_law::{Criterion, Value};
use standi_record::Day;
use standi_screen_arrow::column::Column;
use standi_screen_arrow::{Options, Screen, Screened};
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::En));

fn options() -> Options<'static> {
    Options {
        criteria: true,
        reasons: Some(&WORDS),
        replace: false,
    }
}

fn screened(screen: &Screen<'_>, rows: &RecordBatch) -> Screened {
    let plan = screen.plan(&rows.schema()).expect("a plan");
    screen.screen(&plan, rows).expect("an answer")
}

fn word(batch: &RecordBatch, name: &str, at: usize) -> Option<String> {
    let column = batch.column_by_name(name).expect("a column");
    let words = column.as_dictionary::<Int8Type>();
    let key = words.key(at)?;
    Some(words.values().as_string::<i32>().value(key).to_string())
}

fn text(batch: &RecordBatch, name: &str, at: usize) -> String {
    let column = batch.column_by_name(name).expect("a column");
    column.as_string::<i32>().value(at).to_string()
}

/// The application of a row in words, written here once more and not as the program does.
fn told(row: &Cells) -> Json {
    let cell = |column: Column| row[column as usize].clone();
    let state = cell(Column::Respondent);
    let mut event = json!({"kind": "instantaneous", "place": state, "actor": state});
    if let Some(on) = cell(Column::On) {
        event["on"] = on.into();
    }
    let mut complaint = json!({"articles": [cell(Column::Article)], "events": [event]});
    let mut decision = json!({});
    for (key, column) in [("on", Column::FinalDecision), ("known", Column::Known)] {
        if let Some(day) = cell(column) {
            decision[key] = day.into();
            complaint["final_decision"] = decision.clone();
        }
    }
    let same = |same: &str, rest: Json| {
        let mut all = json!({"same_applicant": "yes", "same_facts": same, "same_complaint": same});
        for (key, value) in rest.as_object().expect("an object") {
            all[key] = value.clone();
        }
        all
    };
    let mut set = |key: &str, column: Column, of: &dyn Fn(&str) -> Json| {
        if let Some(word) = cell(column) {
            complaint[key] = of(&word);
        }
    };
    set("remedies", Column::Exhausted, &|word| match word {
        "yes" => json!([{"level": "constitutional", "used": "yes", "outcome": "refused",
                         "substance_raised": "yes"}]),
        "no" => json!([{"used": "no", "effective": "yes"}]),
        "ineffective" => json!([{"used": "no", "effective": "no"}]),
        other => other.into(),
    });
    set("victim", Column::Victim, &|word| match word {
        "settled" => json!({"status": "direct", "redress": "settled"}),
        "unknown" => json!({"status": "unknown", "redress": "unknown"}),
        other => json!({"status": other, "redress": "none"}),
    });
    set(
        "other_procedure",
        Column::OtherProcedure,
        &|word| match word {
            "same" => same("yes", json!({"body": "hrcttee", "status": "pending"})),
            "different" => same("no", json!({"body": "hrcttee", "status": "pending"})),
            "not-comparable" => same(
                "yes",
                json!({"body": "special-procedures", "status": "pending"}),
            ),
            other => other.into(),
        },
    );
    set(
        "identity",
        Column::DisclosedToCourt,
        &|word| json!({"disclosed_to_court": word}),
    );
    set(
        "earlier_application",
        Column::EarlierApplication,
        &|word| match word {
            "same" => same("yes", json!({"new_information": "no"})),
            "new-information" => same("yes", json!({"new_information": "yes"})),
            "different" => same("no", json!({"new_information": "no"})),
            other => other.into(),
        },
    );
    let mut application = json!({"respondents": [state], "complaints": [complaint]});
    for (key, column) in [("applicant", Column::Applicant), ("lodged", Column::Lodged)] {
        if let Some(told) = cell(column) {
            application[key] = told.into();
        }
    }
    application
}

/// Compares one row of results with the answer that `standi check` prints.
fn same(batch: &RecordBatch, at: usize, said: &RespondentAnswer, sent: bool) {
    assert_eq!(
        word(batch, "verdict", at).as_deref(),
        Some(said.value.word())
    );
    let least = Criterion::ALL
        .iter()
        .find(|criterion| said.value != Value::Open && said.criteria[criterion].value == said.value)
        .map(|criterion| criterion.id().to_string());
    assert_eq!(word(batch, "criterion", at), least);
    for (place, criterion) in Criterion::ALL.iter().enumerate() {
        let value = said.criteria[criterion].value.word();
        let column = format!("criterion_{}", criterion.id());
        assert_eq!(word(batch, &column, at).as_deref(), Some(value), "{column}");
        assert_eq!(text(batch, "codes", at).get(place..=place), value.get(..1));
    }
    let last = batch["last_day"].as_primitive::<Date32Type>();
    let day = last.is_valid(at).then(|| Day(last.value(at)));
    assert_eq!(day.map(|day| day.to_string()), said.last_day);
    let left = batch["days_left"].as_primitive::<Int32Type>();
    let days = left.is_valid(at).then(|| left.value(at));
    let expected = day.filter(|_| !sent).map(|day| day.0 - TODAY.0);
    assert_eq!(days, expected);
    let reason = text(batch, "reason", at);
    let reasons = said.criteria.values().flat_map(|it| &it.reasons);
    let known = reason == said.text || reasons.clone().any(|it| reason.contains(&it.text));
    assert!(known && !reason.is_empty(), "{reason}");
}

fn holds(screen: &Screen<'_>, rows: &[Cells]) {
    let table = table(rows);
    let screened = screened(screen, &table);
    assert_eq!(
        screened.batch.num_rows() + screened.rejected.len(),
        rows.len()
    );
    assert_eq!(screened.counts.all(), screened.batch.num_rows() as u64);
    let mut at = 0;
    let mut rejected = screened.rejected.iter().peekable();
    for (place, row) in rows.iter().enumerate() {
        let refused = rejected.next_if(|it| it.row == place);
        let application = application(&told(row), record(), TODAY);
        match (&application, refused) {
            (Err(defects), Some(refused)) => {
                assert!(
                    refused.reason.contains(&defects.0[0].message),
                    "{refused:?}"
                );
                assert!(refused.column.is_some(), "{refused:?}");
            }
            (Ok(application), None) => {
                let answer = answer(application, record(), TODAY, &WORDS);
                let sent = row[Column::Lodged as usize].is_some();
                same(
                    &screened.batch,
                    at,
                    &answer.complaints[0].respondents[0],
                    sent,
                );
                for column in Column::ALL {
                    let before = &row[column as usize];
                    let after = screened.batch.column_by_name(column.name());
                    let after = after.expect("a column").as_string::<i32>();
                    let after = after.is_valid(at).then(|| after.value(at).to_string());
                    assert_eq!(before, &after, "{column:?} is passed through");
                }
                at += 1;
            }
            (application, refused) => panic!("{row:?}: {application:?}, {refused:?}"),
        }
    }
    assert_eq!(at, screened.batch.num_rows());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, ..ProptestConfig::default() })]

    #[test]
    fn random_tables(rows in prop::collection::vec(cells(), 1..30)) {
        static SCREEN: LazyLock<Screen<'static>> =
            LazyLock::new(|| Screen::new(record(), TODAY, options()));
        holds(&SCREEN, &rows);
    }
}

/// So many rows of one State and article that its table is filled, day after day.
#[test]
fn rows_that_the_tables_hold() {
    let screen = Screen::new(record(), TODAY, options());
    let rows: Vec<Cells> = (-5_000..TODAY.0)
        .step_by(131)
        .map(|day| {
            let mut row = plain("RUS", "3", &Day(day).to_string());
            row[3] = row[2].clone();
            row[4] = row[2].clone();
            row[8] = Some("yes".to_string());
            row
        })
        .collect();
    holds(&screen, &rows);
}

/// A day that was asked for in vain and a day that was not asked for come to the same.
#[test]
fn unknown_is_a_cell_that_nobody_could_fill() {
    let screen = Screen::new(record(), TODAY, options());
    let mut full = plain("FRA", "8", "2020-05-05");
    full[3] = Some("2026-08-01".to_string());
    full[4] = Some("2026-08-20".to_string());
    for column in [
        Column::On,
        Column::FinalDecision,
        Column::Known,
        Column::Applicant,
    ] {
        let mut row = full.clone();
        row[column as usize] = Some("unknown".to_string());
        holds(&screen, &[row]);
    }
}

#[test]
fn more_articles_than_one_shelf_holds() {
    let screen = Screen::new(record(), TODAY, options());
    let articles =
        (1..=14).flat_map(|article| (1..=40).map(move |part| format!("{article}({part})")));
    let rows: Vec<Cells> = articles.map(|it| plain("RUS", &it, "2022-10-03")).collect();
    assert!(rows.len() > 512);
    holds(&screen, &rows);
}
