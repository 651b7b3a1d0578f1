//! standi as a Python package.
//!
//! The answers are those of the command line, from the same types (`standi-answers`), as dicts;
//! tables go in and out through Arrow's PyCapsule interface. What is public in Python, with its
//! types, is in `python/standi/__init__.pyi`; the examples of the documentation are Python's.
//!
//! - `law`: applications in, answers out; `given`: what Python gives
//! - `record`: the record, as known on a day, and its tables
//! - `screen`: tables of complaints, at once or as a stream; `rejected`: the rows set apart
//! - `table`: a table that every Arrow library can take; `capsule`: the interface itself, and the
//!   only unsafe code
//! - `fault`: `StandiError`

mod capsule;
mod fault;
mod given;
mod law;
mod record;
mod rejected;
mod screen;
mod stream;
mod table;

/// The functions of `standi`, which is where to import them from.
#[pyo3::pymodule]
mod _standi {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::fault::StandiError;
    #[pymodule_export]
    use crate::law::{check, deadline, doors, party};
    #[pymodule_export]
    use crate::record::record;
    #[pymodule_export]
    use crate::screen::{Screen, Screened, screen, screen_stream};
    #[pymodule_export]
    use crate::stream::Stream;
    #[pymodule_export]
    use crate::table::Table;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let bundled = standi_bundled::record();
        module.add("__version__", standi_answers::VERSION)?;
        module.add("RECORD_VERSION", bundled.version.0)?;
        module.add("RECORD_HASH", bundled.hash.0)
    }
}
