//! B4 exhaustion: were domestic remedies used (Article 35 § 1)?
//!
//! The complaint must first have been put to the national authorities, at least in substance, in
//! the proper form and time, through every remedy that is effective, up to the last. A remedy that
//! is not effective need not be tried; mere doubt about the outcome is no reason not to. Remedies
//! that are extraordinary or depend on discretion need not be tried and do not move the time limit.
//! Exhaustion is normally assessed on the day of lodging, except for new remedies made for a class
//! of cases (Brusco v. Italy (dec.), 69789/01).
//!
//! Needs: each remedy, whether used, with what outcome, whether the complaint was raised, whether
//! it is held effective; and what the record knows of remedies in that State, in such proceedings,
//! for such a complaint. Each remedy gives a value and the least is the answer. Decides alone only
//! on what a ruling or the record holds effective; whether an unusual remedy is effective is a
//! judgement, and so is a remedy that the record holds effective for some complaints only.

use crate::application::{Outcome, RemedyLevel, Told, YesNoDisputed, is_extraordinary};
use crate::{Finding, Ground};
use standi_record::Day;

/// What the criterion looks at in one remedy.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Its rank.
    pub level: Told<RemedyLevel>,
    /// Whether it was used.
    pub used: Told<bool>,
    /// What came of it.
    pub outcome: Told<Outcome>,
    /// Whether the complaint was raised in it; if not here, whether it was in another one.
    pub substance_raised: Told<bool>,
    /// Whether it is held effective.
    pub effective: Told<YesNoDisputed>,
    /// Since when it exists.
    pub since: Option<Day>,
    /// Day of lodging.
    pub lodged: Option<Day>,
    /// Whether a reason is given why it was not used.
    pub excused: bool,
    /// Whether it has the same aim as another that was used.
    pub alternative: bool,
    /// Whether it was made also for those who had already applied.
    pub covers_pending: bool,
}

/// Used, refused, complaint raised.
pub static USED: Ground = Ground::open(
    "exhaustion-used",
    &[
        "Convention, Article 35 § 1",
        "Vučković and Others v. Serbia [GC], no. 17153/11, 25 March 2014",
    ],
);
/// Used, not told whether the complaint was raised.
pub static SUBSTANCE_UNKNOWN: Ground =
    Ground::missing("exhaustion-substance-unknown", "q-substance");
/// Used, complaint not raised.
pub static NOT_RAISED: Ground = Ground::closed(
    "exhaustion-not-raised",
    &["Ahmet Sadik v. Greece, no. 18877/91, 15 November 1996"],
);
/// Effective, not used, no reason.
pub static NOT_USED: Ground = Ground::closed(
    "exhaustion-not-used",
    &[
        "Gherghina v. Romania (dec.) [GC], no. 42219/07, 9 July 2015",
        "Van Oosterwijck v. Belgium, no. 7654/76, 6 November 1980",
    ],
);
/// Effective, not used, for a reason.
pub static EXCUSE: Ground = Ground::judgement(
    "exhaustion-excuse",
    &["Gherghina v. Romania (dec.) [GC], no. 42219/07, 9 July 2015, §§ 83-89"],
);
/// Not effective.
pub static INEFFECTIVE: Ground = Ground::open(
    "exhaustion-ineffective",
    &[
        "Sejdovic v. Italy [GC], no. 56581/00, 1 March 2006",
        "Salah Sheekh v. the Netherlands, no. 1948/04, 11 January 2007",
    ],
);
/// Not used, argued whether effective.
pub static EFFECTIVENESS: Ground = Ground::judgement(
    "exhaustion-effectiveness",
    &["Gherghina v. Romania (dec.) [GC], no. 42219/07, 9 July 2015, §§ 83-89"],
);
/// Same aim as another that was used.
pub static SAME_AIM: Ground = Ground::open(
    "exhaustion-same-aim",
    &[
        "Micallef v. Malta [GC], no. 17056/06, 15 October 2009, § 58",
        "Aquilina v. Malta [GC], no. 25642/94, 29 April 1999, § 39",
    ],
);
/// Made after lodging, also for pending cases.
pub static NEW_FOR_PENDING: Ground = Ground::closed(
    "exhaustion-new-for-pending",
    &[
        "Brusco v. Italy (dec.), no. 69789/01, 6 September 2001",
        "Demopoulos and Others v. Turkey (dec.) [GC], no. 46113/99, 1 March 2010",
    ],
);
/// Made after lodging.
pub static NEW: Ground = Ground::judgement(
    "exhaustion-new",
    &["Brusco v. Italy (dec.), no. 69789/01, 6 September 2001"],
);
/// Rejected for the applicant's own mistake.
pub static OWN_MISTAKE: Ground = Ground::judgement(
    "exhaustion-own-mistake",
    &["Gäfgen v. Germany [GC], no. 22978/05, 1 June 2010, §§ 142-146"],
);
/// The same, and the complaint was not raised either.
pub static OWN_MISTAKE_NOT_EXAMINED: Ground = Ground::closed(
    "exhaustion-own-mistake-not-examined",
    &["Gäfgen v. Germany [GC], no. 22978/05, 1 June 2010, §§ 142-146"],
);
/// Pending, dragged on without end.
pub static PENDING_INEFFECTIVE: Ground = Ground::open(
    "exhaustion-pending-ineffective",
    &["Selmouni v. France [GC], no. 25803/94, 28 July 1999"],
);
/// Pending.
pub static PENDING: Ground = Ground::judgement(
    "exhaustion-pending",
    &["Selmouni v. France [GC], no. 25803/94, 28 July 1999"],
);
/// Extraordinary.
pub static EXTRAORDINARY: Ground = Ground::open(
    "exhaustion-extraordinary",
    &[
        "Berdzenishvili v. Russia (dec.), no. 31697/03, 29 January 2004",
        "Tucka v. the United Kingdom (no. 1) (dec.), no. 34586/10, 18 January 2011",
    ],
);
/// Not told whether used.
pub static USED_UNKNOWN: Ground = Ground::missing("exhaustion-used-unknown", "q-remedy-used");
/// Nothing told; the record knows remedies.
pub static WHICH_REMEDIES: Ground = Ground::missing("exhaustion-which-remedies", "q-remedies");
/// Nothing told; the record knows none.
pub static NO_LIST: Ground =
    Ground::judgement("exhaustion-no-list", &["Convention, Article 35 § 1"]);
/// Nothing told; the last remedy that the record knows must be tried for some complaints only.
pub static WHICH_DEPENDS: Ground = Ground::missing("exhaustion-which-depends", "q-remedies");
/// What was told ends before the last remedy that the record holds effective.
pub static LAST_REMEDY: Ground = Ground::missing("exhaustion-last-remedy", "q-last-remedy");
/// What was told ends before a remedy that must be tried for some complaints only.
pub static LAST_DEPENDS: Ground = Ground::judgement(
    "exhaustion-last-depends",
    &["Gherghina v. Romania (dec.) [GC], no. 42219/07, 9 July 2015, §§ 83-89"],
);
/// Which remedy comes last differs by kind of proceedings, which was not told.
pub static WHICH_PROCEEDINGS: Ground =
    Ground::missing("exhaustion-which-proceedings", "q-proceedings");
/// The record has a remedy of its own for such a complaint, of which nothing was told.
pub static OWN_REMEDY: Ground = Ground::missing("exhaustion-own-remedy", "q-own-remedy");

/// The row for one remedy.
#[inline]
pub fn assess(facts: &Facts) -> Finding {
    let held_effective = facts.effective.is(YesNoDisputed::Yes);
    let extraordinary = is_extraordinary(facts.level);
    let ground = match facts.used {
        _ if extraordinary && !held_effective => &EXTRAORDINARY,
        Told::Unknown | Told::NotAsked => &USED_UNKNOWN,
        Told::Given(true) => used(facts),
        Told::Given(false) => not_used(facts),
    };
    ground.into()
}

fn used(facts: &Facts) -> &'static Ground {
    let ineffective = facts.effective.is(YesNoDisputed::No);
    match facts.outcome {
        Told::Given(Outcome::Pending) if ineffective => &PENDING_INEFFECTIVE,
        Told::Given(Outcome::Pending) => &PENDING,
        _ if ineffective => &INEFFECTIVE,
        Told::Given(Outcome::InadmissibleOwnFault) if facts.substance_raised.is(false) => {
            &OWN_MISTAKE_NOT_EXAMINED
        }
        Told::Given(Outcome::InadmissibleOwnFault) => &OWN_MISTAKE,
        _ => match facts.substance_raised {
            Told::Given(true) => &USED,
            Told::Given(false) => &NOT_RAISED,
            Told::Unknown | Told::NotAsked => &SUBSTANCE_UNKNOWN,
        },
    }
}

fn not_used(facts: &Facts) -> &'static Ground {
    let after_lodging = facts
        .since
        .zip(facts.lodged)
        .is_some_and(|(since, lodged)| since > lodged);
    match facts.effective {
        Told::Given(YesNoDisputed::No) => &INEFFECTIVE,
        _ if facts.alternative => &SAME_AIM,
        _ if after_lodging && facts.covers_pending => &NEW_FOR_PENDING,
        _ if after_lodging => &NEW,
        Told::Given(YesNoDisputed::Yes) if facts.excused => &EXCUSE,
        Told::Given(YesNoDisputed::Yes) => &NOT_USED,
        Told::Given(YesNoDisputed::Disputed) | Told::Unknown | Told::NotAsked => &EFFECTIVENESS,
    }
}
