//! Values that events carry: days, sums, numbers, and how each is read from text.

use crate::phrase::{Named, Phrase};
use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use standi_record::{Code, Day, NotADay, WhyNoDay};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// Gives a type that is read and written as text its serialised form and its schema.
macro_rules! textual {
    ($name:ident, $pattern:literal, $meaning:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(de::Error::custom)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "description": $meaning })
            }
        }
    };
}

/// A day, written as `2022-10-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub Day);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Date {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Date, Phrase> {
        let day = text.parse::<Day>();
        day.map(Date).map_err(|error| wrong_day(&error))
    }
}

textual!(
    Date,
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "A day of the calendar, such as 2022-10-03."
);

/// A State by its three-letter code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateCode(pub Code);

impl fmt::Display for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for StateCode {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<StateCode, Phrase> {
        let code = text.parse().map(StateCode);
        code.map_err(|()| Phrase::new("wrong-state-code"))
    }
}

textual!(
    StateCode,
    "^[A-Z]{3}$",
    "ISO 3166-1 alpha-3 code of a State."
);

/// A SHA-256, written in hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Fingerprint {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Fingerprint, Phrase> {
        let wrong = || Phrase::new("wrong-fingerprint");
        let digits = text.bytes().all(|it| it.is_ascii_hexdigit());
        if text.len() != 64 || !digits {
            return Err(wrong());
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            let digits = text.get(2 * at..2 * at + 2).ok_or_else(wrong)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| wrong())?;
        }
        Ok(Fingerprint(bytes))
    }
}

textual!(
    Fingerprint,
    "^[0-9a-f]{64}$",
    "A SHA-256 in hexadecimal digits."
);

/// What would be right in place of what is no day.
pub fn wrong_day(error: &NotADay) -> Phrase {
    match error.why() {
        WhyNoDay::Month => Phrase::new("wrong-month"),
        WhyNoDay::Days { year, month, days } => {
            // The month within its year: the message says it by its first day.
            let first = Day::new(year, month, 1).unwrap_or(Day::FIRST);
            let named = [
                ("month", Named::Month(first)),
                ("days", days.to_string().into()),
            ];
            Phrase::of("wrong-days", named)
        }
        WhyNoDay::Form => Phrase::new("wrong-day-form"),
        WhyNoDay::Order(day) => Phrase::of("wrong-day-order", [("day", day.to_string().into())]),
        WhyNoDay::Other => Phrase::new("wrong-day"),
    }
}

/// Number of an application: `18747/05`, the 18,747th introduced in 2005.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Year of the day of introduction.
    pub year: i16,
    /// Place among those of the year, from 1.
    pub place: u32,
}

impl Number {
    /// The years that two digits stand for begin here: the Convention entered into force in 1953,
    /// the first applications are of 1955.
    const FIRST_YEAR: i16 = 1955;
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.place, self.year.rem_euclid(100))
    }
}

impl FromStr for Number {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Number, Phrase> {
        let wrong = || Phrase::of("wrong-number", [("text", text.into())]);
        let (place, year) = text.trim().split_once('/').ok_or_else(wrong)?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        if !digits(place) || !digits(year) || year.len() != 2 {
            return Err(wrong());
        }
        let place = place.parse().map_err(|_| wrong())?;
        let short: i16 = year.parse().map_err(|_| wrong())?;
        let year = match 1900 + short {
            year if year >= Number::FIRST_YEAR => year,
            year => year + 100,
        };
        if place == 0 {
            return Err(wrong());
        }
        Ok(Number { year, place })
    }
}

textual!(
    Number,
    "^[0-9]+/[0-9]{2}$",
    "Number of an application, such as 18747/05."
);

/// A sum of money: an exact decimal and a currency, written as `10000.00 EUR`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sum {
    /// How much.
    pub amount: Decimal,
    /// ISO 4217 code of the currency.
    pub currency: Code,
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2} {}", self.amount, self.currency)
    }
}

impl FromStr for Sum {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Sum, Phrase> {
        let wrong = || Phrase::new("wrong-sum");
        let (amount, currency) = match text.trim().split_once(' ') {
            Some((amount, currency)) if amount.starts_with(|it: char| it.is_ascii_digit()) => {
                (amount, currency)
            }
            Some((currency, amount)) => (amount, currency),
            None => (text.trim(), "EUR"),
        };
        let amount = Decimal::from_str_exact(amount.trim()).map_err(|_| wrong())?;
        let currency = currency.trim().parse().map_err(|()| wrong())?;
        if amount.is_sign_negative() || amount.scale() > 2 || amount > Sum::MOST {
            return Err(wrong());
        }
        Ok(Sum { amount, currency })
    }
}

impl Sum {
    /// No award is larger; so that no computation on sums can overflow.
    pub const MOST: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);
}

textual!(
    Sum,
    "^[0-9]+\\.[0-9]{2} [A-Z]{3}$",
    "A sum of money: an exact decimal and the ISO 4217 code of its currency."
);

/// A sum that a judgment awards: `10000.00 EUR | Ivanov | non-pecuniary`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Award {
    /// How much.
    pub sum: Sum,
    /// To whom.
    pub beneficiary: String,
    /// Under which head: pecuniary, non-pecuniary, costs and expenses.
    pub head: String,
}

impl fmt::Display for Award {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} | {} | {}", self.sum, self.beneficiary, self.head)
    }
}

impl FromStr for Award {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Award, Phrase> {
        let mut parts = text.split('|').map(str::trim);
        let sum = parts.next().unwrap_or_default().parse()?;
        let beneficiary = parts.next().filter(|it| !it.is_empty());
        let head = parts.next().filter(|it| !it.is_empty());
        if parts.next().is_some() {
            return Err(Phrase::new("wrong-award"));
        }
        Ok(Award {
            sum,
            beneficiary: beneficiary.unwrap_or("the applicant").to_string(),
            head: head.unwrap_or("just satisfaction").to_string(),
        })
    }
}

textual!(
    Award,
    "^[0-9]+\\.[0-9]{2} [A-Z]{3} \\| [^|]+ \\| [^|]+$",
    "An award: the sum, the beneficiary and the head of damage."
);

/// The moment of recording, as RFC 3339 in UTC: `2026-03-02T09:30:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub jiff::Timestamp);

impl Moment {
    /// Its day, in UTC.
    pub fn day(self) -> Day {
        let days = self.0.as_second().div_euclid(24 * 60 * 60);
        Day(i32::try_from(days).unwrap_or(Day::LAST.0)).clamp(Day::FIRST, Day::LAST)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Moment {
    type Err = Phrase;

    fn from_str(text: &str) -> Result<Moment, Phrase> {
        let moment = text.parse().map(Moment);
        moment.map_err(|_| Phrase::new("wrong-moment"))
    }
}

textual!(Moment, "Z$", "A moment in UTC, RFC 3339.");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_applications() {
        let number: Number = "18747/05".parse().expect("a number");
        assert_eq!((number.year, number.place), (2005, 18747));
        assert_eq!(number.to_string(), "18747/05");
        assert_eq!("1/55".parse::<Number>().map(|it| it.year), Ok(1955));
        assert_eq!("1/54".parse::<Number>().map(|it| it.year), Ok(2054));
        for wrong in [
            "",
            "5",
            "5/2005",
            "0/05",
            "-1/05",
            "a/05",
            "5/5",
            "+1/05",
            "1/+5",
            "99999999999/05",
        ] {
            assert!(wrong.parse::<Number>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn fingerprints() {
        let text = "00ff".repeat(16);
        assert_eq!(
            text.parse::<Fingerprint>().map(|it| it.to_string()),
            Ok(text)
        );
        let fingerprint: Fingerprint = "00ff".repeat(16).parse().expect("a fingerprint");
        assert_eq!(format!("{fingerprint:?}"), fingerprint.to_string());
        let long = "0".repeat(65);
        let signed = "+f".repeat(32);
        for wrong in [
            "",
            "0",
            "zz",
            &"é".repeat(32),
            &"0".repeat(63),
            &long,
            &signed,
        ] {
            assert!(wrong.parse::<Fingerprint>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn sums_and_awards() {
        let sum = |text: &str| text.parse::<Sum>().map(|it| it.to_string());
        assert_eq!(sum("10000 EUR"), Ok("10000.00 EUR".into()));
        assert_eq!(sum("EUR 10000.5"), Ok("10000.50 EUR".into()));
        assert_eq!(sum("7"), Ok("7.00 EUR".into()));
        for wrong in [
            "-1 EUR",
            "1.234 EUR",
            "1,5 EUR",
            "much",
            "1e3 EUR",
            "2000000000000000 EUR",
        ] {
            assert!(sum(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Sum::MOST.to_string(), "1000000000000000");
        assert!(sum("1000000000000000 EUR").is_ok() && sum("1000000000000000.01 EUR").is_err());
        let award: Award = "3000 EUR | Ivanova | costs".parse().expect("an award");
        assert_eq!(award.to_string(), "3000.00 EUR | Ivanova | costs");
        assert_eq!(award.to_string().parse(), Ok(award));
    }
}
