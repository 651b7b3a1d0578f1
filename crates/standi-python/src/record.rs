//! The record as known on a day, and its tables.

use crate::given::day_or_none;
use crate::table::Table;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use standi_record::{Day, Record};
use std::sync::{Mutex, PoisonError};

/// The record as it was known on a day.
///
/// Each differing one is kept as long as the program runs: they are as many as days on which
/// something became known, whatever is asked.
pub(crate) fn known(by: Option<Day>) -> &'static Record {
    static KEPT: Mutex<Vec<&'static Record>> = Mutex::new(Vec::new());
    let record = standi_bundled::record();
    let Some(day) = by else { return record };
    let then = record.as_known_on(day);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    match kept.iter().find(|kept| ***kept == then) {
        Some(same) => same,
        None => {
            kept.push(Box::leak(Box::new(then)));
            kept[kept.len() - 1]
        }
    }
}

/// Every table of the record, by name.
///
/// `known_by` (a date, or a text such as `2022-03-15`) gives the record as it was officially public
/// on a day. Returns a dict of `Table`: what `standi record export --format parquet` writes, days
/// as dates, without a file. `bound` has the periods in which instruments bound States, `source` the
/// sources; each column has its meaning in the metadata of its field.
///
/// Raises `StandiError` for a day that is none.
///
/// >>> tables = record()
/// >>> tables['bound'].column_names[:3]
/// ['instrument', 'signed', 'ratified']
#[pyfunction]
#[pyo3(signature = (known_by=None))]
pub(crate) fn record<'py>(
    py: Python<'py>,
    known_by: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyDict>> {
    let record = known(day_or_none("known_by", known_by)?);
    let tables = PyDict::new(py);
    for sheet in standi_columns::sheets(record) {
        let batch = standi_columns::batch(&sheet)
            .map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
        tables.set_item(sheet.name, Table::new(batch.schema(), vec![batch]))?;
    }
    Ok(tables)
}
