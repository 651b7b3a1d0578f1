//! A table that every library of the Arrow PyCapsule interface can take.

use crate::capsule;
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::SchemaRef;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

/// A table, for any library that speaks the Arrow PyCapsule interface, without copying:
/// `pyarrow.table(it)`, `polars.DataFrame(it)`, `pandas.DataFrame.from_arrow(it)`, and in DuckDB the
/// name of the variable.
///
/// It can be taken any number of times. `len(it)` counts its rows.
///
/// >>> import pyarrow
/// >>> pyarrow.table(record()['state']).num_rows == len(record()['state'])
/// True
#[pyclass(module = "standi", frozen, subclass)]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

/// The names of columns.
pub(crate) fn names(schema: &SchemaRef) -> Vec<&str> {
    let fields = schema.fields().iter();
    fields.map(|field| field.name().as_str()).collect()
}

impl Table {
    /// A table of batches with one schema.
    pub(crate) fn new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Table {
        Table { schema, batches }
    }
}

#[pymethods]
impl Table {
    /// The names of its columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        names(&self.schema)
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let it = slf.get();
        let name = slf.get_type().name()?;
        Ok(format!(
            "<standi.{name}: {} rows, columns {}>",
            it.__len__(),
            it.column_names().join(", ")
        ))
    }

    /// Its schema, as the Arrow PyCapsule interface has it.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.schema)
    }

    /// Its rows, as the Arrow PyCapsule interface has them. Another schema that is asked for is not
    /// heeded, which the interface allows.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        capsule::stream(
            py,
            Box::new(RecordBatchIterator::new(batches, self.schema.clone())),
        )
    }
}
