//! What the list is counted by, so that a count never reads the list.
//!
//! An application is counted once under every pair of a respondent State (or any) and a word (or
//! any) by which it can be asked for, by the years of its number and of its introduction.

use crate::projection::{ListFilter, ListRow};
use standi_docket::state::{Interim, Priority};
use standi_docket::value::StateCode;
use std::fmt;

/// What a counter counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// Respondent State; empty: any.
    pub respondent: String,
    /// State and priority asked for; empty: any.
    pub word: String,
    /// Year of the number.
    pub year: i16,
    /// Year of introduction; 0: none.
    pub lodged: i16,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let any = |text: &str| if text.is_empty() { "any" } else { text }.to_string();
        let (respondent, word) = (any(&self.respondent), any(&self.word));
        write!(
            f,
            "respondent {respondent}, {word}, number of {}, introduced in {}",
            self.year, self.lodged
        )
    }
}

/// The word by which applications in a state and of a priority are counted.
pub(crate) fn word(state: Option<&str>, priority: Option<Priority>) -> String {
    let priority = priority.map(|it| format!("/{it}")).unwrap_or_default();
    format!("{}{priority}", state.unwrap_or_default())
}

fn respondents(row: &ListRow) -> Vec<Option<StateCode>> {
    let mut all = vec![None];
    for code in &row.respondents {
        if !all.contains(&Some(*code)) {
            all.push(Some(*code));
        }
    }
    all
}

fn text(respondent: Option<StateCode>) -> String {
    respondent.map(|it| it.to_string()).unwrap_or_default()
}

/// The counters of an application.
pub fn of(row: &ListRow) -> Vec<Tally> {
    let mut words = vec![String::new()];
    let states = [Some(row.case.word()), Some(row.interim.word())];
    let states = states
        .into_iter()
        .chain([row.supervision.map(|it| it.word())]);
    for state in states.flatten() {
        words.push(word(Some(state), None));
        if row.priority.is_some() {
            words.push(word(Some(state), row.priority));
        }
    }
    if row.priority.is_some() {
        words.push(word(None, row.priority));
    }
    let lodged = row.lodged.map_or(0, |day| day.0.year());
    let mut all = Vec::new();
    for respondent in respondents(row) {
        for word in &words {
            all.push(Tally {
                respondent: text(respondent),
                word: word.clone(),
                year: row.number.year,
                lodged,
            });
        }
    }
    all
}

/// Under which respondent and word a row of the list can be found without reading others. Nearly
/// every application is without interim measures; no path leads to those.
pub(crate) fn paths(row: &ListRow) -> Vec<(String, String)> {
    let mut words = vec![String::new(), word(Some(row.case.word()), None)];
    if row.interim != Interim::None {
        words.push(word(Some(row.interim.word()), None));
    }
    words.extend(row.supervision.map(|it| word(Some(it.word()), None)));
    words.extend(row.priority.map(|it| word(None, Some(it))));
    let mut all = Vec::new();
    for respondent in respondents(row) {
        for word in &words {
            all.push((text(respondent), word.clone()));
        }
    }
    all
}

/// The paths on which every row that fits a filter lies.
pub(crate) fn paths_of(filter: &ListFilter) -> Vec<(String, String)> {
    let respondent = text(filter.respondent);
    let mut all = vec![(respondent.clone(), String::new())];
    if let Some(state) = filter.state.as_deref()
        && state != Interim::None.word()
    {
        all.push((respondent.clone(), word(Some(state), None)));
    }
    if filter.priority.is_some() {
        all.push((respondent, word(None, filter.priority)));
    }
    all
}
