//! Questions to the record.

use super::asked::{Asked, AskedDay};
use super::{Problem, answered};
use crate::desk::Desk;
use axum::extract::State;
use axum::response::Response;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_answers::Cites;
use standi_answers::audit::{Audit, Listing};
use standi_answers::contributions::Contributions;
use standi_answers::diff::Diff;
use standi_answers::instrument::InstrumentOnDay;
use standi_answers::matrix::Matrix;
use standi_answers::organ::OrganOnDay;
use standi_answers::party::PartyOnDay;
use standi_answers::source::SourceFacts;
use standi_answers::state::StateOnDay;
use standi_answers::statements::Statements;
use standi_answers::timeline::Timeline;
use standi_record::facts::{self, BodyKind};
use standi_record::query::StatementFilter;
use standi_record::{Day, Record};
use std::sync::Arc;

/// A State bound by an instrument on a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartyQuery {
    /// The State: code, common name or former name.
    state: String,
    /// The instrument, such as `ECHR`, `P1`, `P12`.
    instrument: String,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// A State on a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateQuery {
    /// The State: code, common name or former name.
    state: String,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// An organ on a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganQuery {
    /// The organ: id, name or abbreviation.
    organ: String,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// An instrument on a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstrumentQuery {
    /// The instrument, such as `ECHR`, `P1`, `P12`.
    instrument: String,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// All States and instruments on a day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatrixQuery {
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// A source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceQuery {
    /// Its id, as answers name it.
    source: String,
}

/// What changed in law between two days.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiffQuery {
    /// The earlier day.
    from: AskedDay,
    /// The later day; by default today.
    to: Option<AskedDay>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// Who said what.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementsQuery {
    /// Id of the event or matter they are about.
    about: Option<String>,
    /// A part of the speaker's name or office, or a code for whom it was said.
    speaker: Option<String>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// The facts by confidence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuditQuery {
    /// Only what this State's file holds.
    state: Option<String>,
    /// Which facts to list beside their count; by default none.
    list: Option<Listing>,
    /// Answer with what was officially public on this day.
    known_by: Option<AskedDay>,
}

/// The record and the day that were asked for.
fn view(
    desk: &Desk,
    on: Option<AskedDay>,
    known_by: Option<AskedDay>,
) -> (Arc<Record>, Day, Option<Day>) {
    let known_by = known_by.map(|day| day.0);
    let on = on.map_or_else(|| desk.now().day, |day| day.0);
    (desk.record_known_by(known_by), on, known_by)
}

/// `GET /api/v1/record/party`
pub async fn party(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<PartyQuery>,
) -> Result<Response, Problem> {
    let (record, on, known_by) = view(&desk, asked.on, asked.known_by);
    let state = record.find_state(&asked.state)?;
    let party = PartyOnDay::from(record.party(state, &asked.instrument, on)?);
    Ok(answered(&record, known_by, party))
}

/// What is asked about a State on a day.
fn about_state<T: Serialize + Cites>(
    desk: &Desk,
    asked: &StateQuery,
    answer: impl FnOnce(&Record, &facts::State, Day) -> T,
) -> Result<Response, Problem> {
    let (record, on, known_by) = view(desk, asked.on, asked.known_by);
    let state = record.find_state(&asked.state)?;
    Ok(answered(&record, known_by, answer(&record, state, on)))
}

/// `GET /api/v1/record/state`
pub async fn state(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<StateQuery>,
) -> Result<Response, Problem> {
    about_state(&desk, &asked, StateOnDay::of)
}

/// `GET /api/v1/record/timeline`
pub async fn timeline(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<StateQuery>,
) -> Result<Response, Problem> {
    about_state(&desk, &asked, |record, state, on| {
        Timeline::from(&record.timeline(state, on))
    })
}

/// `GET /api/v1/record/contributions`
pub async fn contributions(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<StateQuery>,
) -> Result<Response, Problem> {
    about_state(&desk, &asked, Contributions::of)
}

/// `GET /api/v1/record/organ`
pub async fn organ(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<OrganQuery>,
) -> Result<Response, Problem> {
    let (record, on, known_by) = view(&desk, asked.on, asked.known_by);
    let body = record.find_body(&asked.organ)?;
    if body.kind != BodyKind::Organ {
        let organs: Vec<&str> = record.organs().map(|it| it.id.0).collect();
        let message = format!("{} is no organ of the Council of Europe", body.name);
        return Err(Problem::input("not-an-organ", message)
            .help(format!("the organs are: {}", organs.join(", "))));
    }
    let answer = OrganOnDay::of(&record, &record.organ(body, on));
    Ok(answered(&record, known_by, answer))
}

/// `GET /api/v1/record/instrument`
pub async fn instrument(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<InstrumentQuery>,
) -> Result<Response, Problem> {
    let (record, on, known_by) = view(&desk, asked.on, asked.known_by);
    let instrument = record.find_instrument(&asked.instrument)?;
    let answer = InstrumentOnDay::of(&record, instrument, on);
    Ok(answered(&record, known_by, answer))
}

/// `GET /api/v1/record/matrix`
pub async fn matrix(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<MatrixQuery>,
) -> Result<Response, Problem> {
    let (record, on, known_by) = view(&desk, asked.on, asked.known_by);
    Ok(answered(&record, known_by, Matrix::of(&record, on)))
}

/// `GET /api/v1/record/source`
pub async fn source(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<SourceQuery>,
) -> Result<Response, Problem> {
    let record = desk.record();
    let source = record.find_source(&asked.source)?;
    Ok(answered(record, None, SourceFacts::of(record, source)))
}

/// `GET /api/v1/record/diff`
pub async fn diff(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<DiffQuery>,
) -> Result<Response, Problem> {
    let (record, to, known_by) = view(&desk, asked.to, asked.known_by);
    let from = asked.from.0;
    if to < from {
        let message = format!("{to} is before {from}");
        return Err(Problem::input("days", message).help("`from` is the earlier day"));
    }
    Ok(answered(
        &record,
        known_by,
        Diff::from(record.diff(from, to)),
    ))
}

/// `GET /api/v1/record/statements`
pub async fn statements(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<StatementsQuery>,
) -> Result<Response, Problem> {
    let (record, _, known_by) = view(&desk, None, asked.known_by);
    // A matter that the record holds may still have been unknown on the day asked for.
    if let Some(about) = &asked.about {
        desk.record().find_matter(about)?;
    }
    if let Some(speaker) = &asked.speaker {
        desk.record().find_speaker(speaker)?;
    }
    let filter = StatementFilter {
        about: asked.about,
        speaker: asked.speaker,
    };
    Ok(answered(&record, known_by, Statements::of(&record, filter)))
}

/// `GET /api/v1/record/audit`
pub async fn audit(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<AuditQuery>,
) -> Result<Response, Problem> {
    let (record, _, known_by) = view(&desk, None, asked.known_by);
    let state = match &asked.state {
        Some(state) => Some(record.find_state(state)?.code),
        None => None,
    };
    let audit = Audit::of(&record, state.as_deref(), asked.list.unwrap_or_default());
    Ok(answered(&record, known_by, audit))
}
