//! The docket, opened when it is first asked for.

use crate::desk::Desk;
use crate::docket::visitor::Visitor;
use crate::metrics::Refusal;
use standi_docket::value::Moment;
use standi_docket_office::{Trouble, Who};
use standi_docket_postgres::Postgres;
use standi_docket_store::{Database, Docket, Sqlite, StoreError};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// A docket in one of its databases.
pub enum Kept {
    /// In one file.
    File(Docket<Sqlite>),
    /// In PostgreSQL.
    Server(Box<Docket<Postgres>>),
}

/// Opens the docket; the text says why it cannot be.
pub type Opener = Box<dyn Fn() -> Result<Kept, String> + Send + Sync>;

/// Keeps the docket open for all pages. One at a time works with it: SQLite has one writer, and
/// what a page asks takes less than a thousandth of a second. What reads all that is there, or
/// carries the content of a document, works apart, so that the others do not wait for it.
pub struct Keeper {
    open: Opener,
    kept: Mutex<Option<Kept>>,
    apart: Mutex<Option<Kept>>,
    asked_for: AtomicBool,
}

/// Why there is no answer of the docket.
#[derive(Debug)]
pub enum Failed {
    /// It cannot be opened.
    Unopened(String),
    /// It is open and does not answer.
    Trouble(Trouble),
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Failed {
        Failed::Trouble(trouble)
    }
}

impl Keeper {
    /// One that opens the docket so.
    pub fn new(open: Opener) -> Keeper {
        Keeper {
            open,
            kept: Mutex::new(None),
            apart: Mutex::new(None),
            asked_for: AtomicBool::new(false),
        }
    }

    /// Works with the docket. After a fault of the database it is opened anew: a server may have
    /// been started again meanwhile.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Kept) -> Result<T, Trouble>,
    ) -> Result<T, Failed> {
        self.within(&self.kept, work)
    }

    /// The same, beside those who work with it meanwhile.
    pub(crate) fn apart<T>(
        &self,
        work: impl FnOnce(&mut Kept) -> Result<T, Trouble>,
    ) -> Result<T, Failed> {
        self.within(&self.apart, work)
    }

    fn within<T>(
        &self,
        place: &Mutex<Option<Kept>>,
        work: impl FnOnce(&mut Kept) -> Result<T, Trouble>,
    ) -> Result<T, Failed> {
        self.asked_for.store(true, Ordering::Relaxed);
        let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
        let mut kept = match place.take() {
            Some(kept) => kept,
            None => (self.open)().map_err(Failed::Unopened)?,
        };
        let done = work(&mut kept);
        let fault = matches!(&done, Err(Trouble::Store(error)) if !matches!(error, StoreError::TooLarge { .. }));
        if !fault {
            *place = Some(kept);
        }
        Ok(done?)
    }

    /// Looks at the docket beside those who work with it, where it has been asked for before; else it
    /// is left alone.
    pub(crate) fn if_open<T>(
        &self,
        work: impl FnOnce(&mut Kept) -> Result<T, Trouble>,
    ) -> Option<Result<T, Failed>> {
        let asked_for = self.asked_for.load(Ordering::Relaxed);
        asked_for.then(|| self.apart(work))
    }

    /// Whether it answers; `None`: it was not asked for yet. One that somebody works with does.
    pub(crate) fn look(&self) -> Option<bool> {
        if !self.asked_for.load(Ordering::Relaxed) {
            return None;
        }
        match self.kept.try_lock() {
            Err(TryLockError::WouldBlock) => return Some(true),
            Err(TryLockError::Poisoned(_)) | Ok(_) => {}
        }
        let head = self.with(|kept| {
            Ok(match kept {
                Kept::File(docket) => docket.database().head()?,
                Kept::Server(docket) => docket.database().head()?,
            })
        });
        Some(head.is_ok())
    }

    /// Opens it before anybody asks.
    ///
    /// # Errors
    /// Why it cannot be.
    pub(crate) fn open(&self) -> Result<(), Failed> {
        self.with(|_| Ok(()))
    }
}

impl Desk {
    /// Opens the docket before anybody asks.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn open_docket(&self) -> Result<(), String> {
        self.keeper().open().map_err(|failed| match failed {
            Failed::Unopened(why) => why,
            Failed::Trouble(trouble) => trouble.to_string(),
        })
    }
}

/// Answers that an application is not there, or not open, come after a whole number of these: how
/// long the docket took tells nobody which of the two it is.
const STEP: Duration = Duration::from_millis(50);

/// Counts and tells what went wrong, and lets pass the time that hides what was looked at.
pub(crate) async fn settled<T>(
    desk: &Desk,
    begun: Instant,
    done: Result<T, Failed>,
) -> Result<T, Failed> {
    match &done {
        Ok(_) | Err(Failed::Trouble(Trouble::Input { .. } | Trouble::Erased { .. })) => {}
        Err(Failed::Unopened(why)) => desk.note(&format!("the docket cannot be opened: {why}")),
        Err(Failed::Trouble(Trouble::Refused(_))) => desk.metrics().refused(Refusal::Docket),
        Err(Failed::Trouble(Trouble::Store(StoreError::Database { doing, reason }))) => {
            desk.note(&format!("the docket cannot {doing}: {reason}"));
        }
        Err(Failed::Trouble(Trouble::Store(_))) => desk.note("the docket does not answer"),
        Err(Failed::Trouble(Trouble::NotHere(_))) => {
            let steps = begun.elapsed().as_nanos() / STEP.as_nanos() + 1;
            let steps = u32::try_from(steps).unwrap_or(u32::MAX);
            tokio::time::sleep_until((begun + STEP * steps).into()).await;
        }
    }
    done
}

impl Visitor {
    /// Who stands before the docket.
    pub(crate) fn who(&self) -> Who {
        Who {
            viewer: self.viewer,
            by: self.by.clone(),
            today: self.reader.today,
            now: Moment(jiff::Timestamp::now()),
        }
    }
}

/// Works before the office, on a thread on which one may wait.
macro_rules! before {
    ($visitor:expr, |$office:ident| $work:expr) => {
        $crate::docket::work!(with, $visitor, |$office| $work)
    };
}
pub(crate) use before;

/// The same, where it takes long.
macro_rules! apart {
    ($visitor:expr, |$office:ident| $work:expr) => {
        $crate::docket::work!(apart, $visitor, |$office| $work)
    };
}
pub(crate) use apart;

macro_rules! work {
    ($how:ident, $visitor:expr, |$office:ident| $work:expr) => {{
        let visitor: $crate::docket::visitor::Visitor = $visitor.clone();
        let asked_of = visitor.reader.desk.clone();
        let begun = std::time::Instant::now();
        let done = tokio::task::spawn_blocking(move || {
            let desk = visitor.reader.desk.clone();
            let record = desk.record().clone();
            let who = visitor.who();
            desk.keeper().$how(move |kept| match kept {
                $crate::docket::Kept::File(docket) => {
                    #[allow(unused_mut)]
                    let mut $office = standi_docket_office::Office::new(docket, &record, who);
                    $work
                }
                $crate::docket::Kept::Server(docket) => {
                    #[allow(unused_mut)]
                    let mut $office = standi_docket_office::Office::new(docket, &record, who);
                    $work
                }
            })
        });
        let done = match done.await {
            Ok(done) => done,
            Err(fault) => Err($crate::docket::Failed::Unopened(fault.to_string())),
        };
        $crate::docket::settled(&asked_of, begun, done).await
    }};
}
pub(crate) use work;

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// A fault while somebody writes: the next who asks finds the docket as it was before, open and
    /// not locked.
    #[test]
    fn a_fault_takes_the_docket_from_nobody_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("docket.db");
        let keeper = Keeper::new(Box::new(move || {
            let opened = Sqlite::open(&file).map_err(|error| error.to_string())?;
            Ok(Kept::File(Docket::new(opened)))
        }));
        let write = |falls: bool| {
            keeper.with(|kept| {
                let Kept::File(docket) = kept else {
                    panic!("it is in a file");
                };
                let (count, hash) = docket.database().head()?;
                docket.database().begin()?;
                docket.database().set_head(count + 1, &hash)?;
                assert!(!falls, "a fault of the program");
                docket.database().commit()?;
                Ok(count)
            })
        };
        assert!(catch_unwind(AssertUnwindSafe(|| write(true))).is_err());
        assert_eq!(write(false).expect("it answers"), 0);
        assert_eq!(write(false).expect("it answers"), 1);
    }
}
