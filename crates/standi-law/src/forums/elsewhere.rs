//! Bodies beyond Europe, and those with a subject of their own.
//!
//! Regional courts and commissions hear cases against the States of their region that accepted
//! them; a State that leaves stays answerable for what was filed before the exit took effect
//! (Ingabire Victoire Umuhoza v. Rwanda, African Court, no. 003/2014, 3 June 2016). ILO Committee on
//! Freedom of Association: a union or employers' body complains, no ratification is needed.
//! International Criminal Court: persons, not States, for the gravest crimes.

use super::treaty_body::{ENDED, NOT_IN_RECORD};
use super::{Door, Facts, Theme};
use crate::Ground;

/// Another region.
pub static OTHER_REGION: Ground = Ground::closed("forum-other-region", &[]);
/// The exit is announced and has not taken effect.
pub static LEAVING: Ground = Ground::judgement("forum-leaving", &[]);
/// A union signs.
pub static UNION: Ground = Ground::open("forum-ilo-union", &[]);
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

/// Courts and commissions of Africa and the Americas.
pub fn regional(facts: &Facts<'_>) -> Door {
    if facts.is_european() {
        return Door::of(&OTHER_REGION);
    }
    let Some(left) = facts.exit.and_then(|exit| exit.took_effect) else {
        return Door::of(&NOT_IN_RECORD);
    };
    if left <= facts.filing {
        Door::of(&ENDED)
    } else {
        Door {
            last_day: Some(left.before()),
            ..Door::of(&LEAVING)
        }
    }
}

/// Committee on Freedom of Association of the ILO.
pub fn freedom_of_association(facts: &Facts<'_>) -> Door {
    Door::of(match facts.about(Theme::TradeUnion) {
        Some(true) => &UNION,
        Some(false) => &NO_UNION,
        None => &WHICH,
    })
}

/// Prosecutor of the International Criminal Court.
pub fn criminal_court(facts: &Facts<'_>) -> Door {
    Door::of(match facts.about(Theme::WarCrime) {
        Some(true) => &CRIME,
        Some(false) => &NO_CRIME,
        None => &WHICH,
    })
}

/// UNESCO (science, culture, press) and the Aarhus Committee (environment).
pub fn special_subject(forum: &str, facts: &Facts<'_>) -> Door {
    let theme = if forum == "aarhus-cc" {
        Theme::Environment
    } else {
        Theme::Culture
    };
    Door::of(match facts.about(theme) {
        Some(true) => &SUBJECT,
        Some(false) => &OTHER_SUBJECT,
        None => &WHICH,
    })
}
