//! Closed lists of words: an enum whose variants have a stable word and a title for people.

use standi_law::words::{Language, Words};

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
                $crate::words::said(words, stringify!($name), self.word(), self.title())
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

/// A word of a closed list in the reader's language.
pub(crate) fn said(words: &Words, list: &str, word: &str, title: &str) -> String {
    match words.language() {
        Language::En => title.to_string(),
        _ => words
            .get(&key(list, word), &[])
            .unwrap_or_else(|| title.to_string()),
    }
}
