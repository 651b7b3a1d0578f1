//! What a State owes: the accounts that still stand on a day.

use crate::facts::{Contribution, State};
use crate::{Day, Record};

impl Contribution {
    /// First and last financial year of the account; `None` where `year` is in words.
    pub fn years(&self) -> Option<(i16, i16)> {
        let (first, last) = self
            .year
            .split_once('-')
            .unwrap_or((&self.year, &self.year));
        Some((first.trim().parse().ok()?, last.trim().parse().ok()?))
    }

    /// Whether a later account of the same budget covers the same years and leaves out no figure.
    pub fn replaced_by(&self, other: &Contribution) -> bool {
        let (Some(mine), Some(theirs)) = (self.years(), other.years()) else {
            return false;
        };
        let figures = [
            (self.due, other.due),
            (self.paid, other.paid),
            (self.unpaid, other.unpaid),
        ];
        let some = figures.iter().any(|(mine, _)| mine.is_some());
        other.as_of > self.as_of
            && other.budget == self.budget
            && theirs.0 <= mine.0
            && mine.1 <= theirs.1
            && some
            && figures
                .iter()
                .all(|(mine, theirs)| mine.is_none() || theirs.is_some())
    }
}

impl Record {
    /// The accounts of a State's contributions that stand on a day, oldest first. An account that
    /// a later one replaced is left out; none is added up with another.
    pub fn accounts<'r>(&'r self, state: &'r State, on: Day) -> Vec<&'r Contribution> {
        let made = || {
            self.of(&self.contributions, &state.code)
                .filter(|row| row.as_of <= on)
        };
        let mut standing: Vec<_> = made()
            .filter(|row| !made().any(|later| row.replaced_by(later)))
            .collect();
        standing.sort_by_key(|row| row.as_of);
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Text;
    use crate::facts::{Basis, Confidence};

    fn account(year: &'static str, as_of: &str, unpaid: Option<i64>) -> Contribution {
        Contribution {
            year: Text(year),
            budget: None,
            due: None,
            paid: None,
            unpaid,
            as_of: as_of.parse().expect("a day"),
            text: Text(""),
            basis: Basis {
                owner: Text("RUS"),
                file: Text(""),
                line: 1,
                sources: Vec::new(),
                confidence: Confidence::Known,
                note: None,
                note_french: None,
                conflict: None,
            },
        }
    }

    #[test]
    fn a_later_account_of_the_same_years_replaces() {
        let first = account("2017", "2017-06-30", Some(22_263));
        let both = account("2017-2018", "2019-09-04", Some(1_641));
        assert!(first.replaced_by(&both) && !both.replaced_by(&first));
        assert!(!both.replaced_by(&account("2018", "2020-01-01", Some(0))));
    }

    #[test]
    fn an_account_without_the_figure_does_not_replace() {
        let sum = account("2022", "2022-03-15", Some(5));
        let words = account("2022", "2022-03-16", None);
        assert!(!sum.replaced_by(&words) && !words.replaced_by(&sum));
    }
}
