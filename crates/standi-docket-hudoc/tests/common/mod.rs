//! How the tests read documents.

use standi_catalogue::{Catalogue, Names};
use standi_docket_hudoc::Reading;
use standi_record::Day;

/// Today is 24 November 2026; the catalogue ends with its last document.
pub fn reading<'r>(catalogue: &Catalogue, names: &'r Names) -> Reading<'r> {
    let last = catalogue.entries().map(|it| it.day()).max();
    Reading {
        record: standi_bundled::record(),
        names,
        covered_until: last.unwrap_or(Day::FIRST),
        by: "test",
        today: "2026-11-24".parse().expect("a day"),
        now: "2026-11-24T10:00:00Z".parse().expect("a moment"),
    }
}
