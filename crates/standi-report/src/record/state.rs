//! A State on a day.

use crate::words::Tell;
use standi_answers::IsoDay;
use standi_answers::state::{
    Accepted, Account, DeclarationOnDay, MembershipOnDay, SeatOnDay, Status,
};

/// Whether it was a member, since when.
pub fn membership(membership: &MembershipOnDay, tell: Tell<'_>) -> String {
    match (membership.member, membership.since, membership.until) {
        (true, since, until) => tell.with("state-member", "days", tell.stretch(since, until)),
        (false, Some(since), _) => tell.with("state-no-member-since", "day", tell.day(since.0)),
        (false, None, Some(until)) => tell.with("state-no-member-until", "day", tell.day(until.0)),
        (false, None, None) => tell.say("state-never-member", &[]),
    }
}

/// What brought a seat about.
pub fn seat_text(it: &SeatOnDay, tell: Tell<'_>) -> Option<String> {
    // The Court's is the one text that the program writes itself.
    match (it.organ, it.text) {
        ("court", Some(_)) => Some(tell.say("state-party", &[])),
        (_, text) => text.map(str::to_string),
    }
}

/// What it was under an instrument: bound since when, signed, neither.
pub fn status(it: &Status, on: IsoDay, tell: Tell<'_>) -> String {
    let ended = it.ended.map_or(String::new(), |word| {
        format!(", {}", tell.term("ended", word, "state"))
    });
    let days = || tell.stretch(it.since, it.until) + &ended;
    match (it.bound, it.since, it.signed) {
        (Some(true), _, _) => days(),
        (None, _, _) => tell.with("state-status-argued", "days", days()),
        (_, Some(since), _) => tell.with(
            "state-status-past",
            "days",
            tell.past(since, it.until) + &ended,
        ),
        (_, None, Some(signed)) if signed > on => {
            tell.with("state-status-signed-later", "day", tell.day(signed.0))
        }
        (_, None, Some(signed)) => tell.with("state-status-signed", "day", tell.day(signed.0)),
        (_, None, None) => tell.say("state-status-neither", &[]),
    }
}

/// A declaration with its articles and places.
pub fn declaration(it: &DeclarationOnDay, tell: Tell<'_>) -> String {
    let list = |key: &str, name, words: &[&str]| match words {
        [] => String::new(),
        words => tell.with(key, name, words.join(", ")),
    };
    let args = [
        ("instrument", it.instrument.to_string()),
        ("kind", tell.term("declaration", it.kind, "other")),
        (
            "articles",
            list("state-declaration-on", "articles", &it.articles),
        ),
        (
            "territory",
            list("state-declaration-for", "territory", &it.territory),
        ),
        ("days", tell.stretch(it.since, it.until)),
        ("text", it.text.to_string()),
    ];
    tell.say("state-declaration", &args)
}

/// What was due, paid and is unpaid, as far as it is known.
pub fn figures(it: &Account, tell: Tell<'_>) -> Vec<String> {
    let figures = [
        ("state-due", it.due),
        ("state-paid", it.paid),
        ("state-unpaid", it.unpaid),
    ];
    figures
        .into_iter()
        .filter_map(|(key, amount)| Some(tell.with(key, "amount", tell.thousands(amount?))))
        .collect()
}

/// An account of contributions.
pub fn account(it: &Account, tell: Tell<'_>) -> String {
    let figures = figures(it, tell);
    let key = match figures.is_empty() {
        true => "state-account",
        false => "state-account-figures",
    };
    let args = [
        ("year", it.year.to_string()),
        ("day", tell.day(it.as_of.0)),
        ("figures", figures.join(", ")),
        ("text", it.text.to_string()),
    ];
    tell.say(key, &args)
}

/// Whether it had accepted a body that hears complaints.
pub fn accepted(it: &Accepted, tell: Tell<'_>) -> String {
    let name = ("name", tell.body(it.body, it.name));
    match (it.accepted, it.since, it.reservation) {
        (true, _, None) => tell.say(
            "state-accepted",
            &[name, ("days", tell.stretch(it.since, it.until))],
        ),
        (true, _, Some(text)) => {
            let days = ("days", tell.stretch(it.since, it.until));
            tell.say(
                "state-accepted-with",
                &[name, days, ("reservation", text.to_string())],
            )
        }
        (false, Some(since), _) => tell.say(
            "state-accepted-past",
            &[name, ("days", tell.past(since, it.until))],
        ),
        (false, None, _) => tell.say("state-accepted-not", &[name]),
    }
}
