//! An application and the record into the small facts that the criteria look at.
//!
//! Inside one complaint, each article and each event is a line of its own: another instrument,
//! another day, another place. What does not depend on them is the same in every line.
//!
//! - `line`: the facts of one line
//! - `place`: where a line lies, seen from the respondent
//! - `territory`: declarations under Article 56
//! - `petition`: acceptance of individual petition under former Article 25
//! - `remedies`: the remedies as told, completed by what the record holds

mod line;
mod petition;
mod place;
mod remedies;
mod territory;
#[cfg(test)]
mod tests;

pub use line::{Line, lines};
use petition::petition;
pub(crate) use place::days;
pub(crate) use remedies::own_remedies;
pub use remedies::{RemedyLine, remedies};

use crate::application::{Application, Complaint, Place, Respondent, Told};
use crate::criteria::personae::Standing;
use crate::criteria::temporis::Petition;
use crate::criteria::time_limit::Lengths;
use crate::when::When;
use standi_record::facts::State;
use standi_record::query::CONVENTION;
use standi_record::{Code, Day, Record, StateId};

/// The days from which an application is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Today, for an application that is not yet sent; `None` for a decided case.
    pub today: Option<Day>,
}

/// A complaint against one respondent, with the record it is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The record, as known on the day that the question is asked of.
    pub record: &'a Record,
    /// The application.
    pub application: &'a Application,
    /// The complaint.
    pub complaint: &'a Complaint,
    /// The respondent as named.
    pub named: Respondent,
    /// The State that answers: as named, or its successor.
    pub respondent: Option<Code>,
    /// What it is to the Convention.
    pub standing: Standing,
    /// The days from which the question is asked.
    pub moment: Moment,
    state: Option<&'a State>,
    petition: Petition,
}

impl<'a> Pair<'a> {
    /// A complaint against a respondent; a State that ended is mapped to the successor that the
    /// record names.
    pub fn new(
        record: &'a Record,
        application: &'a Application,
        complaint: &'a Complaint,
        named: Respondent,
        moment: Moment,
    ) -> Pair<'a> {
        let (respondent, standing) = match named {
            Respondent::NoState => (None, Standing::NeverParty),
            Respondent::State(code) => standing(record, complaint, code),
        };
        let mut pair = Pair {
            record,
            application,
            complaint,
            named,
            respondent,
            standing,
            moment,
            state: respondent.and_then(|code| record.state(code.as_str())),
            petition: Petition::ALWAYS,
        };
        pair.petition = petition(&pair);
        pair
    }

    /// The respondent's entry in the record.
    pub fn state(&self) -> Option<&'a State> {
        self.state
    }

    /// The respondent's place in the fast tables.
    pub fn state_id(&self) -> Option<StateId> {
        self.record.state_id(self.respondent?.as_str())
    }

    /// Day of lodging; today if nobody has said that it was sent. `None` if it was, on a day not
    /// known.
    pub fn lodged(&self) -> Option<When> {
        match self.complaint.lodged {
            Told::Given(when) => Some(when),
            Told::Unknown => None,
            Told::NotAsked => self.moment.today.map(When::day),
        }
    }

    /// Whether the application has been sent.
    pub fn sent(&self) -> bool {
        self.complaint.lodged != Told::NotAsked || self.moment.today.is_none()
    }

    /// Whether a code is the respondent.
    pub fn is_respondent(&self, code: Code) -> bool {
        self.respondent == Some(code) || self.named == Respondent::State(code)
    }
}

fn standing(record: &Record, complaint: &Complaint, code: Code) -> (Option<Code>, Standing) {
    if ever_bound(record, code) {
        return (Some(code), Standing::Party);
    }
    let successors = || {
        record
            .successions
            .iter()
            .filter(move |row| row.from_state == code.as_str())
            .filter_map(|row| {
                let to: Code = row.to.parse().ok()?;
                (to != code && ever_bound(record, to)).then_some((to, row))
            })
    };
    let place = complaint
        .events
        .iter()
        .find_map(|event| event.place.given());
    let on_the_spot = successors().find(|(to, _)| place == Some(Place::Country(*to)));
    let continuing = || successors().find(|(_, row)| row.event == "continuation");
    match on_the_spot.or_else(continuing) {
        Some((to, _)) => (Some(to), Standing::Party),
        None if successors().next().is_some() => (Some(code), Standing::Ended),
        None => (Some(code), Standing::NeverParty),
    }
}

/// Whether a State has ever been a High Contracting Party.
pub fn ever_bound(record: &Record, code: Code) -> bool {
    record
        .of(&record.bound, code.as_str())
        .any(|row| row.instrument == CONVENTION.0 && row.first_day().is_some())
}

/// The lengths of the time limit; four months from the record's day on, six before.
pub fn lengths(record: &Record) -> Lengths {
    let of =
        |row: &standi_record::facts::LimitLength| row.months.and_then(|n| u8::try_from(n).ok());
    let later = record.lengths.iter().find(|row| row.from.is_some());
    let earlier = record.lengths.iter().find(|row| row.from.is_none());
    let after = later.and_then(of).unwrap_or(4);
    Lengths {
        before: earlier.and_then(of).unwrap_or(after),
        after,
        change: later.and_then(|row| row.from).unwrap_or(Day::FIRST),
    }
}
