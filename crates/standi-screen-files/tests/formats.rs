//! Every format in, every format out: the same rows, the same results, in the same order.

mod common;
#[path = "../../standi-screen-arrow/tests/common/mod.rs"]
mod made;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int32Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, DictionaryArray, Int64Array, ListArray, RecordBatch, StringArray,
    StructArray,
};
use arrow_schema::{DataType, Field};
use bytes::Bytes;
use common::{Rows, SCREEN, batches, bytes, rows, rows_of_batch, screened, through};
use made::{Cells, cells, table};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::statistics::Statistics;
use proptest::prelude::*;
use standi_screen_arrow::{Options, Screen};
use standi_screen_files::{Format, Input};
use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What the screen says of a batch without any file.
fn expected(batch: &RecordBatch) -> (Rows, Vec<u64>) {
    let plan = SCREEN.plan(&batch.schema()).expect("a plan");
    let said = SCREEN.screen(&plan, batch).expect("an answer");
    let rejected = said.rejected.iter().map(|it| it.row as u64 + 1).collect();
    (rows_of_batch(&said.batch), rejected)
}

fn holds(batch: &RecordBatch, from: Format, to: Format) {
    let (expected, rejected) = expected(batch);
    let table = bytes(batch, from, 7);
    let done = screened(&table, from, to).expect("an answer");
    assert_eq!(rows(&done.out, to), expected, "{from:?} to {to:?}");
    let numbers: Vec<u64> = done.reasons().iter().map(|it| it.0).collect();
    assert_eq!(numbers, rejected, "{from:?} to {to:?}");
}

/// With a column of its own, whose texts need quotes; some rows cannot be read.
fn with_remarks(rows: &[Cells]) -> RecordBatch {
    let mut rows = rows.to_vec();
    for (at, row) in rows.iter_mut().enumerate() {
        match at % 9 {
            3 => row[0] = Some("Rusia".to_string()),
            5 => row[2] = Some("2022-02-30".to_string()),
            _ => {}
        }
    }
    let batch = table(&rows);
    let remarks = [
        "plain",
        "a, b",
        "\"quoted\"",
        "two\nlines",
        "é; ё",
        "{\"a\":1}",
        " spaces ",
    ];
    let remarks: StringArray = (0..rows.len())
        .map(|at| Some(remarks[at % remarks.len()]))
        .collect();
    let mut columns: Vec<(String, ArrayRef)> = vec![("remark".to_string(), Arc::new(remarks))];
    for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
        columns.push((field.name().clone(), column.clone()));
    }
    let columns = columns
        .into_iter()
        .map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns).expect("a table")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn random_rows(rows in prop::collection::vec(cells(), 1..40)) {
        // Where no row of a table in JSON has a cell of a column, there is no such column.
        let told = |column: usize| rows.iter().any(|row| row[column].is_some());
        prop_assume!((0..3).all(told));
        let batch = with_remarks(&rows);
        for from in Format::ALL {
            for to in Format::ALL {
                holds(&batch, from, to);
            }
        }
    }
}

/// Columns with types, nested ones among them.
fn typed(count: usize) -> RecordBatch {
    let days: Vec<Option<i32>> = (0..count)
        .map(|at| (at % 5 > 0).then_some(17_000 + (at as i32 % 2_900)))
        .collect();
    let states = ["RUS", "FRA", "TUR", "XXX"];
    let states: DictionaryArray<Int32Type> = (0..count)
        .map(|at| Some(states[if at % 100 == 99 { 3 } else { at % 3 }]))
        .collect();
    let tags = ListArray::from_iter_primitive::<Int32Type, _, _>(
        (0..count).map(|at| Some((0..at as i32 % 3).map(Some).collect::<Vec<_>>())),
    );
    let inner: ArrayRef = Arc::new(Int64Array::from_iter_values(0..count as i64));
    let nested = StructArray::from(vec![(
        Arc::new(Field::new("inner", DataType::Int64, true)),
        inner,
    )]);
    let columns: Vec<(&str, ArrayRef)> = vec![
        (
            "number",
            Arc::new(Int64Array::from_iter_values(0..count as i64)),
        ),
        ("tags", Arc::new(tags)),
        ("respondent", Arc::new(states)),
        (
            "article",
            Arc::new(Int64Array::from_iter_values(
                (0..count as i64).map(|at| 2 + at % 7),
            )),
        ),
        ("nested", Arc::new(nested)),
        ("on", Arc::new(Date32Array::from(days.clone()))),
        ("known", Arc::new(Date32Array::from(days))),
    ];
    let columns = columns
        .into_iter()
        .map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns).expect("a table")
}

#[test]
fn types_stay_what_they_are() {
    let batch = typed(1_000);
    let plan = SCREEN.plan(&batch.schema()).expect("a plan");
    let said = SCREEN.screen(&plan, &batch).expect("an answer");
    let binary = [Format::Parquet, Format::Arrow, Format::ArrowStream];
    for from in binary {
        for to in binary {
            let done = screened(&bytes(&batch, from, 130), from, to).expect("an answer");
            let all = batches(&done.out, to);
            let schema = all[0].schema();
            let together = arrow_select::concat::concat_batches(&schema, &all).expect("one batch");
            assert_eq!(
                together.columns(),
                said.batch.columns(),
                "{from:?} to {to:?}"
            );
            assert_eq!(done.summary.rejected, 10);
            let raw = &done.rejected[0]["raw"];
            assert_eq!(
                (&raw["respondent"], &raw["number"]),
                (&"XXX".into(), &99.into())
            );
        }
        let done = screened(&bytes(&batch, from, 130), from, Format::JsonLines);
        assert_eq!(
            rows(&done.expect("an answer").out, Format::JsonLines).len(),
            990
        );
    }
}

/// Row groups without a rejected row are copied, others packed anew: both can be read, in order.
#[test]
fn parquet_of_many_row_groups() {
    let batch = typed(1_200);
    for group in [50, 99, 700, 1_200] {
        holds_in_groups(&batch, group);
    }
    let sound = typed(99);
    holds_in_groups(&sound, 20);
}

fn holds_in_groups(batch: &RecordBatch, group: usize) {
    let plan = SCREEN.plan(&batch.schema()).expect("a plan");
    let said = SCREEN.screen(&plan, batch).expect("an answer");
    let table = bytes(batch, Format::Parquet, group);
    let done = screened(&table, Format::Parquet, Format::Parquet).expect("an answer");
    let all = batches(&done.out, Format::Parquet);
    let schema = all[0].schema();
    let together = arrow_select::concat::concat_batches(&schema, &all).expect("one batch");
    assert_eq!(together.columns(), said.batch.columns());
    assert_eq!(done.summary.counts, said.counts);
    assert_eq!(done.progress.last().and_then(|it| it.share), Some(1.0));
}

/// Results that are packed page by page are those that Arrow holds, each criterion in its column,
/// and what is said of a column as a whole is true.
#[test]
fn parquet_of_many_pages() {
    let batch = typed(50_000);
    let states = batch.column(2).as_dictionary::<Int32Type>();
    let known = states.keys().iter().map(|key| key.map(|key| key < 3));
    let known = known.collect();
    let batch = arrow_select::filter::filter_record_batch(&batch, &known).expect("a table");
    let options = Options {
        criteria: true,
        ..Options::default()
    };
    let screen = Screen::new(standi_bundled::record(), common::TODAY, options);
    let plan = screen.plan(&batch.schema()).expect("a plan");
    let said = screen.screen(&plan, &batch).expect("an answer");

    let input = Input::Stream(Box::new(Cursor::new(bytes(
        &batch,
        Format::Parquet,
        40_000,
    ))));
    let formats = (Format::Parquet, Format::Parquet);
    let stop = AtomicBool::new(false);
    let done = through(&screen, &options, input, formats, &stop).expect("an answer");
    let all = batches(&done.out, Format::Parquet);
    let together = arrow_select::concat::concat_batches(&all[0].schema(), &all);
    assert_eq!(together.expect("one batch").columns(), said.batch.columns());

    let days = said.batch.column_by_name("last_day").expect("a column");
    let days = days.as_primitive::<Date32Type>().slice(0, 40_000);
    let reader = SerializedFileReader::new(Bytes::from(done.out)).expect("Parquet");
    let group = reader.metadata().row_group(0);
    let mut columns = group.columns().iter();
    let column = columns.find(|it| it.column_path().string() == "last_day");
    let statistics = column.and_then(|it| it.statistics()).expect("statistics");
    let Statistics::Int32(numbers) = statistics else {
        panic!("{statistics:?}");
    };
    assert_eq!(numbers.min_opt().copied(), days.iter().flatten().min());
    assert_eq!(numbers.max_opt().copied(), days.iter().flatten().max());
    assert_eq!(numbers.null_count_opt(), Some(days.null_count() as u64));
    assert!(days.null_count() > 0);
}

/// So many rows that every worker has some: the order stays, and numbers of rows and lines hold.
#[test]
fn order_is_kept_on_all_threads() {
    let mut text = "number,respondent,article,on,final_decision,known\n".to_string();
    for number in 0..120_000 {
        let state = if number % 10_000 == 9_999 {
            "XXX"
        } else {
            "RUS"
        };
        text += &format!(
            "{number},{state},3,2021-05-{:02},2022-01-01,2022-01-02\n",
            1 + number % 28
        );
    }
    let done = screened(text.as_bytes(), Format::Csv, Format::Csv).expect("an answer");
    let numbers: Vec<u64> = rows(&done.out, Format::Csv)
        .iter()
        .map(|row| row["number"].parse().expect("one"))
        .collect();
    let kept: Vec<u64> = (0..120_000).filter(|it| it % 10_000 != 9_999).collect();
    assert_eq!(numbers, kept);
    for (at, (row, line, column, _)) in done.reasons().into_iter().enumerate() {
        let number = (at as u64 + 1) * 10_000;
        assert_eq!(
            (row, line, column),
            (number, Some(number + 1), Some("respondent"))
        );
    }
    assert!(done.progress.len() > 3);
    assert!(
        done.progress
            .windows(2)
            .all(|two| two[0].rows < two[1].rows)
    );
}
