//! Time-limits: started and stopped by events, their lengths as dated data.

use crate::event::{Event, Kind, Recorded};
use crate::value::Date;
use crate::words::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_law::calendar::add_months;
use standi_record::Day;
use std::sync::LazyLock;

words! {
    /// Whose time runs.
    pub enum Whose {
        Applicant = "applicant", "the applicant";
        Government = "government", "the respondent Government";
        Parties = "parties", "the parties";
        Registry = "registry", "the Registry";
        Court = "court", "the Court";
        Committee = "committee", "the Committee of Ministers";
        Other = "other", "others";
    }
}

words! {
    /// What the end of the time means.
    pub enum Nature {
        Duty = "duty", "to be done by then";
        Right = "right", "may be done until then";
        Term = "term", "not before then";
    }
}

words! {
    /// Where a time-limit stands.
    pub enum Status {
        Running = "running", "running";
        Stopped = "stopped", "stopped by an event";
    }
}

/// A kind of time-limit: a row of `data/time-limits.toml`, where the fields are explained.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its name in the docket.
    pub id: String,
    /// What is to be done, in words.
    pub name: String,
    /// Whose time runs.
    pub whose: Whose,
    /// What its end means.
    pub nature: Nature,
    /// Name of its usual length in the record.
    pub length: Option<String>,
    /// Whether it does not run where the record has no length for the day.
    #[serde(default)]
    pub only_with_length: bool,
    /// Whether it runs only where the event names its last day, in the field of `from`.
    #[serde(default)]
    pub only_when_named: bool,
    /// From when it runs.
    #[serde(default = "happened")]
    pub from: String,
    /// Events that start it.
    pub starts: Vec<Kind>,
    /// Events that stop it.
    pub stops: Vec<Kind>,
    /// Whether it can be extended on request.
    #[serde(default)]
    pub extendable: bool,
    /// Whether it ends with a judgment or a decision that closes the case.
    #[serde(default)]
    pub pending: bool,
    /// Article, Rule or practice, where no length of the record holds.
    pub authority: Option<String>,
    /// `verified`, `known` or `unsure`.
    pub confidence: Option<String>,
}

/// A usual length: a row of the record's `rules/proceedings.toml`, as the program was built with it,
/// so that an event means the same to whoever opens the docket. The record's checks have read it.
#[derive(Clone, Debug, Deserialize)]
pub struct Length {
    /// Its name.
    pub of: String,
    /// Calendar months.
    pub months: Option<u8>,
    /// Weeks.
    pub weeks: Option<u8>,
    /// Working days, Monday to Friday.
    pub working_days: Option<u8>,
    /// First day of a starting event for which it holds.
    pub from: Option<toml::value::Datetime>,
    /// First day for which it no longer does.
    pub until: Option<toml::value::Datetime>,
    /// Article, Rule or practice.
    pub authority: String,
}

fn happened() -> String {
    "happened".into()
}

#[derive(Deserialize)]
struct Limits {
    limit: Vec<Limit>,
}

#[derive(Deserialize)]
struct Lengths {
    proceedings_time: Vec<Length>,
}

/// Every kind of time-limit.
pub fn limits() -> &'static [Limit] {
    static LIMITS: LazyLock<Vec<Limit>> = LazyLock::new(|| {
        let text = include_str!("../data/time-limits.toml");
        toml::from_str::<Limits>(text)
            .expect("a test reads it")
            .limit
    });
    &LIMITS
}

/// What is to be done within a time-limit, in the reader's language.
pub fn said(id: &str, name: &str, words: &standi_law::words::Words) -> String {
    crate::words::said(words, "term", id, name)
}

/// Every usual length.
pub fn lengths() -> &'static [Length] {
    static LENGTHS: LazyLock<Vec<Length>> = LazyLock::new(|| {
        let text = include_str!("../../../record/rules/proceedings.toml");
        toml::from_str::<Lengths>(text)
            .expect("a test reads it")
            .proceedings_time
    });
    &LENGTHS
}

impl Limit {
    /// Place of its usual length among [`lengths`], for events of a day.
    fn length_on(&self, day: Day) -> Option<usize> {
        let name = self.length.as_ref()?;
        let mut lengths = lengths().iter();
        lengths.position(|length| length.of == *name && length.holds_on(day))
    }

    /// Whether the law itself fixes its last day, so that no letter can.
    pub fn is_fixed(&self) -> bool {
        self.length.is_some() && !self.extendable
    }

    /// What it rests on.
    pub(crate) fn authority<'a>(&'a self, length: Option<&'a Length>) -> &'a str {
        let own = self.authority.as_deref().unwrap_or_default();
        length.map_or(own, |length| length.authority.as_str())
    }
}

impl Length {
    /// First day of a starting event for which it holds, if that is known.
    pub fn first_day(&self) -> Option<Day> {
        self.from.as_ref()?.to_string().parse().ok()
    }

    fn holds_on(&self, day: Day) -> bool {
        let until = self.until.as_ref().map(|it| it.to_string().parse());
        self.first_day().is_none_or(|from| from <= day)
            && until.is_none_or(|until| until.is_ok_and(|until| day < until))
    }

    /// The last day, counted from a day.
    pub fn last_day(&self, from: Day) -> Day {
        let last = match (self.months, self.weeks, self.working_days) {
            (Some(months), _, _) => add_months(from, months),
            (_, Some(weeks), _) => Day(from.0 + 7 * i32::from(weeks)),
            (_, _, days) => add_working_days(from, days.unwrap_or(0)),
        };
        last.min(Day::LAST)
    }
}

/// 1 January 1970 was a Thursday.
fn is_weekend(day: Day) -> bool {
    matches!((day.0 + 3).rem_euclid(7), 5 | 6)
}

fn add_working_days(from: Day, days: u8) -> Day {
    let mut day = from;
    for _ in 0..days {
        day = day.after();
        while is_weekend(day) {
            day = day.after();
        }
    }
    day
}

/// A time-limit of one application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Term {
    /// Which kind, by its name.
    pub id: String,
    /// What is to be done.
    pub name: String,
    /// Whose time runs.
    pub whose: Whose,
    /// What its end means.
    pub nature: Nature,
    /// The award it is about.
    pub award: Option<String>,
    /// Day from which it is counted.
    pub from: Date,
    /// Last day by the usual length.
    pub computed: Option<Date>,
    /// Last day: as computed, as a letter set it, or as extended; `null`: not named yet.
    pub last_day: Option<Date>,
    /// Whether it can be extended.
    pub extendable: bool,
    /// Whether it stands still because the applicant has died.
    pub suspended: bool,
    /// Article, Rule or practice.
    pub authority: String,
    /// The event that started it.
    pub from_event: u32,
    /// Whether it runs.
    pub status: Status,
    /// The event that stopped it.
    pub stopped_by: Option<u32>,
    /// Its place in [`limits`].
    #[serde(skip)]
    pub(crate) limit: usize,
    /// Place of its usual length in [`lengths`].
    #[serde(skip)]
    pub(crate) length: Option<usize>,
}

impl Term {
    /// The kind of time-limit that it is one of.
    pub(crate) fn limit(&self) -> &'static Limit {
        &limits()[self.limit]
    }

    /// What is to be done, within a phrase.
    pub(crate) fn named(&self) -> crate::phrase::Named {
        let limit = self.limit();
        crate::phrase::Named::Title(crate::words::entry("term", &limit.id, &limit.name))
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.status == Status::Running
    }

    /// Whether its last day has passed.
    pub fn is_past(&self, today: Day) -> bool {
        !self.suspended && self.last_day.is_some_and(|last| last.0 < today)
    }

    /// Whether it belongs on the list of what is due: it runs, and it is no right whose last day has
    /// passed. A right that was not used is lost, and nobody has anything more to do about it. A
    /// duty stays until an event stops it, however late; so does a term, since with its end
    /// something may or must be done.
    pub fn is_due(&self, today: Day) -> bool {
        self.is_running() && (self.nature != Nature::Right || !self.is_past(today))
    }
}

/// A day that an event names, by the name of its field.
fn named(event: &Event, field: &str) -> Option<Date> {
    match (event, field) {
        (Event::RejectedForRule47(it), "last_day") => it.last_day,
        (Event::GovernmentObservations(it), "letter") => it.letter,
        (Event::GovernmentSilent(it), "letter") => it.letter,
        (Event::SettlementSumDue(it), "notified") => it.notified,
        (Event::ImRequested(it), "planned") => it.planned,
        (Event::ImGranted(it), "until") => it.until,
        (Event::ImGranted(it), "form_due") => it.form_due,
        _ => None,
    }
}

/// What else counts for the time that an event starts.
pub(crate) struct Anchors {
    /// Day on which the judgment became final.
    pub last: Option<Day>,
    pub award: Option<String>,
}

/// The time-limits that an event starts.
pub(crate) fn started(recorded: &Recorded, anchors: &Anchors) -> Vec<Term> {
    let (kind, on) = (recorded.event.kind(), recorded.happened_on.0);
    let of_event = limits().iter().enumerate();
    let of_event = of_event.filter(|(_, limit)| limit.starts.contains(&kind));
    let mut terms = Vec::new();
    for (place, limit) in of_event {
        let at = limit.length_on(on);
        let length = at.map(|at| &lengths()[at]);
        if limit.only_with_length && length.is_none() {
            continue;
        }
        let given = named(&recorded.event, &limit.from);
        if limit.only_when_named && given.is_none() {
            continue;
        }
        let from = match limit.from.as_str() {
            "final" => anchors.last.unwrap_or(on),
            _ => given.map_or(on, |day| day.0),
        };
        // Without a usual length, a day that the event names is the last day itself.
        let computed = length.map(|it| Date(it.last_day(from))).or(given);
        // The day that a letter sets is that of the measure, not that of what must follow it.
        let set = recorded
            .due
            .filter(|_| !limit.is_fixed() && !limit.only_when_named);
        terms.push(Term {
            id: limit.id.clone(),
            name: limit.name.clone(),
            whose: limit.whose,
            nature: limit.nature,
            award: anchors.award.clone(),
            from: Date(if computed == given { on } else { from }),
            computed,
            last_day: set.or(computed),
            extendable: limit.extendable,
            suspended: false,
            authority: limit.authority(length).to_string(),
            from_event: recorded.seq,
            status: Status::Running,
            stopped_by: None,
            limit: place,
            length: at,
        });
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn length(name: &str) -> &'static Length {
        lengths().iter().find(|it| it.of == name).expect("a length")
    }

    #[test]
    fn the_data_can_be_read_and_means_something() {
        for length in lengths() {
            let used = limits()
                .iter()
                .any(|it| it.length.as_ref() == Some(&length.of));
            assert!(used, "{} is the length of nothing", length.of);
        }
        for limit in limits() {
            let of = |it: &&Length| Some(&it.of) == limit.length.as_ref();
            let always = |it: Length| it.from.is_none() && it.until.is_none();
            let found: Vec<&Length> = lengths().iter().filter(of).collect();
            assert_eq!(found.is_empty(), limit.length.is_none(), "{}", limit.id);
            // What it rests on is said here or by the record, for every day.
            let said = limit.only_with_length || found.into_iter().cloned().any(always);
            assert!(said != limit.authority.is_some(), "{}", limit.id);
            assert_eq!(limit.authority.is_some(), limit.confidence.is_some());
            let words = [None, Some("verified"), Some("known"), Some("unsure")];
            assert!(words.contains(&limit.confidence.as_deref()));
            assert!(!limit.starts.is_empty(), "{}", limit.id);
            let basis = ["happened", "final"].contains(&limit.from.as_str());
            let fields = |kind: &Kind| kind.fields().iter().any(|it| it.name == limit.from);
            assert!(
                basis || limit.starts.iter().all(fields),
                "{}: {}",
                limit.id,
                limit.from
            );
        }
    }

    #[test]
    fn a_judgment_becomes_final_on_the_same_day_of_the_third_month() {
        for (from, to) in [
            ("2007-10-23", "2008-01-23"),
            ("2019-05-07", "2019-08-07"),
            ("2011-11-29", "2012-02-29"),
            ("2024-11-30", "2025-02-28"),
        ] {
            assert_eq!(length("referral").last_day(day(from)), day(to));
        }
    }

    #[test]
    fn a_length_holds_from_its_first_day_until_its_end() {
        let date = |text: &str| text.parse::<toml::value::Datetime>().expect("a date");
        let length = Length {
            from: Some(date("2017-01-18")),
            until: Some(date("2019-01-01")),
            ..length("friendly-settlement").clone()
        };
        let on = ["2017-01-17", "2017-01-18", "2018-12-31", "2019-01-01"];
        assert_eq!(
            on.map(|on| length.holds_on(day(on))),
            [false, true, true, false]
        );
    }

    #[test]
    fn what_is_to_be_done_in_french() {
        let french = standi_law::words::Words::new(standi_law::words::Language::Fr);
        let referral = limits()
            .iter()
            .find(|it| it.id == "referral")
            .expect("a limit");
        assert_eq!(
            said(&referral.id, &referral.name, &french),
            "demande de renvoi devant la Grande Chambre"
        );
    }

    #[test]
    fn weeks_and_working_days() {
        let weeks = length("friendly-settlement").last_day(day("2026-01-05"));
        assert_eq!(weeks, day("2026-03-30"));
        // From a Thursday: Friday, Monday to Thursday.
        let days = length("answer-to-communication").last_day(day("2026-01-08"));
        assert_eq!(days, day("2026-01-15"));
    }

    #[test]
    fn the_settlement_phase_of_twelve_weeks_is_a_practice_of_2019() {
        let mut limits = limits().iter();
        let limit = limits.find(|it| it.id == "friendly-settlement");
        let limit = limit.expect("a limit");
        let on = |text: &str| {
            let length = limit.length_on(day(text)).map(|at| &lengths()[at]);
            (length.and_then(|it| it.weeks), limit.authority(length))
        };
        assert_eq!(on("2018-12-31"), (None, "Art 39, Rule 62"));
        let practice = "Art 39, Rule 62; practice from 2019-01-01";
        assert_eq!(on("2019-01-01"), (Some(12), practice));
    }
}
