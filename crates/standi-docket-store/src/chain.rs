//! The hash chain: every event carries the hash of the one before it in the store.

use sha2::{Digest, Sha256};

/// A SHA-256.
pub type Hash = [u8; 32];

/// The hash before the first event.
pub const START: Hash = [0; 32];

/// Hash of an event: of the hash before it, the application and the text as stored.
pub fn hash(before: &Hash, application: &str, body: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update((application.len() as u64).to_le_bytes());
    hasher.update(application);
    hasher.update(body);
    hasher.finalize().into()
}

/// In hexadecimal digits.
pub fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// From hexadecimal digits.
pub fn unhex(text: &str) -> Option<Hash> {
    let mut hash = START;
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(hash)
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
        assert_eq!(unhex("00"), None);
    }
}
