//! Answers of the law: what they cite.

use crate::{Cites, Grounds};
use standi_law::answer::Answer;
use standi_law::cases::Report;
use standi_law::deadline::DeadlineAnswer;

fn visit_ids(ids: &[&'static str], visit: &mut dyn FnMut(&Grounds)) {
    let confidence = "verified";
    visit(&Grounds {
        sources: ids.to_vec(),
        confidence,
        note: None,
        conflict: None,
    });
}

impl Cites for Answer {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        for respondent in self
            .complaints
            .iter()
            .flat_map(|complaint| &complaint.respondents)
        {
            let reasons = respondent
                .criteria
                .values()
                .flat_map(|criterion| &criterion.reasons);
            for reason in reasons {
                visit_ids(&reason.sources, visit);
            }
            for warning in &respondent.warnings {
                visit_ids(&warning.sources, visit);
            }
        }
    }
}

impl Cites for DeadlineAnswer {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        visit_ids(&self.rests_on, visit);
    }
}

impl Cites for Report {
    fn each(&self, _: &mut dyn FnMut(&Grounds)) {}
}
