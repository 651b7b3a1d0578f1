//! Questions about money and execution.

use super::asked::{Asked, AskedDay};
use super::docket::{Known, MOST, Of, PAGE, code, visitor};
use super::{Problem, answered};
use crate::desk::Desk;
use crate::docket::{apart, before};
use axum::extract::State;
use axum::response::Response;
use schemars::JsonSchema;
use serde::Deserialize;
use standi_docket::money::{Imputation, Settings};
use standi_docket_office::{AccountQuery, ExecutionQuery};
use std::sync::Arc;

/// A statement of account.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountAsked {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Days of a year by which interest is counted: 365 (by default) or 360.
    basis: Option<Basis>,
    /// What a part that is paid goes to first: `sum` (by default) or `interest`.
    parts_to: Option<Imputation>,
    /// Count no interest for the day of payment.
    without_payment_day: Option<Tick>,
}

/// The same of all applications against a State.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountOfState {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// All applications against this State: code or name.
    against: String,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Days of a year by which interest is counted: 365 (by default) or 360.
    basis: Option<Basis>,
    /// What a part that is paid goes to first: `sum` (by default) or `interest`.
    parts_to: Option<Imputation>,
    /// Count no interest for the day of payment.
    without_payment_day: Option<Tick>,
}

/// Days of a year.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
enum Basis {
    #[serde(rename = "365")]
    D365,
    #[serde(rename = "360")]
    D360,
}

/// Something that is ticked, as a form or a program sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
enum Tick {
    #[serde(rename = "true", alias = "1")]
    Yes,
    #[serde(rename = "false")]
    No,
}

fn settings(
    basis: Option<Basis>,
    parts_to: Option<Imputation>,
    without_payment_day: Option<Tick>,
) -> Settings {
    let usual = Settings::default();
    Settings {
        basis: match basis {
            None => usual.basis,
            Some(Basis::D365) => 365,
            Some(Basis::D360) => 360,
        },
        count_payment_day: without_payment_day != Some(Tick::Yes),
        imputation: parts_to.unwrap_or(usual.imputation),
    }
}

/// Open cases under supervision.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExecutionAsked {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// Against this State: code or name.
    against: Option<String>,
    /// The day; by default today.
    on: Option<AskedDay>,
    /// Also cases with a resolution of which no document shows whether it was the final one.
    resolved: Option<bool>,
    /// At most so many cases, the oldest first, up to 1000; by default 50.
    limit: Option<u32>,
}

/// Where a State's docket stands.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateAsked {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// The State: code or name.
    state: String,
    /// The day; by default today.
    on: Option<AskedDay>,
}

/// `GET /api/v1/docket/applications/{place}/{year}/account`
pub async fn account(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Of(number): Of,
    Asked(asked): Asked<AccountAsked>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let query = AccountQuery {
        application: Some(number),
        state: None,
        on: asked.on.map_or(desk.now().day, |day| day.0),
        settings: settings(asked.basis, asked.parts_to, asked.without_payment_day),
    };
    let visitor = visitor(desk, known, asked.role, None)?;
    let stated = before!(visitor, |office| office.account(&query))?;
    Ok(answered(&record, None, stated))
}

/// `GET /api/v1/docket/account`
pub async fn account_of_state(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<AccountOfState>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let query = AccountQuery {
        application: None,
        state: code(&record, Some(&asked.against))?,
        on: asked.on.map_or(desk.now().day, |day| day.0),
        settings: settings(asked.basis, asked.parts_to, asked.without_payment_day),
    };
    let visitor = visitor(desk, known, asked.role, None)?;
    let stated = apart!(visitor, |office| office.account(&query))?;
    Ok(answered(&record, None, stated))
}

/// `GET /api/v1/docket/execution`
pub async fn execution(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<ExecutionAsked>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let query = ExecutionQuery {
        state: code(&record, asked.against.as_deref())?,
        on: asked.on.map_or(desk.now().day, |day| day.0),
        settings: Settings::default(),
        resolved: asked.resolved == Some(true),
        limit: asked.limit.unwrap_or(PAGE).clamp(1, MOST),
    };
    let visitor = visitor(desk, known, asked.role, None)?;
    let found = apart!(visitor, |office| office.executions(&query))?;
    Ok(answered(&record, None, found))
}

/// `GET /api/v1/docket/state`
pub async fn state(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<StateAsked>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let on = asked.on.map_or(desk.now().day, |day| day.0);
    let state = code(&record, Some(&asked.state))?;
    let state = state.ok_or_else(|| Problem::input("state", "name a State"))?;
    let visitor = visitor(desk, known, asked.role, None)?;
    let found = apart!(visitor, |office| office.state_docket(state, on))?;
    Ok(answered(&record, None, found))
}
