//! Bodies in Europe besides the Court.
//!
//! European Committee of Social Rights: collective complaints by entitled organisations, never by
//! one person, against States that accepted them (Additional Protocol of 1995). Committee for the
//! Prevention of Torture and Commissioner: they hear of cases and decide none. Register of Damage
//! for Ukraine: damage in Ukraine from 24 February 2022. Court of Justice of the European Union:
//! through national courts. OSCE Moscow Mechanism: set in motion by States.

use super::treaty_body::{ENDED, NOT_ACCEPTED, NOT_IN_RECORD, NOT_YET};
use super::{Acceptance, Door, Facts};
use crate::Ground;
use crate::application::{ApplicantKind, Place, Told};
use standi_record::{Code, Day};

/// Damage in Ukraine counts from this day (Resolution CM/Res(2023)3).
pub const FULL_INVASION: Day = Day(19_047);
const UKRAINE: Code = Code::new("UKR");

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
/// Only through national courts.
pub static THROUGH_COURTS: Ground = Ground::closed("forum-cjeu-courts", &[]);
/// Only States set it in motion.
pub static STATES_ONLY: Ground = Ground::closed("forum-states-only", &[]);

/// European Committee of Social Rights.
pub fn collective_complaints(facts: &Facts<'_>) -> Door {
    let accepted = match &facts.acceptance {
        Acceptance::NotInRecord => Some(&NOT_IN_RECORD),
        Acceptance::NotAccepted(_) => Some(&NOT_ACCEPTED),
        acceptance if acceptance.on(facts.filing).is_some() => None,
        Acceptance::Periods(rows) => {
            let begun = rows
                .iter()
                .any(|row| row.from.is_some_and(|from| from <= facts.filing));
            Some(if begun { &ENDED } else { &NOT_YET })
        }
    };
    let organisation = matches!(
        facts.pair.application.applicant,
        Told::Given(ApplicantKind::Ngo)
    );
    Door::of(match accepted {
        Some(ground) => ground,
        None if organisation => &COLLECTIVE,
        None => &COLLECTIVE_ONLY,
    })
}

/// Commissioner for Human Rights; Committee for the Prevention of Torture, whose convention is not
/// tied to membership.
pub fn monitoring(forum: &str, facts: &Facts<'_>) -> Door {
    let member = facts
        .pair
        .state()
        .is_some_and(|state| facts.pair.record.membership(state, facts.filing).member);
    Door::of(match member {
        true => &MONITORING,
        false if forum == "cpt" => &NOT_IN_RECORD,
        false => &NO_MEMBER,
    })
}

/// Register of Damage Caused by the Aggression of the Russian Federation against Ukraine.
pub fn register_of_damage(facts: &Facts<'_>) -> Door {
    let complaint = facts.pair.complaint;
    let in_ukraine = complaint
        .events
        .iter()
        .any(|event| match event.place.given() {
            Some(Place::Country(code)) => code == UKRAINE,
            Some(Place::Area(at)) => {
                facts.pair.record.areas[usize::from(at)].inside == UKRAINE.as_str()
            }
            _ => false,
        });
    let since = facts.days.is_some_and(|(_, last)| last >= FULL_INVASION);
    let by_russia = facts.pair.respondent == Some(Code::new("RUS"));
    Door::of(if in_ukraine && since && by_russia {
        &DAMAGE
    } else {
        &NO_DAMAGE
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
