//! Questions to the docket, and what is recorded in it. As whom, `as` says, as `--as` does; where
//! there are accounts, it is one of the roles of the account whose token the program carries.

use super::asked::{Asked, AskedDay, At, Text, whole};
use super::law::{View, read};
use super::{Problem, answered};
use crate::account::Person;
use crate::desk::Desk;
use crate::docket::visitor::Visitor;
use crate::docket::{Failed, before, erase};
use axum::Extension;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use standi_answers::Cites;
use standi_docket::access::Viewer;
use standi_docket::phrase::Phrase;
use standi_docket::state::{Case, Interim, Supervision};
use standi_docket::value::{Date, Number, StateCode};
use standi_docket_office::{Act, DueQuery, Lodging, asked, event};
use standi_docket_store::ListFilter;
use standi_law::words::Language;
use standi_record::{Day, Record};
use std::sync::Arc;

/// Rows of a page, where no number is asked for.
pub(super) const PAGE: u32 = 50;

/// The most rows of a page.
pub(super) const MOST: u32 = 1000;

/// Which applications.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListQuery {
    /// As whom: `registry` (by default), `judge`, `applicant:1/26`, `government:ITA` …
    #[serde(rename = "as")]
    role: Option<String>,
    /// Against this State: code or name.
    against: Option<String>,
    /// In this state of the case, of interim measures or of execution.
    #[schemars(extend("enum" = states()))]
    state: Option<String>,
    /// Of this priority.
    priority: Option<String>,
    /// Introduced on this day or later.
    lodged_from: Option<AskedDay>,
    /// Introduced before this day.
    lodged_before: Option<AskedDay>,
    /// Only those that come after this number: the last of the page before.
    after: Option<String>,
    /// At most so many, up to 1000; by default 50.
    limit: Option<u32>,
}

/// The words of all states, and none.
fn states() -> Vec<&'static str> {
    let cases = Case::ALL.iter().map(|it| it.word());
    let interim = Interim::ALL.iter().map(|it| it.word());
    let supervision = Supervision::ALL.iter().map(|it| it.word());
    let all = cases.chain(interim).chain(supervision);
    std::iter::once("").chain(all).collect()
}

/// What is due.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DueAsked {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// Only what is due within so many days; what is overdue is there always.
    within: Option<u16>,
    /// Only what is for whoever asks to do.
    mine: Option<bool>,
    /// At most so many, up to 1000; by default 50.
    limit: Option<u32>,
}

/// As whom an application is looked at.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// Under which name something is recorded; by default the role.
    by: Option<String>,
}

/// How an application is lodged.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LodgeQuery {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// Under which name it is recorded; by default the role.
    by: Option<String>,
    /// Name of the applicant.
    applicant: Option<String>,
    /// Day on which it was sent.
    on: Option<AskedDay>,
    /// Open the file only: nothing was sent yet.
    draft: Option<bool>,
    /// The applicant asks that the name be kept from the public (Rule 47 § 4).
    anonymous: Option<bool>,
}

/// What is recorded.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// Day on which it happened; by default today.
    on: Option<AskedDay>,
    /// The fields of the event, each a text or a list of texts.
    #[serde(default)]
    fields: std::collections::BTreeMap<String, Texts>,
    /// Why, and what else is to be said.
    note: Option<String>,
    /// The paper: where it is, or what it is called.
    document: Option<String>,
    /// Last day that the letter names.
    due: Option<AskedDay>,
    /// The entry that this one replaces.
    #[serde(default, deserialize_with = "whole")]
    supersedes: Option<u32>,
    /// How many entries whoever records has seen: if there are more now, nothing is recorded and the
    /// answer is 409 with what was recorded meanwhile.
    #[serde(default, deserialize_with = "whole")]
    seen: Option<u32>,
    /// It is shown by the paper: steps between may have been taken that none shows.
    shown: Option<bool>,
}

/// A text, or several.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Texts {
    One(String),
    Several(Vec<String>),
}

/// Who asks: the account whose token they carry, where there are accounts.
pub(super) type Known = Option<Extension<Person>>;

/// Whoever asks, as the role that they say or that their account has.
pub(super) fn visitor(
    desk: Arc<Desk>,
    known: Known,
    role: Option<String>,
    by: Option<String>,
) -> Result<Visitor, Problem> {
    let person = known.map(|Extension(person)| person);
    let name = person.as_ref().map(|it| it.account.name.as_str());
    let by = by.filter(|by| !by.trim().is_empty());
    if name.is_some_and(|name| by.as_ref().is_some_and(|by| by != name)) {
        let text = "what is recorded is recorded under the name of the account";
        let problem = Problem::input("by", text).help("leave `by` out");
        return Err(problem.with_status(StatusCode::FORBIDDEN));
    }
    let viewer: Viewer = role
        .as_deref()
        .unwrap_or("registry")
        .parse()
        .map_err(|problem: Phrase| Problem::input("as", problem))?;
    Ok(Visitor::program(desk, person, viewer, by))
}

/// The application that a path is about: `{place}/{year}`.
pub struct Of(pub(super) Number);

impl<S: Send + Sync> FromRequestParts<S> for Of {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Of, Problem> {
        #[derive(Deserialize)]
        struct Place {
            place: String,
            year: String,
        }
        let At(Place { place, year }) = At::from_request_parts(parts, state).await?;
        let number = format!("{place}/{year}").parse();
        number
            .map(Of)
            .map_err(|problem: Phrase| Problem::input("number", problem))
    }
}

/// An application, and whoever asks about it.
pub struct About {
    pub(super) number: Number,
    pub(super) visitor: Visitor,
}

impl FromRequestParts<Arc<Desk>> for About {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, desk: &Arc<Desk>) -> Result<About, Problem> {
        let Asked(whom) = Asked::<Whom>::from_request_parts(parts, desk).await?;
        let Of(number) = Of::from_request_parts(parts, desk).await?;
        let known = parts.extensions.get().cloned().map(Extension);
        Ok(About {
            number,
            visitor: visitor(desk.clone(), known, whom.role, whom.by)?,
        })
    }
}

impl About {
    /// An answer about it.
    pub(super) fn answered<T: Serialize + Cites>(&self, body: T) -> Response {
        answered(self.visitor.reader.desk.record(), None, body)
    }
}

/// The code of a State by its code or name.
pub(super) fn code(record: &Record, name: Option<&str>) -> Result<Option<StateCode>, Problem> {
    match name {
        None => Ok(None),
        Some(name) => Ok(record.find_state(name)?.code.0.parse().ok()),
    }
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Problem {
        Problem::docket(&failed)
    }
}

/// `GET /api/v1/docket/applications`
pub async fn list(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<ListQuery>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let respondent = code(&record, asked.against.as_deref())?;
    let words = asked::Words {
        state: asked.state.as_deref().unwrap_or_default(),
        priority: asked.priority.as_deref().unwrap_or_default(),
        after: asked.after.as_deref().unwrap_or_default(),
    };
    let told = [words.state, words.priority, words.after];
    if let Some(word) = told.into_iter().find(|word| word.trim() != *word) {
        let text = format!("there is space around `{}`", word.trim());
        return Err(Problem::input("word", text).help("leave it out"));
    }
    let understood = words.understood();
    let asked::Understood {
        state,
        priority,
        after,
    } = understood.map_err(|trouble| {
        Problem::docket(&Failed::from(trouble)).with_status(StatusCode::BAD_REQUEST)
    })?;
    let filter = ListFilter {
        respondent,
        state,
        priority,
        lodged_from: asked.lodged_from.map(|day| Date(day.0)),
        lodged_before: asked.lodged_before.map(|day| Date(day.0)),
        after,
        limit: asked.limit.unwrap_or(PAGE).clamp(1, MOST),
        ..ListFilter::default()
    };
    let visitor = visitor(desk, known, asked.role, None)?;
    let listed = before!(visitor, |office| office.list(&filter))?;
    Ok(answered(&record, None, listed))
}

/// `GET /api/v1/docket/due`
pub async fn due(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<DueAsked>,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let today = desk.now().day;
    let visitor = visitor(desk, known, asked.role, None)?;
    let query = DueQuery {
        until: asked.within.map(|days| Day(today.0 + i32::from(days))),
        whose: match asked.mine {
            Some(true) => DueQuery::whose_of(visitor.viewer.role),
            _ => Vec::new(),
        },
        number: None,
        limit: asked.limit.unwrap_or(PAGE).clamp(1, MOST),
    };
    let due = before!(visitor, |office| office.due(&query))?;
    Ok(answered(&record, None, due))
}

/// `GET /api/v1/docket/applications/{place}/{year}`
pub async fn show(about: About) -> Result<Response, Problem> {
    let shown = before!(about.visitor, |office| office.show(about.number))?;
    Ok(about.answered(shown))
}

/// `GET /api/v1/docket/applications/{place}/{year}/steps`
pub async fn steps(about: About) -> Result<Response, Problem> {
    let steps = before!(about.visitor, |office| office.steps(about.number))?;
    Ok(about.answered(steps))
}

/// `POST /api/v1/docket/applications`
pub async fn lodge(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Asked(asked): Asked<LodgeQuery>,
    headers: HeaderMap,
    Text(body): Text,
) -> Result<Response, Problem> {
    let application = read(&desk, &View::default(), &headers, body)?.application;
    let record = desk.record().clone();
    let visitor = visitor(desk, known, asked.role, asked.by)?;
    let (applicant, on) = (asked.applicant, asked.on.map(|day| day.0));
    let (draft, anonymous) = (asked.draft == Some(true), asked.anonymous == Some(true));
    let applicant_or_not = visitor.clone();
    let lodged = before!(visitor, |office| {
        let lodging = Lodging {
            application: &application,
            applicant: applicant.as_deref(),
            on,
            draft,
            anonymous,
            note: None,
            document: None,
        };
        office.lodge(lodging, visitor.reader.desk.words(Language::En))
    })?;
    applicant_or_not.has_lodged(lodged.application).await;
    Ok(answered(&record, None, lodged))
}

/// An application is erased.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erasing {
    /// Why. It stays: name nobody in it.
    why: String,
    /// How many entries whoever erases has seen: if there are more now, nothing is erased and the
    /// answer is 409.
    #[serde(default, deserialize_with = "whole")]
    seen: Option<u32>,
}

/// `GET /api/v1/docket/applications/{place}/{year}/erasure`
pub async fn erasing(about: About) -> Result<Response, Problem> {
    let takes = before!(about.visitor, |office| office.erasing(about.number))?;
    Ok(about.answered(takes))
}

/// `POST /api/v1/docket/applications/{place}/{year}/erasure`
pub async fn erase(about: About, Text(body): Text) -> Result<Response, Problem> {
    let Erasing { why, seen } = sent(
        &body,
        r#"{"why": "asked for by the applicant", "seen": 12}"#,
    )?;
    let erased = erase::erased(&about.visitor, about.number, why, seen).await?;
    Ok(about.answered(erased))
}

/// What a body says.
fn sent<T: DeserializeOwned>(body: &str, example: &str) -> Result<T, Problem> {
    serde_json::from_str(body).map_err(|error| {
        Problem::input("body", error.to_string())
            .help(format!("send a JSON object, such as {example}"))
    })
}

/// The event that a path names.
#[derive(Deserialize)]
pub struct OfEvent {
    event: String,
}

/// `POST /api/v1/docket/applications/{place}/{year}/{event}`
pub async fn act(
    about: About,
    At(OfEvent { event: word }): At<OfEvent>,
    Text(body): Text,
) -> Result<Response, Problem> {
    let recording: Recording = sent(&body, r#"{"on": "2026-11-27", "fields": {}}"#)?;
    let today = about.visitor.reader.today;
    let fields: Vec<(String, String)> = recording
        .fields
        .into_iter()
        .flat_map(|(name, texts)| {
            let texts = match texts {
                Texts::One(text) => vec![text],
                Texts::Several(texts) => texts,
            };
            texts.into_iter().map(move |text| (name.clone(), text))
        })
        .collect();
    let act = Act {
        number: about.number,
        event: event(&word, &fields).map_err(Failed::from)?,
        on: recording.on.map_or(today, |day| day.0),
        authority: None,
        document: recording.document,
        note: recording.note,
        due: recording.due.map(|day| Date(day.0)),
        supersedes: recording.supersedes,
        seen: recording.seen,
        shown: recording.shown == Some(true),
    };
    let acted = before!(about.visitor, |office| office.act(act))?;
    Ok(about.answered(acted))
}
