//! The last days of an answer as a calendar file (RFC 5545).
//!
//! Each last day is an event of a whole day, with reminders 60, 30, 14, 7 and 1 days before. An
//! event says until when and before which court, and nothing of the facts: calendars travel to
//! other machines.
//!
//! **One event for one deadline.** The UID is made from what the deadline is of: the
//! application (its `id` or `application` if it has one, else what happened, when and where), the
//! complaint's id, the State, and the decision. It does not depend on the day on which the
//! decision became known, nor on the last day: correct those, import again, and the calendar
//! program updates the event it has. Two applications do not share a UID, for to overwrite the
//! deadline of another person is worse than to show one twice.
//!
//! **Newer wins.** There is no METHOD: this is a file, not an invitation. SEQUENCE and DTSTAMP
//! grow with the moment of writing, so that a later file is taken for the newer.

use crate::plain::plain;
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Parameter, Property};
use sha2::{Digest, Sha256};
use standi_law::answer::Answer;
use standi_law::application::{Application, Complaint};
use standi_law::deadline::DeadlineAnswer;
use standi_law::words::Words;
use standi_record::Day;
use standi_text::Node;
use std::fmt::Write;

/// Days before the last day on which a calendar reminds.
pub const REMINDERS: [i64; 5] = [60, 30, 14, 7, 1];

/// From here SEQUENCE counts seconds: enough until 2093.
const EPOCH: &str = "2025-01-01";

/// The moment of writing, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Day.
    pub day: Day,
    /// Second of the day, below 86,400.
    pub second: u32,
}

impl Moment {
    fn stamp(self) -> String {
        let (hour, minute, second) = (
            self.second / 3600 % 24,
            self.second / 60 % 60,
            self.second % 60,
        );
        format!("{}T{hour:02}{minute:02}{second:02}Z", basic(self.day))
    }

    fn sequence(self) -> i64 {
        let epoch = EPOCH.parse::<Day>().map_or(0, |day| day.0);
        (i64::from(self.day.0) - i64::from(epoch)).max(0) * 86_400 + i64::from(self.second)
    }
}

/// A last day to be written.
struct LastDay {
    uid: String,
    day: Day,
    summary: String,
    description: String,
}

/// The last days of an answer; `None` if it names none that still matters: the application was
/// sent, or something else than lateness closes the complaint.
pub fn of_answer(
    answer: &Answer,
    application: &Application,
    given: &Node,
    words: &Words,
    now: Moment,
) -> Option<String> {
    let mut days = Vec::new();
    for (complaint, told) in answer.complaints.iter().zip(&application.complaints) {
        for respondent in &complaint.respondents {
            let Some(deadline) = respondent.still_runs() else {
                continue;
            };
            let Ok(day) = deadline.last_day.parse() else {
                continue;
            };
            let args = [
                ("state", respondent.name_alone.clone()),
                ("id", complaint.id.clone()),
            ];
            let mut description = words.say("calendar-description", &[]);
            if let Some(Ok(other)) = deadline.other_reading.as_ref().map(|day| day.parse()) {
                let other = [("day", words.weekday(other))];
                description += &format!(" {}", words.say("calendar-other-reading", &other));
            }
            let mut identity = identity(given, told, &respondent.state);
            // Another deadline than that of the application: it must not take its place.
            let assumptions = answer.assumptions(words);
            if !assumptions.is_empty() {
                identity.extend(assumptions.iter().cloned());
                let args = [("assumptions", assumptions.join(" "))];
                description = format!("{} {description}", words.say("calendar-what-if", &args));
            }
            days.push(LastDay {
                uid: uid(&identity),
                day,
                summary: words.say("calendar-summary", &args),
                description,
            });
        }
    }
    let today = answer.today.parse().unwrap_or(now.day);
    (!days.is_empty()).then(|| calendar(&days, today, words, now))
}

/// The last day of `standi deadline`; the days asked about are what it is of.
pub fn of_deadline(
    answer: &DeadlineAnswer,
    known: Day,
    decided: Option<Day>,
    today: Day,
    words: &Words,
    now: Moment,
) -> Option<String> {
    let mut description = words.say("calendar-description", &[]);
    if let Some(Ok(other)) = answer.other_reading.as_ref().map(|day| day.parse()) {
        let other = [("day", words.weekday(other))];
        description += &format!(" {}", words.say("calendar-other-reading", &other));
    }
    let decided = decided.map_or("-".to_string(), |day| day.to_string());
    let day = LastDay {
        uid: uid(&["deadline".to_string(), decided, known.to_string()]),
        day: answer.last_day.parse().ok()?,
        summary: words.say("calendar-summary-deadline", &[]),
        description,
    };
    Some(calendar(&[day], today, words, now))
}

/// A day to be put into a calendar.
#[derive(Clone, Debug)]
pub struct Dated {
    /// What it is of: the same identity is the same event of the calendar, whatever its day.
    pub identity: Vec<String>,
    /// The day.
    pub day: Day,
    /// What it says.
    pub summary: String,
    /// What it says besides.
    pub description: String,
}

/// A calendar of days, with reminders for those that are to come.
pub fn of_days(days: &[Dated], today: Day, words: &Words, now: Moment) -> String {
    let days: Vec<LastDay> = days
        .iter()
        .map(|it| LastDay {
            uid: uid(&it.identity),
            day: it.day,
            summary: it.summary.clone(),
            description: it.description.clone(),
        })
        .collect();
    calendar(&days, today, words, now)
}

/// What a deadline is of.
fn identity(given: &Node, complaint: &Complaint, state: &str) -> Vec<String> {
    let mut parts = vec!["application".to_string()];
    let named = ["application", "id"]
        .into_iter()
        .find_map(|key| given.get(key)?.text());
    match named.filter(|_| given.get("complaints").is_some()) {
        Some(name) => parts.push(name),
        None => {
            for event in &complaint.events {
                parts.push(event.what.clone().unwrap_or_default());
                parts.push(
                    event
                        .start
                        .given()
                        .map_or(String::new(), |when| when.to_string()),
                );
                parts.push(format!("{:?}", event.place));
            }
        }
    }
    parts.push(complaint.id.clone());
    parts.push(state.to_string());
    let decision = complaint.final_decision.as_ref();
    parts.push(decision.and_then(|it| it.what.clone()).unwrap_or_default());
    parts.push(
        decision
            .and_then(|it| it.on.given())
            .map_or(String::new(), |it| it.to_string()),
    );
    parts
}

/// A UID from what a deadline is of; each part with its length, so that none runs into the next.
fn uid(parts: &[String]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    let mut uid = String::new();
    for byte in hasher.finalize().iter().take(16) {
        // Writing to a String cannot fail.
        let _ = write!(uid, "{byte:02x}");
    }
    uid + "@standi"
}

fn calendar(days: &[LastDay], today: Day, words: &Words, now: Moment) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//standi//standi//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for day in days {
        calendar.push(event(day, today, words, now));
    }
    calendar.to_string()
}

fn event(last: &LastDay, today: Day, words: &Words, now: Moment) -> Event {
    let mut event = Event::with_uid(&last.uid);
    event
        .append_property(whole_day("DTSTART", last.day))
        .append_property(whole_day("DTEND", last.day.after()))
        .add_property("DTSTAMP", now.stamp())
        .add_property("SEQUENCE", now.sequence().to_string())
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&plain(&last.summary))
        .description(&plain(&last.description));
    // A day that is over reminds nobody.
    if today <= last.day {
        for before in REMINDERS {
            let text = words.say("calendar-alarm", &[("left", before.to_string())]);
            event.alarm(Alarm::display(&text, -chrono::Duration::days(before)));
        }
    }
    event.done()
}

fn whole_day(key: &str, day: Day) -> Property {
    let mut property = Property::new(key, basic(day));
    property.append_parameter(Parameter::new("VALUE", "DATE"));
    property
}

fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}
