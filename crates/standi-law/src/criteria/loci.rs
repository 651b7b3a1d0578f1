//! A4 *ratione loci*: was the person within the respondent State's jurisdiction (Article 1)?
//!
//! Jurisdiction is presumed over a State's own territory (Assanidze v. Georgia \[GC\], 71503/01),
//! also where it has lost control of a part: then positive duties remain (Sargsyan v. Azerbaijan
//! \[GC\], 40167/06). It reaches abroad where a State holds an area, or where its agents have a
//! person in their hands or exercise public powers (Al-Skeini v. the United Kingdom \[GC\],
//! 55721/07). Dependent territories need a declaration under Article 56, for each instrument, and
//! an acceptance of individual petition; holding them does not replace it (Chagos Islanders v. the
//! United Kingdom (dec.), 35622/04).
//!
//! Needs: the place, who held it, the day, and what the respondent had to do with a fact abroad.
//! Decides alone, except in active hostilities (but those of Russia in Ukraine), for killings
//! without custody, where control itself is in dispute, and where the record is silent on a
//! territory.

use crate::application::Link;
use crate::article::Article;
use crate::{Finding, Ground};
use standi_record::{Code, Day};

/// The State whose pattern of attacks is established.
pub const ESTABLISHED_BY: Code = Code::new("RUS");
/// The State in which it is.
pub const ESTABLISHED_IN: Code = Code::new("UKR");
/// From when, and the first day no longer: 11 May 2014 to 16 September 2022.
pub const ESTABLISHED_DAYS: (Day, Day) = (Day(16_201), Day(19_251));

/// The place, seen from the respondent on the day of the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Not told.
    Unknown,
    /// Its own metropolitan territory, under its control.
    OwnTerritory,
    /// Its own territory, held by another State or by separatists.
    OwnHeldByOther,
    /// A dependent territory of it.
    Dependent(Extension),
    /// An area that it held on the day, says the record.
    AreaHeld,
    /// An area that it held before or after, or of which that day is argued.
    AreaUnclear,
    /// Another country.
    Abroad {
        /// Whether that country was a High Contracting Party on the day.
        contracting: bool,
        /// Whether the respondent is said to have held the place or the person.
        held: bool,
    },
    /// Outside every State.
    HighSeas,
}

/// How far an instrument was extended to a dependent territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// No declaration for the Convention was in force.
    None,
    /// One was, but none for the Protocol invoked.
    NotThisProtocol,
    /// One was; whether the Protocol invoked was extended is not in the record.
    ProtocolUnrecorded,
    /// In force, but individual petition was not accepted for the territory on the day of lodging.
    NoPetition,
    /// In force; whether petition was accepted is not in the record.
    PetitionUnrecorded,
    /// In force, petition accepted.
    InForce,
}

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The place.
    pub place: Where,
    /// How the respondent comes into it.
    pub link: Option<Link>,
    /// Whether a military operation under an international mandate is at issue.
    pub mandate: bool,
    /// The article invoked, if one was named.
    pub article: Option<Article>,
    /// Whether an organ of an international organisation or court acted.
    pub by_international: bool,
    /// Whether the attacks are part of the pattern established in Ukraine and the Netherlands v.
    /// Russia (2025): respondent RUS, in Ukraine, 11 May 2014 to 15 September 2022.
    pub established_hostilities: bool,
    /// Whether the record is in doubt about the place.
    pub doubtful: bool,
}

/// Row 1, the established pattern.
pub static HOSTILITIES_ESTABLISHED: Ground = Ground::open(
    "loci-hostilities-established",
    &["Ukraine and the Netherlands v. Russia [GC], nos. 8019/16 and 3 others, 9 July 2025"],
);
/// Row 1, any other war.
pub static HOSTILITIES: Ground = Ground::judgement(
    "loci-hostilities",
    &[
        "Georgia v. Russia (II) [GC], no. 38263/08, 21 January 2021",
        "Ukraine and the Netherlands v. Russia [GC], nos. 8019/16 and 3 others, 9 July 2025",
    ],
);
/// Row 2, no declaration.
pub static TERRITORY_NO_DECLARATION: Ground = Ground::closed(
    "loci-territory-no-declaration",
    &[
        "Convention, Article 56",
        "Chagos Islanders v. the United Kingdom (dec.), no. 35622/04, 11 December 2012",
    ],
);
/// Row 2, not for this Protocol.
pub static TERRITORY_NOT_THIS_PROTOCOL: Ground = Ground::closed(
    "loci-territory-not-this-protocol",
    &[
        "Convention, Article 56",
        "Quark Fishing Ltd v. the United Kingdom (dec.), no. 15305/06, 19 September 2006",
    ],
);
/// Row 2, the Protocol not recorded.
pub static TERRITORY_PROTOCOL_UNRECORDED: Ground = Ground::judgement(
    "loci-territory-protocol-unrecorded",
    &["Convention, Article 56"],
);
/// Row 2, petition not accepted.
pub static TERRITORY_NO_PETITION: Ground = Ground::closed(
    "loci-territory-no-petition",
    &["Convention, Article 56 § 4"],
);
/// Row 2, petition not recorded.
pub static TERRITORY_PETITION_UNRECORDED: Ground = Ground::judgement(
    "loci-territory-petition-unrecorded",
    &["Convention, Article 56 § 4"],
);
/// Row 2, in force.
pub static TERRITORY_IN_FORCE: Ground = Ground::open(
    "loci-territory-in-force",
    &[
        "Convention, Article 56",
        "Py v. France, no. 66289/01, 11 January 2005",
    ],
);
/// Row 3.
pub static OWN_TERRITORY: Ground = Ground::open(
    "loci-own-territory",
    &[
        "Convention, Article 1",
        "Assanidze v. Georgia [GC], no. 71503/01, 8 April 2004",
    ],
);
/// Row 3, but an international body acted.
pub static INTERNATIONAL_PREMISES: Ground = Ground::judgement(
    "loci-international-premises",
    &["Djokaba Lambi Longa v. the Netherlands (dec.), no. 33917/12, 9 October 2012"],
);
/// Row 4.
pub static POSITIVE_DUTIES: Ground = Ground::open(
    "loci-positive-duties",
    &["Sargsyan v. Azerbaijan [GC], no. 40167/06, 16 June 2015"],
);
/// Row 5.
pub static AREA_HELD: Ground = Ground::open(
    "loci-area-held",
    &["Loizidou v. Turkey (merits) [GC], no. 15318/89, 18 December 1996"],
);
/// Row 6.
pub static AREA_UNCLEAR: Ground = Ground::judgement(
    "loci-area-unclear",
    &["Loizidou v. Turkey (merits) [GC], no. 15318/89, 18 December 1996"],
);
/// Row 7.
pub static CUSTODY: Ground = Ground::open(
    "loci-custody",
    &[
        "Al-Skeini and Others v. the United Kingdom [GC], no. 55721/07, 7 July 2011",
        "Hassan v. the United Kingdom [GC], no. 29750/09, 16 September 2014",
        "Öcalan v. Turkey [GC], no. 46221/99, 12 May 2005",
    ],
);
/// Row 8.
pub static PUBLIC_POWERS: Ground = Ground::open(
    "loci-public-powers",
    &["Al-Skeini and Others v. the United Kingdom [GC], no. 55721/07, 7 July 2011"],
);
/// Row 9.
pub static VESSEL: Ground = Ground::open(
    "loci-vessel",
    &["Medvedyev and Others v. France [GC], no. 3394/03, 29 March 2010"],
);
/// Row 10.
pub static REMOVAL: Ground = Ground::open(
    "loci-removal",
    &["Soering v. the United Kingdom, no. 14038/88, 7 July 1989"],
);
/// Row 11.
pub static REQUEST: Ground = Ground::open(
    "loci-request",
    &[
        "Stephens v. Malta (no. 1), no. 11956/07, 21 April 2009",
        "Vasiliciuc v. the Republic of Moldova, no. 15944/11, 2 May 2017",
    ],
);
/// Row 11, another article than 5.
pub static REQUEST_OTHER_ARTICLE: Ground = Ground::judgement(
    "loci-request-other-article",
    &["Stephens v. Malta (no. 1), no. 11956/07, 21 April 2009"],
);
/// Row 12.
pub static CIVIL_COURTS: Ground = Ground::open(
    "loci-civil-courts",
    &["Markovic and Others v. Italy [GC], no. 1398/03, 14 December 2006"],
);
/// Row 13.
pub static OWN_INQUIRY: Ground = Ground::open(
    "loci-own-inquiry",
    &["Güzelyurtlu and Others v. Cyprus and Turkey [GC], no. 36925/07, 29 January 2019"],
);
/// Row 14.
pub static SPECIAL_FEATURES: Ground = Ground::judgement(
    "loci-special-features",
    &["Hanan v. Germany [GC], no. 4871/16, 16 February 2021"],
);
/// `proceedings` for another article.
pub static PROCEEDINGS_OTHER_ARTICLE: Ground = Ground::judgement(
    "loci-proceedings-other-article",
    &["Markovic and Others v. Italy [GC], no. 1398/03, 14 December 2006"],
);
/// Row 15.
pub static FORCE: Ground = Ground::judgement(
    "loci-force",
    &["Carter v. Russia, no. 20914/07, 21 September 2021"],
);
/// Row 16.
pub static OWN_NATIONAL: Ground = Ground::closed(
    "loci-own-national",
    &["H.F. and Others v. France [GC], nos. 24384/19 and 44234/20, 14 September 2022"],
);
/// Row 17.
pub static OWN_NATIONAL_ENTRY: Ground = Ground::judgement(
    "loci-own-national-entry",
    &["H.F. and Others v. France [GC], nos. 24384/19 and 44234/20, 14 September 2022"],
);
/// Row 18.
pub static VISA: Ground = Ground::closed(
    "loci-visa",
    &["M.N. and Others v. Belgium (dec.) [GC], no. 3599/18, 5 May 2020"],
);
/// Row 19.
pub static LENT: Ground = Ground::closed(
    "loci-lent",
    &["International Law Commission, Articles on State Responsibility, Article 6"],
);
/// Row 20.
pub static PRIVATE_ACT: Ground = Ground::closed(
    "loci-private-act",
    &["Treska v. Albania and Italy (dec.), no. 26937/04, 29 June 2006"],
);
/// Row 21.
pub static EMISSIONS: Ground = Ground::closed(
    "loci-emissions",
    &[
        "Duarte Agostinho and Others v. Portugal and 32 Others (dec.) [GC], no. 39371/20, 9 April 2024",
    ],
);
/// Row 22.
pub static DISPUTED: Ground = Ground::judgement(
    "loci-disputed",
    &["Issa and Others v. Turkey, no. 31821/96, 16 November 2004"],
);
/// Row 23.
pub static NO_LINK: Ground = Ground::missing("loci-no-link", "q-link");
/// No place told.
pub static NO_PLACE: Ground = Ground::missing("loci-no-place", "q-place");

/// The first row that fits.
///
/// Custody, public powers and the like are asked before an area's dates: whoever is in a State's
/// hands is within its jurisdiction wherever that is (Georgia v. Russia (II), § 239).
#[inline]
pub fn assess(facts: Facts) -> Finding {
    if facts.link == Some(Link::Hostilities) {
        let ground = if facts.established_hostilities {
            &HOSTILITIES_ESTABLISHED
        } else {
            &HOSTILITIES
        };
        return ground.into();
    }
    let ground = match facts.place {
        Where::Unknown => &NO_PLACE,
        Where::Dependent(extension) => match extension {
            Extension::None => &TERRITORY_NO_DECLARATION,
            Extension::NotThisProtocol => &TERRITORY_NOT_THIS_PROTOCOL,
            Extension::ProtocolUnrecorded => &TERRITORY_PROTOCOL_UNRECORDED,
            Extension::NoPetition => &TERRITORY_NO_PETITION,
            Extension::PetitionUnrecorded => &TERRITORY_PETITION_UNRECORDED,
            Extension::InForce => &TERRITORY_IN_FORCE,
        },
        // The soil of the host State is not its jurisdiction over an international court's own acts.
        Where::OwnTerritory if facts.by_international => &INTERNATIONAL_PREMISES,
        Where::OwnTerritory => &OWN_TERRITORY,
        Where::OwnHeldByOther => &POSITIVE_DUTIES,
        Where::AreaHeld => &AREA_HELD,
        Where::AreaUnclear | Where::Abroad { .. } | Where::HighSeas => abroad(&facts),
    };
    Finding::from(ground).resting_on(facts.doubtful)
}

fn abroad(facts: &Facts) -> &'static Ground {
    let article = |numbers| {
        facts
            .article
            .is_some_and(|article| article.is_of_convention(numbers))
    };
    let contracting = matches!(
        facts.place,
        Where::Abroad {
            contracting: true,
            ..
        }
    ) || facts.place == Where::AreaUnclear;
    match facts.link {
        Some(Link::Custody) => &CUSTODY,
        Some(Link::PublicPowers) => &PUBLIC_POWERS,
        Some(Link::Vessel) => &VESSEL,
        Some(Link::Removal) => &REMOVAL,
        Some(Link::Request) if article(&[5]) => &REQUEST,
        Some(Link::Request) => &REQUEST_OTHER_ARTICLE,
        Some(Link::Proceedings) if article(&[6]) => &CIVIL_COURTS,
        Some(Link::Proceedings) if !article(&[2, 3, 4]) => &PROCEEDINGS_OTHER_ARTICLE,
        Some(Link::Proceedings) if contracting && !facts.mandate => &OWN_INQUIRY,
        Some(Link::Proceedings) => &SPECIAL_FEATURES,
        Some(Link::Force) => &FORCE,
        Some(Link::OwnNational) if article(&[2, 3]) => &OWN_NATIONAL,
        Some(Link::OwnNational) => &OWN_NATIONAL_ENTRY,
        Some(Link::Visa) => &VISA,
        Some(Link::Lent) => &LENT,
        Some(Link::PrivateAct) => &PRIVATE_ACT,
        Some(Link::Emissions) => &EMISSIONS,
        Some(Link::Disputed) => &DISPUTED,
        Some(Link::Area | Link::Hostilities) | None => match facts.place {
            Where::AreaUnclear => &AREA_UNCLEAR,
            Where::Abroad { held: true, .. } => &DISPUTED,
            _ if facts.link == Some(Link::Area) => &DISPUTED,
            _ => &NO_LINK,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_days() {
        assert_eq!(ESTABLISHED_DAYS.0.to_string(), "2014-05-11");
        assert_eq!(ESTABLISHED_DAYS.1.to_string(), "2022-09-16");
    }
}
