//! A9 reservation: does a reservation of the State cover it (Article 57)?
//!
//! A State may, at signature or ratification, reserve a law then in force that does not conform.
//! A reservation must not be general and must hold a brief statement of the law (Belilos v.
//! Switzerland, 10328/83); one that the Court found invalid is ignored.
//!
//! Needs: the reservations of the State in force on the day that name the article. Whether one
//! covers the law that was applied is a judgement.

use crate::{Finding, Ground};

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Whether a reservation in force on the day names the article and was not found invalid.
    pub in_force: bool,
    /// Whether one does that was found invalid.
    pub invalid: bool,
}

/// None.
pub static NONE: Ground = Ground::open("reservation-none", &["Convention, Article 57"]);
/// Found invalid.
pub static INVALID: Ground = Ground::open(
    "reservation-invalid",
    &[
        "Convention, Article 57",
        "Belilos v. Switzerland, no. 10328/83, 29 April 1988",
    ],
);
/// In force.
pub static IN_FORCE: Ground = Ground::judgement(
    "reservation-in-force",
    &[
        "Convention, Article 57",
        "Belilos v. Switzerland, no. 10328/83, 29 April 1988",
    ],
);

/// The row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let ground = match facts {
        Facts { in_force: true, .. } => &IN_FORCE,
        Facts { invalid: true, .. } => &INVALID,
        _ => &NONE,
    };
    ground.into()
}
