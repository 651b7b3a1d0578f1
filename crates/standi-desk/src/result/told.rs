//! An application with its answer and its doors.

use crate::reader::Reader;
use standi_answers::Answer;
use standi_law::answer::{self, answer};
use standi_law::application::{self, Application};
use standi_law::doors::{Doors, doors};
use standi_record::{Day, Record};
use standi_text::{Defects, Format, Node, Source};
use std::sync::Arc;

/// An application with its answer and its doors.
pub struct Told {
    /// The application as it was written.
    pub given: Node,
    /// The application.
    pub application: Application,
    /// The answer.
    pub answer: Answer<answer::Answer>,
    /// The doors.
    pub doors: Answer<Doors>,
    /// The record that answered.
    pub record: Arc<Record>,
}

impl Told {
    /// Answers an application as it was written in a file.
    ///
    /// # Errors
    /// Everything that is wrong with the text.
    pub fn of(
        name: &str,
        text: String,
        format: Format,
        known_by: Option<Day>,
        reader: &Reader,
    ) -> Result<Told, Defects> {
        let record = reader.desk.record_known_by(known_by);
        let source = Source::new(name, text);
        let given = standi_text::read(&source, format)?;
        let application = application::read(&given, &source, &record, Some(reader.today))?;
        let words = reader.words();
        let answer = answer(&application, &record, reader.today, words);
        let doors = doors(&application, &record, reader.today, words);
        Ok(Told {
            answer: Answer::new(&record, known_by, answer),
            doors: Answer::new(&record, known_by, doors),
            application,
            given,
            record,
        })
    }

    /// For a report.
    pub fn report<'a>(&'a self, reader: &'a Reader) -> standi_report::Told<'a> {
        standi_report::Told {
            answer: &self.answer,
            doors: &self.doors,
            application: &self.application,
            given: &self.given,
            record: &self.record,
            words: reader.words(),
        }
    }
}
