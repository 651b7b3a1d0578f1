//! The interviews under way. They are in memory alone, each under a name that nobody can guess.

use crate::kept::Keep;
use standi_law::interview::Given;
use std::collections::BTreeMap;

pub use crate::kept::Id;

/// An interview under way.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The answers that count, in the order of the questions.
    pub given: Vec<Given>,
    /// The last answer to every question that was ever put, for coming back to it.
    pub said: BTreeMap<String, String>,
}

impl Kept {
    /// Answers given before.
    pub fn of(given: Vec<Given>) -> Kept {
        let said = given
            .iter()
            .map(|it| (it.question.clone(), it.answer.clone()));
        Kept {
            said: said.collect(),
            given,
        }
    }
}

/// The interviews under way.
pub type Interviews = Keep<Kept>;
