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
        let own = self.own(Task::List)?;
        let mut page = filter.clone();
        own.confine(&mut page);
        let (mut applications, mut total) = self.docket.list(&page)?;
        if own.number.is_some() {
            applications.retain(|row| own.may_be(row.number));
            total = applications.len() as u64;
            applications.retain(|row| filter.after.is_none_or(|it| row.number > it));
        }
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

    /// Which applications are open to the viewer.
    ///
    /// # Errors
    /// A refusal; a party that does not say whose side it is on.
    pub(crate) fn own(&self, task: Task) -> Result<Own, Trouble> {
        let line = self.may(task)?;
        Ok(match (line.reach, self.who.viewer.side) {
            (Reach::All, _) => Own::default(),
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
        })
    }
}

fn which(role: &str, example: &str) -> Trouble {
    let text = Phrase::of("wrong-side", [("role", role.into())]);
    let advice = Phrase::of("advise-side", [("example", example.into())]);
    Trouble::input("side", text).help(advice)
}

/// Which applications are open to a viewer; by default, all.
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
    /// Lets a list show these alone. Where there is but one, a page begins, and ends, with it: it is
    /// the row after the number before it, or another, if it does not fit.
    pub(crate) fn confine(self, page: &mut ListFilter) {
        let asked = page
            .respondent
            .filter(|it| self.respondent.is_some_and(|own| own != *it));
        page.also = asked.or(page.also);
        page.respondent = self.respondent.or(page.respondent);
        page.disclosed = self.disclosed.or(page.disclosed);
        if let Some(own) = self.number {
            page.limit = 1;
            page.after = Some(Number {
                place: own.place - 1,
                ..own
            });
        }
    }

    /// Whether an application may be one of these, by its number.
    pub(crate) fn may_be(self, number: Number) -> bool {
        self.number.is_none_or(|own| own == number)
    }
}
