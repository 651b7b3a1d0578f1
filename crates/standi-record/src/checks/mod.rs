//! What must hold of every record, one file per invariant.
//!
//! Each check reports all its findings; none stops at the first. Syntax, unknown fields, missing
//! fields and days that do not exist are found while reading ([`crate::read`]).

mod duplicate_id;
mod entry_rule;
mod no_source;
mod period;
mod proceedings_time;
mod rate;
mod reference;

use crate::Draft;
use standi_text::Defects;

/// A check.
type Check = fn(&Draft, &mut Defects);

/// Every check with its name.
pub const ALL: &[(&str, Check)] = &[
    ("no-source", no_source::check),
    ("duplicate-id", duplicate_id::check),
    ("reference", reference::check),
    ("period", period::check),
    ("entry-rule", entry_rule::check),
    ("proceedings-time", proceedings_time::check),
    ("rate", rate::check),
];

/// Runs every check; defects come in the order of files and lines.
pub fn all(draft: &Draft, defects: &mut Defects) {
    for (_, check) in ALL {
        check(draft, defects);
    }
    defects.0.sort_by_key(|defect| {
        defect
            .at
            .as_ref()
            .map(|(place, _)| (place.source.name.clone(), place.span.start))
    });
}

#[cfg(test)]
pub(crate) mod test_record {
    //! A small record that passes, to be broken in tests.

    use crate::{Draft, Record, Text, checks, read};
    use standi_text::{Defects, Source};

    pub(crate) const SOURCES: (&str, &str) = (
        "sources.toml",
        "[[source]]\nid = \"chart\"\ntitle = \"Chart of signatures\"\n",
    );
    pub(crate) const RECORD: (&str, &str) = ("record.toml", "version = 2026-11-24\n");
    pub(crate) const ECHR: (&str, &str) = (
        "instruments/ECHR.toml",
        "id = \"ECHR\"\ntitle = \"Convention\"\nin_force = 1953-09-03\nsource = [\"chart\"]\n\
         confidence = \"verified\"\n[entry]\nrule = \"on deposit\"\nfrom = \"deposit\"\n\
         after = \"P0D\"\n",
    );

    /// A record of these files and the three above.
    pub(crate) fn record(files: &[(&str, &str)]) -> Record {
        let (draft, defects) = checked(files);
        assert_eq!(defects.to_string(), "");
        Record::compile(draft, Text("test"))
    }

    /// The defects of a record of these files and the three above.
    pub(crate) fn defects(files: &[(&str, &str)]) -> Defects {
        checked(files).1
    }

    fn checked(files: &[(&str, &str)]) -> (Draft, Defects) {
        let all = [SOURCES, RECORD, ECHR];
        let sources: Vec<_> = all
            .iter()
            .filter(|(name, _)| files.iter().all(|(other, _)| other != name))
            .chain(files)
            .map(|(name, text)| Source::new(*name, *text))
            .collect();
        let (draft, mut defects) = read::draft(&sources);
        checks::all(&draft, &mut defects);
        (draft, defects)
    }

    /// The kinds of the defects.
    pub(crate) fn kinds(files: &[(&str, &str)]) -> Vec<&'static str> {
        defects(files).0.iter().map(|defect| defect.kind).collect()
    }

    #[test]
    fn the_small_record_passes() {
        assert_eq!(defects(&[]).to_string(), "");
    }
}
