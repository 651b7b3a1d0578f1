//! States as people call them.

use crate::analysis::folded;
use standi_record::Record;
use std::collections::HashMap;

/// How the nationals, organs and acts of a State are called, in English and French, and names in
/// common use that the record does not hold.
const MORE: &str = include_str!("../data/adjectives.csv");

/// The names of States, folded.
#[derive(Clone, Debug)]
pub struct Names {
    codes: HashMap<Vec<String>, String>,
    longest: usize,
}

impl Names {
    /// The names that the record knows, adjectives, and names in common use.
    pub fn new(record: &Record) -> Names {
        let mut names = Names {
            codes: HashMap::new(),
            longest: 1,
        };
        for state in &record.states {
            // A code is a name only as it stands, in capitals.
            for name in state.names().filter(|name| *name != state.code.0) {
                names.add(name, &state.code);
            }
        }
        for line in MORE.lines() {
            let mut cells = line.split(',');
            let code = cells.next().unwrap_or_default();
            for name in cells.flat_map(|cell| cell.split(' ')) {
                names.add(&name.replace('_', " "), code);
            }
        }
        names
    }

    fn add(&mut self, name: &str, code: &str) {
        let mut words = folded(name);
        let articles = ["the", "la", "le", "les", "l"];
        if words.len() > 1 && articles.contains(&words[0].as_str()) {
            words.remove(0);
        }
        if !words.is_empty() {
            self.longest = self.longest.max(words.len());
            self.codes.insert(words, code.to_string());
        }
    }

    /// The State whose name stands at the beginning of some words, with the length of the name.
    pub fn at_beginning(&self, words: &[String]) -> Option<(&str, usize)> {
        let most = self.longest.min(words.len());
        (1..=most).rev().find_map(|length| {
            let code = self.codes.get(&words[..length])?;
            Some((code.as_str(), length))
        })
    }

    /// The States of which a name of one word begins so.
    pub fn beginning_with(&self, beginning: &str) -> Vec<&str> {
        let names = self.codes.iter();
        let begins = names.filter(|(name, _)| name.len() == 1 && name[0].starts_with(beginning));
        let mut codes: Vec<&str> = begins.map(|(_, code)| code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_as_people_call_them() {
        let names = Names::new(standi_bundled::record());
        for (text, code) in [
            ("Russia", "RUS"),
            ("la Russie", "RUS"),
            ("russe", "RUS"),
            ("Russian Federation", "RUS"),
            ("Turkey", "TUR"),
            ("Türkiye", "TUR"),
            ("turque", "TUR"),
            ("UK", "GBR"),
            ("British", "GBR"),
            ("Royaume-Uni", "GBR"),
            ("the former Yugoslav Republic of Macedonia", "MKD"),
            ("North Macedonia", "MKD"),
            ("Holland", "NLD"),
            ("Swiss", "CHE"),
        ] {
            let words = folded(text);
            let skip = usize::from(["the", "la"].contains(&words[0].as_str()));
            let found = names.at_beginning(&words[skip..]);
            assert_eq!(found.map(|it| it.0), Some(code), "{text}");
        }
        assert_eq!(names.at_beginning(&folded("Soering")), None);
        assert_eq!(names.beginning_with("turki"), ["TUR"]);
    }

    #[test]
    fn every_member_has_its_adjectives() {
        let record = standi_bundled::record();
        let told: Vec<&str> = MORE.lines().filter_map(|line| line.get(..3)).collect();
        for state in &record.states {
            assert!(told.contains(&state.code.0), "{}", state.code);
        }
        for code in told {
            assert!(record.state(code).is_some(), "{code}");
        }
    }
}
