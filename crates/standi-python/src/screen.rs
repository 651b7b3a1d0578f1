//! Tables of complaints through the law, at once.

use crate::capsule::{Batches, Refused, batches};
use crate::fault::{Defect, Step, raise_one};
use crate::given::{day_or_none, today as or_today, words};
use crate::record::known;
use crate::rejected;
use crate::stream::Stream;
use crate::table::Table;
use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::prelude::*;
use standi_answers::Answer;
use standi_answers::fault::Fault;
use standi_answers::screen::{ScreenCounts, ScreenSummary};
use standi_record::{Day, Record};
use standi_screen_arrow::{self as arrow, Counts, Options, Plan, SchemaFault};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The law of a day, and how it was asked for.
pub(crate) struct Law {
    screen: arrow::Screen<'static>,
    record: &'static Record,
    today: Day,
    known_by: Option<Day>,
    threads: NonZeroUsize,
    /// Rows after which an interrupt is looked for.
    stride: usize,
}

/// What became of the rows so far.
#[derive(Clone)]
pub(crate) struct Tally {
    rows: u64,
    counts: Counts,
    set_apart: u64,
    schema: SchemaRef,
    rejected: Vec<RecordBatch>,
}

impl Tally {
    pub(crate) fn new(plan: &Plan) -> Tally {
        Tally {
            rows: 0,
            counts: Counts::default(),
            set_apart: 0,
            schema: rejected::schema(plan.input()),
            rejected: Vec::new(),
        }
    }

    /// The rows set apart.
    pub(crate) fn rejected(&self) -> Table {
        Table::new(self.schema.clone(), self.rejected.clone())
    }
}

impl Law {
    /// Screens the rows that come next in a table, and counts them.
    pub(crate) fn next(
        &self,
        plan: &Plan,
        batches: &[RecordBatch],
        tally: &mut Tally,
    ) -> Result<Vec<RecordBatch>, ArrowError> {
        let screened =
            self.screen
                .table(plan, batches, self.threads)
                .map_err(|fault| match fault {
                    arrow::Fault::Arrow(error) => error,
                    fault => ArrowError::SchemaError(fault.to_string()),
                })?;
        let mut out = Vec::with_capacity(screened.len());
        let mut set_apart = Vec::new();
        for part in screened {
            tally.counts += part.counts;
            set_apart.extend(part.rejected);
            out.push(part.batch);
        }
        if !set_apart.is_empty() {
            let batch = rejected::batch(&tally.schema, batches, &set_apart, tally.rows)?;
            tally.set_apart += batch.num_rows() as u64;
            tally.rejected.push(batch);
        }
        tally.rows += batches
            .iter()
            .map(|batch| batch.num_rows() as u64)
            .sum::<u64>();
        match tally.rows == tally.counts.all() + tally.set_apart {
            true => Ok(out),
            false => Err(ArrowError::ComputeError(
                "rows were lost; this is a fault of the program, please report it".to_string(),
            )),
        }
    }

    /// What became of the rows, in the shape of the command line's summary.
    pub(crate) fn summary<'py>(
        &self,
        py: Python<'py>,
        tally: &Tally,
        took: Duration,
    ) -> PyResult<Bound<'py, PyAny>> {
        let Counts {
            open,
            closed,
            judgement,
            missing,
        } = tally.counts;
        let counts = ScreenCounts {
            open,
            closed,
            judgement,
            missing,
        };
        let summary = ScreenSummary::new(tally.rows, tally.set_apart, counts, self.today, took);
        let answer = Answer::new(self.record, self.known_by, summary);
        Ok(pythonize::pythonize(py, &answer)?)
    }
}

/// What Arrow says is wrong with a table.
pub(crate) fn broken(py: Python<'_>, error: &ArrowError) -> PyErr {
    let fault = Fault::general("table", error.to_string(), None);
    let path = Vec::new();
    raise_one(py, Defect { path, fault })
}

/// A table that was given, and where its columns are.
fn open(table: &Bound<'_, PyAny>, law: &Law) -> PyResult<(Batches, Plan)> {
    let py = table.py();
    let batches = batches(table).map_err(|refused| match refused {
        Refused::Python(error) => error,
        Refused::Arrow(error) => broken(py, &error),
    })?;
    let plan = law.screen.plan(&batches.schema()).map_err(|fault| {
        let path = match &fault {
            SchemaFault::Missing { .. } => None,
            SchemaFault::Twice(name) | SchemaFault::Result(name) => Some(name.clone()),
            SchemaFault::Type { column, .. } => Some(column.name().to_string()),
        };
        let fault = Fault::general("table", fault.to_string(), Some(fault.help()));
        let path = path.into_iter().map(Step::Key).collect();
        raise_one(py, Defect { path, fault })
    })?;
    Ok((batches, plan))
}

/// The batches of a table, as many together as make a number of rows; long ones are cut.
struct Groups {
    input: Batches,
    rest: Option<RecordBatch>,
    rows: usize,
}

impl Groups {
    fn new(input: Batches, rows: usize) -> Groups {
        Groups {
            input,
            rest: None,
            rows,
        }
    }

    /// The next ones; `None`: there are no more.
    fn next(&mut self) -> Result<Option<Vec<RecordBatch>>, ArrowError> {
        let mut group = Vec::new();
        let mut room = self.rows;
        while room > 0 {
            let Some(batch) = self.rest.take().map(Ok).or_else(|| self.input.next()) else {
                break;
            };
            let batch = batch?;
            let taken = batch.num_rows().min(room);
            if taken < batch.num_rows() {
                self.rest = Some(batch.slice(taken, batch.num_rows() - taken));
            }
            group.push(batch.slice(0, taken));
            room -= taken;
        }
        Ok((!group.is_empty()).then_some(group))
    }
}

/// A table of complaints with what the law says of each: a `Table` with, behind the columns that
/// were given, `verdict`, `criterion`, `last_day`, `days_left`, `codes`, and what else was asked for.
#[pyclass(module = "standi", frozen, extends = Table)]
pub(crate) struct Screened {
    law: Arc<Law>,
    tally: Tally,
    took: Duration,
}

#[pymethods]
impl Screened {
    /// The rows that cannot be read, a `Table`: `row` (its number, from 1), `column` (where the first
    /// thing is that cannot be read; null: it is the row as a whole), `reason`, and `raw`, a struct
    /// of the row as it was given.
    #[getter]
    fn rejected(&self) -> Table {
        self.tally.rejected()
    }

    /// What became of the rows: the summary of `standi screen --format json`
    /// (schemas/screen.schema.json), with `in`, `out`, `rejected`, `counts`, `seconds`.
    #[getter]
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.law.summary(py, &self.tally, self.took)
    }
}

/// The law of a day, for any number of tables: what `screen` makes for one.
///
/// Its tables of the law are filled while rows come, once, and shared by threads. The options are
/// those of `screen`.
///
/// >>> import pyarrow
/// >>> law = Screen(today='2026-11-24')
/// >>> rows = pyarrow.table({'respondent': ['RUS'], 'article': ['3'], 'on': ['2022-10-03']})
/// >>> pyarrow.table(law.screen(rows))['verdict'].to_pylist()
/// ['closed']
#[pyclass(module = "standi", frozen)]
pub(crate) struct Screen {
    law: Arc<Law>,
}

/// Rows between looks for an interrupt.
const STRIDE: usize = 1 << 22;
/// The same where reasons are said in words, which takes a thousand times longer.
const STRIDE_IN_WORDS: usize = 1 << 14;

#[pymethods]
impl Screen {
    #[new]
    #[pyo3(signature = (*, today=None, known_by=None, criteria=false, reasons=false, lang="en", replace=false, threads=None))]
    #[expect(clippy::too_many_arguments, reason = "they are named in Python")]
    fn new(
        py: Python<'_>,
        today: Option<&Bound<'_, PyAny>>,
        known_by: Option<&Bound<'_, PyAny>>,
        criteria: bool,
        reasons: bool,
        lang: &str,
        replace: bool,
        threads: Option<usize>,
    ) -> PyResult<Screen> {
        let today = or_today(today)?;
        let known_by = day_or_none("known_by", known_by)?;
        let words = words(py, lang)?.whole();
        let cores = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let threads = match threads {
            None => cores(),
            Some(count) => NonZeroUsize::new(count).ok_or_else(|| {
                let help = "leave it out for one on each core";
                let defect = Defect::argument(
                    "threads",
                    "unknown-value",
                    "no thread screens nothing",
                    help,
                );
                raise_one(py, defect)
            })?,
        };
        let options = Options {
            criteria,
            reasons: reasons.then_some(words),
            replace,
        };
        let record = known(known_by);
        let law = Law {
            screen: arrow::Screen::new(record, today, options),
            record,
            today,
            known_by,
            threads,
            stride: if reasons { STRIDE_IN_WORDS } else { STRIDE },
        };
        Ok(Screen { law: Arc::new(law) })
    }

    /// Screens a table; see the function of the same name.
    fn screen<'py>(&self, table: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Screened>> {
        let py = table.py();
        let (input, plan) = open(table, &self.law)?;
        let mut groups = Groups::new(input, self.law.stride);
        let began = Instant::now();
        let mut tally = Tally::new(&plan);
        let mut out = Vec::new();
        loop {
            let part = py.detach(|| match groups.next()? {
                Some(batches) => self.law.next(&plan, &batches, &mut tally).map(Some),
                None => Ok(None),
            });
            match part.map_err(|error| broken(py, &error))? {
                Some(part) => out.extend(part),
                None => break,
            }
            py.check_signals()?;
        }
        let took = began.elapsed();
        let screened = Screened {
            law: self.law.clone(),
            tally,
            took,
        };
        let table = Table::new(plan.output().clone(), out);
        Bound::new(py, PyClassInitializer::from(table).add_subclass(screened))
    }

    /// Screens a table while it is read; see `screen_stream`.
    fn stream(&self, table: &Bound<'_, PyAny>) -> PyResult<Stream> {
        let (input, plan) = open(table, &self.law)?;
        Ok(Stream::new(self.law.clone(), input, plan))
    }
}

/// What the law says of each row of a table of complaints.
///
/// `table` is anything that speaks the Arrow PyCapsule interface: a table of pyarrow, polars, pandas
/// or DuckDB, or a `pyarrow.RecordBatchReader`. A row is one complaint: one event, one article, one
/// respondent State. Columns that are read: `respondent`, `article`, `on` (these must be there),
/// `final_decision`, `known`, `lodged`, `applicant`, `victim`, `exhausted`, `other_procedure`,
/// `disclosed_to_court`, `earlier_application`; all others pass through. The page "A table of
/// complaints" of the documentation says what stands in them (schemas/screen-row.schema.json).
///
/// `today` (a date, or a text such as `2026-11-24`) is the day from which days left are counted, by
/// default the day on this computer; `known_by` screens with the record as it was officially public
/// on a day; `criteria` adds a column for each criterion; `reasons` one with a reason in words, in
/// `lang` (`en`, `fr`), and takes a thousand times longer; `replace` puts new results in the place
/// of those of an earlier screening; `threads` says how many screen, by default one on each core.
///
/// Returns a `Screened`: a table with `verdict`, `criterion`, `last_day`, `days_left` and `codes`
/// behind the columns that were given, in the order that was given. Rows that cannot be read are in
/// its `rejected`: no row is lost. What passes through is not copied, unless rows of its batch are
/// rejected. Other threads of Python run on meanwhile; an interrupt is heeded.
///
/// Raises `StandiError` for a table that cannot be screened at all, `TypeError` for what is no table.
///
/// >>> import pyarrow
/// >>> screened = screen(pyarrow.table({
/// ...     'file': ['A', 'B'], 'respondent': ['RUS', 'Rusia'], 'article': ['3', '3'],
/// ...     'on': ['2022-10-03', '2022-10-03'],
/// ... }), today='2026-11-24')
/// >>> pyarrow.table(screened).select(['file', 'verdict', 'criterion']).to_pylist()
/// [{'file': 'A', 'verdict': 'closed', 'criterion': 'temporis'}]
/// >>> pyarrow.table(screened.rejected)['reason'].to_pylist()
/// ['the record knows no State `Rusia`; did you mean RUS, Russian Federation?']
#[pyfunction]
#[pyo3(signature = (table, *, today=None, known_by=None, criteria=false, reasons=false, lang="en", replace=false, threads=None))]
#[expect(clippy::too_many_arguments, reason = "they are named in Python")]
pub(crate) fn screen<'py>(
    table: &Bound<'py, PyAny>,
    today: Option<&Bound<'py, PyAny>>,
    known_by: Option<&Bound<'py, PyAny>>,
    criteria: bool,
    reasons: bool,
    lang: &str,
    replace: bool,
    threads: Option<usize>,
) -> PyResult<Bound<'py, Screened>> {
    let py = table.py();
    Screen::new(
        py, today, known_by, criteria, reasons, lang, replace, threads,
    )?
    .screen(table)
}

/// The same while a table is read, in constant memory: for more rows than fit.
///
/// Takes what `screen` takes. Returns a `Stream`, which can be taken once, by
/// `pyarrow.RecordBatchReader.from_stream(it)` and the like; rows are read and screened as they are
/// asked for. Its `rejected` and `summary` tell of the rows so far.
///
/// >>> import pyarrow
/// >>> rows = pyarrow.table({'respondent': ['RUS'], 'article': ['3'], 'on': ['2022-10-03']})
/// >>> stream = screen_stream(rows.to_reader(), today='2026-11-24')
/// >>> for batch in pyarrow.RecordBatchReader.from_stream(stream):
/// ...     print(batch['verdict'].to_pylist())
/// ['closed']
/// >>> stream.summary['in'], stream.summary['out']
/// (1, 1)
#[pyfunction]
#[pyo3(signature = (table, *, today=None, known_by=None, criteria=false, reasons=false, lang="en", replace=false, threads=None))]
#[expect(clippy::too_many_arguments, reason = "they are named in Python")]
pub(crate) fn screen_stream<'py>(
    table: &Bound<'py, PyAny>,
    today: Option<&Bound<'py, PyAny>>,
    known_by: Option<&Bound<'py, PyAny>>,
    criteria: bool,
    reasons: bool,
    lang: &str,
    replace: bool,
    threads: Option<usize>,
) -> PyResult<Stream> {
    let py = table.py();
    Screen::new(
        py, today, known_by, criteria, reasons, lang, replace, threads,
    )?
    .stream(table)
}
