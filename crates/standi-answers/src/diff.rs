//! What changed in law between two days.

use crate::common::{Cites, Grounds, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::query;

/// What changed after one day, up to and including another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Diff {
    /// The earlier day.
    pub from: IsoDay,
    /// The later day.
    pub to: IsoDay,
    /// What changed, in the order of days.
    pub changes: Vec<Change>,
    /// What else happened and by itself changed none of it.
    pub events: Vec<Event>,
}

/// One thing that changed on one day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Change {
    /// First day on which it is so.
    pub on: IsoDay,
    /// Code of the State; `null`: all.
    pub state: Option<&'static str>,
    /// What kind of thing.
    #[schemars(extend("enum" = ["membership", "representation", "instrument", "declaration",
                                "seats", "acceptance", "remedy", "area", "rule"]))]
    pub kind: &'static str,
    /// Id or name of the organ, instrument, declaration, body, remedy or area.
    pub subject: &'static str,
    /// How it was.
    pub before: String,
    /// How it is.
    pub after: String,
    /// `argued` where the day is disputed.
    pub boundary: Option<&'static str>,
    /// What happened, in the record's words.
    pub text: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Event {
    /// Its id.
    pub id: &'static str,
    /// Code of the State.
    pub state: &'static str,
    /// The day it took effect.
    pub effective: IsoDay,
    /// What it did.
    pub event: &'static str,
    /// What happened, in the record's words.
    pub text: &'static str,
    /// The act.
    pub act: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl From<query::Diff<'_>> for Diff {
    fn from(diff: query::Diff<'_>) -> Diff {
        let change = |it: query::Change<'_>| Change {
            on: it.on.into(),
            state: it.state.map(|state| state.code.0),
            kind: it.kind.word(),
            subject: it.subject,
            before: it.before,
            after: it.after,
            boundary: it.argued.then_some("argued"),
            text: it.text,
            grounds: it.basis.into(),
        };
        let events = diff.events.iter().map(|(state, it)| Event {
            id: it.id.0,
            state: state.code.0,
            effective: it.effective.into(),
            event: it.event.word(),
            text: it.text.0,
            act: it.act.map(|text| text.0),
            grounds: (&it.basis).into(),
        });
        Diff {
            from: diff.from.into(),
            to: diff.to.into(),
            events: events.collect(),
            changes: diff.changes.into_iter().map(change).collect(),
        }
    }
}

impl Cites for Diff {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.changes.iter().for_each(|it| visit(&it.grounds));
        self.events.iter().for_each(|it| visit(&it.grounds));
    }
}
