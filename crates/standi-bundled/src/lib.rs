//! The repository's record, checked and compiled when the program is built.

use standi_record::Record;
use std::sync::LazyLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.bin"));

/// The record that this program was built with.
pub fn record() -> &'static Record {
    static RECORD: LazyLock<Record> = LazyLock::new(|| {
        Record::from_bytes(BYTES).expect("the build script wrote these bytes with the same code")
    });
    &RECORD
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_compiled_record_is_the_text() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../record");
        let text = Record::from_folder(&folder).expect("the record has no defects");
        assert!(
            *record() == text,
            "the embedded record differs from the text in record/"
        );
    }
}
