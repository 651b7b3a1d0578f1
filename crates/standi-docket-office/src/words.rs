//! Entries of a history in words.

use standi_docket::event::{Kind, Recorded};

/// What happened: the title of the event, and what it corrects.
pub fn happened(entry: &Recorded) -> String {
    match (entry.event.kind(), entry.supersedes) {
        (Kind::Withdrawn, Some(of)) => format!("entry {of} is withdrawn"),
        (kind, Some(of)) => format!("in place of entry {of}: {}", kind.title()),
        (kind, None) => kind.title().to_string(),
    }
}

/// What an entry carries besides its kind and day.
pub fn details(entry: &Recorded) -> Vec<String> {
    let mut details = Vec::new();
    let fields = serde_json::to_value(&entry.event).unwrap_or_default();
    for field in entry.event.kind().fields() {
        let value = match &fields[field.name] {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Bool(true) => "yes".to_string(),
            serde_json::Value::Array(items) if !items.is_empty() => {
                items.iter().map(item).collect::<Vec<_>>().join(", ")
            }
            _ => continue,
        };
        details.push(format!("{}: {value}", field.name.replace('_', " ")));
    }
    details.extend(entry.due.map(|due| format!("last day set: {due}")));
    details.extend(entry.document.as_ref().map(|it| format!("paper: {it}")));
    details.extend(entry.note.as_ref().map(|it| format!("why: {it}")));
    details
}

fn item(item: &serde_json::Value) -> String {
    match item {
        serde_json::Value::String(text) => text.clone(),
        // A complaint, which has its id and articles.
        other => {
            let articles = other["articles"].as_array();
            let articles: Vec<&str> = articles
                .into_iter()
                .flatten()
                .filter_map(|it| it.as_str())
                .collect();
            let id = other["id"].as_str().unwrap_or_default();
            match articles.is_empty() {
                true => id.to_string(),
                false => format!("{id} ({})", articles.join(", ")),
            }
        }
    }
}
