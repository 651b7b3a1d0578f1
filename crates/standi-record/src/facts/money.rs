//! Rates of interest.

use super::Known;
use crate::Day;
use crate::field::{Text, table, words};

words! {
    /// What a rate is of.
    pub enum RateKind {
        /// The European Central Bank's marginal lending facility, per cent a year.
        MarginalLending = "ecb-marginal-lending",
    }
}

table! {
    /// A rate of interest, from its first day until the day before the next of its kind.
    pub struct Rate in "rate", "a rate of interest", by Series {
        /// What it is of.
        kind: RateKind,
        /// First day on which it applies.
        from: Day,
        /// Per cent, as a decimal with a point.
        percent: Text,
        /// Day on which it was made public; `from` if absent.
        known: Option<Day>,
        /// Last day on which the last of its kind was seen to apply.
        seen_until: Option<Day>,
    }
}

impl Known for Rate {
    fn known_on(&self) -> Option<Day> {
        Some(self.known.unwrap_or(self.from))
    }

    fn as_known_on(&self, day: Day) -> Option<Rate> {
        self.known_on()
            .is_none_or(|known| known <= day)
            .then(|| Rate {
                seen_until: self.seen_until.map(|seen| seen.min(day)),
                ..self.clone()
            })
    }
}

table! {
    /// Simple interest on contributions that are paid late, for each month.
    pub struct LateInterest in "late_interest", "an interest on late contributions", by Text {
        /// First month of arrears for which it is due, from 1.
        from_month: Option<i64>,
        /// First month for which it no longer is.
        until_month: Option<i64>,
        /// Per cent of what is unpaid on the first day of the month, as a decimal with a point.
        percent: Text,
        /// Provision.
        provision: Text,
    }
}
