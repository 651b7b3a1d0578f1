//! A question in the reader's words, for any front end.

use super::question::{Kind, Question};
use crate::when::When;
use crate::words::{Language, Words};

impl Question {
    /// The question in plain words, with its legal term where it has one.
    pub fn text(&self, words: &Words) -> String {
        words.say(self.id, &[])
    }

    /// Why it is asked; `None` where it goes without saying.
    pub fn why(&self, words: &Words) -> Option<String> {
        words.get(&format!("{}.why", self.id), &[])
    }

    /// How to find out.
    pub fn how(&self, words: &Words) -> Option<String> {
        words.get(&format!("{}.unknown", self.id), &[])
    }

    /// What one of its words means.
    pub fn label(&self, word: &str, words: &Words) -> String {
        let own = words.get(&format!("{}-{word}", self.id), &[]);
        own.or_else(|| words.get(&format!("ask-{word}"), &[]))
            .unwrap_or_else(|| word.to_string())
    }

    /// What is wrong with an answer. English tells it exactly; other languages by the kind of
    /// question.
    pub fn wrong(&self, answer: &str, problem: String, words: &Words) -> String {
        if words.language() == Language::En {
            return problem;
        }
        let told = [("answer", answer.to_string())];
        match self.kind {
            Kind::YesNo | Kind::Choice(_) => words.say("ask-wrong-choice", &[]),
            Kind::Day | Kind::DayOr(_) | Kind::Stretch if When::parse(answer).is_none() => {
                words.say("ask-wrong-day", &told)
            }
            Kind::State | Kind::StateOr(_) | Kind::Place => words.say("ask-wrong-name", &told),
            _ => words.say("ask-wrong-other", &[("problem", problem)]),
        }
    }
}
