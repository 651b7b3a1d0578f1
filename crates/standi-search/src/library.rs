//! Everything that can be searched by anybody: the record, the decided cases, a catalogue.

use crate::ask::{Found, Question, search};
use crate::folder::{self, Fault, Manifest, Source};
use crate::from;
use crate::kind::Part;
use crate::names::Names;
use crate::shelf::{Shelf, Trouble};
use standi_answers::search::{CatalogueIndex, Searched};
use standi_record::{Day, Record};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Days as known on which indexes of the record are kept ready.
const KNOWN: usize = 4;

/// The index of a catalogue, open.
struct Opened {
    shelf: Shelf,
    manifest: Manifest,
    source: Source,
}

/// Everything that can be searched by anybody.
pub struct Library {
    names: Names,
    record: Arc<Shelf>,
    known: Mutex<Vec<(Day, Arc<Shelf>)>>,
    cases: Shelf,
    folder: Option<PathBuf>,
    catalogue: Mutex<Option<Arc<Opened>>>,
}

impl Library {
    /// The record, the decided cases, and the index of a catalogue in a folder.
    ///
    /// # Errors
    /// A folder that holds no index that can be used.
    pub fn of(record: &Record, folder: Option<&Path>) -> Result<Library, Fault> {
        let catalogue = folder.map(open).transpose()?;
        Ok(Library {
            names: Names::new(record),
            record: Arc::new(Shelf::of(Part::Record, &from::record(record))?),
            known: Mutex::default(),
            cases: Shelf::of(Part::Cases, &from::cases())?,
            folder: folder.map(Path::to_path_buf),
            catalogue: Mutex::new(catalogue.map(Arc::new)),
        })
    }

    /// The names of States.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Whether there is a catalogue.
    pub fn has_catalogue(&self) -> bool {
        self.folder.is_some()
    }

    /// Searches all of it, and what else there is.
    ///
    /// `known` is the record as it was known on the day of the question, where it asks for one.
    ///
    /// # Errors
    /// An index that cannot be read.
    pub fn search(
        &self,
        question: &Question,
        known: Option<&Record>,
        more: &[Shelf],
    ) -> Result<(Found, Searched), Trouble> {
        let record = match (question.filters.known_by, known) {
            (Some(day), Some(record)) => self.known_by(day, record)?,
            _ => self.record.clone(),
        };
        let catalogue = self.catalogue();
        let shelves = [Some(&*record), Some(&self.cases)].into_iter();
        let shelves = shelves.chain([catalogue.as_ref().map(|it| &it.shelf)]);
        let shelves: Vec<&Shelf> = shelves.flatten().chain(more).collect();
        let searched = Searched {
            record: Some(record.len()),
            cases: Some(self.cases.len()),
            catalogue: catalogue.as_ref().map(|it| CatalogueIndex {
                documents: it.manifest.documents,
                fingerprint: it.manifest.fingerprint.clone(),
                source: it.source.word(),
            }),
            docket: (!more.is_empty()).then(|| more.iter().map(Shelf::len).sum()),
        };
        Ok((search(&shelves, question, &self.names)?, searched))
    }

    /// The record as it was known on a day; the last days asked for are kept ready.
    fn known_by(&self, day: Day, record: &Record) -> Result<Arc<Shelf>, Trouble> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, shelf)) = known.iter().find(|(it, _)| *it == day) {
            return Ok(shelf.clone());
        }
        let shelf = Arc::new(Shelf::of(Part::Record, &from::record(record))?);
        if known.len() == KNOWN {
            known.remove(0);
        }
        known.push((day, shelf.clone()));
        Ok(shelf)
    }

    /// The catalogue: the new one, where its index was made anew meanwhile. One that cannot be
    /// opened leaves the one that is open.
    fn catalogue(&self) -> Option<Arc<Opened>> {
        let folder = self.folder.as_deref()?;
        let mut catalogue = self
            .catalogue
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let holds = catalogue.as_ref().map(|it| it.manifest.holds.clone());
        let now = folder::manifest(folder).ok().map(|it| it.holds);
        if now.is_some()
            && now != holds
            && let Ok(opened) = open(folder)
        {
            *catalogue = Some(Arc::new(opened));
        }
        catalogue.clone()
    }
}

/// Searches one index alone, of applications on the docket.
///
/// # Errors
/// An index that cannot be read.
pub fn of_docket(
    shelf: &Shelf,
    question: &Question,
    names: &Names,
) -> Result<(Found, Searched), Trouble> {
    let searched = Searched {
        docket: Some(shelf.len()),
        ..Searched::default()
    };
    Ok((search(&[shelf], question, names)?, searched))
}

fn open(folder: &Path) -> Result<Opened, Fault> {
    let (shelf, manifest) = folder::open(folder)?;
    let source = manifest.source();
    Ok(Opened {
        shelf,
        manifest,
        source,
    })
}
