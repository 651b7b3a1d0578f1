//! Was a State a member of the Council of Europe on a day?

use crate::facts::{Bound, Event, EventKind, State};
use crate::{Day, Record, Text};

/// Membership on a day.
#[derive(Clone, Debug)]
pub struct Membership<'r> {
    /// Whether the State was a member.
    pub member: bool,
    /// The event that made or ended membership last, on or before the day.
    pub by: Option<&'r Event>,
    /// The next event that changes it, if one is known.
    pub next: Option<&'r Event>,
}

impl Membership<'_> {
    /// First day of being a member, or of no longer being one.
    pub fn since(&self) -> Option<Day> {
        self.by.map(|event| event.effective)
    }

    /// First day on which that changes.
    pub fn until(&self) -> Option<Day> {
        self.next.map(|event| event.effective)
    }
}

/// What an event does to membership: `Some(true)` begins it, `Some(false)` ends it.
pub(super) fn effect(event: &Event) -> Option<bool> {
    match event.event {
        EventKind::Accession | EventKind::Readmission => Some(true),
        EventKind::WithdrawalEffective | EventKind::MembershipEnded => Some(false),
        _ => None,
    }
}

/// States that are members no more, each with the day on which it ceased to be one.
pub(crate) fn departures(events: &[Event]) -> Vec<(Text, Day)> {
    let mut last: Vec<(Text, Day, bool)> = Vec::new();
    for event in events {
        let Some(member) = effect(event) else {
            continue;
        };
        let turn = (event.basis.owner, event.effective, member);
        match last.iter_mut().find(|(state, ..)| *state == turn.0) {
            Some(known) if known.1 > turn.1 => {}
            Some(known) => *known = turn,
            None => last.push(turn),
        }
    }
    last.into_iter()
        .filter(|(.., member)| !member)
        .map(|(state, day, _)| (state, day))
        .collect()
}

impl Record {
    /// From which day on it is open whether a status without an end goes on: the end of
    /// membership, where only members can be Parties.
    ///
    /// A State that ceases to be a member ceases to be a Party "under the same conditions"
    /// (Convention, Article 58 § 3), and those words do not give the day. On 16 March 2022 nobody
    /// had yet said that it would be 16 September.
    pub fn unsettled_from(&self, status: &Bound) -> Option<Day> {
        self.unsettled_since(status, &departures(&self.events))
    }

    /// The same with the departures in hand.
    pub(crate) fn unsettled_since(
        &self,
        status: &Bound,
        departures: &[(Text, Day)],
    ) -> Option<Day> {
        let left = |(state, _): &&(Text, Day)| *state == status.basis.owner;
        let (_, day) = *departures.iter().find(left)?;
        let bound_before = status.first_day().is_some_and(|first| first < day);
        if status.until.is_some() || !bound_before {
            return None;
        }
        let instrument = self.find_instrument(&status.instrument).ok()?;
        (instrument.requires_member == Some(Text("yes"))).then_some(day)
    }

    /// Membership of the organisation on a day (Statute, Articles 4, 7 and 8): read from events,
    /// never from treaties.
    pub fn membership<'r>(&'r self, state: &'r State, on: Day) -> Membership<'r> {
        let mut events: Vec<&Event> = self
            .of(&self.events, &state.code)
            .filter(|event| effect(event).is_some())
            .collect();
        events.sort_by_key(|event| event.effective);
        let by = events
            .iter()
            .rev()
            .find(|event| event.effective <= on)
            .copied();
        let next = events.iter().find(|event| event.effective > on).copied();
        let member = by.and_then(effect).unwrap_or(false);
        Membership { member, by, next }
    }
}
