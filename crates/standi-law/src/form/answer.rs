//! The check of a form in words: the answer people and programs read.
//!
//! Names here are an interface: additions are allowed, renames are not
//! (`schemas/form.schema.json`).

use super::items::{ItemValue, Kind, LastDay};
use crate::words::Words;
use schemars::JsonSchema;
use serde::Serialize;

/// Whether an application form is complete.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FormAnswer {
    /// The least value of all items that are mandatory or apply.
    pub value: ItemValue,
    /// The answer in a sentence.
    pub text: String,
    /// The day that was taken as today.
    pub today: String,
    /// The day of posting, if it was told.
    pub sent: Option<String>,
    /// First day of the rule that was applied; `null` before 2014.
    pub rule_from: Option<String>,
    /// That rule, in words.
    pub rule: Option<String>,
    /// The edition of the form that is accepted from then on.
    pub form_version: Option<String>,
    /// The earliest last safe day of all complaints.
    pub last_safe_day: Option<String>,
    /// Days from today to it, for a form not yet posted; negative when over.
    pub days_left: Option<i32>,
    /// The last safe day of each complaint against each State, as `check` counts it.
    pub last_days: Vec<LastDay>,
    /// What follows from an incomplete form, and what completeness does not say.
    pub notices: Vec<Notice>,
    /// Item by item, in the order of the rule.
    pub items: Vec<ItemAnswer>,
    /// What must still be done after posting.
    pub duties: Vec<Duty>,
    /// Ids of sources of the record for the rule.
    pub rests_on: Vec<&'static str>,
}

/// An item of the check.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ItemAnswer {
    /// Its id.
    pub id: &'static str,
    /// How binding it is.
    pub kind: Kind,
    /// What it is, in a few words.
    pub name: String,
    /// The value.
    pub value: ItemValue,
    /// Whether it concerns this application.
    pub applies: bool,
    /// What to do, to say or to judge; `null` where nothing is left to.
    pub text: Option<String>,
    /// Documents to attach, in words.
    pub list: Vec<String>,
    /// Fields of the application file that would answer it, or that fail it.
    pub lacks: Vec<String>,
    /// The exception of Rule 47 § 5.1 that makes a judgement of a fault: `explanation`,
    /// `interim-measure`, `court-directed`.
    pub exception: Option<&'static str>,
    /// Beside what is not met: until when it can be mended.
    pub last_safe_day: Option<String>,
    /// Provisions.
    pub authority: Vec<String>,
}

/// What must be known beside the items.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Notice {
    /// Its id: `incomplete`, `last-day-over`, `closed-otherwise`.
    pub id: &'static str,
    /// In words.
    pub text: String,
    /// Provisions.
    pub authority: Vec<String>,
}

/// What must still be done after posting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Duty {
    /// Its id.
    pub id: &'static str,
    /// In words.
    pub text: String,
}

/// The items that count: what concerns the application and is no mere advice.
pub(super) fn counted(items: &[ItemAnswer]) -> impl Iterator<Item = &ItemAnswer> {
    let counts = |item: &&ItemAnswer| item.kind != Kind::Advice && item.applies;
    items.iter().filter(counts)
}

impl FormAnswer {
    /// The items that count and have this value.
    pub fn counted(&self, value: ItemValue) -> impl Iterator<Item = &ItemAnswer> {
        counted(&self.items).filter(move |item| item.value == value)
    }

    /// The last safe day in a line: how far off, or whether the form was posted by it.
    pub fn time_line(&self, words: &Words) -> String {
        let weekday = |text: &String| {
            text.parse()
                .map_or_else(|_| text.clone(), |day| words.weekday(day))
        };
        let Some(last) = &self.last_safe_day else {
            return words.say("form-last-day-unknown", &[]);
        };
        let day = ("day", weekday(last));
        let value = self.items.iter().find(|item| item.id == IN_TIME);
        match (&self.sent, self.days_left) {
            _ if value.is_some_and(|item| item.value == ItemValue::Missing) => {
                words.say("form-last-day-so-far", &[day])
            }
            (Some(sent), _) => words.say("form-sent-in-time", &[("sent", weekday(sent)), day]),
            (None, Some(left)) if left < 0 => {
                let last = words.say("form-last-safe-day", &[day]);
                format!("{last} {}", words.say("form-over", &[]))
            }
            (None, left) => {
                let left = left.unwrap_or_default().to_string();
                let last = words.say("form-last-safe-day", &[day]);
                let left = words.say("form-days-left", &[("left", left)]);
                format!("{last} {left} {}", words.say("form-keep-receipt", &[]))
            }
        }
    }

    /// The last day of each complaint, if they are not all the same.
    pub fn distinct_last_days(&self) -> &[LastDay] {
        let days = &self.last_days;
        let differ = days.windows(2).any(|it| it[0].last_day != it[1].last_day);
        if differ { days } else { &[] }
    }

    /// Which rule was applied; `None` before 2014.
    pub fn rule_line(&self, words: &Words) -> Option<String> {
        let from = self.rule_from.as_ref()?;
        let from = from
            .parse()
            .map_or_else(|_| from.clone(), |day| words.day(day));
        let version = self.form_version.clone().unwrap_or_default();
        Some(words.say("form-rule", &[("from", from), ("version", version)]))
    }
}

impl ItemAnswer {
    /// Where in the application file it is told.
    pub fn where_told(&self, words: &Words) -> Option<String> {
        let list = self.lacks.join(", ");
        (!list.is_empty()).then(|| words.say("form-in-file", &[("list", list)]))
    }
}

impl LastDay {
    /// In a line, with the name of the State within a sentence.
    pub fn line(&self, state: String, words: &Words) -> String {
        let day = self.last_day.parse();
        let day = day.map_or_else(|_| self.last_day.clone(), |day| words.weekday(day));
        let complaint = self.complaint.clone();
        let args = [("complaint", complaint), ("state", state), ("day", day)];
        words.say("form-last-day-of", &args)
    }
}

/// Provisions in a line, the Rules of Court named once: `Rules of Court, Rule 47 § 1 (e); Rule 47
/// § 2 (a)`.
pub fn joined(authority: &[String]) -> String {
    let mut line = String::new();
    for provision in authority {
        let again = line
            .starts_with(RULES)
            .then(|| provision.strip_prefix(RULES))
            .flatten();
        if !line.is_empty() {
            line.push_str("; ");
        }
        line.push_str(again.unwrap_or(provision));
    }
    line
}

/// Id of the item of the time limit: late is another thing than incomplete.
pub(super) const IN_TIME: &str = "R47.6a.date";

pub(super) const RULES: &str = "Rules of Court, ";
