//! Events: what happened in the life of an application.
//!
//! - `list`: every event, one type each
//! - `field`: their fields, read from `key=value`
//! - `said`: what fields hold, in the reader's language
//! - `recorded`: an event with its two dates, who, by which authority

mod field;
mod list;
mod macros;
mod recorded;
mod said;

pub use field::{Holds, Visit};
pub use list::*;
pub use recorded::Recorded;
pub use said::holds;
pub(crate) use said::messages;

use crate::phrase::{Named, Phrase};
use standi_text::nearest;

/// A field of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    /// Whether an event without it cannot be recorded.
    pub required: bool,
    /// How it is asked for.
    pub holds: Holds,
}

/// Fields that do not make the event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FieldFault {
    /// What is wrong.
    pub message: Phrase,
    /// What would be right.
    pub help: Phrase,
}

impl Event {
    /// An event of a kind from `key=value` pairs; a key given more than once makes a list.
    ///
    /// # Errors
    /// A key that the event does not have, with the nearest one; a value that cannot be read; a
    /// field that is needed and was not given.
    pub fn build(kind: Kind, pairs: &[(String, String)]) -> Result<Event, FieldFault> {
        let fields = kind.fields();
        for (key, _) in pairs {
            if fields.iter().all(|field| field.name != key) {
                let near = nearest(key, fields.iter().map(|field| field.name));
                let help = match (near, fields) {
                    (Some(near), _) => Phrase::of("advise-near", [("near", near.into())]),
                    (None, []) => Phrase::new("advise-no-fields"),
                    (None, _) => list(fields),
                };
                let named = [("event", kind.named()), ("field", key.as_str().into())];
                let message = Phrase::of("wrong-no-field", named);
                return Err(FieldFault { message, help });
            }
        }
        let given = |name: &str| {
            let of = pairs.iter().filter(|(key, _)| key == name);
            of.map(|(_, value)| value.clone()).collect()
        };
        kind.build(&given).map_err(|(name, wrong)| FieldFault {
            message: Phrase::of(
                "wrong-field",
                [
                    ("field", said::field(name)),
                    ("event", kind.named()),
                    ("why", wrong.into()),
                ],
            ),
            help: list(fields),
        })
    }
}

fn list(fields: &[Field]) -> Phrase {
    let one = |field: &Field| {
        let id = match field.required {
            true => "told-field-needed",
            false => "told-field",
        };
        let holds = Named::Title(said::entry(field.doc));
        Phrase::of(id, [("name", said::field(field.name)), ("holds", holds)]).into()
    };
    let fields = Named::Clauses(fields.iter().map(one).collect());
    Phrase::of("advise-fields", [("fields", fields)])
}
