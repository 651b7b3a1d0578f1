//! What a command works with: the record, the day, the way to print.

use crate::cli::{Format, Global, KnownBy};
use crate::fault::Fault;
use standi_answers::{Answer, Cites};
use standi_law::words::Words;
use standi_record::{Day, Record};
use standi_report::words::Tell;
use standi_text::Style;
use std::cell::OnceCell;

use crate::output::{self, Page};
use serde::Serialize;

/// What a command works with.
pub struct Context {
    /// What every command takes.
    pub global: Global,
    record: OnceCell<&'static Record>,
    words: OnceCell<Words>,
}

impl Context {
    /// A context from the arguments.
    pub fn new(global: Global) -> Context {
        Context {
            global,
            record: OnceCell::new(),
            words: OnceCell::new(),
        }
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.calendar()()
    }

    /// What tells today, for a command that runs past midnight: here and in [`Context::now`] alone
    /// the clock is read.
    pub fn calendar(&self) -> impl Fn() -> Day + Send + Sync + 'static {
        let today = self.global.today;
        move || today.unwrap_or_else(|| Day::from(jiff::ZonedDateTime::now().date()))
    }

    /// Now, for what is recorded: by the clock, whatever day is taken as today.
    pub fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    /// The record: the one built in, or the one given in its place if it has no defects.
    pub fn record(&self) -> Result<&'static Record, Fault> {
        if let Some(record) = self.record.get() {
            return Ok(record);
        }
        let folder = self.global.record.as_ref();
        // An empty STANDI_RECORD is none.
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
        let record = match folder {
            None => standi_bundled::record(),
            Some(folder) => match Record::from_folder(folder) {
                Ok(record) => &*Box::leak(Box::new(record)),
                Err(defects) => {
                    return Err(Fault::Record {
                        folder: folder.display().to_string(),
                        defects,
                    });
                }
            },
        };
        Ok(self.record.get_or_init(|| record))
    }

    /// The record as it was known on a day.
    pub fn record_known_by(&self, known_by: KnownBy) -> Result<&'static Record, Fault> {
        let record = self.record()?;
        Ok(match known_by.known_by {
            // Lives as long as the program, like the record it was made of.
            Some(day) => Box::leak(Box::new(record.as_known_on(day))),
            None => record,
        })
    }

    /// Refuses a format that only tables have.
    pub fn no_tables(&self) -> Result<(), Fault> {
        match self.global.format {
            Format::Text | Format::Json => Ok(()),
            Format::Csv | Format::Parquet => Err(Fault::input(
                "format",
                "only `standi record export` writes tables",
            )
            .help("--format text or --format json")),
        }
    }

    /// Prints an answer, in the format asked for.
    pub fn answer<T: Serialize + Cites>(
        &self,
        known_by: KnownBy,
        body: T,
        text: impl FnOnce(&T, &mut Page<'_>),
    ) -> Result<(), Fault> {
        self.no_tables()?;
        self.answer_from(self.record()?, known_by, body, text)
    }

    /// Prints an answer that another record gave.
    pub fn answer_from<T: Serialize + Cites>(
        &self,
        record: &Record,
        known_by: KnownBy,
        body: T,
        text: impl FnOnce(&T, &mut Page<'_>),
    ) -> Result<(), Fault> {
        let answer = Answer::new(record, known_by.known_by, body);
        match self.global.format {
            Format::Json => output::json(self, &answer),
            Format::Text | Format::Csv | Format::Parquet => {
                let tell = Tell {
                    words: self.words(),
                    record: Some(record),
                };
                let mut page = Page::new(tell);
                text(&answer.body, &mut page);
                page.footnotes(&answer);
                output::print(self, &page.finish())
            }
        }
    }

    /// The words of the answer: in English, and said so, where the language is not complete.
    pub fn words(&self) -> &Words {
        self.loaded("note-english").whole()
    }

    /// The words of an interview or a verdict, in every language; the reasons may be in English.
    pub fn own_words(&self) -> &Words {
        self.loaded("note-partial")
    }

    fn loaded(&self, remark: &str) -> &Words {
        self.words.get_or_init(|| {
            let words = Words::new(self.global.lang);
            if words.is_partial() {
                output::note(&words.say(remark, &[]));
            }
            words
        })
    }

    /// How defects are drawn on standard error.
    pub fn style(&self) -> Style {
        match output::colours(&std::io::stderr(), self.global.color) {
            true => Style::Coloured,
            false => Style::Plain,
        }
    }
}
