//! Papers of an application, and their contents.

use super::asked::{Asked, AskedDay, At};
use super::docket::{About, Known, Of, visitor};
use super::{Problem, answered};
use crate::desk::Desk;
use crate::docket::{apart, before, papers};
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use schemars::JsonSchema;
use serde::Deserialize;
use standi_docket::document::DocumentKind;
use standi_docket::state::Role;
use standi_docket::value::Date;
use standi_docket_office::Paper;
use std::sync::Arc;

/// A paper to be filed; its content is the body.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileQuery {
    /// As whom.
    #[serde(rename = "as")]
    role: Option<String>,
    /// Under which name it is recorded; by default the role.
    by: Option<String>,
    /// What kind of paper it is; by default `other`.
    kind: Option<DocumentKind>,
    /// Its name; it is made harmless. By default `document`.
    name: Option<String>,
    /// Whose paper it is; by default of whoever files it.
    filed_by: Option<Role>,
    /// The date that it bears.
    dated: Option<AskedDay>,
    /// Day on which it was filed; by default today.
    on: Option<AskedDay>,
    /// It is not accessible to the public (Rule 33).
    confidential: Option<bool>,
    /// Why, and what else is to be said.
    note: Option<String>,
}

/// `GET /api/v1/docket/applications/{place}/{year}/documents`
pub async fn list(about: About) -> Result<Response, Problem> {
    let papers = before!(about.visitor, |office| office.papers(about.number))?;
    Ok(about.answered(papers))
}

/// `POST /api/v1/docket/applications/{place}/{year}/documents`
pub async fn file(
    State(desk): State<Arc<Desk>>,
    known: Known,
    Of(number): Of,
    Asked(asked): Asked<FileQuery>,
    body: Body,
) -> Result<Response, Problem> {
    let record = desk.record().clone();
    let paper = Paper {
        number,
        kind: asked.kind.unwrap_or(DocumentKind::Other),
        name: asked.name.unwrap_or_default(),
        filed_by: asked.filed_by,
        dated: asked.dated.map(|day| Date(day.0)),
        on: asked.on.map_or(desk.now().day, |day| day.0),
        confidential: asked.confidential == Some(true),
        note: asked.note,
    };
    let visitor = visitor(desk, known, asked.role, asked.by)?;
    before!(visitor, |office| office.may_file(number))?;
    let mut content = papers::body(body).await?;
    let filed = apart!(visitor, |office| office.file(paper, &mut content))?;
    Ok(answered(&record, None, filed))
}

/// The entry that a path names.
#[derive(Deserialize)]
pub struct OfEntry {
    entry: u32,
}

/// `GET /api/v1/docket/applications/{place}/{year}/documents/{entry}`
pub async fn take(about: About, At(OfEntry { entry }): At<OfEntry>) -> Result<Response, Problem> {
    Ok(papers::taken(&about.visitor, about.number, entry).await?)
}
