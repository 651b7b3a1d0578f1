//! The course of an interview: which questions were put, and what is put next.
//!
//! Whoever goes back and says something else loses nothing: the answers that still fit are taken
//! over, and the interview stops at the first question that was never answered.

use super::kept::Kept;
use standi_law::interview::{Given, Interview, Question, by_id};
use standi_record::{Day, Record};

/// An interview with the place at which its reader stands.
pub struct Course<'a> {
    /// The answers before this place.
    pub before: Interview<'a>,
    /// The question at this place; `None`: all have been answered.
    pub question: Option<&'static Question>,
    /// What was last answered to it.
    pub said: Option<String>,
}

impl<'a> Course<'a> {
    /// At the end of what was answered.
    pub fn at_end(record: &'a Record, today: Day, kept: &Kept) -> Course<'a> {
        let before = resume(record, today, &kept.given);
        let question = before.next();
        Course {
            said: question.and_then(|it| kept.said.get(it.id).cloned()),
            question,
            before,
        }
    }

    /// At a question that was put before or is put next, with that question; `None`: at any other.
    pub fn at(
        record: &'a Record,
        today: Day,
        kept: &Kept,
        question: &str,
    ) -> Option<(Course<'a>, &'static Question)> {
        let place = kept.given.iter().position(|it| it.question == question);
        let course = match place {
            None => Course::at_end(record, today, kept),
            Some(place) => Course {
                before: resume(record, today, &kept.given[..place]),
                question: by_id(question),
                said: Some(kept.given[place].answer.clone()),
            },
        };
        let at = course.question.filter(|it| it.id == question)?;
        Some((course, at))
    }

    /// Answers a question, then every further one that was answered before and is still asked. The
    /// next one that was not; `None`: all have been answered.
    ///
    /// # Errors
    /// Why the answer does not fit; nothing is changed.
    pub fn answer(
        &mut self,
        question: &'static Question,
        answer: &str,
        kept: &mut Kept,
    ) -> Result<Option<&'static Question>, String> {
        self.before.answer(question, answer)?;
        kept.said
            .insert(question.id.to_string(), answer.to_string());
        let next = loop {
            let Some(next) = self.before.next() else {
                break None;
            };
            let said = kept.said.get(next.id);
            if said.is_none_or(|said| self.before.answer(next, said).is_err()) {
                break Some(next);
            }
        };
        kept.given = self.before.given().to_vec();
        Ok(next)
    }
}

/// Answers that were accepted before; those that a day later do not fit any more fall away.
fn resume<'a>(record: &'a Record, today: Day, given: &[Given]) -> Interview<'a> {
    let mut interview = Interview::new(record, today);
    for it in given {
        if let Some(question) = by_id(&it.question) {
            let _ = interview.answer(question, &it.answer);
        }
    }
    interview
}
