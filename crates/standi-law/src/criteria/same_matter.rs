//! B2 same matter: has the Court examined it before (Article 35 § 2 (b), first limb)?
//!
//! An application that is substantially the same as one the Court has examined, by the same
//! applicant, on the same facts, with the same complaint, is not examined again unless it brings
//! relevant new information. A new domestic refusal or a new period are other facts; a new argument
//! or a change of case-law is not new information. A file refused under Rule 47 was never examined.
//!
//! Needs: the three sames, and whether there is new information. Decides alone; whether new
//! information is relevant is a judgement.

use crate::application::{EarlierApplication, Elsewhere, Told};
use crate::{Finding, Ground};

const AUTHORITY: &[&str] = &[
    "Convention, Article 35 § 2 (b)",
    "Verein gegen Tierfabriken Schweiz (VgT) v. Switzerland (no. 2) [GC], no. 32772/02, 30 June 2009",
    "Kafkaris v. Cyprus (dec.), no. 9644/09, 21 June 2011",
];

/// No earlier application.
pub static NONE: Ground = Ground::open("same-matter-none", &["Convention, Article 35 § 2 (b)"]);
/// Another matter.
pub static DIFFERENT: Ground = Ground::open("same-matter-different", AUTHORITY);
/// The same matter.
pub static SAME: Ground = Ground::closed("same-matter-same", AUTHORITY);
/// The same matter, new information alleged.
pub static NEW_INFORMATION: Ground = Ground::judgement("same-matter-new-information", AUTHORITY);
/// Not told enough.
pub static COMPARE: Ground = Ground::missing("same-matter-compare", "q-earlier-compare");
/// Not told whether there was one.
pub static EARLIER: Ground = Ground::missing("same-matter-earlier", "q-earlier");

/// The first row that fits.
#[inline]
pub fn assess(earlier: Elsewhere<EarlierApplication>) -> Finding {
    let ground = match earlier {
        Elsewhere::Nowhere => &NONE,
        Elsewhere::Unknown | Elsewhere::NotAsked => &EARLIER,
        Elsewhere::There(earlier) => match (earlier.same.all(), earlier.new_information) {
            (Some(false), _) => &DIFFERENT,
            (Some(true), Told::Given(false)) => &SAME,
            (Some(true), Told::Given(true)) => &NEW_INFORMATION,
            (Some(true), Told::Unknown | Told::NotAsked) | (None, _) => &COMPARE,
        },
    };
    ground.into()
}
