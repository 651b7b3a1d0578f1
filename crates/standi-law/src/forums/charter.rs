//! Procedures of the Human Rights Council: they need no acceptance by the State.
//!
//! Working Group on Arbitrary Detention (Methods of Work, A/HRC/36/38): for loss of liberty, no
//! exhaustion, no limit; it leaves to a treaty body what is before one, and an Opinion may shut
//! Strasbourg (Peraldi v. France (dec.), 2096/05). Working Group on Enforced Disappearances.
//! Special procedures: a letter, at any time; it shuts nothing. Complaint procedure: patterns, never
//! one case alone.

use super::{Door, Facts, Prior, Theme};
use crate::Ground;

/// Open to a person who is or was deprived of liberty.
pub static DETENTION: Ground = Ground::open(
    "forum-wgad-open",
    &["Methods of Work of the Working Group on Arbitrary Detention, A/HRC/36/38"],
);
/// No loss of liberty.
pub static NO_DETENTION: Ground = Ground::closed("forum-wgad-no-detention", &[]);
/// Another body has or had it.
pub static DETENTION_ELSEWHERE: Ground = Ground::judgement(
    "forum-wgad-elsewhere",
    &["Methods of Work of the Working Group on Arbitrary Detention, A/HRC/36/38, paragraph 33"],
);
/// Whether somebody was detained was not told.
pub static WHICH: Ground = Ground::missing("forum-which-theme", "q-about");
/// Open for a disappearance.
pub static DISAPPEARANCE: Ground = Ground::open("forum-wgeid-open", &[]);
/// No disappearance.
pub static NO_DISAPPEARANCE: Ground = Ground::closed("forum-wgeid-no-disappearance", &[]);
/// Always open.
pub static SPECIAL_PROCEDURES: Ground = Ground::open("forum-special-procedures-open", &[]);
/// Never for one case alone.
pub static PATTERN_ONLY: Ground = Ground::closed("forum-pattern-only", &[]);

/// Working Group on Arbitrary Detention.
pub fn detention(facts: &Facts<'_>) -> Door {
    let nowhere = facts.strasbourg == Prior::None && facts.elsewhere == Prior::None;
    Door::of(match facts.about(Theme::Detention) {
        Some(true) if nowhere => &DETENTION,
        Some(true) => &DETENTION_ELSEWHERE,
        Some(false) => &NO_DETENTION,
        None => &WHICH,
    })
}

/// Working Group on Enforced or Involuntary Disappearances.
pub fn disappearances(facts: &Facts<'_>) -> Door {
    Door::of(match facts.about(Theme::Disappearance) {
        Some(true) => &DISAPPEARANCE,
        Some(false) => &NO_DISAPPEARANCE,
        None => &WHICH,
    })
}

/// Rapporteurs and other special procedures.
pub fn special_procedures() -> Door {
    Door::of(&SPECIAL_PROCEDURES)
}

/// Complaint procedure of the Human Rights Council.
pub fn complaint_procedure() -> Door {
    Door::of(&PATTERN_ONLY)
}
