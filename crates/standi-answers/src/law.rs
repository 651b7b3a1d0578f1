//! Answers of the law: what they cite.

use crate::Cites;
use standi_law::answer::Answer;
use standi_law::cases::Report;
use standi_law::deadline::DeadlineAnswer;
use standi_law::doors::Doors;
use standi_law::form::FormAnswer;

impl Cites for Answer {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        for respondent in self.respondents() {
            let reasons = respondent
                .criteria
                .values()
                .flat_map(|criterion| &criterion.reasons);
            reasons
                .flat_map(|reason| &reason.sources)
                .for_each(|id| visit(id));
            respondent
                .warnings
                .iter()
                .flat_map(|it| &it.sources)
                .for_each(|id| visit(id));
        }
    }
}

impl Cites for DeadlineAnswer {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        self.rests_on.iter().for_each(|id| visit(id));
    }
}

impl Cites for Doors {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        for pair in &self.pairs {
            pair.doors
                .iter()
                .flat_map(|door| &door.sources)
                .for_each(|id| visit(id));
            pair.notices
                .iter()
                .flat_map(|it| &it.sources)
                .for_each(|id| visit(id));
        }
    }
}

impl Cites for FormAnswer {
    fn each_source(&self, visit: &mut dyn FnMut(&'static str)) {
        self.rests_on.iter().for_each(|id| visit(id));
    }
}

impl Cites for Report {}
