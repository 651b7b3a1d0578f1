//! B1 anonymous: does the Court learn who applies?
//!
//! The Court does not deal with an application that is anonymous (Article 35 § 2 (a)): a nickname,
//! an alias or a number alone, or an association that does not name the members it complains for.
//! A pseudonym used for protection is no obstacle if the Court can tell who is concerned. To keep
//! the name from the public is another matter (Rule 47 § 4).
//!
//! Needs: whether the real name is told to the Court. Decides alone.

use crate::application::Told;
use crate::{Finding, Ground};

/// The name is told, or will be.
pub static NAMED: Ground = Ground::open(
    "anonymous-named",
    &[
        "Convention, Article 35 § 2 (a)",
        "Sindicatul \"Păstorul cel Bun\" v. Romania [GC], no. 2330/09, 9 July 2013",
    ],
);
/// It is not.
pub static NAMELESS: Ground = Ground::closed(
    "anonymous-nameless",
    &[
        "Convention, Article 35 § 2 (a)",
        "Confédération des syndicats médicaux français v. France (dec.), no. 10983/84, 12 May 1986",
    ],
);
/// Not told.
pub static NAME_UNKNOWN: Ground = Ground::missing("anonymous-unknown", "q-identity");

/// The row that fits whether the name is disclosed to the Court.
#[inline]
pub fn assess(disclosed_to_court: Told<bool>) -> Finding {
    let ground = match disclosed_to_court {
        Told::Given(true) => &NAMED,
        Told::Given(false) => &NAMELESS,
        Told::Unknown | Told::NotAsked => &NAME_UNKNOWN,
    };
    ground.into()
}
