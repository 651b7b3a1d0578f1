//! What is asked for in an address.

use super::Problem;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use standi_answers::IsoDay;
use standi_record::{Day, NotADay};
use std::borrow::Cow;

/// A day in an address: `2022-10-03`.
#[derive(Clone, Copy, Debug)]
pub struct AskedDay(pub Day);

impl<'de> Deserialize<'de> for AskedDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AskedDay, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let day = text
            .parse()
            .map_err(|error: NotADay| D::Error::custom(error.right()))?;
        Ok(AskedDay(day))
    }
}

impl JsonSchema for AskedDay {
    fn schema_name() -> Cow<'static, str> {
        IsoDay::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        IsoDay::json_schema(generator)
    }
}

/// A whole number of a body, however JSON writes it: `2780.0` is one as well.
pub fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    let Some(number) = Option::<serde_json::Number>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let whole = number.as_u64().or_else(|| {
        let number = number.as_f64()?;
        let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        fits.then_some(number as u64)
    });
    let whole = whole.and_then(|it| u32::try_from(it).ok());
    let wrong = || {
        D::Error::custom(format!(
            "{number} is no whole number from 0 to {}",
            u32::MAX
        ))
    };
    whole.map(Some).ok_or_else(wrong)
}

/// A question of an address; one that cannot be read is a [`Problem`].
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Asked<T>, Problem> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        match query {
            Ok(Query(asked)) => Ok(Asked(asked)),
            Err(rejection) => {
                // What serde says, without the words of the framework.
                let error = std::error::Error::source(&rejection);
                let text = error.map_or_else(|| rejection.body_text(), ToString::to_string);
                Err(Problem::input("query", text)
                    .help("/api/v1/openapi.json lists what may be asked"))
            }
        }
    }
}

/// The parts of a path; one that cannot be read is a [`Problem`].
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<At<T>, Problem> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(at)| At(at))
            .map_err(|rejection| Problem::input("path", rejection.body_text()))
    }
}

/// The body of a request as text; one that cannot be read is a [`Problem`].
pub struct Text(pub String);

impl<S: Send + Sync> FromRequest<S> for Text {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Text, Problem> {
        let text = String::from_request(request, state).await;
        text.map(Text).map_err(|rejection| {
            let problem =
                Problem::input("body", rejection.body_text()).with_status(rejection.status());
            match rejection.status() {
                StatusCode::PAYLOAD_TOO_LARGE => {
                    problem.help("an application is a few pages of text: at most 1 MiB")
                }
                _ => problem.help("send UTF-8 text"),
            }
        })
    }
}
