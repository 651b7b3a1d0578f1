//! The model of a document: what it says, not how it looks.

use crate::plain::plain;
use standi_law::Value;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Tag of its language: `en`, `fr`.
    pub language: &'static str,
    /// Title.
    pub title: String,
    /// The line under the title: day, record.
    pub subtitle: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
    /// Label of "Sources", the heading of the numbered list at the end.
    pub sources_heading: String,
    /// What [`Span::Cite`] points to: number 1 is the first.
    pub sources: Vec<Source>,
    /// The lines at its foot: versions, and that this is no legal advice.
    pub colophon: Vec<String>,
}

/// A section that somebody else adds to a report: a heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// What it says; headings in it begin at level 3.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; the title is level 1.
    Heading {
        /// 2 to 4.
        level: u8,
        /// In words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A paragraph that must not be overlooked.
    Notice(Vec<Span>),
    /// Small print.
    Detail(Vec<Span>),
    /// An answer in a sentence, with its value.
    Verdict {
        /// The value.
        value: Value,
        /// Its word, in the reader's language.
        word: String,
        /// The sentence.
        text: String,
    },
    /// A day by which something must be done.
    LastDay {
        /// In words, with its weekday.
        day: String,
        /// What it is and how far off.
        text: String,
    },
    /// A criterion, a door, a point of a list: its value, its name, and what is said of it.
    Item {
        /// The value.
        value: Value,
        /// Its word.
        word: String,
        /// Name.
        name: String,
        /// What is said of it; no headings.
        body: Vec<Block>,
    },
    /// Facts, each with its label.
    Facts(Vec<Fact>),
    /// A list of points.
    List(Vec<Vec<Span>>),
    /// A table.
    Table {
        /// Heads of its columns.
        head: Vec<String>,
        /// Rows, as long as the head.
        rows: Vec<Vec<Vec<Span>>>,
    },
}

/// A part of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Text.
    Text(String),
    /// Text that matters more.
    Strong(String),
    /// Text a person wrote, of any language and direction.
    Given(String),
    /// The number of a source.
    Cite(usize),
}

/// A fact with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Label.
    pub label: String,
    /// What was said.
    pub said: Said,
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text.
    Text(String),
    /// Further facts.
    Facts(Vec<Fact>),
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Id in the record.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Where it can be opened; a web address and nothing else.
    pub url: Option<String>,
}

impl Span {
    /// Text.
    pub fn text(text: impl AsRef<str>) -> Span {
        Span::Text(plain(text.as_ref()).into_owned())
    }

    /// Text that matters more.
    pub fn strong(text: impl AsRef<str>) -> Span {
        Span::Strong(plain(text.as_ref()).into_owned())
    }

    /// Text a person wrote.
    pub fn given(text: impl AsRef<str>) -> Span {
        Span::Given(plain(text.as_ref()).into_owned())
    }
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl AsRef<str>) -> Block {
        Block::Heading {
            level: level.clamp(2, 4),
            text: plain(text.as_ref()).into_owned(),
        }
    }

    /// A paragraph of text.
    pub fn paragraph(text: impl AsRef<str>) -> Block {
        Block::Paragraph(vec![Span::text(text)])
    }

    /// Small print.
    pub fn detail(text: impl AsRef<str>) -> Block {
        Block::Detail(vec![Span::text(text)])
    }
}

impl Source {
    /// A source; an address that is not of the web is left out.
    pub fn new(id: &str, title: &str, url: Option<&str>) -> Source {
        let web = |url: &&str| {
            (url.starts_with("https://") || url.starts_with("http://"))
                && !url.contains(|c: char| c.is_whitespace() || c.is_control())
        };
        Source {
            id: plain(id).into_owned(),
            title: plain(title).into_owned(),
            url: url.filter(web).map(|url| plain(url).into_owned()),
        }
    }
}

/// The mark of a value: a shape, so that colour never stands alone.
pub fn mark(value: Value) -> &'static str {
    match value {
        Value::Open => "○",
        Value::Closed => "●",
        Value::Judgement => "◐",
        Value::Missing => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        let url = |url| Source::new("a", "b", Some(url)).url;
        assert_eq!(
            url("https://a.example/b?c=d").as_deref(),
            Some("https://a.example/b?c=d")
        );
        assert_eq!(url("javascript:alert(1)"), None);
        assert_eq!(url("https://a.example/ onclick=x"), None);
        assert_eq!(url("data:text/html,x"), None);
    }
}
