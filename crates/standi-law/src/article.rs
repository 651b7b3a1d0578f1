//! Articles of the Convention and its Protocols.

use standi_record::Text;
use std::fmt;
use std::str::FromStr;

/// An article: of the Convention (`6`, `5(3)`) or of a Protocol (`P1-1`, `P7-4`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Article {
    /// Number of the Protocol; 0 for the Convention.
    pub protocol: u8,
    /// Number of the article.
    pub number: u8,
    /// Number of the paragraph; 0 if none is named.
    pub paragraph: u8,
}

/// Protocols that hold rights, with the number of their last article that does.
const PROTOCOLS: &[(u8, u8)] = &[(1, 3), (4, 4), (6, 4), (7, 5), (12, 1), (13, 3)];
/// Last article of the Convention.
const LAST_ARTICLE: u8 = 59;

impl Article {
    /// An article of the Convention.
    pub const fn convention(number: u8) -> Article {
        Article {
            protocol: 0,
            number,
            paragraph: 0,
        }
    }

    /// An article of a Protocol.
    pub const fn of_protocol(protocol: u8, number: u8) -> Article {
        Article {
            protocol,
            number,
            paragraph: 0,
        }
    }

    /// Id of the instrument it stands in.
    pub fn instrument(self) -> Text {
        Text(match self.protocol {
            0 => "ECHR",
            1 => "P1",
            4 => "P4",
            6 => "P6",
            7 => "P7",
            12 => "P12",
            _ => "P13",
        })
    }

    /// Whether it is this article, whatever the paragraph.
    pub fn is(self, other: Article) -> bool {
        (self.protocol, self.number) == (other.protocol, other.number)
    }

    /// Whether it is one of these articles of the Convention.
    pub fn is_of_convention(self, numbers: &[u8]) -> bool {
        self.protocol == 0 && numbers.contains(&self.number)
    }

    /// Whether a declaration that names `other` touches it: the same article, and the same
    /// paragraph where both name one.
    pub fn touches(self, other: Article) -> bool {
        let any = |paragraph| paragraph == 0;
        self.is(other)
            && (any(self.paragraph) || any(other.paragraph) || self.paragraph == other.paragraph)
    }
}

/// A text that names no article with a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnArticle(pub String);

impl fmt::Display for NotAnArticle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not an article of the Convention or a Protocol with rights",
            self.0
        )
    }
}

impl std::error::Error for NotAnArticle {}

impl FromStr for Article {
    type Err = NotAnArticle;

    /// `6`, `6(1)`, `6-1`, `6 § 1`, `Art. 6`, `P1-1`, `P4-2(2)`, `A1P1`.
    fn from_str(text: &str) -> Result<Article, NotAnArticle> {
        let wrong = || NotAnArticle(text.to_string());
        let upper = text.trim().to_ascii_uppercase();
        let bare = [
            "ARTICLES", "ARTICLE", "ARTS.", "ART.", "ARTS", "ART", "FORMER",
        ]
        .iter()
        .fold(upper.as_str(), |rest, word| {
            rest.strip_prefix(word).unwrap_or(rest).trim()
        });
        let (protocol, rest) = if let Some(rest) = bare.strip_prefix('P') {
            let (protocol, rest) = rest.split_once(['-', ' ']).ok_or_else(wrong)?;
            (protocol.parse().map_err(|_| wrong())?, rest)
        } else if let Some((article, protocol)) =
            bare.strip_prefix('A').and_then(|rest| rest.split_once('P'))
        {
            (protocol.parse().map_err(|_| wrong())?, article)
        } else {
            (0, bare)
        };
        let mut numbers = rest
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse::<u8>());
        let starts_with_number = rest.starts_with(|c: char| c.is_ascii_digit());
        let number = numbers
            .next()
            .filter(|_| starts_with_number)
            .ok_or_else(wrong)?;
        let number = number.map_err(|_| wrong())?;
        let paragraph = numbers
            .next()
            .transpose()
            .map_err(|_| wrong())?
            .unwrap_or(0);
        let last = match protocol {
            0 => LAST_ARTICLE,
            _ => {
                PROTOCOLS
                    .iter()
                    .find(|known| known.0 == protocol)
                    .ok_or_else(wrong)?
                    .1
            }
        };
        if number == 0 || number > last {
            return Err(wrong());
        }
        Ok(Article {
            protocol,
            number,
            paragraph,
        })
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.protocol {
            0 => write!(f, "{}", self.number)?,
            protocol => write!(f, "P{protocol}-{}", self.number)?,
        }
        match self.paragraph {
            0 => Ok(()),
            paragraph => write!(f, "({paragraph})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_as_people_write_them() {
        for (text, expected) in [
            ("6", "6"),
            ("6(1)", "6(1)"),
            ("6-1", "6(1)"),
            ("Article 6 § 1", "6(1)"),
            ("5(1)(f)", "5(1)"),
            ("P1-1", "P1-1"),
            ("p7-4", "P7-4"),
            ("P4-2(2)", "P4-2(2)"),
            ("A1P1", "P1-1"),
        ] {
            assert_eq!(
                text.parse::<Article>().map(|a| a.to_string()),
                Ok(expected.into())
            );
        }
        for text in [
            "",
            "0",
            "60",
            "P2-1",
            "P1-4",
            "P1",
            "fair trial",
            "6000",
            "x6",
        ] {
            assert!(text.parse::<Article>().is_err(), "{text}");
        }
    }

    #[test]
    fn each_article_stands_in_an_instrument() {
        for (article, instrument) in [
            ("3", "ECHR"),
            ("P1-1", "P1"),
            ("P4-2", "P4"),
            ("P6-1", "P6"),
            ("P7-4", "P7"),
            ("P12-1", "P12"),
            ("P13-1", "P13"),
        ] {
            let article: Article = article.parse().expect("an article");
            assert_eq!(article.instrument(), *instrument);
        }
        let none = "P1-4".parse::<Article>().expect_err("no article");
        assert!(none.to_string().starts_with("`P1-4` is not an article"));
    }
}
