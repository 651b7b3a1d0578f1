//! What every page is made of.

use crate::account::People;
use crate::docket::{Keeper, Opener};
use crate::interview::Interviews;
use crate::metrics::Metrics;
use crate::sealed::Sealer;
use crate::search::Searching;
use standi_law::words::{Language, Words};
use standi_record::{Day, Record};
use standi_report::calendar::Moment;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Tells the day that is taken as today, and the second of the day.
pub type Clock = Box<dyn Fn() -> Moment + Send + Sync>;

/// Takes a line about what happened to the program; none names a person, an application or an
/// address.
pub type Notes = Box<dyn Fn(&str) + Send + Sync>;

/// Days as known on which records are kept ready.
const KNOWN: usize = 16;

/// The languages in which every page is whole.
pub(crate) const LANGUAGES: [Language; 2] = [Language::En, Language::Fr];

/// The language of a tag, if the desk has it.
pub(crate) fn language(tag: &str) -> Option<Language> {
    LANGUAGES.into_iter().find(|it| it.tag() == tag)
}

/// What every page is made of: the record, the words, the clock, the interviews under way.
pub struct Desk {
    record: Arc<Record>,
    words: [Words; LANGUAGES.len()],
    clock: Clock,
    pub(crate) interviews: Interviews,
    pub(crate) sealer: Sealer,
    known: Mutex<Vec<(Day, Arc<Record>)>>,
    keeper: Keeper,
    people: People,
    secure: bool,
    metrics: Metrics,
    notes: Notes,
    pub(crate) searching: Searching,
}

impl Desk {
    /// A desk over a record; the docket is opened when it is first asked for.
    pub fn new(record: Record, clock: Clock, docket: Opener) -> Desk {
        Desk {
            metrics: Metrics::new(&record),
            record: Arc::new(record),
            words: LANGUAGES.map(Words::new),
            clock,
            interviews: Interviews::default(),
            sealer: Sealer::default(),
            known: Mutex::default(),
            keeper: Keeper::new(docket),
            searching: Searching::default(),
            people: People::none(),
            secure: false,
            notes: Box::new(|_| {}),
        }
    }

    /// The same with accounts; `secure`: browsers reach it by `https` alone.
    pub fn for_people(self, people: People, secure: bool) -> Desk {
        Desk {
            people,
            secure,
            ..self
        }
    }

    /// The same, with what happens to the program told.
    pub fn with_notes(self, notes: Notes) -> Desk {
        Desk { notes, ..self }
    }

    /// Its accounts.
    pub(crate) fn people(&self) -> &People {
        &self.people
    }

    /// Whether browsers reach it by `https` alone.
    pub(crate) fn is_secure(&self) -> bool {
        self.secure
    }

    /// What is counted.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Tells what happened to the program.
    pub(crate) fn note(&self, text: &str) {
        (self.notes)(text);
    }

    /// The same with the index of a catalogue in a folder.
    pub fn with_catalogue(mut self, folder: Option<PathBuf>) -> Desk {
        self.searching = Searching::of(folder);
        self
    }

    /// Makes ready what the first search would have to wait for.
    pub fn make_ready(&self) {
        // What is wrong is said where it is asked for.
        let _ = self.searching.library(self);
    }

    /// The record, with all that is known.
    pub(crate) fn record(&self) -> &Arc<Record> {
        &self.record
    }

    /// The record as it was known on a day; the last days asked for are kept ready.
    pub(crate) fn record_known_by(&self, day: Option<Day>) -> Arc<Record> {
        let Some(day) = day else {
            return self.record.clone();
        };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = known.iter().position(|(it, _)| *it == day) {
            let found = known.remove(at);
            let record = found.1.clone();
            known.push(found);
            return record;
        }
        if known.len() == KNOWN {
            known.remove(0);
        }
        let record = Arc::new(self.record.as_known_on(day));
        known.push((day, record.clone()));
        record
    }

    /// The words of a language.
    pub(crate) fn words(&self, language: Language) -> &Words {
        let found = self.words.iter().find(|it| it.language() == language);
        found.unwrap_or(&self.words[0])
    }

    /// The docket.
    pub(crate) fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// Now.
    pub(crate) fn now(&self) -> Moment {
        (self.clock)()
    }
}
