//! Closed lists of words: an enum whose variants have a stable word and a title for people.

use crate::phrase::Entry;
use standi_law::words::Words;

/// Declares a closed list of words as an enum that is written, read and described by its words.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($variant:ident = $word:literal, $title:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $title] $variant,)+ }

        impl $name {
            /// All of them, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The stable word.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// In words for people.
            pub const fn title(self) -> &'static str {
                match self { $($name::$variant => $title,)+ }
            }

            /// The same in the reader's language.
            pub fn said(self, words: &standi_law::words::Words) -> String {
                self.entry().said(words)
            }

            /// What it is within a phrase, by its word in English.
            #[allow(dead_code)]
            pub(crate) fn named(self) -> $crate::phrase::Named {
                $crate::phrase::Named::Word(self.word(), self.entry())
            }

            /// What it is within a phrase, by its title.
            pub fn titled(self) -> $crate::phrase::Named {
                $crate::phrase::Named::Title(self.entry())
            }

            fn entry(self) -> $crate::phrase::Entry {
                $crate::words::entry(stringify!($name), self.word(), self.title())
            }

            /// The ids of its messages, with what they say in English.
            pub fn messages() -> impl Iterator<Item = (String, &'static str)> {
                let all = Self::ALL.iter();
                all.map(|it| ($crate::words::key(stringify!($name), it.word()), it.title()))
            }

            /// The one with this word.
            pub fn from_word(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|it| it.word() == word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_word(&word).ok_or_else(|| {
                    serde::de::Error::custom(format!("`{word}` is none of the words expected here"))
                })
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let words: Vec<&str> = Self::ALL.iter().map(|it| it.word()).collect();
                schemars::json_schema!({ "type": "string", "enum": words })
            }
        }
    };
}
pub(crate) use words;

/// Id of the message of a word in a closed list.
pub(crate) fn key(list: &str, word: &str) -> String {
    format!("docket-{}-{word}", list.to_lowercase())
}

/// A word of a closed list.
pub(crate) fn entry(list: &str, word: &str, title: &'static str) -> Entry {
    Entry {
        key: key(list, word),
        title,
    }
}

/// A word of a closed list in the reader's language.
pub(crate) fn said(words: &Words, list: &str, word: &str, title: &str) -> String {
    match words.language() {
        standi_law::words::Language::En => title.to_string(),
        _ => words
            .get(&key(list, word), &[])
            .unwrap_or_else(|| title.to_string()),
    }
}

/// Every message of the docket that is written in the code, by its id, in English: closed lists,
/// time-limits, remarks of the lifecycle's table and fields of events. `locales/en/docket.ftl` of
/// `standi-law` holds the same, for those who translate.
pub fn messages() -> Vec<(String, String)> {
    let lists = crate::state::Case::messages()
        .chain(crate::state::Interim::messages())
        .chain(crate::state::Money::messages())
        .chain(crate::state::Supervision::messages())
        .chain(crate::state::Region::messages())
        .chain(crate::state::Track::messages())
        .chain(crate::state::Formation::messages())
        .chain(crate::state::ComplaintStatus::messages())
        .chain(crate::state::Priority::messages())
        .chain(crate::state::ShownBy::messages())
        .chain(crate::state::Role::messages())
        .chain(crate::term::Whose::messages())
        .chain(crate::membership::Told::messages())
        .chain(crate::membership::Judge::messages())
        .chain(crate::membership::Examination::messages())
        .chain(crate::money::Imputation::messages())
        .chain(crate::access::Part::messages())
        .chain(crate::document::DocumentKind::messages())
        .chain(crate::event::Kind::messages())
        .chain(crate::access::Task::messages());
    let mut messages: Vec<(String, String)> =
        lists.map(|(key, title)| (key, title.to_string())).collect();
    for limit in crate::term::limits() {
        let key = key("term", &limit.id);
        if messages.iter().all(|(it, _)| *it != key) {
            messages.push((key, limit.name.clone()));
        }
    }
    messages.extend(crate::lifecycle::messages());
    messages.extend(crate::event::messages());
    messages
}

#[cfg(test)]
mod tests {
    use super::*;
    use standi_law::words::Language;

    #[test]
    fn a_word_in_the_readers_language() {
        let in_language =
            |language, word: &str| said(&Words::new(language), "role", word, "the title");
        assert_eq!(in_language(Language::En, "registry"), "the title");
        assert_eq!(
            in_language(Language::Fr, "registry"),
            "le greffe de la Cour"
        );
        // What nobody has translated is told in English.
        assert_eq!(in_language(Language::Fr, "no-such-word"), "the title");
    }
}
