//! What the list is counted by, so that a count never reads the list, and the ways that lead to
//! its rows, so that a page never reads past rows that do not fit.
//!
//! An application is counted once for every pair of a respondent State (or any) and a word (or any)
//! by which it can be asked for, by the year of its number and the month of its introduction; and
//! the same again for everybody to whom it has been disclosed.

use crate::projection::{ListFilter, ListRow};
use standi_docket::access::Audience;
use standi_docket::state::{Interim, Priority};
use standi_docket::value::StateCode;
use standi_record::Day;
use std::fmt;

/// A respondent State (or any) with a state and a priority (or any), of all applications or of those
/// that were disclosed to somebody: a number that is the same in every store. The upper half names the respondent, the lower half the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way(pub i64);

impl Way {
    /// The way to applications against a State, in a state and of a priority, disclosed to some;
    /// `None`: any.
    pub fn to(
        respondent: Option<StateCode>,
        state: Option<&str>,
        priority: Option<Priority>,
        disclosed: Option<Audience>,
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
            .chain(disclosed.map(Audience::bit))
        {
            word = (word ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        Way(respondent << 32 | i64::from(word))
    }

    /// The way to applications against more than one State, which are few.
    pub fn to_several() -> Way {
        Way::to(None, Some("several"), None, None)
    }

    /// The way to all that a filter looks for, but for days of introduction; one that leads to
    /// others as well, if it looks for applications against two States.
    pub(crate) fn of(filter: &ListFilter) -> Way {
        let state = filter.state.as_deref();
        match filter.against() {
            [_, Some(_)] => Way::to_several(),
            [one, None] => Way::to(one, state, filter.priority, filter.disclosed),
        }
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

/// Whether an application is against more than one State; any State is one of those counted.
fn is_against_several(row: &ListRow) -> bool {
    respondents(row).nth(2).is_some()
}

/// To whom an application was disclosed.
fn audiences(row: &ListRow) -> impl Iterator<Item = Option<Audience>> {
    let disclosure = row.disclosure;
    let all = Audience::ALL.into_iter();
    all.filter(move |it| disclosure.is_to(*it)).map(Some)
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
    let priorities: &[Option<Priority>] = match row.priority {
        None => &[None],
        some => &[None, some],
    };
    let mut all = Vec::with_capacity(64);
    for respondent in respondents(row) {
        for disclosed in std::iter::once(None).chain(audiences(row)) {
            for state in &states[..known] {
                all.extend(priorities.iter().map(|priority| Tally {
                    way: Way::to(respondent, *state, *priority, disclosed),
                    year: row.number.year,
                    lodged,
                }));
            }
        }
    }
    if is_against_several(row) {
        all.push(Tally {
            way: Way::to_several(),
            year: row.number.year,
            lodged,
        });
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
    let mut all = Vec::with_capacity(16);
    for respondent in respondents(row) {
        all.push(Way::to(respondent, None, None, None));
        for state in states.iter().flatten() {
            all.push(Way::to(respondent, Some(state), None, None));
        }
        if row.priority.is_some() {
            all.push(Way::to(respondent, None, row.priority, None));
        }
        all.extend(audiences(row).map(|it| Way::to(respondent, None, None, it)));
    }
    if is_against_several(row) {
        all.push(Way::to_several());
    }
    all
}

/// A way that leads to every row that fits a filter, and what of the filter it leads by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Led {
    pub way: Way,
    pub state: bool,
    pub priority: bool,
    pub disclosed: bool,
    pub respondents: bool,
}

/// The ways that lead to every row that fits a filter.
pub(crate) fn ways_of(filter: &ListFilter) -> Vec<Led> {
    let [one, other] = filter.against();
    let led = |state: Option<&str>, priority: Option<Priority>, disclosed: Option<Audience>| Led {
        way: Way::to(one, state, priority, disclosed),
        state: state.is_some(),
        priority: priority.is_some(),
        disclosed: disclosed.is_some(),
        respondents: true,
    };
    if other.is_some() {
        return vec![Led {
            way: Way::to_several(),
            respondents: false,
            ..led(None, None, None)
        }];
    }
    let mut all = vec![led(None, None, filter.disclosed)];
    let state = filter.state.as_deref();
    if let Some(state) = state.filter(|it| *it != Interim::None.word()) {
        all.push(led(Some(state), None, None));
    }
    if filter.priority.is_some() {
        all.push(led(None, filter.priority, None));
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
        states.push(Some("several"));
        let disclosed = Audience::ALL.map(Some).into_iter().chain([None]);
        let disclosed: Vec<Option<Audience>> = disclosed.collect();
        let mut seen = HashSet::new();
        for respondent in [
            None,
            "ITA".parse().ok(),
            "RUS".parse().ok(),
            "ATI".parse().ok(),
        ] {
            for state in &states {
                for priority in &priorities {
                    for disclosed in &disclosed {
                        assert!(
                            seen.insert(Way::to(respondent, *state, *priority, *disclosed)),
                            "{state:?} {priority:?} {disclosed:?}"
                        );
                    }
                }
            }
        }
        assert_eq!(seen.len(), 4 * states.len() * priorities.len() * 4);
        let italy = "ITA".parse().ok();
        assert_eq!(
            Way::to(italy, Some("sent"), None, None).to_string(),
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
