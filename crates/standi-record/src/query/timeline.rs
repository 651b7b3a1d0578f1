//! A State's memberships, rights and instruments over time: the lanes of a picture. How they are
//! filled is in `lanes`.

use crate::facts::{Basis, State};
use crate::{Day, Period};

/// What a lane shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaneKind {
    /// Membership of the Council of Europe.
    Membership,
    /// Seat in the Committee of Ministers.
    Ministers,
    /// Vote in the Parliamentary Assembly.
    Assembly,
    /// Bound by an instrument.
    Instrument,
    /// Individual petition (former Article 25).
    Petition,
    /// Jurisdiction of the former Court (former Article 46).
    Jurisdiction,
    /// Derogations under Article 15.
    Derogation,
    /// Derogations for territories overseas.
    DerogationOverseas,
}

impl LaneKind {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            LaneKind::Membership => "membership",
            LaneKind::Ministers => "committee-of-ministers",
            LaneKind::Assembly => "parliamentary-assembly",
            LaneKind::Instrument => "instrument",
            LaneKind::Petition => "petition-former-art-25",
            LaneKind::Jurisdiction => "court-jurisdiction-former-art-46",
            LaneKind::Derogation => "derogation",
            LaneKind::DerogationOverseas => "derogation-overseas",
        }
    }
}

/// How much of what the lane shows the State has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shade {
    /// All: member, seat and vote, bound, in force.
    Full,
    /// A seat without a vote.
    NoVote,
    /// No delegation, or none accepted.
    NoDelegation,
    /// Representation suspended under Article 8 of the Statute.
    Suspended,
    /// Not a Party itself yet, but facts count, because it succeeded another State.
    Succession,
}

impl Shade {
    /// A stable word for it.
    pub fn word(self) -> &'static str {
        match self {
            Shade::Full => "full",
            Shade::NoVote => "no-vote",
            Shade::NoDelegation => "no-delegation",
            Shade::Suspended => "suspended",
            Shade::Succession => "succession",
        }
    }
}

/// A stretch of days in a lane.
#[derive(Clone, Debug)]
pub struct Stretch<'r> {
    /// Its days.
    pub period: Period,
    /// What the State has in it.
    pub shade: Shade,
    /// Whether the day on which it ends is argued.
    pub argued: bool,
    /// What brought it about, in a word: the kind of event, or `in-force`.
    pub word: &'static str,
    /// What brought it about.
    pub text: &'static str,
    /// What that rests on.
    pub basis: &'r Basis,
}

/// Something on a day that begins or ends no stretch.
#[derive(Clone, Debug)]
pub struct Mark<'r> {
    /// The day.
    pub on: Day,
    /// What happened, in a word: the kind of event, `signed` or `ratified`.
    pub word: &'static str,
    /// What happened.
    pub text: &'static str,
    /// What that rests on.
    pub basis: &'r Basis,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane<'r> {
    /// What it shows.
    pub kind: LaneKind,
    /// Id of the instrument; empty for other lanes.
    pub instrument: &'static str,
    /// Its stretches, in the order of days.
    pub stretches: Vec<Stretch<'r>>,
    /// Its marks, in the order of days.
    pub marks: Vec<Mark<'r>>,
}

/// The lanes of a State.
#[derive(Clone, Debug)]
pub struct Timeline<'r> {
    /// The State.
    pub state: &'r State,
    /// The day to which it is drawn.
    pub on: Day,
    /// Lanes that hold something, in the order of drawing.
    pub lanes: Vec<Lane<'r>>,
}

impl Timeline<'_> {
    /// First day on which anything begins.
    pub fn first(&self) -> Day {
        let begin = |lane: &Lane<'_>| {
            let stretches = lane.stretches.iter().map(|stretch| stretch.period.from);
            stretches.chain(lane.marks.iter().map(|mark| mark.on)).min()
        };
        self.lanes.iter().filter_map(begin).min().unwrap_or(self.on)
    }
}
