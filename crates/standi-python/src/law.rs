//! Applications in, answers out: the shapes of the command line.

use crate::fault::{Defect, Step, raise, raise_one};
use crate::given::{Given, day, day_or_none, today as or_today, words};
use crate::record::known;
use pyo3::prelude::*;
use serde::Serialize;
use standi_answers::fault::Fault;
use standi_answers::party::PartyOnDay;
use standi_answers::{Answer, Cites};
use standi_law::answer::answer;
use standi_law::application::Application;
use standi_law::deadline::{OutOfOrder, Query, deadline as last_day};
use standi_law::doors::doors as every_door;
use standi_law::words::Words;
use standi_record::{Day, Record};

/// An answer as a dict.
fn told<'py, T: Serialize + Cites>(
    py: Python<'py>,
    record: &Record,
    known_by: Option<Day>,
    body: T,
) -> PyResult<Bound<'py, PyAny>> {
    let told = Answer::new(record, known_by, body);
    Ok(pythonize::pythonize(py, &told)?)
}

/// The answer of a function of the law to an application.
fn of_application<'py, T: Serialize + Cites + Send>(
    application: &Bound<'py, PyAny>,
    today: Option<&Bound<'py, PyAny>>,
    known_by: Option<&Bound<'py, PyAny>>,
    lang: &str,
    law: fn(&Application, &Record, Day, &Words) -> T,
) -> PyResult<Bound<'py, PyAny>> {
    let py = application.py();
    let given = Given::read(application)?;
    let today = or_today(today)?;
    let known_by = day_or_none("known_by", known_by)?;
    let words = words(py, lang)?;
    let record = known(known_by);
    let body: Result<T, Vec<Defect>> = py.detach(|| {
        let application = given.application(record, today)?;
        Ok(law(&application, record, today, words))
    });
    match body {
        Ok(body) => told(py, record, known_by, body),
        Err(defects) => Err(raise(py, &defects)),
    }
}

/// Can this application be brought?
///
/// `application` is a dict with the keys of an application file: what `tomllib`, `yaml` or `json`
/// make of one. `today` (a date, or a text such as `2026-11-24`) is the day the question is put, by
/// default the day on this computer; `known_by` answers with what was officially public on a day;
/// `lang` is the language of the reasons: `en`, `fr`; `ru`, `tr` and `uk` have the verdict and the
/// questions, the rest in English.
///
/// Returns the answer of `standi check --format json` (schemas/check.schema.json): `value` is
/// `open`, `closed`, `judgement` or `missing`; each of `complaints` has `respondents`, each of these
/// a `value`, the `decisive` criterion, `criteria` with reasons, authority and sources, `last_day`,
/// `questions` and `warnings`.
///
/// Raises `StandiError` with every defect of the application, and the path to each.
///
/// >>> answer = check({
/// ...     'applicant': 'person', 'respondents': ['RUS'],
/// ...     'complaints': [{'articles': ['3'], 'events': [
/// ...         {'what': 'beaten in custody', 'kind': 'instantaneous', 'on': '2022-10-03', 'place': 'RUS'}]}],
/// ... }, today='2026-11-24')
/// >>> answer['value'], answer['complaints'][0]['respondents'][0]['decisive']
/// ('closed', 'temporis')
#[pyfunction]
#[pyo3(signature = (application, *, today=None, known_by=None, lang="en"))]
pub(crate) fn check<'py>(
    application: &Bound<'py, PyAny>,
    today: Option<&Bound<'py, PyAny>>,
    known_by: Option<&Bound<'py, PyAny>>,
    lang: &str,
) -> PyResult<Bound<'py, PyAny>> {
    of_application(application, today, known_by, lang, answer)
}

/// Which body can hear it, until when, and in which order to try them.
///
/// Takes what `check` takes. Returns the answer of `standi doors --format json`
/// (schemas/doors.schema.json): `doors`, each with `forum`, `name`, `value`, `last_day`, `why`, what
/// it `closes` elsewhere and what it is `closed_by`; `order`; and `warnings`.
///
/// Raises `StandiError` as `check` does.
///
/// >>> answer = doors({
/// ...     'applicant': 'person', 'respondents': ['RUS'],
/// ...     'complaints': [{'articles': ['3'], 'events': [
/// ...         {'what': 'beaten in custody', 'kind': 'instantaneous', 'on': '2022-10-03', 'place': 'RUS'}]}],
/// ... }, today='2026-11-24')
/// >>> {door['forum']: door['value'] for door in answer['doors']}['ecthr']
/// 'closed'
#[pyfunction]
#[pyo3(signature = (application, *, today=None, known_by=None, lang="en"))]
pub(crate) fn doors<'py>(
    application: &Bound<'py, PyAny>,
    today: Option<&Bound<'py, PyAny>>,
    known_by: Option<&Bound<'py, PyAny>>,
    lang: &str,
) -> PyResult<Bound<'py, PyAny>> {
    of_application(
        application,
        today,
        known_by,
        lang,
        |application, record, today, words| {
            // A door is told in one language throughout.
            every_door(application, record, today, words.whole())
        },
    )
}

/// Was a State bound by an instrument on a day?
///
/// `state` is a code (`RUS`) or a name that the record knows, `instrument` an id such as `ECHR`,
/// `P1`, `P12`; `on` and `known_by` are dates, or texts such as `2022-09-16`.
///
/// Returns the answer of `standi record party --format json` (schemas/record-party.schema.json).
/// `bound` is True, False, or None on a day that the sources dispute; `boundary` says so.
///
/// Raises `StandiError` for a State or an instrument that the record does not know.
///
/// >>> party('Russia', 'ECHR', '2022-09-01')['bound']
/// True
/// >>> party('RUS', 'ECHR', '2022-09-16')['boundary']
/// 'argued'
#[pyfunction]
#[pyo3(signature = (state, instrument, on, known_by=None))]
pub(crate) fn party<'py>(
    py: Python<'py>,
    state: &str,
    instrument: &str,
    on: &Bound<'py, PyAny>,
    known_by: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let on = day("on", on)?;
    let known_by = day_or_none("known_by", known_by)?;
    let record = known(known_by);
    let unknown = |name: &str, unknown| {
        let defect = Defect {
            path: vec![Step::Key(name.to_string())],
            fault: Fault::from(&unknown),
        };
        raise_one(py, defect)
    };
    let state = record
        .find_state(state)
        .map_err(|it| unknown("state", it))?;
    let party = record
        .party(state, instrument, on)
        .map_err(|it| unknown("instrument", it))?;
    told(py, record, known_by, PartyOnDay::from(party))
}

/// Until when? The last day of the time limit of Article 35 § 1.
///
/// `known` is the day on which the final decision became known to the applicant or the lawyer,
/// `decided` the day on which it was taken, `lodged` the day on which the form was sent; dates, or
/// texts such as `2025-11-20`. `today` is as for `check`.
///
/// Returns the answer of `standi deadline --format json` (schemas/deadline.schema.json): `last_day`,
/// `months`, `starts`, `days_left`, `value`, `other_reading`, `authority` and more.
///
/// Raises `StandiError` for a day that is none, and for a decision known before it was taken.
///
/// >>> deadline('2025-11-20', today='2025-12-01')['last_day']
/// '2026-03-20'
#[pyfunction]
#[pyo3(signature = (known, *, decided=None, lodged=None, today=None, lang="en"))]
pub(crate) fn deadline<'py>(
    py: Python<'py>,
    known: &Bound<'py, PyAny>,
    decided: Option<&Bound<'py, PyAny>>,
    lodged: Option<&Bound<'py, PyAny>>,
    today: Option<&Bound<'py, PyAny>>,
    lang: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let query = Query {
        decided: day_or_none("decided", decided)?,
        known: day("known", known)?,
        lodged: day_or_none("lodged", lodged)?,
        today: or_today(today)?,
    };
    let record = standi_bundled::record();
    let words = words(py, lang)?;
    match last_day(query, record) {
        Ok(answer) => told(py, record, None, answer),
        Err(fault) => {
            let (message, help) = fault.told(words.whole());
            let defect = Defect::argument("known", OutOfOrder::KIND, message, help);
            Err(raise_one(py, defect))
        }
    }
}
