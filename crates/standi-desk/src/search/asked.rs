//! What is asked for.

use crate::fields::Fields;
use crate::page::with_pairs;
use standi_answers::fault::Fault;
use standi_record::{Day, Record};
use standi_search::{Filters, Library, Question, Told};

/// Results on a page.
pub const PAGE: usize = 20;

/// Words and filters, as they are told; an empty text asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What to look for.
    pub words: String,
    /// A word for kinds of results.
    pub kind: String,
    /// A State by code or name.
    pub state: String,
    /// An article.
    pub article: String,
    /// A level of importance.
    pub importance: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The day as known on which.
    pub known_by: String,
}

impl Asked {
    /// From the fields of a form or an address. Of a name that comes twice the last one counts: it
    /// is the button that was pressed.
    pub fn of(fields: &Fields) -> Asked {
        let last = |name: &str| {
            let mut found = fields.0.iter().filter(|(it, _)| it == name);
            found.next_back().map_or("", |(_, value)| value).to_string()
        };
        let trimmed = |name: &str| last(name).trim().to_string();
        Asked {
            // A space at its end says that the last word is typed to its end.
            words: last("q").trim_start().to_string(),
            kind: trimmed("kind"),
            state: trimmed("state"),
            article: trimmed("article"),
            importance: trimmed("importance"),
            from: trimmed("from"),
            to: trimmed("to"),
            known_by: trimmed("known_by"),
        }
    }

    /// The same, field by field, without those that ask for nothing.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("q", self.words.trim()),
            ("kind", &self.kind),
            ("state", &self.state),
            ("article", &self.article),
            ("importance", &self.importance),
            ("from", &self.from),
            ("to", &self.to),
            ("known_by", &self.known_by),
        ];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// An address that asks for this.
    pub fn address(&self, path: &str) -> String {
        with_pairs(path, self.pairs())
    }

    /// Whether some results are left out.
    pub fn is_filtered(&self) -> bool {
        self.pairs().iter().any(|(name, _)| *name != "q")
    }

    /// The question for a page of results, from 1.
    ///
    /// # Errors
    /// A filter that means nothing, or too many words.
    pub fn question(
        &self,
        library: &Library,
        record: &Record,
        page: usize,
    ) -> Result<Question, Box<Fault>> {
        let told = Told {
            kind: &self.kind,
            state: &self.state,
            article: &self.article,
            importance: &self.importance,
        };
        let filters = Filters {
            from: day(&self.from)?,
            to: day(&self.to)?,
            known_by: day(&self.known_by)?,
            ..Filters::read(told, record).map_err(|it| Box::new(Fault::from(&it)))?
        };
        let question = Question::new(&self.words, filters, library.names());
        let question =
            question.map_err(|it| Box::new(Fault::general("too-long", it.to_string(), None)))?;
        Ok(question.page(page.saturating_sub(1).saturating_mul(PAGE), PAGE))
    }
}

fn day(text: &str) -> Result<Option<Day>, Box<Fault>> {
    let day = (!text.is_empty()).then(|| text.parse::<Day>()).transpose();
    day.map_err(|error| Box::new(Fault::general("day", error.right(), None)))
}
