//! Bodies in Europe besides the Court.
//!
//! European Committee of Social Rights: collective complaints by entitled organisations, never by
//! one person, against States that accepted them (Additional Protocol of 1995). Committee for the
//! Prevention of Torture and Commissioner: they hear of cases and decide none. Register of Damage
//! for Ukraine: damage in Ukraine from 24 February 2022. Court of Justice of the European Union:
//! through national courts. OSCE Moscow Mechanism: set in motion by States.

use super::facts::Before;
use super::shared::{self, NO_DAY, NOT_IN_RECORD, VAGUE_DAY};
use super::{Door, Facts};
use crate::application::{ApplicantKind, Place};
use crate::{Ground, Value};
use standi_record::{Code, Day};

/// Damage in Ukraine counts from this day (Resolution CM/Res(2023)3).
pub const FULL_INVASION: Day = Day(19_047);
const UKRAINE: Code = Code::new("UKR");
const RUSSIA: Code = Code::new("RUS");

/// Open to an entitled organisation.
pub static COLLECTIVE: Ground = Ground::judgement(
    "forum-ecsr-organisation",
    &["Additional Protocol of 1995 (ETS 158), Articles 1-4"],
);
/// Not to one person.
pub static COLLECTIVE_ONLY: Ground = Ground::closed(
    "forum-ecsr-not-persons",
    &["Additional Protocol of 1995 (ETS 158), Articles 1 and 2"],
);
/// May be told; decides no case.
pub static MONITORING: Ground = Ground::open("forum-monitoring", &[]);
/// Not a member of the Council of Europe.
pub static NO_MEMBER: Ground = Ground::closed("forum-no-member", &[]);
/// Damage in Ukraine.
pub static DAMAGE: Ground = Ground::open("forum-register-open", &["Resolution CM/Res(2023)3"]);
/// Elsewhere, or before.
pub static NO_DAMAGE: Ground =
    Ground::closed("forum-register-other", &["Resolution CM/Res(2023)3"]);
/// Not told where.
pub static WHERE: Ground = Ground::missing("forum-register-where", "q-place");
/// Only through national courts.
pub static THROUGH_COURTS: Ground = Ground::closed("forum-cjeu-courts", &[]);
/// Only States set it in motion.
pub static STATES_ONLY: Ground = Ground::closed("forum-states-only", &[]);

/// European Committee of Social Rights.
pub fn collective_complaints(facts: &Facts<'_>) -> Door {
    let accepted = shared::accepted(facts);
    // The Charter is open to members only; of a State that never was one nothing need be recorded.
    if std::ptr::eq(accepted.ground, &NOT_IN_RECORD) && !is_member(facts) {
        return Door::of(&NO_MEMBER);
    }
    let organisation = facts.pair.application.applicant.is(ApplicantKind::Ngo);
    let who = if organisation {
        &COLLECTIVE
    } else {
        &COLLECTIVE_ONLY
    };
    Door {
        finding: if accepted.value == Value::Open {
            who.into()
        } else {
            accepted
        },
        last_day: None,
    }
}

fn is_member(facts: &Facts<'_>) -> bool {
    let state = facts.pair.state();
    state.is_some_and(|state| facts.pair.record.membership(state, facts.filing).member)
}

/// Commissioner for Human Rights; Committee for the Prevention of Torture, whose convention is not
/// tied to membership.
pub fn monitoring(forum: &str, facts: &Facts<'_>) -> Door {
    Door::of(match is_member(facts) {
        true => &MONITORING,
        false if forum == "cpt" => &NOT_IN_RECORD,
        false => &NO_MEMBER,
    })
}

/// Register of Damage Caused by the Aggression of the Russian Federation against Ukraine.
pub fn register_of_damage(facts: &Facts<'_>) -> Door {
    if facts.pair.respondent != Some(RUSSIA) {
        return Door::of(&NO_DAMAGE);
    }
    let record = facts.pair.record;
    let places = facts.pair.complaint.events.iter();
    let mut places = places.map(|event| match event.place.given() {
        Some(Place::Country(code)) => Some(code == UKRAINE),
        Some(Place::Area(at)) => Some(record.areas[usize::from(at)].inside == UKRAINE.as_str()),
        Some(Place::Territory(_) | Place::HighSeas) => Some(false),
        None => None,
    });
    let (in_ukraine, untold) = (
        places.clone().any(|place| place == Some(true)),
        places.any(|place| place.is_none()),
    );
    Door::of(match facts.before(FULL_INVASION) {
        Some(Before::Yes) => &NO_DAMAGE,
        _ if !in_ukraine && !untold => &NO_DAMAGE,
        Some(Before::No) if in_ukraine => &DAMAGE,
        _ if !in_ukraine => &WHERE,
        Some(Before::Vague) => &VAGUE_DAY,
        _ => &NO_DAY,
    })
}

/// Court of Justice of the European Union.
pub fn court_of_justice(_: &Facts<'_>) -> Door {
    Door::of(&THROUGH_COURTS)
}

/// Moscow Mechanism of the OSCE.
pub fn moscow_mechanism() -> Door {
    Door::of(&STATES_ONLY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_day() {
        assert_eq!(FULL_INVASION.to_string(), "2022-02-24");
    }
}
