//! What is wrong with what was given, as an exception.

use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde::Serialize;
use standi_answers::fault::Fault;
use standi_text as text;
use standi_text::{Defects, Node};

create_exception!(
    standi,
    StandiError,
    PyValueError,
    "Input that cannot be used.

`defects` lists everything that is wrong with it, each a dict: `path` (the keys and places in lists
that lead to it, or the name of an argument), `kind` (a stable name), `message`, `help` (what would
be right; may be None), and `file`, `line`, `column`, `label` as in errors of the command line, which
are None here. The text of the exception says the same, a line for each.

>>> try:
...     check({'respondents': ['RUS'], 'complaints': [{'articles': ['3'], 'events': [{'on': '2022-02-30'}]}]})
... except StandiError as error:
...     print(error.defects[0]['path'])
['complaints', 0, 'events', 0, 'on']
"
);

/// A key, or a place in a list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Step {
    Key(String),
    Item(usize),
}

impl From<text::Step<'_>> for Step {
    fn from(step: text::Step<'_>) -> Step {
        match step {
            text::Step::Key(key) => Step::Key(key.to_string()),
            text::Step::Item(place) => Step::Item(place),
        }
    }
}

/// One thing that is wrong, and the way to it.
#[derive(Debug, Serialize)]
pub(crate) struct Defect {
    pub path: Vec<Step>,
    #[serde(flatten)]
    pub fault: Fault,
}

impl Defect {
    /// Something wrong with an argument.
    pub(crate) fn argument(
        name: &str,
        kind: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Defect {
        Defect {
            path: vec![Step::Key(name.to_string())],
            fault: Fault::general(kind, message, Some(help.into())),
        }
    }

    fn told(&self) -> String {
        let mut told = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if told.is_empty() => told += key,
                Step::Key(key) => told += &format!(".{key}"),
                Step::Item(place) => told += &format!("[{place}]"),
            }
        }
        if !told.is_empty() {
            told += ": ";
        }
        told += &self.fault.message;
        match &self.fault.help {
            Some(help) => told + " (" + help + ")",
            None => told,
        }
    }
}

/// The defects of a text that was made of what was given: with the way to each, and without lines
/// of a text that nobody has seen.
pub(crate) fn within(defects: &Defects, node: &Node) -> Vec<Defect> {
    let faults = Fault::all(defects).into_iter().zip(&defects.0);
    faults
        .map(|(fault, defect)| {
            let at = defect.at.as_ref().map(|(place, _)| place.span);
            let path = at.map_or_else(Vec::new, |at| node.path(at));
            Defect {
                path: path.into_iter().map(Step::from).collect(),
                fault: Fault {
                    file: None,
                    line: None,
                    column: None,
                    ..fault
                },
            }
        })
        .collect()
}

/// Everything that is wrong, as the exception.
pub(crate) fn raise(py: Python<'_>, defects: &[Defect]) -> PyErr {
    let told: Vec<String> = defects.iter().map(Defect::told).collect();
    let error = StandiError::new_err(told.join("\n"));
    let listed = pythonize::pythonize(py, defects).map_err(PyErr::from);
    match listed.and_then(|listed| error.value(py).setattr("defects", listed)) {
        Ok(()) => error,
        Err(other) => other,
    }
}

/// One thing that is wrong, as the exception.
pub(crate) fn raise_one(py: Python<'_>, defect: Defect) -> PyErr {
    raise(py, &[defect])
}
