//! What the list is counted by, so that a count never reads the list, and the ways that lead to
//! its rows, so that a page never reads past rows that do not fit.
//!
//! An application is counted once for every pair of a respondent State (or any) and a word (or any)
//! by which it can be asked for, by the year of its number and the month of its introduction.

use crate::projection::{ListFilter, ListRow};
use standi_docket::state::{Interim, Priority};
use standi_docket::value::StateCode;
use standi_record::Day;
use std::fmt;

/// A respondent State (or any) with a state and a priority (or any): a number that is the same in
/// every store. The upper half names the respondent, the lower half the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way(pub i64);

impl Way {
    /// The way to applications against a State, in a state and of a priority; `None`: any.
    pub fn to(
        respondent: Option<StateCode>,
        state: Option<&str>,
        priority: Option<Priority>,
    ) -> Way {
        let respondent = respondent.map(|it| it.to_string()).unwrap_or_default();
        let letters = respondent.bytes().map(|it| i64::from(it) - 64);
        let respondent = letters.fold(0, |code, letter| 32 * code + letter);
        // FNV-1a; a test holds that no two pairs of words share a number.
        let mut word: u32 = 0x811c_9dc5;
        let priority = priority.map_or("", |it| it.word());
        for byte in state
            .unwrap_or_default()
            .bytes()
            .chain([b'/'])
            .chain(priority.bytes())
        {
            word = (word ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        Way(respondent << 32 | i64::from(word))
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = |shift: u32| (((self.0 >> (32 + shift)) & 31) as u8 + 64) as char;
        match self.0 >> 32 {
            0 => f.write_str("against any State"),
            _ => write!(f, "against {}{}{}", letter(10), letter(5), letter(0)),
        }
    }
}

/// What a counter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// The way to the applications.
    pub way: Way,
    /// Year of the number.
    pub year: i16,
    /// Month of introduction, as [`month`] counts; 0: none.
    pub lodged: i32,
}

/// The month of a day, from year 0: twelve to a year, January first.
pub fn month(day: Day) -> i32 {
    let date = day.date();
    12 * i32::from(date.year()) + i32::from(date.month()) - 1
}

fn respondents(row: &ListRow) -> impl Iterator<Item = Option<StateCode>> {
    let of =
        |(at, code): (usize, &StateCode)| (!row.respondents[..at].contains(code)).then_some(*code);
    let each = row.respondents.iter().enumerate().filter_map(of);
    std::iter::once(None).chain(each.map(Some))
}

/// The counters of an application.
pub fn of(row: &ListRow) -> Vec<Tally> {
    let states = [
        None,
        Some(row.case.word()),
        Some(row.interim.word()),
        row.supervision.map(|it| it.word()),
    ];
    let known = if row.supervision.is_some() { 4 } else { 3 };
    let lodged = row.lodged.map_or(0, |day| month(day.0));
    let mut all = Vec::with_capacity(16);
    for respondent in respondents(row) {
        for state in &states[..known] {
            for priority in [None, row.priority] {
                all.push(Tally {
                    way: Way::to(respondent, *state, priority),
                    year: row.number.year,
                    lodged,
                });
                if row.priority.is_none() {
                    break;
                }
            }
        }
    }
    all
}

/// The ways that lead to a row of the list without reading others. Nearly every application is
/// without interim measures; no way leads to those.
pub(crate) fn ways(row: &ListRow) -> Vec<Way> {
    let interim = Some(row.interim).filter(|it| *it != Interim::None);
    let states = [
        Some(row.case.word()),
        interim.map(|it| it.word()),
        row.supervision.map(|it| it.word()),
    ];
    let mut all = Vec::with_capacity(10);
    for respondent in respondents(row) {
        all.push(Way::to(respondent, None, None));
        for state in states.iter().flatten() {
            all.push(Way::to(respondent, Some(state), None));
        }
        if row.priority.is_some() {
            all.push(Way::to(respondent, None, row.priority));
        }
    }
    all
}

/// A way that leads to every row that fits a filter, and which words of the filter it leads by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Led {
    pub way: Way,
    pub state: bool,
    pub priority: bool,
}

/// The ways that lead to every row that fits a filter.
pub(crate) fn ways_of(filter: &ListFilter) -> Vec<Led> {
    let led = |state: Option<&str>, priority: Option<Priority>| Led {
        way: Way::to(filter.respondent, state, priority),
        state: state.is_some(),
        priority: priority.is_some(),
    };
    let mut all = vec![led(None, None)];
    let state = filter.state.as_deref();
    if let Some(state) = state.filter(|it| *it != Interim::None.word()) {
        all.push(led(Some(state), None));
    }
    if filter.priority.is_some() {
        all.push(led(None, filter.priority));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_docket::state::{Case, Supervision};
    use std::collections::HashSet;

    #[test]
    fn no_two_words_share_a_way() {
        let cases = Case::ALL.iter().map(|it| it.word());
        let interims = Interim::ALL.iter().map(|it| it.word());
        let supervisions = Supervision::ALL.iter().map(|it| it.word());
        let mut states: Vec<Option<&str>> = cases
            .chain(interims)
            .chain(supervisions)
            .map(Some)
            .collect();
        states.push(None);
        let mut priorities: Vec<Option<Priority>> =
            Priority::ALL.iter().copied().map(Some).collect();
        priorities.push(None);
        let mut seen = HashSet::new();
        for respondent in [
            None,
            "ITA".parse().ok(),
            "RUS".parse().ok(),
            "ATI".parse().ok(),
        ] {
            for state in &states {
                for priority in &priorities {
                    assert!(
                        seen.insert(Way::to(respondent, *state, *priority)),
                        "{state:?} {priority:?}"
                    );
                }
            }
        }
        assert_eq!(seen.len(), 4 * states.len() * priorities.len());
        let italy = "ITA".parse().ok();
        assert_eq!(
            Way::to(italy, Some("sent"), None).to_string(),
            "against ITA"
        );
    }

    #[test]
    fn months_follow_one_another() {
        let month = |text: &str| month(text.parse().expect("a day"));
        assert_eq!(month("2021-01-01"), month("2020-12-31") + 1);
        assert_eq!(month("2021-01-01"), month("2021-01-31"));
        assert_eq!(month("2021-01-15"), 12 * 2021);
    }
}
