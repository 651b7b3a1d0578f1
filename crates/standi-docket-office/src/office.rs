//! A docket, and who stands before it.

use crate::answers::Refused;
use crate::trouble::Trouble;
use standi_docket::access::{Disclosure, Line, Seen, Task, Viewer, seen};
use standi_docket::value::{Moment, Number};
use standi_docket::{Application, Refusal};
use standi_docket_store::{Database, Docket, StoreError};
use standi_record::{Day, Record};

/// Who stands before the docket, and when.
#[derive(Clone, Debug)]
pub struct Who {
    /// As whom, and on whose side.
    pub viewer: Viewer,
    /// Name of whoever acts; it stands on every event.
    pub by: String,
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Moment,
}

/// A docket, with the record by which it decides and the one who stands before it.
pub struct Office<'a, D: Database> {
    pub(crate) docket: &'a mut Docket<D>,
    pub(crate) record: &'a Record,
    pub(crate) who: Who,
}

impl<'a, D: Database> Office<'a, D> {
    /// Opens the office.
    pub fn new(docket: &'a mut Docket<D>, record: &'a Record, who: Who) -> Office<'a, D> {
        Office {
            docket,
            record,
            who,
        }
    }

    /// Who stands before it.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// Whether the task is one for this role.
    ///
    /// # Errors
    /// A refusal.
    pub fn may(&self, task: Task) -> Result<&'static Line, Trouble> {
        Ok(self.who.viewer.may(task)?)
    }

    /// An application that is open to the viewer, whole.
    pub(crate) fn open(&mut self, number: Number, task: Task) -> Result<Application, Trouble> {
        self.may(task)?;
        let application = match self.docket.application(number) {
            Err(StoreError::NoApplication(number)) => return Err(Trouble::NotHere(number)),
            Err(StoreError::Erased { .. }) if !self.could_see(number, task) => {
                return Err(Trouble::NotHere(number));
            }
            other => other?,
        };
        match self.who.viewer.reaches(task, &application) {
            true => Ok(application),
            false => Err(Trouble::NotHere(number)),
        }
    }

    /// Whether the viewer could have seen an application that was erased. To whom it had been
    /// disclosed was erased too, so that it is those who need no disclosure.
    fn could_see(&self, number: Number, task: Task) -> bool {
        let viewer = &self.who.viewer;
        viewer.reaches_one(task, number, &[], Disclosure::default())
    }

    /// The application as the viewer may see it.
    pub(crate) fn seen(&self, application: &Application, task: Task) -> Result<Seen, Trouble> {
        seen(application, &self.who.viewer, task).ok_or(Trouble::NotHere(application.number))
    }

    /// A refusal without names that the viewer may not know.
    pub(crate) fn refusal(&self, mut refusal: Refusal, application: &Application) -> Refusal {
        if !standi_docket::access::table::knows_names(self.who.viewer.role) {
            let secrets = standi_docket::access::Secrets::of(application);
            secrets.hide_phrase(&mut refusal.text);
            refusal
                .instead
                .retain(|it| !secrets.are_in(&it.to_string()));
        }
        refusal
    }

    /// The same as an answer about the application.
    pub(crate) fn refuse(&self, refusal: Refusal, application: &Application) -> Trouble {
        let refused = self.refusal(refusal, application);
        Trouble::Refused(Box::new(Refused {
            application: Some(application.number),
            ..Refused::from(refused)
        }))
    }

    /// What tells this docket from every other: the hash of its first event; empty before there is
    /// one.
    pub(crate) fn identity(&mut self) -> Result<String, Trouble> {
        let first = self.docket.database().scan(1, 1)?;
        let hash = first.first().map(|it| it.hash);
        Ok(hash.map_or(String::new(), |hash| standi_docket_store::chain::hex(&hash)))
    }
}
