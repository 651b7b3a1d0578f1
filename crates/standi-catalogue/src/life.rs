//! The life of one application: its documents in the order of days.

use crate::{ApplicationNumber, Catalogue, Entry, Kind, Stage};
use standi_record::{Code, Day};

/// One step: what was done on one day, in all the languages in which HUDOC keeps it.
#[derive(Clone, Debug)]
pub struct Step<'c> {
    /// The day.
    pub day: Day,
    /// What it was.
    pub kind: Kind,
    /// The documents, originals before translations.
    pub documents: Vec<Entry<'c>>,
}

/// The life of an application.
#[derive(Clone, Debug)]
pub struct Life<'c> {
    /// Its number.
    pub number: ApplicationNumber,
    /// The respondent States that its documents name.
    pub respondents: Vec<Code>,
    /// Its steps in the order of days; on one day, in the order of stages.
    pub steps: Vec<Step<'c>>,
}

impl Life<'_> {
    /// The first step of a stage.
    pub fn first(&self, stage: Stage) -> Option<&Step<'_>> {
        self.steps.iter().find(|step| step.kind.stage() == stage)
    }
}

/// The life of an application; `None` if no document concerns it.
pub fn life(catalogue: &Catalogue, number: ApplicationNumber) -> Option<Life<'_>> {
    of(number, catalogue.of_application(number).collect())
}

/// The same from documents in hand.
pub(crate) fn of(number: ApplicationNumber, mut documents: Vec<Entry>) -> Option<Life> {
    if documents.is_empty() {
        return None;
    }
    documents.sort_by_key(|it| (it.day(), it.kind(), it.is_translation(), it.place()));
    let mut respondents: Vec<Code> = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    for document in documents {
        for state in document.respondents() {
            if !respondents.contains(state) {
                respondents.push(*state);
            }
        }
        match steps.last_mut() {
            Some(step) if (step.day, step.kind) == (document.day(), document.kind()) => {
                step.documents.push(document);
            }
            _ => steps.push(Step {
                day: document.day(),
                kind: document.kind(),
                documents: vec![document],
            }),
        }
    }
    Some(Life {
        number,
        respondents,
        steps,
    })
}
