//! A catalogue in memory: flat columns over one text, and an index by application number.

use crate::conclusion::{self, Conclusion};
use crate::document::{Document, Reason, RespondentsFrom};
use crate::fault::Fault;
use crate::kind::Kind;
use crate::number::ApplicationNumber;
use crate::read::{self, Format};
use crate::respondent::Names;
use standi_law::article::Article;
use standi_record::{Code, Day};
use std::ops::Range;
use std::path::Path;

/// Place of a document in a catalogue, from 0.
pub type Place = u32;

/// Documents, flat: for two hundred thousand of them some tens of megabytes.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    text: String,
    rows: Vec<Flat>,
    numbers: Vec<ApplicationNumber>,
    states: Vec<Code>,
    index: Vec<(ApplicationNumber, Place)>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    from: u32,
    until: u32,
}

impl Span {
    fn range(self) -> Range<usize> {
        self.from as usize..self.until as usize
    }
}

#[derive(Clone, Copy, Debug)]
struct Flat {
    day: Day,
    kind: Kind,
    from: RespondentsFrom,
    translation: bool,
    importance: Option<u8>,
    item: Span,
    title: Span,
    language: Span,
    articles: Span,
    conclusion: Span,
    ecli: Span,
    numbers: Span,
    states: Span,
}

/// A row that was passed over when a catalogue was loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Its line, from 1; of Parquet, its row.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

impl Catalogue {
    /// An empty catalogue.
    pub fn new() -> Catalogue {
        Catalogue::default()
    }

    /// Loads a file in any format that is read; gives the rows that could not be read beside it.
    ///
    /// # Errors
    /// A file that cannot be read at all, or is too large.
    pub fn load(path: &Path, names: &Names) -> Result<(Catalogue, Format, Vec<Passed>), Fault> {
        let mut catalogue = Catalogue::new();
        let mut passed = Vec::new();
        let format = read::file(path, &mut |line, row| {
            match row.and_then(|row| row.document(names)) {
                Ok(document) => catalogue.push(&document)?,
                Err(reason) => passed.push(Passed { line, reason }),
            }
            Ok(())
        })?;
        catalogue.index();
        Ok((catalogue, format, passed))
    }

    /// A catalogue of documents.
    ///
    /// # Errors
    /// More than 4 GiB of text.
    pub fn of(documents: &[Document]) -> Result<Catalogue, Fault> {
        let mut catalogue = Catalogue::new();
        for document in documents {
            catalogue.push(document)?;
        }
        catalogue.index();
        Ok(catalogue)
    }

    fn push(&mut self, document: &Document) -> Result<(), Fault> {
        let mut keep = |text: &str| -> Result<Span, Fault> {
            let from = self.text.len();
            self.text.push_str(text);
            span(from, self.text.len())
        };
        let item = keep(&document.item)?;
        let title = keep(&document.title)?;
        let language = keep(document.language.as_deref().unwrap_or_default())?;
        let articles = keep(&document.articles.join(";"))?;
        let conclusion = keep(document.conclusion.as_deref().unwrap_or_default())?;
        let ecli = keep(document.ecli.as_deref().unwrap_or_default())?;
        let numbers = self.numbers.len();
        self.numbers.extend_from_slice(&document.applications);
        let states = self.states.len();
        self.states.extend_from_slice(&document.respondents);
        self.rows.push(Flat {
            day: document.day,
            kind: document.kind,
            from: document.respondents_from,
            translation: document.translation,
            importance: document.importance,
            item,
            title,
            language,
            articles,
            conclusion,
            ecli,
            numbers: span(numbers, self.numbers.len())?,
            states: span(states, self.states.len())?,
        });
        u32::try_from(self.rows.len()).map_err(|_| Fault::TooLarge)?;
        Ok(())
    }

    fn index(&mut self) {
        let mut index = Vec::with_capacity(self.numbers.len());
        for (place, row) in self.rows.iter().enumerate() {
            let numbers = &self.numbers[row.numbers.range()];
            // `push` has held the number of rows to 32 bits.
            index.extend(numbers.iter().map(|number| (*number, place as Place)));
        }
        index.sort_unstable();
        index.dedup();
        self.index = index;
    }

    /// How many documents it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A document by its place.
    pub fn get(&self, place: Place) -> Option<Entry<'_>> {
        let row = self.rows.get(place as usize)?;
        Some(Entry {
            catalogue: self,
            row,
            place,
        })
    }

    /// Every document, in the order of reading.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.rows.iter().enumerate().map(|(place, row)| Entry {
            catalogue: self,
            row,
            place: place as Place,
        })
    }

    /// The documents of one application, in the order of reading.
    pub fn of_application(&self, number: ApplicationNumber) -> impl Iterator<Item = Entry<'_>> {
        let from = self.index.partition_point(|(it, _)| *it < number);
        let rest = self.index.get(from..).unwrap_or_default();
        let own = rest.iter().take_while(move |(it, _)| *it == number);
        own.filter_map(|(_, place)| self.get(*place))
    }

    /// Every application with the places of its documents, in the order of numbers.
    pub fn applications(
        &self,
    ) -> impl Iterator<Item = (ApplicationNumber, &[(ApplicationNumber, Place)])> {
        let groups = self.index.chunk_by(|a, b| a.0 == b.0);
        groups.map(|group| (group[0].0, group))
    }
}

fn span(from: usize, until: usize) -> Result<Span, Fault> {
    let place = |it: usize| u32::try_from(it).map_err(|_| Fault::TooLarge);
    Ok(Span {
        from: place(from)?,
        until: place(until)?,
    })
}

/// A document in a catalogue; the fields of [`Document`], read in place.
#[derive(Clone, Copy)]
pub struct Entry<'c> {
    catalogue: &'c Catalogue,
    row: &'c Flat,
    place: Place,
}

impl std::fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {}", self.item(), self.day(), self.kind())
    }
}

impl<'c> Entry<'c> {
    fn text(self, span: Span) -> &'c str {
        &self.catalogue.text[span.range()]
    }

    fn some(self, span: Span) -> Option<&'c str> {
        Some(self.text(span)).filter(|text| !text.is_empty())
    }

    /// Its place in the catalogue.
    pub fn place(self) -> Place {
        self.place
    }

    /// HUDOC's id.
    pub fn item(self) -> &'c str {
        self.text(self.row.item)
    }

    /// The day HUDOC keeps for it.
    pub fn day(self) -> Day {
        self.row.day
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        self.row.kind
    }

    /// Its title.
    pub fn title(self) -> &'c str {
        self.text(self.row.title)
    }

    /// The applications it concerns.
    pub fn applications(self) -> &'c [ApplicationNumber] {
        &self.catalogue.numbers[self.row.numbers.range()]
    }

    /// The respondent States.
    pub fn respondents(self) -> &'c [Code] {
        &self.catalogue.states[self.row.states.range()]
    }

    /// Whence these are known.
    pub fn respondents_from(self) -> RespondentsFrom {
        self.row.from
    }

    /// HUDOC's code of its language.
    pub fn language(self) -> Option<&'c str> {
        self.some(self.row.language)
    }

    /// Whether it is a translation made beside the official languages.
    pub fn is_translation(self) -> bool {
        self.row.translation
    }

    /// The articles concerned; what names no article with a right is left out.
    pub fn articles(self) -> impl Iterator<Item = Article> + 'c {
        let parts = self.text(self.row.articles).split(';');
        parts.filter_map(|part| part.parse().ok())
    }

    /// What was concluded, point by point.
    pub fn conclusions(self) -> Vec<Conclusion> {
        conclusion::conclusions(self.text(self.row.conclusion))
    }

    /// European Case Law Identifier.
    pub fn ecli(self) -> Option<&'c str> {
        self.some(self.row.ecli)
    }

    /// HUDOC's level of importance: 1 (key case) to 4.
    pub fn importance(self) -> Option<u8> {
        self.row.importance
    }

    /// The document by itself.
    pub fn document(self) -> Document {
        let own = |text: Option<&str>| text.map(str::to_string);
        let articles = self.text(self.row.articles).split(';');
        Document {
            item: self.item().to_string(),
            day: self.day(),
            kind: self.kind(),
            title: self.title().to_string(),
            applications: self.applications().to_vec(),
            respondents: self.respondents().to_vec(),
            respondents_from: self.respondents_from(),
            language: own(self.language()),
            translation: self.is_translation(),
            articles: articles
                .filter(|it| !it.is_empty())
                .map(str::to_string)
                .collect(),
            conclusion: own(self.some(self.row.conclusion)),
            ecli: own(self.ecli()),
            importance: self.importance(),
        }
    }
}
