//! The check itself: each item tried, what the time limit says, and what both come to.

use super::answer::{Duty, FormAnswer, IN_TIME, ItemAnswer, Notice, RULES, counted};
use super::items::{Case, ITEMS, Item, ItemValue, Kind, LastDay, Outcome, Time};
use super::{Form, edition};
use crate::answer::answer;
use crate::application::{Application, Told};
use crate::when::When;
use crate::words::{Arg, Words};
use crate::{Criterion, Value};
use standi_record::{Day, Record};

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
    let least = |fits: fn(&&ItemAnswer) -> bool| {
        let values = counted(&answer.items).filter(fits).map(|item| item.value);
        values.min().unwrap_or(ItemValue::Missing)
    };
    let form_alone = least(|item| item.id != IN_TIME);
    answer.value = least(|_| true);
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
