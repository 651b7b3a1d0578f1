//! What is left of an application that was erased.

use crate::state::Role;
use crate::value::{Fingerprint, Moment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The last entry of an application that was erased: it stands in the docket for all that stood
/// before it, and nothing follows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Erasure {
    /// Its place in the application's history, after so many entries that were erased.
    pub seq: u32,
    /// When.
    pub erased_at: Moment,
    /// As whom.
    pub role: Role,
    /// By whom.
    pub erased_by: String,
    /// Why.
    pub why: String,
    /// SHA-256 of the places and hashes of what was erased, and of what they were linked to.
    pub proof: Fingerprint,
}

impl Erasure {
    /// How many entries were erased.
    pub fn events(&self) -> u32 {
        self.seq.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_it_was_erased() {
        let erasure = |seq| Erasure {
            seq,
            erased_at: "2026-11-24T10:00:00Z".parse().expect("a moment"),
            role: Role::Administrator,
            erased_by: "administrator".into(),
            why: "asked for".into(),
            proof: "a".repeat(64).parse().expect("a fingerprint"),
        };
        assert_eq!((erasure(1).events(), erasure(8).events()), (0, 7));
    }
}
