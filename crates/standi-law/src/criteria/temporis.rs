//! A2 *ratione temporis*: was the State bound on the day of the fact?
//!
//! The Convention binds a Party from its entry into force for it until it ceases to be a Party
//! (Articles 58 and 59); facts within that time can be heard whenever the application is lodged.
//! What counts is the day of the interference, not of the remedies that failed to undo it (Šilih
//! v. Slovenia \[GC\], 71463/01; Stamoulakatos v. Greece (no. 1), 12806/87). A continuing situation
//! is split at the boundary. The duty to inquire into a death or ill-treatment can bind a State
//! although the event lies before, if there is a genuine connection: ten years at most, and
//! important steps after (Janowiec v. Russia \[GC\], 55508/07). Before 1 November 1998 an individual
//! could apply only against a State that had accepted petitions under former Article 25, and some
//! accepted them only for later facts.
//!
//! Needs: the kind of event and its days; the periods of the State under the instrument; its
//! acceptance of petitions; for the duty to inquire, whether steps fell after. Decides alone,
//! except on a boundary day that sources word differently, on old events that touch "Convention
//! values", and where the record does not say how far an acceptance of petitions reached.

use crate::application::{EventKind, Told};
use crate::calendar::add_years;
use crate::when::When;
use crate::{Finding, Ground, Value};
use standi_record::{Day, Period};

/// Individual petition became compulsory (Protocol No. 11).
pub const PETITION_COMPULSORY: Day = Day(10_531);
/// The Convention was opened for signature.
pub const CONVENTION_OPENED: Day = Day(-6_998);
/// Years that may lie between a death and the critical date.
pub const GENUINE_CONNECTION_YEARS: u8 = 10;

/// Which facts an acceptance of petitions under former Article 25 covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Only facts after it.
    Later,
    /// All since ratification.
    SinceRatification,
    /// The record does not say.
    Unrecorded,
}

/// When and how far a State accepted individual petitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Petition {
    /// First day on which petitions were accepted; [`Day::FIRST`] where that does not matter.
    pub from: Day,
    /// Which facts were covered.
    pub coverage: Coverage,
}

impl Petition {
    /// No day on which petitions were not accepted matters.
    pub const ALWAYS: Petition = Petition {
        from: Day::FIRST,
        coverage: Coverage::Later,
    };
}

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Kind of event; not told: instantaneous if there is a day.
    pub kind: Told<EventKind>,
    /// The day, or the first day of a situation.
    pub start: Option<When>,
    /// The last day of a situation; `None` if it goes on.
    pub end: Option<When>,
    /// Whether important steps to find out fell after the State was bound.
    pub steps_after: Told<bool>,
    /// Periods in which the instrument bound the State.
    pub periods: [Period; 2],
    /// Days that are argued: ends of periods that sources word differently, or what follows the
    /// end of membership while the end of the instrument is not known.
    pub argued: [Period; 2],
    /// Acceptance of petitions; [`Petition::ALWAYS`] for a State's own application.
    pub petition: Petition,
    /// Whether the record is in doubt about the periods.
    pub doubtful: bool,
}

/// On one day, inside.
pub static INSIDE: Ground = Ground::open("temporis-inside", &["Convention, Articles 1 and 59"]);
/// On one day, before the State was bound.
pub static BEFORE: Ground = Ground::closed(
    "temporis-before",
    &[
        "Convention, Article 35 § 3 (a)",
        "Blečić v. Croatia [GC], no. 59532/00, 8 March 2006",
    ],
);
/// On one day, after the State ceased to be bound.
pub static AFTER: Ground = Ground::closed(
    "temporis-after",
    &[
        "Convention, Article 58 §§ 2 and 3",
        "Fedotova and Others v. Russia [GC], nos. 40792/10 and 2 others, 17 January 2023, §§ 68-73",
        "Pivkina and Others v. Russia (dec.), nos. 2134/23 and 6 others, 6 June 2023",
    ],
);
/// On the boundary day itself.
pub static BOUNDARY: Ground = Ground::judgement(
    "temporis-boundary",
    &[
        "Court, Resolution of 22 March 2022 (\"until 16 September 2022\")",
        "Fedotova and Others v. Russia [GC], nos. 40792/10 and 2 others, 17 January 2023 \
         (\"prior to 16 September 2022\")",
    ],
);
/// After the end of membership, while nothing is known of the end of the instrument.
pub static UNSETTLED: Ground =
    Ground::judgement("temporis-unsettled", &["Convention, Article 58 §§ 2 and 3"]);
/// The State was never bound.
pub static NEVER: Ground = Ground::closed("temporis-never", &["Convention, Article 35 § 3 (a)"]);
/// Between ratification and an acceptance of petitions for later facts only.
pub static PETITION_LATER: Ground = Ground::closed(
    "temporis-petition-later",
    &[
        "Convention, former Article 25",
        "Stamoulakatos v. Greece (no. 1), no. 12806/87, 26 October 1993",
    ],
);
/// Before an acceptance of petitions that reached back.
pub static PETITION_REACHES_BACK: Ground = Ground::open(
    "temporis-petition-reaches-back",
    &[
        "Convention, former Article 25",
        "X v. France (dec.), no. 9587/81, 13 December 1982",
    ],
);
/// Before an acceptance of which the record does not say how far it reached.
pub static PETITION_UNRECORDED: Ground = Ground::judgement(
    "temporis-petition-unrecorded",
    &["Convention, former Article 25"],
);
/// A situation that lies in part or whole inside.
pub static CONTINUING: Ground = Ground::open(
    "temporis-continuing",
    &[
        "Papamichalopoulos and Others v. Greece, no. 14556/89, 24 June 1993",
        "Cyprus v. Turkey [GC], no. 25781/94, 10 May 2001, § 136",
    ],
);
/// A duty to inquire that arose inside.
pub static DUTY_INSIDE: Ground = Ground::open(
    "temporis-duty-inside",
    &["Šilih v. Slovenia [GC], no. 71463/01, 9 April 2009"],
);
/// A duty to inquire into an earlier event, with steps after.
pub static DUTY_STEPS_AFTER: Ground = Ground::open(
    "temporis-duty-steps-after",
    &[
        "Šilih v. Slovenia [GC], no. 71463/01, 9 April 2009",
        "Janowiec and Others v. Russia [GC], nos. 55508/07 and 29520/09, 21 October 2013",
    ],
);
/// The same without steps after.
pub static DUTY_NO_STEPS: Ground = Ground::closed(
    "temporis-duty-no-steps",
    &["Janowiec and Others v. Russia [GC], nos. 55508/07 and 29520/09, 21 October 2013"],
);
/// The same, an event before the Convention was opened for signature.
pub static DUTY_BEFORE_CONVENTION: Ground = Ground::closed(
    "temporis-duty-before-convention",
    &[
        "Janowiec and Others v. Russia [GC], nos. 55508/07 and 29520/09, 21 October 2013, §§ 150-151",
    ],
);
/// The same, an event more than ten years before the critical date.
pub static DUTY_CONVENTION_VALUES: Ground = Ground::judgement(
    "temporis-duty-convention-values",
    &["Janowiec and Others v. Russia [GC], nos. 55508/07 and 29520/09, 21 October 2013"],
);
/// The same, steps not told.
pub static DUTY_STEPS_UNKNOWN: Ground = Ground::missing("temporis-duty-steps-unknown", "q-steps");
/// No day told.
pub static NO_DAY: Ground = Ground::missing("temporis-no-day", "q-date");
/// The days it can have been do not agree.
pub static DAY_TOO_VAGUE: Ground = Ground::missing("temporis-day-too-vague", "q-date-exact");

/// The first row that fits.
#[inline]
pub fn assess(facts: Facts) -> Finding {
    let Some(start) = facts.start else {
        return (&NO_DAY).into();
    };
    let ground = match facts.kind {
        Told::Given(EventKind::Continuing) => continuing(&facts, start),
        Told::Given(EventKind::Procedural) => over(start, &facts, |day| procedural(&facts, day)),
        _ => over(start, &facts, |day| instantaneous(&facts, day)),
    };
    Finding::from(ground).resting_on(facts.doubtful)
}

/// The row for every day of an interval, if they agree in value.
#[inline]
fn over(when: When, facts: &Facts, row: impl Fn(Day) -> &'static Ground) -> &'static Ground {
    let first = row(when.first);
    if when.is_exact() {
        return first;
    }
    // Values change there and back only where a period or an acceptance begins or ends.
    let mut turns = [when.last; 15];
    let mut at = 0;
    for period in facts
        .periods
        .iter()
        .filter(|period| **period != Period::NEVER)
    {
        let begins = critical_date(facts, *period);
        for turn in [period.from, begins, period.until, period.until.after()] {
            turns[at] = turn;
            at += 1;
        }
    }
    for argued in &facts.argued {
        turns[at] = argued.from;
        turns[at + 1] = argued.until;
        at += 2;
    }
    turns[at] = facts.petition.from;
    turns[at + 1] = PETITION_COMPULSORY;
    turns[at + 2] = CONVENTION_OPENED;
    let agree = turns
        .iter()
        .filter(|turn| when.first < **turn && **turn <= when.last)
        .all(|turn| row(*turn).value == first.value);
    if agree { first } else { &DAY_TOO_VAGUE }
}

fn instantaneous(facts: &Facts, day: Day) -> &'static Ground {
    let Some(period) = facts.periods.iter().find(|period| period.contains(day)) else {
        return outside(facts, day);
    };
    let before_petition = day < facts.petition.from && day < PETITION_COMPULSORY;
    if !before_petition || facts.petition.from <= period.from {
        return &INSIDE;
    }
    match facts.petition.coverage {
        Coverage::Later => &PETITION_LATER,
        Coverage::SinceRatification => &PETITION_REACHES_BACK,
        Coverage::Unrecorded => &PETITION_UNRECORDED,
    }
}

fn outside(facts: &Facts, day: Day) -> &'static Ground {
    if let Some(argued) = facts.argued.iter().find(|argued| argued.contains(day)) {
        return match argued.until == argued.from.after() {
            true => &BOUNDARY,
            false => &UNSETTLED,
        };
    }
    let used = || {
        facts
            .periods
            .iter()
            .filter(|period| **period != Period::NEVER)
    };
    if used().next().is_none() {
        &NEVER
    } else if used().any(|period| period.until <= day) {
        &AFTER
    } else {
        &BEFORE
    }
}

/// From which day a situation or duty can be examined: the entry into force, or the acceptance of
/// petitions if that was for later facts and came later.
fn critical_date(facts: &Facts, period: Period) -> Day {
    let petition = facts.petition;
    let limits = petition.coverage != Coverage::SinceRatification
        && petition.from < PETITION_COMPULSORY
        && period.contains(petition.from);
    if limits { petition.from } else { period.from }
}

/// The part of a situation that lies inside a period; `None` if none does.
pub fn inside(facts: &Facts, from: Day, until: Day) -> Option<Period> {
    facts
        .periods
        .iter()
        .filter(|period| **period != Period::NEVER)
        .map(|period| Period {
            from: from.max(critical_date(facts, *period)),
            until: until.min(period.until),
        })
        .find(|part| part.from < part.until)
}

fn continuing(facts: &Facts, start: When) -> &'static Ground {
    let touches = |from: Day, last: Day| inside(facts, from, last.after()).is_some();
    let end = facts.end.unwrap_or(When::day(Day::LAST.before()));
    let widest = touches(start.first, end.last);
    let narrowest = start.last <= end.first && touches(start.last, end.first);
    match (narrowest, widest) {
        (true, _) => &CONTINUING,
        (false, true) => &DAY_TOO_VAGUE,
        // Over before petitions for later facts were accepted.
        (false, false)
            if facts
                .periods
                .iter()
                .any(|period| period.contains(start.first)) =>
        {
            &PETITION_LATER
        }
        (false, false) => outside(facts, start.first),
    }
}

fn procedural(facts: &Facts, day: Day) -> &'static Ground {
    if facts.periods.iter().any(|period| period.contains(day)) {
        return &DUTY_INSIDE;
    }
    let next = facts
        .periods
        .iter()
        .filter(|period| **period != Period::NEVER && day < period.from);
    let Some(period) = next.min_by_key(|period| period.from) else {
        return outside(facts, day);
    };
    if critical_date(facts, *period) <= add_years(day, GENUINE_CONNECTION_YEARS) {
        return match facts.steps_after {
            Told::Given(true) => &DUTY_STEPS_AFTER,
            Told::Given(false) => &DUTY_NO_STEPS,
            Told::Unknown | Told::NotAsked => &DUTY_STEPS_UNKNOWN,
        };
    }
    if day < CONVENTION_OPENED {
        &DUTY_BEFORE_CONVENTION
    } else {
        &DUTY_CONVENTION_VALUES
    }
}

/// A stretch of a continuing situation with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The stretch; its `until` is the first day after it.
    pub period: Period,
    /// *Open* inside, *closed* outside, a *judgement* on a day that is argued.
    pub value: Value,
}

/// A continuing situation split where the State began or ceased to be bound; empty for other
/// events, for days not known exactly, and where no part lies inside.
pub fn parts(facts: &Facts) -> Vec<Part> {
    let (Told::Given(EventKind::Continuing), Some(start)) = (facts.kind, facts.start) else {
        return Vec::new();
    };
    let end = facts.end.map_or(Day::LAST, |end| end.last.after());
    if !start.is_exact() || inside(facts, start.first, end).is_none() {
        return Vec::new();
    }
    let periods = facts
        .periods
        .iter()
        .filter(|period| **period != Period::NEVER)
        .flat_map(|period| [critical_date(facts, *period), period.until]);
    let argued = facts.argued.iter().flat_map(|days| [days.from, days.until]);
    let mut turns: Vec<Day> = periods
        .chain(argued)
        .filter(|turn| start.first < *turn && *turn < end)
        .chain([start.first, end])
        .collect();
    turns.sort_unstable();
    turns.dedup();
    let mut parts: Vec<Part> = Vec::new();
    for turn in turns.windows(2) {
        let (from, until) = (turn[0], turn[1]);
        let value = if inside(facts, from, until).is_some() {
            Value::Open
        } else if facts.argued.iter().any(|days| days.contains(from)) {
            Value::Judgement
        } else {
            Value::Closed
        };
        match parts.last_mut().filter(|part| part.value == value) {
            Some(part) => part.period.until = until,
            None => parts.push(Part {
                period: Period { from, until },
                value,
            }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    /// A situation against a State bound from 5 May 1998 until 16 September 2022.
    fn situation(from: &str, until: Option<&str>) -> Facts {
        Facts {
            kind: Told::Given(EventKind::Continuing),
            start: When::parse(from),
            end: until.and_then(When::parse),
            steps_after: Told::NotAsked,
            periods: [
                Period::new(day("1998-05-05"), Some(day("2022-09-16"))),
                Period::NEVER,
            ],
            argued: [Period::one(day("2022-09-16")), Period::NEVER],
            petition: Petition::ALWAYS,
            doubtful: false,
        }
    }

    fn split(from: &str, until: Option<&str>) -> Vec<String> {
        parts(&situation(from, until))
            .iter()
            .map(|part| {
                format!(
                    "{} {} {}",
                    part.period.from,
                    part.period.until,
                    part.value.word()
                )
            })
            .collect()
    }

    #[test]
    fn the_fixed_days() {
        assert_eq!(PETITION_COMPULSORY.to_string(), "1998-11-01");
        assert_eq!(CONVENTION_OPENED.to_string(), "1950-11-04");
    }

    #[test]
    fn a_situation_is_split_at_the_boundary() {
        assert_eq!(
            split("1995-01-01", Some("2022-12-31")),
            [
                "1995-01-01 1998-05-05 closed",
                "1998-05-05 2022-09-16 open",
                "2022-09-16 2022-09-17 judgement",
                "2022-09-17 2023-01-01 closed",
            ]
        );
        assert_eq!(
            split("2020-01-01", Some("2021-01-01")),
            ["2020-01-01 2021-01-02 open"]
        );
        assert_eq!(
            split("2022-09-01", None),
            [
                "2022-09-01 2022-09-16 open",
                "2022-09-16 2022-09-17 judgement",
                "2022-09-17 9999-12-31 closed",
            ]
        );
        assert!(split("2023-01-01", None).is_empty());
        assert!(split("2022", None).is_empty());
    }

    /// Two periods, as Greece has them: what lies between them is closed.
    #[test]
    fn a_situation_over_two_periods() {
        let facts = Facts {
            periods: [
                Period::new(day("1953-09-03"), Some(day("1970-06-13"))),
                Period::new(day("1974-11-28"), None),
            ],
            argued: [Period::NEVER; 2],
            ..situation("1965-01-01", Some("1980-12-31"))
        };
        let values: Vec<_> = parts(&facts).iter().map(|part| part.value).collect();
        assert_eq!(values, [Value::Open, Value::Closed, Value::Open]);
    }

    /// Membership has ended, and nobody has said yet until when the Convention binds.
    #[test]
    fn while_the_end_is_not_known() {
        let facts = |from, until| Facts {
            periods: [
                Period::new(day("1998-05-05"), Some(day("2022-03-16"))),
                Period::NEVER,
            ],
            argued: [Period::new(day("2022-03-16"), None), Period::NEVER],
            ..situation(from, until)
        };
        let once = |from| {
            assess(Facts {
                kind: Told::Given(EventKind::Instantaneous),
                ..facts(from, None)
            })
        };
        assert_eq!(once("2022-03-15").value, Value::Open);
        assert_eq!(once("2022-03-16").ground.key, UNSETTLED.key);
        assert_eq!(once("2030-01-01").ground.key, UNSETTLED.key);
        let values: Vec<_> = parts(&facts("2022-01-01", None))
            .iter()
            .map(|part| part.value)
            .collect();
        assert_eq!(values, [Value::Open, Value::Judgement]);
    }

    /// The last day inside is enough, the first outside is not.
    #[test]
    fn a_situation_that_only_touches() {
        let value = |from, until| assess(situation(from, until)).value;
        assert_eq!(value("1990-01-01", Some("1998-05-05")), Value::Open);
        assert_eq!(value("1990-01-01", Some("1998-05-04")), Value::Closed);
        assert_eq!(value("2022-09-15", None), Value::Open);
        assert_eq!(value("2022-09-16", None), Value::Judgement);
        assert_eq!(value("2022-09-17", None), Value::Closed);
    }

    /// Where the record does not know when petitions were accepted, compulsory petition limits no
    /// situation: how far back it may be looked at is not said by it.
    #[test]
    fn compulsory_petition_is_no_limit_to_a_situation() {
        let facts = Facts {
            periods: [Period::new(day("1974-05-03"), None), Period::NEVER],
            argued: [Period::NEVER; 2],
            petition: Petition {
                from: PETITION_COMPULSORY,
                coverage: Coverage::Unrecorded,
            },
            ..situation("1975-01-01", Some("1978-01-01"))
        };
        assert_eq!(assess(facts).ground.key, "temporis-continuing");
    }
}
