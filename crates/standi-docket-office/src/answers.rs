//! The shapes in which answers about the docket leave the program. Names are stable; additions are
//! allowed, renames not.

use schemars::JsonSchema;
use serde::Serialize;
use standi_answers::{Answer, Cites, Schema};
use standi_docket::access::Hidden;
use standi_docket::document::Document;
use standi_docket::event::{Holds, Kind, Recorded};
use standi_docket::execution::Execution;
use standi_docket::membership::Advice;
use standi_docket::phrase::Phrase;
use standi_docket::state::{Case, Region, Role};
use standi_docket::term::Term;
use standi_docket::value::{Date, Number, StateCode};
use standi_docket::{Application, Erasure, Refusal, RefusalKind};
use standi_docket_store::{DueRow, ListRow};
use standi_law::form::items::ItemValue;
use standi_law::words::Words;

/// Why something was not done: printed in place of the answer, with exit status 3.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Refused {
    /// The refusal.
    pub refused: Refusal,
    /// The application.
    pub application: Option<Number>,
    /// Where somebody else wrote first: what they recorded meanwhile.
    pub meanwhile: Vec<Recorded>,
}

impl From<Refusal> for Refused {
    fn from(refused: Refusal) -> Refused {
        Refused {
            refused,
            application: None,
            meanwhile: Vec::new(),
        }
    }
}

/// A file was opened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Lodged {
    /// Its number.
    pub application: Number,
    /// How many entries it has.
    pub version: u32,
    /// State of the case.
    pub state: Case,
    /// How the applicant may be called in public.
    pub applicant: Option<String>,
    /// Respondent States.
    pub respondents: Vec<StateCode>,
    /// Day of introduction; `null`: a draft.
    pub lodged: Option<Date>,
    /// Last day of the time-limit of Article 35 § 1: the latest of all complaints; `null`: not
    /// known for one of them.
    pub last_day: Option<Date>,
    /// What was recorded.
    pub events: Vec<Recorded>,
    /// What the law says of the time of its facts, where it does not say *open*. It stops nothing:
    /// the Court receives the application and decides.
    pub advice: Vec<Advice>,
    /// What the check of Rule 47 says of the form; `null`: nothing is told of a form. It decides
    /// nothing: whether the form is rejected is for the Registry to say.
    pub form: Option<FormChecked>,
}

/// What the check of Rule 47 says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormChecked {
    /// The least value of all items that apply.
    pub value: ItemValue,
    /// The items that are not in order.
    pub items: Vec<FormItem>,
}

/// An item of the form that is not in order.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormItem {
    /// Its id.
    pub id: &'static str,
    /// What it is, in a few words.
    pub name: String,
    /// The value.
    pub value: ItemValue,
}

/// Something was recorded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Acted {
    /// The application.
    pub application: Number,
    /// How many entries it has now.
    pub version: u32,
    /// What was recorded: the event, and what follows from it by itself.
    pub events: Vec<Recorded>,
    /// Where the application stands now, region by region.
    pub states: Vec<RegionState>,
    /// Time that these events started.
    pub started: Vec<Term>,
    /// Time that they stopped.
    pub stopped: Vec<Term>,
}

/// A state of one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionState {
    /// The region.
    pub region: Region,
    /// The state.
    pub state: &'static str,
    /// In words.
    pub title: &'static str,
}

impl RegionState {
    /// In the reader's words.
    pub fn said(&self, words: &Words) -> String {
        let key = format!("docket-{}-{}", self.region, self.state);
        words
            .get(&key, &[])
            .unwrap_or_else(|| self.title.to_string())
    }
}

/// An application as whoever asks may see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Shown {
    /// The application.
    #[serde(flatten)]
    pub application: Application,
    /// How many entries it has.
    pub version: u32,
    /// Where it stands, region by region.
    pub states: Vec<RegionState>,
    /// What is due, soonest first.
    pub due: Vec<DueItem>,
    /// What can happen next.
    pub next: Vec<Step>,
    /// Its papers, in the order in which they were filed.
    pub documents: Vec<Document>,
    /// The execution of the judgment, settlement or declaration; `null`: it has not begun.
    pub execution: Option<Execution>,
    /// What was hidden from whoever asks, and by which rule.
    pub hidden: Vec<Hidden>,
    /// As whom it was asked.
    #[serde(rename = "as")]
    pub viewer: String,
}

/// A paper was filed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Filed {
    /// The application.
    pub application: Number,
    /// How many entries it has now.
    pub version: u32,
    /// The paper.
    pub document: Document,
}

/// The papers of an application, as whoever asks may see them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Papers {
    /// The application.
    pub application: Number,
    /// The papers, in the order in which they were filed.
    pub documents: Vec<Document>,
    /// What was hidden from whoever asks, and by which rule.
    pub hidden: Vec<Hidden>,
    /// As whom it was asked.
    #[serde(rename = "as")]
    pub viewer: String,
}

/// What can happen next.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Steps {
    /// The application.
    pub application: Number,
    /// As whom it was asked.
    #[serde(rename = "as")]
    pub viewer: String,
    /// How many entries it has.
    pub version: u32,
    /// Where it stands.
    pub states: Vec<RegionState>,
    /// The steps, those that whoever asks may record first.
    pub steps: Vec<Step>,
}

/// A step that the lifecycle allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// The event: the command of `standi docket act`.
    pub event: Kind,
    /// In words.
    pub title: &'static str,
    /// Who acts.
    pub actor: &'static str,
    /// Article, Rule or practice; empty: the order of the proceedings.
    pub rule: &'static str,
    /// Condition or remark.
    pub condition: &'static str,
    /// Where it leads.
    pub to: &'static str,
    /// Roles that may record it; the Registry may record all.
    pub roles: Vec<Role>,
    /// Whether whoever asks may record it.
    pub yours: bool,
    /// What can be said with `--set`.
    pub fields: Vec<StepField>,
}

/// A field of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepField {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// Whether it must be given.
    pub needed: bool,
    /// How it is asked for; a `several` may be given more than once.
    pub kind: Holds,
}

/// Applications.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Listed {
    /// The rows asked for, in the order of numbers.
    pub applications: Vec<ListRow>,
    /// How many fit in all, those before the first row among them.
    pub total: u64,
    /// As whom it was asked.
    #[serde(rename = "as")]
    pub viewer: String,
}

/// What is due.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DueList {
    /// The day that was taken as today.
    pub today: Date,
    /// Last day asked for; `null`: all.
    pub until: Option<Date>,
    /// How many are overdue: duties whose day has passed without the act.
    pub overdue: usize,
    /// What is due, soonest first, what has no day yet last.
    pub due: Vec<DueItem>,
    /// Whether there is more than was asked for with `--limit`.
    pub more: bool,
    /// As whom it was asked.
    #[serde(rename = "as")]
    pub viewer: String,
    /// What tells this docket from every other.
    #[serde(skip)]
    pub docket: String,
}

/// A time-limit in the list of what is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DueItem {
    /// The time-limit.
    #[serde(flatten)]
    pub row: DueRow,
    /// How it stands today.
    pub stands: Stands,
    /// Days from today to the last day; negative: over; `null`: no day is named yet.
    pub days_left: Option<i32>,
    /// Events that end it.
    pub ended_by: Vec<Kind>,
}

/// How a time-limit stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// A duty whose day has passed without the act.
    Overdue,
    /// A term that has ended: what had to wait for it may be done.
    Ended,
    /// Its day is to come, or is today.
    Running,
    /// It stands still because the applicant has died.
    Suspended,
    /// No day is named yet.
    NoDay,
}

/// Whether the docket is as it was recorded.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Checked {
    /// Whether every event, the chain and every list agree.
    pub agrees: bool,
    /// Events.
    pub events: u64,
    /// Applications; `null`: not counted, because something does not agree.
    pub applications: Option<u64>,
    /// Applications that were erased; `null`: not counted, because something does not agree.
    pub erased: Option<u64>,
    /// Contents of papers; `null`: not counted, because something does not agree.
    pub documents: Option<u64>,
    /// Hash of the last event, to be kept elsewhere.
    pub head: String,
    /// The first thing that does not agree.
    pub first: Option<Disagreement>,
}

/// What does not agree.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Disagreement {
    /// Place of the event in the chain, from 1; 0: the docket as a whole.
    pub position: u64,
    /// Its application; `all`: the docket as a whole.
    pub application: String,
    /// What does not agree.
    pub what: String,
}

/// A docket's file was encrypted, or is no more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sealed {
    /// The file.
    pub file: String,
    /// Whether it is encrypted now.
    pub encrypted: bool,
}

/// An application was erased, or would be.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Erased {
    /// Its number, which is not given again.
    pub application: Number,
    /// How many entries; their places and hashes stay.
    pub events: u32,
    /// How many contents of papers go.
    pub papers: usize,
    /// How many contents stay, because another application has them too.
    pub papers_shared: usize,
    /// The entry that stands in their place; `null`: nothing was erased, this is what would go.
    pub entry: Option<Erasure>,
    /// Whether it had been erased before; then only the files were looked after.
    pub before: bool,
    /// What is left to be done that nothing of it lies in the database's files any more; `null`:
    /// nothing, or nothing was erased.
    #[schemars(with = "Option<String>")]
    pub left: Option<Phrase>,
}

/// Lists were made anew.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Rebuilt {
    /// Of so many applications.
    pub applications: u64,
}

/// Everything was written to a file, or read from one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Moved {
    /// The file.
    pub file: String,
    /// Events.
    pub events: u64,
    /// Hash of the last event; `null` in a copy from which parts were hidden.
    pub head: Option<String>,
    /// What was hidden; empty: the copy is exact and can be imported.
    pub hidden: Vec<Hidden>,
}

impl Refused {
    /// A refusal because somebody else wrote first.
    pub(crate) fn conflict(
        application: &Application,
        seen: u32,
        meanwhile: Vec<Recorded>,
        again: &'static str,
    ) -> Refused {
        let number = application.number;
        let text = Phrase::of(
            "refuse-overtaken",
            [
                ("number", number.to_string().into()),
                ("seen", seen.to_string().into()),
                ("entries", application.version().to_string().into()),
            ],
        );
        let again = Phrase::of(again, [("number", number.to_string().into())]);
        let refused = Refusal::new(RefusalKind::Conflict, "the docket's own rule", text);
        let refused = refused.instead(again);
        Refused {
            refused,
            application: Some(number),
            meanwhile,
        }
    }
}

macro_rules! cite_nothing {
    ($($type:ty),*) => { $(impl Cites for $type {})* };
}
cite_nothing!(
    Refused, Lodged, Acted, Shown, Filed, Papers, Steps, Listed, DueList, Checked, Rebuilt, Moved,
    Erased, Sealed
);

/// The schemas of all answers about the docket.
pub const SCHEMAS: &[Schema] = &[
    Schema::of::<Answer<Lodged>>("docket-lodge"),
    Schema::of::<Answer<Acted>>("docket-act"),
    Schema::of::<Answer<Steps>>("docket-steps"),
    Schema::of::<Answer<Shown>>("docket-show"),
    Schema::of::<Answer<Filed>>("docket-document-add"),
    Schema::of::<Answer<Papers>>("docket-document-list"),
    Schema::of::<Answer<Listed>>("docket-list"),
    Schema::of::<Answer<DueList>>("docket-due"),
    Schema::of::<Answer<Checked>>("docket-verify"),
    Schema::of::<Answer<Rebuilt>>("docket-rebuild"),
    Schema::of::<Answer<Erased>>("erase"),
    Schema::of::<Answer<Sealed>>("docket-seal"),
    Schema::of::<Answer<Moved>>("docket-copy"),
    Schema::of::<Answer<Refused>>("docket-refused"),
];
