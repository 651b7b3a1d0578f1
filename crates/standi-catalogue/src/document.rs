//! A document of HUDOC, and how a row of an export becomes one.

use crate::conclusion::{self, Conclusion};
use crate::day;
use crate::kind::Kind;
use crate::number::{ApplicationNumber, NotANumber};
use crate::respondent::Names;
use standi_law::article::Article;
use standi_record::{Code, Day};

/// Whence the respondent States of a document are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RespondentsFrom {
    /// The export names their codes.
    Codes,
    /// Read from the title, `X v. RUSSIA`.
    Title,
    /// Neither names one.
    Nothing,
}

impl RespondentsFrom {
    /// Its stable word, as in tables.
    pub fn word(self) -> &'static str {
        match self {
            RespondentsFrom::Codes => "codes",
            RespondentsFrom::Title => "title",
            RespondentsFrom::Nothing => "nothing",
        }
    }
}

/// A document of HUDOC: one row of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// HUDOC's id, `001-57619`.
    pub item: String,
    /// The day HUDOC keeps for it: of the judgment, decision, report or resolution; of the
    /// statement of facts for a communicated case.
    pub day: Day,
    /// What it is.
    pub kind: Kind,
    /// Its title as HUDOC writes it.
    pub title: String,
    /// The applications it concerns, in HUDOC's order.
    pub applications: Vec<ApplicationNumber>,
    /// The respondent States, in HUDOC's order.
    pub respondents: Vec<Code>,
    /// Whence these are known.
    pub respondents_from: RespondentsFrom,
    /// HUDOC's code of its language (`ENG`, `FRE`, `TUR` …), where the export names it.
    pub language: Option<String>,
    /// Whether it is a translation made beside the official languages, as its title says.
    pub translation: bool,
    /// The articles concerned, as HUDOC writes them.
    pub articles: Vec<String>,
    /// The conclusion, as HUDOC writes it.
    pub conclusion: Option<String>,
    /// European Case Law Identifier.
    pub ecli: Option<String>,
    /// HUDOC's level of importance: 1 (key case) to 4.
    pub importance: Option<u8>,
}

impl Document {
    /// The articles concerned; what names no article with a right is left out.
    pub fn articles(&self) -> Vec<Article> {
        self.articles
            .iter()
            .filter_map(|it| it.parse().ok())
            .collect()
    }

    /// What was concluded, point by point.
    pub fn conclusions(&self) -> Vec<Conclusion> {
        self.conclusion
            .as_deref()
            .map_or(Vec::new(), conclusion::conclusions)
    }
}

/// The columns of an export that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// HUDOC's id.
    Item,
    /// Title.
    Title,
    /// Application numbers.
    Applications,
    /// Key date.
    Day,
    /// Branch.
    Branch,
    /// Type, or the name of the kind in a feed.
    Type,
    /// Collection.
    Collection,
    /// Codes of the respondent States.
    Respondents,
    /// Articles.
    Articles,
    /// Conclusion.
    Conclusion,
    /// Level of importance.
    Importance,
    /// Code of the language.
    Language,
    /// European Case Law Identifier.
    Ecli,
    /// Whence the respondents are known; only in catalogues written here.
    RespondentsFrom,
}

/// The names that HUDOC and the usual extractors give to a column, in lower case; earlier names
/// win where a row has several.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Item, &["itemid", "item_id", "id"]),
    (
        Column::Title,
        &["docname", "title", "case_name", "casename"],
    ),
    (
        Column::Applications,
        &[
            "appno",
            "applications",
            "application_number",
            "appnos",
            "case_no",
        ],
    ),
    (
        Column::Day,
        &[
            "kpdate",
            "date",
            "judgementdate",
            "judgmentdate",
            "judgment_date",
            "decisiondate",
            "decision_date",
            "resolutiondate",
            "reportdate",
            "kpdateastext",
        ],
    ),
    (Column::Branch, &["doctypebranch", "branch"]),
    (Column::Type, &["doctype", "kind", "document_type"]),
    (
        Column::Collection,
        &["documentcollectionid2", "documentcollectionid"],
    ),
    (Column::Respondents, &["respondent", "respondents"]),
    (Column::Articles, &["article", "articles"]),
    (Column::Conclusion, &["conclusion"]),
    (Column::Importance, &["importance"]),
    (Column::Language, &["languageisocode", "language"]),
    (Column::Ecli, &["ecli"]),
    (Column::RespondentsFrom, &["respondents_from"]),
];

impl Column {
    const COUNT: usize = NAMES.len();

    /// The column of a name in an export, with its rank among the names of that column.
    pub fn named(name: &str) -> Option<(Column, usize)> {
        let name = name.trim().trim_start_matches('\u{feff}').to_lowercase();
        NAMES.iter().find_map(|(column, names)| {
            let rank = names.iter().position(|it| *it == name)?;
            Some((*column, rank))
        })
    }

    /// The names by which the column is known, for messages.
    pub fn names(self) -> &'static [&'static str] {
        NAMES[self as usize].1
    }
}

/// The texts of one row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    cells: [String; Column::COUNT],
    ranks: [usize; Column::COUNT],
}

impl Row {
    /// Forgets all texts.
    pub fn clear(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
    }

    /// Puts a text into a column, unless a name of higher rank has put one.
    pub fn put(&mut self, (column, rank): (Column, usize), text: &str) {
        let at = column as usize;
        let text = text.trim();
        if !text.is_empty() && (self.cells[at].is_empty() || rank < self.ranks[at]) {
            self.cells[at].clear();
            self.cells[at].push_str(text);
            self.ranks[at] = rank;
        }
    }

    /// The text of a column; empty if there is none.
    pub fn get(&self, column: Column) -> &str {
        &self.cells[column as usize]
    }

    fn some(&self, column: Column) -> Option<&str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No id.
    #[error("it has no id (a column named {})", Column::Item.names().join(", "))]
    NoItem,
    /// An id of no known shape.
    #[error("`{0}` is not an id of HUDOC; one looks like 001-57619")]
    Item(String),
    /// No title.
    #[error("it has no title (a column named {})", Column::Title.names().join(", "))]
    NoTitle,
    /// No day.
    #[error("it has no date (a column named {})", Column::Day.names().join(", "))]
    NoDay,
    /// A day of no known shape.
    #[error("`{0}` is not a date; write 2022-09-16, 16/09/2022 or 9/16/2022 12:00:00 AM")]
    Day(String),
    /// An application number of no known shape.
    #[error(transparent)]
    Application(#[from] NotANumber),
    /// A respondent of no known shape.
    #[error("`{0}` is no code of a respondent State; one looks like FRA")]
    Respondent(String),
    /// A level of importance of no known shape.
    #[error("`{0}` is no level of importance; there are 1, 2, 3 and 4")]
    Importance(String),
    /// A row that is broken in its format.
    #[error("{0}")]
    Broken(String),
    /// A document that has been read before.
    #[error("the same document was read before: {0}")]
    Again(String),
}

impl Row {
    /// The document of a row.
    ///
    /// # Errors
    /// The first thing in it that cannot be read.
    pub fn document(&self, names: &Names) -> Result<Document, Reason> {
        let item = item(self.some(Column::Item).ok_or(Reason::NoItem)?)?;
        let title = self.some(Column::Title).ok_or(Reason::NoTitle)?;
        let day = self.some(Column::Day).ok_or(Reason::NoDay)?;
        let day = day::read(day).ok_or_else(|| Reason::Day(short(day)))?;
        let codes = self.some(Column::Respondents).map(crate::respondent::codes);
        let codes = codes.transpose().map_err(Reason::Respondent)?;
        let (respondents, respondents_from) = match codes {
            Some(codes) if !codes.is_empty() => match self.get(Column::RespondentsFrom) {
                "title" => (codes, RespondentsFrom::Title),
                _ => (codes, RespondentsFrom::Codes),
            },
            _ => match names.in_title(title) {
                named if named.is_empty() => (named, RespondentsFrom::Nothing),
                named => (named, RespondentsFrom::Title),
            },
        };
        let importance = self.some(Column::Importance).map(importance).transpose()?;
        let list = |column| {
            let parts = self.get(column).split(';').map(str::trim);
            parts
                .filter(|it| !it.is_empty())
                .map(str::to_string)
                .collect()
        };
        Ok(Document {
            item,
            day,
            kind: Kind::of_hudoc(
                self.get(Column::Branch),
                self.get(Column::Type),
                self.get(Column::Collection),
            ),
            title: title.to_string(),
            applications: ApplicationNumber::list(self.get(Column::Applications))?,
            respondents,
            respondents_from,
            language: self.some(Column::Language).map(str::to_string),
            translation: is_translation(title),
            articles: list(Column::Articles),
            conclusion: self.some(Column::Conclusion).map(str::to_string),
            ecli: self.some(Column::Ecli).map(str::to_string),
            importance: importance.flatten(),
        })
    }
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

/// An id, also out of an address such as `…/eng#{"itemid":["001-57619"]}`: numbers with dashes.
fn item(text: &str) -> Result<String, Reason> {
    let is_id = |part: &&str| {
        let numbers = part.split('-');
        part.contains('-') && numbers.clone().count() <= 3 && {
            let mut numbers = numbers;
            numbers.all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
        }
    };
    let outside = |c: char| !c.is_ascii_digit() && c != '-';
    let mut found = match text.contains("itemid") || text.contains("i=") {
        true => text.rsplit(outside).filter(is_id),
        false => {
            return Some(text)
                .filter(is_id)
                .map(str::to_string)
                .ok_or_else(|| Reason::Item(short(text)));
        }
    };
    found
        .next()
        .map(str::to_string)
        .ok_or_else(|| Reason::Item(short(text)))
}

/// HUDOC's own words for none are an empty text, `None` or `nan`, left by extractors.
fn importance(text: &str) -> Result<Option<u8>, Reason> {
    match text.trim_end_matches(".0") {
        "None" | "nan" | "null" => Ok(None),
        "1" => Ok(Some(1)),
        "2" => Ok(Some(2)),
        "3" => Ok(Some(3)),
        "4" => Ok(Some(4)),
        _ => Err(Reason::Importance(short(text))),
    }
}

fn is_translation(title: &str) -> bool {
    title.rfind('[').is_some_and(|at| {
        let inside = title[at..].split(']').next().unwrap_or_default();
        inside.ends_with("ranslation") || inside.starts_with("[Traduction")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_alone_and_in_addresses() {
        for (text, id) in [
            ("001-57619", "001-57619"),
            (
                "http://hudoc.echr.coe.int/eng#{\"itemid\":[\"003-6452960-8494645\"]}",
                "003-6452960-8494645",
            ),
            ("https://hudoc.echr.coe.int/?i=001-222889", "001-222889"),
        ] {
            assert_eq!(item(text), Ok(id.to_string()));
        }
        for text in ["57619", "001-", "x", "https://hudoc.echr.coe.int/?i=x"] {
            assert!(item(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_translation_says_so() {
        assert!(is_translation(
            "CASE OF A v. B - [Turkish Translation] by the Ministry"
        ));
        assert!(is_translation("CASE OF A v. B - [Russian translation]"));
        assert!(!is_translation(
            "CASE OF GEBREMEDHIN [GABERAMADHIEN] v. FRANCE"
        ));
        assert!(!is_translation("CASE OF A v. B [GC]"));
    }

    #[test]
    fn names_of_columns_are_in_the_order_of_columns() {
        for (at, (column, _)) in NAMES.iter().enumerate() {
            assert_eq!(*column as usize, at);
        }
    }
}
