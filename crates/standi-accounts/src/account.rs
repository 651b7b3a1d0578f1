//! A person.

use crate::Second;
use standi_docket::access::{Side, Viewer};
use standi_docket::state::Role;
use standi_text::{look_the_same, of_another, stranger};
use std::fmt;

/// Letters of the longest name.
const LONGEST: usize = 80;

/// The name of a person: under it they sign in, and it stands on every entry that they make.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    text: String,
    key: String,
}

impl Name {
    /// A name from a text.
    ///
    /// # Errors
    /// What would be right.
    pub fn new(text: &str) -> Result<Name, String> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = standi_text::fold(&text);
        let shown = |c: char| !c.is_control() && !is_mark_of_direction(c);
        if key.is_empty() || text.chars().count() > LONGEST || !text.chars().all(shown) {
            return Err(format!(
                "a name has 1 to {LONGEST} letters, digits, spaces and signs"
            ));
        }
        if let Some(letter) = stranger(&text) {
            return Err(format!("{}; write each word in one", of_another(letter)));
        }
        if Role::ALL
            .iter()
            .any(|role| look_the_same(role.word(), &key))
        {
            return Err(format!("“{text}” is a role; a name says who it is"));
        }
        Ok(Name { text, key })
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What tells it from others: neither capitals nor accents nor signs do.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Name {
    /// Whether whoever reads the two takes one for the other.
    pub(crate) fn looks_like(&self, other: &Name) -> bool {
        look_the_same(&self.key, &other.key)
    }
}

fn is_mark_of_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A person who may sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Their name.
    pub name: Name,
    /// As whom they may look at the docket and record; the first is taken where none is chosen.
    pub roles: Vec<Viewer>,
    /// When it was made.
    pub made: Second,
    /// When they last signed in.
    pub signed_in: Option<Second>,
}

impl Account {
    /// Whether a role is theirs.
    pub fn has(&self, viewer: &Viewer) -> bool {
        self.roles.contains(viewer)
    }
}

/// A role that an account can have: a Government's with its State. An applicant's without a number
/// may lodge, and gets the number with it.
///
/// # Errors
/// What would be right.
pub fn role(text: &str) -> Result<Viewer, String> {
    let viewer: Viewer = text.trim().parse()?;
    match (viewer.role, viewer.side) {
        (Role::Government, None) => {
            Err("say which Government: `government:ITA` is Italy's".to_string())
        }
        _ => Ok(viewer),
    }
}

/// Roles as they are kept, one after the other.
pub(crate) fn written(roles: &[Viewer]) -> String {
    let words: Vec<String> = roles.iter().map(ToString::to_string).collect();
    words.join(" ")
}

/// Roles as they were kept; one that a later version knows is left out.
pub(crate) fn read(text: &str) -> Vec<Viewer> {
    text.split_whitespace()
        .filter_map(|it| role(it).ok())
        .collect()
}

/// The role of the applicant of an application.
pub(crate) fn applicant_of(number: standi_docket::value::Number) -> Viewer {
    Viewer {
        role: Role::Applicant,
        side: Some(Side::Application(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_however_it_is_typed() {
        let name = |text| Name::new(text).expect(text);
        assert_eq!(name(" Anna  Kovács ").as_str(), "Anna Kovács");
        assert_eq!(name("Anna Kovács").key(), name("anna kovacs").key());
        for wrong in [
            "",
            "  ",
            "--",
            "a\u{7}b",
            "a\u{202e}b",
            "Registry",
            "\u{430}nna",
            &"n".repeat(81),
        ] {
            assert!(Name::new(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_government_says_whose() {
        assert!(role("government").is_err());
        assert!(role("clerk").is_err());
        for text in ["government:ITA", "applicant", "applicant:1/26", "judge"] {
            assert_eq!(role(text).expect(text).to_string(), text);
        }
        let roles = [
            role("judge").expect("a role"),
            role("applicant:1/26").expect("a role"),
        ];
        assert_eq!(read(&written(&roles)), roles);
    }
}
