//! Procedures of the Human Rights Council: they need no acceptance by the State.
//!
//! Working Group on Arbitrary Detention (Methods of Work, A/HRC/36/38): for loss of liberty, no
//! exhaustion, no limit; it leaves to a treaty body what is before one (paragraph 33), and an
//! Opinion may shut Strasbourg (Peraldi v. France (dec.), 2096/05). Working Group on Enforced
//! Disappearances: not beside the Committee on Enforced Disappearances; the family chooses. Special
//! procedures: a letter, at any time; it shuts nothing. Complaint procedure (resolution 5/1, annex, paragraphs 85 to 87): patterns, never one case alone, and none
//! that another body has dealt with.
//!
//! Needs: what the complaint is about, and what was told of other procedures. Decides alone, save
//! where another body has or had the matter.

use super::shared::{self, ALREADY_HERE, least};
use super::{Door, Facts};
use crate::{Finding, Ground};

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
/// A committee has it: passed on.
pub static PASSED_ON: Ground = Ground::closed(
    "forum-wgad-passed-on",
    &["Methods of Work of the Working Group on Arbitrary Detention, A/HRC/36/38, paragraph 33"],
);
/// What it is about was not told.
pub static WHICH: Ground = Ground::missing("forum-which-theme", "q-about");
/// Open for a disappearance.
pub static DISAPPEARANCE: Ground = Ground::open("forum-wgeid-open", &[]);
/// No disappearance.
pub static NO_DISAPPEARANCE: Ground = Ground::closed("forum-wgeid-no-disappearance", &[]);
/// Always open.
pub static SPECIAL_PROCEDURES: Ground = Ground::open("forum-special-procedures-open", &[]);
/// Part of a pattern.
pub static PATTERN: Ground = Ground::open("forum-pattern", &[PARAGRAPH_87]);
/// Never for one case alone.
pub static PATTERN_ONLY: Ground = Ground::closed("forum-pattern-only", &[PARAGRAPH_87]);
/// Not told whether it is part of a pattern.
pub static WHICH_PATTERN: Ground = Ground::missing("forum-which-pattern", "q-pattern");

const PARAGRAPH_87: &str = "Human Rights Council, resolution 5/1, annex, paragraphs 85 to 87";

/// Working Group on Arbitrary Detention.
pub fn detention(facts: &Facts<'_>) -> Door {
    if shared::already_here(facts) {
        return Door::of(&ALREADY_HERE);
    }
    let about = match facts.on_subject() {
        Some(true) => &DETENTION,
        Some(false) => &NO_DETENTION,
        None => &WHICH,
    };
    let elsewhere = shared::elsewhere(facts).map(|ground| match ground.key {
        "forum-pending-elsewhere" => &PASSED_ON,
        "forum-pending-unclear" | "forum-examined-unclear" => &DETENTION_ELSEWHERE,
        _ => ground,
    });
    decide(about, elsewhere)
}

/// Working Group on Enforced or Involuntary Disappearances.
pub fn disappearances(facts: &Facts<'_>) -> Door {
    let about = match facts.on_subject() {
        Some(true) => &DISAPPEARANCE,
        Some(false) => &NO_DISAPPEARANCE,
        None => &WHICH,
    };
    decide(about, shared::elsewhere(facts))
}

/// Rapporteurs and other special procedures.
pub fn special_procedures() -> Door {
    Door::of(&SPECIAL_PROCEDURES)
}

/// Complaint procedure of the Human Rights Council.
pub fn complaint_procedure(facts: &Facts<'_>) -> Door {
    let about = match facts.on_subject() {
        Some(true) => &PATTERN,
        Some(false) => &PATTERN_ONLY,
        None => &WHICH_PATTERN,
    };
    decide(about, shared::elsewhere(facts))
}

fn decide(about: &'static Ground, elsewhere: Option<&'static Ground>) -> Door {
    let rows = std::iter::once(about).chain(elsewhere).map(Finding::from);
    Door {
        finding: least(rows),
        last_day: None,
    }
}
