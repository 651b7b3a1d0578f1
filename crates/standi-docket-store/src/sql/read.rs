//! Columns in the types of the docket.

use super::Columns;
use crate::chain::Text;
use crate::database::{Done, Stored};
use crate::error::StoreError;
use standi_docket::access::Disclosure;
use standi_docket::value::{Number, StateCode};

/// What a column holds that no docket holds.
pub(super) fn unreadable(what: impl Into<String>) -> StoreError {
    StoreError::Broken {
        position: 0,
        application: "unknown".into(),
        what: what.into(),
    }
}

/// A number that must be there, in the type it is wanted in.
pub(super) fn int<T: TryFrom<i64>>(row: &dyn Columns, at: usize) -> Done<T> {
    let value = row.int(at)?;
    value
        .and_then(|value| T::try_from(value).ok())
        .ok_or_else(|| unreadable("a number is missing or out of bounds"))
}

/// A text that must be there.
pub(super) fn text(row: &dyn Columns, at: usize) -> Done<&str> {
    row.text(at)?.ok_or_else(|| unreadable("a text is missing"))
}

/// A text that may be there.
pub(super) fn owned(row: &dyn Columns, at: usize) -> Done<Option<String>> {
    Ok(row.text(at)?.map(str::to_string))
}

/// To whom an application has been disclosed.
pub(super) fn disclosure(row: &dyn Columns, at: usize) -> Done<Disclosure> {
    Ok(Disclosure::from_bits(int(row, at)?))
}

/// The number of an application.
pub(super) fn number(row: &dyn Columns, at: usize) -> Done<Number> {
    Ok(Number {
        year: int(row, at)?,
        place: int(row, at + 1)?,
    })
}

/// A word of a closed list.
pub(super) fn word<T>(
    row: &dyn Columns,
    at: usize,
    from: impl Fn(&str) -> Option<T>,
) -> Done<Option<T>> {
    let Some(text) = row.text(at)? else {
        return Ok(None);
    };
    match from(text) {
        Some(word) => Ok(Some(word)),
        None => Err(unreadable(format!("`{text}` is no word of the docket"))),
    }
}

/// A word that must be there.
pub(super) fn needed<T>(row: &dyn Columns, at: usize, from: impl Fn(&str) -> Option<T>) -> Done<T> {
    word(row, at, from)?.ok_or_else(|| unreadable("a word is missing"))
}

/// Codes of States, one after the other.
pub(super) fn codes(row: &dyn Columns, at: usize) -> Done<Vec<StateCode>> {
    let read = |code: &str| code.parse().map_err(unreadable);
    text(row, at)?.split_whitespace().map(read).collect()
}

/// An event: position, year, place, seq, body, seal, hash.
pub(super) fn stored(row: &dyn Columns) -> Done<Stored> {
    let application = number(row, 1)?;
    let position = int(row, 0)?;
    let broken = |what: &str| StoreError::Broken {
        position,
        application: application.to_string(),
        what: what.into(),
    };
    let hash = row.bytes(6)?.and_then(|hash| hash.try_into().ok());
    let hash = hash.ok_or_else(|| broken("its hash has not 32 bytes"))?;
    let text = match (text(row, 4)?, row.bytes(5)?) {
        ("", None) => return Err(broken("it has no text")),
        ("", Some([])) => Text::Erased(None),
        ("", Some(seal)) => {
            let seal = seal.try_into();
            Text::Erased(Some(seal.map_err(|_| broken("its seal has not 32 bytes"))?))
        }
        (body, None) => Text::Plain(body.to_string()),
        (body, Some(salt)) => {
            let salt = salt.try_into();
            let salt = salt.map_err(|_| broken("its salt has not 16 bytes"))?;
            Text::Salted(salt, body.to_string())
        }
    };
    Ok(Stored {
        position,
        application,
        seq: int(row, 3)?,
        text,
        hash,
    })
}
