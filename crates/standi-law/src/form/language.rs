//! In which language the form may be written.
//!
//! Until the State has been told of it, an application may be written in an official language of
//! the Court (English, French) or of a Contracting Party (Rule 34 §§ 1-2). A language ends with
//! the last Party that has it. Russian is such a language of Russia only; sources disagree on the
//! day from which the Court no longer takes it (16 January 2023, or September 2024), so from 16
//! September 2022 on it needs a judgement, and the advice is another language.

use standi_record::{Day, Record, Standing};

/// A language with the Parties that have it.
struct Official {
    code: &'static str,
    names: &'static [&'static str],
    states: &'static [&'static str],
}

const fn of(
    code: &'static str,
    names: &'static [&'static str],
    states: &'static [&'static str],
) -> Official {
    Official {
        code,
        names,
        states,
    }
}

const LANGUAGES: &[Official] = &[
    of("sq", &["albanian"], &["ALB"]),
    of("hy", &["armenian"], &["ARM"]),
    of("az", &["azerbaijani", "azeri"], &["AZE"]),
    of("bs", &["bosnian"], &["BIH"]),
    of("bg", &["bulgarian"], &["BGR"]),
    of("ca", &["catalan"], &["AND"]),
    of("hr", &["croatian"], &["HRV", "BIH"]),
    of("cs", &["czech"], &["CZE"]),
    of("da", &["danish"], &["DNK"]),
    of("nl", &["dutch"], &["NLD", "BEL"]),
    of("en", &["english", "anglais"], &[]),
    of("et", &["estonian"], &["EST"]),
    of("fi", &["finnish"], &["FIN"]),
    of("fr", &["french", "français"], &[]),
    of("ka", &["georgian"], &["GEO"]),
    of(
        "de",
        &["german"],
        &["DEU", "AUT", "CHE", "LIE", "BEL", "LUX"],
    ),
    of("el", &["greek"], &["GRC", "CYP"]),
    of("hu", &["hungarian"], &["HUN"]),
    of("is", &["icelandic"], &["ISL"]),
    of("ga", &["irish"], &["IRL"]),
    of("it", &["italian"], &["ITA", "SMR", "CHE"]),
    of("lv", &["latvian"], &["LVA"]),
    of("lt", &["lithuanian"], &["LTU"]),
    of("lb", &["luxembourgish"], &["LUX"]),
    of("mk", &["macedonian"], &["MKD"]),
    of("mt", &["maltese"], &["MLT"]),
    of("cnr", &["montenegrin"], &["MNE"]),
    of("no", &["norwegian", "nb", "nn"], &["NOR"]),
    of("pl", &["polish"], &["POL"]),
    of("pt", &["portuguese"], &["PRT"]),
    of("ro", &["romanian", "moldovan"], &["ROU", "MDA"]),
    of("rm", &["romansh"], &["CHE"]),
    of("ru", &["russian"], &["RUS"]),
    of("sr", &["serbian"], &["SRB", "BIH"]),
    of("sk", &["slovak"], &["SVK"]),
    of("sl", &["slovenian", "slovene"], &["SVN"]),
    of("es", &["spanish"], &["ESP"]),
    of("sv", &["swedish"], &["SWE", "FIN"]),
    of("tr", &["turkish"], &["TUR", "CYP"]),
    of("uk", &["ukrainian"], &["UKR"]),
];

/// Whether a language may be used on a day: `None` where sources disagree.
pub fn allowed(language: &str, record: &Record, day: Day) -> Option<bool> {
    let language = language.trim().to_lowercase();
    let Some(row) = LANGUAGES
        .iter()
        .find(|row| row.code == language || row.names.contains(&language.as_str()))
    else {
        return Some(false);
    };
    let standing = |state: &&str| {
        let (Some(state), Some(convention)) = (
            record.state_id(state),
            record.instrument_id(&standi_record::query::CONVENTION),
        ) else {
            return Standing::NotBound;
        };
        record.standing(state, convention, day)
    };
    let bound = row.states.is_empty()
        || row
            .states
            .iter()
            .any(|state| standing(state) == Standing::Bound);
    match row.code {
        "ru" if !bound => None,
        _ => Some(bound),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_language_and_day() {
        let record = standi_bundled::record();
        let on = |language, day: &str| allowed(language, record, day.parse().expect("a day"));
        assert_eq!(on("en", "2026-01-01"), Some(true));
        assert_eq!(on("French", "2026-01-01"), Some(true));
        assert_eq!(on("uk", "2026-01-01"), Some(true));
        assert_eq!(on("ru", "2022-03-01"), Some(true));
        assert_eq!(on("ru", "2024-01-01"), None);
        assert_eq!(on("eo", "2026-01-01"), Some(false));
        assert_eq!(on("ka", "1990-01-01"), Some(false));
    }

    #[test]
    fn every_party_is_known_to_the_record() {
        let record = standi_bundled::record();
        for state in LANGUAGES.iter().flat_map(|row| row.states) {
            assert!(record.state_id(state).is_some(), "{state}");
        }
    }
}
