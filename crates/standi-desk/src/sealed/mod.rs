//! Files sealed with a passphrase: they are handed in, and made to be taken.
//!
//! - `work`: sealing and opening, one file at a time
//! - `handed`: a form with a file, or with a passphrase, as it was sent
//! - `file`: a file as its form shows it

mod file;
mod handed;
mod work;

pub use file::HandedFile;
pub use handed::Handed;
pub use work::Sealer;
