//! B5 the time limit of Article 35 § 1.
//!
//! An application must be lodged within four months of the final domestic decision; six where that
//! decision was taken before 1 February 2022 (Protocol No. 15, Articles 4 and 8 § 3). The period
//! starts on the day after the applicant or the lawyer learned of the decision and ends on the day
//! of the month with the same number, however long the months are; a weekend or a holiday does not
//! extend it (Sabri Güneş v. Turkey \[GC\], 27396/06). A remedy that need not be tried does not move
//! it. Without an effective remedy it runs from the act; in a continuing situation not before the
//! end, save that those who lost a relative or a home must come without undue delay (Varnava and
//! Others v. Turkey \[GC\], 16064/90; Sargsyan v. Azerbaijan (dec.) \[GC\], 40167/06). The rule cannot
//! be waived.
//!
//! Needs: the decision, the day it became known, the day of lodging; without a decision, the event
//! and whether remedies are pending. Decides alone, except between the two readings at month ends,
//! for old disappearances and displacements, and for inquiries that sleep.

use crate::application::{EventKind, Nature, Told};
use crate::calendar::{add_months, add_months_from_the_day_after, add_years};
use crate::when::When;
use crate::{Finding, Ground, Value};
use standi_record::Day;

/// The lengths of the limit, from the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// Calendar months for decisions taken before the change.
    pub before: u8,
    /// Calendar months for decisions taken on or after it.
    pub after: u8,
    /// The day of the change.
    pub change: Day,
}

impl Lengths {
    /// Whether a decision taken on a day has the length that holds after the change.
    #[inline]
    pub fn is_after(self, decided: Day) -> bool {
        decided >= self.change
    }

    /// Months for a decision taken on a day.
    #[inline]
    pub fn months(self, decided: Day) -> u8 {
        match self.is_after(decided) {
            false => self.before,
            true => self.after,
        }
    }
}

/// A last day with how it was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// The last day on which an application can be sent, by the safe reading.
    pub day: Day,
    /// Months of the limit.
    pub months: u8,
    /// First day of the period: the day after the decision became known.
    pub starts: Day,
    /// The later last day by the other reading at month ends, if there is one.
    pub other_reading: Option<Day>,
}

impl LastDay {
    /// Counts months from the day a decision became known.
    pub fn of(known: Day, months: u8) -> LastDay {
        LastDay {
            day: add_months(known, months),
            months,
            starts: known.after(),
            other_reading: add_months_from_the_day_after(known, months),
        }
    }
}

/// What the criterion looks at.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// Lengths of the limit.
    pub lengths: Lengths,
    /// Day on which the final decision was taken.
    pub decided: Option<When>,
    /// Day on which it became known.
    pub known: Option<When>,
    /// Whether it was read out in public with the party or the lawyer there.
    pub pronounced: Told<bool>,
    /// A later decision of a remedy of which it is argued whether it counts: taken, known.
    pub argued: Option<(When, When)>,
    /// Whether it is said that there is no final decision.
    pub none: bool,
    /// Whether a remedy that counts is pending.
    pub remedy_pending: bool,
    /// Whether remedies were told and none of them is effective.
    pub no_effective_remedy: bool,
    /// Kind of the event.
    pub kind: Told<EventKind>,
    /// What continues.
    pub nature: Told<Nature>,
    /// Day of the event, or first day of a situation.
    pub start: Option<When>,
    /// Last day of a situation; `None` if it goes on.
    pub end: Option<When>,
    /// Whether it is a killing or ill-treatment (Articles 2 and 3).
    pub grave: bool,
    /// First day on which the State could be sued in Strasbourg, if that lies after the event.
    pub suable_from: Option<Day>,
    /// Day of lodging, or today for an application not yet sent.
    pub lodged: Option<When>,
    /// Whether it has been sent.
    pub sent: bool,
}

const SABRI_GUNES: &str = "Sabri Güneş v. Turkey [GC], no. 27396/06, 29 June 2012";
const ARTICLE: &str = "Convention, Article 35 § 1";

/// Sent in time.
pub static IN_TIME: Ground = Ground::open("time-limit-in-time", &[ARTICLE, SABRI_GUNES]);
/// Not yet sent, the last day is still to come.
pub static STILL_OPEN: Ground = Ground::open("time-limit-still-open", &[ARTICLE, SABRI_GUNES]);
/// Sent too late.
pub static LATE: Ground = Ground::closed("time-limit-late", &[ARTICLE, SABRI_GUNES]);
/// Not yet sent, the last day is over.
pub static OVER: Ground = Ground::closed("time-limit-over", &[ARTICLE, SABRI_GUNES]);
/// Between the two readings at month ends.
pub static BETWEEN_READINGS: Ground = Ground::judgement(
    "time-limit-between-readings",
    &[
        ARTICLE,
        "European Convention on the Calculation of Time-Limits (ETS 76), Article 4 § 2",
    ],
);
/// Late by one decision, in time by a later one of which it is argued whether it counts.
pub static WHICH_DECISION: Ground = Ground::judgement(
    "time-limit-which-decision",
    &[
        ARTICLE,
        "Berdzenishvili v. Russia (dec.), no. 31697/03, 29 January 2004",
        "Aydın v. Turkey (dec.), nos. 28293/95 and 2 others, 1 February 2000",
    ],
);
/// Late after a decision on a situation that goes on.
pub static LATE_BUT_CONTINUING: Ground = Ground::judgement(
    "time-limit-late-but-continuing",
    &["Iordache v. Romania, no. 6817/02, 14 October 2008"],
);
/// A remedy is pending: the clock has not started.
pub static NOT_STARTED: Ground = Ground::open("time-limit-not-started", &[ARTICLE]);
/// A situation that goes on.
pub static CONTINUING: Ground = Ground::open(
    "time-limit-continuing",
    &[
        "Iordache v. Romania, no. 6817/02, 14 October 2008",
        "Parrillo v. Italy [GC], no. 46470/11, 27 August 2015",
    ],
);
/// A disappearance or displacement, brought without undue delay.
pub static WITHOUT_DELAY: Ground = Ground::open(
    "time-limit-without-delay",
    &["Sargsyan v. Azerbaijan (dec.) [GC], no. 40167/06, 14 December 2011"],
);
/// A disappearance, brought late.
pub static OLD_DISAPPEARANCE: Ground = Ground::judgement(
    "time-limit-old-disappearance",
    &[
        "Varnava and Others v. Turkey [GC], nos. 16064/90 and 8 others, 18 September 2009, §§ 161-166",
        "Orphanou and Others v. Turkey (dec.), nos. 43422/04 and 10 others, 1 December 2009",
    ],
);
/// A displacement, brought late.
pub static OLD_DISPLACEMENT: Ground = Ground::judgement(
    "time-limit-old-displacement",
    &[
        "Sargsyan v. Azerbaijan (dec.) [GC], no. 40167/06, 14 December 2011",
        "Samadov v. Armenia (dec.), no. 36606/08, 26 January 2021",
    ],
);
/// An inquiry that sleeps or was never opened.
pub static INQUIRY: Ground = Ground::judgement(
    "time-limit-inquiry",
    &[
        "Mocanu and Others v. Romania [GC], nos. 10865/09 and 2 others, 17 September 2014, §§ 258-269",
    ],
);
/// Day of the decision known only roughly.
pub static DECISION_VAGUE: Ground = Ground::missing("time-limit-decision-vague", "q-decision-day");
/// Which length applies depends on the day of the decision.
pub static WHICH_LENGTH: Ground = Ground::missing("time-limit-which-length", "q-decision-day");
/// Day of knowledge not known, and late if counted from the decision.
pub static KNOWLEDGE: Ground = Ground::missing("time-limit-knowledge", "q-known");
/// No decision told.
pub static NO_DECISION: Ground = Ground::missing("time-limit-no-decision", "q-final-decision");
/// What continues is not told.
pub static WHAT_CONTINUES: Ground = Ground::missing("time-limit-what-continues", "q-nature");
/// Day of lodging not told.
pub static WHEN_LODGED: Ground = Ground::missing("time-limit-when-lodged", "q-lodged");

/// Years within which a disappearance or displacement counts as brought without undue delay; our
/// caution, from Sargsyan (four years and some months: in time).
pub const WITHOUT_UNDUE_DELAY_YEARS: u8 = 4;

/// The first row that fits.
#[inline]
pub fn assess(facts: &Facts) -> Finding {
    let ground = match (facts.decided, facts.known) {
        (None, None) => without_decision(facts),
        _ => with_decision(facts),
    };
    let by_the_later = facts.argued.map(|(decided, known)| {
        with_decision(&Facts {
            decided: Some(decided),
            known: Some(known),
            ..*facts
        })
    });
    match by_the_later {
        Some(later) if later.value != ground.value => (&WHICH_DECISION).into(),
        _ => ground.into(),
    }
}

/// The last day, where one can be named: the earliest it can be.
pub fn last_day(facts: &Facts) -> Option<LastDay> {
    let (decided, known) = match (facts.decided, facts.known) {
        (Some(decided), known) => (decided.first, known.unwrap_or(decided).first),
        (None, Some(known)) => (known.first, known.first),
        (None, None) => match (facts.kind, facts.end) {
            (Told::Given(EventKind::Continuing), None) => return None,
            (Told::Given(EventKind::Continuing), Some(end)) => (end.first, end.first),
            _ if facts.none && facts.no_effective_remedy => {
                (facts.start?.first, facts.start?.first)
            }
            _ => return None,
        },
    };
    Some(LastDay::of(known, facts.lengths.months(decided)))
}

fn with_decision(facts: &Facts) -> &'static Ground {
    let Some(lodged) = facts.lodged else {
        return &WHEN_LODGED;
    };
    // Known day by day, or the earliest it can be: the day of the decision itself.
    let learned = facts.known.or(facts.decided);
    let Some(learned) = learned else {
        return &NO_DECISION;
    };
    let decided = facts.decided.unwrap_or(When {
        first: learned.first,
        last: learned.last,
    });
    let certain = facts.known.is_some() || facts.pronounced.is(true);
    let ground = if facts.decided.is_none() && learned.last >= facts.lengths.change {
        length_unknown(facts, learned, lodged)
    } else {
        agreed(facts, decided, learned, lodged, &DECISION_VAGUE)
    };
    match ground {
        late if std::ptr::eq(late, &LATE) || std::ptr::eq(late, &OVER) => {
            let goes_on = facts.kind.is(EventKind::Continuing) && facts.end.is_none();
            let ongoing = matches!(
                facts.nature,
                Told::Given(Nature::Detention | Nature::Law | Nature::Other)
            );
            if !certain {
                &KNOWLEDGE
            } else if goes_on && ongoing {
                &LATE_BUT_CONTINUING
            } else if goes_on && facts.nature.given().is_none() {
                &WHAT_CONTINUES
            } else {
                late
            }
        }
        ground => ground,
    }
}

/// The decision's own day is not known: it was taken on or before the day it became known, so both
/// lengths are possible from the change on.
fn length_unknown(facts: &Facts, learned: When, lodged: When) -> &'static Ground {
    let by = |months| measure(facts, LastDay::of(learned.first, months), lodged);
    let (longer, shorter) = (by(facts.lengths.before), by(facts.lengths.after));
    if longer.value == shorter.value {
        shorter
    } else {
        &WHICH_LENGTH
    }
}

/// The row on which all days that are possible agree.
fn agreed(
    facts: &Facts,
    decided: When,
    learned: When,
    lodged: When,
    else_missing: &'static Ground,
) -> &'static Ground {
    let row = |decided: Day, known: Day| {
        measure(
            facts,
            LastDay::of(known, facts.lengths.months(decided)),
            lodged,
        )
    };
    let earliest = row(decided.first, learned.first);
    if decided.first == decided.last && learned.first == learned.last {
        return earliest;
    }
    let latest = row(decided.last, learned.last);
    let (shortest, longest) = (
        row(decided.last, learned.first),
        row(decided.first, learned.last),
    );
    let agree = [latest, shortest, longest]
        .iter()
        .all(|other| other.value == earliest.value);
    if agree { earliest } else { else_missing }
}

/// What a last day, safe and by the other reading at month ends, says of a day of lodging, or of
/// today for what has not been sent.
#[inline]
pub fn by_last_day(last: Day, other_reading: Day, lodged: Day) -> Value {
    let past = usize::from(lodged > last) + usize::from(lodged > other_reading.max(last));
    [Value::Open, Value::Judgement, Value::Closed][past]
}

/// A last day against the day of lodging, or against today.
fn measure(facts: &Facts, last: LastDay, lodged: When) -> &'static Ground {
    let (in_time, late) = if facts.sent {
        (&IN_TIME, &LATE)
    } else {
        (&STILL_OPEN, &OVER)
    };
    let other_reading = last.other_reading.unwrap_or(last.day);
    let on = |day| by_last_day(last.day, other_reading, day);
    match (on(lodged.first), on(lodged.last)) {
        (Value::Open, Value::Open) => in_time,
        (Value::Closed, Value::Closed) => late,
        _ if lodged.is_exact() => &BETWEEN_READINGS,
        _ => &WHEN_LODGED,
    }
}

fn without_decision(facts: &Facts) -> &'static Ground {
    match facts.kind {
        Told::Given(EventKind::Continuing) => without_end(facts),
        Told::Given(EventKind::Procedural) => &INQUIRY,
        _ => after_act(facts),
    }
}

fn after_act(facts: &Facts) -> &'static Ground {
    if let (Some(act), Some(lodged)) = (facts.start, facts.lodged) {
        let ground = agreed(facts, act, act, lodged, &NO_DECISION);
        if std::ptr::eq(ground, &IN_TIME) || std::ptr::eq(ground, &STILL_OPEN) {
            // The clock cannot have run out before it started.
            return ground;
        }
        if !facts.grave && facts.none && facts.no_effective_remedy {
            return ground;
        }
    }
    if facts.grave && (facts.none || facts.remedy_pending || facts.no_effective_remedy) {
        &INQUIRY
    } else if facts.remedy_pending {
        &NOT_STARTED
    } else {
        &NO_DECISION
    }
}

fn without_end(facts: &Facts) -> &'static Ground {
    let duty_to_come = match facts.nature {
        Told::Given(Nature::Disappearance) => Some(&OLD_DISAPPEARANCE),
        Told::Given(Nature::Displacement) => Some(&OLD_DISPLACEMENT),
        _ => None,
    };
    if let Some(old) = duty_to_come {
        let (Some(start), Some(lodged)) = (facts.start, facts.lodged) else {
            return &WHEN_LODGED;
        };
        let from = facts
            .suable_from
            .map_or(start.first, |day| day.max(start.first));
        let prompt = lodged.last <= add_years(from, WITHOUT_UNDUE_DELAY_YEARS);
        return if prompt { &WITHOUT_DELAY } else { old };
    }
    if let Some(end) = facts.end {
        let Some(lodged) = facts.lodged else {
            return &WHEN_LODGED;
        };
        if facts.remedy_pending && !facts.grave {
            return &NOT_STARTED;
        }
        let from_the_end = agreed(facts, end, end, lodged, &DECISION_VAGUE);
        // Late from the end, but a decision may have come after: nobody has said that none did.
        let late = from_the_end.value == Value::Closed;
        return if late && !facts.none {
            &NO_DECISION
        } else {
            from_the_end
        };
    }
    if facts.nature.given().is_some() {
        return &CONTINUING;
    }
    match (facts.start, facts.lodged) {
        (Some(start), Some(lodged))
            if lodged.last <= add_years(start.first, WITHOUT_UNDUE_DELAY_YEARS) =>
        {
            &CONTINUING
        }
        (_, None) => &WHEN_LODGED,
        _ => &WHAT_CONTINUES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTHS: Lengths = Lengths {
        before: 6,
        after: 4,
        change: Day(19_024),
    };

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn facts(decided: &str, known: &str, lodged: &str) -> Facts {
        let when = |text: &str| When::parse(text);
        Facts {
            lengths: LENGTHS,
            decided: when(decided),
            known: when(known),
            pronounced: Told::NotAsked,
            argued: None,
            none: false,
            remedy_pending: false,
            no_effective_remedy: false,
            kind: Told::NotAsked,
            nature: Told::NotAsked,
            start: None,
            end: None,
            grave: false,
            suable_from: None,
            lodged: when(lodged),
            sent: true,
        }
    }

    fn value(decided: &str, known: &str, lodged: &str) -> Value {
        assess(&facts(decided, known, lodged)).value
    }

    #[test]
    fn the_change_of_length() {
        assert_eq!(LENGTHS.change, day("2022-02-01"));
        assert_eq!(value("2022-01-31", "2022-01-31", "2022-07-31"), Value::Open);
        assert_eq!(value("2022-02-01", "2022-02-01", "2022-06-01"), Value::Open);
        assert_eq!(
            value("2022-02-01", "2022-02-01", "2022-06-02"),
            Value::Closed
        );
        // Taken before the change, served after it: still six months, from service.
        assert_eq!(value("2022-01-15", "2022-02-10", "2022-08-10"), Value::Open);
    }

    #[test]
    fn between_the_readings_at_a_month_end() {
        assert_eq!(value("2022-02-28", "2022-02-28", "2022-06-28"), Value::Open);
        assert_eq!(
            value("2022-02-28", "2022-02-28", "2022-06-29"),
            Value::Judgement
        );
        assert_eq!(
            value("2022-02-28", "2022-02-28", "2022-06-30"),
            Value::Judgement
        );
        assert_eq!(
            value("2022-02-28", "2022-02-28", "2022-07-01"),
            Value::Closed
        );
    }

    #[test]
    fn a_last_day_is_named_where_there_is_one() {
        let named = |facts: &Facts| last_day(facts).map(|last| last.day.to_string());
        let told = facts("2023-01-10", "2023-01-20", "2023-02-01");
        assert_eq!(named(&told), Some("2023-05-20".into()));
        assert_eq!(
            named(&facts("2023-01-10", "", "")),
            Some("2023-05-10".into())
        );
        assert_eq!(
            named(&facts("", "2023-01-20", "")),
            Some("2023-05-20".into())
        );
        let nothing = facts("", "", "2023-02-01");
        assert_eq!(named(&nothing), None);
        let situation = |end: &str| Facts {
            kind: Told::Given(EventKind::Continuing),
            start: When::parse("2020-01-01"),
            end: When::parse(end),
            ..nothing
        };
        assert_eq!(named(&situation("")), None);
        assert_eq!(named(&situation("2023-01-20")), Some("2023-05-20".into()));
        let act = Facts {
            start: When::parse("2023-01-20"),
            ..nothing
        };
        assert_eq!(named(&act), None);
        assert_eq!(named(&Facts { none: true, ..act }), None);
        assert_eq!(
            named(&Facts {
                no_effective_remedy: true,
                ..act
            }),
            None
        );
        let from_the_act = Facts {
            none: true,
            no_effective_remedy: true,
            ..act
        };
        assert_eq!(named(&from_the_act), Some("2023-05-20".into()));
    }

    #[test]
    fn a_later_decision_that_is_argued() {
        let two = Facts {
            argued: When::parse("2023-03-01").map(|when| (when, when)),
            ..facts("2023-01-10", "2023-01-10", "2023-06-01")
        };
        assert_eq!(assess(&two).value, Value::Judgement);
        let both_in_time = Facts {
            lodged: When::parse("2023-04-01"),
            ..two
        };
        assert_eq!(assess(&both_in_time).value, Value::Open);
        let both_late = Facts {
            lodged: When::parse("2023-08-01"),
            ..two
        };
        assert_eq!(assess(&both_late).value, Value::Closed);
    }

    #[test]
    fn what_is_not_known() {
        // Knowledge unknown: in time even from the decision, or missing.
        assert_eq!(value("2023-01-10", "", "2023-05-10"), Value::Open);
        assert_eq!(value("2023-01-10", "", "2023-05-11"), Value::Missing);
        // Decision unknown: late by both lengths, in time by both, or missing.
        assert_eq!(value("", "2022-03-01", "2022-07-01"), Value::Open);
        assert_eq!(value("", "2022-03-01", "2022-07-02"), Value::Missing);
        assert_eq!(value("", "2022-03-01", "2022-09-02"), Value::Closed);
        assert_eq!(value("", "2010-08-24", "2011-08-12"), Value::Closed);
        // A month is an interval.
        assert_eq!(value("1996-02", "1996-02", "1996-10-18"), Value::Closed);
        assert_eq!(value("2023-01", "2023-01", "2023-05-15"), Value::Missing);
    }

    /// The later decision has its own length: taken after the change, four months.
    #[test]
    fn a_later_decision_brings_its_own_length() {
        let two = Facts {
            argued: When::parse("2022-02-20").map(|when| (when, when)),
            ..facts("2022-01-10", "2022-01-10", "2022-07-05")
        };
        assert_eq!(assess(&two).value, Value::Judgement);
    }

    #[test]
    fn no_last_day_while_a_situation_lasts() {
        let lasting = Facts {
            kind: Told::Given(EventKind::Continuing),
            start: When::parse("2020-01-01"),
            none: true,
            no_effective_remedy: true,
            ..facts("", "", "2023-02-01")
        };
        assert_eq!(last_day(&lasting), None);
    }
}
