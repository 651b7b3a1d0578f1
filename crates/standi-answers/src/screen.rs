//! A table of complaints, screened.

use crate::common::{Cites, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Day;
use std::time::Duration;

/// What became of the rows of a table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScreenSummary {
    /// Rows read. Those that came out and those rejected are together as many.
    #[serde(rename = "in")]
    pub rows_in: u64,
    /// Rows in the output.
    #[serde(rename = "out")]
    pub rows_out: u64,
    /// Rows that could not be read.
    pub rejected: u64,
    /// The file that lists these with line, column, reason and the row itself; `null`: there are
    /// none, or they were told on standard error.
    pub rejected_file: Option<String>,
    /// Whether it was stopped before the end of the input.
    pub stopped: bool,
    /// The day that was taken as today.
    pub today: IsoDay,
    /// Seconds from the first row to the last.
    pub seconds: f64,
    /// Rows read in a second.
    pub rows_per_second: u64,
    /// Rows in the output by verdict.
    pub counts: ScreenCounts,
}

/// Rows by verdict.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct ScreenCounts {
    /// Nothing is in the way.
    pub open: u64,
    /// A criterion closes it.
    pub closed: u64,
    /// A person must judge.
    pub judgement: u64,
    /// A fact is lacking.
    pub missing: u64,
}

impl ScreenSummary {
    /// Of a screening to its end, without a file of rejected rows.
    pub fn new(
        rows_in: u64,
        rejected: u64,
        counts: ScreenCounts,
        today: Day,
        took: Duration,
    ) -> Self {
        let seconds = took.as_secs_f64();
        ScreenSummary {
            rows_in,
            rows_out: counts.open + counts.closed + counts.judgement + counts.missing,
            rejected,
            rejected_file: None,
            stopped: false,
            today: IsoDay(today),
            seconds: (seconds * 1e6).round() / 1e6,
            rows_per_second: (rows_in as f64 / seconds.max(1e-9)) as u64,
            counts,
        }
    }
}

impl Cites for ScreenSummary {}
