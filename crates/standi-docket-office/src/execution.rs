//! What the Committee of Ministers supervises, and where a State's docket stands.

use crate::office::Office;
use crate::stated::{Executions, StateDocket, StateExecution};
use crate::trouble::Trouble;
use standi_docket::Application;
use standi_docket::access::{Audience, Task};
use standi_docket::execution::{OpenCase, open_case};
use standi_docket::membership::{Tally, for_state};
use standi_docket::money::{Rates, Settings, statement};
use standi_docket::phrase::Phrase;
use standi_docket::state::Supervision;
use standi_docket::value::{Date, StateCode};
use standi_docket_store::{Database, ListFilter, ListRow};
use standi_record::Day;
use std::collections::BTreeMap;

/// Which open cases.
#[derive(Clone, Copy, Debug)]
pub struct ExecutionQuery {
    /// Against this State.
    pub state: Option<StateCode>,
    /// The day.
    pub on: Day,
    /// What judgments leave open about interest.
    pub settings: Settings,
    /// Also cases with a resolution of which no document shows whether it was the final one.
    pub resolved: bool,
    /// At most so many cases, the oldest first; 0: all.
    pub limit: u32,
}

/// So many rows of the list are read at once.
const PAGE: u32 = 1000;

impl<D: Database> Office<'_, D> {
    /// Open cases with their age, and what is still owed under them.
    ///
    /// # Errors
    /// A refusal.
    pub fn executions(&mut self, query: &ExecutionQuery) -> Result<Executions, Trouble> {
        let rates = Rates::of(self.record);
        let filter = ListFilter {
            respondent: query.state,
            disclosed: Some(Audience::Committee),
            ..ListFilter::default()
        };
        let mut cases: Vec<OpenCase> = Vec::new();
        // On an earlier day a case may have been open that is closed now.
        let begun = |row: &ListRow| row.supervision.is_some();
        self.each_seen(&filter, &mut |row| begun(row), &mut |application| {
            cases.extend(open_case(application, query.on, query.settings, &rates));
        })?;
        let resolved = |case: &OpenCase| case.state == Supervision::ResolutionAdopted;
        let resolution_adopted = cases.iter().filter(|case| resolved(case)).count() as u64;
        cases.retain(|case| query.resolved || !resolved(case));
        cases.sort_by_key(|case| (case.since.is_none(), case.since, case.application));
        let mut states: BTreeMap<StateCode, StateExecution> = BTreeMap::new();
        for case in &cases {
            for state in &case.respondents {
                let of = states
                    .entry(*state)
                    .or_insert_with(|| StateExecution::new(*state));
                of.count(case);
            }
        }
        states.retain(|state, _| query.state.is_none_or(|asked| asked == *state));
        let owed = cases.iter().flat_map(|case| case.owed.iter().cloned());
        let owed = statement(owed.collect(), query.on, query.settings, &rates);
        let total = cases.len() as u64;
        if query.limit > 0 {
            cases.truncate(query.limit as usize);
        }
        Ok(Executions {
            on: Date(query.on),
            state: query.state,
            total,
            resolution_adopted,
            states: states.into_values().collect(),
            owed: owed.totals,
            provisional: owed.provisional,
            rates_checked_until: owed.rates_checked_until,
            cases,
        })
    }

    /// What the record says of a State on a day, and how many applications against it stood where.
    ///
    /// # Errors
    /// A refusal; a State that the record does not know.
    pub fn state_docket(&mut self, state: StateCode, on: Day) -> Result<StateDocket, Trouble> {
        let Some(law) = for_state(self.record, state, on) else {
            let message = Phrase::of("wrong-unknown-state", [("state", state.to_string().into())]);
            return Err(Trouble::input("unknown-name", message));
        };
        let filter = ListFilter {
            respondent: Some(state),
            ..ListFilter::default()
        };
        let mut tally = Tally::default();
        self.each_seen(&filter, &mut |_| true, &mut |application| {
            tally.count(&application.as_on(on));
        })?;
        Ok(StateDocket { law, tally })
    }

    /// Gives every application of a list that is open to the viewer, as the viewer may see it.
    pub(crate) fn each_seen(
        &mut self,
        filter: &ListFilter,
        wanted: &mut dyn FnMut(&ListRow) -> bool,
        each: &mut dyn FnMut(&Application),
    ) -> Result<(), Trouble> {
        // A party says whose side it is on before anything is read.
        let own = self.own(Task::List)?;
        let mut page = ListFilter {
            limit: PAGE,
            ..filter.clone()
        };
        own.confine(&mut page);
        loop {
            let (rows, _) = self.docket.list(&page)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            page.after = Some(last.number);
            let open = rows.iter().filter(|row| own.may_be(row.number));
            for row in open.filter(|row| wanted(row)) {
                let application = self.docket.application(row.number)?;
                if let Ok(seen) = self.seen(&application, Task::List) {
                    each(&seen.application);
                }
            }
            if own.number.is_some() {
                return Ok(());
            }
        }
    }
}
