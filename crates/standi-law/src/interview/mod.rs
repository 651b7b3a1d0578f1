//! Asking, instead of failing: an interview that any front end can drive.
//!
//! It asks only what can still change the answer, the most decisive question first, accepts "I
//! don't know", lets one go back, and is saved as the list of answers given. What it builds is an
//! application file; its answer is that of [`crate::answer::answer`] for that file.
//!
//! - `questions`: every question, what it sets, and when it matters

mod questions;

pub use questions::{Kind, QUESTIONS, Question};

use crate::application::Application;
use crate::application::tree::application;
use crate::assess::assess;
use crate::lower::{Moment, Pair};
use crate::{Criterion, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use standi_record::{Day, Record};

/// The word for "I don't know".
pub const UNKNOWN: &str = "unknown";

/// An answer given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Id of the question.
    pub question: String,
    /// The answer as given.
    pub answer: String,
}

/// An interview: the answers so far.
#[derive(Clone, Debug)]
pub struct Interview<'a> {
    record: &'a Record,
    today: Day,
    given: Vec<Given>,
    tree: Json,
}

impl<'a> Interview<'a> {
    /// One in which nothing has been answered.
    pub fn new(record: &'a Record, today: Day) -> Interview<'a> {
        Interview {
            record,
            today,
            given: Vec::new(),
            tree: json!({}),
        }
    }

    /// One that goes on after answers given before.
    ///
    /// # Errors
    /// The first answer that does not fit, and why.
    pub fn resume(
        record: &'a Record,
        today: Day,
        given: &[Given],
    ) -> Result<Interview<'a>, String> {
        let mut interview = Interview::new(record, today);
        for Given { question, answer } in given {
            let asked = questions::by_id(question)
                .ok_or_else(|| format!("there is no question `{question}`"))?;
            interview
                .put(asked, answer)
                .map_err(|problem| format!("`{question}`: {problem}"))?;
        }
        Ok(interview)
    }

    /// The answers given so far, in order: what is saved.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// The application built so far, as a file would hold it.
    pub fn tree(&self) -> &Json {
        &self.tree
    }

    /// The application built so far; `None` before a State is named.
    pub fn application(&self) -> Option<Application> {
        application(&self.tree, self.record, self.today).ok()
    }

    /// The next question; `None` when no answer can change the result any more.
    pub fn next(&self) -> Option<&'static Question> {
        let state = State::of(self);
        if state.closed {
            return None;
        }
        QUESTIONS
            .iter()
            .find(|question| !self.answered(question.id) && (question.matters)(&state, &self.tree))
    }

    /// Answers a question.
    ///
    /// # Errors
    /// Why the answer does not fit; nothing is changed.
    pub fn answer(&mut self, question: &'static Question, answer: &str) -> Result<(), String> {
        self.put(question, answer)
    }

    /// Takes the last answer back; `None` if there is none.
    pub fn back(&mut self) -> Option<Given> {
        let last = self.given.pop()?;
        let kept = std::mem::take(&mut self.given);
        self.tree = json!({});
        for Given { question, answer } in &kept {
            if let Some(question) = questions::by_id(question) {
                // It was accepted before.
                let _ = self.put(question, answer);
            }
        }
        Some(last)
    }

    fn answered(&self, id: &str) -> bool {
        self.given.iter().any(|given| given.question == id)
    }

    fn put(&mut self, question: &'static Question, answer: &str) -> Result<(), String> {
        let answer = answer.trim();
        let mut tree = self.tree.clone();
        question.put(&mut tree, answer, self.record)?;
        if tree
            .get("complaints")
            .is_some_and(|c| c[0].get("respondents").is_some())
        {
            application(&tree, self.record, self.today).map_err(|defects| {
                let first = defects.0.into_iter().next();
                first.map_or_else(String::new, |defect| match defect.help {
                    Some(help) => format!("{}; {help}", defect.message),
                    None => defect.message,
                })
            })?;
        }
        self.tree = tree;
        self.given.push(Given {
            question: question.id.to_string(),
            answer: answer.to_string(),
        });
        Ok(())
    }
}

/// What the law says so far, as far as the choice of a question needs it.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Whether it is closed: nothing more to ask.
    pub closed: bool,
    /// Questions that rows of the decision tables raise.
    pub raised: Vec<&'static str>,
    /// Criteria that are open or need a judgement only because nothing was told.
    pub silent: Vec<Criterion>,
    /// The answers given so far.
    given: Vec<Given>,
}

impl State {
    fn of(interview: &Interview<'_>) -> State {
        let given = interview.given.clone();
        let nothing = || State {
            given: given.clone(),
            ..State::default()
        };
        let Some(application) = interview.application() else {
            return nothing();
        };
        let Some((complaint, respondent)) = application
            .complaints
            .first()
            .and_then(|complaint| Some((complaint, *complaint.respondents.first()?)))
        else {
            return nothing();
        };
        let moment = Moment {
            today: Some(interview.today),
        };
        let pair = Pair::new(
            interview.record,
            &application,
            complaint,
            respondent,
            moment,
        );
        let assessment = assess(pair);
        let mut state = State {
            closed: assessment.value() == Value::Closed,
            ..nothing()
        };
        for (_, findings) in &assessment.lines {
            for criterion in Criterion::ALL {
                state.raised.extend(findings.of(*criterion).ground.question);
            }
        }
        if complaint.remedies.is_none() {
            state.silent.push(Criterion::Exhaustion);
        }
        state
    }

    /// Whether a question was answered so.
    pub fn said(&self, id: &str, answer: &str) -> bool {
        self.given
            .iter()
            .any(|given| given.question == id && given.answer == answer)
    }

    /// Whether a row raises a question.
    pub fn raises(&self, id: &str) -> bool {
        self.raised.contains(&id)
    }
}
