//! The respondent States of a document, by their codes or from its title.

use standi_record::{Code, Record};
use standi_text::fold;
use std::collections::HashMap;

/// Codes that HUDOC or an extractor has used for States with another code in the record.
const CODES: &[(&str, &str)] = &[
    // ISO 3166-1 until 2002.
    ("ROM", "ROU"),
    // Serbia is the continuing State of Serbia and Montenegro (Committee of Ministers, 14 June
    // 2006).
    ("SCG", "SRB"),
];

/// Names in HUDOC's titles beside those in the record, with its commoner slips.
const NAMES: &[(&str, &str)] = &[
    ("federal republic of germany", "DEU"),
    ("republique federale d allemagne", "DEU"),
    ("republique federale allemande", "DEU"),
    ("rfa", "DEU"),
    ("slovak republic", "SVK"),
    ("republique slovaque", "SVK"),
    ("slovakia", "SVK"),
    ("slovaquie", "SVK"),
    ("czech republic", "CZE"),
    ("republique tcheque", "CZE"),
    ("former yugoslav republic of macedonia", "MKD"),
    ("ex republique yougoslave de macedoine", "MKD"),
    ("republique de macedoine du nord", "MKD"),
    ("macedoine du nord", "MKD"),
    ("north macedonia", "MKD"),
    ("moldova", "MDA"),
    ("moldavie", "MDA"),
    ("republic of moldova", "MDA"),
    ("republique de moldova", "MDA"),
    ("russia", "RUS"),
    ("russie", "RUS"),
    ("federation de russie", "RUS"),
    ("russian federation", "RUS"),
    ("united kingdom", "GBR"),
    ("royaume uni", "GBR"),
    ("netherlands", "NLD"),
    ("pays bas", "NLD"),
    ("turkey", "TUR"),
    ("turquie", "TUR"),
    ("turkiye", "TUR"),
    ("switzerland", "CHE"),
    ("suisse", "CHE"),
    ("bosnie herzegovine", "BIH"),
    ("bosnia herzegovina", "BIH"),
    ("saint marin", "SMR"),
    ("republique de saint marin", "SMR"),
    ("san marino", "SMR"),
    ("luxemburg", "LUX"),
    ("autria", "AUT"),
    ("italiy", "ITA"),
    ("itlaie", "ITA"),
    ("porgual", "PRT"),
    ("montenegro", "MNE"),
    // Serbia is the continuing State of the State Union; a title with both names in the other
    // order, `MONTENEGRO AND SERBIA`, means two States.
    ("serbia and montenegro", "SRB"),
    ("serbie et montenegro", "SRB"),
    ("serbie montenegro", "SRB"),
    // Never a Party to the Convention; the code is the one ISO 3166-3 keeps.
    ("yougoslavie", "YUG"),
    ("yugoslavia", "YUG"),
];

/// What stands between the applicant and the respondent; from the sixth on, slips of HUDOC.
const AGAINST: &[&str] = &[
    "v", "vs", "c", "contre", "against", "aganst", "agaiinst", "agaisnt", "conre", "conte",
];

const ARTICLES: &[&str] = &["the", "la", "le", "les", "l"];

const AND: &[&str] = &["and", "et"];

/// Reads codes: `RUS;MDA`.
///
/// # Errors
/// The first part that has not the shape of a code.
pub fn codes(text: &str) -> Result<Vec<Code>, String> {
    let mut codes: Vec<Code> = Vec::new();
    let parts = text.split([';', ',']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let known = CODES.iter().find(|(old, _)| *old == part);
        let code = known.map_or(part, |(_, code)| code);
        let code: Code = code
            .parse()
            .map_err(|()| part.chars().take(40).collect::<String>())?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// The names of States that titles are searched for.
#[derive(Clone, Debug)]
pub struct Names {
    codes: HashMap<String, Code>,
    longest: usize,
}

impl Names {
    /// The names that the record knows, and those of HUDOC.
    pub fn new(record: &Record) -> Names {
        let mut names = Names {
            codes: HashMap::new(),
            longest: 0,
        };
        for state in &record.states {
            // A code is not a name: `AND` is a word, `EST` and `ALB` may be parts of one.
            for name in state.names().filter(|name| *name != state.code.0) {
                names.add(name, &state.code);
            }
        }
        for (name, code) in NAMES {
            names.add(name, code);
        }
        names
    }

    fn add(&mut self, name: &str, code: &str) {
        let mut words = Words::default();
        words.read(name);
        let code = CODES
            .iter()
            .find(|(old, _)| *old == code)
            .map_or(code, |it| it.1);
        let Ok(code) = code.parse() else { return };
        let from = words.after_article(0);
        self.longest = self.longest.max(words.ends.len() - from);
        if let Some(name) = words.slice(from, words.ends.len()) {
            self.codes.insert(name.to_string(), code);
        }
    }

    /// The respondent States that a title names behind `v.`, `c.`, `contre` or `against`; none if
    /// it names none.
    pub fn in_title(&self, title: &str) -> Vec<Code> {
        let mut words = Words::default();
        words.read(title);
        // The last one counts: an applicant may be called C. or V.
        let against = |at: &usize| {
            words
                .slice(*at, at + 1)
                .is_some_and(|it| AGAINST.contains(&it))
        };
        let places = || (0..words.ends.len()).rev();
        let glued = |at: &usize| {
            let word = words.slice(*at, at + 1).unwrap_or_default();
            word.len() > 2 && word.ends_with(['v', 'c'])
        };
        places()
            .filter(against)
            .chain(places().filter(glued))
            .map(|at| self.listed(&words, at + 1))
            .find(|states| !states.is_empty())
            .unwrap_or_default()
    }

    /// Whether a title names a State before `v.`, which then is the applicant: `CASE OF IRELAND v.
    /// …`. A person or company that is called like a State is taken for one.
    pub fn applicant_is_a_state(&self, title: &str) -> bool {
        let mut words = Words::default();
        words.read(title);
        let mut places = 0..words.ends.len();
        let against = |at: &usize| {
            words
                .slice(*at, at + 1)
                .is_some_and(|it| AGAINST.contains(&it))
        };
        let Some(end) = places.rfind(against) else {
            return false;
        };
        (0..end).any(|at| !self.listed(&words, at).is_empty())
    }

    /// Whether a title names States, and nothing else, before `v.`: the application of a State
    /// (Article 33).
    pub fn is_inter_state(&self, title: &str) -> bool {
        let Some(applicant) = applicant(title) else {
            return false;
        };
        let mut words = Words::default();
        words.read(applicant);
        let (states, end) = self.list(&words, 0);
        !states.is_empty() && end == words.ends.len()
    }

    /// The States listed from a word on: `Bulgaria, Greece and the United Kingdom`.
    fn listed(&self, words: &Words, at: usize) -> Vec<Code> {
        self.list(words, at).0
    }

    /// The same, with the word that follows them.
    fn list(&self, words: &Words, mut at: usize) -> (Vec<Code>, usize) {
        let mut states = Vec::new();
        loop {
            let is_and = words.slice(at, at + 1).is_some_and(|it| AND.contains(&it));
            let skip = usize::from(is_and && !states.is_empty());
            let from = words.after_article(at + skip);
            let found = (1..=self.longest).rev().find_map(|length| {
                let name = words.slice(from, from + length)?;
                Some((*self.codes.get(name)?, length))
            });
            let Some((code, length)) = found else {
                return (states, at);
            };
            if !states.contains(&code) {
                states.push(code);
            }
            at = from + length;
        }
    }
}

/// The applicant that a title names, as it is written there: what stands before the last `v.`, `c.`,
/// `contre` or `against`, without `CASE OF` or `AFFAIRE`.
pub fn applicant(title: &str) -> Option<&str> {
    let lower = title.to_ascii_lowercase();
    let between = [" v. ", " c. ", " contre ", " against ", " v "];
    let end = between.iter().filter_map(|it| lower.rfind(it)).max()?;
    let heads = ["case of ", "cases of ", "affaire ", "affaires "];
    let head = heads.iter().find(|head| lower.starts_with(**head));
    let name = title.get(head.map_or(0, |head| head.len())..end)?.trim();
    (!name.is_empty()).then_some(name)
}

/// Words folded and parted by one space each.
#[derive(Default)]
struct Words {
    text: String,
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Words {
    fn read(&mut self, title: &str) {
        for word in title.split(|c: char| !c.is_alphanumeric() && c != '\u{307}') {
            if word.is_empty() {
                continue;
            }
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.starts.push(self.text.len());
            if word.is_ascii() {
                self.text
                    .extend(word.bytes().map(|it| char::from(it.to_ascii_lowercase())));
            } else {
                self.text.push_str(&fold(word));
            }
            self.ends.push(self.text.len());
        }
    }

    fn slice(&self, from: usize, until: usize) -> Option<&str> {
        let (start, end) = (
            self.starts.get(from)?,
            self.ends.get(until.checked_sub(1)?)?,
        );
        self.text.get(*start..*end)
    }

    fn after_article(&self, at: usize) -> usize {
        let is = |at: usize, words: &[&str]| {
            self.slice(at, at + 1).is_some_and(|it| words.contains(&it))
        };
        let at = at + usize::from(is(at, ARTICLES));
        // `v. THE GOVERNMENT OF GREECE`
        match is(at, &["government"]) && is(at + 1, &["of"]) {
            true => at + 2 + usize::from(is(at + 2, ARTICLES)),
            false => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names() -> Names {
        Names::new(standi_bundled::record())
    }

    #[test]
    fn the_applicant_of_a_title() {
        for (title, name) in [
            ("CASE OF TUR v. POLAND", Some("TUR")),
            ("AFFAIRE C. CONTRE L'ITALIE", Some("C.")),
            ("CYPRUS against TURKEY", Some("CYPRUS")),
            ("ASSOCIATION X", None),
        ] {
            assert_eq!(applicant(title), name, "{title}");
        }
    }

    #[test]
    fn applications_of_states() {
        for title in [
            "CASE OF IRELAND v. THE UNITED KINGDOM",
            "FRANCE, NORWAY, DENMARK, SWEDEN, NETHERLANDS v. TURKEY",
            "CASE OF GEORGIA v. RUSSIA (II)",
        ] {
            assert!(names().is_inter_state(title), "{title}");
        }
        for title in [
            "CASE OF THE FORMER KING OF GREECE AND OTHERS v. GREECE",
            "CASE OF TUR v. POLAND",
            "GEORGIA MAKRI AND OTHERS v. GREECE",
        ] {
            assert!(!names().is_inter_state(title), "{title}");
        }
    }

    fn read(title: &str) -> String {
        let states = names().in_title(title);
        let codes: Vec<&str> = states.iter().map(Code::as_str).collect();
        codes.join(" ")
    }

    #[test]
    fn titles_as_hudoc_writes_them() {
        for (title, codes) in [
            ("CASE OF LAWLESS v. IRELAND (No. 1)", "IRL"),
            ("AFFAIRE LAWLESS c. IRLANDE (N° 1)", "IRL"),
            ("C. contre l'ITALIE", "ITA"),
            (
                "C. v. V. v. \"THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA\"",
                "MKD",
            ),
            ("CASE OF ILAŞCU AND OTHERS v. MOLDOVA AND RUSSIA", "MDA RUS"),
            (
                "X v. BOSNIA AND HERZEGOVINA, CROATIA, SERBIA AND SLOVENIA",
                "BIH HRV SRB SVN",
            ),
            ("CASE OF BIJELIĆ v. MONTENEGRO AND SERBIA", "MNE SRB"),
            ("X. c. RÉPUBLIQUE FÉDÉRALE D'ALLEMAGNE", "DEU"),
            (
                "CASE OF X v. GEORGIA - [Russian Translation] by the Ministry",
                "GEO",
            ),
            ("X v. RUSSIA and 1 other application", "RUS"),
            ("EXEMPLE contre l'AUTRICHE et la YOUGOSLAVIE", "AUT YUG"),
            ("CASE OF EXAMPLE AND OTHERSv. TURKEY", "TUR"),
            ("Advisory Opinion 12.02.2008", ""),
            ("GOLDER CASE", ""),
            ("", ""),
        ] {
            assert_eq!(read(title), codes, "{title}");
        }
    }

    #[test]
    fn an_applicant_can_be_a_state() {
        for (title, is) in [
            ("CASE OF IRELAND v. THE UNITED KINGDOM", true),
            (
                "THE GREEK CASE – DENMARK v. GREECE ; NORWAY v. GREECE",
                true,
            ),
            ("CASE OF LAWLESS v. IRELAND", false),
            ("THE GREEK CASE", false),
        ] {
            assert_eq!(names().applicant_is_a_state(title), is, "{title}");
        }
    }

    #[test]
    fn codes_of_the_export() {
        let read =
            |text: &str| codes(text).map(|it| it.iter().map(Code::to_string).collect::<Vec<_>>());
        assert_eq!(
            read("ROM; MDA;MDA"),
            Ok(vec!["ROU".to_string(), "MDA".to_string()])
        );
        assert_eq!(read("France"), Err("France".to_string()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_crashes_it(title in "\\PC*", state in "(RUSSIA|the|AND|v\\.| )*") {
            let names = names();
            let _ = names.in_title(&title);
            let _ = names.in_title(&state);
        }
    }
}
