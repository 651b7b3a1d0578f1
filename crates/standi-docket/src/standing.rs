//! Where an application stands, without the history that brought it there: all that its next event
//! needs, in a form that is small and fast to read.
//!
//! It is made of the events and can be made anew at any time. What it means depends on the rules by
//! which the events were read, so it carries a mark of them, and is not taken over by others.

use crate::access::Disclosure;
use crate::application::{Application, Payment, advance};
use crate::complaint::Complaint;
use crate::event::Recorded;
use crate::state::{Case, Formation, Interim, Priority, ShownBy, Supervision, Track};
use crate::term::{Status, Term, lengths, limits};
use crate::value::{Award, Date, Number, StateCode};
use serde::{Deserialize, Serialize};
use standi_record::Day;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Goes up whenever an event comes to mean something else than before, or this form changes; a
/// change of the time-limits shows by itself.
const FORM: u32 = 4;

/// Where an application stands after so many events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    now: Application,
    version: u32,
}

impl Standing {
    /// Of an application of which nothing has been recorded.
    pub fn new(number: Number) -> Standing {
        Standing {
            now: Application::new(number),
            version: 0,
        }
    }

    /// Of an application with its history. Time that has stopped is history too.
    pub fn of(mut application: Application) -> Standing {
        let version = application.version();
        application.history = Vec::new();
        application.terms.retain(Term::is_running);
        Standing {
            now: application,
            version,
        }
    }

    /// How many events have been recorded.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The application, without its history and without time that has stopped.
    pub fn application(&self) -> &Application {
        &self.now
    }

    /// Moves on by the next event. A correction changes what lies before: for it the history must
    /// be read, and nothing is done.
    pub fn advance(&mut self, recorded: &Recorded) -> bool {
        if recorded.supersedes.is_some() {
            return false;
        }
        advance(&mut self.now, recorded);
        self.now.terms.retain(Term::is_running);
        self.version += 1;
        true
    }

    /// Whether the bytes that were kept of the application are its own, or were made by other rules
    /// and will not be taken over.
    pub fn agrees(&self, bytes: &[u8]) -> bool {
        marked(bytes) != Some(*MARK) || bytes == self.to_bytes()
    }

    /// As bytes, to be kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let kept = Kept::of(self);
        postcard::to_stdvec(&kept).expect("texts and numbers are written into memory")
    }

    /// From the bytes that were kept of an application; `None`: by other rules than these, or they
    /// are no such bytes.
    pub fn from_bytes(number: Number, bytes: &[u8]) -> Option<Standing> {
        match marked(bytes) == Some(*MARK) {
            true => postcard::from_bytes::<Kept<'_>>(bytes).ok()?.stands(number),
            false => None,
        }
    }
}

fn marked(bytes: &[u8]) -> Option<u64> {
    postcard::take_from_bytes(bytes).ok().map(|(mark, _)| mark)
}

/// The rules by which events are read, as a number (FNV-1a of the time-limits and [`FORM`]).
static MARK: LazyLock<u64> = LazyLock::new(|| {
    let rules = format!("{FORM} {:?} {:?}", limits(), lengths());
    rules.bytes().fold(0xcbf2_9ce4_8422_2325, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
});

/// The form in which it is kept.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    mark: u64,
    version: u32,
    track: Place,
    case: Place,
    interim: Place,
    supervision: Option<Place>,
    formation: Option<Place>,
    priority: Option<Place>,
    shown_by: Place,
    before: Option<Place>,
    since: i32,
    disclosed: u8,
    anonymous: bool,
    individual_measures: bool,
    general_measures: bool,
    days: [Option<i32>; 4],
    applicant: Option<Cow<'a, str>>,
    name: Option<Cow<'a, str>>,
    section: Option<Cow<'a, str>>,
    respondents: Cow<'a, [StateCode]>,
    complaints: Cow<'a, [Complaint]>,
    awards: Cow<'a, [Award]>,
    payments: Cow<'a, [Payment]>,
    terms: Vec<KeptTerm>,
}

/// A time that runs. What it shares with all of its kind stands in the time-limits.
#[derive(Serialize, Deserialize)]
struct KeptTerm {
    limit: usize,
    length: Option<usize>,
    award: Option<String>,
    from: i32,
    computed: Option<i32>,
    last_day: Option<i32>,
    suspended: bool,
    from_event: u32,
}

/// The place of a word in its list.
type Place = u8;

macro_rules! places {
    ($($type:ty),*) => { $(
        impl Placed for $type {
            fn place(self) -> Place {
                self as Place
            }

            fn at(place: Place) -> Option<$type> {
                <$type>::ALL.get(usize::from(place)).copied()
            }
        }
    )* };
}

trait Placed: Sized {
    fn place(self) -> Place;
    fn at(place: Place) -> Option<Self>;
}

places!(
    Track,
    Case,
    Interim,
    Supervision,
    Formation,
    Priority,
    ShownBy
);

fn days(day: Option<Date>) -> Option<i32> {
    day.map(|day| day.0.0)
}

fn date(days: Option<i32>) -> Option<Date> {
    days.map(|days| Date(Day(days)))
}

fn borrowed(text: &Option<String>) -> Option<Cow<'_, str>> {
    text.as_deref().map(Cow::Borrowed)
}

/// `Some(None)` where there is none; `None` where there is one that cannot be.
fn maybe<T: Placed>(place: Option<Place>) -> Option<Option<T>> {
    match place {
        None => Some(None),
        Some(place) => T::at(place).map(Some),
    }
}

impl<'a> Kept<'a> {
    fn of(standing: &'a Standing) -> Kept<'a> {
        let it = &standing.now;
        Kept {
            mark: *MARK,
            version: standing.version,
            track: it.track.place(),
            case: it.case.place(),
            interim: it.interim.place(),
            supervision: it.supervision.map(Placed::place),
            formation: it.formation.map(Placed::place),
            priority: it.priority.map(Placed::place),
            shown_by: it.shown_by.place(),
            before: it.before.map(Placed::place),
            since: it.since.0,
            disclosed: it.disclosed.to_bits(),
            anonymous: it.anonymous,
            individual_measures: it.individual_measures,
            general_measures: it.general_measures,
            days: [it.lodged, it.last_day, it.judgment_on, it.final_on].map(days),
            applicant: borrowed(&it.applicant),
            name: borrowed(&it.name),
            section: borrowed(&it.section),
            respondents: Cow::Borrowed(&it.respondents),
            complaints: Cow::Borrowed(&it.complaints),
            awards: Cow::Borrowed(&it.awards),
            payments: Cow::Borrowed(&it.payments),
            terms: it.terms.iter().map(KeptTerm::of).collect(),
        }
    }

    fn stands(self, number: Number) -> Option<Standing> {
        let [lodged, last_day, judgment_on, final_on] = self.days.map(date);
        let now = Application {
            number,
            track: Placed::at(self.track)?,
            applicant: self.applicant.map(Cow::into_owned),
            anonymous: self.anonymous,
            name: self.name.map(Cow::into_owned),
            respondents: self.respondents.into_owned(),
            complaints: self.complaints.into_owned(),
            case: Placed::at(self.case)?,
            interim: Placed::at(self.interim)?,
            supervision: maybe(self.supervision)?,
            payments: self.payments.into_owned(),
            section: self.section.map(Cow::into_owned),
            formation: maybe(self.formation)?,
            priority: maybe(self.priority)?,
            lodged,
            last_day,
            judgment_on,
            final_on,
            awards: self.awards.into_owned(),
            individual_measures: self.individual_measures,
            general_measures: self.general_measures,
            shown_by: Placed::at(self.shown_by)?,
            terms: self
                .terms
                .into_iter()
                .map(KeptTerm::runs)
                .collect::<Option<_>>()?,
            history: Vec::new(),
            disclosed: Disclosure::from_bits(self.disclosed),
            before: maybe(self.before)?,
            since: Day(self.since),
        };
        Some(Standing {
            now,
            version: self.version,
        })
    }
}

impl KeptTerm {
    fn of(term: &Term) -> KeptTerm {
        KeptTerm {
            limit: term.limit,
            length: term.length,
            award: term.award.clone(),
            from: term.from.0.0,
            computed: days(term.computed),
            last_day: days(term.last_day),
            suspended: term.suspended,
            from_event: term.from_event,
        }
    }

    fn runs(self) -> Option<Term> {
        let limit = limits().get(self.limit)?;
        let length = match self.length {
            Some(at) => Some(lengths().get(at)?),
            None => None,
        };
        Some(Term {
            id: limit.id.clone(),
            name: limit.name.clone(),
            whose: limit.whose,
            nature: limit.nature,
            award: self.award,
            from: Date(Day(self.from)),
            computed: date(self.computed),
            last_day: date(self.last_day),
            extendable: limit.extendable,
            suspended: self.suspended,
            authority: limit.authority(length).to_string(),
            from_event: self.from_event,
            status: Status::Running,
            stopped_by: None,
            limit: self.limit,
            length: self.length,
        })
    }
}
