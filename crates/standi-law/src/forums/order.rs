//! Which door first, so that none is lost.
//!
//! The Court first: it is the only door that binds, and has the shortest limit. Where it is closed,
//! one committee, and only one. Then the doors that shut nothing. The Working Group on Arbitrary
//! Detention last, unless it is the only door: it may shut Strasbourg and gives way to a committee
//! that has the case. Where harm is imminent, a letter to special procedures comes before all: it
//! shuts nothing.

use crate::Value;

/// Committees, in the order in which one is chosen.
const COMMITTEES: &[&str] = &[
    "hrcttee", "cat", "ced", "cedaw", "crc", "crpd", "cerd", "cescr", "cmw",
];
/// Doors that shut nothing, in the order in which they are tried.
const HARMLESS: &[&str] = &[
    "special-procedures",
    "wgeid",
    "ilo-cfa",
    "ecsr-collective-complaints",
    "register-of-damage-ukraine",
    "icc-otp",
    "cpt",
    "commissioner",
];

/// What filing at a body shuts at others.
pub fn closes(forum: &str) -> Vec<&'static str> {
    let others = |own: &str| -> Vec<&'static str> {
        COMMITTEES
            .iter()
            .copied()
            .filter(|other| *other != own)
            .collect()
    };
    match forum {
        "ecthr" => others("").into_iter().chain(["wgad"]).collect(),
        "wgad" => vec!["ecthr", "hrcttee"],
        "ilo-cfa" => vec!["ecthr"],
        forum if COMMITTEES.contains(&forum) => ["ecthr"]
            .into_iter()
            .chain(others(forum))
            .chain(["wgad"])
            .collect(),
        _ => Vec::new(),
    }
}

/// Bodies where filing shuts this one.
pub fn closed_by(forum: &str) -> Vec<&'static str> {
    let all = ["ecthr", "wgad", "ilo-cfa"]
        .into_iter()
        .chain(COMMITTEES.iter().copied());
    all.filter(|other| *other != forum && closes(other).contains(&forum))
        .collect()
}

/// The order in which doors that are, or may be, open are to be tried.
pub fn order(doors: &[(&'static str, Value)], urgent: bool) -> Vec<&'static str> {
    let value = |forum: &str| {
        doors
            .iter()
            .find(|(id, _)| *id == forum)
            .map(|(_, value)| *value)
    };
    let open = |forum: &&&str| value(forum) == Some(Value::Open);
    let possible = |forum: &str| value(forum).is_some_and(|value| value != Value::Closed);
    let mut order: Vec<&'static str> = Vec::new();
    if urgent && possible("special-procedures") {
        order.push("special-procedures");
    }
    if possible("ecthr") {
        order.push("ecthr");
    } else {
        order.extend(COMMITTEES.iter().find(open));
    }
    for forum in HARMLESS.iter().filter(open) {
        let shuts = closes(forum);
        if !order.contains(forum) && !order.iter().any(|other| shuts.contains(other)) {
            order.push(forum);
        }
    }
    let taken = |forum: &str| forum == "ecthr" || COMMITTEES.contains(&forum);
    if value("wgad") == Some(Value::Open) && !order.iter().any(|forum| taken(forum)) {
        order.push("wgad");
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: &[&str] = &[
        "ecthr",
        "hrcttee",
        "cat",
        "cedaw",
        "cerd",
        "crc",
        "ced",
        "crpd",
        "cescr",
        "cmw",
        "wgad",
        "wgeid",
        "special-procedures",
        "ilo-cfa",
        "ecsr-collective-complaints",
        "icc-otp",
        "register-of-damage-ukraine",
        "cpt",
        "commissioner",
    ];

    fn any_value() -> impl Strategy<Value = Value> {
        prop::sample::select(vec![
            Value::Open,
            Value::Closed,
            Value::Missing,
            Value::Judgement,
        ])
    }

    proptest! {
        /// The order never lists a door after one that shuts it, nor one that shuts an earlier one.
        #[test]
        fn no_door_is_lost(
            values in prop::collection::vec(any_value(), ALL.len()),
            urgent in any::<bool>(),
        ) {
            let doors: Vec<_> = ALL.iter().copied().zip(values).collect();
            let order = order(&doors, urgent);
            for (at, forum) in order.iter().enumerate() {
                for earlier in &order[..at] {
                    prop_assert!(!closes(earlier).contains(forum), "{earlier} before {forum}");
                    prop_assert!(!closes(forum).contains(earlier), "{forum} after {earlier}");
                }
            }
        }
    }
}
