//! An organ on a day.

use crate::words::Tell;
use standi_answers::organ::{Decision, OrganOnDay};

/// What a State can have in an organ, in the order in which it is told.
pub const SEATS: [&str; 5] = [
    "argued",
    "suspended",
    "no-delegation",
    "sits-without-vote",
    "sits-and-votes",
];

/// How many are entitled to sit, and to vote.
pub fn entitled(organ: &OrganOnDay, tell: Tell<'_>) -> String {
    let argued = organ.states.iter().filter(|it| it.seat == "argued").count();
    let argued = match argued {
        0 => String::new(),
        argued => format!(" {}", tell.with("organ-argued", "count", argued)),
    };
    let entitled = ("entitled", organ.entitled.to_string());
    let args = [entitled, ("voting", organ.voting.to_string())];
    format!("{}{argued}", tell.say("organ-entitled", &args))
}

/// Votes that a decision needs.
pub fn votes(it: &Decision, tell: Tell<'_>) -> String {
    let key = match (it.no_vote_against, it.at_least == it.if_all_vote) {
        (true, _) => "organ-decision-none-against",
        (false, true) => "organ-decision-fixed",
        (false, false) => "organ-decision-all",
    };
    let votes = [
        ("votes", it.at_least.to_string()),
        ("all", it.if_all_vote.to_string()),
    ];
    tell.say(key, &votes)
}
