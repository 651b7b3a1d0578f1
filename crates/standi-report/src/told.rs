//! An answer with its other doors: what every report of it needs, however it is written.

use crate::calendar::{self, Moment};
use crate::document::Document;
use crate::doors::DoorsReport;
use crate::report::Report;
use standi_answers::Answer;
use standi_law::answer;
use standi_law::application::Application;
use standi_law::doors::Doors;
use standi_law::words::Words;
use standi_record::Record;
use standi_text::Node;

/// An answer with all that a report of it needs.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The answer.
    pub answer: &'a Answer<answer::Answer>,
    /// The doors of the same application.
    pub doors: &'a Answer<Doors>,
    /// The application.
    pub application: &'a Application,
    /// The application as it was written.
    pub given: &'a Node,
    /// The record that answered.
    pub record: &'a Record,
    /// Words in the reader's language.
    pub words: &'a Words,
}

impl Told<'_> {
    /// The report: the answer, its reasons, the other doors, the sources.
    pub fn document(&self) -> Document {
        let report = Report {
            answer: self.answer,
            given: self.given,
            record: self.record,
            words: self.words,
        };
        let doors = DoorsReport {
            answer: self.doors,
            record: self.record,
            words: self.words,
        };
        let mut sources = report.sources();
        let section = doors.section(&mut sources);
        report.document(vec![section], sources)
    }

    /// The last days as a calendar file; `None` where there is none that still matters.
    pub fn calendar(&self, now: Moment) -> Option<String> {
        calendar::of_answer(
            &self.answer.body,
            self.application,
            self.given,
            self.words,
            now,
        )
    }
}
