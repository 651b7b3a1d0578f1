//! `/record/source/{id}`: a source and the facts that rest on it.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use crate::page::with_pair;
use axum::extract::Path;
use axum::response::Response;
use maud::html;
use standi_answers::source::{FactOf, SourceFacts};

/// `GET /record/source/{id}`
pub async fn source(view: View, Path(id): Path<String>) -> Response {
    // Facts are written down when they are known: a source shows all that rests on it.
    let record = view.reader.desk.record().clone();
    let found = match record.find_source(&id) {
        Ok(found) => found,
        Err(unknown) => return view.unknown(&unknown),
    };
    let it = SourceFacts::of(&record, found);
    let cite = Cite {
        path: format!("/record/source/{}", it.source),
        title: it.title.to_string(),
        command: String::new(),
        dated: Dated::Never,
    };
    let json = with_pair("/api/v1/record/source", "source", it.source);
    let mut leaf = Leaf::new(&view, cite, it.title, Dated::Never, json);
    leaf.add(html! {
        p { code { (it.source) } @if let Some(ecli) = &it.ecli { " · " code { (ecli) } } }
        @match it.url {
            Some(url) => p { a.address href=(url) rel="noreferrer noopener" { (url) } },
            None => p { (view.say("desk-record-no-url")) },
        }
    });
    leaf.section(
        "facts",
        &view.with("desk-record-facts", "count", it.facts.len()),
    );
    leaf.table(Table {
        id: "facts-of-source",
        caption: view.say("desk-record-facts-caption"),
        head: view.heads(&["table", "of", "fields", "place"]),
        rows: it.facts.iter().map(|it| row(it, &view)).collect(),
    });
    leaf.answer()
}

fn row(it: &FactOf, view: &View) -> Row {
    let fields = it.fields.iter();
    let fields: Vec<String> = fields
        .map(|it| format!("{}: {}", it.name, it.value))
        .collect();
    let owner = match view.record.state(it.owner) {
        Some(state) => Cell::link(
            view.reader.words().state_alone(state),
            format!("/record/state/{}", it.owner),
        ),
        None => Cell::text(it.owner),
    };
    Row::new(
        vec![
            Cell::text(it.table),
            owner,
            Cell::text(fields.join("; ")),
            Cell::text(format!("{}:{}", it.file, it.line)),
        ],
        Some(&it.grounds),
    )
}
