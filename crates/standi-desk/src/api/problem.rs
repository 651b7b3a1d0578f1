//! What was wrong with a request, as RFC 9457 has it.

use crate::docket::{Failed, trouble};
use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;
use standi_answers::fault::Fault;
use standi_docket_office::Trouble;
use standi_docket_office::answers::Refused;
use standi_record::Unknown;
use standi_text::Defects;

/// What was wrong with a request.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Problem {
    /// Stable name of what kind of thing it is: `urn:standi:problem:…`.
    #[serde(rename = "type")]
    kind: String,
    /// The same in words, for any request.
    title: &'static str,
    /// The status of the answer.
    status: u16,
    /// What was wrong with this request.
    detail: String,
    /// Everything that is wrong, as the command line lists it.
    errors: Vec<Fault>,
    /// A refusal of the docket: its rule, what may be done instead, what was recorded meanwhile.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<Box<Refused>>,
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, errors: Vec<Fault>) -> Problem {
        let first = errors.first();
        Problem {
            kind: format!(
                "urn:standi:problem:{}",
                first.map_or("fault", |it| &it.kind)
            ),
            title,
            status: status.as_u16(),
            detail: first.map_or_else(String::new, |it| it.message.clone()),
            errors,
            refused: None,
        }
    }

    /// Why there is no answer of the docket.
    pub fn docket(failed: &Failed) -> Problem {
        let status = trouble::status(failed);
        let of = |kind: &str, message: String, help: Option<String>| {
            Problem::new(
                status,
                "The docket gives no answer",
                vec![Fault::general(kind, message, help)],
            )
        };
        match failed {
            Failed::Unopened(why) => of("store", why.clone(), None),
            Failed::Trouble(Trouble::Refused(refused)) => {
                let instead = refused.refused.instead.first().map(ToString::to_string);
                let mut problem = of("refused", refused.refused.text.to_string(), instead);
                problem.title = "The docket refuses";
                problem.refused = Some(refused.clone());
                problem
            }
            Failed::Trouble(trouble @ Trouble::NotHere(_)) => {
                of("no-application", trouble.to_string(), None)
            }
            Failed::Trouble(trouble @ Trouble::Erased { .. }) => {
                of("erased", trouble.to_string(), None)
            }
            Failed::Trouble(Trouble::Input {
                kind,
                message,
                help,
            }) => of(
                kind,
                message.to_string(),
                help.as_ref().map(ToString::to_string),
            ),
            Failed::Trouble(Trouble::Store(error)) => of("store", error.to_string(), None),
        }
    }

    /// Input that cannot be used.
    pub fn input(kind: &str, message: impl Into<String>) -> Problem {
        let fault = Fault::general(kind, message, None);
        Problem::new(
            StatusCode::BAD_REQUEST,
            "The request cannot be used",
            vec![fault],
        )
    }

    /// The same with another status.
    pub fn with_status(mut self, status: StatusCode) -> Problem {
        self.status = status.as_u16();
        self
    }

    /// The same with advice.
    pub fn help(mut self, advice: impl Into<String>) -> Problem {
        if let Some(first) = self.errors.first_mut() {
            first.help = Some(advice.into());
        }
        self
    }
}

/// An address that is none.
pub fn no_route(path: &str) -> Problem {
    let fault = Fault::general(
        "no-route",
        format!("there is nothing at {path}"),
        Some("/api/v1/openapi.json lists what there is".to_string()),
    );
    Problem::new(StatusCode::NOT_FOUND, "There is nothing here", vec![fault])
}

impl From<Defects> for Problem {
    fn from(defects: Defects) -> Problem {
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "The application cannot be read",
            Fault::all(&defects),
        )
    }
}

impl From<Unknown> for Problem {
    fn from(unknown: Unknown) -> Problem {
        Problem::new(
            StatusCode::NOT_FOUND,
            "The record knows no such name",
            vec![Fault::from(&unknown)],
        )
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (status, kind, Json(self)).into_response()
    }
}
