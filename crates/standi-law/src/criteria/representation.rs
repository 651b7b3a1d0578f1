//! A7 representation: may whoever acts for the applicant do so?
//!
//! A lawyer is not needed to lodge (Rule 36 § 1). Whoever acts for another needs that person's
//! written authority (Rule 45 § 3; Rule 47 § 1 (c)). Parents can act for their children against
//! measures that cut the tie (Strand Lobben v. Norway \[GC\], 37283/13). Others can act without
//! authority only for persons who cannot speak and would otherwise have nobody (Câmpeanu v. Romania
//! \[GC\], 47848/08; Lambert v. France \[GC\], 46043/14).
//!
//! Needs: authority, for whom, about what. Decides alone where there is authority, or an able
//! adult gave none; the rest is a judgement.

use crate::application::{ActingFor, Authority, ChildMatter, Told};
use crate::{Finding, Ground};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Whether somebody is said to act for somebody.
    pub told: bool,
    /// Authority to act.
    pub authority: Told<Authority>,
    /// For whom.
    pub acting_for: Told<ActingFor>,
    /// About what, for a child.
    pub about: Told<ChildMatter>,
}

/// The applicant acts alone.
pub static ALONE: Ground = Ground::open("representation-alone", &["Rules of Court, Rule 36 § 1"]);
/// Authority given.
pub static AUTHORISED: Ground = Ground::open(
    "representation-authorised",
    &[
        "Velikova v. Bulgaria, no. 41488/98, 18 May 2000",
        "Zehentner v. Austria, no. 20082/02, 16 July 2009",
    ],
);
/// For one's own child against the State.
pub static CHILD: Ground = Ground::open(
    "representation-child",
    &["Strand Lobben and Others v. Norway [GC], no. 37283/13, 10 September 2019, §§ 156-159"],
);
/// For one's own child in a dispute between parents.
pub static CHILD_DISPUTE: Ground = Ground::judgement(
    "representation-child-dispute",
    &["Strand Lobben and Others v. Norway [GC], no. 37283/13, 10 September 2019, §§ 156-159"],
);
/// For an able adult, without authority.
pub static NO_AUTHORITY: Ground = Ground::closed(
    "representation-no-authority",
    &["Lambert and Others v. France [GC], no. 46043/14, 5 June 2015, §§ 90-92"],
);
/// For one who cannot speak.
pub static VOICELESS: Ground = Ground::judgement(
    "representation-voiceless",
    &[
        "Centre for Legal Resources on behalf of Valentin Câmpeanu v. Romania [GC], no. 47848/08, \
         17 July 2014",
        "Lambert and Others v. France [GC], no. 46043/14, 5 June 2015",
    ],
);
/// For a child, about what not told.
pub static CHILD_ABOUT: Ground = Ground::missing("representation-child-about", "q-child-matter");
/// Authority not told.
pub static AUTHORITY_UNKNOWN: Ground =
    Ground::missing("representation-authority-unknown", "q-authority");
/// For whom not told.
pub static FOR_WHOM: Ground = Ground::missing("representation-for-whom", "q-acting-for");

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let ground = match (facts.authority, facts.acting_for) {
        _ if !facts.told => &ALONE,
        (Told::Given(Authority::Own), _) | (_, Told::Given(ActingFor::Own)) => &ALONE,
        (Told::Given(Authority::Yes), _) => &AUTHORISED,
        (Told::Given(Authority::No), Told::Given(for_whom)) => match for_whom {
            ActingFor::OwnMinorChild => match facts.about {
                Told::Given(ChildMatter::StateMeasure) => &CHILD,
                Told::Given(ChildMatter::PrivateDispute) => &CHILD_DISPUTE,
                Told::Unknown | Told::NotAsked => &CHILD_ABOUT,
            },
            ActingFor::AdultAble => &NO_AUTHORITY,
            ActingFor::IncapableAdult | ActingFor::DeadVulnerable => &VOICELESS,
            ActingFor::Own => &ALONE,
        },
        (Told::Given(Authority::No), _) => &FOR_WHOM,
        (Told::Unknown | Told::NotAsked, _) => &AUTHORITY_UNKNOWN,
    };
    ground.into()
}
