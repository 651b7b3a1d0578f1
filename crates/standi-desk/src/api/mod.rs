//! The interface for programs: the answers of the command line, under the same names.
//!
//! - `asked`: what is asked for in an address; days
//! - `problem`: what was wrong with a request (RFC 9457)
//! - `law`, `record`, `docket`, `money`, `papers`, `search`: the questions
//! - `openapi`: the description of all of it (OpenAPI 3.1), made of the types

mod asked;
pub mod docket;
pub mod law;
pub mod money;
pub mod openapi;
pub mod papers;
mod problem;
pub mod record;
pub mod search;

use axum::Json;
use axum::response::{IntoResponse, Response};
use standi_answers::{Answer, Cites};
use standi_record::{Day, Record};

pub use problem::{Problem, no_route};

/// An answer with what every answer carries.
fn answered<T: serde::Serialize + Cites>(
    record: &Record,
    known_by: Option<Day>,
    body: T,
) -> Response {
    Json(Answer::new(record, known_by, body)).into_response()
}
