//! A6 victim: was the applicant hit, and is it still not made good?
//!
//! Only a victim can apply (Article 34): somebody directly affected, or at risk from a law in
//! force; a close relative of a person killed by the act; sometimes others. Nobody can complain of
//! a law in general. A victim ceases to be one when the national authorities recognised the breach
//! and made it good (Scordino v. Italy (no. 1) \[GC\], 36813/97); for wilful ill-treatment by State
//! agents money alone is not enough (Gäfgen v. Germany \[GC\], 22978/05).
//!
//! Needs: the applicant's tie to the violation; what was made good. The answer is the lesser of
//! the two. Decides alone in the clear rows; whether redress was enough, and whether a relative or
//! an association may speak, is a judgement.

use crate::application::{
    ActingFor, ApplicantKind, Death, Redress, Told, VictimStatus, YesNoDisputed,
};
use crate::article::Article;
use crate::{Finding, Ground};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Whether anything about the victim was told.
    pub told: bool,
    /// The applicant's tie to the violation.
    pub status: Told<VictimStatus>,
    /// What was made good at home.
    pub redress: Told<Redress>,
    /// Whether that was enough.
    pub enough: Told<YesNoDisputed>,
    /// When and of what the person died.
    pub death: Told<Death>,
    /// Whether the company can apply itself.
    pub company_can_act: Told<bool>,
    /// Whether the shareholder's own rights are at stake.
    pub own_rights: Told<YesNoDisputed>,
    /// Whether the dispute is about the climate.
    pub climate: bool,
    /// Who applies.
    pub applicant: Told<ApplicantKind>,
    /// For whom the applicant acts.
    pub acting_for: Told<ActingFor>,
    /// The article invoked.
    pub article: Option<Article>,
}

/// Nothing told.
pub static WHO_WAS_HIT: Ground = Ground::missing("victim-who-was-hit", "q-victim");
/// Directly affected.
pub static DIRECT: Ground = Ground::open(
    "victim-direct",
    &[
        "Convention, Article 34",
        "Gorraiz Lizarraga and Others v. Spain, no. 62543/00, 27 April 2004",
    ],
);
/// At risk from a law in force.
pub static EXPOSED: Ground = Ground::open(
    "victim-exposed",
    &["S.A.S. v. France [GC], no. 43835/11, 1 July 2014"],
);
/// Cannot know, or is threatened.
pub static POTENTIAL: Ground = Ground::judgement(
    "victim-potential",
    &[
        "Klass and Others v. Germany, no. 5029/71, 6 September 1978",
        "Roman Zakharov v. Russia [GC], no. 47143/06, 4 December 2015",
    ],
);
/// Relative of a person killed by the act.
pub static RELATIVE_OF_KILLED: Ground = Ground::open(
    "victim-relative-of-killed",
    &["Yaşa v. Turkey, no. 22495/93, 2 September 1998, § 66"],
);
/// The same under another article.
pub static RELATIVE_OTHER_ARTICLE: Ground = Ground::judgement(
    "victim-relative-other-article",
    &["Yaşa v. Turkey, no. 22495/93, 2 September 1998"],
);
/// Relative of a person who died of another cause before lodging.
pub static DIED_BEFORE: Ground = Ground::judgement(
    "victim-died-before",
    &[
        "Fairfield and Others v. the United Kingdom (dec.), no. 24790/04, 8 March 2005",
        "Micallef v. Malta [GC], no. 17056/06, 15 October 2009",
    ],
);
/// The applicant died after lodging.
pub static DIED_AFTER: Ground = Ground::open(
    "victim-died-after",
    &["Jėčius v. Lithuania, no. 34578/97, 31 July 2000, § 41"],
);
/// Relative of a dead person, of what not told.
pub static DIED_HOW: Ground = Ground::missing("victim-died-how", "q-death");
/// Relative of a living victim.
pub static RELATIVE: Ground = Ground::judgement(
    "victim-relative",
    &["Lambert and Others v. France [GC], no. 46043/14, 5 June 2015"],
);
/// An association for one who cannot speak.
pub static ASSOCIATION_FOR_VOICELESS: Ground = Ground::judgement(
    "victim-association-for-voiceless",
    &[
        "Centre for Legal Resources on behalf of Valentin Câmpeanu v. Romania [GC], no. 47848/08, \
         17 July 2014",
    ],
);
/// An association, climate.
pub static ASSOCIATION_CLIMATE: Ground = Ground::judgement(
    "victim-association-climate",
    &["Verein KlimaSeniorinnen Schweiz and Others v. Switzerland [GC], no. 53600/20, 9 April 2024"],
);
/// An association for a cause.
pub static ASSOCIATION: Ground = Ground::closed(
    "victim-association",
    &["Čonka and the Human Rights League v. Belgium (dec.), no. 51564/99, 13 March 2001"],
);
/// A group that speaks for a cause.
pub static GROUP_FOR_CAUSE: Ground =
    Ground::judgement("victim-group-for-cause", &["Convention, Article 34"]);
/// Nobody in particular.
pub static NOBODY: Ground = Ground::closed(
    "victim-nobody",
    &["Ouardiri v. Switzerland (dec.), no. 65840/09, 28 June 2011"],
);
/// A shareholder for the company's loss.
pub static SHAREHOLDER: Ground = Ground::closed(
    "victim-shareholder",
    &["Agrotexim and Others v. Greece, no. 14807/89, 24 October 1995"],
);
/// A shareholder with something of one's own.
pub static SHAREHOLDER_OWN: Ground = Ground::judgement(
    "victim-shareholder-own",
    &["Agrotexim and Others v. Greece, no. 14807/89, 24 October 1995"],
);
/// A shareholder, not told.
pub static SHAREHOLDER_HOW: Ground = Ground::missing("victim-shareholder-how", "q-shareholder");

/// Not made good.
pub static NO_REDRESS: Ground = Ground::open(
    "victim-no-redress",
    &[
        "Scordino v. Italy (no. 1) [GC], no. 36813/97, 29 March 2006",
        "Gäfgen v. Germany [GC], no. 22978/05, 1 June 2010",
    ],
);
/// Recognised and made good.
pub static REDRESSED: Ground = Ground::closed(
    "victim-redressed",
    &["Dubjaková v. Slovakia (dec.), no. 67299/01, 19 October 2004"],
);
/// The same for wilful harm by State agents.
pub static REDRESSED_GRAVE: Ground = Ground::judgement(
    "victim-redressed-grave",
    &[
        "Jeronovičs v. Latvia [GC], no. 44898/10, 5 July 2016",
        "Gäfgen v. Germany [GC], no. 22978/05, 1 June 2010",
    ],
);
/// Recognised and made good, but argued whether enough.
pub static ENOUGH: Ground = Ground::judgement(
    "victim-enough",
    &["Cocchiarella v. Italy [GC], no. 64886/01, 29 March 2006"],
);
/// Settled at home.
pub static SETTLED: Ground = Ground::judgement(
    "victim-settled",
    &["Caraher v. the United Kingdom (dec.), no. 24520/94, 11 January 2000"],
);
/// Not told what was made good.
pub static REDRESS_UNKNOWN: Ground = Ground::missing("victim-redress-unknown", "q-redress");

/// The lesser of the two tables.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let status = status(&facts);
    let redress = redress(&facts);
    if redress.value < status.value {
        redress.into()
    } else {
        status.into()
    }
}

/// Both findings, for the reasons.
pub fn both(facts: &Facts) -> [Finding; 2] {
    [status(facts).into(), redress(facts).into()]
}

fn grave(facts: &Facts) -> bool {
    facts
        .article
        .is_some_and(|article| article.is_of_convention(&[2, 3]))
}

fn status(facts: &Facts) -> &'static Ground {
    let Some(status) = facts.status.given() else {
        return &WHO_WAS_HIT;
    };
    match status {
        VictimStatus::Direct => &DIRECT,
        VictimStatus::Exposed => &EXPOSED,
        VictimStatus::Potential => &POTENTIAL,
        VictimStatus::RelativeOfDead => match facts.death {
            Told::Given(Death::Act) if grave(facts) => &RELATIVE_OF_KILLED,
            Told::Given(Death::Act) => &RELATIVE_OTHER_ARTICLE,
            Told::Given(Death::Other) => &DIED_BEFORE,
            Told::Given(Death::AfterLodging) => &DIED_AFTER,
            Told::Unknown | Told::NotAsked => &DIED_HOW,
        },
        VictimStatus::Relative => &RELATIVE,
        VictimStatus::Association => association(facts),
        VictimStatus::Nobody => &NOBODY,
        VictimStatus::Shareholder => shareholder(facts),
    }
}

fn association(facts: &Facts) -> &'static Ground {
    let voiceless = matches!(
        facts.acting_for,
        Told::Given(ActingFor::IncapableAdult | ActingFor::DeadVulnerable)
    );
    if voiceless {
        &ASSOCIATION_FOR_VOICELESS
    } else if facts.climate {
        &ASSOCIATION_CLIMATE
    } else if facts.applicant.is(ApplicantKind::Ngo) {
        &ASSOCIATION
    } else {
        &GROUP_FOR_CAUSE
    }
}

fn shareholder(facts: &Facts) -> &'static Ground {
    match (facts.company_can_act, facts.own_rights) {
        (Told::Given(true), Told::Given(YesNoDisputed::No)) => &SHAREHOLDER,
        (Told::Given(false), _) => &SHAREHOLDER_OWN,
        (_, Told::Given(YesNoDisputed::Yes | YesNoDisputed::Disputed)) => &SHAREHOLDER_OWN,
        _ => &SHAREHOLDER_HOW,
    }
}

fn redress(facts: &Facts) -> &'static Ground {
    match facts.redress {
        Told::Given(Redress::None | Redress::Acknowledged | Redress::Compensated) => &NO_REDRESS,
        Told::Given(Redress::Settled) => &SETTLED,
        Told::Given(Redress::AcknowledgedAndCompensated) => match facts.enough {
            Told::Given(YesNoDisputed::Yes) if grave(facts) => &REDRESSED_GRAVE,
            Told::Given(YesNoDisputed::Yes) => &REDRESSED,
            Told::Given(YesNoDisputed::No) => &NO_REDRESS,
            Told::Given(YesNoDisputed::Disputed) | Told::Unknown | Told::NotAsked => &ENOUGH,
        },
        Told::Unknown | Told::NotAsked => &REDRESS_UNKNOWN,
    }
}
