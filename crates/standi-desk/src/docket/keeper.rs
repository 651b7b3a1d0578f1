//! The docket, opened when it is first asked for.

use crate::docket::visitor::Visitor;
use standi_docket::value::Moment;
use standi_docket_office::{Trouble, Who};
use standi_docket_postgres::Postgres;
use standi_docket_store::{Docket, Sqlite};
use std::sync::{Mutex, PoisonError};

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
        let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
        let mut kept = match place.take() {
            Some(kept) => kept,
            None => (self.open)().map_err(Failed::Unopened)?,
        };
        let done = work(&mut kept);
        if !matches!(done, Err(Trouble::Store(_))) {
            *place = Some(kept);
        }
        Ok(done?)
    }
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
        match done.await {
            Ok(done) => done,
            Err(fault) => Err($crate::docket::Failed::Unopened(fault.to_string())),
        }
    }};
}
pub(crate) use work;
