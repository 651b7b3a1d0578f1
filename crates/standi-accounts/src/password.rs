//! Passwords: Argon2id with the parameters that OWASP names first (19 MiB, two passes, one lane).

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::fmt;
use std::sync::LazyLock;

/// Letters of the shortest password that may be chosen.
const SHORTEST: usize = 12;

/// Bytes of the longest; whatever is longer is not looked at.
const LONGEST: usize = 1024;

/// A password as it was typed.
#[derive(Clone)]
pub struct Password(String);

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

impl Password {
    /// One that somebody signs in with.
    pub fn given(text: impl Into<String>) -> Password {
        Password(text.into())
    }

    /// One that somebody chooses.
    ///
    /// # Errors
    /// What would be right.
    pub fn chosen(text: impl Into<String>, name: &crate::Name) -> Result<Password, String> {
        let text = text.into();
        if text.chars().count() < SHORTEST || text.len() > LONGEST {
            return Err(format!(
                "a password has at least {SHORTEST} characters, and at most {LONGEST} bytes; several words are easy to remember"
            ));
        }
        let (name, folded) = (name.key(), standi_text::fold(&text));
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters.dedup();
        if letters.len() < 5 || folded == name || folded == name.repeat(2) {
            return Err(
                "this password is easily guessed; several words are easy to remember".into(),
            );
        }
        Ok(Password(text))
    }

    /// What is kept of it.
    pub fn hashed(&self) -> Hashed {
        let hash = argon().hash_password(self.0.as_bytes());
        Hashed(
            hash.expect("a password within its limits has a hash")
                .to_string(),
        )
    }

    /// Whether it is the one of which this was kept. Without one the same work is done, so that
    /// nobody learns from the time it takes whether there is an account.
    pub fn is(&self, kept: Option<&Hashed>) -> bool {
        if self.0.len() > LONGEST {
            return false;
        }
        let fits = argon()
            .verify_password(self.0.as_bytes(), held_to(kept).0.as_str())
            .is_ok();
        fits && kept.is_some()
    }
}

/// What a password is held to: what was kept, or that of nobody, which costs as much.
fn held_to(kept: Option<&Hashed>) -> &Hashed {
    static NOBODY: LazyLock<Hashed> =
        LazyLock::new(|| Password("nobody has this password".into()).hashed());
    kept.unwrap_or(&NOBODY)
}

fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("parameters within their limits");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What is kept of a password: a PHC string.
#[derive(Clone, PartialEq, Eq)]
pub struct Hashed(pub(crate) String);

impl fmt::Debug for Hashed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hashed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Name;

    #[test]
    fn it_is_argon2id_as_owasp_has_it_and_never_the_same_twice() {
        let password = Password::given("correct horse battery");
        let (one, other) = (password.hashed(), password.hashed());
        assert!(
            one.0.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{}",
            one.0
        );
        assert_ne!(one, other);
        assert!(password.is(Some(&one)) && password.is(Some(&other)));
        assert!(!Password::given("correct horse batterz").is(Some(&one)));
        assert!(!password.is(None));
        let long = Password::given("x".repeat(LONGEST + 1));
        assert!(!long.is(Some(&one)));
        assert!(!Password::given("nobody has this password").is(None));
    }

    #[test]
    fn what_is_easily_guessed_is_not_chosen() {
        let name = Name::new("Anna Kovács").expect("a name");
        for wrong in [
            "short",
            "aaaaaaaaaaaaaa",
            "anna kovacs !",
            &"x".repeat(1025),
        ] {
            assert!(Password::chosen(wrong, &name).is_err(), "{wrong}");
        }
        assert!(Password::chosen("правильная лошадь", &name).is_ok());
    }

    /// The cost of Argon2 stands in front of the salt.
    #[test]
    fn an_account_that_is_not_there_costs_as_much() {
        fn cost(hashed: &Hashed) -> &str {
            hashed.0.rsplitn(3, '$').last().expect("a cost")
        }
        let kept = Password::given("another one altogether").hashed();
        assert_eq!(cost(held_to(Some(&kept))), "$argon2id$v=19$m=19456,t=2,p=1");
        assert_eq!(cost(held_to(None)), cost(&kept));
    }
}
