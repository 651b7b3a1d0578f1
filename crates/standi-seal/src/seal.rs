//! Sealing and opening.

use crate::passphrase::Passphrase;
use age::stream::{StreamReader, StreamWriter};
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::io::{self, BufRead, Write};
use std::iter;

/// How much work a guess of the passphrase is, as a power of two: about a second and 256 MiB. It is
/// what the reference implementation of age takes, and the same on every machine.
pub const WORK: u8 = 18;

/// The most work that a file may ask for: a file that asks for more is made to keep a machine busy.
const MOST_WORK: u8 = 20;

/// With these bytes every file of age begins.
const MAGIC: &[u8] = b"age-encryption.org/";

/// So many first bytes of a file tell whether it is sealed.
pub const START: usize = MAGIC.len();

/// Whether a file is sealed, by its first bytes.
pub fn is_sealed(start: &[u8]) -> bool {
    start.starts_with(MAGIC)
}

/// What is written to it is sealed. It has to be finished: without its end a file does not open.
pub struct Sealing<W: Write>(StreamWriter<W>);

impl<W: Write> Sealing<W> {
    /// Writes the end; gives what was written to.
    ///
    /// # Errors
    /// What cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Begins a sealed file.
///
/// # Errors
/// What cannot be written.
pub fn seal<W: Write>(out: W, passphrase: &Passphrase) -> io::Result<Sealing<W>> {
    let mut recipient = scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(WORK);
    let sealing = Encryptor::with_recipients(iter::once(&recipient as _));
    let sealing = sealing.map_err(|error| io::Error::other(error.to_string()))?;
    sealing.wrap_output(out).map(Sealing)
}

/// What was sealed, as it was before; an error of reading says that it was changed or cut off.
pub type Opened<R> = StreamReader<R>;

/// Why a file does not open.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// With this passphrase it does not.
    #[error(
        "the passphrase is not the one that it was sealed with; without that nobody can open it"
    )]
    Passphrase,
    /// It was sealed for a key.
    #[error(
        "it was sealed for a key, not with a passphrase; open it with the program that has the key"
    )]
    Key,
    /// It asks for more work than any file should.
    #[error(
        "it asks for more work than a file should; open it with another program that knows age, if you trust it"
    )]
    Work,
    /// It is damaged.
    #[error("it is damaged or was cut off")]
    Damaged,
    /// It cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<DecryptError> for NotOpened {
    fn from(error: DecryptError) -> NotOpened {
        match error {
            DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                NotOpened::Damaged
            }
            DecryptError::Io(error) => NotOpened::Io(error),
            DecryptError::ExcessiveWork { .. } => NotOpened::Work,
            DecryptError::InvalidHeader
            | DecryptError::InvalidMac
            | DecryptError::UnknownFormat => NotOpened::Damaged,
            _ => NotOpened::Passphrase,
        }
    }
}

/// Opens a sealed file.
///
/// # Errors
/// Another passphrase; a file that is damaged, or was not sealed with a passphrase.
pub fn open<R: BufRead>(input: R, passphrase: &Passphrase) -> Result<Opened<R>, NotOpened> {
    open_within(MOST_WORK, input, passphrase)
}

/// The same, where a file may ask for so much work and no more ([`WORK`]: what is sealed here).
///
/// # Errors
/// As [`open`].
pub fn open_within<R: BufRead>(
    work: u8,
    input: R,
    passphrase: &Passphrase,
) -> Result<Opened<R>, NotOpened> {
    let sealed = Decryptor::new_buffered(input)?;
    if !sealed.is_scrypt() {
        return Err(NotOpened::Key);
    }
    let mut identity = scrypt::Identity::new(passphrase.secret());
    identity.set_max_work_factor(work);
    Ok(sealed.decrypt(iter::once(&identity as _))?)
}
