//! The shapes of answers about money, priority, execution, a State's docket and a catalogue.

use schemars::JsonSchema;
use serde::Serialize;
use standi_answers::{Answer, Cites, Schema};
use standi_catalogue::Catalogue;
use standi_docket::execution::OpenCase;
use standi_docket::membership::{ForState, Tally};
use standi_docket::money::{Account, Sums};
use standi_docket::priority::{Proposal, Signs};
use standi_docket::state::{Money, Priority, Supervision};
use standi_docket::value::{Date, Number, StateCode};
use standi_docket_hudoc::Unfit;

/// What is due, paid and late.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccountStated {
    /// The application; `null`: of a State.
    pub application: Option<Number>,
    /// The State; `null`: of an application.
    pub state: Option<StateCode>,
    /// The account.
    #[serde(flatten)]
    pub account: Account,
}

/// In which order an application would be dealt with. The Chamber or its President may depart from
/// it (Rule 41).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Proposed {
    /// The application.
    pub application: Number,
    /// The day whose policy counts.
    pub on: Date,
    /// What is proposed; `null`: no category fits, or there was no policy yet.
    pub proposal: Option<Proposal>,
    /// The priority that was set.
    pub priority: Option<Priority>,
    /// The signs that were looked at.
    pub signs: Signs,
}

/// What the Committee of Ministers supervises.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Executions {
    /// The day.
    pub on: Date,
    /// Against this State only; `null`: against any.
    pub state: Option<StateCode>,
    /// How many cases are open.
    pub total: u64,
    /// Cases with a resolution of which no document shows whether it was the final one. They are
    /// among the open ones only where that was asked for.
    pub resolution_adopted: u64,
    /// State by State.
    pub states: Vec<StateExecution>,
    /// Sums that are still owed under these cases, by currency.
    pub owed: Vec<Sums>,
    /// Whether interest was computed with the last known rate for days beyond the table of rates.
    pub provisional: bool,
    /// The day until which the rates were looked up.
    pub rates_checked_until: Date,
    /// The cases, the oldest first.
    pub cases: Vec<OpenCase>,
}

/// Open cases against one State.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StateExecution {
    /// The State.
    pub state: StateCode,
    /// Open cases.
    pub open: u64,
    /// Of them under enhanced supervision, infringement proceedings among them.
    pub enhanced: u64,
    /// Of them with an action plan or report that is overdue.
    pub plans_overdue: u64,
    /// Of them with a sum that is late.
    pub sums_late: u64,
    /// Age of the oldest, in days.
    pub oldest_days: Option<i32>,
    /// Ages of all together, in days, by the number of cases whose age is known.
    pub mean_days: Option<i32>,
    #[serde(skip)]
    ages: Vec<i32>,
}

impl StateExecution {
    pub(crate) fn new(state: StateCode) -> StateExecution {
        StateExecution {
            state,
            open: 0,
            enhanced: 0,
            plans_overdue: 0,
            sums_late: 0,
            oldest_days: None,
            mean_days: None,
            ages: Vec::new(),
        }
    }

    pub(crate) fn count(&mut self, case: &OpenCase) {
        let enhanced = [
            Supervision::Enhanced,
            Supervision::InfringementNotice,
            Supervision::Infringement,
        ];
        self.open += 1;
        self.enhanced += u64::from(enhanced.contains(&case.state));
        self.plans_overdue += u64::from(case.plan_overdue_since.is_some());
        self.sums_late += u64::from(case.owed.iter().any(|line| line.state == Money::Late));
        self.ages.extend(case.days);
        self.oldest_days = self.ages.iter().max().copied();
        let sum: i64 = self.ages.iter().map(|days| i64::from(*days)).sum();
        let mean = sum.checked_div(self.ages.len() as i64);
        self.mean_days = mean.and_then(|mean| i32::try_from(mean).ok());
    }
}

/// A State's docket on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StateDocket {
    /// What follows from the record.
    #[serde(flatten)]
    pub law: ForState,
    /// How many applications against it stood where.
    pub tally: Tally,
}

/// What became of the documents of a catalogue: each is used, or is in `unfit`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueImported {
    /// Documents.
    pub documents: u64,
    /// Rows of the file that could not be read.
    pub rejected: u64,
    /// Documents that an event rests on.
    pub used: u64,
    /// Applications that were opened.
    pub applications: u64,
    /// Events that were recorded.
    pub events: u64,
    /// Documents that fit no transition of any application, with the reason.
    pub unfit: Vec<UnfitDocument>,
    /// Documents that fit some of the applications they name, and not these.
    pub unfit_in_part: Vec<UnfitDocument>,
}

/// A document that made no event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UnfitDocument {
    /// HUDOC's id.
    pub item: String,
    /// Its day.
    pub day: Date,
    /// What it is.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// The applications that it does not fit; none where it names none or is no step at all.
    pub applications: Vec<String>,
    /// Why, in a word.
    pub why: &'static str,
    /// Why, in a sentence.
    pub text: String,
}

impl UnfitDocument {
    pub(crate) fn of(catalogue: &Catalogue, unfit: &Unfit) -> Option<UnfitDocument> {
        let entry = catalogue.get(unfit.place)?;
        Some(UnfitDocument {
            item: entry.item().to_string(),
            day: Date(entry.day()),
            kind: entry.kind().word(),
            title: entry.title().to_string(),
            applications: unfit.applications.iter().map(ToString::to_string).collect(),
            why: unfit.why.word(),
            text: unfit.why.text(),
        })
    }
}

impl Cites for Proposed {}
impl Cites for Executions {}
impl Cites for CatalogueImported {}

impl Cites for AccountStated {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        let interests = self
            .account
            .lines
            .iter()
            .filter_map(|it| it.interest.as_ref());
        let runs = interests.flat_map(|it| &it.runs);
        runs.flat_map(|it| &it.sources).for_each(|id| visit(id));
    }
}

impl Cites for StateDocket {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        let sources = self.law.grounds.iter().flat_map(|it| &it.sources);
        sources.for_each(|id| visit(id));
    }
}

/// Their schemas.
pub const SCHEMAS: &[Schema] = &[
    Schema::of::<Answer<AccountStated>>("docket-account"),
    Schema::of::<Answer<Proposed>>("docket-propose"),
    Schema::of::<Answer<Executions>>("docket-execution"),
    Schema::of::<Answer<StateDocket>>("docket-state"),
    Schema::of::<Answer<CatalogueImported>>("docket-import-catalogue"),
];
