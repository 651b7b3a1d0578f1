//! Why there is no answer.

use crate::answers::Refused;
use standi_docket::phrase::{Named, Phrase};
use standi_docket::value::Number;
use standi_docket::{Erasure, Refusal};
use standi_docket_store::StoreError;
use standi_law::words::Words;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A rule is in the way: an answer of its own, in which the rule is named.
    #[error("{}", .0.refused)]
    Refused(Box<Refused>),
    /// There is no such application, or it is not open to whoever asks; which of the two is not
    /// said.
    #[error("{}", not_here(*.0))]
    NotHere(Number),
    /// The application was erased; whoever asks could have seen it.
    #[error("{}", erased(*.number, .erasure))]
    Erased {
        /// The application.
        number: Number,
        /// When, by whom and why.
        erasure: Box<Erasure>,
    },
    /// Input that cannot be used.
    #[error("{message}")]
    Input {
        /// Stable name of the reason.
        kind: &'static str,
        /// What is wrong.
        message: Phrase,
        /// What would be right.
        help: Option<Phrase>,
    },
    /// The store cannot do it.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        match error {
            StoreError::Erased { number, erasure } => Trouble::Erased { number, erasure },
            other => Trouble::Store(other),
        }
    }
}

fn not_here(number: Number) -> Phrase {
    let number = Named::Text(number.to_string());
    Phrase::of("wrong-not-here", [("number", number)])
}

fn erased(number: Number, erasure: &Erasure) -> Phrase {
    let named = [
        ("number", number.to_string().into()),
        ("day", Named::Day(erasure.erased_at.day())),
        ("by", erasure.erased_by.clone().into()),
        ("why", erasure.why.clone().into()),
    ];
    Phrase::of("wrong-erased", named)
}

impl Trouble {
    /// In the reader's language; what a store says of itself is English.
    pub fn said(&self, words: &Words) -> String {
        match self {
            Trouble::Refused(refused) => refused.refused.text.said(words),
            Trouble::NotHere(number) => not_here(*number).said(words),
            Trouble::Input { message, .. } => message.said(words),
            Trouble::Erased { number, erasure } => erased(*number, erasure).said(words),
            Trouble::Store(error) => error.to_string(),
        }
    }

    pub(crate) fn input(kind: &'static str, message: Phrase) -> Trouble {
        Trouble::Input {
            kind,
            message,
            help: None,
        }
    }

    pub(crate) fn help(self, advice: Phrase) -> Trouble {
        match self {
            Trouble::Input { kind, message, .. } => Trouble::Input {
                kind,
                message,
                help: Some(advice),
            },
            other => other,
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(Box::new(Refused::from(refusal)))
    }
}
