//! What happened is recorded.

use crate::answers::{Acted, Refused};
use crate::office::Office;
use crate::show::standing;
use crate::trouble::Trouble;
use standi_docket::access::{Secrets, Task};
use standi_docket::event::{Event, Kind, Recorded};
use standi_docket::phrase::Phrase;
use standi_docket::state::ShownBy;
use standi_docket::value::{Date, Number};
use standi_docket::{Application, Command, decide};
use standi_docket_store::{Database, Entry, StoreError};
use standi_record::Day;
use standi_text::nearest;

/// What whoever records does who has not seen all that is there.
const LOOK_AGAIN: &str = "advise-look-again";

/// What is to be recorded.
#[derive(Clone, Debug)]
pub struct Act {
    /// The application.
    pub number: Number,
    /// What happened.
    pub event: Event,
    /// Day on which it happened.
    pub on: Day,
    /// Authority, if another than the lifecycle's.
    pub authority: Option<String>,
    /// The paper.
    pub document: Option<String>,
    /// Whether that paper shows the event, which need not show all that the rules ask for.
    pub shown: bool,
    /// Why, and what else is to be said.
    pub note: Option<String>,
    /// Last day that the letter names.
    pub due: Option<Date>,
    /// The entry that this one replaces.
    pub supersedes: Option<u32>,
    /// How many entries whoever acts has seen; `None`: those that are there now.
    pub seen: Option<u32>,
}

/// An event by its word, with its fields.
///
/// # Errors
/// A word or a key that is none, with the nearest one; a value that cannot be read.
pub fn event(word: &str, fields: &[(String, String)]) -> Result<Event, Trouble> {
    let folded = word.replace('-', "_");
    let Some(kind) = Kind::from_word(&folded) else {
        let words = Kind::ALL.iter().map(|kind| kind.word());
        let near = nearest(&folded, words);
        let text = Phrase::of("wrong-event", [("text", word.into())]);
        let fault = Trouble::input("unknown-command", text);
        return Err(match near {
            Some(near) => fault.help(Phrase::of("advise-near", [("near", near.into())])),
            None => fault.help(Phrase::new("advise-help-commands")),
        });
    };
    if kind == Kind::DocumentFiled {
        let fault = Trouble::input("paper", Phrase::new("refuse-paper-without-content"));
        return Err(fault.help(Phrase::new("advise-document-add")));
    }
    Event::build(kind, fields)
        .map_err(|fault| Trouble::input("field", fault.message).help(fault.help))
}

impl<D: Database> Office<'_, D> {
    /// Records an event.
    ///
    /// # Errors
    /// A refusal, with its rule, or with what others recorded meanwhile.
    pub fn act(&mut self, act: Act) -> Result<Acted, Trouble> {
        let application = self.open(act.number, Task::Act)?;
        let version = self.up_to_date(&application, act.seen, LOOK_AGAIN)?;
        let command = Command {
            event: act.event,
            on: act.on,
            role: self.who.viewer.role,
            by: self.who.by.clone(),
            authority: act.authority,
            document: act.document,
            note: act.note,
            due: act.due,
            supersedes: act.supersedes,
            shown_by: match act.shown {
                true => ShownBy::Document,
                false => ShownBy::Act,
            },
            today: self.who.today,
            now: self.who.now,
        };
        let decided = decide(&application, command, self.record);
        let events = decided.map_err(|refusal| self.refuse(refusal, &application))?;
        let entry = Entry {
            number: act.number,
            expected: version,
            events,
        };
        match self.docket.append(&[entry]) {
            Err(StoreError::Conflict { number, .. }) => {
                let now = self.open(number, Task::Act)?;
                Err(self.conflict(&now, version, LOOK_AGAIN))
            }
            Err(error) => Err(error.into()),
            Ok(()) => self.acted(act.number, version),
        }
    }

    fn acted(&mut self, number: Number, before: u32) -> Result<Acted, Trouble> {
        let application = self.open(number, Task::Act)?;
        let seen = self.seen(&application, Task::Act)?.application;
        let new = |seq: u32| seq > before;
        let events: Vec<Recorded> = seen
            .history
            .iter()
            .filter(|it| new(it.seq))
            .cloned()
            .collect();
        // What a corrected entry starts is counted from the entry that it corrects.
        let mut seqs: Vec<u32> = events.iter().map(|it| it.seq).collect();
        seqs.extend(events.iter().filter_map(|it| it.supersedes));
        let terms = |by: &dyn Fn(&standi_docket::term::Term) -> bool| {
            seen.terms.iter().filter(|it| by(it)).cloned().collect()
        };
        Ok(Acted {
            application: number,
            version: application.version(),
            states: standing(&seen),
            started: terms(&|it| seqs.contains(&it.from_event)),
            stopped: terms(&|it| it.stopped_by.is_some_and(|by| seqs.contains(&by))),
            events,
        })
    }

    /// How many entries there are, all of which whoever does something has seen.
    ///
    /// # Errors
    /// They have not, and what they should do; or they say that they have seen more.
    pub(crate) fn up_to_date(
        &self,
        application: &Application,
        seen: Option<u32>,
        again: &'static str,
    ) -> Result<u32, Trouble> {
        let version = application.version();
        match seen.unwrap_or(version) {
            seen if seen > version => {
                let message = Phrase::of(
                    "wrong-seen",
                    [
                        ("number", application.number.to_string().into()),
                        ("entries", version.to_string().into()),
                        ("seen", seen.to_string().into()),
                    ],
                );
                Err(Trouble::input("seen", message))
            }
            seen if seen < version => Err(self.conflict(application, seen, again)),
            _ => Ok(version),
        }
    }

    /// Tells the loser of two writers what the other has recorded, as far as it is open to them.
    pub(crate) fn conflict(
        &self,
        application: &Application,
        version: u32,
        again: &'static str,
    ) -> Trouble {
        let seen = self.seen(application, Task::Show).ok();
        let history = seen.map_or(Vec::new(), |seen| seen.application.history);
        let meanwhile = history.into_iter().filter(|it| it.seq > version).collect();
        let mut refused = Refused::conflict(application, version, meanwhile, again);
        Secrets::of(application).hide_phrase(&mut refused.refused.text);
        Trouble::Refused(Box::new(refused))
    }
}
