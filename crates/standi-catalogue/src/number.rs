//! Application numbers.

use std::fmt;
use std::str::FromStr;

/// The number of an application, `12345/06`: a running number and the year in which the
/// application was introduced. Ordered by year, then by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ApplicationNumber {
    /// Year of introduction, with its century.
    pub year: u16,
    /// Running number, from 1.
    pub number: u32,
}

/// A text that is not an application number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an application number; one looks like 12345/06")]
pub struct NotANumber(pub String);

/// The first application to the Commission was numbered in 1955; two digits from here on are of the
/// twentieth century.
const FIRST_OF_1900: u16 = 50;

impl FromStr for ApplicationNumber {
    type Err = NotANumber;

    /// `12345/06` or `12345/2006`, with or without `no.` before it.
    fn from_str(text: &str) -> Result<ApplicationNumber, NotANumber> {
        let wrong = || NotANumber(text.chars().take(40).collect());
        let bare = text
            .trim()
            .trim_start_matches(|c: char| c.is_alphabetic() || matches!(c, '.' | ' ' | '°' | 'º'));
        let (number, year) = bare.split_once('/').ok_or_else(wrong)?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
        if !digits(number) || !digits(year) || !matches!(year.len(), 2 | 4) {
            return Err(wrong());
        }
        let number: u32 = number.parse().map_err(|_| wrong())?;
        let short: u16 = year.parse().map_err(|_| wrong())?;
        let year = match (year.len(), short) {
            (2, short) if short >= FIRST_OF_1900 => 1900 + short,
            (2, short) => 2000 + short,
            (_, long) => long,
        };
        if number == 0 || !(1950..=2149).contains(&year) {
            return Err(wrong());
        }
        Ok(ApplicationNumber { year, number })
    }
}

impl ApplicationNumber {
    /// Reads a list: `1/02;2/03`, also parted by commas or spaces.
    ///
    /// # Errors
    /// The first part that is not a number.
    pub fn list(text: &str) -> Result<Vec<ApplicationNumber>, NotANumber> {
        let mut numbers: Vec<ApplicationNumber> = Vec::new();
        let between = |c: char| matches!(c, ';' | ',' | '|') || c.is_whitespace();
        for part in text.split(between).filter(|part| !part.is_empty()) {
            let number = part.parse()?;
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
        Ok(numbers)
    }
}

impl fmt::Display for ApplicationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A year that two digits would send to the other century is written whole.
        match self.year {
            1950..=2049 => write!(f, "{}/{:02}", self.number, self.year % 100),
            year => write!(f, "{}/{year}", self.number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_people_write_them() {
        for (text, number, year) in [
            ("332/57", 332, 1957),
            ("40792/10", 40792, 2010),
            ("no. 6339/05", 6339, 2005),
            ("1/2026", 1, 2026),
        ] {
            assert_eq!(text.parse(), Ok(ApplicationNumber { year, number }));
        }
        for text in [
            "", "/", "12345", "12/345", "0/01", "a/b", "12/06/07", "1/1949",
        ] {
            assert!(text.parse::<ApplicationNumber>().is_err(), "{text}");
        }
        let list = ApplicationNumber::list("23459/03; 1/02,2/03").map(|it| it.len());
        assert_eq!(list, Ok(3));
    }

    proptest! {
        #[test]
        fn written_and_read_again(number in 1u32.., year in 1950u16..2149) {
            let it = ApplicationNumber { year, number };
            prop_assert_eq!(it.to_string().parse(), Ok(it));
        }

        #[test]
        fn nothing_crashes_it(text in "\\PC*") {
            let _ = ApplicationNumber::list(&text);
        }
    }
}
