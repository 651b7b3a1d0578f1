//! Could a State sit and vote in an organ on a day?

use super::{CONVENTION, membership, organs};
use crate::facts::{Event, EventKind, State};
use crate::{Day, Record, Standing};

/// What a State has in an organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// Nothing: not a member (of the Court: not a Party).
    None,
    /// It sits and votes.
    SitsAndVotes,
    /// It sits, but the organ has taken its vote and other rights.
    SitsWithoutVote,
    /// It has sent no delegation, or none whose credentials were ratified.
    NoDelegation,
    /// Its rights of representation are suspended under Article 8 of the Statute.
    Suspended,
    /// Whether it has a seat is argued for this one day.
    Argued,
}

impl Seat {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            Seat::None => "none",
            Seat::SitsAndVotes => "sits-and-votes",
            Seat::SitsWithoutVote => "sits-without-vote",
            Seat::NoDelegation => "no-delegation",
            Seat::Suspended => "suspended",
            Seat::Argued => "argued",
        }
    }
}

/// Representation in an organ on a day.
#[derive(Clone, Debug)]
pub struct Representation<'r> {
    /// What the State has.
    pub seat: Seat,
    /// The event that brought it to this.
    pub by: Option<&'r Event>,
}

/// What an event does to a State's seat in an organ; `None`: nothing.
fn effect(event: &Event, organ: &str) -> Option<Seat> {
    if let Some(member) = membership::effect(event) {
        return Some(if member {
            Seat::SitsAndVotes
        } else {
            Seat::None
        });
    }
    match event.event {
        EventKind::RepresentationSuspended => Some(Seat::Suspended),
        EventKind::VotingRightsSuspended if organ == organs::ASSEMBLY => {
            Some(Seat::SitsWithoutVote)
        }
        EventKind::VotingRightsRestored | EventKind::CredentialsRatified
            if organ == organs::ASSEMBLY =>
        {
            Some(Seat::SitsAndVotes)
        }
        EventKind::NoCredentialsPresented
        | EventKind::CredentialsNotRatified
        | EventKind::MandateNotExtended
            if organ == organs::ASSEMBLY =>
        {
            Some(Seat::NoDelegation)
        }
        _ => None,
    }
}

impl Record {
    /// A State's seat in an organ on a day. In the Court it follows the Convention; in the other
    /// organs it follows membership, suspensions under Article 8 of the Statute, and, in the
    /// Assembly, what the Assembly did about credentials.
    pub fn representation<'r>(
        &'r self,
        state: &'r State,
        organ: &str,
        on: Day,
    ) -> Representation<'r> {
        if organ == organs::COURT {
            let standing = self
                .party(state, &CONVENTION, on)
                .map(|party| party.standing);
            let seat = match standing {
                Ok(Standing::Bound) => Seat::SitsAndVotes,
                Ok(Standing::Argued) => Seat::Argued,
                Ok(Standing::NotBound) | Err(_) => Seat::None,
            };
            return Representation { seat, by: None };
        }
        let mut events: Vec<&Event> = self
            .of(&self.events, &state.code)
            .filter(|event| event.effective <= on)
            .collect();
        events.sort_by_key(|event| event.effective);
        let last = events
            .iter()
            .rev()
            .find_map(|event| Some((effect(event, organ)?, *event)));
        match last {
            Some((seat, event)) => Representation {
                seat,
                by: Some(event),
            },
            None => Representation {
                seat: Seat::None,
                by: None,
            },
        }
    }
}
