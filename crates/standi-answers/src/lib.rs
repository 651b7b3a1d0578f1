//! The shapes in which answers leave the program.
//!
//! The command line, the web and Python give the same JSON: these types, one file per question.
//! Names are stable; additions are allowed, renames not. Each has a JSON Schema ([`Schema`]),
//! checked in under `schemas/`.
//!
//! - [`Answer`]: what every answer carries besides its own fields
//! - [`Grounds`]: on what one line of an answer rests

pub mod audit;
pub mod catalogue;
pub mod check;
mod common;
pub mod contributions;
pub mod diff;
pub mod export;
pub mod fault;
pub mod instrument;
pub mod law;
pub mod matrix;
pub mod organ;
pub mod party;
pub mod screen;
pub mod search;
pub mod source;
pub mod state;
pub mod statements;
pub mod timeline;

pub use common::{Answer, Cited, Cites, Grounds, IsoDay, RecordId, VERSION};

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;

/// A published JSON Schema.
pub struct Schema {
    /// Its name; the file is `schemas/NAME.schema.json`.
    pub name: &'static str,
    make: fn(SchemaGenerator) -> schemars::Schema,
}

impl Schema {
    /// The schema of a type under a name.
    pub const fn of<T: schemars::JsonSchema>(name: &'static str) -> Schema {
        Schema {
            name,
            make: |generator| generator.into_root_schema_for::<T>(),
        }
    }

    /// A schema written by hand.
    const fn written(name: &'static str, make: fn(SchemaGenerator) -> schemars::Schema) -> Schema {
        Schema { name, make }
    }

    /// The schema itself.
    pub fn value(&self) -> serde_json::Value {
        let generator = SchemaSettings::draft2020_12()
            .for_serialize()
            .into_generator();
        let mut value = serde_json::Value::from((self.make)(generator));
        value["$id"] = format!("urn:standi:schema:{}", self.name).into();
        value
    }
}

/// What an application file may hold: not an answer, and read by hand (`standi_law::application`).
fn application(_: SchemaGenerator) -> schemars::Schema {
    let text = include_str!("../../../schemas/application.schema.json");
    serde_json::from_str(text).expect("a test reads it")
}

/// What a row of a table may hold: read by `standi_screen_arrow`, not an answer.
fn screen_row(_: SchemaGenerator) -> schemars::Schema {
    let text = include_str!("../../../schemas/screen-row.schema.json");
    serde_json::from_str(text).expect("a test reads it")
}

/// The schemas of all answers, of the application file and of the rows of tables.
pub const SCHEMAS: &[Schema] = &[
    Schema::of::<Answer<party::PartyOnDay>>("record-party"),
    Schema::of::<Answer<state::StateOnDay>>("record-state"),
    Schema::of::<Answer<timeline::Timeline>>("record-timeline"),
    Schema::of::<Answer<statements::Statements>>("record-statements"),
    Schema::of::<Answer<organ::OrganOnDay>>("record-organ"),
    Schema::of::<Answer<instrument::InstrumentOnDay>>("record-instrument"),
    Schema::of::<Answer<matrix::Matrix>>("record-matrix"),
    Schema::of::<Answer<source::SourceFacts>>("record-source"),
    Schema::of::<Answer<contributions::Contributions>>("record-contributions"),
    Schema::of::<Answer<diff::Diff>>("record-diff"),
    Schema::of::<Answer<audit::Audit>>("record-audit"),
    Schema::of::<Answer<check::RecordCheck>>("record-check"),
    Schema::of::<Answer<export::Export>>("record-export"),
    Schema::of::<Answer<catalogue::CatalogueImport>>("import-hudoc"),
    Schema::of::<Answer<catalogue::CatalogueCounts>>("catalogue-counts"),
    Schema::of::<Answer<catalogue::CatalogueLife>>("catalogue-life"),
    Schema::of::<Answer<catalogue::CatalogueContradictions>>("catalogue-contradictions"),
    Schema::of::<Answer<search::CatalogueIndexed>>("catalogue-index"),
    Schema::of::<Answer<search::Search>>("search"),
    Schema::of::<Answer<screen::ScreenSummary>>("screen"),
    Schema::of::<Answer<standi_law::answer::Answer>>("check"),
    Schema::of::<Answer<standi_law::deadline::DeadlineAnswer>>("deadline"),
    Schema::of::<Answer<standi_law::doors::Doors>>("doors"),
    Schema::of::<Answer<standi_law::form::FormAnswer>>("form"),
    Schema::of::<Answer<standi_law::cases::Report>>("cases"),
    Schema::of::<Vec<fault::Fault>>("errors"),
    Schema::written("application", application),
    Schema::written("screen-row", screen_row),
];
