//! Which door first, so that none is lost.
//!
//! 1. Where harm is imminent a letter to special procedures comes before all, and to the Working
//!    Group on disappearances where somebody has disappeared: they shut nothing.
//! 2. The Court: the only door that binds, with the shortest limit; beyond Europe, the court or
//!    commission of the region.
//! 3. One committee, and only one. After the Court, only a committee that an ended procedure leaves
//!    open, and that counts no months from the final domestic decision meanwhile.
//! 4. The doors that shut nothing.
//! 5. The Working Group on Arbitrary Detention last: it may shut the others, and gives way to a
//!    committee that has the case.
//!
//! A door is taken only if none before it shuts it for good. What shuts whom depends on the State:
//! [`super::duplication`].

use super::COURT;
use super::duplication::Effect;
use super::treaty_body::is_committee;
use crate::Value;

/// A door as the order sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The body.
    pub forum: &'static str,
    /// What its door says.
    pub value: Value,
    /// Whether months from the final decision run there while another body has the matter.
    pub runs: bool,
}

/// What cannot wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Urgent {
    /// Harm is imminent.
    pub harm: bool,
    /// A person has disappeared.
    pub disappearance: bool,
}

/// Where a choice shuts another, in the order in which one is chosen. The committees are chosen in
/// this order too.
const CHOSEN: &[&str] = &[
    "hrc-complaint-procedure",
    "ecthr",
    "acthpr",
    "ecowas-court",
    "iachr",
    "achpr",
    "hrcttee",
    "cat",
    "ced",
    "cedaw",
    "crc",
    "crpd",
    "cerd",
    "cescr",
];
/// Doors that shut nothing, in the order in which they are tried. The complaint of a union may shut
/// the Court to it, and comes after the Court.
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

/// The order in which doors that are, or may be, open are to be tried. `effect` tells what the first
/// of two bodies does to the second.
pub fn order(
    doors: &[Tried],
    effect: impl Fn(&str, &str) -> Effect,
    urgent: Urgent,
) -> Vec<&'static str> {
    let door = |forum: &str| doors.iter().find(|door| door.forum == forum);
    let value = |forum: &str| door(forum).map(|door| door.value);
    let mut order: Vec<&'static str> = Vec::new();
    let free = |order: &[&str], forum: &str| {
        let runs = door(forum).is_some_and(|door| door.runs);
        order.iter().all(|earlier| {
            let effect = effect(earlier, forum);
            !(effect.closes() || runs && CHOSEN[1..].contains(earlier))
        })
    };
    // The Court as long as it is not closed; then what is surely open before what may be.
    if value(COURT).is_some_and(|value| value != Value::Closed) {
        order.push(COURT);
    }
    for wanted in [Value::Open, Value::Judgement] {
        for forum in CHOSEN.iter().copied() {
            let sure = wanted == Value::Open || forum != CHOSEN[0];
            if value(forum) == Some(wanted) && sure {
                chosen(&mut order, forum, &free, &effect);
            }
        }
    }
    order.sort_by_key(|forum| CHOSEN.iter().position(|it| it == forum));
    let first = order.iter().take_while(|it| **it == CHOSEN[0]).count();
    let letters = [
        ("wgeid", urgent.disappearance && !order.contains(&"ced")),
        ("special-procedures", urgent.harm),
    ];
    for (letter, now) in letters {
        if now && value(letter) == Some(Value::Open) {
            order.insert(first, letter);
        }
    }
    for forum in HARMLESS {
        let wanted = value(forum) == Some(Value::Open)
            || (*forum == "icc-otp" && value(forum) == Some(Value::Judgement));
        // The family chooses between the Committee and the Working Group.
        let beside = *forum != "wgeid" || !order.contains(&"ced");
        if wanted && beside && !order.contains(forum) && free(&order, forum) {
            order.push(forum);
        }
    }
    let last = "wgad";
    if matches!(value(last), Some(Value::Open | Value::Judgement)) && free(&order, last) {
        order.push(last);
    }
    order
}

/// Takes a door in if it fits to those taken before it.
fn chosen(
    order: &mut Vec<&'static str>,
    forum: &'static str,
    free: &impl Fn(&[&str], &str) -> bool,
    effect: &impl Fn(&str, &str) -> Effect,
) {
    let place = |forum: &str| CHOSEN.iter().position(|it| *it == forum);
    let (before, after): (Vec<_>, Vec<_>) = order
        .iter()
        .copied()
        .partition(|other| place(other) < place(forum));
    let second = is_committee(forum) && order.iter().any(|it| is_committee(it));
    let shuts = after.iter().any(|later| effect(forum, later).closes());
    if !second && !shuts && free(&before, forum) && !order.contains(&forum) {
        order.push(forum);
    }
}

#[cfg(test)]
mod tests {
    use super::super::COURT;
    use super::super::duplication::{self, Context, OwnText};
    use super::*;
    use proptest::prelude::*;
    use standi_record::facts::SameMatter;

    fn all() -> Vec<&'static str> {
        CHOSEN
            .iter()
            .chain(HARMLESS)
            .copied()
            .chain(["wgad"])
            .collect()
    }

    fn effect_of(first: &str, second: &str, context: Context) -> Effect {
        match second == COURT {
            true if first == COURT => duplication::NOTHING,
            true => {
                let first = standi_bundled::record().other_procedure(first);
                duplication::of_the_court(first, context)
            }
            false => duplication::of(first, second, context),
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        prop::sample::select(vec![
            Value::Open,
            Value::Closed,
            Value::Missing,
            Value::Judgement,
        ])
    }

    fn any_text() -> impl Strategy<Value = OwnText> {
        prop::sample::select(vec![
            OwnText::NotInRecord,
            OwnText::Recorded(None),
            OwnText::Recorded(Some(SameMatter::Barred)),
            OwnText::Recorded(Some(SameMatter::Unclear)),
        ])
    }

    proptest! {
        /// The order never lists a door after one that shuts it, never a closed one, never one
        /// twice, and never two committees.
        #[test]
        fn no_door_is_lost(
            values in prop::collection::vec((any_value(), any::<bool>()), 23),
            text in any_text(),
            organisation in any::<Option<bool>>(),
            harm in any::<bool>(),
            disappearance in any::<bool>(),
        ) {
            let forums = all();
            prop_assert_eq!(forums.len(), values.len());
            let doors: Vec<Tried> = forums
                .iter()
                .zip(values)
                .map(|(forum, (value, runs))| Tried { forum, value, runs })
                .collect();
            let effect = |first: &str, second: &str| {
                effect_of(first, second, Context { text, organisation })
            };
            let order = order(&doors, effect, Urgent { harm, disappearance });
            for (at, forum) in order.iter().enumerate() {
                let door = doors.iter().find(|door| door.forum == *forum).expect("a door");
                prop_assert!(door.value != Value::Closed, "{forum} is closed");
                for earlier in &order[..at] {
                    prop_assert!(!effect(earlier, forum).closes(), "{earlier} before {forum}");
                    prop_assert!(earlier != forum, "{forum} twice");
                }
            }
            let committees = order.iter().filter(|it| is_committee(it)).count();
            prop_assert!(committees <= 1, "{order:?}");
        }

        /// What is surely open is never left out unless something in the order shuts it, or another
        /// committee was chosen, or its months would run out.
        #[test]
        fn no_open_door_is_forgotten(
            values in prop::collection::vec(any_value(), 23),
            text in any_text(),
        ) {
            let forums = all();
            let doors: Vec<Tried> = forums
                .iter()
                .zip(values)
                .map(|(forum, value)| Tried { forum, value, runs: false })
                .collect();
            let effect = |first: &str, second: &str| {
                effect_of(first, second, Context { text, organisation: Some(false) })
            };
            let order = order(&doors, effect, Urgent::default());
            for door in doors.iter().filter(|door| door.value == Value::Open) {
                let forum = door.forum;
                let shut = order
                    .iter()
                    .any(|it| effect(it, forum).closes() || effect(forum, it).closes());
                let committee = is_committee(forum)
                    && order.iter().any(|it| is_committee(it));
                let family = forum == "wgeid" && order.contains(&"ced");
                prop_assert!(order.contains(&forum) || shut || committee || family, "{forum}: {order:?}");
            }
        }
    }
}
