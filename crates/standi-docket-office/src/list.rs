//! Applications in a list.

use crate::answers::Listed;
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Disclosure, Reach, Side, Task};
use standi_docket::phrase::Phrase;
use standi_docket::value::{Number, StateCode};
use standi_docket_store::{Database, ListFilter, ListRow};

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

    /// Whether the list of the viewer shows a row.
    pub(crate) fn shows(&mut self, limited: &Limited, row: &ListRow) -> Result<bool, Trouble> {
        match limited {
            Limited::Not => Ok(true),
            Limited::To(own) => {
                let row = Row {
                    number: row.number,
                    respondents: &row.respondents,
                    disclosure: row.disclosure,
                };
                self.is_open(Task::List, *own, row)
            }
        }
    }

    /// Every row is looked at, since only those are counted that are open.
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
        own.begin(&mut page);
        loop {
            let (found, _) = self.docket.list(&page)?;
            page.after = found.last().map(|row| row.number);
            let last = own.number.is_some() || found.len() < PAGE as usize;
            for row in found {
                if !self.is_open(Task::List, own, Row::of(&row))? {
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

    /// Whether the application of a row is open to the viewer, who may look for those of `own`.
    pub(crate) fn is_open(&mut self, task: Task, own: Own, row: Row<'_>) -> Result<bool, Trouble> {
        let looked_for = own.number.is_none_or(|it| it == row.number)
            && own
                .respondent
                .is_none_or(|it| row.respondents.contains(&it));
        if !looked_for {
            return Ok(false);
        }
        let viewer = self.who.viewer;
        let Some(disclosure) = row.disclosure else {
            let application = self.docket.application(row.number)?;
            return Ok(viewer.reaches(task, &application));
        };
        Ok(viewer.reaches_one(task, row.number, row.respondents, disclosure))
    }
}

fn which(role: &str, example: &str) -> Trouble {
    let text = Phrase::of("wrong-side", [("role", role.into())]);
    let advice = Phrase::of("advise-side", [("example", example.into())]);
    Trouble::input("side", text).help(advice)
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

impl Own {
    /// Lets a page of the list begin, and end, with the own application where there is but one: it
    /// is the row after the number before it.
    pub(crate) fn begin(self, page: &mut ListFilter) {
        if let Some(own) = self.number {
            page.limit = 1;
            page.after = Some(Number {
                place: own.place - 1,
                ..own
            });
        }
    }
}

/// What a list tells of an application.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'a> {
    pub(crate) number: Number,
    pub(crate) respondents: &'a [StateCode],
    pub(crate) disclosure: Option<Disclosure>,
}

impl<'a> Row<'a> {
    pub(crate) fn of(row: &'a ListRow) -> Row<'a> {
        Row {
            number: row.number,
            respondents: &row.respondents,
            disclosure: row.disclosure,
        }
    }
}
