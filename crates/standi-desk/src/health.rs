//! Whether the desk can do its work.

use crate::desk::Desk;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// A docket that does not answer within this time does not answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// `GET /health`: 200 where it can do its work, 503 where its docket cannot be reached. A docket
/// that nobody has asked for yet is not opened for this.
pub async fn health(State(desk): State<Arc<Desk>>) -> Response {
    let asked = desk.clone();
    let look = tokio::task::spawn_blocking(move || asked.keeper().look());
    let docket = match tokio::time::timeout(PATIENCE, look).await {
        Ok(Ok(Some(true))) => "ready",
        Ok(Ok(None)) => "not opened yet",
        _ => "unreachable",
    };
    let (status, word) = match docket {
        "unreachable" => (StatusCode::SERVICE_UNAVAILABLE, "failing"),
        _ => (StatusCode::OK, "ok"),
    };
    let record = desk.record();
    let body = Json(json!({
        "status": word,
        "standi": standi_answers::VERSION,
        "record": { "version": record.version, "hash": record.hash },
        "docket": docket,
    }));
    (status, [(header::CACHE_CONTROL, "no-store")], body).into_response()
}
