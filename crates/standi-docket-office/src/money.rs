//! Statements of account.

use crate::office::Office;
use crate::stated::AccountStated;
use crate::trouble::Trouble;
use standi_docket::access::Task;
use standi_docket::money::{Line, Rates, Settings, account, statement};
use standi_docket::value::{Number, StateCode};
use standi_docket_store::{Database, ListFilter};
use standi_record::Day;

/// Of whom, on which day.
#[derive(Clone, Copy, Debug)]
pub struct AccountQuery {
    /// Of one application.
    pub application: Option<Number>,
    /// Of every application against this State.
    pub state: Option<StateCode>,
    /// The day.
    pub on: Day,
    /// What judgments leave open.
    pub settings: Settings,
}

impl<D: Database> Office<'_, D> {
    /// What is due, paid and late, with interest: of one application, or of all that are open to
    /// the viewer and against a State.
    ///
    /// # Errors
    /// A refusal; an application that is not there.
    pub fn account(&mut self, query: &AccountQuery) -> Result<AccountStated, Trouble> {
        let rates = Rates::of(self.record);
        let (on, settings) = (query.on, query.settings);
        let lines: Vec<Line> = match query.application {
            Some(number) => {
                let application = self.open(number, Task::Show)?;
                let seen = self.seen(&application, Task::Show)?;
                account(&seen.application, on, settings, &rates)
            }
            None => {
                let filter = ListFilter {
                    respondent: query.state,
                    ..ListFilter::default()
                };
                let mut lines = Vec::new();
                self.each_seen(&filter, &mut |_| true, &mut |application| {
                    lines.extend(account(application, on, settings, &rates));
                })?;
                lines
            }
        };
        Ok(AccountStated {
            application: query.application,
            state: query.state,
            account: statement(lines, on, settings, &rates),
        })
    }
}
