//! A table with its columns, ready to be written in any format.

use standi_record::facts::Fact;
use standi_record::{Cell, ColumnKind, Record, TableVisitor};

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells are.
    pub kind: ColumnKind,
    /// What it holds.
    pub meaning: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, as in the record's text.
    pub name: &'static str,
    /// What a row is.
    pub meaning: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// What every fact carries besides its own columns.
const COMMON: [(&str, ColumnKind, &str); 7] = [
    (
        "owner",
        ColumnKind::Text,
        "Code of the State, or id of the instrument or body, whose fact it is.",
    ),
    (
        "sources",
        ColumnKind::Texts,
        "Ids of its sources, found in the table `source`.",
    ),
    (
        "confidence",
        ColumnKind::Text,
        "How far it can be relied on: verified, known, unsure.",
    ),
    (
        "note",
        ColumnKind::Text,
        "What was seen where, what was computed, what is in doubt.",
    ),
    (
        "conflict",
        ColumnKind::Text,
        "Where sources disagree: both sides.",
    ),
    (
        "file",
        ColumnKind::Text,
        "The file of the record it stands in.",
    ),
    ("line", ColumnKind::Number, "The line it begins on."),
];

/// Every table of a record: sources and States first.
pub fn sheets(record: &Record) -> Vec<Sheet> {
    let mut sheets = Sheets(vec![sources(record), states(record)]);
    record.visit(&mut sheets);
    sheets.0
}

struct Sheets(Vec<Sheet>);

impl TableVisitor for Sheets {
    fn table<F: Fact>(&mut self, rows: &[F]) {
        let own = F::COLUMNS.iter().zip(F::MEANINGS);
        let own = own.map(|((name, kind), meaning)| column(name, *kind, meaning));
        let common = COMMON
            .into_iter()
            .map(|(name, kind, meaning)| column(name, kind, meaning));
        self.0.push(Sheet {
            name: F::TABLE,
            meaning: F::MEANING.trim().to_string(),
            columns: own.chain(common).collect(),
            rows: rows.iter().map(cells).collect(),
        });
    }
}

fn column(name: &'static str, kind: ColumnKind, meaning: &str) -> Column {
    Column {
        name,
        kind,
        meaning: meaning.trim().to_string(),
    }
}

fn cells<F: Fact>(row: &F) -> Vec<Cell> {
    let basis = row.basis();
    let text = |text: &'static str| match text {
        "" => Cell::Empty,
        text => Cell::Text(text),
    };
    let mut cells = row.cells();
    cells.extend([
        text(basis.owner.0),
        Cell::Texts(basis.source_ids()),
        Cell::Text(basis.confidence.word()),
        basis.note.map_or(Cell::Empty, |note| text(note.0)),
        basis
            .conflict
            .map_or(Cell::Empty, |conflict| text(conflict.0)),
        text(basis.file.0),
        Cell::Number(i64::from(basis.line)),
    ]);
    cells
}

fn sources(record: &Record) -> Sheet {
    let row = |source: &standi_record::facts::SourceEntry| {
        vec![
            Cell::Text(source.id.0),
            Cell::Text(source.title.0),
            source.url.map_or(Cell::Empty, |url| Cell::Text(url.0)),
            source.entered.map_or(Cell::Empty, Cell::Day),
            Cell::Number(i64::from(source.line)),
        ]
    };
    Sheet {
        name: "source",
        meaning: "A source, cited by its id.".to_string(),
        columns: vec![
            column("id", ColumnKind::Text, "Unique id."),
            column("title", ColumnKind::Text, "What it is."),
            column("url", ColumnKind::Text, "Where it can be opened."),
            column(
                "entered",
                ColumnKind::Day,
                "The day on which it came into the record.",
            ),
            column(
                "line",
                ColumnKind::Number,
                "The line of sources.toml it begins on.",
            ),
        ],
        rows: record.sources.iter().map(row).collect(),
    }
}

fn states(record: &Record) -> Sheet {
    let texts = |texts: &[standi_record::Text]| match texts {
        [] => Cell::Empty,
        texts => Cell::Texts(texts.iter().map(|text| text.0).collect()),
    };
    let row = |state: &standi_record::facts::State| {
        vec![
            Cell::Text(state.code.0),
            Cell::Text(state.name.0),
            state.french.map_or(Cell::Empty, |name| Cell::Text(name.0)),
            texts(&state.common),
            texts(&state.former),
            Cell::Text(state.file.0),
        ]
    };
    Sheet {
        name: "state",
        meaning: "A State, or what once was one.".to_string(),
        columns: vec![
            column(
                "code",
                ColumnKind::Text,
                "ISO 3166-1 alpha-3, or a code no longer assigned.",
            ),
            column(
                "name",
                ColumnKind::Text,
                "Name as the Council of Europe writes it.",
            ),
            column(
                "french",
                ColumnKind::Text,
                "The same in French, with its article, as it stands within a sentence.",
            ),
            column(
                "common",
                ColumnKind::Texts,
                "Names in common use, English and French.",
            ),
            column("former", ColumnKind::Texts, "Names it had."),
            column(
                "file",
                ColumnKind::Text,
                "The file of the record it stands in.",
            ),
        ],
        rows: record.states.iter().map(row).collect(),
    }
}
