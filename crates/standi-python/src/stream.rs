//! A table of complaints through the law, while it is read.

use crate::capsule::{self, Batches};
use crate::screen::{Law, Tally};
use crate::table::{Table, names};
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use standi_screen_arrow::Plan;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A table of complaints that is screened while it is read. It can be taken once, by
/// `pyarrow.RecordBatchReader.from_stream(it)` and the like.
#[pyclass(module = "standi", frozen)]
pub(crate) struct Stream {
    schema: SchemaRef,
    law: Arc<Law>,
    rows: Mutex<Option<Rows>>,
    so_far: Arc<Mutex<SoFar>>,
}

/// What became of the rows so far, and how long that took, reading included.
struct SoFar {
    tally: Tally,
    took: Duration,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Stream {
    pub(crate) fn new(law: Arc<Law>, input: Batches, plan: Plan) -> Stream {
        let so_far = Arc::new(Mutex::new(SoFar {
            tally: Tally::new(&plan),
            took: Duration::ZERO,
        }));
        Stream {
            schema: plan.output().clone(),
            law: law.clone(),
            rows: Mutex::new(Some(Rows {
                law,
                input,
                plan,
                ready: VecDeque::new(),
                so_far: so_far.clone(),
            })),
            so_far,
        }
    }
}

#[pymethods]
impl Stream {
    /// The names of its columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        names(&self.schema)
    }

    /// The rows so far that cannot be read, as `Screened.rejected`.
    #[getter]
    fn rejected(&self) -> Table {
        lock(&self.so_far).tally.rejected()
    }

    /// What became of the rows so far, as `Screened.summary`.
    #[getter]
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (tally, took) = {
            let so_far = lock(&self.so_far);
            (so_far.tally.clone(), so_far.took)
        };
        self.law.summary(py, &tally, took)
    }

    /// Its schema, as the Arrow PyCapsule interface has it.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.schema)
    }

    /// Its rows, as the Arrow PyCapsule interface has them. Another schema that is asked for is not
    /// heeded, which the interface allows.
    ///
    /// Raises `ValueError` when they have been taken already.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        match lock(&self.rows).take() {
            Some(rows) => capsule::stream(py, Box::new(rows)),
            None => Err(PyValueError::new_err(
                "this stream has been taken already; screen the table again, or keep it as a table",
            )),
        }
    }
}

/// The rows, screened as they are asked for.
struct Rows {
    law: Arc<Law>,
    input: Batches,
    plan: Plan,
    ready: VecDeque<RecordBatch>,
    so_far: Arc<Mutex<SoFar>>,
}

impl Rows {
    /// Reads and screens one batch; `None`: there are no more.
    fn read(&mut self) -> Option<Result<(), ArrowError>> {
        let began = Instant::now();
        let batch = match self.input.next()? {
            Ok(batch) => batch,
            Err(error) => return Some(Err(error)),
        };
        let mut so_far = lock(&self.so_far);
        let out = self.law.next(&self.plan, &[batch], &mut so_far.tally);
        so_far.took += began.elapsed();
        Some(out.map(|out| self.ready.extend(out)))
    }
}

impl Iterator for Rows {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(batch) = self.ready.pop_front() {
                return Some(Ok(batch));
            }
            if let Err(error) = self.read()? {
                // What crosses the interface is a text of C, which ends at the first zero.
                let told = error.to_string().replace('\0', "");
                return Some(Err(ArrowError::ExternalError(told.into())));
            }
        }
    }
}

impl RecordBatchReader for Rows {
    fn schema(&self) -> SchemaRef {
        self.plan.output().clone()
    }
}
