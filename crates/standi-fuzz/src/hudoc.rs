//! Exports of HUDOC: JSON, RSS, CSV, Parquet.

use standi_catalogue::contradictions::contradictions;
use standi_catalogue::{Catalogue, Names, read};
use std::sync::LazyLock;

/// Every row is a document, or there is a reason why it is none; the documents make a catalogue.
pub fn holds(bytes: &[u8]) {
    static NAMES: LazyLock<Names> = LazyLock::new(|| Names::new(standi_bundled::record()));
    let mut documents = Vec::new();
    let mut lines = 0;
    let done = read::bytes("export", bytes, &mut |line, row| {
        lines += 1;
        assert!(line > 0, "lines are counted from 1");
        if let Ok(row) = row {
            documents.extend(row.document(&NAMES));
        }
        Ok(())
    });
    if let Err(fault) = done {
        assert!(!fault.to_string().is_empty());
    }
    assert!(documents.len() <= lines);
    let catalogue = Catalogue::of(&documents).expect("documents make a catalogue");
    assert_eq!(catalogue.len(), documents.len());
    let _ = contradictions(&catalogue, standi_bundled::record());
}
