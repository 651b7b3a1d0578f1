//! What changed between two days.

use crate::words::Tell;
use standi_answers::diff::Change;

/// How something was before the change, and how it is after it.
pub fn before_and_after(change: &Change, tell: Tell<'_>) -> (String, String) {
    let word = |word: &str| match (change.kind, word) {
        ("seats", "0") => tell.say("diff-none", &[]),
        _ => tell.state_of_law(word),
    };
    (word(&change.before), word(&change.after))
}
