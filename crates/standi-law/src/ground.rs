//! Rows of the decision tables.

use crate::Value;

/// A row of a decision table: what it says, on which authority.
///
/// Rules return rows by reference and allocate nothing; words are made from the row's `key` only
/// when somebody reads them.
#[derive(Debug, PartialEq, Eq)]
pub struct Ground {
    /// Id of its message in `locales/`, and its name in traces.
    pub key: &'static str,
    /// What it says.
    pub value: Value,
    /// Provisions and decided cases.
    pub authority: &'static [&'static str],
    /// Id of the question whose answer would make another row fit.
    pub question: Option<&'static str>,
}

impl Ground {
    /// A row that finds no obstacle.
    pub const fn open(key: &'static str, authority: &'static [&'static str]) -> Ground {
        Ground {
            key,
            value: Value::Open,
            authority,
            question: None,
        }
    }

    /// A row that closes the door.
    pub const fn closed(key: &'static str, authority: &'static [&'static str]) -> Ground {
        Ground {
            key,
            value: Value::Closed,
            authority,
            question: None,
        }
    }

    /// A row that leaves a question to a human.
    pub const fn judgement(key: &'static str, authority: &'static [&'static str]) -> Ground {
        Ground {
            key,
            value: Value::Judgement,
            authority,
            question: None,
        }
    }

    /// A row that lacks a fact.
    pub const fn missing(key: &'static str, question: &'static str) -> Ground {
        Ground {
            key,
            value: Value::Missing,
            authority: &[],
            question: Some(question),
        }
    }
}

/// The row that fits, and its value: the row's own unless the record it rests on is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The row.
    pub ground: &'static Ground,
    /// The value.
    pub value: Value,
}

impl Finding {
    /// A *closed* that rests on an entry of the record that is unsure, or on sources in conflict,
    /// is lowered to *needs a judgement*.
    pub fn resting_on(self, doubtful: bool) -> Finding {
        match self.value {
            Value::Closed if doubtful => Finding {
                value: Value::Judgement,
                ..self
            },
            _ => self,
        }
    }

    /// Whether doubt in the record changed the value.
    pub fn is_lowered(self) -> bool {
        self.value != self.ground.value
    }
}

impl From<&'static Ground> for Finding {
    fn from(ground: &'static Ground) -> Finding {
        Finding {
            ground,
            value: ground.value,
        }
    }
}
