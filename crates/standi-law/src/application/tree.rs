//! An application as a tree of plain values: to change one fact, to build one answer by answer.
//!
//! The tree has the shape of an application file; [`application`] reads it with the same reader.

use super::{Application, read};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json};
use standi_record::{Day, Record};
use standi_text::{Defects, Entry, Format, Node, Source, Span, Value as Written};

/// A node of a text as plain values. Whatever was one complaint alone gets its list.
pub fn tree(node: &Node) -> Json {
    let mut tree = plain(node);
    if let Json::Object(table) = &mut tree
        && !table.contains_key("complaints")
    {
        let mut complaint = Map::new();
        for key in COMPLAINT_KEYS {
            if let Some(value) = table.remove(*key) {
                complaint.insert((*key).to_string(), value);
            }
        }
        table.insert(
            "complaints".into(),
            Json::Array(vec![Json::Object(complaint)]),
        );
    }
    tree
}

/// Keys of a complaint that may stand at the top of a file with one.
const COMPLAINT_KEYS: &[&str] = &[
    "articles",
    "subject",
    "grievance",
    "proceedings",
    "events",
    "final_decision",
    "remedies",
    "victim",
    "representation",
    "identity",
    "earlier_application",
    "other_procedure",
    "about",
    "imminent_harm",
    "signals",
];

/// Words that stand for the first of a list: `event.on` is `complaints[0].events[0].on`.
const SHORT: &[(&str, &[&str])] = &[
    ("complaint", &["complaints", "0"]),
    ("event", &["complaints", "0", "events", "0"]),
    ("remedy", &["complaints", "0", "remedies", "0"]),
];

fn plain(node: &Node) -> Json {
    match &node.value {
        Written::Null => Json::Null,
        Written::Bool(flag) => Json::Bool(*flag),
        Written::Int(number) => Json::from(*number),
        Written::Text(text) => Json::String(text.clone()),
        Written::Date(date) => Json::String(date.to_string()),
        Written::List(items) => Json::Array(items.iter().map(plain).collect()),
        Written::Table(entries) => {
            let entries = entries
                .iter()
                .map(|entry| (entry.key.clone(), plain(&entry.node)));
            Json::Object(entries.collect())
        }
    }
}

/// The application that a tree holds.
pub fn application(tree: &Json, record: &Record, today: Day) -> Result<Application, Defects> {
    let text = serde_json::to_string_pretty(tree).unwrap_or_default();
    let source = Source::new("the changed application", text);
    let node = standi_text::read(&source, Format::Json)?;
    read(&node, &source, record, Some(today))
}

/// The same without a text to show defects in: for an application that nobody wrote.
pub(crate) fn supposed(tree: &Json, record: &Record, today: Day) -> Option<Application> {
    let source = Source::new("", "{}");
    read(&node(tree), &source, record, Some(today)).ok()
}

fn node(tree: &Json) -> Node {
    let value = match tree {
        Json::Null => Written::Null,
        Json::Bool(flag) => Written::Bool(*flag),
        Json::Number(number) => match number.as_i64() {
            Some(number) => Written::Int(number),
            None => Written::Text(number.to_string()),
        },
        Json::String(text) => Written::Text(text.clone()),
        Json::Array(items) => Written::List(items.iter().map(node).collect()),
        Json::Object(table) => Written::Table(
            table
                .iter()
                .map(|(key, value)| Entry {
                    key: key.clone(),
                    at: Span::default(),
                    node: node(value),
                })
                .collect(),
        ),
    };
    Node {
        span: Span::default(),
        value,
    }
}

/// A change of one fact: `event.on=2022-09-15`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact as it was named.
    pub fact: String,
    /// Where: keys and places in lists.
    pub path: Vec<String>,
    /// The new value; empty removes the fact.
    pub value: String,
}

impl Change {
    /// Reads `path=value`. Keys are parted by dots; `event`, `complaint` and `remedy` stand for the
    /// first of each, the names of complaint keys for those of the first complaint, and `date` for
    /// the day of an event.
    pub fn parse(text: &str) -> Result<Change, String> {
        let (path, value) = text
            .split_once('=')
            .ok_or_else(|| format!("`{text}` is not a change; write `event.on=2022-09-15`"))?;
        let mut words: Vec<String> = path
            .split(['.', '[', ']'])
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(str::to_string)
            .collect();
        let first = words
            .first()
            .ok_or("a change needs a fact before the `=`")?
            .clone();
        if let Some((_, long)) = SHORT.iter().find(|(short, _)| *short == first) {
            words.splice(0..1, long.iter().map(|word| (*word).to_string()));
        } else if COMPLAINT_KEYS.contains(&first.as_str()) {
            words.splice(0..0, ["complaints".to_string(), "0".to_string()]);
        }
        if words.last().is_some_and(|last| last == "date") {
            words.pop();
            words.push("on".to_string());
        }
        Ok(Change {
            fact: path.trim().to_string(),
            path: words,
            value: value.trim().to_string(),
        })
    }

    /// Makes the change in a tree, and tells what stood there. A text between brackets is a list.
    ///
    /// # Errors
    /// Why there is no such place in the tree.
    pub fn apply(&self, tree: &mut Json) -> Result<Assumed, String> {
        let value = match self
            .value
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            Some(list) => Json::Array(
                list.split(',')
                    .map(str::trim)
                    .filter(|item| !item.is_empty())
                    .map(text)
                    .collect(),
            ),
            None => text(&self.value),
        };
        // The day of a situation is its first: it stands under `from`.
        let mut path = self.path.clone();
        if path.last().is_some_and(|last| last == "on") {
            let event = &path[..path.len() - 1];
            if at(tree, event).is_some_and(|event| event.get("from").is_some()) {
                path.pop();
                path.push("from".to_string());
            }
        }
        let given = at(tree, &path).and_then(shown);
        let assumed = shown(&value);
        set(tree, &path, value)?;
        Ok(Assumed {
            fact: self.fact.clone(),
            given,
            assumed,
        })
    }
}

/// A fact that an answer takes to be another than the application says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assumed {
    /// The fact, as it was named.
    pub fact: String,
    /// What the application says; `null` if it says nothing of it.
    pub given: Option<String>,
    /// What was taken in its place; `null` if the fact was taken away.
    pub assumed: Option<String>,
}

/// A value in a line.
fn shown(value: &Json) -> Option<String> {
    match value {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Array(items) if !items.iter().any(|item| item.is_object() || item.is_array()) => {
            let items: Vec<String> = items.iter().filter_map(shown).collect();
            Some(items.join(", "))
        }
        other => Some(other.to_string()),
    }
}

fn text(text: &str) -> Json {
    if text.is_empty() {
        Json::Null
    } else {
        Json::String(text.to_string())
    }
}

fn at<'a>(tree: &'a Json, path: &[String]) -> Option<&'a Json> {
    path.iter().try_fold(tree, |node, word| match node {
        Json::Array(items) => items.get(word.parse::<usize>().ok()?),
        Json::Object(table) => table.get(word),
        _ => None,
    })
}

/// Sets a value in a tree, making tables and the next item of lists on the way.
pub fn set(tree: &mut Json, path: &[String], value: Json) -> Result<(), String> {
    let Some((word, rest)) = path.split_first() else {
        *tree = value;
        return Ok(());
    };
    if let Ok(index) = word.parse::<usize>() {
        if tree.is_null() {
            *tree = Json::Array(Vec::new());
        }
        let Json::Array(items) = tree else {
            return Err(format!("`{word}`: this is no list"));
        };
        if index == items.len() {
            items.push(Json::Null);
        }
        let length = items.len();
        let item = items
            .get_mut(index)
            .ok_or_else(|| format!("there are {length} items, none with the number {index}"))?;
        return set(item, rest, value);
    }
    if !tree.is_object() {
        *tree = Json::Object(Map::new());
    }
    let Json::Object(table) = tree else {
        return Ok(());
    };
    if rest.is_empty() && value.is_null() {
        table.shift_remove(word);
        return Ok(());
    }
    set(table.entry(word.clone()).or_insert(Json::Null), rest, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_fact_is_changed() {
        let mut tree = json!({"complaints": [{"events": [{"on": "2022-10-03"}]}]});
        for (change, expected) in [
            (
                "event.date=2022-09-15",
                json!([{"events": [{"on": "2022-09-15"}]}]),
            ),
            (
                "event.place=RUS",
                json!([{"events": [{"on": "2022-09-15", "place": "RUS"}]}]),
            ),
            ("event.on=", json!([{"events": [{"place": "RUS"}]}])),
            (
                "articles=[3, P1-1]",
                json!([{"events": [{"place": "RUS"}], "articles": ["3", "P1-1"]}]),
            ),
        ] {
            let change = Change::parse(change).expect("a change");
            change.apply(&mut tree).expect("it applies");
            assert_eq!(tree["complaints"], expected);
        }
        let assumed = Change::parse("articles=[5]")
            .expect("a change")
            .apply(&mut tree)
            .expect("it applies");
        assert_eq!(assumed.given.as_deref(), Some("3, P1-1"));
        assert_eq!(assumed.assumed.as_deref(), Some("5"));
        assert!(Change::parse("nothing").is_err());
        let far = Change::parse("complaints.7.id=x").expect("a change");
        assert!(far.apply(&mut tree).is_err());
    }

    #[test]
    fn the_day_of_a_situation_is_its_first() {
        let mut tree = json!({"complaints": [{"events": [{"from": "2020-01-01"}]}]});
        Change::parse("event.date=2021-01-01")
            .expect("a change")
            .apply(&mut tree)
            .expect("applies");
        assert_eq!(
            tree["complaints"][0]["events"][0],
            json!({"from": "2021-01-01"})
        );
    }
}
