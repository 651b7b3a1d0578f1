//! Columns of every layout, tables with defects, rows that cannot be read.

mod common;

use arrow_array::types::{Int8Type, Int32Type, UInt16Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Date64Array, DictionaryArray, Int16Array,
    Int64Array, LargeStringArray, NullArray, RecordBatch, StringArray, StringViewArray,
    TimestampMicrosecondArray, TimestampNanosecondArray,
};
use common::{Cells, TODAY, cells, plain, record, table};
use proptest::prelude::*;
use standi_screen_arrow::column::Column;
use standi_screen_arrow::{Fault, Options, Rejected, SchemaFault, Screen, Screened};
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};

static SCREEN: LazyLock<Screen<'static>> =
    LazyLock::new(|| Screen::new(record(), TODAY, Options::default()));

fn screened(rows: &RecordBatch) -> Screened {
    let plan = SCREEN.plan(&rows.schema()).expect("a plan");
    SCREEN.screen(&plan, rows).expect("an answer")
}

fn results(screened: &Screened) -> RecordBatch {
    let columns = screened.batch.num_columns();
    let last: Vec<usize> = (columns - 5..columns).collect();
    screened.batch.project(&last).expect("the results")
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    let columns = columns
        .into_iter()
        .map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns).expect("a table")
}

fn texts(cells: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(cells.to_vec()))
}

#[test]
fn every_layout_says_the_same() {
    let states = [Some("RUS"), Some("France"), Some(" FRA "), None];
    let days = [Some(19_268), Some(18_000), None, Some(12_000)];
    let yes = [Some(true), Some(false), None, Some(true)];
    let day = |day: Option<i32>| day.map(|day| standi_record::Day(day).to_string());
    let words = yes.map(|it| it.map(|it| if it { "yes" } else { "no" }));
    let written: Vec<Option<String>> = days.iter().map(|it| day(*it)).collect();
    let written: Vec<Option<&str>> = written.iter().map(|it| it.as_deref()).collect();
    let expected = batch(vec![
        ("respondent", texts(&states)),
        ("article", texts(&[Some("3"); 4])),
        ("on", texts(&written)),
        ("exhausted", texts(&words)),
    ]);
    let expected = screened(&expected);
    assert_eq!((expected.batch.num_rows(), expected.rejected.len()), (3, 1));
    let moments = |unit: i64| days.map(|it| it.map(|it| i64::from(it) * unit + unit / 2));
    let all_days: Vec<ArrayRef> = vec![
        Arc::new(Date32Array::from(days.to_vec())),
        Arc::new(Date64Array::from(moments(86_400_000).to_vec())),
        Arc::new(TimestampMicrosecondArray::from(
            moments(86_400_000_000).to_vec(),
        )),
        Arc::new(TimestampNanosecondArray::from(
            moments(86_400_000_000_000).to_vec(),
        )),
        Arc::new(StringViewArray::from(written.clone())),
        Arc::new(
            written
                .iter()
                .copied()
                .collect::<DictionaryArray<Int32Type>>(),
        ),
    ];
    let all_states: Vec<ArrayRef> = vec![
        Arc::new(LargeStringArray::from(states.to_vec())),
        Arc::new(StringViewArray::from(states.to_vec())),
        Arc::new(states.into_iter().collect::<DictionaryArray<Int8Type>>()),
        Arc::new(states.into_iter().collect::<DictionaryArray<UInt16Type>>()),
    ];
    let all_articles: Vec<ArrayRef> = vec![
        Arc::new(Int64Array::from(vec![3; 4])),
        Arc::new(Int16Array::from(vec![3; 4])),
        Arc::new(StringViewArray::from(vec!["Art. 3"; 4])),
    ];
    for (at, days) in all_days.iter().enumerate() {
        let (states, articles) = (&all_states[at % 4], &all_articles[at % 3]);
        let rows = batch(vec![
            ("exhausted", Arc::new(BooleanArray::from(yes.to_vec()))),
            ("on", days.clone()),
            ("article", articles.clone()),
            ("respondent", states.clone()),
            ("lodged", Arc::new(NullArray::new(4))),
        ]);
        let said = screened(&rows);
        assert_eq!(results(&said), results(&expected), "{:?}", days.data_type());
        assert_eq!(said.rejected, expected.rejected);
        assert_eq!(said.counts, expected.counts);
    }
}

#[test]
fn columns_that_are_not_asked_for_are_passed_through() {
    let rows = batch(vec![
        ("file", texts(&[Some("A-1"), Some("A-2"), Some("A-3")])),
        (
            "respondent",
            texts(&[Some("RUS"), Some("XXX"), Some("FRA")]),
        ),
        ("article", texts(&[Some("3"), Some("3"), Some("8")])),
        ("on", texts(&[Some("2022-10-03"), None, None])),
        ("score", Arc::new(Int64Array::from(vec![1, 2, 3]))),
    ]);
    let said = screened(&rows);
    let names: Vec<_> = said
        .batch
        .schema()
        .fields()
        .iter()
        .map(|it| it.name().clone())
        .collect();
    assert_eq!(
        names,
        [
            "file",
            "respondent",
            "article",
            "on",
            "score",
            "verdict",
            "criterion",
            "last_day",
            "days_left",
            "codes"
        ]
    );
    assert_eq!(
        said.batch["file"].as_ref(),
        &StringArray::from(vec!["A-1", "A-3"]) as &dyn Array
    );
    assert_eq!(
        said.batch["score"].as_ref(),
        &Int64Array::from(vec![1, 3]) as &dyn Array
    );
    assert_eq!(said.rejected[0].row, 1);
}

fn of(cells: &[Cells]) -> Vec<Rejected> {
    screened(&table(cells)).rejected
}

#[test]
fn a_cell_that_cannot_be_read_rejects_its_row_alone() {
    let good = plain("RUS", "3", "2022-10-03");
    let with = |column: Column, text: &str| {
        let mut row = good.clone();
        row[column as usize] = (!text.is_empty()).then(|| text.to_string());
        row
    };
    let bad = [
        (Column::Respondent, "Rusia", "did you mean RUS"),
        (Column::Respondent, "", "nothing stands here"),
        (Column::Respondent, "12", "the record knows no State"),
        (Column::Article, "99", "not an article"),
        (Column::Article, "", "nothing stands here"),
        (Column::On, "2022-02-30", "28 days"),
        (Column::On, "2022-10", "not one day"),
        (Column::On, "2031-01-01", ""),
        (Column::Known, "soon", "2022-10-03"),
        (Column::Applicant, "persn", "`person`"),
        (Column::Exhausted, "maybe", "yes, no, ineffective, unknown"),
    ];
    let rows: Vec<Cells> = bad
        .iter()
        .flat_map(|(column, text, _)| [good.clone(), with(*column, text)])
        .collect();
    let said = screened(&table(&rows));
    assert_eq!(said.batch.num_rows(), bad.len());
    assert_eq!(said.rejected.len(), bad.len());
    for (at, ((column, _, reason), rejected)) in bad.iter().zip(&said.rejected).enumerate() {
        assert_eq!(rejected.row, at * 2 + 1);
        assert_eq!(rejected.column, Some(*column), "{rejected:?}");
        assert!(rejected.reason.contains(reason), "{rejected:?}");
    }
}

#[test]
fn all_that_is_wrong_with_a_row_is_said() {
    let mut row = plain("RSU", "3", "yesterday");
    row[8] = Some("perhaps".to_string());
    let rejected = &of(&[row])[0];
    assert_eq!(rejected.column, Some(Column::Respondent));
    for part in ["RSU", "on: `yesterday`", "exhausted: `perhaps`"] {
        assert!(rejected.reason.contains(part), "{rejected:?}");
    }
}

#[test]
fn a_table_that_cannot_be_screened() {
    let schema = |columns: &[&str]| {
        let columns = columns.iter().map(|name| (*name, texts(&[None])));
        SCREEN
            .plan(&batch(columns.collect()).schema())
            .expect_err("a fault")
    };
    let fault = schema(&["country", "article", "on"]);
    assert_eq!(fault.to_string(), "there is no column `respondent`");
    assert_eq!(fault.help(), "is it the column `country`?");
    let fault = schema(&["respondent", "artikel", "on"]);
    assert_eq!(fault.help(), "is it the column `artikel`?");
    let fault = schema(&["respondent", "article"]);
    assert_eq!(fault.help(), "the columns are: respondent, article");
    let fault = schema(&["respondent", "article", "on", "verdict"]);
    assert_eq!(fault, SchemaFault::Result("verdict".to_string()));
    let double = batch(vec![
        ("respondent", texts(&[None])),
        ("article", texts(&[None])),
        ("on", Arc::new(BooleanArray::from(vec![true]))),
    ]);
    let fault = SCREEN.plan(&double.schema()).expect_err("a fault");
    assert!(fault.help().contains("2022-10-03"), "{fault}");
    let names = ["respondent", "article", "on", "on"];
    let fields: Vec<_> = names
        .iter()
        .map(|name| arrow_schema::Field::new(*name, arrow_schema::DataType::Utf8, true))
        .collect();
    let fault = SCREEN.plan(&Arc::new(arrow_schema::Schema::new(fields)));
    assert_eq!(
        fault.expect_err("a fault"),
        SchemaFault::Twice("on".to_string())
    );
}

#[test]
fn what_was_screened_can_be_screened_again() {
    let rows = table(&[
        plain("RUS", "3", "2022-10-03"),
        plain("FRA", "8", "2022-10-03"),
    ]);
    let once = screened(&rows);
    assert!(SCREEN.plan(&once.batch.schema()).is_err());
    let options = Options {
        replace: true,
        ..Options::default()
    };
    let screen = Screen::new(record(), TODAY, options);
    let plan = screen.plan(&once.batch.schema()).expect("a plan");
    let twice = screen.screen(&plan, &once.batch).expect("an answer");
    assert_eq!(twice.batch, once.batch);
}

#[test]
fn a_batch_of_another_table_is_a_fault() {
    let rows = table(&[plain("RUS", "3", "2022-10-03")]);
    let plan = SCREEN.plan(&rows.schema()).expect("a plan");
    let other = batch(vec![("respondent", texts(&[None]))]);
    assert!(matches!(
        SCREEN.screen(&plan, &other),
        Err(Fault::OtherColumns)
    ));
}

#[test]
fn an_empty_table() {
    let said = screened(&table(&[]));
    assert_eq!((said.batch.num_rows(), said.rejected.len()), (0, 0));
}

fn anything() -> impl Strategy<Value = Cells> {
    let cell = prop_oneof![
        Just(None),
        Just(Some("unknown".to_string())),
        Just(Some("yes".to_string())),
        Just(Some("RUS".to_string())),
        Just(Some("2022-10-03".to_string())),
        "\\PC{0,12}".prop_map(Some),
    ];
    (cells(), prop::collection::vec((0..12_usize, cell), 0..3)).prop_map(|(mut cells, changes)| {
        for (at, cell) in changes {
            cells[at] = cell;
        }
        cells
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    /// Whatever stands in the cells: no row is lost, none is invented, the order stays; and parts
    /// on several threads say what one batch says.
    #[test]
    fn no_row_is_lost(rows in prop::collection::vec(anything(), 0..60), cut in 0..60_usize) {
        let whole = table(&rows);
        let said = screened(&whole);
        prop_assert_eq!(said.batch.num_rows() + said.rejected.len(), rows.len());
        let mut kept = (0..rows.len()).filter(|at| said.rejected.iter().all(|it| it.row != *at));
        let places = said.batch["on"].clone();
        for at in 0..said.batch.num_rows() {
            let from = kept.next().expect("a row");
            let one = said.batch["on"].slice(at, 1);
            prop_assert_eq!(&one, &whole["on"].slice(from, 1));
        }
        prop_assert_eq!(places.len(), said.batch.num_rows());
        let cut = cut.min(rows.len());
        let parts = [whole.slice(0, cut), whole.slice(cut, rows.len() - cut)];
        let plan = SCREEN.plan(&whole.schema()).expect("a plan");
        let threads = NonZeroUsize::new(3).expect("threads");
        let table = SCREEN.table(&plan, &parts, threads).expect("an answer");
        let rejected: Vec<Rejected> = table.iter().flat_map(|it| it.rejected.clone()).collect();
        prop_assert_eq!(rejected, said.rejected);
        let batches: Vec<RecordBatch> = table.into_iter().map(|it| it.batch).collect();
        let together = arrow_select::concat::concat_batches(plan.output(), &batches);
        prop_assert_eq!(together.expect("one batch"), said.batch);
    }
}
