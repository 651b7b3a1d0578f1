//! Files of the record.

use standi_record::Record;
use standi_text::{Source, Style};

/// One file beside the head of a record is read and checked; what is wrong is said with a place,
/// and what is right is the same once it is compiled.
pub fn holds(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let head = include_str!("../../../record/record.toml");
    let files = [
        Source::new("record.toml", head),
        Source::new("states/XXX.toml", text),
    ];
    match Record::from_files(&files) {
        Err(defects) => {
            assert!(!defects.is_empty(), "refused without a reason");
            assert!(!defects.render(Style::Plain).is_empty());
            assert_eq!(defects.entries().len(), defects.0.len());
        }
        Ok(record) => {
            let bytes = record.to_bytes();
            let again = Record::from_bytes(bytes.clone().leak());
            assert_eq!(again.expect("what was written is read").to_bytes(), bytes);
        }
    }
}
