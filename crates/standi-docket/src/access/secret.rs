//! Names that are kept from the public, found in any text.

use crate::application::Application;
use crate::event::Event;
use crate::phrase::Phrase;
use standi_text::fold;

/// What stands in the place of a text that gives a name away.
pub(super) const HIDDEN: &str = "[hidden]";

/// Shorter words of a name are looked for only as a part of the whole name.
const SHORTEST: usize = 3;

/// The names of an application that are kept from the public.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    /// Whole, folded.
    whole: Vec<String>,
    /// Their words, folded.
    words: Vec<String>,
}

impl Secrets {
    /// The names that an application with anonymity ever carried: of the applicant, of heirs, of
    /// those who are awarded something, corrected entries among them. Without anonymity: none.
    pub fn of(application: &Application) -> Secrets {
        let mut secrets = Secrets::default();
        if !application.anonymous {
            return secrets;
        }
        for recorded in &application.history {
            match &recorded.event {
                Event::Opened(it) => secrets.name(it.applicant.as_deref()),
                Event::HeirContinues(it) => secrets.name(it.name.as_deref()),
                _ => {}
            }
        }
        for award in &application.awards {
            secrets.whole.push(fold(&award.beneficiary));
        }
        let public = application.applicant.as_deref().map(fold);
        let told =
            |it: &String| it.is_empty() || *it == "theapplicant" || Some(it) == public.as_ref();
        secrets.whole.retain(|it| !told(it));
        secrets
    }

    fn name(&mut self, name: Option<&str>) {
        let Some(name) = name else {
            return;
        };
        self.whole.push(fold(name));
        let words = name.split(|c: char| !c.is_alphanumeric()).map(fold);
        self.words
            .extend(words.filter(|word| word.chars().count() >= SHORTEST));
    }

    /// Whether a text gives a name away.
    pub fn are_in(&self, text: &str) -> bool {
        if self.whole.is_empty() {
            return false;
        }
        let folded = fold(text);
        if self.whole.iter().any(|whole| folded.contains(whole)) {
            return true;
        }
        let words = text.split(|c: char| !c.is_alphanumeric()).map(fold);
        let mut words = words.filter(|word| !word.is_empty());
        // A name with an ending is still the name.
        words.any(|word| self.words.iter().any(|secret| word.starts_with(secret)))
    }

    /// Hides a phrase that gives a name away.
    pub fn hide_phrase(&self, phrase: &mut Phrase) {
        if self.are_in(&phrase.to_string()) {
            *phrase = Phrase::verbatim(HIDDEN);
        }
    }

    /// Hides a text that gives a name away.
    pub fn hide(&self, text: &mut String) -> bool {
        let found = self.are_in(text);
        if found {
            *text = HIDDEN.to_string();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_every_form() {
        let mut secrets = Secrets::default();
        secrets.name(Some("Zoë Marković-Li"));
        for text in [
            "ZOE MARKOVIC-LI",
            "letter of Ms Marković",
            "Marković's mother",
            "zoe",
            "Markovića",
        ] {
            assert!(secrets.are_in(text), "{text}");
        }
        for text in ["the lawyer", "Li", "Committee of Ministers", ""] {
            assert!(!secrets.are_in(text), "{text}");
        }
        assert!(!Secrets::default().are_in("anything"));
        let mut phrase = Phrase::verbatim("entry 3 names Marković");
        secrets.hide_phrase(&mut phrase);
        assert_eq!(phrase.to_string(), HIDDEN);
        let harmless = Phrase::verbatim("entry 3 names nobody");
        let mut phrase = harmless.clone();
        secrets.hide_phrase(&mut phrase);
        assert_eq!(phrase, harmless);
    }
}
