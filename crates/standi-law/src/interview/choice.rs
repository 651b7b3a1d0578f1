//! Which question is put next.
//!
//! Every answer that a question could get is tried, and the law is asked what it would then say. A
//! question is put only if one of them changes the answer: the value of a criterion, or what else
//! is to be asked.
//!
//! **What decides first.** A State, a day, a right or a time limit closes for good, whoever the
//! person is. Among the questions about these that one comes first of whose answers the largest
//! share closes: against a State that has left, the day; against one that never took on a Protocol,
//! the article. The other questions follow in the order of the criteria.
//!
//! **What is closed can be wrong.** Once it is closed, a question is put only if one of its answers
//! would open it again: a removal that the respondent ordered itself, a form that was sent long ago.
//!
//! The share is of answers that are thought to be as likely as each other: each word of a choice, and
//! days that lie one, three and six months, one, two, four and more years back, for most people
//! come soon. Nothing of it goes into the answer.

use super::question::{Kind, Question};
use super::{Given, Interview, QUESTIONS};
use crate::application::Application;
use crate::application::tree::supposed;
use crate::assess::assess;
use crate::lower::{Moment, Pair};
use crate::{Criterion, Value};
use serde_json::Value as Json;
use standi_record::{Day, Record};

/// Questions about the State, the day, the right and the time.
const DECISIVE: &[&str] = &[
    "q-date",
    "q-inquiry",
    "q-date-exact",
    "q-place",
    "q-state",
    "q-link",
    "q-article",
    "q-known",
    "q-lodged",
    "q-decision-day",
];

/// What was said so far, as far as the choice of a question needs it.
#[derive(Clone, Debug, Default)]
pub struct State {
    outcome: Option<Outcome>,
    given: Vec<Given>,
}

/// What the law says of the application built so far.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outcome {
    /// The value of the complaint.
    value: Value,
    /// The best value of each criterion in any line.
    criteria: Vec<Value>,
    /// Questions that rows of the decision tables raise.
    raised: Vec<&'static str>,
    /// Whether anything was told of remedies.
    remedies: bool,
}

impl State {
    /// Whether a question was answered so.
    pub fn said(&self, id: &str, answer: &str) -> bool {
        self.given
            .iter()
            .any(|given| given.question == id && given.answer == answer)
    }

    /// Whether a row raises a question.
    pub fn raises(&self, id: &str) -> bool {
        let outcome = self.outcome.as_ref();
        outcome.is_some_and(|outcome| outcome.raised.contains(&id))
    }

    /// Whether nothing was told of remedies.
    pub fn silent_on_remedies(&self) -> bool {
        self.outcome.as_ref().is_some_and(|it| !it.remedies)
    }
}

/// What the law says of a tree; `None` before a State is named, and for what cannot be told.
fn outcome(tree: &Json, record: &Record, today: Day) -> Option<Outcome> {
    let application: Application = supposed(tree, record, today)?;
    let complaint = application.complaints.first()?;
    let respondent = *complaint.respondents.first()?;
    let moment = Moment { today: Some(today) };
    let pair = Pair::new(record, &application, complaint, respondent, moment);
    let assessment = assess(pair);
    let mut raised: Vec<&'static str> = assessment
        .lines
        .iter()
        .flat_map(|(_, findings)| findings.0.iter().filter_map(|it| it.ground.question))
        .collect();
    // Of the remedies the least alone is a finding of a line.
    let remedies = assessment.remedies.iter();
    raised.extend(remedies.filter_map(|remedy| remedy.finding.ground.question));
    raised.sort_unstable();
    raised.dedup();
    Some(Outcome {
        value: assessment.value(),
        criteria: Criterion::ALL
            .iter()
            .map(|criterion| assessment.criterion(*criterion))
            .collect(),
        raised,
        remedies: complaint.remedies.is_some(),
    })
}

/// The next question of an interview; `None` when no answer can change the result any more.
pub(super) fn next(interview: &Interview<'_>) -> Option<&'static Question> {
    let (record, today) = (interview.record, interview.today);
    let state = State {
        outcome: outcome(&interview.tree, record, today),
        given: interview.given.clone(),
    };
    let mut open = QUESTIONS.iter().filter(|question| {
        !interview.answered(question.id) && (question.applies)(&state, &interview.tree)
    });
    let Some(now) = &state.outcome else {
        return open.next();
    };
    let tries = |question: &'static Question| {
        let answers = answers(question, interview);
        answers.into_iter().filter_map(move |(answer, weight)| {
            let mut tree = interview.tree.clone();
            question.put(&mut tree, &answer, record).ok()?;
            Some((outcome(&tree, record, today)?, weight))
        })
    };
    // How much of what it can be told has a value that is looked for; `None`: nothing of it.
    let share = |question: &'static Question, wanted: fn(Value) -> bool| {
        let mut share = None;
        for (outcome, weight) in tries(question) {
            if wanted(outcome.value) {
                share = Some(share.unwrap_or(0.0) + weight);
            }
        }
        share
    };
    // The first of the greatest.
    let greatest = |questions: &[&'static Question], wanted: fn(Value) -> bool| {
        let mut best: Option<(&'static Question, f64)> = None;
        for question in questions {
            let share =
                share(question, wanted).filter(|it| best.is_none_or(|(_, most)| *it > most));
            best = share.map(|share| (*question, share)).or(best);
        }
        best.map(|(question, _)| question)
    };
    let open: Vec<&'static Question> = open.collect();
    if now.value == Value::Closed {
        return greatest(&open, |value| value != Value::Closed);
    }
    let decisive: Vec<_> = open
        .iter()
        .copied()
        .filter(|question| DECISIVE.contains(&question.id))
        .collect();
    greatest(&decisive, |value| value == Value::Closed).or_else(|| {
        let changes = |question: &&'static Question| tries(question).any(|(it, _)| it != *now);
        open.iter().copied().find(changes)
    })
}

/// Days before today on which something may have been, most of them near.
const DAYS_BACK: [i32; 9] = [30, 90, 200, 366, 731, 1461, 2922, 5844, 11_688];

/// Answers that a question could get, with their weight: all weights together are 1.
fn answers(question: &Question, interview: &Interview<'_>) -> Vec<(String, f64)> {
    let today = interview.today;
    let days = |of: f64| {
        let weight = of / DAYS_BACK.len() as f64;
        DAYS_BACK.map(|back| (Day(today.0 - back).to_string(), weight))
    };
    let even = |words: &[&str], of: f64| -> Vec<(String, f64)> {
        let weight = of / words.len() as f64;
        words.iter().map(|it| (it.to_string(), weight)).collect()
    };
    match question.kind {
        Kind::State => Vec::new(),
        Kind::YesNo | Kind::Choice(_) => even(question.kind.words(), 1.0),
        Kind::StateOr(words) => {
            let kinds = (words.len() + 1) as f64;
            let mut all = even(words, words.len() as f64 / kinds);
            all.extend(another_state(interview).map(|it| (it, 1.0 / kinds)));
            all
        }
        Kind::Day => days(1.0).into(),
        Kind::DayOr(words) => {
            let kinds = (words.len() + 1) as f64;
            let mut all = even(words, words.len() as f64 / kinds);
            all.extend(days(1.0 / kinds));
            all
        }
        Kind::Stretch => {
            let mut all: Vec<_> = days(1.0).into();
            // A situation may reach to where one day does not.
            for (day, _) in days(0.0) {
                all.push((format!("{day}..{today}"), 0.0));
                all.push((format!("{day}.."), 0.0));
            }
            all
        }
        Kind::Place => {
            // Where another State acted it was as likely on its own ground.
            let own = if another_acted(interview) { 0.34 } else { 0.9 };
            let rest = (1.0 - own) / 2.0;
            let mut all = even(&abroad(interview), rest);
            all.extend(even(&parts(interview), rest));
            all.extend(respondent(interview).map(|it| (it.to_string(), own)));
            all
        }
        // One of each instrument besides; most complaints are of the Convention itself.
        Kind::Articles => {
            let mut all = even(&["2", "3", "5", "6", "8", "10"], 0.7);
            all.extend(even(
                &["P1-1", "P4-2", "P6-1", "P7-2", "P12-1", "P13-1"],
                0.3,
            ));
            all
        }
        Kind::Text => even(&["", "."], 1.0),
    }
}

fn respondent<'a>(interview: &'a Interview<'_>) -> Option<&'a str> {
    interview.tree["complaints"][0]["respondents"][0].as_str()
}

/// Whether another State was said to have acted.
fn another_acted(interview: &Interview<'_>) -> bool {
    let actor = interview.tree["complaints"][0]["events"][0]["actor"].as_str();
    actor.is_some_and(|actor| {
        let state = interview.record.state(actor).is_some() || actor.len() == 3;
        state && respondent(interview) != Some(actor)
    })
}

/// A State that is not the respondent.
fn another_state(interview: &Interview<'_>) -> Option<String> {
    let own = respondent(interview)?;
    let mut states = interview.record.states.iter();
    let other = states.find(|state| *state.code != *own)?;
    Some(other.code.to_string())
}

/// Places that are no State's, or another's.
fn abroad<'a>(interview: &'a Interview<'_>) -> Vec<&'a str> {
    let own = respondent(interview).unwrap_or_default();
    let mut states = interview.record.states.iter();
    let other = states.find(|state| *state.code != *own);
    let other = other.map(|state| state.code.0);
    ["high-seas"].into_iter().chain(other).collect()
}

/// Parts of the respondent, and areas that it or another holds, which have a rule of their own.
fn parts<'a>(interview: &'a Interview<'_>) -> Vec<&'a str> {
    let record = interview.record;
    let own = respondent(interview).unwrap_or_default();
    let areas = record.areas.iter();
    let areas = areas
        .filter(|area| *area.inside == *own || *area.held_by == *own)
        .map(|area| area.id.0);
    let parts = record.territories.iter().filter(|it| *it.inside == *own);
    let parts = parts.flat_map(|it| match it.codes.is_empty() {
        true => vec![it.id.0],
        false => it.codes.iter().map(|code| code.0).collect(),
    });
    areas.chain(parts).collect()
}
