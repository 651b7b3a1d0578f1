//! A passphrase, in memory that is wiped.

use age::secrecy::SecretString;
use std::fmt;
use std::io::{self, Read};
use zeroize::{ZeroizeOnDrop, Zeroizing};

/// Letters of the shortest passphrase that may be chosen.
pub const SHORTEST: usize = 12;

/// Bytes of the longest.
pub const LONGEST: usize = 1024;

/// A passphrase. Its memory is overwritten when it is dropped; it is never printed.
pub struct Passphrase(Zeroizing<String>);

impl ZeroizeOnDrop for Passphrase {}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// One that opens something.
    pub fn given(text: String) -> Passphrase {
        Passphrase(Zeroizing::new(text))
    }

    /// The first line of a file.
    ///
    /// # Errors
    /// A file that cannot be read, or whose first line is too long or no text.
    pub fn read(input: &mut dyn Read) -> io::Result<Passphrase> {
        // Never moved to a larger place, which would leave a copy.
        let mut bytes = Zeroizing::new(vec![0; LONGEST + 2]);
        let mut filled = 0;
        while filled < bytes.len() && !bytes[..filled].contains(&b'\n') {
            match input.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        let line = bytes[..filled].split(|byte| *byte == b'\n').next();
        let line = line.unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let wrong = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_string());
        if line.len() > LONGEST {
            return Err(wrong("its first line is longer than a passphrase may be"));
        }
        let text = std::str::from_utf8(line).map_err(|_| wrong("its first line is no text"))?;
        Ok(Passphrase::given(text.to_string()))
    }

    /// Whether it may be chosen for something new.
    ///
    /// # Errors
    /// What would be right.
    pub fn is_fit(&self) -> Result<(), String> {
        let letters = self.0.chars().count();
        match (SHORTEST..).contains(&letters) && self.0.len() <= LONGEST {
            true => Ok(()),
            false => Err(format!(
                "a passphrase has at least {SHORTEST} characters, and at most {LONGEST} bytes; five or six words that belong to nothing are easy to remember"
            )),
        }
    }

    /// Itself, for what opens with it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A copy for the library, which wipes it as well.
    pub(crate) fn secret(&self) -> SecretString {
        SecretString::from(Box::<str>::from(self.expose()))
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Passphrase) -> bool {
        self.0 == other.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_of_a_file() {
        let read = |text: &[u8]| Passphrase::read(&mut &text[..]);
        for text in [
            "five words of a song",
            "five words of a song\r\nand more",
            "five words of a song\n",
        ] {
            let passphrase = read(text.as_bytes()).expect("a line");
            assert_eq!(passphrase.expose(), "five words of a song");
        }
        assert_eq!(read(b"").expect("an empty line").expose(), "");
        read(&[b'x'; 2000]).expect_err("it is too long");
        read(b"\xff\xfe").expect_err("it is no text");
    }

    #[test]
    fn what_may_be_chosen() {
        for (text, fit) in [
            ("", false),
            ("elevenchars", false),
            ("twelve chars", true),
            ("двенадцать ж", true),
        ] {
            assert_eq!(
                Passphrase::given(text.into()).is_fit().is_ok(),
                fit,
                "{text}"
            );
        }
        Passphrase::given("x".repeat(1025))
            .is_fit()
            .expect_err("it is too long");
        assert_eq!(
            format!("{:?}", Passphrase::given("secret".into())),
            "Passphrase"
        );
    }
}
