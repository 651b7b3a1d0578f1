//! The items of the check, in the order of the rule: what each asks, and on which authority.

use super::edition::Edition;
use super::{Form, authority, identity, papers, sending, story};
use crate::application::{Application, Told};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Day, Record};

/// What the check says of an item. Ordered: the least of all is the answer for the whole form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ItemValue {
    /// The requirement is not met.
    Fail,
    /// It is not told whether it is met.
    Missing,
    /// A human has to say.
    Judgement,
    /// The requirement is met, or does not apply.
    Pass,
}

impl ItemValue {
    /// The word used everywhere.
    pub fn word(self) -> &'static str {
        match self {
            ItemValue::Fail => "fail",
            ItemValue::Missing => "missing",
            ItemValue::Judgement => "judgement",
            ItemValue::Pass => "pass",
        }
    }
}

/// How binding an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// For every application.
    Mandatory,
    /// Where its condition is met.
    Conditional,
    /// Good to know; never makes a form incomplete.
    Advice,
}

/// What is checked: a form, the application it is of, and the day.
pub struct Case<'a> {
    /// The application.
    pub application: &'a Application,
    /// Its form.
    pub form: &'a Form,
    /// The rule of the day.
    pub edition: &'a Edition,
    /// The day of posting, or today.
    pub day: Day,
    /// What the time limit says.
    pub time: Time,
    /// The record.
    pub record: &'a Record,
}

/// What the time limit says of the whole application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// *Pass* in time, *fail* late.
    pub value: ItemValue,
    /// The earliest last safe day of its complaints.
    pub last_safe_day: Option<Day>,
    /// The last safe day of each complaint against each State.
    pub last_days: Vec<LastDay>,
    /// The complaints that are late, or whose last day is not known.
    pub complaints: Vec<String>,
    /// What the answer says of those that another ground than time closes.
    pub closed: Vec<String>,
}

/// The last safe day of a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastDay {
    /// Id of the complaint.
    pub complaint: String,
    /// Code of the State.
    pub state: String,
    /// Its name.
    pub name: String,
    /// The day; the form can still be posted on it.
    pub last_day: String,
}

/// What a message lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The decision or measure complained of, by its name.
    Decision(String),
    /// The same of a complaint that does not name it.
    DecisionOf(String),
    /// The appeal by which a remedy was used.
    Appeal(String),
    /// The answer to it.
    Answer(String),
    /// Proof of the day on which a decision was received.
    Service(String),
}

impl Thing {
    /// Key of its message, with its name.
    pub fn say(&self) -> (&'static str, &str) {
        match self {
            Thing::Decision(name) => ("form-thing-decision", name),
            Thing::DecisionOf(id) => ("form-thing-decision-of", id),
            Thing::Appeal(name) => ("form-thing-appeal", name),
            Thing::Answer(name) => ("form-thing-answer", name),
            Thing::Service(name) => ("form-thing-service", name),
        }
    }
}

/// What a test finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The value.
    pub value: ItemValue,
    /// Whether the item concerns this application at all.
    pub applies: bool,
    /// Fields of the application file that would answer it, or that fail it.
    pub lacks: Vec<String>,
    /// Documents to attach.
    pub list: Vec<Thing>,
    /// What the message counts.
    pub number: Option<i64>,
}

impl Outcome {
    /// A value by itself.
    pub fn of(value: ItemValue) -> Outcome {
        Outcome {
            value,
            applies: true,
            lacks: Vec::new(),
            list: Vec::new(),
            number: None,
        }
    }

    /// Met.
    pub fn pass() -> Outcome {
        Outcome::of(ItemValue::Pass)
    }

    /// For a human.
    pub fn judgement() -> Outcome {
        Outcome::of(ItemValue::Judgement)
    }

    /// Does not concern this application.
    pub fn not_concerned() -> Outcome {
        Outcome {
            applies: false,
            ..Outcome::pass()
        }
    }

    /// Not met, for this field.
    pub fn fail(field: impl Into<String>) -> Outcome {
        Outcome {
            lacks: vec![field.into()],
            ..Outcome::of(ItemValue::Fail)
        }
    }

    /// Not told.
    pub fn missing(field: impl Into<String>) -> Outcome {
        Outcome {
            lacks: vec![field.into()],
            ..Outcome::of(ItemValue::Missing)
        }
    }

    /// Met if a thing is so; `field` says where it is told.
    pub fn told(told: Told<bool>, field: &str) -> Outcome {
        match told.given() {
            Some(true) => Outcome::pass(),
            Some(false) => Outcome::fail(field),
            None => Outcome::missing(field),
        }
    }

    /// Met if all are; each with its field.
    pub fn all(parts: impl IntoIterator<Item = (Told<bool>, String)>) -> Outcome {
        parts
            .into_iter()
            .map(|(told, field)| Outcome::told(told, &field))
            .fold(Outcome::pass(), Outcome::and)
    }

    /// Both: the lesser value, with the fields of whatever is not met.
    pub fn and(mut self, mut other: Outcome) -> Outcome {
        self.value = self.value.min(other.value);
        self.lacks.append(&mut other.lacks);
        self.list.append(&mut other.list);
        self.number = self.number.or(other.number);
        self
    }
}

/// An item.
pub struct Item {
    /// Its id.
    pub id: &'static str,
    /// How binding it is.
    pub kind: Kind,
    /// Provisions.
    pub authority: &'static [&'static str],
    /// Whether Rule 47 § 5.1 reaches it: it does for what §§ 1 to 3 require.
    pub excusable: bool,
    /// The test.
    pub test: fn(&Case<'_>) -> Outcome,
}

impl Item {
    /// Key of its message.
    pub fn key(&self) -> String {
        format!("form-{}", self.id.to_lowercase().replace(['.', '_'], "-"))
    }
}

const PRACTICE: &str = "Practice Direction on the institution of proceedings";
const BY_POST: &str = "Practice Direction on the institution of proceedings, §§ 1-3";
/// All information asked for in the parts of the form that apply.
const ALL_PARTS: &str = "Rule 47 § 1, first sentence";
const NOTES: &str = "Notes for filling in the application form (2022/1)";

macro_rules! items {
    ($($id:literal $kind:ident $excusable:ident $test:path, $($authority:expr),+;)*) => {
        /// Every item, in the order of the rule.
        pub const ITEMS: &[Item] = &[$(Item {
            id: $id,
            kind: Kind::$kind,
            authority: &[$($authority),+],
            excusable: items!(@ $excusable),
            test: $test,
        },)*];
    };
    (@ excusable) => { true };
    (@ strict) => { false };
}

items! {
    "R47.form" Mandatory excusable identity::form, ALL_PARTS;
    "R47.form.lang" Mandatory strict identity::language, "Rule 34 § 2";
    "R47.1a.person" Mandatory excusable identity::person, "Rule 47 § 1 (a)";
    "R47.1a.legal" Conditional excusable identity::legal, "Rule 47 § 1 (a)";
    "R47.1b.rep" Conditional excusable authority::representative, "Rule 47 § 1 (b)";
    "R47.1c.authority" Conditional excusable authority::signed, "Rule 47 § 1 (c)";
    "R47.1c.compelling" Conditional excusable authority::compelling, "Rule 47 § 1 (c), last part";
    "R47.1c.rep_sign" Conditional excusable authority::representative_signed, "Rule 47 § 1 (c)";
    "R47.1c.legal_officer" Conditional excusable authority::officer,
        "Rule 47 § 1 (c)", "Rule 47 § 3.1 (d)";
    "R47.1d.state" Mandatory excusable story::states, "Rule 47 § 1 (d)";
    "R47.1e.facts" Mandatory excusable story::facts, "Rule 47 § 1 (e)", "Rule 47 § 2 (a)";
    "R47.1f.violations" Mandatory excusable story::violations,
        "Rule 47 § 1 (f)", "Rule 47 § 2 (a)";
    "R47.1g.compliance" Mandatory excusable story::compliance,
        "Rule 47 § 1 (g)", "Convention, Article 35 § 1";
    "R47.1g.appeal_box" Mandatory excusable story::appeal_box,
        "Rule 47 § 1 (g)", "Application form, part G";
    "R47.H.other" Mandatory excusable story::other_procedure,
        "Rule 47 § 3.1 (c)", "Application form, part H";
    "R47.H.prior" Mandatory excusable story::prior, ALL_PARTS, "Application form, part H";
    "R47.2a.self_sufficient" Mandatory excusable story::self_sufficient, "Rule 47 § 2 (a)";
    "R47.2b.annex20" Conditional excusable story::annex, "Rule 47 § 2 (b)", NOTES;
    "R47.3.1.sign" Mandatory excusable papers::signed, "Rule 47 § 3.1";
    "R47.3.1a.decisions" Mandatory excusable papers::decisions, "Rule 47 § 3.1 (a)";
    "R47.3.1b.remedies" Mandatory excusable papers::remedies, "Rule 47 § 3.1 (b)";
    "R47.3.1c.intl" Conditional excusable papers::international, "Rule 47 § 3.1 (c)";
    "R47.3.1d.legal" Conditional excusable papers::officer, "Rule 47 § 3.1 (d)";
    "R47.3.2.list" Mandatory excusable papers::list, "Rule 47 § 3.2", NOTES;
    "R47.3.2.copies" Mandatory excusable papers::copies, "Rule 47 § 3.1", NOTES;
    "R47.4.anonymity" Conditional strict sending::anonymity, "Rule 47 § 4", "Rule 33";
    "R47.4.request" Advice strict sending::public, "Rule 47 § 4", "Rule 33";
    "R47.multi" Conditional strict sending::several, PRACTICE, NOTES;
    "R47.group.table" Conditional strict sending::table, PRACTICE;
    "R47.group.directions" Conditional strict sending::directions, "Rule 47 § 5.2", PRACTICE;
    "R47.send.post" Mandatory strict sending::post, "Rule 47 § 6 (a)", BY_POST;
    "R47.6a.date" Mandatory strict sending::in_time,
        "Rule 47 § 6 (a)", "Convention, Article 35 § 1";
    "R47.6b.other_date" Advice strict sending::other_date, "Rule 47 § 6 (b)";
    "R47.7.inform" Advice strict sending::inform, "Rule 47 § 7";
}
