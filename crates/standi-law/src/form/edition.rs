//! The rule and the form by date.
//!
//! Rule 47 in its present shape applies from 1 January 2014; it changed on 1 January 2016 (the
//! authority to act moved onto the form, with the representative's own signature) and by 1
//! February 2022 (another proof of authority for compelling reasons; facts, complaints and
//! remedies *must* stand on the form). Each change came with a new edition of the form.
//!
//! Not sure: the day between November 2020 and February 2022 on which the text of 2022 applied;
//! editions of 18 October 2021 and 7 February 2022 are candidates. The day of the new form is
//! taken.

use super::Version;
use standi_record::Day;

/// The rule from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// First day.
    pub from: &'static str,
    /// The first edition of the form that is accepted.
    pub form: (i16, u8),
    /// Whether the authority stands on the form and the representative signs it too.
    pub authority_on_form: bool,
    /// Whether the occupation of the representative is asked for.
    pub occupation: bool,
    /// Whether another proof of authority can stand for the signed one.
    pub compelling_reasons: bool,
    /// What this rests on.
    pub authority: &'static str,
    /// Ids of the record's sources for it.
    pub sources: &'static [&'static str],
}

/// Every edition, oldest first.
pub const EDITIONS: &[Edition] = &[
    Edition {
        from: "2014-01-01",
        form: (2014, 1),
        authority_on_form: false,
        occupation: true,
        compelling_reasons: false,
        authority: "Rules of Court, Rule 47 as in force from 1 January 2014",
        sources: &["sutyajnik-4531-rule-47"],
    },
    Edition {
        from: "2016-01-01",
        form: (2016, 1),
        authority_on_form: true,
        occupation: false,
        compelling_reasons: false,
        authority: "Rules of Court, Rule 47 as in force from 1 January 2016",
        sources: &["laweuro-12298-rule-47", "armenianlaw-rule-47-2016"],
    },
    Edition {
        from: "2022-02-01",
        form: (2022, 1),
        authority_on_form: true,
        occupation: false,
        compelling_reasons: true,
        authority: "Rules of Court, Rule 47 as in force from 1 February 2022; form 2022/1",
        sources: &["laweuro-12298-rule-47"],
    },
];

/// The edition that applies to what is sent on a day; `None` before 2014, when a first letter
/// stopped the clock.
pub fn on(day: Day) -> Option<&'static Edition> {
    let begun = |edition: &&Edition| edition.from.parse::<Day>().is_ok_and(|from| from <= day);
    EDITIONS.iter().rev().find(begun)
}

impl Edition {
    /// Its form, as printed on it: `2022/1`.
    pub fn form_name(&self) -> String {
        format!("{}/{}", self.form.0, self.form.1)
    }

    /// Whether a form is of this edition or a later one.
    pub fn accepts(&self, version: Version) -> bool {
        matches!(version, Version::Edition(year, number) if (year, number) >= self.form)
    }
}

impl Version {
    /// `2022/1`, or a word for no form of the Court.
    pub fn parse(text: &str) -> Option<Version> {
        if matches!(text, "none" | "letter" | "home-made" | "no") {
            return Some(Version::None);
        }
        let (year, number) = text.split_once('/')?;
        let year = year
            .trim()
            .parse()
            .ok()
            .filter(|year| (2000..2200).contains(year))?;
        Some(Version::Edition(year, number.trim().parse().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_day() {
        let form = |day: &str| on(day.parse().expect("a day")).map(Edition::form_name);
        assert_eq!(form("2013-12-31"), None);
        assert_eq!(form("2014-01-01").as_deref(), Some("2014/1"));
        assert_eq!(form("2015-12-31").as_deref(), Some("2014/1"));
        assert_eq!(form("2022-01-31").as_deref(), Some("2016/1"));
        assert_eq!(form("2022-02-01").as_deref(), Some("2022/1"));
    }

    #[test]
    fn the_record_has_their_sources() {
        let record = standi_bundled::record();
        for id in EDITIONS.iter().flat_map(|edition| edition.sources) {
            assert!(record.source(id).is_some(), "{id}");
        }
    }

    #[test]
    fn later_forms_are_accepted_and_older_ones_not() {
        let edition = on("2026-01-01".parse().expect("a day")).expect("an edition");
        let accepts = |text| Version::parse(text).map(|version| edition.accepts(version));
        assert_eq!(accepts("2022/1"), Some(true));
        assert_eq!(accepts("2024/2"), Some(true));
        assert_eq!(accepts("2021/1"), Some(false));
        assert_eq!(accepts("letter"), Some(false));
        assert_eq!(accepts("2022"), None);
    }
}
