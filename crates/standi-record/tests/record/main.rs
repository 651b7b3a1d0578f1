//! The record as others use it: what was known on a day, what a folder holds, what its queries
//! answer, in a small record made for the purpose and in the real one.

mod folder;
mod known;
mod names;
mod over_time;
mod standing;

use standi_record::{Day, Record};
use standi_text::{Defects, Source};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// What every record made here begins with.
const BASE: [(&str, &str); 3] = [
    ("record.toml", "version = 2026-11-24\n"),
    (
        "sources.toml",
        "[[source]]\nid = \"act\"\ntitle = \"The act\"\nurl = \"https://example.org/act\"\n\
         [[source]]\nid = \"book\"\ntitle = \"A book\"\n",
    ),
    (
        "instruments/ECHR.toml",
        "id = \"ECHR\"\ntitle = \"Convention\"\nopened = 1950-11-04\nin_force = 1953-09-03\n\
         requires_member = \"yes\"\nsource = [\"act\"]\nconfidence = \"verified\"\n",
    ),
];

const PROTOCOL: (&str, &str) = (
    "instruments/P1.toml",
    "id = \"P1\"\ntitle = \"Protocol\"\nopened = 1952-03-20\nin_force = 1954-05-18\n\
     source = [\"act\"]\nconfidence = \"known\"\n",
);
const BODY: (&str, &str) = (
    "bodies/cat.toml",
    "id = \"cat\"\nname = \"Committee\"\nkind = \"forum\"\nsource = [\"act\"]\n\
     confidence = \"known\"\n",
);

fn sources(files: &[(&str, &str)]) -> Vec<Arc<Source>> {
    let mut all: Vec<_> = BASE
        .iter()
        .chain(files)
        .map(|(name, text)| Source::new(*name, *text))
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

fn try_made(files: &[(&str, &str)]) -> Result<Record, Defects> {
    Record::from_files(&sources(files))
}

/// A record of these files and the three above.
fn made(files: &[(&str, &str)]) -> Record {
    try_made(files).unwrap_or_else(|defects| panic!("{defects}"))
}

/// A row of a table, resting on the act.
fn row(table: &str, fields: &str) -> String {
    format!("[[{table}]]\n{fields}\nsource = [\"act\"]\nconfidence = \"known\"\n")
}

/// The text of a State's file.
fn albania(rows: &str) -> String {
    format!("code = \"ALB\"\nname = \"Albania\"\n{rows}")
}

/// An event; what it affects is left out where that is empty.
fn event(on: &str, kind: &str, affects: &str) -> String {
    let affects = match affects {
        "" => String::new(),
        what => format!("affects = \"{what}\"\n"),
    };
    row(
        "event",
        &format!(
            "id = \"{kind}-{on}\"\neffective = {on}\norgan = \"x\"\nevent = \"{kind}\"\n{affects}\
             text = \"text of {kind}\""
        ),
    )
}

/// The record in the repository.
fn real() -> &'static Record {
    static REAL: LazyLock<Record> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../record");
        Record::from_folder(&folder).unwrap_or_else(|defects| panic!("{defects}"))
    });
    &REAL
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}
