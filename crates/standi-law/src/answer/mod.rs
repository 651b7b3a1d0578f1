//! Findings into words, sources and questions: the answer people and programs read.
//!
//! Names here are an interface: additions are allowed, renames are not
//! (`schemas/check.schema.json`).
//!
//! - `reasons`: why a criterion has its value: the rule, the facts, the sources
//! - `warnings`: what changes nothing and is shown always

mod reasons;
mod warnings;

use crate::application::tree::Assumed;
use crate::application::{Application, Complaint, Respondent};
use crate::assess::{Assessment, assess};
use crate::criteria::temporis;
use crate::criteria::time_limit::LastDay;
use crate::lower::{Moment, Pair};
use crate::when::When;
use crate::words::Words;
use crate::{Criterion, Value};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::query::with_article;
use standi_record::{Day, Period, Record};
use std::collections::BTreeMap;

/// The answer about an application.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer {
    /// The day that was taken as today.
    pub today: String,
    /// Open if any complaint is, against any State; else the best of them.
    pub value: Value,
    /// Facts that were taken to be others than the application says (`--what-if`).
    pub what_if: Vec<Assumed>,
    /// Complaint by complaint.
    pub complaints: Vec<ComplaintAnswer>,
}

/// The answer about one complaint.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ComplaintAnswer {
    /// Its id.
    pub id: String,
    /// The best of its respondents.
    pub value: Value,
    /// Articles invoked.
    pub articles: Vec<String>,
    /// State by State.
    pub respondents: Vec<RespondentAnswer>,
}

/// The answer about one complaint against one State.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RespondentAnswer {
    /// Code of the State as named.
    pub state: String,
    /// Its name.
    pub name: String,
    /// Its name in the language of the answer, by itself; programs have `state` and `name`.
    #[serde(skip)]
    pub name_alone: String,
    /// The same within a sentence.
    #[serde(skip)]
    pub name_within: String,
    /// The value of the best line.
    pub value: Value,
    /// If it is closed: the first criterion that closes it.
    pub decisive: Option<Criterion>,
    /// The answer in one sentence.
    pub text: String,
    /// Criterion by criterion, each at the best value it has in any line.
    pub criteria: BTreeMap<Criterion, CriterionAnswer>,
    /// Line by line: one article, one event each.
    pub lines: Vec<LineAnswer>,
    /// Continuing situations split where the State began or ceased to be bound.
    pub parts: Vec<PartAnswer>,
    /// Last safe day to lodge, if one can be named.
    pub last_day: Option<String>,
    /// How it was computed.
    pub deadline: Option<Deadline>,
    /// What to ask; empty once nothing can change the answer.
    pub questions: Vec<Question>,
    /// What changes nothing and is shown always.
    pub warnings: Vec<Warning>,
}

impl RespondentAnswer {
    /// The deadline that still runs, or has run out: the application was not sent, and nothing else
    /// than lateness closes the complaint.
    pub fn still_runs(&self) -> Option<&Deadline> {
        let other = self.decisive.is_some_and(|it| it != Criterion::TimeLimit);
        let deadline = self.deadline.as_ref();
        deadline.filter(|it| !other && it.days_left.is_some())
    }
}

/// A criterion with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionAnswer {
    /// The value.
    pub value: Value,
    /// Why; those of the value shown come first.
    pub reasons: Vec<Reason>,
}

/// Why a criterion has its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reason {
    /// In words.
    pub text: String,
    /// The row of the decision table.
    pub rule: String,
    /// What the row says.
    pub value: Value,
    /// The lines it is about, if not all.
    pub lines: Vec<String>,
    /// Facts of the application and of the record that it rests on.
    pub because: Vec<String>,
    /// Provisions and decided cases.
    pub authority: Vec<String>,
    /// Ids of sources of the record.
    pub sources: Vec<&'static str>,
    /// How far the entries of the record it rests on can be relied on: the least of them.
    pub confidence: Option<&'static str>,
    /// If it closes: the nearest fact that would open it, where there is one.
    pub opens: Option<String>,
}

/// One article and one event.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LineAnswer {
    /// The article, if one was named.
    pub article: Option<String>,
    /// The event, in words, if one was told.
    pub event: Option<String>,
    /// The least value of all criteria.
    pub value: Value,
    /// If it is closed: the first criterion that closes it.
    pub decisive: Option<Criterion>,
}

/// A stretch of a continuing situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartAnswer {
    /// First day.
    pub from: String,
    /// First day after it; `null` if it goes on.
    pub until: Option<String>,
    /// *Open* inside, *closed* outside, a *judgement* on days that are argued.
    pub value: Value,
    /// The same days.
    #[serde(skip)]
    pub period: Period,
}

/// How a last day was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Deadline {
    /// Calendar months.
    pub months: u8,
    /// First day of the period.
    pub starts: String,
    /// Last safe day.
    pub last_day: String,
    /// Last day by the other reading at month ends.
    pub other_reading: Option<String>,
    /// Days from today to the last day, for an application not yet sent; negative when over.
    pub days_left: Option<i32>,
}

/// A fact to ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The question in plain words.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// How to find out.
    pub how: String,
    /// The criterion that asks.
    pub criterion: Criterion,
}

/// A warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Warning {
    /// Its kind: `derogation`, `interim`, `respondent-absent`, `record-conflict`.
    pub id: String,
    /// In words.
    pub text: String,
    /// Ids of sources of the record.
    pub sources: Vec<&'static str>,
}

/// Answers an application from a record, on a day taken as today.
pub fn answer(application: &Application, record: &Record, today: Day, words: &Words) -> Answer {
    let complaints: Vec<ComplaintAnswer> = application
        .complaints
        .iter()
        .map(|complaint| of_complaint(application, complaint, record, today, words))
        .collect();
    Answer {
        today: today.to_string(),
        value: complaints
            .iter()
            .map(|c| c.value)
            .max()
            .unwrap_or(Value::Missing),
        what_if: Vec::new(),
        complaints,
    }
}

impl Answer {
    /// Every State of every complaint, in the order of the application.
    pub fn respondents(&self) -> impl Iterator<Item = &RespondentAnswer> {
        self.complaints.iter().flat_map(|it| &it.respondents)
    }

    /// What the answer takes to be other than the application says, each in a line.
    pub fn assumptions(&self, words: &Words) -> Vec<String> {
        let told = |text: &Option<String>| match text {
            None => words.say("what-if-nothing", &[]),
            Some(text) => match When::parse(text).filter(|when| when.is_exact()) {
                Some(when) => words.day(when.first),
                None => text.clone(),
            },
        };
        let line = |it: &Assumed| {
            let args = [
                ("fact", it.fact.clone()),
                ("assumed", told(&it.assumed)),
                ("given", told(&it.given)),
            ];
            words.say("what-if", &args)
        };
        self.what_if.iter().map(line).collect()
    }
}

fn of_complaint(
    application: &Application,
    complaint: &Complaint,
    record: &Record,
    today: Day,
    words: &Words,
) -> ComplaintAnswer {
    let moment = Moment { today: Some(today) };
    let respondents: Vec<RespondentAnswer> = complaint
        .respondents
        .iter()
        .map(|named| {
            let pair = Pair::new(record, application, complaint, *named, moment);
            of_respondent(&assess(pair), today, words)
        })
        .collect();
    ComplaintAnswer {
        id: complaint.id.clone(),
        value: respondents
            .iter()
            .map(|r| r.value)
            .max()
            .unwrap_or(Value::Missing),
        articles: complaint.articles.iter().map(ToString::to_string).collect(),
        respondents,
    }
}

fn of_respondent(assessment: &Assessment<'_>, today: Day, words: &Words) -> RespondentAnswer {
    let pair = &assessment.pair;
    let value = assessment.value();
    let key = format!("answer-{}", value.word());
    let last_day = assessment.last_day();
    let criteria = Criterion::ALL
        .iter()
        .map(|criterion| {
            let value = assessment.criterion(*criterion);
            let reasons = reasons::reasons(assessment, *criterion, words.whole());
            (*criterion, CriterionAnswer { value, reasons })
        })
        .collect();
    RespondentAnswer {
        state: match pair.named {
            Respondent::State(code) => code.to_string(),
            Respondent::NoState => "EU".to_string(),
        },
        text: words.say(&key, &[("state", name(pair, words))]),
        name: bare_name(pair, words),
        name_alone: match pair.state() {
            Some(state) => words.state_alone(state),
            None => bare_name(pair, words),
        },
        name_within: name(pair, words),
        value,
        decisive: assessment.decisive(),
        criteria,
        lines: assessment
            .lines
            .iter()
            .map(|(line, findings)| LineAnswer {
                article: line.article.map(|article| article.to_string()),
                event: line.event.and_then(|event| event.what.clone()),
                value: findings.value(),
                decisive: findings.first_closed(),
            })
            .collect(),
        parts: parts(assessment),
        last_day: last_day.map(|last| last.day.to_string()),
        deadline: last_day.map(|last| deadline(last, today, pair.sent())),
        questions: questions(assessment, value, words),
        warnings: warnings::warnings(assessment, words),
    }
}

/// The respondent's name within a sentence: of the State that answers, else as named.
pub(crate) fn name(pair: &Pair<'_>, words: &Words) -> String {
    match pair.state() {
        Some(state) => words.state(state),
        None => with_article(&bare_name(pair, words)),
    }
}

fn bare_name(pair: &Pair<'_>, words: &Words) -> String {
    match (pair.state(), pair.respondent) {
        (Some(state), _) => state.name.to_string(),
        (None, Some(code)) => {
            standi_record::country_name(code).map_or_else(|| code.to_string(), str::to_string)
        }
        (None, None) => words.say("no-state", &[]),
    }
}

fn parts(assessment: &Assessment<'_>) -> Vec<PartAnswer> {
    let mut parts: Vec<PartAnswer> = Vec::new();
    for (line, _) in &assessment.lines {
        for part in temporis::parts(&line.temporis) {
            let until = (part.period.until < Day::LAST).then(|| part.period.until.to_string());
            let from = part.period.from.to_string();
            let answer = PartAnswer {
                from,
                until,
                value: part.value,
                period: part.period,
            };
            if !parts.contains(&answer) {
                parts.push(answer);
            }
        }
    }
    parts
}

/// A last day as an answer shows it.
pub fn deadline(last: LastDay, today: Day, sent: bool) -> Deadline {
    Deadline {
        months: last.months,
        starts: last.starts.to_string(),
        last_day: last.day.to_string(),
        other_reading: last.other_reading.map(|day| day.to_string()),
        days_left: (!sent).then_some(last.day.0 - today.0),
    }
}

/// What to ask: nothing once a criterion that cannot be cured is closed, for nothing more can then
/// change the answer.
fn questions(assessment: &Assessment<'_>, value: Value, words: &Words) -> Vec<Question> {
    if value == Value::Closed {
        return Vec::new();
    }
    let mut questions: Vec<Question> = Vec::new();
    for criterion in Criterion::ALL {
        if assessment.criterion(*criterion) != Value::Missing {
            continue;
        }
        let findings = assessment
            .lines
            .iter()
            .map(|(_, findings)| findings.of(*criterion));
        for id in findings.filter_map(|finding| finding.ground.question) {
            if questions.iter().any(|question| question.id == id) {
                continue;
            }
            let args = [("state", name(&assessment.pair, words))];
            questions.push(Question {
                id: id.to_string(),
                text: words.say(id, &args),
                why: words.say(&format!("{id}.why"), &args),
                how: words.say(&format!("{id}.unknown"), &args),
                criterion: *criterion,
            });
        }
    }
    questions
}
