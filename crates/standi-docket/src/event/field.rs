//! Fields of events, read from the text of `key=value`.

use crate::complaint::ComplaintEntry;
use crate::state::{Formation, Priority, Track};
use crate::value::{Award, Date, Number, StateCode, Sum};

/// What can be read from one text.
pub trait Word: Sized {
    /// Reads it; what would be right, if it cannot.
    fn word(text: &str) -> Result<Self, String>;
}

macro_rules! parsed {
    ($($type:ty),*) => { $(impl Word for $type {
        fn word(text: &str) -> Result<Self, String> { text.parse() }
    })* };
}
parsed!(Award, ComplaintEntry, Date, Number, StateCode, Sum);

macro_rules! listed {
    ($($type:ty),*) => { $(impl Word for $type {
        fn word(text: &str) -> Result<Self, String> {
            <$type>::from_word(text).ok_or_else(|| {
                let words: Vec<&str> = <$type>::ALL.iter().map(|it| it.word()).collect();
                format!("it is one of {}", words.join(", "))
            })
        }
    })* };
}
listed!(Formation, Priority, Track);

impl Word for String {
    fn word(text: &str) -> Result<String, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("it is empty".into());
        }
        Ok(text.to_string())
    }
}

/// What a field can hold: one value, perhaps one, or any number of them.
pub trait Value: Sized {
    /// Whether an event without it cannot be recorded.
    const REQUIRED: bool;

    /// Reads what was given under its name.
    fn read(given: &[String]) -> Result<Self, String>;
}

fn single(given: &[String]) -> Result<Option<&str>, String> {
    match given {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        _ => Err("it is given once".into()),
    }
}

impl<T: Word> Value for T {
    const REQUIRED: bool = true;

    fn read(given: &[String]) -> Result<T, String> {
        T::word(single(given)?.ok_or_else(|| "it is needed".to_string())?)
    }
}

impl<T: Word> Value for Option<T> {
    const REQUIRED: bool = false;

    fn read(given: &[String]) -> Result<Option<T>, String> {
        single(given)?.map(T::word).transpose()
    }
}

impl<T: Word> Value for Vec<T> {
    const REQUIRED: bool = false;

    fn read(given: &[String]) -> Result<Vec<T>, String> {
        given.iter().map(|text| T::word(text)).collect()
    }
}

impl Value for bool {
    const REQUIRED: bool = false;

    fn read(given: &[String]) -> Result<bool, String> {
        match single(given)? {
            Some("yes" | "true") => Ok(true),
            None | Some("no" | "false") => Ok(false),
            Some(_) => Err("it is `yes` or `no`".into()),
        }
    }
}
