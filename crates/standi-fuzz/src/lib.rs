//! What must hold whatever bytes come in: one file for each kind of input, each with a function
//! `holds`, which panics where something does not hold.
//!
//! `fuzz/` hands these functions to a fuzzer; the tests of this crate put every input that is kept
//! (`fuzz/corpus`, and what the fuzzer found, `fuzz/found`) through them.
//!
//! - `application`: files of people, read and answered
//! - `report`: the same, written as Markdown, HTML, PDF and calendar, and read by others
//! - `record`: files of the record
//! - `hudoc`: exports of HUDOC
//! - `screen`: tables
//! - `docket`: a docket that was exported
//! - `desk`: requests

pub mod application;
pub mod desk;
pub mod docket;
pub mod hudoc;
pub mod record;
pub mod report;
pub mod screen;

use standi_law::words::{Language, Words};
use standi_record::Day;
use std::sync::LazyLock;

/// What a kind of input is called, and what must hold of it.
pub type Kind = (&'static str, fn(&[u8]));

/// Every kind of input.
pub const KINDS: [Kind; 7] = [
    ("application", application::holds),
    ("desk", desk::holds),
    ("docket", docket::holds),
    ("hudoc", hudoc::holds),
    ("record", record::holds),
    ("report", report::holds),
    ("screen", screen::holds),
];

/// The day that is taken as today: an input that failed once fails always.
pub(crate) fn today() -> Day {
    Day::new(2026, 11, 24).unwrap_or(Day::FIRST)
}

pub(crate) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::En));
    &WORDS
}
