//! `standi search`

use crate::cli::{KnownBy, day};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::search::{Found, Piece, Search};
use standi_record::Day;
use standi_report::search::{about, title};
use standi_search::{FURTHEST, Filters, Library, Names, Question, Told};
use std::path::PathBuf;

/// Search the record, the decided cases and a catalogue of HUDOC's documents
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi search soering
  standi search article 6 § 1 Italy --kind decided-case
  standi search '\"just satisfaction\" Cyprus' --catalogue INDEX
  standi search 27396/06 --catalogue INDEX --format json
  standi search --kind derogation

All words have to be found, in any order, in their forms, without regard to accents; words in quotes
in this order. The last word may be the beginning of one. `standi catalogue index` makes the index
of a catalogue.")]
pub struct Args {
    /// What to look for: words, \"phrases\", application numbers, articles, States
    #[arg(value_name = "WORD")]
    words: Vec<String>,
    /// Only this kind of result: statement, chamber-judgment, judgment, record, catalogue …
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Only what concerns this State: code or name
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Only what concerns this article: 3, 6(1), P1-1
    #[arg(long, value_name = "ARTICLE")]
    article: Option<String>,
    /// Only documents of this level of importance: 1 (key cases) to 4
    #[arg(long, value_name = "LEVEL")]
    importance: Option<String>,
    /// Only from this day on
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// Only until this day, itself included
    #[arg(long, value_name = "DAY", value_parser = day)]
    to: Option<Day>,
    #[command(flatten)]
    known: KnownBy,
    /// The index of a catalogue, as `standi catalogue index` makes it
    #[arg(long, value_name = "DIR", env = "STANDI_CATALOGUE")]
    catalogue: Option<PathBuf>,
    #[command(flatten)]
    pages: Pages,
}

/// Which of the results are shown.
#[derive(Debug, clap::Args)]
pub struct Pages {
    /// At most so many results
    #[arg(long, value_name = "COUNT", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
    /// Pass over so many results
    #[arg(long, value_name = "COUNT", default_value_t = 0, value_parser = skip)]
    skip: usize,
}

impl Pages {
    /// What is looked for, with which of the results are shown.
    ///
    /// # Errors
    /// Too many words, or none and no filter.
    pub fn question(
        &self,
        words: &str,
        filters: Filters,
        names: &Names,
    ) -> Result<Question, Fault> {
        let question = Question::new(words, filters, names)
            .map_err(|it| Fault::input("too-long", it.to_string()))?
            .page(self.skip, self.limit.into());
        if question.is_empty() {
            let fault = Fault::input("nothing-asked", "there is nothing to look for");
            return Err(fault.help("name words, or a filter such as --state ITA"));
        }
        Ok(question)
    }
}

fn skip(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(skip) if skip <= FURTHEST => Ok(skip),
        _ => Err(format!(
            "a number up to {FURTHEST}; ask more narrowly to see what comes later"
        )),
    }
}

impl Args {
    /// Searches.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        context.no_tables()?;
        let words = self.words.join(" ");
        let record = context.record()?;
        let some = |text: &Option<String>| text.clone().unwrap_or_default();
        let told = [&self.kind, &self.state, &self.article, &self.importance].map(some);
        let [kind, state, article, importance] = told.each_ref().map(String::as_str);
        let told = Told {
            kind,
            state,
            article,
            importance,
        };
        let filters = Filters {
            from: self.from,
            to: self.to,
            known_by: self.known.known_by,
            ..Filters::read(told, record).map_err(|it| Fault::from(&it))?
        };
        // An empty STANDI_CATALOGUE is none.
        let folder = self.catalogue.as_deref();
        let folder = folder.filter(|it| !it.as_os_str().is_empty());
        let library = Library::of(record, folder)?;
        let question = self.pages.question(&words, filters, library.names())?;
        let known = self
            .known
            .known_by
            .map(|_| context.record_known_by(self.known));
        let (found, searched) = library
            .search(&question, known.transpose()?, &[])
            .map_err(|error| Fault::Program(error.to_string()))?;
        let answer = standi_search::answer(&words, &question, searched, &found);
        context.answer(self.known, answer, text)
    }
}

fn text(answer: &Search, page: &mut Page<'_>) {
    results(answer, page);
    let tell = page.tell();
    if answer.searched.catalogue.is_none() {
        page.gap();
        page.paragraph(&tell.say("search-no-catalogue", &[]));
    }
    if let Some(warning) = standi_report::search::stale(answer, tell) {
        page.gap();
        page.notice(&warning);
    }
}

/// What was found, with its reasons.
pub fn results(answer: &Search, page: &mut Page<'_>) {
    let tell = page.tell();
    page.title(&standi_report::search::summary(answer, tell));
    if let Some(how) = standi_report::search::how(answer, tell) {
        page.paragraph(&how);
    }
    for (at, found) in answer.results.iter().enumerate() {
        result(answer.skipped + at + 1, found, page);
    }
    let next = answer.skipped + answer.results.len();
    if (next as u64) < answer.total && next <= FURTHEST {
        page.gap();
        page.paragraph(&tell.with("search-more", "skip", next));
    }
}

fn result(number: usize, found: &Found, page: &mut Page<'_>) {
    let tell = page.tell();
    page.gap();
    let mut heading = title(found, tell);
    heading.insert(
        0,
        Piece {
            text: format!("{number}. "),
            is_match: false,
        },
    );
    page.marked(2, &heading);
    page.faint(5, &about(found, tell));
    for why in &found.why {
        if let Some(text) = standi_report::search::reason(why, tell) {
            page.marked(5, &text);
        }
    }
    if let Some(address) = &found.address {
        page.faint(5, address);
    }
}
