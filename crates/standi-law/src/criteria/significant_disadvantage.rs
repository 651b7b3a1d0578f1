//! C3 significant disadvantage (Article 35 § 3 (b)).
//!
//! The Court may reject a complaint where the applicant suffered no significant disadvantage,
//! unless respect for human rights requires an examination. In force since 1 June 2010 (Protocol
//! No. 14, Article 12), also for pending cases not yet declared admissible; a second safeguard
//! ("duly considered by a domestic tribunal") was removed on 1 August 2021 (Protocol No. 15,
//! Articles 5 and 8 § 4). Always a judgement; a small amount of money is a signal.

use crate::{Finding, Ground};

const AUTHORITY: &[&str] = &[
    "Convention, Article 35 § 3 (b)",
    "Rinck v. France (dec.), no. 18774/09, 19 October 2010",
];

/// No signal.
pub static ALWAYS: Ground = Ground::judgement("significant-disadvantage-always", AUTHORITY);
/// A small amount at stake.
pub static SIGNALLED: Ground = Ground::judgement("significant-disadvantage-signalled", AUTHORITY);

/// The row that fits whether a small amount is at stake.
#[inline]
pub fn assess(trivial: bool) -> Finding {
    if trivial {
        (&SIGNALLED).into()
    } else {
        (&ALWAYS).into()
    }
}
