//! What somebody said.

use crate::words::Tell;
use standi_answers::statements::Statement;

/// The day it was said, as far as the source prints it.
pub fn day(it: &Statement, tell: Tell<'_>) -> String {
    let unknown = || tell.say("record-day-unknown", &[]);
    it.said.map_or_else(unknown, |day| tell.day(day.0))
}

/// What it does: announces, blames, denies.
pub fn stance(it: &Statement, tell: Tell<'_>) -> String {
    let stance = it.stance.unwrap_or("says");
    let own = tell.words.get(&format!("stance-{stance}"), &[]);
    own.unwrap_or_else(|| stance.replace('-', " "))
}
