//! Applications in a list.

use crate::answers::Listed;
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Reach, Side, Task};
use standi_docket::value::{Number, StateCode};
use standi_docket_store::{Database, ListFilter, ListRow, StoreError};
use std::collections::HashMap;

/// Rows read at once where each has to be looked at.
const PAGE: u32 = 1000;

impl<D: Database> Office<'_, D> {
    /// Lists applications.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub fn list(&mut self, filter: &ListFilter) -> Result<Listed, Trouble> {
        let viewer = self.who.viewer.to_string();
        let (applications, total) = match self.limited(Task::List)? {
            Limited::Not => self.docket.list(filter)?,
            Limited::To(own) => self.list_limited(filter, own)?,
        };
        Ok(Listed {
            applications,
            total,
            viewer,
        })
    }

    /// Every row is looked at: whether it is open cannot be read off a row.
    fn list_limited(
        &mut self,
        filter: &ListFilter,
        own: Own,
    ) -> Result<(Vec<ListRow>, u64), Trouble> {
        let (mut rows, mut total) = (Vec::new(), 0u64);
        let mut page = ListFilter {
            limit: PAGE,
            after: None,
            respondent: filter.respondent.or(own.respondent),
            ..filter.clone()
        };
        let mut open = Open::new(Task::List, own);
        loop {
            let (found, _) = self.docket.list(&page)?;
            page.after = found.last().map(|row| row.number);
            let last = found.len() < PAGE as usize;
            for row in found {
                if !self.is_open(row.number, &mut open)?
                    || !own
                        .respondent
                        .is_none_or(|it| row.respondents.contains(&it))
                {
                    continue;
                }
                total += 1;
                let wanted = filter.limit == 0 || rows.len() < filter.limit as usize;
                let after = |it| (row.number.year, row.number.place) > it;
                let begun = filter.after.is_none_or(|it| after((it.year, it.place)));
                if begun && wanted {
                    rows.push(row);
                }
            }
            if last {
                return Ok((rows, total));
            }
        }
    }

    /// Whether the viewer sees only some applications, and which may be looked for.
    pub(crate) fn limited(&self, task: Task) -> Result<Limited, Trouble> {
        let line = self.may(task)?;
        let side = self.who.viewer.side;
        let own = match (line.reach, side) {
            (Reach::All, _) => return Ok(Limited::Not),
            (Reach::Own, Some(Side::Application(number))) => Own {
                number: Some(number),
                respondent: None,
            },
            (Reach::Told, Some(Side::State(state))) => Own {
                number: None,
                respondent: Some(state),
            },
            (Reach::Own, _) => return Err(which("applicant", "applicant:1/26")),
            (Reach::Told, _) => return Err(which("government", "government:ITA")),
            (Reach::Execution | Reach::Public, _) => Own::default(),
        };
        Ok(Limited::To(own))
    }

    pub(crate) fn is_open(&mut self, number: Number, open: &mut Open) -> Result<bool, Trouble> {
        if open.own.number.is_some_and(|own| own != number) {
            return Ok(false);
        }
        if let Some(known) = open.known.get(&number) {
            return Ok(*known);
        }
        let reaches = match self.docket.application(number) {
            Ok(application) => self.who.viewer.reaches(open.task, &application),
            Err(StoreError::NoApplication(_)) => false,
            Err(error) => return Err(error.into()),
        };
        open.known.insert(number, reaches);
        Ok(reaches)
    }
}

fn which(role: &str, example: &str) -> Trouble {
    Trouble::input("side", format!("whose side is `{role}` on?"))
        .help(format!("say it with `--as {example}`"))
}

/// Whether the viewer sees only some applications.
pub(crate) enum Limited {
    /// All of them.
    Not,
    /// Only those that are open, of these.
    To(Own),
}

/// Which applications can be open to a viewer at all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Own {
    pub(crate) number: Option<Number>,
    pub(crate) respondent: Option<StateCode>,
}

/// Which applications were found open, or not.
pub(crate) struct Open {
    task: Task,
    pub(crate) own: Own,
    known: HashMap<Number, bool>,
}

impl Open {
    pub(crate) fn new(task: Task, own: Own) -> Open {
        Open {
            task,
            own,
            known: HashMap::new(),
        }
    }
}
