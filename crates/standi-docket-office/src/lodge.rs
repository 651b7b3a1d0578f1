//! A file is opened for an application.

use crate::answers::{FormChecked, FormItem, Lodged};
use crate::office::Office;
use crate::trouble::Trouble;
use standi_docket::access::{Task, Viewer, seen};
use standi_docket::event::{AnonymityRequested, Event, Opened, Recorded};
use standi_docket::membership::advice;
use standi_docket::phrase::Phrase;
use standi_docket::state::Track;
use standi_docket::value::{Date, Number, StateCode};
use standi_docket::{
    Application, Command, ComplaintEntry, Refusal, RefusalKind, decide, open, replay,
};
use standi_docket_store::Database;
use standi_law::answer::{Answer, answer};
use standi_law::application as law;
use standi_law::application::{ApplicantKind, Respondent, Told};
use standi_law::form;
use standi_law::form::items::ItemValue;
use standi_law::words::Words;
use standi_record::Day;

/// What is lodged.
#[derive(Clone, Copy, Debug)]
pub struct Lodging<'a> {
    /// The application as its author tells it.
    pub application: &'a law::Application,
    /// Name of the applicant.
    pub applicant: Option<&'a str>,
    /// Day on which it was sent, if the application does not say.
    pub on: Option<Day>,
    /// Opens the file only; nothing was sent yet.
    pub draft: bool,
    /// The applicant asks that the name be kept from the public, if the form does not say.
    pub anonymous: bool,
    /// Why, and what else is to be said.
    pub note: Option<&'a str>,
    /// The paper.
    pub document: Option<&'a str>,
}

impl<D: Database> Office<'_, D> {
    /// Opens a file under the next number of the year of introduction.
    ///
    /// # Errors
    /// A refusal; a day that is not exact.
    pub fn lodge(&mut self, lodging: Lodging<'_>, words: &Words) -> Result<Lodged, Trouble> {
        self.may(Task::Lodge)?;
        let on = match lodging.on {
            Some(day) => day,
            None => lodged(lodging.application)?.unwrap_or(self.who.today),
        };
        let law = answer(lodging.application, self.record, self.who.today, words);
        let opened = self.opened(&lodging, &law)?;
        let command = Command {
            role: self.who.viewer.role,
            by: self.who.by.clone(),
            note: lodging.note.map(str::to_string),
            document: lodging.document.map(str::to_string),
            today: self.who.today,
            ..Command::new(Event::Opened(opened.clone()), on, self.who.now)
        };
        let sent = Some(on).filter(|_| !lodging.draft);
        let record = self.record;
        let anonymous = lodging.anonymous || asks_for_anonymity(lodging.application);
        let decided = |number: Number| -> Result<Vec<Recorded>, Refusal> {
            let mut events = open(number, opened, sent, command.clone(), record)?;
            if anonymous {
                let event = Event::AnonymityRequested(AnonymityRequested {});
                let application = replay(number, &events);
                let command = Command { event, ..command };
                events.extend(decide(&application, command, record)?);
            }
            Ok(events)
        };
        let application = self.docket.open(on.date().year(), decided)??;
        let lodged = self.lodged(&application, &lodging, on, words)?;
        Ok(Lodged {
            advice: advice(&law),
            ..lodged
        })
    }

    fn opened(&self, lodging: &Lodging<'_>, law: &Answer) -> Result<Opened, Trouble> {
        let told = lodging.application;
        let mut respondents: Vec<StateCode> = Vec::new();
        let named = told.complaints.iter().flat_map(|it| &it.respondents);
        for respondent in named {
            if let Respondent::State(code) = respondent
                && !respondents.contains(&StateCode(*code))
            {
                respondents.push(StateCode(*code));
            }
        }
        if respondents.is_empty() {
            let refusal = Refusal::new(
                RefusalKind::Condition,
                "Art 34, Rule 47(1)(d)",
                Phrase::new("refuse-names-no-state"),
            );
            return Err(refusal.instead(Phrase::new("advise-name-state")).into());
        }
        let complaints = told.complaints.iter().map(|complaint| ComplaintEntry {
            id: complaint.id.clone(),
            articles: complaint.articles.iter().map(ToString::to_string).collect(),
        });
        Ok(Opened {
            track: match told.applicant {
                Told::Given(ApplicantKind::State) => Track::InterState,
                _ => Track::Individual,
            },
            applicant: lodging.applicant.map(str::to_string),
            respondents,
            complaints: complaints.collect(),
            last_day: last_day(law).map(Date),
        })
    }

    fn lodged(
        &self,
        application: &Application,
        lodging: &Lodging<'_>,
        on: Day,
        words: &Words,
    ) -> Result<Lodged, Trouble> {
        // Who lodges it is on its side, whatever other applications they have.
        let own = Viewer::from(self.who.viewer.role);
        let seen = seen(application, &own, Task::Lodge);
        let seen = seen.ok_or(Trouble::NotHere(application.number))?;
        let form = lodging.application.form.is_some().then(|| {
            let checked = form::check(
                lodging.application,
                self.record,
                self.who.today,
                Some(on),
                words,
            );
            form_checked(&checked)
        });
        Ok(Lodged {
            application: application.number,
            version: application.version(),
            state: application.case,
            applicant: application.applicant.clone(),
            respondents: application.respondents.clone(),
            lodged: application.lodged,
            last_day: application.last_day,
            events: seen.application.history,
            advice: Vec::new(),
            form,
        })
    }
}

/// The day on which the application was sent, as it says itself.
fn lodged(told: &law::Application) -> Result<Option<Day>, Trouble> {
    let mut earliest: Option<Day> = None;
    for complaint in &told.complaints {
        let Told::Given(when) = complaint.lodged else {
            continue;
        };
        if !when.is_exact() {
            let message = Phrase::of("wrong-lodged", [("when", when.to_string().into())]);
            return Err(Trouble::input("lodged", message).help(Phrase::new("advise-day")));
        }
        earliest = Some(earliest.map_or(when.first, |day| day.min(when.first)));
    }
    Ok(earliest)
}

fn asks_for_anonymity(told: &law::Application) -> bool {
    let anonymity = told.form.as_ref().and_then(|form| form.anonymity.given());
    anonymity.is_some_and(|it| it.asked)
}

fn form_checked(checked: &form::FormAnswer) -> FormChecked {
    let open = checked.items.iter().filter(|item| {
        item.applies && item.kind != form::Kind::Advice && item.value != ItemValue::Pass
    });
    FormChecked {
        value: checked.value,
        items: open
            .map(|item| FormItem {
                id: item.id,
                name: item.name.clone(),
                value: item.value,
            })
            .collect(),
    }
}

/// The last day of Article 35 § 1 for the whole application: the latest of all complaints, by
/// the later reading, so that no form is refused as late that is in time for one of them;
/// nothing where one of them cannot be counted.
fn last_day(answer: &Answer) -> Option<Day> {
    let days = answer.respondents().map(|respondent| {
        let deadline = respondent.deadline.as_ref()?;
        let last: Day = deadline.last_day.parse().ok()?;
        let other = deadline.other_reading.as_ref().map(|day| day.parse().ok());
        Some(other.flatten().map_or(last, |other: Day| last.max(other)))
    });
    let days: Option<Vec<Day>> = days.collect();
    days?.into_iter().max()
}
