//! Results as a table.

use crate::download::own_file;
use axum::response::Response;
use standi_answers::search::{Found, Search};

const HEAD: [&str; 11] = [
    "part",
    "kind",
    "id",
    "title",
    "day",
    "states",
    "articles",
    "applications",
    "importance",
    "ecli",
    "address",
];

/// The results of a page as CSV.
pub fn csv(answer: &Search) -> Response {
    let head = HEAD.map(str::to_string);
    let rows: Vec<Vec<String>> = answer.results.iter().map(row).collect();
    let text = standi_columns::csv_of_text(&head, &rows);
    own_file("search.csv", "text/csv; charset=utf-8", text)
}

fn row(it: &Found) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        it.part.to_string(),
        it.kind.to_string(),
        it.id.clone(),
        it.title.clone(),
        it.day.map_or(String::new(), |day| day.0.to_string()),
        it.states.join(" "),
        it.articles.join(" "),
        it.applications.join(" "),
        it.importance.map_or(String::new(), |it| it.to_string()),
        text(&it.ecli),
        text(&it.address),
    ]
}
