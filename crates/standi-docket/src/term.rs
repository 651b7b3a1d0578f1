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
    /// Usual length in calendar months.
    pub months: Option<u8>,
    /// Usual length in weeks.
    pub weeks: Option<u8>,
    /// Usual length in working days, Monday to Friday.
    pub working_days: Option<u8>,
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
    /// First day of a starting event for which the row holds.
    pub valid_from: Option<Date>,
    /// First day for which it no longer does.
    pub valid_until: Option<Date>,
    /// Article, Rule or practice.
    pub authority: String,
    /// `verified`, `known` or `unsure`.
    pub confidence: String,
}

fn happened() -> String {
    "happened".into()
}

#[derive(Deserialize)]
struct Limits {
    limit: Vec<Limit>,
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

impl Limit {
    fn holds_on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|from| from.0 <= day)
            && self.valid_until.is_none_or(|until| day < until.0)
    }

    /// Whether the law itself fixes its last day, so that no letter can.
    pub fn is_fixed(&self) -> bool {
        let length = self.months.is_some() || self.weeks.is_some() || self.working_days.is_some();
        length && !self.extendable
    }

    /// Its last day, counted from a day; `None` where a letter names it.
    pub fn last_day(&self, from: Day) -> Option<Day> {
        let last = match (self.months, self.weeks, self.working_days) {
            (Some(months), _, _) => add_months(from, months),
            (_, Some(weeks), _) => Day(from.0 + 7 * i32::from(weeks)),
            (_, _, Some(days)) => add_working_days(from, days),
            (None, None, None) => return None,
        };
        Some(last.min(Day::LAST))
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
}

impl Term {
    /// The kind of time-limit that it is one of.
    pub(crate) fn limit(&self) -> &'static Limit {
        &limits()[self.limit]
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
        _ => None,
    }
}

/// The days that count from judgments.
pub(crate) struct Anchors {
    pub judgment: Option<Day>,
    pub last: Option<Day>,
    pub award: Option<String>,
}

/// The time-limits that an event starts.
pub(crate) fn started(recorded: &Recorded, anchors: &Anchors) -> Vec<Term> {
    let (kind, on) = (recorded.event.kind(), recorded.happened_on.0);
    let of_event = limits().iter().enumerate();
    let of_event = of_event.filter(|(_, limit)| limit.starts.contains(&kind));
    let mut terms = Vec::new();
    for (place, limit) in of_event.filter(|(_, limit)| limit.holds_on(on)) {
        let given = named(&recorded.event, &limit.from);
        let from = match limit.from.as_str() {
            "judgment" => anchors.judgment.unwrap_or(on),
            "final" => anchors.last.unwrap_or(on),
            _ => given.map_or(on, |day| day.0),
        };
        // Without a usual length, a day that the event names is the last day itself.
        let computed = limit.last_day(from).map(Date).or(given);
        let set = recorded.due.filter(|_| !limit.is_fixed());
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
            authority: limit.authority.clone(),
            from_event: recorded.seq,
            status: Status::Running,
            stopped_by: None,
            limit: place,
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

    fn limit(id: &str) -> &'static Limit {
        limits().iter().find(|it| it.id == id).expect("a limit")
    }

    #[test]
    fn the_data_can_be_read_and_means_something() {
        for limit in limits() {
            let lengths = [limit.months, limit.weeks, limit.working_days];
            assert!(lengths.iter().flatten().count() <= 1, "{}", limit.id);
            assert!(!limit.starts.is_empty() && !limit.authority.is_empty());
            assert!(["verified", "known", "unsure"].contains(&limit.confidence.as_str()));
            let basis = ["happened", "judgment", "final"].contains(&limit.from.as_str());
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
            assert_eq!(limit("referral").last_day(day(from)), Some(day(to)));
        }
    }

    #[test]
    fn weeks_and_working_days() {
        let weeks = limit("friendly-settlement").last_day(day("2026-01-05"));
        assert_eq!(weeks, Some(day("2026-03-30")));
        // From a Thursday: Friday, Monday to Thursday.
        let days = limit("answer-to-communication").last_day(day("2026-01-08"));
        assert_eq!(days, Some(day("2026-01-15")));
    }

    #[test]
    fn the_settlement_phase_of_twelve_weeks_is_a_practice_of_2019() {
        let on = |text: &str| {
            let holding = limits().iter().filter(|it| it.id == "friendly-settlement");
            let mut holding = holding.filter(|it| it.holds_on(day(text)));
            (
                holding.next().and_then(|it| it.weeks),
                holding.next().is_some(),
            )
        };
        assert_eq!(on("2018-12-31"), (None, false));
        assert_eq!(on("2019-01-01"), (Some(12), false));
    }
}
