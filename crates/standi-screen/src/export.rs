//! The tables as rows, for engines that are given the same law to be compared with.

use crate::codes::Codes;
use crate::row::{Applicant, Exhausted, Victim};
use crate::tables::Tables;
use standi_record::Day;

/// What holds from a day on, for one combination of two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Number of the respondent.
    pub respondent: u8,
    /// Number of the article, or of what became of remedies.
    pub other: u8,
    /// First day; [`Day::FIRST`] for the first stretch.
    pub from: Day,
    /// What holds.
    pub codes: Codes,
}

impl Tables<'_> {
    /// What the law says of respondent, article and day of the event, as far as it was prepared.
    pub fn stretches_by_event(&self) -> Vec<Stretch> {
        let states = self.record.states.len();
        let pair = |at: usize| ((at % states) as u8, (at / states) as u8);
        let steps = self.by_event.iter().enumerate();
        steps
            .flat_map(|(at, steps)| self.stretches(pair(at), steps))
            .collect()
    }

    /// What the law says of respondent, what became of remedies, and day of the final decision.
    pub fn stretches_by_remedies(&self) -> Vec<Stretch> {
        let many = Exhausted::ALL.len();
        let pair = |at: usize| ((at / many) as u8, (at % many) as u8);
        let steps = self.by_remedies.iter().enumerate();
        steps
            .flat_map(|(at, steps)| self.stretches(pair(at), steps))
            .collect()
    }

    fn stretches(
        &self,
        (respondent, other): (u8, u8),
        steps: &crate::steps::Steps,
    ) -> impl Iterator<Item = Stretch> {
        steps
            .stretches(&self.palette)
            .map(move |(from, codes)| Stretch {
                respondent,
                other,
                from,
                codes,
            })
    }

    /// What the law says of article, applicant and victim, each by its number.
    pub fn codes_of_applicant(&self, article: u8, applicant: Applicant, victim: Victim) -> Codes {
        self.by_applicant[Tables::applicant(article, applicant as u8, victim as u8)]
    }

    /// What the law says of circumstances, by their number.
    pub fn codes_of_circumstances(&self) -> &[Codes] {
        &self.by_circumstances
    }

    /// Months of the time limit for a decision of a day before the change and from it on, and the
    /// day of the change.
    pub fn months(&self) -> (u8, u8, Day) {
        let lengths = self.lengths;
        (lengths.before, lengths.after, lengths.change)
    }
}
