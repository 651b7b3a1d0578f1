//! What Python gives: applications as dicts, days, languages.

use crate::fault::{Defect, Step, raise, raise_one, within};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyFloat, PyInt, PyMapping, PySequence, PyString};
use serde_json::{Map, Value};
use standi_answers::fault::Fault;
use standi_law::application::{self, Application};
use standi_law::words::{Language, Words};
use standi_record::{Day, Record};
use standi_text::{DEEPEST, Format, Node, Source};
use std::sync::{Arc, OnceLock};

/// An application as it was given: read like a file, so that what is wrong with it is found by the
/// same eyes.
pub(crate) struct Given {
    source: Arc<Source>,
    node: Node,
}

impl Given {
    /// Reads a dict.
    pub(crate) fn read(given: &Bound<'_, PyAny>) -> PyResult<Given> {
        let py = given.py();
        if given.cast::<PyMapping>().is_err() {
            let found = given.get_type().name()?;
            return Err(PyTypeError::new_err(format!(
                "an application is a dict, as a file of TOML, YAML or JSON gives it; this is `{found}`"
            )));
        }
        let mut defects = Vec::new();
        let value = value(given, &mut Vec::new(), &mut defects)?;
        if !defects.is_empty() {
            return Err(raise(py, &defects));
        }
        let source = Source::new("application", value.to_string());
        match standi_text::read(&source, Format::Json) {
            Ok(node) => Ok(Given { source, node }),
            Err(found) => {
                let faults = Fault::all(&found).into_iter();
                let faults = faults.map(|fault| Defect {
                    path: Vec::new(),
                    fault,
                });
                Err(raise(py, &faults.collect::<Vec<_>>()))
            }
        }
    }

    /// The application. An event after `today` is a defect.
    pub(crate) fn application(
        &self,
        record: &Record,
        today: Day,
    ) -> Result<Application, Vec<Defect>> {
        application::read(&self.node, &self.source, record, Some(today))
            .map_err(|defects| within(&defects, &self.node))
    }
}

/// A value of Python's as one of JSON; days become texts.
fn value(
    of: &Bound<'_, PyAny>,
    path: &mut Vec<Step>,
    defects: &mut Vec<Defect>,
) -> PyResult<Value> {
    let wrong = |message: String, help: &str, path: &[Step], defects: &mut Vec<Defect>| {
        defects.push(Defect {
            path: path.to_vec(),
            fault: Fault::general("wrong-kind", message, Some(help.to_string())),
        });
        Ok(Value::Null)
    };
    if path.len() >= DEEPEST {
        let message = format!("nested more than {DEEPEST} deep");
        return wrong(message, "no application is", path, defects);
    }
    if of.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(flag) = of.cast::<PyBool>() {
        return Ok(flag.is_true().into());
    }
    if let Ok(text) = of.cast::<PyString>() {
        return Ok(text.to_str()?.into());
    }
    if let Ok(mapping) = of.cast::<PyMapping>() {
        let mut map = Map::new();
        for item in mapping.items()?.iter() {
            let (key, inner): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
            let key = match key.extract::<String>() {
                Ok(key) => key,
                // YAML 1.1, which PyYAML reads, takes `on` for a truth value.
                Err(_) if key.cast::<PyBool>().is_ok_and(|key| key.is_true()) => "on".to_string(),
                Err(_) => {
                    let message = format!("the key {} is no text", key.repr()?);
                    wrong(
                        message,
                        "the keys of an application are texts",
                        path,
                        defects,
                    )?;
                    continue;
                }
            };
            path.push(Step::Key(key.clone()));
            map.insert(key, value(&inner, path, defects)?);
            path.pop();
        }
        return Ok(map.into());
    }
    // A `date`, a `datetime` or a `Timestamp`: of midnight the day is meant.
    if let Some(format) = of.getattr_opt("isoformat")? {
        let text: String = format.call0()?.extract()?;
        return Ok(text.strip_suffix("T00:00:00").unwrap_or(&text).into());
    }
    if of.is_instance_of::<PyFloat>() {
        return Ok(serde_json::Number::from_f64(of.extract()?).map_or(Value::Null, Value::Number));
    }
    // Numbers of other libraries, such as NumPy's, are whole numbers if they say so.
    if let Ok(number) = of.extract::<i64>() {
        return Ok(number.into());
    }
    if let Ok(sequence) = of.cast::<PySequence>()
        && !of.is_instance_of::<PyBytes>()
    {
        let mut list = Vec::new();
        for (place, inner) in sequence.try_iter()?.enumerate() {
            path.push(Step::Item(place));
            list.push(value(&inner?, path, defects)?);
            path.pop();
        }
        return Ok(list.into());
    }
    let what = match of.is_instance_of::<PyInt>() {
        true => format!("{of} is larger than any number of an application"),
        false => format!("`{}` is no part of an application", of.get_type().name()?),
    };
    let help = "dicts, lists, texts, numbers, True, False, None and days are";
    wrong(what, help, path, defects)
}

/// A day that was given as a text such as `2022-10-03`, or as a date.
pub(crate) fn day(name: &str, given: &Bound<'_, PyAny>) -> PyResult<Day> {
    let mut defects = Vec::new();
    let text = value(given, &mut vec![Step::Key(name.to_string())], &mut defects)?;
    let text = match &text {
        Value::String(text) => text.clone(),
        _ => given.str()?.to_string(),
    };
    text.parse().map_err(|error: standi_record::NotADay| {
        let right = error.right();
        let defect = Defect::argument(name, "date", error.to_string(), right);
        raise_one(given.py(), defect)
    })
}

/// The same where none may be given.
pub(crate) fn day_or_none(name: &str, given: Option<&Bound<'_, PyAny>>) -> PyResult<Option<Day>> {
    given.map(|given| day(name, given)).transpose()
}

/// The day that is taken as today: the one given, or the day on this computer. Here alone the clock
/// is read.
pub(crate) fn today(given: Option<&Bound<'_, PyAny>>) -> PyResult<Day> {
    let given = day_or_none("today", given)?;
    Ok(given.unwrap_or_else(|| Day::from(jiff::ZonedDateTime::now().date())))
}

/// The words of a language; each is loaded once.
pub(crate) fn words(py: Python<'_>, lang: &str) -> PyResult<&'static Words> {
    static LOADED: [OnceLock<Words>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let place = Language::ALL.iter().position(|it| it.tag() == lang);
    match place {
        Some(place) => Ok(LOADED[place].get_or_init(|| Words::new(Language::ALL[place]))),
        None => {
            let tags: Vec<&str> = Language::ALL.iter().map(|it| it.tag()).collect();
            let message = format!("no language `{lang}`");
            let help = format!("the languages are {}", tags.join(", "));
            Err(raise_one(
                py,
                Defect::argument("lang", "unknown-value", message, help),
            ))
        }
    }
}
