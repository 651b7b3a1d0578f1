//! Entries of a history in words.

use standi_docket::document::DocumentKind;
use standi_docket::event::{Kind, Recorded};
use standi_docket::state::{Formation, Role, Track};
use standi_docket::value::Date;
use standi_law::words::{Language, Words};

/// What happened: the title of the event, and what it corrects.
pub fn happened(entry: &Recorded, words: &Words) -> String {
    let of = |of: u32| ("entry", of.to_string());
    match (entry.event.kind(), entry.supersedes) {
        (Kind::Withdrawn, Some(entry)) => words.say("docket-entry-withdrawn", &[of(entry)]),
        (kind, Some(entry)) => {
            let args = [of(entry), ("event", kind.said(words))];
            words.say("docket-entry-in-place", &args)
        }
        (kind, None) => kind.said(words),
    }
}

/// The name of a field of an event.
pub fn field(name: &str, words: &Words) -> String {
    let key = format!("docket-field-{}", name.replace('_', "-"));
    words
        .get(&key, &[])
        .unwrap_or_else(|| name.replace('_', " "))
}

/// Fields that are told with the paper itself.
const OF_THE_PAPER: [&str; 3] = ["sha256", "size", "media_type"];

/// What an entry carries besides its kind and day.
pub fn details(entry: &Recorded, words: &Words) -> Vec<String> {
    let detail = |name: String, value: String| {
        let args = [("name", name), ("value", value)];
        words.say("docket-detail", &args)
    };
    let mut details = Vec::new();
    let fields = serde_json::to_value(&entry.event).unwrap_or_default();
    let fields_of = entry.event.kind().fields().iter();
    for of in fields_of.filter(|of| !OF_THE_PAPER.contains(&of.name)) {
        let value = match &fields[of.name] {
            serde_json::Value::String(text) => told(of.name, text, words),
            serde_json::Value::Number(number) => number.to_string(),
            serde_json::Value::Bool(true) => words.say("docket-detail-yes", &[]),
            serde_json::Value::Array(items) if !items.is_empty() => {
                items.iter().map(item).collect::<Vec<_>>().join(", ")
            }
            _ => continue,
        };
        details.push(detail(field(of.name, words), value));
    }
    let others = [
        (
            "docket-detail-due",
            entry.due.map(|due| told("due", &due.to_string(), words)),
        ),
        ("docket-detail-paper", entry.document.clone()),
        ("docket-detail-why", entry.note.clone()),
    ];
    for (key, value) in others {
        details.extend(value.map(|value| detail(words.say(key, &[]), value)));
    }
    details
}

/// A word of a closed list in the reader's language; any other text, and in English every word, as
/// it is kept.
fn told(field: &str, text: &str, words: &Words) -> String {
    let said = match (words.language(), field) {
        (Language::En, _) => None,
        (_, "track") => Track::from_word(text).map(|it| it.said(words)),
        (_, "formation") => Formation::from_word(text).map(|it| it.said(words)),
        (_, "filed_by") => Role::from_word(text).map(|it| it.said(words)),
        (_, "kind") => DocumentKind::from_word(text).map(|it| it.said(words)),
        _ => None,
    };
    let day = || {
        let day = text.parse::<Date>().ok();
        day.filter(|_| words.language() != Language::En)
            .map(|day| words.day(day.0))
    };
    said.or_else(day).unwrap_or_else(|| text.to_string())
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
