//! A5 the applicant: can this kind of applicant bring a case?
//!
//! Any person, non-governmental organisation or group of individuals can (Article 34), of any
//! nationality or none. Bodies that exercise public power cannot, whatever they act as; a publicly
//! owned company can if it has no public power and is independent of the State. A State can bring
//! a case for people (Article 33), but cannot lend its standing to a part of itself (Slovenia v.
//! Croatia (dec.) \[GC\], 54155/16).
//!
//! Needs: the kind of applicant; for a public company its powers and independence; for a State,
//! for whom; the article, because some rights only a human being holds. Decides alone, except for
//! public companies that are neither clearly part of the State nor clearly apart from it.

use crate::application::{ApplicantKind, EntityKind, Told};
use crate::article::Article;
use crate::{Finding, Ground};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Who applies.
    pub kind: Told<ApplicantKind>,
    /// For whom a State applies.
    pub entity: Told<EntityKind>,
    /// Whether a public company has public power.
    pub public_power: Told<bool>,
    /// Whether it is independent of the State.
    pub independent: Told<bool>,
    /// The article invoked.
    pub article: Option<Article>,
    /// Whether the applicant speaks for somebody else.
    pub for_another: bool,
}

/// A human being.
pub static PERSON: Ground = Ground::open("applicant-person", &["Convention, Article 34"]);
/// Human beings together.
pub static GROUP: Ground = Ground::open("applicant-group", &["Convention, Article 34"]);
/// A private organisation.
pub static ORGANISATION: Ground = Ground::open(
    "applicant-organisation",
    &[
        "Convention, Article 34",
        "The Holy Monasteries v. Greece, nos. 13092/87 and 13984/88, 9 December 1994",
    ],
);
/// A private organisation and a right that only a human being holds.
pub static HUMAN_RIGHT_ONLY: Ground =
    Ground::judgement("applicant-human-right-only", &["Convention, Article 34"]);
/// A body with public power.
pub static PUBLIC_BODY: Ground = Ground::closed(
    "applicant-public-body",
    &[
        "Convention, Article 34",
        "Döşemealtı Belediyesi v. Turkey (dec.), no. 50108/06, 23 March 2010",
    ],
);
/// A public company that depends on the State.
pub static DEPENDENT_COMPANY: Ground = Ground::closed(
    "applicant-dependent-company",
    &[
        "Ljubljanska banka d.d. v. Croatia (dec.), no. 29003/07, 12 May 2015",
        "Zastava It Turs v. Serbia (dec.), no. 24922/12, 9 April 2013",
    ],
);
/// A public company apart from the State.
pub static INDEPENDENT_COMPANY: Ground = Ground::open(
    "applicant-independent-company",
    &["Islamic Republic of Iran Shipping Lines v. Turkey, no. 40998/98, 13 December 2007"],
);
/// A public company in between.
pub static PUBLIC_COMPANY: Ground = Ground::judgement(
    "applicant-public-company",
    &[
        "Islamic Republic of Iran Shipping Lines v. Turkey, no. 40998/98, 13 December 2007",
        "Ljubljanska banka d.d. v. Croatia (dec.), no. 29003/07, 12 May 2015",
    ],
);
/// A State for human beings.
pub static STATE_FOR_PEOPLE: Ground =
    Ground::open("applicant-state-for-people", &["Convention, Article 33"]);
/// A State for a part of itself.
pub static STATE_FOR_ITSELF: Ground = Ground::closed(
    "applicant-state-for-itself",
    &[
        "Convention, Articles 33 and 34",
        "Slovenia v. Croatia (dec.) [GC], no. 54155/16, 18 November 2020",
    ],
);
/// A State, for whom not told.
pub static STATE_FOR_WHOM: Ground = Ground::missing("applicant-state-for-whom", "q-entity-kind");
/// Not told who applies.
pub static WHO_APPLIES: Ground = Ground::missing("applicant-who-applies", "q-applicant");

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let ground = match facts.kind {
        Told::Unknown | Told::NotAsked => &WHO_APPLIES,
        Told::Given(kind) => match kind {
            ApplicantKind::Person => &PERSON,
            ApplicantKind::Group => &GROUP,
            ApplicantKind::Ngo | ApplicantKind::Company => {
                let human = facts.article.is_some_and(|a| a.is_of_convention(&[2, 3]));
                if human && !facts.for_another {
                    &HUMAN_RIGHT_ONLY
                } else {
                    &ORGANISATION
                }
            }
            ApplicantKind::Municipality | ApplicantKind::StateBody => &PUBLIC_BODY,
            ApplicantKind::PublicCompany => company(&facts, &DEPENDENT_COMPANY),
            ApplicantKind::State => match facts.entity {
                Told::Given(EntityKind::People) => &STATE_FOR_PEOPLE,
                Told::Given(EntityKind::PublicCompany) => company(&facts, &STATE_FOR_ITSELF),
                Told::Given(EntityKind::StateBody) => &STATE_FOR_ITSELF,
                Told::Unknown | Told::NotAsked => &STATE_FOR_WHOM,
            },
        },
    };
    ground.into()
}

fn company(facts: &Facts, part_of_the_state: &'static Ground) -> &'static Ground {
    if facts.independent.is(false) {
        part_of_the_state
    } else if facts.public_power.is(false) && facts.independent.is(true) {
        &INDEPENDENT_COMPANY
    } else {
        &PUBLIC_COMPANY
    }
}
