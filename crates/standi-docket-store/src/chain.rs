//! The hash chain: every event carries the hash of the one before it in the store.
//!
//! A text is hashed together with a random salt, and what is chained is the hash of both (its
//! *commitment*). When a text is erased the salt goes with it, and the commitment stays: the chain
//! can still be followed, and nobody who guesses the text can confirm the guess. Events of earlier
//! versions have no salt; their text itself is chained.

use crate::error::StoreError;
use sha2::{Digest, Sha256};
use standi_docket::value::Fingerprint;
use std::io;

/// A SHA-256.
pub type Hash = [u8; 32];

/// The hash before the first event.
pub const START: Hash = [0; 32];

/// A random number, kept with a text and erased with it.
pub type Salt = [u8; 16];

/// A salt that nobody can guess.
///
/// # Errors
/// A system that has no random numbers.
pub fn salt() -> Result<Salt, StoreError> {
    let mut salt = Salt::default();
    getrandom::fill(&mut salt).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(salt)
}

/// The text of an event as it is kept, with what its hash is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A text of an earlier version, JSON, byte for byte as hashed.
    Plain(String),
    /// A text, JSON, byte for byte as hashed, and its salt.
    Salted(Salt, String),
    /// It was erased; its commitment is left, where it had one.
    Erased(Option<Hash>),
}

impl Text {
    /// A text that is to be kept.
    ///
    /// # Errors
    /// A system that has no random numbers.
    pub fn new(body: String) -> Result<Text, StoreError> {
        Ok(Text::Salted(salt()?, body))
    }

    /// The text; `None`: it was erased.
    pub fn body(&self) -> Option<&str> {
        match self {
            Text::Plain(body) | Text::Salted(_, body) => Some(body),
            Text::Erased(_) => None,
        }
    }

    /// What is left of it when it is erased.
    pub fn erased(&self) -> Text {
        Text::Erased(self.commitment())
    }

    fn commitment(&self) -> Option<Hash> {
        match self {
            Text::Plain(_) => None,
            Text::Salted(salt, body) => Some(commitment(salt, body)),
            Text::Erased(commitment) => *commitment,
        }
    }

    /// Hash of an event with this text: of the hash before it, the application, and the text;
    /// `None`: an erased text of an earlier version, of which it cannot be said any more.
    pub fn hash(&self, before: &Hash, application: &str) -> Option<Hash> {
        match (self, self.commitment()) {
            (Text::Plain(body), _) => Some(hash(before, application, body)),
            (_, commitment) => commitment.map(|it| salted(before, application, &it)),
        }
    }
}

fn linked(before: &Hash, application: &str) -> Sha256 {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update((application.len() as u64).to_le_bytes());
    hasher.update(application);
    hasher
}

/// Hash of an event of an earlier version: of the hash before it, the application and the text as
/// stored.
pub fn hash(before: &Hash, application: &str, body: &str) -> Hash {
    linked(before, application)
        .chain_update(body)
        .finalize()
        .into()
}

/// Hash of an event by its commitment. The mark before it is the start of no JSON, so that no text
/// of an earlier version has the same.
fn salted(before: &Hash, application: &str, commitment: &Hash) -> Hash {
    linked(before, application)
        .chain_update(b"\x02")
        .chain_update(commitment)
        .finalize()
        .into()
}

fn commitment(salt: &Salt, body: &str) -> Hash {
    let hasher = Sha256::new().chain_update(salt);
    hasher.chain_update(body).finalize().into()
}

/// Gathers what was erased of an application, in the order of the chain. What an erased event was
/// linked to, its hash no longer shows; the proof, within the entry that tells of the erasure, does.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    events: u32,
    hasher: Sha256,
}

impl Proof {
    /// Adds an event that is erased: its place, the hash before it, its own, what is left of its
    /// text.
    pub fn add(&mut self, position: u64, before: &Hash, hash: &Hash, text: &Text) {
        self.events += 1;
        self.hasher.update(position.to_le_bytes());
        self.hasher.update(before);
        self.hasher.update(hash);
        self.hasher.update(text.commitment().unwrap_or(START));
    }

    /// How many events, and their proof.
    pub fn finish(self) -> (u32, Fingerprint) {
        (self.events, Fingerprint(self.hasher.finalize().into()))
    }
}

/// In hexadecimal digits.
pub fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// From hexadecimal digits.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.bytes().all(|it| it.is_ascii_hexdigit()) {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let one = hash(&START, "1/26", "{}");
        assert_eq!(unhex(&hex(&one)), Some(one));
        assert_ne!(one, hash(&START, "1/2", "6{}"));
        assert_ne!(one, hash(&one, "1/26", "{}"));
        for wrong in ["00", "+f", ""] {
            assert_eq!(unhex::<32>(&wrong.repeat(32)).is_some(), wrong == "00");
        }
        assert_eq!(unhex::<32>("00"), None);
    }

    #[test]
    fn a_salted_text_keeps_its_hash_when_it_is_erased() {
        let text = Text::new("{}".into()).expect("random numbers");
        let hash = text.hash(&START, "1/26");
        assert!(hash.is_some());
        assert_eq!(text.erased().hash(&START, "1/26"), hash);
        assert_eq!(text.erased().erased(), text.erased());
        assert_eq!(text.erased().body(), None);
        assert_ne!(text.hash(&START, "2/26"), hash);
        // The same text twice: whoever guesses it learns nothing from the hash.
        let again = Text::new("{}".into()).expect("random numbers");
        assert_ne!(again.erased(), text.erased());
        assert_ne!(again.hash(&START, "1/26"), hash);
    }

    #[test]
    fn a_text_of_an_earlier_version_loses_its_hash() {
        let text = Text::Plain("{}".into());
        assert_eq!(text.hash(&START, "1/26"), Some(hash(&START, "1/26", "{}")));
        assert_eq!(text.erased(), Text::Erased(None));
        assert_eq!(text.erased().hash(&START, "1/26"), None);
    }

    #[test]
    fn a_proof_holds_everything_that_was_added() {
        let of = |changed: usize| {
            let mut proof = Proof::default();
            let (mut position, mut before, mut own) = (7, [1; 32], [2; 32]);
            let mut text = Text::Erased(Some([3; 32]));
            match changed {
                1 => position = 8,
                2 => before[0] = 0,
                3 => own[31] = 0,
                4 => text = Text::Erased(None),
                _ => {}
            }
            proof.add(position, &before, &own, &text);
            proof.finish()
        };
        assert_eq!(of(0), of(0));
        assert_eq!(of(0).0, 1);
        for changed in 1..5 {
            assert_ne!(of(changed), of(0), "{changed}");
        }
    }
}
