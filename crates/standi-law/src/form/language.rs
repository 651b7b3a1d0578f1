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
    /// In English and French.
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
    of("sq", &["albanian", "albanais"], &["ALB"]),
    of("hy", &["armenian", "arménien"], &["ARM"]),
    of("az", &["azerbaijani", "azeri", "azerbaïdjanais"], &["AZE"]),
    of("bs", &["bosnian", "bosniaque"], &["BIH"]),
    of("bg", &["bulgarian", "bulgare"], &["BGR"]),
    of("ca", &["catalan"], &["AND"]),
    of("hr", &["croatian", "croate"], &["HRV", "BIH"]),
    of("cs", &["czech", "tchèque"], &["CZE"]),
    of("da", &["danish", "danois"], &["DNK"]),
    of("nl", &["dutch", "néerlandais"], &["NLD", "BEL"]),
    of("en", &["english", "anglais"], &[]),
    of("et", &["estonian", "estonien"], &["EST"]),
    of("fi", &["finnish", "finnois"], &["FIN"]),
    of("fr", &["french", "français"], &[]),
    of("ka", &["georgian", "géorgien"], &["GEO"]),
    of(
        "de",
        &["german", "allemand"],
        &["DEU", "AUT", "CHE", "LIE", "BEL", "LUX"],
    ),
    of("el", &["greek", "grec"], &["GRC", "CYP"]),
    of("hu", &["hungarian", "hongrois"], &["HUN"]),
    of("is", &["icelandic", "islandais"], &["ISL"]),
    of("ga", &["irish", "irlandais"], &["IRL"]),
    of("it", &["italian", "italien"], &["ITA", "SMR", "CHE"]),
    of("lv", &["latvian", "letton"], &["LVA"]),
    of("lt", &["lithuanian", "lituanien"], &["LTU"]),
    of("lb", &["luxembourgish", "luxembourgeois"], &["LUX"]),
    of("mk", &["macedonian", "macédonien"], &["MKD"]),
    of("mt", &["maltese", "maltais"], &["MLT"]),
    of("cnr", &["montenegrin", "monténégrin"], &["MNE"]),
    of("no", &["norwegian", "nb", "nn", "norvégien"], &["NOR"]),
    of("pl", &["polish", "polonais"], &["POL"]),
    of("pt", &["portuguese", "portugais"], &["PRT"]),
    of("ro", &["romanian", "moldovan", "roumain"], &["ROU", "MDA"]),
    of("rm", &["romansh", "romanche"], &["CHE"]),
    of("ru", &["russian", "russe"], &["RUS"]),
    of("sr", &["serbian", "serbe"], &["SRB", "BIH"]),
    of("sk", &["slovak", "slovaque"], &["SVK"]),
    of("sl", &["slovenian", "slovene", "slovène"], &["SVN"]),
    of("es", &["spanish", "espagnol"], &["ESP"]),
    of("sv", &["swedish", "suédois"], &["SWE", "FIN"]),
    of("tr", &["turkish", "turc"], &["TUR", "CYP"]),
    of("uk", &["ukrainian", "ukrainien"], &["UKR"]),
];

/// Whether a language may be used on a day: `None` where sources disagree, and for a name that is
/// not in the table (it may be the name in another language); a code that is not there is refused.
pub fn allowed(language: &str, record: &Record, day: Day) -> Option<bool> {
    let language = language.trim().to_lowercase();
    let Some(row) = LANGUAGES
        .iter()
        .find(|row| row.code == language || row.names.contains(&language.as_str()))
    else {
        let code = (2..=3).contains(&language.chars().count());
        return code.then_some(false);
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
        assert_eq!(on("euskara", "2026-01-01"), None);
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
