//! Rows that several bodies share: acceptance by the State, the same matter elsewhere, remedies.
//!
//! A State can be brought before a body that it has accepted on the day of writing; a State that
//! left stays answerable for what was submitted before (OP1, Article 12 § 2; Ingabire Victoire
//! Umuhoza v. Rwanda, African Court, no. 003/2014, 3 June 2016). What nobody knows of an acceptance
//! is *not in the record*.
//!
//! Needs: periods of acceptance and ways out from the record, the day of writing, what was told of
//! other procedures. Decides alone, save where the record is in doubt.

use super::duplication::Effect;
use super::facts::{Before, Stage};
use super::{Acceptance, COURT, Facts, Prior};
use crate::{Finding, Ground, Value};
use standi_record::Day;

/// No State is blamed.
pub static NO_STATE: Ground = Ground::closed("forum-no-state", &[]);
/// Nothing known of an acceptance.
pub static NOT_IN_RECORD: Ground = Ground::judgement("forum-not-in-record", &[]);
/// The record says that the State has not accepted it.
pub static NOT_ACCEPTED: Ground = Ground::closed("forum-not-accepted", &[]);
/// Accepted, but no longer.
pub static ENDED: Ground = Ground::closed("forum-ended", &[]);
/// Accepted later than the day of writing.
pub static NOT_YET: Ground = Ground::closed("forum-not-yet", &[]);
/// The exit is announced and has not taken effect.
pub static LEAVING: Ground = Ground::judgement("forum-leaving", &[]);
/// The State left after the facts.
pub static LEFT_AFTER: Ground = Ground::judgement("forum-left-after-facts", &[]);
/// Accepted.
pub static ACCEPTED: Ground = Ground::open("forum-open", &[]);
/// This very body has the matter; what it has goes on.
pub static ALREADY_HERE: Ground = Ground::open("forum-already-here", &[]);
/// This very body has had the matter.
pub static WAS_HERE: Ground = Ground::judgement("forum-was-here", &[]);
/// Another body has it.
pub static PENDING: Ground = Ground::closed("forum-pending-elsewhere", &[]);
/// Whether a procedure that is pending elsewhere shuts it is not settled.
pub static PENDING_UNCLEAR: Ground = Ground::judgement("forum-pending-unclear", &[]);
/// Another body has examined it.
pub static EXAMINED: Ground = Ground::closed("forum-examined-elsewhere", &[]);
/// The State reserved what another body has examined.
pub static RESERVED: Ground = Ground::closed(
    "forum-examined-reserved",
    &["Optional Protocol to the ICCPR, Article 5 § 2 (a), with the State's reservation"],
);
/// Whether an examination elsewhere shuts it needs a judgement.
pub static EXAMINED_UNCLEAR: Ground = Ground::judgement("forum-examined-unclear", &[]);
/// Not told whether it is the same matter as before the Court.
pub static COMPARE_COURT: Ground = Ground::missing("forum-compare", "q-earlier-compare");
/// Not told whether it is the same matter as before another body.
pub static COMPARE: Ground = Ground::missing("forum-compare", "q-other-compare");
/// Not told where the other procedure stands.
pub static STATUS: Ground = Ground::missing("forum-where-it-stands", "q-other-status");
/// Domestic remedies that count were not used.
pub static REMEDIES: Ground = Ground::judgement("forum-remedies-first", &[]);
/// No day told.
pub static NO_DAY: Ground = Ground::missing("forum-no-day", "q-date");
/// The day is not exact enough.
pub static VAGUE_DAY: Ground = Ground::missing("forum-vague-day", "q-date-exact");
/// The facts lie before the acceptance.
pub static BEFORE_ACCEPTANCE: Ground = Ground::closed("forum-before-acceptance", &[]);

/// Whether the State can be brought before the body on the day of writing.
pub fn accepted(facts: &Facts<'_>) -> Finding {
    let left = left(facts);
    let ground = match &facts.acceptance {
        _ if facts.pair.respondent.is_none() => &NO_STATE,
        Acceptance::NotAccepted(_) => &NOT_ACCEPTED,
        Acceptance::NotInRecord => match left {
            Some(left) if left <= facts.filing => &ENDED,
            Some(_) => &LEAVING,
            None => &NOT_IN_RECORD,
        },
        acceptance @ Acceptance::Periods(periods) => match acceptance.on(facts.filing) {
            Some((row, _))
                if left.is_none_or(|left| facts.filing < left || row.from > Some(left)) =>
            {
                &ACCEPTED
            }
            Some(_) => &ENDED,
            None => {
                let begun = |from: Day| from <= facts.filing;
                match periods.iter().any(|row| row.from.is_some_and(begun)) {
                    true => &ENDED,
                    false => &NOT_YET,
                }
            }
        },
    };
    Finding::from(ground).resting_on(facts.doubtful())
}

/// The same for a body that looks at the day of the facts: it can hear of those before the exit.
pub fn accepted_for_facts(facts: &Facts<'_>) -> Finding {
    let finding = accepted(facts);
    let after = left(facts).and_then(|left| facts.before(left)) == Some(Before::No);
    match std::ptr::eq(finding.ground, &ENDED) && !after {
        true => (&LEFT_AFTER).into(),
        false => finding,
    }
}

/// First day after the State's way out.
pub fn left(facts: &Facts<'_>) -> Option<Day> {
    facts.exit.and_then(|exit| exit.took_effect)
}

/// The last day on which the acceptance lets the body be written to, if it has an end.
pub fn last_accepted(facts: &Facts<'_>) -> Option<Day> {
    let row = facts.acceptance.on(facts.filing).or_else(|| {
        let row = facts.acceptance.row()?;
        Some((row, standi_record::Period::new(row.from?, row.until)))
    });
    let until = row.and_then(|(row, _)| row.until);
    until.or(left(facts)).map(Day::before)
}

/// Whether the facts fall within the acceptance: after its first day, unless they go on.
pub fn in_time_of_acceptance(facts: &Facts<'_>) -> Option<&'static Ground> {
    if facts.days.is_none() {
        return Some(&NO_DAY);
    }
    let (row, _) = facts.acceptance.on(facts.filing)?;
    match facts.before(row.from?)? {
        Before::Yes => Some(&BEFORE_ACCEPTANCE),
        Before::Vague => Some(&VAGUE_DAY),
        Before::No => None,
    }
}

/// What the matter before other bodies does to this one.
pub fn elsewhere(facts: &Facts<'_>) -> Option<&'static Ground> {
    let each = facts.priors.iter().flatten();
    each.filter_map(|prior| of_prior(prior, facts))
        .min_by_key(|ground| ground.value)
}

/// Whether this very body has the matter before it.
pub fn already_here(facts: &Facts<'_>) -> bool {
    facts.priors.iter().flatten().any(|prior| {
        prior.forum == Some(facts.body.id.0)
            && prior.stage == Stage::Pending
            && prior.same != Some(false)
    })
}

fn of_prior(prior: &Prior, facts: &Facts<'_>) -> Option<&'static Ground> {
    let effect = match prior.forum {
        Some(forum) if forum == facts.body.id.0 => {
            return (prior.stage != Stage::Formal).then_some(&WAS_HERE);
        }
        None | Some("other" | "investment-arbitration") => Effect {
            pending: Value::Judgement,
            ended: Value::Judgement,
        },
        Some(forum) => facts.effect_of(forum),
    };
    let reserved = facts.body.id == "hrcttee";
    let ground = match prior.stage {
        Stage::Pending => match effect.pending {
            Value::Closed => &PENDING,
            Value::Judgement => &PENDING_UNCLEAR,
            Value::Open | Value::Missing => return None,
        },
        Stage::Examined | Stage::TakenAsExamined => match effect.ended {
            Value::Closed if reserved => &RESERVED,
            Value::Closed => &EXAMINED,
            Value::Judgement => &EXAMINED_UNCLEAR,
            Value::Open | Value::Missing => return None,
        },
        Stage::Formal => return None,
        Stage::Unknown if effect.pending == Value::Open && effect.ended == Value::Open => {
            return None;
        }
        Stage::Unknown => &STATUS,
    };
    Some(match (prior.same, prior.forum) {
        (Some(true), _) => ground,
        (_, Some(COURT)) => &COMPARE_COURT,
        (_, _) => &COMPARE,
    })
}

/// The finding that decides: the first that closes; else that nothing is in the record; else the
/// first of the least.
pub fn least(findings: impl IntoIterator<Item = Finding>) -> Finding {
    let findings: Vec<Finding> = findings.into_iter().collect();
    let unknown = findings
        .iter()
        .find(|finding| std::ptr::eq(finding.ground, &NOT_IN_RECORD));
    let least = findings.iter().min_by_key(|finding| finding.value);
    match (least, unknown) {
        (Some(least), Some(unknown)) if least.value != Value::Closed => *unknown,
        (Some(least), _) => *least,
        (None, _) => (&NOT_IN_RECORD).into(),
    }
}
