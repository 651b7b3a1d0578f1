//! An application is erased.

use crate::answers::Erased;
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Secrets, Task};
use standi_docket::phrase::Phrase;
use standi_docket::value::Number;
use standi_docket::{Application, Erasure};
use standi_docket_store::{Database, Erasing, Reason, StoreError, Wiped};

/// What whoever erases does who has not seen all that is there.
const LOOK_AGAIN: &str = "advise-erase-look-again";

impl<D: Database> Office<'_, D> {
    /// What an erasure would take.
    ///
    /// # Errors
    /// A refusal; an application that is not there, or was erased.
    pub fn erasing(&mut self, number: Number) -> Result<Erased, Trouble> {
        self.open(number, Task::Erase)?;
        let takes = self.docket.erasing(number)?;
        Ok(told(number, &takes))
    }

    /// Erases an application. It cannot be taken back. Of one that was erased before, what may have
    /// stayed in the database's files is looked after again.
    ///
    /// # Errors
    /// A refusal; an application that is not there; entries that whoever erases has not seen, where
    /// they say how many they have; a reason that is none, or that holds a name which is to be
    /// erased: the reason stays.
    pub fn erase(
        &mut self,
        number: Number,
        why: &str,
        seen: Option<u32>,
    ) -> Result<Erased, Trouble> {
        let why = why.trim();
        let application = match self.open(number, Task::Erase) {
            Err(Trouble::Erased { erasure, .. }) => return self.again(number, *erasure),
            other => other?,
        };
        if why.is_empty() {
            return Err(Trouble::input("why", Phrase::new("wrong-no-why")).help(nobody()));
        }
        let version = self.up_to_date(&application, seen, LOOK_AGAIN)?;
        if names(&application).are_in(why) {
            return Err(Trouble::input("why", Phrase::new("wrong-why-named")).help(nobody()));
        }
        let reason = Reason {
            at: self.who.now,
            role: self.who.viewer.role,
            by: self.who.by.clone(),
            why: why.to_string(),
        };
        let (takes, erasure) = match self.docket.erase(number, version, reason) {
            Err(StoreError::Conflict { number, .. }) => {
                let now = self.open(number, Task::Erase)?;
                return Err(self.conflict(&now, version, LOOK_AGAIN));
            }
            other => other?,
        };
        Ok(Erased {
            entry: Some(erasure),
            left: self.wiped(),
            ..told(number, &takes)
        })
    }

    fn again(&mut self, number: Number, erasure: Erasure) -> Result<Erased, Trouble> {
        Ok(Erased {
            application: number,
            events: erasure.events(),
            papers: 0,
            papers_shared: 0,
            entry: Some(erasure),
            before: true,
            left: self.wiped(),
        })
    }

    /// What is left to be done. The application is erased already, so that this is no failure.
    fn wiped(&mut self) -> Option<Phrase> {
        match self.docket.wipe() {
            Ok(Wiped::Whole) => None,
            Ok(Wiped::Left(what)) => Some(what),
            Err(StoreError::Database { reason, .. }) => Some(reason.into()),
            Err(error) => Some(error.to_string().into()),
        }
    }
}

fn nobody() -> Phrase {
    Phrase::of(
        "advise-why",
        [("option", "`--why TEXT`".to_string().into())],
    )
}

fn told(number: Number, takes: &Erasing) -> Erased {
    Erased {
        application: number,
        events: takes.events,
        papers: takes.contents.len(),
        papers_shared: takes.shared.len(),
        entry: None,
        before: false,
        left: None,
    }
}

/// The names that an application ever carried, whether they are kept from the public or not.
fn names(application: &Application) -> Secrets {
    let mut closed = application.clone();
    closed.anonymous = true;
    // How the applicant is called in public is to be erased too.
    closed.applicant = None;
    Secrets::of(&closed)
}
