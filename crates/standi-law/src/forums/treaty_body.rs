//! Committees of the United Nations that hear individual communications.
//!
//! A committee can be written to if the State has accepted it on the day of writing, about a right
//! of its treaty, for facts after the acceptance unless they go on, when domestic remedies are used
//! up, and when no other international body has the matter; for some, also when none has had it.
//! What was submitted before a State left goes on (OP1, Article 12 § 2).
//!
//! Human Rights Committee: First Optional Protocol, Articles 1, 2, 3 and 5; Rule 99 (c): after five
//! years from the final decision, three from the end of another procedure, the delay needs reasons;
//! property and education as such are not in the Covenant. Committee against Torture: Article 22
//! § 5. CEDAW: Optional Protocol, Article 4. CERD: Article 14 § 5 (six months). CRC: OPIC, Articles
//! 7 and 20 (one year). CED: Articles 31 § 2 and 35; an urgent action (Article 30) is open against
//! every Party. CRPD: Optional Protocol, Article 2. CESCR: Optional Protocol, Article 3 (one year).
//! CMW: Article 77 § 8, not in force. Which subject a committee has, how many months its limit, what
//! lateness does, and whether its procedure is in force, are in the record.
//!
//! Needs: what the complaint is about, its days, the final decision, what was told of other
//! procedures. Decides alone, save where the record is in doubt or a declaration is to be read.

use super::facts::{Prior, Stage};
use super::shared::{self, ACCEPTED, ALREADY_HERE, REMEDIES};
use super::{Door, Facts, Theme};
use crate::calendar::add_months;
use crate::when::When;
use crate::{Finding, Ground, Value};
use standi_record::Day;
use standi_record::facts::Late;

/// Ids of the bodies of the record that are committees of the United Nations.
pub static COMMITTEES: &[&str] = &[
    "hrcttee", "cat", "cedaw", "cerd", "crc", "ced", "crpd", "cescr", "cmw",
];

/// Whether a body is a committee of the United Nations.
pub fn is_committee(forum: &str) -> bool {
    COMMITTEES.contains(&forum)
}

const RULE_99: &str = "Human Rights Committee, Rules of Procedure, Rule 99 (c)";

/// Its procedure is not in force.
pub static NOT_IN_FORCE: Ground = Ground::closed(
    "forum-not-in-force",
    &["Convention on Migrant Workers, Article 77 § 8"],
);
/// Only human beings can write to it.
pub static PERSONS_ONLY: Ground = Ground::closed("forum-persons-only", &[]);
/// The complaint is about something else.
pub static OTHER_THEME: Ground = Ground::closed("forum-other-theme", &[]);
/// What the complaint is about was not told.
pub static WHICH_THEME: Ground = Ground::missing("forum-which-theme", "q-about");
/// Property and education are in the Covenant only through other rights.
pub static NOT_IN_COVENANT: Ground = Ground::judgement("forum-not-in-covenant", &["ICCPR"]);
/// Neither an article nor a theme was told.
pub static WHICH_RIGHT: Ground = Ground::missing("forum-which-right", "q-about");
/// A disappearance that can be the subject of an urgent action.
pub static URGENT_ACTION: Ground = Ground::judgement(
    "forum-ced-urgent",
    &["Convention on Enforced Disappearance, Article 30"],
);
/// Too late.
pub static LATE: Ground = Ground::closed("forum-late", &[]);
/// Late unless reasons justify it.
pub static NEEDS_REASONS: Ground = Ground::judgement("forum-needs-reasons", &[RULE_99]);
/// The final decision is not known, and the limit counts from it.
pub static NO_DECISION: Ground = Ground::missing("forum-no-decision", "q-final-decision");
/// Within the limit or not, depending on the exact day.
pub static VAGUE_DECISION: Ground = Ground::missing("forum-vague-decision", "q-decision-day");
/// Open after another procedure, within three years of its end.
pub static AFTER_OTHER: Ground = Ground::open("forum-open-after-another", &[RULE_99]);

/// The row that decides.
pub fn assess(facts: &Facts<'_>) -> Door {
    if facts.body.not_in_force {
        return Door::of(&NOT_IN_FORCE);
    }
    if shared::already_here(facts) {
        return Door::of(&ALREADY_HERE);
    }
    let accepted = urgent_action(facts, shared::accepted(facts));
    let (time, last) = time(facts);
    let rows = [
        (facts.by_persons() == Some(false)).then_some(&PERSONS_ONLY),
        shared::in_time_of_acceptance(facts),
        shared::elsewhere(facts),
        Some(time),
        theme(facts),
        (facts.exhaustion == Value::Closed).then_some(&REMEDIES),
    ];
    let rows = rows.into_iter().flatten().map(Finding::from);
    let finding = shared::least(std::iter::once(accepted).chain(rows));
    let finding = match std::ptr::eq(finding.ground, &ACCEPTED) {
        true => time.into(),
        false => finding,
    };
    // The last day of a door that something else has shut would mislead.
    let shut = finding.value == Value::Closed;
    let until = shared::last_accepted(facts);
    let ended = std::ptr::eq(finding.ground, &shared::ENDED);
    let last_day = match (until, last) {
        (Some(until), _) if ended => Some(until),
        _ if shut && !std::ptr::eq(finding.ground, &LATE) => None,
        (Some(until), Some(last)) => Some(until.min(last)),
        (until, last) => until.or(last),
    };
    Door { finding, last_day }
}

/// Where a State has not accepted complaints about a disappearance, an urgent action is open if it
/// is a Party all the same; the record says where it is.
fn urgent_action(facts: &Facts<'_>, accepted: Finding) -> Finding {
    let urgent = facts.acceptance.row().is_some_and(|row| row.urgent);
    match accepted.value != Value::Open && urgent {
        true => (&URGENT_ACTION).into(),
        false => accepted,
    }
}

fn theme(facts: &Facts<'_>) -> Option<&'static Ground> {
    let Some(theme) = facts.body.subject else {
        let complaint = facts.pair.complaint;
        let covered =
            |it: &crate::article::Article| !matches!((it.protocol, it.number), (1, 1 | 2));
        let articles = &complaint.articles;
        let told = [Theme::Torture, Theme::Detention, Theme::Disappearance];
        return match () {
            () if articles.iter().any(covered) => None,
            () if told.iter().any(|theme| facts.about(*theme) == Some(true)) => None,
            () if !articles.is_empty() => Some(&NOT_IN_COVENANT),
            () if complaint.about.is_empty() => Some(&WHICH_RIGHT),
            () => None,
        };
    };
    match facts.about(theme) {
        Some(true) => None,
        Some(false) => Some(&OTHER_THEME),
        None => Some(&WHICH_THEME),
    }
}

/// Whether it is in time, and the last day.
fn time(facts: &Facts<'_>) -> (&'static Ground, Option<Day>) {
    let months = |of: Option<i64>| of.and_then(|months| u8::try_from(months).ok());
    let body = facts.body;
    let Some((limit, late)) = months(body.time_limit_months).zip(body.late) else {
        return (&ACCEPTED, None);
    };
    if let Some(after) = months(body.months_from_other) {
        match ended_elsewhere(facts) {
            Some(Some(end)) => return within(end, after, &AFTER_OTHER, late, facts),
            Some(None) => return (&AFTER_OTHER, None),
            None => {}
        }
    }
    match facts.decided {
        Some(decided) => within(decided, limit, &ACCEPTED, late, facts),
        None if late == Late::Closed => (&NO_DECISION, None),
        None => (&ACCEPTED, None),
    }
}

fn within(
    from: When,
    months: u8,
    open: &'static Ground,
    late: Late,
    facts: &Facts<'_>,
) -> (&'static Ground, Option<Day>) {
    let last = add_months(from.first, months);
    let latest = add_months(from.last, months);
    let late = match late {
        Late::Closed => &LATE,
        Late::NeedsReasons => &NEEDS_REASONS,
    };
    let ground = match () {
        () if facts.filing <= last => open,
        () if facts.filing > latest => late,
        () => &VAGUE_DECISION,
    };
    (ground, Some(last))
}

/// The end of a procedure of the same kind that left this door open: `Some(None)` where its day was
/// not told.
fn ended_elsewhere(facts: &Facts<'_>) -> Option<Option<When>> {
    let counts = |prior: &&Prior| {
        let ended = !matches!(prior.stage, Stage::Pending | Stage::Unknown);
        let kind = prior
            .forum
            .is_some_and(|forum| facts.effect_of(forum).pending == Value::Closed);
        ended && kind
    };
    facts
        .priors
        .iter()
        .flatten()
        .find(counts)
        .map(|prior| prior.ended)
}
