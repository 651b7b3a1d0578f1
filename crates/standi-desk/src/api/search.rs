//! Search. The docket is asked in a body, never in an address.

use super::asked::{Asked, AskedDay, Text};
use super::{Problem, answered, docket};
use crate::desk::Desk;
use crate::search::{Failed, found_in_docket};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use schemars::JsonSchema;
use serde::Deserialize;
use standi_search::{Filters, Question, Shelf, Told};
use std::sync::Arc;

/// Results, where no number is asked for.
const PAGE: u16 = 20;

/// The most results of an answer.
const MOST: u16 = 200;

/// What to look for.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SearchQuery {
    /// Words, "phrases", application numbers, articles, States.
    q: String,
    /// Only this kind of result, or a word for several: `record`, `catalogue`, `judgment` …
    kind: Option<String>,
    /// Only what concerns this State: code or name.
    state: Option<String>,
    /// Only what concerns this article: `3`, `6(1)`, `P1-1`.
    article: Option<String>,
    /// Only documents of this level of importance: 1 to 4.
    #[schemars(range(min = 1, max = 4))]
    importance: Option<u8>,
    /// Only from this day on.
    from: Option<AskedDay>,
    /// Only until this day, itself included.
    to: Option<AskedDay>,
    /// Answer with what was public on this day.
    known_by: Option<AskedDay>,
    /// Pass over so many results, up to 10,000.
    skip: Option<u16>,
    /// At most so many, up to 200; by default 20.
    limit: Option<u16>,
}

/// As whom the docket is searched.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    /// As whom: `registry` (by default), `judge`, `applicant:1/26`, `government:ITA` …
    #[serde(rename = "as")]
    role: Option<String>,
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Problem {
        match failed {
            Failed::Asked(fault) => {
                let unknown = fault.kind == "unknown-name";
                let mut problem = Problem::input(&fault.kind, fault.message);
                if unknown {
                    problem = problem.with_status(StatusCode::NOT_FOUND);
                }
                match fault.help {
                    Some(help) => problem.help(help),
                    None => problem,
                }
            }
            Failed::Docket(failed) => Problem::docket(&failed),
            Failed::Index(why) => {
                Problem::input("index", why).with_status(StatusCode::SERVICE_UNAVAILABLE)
            }
        }
    }
}

impl SearchQuery {
    fn question(&self, desk: &Desk) -> Result<Question, Problem> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let [kind, state, article] = [&self.kind, &self.state, &self.article].map(text);
        let importance = self.importance.map_or(String::new(), |it| it.to_string());
        let told = Told {
            kind: &kind,
            state: &state,
            article: &article,
            importance: &importance,
        };
        let wrong = |fault| Problem::from(Failed::Asked(Box::new(fault)));
        let filters = Filters {
            from: self.from.map(|day| day.0),
            to: self.to.map(|day| day.0),
            known_by: self.known_by.map(|day| day.0),
            ..Filters::read(told, desk.record()).map_err(|it| wrong((&it).into()))?
        };
        let library = desk.searching.library(desk)?;
        let question = Question::new(&self.q, filters, library.names());
        let question = question.map_err(|it| Problem::input("too-long", it.to_string()))?;
        let most = self.limit.unwrap_or(PAGE).clamp(1, MOST);
        Ok(question.page(self.skip.unwrap_or(0).into(), most.into()))
    }
}

async fn answer(
    desk: Arc<Desk>,
    asked: SearchQuery,
    more: Vec<Shelf>,
) -> Result<Response, Problem> {
    let work = move || {
        let question = asked.question(&desk)?;
        let found = desk.searching.answer(&desk, &asked.q, &question, &more)?;
        let known_by = question.filters.known_by;
        Ok(answered(&desk.record_known_by(known_by), known_by, found))
    };
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Problem::from(Failed::Index(error.to_string())))?
}

/// `GET /api/v1/search`
pub async fn search(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<SearchQuery>,
) -> Result<Response, Problem> {
    answer(desk, asked, Vec::new()).await
}

/// `POST /api/v1/docket/search`
pub async fn search_docket(
    State(desk): State<Arc<Desk>>,
    known: docket::Known,
    Asked(whom): Asked<Whom>,
    Text(body): Text,
) -> Result<Response, Problem> {
    let asked: SearchQuery = serde_json::from_str(&body).map_err(|error| {
        Problem::input("body", error.to_string())
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .help("the body is an object in JSON: {\"q\": \"words\"}")
    })?;
    let visitor = docket::visitor(desk.clone(), known, whom.role, None)?;
    let rows = found_in_docket(&visitor).await?;
    answer(desk, asked, rows).await
}
