//! What a question is: the kind of answer it takes, and where the answer goes.

use super::UNKNOWN;
use super::choice::State;
use crate::application::tree::set;
use crate::when::When;
use serde_json::{Value as Json, json};
use standi_record::Record;

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A State, by code or name.
    State,
    /// A State, or one of these words; each has a message `QUESTION-WORD`.
    StateOr(&'static [&'static str]),
    /// A country, an area of the record, or `high-seas`.
    Place,
    /// A day, a month or a year.
    Day,
    /// The same, or one of these words.
    DayOr(&'static [&'static str]),
    /// A day, a month or a year; or from one to another (`2020-03..2022-05`), or from one until
    /// now (`2020-03..`).
    Stretch,
    /// `yes` or `no`.
    YesNo,
    /// One of these words; each has a message `QUESTION-WORD`.
    Choice(&'static [&'static str]),
    /// Articles, parted by commas.
    Articles,
    /// A text in one's own words; may be empty.
    Text,
}

impl Kind {
    /// The words that can be chosen from.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Kind::YesNo => &["yes", "no"],
            Kind::Choice(words) | Kind::StateOr(words) | Kind::DayOr(words) => words,
            Kind::State | Kind::Place | Kind::Day | Kind::Stretch => &[],
            Kind::Articles | Kind::Text => &[],
        }
    }
}

/// A question.
pub struct Question {
    /// Its id, and that of its messages.
    pub id: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Where the answer goes in the tree, or how.
    pub(super) goes: Goes,
    /// Whether it can be put at all, after what was told so far.
    pub(super) applies: fn(&State, &Json) -> bool,
}

/// Sets what an answer means in a tree.
pub(super) type Effect = fn(&mut Json, &str, &Record) -> Result<(), String>;

pub(super) enum Goes {
    /// To one place.
    To(&'static str),
    /// Wherever its meaning belongs.
    By(Effect),
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// The two ends of a stretch as it was written; `None` for the second: until now.
pub(super) fn stretch(answer: &str) -> Option<(&str, Option<&str>)> {
    let (from, until) = answer.split_once("..")?;
    let until = until.trim();
    Some((from.trim(), (!until.is_empty()).then_some(until)))
}

fn path(text: &str) -> Vec<String> {
    text.split('.').map(str::to_string).collect()
}

pub(super) fn put(tree: &mut Json, at: &str, value: Json) -> Result<(), String> {
    set(tree, &path(at), value)
}

pub(super) fn get<'a>(tree: &'a Json, at: &str) -> &'a Json {
    at.split('.')
        .fold(tree, |node, word| match word.parse::<usize>() {
            Ok(index) => &node[index],
            Err(_) => &node[word],
        })
}

impl Question {
    /// Puts an answer where it belongs.
    pub(super) fn put(
        &'static self,
        tree: &mut Json,
        answer: &str,
        record: &Record,
    ) -> Result<(), String> {
        self.fits(answer)?;
        match self.goes {
            Goes::To(place) => put(tree, place, self.value(answer)),
            Goes::By(_) if answer == UNKNOWN => Ok(()),
            Goes::By(how) => how(tree, answer, record),
        }
    }

    fn value(&self, answer: &str) -> Json {
        match self.kind {
            Kind::Articles if answer != UNKNOWN => answer
                .split([',', ';'])
                .map(str::trim)
                .filter(|a| !a.is_empty())
                .collect(),
            Kind::Articles => Json::Null,
            _ => json!(answer),
        }
    }

    fn fits(&self, answer: &str) -> Result<(), String> {
        if answer == UNKNOWN && self.kind != Kind::State {
            return Ok(());
        }
        let one_of = |words: &[&str]| {
            let list = words.join(", ");
            words.contains(&answer).then_some(()).ok_or_else(|| {
                match standi_text::nearest(answer, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`? The answers are: {list}"),
                    None => format!("the answers are: {list}, unknown"),
                }
            })
        };
        let day = |text: &str| {
            When::parse(text)
                .map(|_| ())
                .ok_or_else(|| format!("`{text}` is not a day; write 2022-10-03, 2022-10 or 2022"))
        };
        match self.kind {
            Kind::YesNo => one_of(&["yes", "no"]),
            Kind::Choice(words) => one_of(words),
            Kind::DayOr(words) if words.contains(&answer) => Ok(()),
            Kind::Stretch => match stretch(answer) {
                None => day(answer),
                Some((from, until)) => day(from).and_then(|()| until.map_or(Ok(()), day)),
            },
            Kind::Day | Kind::DayOr(_) => day(answer),
            Kind::State | Kind::StateOr(_) | Kind::Place | Kind::Articles if answer.is_empty() => {
                Err("an answer is needed, or `unknown`".to_string())
            }
            Kind::State | Kind::StateOr(_) | Kind::Place | Kind::Articles | Kind::Text => Ok(()),
        }
    }
}
