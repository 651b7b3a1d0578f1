//! Bodies beyond Europe with a subject of their own.
//!
//! ILO Committee on Freedom of Association: a union or employers' body complains, no ratification is
//! needed. International Criminal Court: persons, not States, for the gravest crimes; a State that
//! left stays answerable for crimes before (Rome Statute, Article 127 § 2). UNESCO (Decision 104
//! EX/3.3) and the Aarhus Committee (Decision I/7): their own subjects, for the States that take
//! part, of which the record knows little.
//!
//! Needs: what the complaint is about. Never decides that such a body is open where the record
//! lacks the State's part in it.

use super::shared::{self, ENDED};
use super::{Door, Facts};
use crate::{Ground, Value};

/// A union signs.
pub static UNION: Ground = Ground::open("forum-ilo-union", &[]);
/// A union can sign; a person cannot.
pub static UNION_FOR_YOU: Ground = Ground::open("forum-ilo-union-for-you", &[]);
/// No union, no strike.
pub static NO_UNION: Ground = Ground::closed("forum-ilo-no-union", &[]);
/// A crime for the prosecutor.
pub static CRIME: Ground = Ground::judgement("forum-icc-crime", &[]);
/// None told.
pub static NO_CRIME: Ground = Ground::closed("forum-icc-no-crime", &[]);
/// Its subject.
pub static SUBJECT: Ground = Ground::judgement("forum-own-subject", &[]);
/// Another subject.
pub static OTHER_SUBJECT: Ground = Ground::closed("forum-other-subject", &[]);
/// Not told.
pub static WHICH: Ground = Ground::missing("forum-which-theme", "q-about");

/// Committee on Freedom of Association of the ILO.
pub fn freedom_of_association(facts: &Facts<'_>) -> Door {
    Door::of(match facts.on_subject() {
        Some(true) if facts.by_persons() == Some(false) => &UNION,
        Some(true) => &UNION_FOR_YOU,
        Some(false) => &NO_UNION,
        None => &WHICH,
    })
}

/// Prosecutor of the International Criminal Court.
pub fn criminal_court(facts: &Facts<'_>) -> Door {
    let left = shared::accepted_for_facts(facts);
    match facts.on_subject() {
        Some(false) => Door::of(&NO_CRIME),
        _ if left.ground.key == ENDED.key => Door {
            finding: left,
            last_day: None,
        },
        Some(true) => Door::of(&CRIME),
        None => Door::of(&WHICH),
    }
}

/// UNESCO (science, culture, press) and the Aarhus Committee (environment).
pub fn special_subject(facts: &Facts<'_>) -> Door {
    let accepted = shared::accepted(facts);
    match facts.on_subject() {
        Some(false) => Door::of(&OTHER_SUBJECT),
        _ if accepted.ground.value == Value::Closed => Door {
            finding: accepted,
            last_day: None,
        },
        Some(true) => Door::of(&SUBJECT),
        None => Door::of(&WHICH),
    }
}
