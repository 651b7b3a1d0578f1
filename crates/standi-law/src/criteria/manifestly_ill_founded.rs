//! C2 manifestly ill-founded (Article 35 § 3 (a)).
//!
//! The largest single ground in practice, in four shapes: it asks the Court to try the case again;
//! there is no appearance of an interference, or it is plainly justified; it is not supported by
//! documents; it is confused or far-fetched. Always a judgement, never a prediction.

use crate::{Finding, Ground};

/// Always this row.
pub static ALWAYS: Ground = Ground::judgement(
    "manifestly-ill-founded-always",
    &["Convention, Article 35 § 3 (a)"],
);

/// The only row.
#[inline]
pub fn assess() -> Finding {
    (&ALWAYS).into()
}
