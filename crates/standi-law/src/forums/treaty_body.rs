//! Committees of the United Nations that hear individual communications.
//!
//! A committee can be written to if the State has accepted it on the day of writing, about a right
//! of its treaty, for facts after the acceptance unless they go on, when domestic remedies are used
//! up, and when no other international body has the matter; for some, also when none has had it.
//! What was submitted before a State left goes on (Optional Protocol to the ICCPR, Article 12 § 2).
//!
//! Human Rights Committee: First Optional Protocol, Articles 1, 2, 3 and 5; Rule 99 (c): after five
//! years from the final decision, three from the end of another procedure, the delay needs reasons;
//! many States shut out by reservation what another body has examined. Committee against Torture:
//! Article 22 § 5. CEDAW: Optional Protocol, Article 4. CERD: Article 14 § 5 (six months). CRC: OPIC,
//! Article 7 (one year). CED: Article 31 § 2. CRPD: Optional Protocol, Article 2. CESCR: Optional
//! Protocol, Article 3 (one year). CMW: Article 77.

use super::{Acceptance, Door, Facts, Prior, Theme};
use crate::calendar::add_months;
use crate::{Finding, Ground};
use standi_record::facts::Confidence;

/// What an examination elsewhere does to a committee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Examined {
    /// It shuts it.
    Shuts,
    /// It shuts it if the State reserved that.
    IfReserved,
    /// Whether it does depends on the State's declaration, whose text is to be checked.
    ByDeclaration,
    /// It does not.
    Nothing,
}

/// A committee with its rules.
#[derive(Debug)]
pub struct Committee {
    /// Its id in the record.
    pub forum: &'static str,
    /// What a complaint must be about; `None`: any right of the person.
    pub theme: Option<Theme>,
    /// What an examination elsewhere does.
    pub examined: Examined,
    /// Months from the final decision after which it is too late.
    pub limit: Option<u8>,
    /// Months from the final decision after which the delay needs reasons.
    pub reasons_after: Option<u8>,
    /// Whether facts before the acceptance are outside unless they go on.
    pub later_facts: bool,
}

/// Every committee of the table.
pub static COMMITTEES: &[Committee] = &[
    committee("hrcttee", None, Examined::IfReserved, None, Some(60), true),
    committee(
        "cat",
        Some(Theme::Torture),
        Examined::Shuts,
        None,
        None,
        true,
    ),
    committee(
        "cedaw",
        Some(Theme::DiscriminationWomen),
        Examined::Shuts,
        None,
        None,
        true,
    ),
    committee(
        "cerd",
        Some(Theme::RacialDiscrimination),
        Examined::ByDeclaration,
        Some(6),
        None,
        true,
    ),
    committee(
        "crc",
        Some(Theme::Child),
        Examined::Shuts,
        Some(12),
        None,
        true,
    ),
    committee(
        "ced",
        Some(Theme::Disappearance),
        Examined::Nothing,
        None,
        None,
        true,
    ),
    committee(
        "crpd",
        Some(Theme::Disability),
        Examined::Shuts,
        None,
        None,
        true,
    ),
    committee(
        "cescr",
        Some(Theme::SocialRights),
        Examined::Shuts,
        Some(12),
        None,
        true,
    ),
    committee(
        "cmw",
        Some(Theme::MigrantWorker),
        Examined::Shuts,
        None,
        None,
        true,
    ),
];

const fn committee(
    forum: &'static str,
    theme: Option<Theme>,
    examined: Examined,
    limit: Option<u8>,
    reasons_after: Option<u8>,
    later_facts: bool,
) -> Committee {
    Committee {
        forum,
        theme,
        examined,
        limit,
        reasons_after,
        later_facts,
    }
}

/// Nothing known of an acceptance.
pub static NOT_IN_RECORD: Ground = Ground::judgement("forum-not-in-record", &[]);
/// The record says that the State has not accepted it.
pub static NOT_ACCEPTED: Ground = Ground::closed("forum-not-accepted", &[]);
/// Accepted, but no longer.
pub static ENDED: Ground = Ground::closed("forum-ended", &[]);
/// Accepted later than the day of writing.
pub static NOT_YET: Ground = Ground::closed("forum-not-yet", &[]);
/// Only human beings can write to it.
pub static PERSONS_ONLY: Ground = Ground::closed("forum-persons-only", &[]);
/// The complaint is about something else.
pub static OTHER_THEME: Ground = Ground::closed("forum-other-theme", &[]);
/// What the complaint is about was not told.
pub static WHICH_THEME: Ground = Ground::missing("forum-which-theme", "q-about");
/// No day told.
pub static NO_DAY: Ground = Ground::missing("forum-no-day", "q-date");
/// The facts lie before the acceptance.
pub static BEFORE_ACCEPTANCE: Ground = Ground::closed("forum-before-acceptance", &[]);
/// Another body has it.
pub static PENDING: Ground = Ground::closed("forum-pending-elsewhere", &[]);
/// Another body has examined it.
pub static EXAMINED: Ground = Ground::closed("forum-examined-elsewhere", &[]);
/// The State reserved what another body has examined.
pub static RESERVED: Ground = Ground::closed("forum-examined-reserved", &[]);
/// Whether an examination elsewhere shuts it needs a judgement.
pub static EXAMINED_UNCLEAR: Ground = Ground::judgement("forum-examined-unclear", &[]);
/// Too late.
pub static LATE: Ground = Ground::closed("forum-late", &[]);
/// Late unless reasons justify it.
pub static NEEDS_REASONS: Ground = Ground::judgement("forum-needs-reasons", &[]);
/// The final decision is not known, and the limit counts from it.
pub static NO_DECISION: Ground = Ground::missing("forum-no-decision", "q-final-decision");
/// Open.
pub static OPEN: Ground = Ground::open("forum-open", &[]);

/// The first row that fits.
pub fn assess(committee: &Committee, facts: &Facts<'_>) -> Door {
    if let Some(ground) = not_accepted(facts) {
        let row = facts.acceptance.row();
        let doubtful = row.is_some_and(|row| {
            row.basis.confidence == Confidence::Unsure || row.basis.conflict.is_some()
        });
        return Door {
            finding: Finding::from(ground).resting_on(doubtful),
            last_day: None,
        };
    }
    if !facts.by_a_person() {
        return Door::of(&PERSONS_ONLY);
    }
    match committee.theme.map(|theme| facts.about(theme)) {
        Some(Some(false)) => return Door::of(&OTHER_THEME),
        Some(None) => return Door::of(&WHICH_THEME),
        Some(Some(true)) | None => {}
    }
    let Some((_, last_fact)) = facts.days else {
        return Door::of(&NO_DAY);
    };
    let accepted = facts.acceptance.on(facts.filing);
    let before = accepted.is_some_and(|(_, period)| last_fact < period.from);
    if committee.later_facts && before && !facts.continuing {
        return Door::of(&BEFORE_ACCEPTANCE);
    }
    if let Some(ground) = elsewhere(committee, facts) {
        return Door::of(ground);
    }
    in_time(committee, facts)
}

/// Why the State cannot be brought before the committee on the day of writing.
fn not_accepted(facts: &Facts<'_>) -> Option<&'static Ground> {
    match &facts.acceptance {
        Acceptance::NotInRecord => Some(&NOT_IN_RECORD),
        Acceptance::NotAccepted(_) => Some(&NOT_ACCEPTED),
        Acceptance::Periods(_) if facts.acceptance.on(facts.filing).is_some() => None,
        Acceptance::Periods(periods) => {
            let begun = |from: standi_record::Day| from <= facts.filing;
            let ended = periods.iter().any(|row| row.from.is_some_and(begun));
            Some(if ended { &ENDED } else { &NOT_YET })
        }
    }
}

fn elsewhere(committee: &Committee, facts: &Facts<'_>) -> Option<&'static Ground> {
    match (facts.strasbourg, facts.elsewhere) {
        (Prior::Pending, _) | (_, Prior::Pending) => return Some(&PENDING),
        (Prior::None, Prior::None) => return None,
        (_, Prior::Unclear) | (Prior::Unclear, _) => return Some(&EXAMINED_UNCLEAR),
        _ => {}
    }
    match committee.examined {
        Examined::Shuts => Some(&EXAMINED),
        Examined::Nothing => None,
        Examined::ByDeclaration => Some(&EXAMINED_UNCLEAR),
        Examined::IfReserved => {
            let reserved = facts.acceptance.on(facts.filing).is_some_and(|(row, _)| {
                row.reservation
                    .is_some_and(|text| text.contains("examined"))
            });
            reserved.then_some(&RESERVED)
        }
    }
}

fn in_time(committee: &Committee, facts: &Facts<'_>) -> Door {
    let decided = facts.decided;
    if let Some(months) = committee.limit {
        let Some(decided) = decided else {
            return Door::of(&NO_DECISION);
        };
        let last = add_months(decided, months);
        let ground = if facts.filing <= last { &OPEN } else { &LATE };
        return Door {
            finding: ground.into(),
            last_day: Some(last),
        };
    }
    // From the end of another procedure the Human Rights Committee counts three years; when that
    // ended is not told, so no last day can be named.
    let after_another = facts.strasbourg == Prior::Examined || facts.elsewhere == Prior::Examined;
    if let (Some(months), Some(decided), false) = (committee.reasons_after, decided, after_another)
    {
        let last = add_months(decided, months);
        let ground = if facts.filing <= last {
            &OPEN
        } else {
            &NEEDS_REASONS
        };
        return Door {
            finding: ground.into(),
            last_day: Some(last),
        };
    }
    Door::of(&OPEN)
}
