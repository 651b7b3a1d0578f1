//! How many documents, by State, year or kind.

use crate::{Catalogue, Entry};
use std::collections::BTreeMap;

/// By what documents are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Respondent State; a document against several counts for each.
    State,
    /// Year of its day.
    Year,
    /// What it is.
    Kind,
}

/// A count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Code of the State, year, or word of the kind; `None`: no respondent is known.
    pub of: Option<String>,
    /// Documents, translations among them.
    pub documents: u64,
    /// Of these, judgments.
    pub judgments: u64,
    /// Of these, translations.
    pub translations: u64,
    /// Different application numbers in them.
    pub applications: u64,
}

/// Counts documents: States by number of documents, years and kinds in their order.
pub fn count(catalogue: &Catalogue, by: By) -> Vec<Count> {
    let mut groups: BTreeMap<Option<Key>, Vec<Entry>> = BTreeMap::new();
    for entry in catalogue.entries() {
        match by {
            By::State if entry.respondents().is_empty() => {
                groups.entry(None).or_default().push(entry);
            }
            By::State => {
                for state in entry.respondents() {
                    groups
                        .entry(Some(Key::State(*state)))
                        .or_default()
                        .push(entry);
                }
            }
            By::Year => {
                let key = Key::Year(entry.day().year());
                groups.entry(Some(key)).or_default().push(entry);
            }
            By::Kind => {
                let key = Key::Kind(entry.kind());
                groups.entry(Some(key)).or_default().push(entry);
            }
        }
    }
    let mut counts: Vec<Count> = groups
        .into_iter()
        .map(|(key, it)| counted(key, &it))
        .collect();
    if by == By::State {
        counts.sort_by_key(|it| (it.of.is_none(), std::cmp::Reverse(it.documents)));
    }
    counts
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    State(standi_record::Code),
    Year(i16),
    Kind(crate::Kind),
}

fn counted(key: Option<Key>, entries: &[Entry]) -> Count {
    let many = |is: fn(&Entry) -> bool| entries.iter().filter(|it| is(it)).count() as u64;
    let numbers = entries.iter().flat_map(|it| it.applications());
    let mut numbers: Vec<_> = numbers.copied().collect();
    numbers.sort_unstable();
    numbers.dedup();
    Count {
        of: key.map(|key| match key {
            Key::State(code) => code.to_string(),
            Key::Year(year) => year.to_string(),
            Key::Kind(kind) => kind.word().to_string(),
        }),
        documents: entries.len() as u64,
        judgments: many(|it| it.kind().is_judgment()),
        translations: many(|it| it.is_translation()),
        applications: numbers.len() as u64,
    }
}
