//! What is asked for by a word: the same words, and the same help where one is none, for every
//! front end.

use crate::trouble::Trouble;
use standi_docket::phrase::{Named, Phrase};
use standi_docket::state::{Case, Interim, Priority, Supervision};
use standi_docket::value::Number;
use standi_text::nearest;

/// A state of the case, of interim measures or of execution; `-` stands for `_`.
///
/// # Errors
/// What would be right.
pub fn state(text: &str) -> Result<String, Phrase> {
    let words = || {
        let cases = Case::ALL.iter().map(|it| it.word());
        let interim = Interim::ALL.iter().map(|it| it.word());
        let supervision = Supervision::ALL.iter().map(|it| it.word());
        cases.chain(interim).chain(supervision)
    };
    let folded = text.replace('-', "_");
    match words().any(|word| word == folded) {
        true => Ok(folded),
        false => Err(match nearest(&folded, words()) {
            Some(near) => Phrase::of("advise-near", [("near", near.into())]),
            None => Phrase::of("advise-states", [("words", Named::texts(words()))]),
        }),
    }
}

/// A category of the Court's priority policy.
///
/// # Errors
/// What would be right.
pub fn priority(text: &str) -> Result<Priority, Phrase> {
    let words = || Priority::ALL.iter().map(|it| it.word());
    Priority::from_word(text)
        .ok_or_else(|| Phrase::of("advise-priorities", [("words", Named::texts(words()))]))
}

/// What a list is asked for, in words; an empty text asks for nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    /// State of the case, of interim measures or of execution.
    pub state: &'a str,
    /// Category of priority.
    pub priority: &'a str,
    /// Number of the last application of the page before.
    pub after: &'a str,
}

/// The same, understood.
#[derive(Clone, Debug, Default)]
pub struct Understood {
    /// State of the case, of interim measures or of execution.
    pub state: Option<String>,
    /// Category of priority.
    pub priority: Option<Priority>,
    /// The last application of the page before.
    pub after: Option<Number>,
}

impl Words<'_> {
    /// Understands them.
    ///
    /// # Errors
    /// A word that is none, with what would be right.
    pub fn understood(&self) -> Result<Understood, Trouble> {
        let number = |text: &str| text.parse::<Number>();
        Ok(Understood {
            state: meant("state", "wrong-state", self.state, state)?,
            priority: meant("priority", "wrong-priority", self.priority, priority)?,
            after: meant("after", "wrong-application", self.after, number)?,
        })
    }
}

fn meant<T>(
    kind: &'static str,
    wrong: &'static str,
    text: &str,
    read: impl Fn(&str) -> Result<T, Phrase>,
) -> Result<Option<T>, Trouble> {
    let text = text.trim();
    let read = (!text.is_empty()).then(|| read(text)).transpose();
    read.map_err(|right| {
        Trouble::input(kind, Phrase::of(wrong, [("text", text.into())])).help(right)
    })
}
