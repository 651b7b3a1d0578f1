//! Applications in a list.

use crate::answers::Listed;
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Audience, Reach, Side, Task};
use standi_docket::phrase::Phrase;
use standi_docket::value::{Number, StateCode};
use standi_docket_store::{Database, ListFilter, ListRow};

impl<D: Database> Office<'_, D> {
    /// Lists applications.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub fn list(&mut self, filter: &ListFilter) -> Result<Listed, Trouble> {
        let viewer = self.who.viewer.to_string();
        let (applications, total) = match self.limited(Task::List)? {
            Limited::Not => self.docket.list(filter)?,
            Limited::To(own) => self.list_own(filter, own)?,
        };
        Ok(Listed {
            applications,
            total,
            viewer,
        })
    }

    /// Whether the list of the viewer shows a row.
    pub(crate) fn shows(&self, row: &ListRow) -> bool {
        let (viewer, disclosure) = (&self.who.viewer, row.disclosure);
        viewer.reaches_one(Task::List, row.number, &row.respondents, disclosure)
    }

    fn list_own(&mut self, filter: &ListFilter, own: Own) -> Result<(Vec<ListRow>, u64), Trouble> {
        let mut page = filter.clone();
        own.confine(&mut page);
        let Some(number) = own.number else {
            return Ok(self.docket.list(&page)?);
        };
        own.begin(&mut page);
        let (mut rows, _) = self.docket.list(&page)?;
        rows.retain(|row| row.number == number);
        let total = rows.len() as u64;
        rows.retain(|row| filter.after.is_none_or(|it| row.number > it));
        Ok((rows, total))
    }

    /// Whether the viewer sees only some applications, and which may be looked for.
    pub(crate) fn limited(&self, task: Task) -> Result<Limited, Trouble> {
        let line = self.may(task)?;
        let own = match (line.reach, self.who.viewer.side) {
            (Reach::All, _) => return Ok(Limited::Not),
            (Reach::Own, Some(Side::Application(number))) => Own {
                number: Some(number),
                ..Own::default()
            },
            (Reach::Told, Some(Side::State(state))) => Own {
                respondent: Some(state),
                disclosed: Some(Audience::State),
                ..Own::default()
            },
            (Reach::Own, _) => return Err(which("applicant", "applicant:1/26")),
            (Reach::Told, _) => return Err(which("government", "government:ITA")),
            (Reach::Execution, _) => Own {
                disclosed: Some(Audience::Committee),
                ..Own::default()
            },
            (Reach::Public, _) => Own {
                disclosed: Some(Audience::Public),
                ..Own::default()
            },
        };
        Ok(Limited::To(own))
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

/// Which applications are open to a viewer.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Own {
    /// This one alone.
    pub(crate) number: Option<Number>,
    /// Those against this State.
    pub(crate) respondent: Option<StateCode>,
    /// Those disclosed to these.
    pub(crate) disclosed: Option<Audience>,
}

impl Own {
    /// Lets a list show these alone, but for the one application of an applicant.
    pub(crate) fn confine(self, page: &mut ListFilter) {
        let asked = page
            .respondent
            .filter(|it| self.respondent.is_some_and(|own| own != *it));
        page.also = asked.or(page.also);
        page.respondent = self.respondent.or(page.respondent);
        page.disclosed = self.disclosed.or(page.disclosed);
    }

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
