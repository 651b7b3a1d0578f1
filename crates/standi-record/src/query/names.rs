//! Finding States, instruments and bodies by the names people use.

use crate::Record;
use crate::facts::{Body, Instrument, OtherProcedure, SourceEntry, State};
use standi_text::{did_you_mean, fold, nearest};
use std::fmt;

/// What was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownKind {
    /// A State.
    State,
    /// An instrument.
    Instrument,
    /// An organ or a body that hears complaints.
    Body,
    /// A source.
    Source,
    /// An event, or another matter, that statements are about.
    Matter,
    /// Whoever makes a statement, or for whom it is made.
    Speaker,
}

impl UnknownKind {
    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            UnknownKind::State => "State",
            UnknownKind::Instrument => "instrument",
            UnknownKind::Body => "body",
            UnknownKind::Source => "source",
            UnknownKind::Matter => "event",
            UnknownKind::Speaker => "speaker",
        }
    }
}

/// A name that the record does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// What was looked for.
    pub kind: UnknownKind,
    /// The name as given.
    pub word: String,
    /// The nearest known name with its code or id.
    pub near: Option<String>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the record knows no {} `{}`",
            self.kind.word(),
            self.word
        )?;
        match &self.near {
            Some(near) => write!(f, "; {}", did_you_mean(near, &self.word)),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Unknown {}

impl State {
    /// Every name by which the State can be called, its code first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        let french = self
            .french
            .iter()
            .flat_map(|name| [name.0, without_article(name.0)]);
        [self.code.0, self.name.0]
            .into_iter()
            .chain(french)
            .chain(self.common.iter().chain(&self.former).map(|t| t.0))
    }
}

/// An English name within a sentence: `the Russian Federation`.
pub fn with_article(name: &str) -> String {
    let begins = ["Republic of ", "United ", "Netherlands", "Holy See"];
    let ends = [" Federation", " Republic"];
    let article =
        begins.iter().any(|it| name.starts_with(it)) || ends.iter().any(|it| name.ends_with(it));
    if article {
        format!("the {name}")
    } else {
        name.to_string()
    }
}

/// A French name by itself: `Fédération de Russie` of `la Fédération de Russie`.
pub fn without_article(name: &str) -> &str {
    ["la ", "le ", "les ", "l’"]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

impl Record {
    /// A State by its code.
    pub fn state(&self, code: &str) -> Option<&State> {
        let at = self.states.binary_search_by(|state| state.code.0.cmp(code));
        Some(&self.states[at.ok()?])
    }

    /// An organ or a body that hears complaints, by its id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// What a body is under Article 35 § 2 (b), by its id; `None` where the list is silent.
    pub fn other_procedure(&self, id: &str) -> Option<&OtherProcedure> {
        self.other_procedures.iter().find(|row| row.body == id)
    }

    /// A State by code, name, common name or former name; case, accents and punctuation do not
    /// matter.
    pub fn find_state(&self, word: &str) -> Result<&State, Unknown> {
        if let Some(state) = self.state(word) {
            return Ok(state);
        }
        let wanted = fold(word);
        let found = self
            .states
            .iter()
            .find(|state| state.names().any(|name| fold(name) == wanted));
        found.filter(|_| !wanted.is_empty()).ok_or_else(|| {
            let names = self.states.iter().flat_map(State::names);
            let near = nearest(word, names).and_then(|name| {
                let state = self
                    .states
                    .iter()
                    .find(|state| state.names().any(|n| n == name))?;
                Some(format!("{}, {}", state.code, state.name))
            });
            Unknown {
                kind: UnknownKind::State,
                word: word.to_string(),
                near,
            }
        })
    }

    /// An instrument by its id; case does not matter.
    pub fn find_instrument(&self, word: &str) -> Result<&Instrument, Unknown> {
        let by_id = self.instruments.iter().find(|it| it.id == *word);
        if let Some(instrument) = by_id {
            return Ok(instrument);
        }
        let wanted = fold(word);
        self.instruments
            .iter()
            .find(|instrument| fold(&instrument.id) == wanted)
            .ok_or_else(|| {
                let near = nearest(
                    word,
                    self.instruments.iter().map(|instrument| instrument.id.0),
                );
                let near = near.map(str::to_string);
                Unknown {
                    kind: UnknownKind::Instrument,
                    word: word.to_string(),
                    near,
                }
            })
    }

    /// An organ or forum by its id, abbreviation or name.
    pub fn find_body(&self, word: &str) -> Result<&Body, Unknown> {
        let wanted = fold(word);
        let is_it = |body: &&Body| {
            fold(&body.id) == wanted
                || fold(&body.name) == wanted
                || body
                    .abbreviation
                    .is_some_and(|short| fold(&short) == wanted)
        };
        self.bodies.iter().find(is_it).ok_or_else(|| {
            let near = nearest(word, self.bodies.iter().map(|body| body.id.0)).map(str::to_string);
            Unknown {
                kind: UnknownKind::Body,
                word: word.to_string(),
                near,
            }
        })
    }

    /// A source by its id.
    pub fn find_source(&self, word: &str) -> Result<&SourceEntry, Unknown> {
        self.source(word).ok_or_else(|| Unknown {
            kind: UnknownKind::Source,
            word: word.to_string(),
            near: nearest(word, self.sources.iter().map(|it| it.id.0)).map(str::to_string),
        })
    }
}
