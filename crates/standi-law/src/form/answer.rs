//! The check of a form in words: the answer people and programs read.
//!
//! Names here are an interface: additions are allowed, renames are not
//! (`schemas/form.schema.json`).

use super::items::{Case, ITEMS, Item, ItemValue, Kind, LastDay, Outcome, Time};
use super::{Form, edition};
use crate::answer::answer;
use crate::application::{Application, Told};
use crate::when::When;
use crate::words::{Arg, Words};
use crate::{Criterion, Value};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::{Day, Record};

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

impl FormAnswer {
    /// The items that count and have this value.
    pub fn counted(&self, value: ItemValue) -> impl Iterator<Item = &ItemAnswer> {
        let counted = self
            .items
            .iter()
            .filter(|item| item.kind != Kind::Advice && item.applies);
        counted.filter(move |item| item.value == value)
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

/// The item of the time limit: late is another thing than incomplete.
const IN_TIME: &str = "R47.6a.date";

const RULES: &str = "Rules of Court, ";

/// Checks the form of an application. `sent` is the day of posting if it is not told in the file.
pub fn check(
    application: &Application,
    record: &Record,
    today: Day,
    sent: Option<Day>,
    words: &Words,
) -> FormAnswer {
    let none = Form::default();
    let form = application.form.as_ref().unwrap_or(&none);
    let sent = sent.or_else(|| posted(application, form));
    let day = sent.unwrap_or(today);
    let time = time(application, record, today, sent, words);
    let last_safe_day = time.last_safe_day;
    let mut answer = FormAnswer {
        value: ItemValue::Judgement,
        text: words.say("form-before-2014", &[]),
        today: today.to_string(),
        sent: sent.map(|day| day.to_string()),
        rule_from: None,
        rule: None,
        form_version: None,
        last_safe_day: last_safe_day.map(|day| day.to_string()),
        days_left: last_safe_day
            .filter(|_| sent.is_none())
            .map(|day| day.0 - today.0),
        last_days: time.last_days.clone(),
        notices: Vec::new(),
        items: Vec::new(),
        duties: Vec::new(),
        rests_on: Vec::new(),
    };
    let Some(edition) = edition::on(day) else {
        return answer;
    };
    let case = Case {
        application,
        form,
        edition,
        day,
        time,
        record,
    };
    answer.rule_from = Some(edition.from.to_string());
    answer.rule = Some(edition.authority.to_string());
    answer.rests_on = edition.sources.to_vec();
    answer.form_version = Some(edition.form_name());
    answer.items = ITEMS
        .iter()
        .map(|item| of_item(item, &case, words))
        .collect();
    let counted = answer
        .items
        .iter()
        .filter(|item| item.kind != Kind::Advice && item.applies);
    answer.value = counted
        .map(|item| item.value)
        .min()
        .unwrap_or(ItemValue::Missing);
    let form_alone = answer
        .items
        .iter()
        .filter(|item| item.kind != Kind::Advice && item.applies && item.id != IN_TIME)
        .map(|item| item.value)
        .min()
        .unwrap_or(ItemValue::Missing);
    let key = match (answer.value, form_alone) {
        (ItemValue::Fail, ItemValue::Missing) => "form-answer-late-missing".to_string(),
        (ItemValue::Fail, ItemValue::Judgement | ItemValue::Pass) => "form-answer-late".to_string(),
        (value, _) => format!("form-answer-{}", value.word()),
    };
    answer.text = words.say(&key, &[]);
    answer.notices = notices(form_alone, &case, words);
    let substitute = |item: &ItemAnswer| {
        item.id == "R47.1c.compelling" && item.applies && item.value == ItemValue::Judgement
    };
    if answer.items.iter().any(substitute) {
        answer.duties.push(Duty {
            id: "original_authority_to_follow",
            text: words.say("form-duty-original", &[]),
        });
    }
    answer
}

/// The day of posting as told: of the form, else of the complaints if all were sent that day.
fn posted(application: &Application, form: &Form) -> Option<Day> {
    if let Told::Given(when) = form.sent {
        return Some(when.last);
    }
    let mut days = application
        .complaints
        .iter()
        .map(|complaint| complaint.lodged.given());
    let first = days.next()??;
    days.all(|day| day == Some(first)).then_some(first.last)
}

/// What the time limit says of the complaints that nothing else closes; of all, if every one is
/// closed.
fn time(
    application: &Application,
    record: &Record,
    today: Day,
    sent: Option<Day>,
    words: &Words,
) -> Time {
    let mut application = application.clone();
    if let Some(day) = sent {
        for complaint in &mut application.complaints {
            complaint.lodged = Told::Given(When::day(day));
        }
    }
    let answer = answer(&application, record, today, words);
    let pairs = || {
        answer.complaints.iter().flat_map(|complaint| {
            complaint
                .respondents
                .iter()
                .map(|respondent| (&complaint.id, respondent))
        })
    };
    let lives = |decisive: Option<Criterion>| decisive.is_none_or(|it| it == Criterion::TimeLimit);
    let any = pairs().any(|(_, respondent)| lives(respondent.decisive));
    let mut time = Time {
        value: ItemValue::Pass,
        last_safe_day: None,
        last_days: Vec::new(),
        complaints: Vec::new(),
        closed: Vec::new(),
    };
    time.closed = pairs()
        .filter(|(_, it)| it.value == Value::Closed && !lives(it.decisive))
        .map(|(id, it)| match answer.complaints.len() {
            1 => it.text.clone(),
            _ => {
                let args = [("id", id.clone()), ("text", it.text.clone())];
                words.say("form-of-complaint", &args)
            }
        })
        .collect();
    time.closed.dedup();
    for (id, respondent) in pairs().filter(|(_, it)| !any || lives(it.decisive)) {
        let value = respondent
            .criteria
            .get(&Criterion::TimeLimit)
            .map(|it| it.value);
        let value = match value.unwrap_or(Value::Missing) {
            Value::Closed => ItemValue::Fail,
            Value::Missing => ItemValue::Missing,
            Value::Judgement => ItemValue::Judgement,
            Value::Open => ItemValue::Pass,
        };
        time.value = time.value.min(value);
        if value != ItemValue::Pass && !time.complaints.contains(id) {
            time.complaints.push(id.clone());
        }
        let day = respondent
            .last_day
            .as_ref()
            .and_then(|day| day.parse::<Day>().ok());
        if let Some(day) = day {
            time.last_days.push(LastDay {
                complaint: id.clone(),
                state: respondent.state.clone(),
                name: respondent.name.clone(),
                last_day: day.to_string(),
            });
        }
        time.last_safe_day = [time.last_safe_day, day].into_iter().flatten().min();
    }
    time
}

fn of_item(item: &Item, case: &Case<'_>, words: &Words) -> ItemAnswer {
    let found = (item.test)(case);
    let exception = (item.excusable && found.value == ItemValue::Fail)
        .then(|| exception(case.form))
        .flatten();
    let value = if exception.is_some() {
        ItemValue::Judgement
    } else {
        found.value
    };
    let key = item.key();
    let args = args(&found, case, words);
    let unmet = matches!(value, ItemValue::Fail | ItemValue::Missing) || exception.is_some();
    ItemAnswer {
        id: item.id,
        kind: item.kind,
        name: words.say(&format!("{key}.name"), &args),
        value,
        applies: found.applies,
        text: text(item, &found, value, &key, &args, words),
        list: found
            .list
            .iter()
            .map(|thing| {
                let (key, name) = thing.say();
                words.say(key, &[("name", name.to_string())])
            })
            .collect(),
        lacks: found.lacks,
        exception,
        last_safe_day: case
            .time
            .last_safe_day
            .filter(|_| unmet)
            .map(|day| day.to_string()),
        authority: item.authority.iter().map(|it| cited(it)).collect(),
    }
}

/// What is said of an item: the fault and how to mend it; the question where a fact is missing;
/// what is to be weighed. Nothing where nothing is left to do.
fn text(
    item: &Item,
    found: &Outcome,
    value: ItemValue,
    key: &str,
    args: &[Arg],
    words: &Words,
) -> Option<String> {
    if !found.applies || (value == ItemValue::Pass && item.kind != Kind::Advice) {
        return None;
    }
    let own = match found.value {
        ItemValue::Missing => words.get(&format!("{key}.ask"), args),
        ItemValue::Judgement => words.get(&format!("{key}.weigh"), args),
        ItemValue::Fail | ItemValue::Pass => None,
    };
    Some(own.unwrap_or_else(|| words.say(key, args)))
}

/// What must be known beside the items. A form that is complete may still be of an application
/// that nothing opens.
fn notices(value: ItemValue, case: &Case<'_>, words: &Words) -> Vec<Notice> {
    let notice = |id: &'static str, text, authority: &[&str]| Notice {
        id,
        text,
        authority: authority.iter().map(|it| cited(it)).collect(),
    };
    let mut notices = Vec::new();
    if matches!(value, ItemValue::Fail | ItemValue::Missing) {
        let text = words.say("form-notice-incomplete", &[]);
        let authority = ["Rule 47 § 5.1", "Rule 47 § 6 (a)"];
        notices.push(notice("incomplete", text, &authority));
    }
    if case.time.value == ItemValue::Fail {
        let text = words.say("form-notice-last-day-over", &[]);
        let authority = ["Rule 47 § 5.1 (a)", "Rule 47 § 6 (b)"];
        notices.push(notice("last-day-over", text, &authority));
    }
    for closed in &case.time.closed {
        let args = [("closed", closed.clone())];
        let text = words.say("form-notice-closed-otherwise", &args);
        let authority = ["Convention, Articles 34 and 35"];
        notices.push(notice("closed-otherwise", text, &authority));
    }
    notices
}

/// A provision with the instrument it is of.
fn cited(provision: &str) -> String {
    match provision.starts_with("Rule ") {
        true => format!("{RULES}{provision}"),
        false => provision.to_string(),
    }
}

/// The exception of Rule 47 § 5.1 that is claimed.
fn exception(form: &Form) -> Option<&'static str> {
    if form.court_directed.is(true) {
        Some("court-directed")
    } else if form.interim_measure.is(true) {
        Some("interim-measure")
    } else if form.explanation.is(true) {
        Some("explanation")
    } else {
        None
    }
}

fn args(found: &Outcome, case: &Case<'_>, words: &Words) -> Vec<Arg> {
    let date = match case.time.last_safe_day {
        Some(day) => words.weekday(day),
        None => words.say("unknown-day", &[]),
    };
    vec![
        ("date", date),
        (
            "n",
            found
                .number
                .map_or_else(|| "?".to_string(), |number| number.to_string()),
        ),
        ("version", case.edition.form_name()),
    ]
}
