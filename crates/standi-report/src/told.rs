//! An answer with its other doors: what every report of it needs, however it is written.

use crate::calendar::{self, Moment};
use crate::document::Document;
use crate::doors::DoorsReport;
use crate::report::Report;
use standi_answers::Answer;
use standi_law::Value;
use standi_law::answer;
use standi_law::application::Application;
use standi_law::doors::{DoorAnswer, Doors};
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

/// For each complaint and State that Strasbourg is closed to, in a sentence: the other doors that
/// are open.
pub fn other_doors(
    answer: &answer::Answer,
    doors: &Doors,
    record: &Record,
    words: &Words,
) -> Vec<String> {
    let name = |door: &DoorAnswer| match record.body(door.forum) {
        Some(body) => words.body(body),
        None => door.name,
    };
    let respondents = answer
        .complaints
        .iter()
        .flat_map(|complaint| &complaint.respondents);
    let several = doors.pairs.len() > 1;
    // Both list every complaint with every State, in the order of the application.
    let closed = respondents
        .zip(&doors.pairs)
        .filter(|(respondent, _)| respondent.value == Value::Closed);
    closed
        .map(|(_, pair)| {
            let open = pair
                .doors
                .iter()
                .filter(|door| door.value == Value::Open && !door.closes.is_empty());
            let open: Vec<&str> = open.map(name).collect();
            let key = match (several, open.is_empty()) {
                (false, false) => "other-doors",
                (false, true) => "other-doors-none",
                (true, false) => "other-doors-of",
                (true, true) => "other-doors-of-none",
            };
            let args = [
                ("bodies", open.join(", ")),
                ("id", pair.complaint.clone()),
                ("state", pair.name.clone()),
            ];
            words.say(key, &args)
        })
        .collect()
}
