//! What a field of a fact can be, and how it is read from text and written to a table.

use crate::Day;
use serde::{Deserialize, Deserializer, Serialize};
use standi_text::{Defects, Fields};
use std::fmt;
use std::ops::Deref;

/// A text of the record. It lives as long as the program: the bundled record's text stays in the
/// program's image, another record's is read once and kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Text(pub &'static str);

impl Text {
    /// Keeps a text for the life of the program.
    pub fn keep(text: String) -> Text {
        Text(Box::leak(text.into_boxed_str()))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl<'de: 'static> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        <&'de str>::deserialize(deserializer).map(Text)
    }
}

/// The kind of a column, for schemas of exported tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// Texts.
    Texts,
    /// Yes or no.
    Flag,
}

/// A value of an exported table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing known.
    Empty,
    /// Text.
    Text(&'static str),
    /// A day.
    Day(Day),
    /// A whole number.
    Number(i64),
    /// Texts.
    Texts(Vec<&'static str>),
    /// Yes or no.
    Flag(bool),
}

/// A type that a field can have.
pub trait Field: Sized {
    /// Kind of its column.
    const KIND: ColumnKind;
    /// Reads it. `None`: a defect was reported.
    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self>;
    /// Its value in a table.
    fn cell(&self) -> Cell;
}

impl Field for Text {
    const KIND: ColumnKind = ColumnKind::Text;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Text> {
        fields.required_text(key, defects).map(Text::keep)
    }

    fn cell(&self) -> Cell {
        Cell::Text(self.0)
    }
}

impl Field for Option<Text> {
    const KIND: ColumnKind = ColumnKind::Text;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self> {
        Some(fields.text(key, defects).map(Text::keep))
    }

    fn cell(&self) -> Cell {
        self.map_or(Cell::Empty, |text| text.cell())
    }
}

impl Field for Day {
    const KIND: ColumnKind = ColumnKind::Day;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Day> {
        fields.required(key, defects)?;
        fields.day(key, defects).map(Day::from)
    }

    fn cell(&self) -> Cell {
        Cell::Day(*self)
    }
}

impl Field for Option<Day> {
    const KIND: ColumnKind = ColumnKind::Day;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self> {
        Some(fields.day(key, defects).map(Day::from))
    }

    fn cell(&self) -> Cell {
        self.map_or(Cell::Empty, Cell::Day)
    }
}

impl Field for Option<i64> {
    const KIND: ColumnKind = ColumnKind::Number;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self> {
        Some(fields.number(key, defects))
    }

    fn cell(&self) -> Cell {
        self.map_or(Cell::Empty, Cell::Number)
    }
}

impl Field for bool {
    const KIND: ColumnKind = ColumnKind::Flag;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<bool> {
        Some(
            fields
                .word(key, &[("yes", true), ("no", false)], defects)
                .unwrap_or(false),
        )
    }

    fn cell(&self) -> Cell {
        Cell::Flag(*self)
    }
}

impl Field for Vec<Text> {
    const KIND: ColumnKind = ColumnKind::Texts;

    fn read(fields: &Fields<'_>, key: &'static str, defects: &mut Defects) -> Option<Self> {
        Some(
            fields
                .texts(key, defects)
                .into_iter()
                .map(|(text, _)| Text::keep(text))
                .collect(),
        )
    }

    fn cell(&self) -> Cell {
        if self.is_empty() {
            Cell::Empty
        } else {
            Cell::Texts(self.iter().map(|t| t.0).collect())
        }
    }
}

/// Declares a closed list of words of the record as an enum.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every word with its value, in the order of the list.
            pub const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)+];

            /// The word as written in the record.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl $crate::field::Field for $name {
            const KIND: $crate::field::ColumnKind = $crate::field::ColumnKind::Text;

            fn read(
                fields: &standi_text::Fields<'_>,
                key: &'static str,
                defects: &mut standi_text::Defects,
            ) -> Option<Self> {
                fields.required(key, defects)?;
                fields.word(key, Self::WORDS, defects)
            }

            fn cell(&self) -> $crate::field::Cell {
                $crate::field::Cell::Text(self.word())
            }
        }

        impl $crate::field::Field for Option<$name> {
            const KIND: $crate::field::ColumnKind = $crate::field::ColumnKind::Text;

            fn read(
                fields: &standi_text::Fields<'_>,
                key: &'static str,
                defects: &mut standi_text::Defects,
            ) -> Option<Self> {
                Some(fields.word(key, $name::WORDS, defects))
            }

            fn cell(&self) -> $crate::field::Cell {
                self.map_or($crate::field::Cell::Empty, |word| word.cell())
            }
        }

        impl $crate::field::Field for Vec<$name> {
            const KIND: $crate::field::ColumnKind = $crate::field::ColumnKind::Texts;

            fn read(
                fields: &standi_text::Fields<'_>,
                key: &'static str,
                defects: &mut standi_text::Defects,
            ) -> Option<Self> {
                fields.words(key, $name::WORDS, defects)
            }

            fn cell(&self) -> $crate::field::Cell {
                match self.is_empty() {
                    true => $crate::field::Cell::Empty,
                    false => {
                        $crate::field::Cell::Texts(self.iter().map(|word| word.word()).collect())
                    }
                }
            }
        }
    };
}
pub(crate) use words;

/// Declares a table of facts: the struct, how a row is read from text, and its columns.
macro_rules! table {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident in $table:literal, $what:literal, by $proof:ident {
            $($(#[doc = $fdoc:literal])* $field:ident : $type:ty,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub struct $name {
            $($(#[doc = $fdoc])* pub $field: $type,)*
            /// Whose fact it is, where it stands, on what it rests.
            pub basis: $crate::facts::Basis,
        }

        impl $crate::facts::Fact for $name {
            const TABLE: &'static str = $table;
            const WHAT: &'static str = $what;
            const PROOF: $crate::facts::Proof = $crate::facts::Proof::$proof;
            const MEANING: &'static str = concat!($($doc,)*);
            const MEANINGS: &'static [&'static str] = &[$(concat!($($fdoc,)*),)*];
            const COLUMNS: &'static [(&'static str, $crate::field::ColumnKind)] =
                &[$((stringify!($field), <$type as $crate::field::Field>::KIND),)*];

            fn basis(&self) -> &$crate::facts::Basis {
                &self.basis
            }

            fn basis_mut(&mut self) -> &mut $crate::facts::Basis {
                &mut self.basis
            }

            fn read(
                fields: &standi_text::Fields<'_>,
                basis: $crate::facts::Basis,
                defects: &mut standi_text::Defects,
            ) -> Option<Self> {
                // Every field is read before any absence ends the row, so that all its defects show.
                $(let $field = <$type as $crate::field::Field>::read(fields, stringify!($field), defects);)*
                Some($name { $($field: $field?,)* basis })
            }

            fn cells(&self) -> Vec<$crate::field::Cell> {
                vec![$($crate::field::Field::cell(&self.$field),)*]
            }
        }
    };
}
pub(crate) use table;
