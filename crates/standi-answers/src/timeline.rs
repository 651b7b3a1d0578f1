//! A State's memberships, rights and instruments over time.

use crate::common::{Cites, Grounds, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Day, query};

/// Lanes of a State, each with its stretches of days.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Timeline {
    /// Code of the State.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The day to which it is drawn.
    pub on: IsoDay,
    /// The lanes.
    pub lanes: Vec<Lane>,
}

/// A lane.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Lane {
    /// What it shows.
    #[schemars(extend("enum" = ["membership", "committee-of-ministers", "parliamentary-assembly",
        "instrument", "petition-former-art-25", "court-jurisdiction-former-art-46", "derogation",
        "derogation-overseas"]))]
    pub kind: &'static str,
    /// Id of the instrument.
    pub instrument: Option<&'static str>,
    /// Its stretches, in the order of days.
    pub stretches: Vec<Stretch>,
    /// What else happened, in the order of days.
    pub marks: Vec<Mark>,
}

/// A stretch of days.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Stretch {
    /// First day.
    pub from: IsoDay,
    /// First day no longer; `null`: it goes on.
    pub until: Option<IsoDay>,
    /// How much of what the lane shows the State has.
    #[schemars(extend("enum" = ["full", "no-vote", "no-delegation", "suspended",
                                "succession"]))]
    pub shade: &'static str,
    /// `argued` where the day of the end is disputed.
    pub boundary: Option<&'static str>,
    /// What brought it about, in a word.
    pub word: &'static str,
    /// What brought it about, in the record's words.
    pub text: &'static str,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// Something that happened on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Mark {
    /// The day.
    pub on: IsoDay,
    /// What happened, in a word.
    pub word: &'static str,
    /// What happened, in the record's words.
    pub text: &'static str,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl From<&query::Timeline<'_>> for Timeline {
    fn from(timeline: &query::Timeline<'_>) -> Timeline {
        let stretch = |it: &query::Stretch<'_>| Stretch {
            from: it.period.from.into(),
            until: Some(it.period.until)
                .filter(|day| *day != Day::LAST)
                .map(IsoDay),
            shade: it.shade.word(),
            boundary: it.argued.then_some("argued"),
            word: it.word,
            text: it.text,
            grounds: it.basis.into(),
        };
        let mark = |it: &query::Mark<'_>| Mark {
            on: it.on.into(),
            word: it.word,
            text: it.text,
            grounds: it.basis.into(),
        };
        let lane = |it: &query::Lane<'_>| Lane {
            kind: it.kind.word(),
            instrument: Some(it.instrument).filter(|id| !id.is_empty()),
            stretches: it.stretches.iter().map(stretch).collect(),
            marks: it.marks.iter().map(mark).collect(),
        };
        Timeline {
            state: timeline.state.code.0,
            name: timeline.state.name.0,
            on: timeline.on.into(),
            lanes: timeline.lanes.iter().map(lane).collect(),
        }
    }
}

impl Cites for Timeline {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        for lane in &self.lanes {
            lane.stretches.iter().for_each(|it| visit(&it.grounds));
            lane.marks.iter().for_each(|it| visit(&it.grounds));
        }
    }
}
