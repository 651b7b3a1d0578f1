//! Files sealed with a passphrase, and passphrases that leave memory when they are done with.
//!
//! The format is that of age (<https://age-encryption.org/v1>), with its scrypt recipient: a file
//! that was sealed here can be opened by every program that knows age, and the other way round. It
//! is written and read in pieces of 64 KiB, each of them authenticated: what was changed or cut off
//! is found out, and memory is small whatever the size.
//!
//! - [`Passphrase`]: in memory that is wiped
//! - [`seal()`], [`open`], [`open_within`]: a writer and a reader
//! - [`is_sealed`]: whether a file is sealed, by its first bytes

mod passphrase;
mod seal;

pub use passphrase::{LONGEST, Passphrase, SHORTEST};
pub use seal::{NotOpened, Opened, START, Sealing, WORK, is_sealed, open, open_within, seal};
