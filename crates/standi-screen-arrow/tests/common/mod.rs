//! Rows in words, and tables of them.
#![allow(dead_code)]

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use proptest::prelude::*;
use standi_record::{Day, Record};
use standi_screen_arrow::column::{Column, Kind};
use std::sync::Arc;

pub const TODAY: Day = Day(20_781); // 24 November 2026

/// The cells of a row, in the order of [`Column::ALL`].
pub type Cells = [Option<String>; 12];

pub fn record() -> &'static Record {
    standi_bundled::record()
}

pub fn text(cells: impl IntoIterator<Item = Option<String>>) -> ArrayRef {
    Arc::new(cells.into_iter().collect::<StringArray>())
}

/// Rows as a table of texts.
pub fn table(rows: &[Cells]) -> RecordBatch {
    let columns = Column::ALL
        .into_iter()
        .enumerate()
        .map(|(at, column)| (column.name(), text(rows.iter().map(|row| row[at].clone()))));
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true)))
        .expect("a table")
}

/// A row of which what is needed is told.
pub fn plain(respondent: &str, article: &str, on: &str) -> Cells {
    let mut cells: Cells = Default::default();
    cells[0] = Some(respondent.to_string());
    cells[1] = Some(article.to_string());
    cells[2] = Some(on.to_string());
    cells
}

const ARTICLES: [&str; 9] = [
    "2", "3", "5(3)", "6(1)", "Art. 8", "14", "P1-1", "P4-2", "P12-1",
];

fn word(column: Column) -> impl Strategy<Value = Option<String>> {
    let Kind::Words(words) = column.kind() else {
        panic!("a column of words");
    };
    prop::sample::select(words).prop_map(|word| (!word.is_empty()).then(|| word.to_string()))
}

prop_compose! {
    /// Rows all of whose cells can be read; the days of some stand in an order that days cannot
    /// have.
    pub fn cells()(
        state in 0..record().states.len(),
        article in prop::sample::select(&ARTICLES[..]),
        start in -7_000..=TODAY.0 + 50,
        later in (0..400_i32, -2..200_i32, 0..300_i32),
        told in prop::array::uniform4(prop::bool::weighted(0.85)),
        words in (
            word(Column::Applicant),
            word(Column::Victim),
            word(Column::Exhausted),
            word(Column::OtherProcedure),
            word(Column::DisclosedToCourt),
            word(Column::EarlierApplication),
        ),
    ) -> Cells {
        let decided = start + later.0;
        let known = decided + later.1;
        let days = [start, decided, known, known + later.2];
        let day = |at: usize| told[at].then(|| Day(days[at]).to_string());
        [
            Some(record().states[state].code.to_string()),
            Some(article.to_string()),
            day(0), day(1), day(2), day(3),
            words.0, words.1, words.2, words.3, words.4, words.5,
        ]
    }
}
