//! Events: what happened in the life of an application.
//!
//! - `list`: every event, one type each
//! - `field`: their fields, read from `key=value`
//! - `recorded`: an event with its two dates, who, by which authority

mod field;
mod list;
mod macros;
mod recorded;

pub use field::{Holds, Visit};
pub use list::*;
pub use recorded::Recorded;

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
    pub message: String,
    /// What would be right.
    pub help: String,
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
                    (Some(near), _) => format!("did you mean `{near}`?"),
                    (None, []) => "it has no fields".to_string(),
                    (None, _) => list(fields),
                };
                let message = format!("the event `{kind}` has no field `{key}`");
                return Err(FieldFault { message, help });
            }
        }
        let given = |name: &str| {
            let of = pairs.iter().filter(|(key, _)| key == name);
            of.map(|(_, value)| value.clone()).collect()
        };
        kind.build(&given).map_err(|(name, wrong)| FieldFault {
            message: format!("the field `{name}` of the event `{kind}` cannot be used: {wrong}"),
            help: list(fields),
        })
    }
}

fn list(fields: &[Field]) -> String {
    let one = |field: &Field| {
        let needed = if field.required { " (needed)" } else { "" };
        format!("{}: {}{needed}", field.name, field.doc)
    };
    fields.iter().map(one).collect::<Vec<_>>().join("; ")
}
