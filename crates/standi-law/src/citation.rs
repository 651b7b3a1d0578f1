//! Provisions and rulings as the reader's language cites them.
//!
//! Rules and record cite in English, as HUDOC does: `Blečić v. Croatia [GC], no. 59532/00, 8 March
//! 2006`. Another language says the same with its own words for `v.`, `no.`, the months and the
//! State (`Blečić c. Croatie [GC], n° 59532/00, 8 mars 2006`). Names of applicants, numbers and the
//! titles of what is no ruling stay as they are.

use crate::words::{Language, Words};
use standi_record::MONTHS;

/// What is said in another way, longest first where one begins another; each with its message.
const PHRASES: &[(&str, &str)] = &[
    ("settled: restated in ", "cite-restated"),
    ("settled case-law", "cite-settled"),
    ("Rules of Court, Rules ", "cite-rules-of-court-rules"),
    ("Rules of Court, Rule ", "cite-rules-of-court-rule"),
    (
        "Convention, former Article ",
        "cite-convention-former-article",
    ),
    ("Convention, Articles ", "cite-convention-articles"),
    ("Convention, Article ", "cite-convention-article"),
    ("Court, Resolution of ", "cite-resolution-of-court"),
    (", first sentence", "cite-first-sentence"),
    ("Application form, part ", "cite-form-part"),
    (
        "Notes for filling in the application form",
        "cite-form-notes",
    ),
    (
        "Practice Direction on the institution of proceedings",
        "cite-practice-direction",
    ),
    (", Articles ", "cite-articles"),
    (", Article ", "cite-article"),
    (", Rules of Procedure, Rule ", "cite-procedure-rule"),
    (", Rule ", "cite-comma-rule"),
    (" (dec.)", "cite-decision"),
    (" (merits)", "cite-merits"),
    (" (preliminary objections)", "cite-preliminary-objections"),
    (" (just satisfaction)", "cite-just-satisfaction"),
    ("(no. ", "cite-the-number"),
    (", no. ", "cite-number"),
    (", nos. ", "cite-numbers"),
    (" on behalf of ", "cite-on-behalf-of"),
    (" and Others", "cite-and-others"),
    (" others", "cite-others"),
    (" Others", "cite-others"),
    (" Member States of the European Union", "cite-members-union"),
    (
        " Member States of the Council of Europe",
        "cite-members-council",
    ),
    (" and ", "cite-and"),
];

/// States as rulings name them after `v.`; each has a message `cite-state-NAME`.
const STATES: &[&str] = &[
    "Albania",
    "Andorra",
    "Armenia",
    "Austria",
    "Azerbaijan",
    "Belgium",
    "Bosnia and Herzegovina",
    "Bulgaria",
    "Croatia",
    "Cyprus",
    "the Czech Republic",
    "Denmark",
    "Estonia",
    "Finland",
    "France",
    "Georgia",
    "Germany",
    "Greece",
    "Hungary",
    "Iceland",
    "Ireland",
    "Italy",
    "Latvia",
    "Liechtenstein",
    "Lithuania",
    "Luxembourg",
    "Malta",
    "Moldova",
    "Monaco",
    "Montenegro",
    "the Netherlands",
    "North Macedonia",
    "Norway",
    "Poland",
    "Portugal",
    "the Republic of Moldova",
    "Romania",
    "Russia",
    "San Marino",
    "Serbia",
    "Slovakia",
    "Slovenia",
    "Spain",
    "Sweden",
    "Switzerland",
    "the former Yugoslav Republic of Macedonia",
    "Turkey",
    "Türkiye",
    "Ukraine",
    "the United Kingdom",
];

impl Words {
    /// A provision or a ruling, or several of them, as this language cites them.
    pub fn cited(&self, authority: &str) -> String {
        if self.language() == Language::En {
            return authority.to_string();
        }
        let single = authority.split("; ").map(|one| self.cited_alone(one));
        single.collect::<Vec<_>>().join(&self.say("cite-next", &[]))
    }

    fn cited_alone(&self, authority: &str) -> String {
        let Some((applicant, rest)) = authority.split_once(" v. ") else {
            return self.phrases(authority);
        };
        let applicant = match applicant.strip_prefix("settled: restated in ") {
            Some(applicant) => self.say("cite-restated", &[]) + &self.parties(applicant),
            None => self.parties(applicant),
        };
        // The States end where the kind of the ruling, or its number, begins.
        let end = [" [", " (", ", no"]
            .iter()
            .filter_map(|it| rest.find(it))
            .min();
        let (states, ruling) = rest.split_at(end.unwrap_or(rest.len()));
        let versus = self.say("cite-versus", &[]);
        format!(
            "{applicant}{versus}{}{}",
            self.parties(states),
            self.phrases(ruling)
        )
    }

    /// Applicants or respondents: States by their names, others as they are.
    fn parties(&self, parties: &str) -> String {
        let state = |name: &str| {
            let key: String = name
                .to_lowercase()
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
                .collect();
            STATES
                .contains(&name)
                .then(|| self.say(&format!("cite-state-{key}"), &[]))
        };
        if let Some(name) = state(parties) {
            return name;
        }
        match parties.rsplit_once(" and ") {
            Some((first, last)) if state(last).is_some() => {
                let and = self.say("cite-and", &[]);
                format!("{}{and}{}", self.parties(first), self.parties(last))
            }
            Some((first, last)) if last.ends_with(" Others") => {
                let (and, last) = (self.say("cite-and", &[]), self.phrases(last));
                format!("{}{and}{last}", self.parties(first))
            }
            // An applicant's name may hold the word `and`; only what follows it is known.
            _ if parties.ends_with(" and Others") => {
                let first = &parties[..parties.len() - " and Others".len()];
                self.parties(first) + &self.say("cite-and-others", &[])
            }
            _ if parties.contains(" Member States of ") => self.phrases(parties),
            _ => parties.replace(" on behalf of ", &self.say("cite-on-behalf-of", &[])),
        }
    }

    fn phrases(&self, text: &str) -> String {
        let mut said = self.days(text);
        if let Some(rest) = said.strip_prefix("Rule ") {
            said = self.say("cite-rule", &[]) + rest;
        }
        for (english, key) in PHRASES {
            if said.contains(english) {
                said = said.replace(english, &self.say(key, &[]));
            }
        }
        said
    }

    /// Days such as `8 March 2006`.
    fn days(&self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let mut said: Vec<String> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let day = words.get(at..at + 3).and_then(|three| {
                let month = MONTHS.iter().position(|month| *month == three[1])? + 1;
                let number: u8 = three[0].trim_start_matches('(').parse().ok()?;
                let (year, rest) = three[2].split_at_checked(4)?;
                let day = format!("{year}-{month:02}-{number:02}").parse().ok()?;
                let open = if three[0].starts_with('(') { "(" } else { "" };
                Some(format!("{open}{}{rest}", self.day(day)))
            });
            match day {
                Some(day) => {
                    said.push(day);
                    at += 3;
                }
                None => {
                    said.push(words[at].to_string());
                    at += 1;
                }
            }
        }
        said.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> String {
        // A space that does not break is one for the eye.
        let said = Words::new(Language::Fr).cited(text);
        said.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn rulings_in_french() {
        for (english, expected) in [
            (
                "Blečić v. Croatia [GC], no. 59532/00, 8 March 2006",
                "Blečić c. Croatie [GC], n° 59532/00, 8 mars 2006",
            ),
            (
                "POA and Others v. the United Kingdom (dec.), no. 59253/11, 21 May 2013",
                "POA et autres c. Royaume-Uni (déc.), n° 59253/11, 21 mai 2013",
            ),
            (
                "Ukraine and the Netherlands v. Russia [GC], nos. 8019/16 and 3 others, 9 July 2025",
                "Ukraine et Pays-Bas c. Russie [GC], nos 8019/16 et 3 autres, 9 juillet 2025",
            ),
            (
                "Duarte Agostinho and Others v. Portugal and 32 Others (dec.) [GC], no. 39371/20, 9 April 2024",
                "Duarte Agostinho et autres c. Portugal et 32 autres (déc.) [GC], n° 39371/20, 9 avril 2024",
            ),
            (
                "Connolly v. 15 Member States of the European Union (dec.), no. 73274/01, 9 December 2008",
                "Connolly c. 15 États membres de l’Union européenne (déc.), n° 73274/01, 9 décembre 2008",
            ),
            (
                "Jeličić v. Bosnia and Herzegovina (dec.), no. 41183/02, 15 November 2005",
                "Jeličić c. Bosnie-Herzégovine (déc.), n° 41183/02, 15 novembre 2005",
            ),
            (
                "Georgia v. Russia (II) [GC], no. 38263/08, 21 January 2021",
                "Géorgie c. Russie (II) [GC], n° 38263/08, 21 janvier 2021",
            ),
            (
                "Stephens v. Malta (no. 1), no. 11956/07, 21 April 2009",
                "Stephens c. Malte (n° 1), n° 11956/07, 21 avril 2009",
            ),
            (
                "settled: restated in M.N. and Others v. Belgium (dec.) [GC], no. 3599/18, 5 May 2020, § 137",
                "constant, rappelé dans M.N. et autres c. Belgique (déc.) [GC], n° 3599/18, 5 mai 2020, § 137",
            ),
        ] {
            assert_eq!(french(english), expected);
            assert_eq!(Words::new(Language::En).cited(english), english);
        }
    }

    #[test]
    fn provisions_in_french() {
        for (english, expected) in [
            (
                "Convention, Article 35 § 3 (a)",
                "Convention, article 35 § 3 (a)",
            ),
            (
                "Convention, Articles 32, 34 and 35",
                "Convention, articles 32, 34 et 35",
            ),
            (
                "Convention, former Article 25",
                "Convention, ancien article 25",
            ),
            (
                "Rules of Court, Rule 47 § 1 (e); Rule 47 § 2 (a)",
                "Règlement de la Cour, article 47 § 1 (e) ; article 47 § 2 (a)",
            ),
        ] {
            assert_eq!(french(english), expected);
        }
    }

    /// Every ruling that a rule cites is cited in French, with the State's French name.
    #[test]
    fn every_ruling_of_a_rule_is_cited_in_french() {
        let mut seen = 0;
        for folder in ["src/criteria", "src/forums"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            for entry in std::fs::read_dir(folder).expect("rules") {
                let text = std::fs::read_to_string(entry.expect("a file").path()).expect("a text");
                let text = text.replace("\\\n", "").replace("\\\"", "'");
                let parts = text.split('"').filter(|it| !it.contains('\n'));
                for part in parts.filter(|it| it.contains(" v. ") && it.contains(", no")) {
                    let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
                    let said = french(&part);
                    for english in [" v. ", " and Others", "(dec.)", ", no. ", "the United"] {
                        assert!(!said.contains(english), "{said}");
                    }
                    let respondent = part.split(" v. ").nth(1).expect("a State");
                    let known = STATES.iter().any(|name| respondent.starts_with(name));
                    assert!(known || respondent.contains("Member States"), "{part}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 80, "{seen}");
    }
}
