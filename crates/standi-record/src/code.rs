//! Three-letter codes of States and places.

use std::fmt;
use std::str::FromStr;

/// A three-letter code: ISO 3166-1 alpha-3, or a code the record gives to a State that ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 3]);

impl Code {
    /// A code known when the program is written; anything but three capital letters fails to
    /// compile in a `const`.
    pub const fn new(code: &str) -> Code {
        let bytes = code.as_bytes();
        assert!(bytes.len() == 3, "a code has three letters");
        let code = [bytes[0], bytes[1], bytes[2]];
        assert!(code[0].is_ascii_uppercase() && code[1].is_ascii_uppercase());
        assert!(code[2].is_ascii_uppercase(), "a code has capital letters");
        Code(code)
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

impl FromStr for Code {
    type Err = ();

    /// Three capital letters; whether a State has them is another question.
    fn from_str(text: &str) -> Result<Code, ()> {
        let bytes: [u8; 3] = text.as_bytes().try_into().map_err(|_| ())?;
        if bytes.iter().all(u8::is_ascii_uppercase) {
            Ok(Code(bytes))
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// English name of a country or dependent territory by its ISO 3166-1 alpha-3 code.
pub fn country_name(code: Code) -> Option<&'static str> {
    rust_iso3166::from_alpha3(code.as_str()).map(|country| country.name)
}
