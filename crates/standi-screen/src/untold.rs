//! Rows in which a day is not told: the tables for what they hold, the law's own function for the
//! time limit.

use crate::codes::Codes;
use crate::row::{Exhausted, NO_DAY, Row};
use crate::steps::near;
use crate::tables::Tables;
use standi_law::Criterion;
use standi_law::application::{EventKind, Told};
use standi_law::article::Article;
use standi_law::criteria::time_limit::{Facts, assess, last_day};
use standi_law::when::When;
use standi_record::Day;

impl Tables<'_> {
    /// What [`Tables::tell`] says of a row, some tens of times faster; `None`: the tables do not
    /// hold the State and the article, or the row may tell no application.
    pub(crate) fn untold(&self, row: &Row) -> Option<(Codes, Option<Day>)> {
        let by_event = &self.by_event[self.pair(row.respondent, row.article)];
        let by_remedies = &self.by_remedies[Tables::remedies(row.respondent, row.exhausted as u8)];
        let [event, decided, known, lodged] = [row.event, row.decided, row.known, row.lodged]
            .map(|day| (day != NO_DAY).then(|| When::day(Day(day))));
        let mut days = [event, decided, known, lodged].into_iter().flatten();
        let sane = |day: When| (Day::FIRST..=self.today).contains(&day.first);
        let in_order = decided
            .zip(known)
            .is_none_or(|(it, known)| it.first <= known.first);
        if !by_event.is_known() || !by_remedies.is_known() || !in_order || !days.all(sane) {
            return None;
        }
        let article: Option<Article> = self.articles[usize::from(row.article)].parse().ok();
        let facts = Facts {
            lengths: self.lengths,
            decided,
            known,
            pronounced: Told::NotAsked,
            argued: None,
            none: false,
            remedy_pending: false,
            no_effective_remedy: row.exhausted == Exhausted::Ineffective,
            kind: Told::Given(EventKind::Instantaneous),
            nature: Told::NotAsked,
            start: event,
            end: None,
            grave: article.is_some_and(|article| article.is_of_convention(&[2, 3])),
            suable_from: None,
            lodged: lodged.or(Some(When::day(self.today))),
            sent: lodged.is_some(),
        };
        // Remedies are those of the day of the decision; where none is told, of that of lodging.
        let told = [row.decided, row.known, row.lodged];
        let reference = told
            .into_iter()
            .find(|day| *day != NO_DAY)
            .unwrap_or(self.today.0);
        let applicant = Tables::applicant(row.article, row.applicant as u8, row.victim as u8);
        let codes = self
            .palette
            .codes(by_event.on(near(row.event)))
            .and(self.palette.codes(by_remedies.on(near(reference))))
            .and(self.by_applicant[applicant])
            .and(self.by_circumstances[usize::from(row.circumstances.number())])
            .and(Codes::of(Criterion::TimeLimit, assess(&facts).value));
        Some((codes, last_day(&facts).map(|last| last.day)))
    }
}
