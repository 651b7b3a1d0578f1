//! Who may sit and vote in an organ on a day, and how many votes a decision needs.

use super::representation::{Representation, Seat};
use crate::facts::{Body, BodyKind, Majority, State, VoteRule};
use crate::{Day, Record};

/// An organ on a day.
#[derive(Clone, Debug)]
pub struct OrganOnDay<'r> {
    /// The organ.
    pub body: &'r Body,
    /// The day.
    pub on: Day,
    /// Every State that has, or would have but for a suspension, a seat in it.
    pub seats: Vec<(&'r State, Representation<'r>)>,
}

impl OrganOnDay<'_> {
    /// How many are entitled to sit. Suspended members are not counted.
    pub fn entitled(&self) -> usize {
        let sits = |seat| matches!(seat, Seat::SitsAndVotes | Seat::SitsWithoutVote);
        self.seats
            .iter()
            .filter(|(_, representation)| sits(representation.seat))
            .count()
    }

    /// How many may vote.
    pub fn voting(&self) -> usize {
        let votes = |seat| seat == Seat::SitsAndVotes;
        self.seats
            .iter()
            .filter(|(_, representation)| votes(representation.seat))
            .count()
    }
}

/// Votes in favour that a decision needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VotesNeeded {
    /// However many vote: never with fewer in favour.
    pub at_least: usize,
    /// If all who are entitled vote.
    pub if_all_vote: usize,
    /// Whether one vote against defeats it.
    pub no_vote_against: bool,
}

impl Majority {
    /// Votes needed where `entitled` representatives may sit and vote (Statute, Article 20).
    pub fn votes_needed(self, entitled: usize) -> VotesNeeded {
        let two_thirds = (2 * entitled).div_ceil(3);
        let more_than_half = entitled / 2 + 1;
        let needed = |at_least, if_all_vote| VotesNeeded {
            at_least,
            if_all_vote,
            no_vote_against: false,
        };
        match self {
            Majority::None => needed(0, 0),
            Majority::TwoThirdsEntitled => needed(two_thirds, two_thirds),
            Majority::TwoThirdsCast => needed(more_than_half, two_thirds.max(more_than_half)),
            Majority::SimpleEntitled => needed(more_than_half, more_than_half),
            Majority::Unanimity => VotesNeeded {
                no_vote_against: true,
                ..needed(more_than_half, entitled)
            },
        }
    }
}

impl Record {
    /// The organs of the Council of Europe.
    pub fn organs(&self) -> impl Iterator<Item = &Body> {
        let bodies = self.bodies.iter();
        bodies.filter(|body| body.kind == BodyKind::Organ)
    }

    /// An organ on a day: who has a seat in it.
    pub fn organ<'r>(&'r self, body: &'r Body, on: Day) -> OrganOnDay<'r> {
        let seats = self
            .states
            .iter()
            .map(|state| (state, self.representation(state, &body.id, on)))
            .filter(|(_, representation)| representation.seat != Seat::None)
            .collect();
        OrganOnDay { body, on, seats }
    }

    /// The kinds of decision that need a vote, in the order of the record.
    pub fn decisions(&self) -> impl Iterator<Item = (&VoteRule, Majority)> {
        self.vote_rules
            .iter()
            .filter_map(|rule| Some((rule, rule.majority?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_six_entitled() {
        let needed = |majority: Majority| {
            let votes = majority.votes_needed(46);
            (votes.at_least, votes.if_all_vote)
        };
        assert_eq!(needed(Majority::TwoThirdsEntitled), (31, 31));
        assert_eq!(needed(Majority::TwoThirdsCast), (24, 31));
        assert_eq!(needed(Majority::SimpleEntitled), (24, 24));
        assert!(Majority::Unanimity.votes_needed(46).no_vote_against);
    }
}
