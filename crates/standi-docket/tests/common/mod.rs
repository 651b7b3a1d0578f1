//! A file that tests write event by event.

#![allow(dead_code)] // each test uses a part of it

use standi_docket::event::{Event, Kind, Opened};
use standi_docket::state::Track;
use standi_docket::value::Moment;
use standi_docket::*;
use standi_record::Day;

pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn now() -> Moment {
    "2026-11-24T10:00:00Z".parse().expect("a moment")
}

fn command(kind: &str, on: &str, fields: &[(&str, &str)]) -> Command {
    let kind = Kind::from_word(kind).expect(kind);
    let pairs = fields.iter().map(|(k, v)| (k.to_string(), v.to_string()));
    let event = Event::build(kind, &pairs.collect::<Vec<_>>()).expect("fields");
    Command {
        today: day("2026-11-24"),
        ..Command::new(event, day(on), now())
    }
}

/// The application after an event that the rules allow.
pub fn act(application: Application, kind: &str, on: &str, fields: &[(&str, &str)]) -> Application {
    let events = decide(
        &application,
        command(kind, on, fields),
        standi_bundled::record(),
    );
    let events = events.unwrap_or_else(|refusal| panic!("{kind}: {refusal:?}"));
    events.iter().fold(application, apply)
}

/// A Committee's judgment of 10 March 2022 with two awards, the second of them to a second person.
pub fn judged() -> Application {
    let opened = Opened {
        track: Track::Individual,
        applicant: Some("Ivanov".into()),
        respondents: vec!["RUS".parse().expect("a State")],
        complaints: vec!["c1: 3".parse().expect("a complaint")],
        last_day: None,
    };
    let command = Command {
        today: day("2026-11-24"),
        ..Command::new(Event::Opened(opened.clone()), day("2017-03-01"), now())
    };
    let on = Some(day("2017-03-01"));
    let number = "12/17".parse().expect("a number");
    let events = open(number, opened, on, command, standi_bundled::record()).expect("it is opened");
    let mut file = replay(number, &events);
    for (kind, on, fields) in [
        ("form_arrives", "2017-03-06", &[][..]),
        ("registered", "2017-04-01", &[]),
        (
            "assigned_to_section",
            "2017-04-02",
            &[("section", "Third Section")],
        ),
        ("track_committee", "2018-01-10", &[]),
        ("notice_given", "2020-01-10", &[]),
        ("no_settlement", "2020-04-10", &[]),
        ("government_observations", "2020-07-01", &[]),
        (
            "applicant_reply_and_art41_claim",
            "2020-08-01",
            &[("represented", "yes"), ("language", "en")],
        ),
        (
            "committee_judgment",
            "2022-03-10",
            &[
                ("unanimous", "yes"),
                ("violations", "c1"),
                ("awards", "3000 EUR | Ivanov | non-pecuniary damage"),
                ("awards", "850 EUR | Ivanova | costs and expenses"),
            ],
        ),
    ] {
        file = act(file, kind, on, fields);
    }
    file
}

/// Why the rules do not allow an event.
pub fn refused(
    application: &Application,
    kind: &str,
    on: &str,
    fields: &[(&str, &str)],
) -> Refusal {
    decide(
        application,
        command(kind, on, fields),
        standi_bundled::record(),
    )
    .expect_err(kind)
}
