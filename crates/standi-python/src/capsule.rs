//! Arrow's PyCapsule interface: tables in and out, without copying.
//!
//! The only unsafe code of the package: what it trusts is that a capsule holds what its name says,
//! which is the interface's own contract. `pyo3-arrow` does the same, for the release of Arrow
//! before ours; `arrow-pyarrow` needs `pyarrow` to give a table.
#![allow(unsafe_code)]

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, DataType, Schema};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::ffi::CStr;
use std::ptr::NonNull;

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// Batches from somewhere.
pub(crate) type Batches = Box<dyn RecordBatchReader + Send>;

/// What is wrong with a table that cannot be taken.
pub(crate) enum Refused {
    /// Python's own exception.
    Python(PyErr),
    /// Arrow's.
    Arrow(ArrowError),
}

impl From<PyErr> for Refused {
    fn from(error: PyErr) -> Refused {
        Refused::Python(error)
    }
}

impl From<ArrowError> for Refused {
    fn from(error: ArrowError) -> Refused {
        Refused::Arrow(error)
    }
}

/// What a capsule of a name holds.
fn held<T>(capsule: &Bound<'_, PyCapsule>, name: &CStr) -> PyResult<NonNull<T>> {
    Ok(capsule.pointer_checked(Some(name))?.cast())
}

/// The batches of anything that speaks the interface: a table, or an array of structs.
pub(crate) fn batches(table: &Bound<'_, PyAny>) -> Result<Batches, Refused> {
    if let Some(method) = table.getattr_opt("__arrow_c_stream__")? {
        let capsule = method.call0()?;
        let stream = held::<FFI_ArrowArrayStream>(capsule.cast().map_err(PyErr::from)?, STREAM)?;
        // SAFETY: a capsule of this name holds a stream that nobody else reads. Moved out of it, it
        // is released here alone.
        let reader = unsafe { RecordBatchStreamReader::from_raw(stream.as_ptr()) }?;
        return Ok(Box::new(reader));
    }
    if let Some(method) = table.getattr_opt("__arrow_c_array__")? {
        let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) =
            method.call0()?.extract()?;
        let schema = held::<FFI_ArrowSchema>(&schema, SCHEMA)?;
        let array = held::<FFI_ArrowArray>(&array, ARRAY)?;
        // SAFETY: capsules of these names hold a schema, which is only looked at while its capsule
        // lives, and an array of it, which is moved out and released here alone.
        let data = unsafe {
            let array = FFI_ArrowArray::from_raw(array.as_ptr());
            from_ffi(array, schema.as_ref())
        }?;
        let batch = match data.data_type() {
            DataType::Struct(_) if data.null_count() == 0 => {
                RecordBatch::from(StructArray::from(data))
            }
            other => return Err(not_a_table(&format!("an array of {other}")).into()),
        };
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    Err(not_a_table(&format!("`{}`", table.get_type().name()?)).into())
}

fn not_a_table(found: &str) -> PyErr {
    PyTypeError::new_err(format!(
        "a table is expected that speaks the Arrow PyCapsule interface (`__arrow_c_stream__`), such \
         as one of pyarrow, polars, pandas or DuckDB; this is {found}"
    ))
}

/// Batches for anything that speaks the interface.
pub(crate) fn stream<'py>(py: Python<'py>, batches: Batches) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(batches), STREAM)
}

/// A schema for anything that speaks the interface.
pub(crate) fn schema<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema)
        .map_err(|error| PyTypeError::new_err(error.to_string()))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
