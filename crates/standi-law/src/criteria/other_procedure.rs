//! B3 other procedure: is the same matter before another international body, or was it (Article 35
//! § 2 (b), second limb)?
//!
//! The other body must be international, public, and judicial or quasi-judicial, and the matter
//! the same in parties, facts and complaint (Karoussiotis v. Portugal, 23205/08). UN treaty bodies,
//! the Working Group on Arbitrary Detention (Peraldi v. France (dec.), 2096/05) and the ILO's
//! Committee on Freedom of Association count; rapporteurs, monitoring and political procedures do
//! not. A complaint withdrawn before anything was examined does not count.
//!
//! Needs: the body, the three sames, where the procedure stands. Decides alone for the bodies in
//! the table; for others it is a judgement.

use crate::application::{Elsewhere, OtherBody, OtherProcedure, ProcedureStatus, Told};
use crate::{Finding, Ground};

/// No other procedure.
pub static NONE: Ground = Ground::open("other-procedure-none", &["Convention, Article 35 § 2 (b)"]);
/// Row 1.
pub static DIFFERENT: Ground = Ground::open(
    "other-procedure-different",
    &["Eğitim ve Bilim Emekçileri Sendikası v. Turkey, no. 20641/05, 25 September 2012"],
);
/// Row 2.
pub static NOT_COMPARABLE: Ground = Ground::open(
    "other-procedure-not-comparable",
    &[
        "De Pace v. Italy, no. 22728/03, 17 July 2008",
        "Lukanov v. Bulgaria (dec.), no. 21915/93, 12 January 1995",
        "Karoussiotis v. Portugal, no. 23205/08, 1 February 2011",
    ],
);
/// Row 3.
pub static DOMESTIC: Ground = Ground::open(
    "other-procedure-domestic",
    &["Jeličić v. Bosnia and Herzegovina (dec.), no. 41183/02, 15 November 2005"],
);
/// Row 4.
pub static SAME: Ground = Ground::closed(
    "other-procedure-same",
    &[
        "Convention, Article 35 § 2 (b)",
        "Peraldi v. France (dec.), no. 2096/05, 7 April 2009",
        "Pauger v. Austria (dec.), no. 24872/94, 9 January 1995",
        "POA and Others v. the United Kingdom (dec.), no. 59253/11, 21 May 2013",
    ],
);
/// Row 5, nothing examined.
pub static WITHDRAWN: Ground = Ground::open(
    "other-procedure-withdrawn",
    &["Convention, Article 35 § 2 (b)"],
);
/// Row 5, otherwise.
pub static WITHDRAWN_LATE: Ground = Ground::judgement(
    "other-procedure-withdrawn-late",
    &["Convention, Article 35 § 2 (b)"],
);
/// Row 6.
pub static COMPARE: Ground = Ground::missing("other-procedure-compare", "q-other-compare");
/// Row 7.
pub static OTHER_PURPOSE: Ground = Ground::open(
    "other-procedure-other-purpose",
    &["Convention, Article 35 § 2 (b)"],
);
/// Row 8.
pub static UNCLEAR: Ground = Ground::judgement(
    "other-procedure-unclear",
    &[
        "OAO Neftyanaya Kompaniya Yukos v. Russia, no. 14902/04, 20 September 2011",
        "Karoussiotis v. Portugal, no. 23205/08, 1 February 2011",
    ],
);
/// Not told where the procedure stands.
pub static STATUS: Ground = Ground::missing("other-procedure-status", "q-other-status");
/// Not told which body.
pub static WHICH_BODY: Ground = Ground::missing("other-procedure-which-body", "q-other-body");
/// Not told whether there is one.
pub static OTHER: Ground = Ground::missing("other-procedure-other", "q-other");

/// The first row that fits.
#[inline]
pub fn assess(other: Elsewhere<OtherProcedure>) -> Finding {
    let ground = match other {
        Elsewhere::Nowhere => &NONE,
        Elsewhere::Unknown | Elsewhere::NotAsked => &OTHER,
        Elsewhere::There(procedure) => of(&procedure),
    };
    ground.into()
}

fn of(procedure: &OtherProcedure) -> &'static Ground {
    let same = procedure.same.all();
    if same == Some(false) {
        return &DIFFERENT;
    }
    match procedure.body {
        Told::Given(OtherBody::NotComparable) => &NOT_COMPARABLE,
        Told::Given(OtherBody::DomesticTreatyCourt) => &DOMESTIC,
        Told::Given(OtherBody::OtherPurpose) => &OTHER_PURPOSE,
        Told::Given(OtherBody::Unclear) => &UNCLEAR,
        Told::Given(OtherBody::Comparable) => match (procedure.status, same) {
            (Told::Given(ProcedureStatus::Withdrawn), _) if procedure.examined.is(false) => {
                &WITHDRAWN
            }
            (Told::Given(ProcedureStatus::Withdrawn), _) => &WITHDRAWN_LATE,
            (_, None) => &COMPARE,
            (Told::Given(ProcedureStatus::Pending | ProcedureStatus::Decided), _) => &SAME,
            (Told::Unknown | Told::NotAsked, _) => &STATUS,
        },
        Told::Unknown | Told::NotAsked => &WHICH_BODY,
    }
}
