//! Who said what, through whom, on which day.

use crate::common::{Cites, Grounds, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::Record;
use standi_record::facts;
use standi_record::query::{StatementFilter, StatementGroup};

/// Statements; those that contradict each other together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Statements {
    /// The event or matter asked about.
    pub about: Option<String>,
    /// The speaker asked about.
    pub speaker: Option<String>,
    /// The statements, in groups.
    pub groups: Vec<Group>,
}

/// Statements that belong together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Group {
    /// Whether they contradict each other, or what happened.
    pub contradiction: bool,
    /// The statements, in the order of days.
    pub statements: Vec<Statement>,
    /// Events that one of them contradicts.
    pub against_events: Vec<Event>,
}

/// A statement. It is no fact about the world, only about who said it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Statement {
    /// Its id.
    pub id: &'static str,
    /// The day it was said; `null`: the source does not print it.
    pub said: Option<IsoDay>,
    /// Who said it.
    pub speaker: &'static str,
    /// In which office.
    pub role: Option<&'static str>,
    /// For whom.
    pub on_behalf_of: Vec<&'static str>,
    /// Through whom it reached us.
    pub reported_by: Vec<&'static str>,
    /// What was claimed, in the record's words.
    pub claim: &'static str,
    /// The event or matter it is about.
    pub about: Option<&'static str>,
    /// What it does: announces, blames, denies.
    pub stance: Option<&'static str>,
    /// Ids of the statements and events it contradicts.
    pub contradicts: Vec<&'static str>,
    /// How.
    pub contradicts_note: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// An event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Event {
    /// Its id.
    pub id: &'static str,
    /// The day it took effect.
    pub effective: IsoDay,
    /// What happened, in the record's words.
    pub text: &'static str,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl Statements {
    /// Asks the record for the statements that a filter admits.
    pub fn of(record: &Record, filter: StatementFilter) -> Statements {
        let groups = record.statements_grouped(&filter);
        Statements {
            groups: groups.iter().map(Group::from).collect(),
            about: filter.about,
            speaker: filter.speaker,
        }
    }
}

impl From<&facts::Statement> for Statement {
    fn from(it: &facts::Statement) -> Statement {
        Statement {
            id: it.id.0,
            said: it.said.map(IsoDay),
            speaker: it.speaker.0,
            role: it.role.map(|text| text.0),
            on_behalf_of: it.on_behalf_of.iter().map(|text| text.0).collect(),
            reported_by: it.reported_by.iter().map(|text| text.0).collect(),
            claim: it.claim.0,
            about: it.about.map(|text| text.0),
            stance: it.stance.map(|text| text.0),
            contradicts: it.contradicts.iter().map(|text| text.0).collect(),
            contradicts_note: it.contradicts_note.map(|text| text.0),
            grounds: (&it.basis).into(),
        }
    }
}

impl From<&StatementGroup<'_>> for Group {
    fn from(group: &StatementGroup<'_>) -> Group {
        let event = |it: &&facts::Event| Event {
            id: it.id.0,
            effective: it.effective.into(),
            text: it.text.0,
            grounds: (&it.basis).into(),
        };
        Group {
            contradiction: group.is_contradiction(),
            statements: group
                .statements
                .iter()
                .map(|it| Statement::from(*it))
                .collect(),
            against_events: group.against_events.iter().map(event).collect(),
        }
    }
}

impl Cites for Statements {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        for group in &self.groups {
            group.statements.iter().for_each(|it| visit(&it.grounds));
            group
                .against_events
                .iter()
                .for_each(|it| visit(&it.grounds));
        }
    }
}
