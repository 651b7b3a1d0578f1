//! The law, computed for every stretch of days.
//!
//! Criteria fall into groups by the columns that they look at. What a group says for one
//! combination of values is asked of the law once, on every day on which it can change its mind:
//! the days written in the record for the State or for all, and the fixed days of the law. The
//! tables hold the stretches between which the answer differs.

use crate::codes::Codes;
use crate::row::{Applicant, Circumstances, Exhausted, NO_DAY, Row, Victim};
use crate::steps::{Palette, Steps};
use crate::told;
use standi_law::Criterion;
use standi_law::application::tree::application;
use standi_law::application::{Application, Event, Told};
use standi_law::article::Article;
use standi_law::assess::{Assessment, assess, exhausted};
use standi_law::criteria::temporis::{CONVENTION_OPENED, PETITION_COMPULSORY};
use standi_law::criteria::time_limit::{LastDay, Lengths};
use standi_law::lower::{Moment, Pair, lengths, remedies};
use standi_law::when::When;
use standi_record::facts::Fact;
use standi_record::{Cell, Day, Record, TableVisitor};
use standi_text::Defects;
use std::collections::BTreeSet;

/// Criteria that look at the respondent, the article and the day of the event.
const BY_EVENT: &[Criterion] = &[
    Criterion::Personae,
    Criterion::Temporis,
    Criterion::Materiae,
    Criterion::Loci,
    Criterion::Abuse,
    Criterion::Scope,
    Criterion::Reservation,
    Criterion::Art17,
    Criterion::ManifestlyIllFounded,
    Criterion::SignificantDisadvantage,
];
/// Criteria that look at the applicant and the article.
const BY_APPLICANT: &[Criterion] = &[
    Criterion::Applicant,
    Criterion::Victim,
    Criterion::Representation,
];
/// Criteria that look at the circumstances alone.
const BY_CIRCUMSTANCES: &[Criterion] = &[
    Criterion::Anonymous,
    Criterion::SameMatter,
    Criterion::OtherProcedure,
];
// Exhaustion looks at the respondent, what became of remedies, and the day of the final decision;
// the time limit at the days alone.
const _: () = assert!(
    BY_EVENT.len() + BY_APPLICANT.len() + BY_CIRCUMSTANCES.len() + 2 == Criterion::ALL.len()
);

/// First day for which last days are in the table, 1 January 1950; the last one is today.
pub(crate) const FIRST_KNOWN: i32 = -7_305;

/// The last days that belong to a day of knowledge, safe and by the other reading, for the shorter
/// and the longer limit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LastDays {
    /// Days from the day of knowledge to the last one: `[limit][reading]`.
    pub after: [[u16; 2]; 2],
}

/// What the law says of a State and an article: [`Tables::ask`], [`Tables::keep`].
#[derive(Clone, Debug)]
pub struct Asked {
    respondent: u8,
    article: u8,
    stretches: Vec<(Day, Codes)>,
}

/// The law for rows, over one record on one day.
#[derive(Debug)]
pub struct Tables<'r> {
    /// The record.
    pub record: &'r Record,
    /// The day that counts for what has not been sent.
    pub today: Day,
    /// Articles that a row can name.
    pub articles: Vec<String>,
    pub(crate) lengths: Lengths,
    pub(crate) palette: Palette,
    pub(crate) by_event: Vec<Steps>,
    pub(crate) by_remedies: Vec<Steps>,
    pub(crate) by_applicant: Vec<Codes>,
    pub(crate) by_circumstances: Vec<Codes>,
    pub(crate) last_days: Vec<LastDays>,
    /// States whose remedies changed too often for the tables.
    crowded: Vec<bool>,
    days: Vec<Vec<Day>>,
}

impl<'r> Tables<'r> {
    /// Tables for every State of a record and for the articles that rows name. Nothing is computed
    /// yet for pairs of them: see [`Tables::prepare`].
    pub fn new(record: &'r Record, today: Day) -> Tables<'r> {
        let lengths = lengths(record);
        let states = record.states.iter();
        Tables {
            record,
            today,
            days: states.map(|state| days_of(record, &state.code)).collect(),
            articles: Vec::new(),
            lengths,
            palette: Palette::default(),
            by_event: Vec::new(),
            by_remedies: Vec::new(),
            by_applicant: Vec::new(),
            by_circumstances: Vec::new(),
            last_days: (FIRST_KNOWN..=today.0)
                .map(|known| last_days(Day(known), lengths))
                .collect(),
            crowded: vec![false; record.states.len()],
        }
    }

    /// The place of an article, which is added if it is new; `None` if it is none, or if there is
    /// no more room (256 of them).
    pub fn article(&mut self, text: &str) -> Option<u8> {
        let article: Article = text.trim().parse().ok()?;
        let text = article.to_string();
        if let Some(at) = self.articles.iter().position(|known| *known == text) {
            return u8::try_from(at).ok();
        }
        let at = u8::try_from(self.articles.len()).ok()?;
        self.articles.push(text);
        let pairs = self.record.states.len() * self.articles.len();
        self.by_event.resize(pairs, Steps::UNKNOWN);
        self.of_applicants(at);
        if self.by_circumstances.is_empty() {
            self.of_circumstances(at);
            self.of_remedies(at);
        }
        Some(at)
    }

    /// Place of a State and article in the tables.
    #[inline]
    pub(crate) fn pair(&self, respondent: u8, article: u8) -> usize {
        usize::from(article) * self.record.states.len() + usize::from(respondent)
    }

    /// Computes what the law says of a State and an article, if that is not done. `false`: it
    /// changes its mind too often for the tables, and such rows are told one by one.
    pub fn prepare(&mut self, respondent: u8, article: u8) -> bool {
        let pair = self.pair(respondent, article);
        if !self.by_event[pair].is_known() && !self.crowded[usize::from(respondent)] {
            let said = self.ask(respondent, article);
            self.keep(said);
        }
        self.by_event[pair].is_known()
    }

    /// Asks the law about a State and an article on every day on which it can change its mind, and
    /// about an event without a day.
    pub fn ask(&self, respondent: u8, article: u8) -> Asked {
        let row = Row {
            decided: NO_DAY,
            known: NO_DAY,
            ..self.plain(respondent, article)
        };
        let mut application = self.certain(&row);
        let events = &mut application.complaints[0].events;
        let days = std::iter::once(&Day(NO_DAY)).chain(&self.days[usize::from(respondent)]);
        *events = days
            .clone()
            .map(|day| Event {
                start: told_day(*day),
                ..events[0].clone()
            })
            .collect();
        // One line for each event, in their order.
        let assessment = self.assess(&application);
        let codes = assessment
            .lines
            .iter()
            .map(|(_, findings)| Codes::of_line(findings, BY_EVENT));
        Asked {
            respondent,
            article,
            stretches: stretches(days.copied().zip(codes)),
        }
    }

    /// Puts an answer of the law into the tables.
    pub fn keep(&mut self, asked: Asked) {
        let pair = self.pair(asked.respondent, asked.article);
        if !self.crowded[usize::from(asked.respondent)] {
            let steps = Steps::of(&asked.stretches, &mut self.palette);
            self.by_event[pair] = steps.unwrap_or(Steps::UNKNOWN);
        }
    }

    /// A row of which everything is told that can be.
    fn plain(&self, respondent: u8, article: u8) -> Row {
        Row {
            respondent,
            article,
            applicant: Applicant::Person,
            victim: Victim::Direct,
            exhausted: Exhausted::Yes,
            circumstances: Circumstances::default(),
            event: self.today.0,
            decided: self.today.0,
            known: self.today.0,
            lodged: NO_DAY,
        }
    }

    fn of_applicants(&mut self, article: u8) {
        for applicant in Applicant::ALL {
            for victim in Victim::ALL {
                let row = Row {
                    applicant: *applicant,
                    victim: *victim,
                    ..self.plain(0, article)
                };
                let codes = codes(&self.assess(&self.certain(&row)), BY_APPLICANT);
                self.by_applicant.push(codes);
            }
        }
    }

    /// Place of an article, applicant and victim in the tables.
    #[inline]
    pub(crate) fn applicant(article: u8, applicant: u8, victim: u8) -> usize {
        (usize::from(article) * Applicant::ALL.len() + usize::from(applicant)) * Victim::ALL.len()
            + usize::from(victim)
    }

    fn of_circumstances(&mut self, article: u8) {
        for number in 0..Circumstances::COUNT {
            let row = Row {
                circumstances: Circumstances::of_number(number),
                ..self.plain(0, article)
            };
            let codes = codes(&self.assess(&self.certain(&row)), BY_CIRCUMSTANCES);
            self.by_circumstances.push(codes);
        }
    }

    fn of_remedies(&mut self, article: u8) {
        for respondent in 0..self.record.states.len() as u8 {
            for exhausted in Exhausted::ALL {
                let row = Row {
                    exhausted: *exhausted,
                    ..self.plain(respondent, article)
                };
                let stretches = self.remedies_by_decision(row);
                let steps = Steps::of(&stretches, &mut self.palette);
                self.crowded[usize::from(respondent)] |= steps.is_none();
                self.by_remedies.push(steps.unwrap_or(Steps::UNKNOWN));
            }
        }
    }

    /// What the law says of remedies for every day of the final decision on which it can change
    /// its mind.
    fn remedies_by_decision(&self, row: Row) -> Vec<(Day, Codes)> {
        let mut application = self.certain(&row);
        let days = self.days[usize::from(row.respondent)].iter();
        stretches(days.map(|day| {
            if let Some(decision) = &mut application.complaints[0].final_decision {
                decision.on = told_day(*day);
            }
            let finding = exhausted(&remedies(&self.complaint(&application)));
            let codes = Codes::of(Criterion::Exhaustion, finding.value);
            (*day, codes.and(Codes::OPEN))
        }))
    }

    /// Place of a State and what became of remedies in the tables.
    #[inline]
    pub(crate) fn remedies(respondent: u8, exhausted: u8) -> usize {
        usize::from(respondent) * Exhausted::ALL.len() + usize::from(exhausted)
    }

    /// The application that a row tells, read by the reader of application files.
    ///
    /// # Errors
    /// A day that no application can hold.
    pub fn application(&self, row: &Row) -> Result<Application, Defects> {
        application(&told::tree(row, self), self.record, self.today)
    }

    /// The same for a row made of [`Tables::plain`].
    ///
    /// # Panics
    /// If such a row tells no application.
    fn certain(&self, row: &Row) -> Application {
        match self.application(row) {
            Ok(application) => application,
            Err(defects) => panic!("{row:?} tells no application: {defects}"),
        }
    }

    /// The one complaint of a row against its one respondent.
    fn complaint<'a>(&'a self, application: &'a Application) -> Pair<'a> {
        let complaint = &application.complaints[0];
        let moment = Moment {
            today: Some(self.today),
        };
        let named = complaint.respondents[0];
        Pair::new(self.record, application, complaint, named, moment)
    }

    fn assess<'a>(&'a self, application: &'a Application) -> Assessment<'a> {
        assess(self.complaint(application))
    }

    /// What the law says of one row, told as an application: every criterion, and the last day if
    /// one can be named. This is what the tables are made of and what they are tested against.
    ///
    /// # Errors
    /// A day that no application can hold, such as one after today.
    pub fn tell(&self, row: &Row) -> Result<(Codes, Option<Day>), Defects> {
        let application = self.application(row)?;
        let assessment = self.assess(&application);
        let last_day = assessment.last_day().map(|last| last.day);
        Ok((codes(&assessment, Criterion::ALL), last_day))
    }
}

fn told_day(day: Day) -> Told<When> {
    match day.0 {
        NO_DAY => Told::NotAsked,
        _ => Told::Given(When::day(day)),
    }
}

/// Only the days on which something else holds than on the day before.
fn stretches(days: impl Iterator<Item = (Day, Codes)>) -> Vec<(Day, Codes)> {
    let mut stretches: Vec<(Day, Codes)> = days.collect();
    stretches.dedup_by_key(|(_, codes)| *codes);
    stretches
}

/// Some criteria of the one line that a row makes.
fn codes(assessment: &Assessment<'_>, criteria: &[Criterion]) -> Codes {
    Codes::of_line(&assessment.lines[0].1, criteria)
}

fn last_days(known: Day, lengths: Lengths) -> LastDays {
    let after = |months| {
        let last = LastDay::of(known, months);
        // The record counts months in a byte: the days of all of them fit two.
        let days = |day: Day| u16::try_from(day.0 - known.0).unwrap_or(u16::MAX);
        [days(last.day), days(last.other_reading.unwrap_or(last.day))]
    };
    LastDays {
        after: [after(lengths.before), after(lengths.after)],
    }
}

/// Tables of the record that no criterion looks at, and that of successions, of which only those of
/// the State itself are looked at.
const UNHEARD: &[&str] = &[
    "succession",
    "instrument",
    "version",
    "statement",
    "contribution",
    "seats",
    "accepted",
    "exit",
    "body",
    "rule",
    "right",
];

/// Every day on which the law can change its mind about a State, and a day before all of them: the
/// days of the State itself, of those that answer for it if it ended, and of what is no State's own.
fn days_of(record: &Record, state: &str) -> Vec<Day> {
    struct Days<'a> {
        states: Vec<&'a str>,
        days: BTreeSet<Day>,
    }
    impl TableVisitor for Days<'_> {
        fn table<F: Fact>(&mut self, rows: &[F]) {
            if UNHEARD.contains(&F::TABLE) {
                return;
            }
            for row in rows {
                let owner = row.basis().owner;
                if owner.len() != 3 || self.states.contains(&owner.0) {
                    self.row(row);
                }
            }
        }
    }
    impl Days<'_> {
        fn row(&mut self, row: &impl Fact) {
            for cell in row.cells() {
                if let Cell::Day(day) = cell {
                    self.days.extend([day, day.after()]);
                }
            }
        }
    }
    let successions = record.successions.iter();
    let successions = || successions.clone().filter(|row| row.from_state == state);
    let mut days = Days {
        states: successions().map(|row| row.to.0).chain([state]).collect(),
        days: BTreeSet::from([Day::FIRST, PETITION_COMPULSORY, CONVENTION_OPENED]),
    };
    record.visit(&mut days);
    successions().for_each(|row| days.row(row));
    days.days.into_iter().collect()
}
