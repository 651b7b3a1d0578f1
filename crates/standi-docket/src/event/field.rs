//! Fields of events, read from the text of `key=value`.

use crate::complaint::ComplaintEntry;
use crate::document::DocumentKind;
use crate::phrase::{Named, Phrase};
use crate::state::{Formation, Priority, Role, Track};
use crate::value::{Award, Date, Fingerprint, Number, StateCode, Sum};
use crate::words::words;

words! {
    /// How a field is asked for.
    pub enum Holds {
        Text = "text", "a text";
        Day = "day", "a day";
        YesNo = "yes-no", "yes or no";
        Several = "several", "any number of texts";
    }
}

/// What can be read from one text.
pub trait Word: Sized {
    /// How it is asked for.
    const HOLDS: Holds = Holds::Text;

    /// Reads it; what would be right, if it cannot.
    fn word(text: &str) -> Result<Self, Phrase>;

    /// Visits every free text in it, with the name of what it is.
    fn texts(&mut self, _name: &'static str, _visit: Visit<'_>) {}
}

/// Called with the name of a text and the text.
pub type Visit<'a> = &'a mut dyn FnMut(&'static str, &mut String);

macro_rules! parsed {
    ($($type:ty),*) => { $(impl Word for $type {
        fn word(text: &str) -> Result<Self, Phrase> { text.parse() }
    })* };
}
parsed!(Number, StateCode, Sum, Fingerprint);

impl Word for u64 {
    fn word(text: &str) -> Result<u64, Phrase> {
        text.parse().map_err(|_| Phrase::new("wrong-whole-number"))
    }
}

impl Word for Date {
    const HOLDS: Holds = Holds::Day;

    fn word(text: &str) -> Result<Date, Phrase> {
        text.parse()
    }
}

impl Word for Award {
    fn word(text: &str) -> Result<Award, Phrase> {
        text.parse()
    }

    fn texts(&mut self, _name: &'static str, visit: Visit<'_>) {
        visit("beneficiary", &mut self.beneficiary);
        visit("head", &mut self.head);
    }
}

impl Word for ComplaintEntry {
    fn word(text: &str) -> Result<ComplaintEntry, Phrase> {
        text.parse()
    }

    fn texts(&mut self, name: &'static str, visit: Visit<'_>) {
        visit(name, &mut self.id);
        self.articles.iter_mut().for_each(|it| visit(name, it));
    }
}

macro_rules! listed {
    ($($type:ty),*) => { $(impl Word for $type {
        fn word(text: &str) -> Result<Self, Phrase> {
            <$type>::from_word(text).ok_or_else(|| {
                let words = Named::texts(<$type>::ALL);
                Phrase::of("wrong-one-of", [("words", words)])
            })
        }
    })* };
}
listed!(Formation, Priority, Track, Role, DocumentKind);

impl Word for String {
    fn word(text: &str) -> Result<String, Phrase> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Phrase::new("wrong-empty"));
        }
        Ok(text.to_string())
    }

    fn texts(&mut self, name: &'static str, visit: Visit<'_>) {
        visit(name, self);
    }
}

/// What a field can hold: one value, perhaps one, or any number of them.
pub trait Value: Sized {
    /// Whether an event without it cannot be recorded.
    const REQUIRED: bool;

    /// How it is asked for.
    const HOLDS: Holds;

    /// Reads what was given under its name.
    fn read(given: &[String]) -> Result<Self, Phrase>;

    /// Visits every free text in it.
    fn texts(&mut self, name: &'static str, visit: Visit<'_>);
}

fn single(given: &[String]) -> Result<Option<&str>, Phrase> {
    match given {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        _ => Err(Phrase::new("wrong-once")),
    }
}

impl<T: Word> Value for T {
    const REQUIRED: bool = true;
    const HOLDS: Holds = T::HOLDS;

    fn read(given: &[String]) -> Result<T, Phrase> {
        T::word(single(given)?.ok_or_else(|| Phrase::new("wrong-needed"))?)
    }

    fn texts(&mut self, name: &'static str, visit: Visit<'_>) {
        Word::texts(self, name, visit);
    }
}

impl<T: Word> Value for Option<T> {
    const REQUIRED: bool = false;
    const HOLDS: Holds = T::HOLDS;

    fn read(given: &[String]) -> Result<Option<T>, Phrase> {
        single(given)?.map(T::word).transpose()
    }

    fn texts(&mut self, name: &'static str, visit: Visit<'_>) {
        if let Some(value) = self {
            Word::texts(value, name, visit);
        }
    }
}

impl<T: Word> Value for Vec<T> {
    const REQUIRED: bool = false;
    const HOLDS: Holds = Holds::Several;

    fn read(given: &[String]) -> Result<Vec<T>, Phrase> {
        given.iter().map(|text| T::word(text)).collect()
    }

    fn texts(&mut self, name: &'static str, visit: Visit<'_>) {
        self.iter_mut().for_each(|it| Word::texts(it, name, visit));
    }
}

impl Value for bool {
    const REQUIRED: bool = false;
    const HOLDS: Holds = Holds::YesNo;

    fn read(given: &[String]) -> Result<bool, Phrase> {
        match single(given)? {
            Some("yes" | "true") => Ok(true),
            None | Some("no" | "false") => Ok(false),
            Some(_) => Err(Phrase::new("wrong-yes-no")),
        }
    }

    fn texts(&mut self, _name: &'static str, _visit: Visit<'_>) {}
}
