//! Questions to the law: the body is an application, in JSON, YAML or TOML, as `standi check -`
//! reads it from standard input.

use super::asked::{Asked, AskedDay, Text};
use super::{Problem, answered};
use crate::desk::{Desk, LANGUAGES, language};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_answers::Cites;
use standi_law::answer::answer;
use standi_law::application::{self, Application};
use standi_law::deadline::{OutOfOrder, Query, deadline};
use standi_law::doors::doors;
use standi_law::words::{Language, Words};
use standi_record::{Day, Record};
use standi_text::{Format, Source};
use std::sync::Arc;

/// How an application is looked at.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// Take this day as today; by default the day on the computer that answers.
    today: Option<AskedDay>,
    /// Answer with what was officially public on this day; by default with all that is known.
    known_by: Option<AskedDay>,
    /// Language of the sentences: `en` or `fr`.
    lang: Option<String>,
}

/// An application with everything to answer it.
pub struct Case {
    record: Arc<Record>,
    /// The application.
    pub application: Application,
    today: Day,
    known_by: Option<Day>,
    language: Language,
}

/// Reads an application, and how it is looked at.
pub fn read(desk: &Desk, view: &View, headers: &HeaderMap, body: String) -> Result<Case, Problem> {
    let language = match view.lang.as_deref() {
        None => Language::En,
        Some(tag) => language(tag).ok_or_else(|| {
            let tags: Vec<&str> = LANGUAGES.iter().map(|it| it.tag()).collect();
            Problem::input("lang", format!("the languages are: {}", tags.join(", ")))
        })?,
    };
    let today = view.today.map_or_else(|| desk.now().day, |day| day.0);
    let known_by = view.known_by.map(|day| day.0);
    let record = desk.record_known_by(known_by);
    let source = Source::new("the request", body);
    let node = standi_text::read(&source, format(headers, &source.text))?;
    let application = application::read(&node, &source, &record, Some(today))?;
    Ok(Case {
        record,
        application,
        today,
        known_by,
        language,
    })
}

/// The format that the request names, else that its text looks like.
fn format(headers: &HeaderMap, text: &str) -> Format {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|it| it.to_str().ok());
    match kind
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
    {
        "application/json" => Format::Json,
        "application/yaml" | "application/x-yaml" | "text/yaml" => Format::Yaml,
        "application/toml" => Format::Toml,
        _ => Format::of_text(text),
    }
}

impl Case {
    /// What the law says of it, in words of the language asked for.
    fn answer<T: Serialize + Cites>(
        &self,
        desk: &Desk,
        law: impl FnOnce(&Application, &Record, Day, &Words) -> T,
    ) -> Response {
        let words = desk.words(self.language);
        let answer = law(&self.application, &self.record, self.today, words);
        answered(&self.record, self.known_by, answer)
    }
}

/// `POST /api/v1/check`
pub async fn check(
    State(desk): State<Arc<Desk>>,
    Asked(view): Asked<View>,
    headers: HeaderMap,
    Text(body): Text,
) -> Result<Response, Problem> {
    Ok(read(&desk, &view, &headers, body)?.answer(&desk, answer))
}

/// `POST /api/v1/doors`
pub async fn other_doors(
    State(desk): State<Arc<Desk>>,
    Asked(view): Asked<View>,
    headers: HeaderMap,
    Text(body): Text,
) -> Result<Response, Problem> {
    Ok(read(&desk, &view, &headers, body)?.answer(&desk, doors))
}

/// `POST /api/v1/form`
pub async fn form(
    State(desk): State<Arc<Desk>>,
    Asked(view): Asked<View>,
    headers: HeaderMap,
    Text(body): Text,
) -> Result<Response, Problem> {
    let case = read(&desk, &view, &headers, body)?;
    Ok(case.answer(&desk, |application, record, today, words| {
        standi_law::form::check(application, record, today, None, words)
    }))
}

/// Of which decision the last day is asked.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineQuery {
    /// Day on which the final decision became known.
    known: AskedDay,
    /// Day on which it was taken; by default the day on which it became known.
    decided: Option<AskedDay>,
    /// Day on which the application was sent; by default it was not yet.
    lodged: Option<AskedDay>,
    /// Take this day as today.
    today: Option<AskedDay>,
}

/// `GET /api/v1/deadline`
pub async fn last_day(
    State(desk): State<Arc<Desk>>,
    Asked(asked): Asked<DeadlineQuery>,
) -> Result<Response, Problem> {
    let query = Query {
        decided: asked.decided.map(|day| day.0),
        known: asked.known.0,
        lodged: asked.lodged.map(|day| day.0),
        today: asked.today.map_or_else(|| desk.now().day, |day| day.0),
    };
    let record = desk.record();
    let answer = deadline(query, record).map_err(|fault| {
        let (message, help) = fault.told(desk.words(Language::En));
        Problem::input(OutOfOrder::KIND, message).help(help)
    })?;
    Ok(answered(record, None, answer))
}
