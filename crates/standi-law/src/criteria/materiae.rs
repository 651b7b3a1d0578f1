//! A3 *ratione materiae*: is the right in an instrument in force for that State on that day?
//!
//! The Court applies the Convention and the Protocols thereto (Articles 32, 34, 35 § 3 (a)). A
//! right of a Protocol can be invoked only against a State that the Protocol bound on the day of
//! the fact. Whether the story falls under the article is another question (`scope`).
//!
//! Needs: the article, the day, the periods of the State under the instrument. Decides alone;
//! where no article was named, which one fits is a judgement.

use crate::{Finding, Ground};
use standi_record::{Day, Period};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Whether an article was named.
    pub named: bool,
    /// Whether the instrument ever bound the State.
    pub ever_bound: bool,
    /// First day on which the right may have been at stake; `None` if no day was told.
    pub first: Option<Day>,
    /// Last such day.
    pub last: Day,
    /// Whether the days are those of one fact of which the exact day is not known.
    pub vague: bool,
    /// Periods in which the instrument bound the State.
    pub periods: [Period; 2],
    /// Days that are argued; see [`super::temporis::Facts::argued`].
    pub argued: [Period; 2],
    /// Whether the record is in doubt about the periods.
    pub doubtful: bool,
}

/// The instrument bound the State.
pub static IN_FORCE: Ground =
    Ground::open("materiae-in-force", &["Convention, Articles 32 and 34"]);
/// It never did.
pub static NEVER_RATIFIED: Ground = Ground::closed(
    "materiae-never-ratified",
    &["Convention, Articles 32, 34 and 35 § 3 (a)"],
);
/// It did not on that day.
pub static NOT_THAT_DAY: Ground = Ground::closed(
    "materiae-not-that-day",
    &["Convention, Articles 32, 34 and 35 § 3 (a)"],
);
/// The boundary day itself.
pub static BOUNDARY: Ground = Ground::judgement(
    "materiae-boundary",
    &["Court, Resolution of 22 March 2022 (\"until 16 September 2022\")"],
);
/// No article named.
pub static NO_ARTICLE: Ground =
    Ground::judgement("materiae-no-article", &["Convention, Articles 32 and 34"]);
/// No day told.
pub static NO_DAY: Ground = Ground::missing("materiae-no-day", "q-date");
/// The days it can have been do not agree.
pub static DAY_TOO_VAGUE: Ground = Ground::missing("materiae-day-too-vague", "q-date-exact");

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    if !facts.named {
        return (&NO_ARTICLE).into();
    }
    if !facts.ever_bound {
        return Finding::from(&NEVER_RATIFIED).resting_on(facts.doubtful);
    }
    let Some(first) = facts.first else {
        return (&NO_DAY).into();
    };
    let stretch = Period {
        from: first,
        until: facts.last.after(),
    };
    let touched = facts.periods.iter().any(|period| period.overlaps(stretch));
    let covered = facts
        .periods
        .iter()
        .any(|period| period.from <= stretch.from && stretch.until <= period.until);
    let ground = if !touched && facts.argued.iter().any(|days| days.overlaps(stretch)) {
        &BOUNDARY
    } else if !touched {
        &NOT_THAT_DAY
    } else if facts.vague && !covered {
        &DAY_TOO_VAGUE
    } else {
        &IN_FORCE
    };
    Finding::from(ground).resting_on(facts.doubtful)
}
