//! A State and an instrument on a day.

use crate::words::Tell;
use standi_answers::party::PartyOnDay;

/// The periods, else how far it came: signed, ratified.
pub fn status(party: &PartyOnDay, tell: Tell<'_>) -> String {
    let ended = |days: String| match party.ended {
        Some(word) => format!("{days}, {}", tell.term("ended", word, "state")),
        None => days,
    };
    match (party.since, party.bound, party.signed) {
        (Some(since), Some(false), _) => tell.with(
            "party-last-period",
            "days",
            ended(tell.past(since, party.until)),
        ),
        (Some(_), _, _) => tell.with(
            "party-bound",
            "days",
            ended(tell.stretch(party.since, party.until)),
        ),
        (None, _, Some(signed)) if signed > party.on => {
            tell.with("party-signed-later", "day", tell.day(signed.0))
        }
        (None, _, Some(signed)) => {
            let signed = ("signed", tell.day(signed.0));
            match party.ratified {
                None => tell.say("party-not-ratified", &[signed]),
                Some(ratified) => {
                    let key = match ratified <= party.on {
                        true => "party-ratified",
                        false => "party-ratified-later",
                    };
                    tell.say(key, &[signed, ("ratified", tell.day(ratified.0))])
                }
            }
        }
        (None, _, None) => tell.say("party-neither", &[]),
    }
}

/// What else is to be known: succession, a boundary that is argued, an end not yet known.
pub fn remarks(party: &PartyOnDay, tell: Tell<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(day) = party.succeeded {
        remarks.push(tell.with("party-succeeded", "day", tell.day(day.0)));
    }
    match party.unsettled {
        _ if party.boundary.is_none() => {}
        Some(day) => remarks.push(tell.with("party-unsettled", "day", tell.day(day))),
        None => remarks.push(tell.say("party-boundary", &[])),
    }
    remarks
}
