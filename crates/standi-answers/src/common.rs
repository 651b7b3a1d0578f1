//! What all answers have in common.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use standi_record::facts::Basis;
use standi_record::{Day, Record};
use std::borrow::Cow;

/// Version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A day, written as `2022-10-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IsoDay(pub Day);

impl From<Day> for IsoDay {
    fn from(day: Day) -> IsoDay {
        IsoDay(day)
    }
}

impl Serialize for IsoDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for IsoDay {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A day of the calendar, such as 2022-10-03."
        })
    }
}

/// A source named in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub struct Cited {
    /// Its id, which lines of the answer name.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Where it can be opened.
    pub url: Option<&'static str>,
}

/// The record that gave an answer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Record")]
pub struct RecordId {
    /// The day of its last change.
    pub version: &'static str,
    /// Fingerprint of its text.
    pub hash: &'static str,
}

/// On what a line of an answer rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Grounds {
    /// Ids of its sources; their titles and addresses are listed once, under `sources`.
    pub sources: Vec<&'static str>,
    /// How far it can be relied on: `verified` (seen in a source that can be opened), `known`
    /// (well established, not re-read), `unsure` (check before relying on it).
    #[schemars(extend("enum" = ["verified", "known", "unsure"]))]
    pub confidence: &'static str,
    /// What was seen where, what was computed, what is in doubt.
    pub note: Option<&'static str>,
    /// Where sources disagree: both sides.
    pub conflict: Option<&'static str>,
}

impl From<&Basis> for Grounds {
    fn from(basis: &Basis) -> Grounds {
        Grounds {
            sources: basis.source_ids(),
            confidence: basis.confidence.word(),
            note: basis.note.map(|text| text.0),
            conflict: basis.conflict.map(|text| text.0),
        }
    }
}

/// Something that names sources.
pub trait Cites {
    /// Calls with everything that lines of it rest on, in the order of reading.
    fn each(&self, _visit: &mut dyn FnMut(&Grounds)) {}

    /// Calls with the id of every source that it names, in the order of reading.
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        self.each(&mut |grounds| grounds.sources.iter().for_each(|id| visit(id)));
    }
}

/// An answer with what every answer carries.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "{T}Answer")]
pub struct Answer<T> {
    /// The answer itself.
    #[serde(flatten)]
    pub body: T,
    /// Every source that the answer names, once, in the order of naming.
    pub sources: Vec<Cited>,
    /// The day as known on which the question was put; `null`: with all that is known.
    pub known_by: Option<IsoDay>,
    /// Version of the program.
    pub standi: &'static str,
    /// The record that gave the answer.
    pub record: RecordId,
}

impl<T: Cites> Answer<T> {
    /// Adds to an answer what every answer carries.
    pub fn new(record: &Record, known_by: Option<Day>, body: T) -> Answer<T> {
        let mut ids: Vec<&'static str> = Vec::new();
        body.each_source(&mut |id| {
            if !ids.contains(&id) {
                ids.push(id);
            }
        });
        let sources = ids
            .into_iter()
            .filter_map(|id| record.source(id))
            .map(|it| Cited {
                id: it.id.0,
                title: it.title.0,
                url: it.url.map(|url| url.0),
            })
            .collect();
        Answer {
            body,
            sources,
            known_by: known_by.map(IsoDay),
            standi: VERSION,
            record: RecordId {
                version: record.version.0,
                hash: record.hash.0,
            },
        }
    }
}
