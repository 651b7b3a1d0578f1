//! The compiled record as bytes: written when a program is built, read when it starts.

use crate::Record;

/// Changes when the layout of the facts changes.
const LAYOUT: u8 = 1;

pub(crate) fn write(record: &Record) -> Vec<u8> {
    let mut bytes = vec![LAYOUT];
    bytes.extend(postcard::to_allocvec(record).unwrap_or_default());
    bytes
}

pub(crate) fn read(bytes: &'static [u8]) -> Result<Record, String> {
    match bytes.split_first() {
        Some((&LAYOUT, rest)) => postcard::from_bytes(rest)
            .map_err(|error| format!("the compiled record cannot be read: {error}")),
        _ => Err("the compiled record was made by another version of the program".into()),
    }
}
