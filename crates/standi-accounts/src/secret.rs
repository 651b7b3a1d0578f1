//! 256 random bits that a browser or a program carries.

use sha2::{Digest, Sha256};
use standi_docket_store::chain::hex;
use std::fmt;

/// 256 random bits. Whoever has them is taken for the person; what is kept is their hash alone. A
/// fast hash is enough: nobody can try 2²⁵⁶ of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A new one.
    pub(crate) fn new() -> Secret {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).expect("the system gives random numbers");
        Secret(bytes)
    }

    /// One that was carried; `None`: it is none.
    pub fn read(text: &str) -> Option<Secret> {
        unhex(text)?.try_into().ok().map(Secret)
    }

    /// As it is carried.
    pub fn carried(&self) -> String {
        hex(&self.0)
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> String {
        hex(&Sha256::digest(self.0))
    }
}

/// Bytes of hexadecimal digits; `None`: they are none.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    let digit = |it: u8| (it as char).to_digit(16);
    let pair = |pair: &[u8]| Some((16 * digit(pair[0])? + digit(*pair.get(1)?)?) as u8);
    text.chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_back_as_it_was_carried() {
        let secret = Secret::new();
        assert_eq!(Secret::read(&secret.carried()), Some(secret.clone()));
        assert_ne!(secret.carried(), secret.hash());
        assert_ne!(Secret::new(), secret);
        for wrong in ["", "00", &"g".repeat(64), &"0".repeat(63), &"é".repeat(32)] {
            assert_eq!(Secret::read(wrong), None, "{wrong}");
        }
        assert!(!format!("{secret:?}").contains(&secret.carried()));
    }
}
