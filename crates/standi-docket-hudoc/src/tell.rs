//! The documents of one application as its events.

use crate::events::{Shown, events, protocol_11};
use standi_catalogue::life::{Life, Step};
use standi_catalogue::{ApplicationNumber, Kind, Names, Place, Stage, applicant};
use standi_docket::event::*;
use standi_docket::state::{Case, Role, ShownBy, Track};
use standi_docket::value::{Moment, Number, StateCode};
use standi_docket::{
    Application, Command, ComplaintEntry, Refusal, RefusalKind, apply, decide, lifecycle, open,
};
use standi_law::calendar::add_months;
use standi_record::{Day, Record};

/// In HUDOC's documents of 1998 to 2021 the Grand Chamber's judgment on a referral follows the
/// Chamber's within three years and four months; what comes later is on just satisfaction or
/// execution.
const REFERRED_WITHIN_MONTHS: u8 = 48;

/// How documents are read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'r> {
    /// The record.
    pub record: &'r Record,
    /// Names of States in titles.
    pub names: &'r Names,
    /// Last day of the documents: of later ones the catalogue knows nothing.
    pub covered_until: Day,
    /// Who reads them.
    pub by: &'r str,
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Moment,
}

/// Why a document makes no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no step of the proceedings: a summary, an advisory opinion.
    Beside(Kind),
    /// It names no application.
    NoApplication,
    /// The docket cannot keep an application under its number.
    Number,
    /// The docket has the application already.
    Known,
    /// Former Article 32: the Committee of Ministers decides what is not brought before the Court;
    /// here the Court gave judgment.
    JudgedByCourt,
    /// The rules do not lead there from where the application stands.
    Refused {
        /// The event that it would be.
        event: standi_docket::event::Kind,
        /// Where the case stands.
        from: Case,
        /// What is in the way.
        refusal: Refusal,
    },
}

impl Why {
    /// Its stable word, as in JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Why::Beside(_) => "beside-the-proceedings",
            Why::NoApplication => "no-application",
            Why::Number => "number",
            Why::Known => "known-already",
            Why::JudgedByCourt => "judged-by-the-court",
            Why::Refused { refusal, .. } => match refusal.kind {
                RefusalKind::NotFromHere => "no-transition",
                RefusalKind::OrderOfDays => "order-of-days",
                RefusalKind::TooEarly => "too-early",
                _ => "condition",
            },
        }
    }

    /// In a sentence.
    pub fn text(&self) -> String {
        match self {
            Why::Beside(kind) => format!("a {kind} is no step of the proceedings"),
            Why::NoApplication => "it names no application".into(),
            Why::Number => "the docket cannot keep an application under its number".into(),
            Why::Known => "the docket has the application already".into(),
            Why::JudgedByCourt => {
                "the Court gave judgment later, so that the Committee of Ministers \
                 did not decide the merits (former Article 32)"
                    .into()
            }
            Why::Refused {
                event,
                from,
                refusal,
            } => match refusal.kind {
                RefusalKind::NotFromHere => format!(
                    "it would be `{event}` ({}), to which nothing leads from `{from}` ({})",
                    event.title(),
                    from.title()
                ),
                _ => format!("{} ({})", refusal.text, refusal.rule),
            },
        }
    }
}

/// A document that makes no event of this application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Its place in the catalogue.
    pub place: Place,
    /// Why.
    pub why: Why,
}

/// What the documents of an application tell.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its number, if the docket can keep it and a document fits.
    pub number: Option<Number>,
    /// Its events.
    pub events: Vec<Recorded>,
    /// The documents that the events rest on.
    pub used: Vec<Place>,
    /// The others.
    pub misfits: Vec<Misfit>,
}

/// The number as the docket keeps it; `None` if it would read it as another.
pub(crate) fn number(number: ApplicationNumber) -> Option<Number> {
    let kept = Number {
        year: i16::try_from(number.year).ok()?,
        place: number.number,
    };
    let read = kept.to_string().parse();
    (read == Ok(kept)).then_some(kept)
}

/// The documents of one application as its events, in the order of days. A document that fits no
/// transition is set aside with its reason, and the next is read from where the application stood
/// before it.
pub fn tell(life: &Life<'_>, reading: &Reading<'_>) -> Told {
    let mut told = Told {
        number: number(life.number),
        events: Vec::new(),
        used: Vec::new(),
        misfits: Vec::new(),
    };
    let Some(own) = told.number else {
        let all = life.steps.iter();
        all.for_each(|step| told.set_aside(step, &Why::Number));
        return told;
    };
    let mut application = Application::new(own);
    for (at, step) in life.steps.iter().enumerate() {
        let of_the_day = life.steps.iter().filter(|it| it.day == step.day);
        let shown = Shown {
            step,
            summaries: of_the_day
                .filter(|it| it.kind == Kind::LegalSummary)
                .collect(),
        };
        if events(&shown, &application, reading.record).is_empty() {
            told.set_aside(step, &Why::Beside(step.kind));
            continue;
        }
        let judged = || life.steps[at..].iter().any(|step| step.kind.is_judgment());
        if step.kind == Kind::ResolutionMerits && judged() {
            told.set_aside(step, &Why::JudgedByCourt);
            continue;
        }
        if application.history.is_empty() {
            match opened(life, step, own, reading) {
                Ok(first) => application = first,
                Err(refusal) => {
                    let why = Why::Refused {
                        event: standi_docket::event::Kind::Opened,
                        from: Case::Draft,
                        refusal,
                    };
                    told.set_aside(step, &why);
                    continue;
                }
            }
        }
        match record(&application, &shown, reading) {
            Ok(after) => {
                application = after;
                told.used.extend(step.documents.iter().map(|it| it.place()));
            }
            Err(why) => told.set_aside(step, &why),
        }
        if let Some(after) = became_final(&application, &life.steps[at + 1..], reading) {
            application = after;
        }
    }
    match told.used.is_empty() {
        true => told.number = None,
        false => told.events = application.history,
    }
    told
}

impl Told {
    fn set_aside(&mut self, step: &Step<'_>, why: &Why) {
        let documents = step.documents.iter();
        self.misfits.extend(documents.map(|it| Misfit {
            place: it.place(),
            why: why.clone(),
        }));
    }
}

/// The ids of the documents of a step; of translations only where there is no original.
fn items(step: &Step<'_>) -> String {
    let originals = || step.documents.iter().filter(|it| !it.is_translation());
    let shown: Vec<&str> = match originals().next() {
        Some(_) => originals().map(|it| it.item()).collect(),
        None => step.documents.iter().map(|it| it.item()).take(1).collect(),
    };
    format!("HUDOC {}", shown.join(", "))
}

fn command(event: Event, step: &Step<'_>, reading: &Reading<'_>) -> Command {
    Command {
        role: Role::Registry,
        by: reading.by.to_string(),
        document: Some(items(step)),
        note: step.documents.first().map(|it| it.title().to_string()),
        shown_by: ShownBy::Document,
        today: reading.today,
        ..Command::new(event, step.day, reading.now)
    }
}

/// The file of an application, opened by the first of its documents. When it was lodged, no document
/// shows.
fn opened(
    life: &Life<'_>,
    step: &Step<'_>,
    number: Number,
    reading: &Reading<'_>,
) -> Result<Application, Refusal> {
    let documents = || life.steps.iter().flat_map(|step| step.documents.iter());
    let inter_state = documents().any(|it| reading.names.is_inter_state(it.title()));
    // The title of a document on several applications names the applicant of the first.
    let titles = documents().filter(|it| {
        let own = it.applications().len() == 1 && !it.is_translation();
        own && it.kind().stage() != Stage::Ministers && it.kind() != Kind::LegalSummary
    });
    let mut names = titles.filter_map(|it| applicant(it.title()));
    let opened = Opened {
        track: match inter_state {
            true => Track::InterState,
            false => Track::Individual,
        },
        applicant: names.next().map(str::to_string),
        respondents: life
            .respondents
            .iter()
            .map(|code| StateCode(*code))
            .collect(),
        complaints: complaints(life),
        last_day: None,
    };
    let command = command(Event::Opened(opened.clone()), step, reading);
    let events = open(number, opened, None, command, reading.record)?;
    let start = Application::new(number);
    Ok(events.iter().fold(start, apply))
}

/// One complaint for each article that a conclusion or the list of articles names.
fn complaints(life: &Life<'_>) -> Vec<ComplaintEntry> {
    let mut articles: Vec<String> = Vec::new();
    let mut add = |article: String| {
        if !articles.contains(&article) {
            articles.push(article);
        }
    };
    for document in life.steps.iter().flat_map(|step| step.documents.iter()) {
        document.articles().for_each(|it| add(it.to_string()));
        let conclusions = document.conclusions();
        let named = conclusions.iter().flat_map(|it| it.articles.iter());
        named.for_each(|it| add(it.to_string()));
    }
    let entry = |(at, article): (usize, String)| ComplaintEntry {
        id: format!("c{}", at + 1),
        articles: vec![article],
    };
    articles.into_iter().enumerate().map(entry).collect()
}

fn record(
    application: &Application,
    shown: &Shown<'_>,
    reading: &Reading<'_>,
) -> Result<Application, Why> {
    let step = shown.step;
    let candidates = events(shown, application, reading.record);
    let states = application.states();
    let at_once = |event: &&Event| lifecycle::row(&states, event.kind()).is_some();
    // What can happen where the application stands goes before what steps must lead to.
    let direct = candidates.iter().filter(at_once);
    let others = candidates.iter().filter(|event| !at_once(event));
    let mut refused = None;
    for event in direct.chain(others) {
        let command = command(event.clone(), step, reading);
        match decide(application, command, reading.record) {
            Ok(events) => return Ok(events.iter().fold(application.clone(), apply)),
            Err(refusal) => {
                refused.get_or_insert(Why::Refused {
                    event: candidates[0].kind(),
                    from: application.case,
                    refusal,
                });
            }
        }
    }
    Err(refused.unwrap_or(Why::Beside(step.kind)))
}

/// A Chamber's judgment is final three months after its day unless a party asks for referral
/// (Article 44 § 2 (b)). No document shows requests; an accepted one is shown by the judgment of the
/// Grand Chamber, a rejected one makes the judgment final on a later day, which none shows.
fn became_final(
    application: &Application,
    later: &[Step<'_>],
    reading: &Reading<'_>,
) -> Option<Application> {
    let judgment = application.judgment_on?.0;
    if application.case != Case::JudgmentNotFinal || judgment < protocol_11(reading.record)? {
        return None;
    }
    let last = application.last_day_of_referral()?;
    let in_time = add_months(judgment, REFERRED_WITHIN_MONTHS);
    let next = later.iter().find(|step| step.day > judgment);
    if next.is_some_and(|step| step.day < last) {
        return None;
    }
    let referred = |step: &&Step| {
        step.kind == Kind::GrandChamberJudgment && step.day <= in_time && step.day > judgment
    };
    let executed = later.iter().any(|it| it.kind == Kind::ResolutionExecution);
    let known = executed || reading.covered_until >= in_time;
    if !known || later.iter().any(|step| referred(&step)) {
        return None;
    }
    let command = Command {
        by: reading.by.to_string(),
        note: Some(
            "no judgment of the Grand Chamber followed; if a request for referral was rejected, the \
             judgment became final later, on the day of the rejection"
                .into(),
        ),
        shown_by: ShownBy::Rule,
        today: reading.today,
        ..Command::new(Event::BecameFinal(BecameFinal {}), last, reading.now)
    };
    let events = decide(application, command, reading.record).ok()?;
    Some(events.iter().fold(application.clone(), apply))
}
