//! A1 *ratione personae*: does the respondent State answer for this act?
//!
//! The Court hears cases against High Contracting Parties only (Articles 33, 34, 35 § 3 (a)). A
//! State answers for its own organs, also when they carry out European Union law at home; for what
//! it tolerates, helps or fails to prevent on its territory; and for its own part in what others
//! do. It does not answer for organs of international organisations, nor for another State acting
//! on that State's own account elsewhere.
//!
//! Needs: the respondent, whose organs acted, under which mandate, where, who held the place.
//! Decides alone, except where organs acted for an international organisation, and where a State
//! that ended has several successors.

use crate::application::Link;
use crate::{Finding, Ground};

/// What the respondent is to the Convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has been a High Contracting Party at some time.
    Party,
    /// It never was one.
    NeverParty,
    /// It was a State that ended, with several successors.
    Ended,
}

/// Whose organs acted, seen from the respondent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The respondent's.
    Respondent,
    /// Another State's, or the institutions in Kosovo.
    Another,
    /// An international organisation's or court's.
    International,
    /// Nobody's: a private person acted.
    Private,
    /// Not known.
    Unknown,
}

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// What the respondent is.
    pub standing: Standing,
    /// Whose organs acted.
    pub by: By,
    /// Whether they acted under the mandate or command of an international organisation.
    pub mandate: bool,
    /// Whether the place was told.
    pub place_told: bool,
    /// Whether the place is the respondent's territory.
    pub on_territory: bool,
    /// Whether the respondent held the place or the person.
    pub held: bool,
    /// How the respondent comes into it.
    pub link: Option<Link>,
}

/// Row 1.
pub static NEVER_PARTY: Ground =
    Ground::closed("personae-never-party", &["Convention, Articles 33 and 34"]);
/// Row 2.
pub static ENDED: Ground = Ground::judgement(
    "personae-ended",
    &["Bijelić v. Montenegro and Serbia, no. 11890/05, 28 April 2009"],
);
/// Row 3.
pub static INTERNATIONAL: Ground = Ground::closed(
    "personae-international",
    &[
        "Connolly v. 15 Member States of the European Union (dec.), no. 73274/01, 9 December 2008",
        "Boivin v. 34 Member States of the Council of Europe (dec.), no. 73250/01, 9 September 2008",
        "Gasparini v. Italy and Belgium (dec.), no. 10750/03, 12 May 2009",
    ],
);
/// Row 4.
pub static MANDATE: Ground = Ground::judgement(
    "personae-mandate",
    &[
        "Behrami and Saramati (dec.) [GC], nos. 71412/01 and 78166/01, 2 May 2007",
        "Al-Jedda v. the United Kingdom [GC], no. 27021/08, 7 July 2011",
    ],
);
/// Row 5.
pub static OWN_ORGANS: Ground = Ground::open(
    "personae-own-organs",
    &[
        "Convention, Article 1",
        "Bosphorus v. Ireland [GC], no. 45036/98, 30 June 2005",
    ],
);
/// Row 6.
pub static ANOTHER_STATE: Ground = Ground::closed(
    "personae-another-state",
    &[
        "Bijelić v. Montenegro and Serbia, no. 11890/05, 28 April 2009",
        "Azemi v. Serbia (dec.), no. 11209/09, 5 November 2013",
    ],
);
/// Another State's organs, at a place not told: row 6 or row 7.
pub static WHERE_ANOTHER_ACTED: Ground = Ground::missing("personae-where-another-acted", "q-place");
/// Row 7.
pub static OWN_PART: Ground = Ground::open(
    "personae-own-part",
    &[
        "El-Masri v. the former Yugoslav Republic of Macedonia [GC], no. 39630/09, \
         13 December 2012",
    ],
);
/// Row 8.
pub static OMISSION: Ground = Ground::open(
    "personae-omission",
    &[
        "Convention, Article 1",
        "Rantsev v. Cyprus and Russia, no. 25965/04, 7 January 2010",
    ],
);
/// Row 9.
pub static PRESUMED: Ground = Ground::open("personae-presumed", &["Convention, Article 1"]);
/// Row 10.
pub static WHO_ACTED: Ground = Ground::missing("personae-who-acted", "q-state");

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let own_act = matches!(
        facts.link,
        Some(Link::Removal | Link::Request | Link::Proceedings)
    );
    let reached = facts.on_territory || facts.held;
    let linked = facts
        .link
        .is_some_and(|link| !matches!(link, Link::Disputed | Link::Lent));
    let ground = match (facts.standing, facts.by) {
        (Standing::NeverParty, _) => &NEVER_PARTY,
        (Standing::Ended, _) => &ENDED,
        (_, By::International) => &INTERNATIONAL,
        _ if facts.mandate => &MANDATE,
        (_, By::Respondent) => &OWN_ORGANS,
        (_, By::Another) if !reached && !own_act && !facts.place_told => &WHERE_ANOTHER_ACTED,
        (_, By::Another) if !reached && !own_act => &ANOTHER_STATE,
        (_, By::Another) => &OWN_PART,
        (_, By::Private) => &OMISSION,
        (_, By::Unknown) if reached || linked => &PRESUMED,
        (_, By::Unknown) => &WHO_ACTED,
    };
    ground.into()
}
