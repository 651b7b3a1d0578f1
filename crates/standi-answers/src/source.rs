//! A source and the facts that rest on it.

use crate::common::{Cites, Grounds};
use schemars::JsonSchema;
use serde::Serialize;
use standi_law::ecli::of_citation;
use standi_record::facts::{Fact, SourceEntry};
use standi_record::{Cell, Record, TableVisitor};

/// A source and the facts that rest on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceFacts {
    /// Its id.
    pub source: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Where it can be opened.
    pub url: Option<&'static str>,
    /// European Case Law Identifier of the ruling that it is; `null`: it is none, or the title does
    /// not name number and day.
    pub ecli: Option<String>,
    /// The facts, in the order of the record's tables.
    pub facts: Vec<FactOf>,
}

/// A fact of the record, as it is written there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FactOf {
    /// Its table.
    pub table: &'static str,
    /// What a row of the table is.
    pub what: &'static str,
    /// Code of the State, or id of the instrument or body, in whose file it stands; empty: no
    /// one's.
    pub owner: &'static str,
    /// The file, relative to the record's folder.
    pub file: &'static str,
    /// The line it begins on, from 1.
    pub line: u32,
    /// Its fields that are not empty.
    pub fields: Vec<FieldOf>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl FactOf {
    /// A row of a table.
    pub(crate) fn of<F: Fact>(row: &F) -> FactOf {
        let basis = row.basis();
        let names = F::COLUMNS.iter().map(|(name, _)| *name);
        let fields = names.zip(row.cells()).filter_map(|(name, cell)| {
            let value = written(&cell)?;
            Some(FieldOf { name, value })
        });
        FactOf {
            table: F::TABLE,
            what: F::WHAT,
            owner: basis.owner.0,
            file: basis.file.0,
            line: basis.line,
            fields: fields.collect(),
            grounds: basis.into(),
        }
    }
}

/// A field of a fact.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FieldOf {
    /// Its name.
    pub name: &'static str,
    /// Its value, as it is written.
    pub value: String,
}

struct Finder {
    source: &'static str,
    facts: Vec<FactOf>,
}

impl TableVisitor for Finder {
    fn table<F: Fact>(&mut self, rows: &[F]) {
        for row in rows {
            let basis = row.basis();
            if !basis.sources.iter().any(|id| id.0 == self.source) {
                continue;
            }
            self.facts.push(FactOf::of(row));
        }
    }
}

fn written(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Empty | Cell::Flag(false) => None,
        Cell::Text(text) => Some(text.to_string()),
        Cell::Day(day) => Some(day.to_string()),
        Cell::Number(number) => Some(number.to_string()),
        Cell::Texts(texts) => Some(texts.join(", ")),
        Cell::Flag(true) => Some("yes".to_string()),
    }
}

impl SourceFacts {
    /// Asks the record which facts rest on a source.
    pub fn of(record: &Record, source: &SourceEntry) -> SourceFacts {
        let mut finder = Finder {
            source: source.id.0,
            facts: Vec::new(),
        };
        record.visit(&mut finder);
        SourceFacts {
            source: source.id.0,
            title: source.title.0,
            url: source.url.map(|url| url.0),
            ecli: of_citation(&source.title),
            facts: finder.facts,
        }
    }
}

impl Cites for SourceFacts {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.facts.iter().for_each(|it| visit(&it.grounds));
    }
}
