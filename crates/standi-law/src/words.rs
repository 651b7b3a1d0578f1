//! Words in the reader's language.
//!
//! Messages live in `locales/LANGUAGE/*.ftl` (Fluent), one folder per language, built into the
//! program: adding a language is adding its folder (the build script finds it). A message that a
//! language lacks is said in English.

use crate::article::Article;
use crate::when::When;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_record::facts::{Body, State};
use standi_record::query::{with_article, without_article};
use standi_record::{Day, Period, Text};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    fn id(self) -> LanguageIdentifier {
        self.tag().parse().unwrap_or_default()
    }
}

/// An argument of a message.
pub type Arg = (&'static str, String);

/// The messages of a language.
pub struct Words {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
    /// English, where the language has only the questions and the verdict.
    english: Option<Box<Words>>,
}

impl Words {
    /// Loads a language, with English behind it.
    pub fn new(language: Language) -> Words {
        let mut languages = vec![language];
        if language != Language::En {
            languages.push(Language::En);
        }
        let bundles: Vec<_> = languages.into_iter().map(bundle).collect();
        // A language that says so has only the questions and the verdict.
        let partial = bundles[0].has_message("note-partial");
        Words {
            language,
            bundles,
            english: partial.then(|| Box::new(Words::new(Language::En))),
        }
    }

    /// Whether the language has only the questions and the verdict.
    pub fn is_partial(&self) -> bool {
        self.english.is_some()
    }

    /// The words for what must be in one language throughout: English where this one is partial.
    pub fn whole(&self) -> &Words {
        self.english.as_deref().unwrap_or(self)
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether any language has a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
    }

    /// A message with its arguments filled in; `None` if no language has it.
    pub fn get(&self, key: &str, args: &[Arg]) -> Option<String> {
        let (key, attribute) = match key.split_once('.') {
            Some((key, attribute)) => (key, Some(attribute)),
            None => (key, None),
        };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            // Days left and counts choose a plural; every other argument is a text.
            filled.set(
                *name,
                match *name {
                    "left" | "count" => FluentValue::try_number(value),
                    _ => FluentValue::from(value.as_str()),
                },
            );
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(key)?;
            let pattern = match attribute {
                None => message.value()?,
                Some(attribute) => message.get_attribute(attribute)?.value(),
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&filled), &mut errors);
            Some(text.into_owned())
        })
    }

    /// A message; its key if no language has it, which a test excludes.
    pub fn say(&self, key: &str, args: &[Arg]) -> String {
        self.get(key, args).unwrap_or_else(|| key.to_string())
    }

    /// A message as a sentence of its own: its first letter is a capital.
    pub fn sentence(&self, key: &str, args: &[Arg]) -> String {
        let text = self.say(key, args);
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => text,
        }
    }

    /// A State's name within a sentence: the Russian Federation; la Fédération de Russie.
    pub fn state(&self, state: &State) -> String {
        let own = self.get(&format!("country-{}", state.code), &[]);
        own.unwrap_or_else(|| self.named(state.name, state.french))
    }

    /// A State's name by itself: Russian Federation; Fédération de Russie.
    pub fn state_alone(&self, state: &State) -> String {
        let own = self.get(&format!("country-{}", state.code), &[]);
        own.unwrap_or_else(|| match (self.language, state.french) {
            (Language::Fr, Some(french)) => without_article(french.0).to_string(),
            _ => state.name.to_string(),
        })
    }

    /// The name of a State, an area or a territory within a sentence.
    pub fn named(&self, english: Text, french: Option<Text>) -> String {
        match (self.language, french) {
            (Language::Fr, Some(french)) => french.to_string(),
            _ => with_article(&english),
        }
    }

    /// Words of the record: in French where it has them in French.
    pub fn recorded(&self, english: Text, french: Option<Text>) -> &'static str {
        match (self.language, french) {
            (Language::Fr, Some(french)) => french.0,
            _ => english.0,
        }
    }

    /// The name of an organ or of a body that hears complaints.
    pub fn body(&self, body: &Body) -> &'static str {
        match (self.language, body.french) {
            (Language::Fr, Some(french)) => french.0,
            _ => body.name.0,
        }
    }

    /// The instrument that a body rests on.
    pub fn instrument_of(&self, body: &Body) -> Option<&'static str> {
        match (self.language, body.instrument_french) {
            (Language::Fr, Some(french)) => Some(french.0),
            _ => body.instrument.map(|text| text.0),
        }
    }

    /// An instrument within a sentence: the Convention; Protocol No. 1.
    pub fn instrument(&self, id: &str) -> String {
        match id.strip_prefix('P') {
            Some(number) => self.say("protocol", &[("number", number.to_string())]),
            None if id == standi_record::query::CONVENTION.0 => self.say("convention", &[]),
            None => id.to_string(),
        }
    }

    /// A day as people write it: 3 October 2022.
    pub fn day(&self, day: Day) -> String {
        let date = day.date();
        let month = self.say(&format!("month-{}", date.month()), &[]);
        let key = if date.day() == 1 {
            "date-first"
        } else {
            "date"
        };
        self.say(
            key,
            &[
                ("day", date.day().to_string()),
                ("month", month),
                ("year", date.year().to_string()),
            ],
        )
    }

    /// A day with its weekday: Friday 14 November 2025.
    pub fn weekday(&self, day: Day) -> String {
        let weekday = day.date().weekday().to_monday_one_offset();
        let weekday = self.say(&format!("weekday-{weekday}"), &[]);
        self.say(
            "date-with-weekday",
            &[("weekday", weekday), ("date", self.day(day))],
        )
    }

    /// A stretch of days: "on", "from … to" or "since".
    pub fn stretch(&self, days: Period) -> String {
        let first = ("first", self.day(days.from));
        if days.until >= Day::LAST {
            self.say("part-since", &[first])
        } else if days.until == days.from.after() {
            self.say("part-on", &[first])
        } else {
            let last = self.day(days.until.before());
            self.say("part-between", &[first, ("last", last)])
        }
    }

    /// A day as far as it is known.
    pub fn when(&self, when: When) -> String {
        if when.is_exact() {
            return self.day(when.first);
        }
        let args = [
            ("first", self.day(when.first)),
            ("last", self.day(when.last)),
        ];
        self.say("date-between", &args)
    }

    /// An article in words: Article 6 § 1; Article 1 of Protocol No. 1.
    pub fn article(&self, article: Article) -> String {
        let number = match article.paragraph {
            0 => article.number.to_string(),
            paragraph => format!("{} § {paragraph}", article.number),
        };
        match article.protocol {
            0 => self.say("article", &[("number", number)]),
            protocol => self.say(
                "article-of-protocol",
                &[("number", number), ("protocol", protocol.to_string())],
            ),
        }
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
    bundle.set_use_isolating(false);
    for file in language.files() {
        // A file with an error still gives its other messages; a test allows no error.
        let resource =
            FluentResource::try_new((*file).to_string()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_have_no_errors() {
        for language in Language::ALL {
            for file in language.files() {
                let parsed = FluentResource::try_new((*file).to_string());
                assert!(
                    parsed.is_ok(),
                    "{language:?}: {:?}",
                    parsed.err().map(|(_, e)| e)
                );
            }
        }
    }

    /// Two builds in two folders are the same program (`contrib/release`).
    #[test]
    fn the_code_names_no_folder_of_the_machine() {
        let code = include_str!(concat!(env!("OUT_DIR"), "/languages.rs"));
        assert!(code.contains("/locales/en/") && !code.contains(env!("CARGO_MANIFEST_DIR")));
    }

    #[test]
    fn days_and_articles_in_words() {
        let words = Words::new(Language::En);
        let day: Day = "2025-11-14".parse().expect("a day");
        assert_eq!(words.weekday(day), "Friday 14 November 2025");
        let article: Article = "P1-1".parse().expect("an article");
        assert_eq!(words.article(article), "Article 1 of Protocol No. 1");
    }

    #[test]
    fn days_and_articles_in_french_words() {
        let words = Words::new(Language::Fr);
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert_eq!(words.day(day("2022-10-01")), "1er octobre 2022");
        assert_eq!(words.day(day("2022-10-02")), "2 octobre 2022");
        assert_eq!(
            words.weekday(day("2025-11-14")),
            "vendredi 14 novembre 2025"
        );
        assert_eq!(words.weekday(day("2026-03-01")), "dimanche 1er mars 2026");
        assert_eq!(words.weekday(day("2021-08-11")), "mercredi 11 août 2021");
        let month = When {
            first: day("2022-10-01"),
            last: day("2022-10-31"),
        };
        assert_eq!(
            words.when(month),
            "un jour entre le 1er octobre 2022 et le 31 octobre 2022"
        );
        let article: Article = "P1-1".parse().expect("an article");
        assert_eq!(
            words.article(article),
            "l’article\u{a0}1 du Protocole n°\u{a0}1"
        );
    }

    #[test]
    fn days_left_choose_their_plural() {
        let left = |language, left: &str| {
            let args = [("day", "D".to_string()), ("left", left.to_string())];
            Words::new(language).say("deadline-open", &args)
        };
        for (days, english, french) in [
            (
                "0",
                "today is the last day.",
                "c’est aujourd’hui le dernier jour.",
            ),
            ("1", "one day left.", "il reste un jour."),
            ("2", "2 days left.", "il reste 2 jours."),
            ("21", "21 days left.", "il reste 21 jours."),
            ("100", "100 days left.", "il reste 100 jours."),
        ] {
            assert_eq!(
                left(Language::En, days),
                format!("You have until D: {english}")
            );
            let french = format!("Vous avez jusqu’au D\u{a0}: {french}");
            assert_eq!(left(Language::Fr, days), french);
        }
    }
}
