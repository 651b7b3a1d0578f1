//! Asking, instead of failing: an interview that any front end can drive.
//!
//! It asks only what can still change the answer, the most decisive question first, accepts "I
//! don't know", lets one go back, and is saved as the list of answers given. What it builds is an
//! application file; its answer is that of [`crate::answer::answer`] for that file.
//!
//! - `questions`: every question, what it sets, and when it can be put
//! - `question`: what a question is
//! - `effects`: answers that go to more than one place
//! - `choice`: which question is put next
//! - `told`: a question in the reader's words

mod choice;
mod effects;
mod question;
mod questions;
mod told;

pub use question::{Kind, Question};
pub use questions::{QUESTIONS, by_id};

use crate::application::Application;
use crate::application::tree::application;
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
        choice::next(self)
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
