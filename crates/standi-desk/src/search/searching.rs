//! What the desk keeps for searches.

use super::Asked;
use super::rows::Rows;
use crate::desk::Desk;
use crate::docket;
use crate::kept::Keep;
use standi_answers::fault::Fault;
use standi_answers::search::Search;
use standi_search::{Library, Question, Shelf};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// What the desk keeps for searches.
#[derive(Default)]
pub struct Searching {
    folder: Option<PathBuf>,
    library: OnceLock<Result<Arc<Library>, String>>,
    /// Searches of what is public.
    pub public: Keep<Asked>,
    /// Searches of the docket too.
    pub docket: Keep<Asked>,
    /// The docket's rows that are open to those who searched last.
    pub rows: Rows,
}

/// Why nothing can be found.
#[derive(Debug)]
pub enum Failed {
    /// What was asked for means nothing.
    Asked(Box<Fault>),
    /// The index cannot be used.
    Index(String),
    /// The docket gives no answer.
    Docket(docket::Failed),
}

impl From<Box<Fault>> for Failed {
    fn from(fault: Box<Fault>) -> Failed {
        Failed::Asked(fault)
    }
}

impl Searching {
    /// With the index of a catalogue in a folder.
    pub fn of(folder: Option<PathBuf>) -> Searching {
        Searching {
            folder,
            ..Searching::default()
        }
    }

    /// Whether there is a catalogue.
    pub fn has_catalogue(&self) -> bool {
        self.folder.is_some()
    }

    /// What can be searched; made when it is first asked for.
    pub fn library(&self, desk: &Desk) -> Result<Arc<Library>, Failed> {
        let made = self.library.get_or_init(|| {
            let library = Library::of(desk.record(), self.folder.as_deref());
            library.map(Arc::new).map_err(|fault| fault.to_string())
        });
        made.clone().map_err(Failed::Index)
    }

    /// Answers a question, of what is public and of what else there is.
    pub fn answer(
        &self,
        desk: &Desk,
        words: &str,
        question: &Question,
        more: &[Shelf],
    ) -> Result<Search, Failed> {
        let library = self.library(desk)?;
        let known = question.filters.known_by;
        let known = known.map(|day| desk.record_known_by(Some(day)));
        let found = library.search(question, known.as_deref(), more);
        let (found, searched) = found.map_err(|error| Failed::Index(error.to_string()))?;
        Ok(standi_search::answer(words, question, searched, &found))
    }
}
