//! Who may use a desk that others can reach.
//!
//! An account is a person with a name, a password and roles of the docket. Accounts are kept in the
//! database of the docket, in tables of their own, so that one setting names both and one backup
//! holds both; an export of the docket holds none of them. What opens a session or stands for a
//! person is kept as a hash: whoever reads the database cannot sign in with what they find.
//!
//! - [`Accounts`]: what is done with them
//! - [`Account`], [`Name`], [`role`]: a person
//! - [`Password`], [`Hashed`]: Argon2id
//! - [`Passkey`]: what a device holds in place of a password
//! - [`Secret`]: 256 random bits that a browser or a program carries
//! - [`Session`], [`Token`]: what they open, and for how long

mod account;
mod accounts;
mod passkey;
mod password;
mod secret;
mod session;
mod token;
mod trouble;

pub use account::{Account, Name, role};
pub use accounts::Accounts;
pub use passkey::{Handle, MOST_PASSKEYS, Passkey};
pub use password::{Hashed, Password};
pub use secret::{Secret, unhex};
pub use session::{IDLE, LONGEST, Session};
pub use token::{Label, Token};
pub use trouble::{Done, Trouble};

/// Seconds since the beginning of 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Second(pub i64);
