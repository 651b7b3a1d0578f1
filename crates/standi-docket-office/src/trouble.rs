//! Why there is no answer.

use crate::answers::Refused;
use standi_docket::Refusal;
use standi_docket::value::Number;
use standi_docket_store::StoreError;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A rule is in the way: an answer of its own, in which the rule is named.
    #[error("{}", .0.refused)]
    Refused(Box<Refused>),
    /// There is no such application, or it is not open to whoever asks; which of the two is not
    /// said.
    #[error("the docket has no application {0} that is open to you")]
    NotHere(Number),
    /// Input that cannot be used.
    #[error("{message}")]
    Input {
        /// Stable name of the reason.
        kind: &'static str,
        /// What is wrong.
        message: String,
        /// What would be right.
        help: Option<String>,
    },
    /// The store cannot do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Trouble {
    pub(crate) fn input(kind: &'static str, message: impl Into<String>) -> Trouble {
        Trouble::Input {
            kind,
            message: message.into(),
            help: None,
        }
    }

    pub(crate) fn help(self, advice: impl Into<String>) -> Trouble {
        match self {
            Trouble::Input { kind, message, .. } => Trouble::Input {
                kind,
                message,
                help: Some(advice.into()),
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
