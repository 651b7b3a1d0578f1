//! A few applications in known places.

use standi_docket::event::{Event, Kind, Opened, Recorded};
use standi_docket::state::Track;
use standi_docket::value::{Moment, Number};
use standi_docket::{Application, Command, decide, open};
use standi_docket_store::{Database, Docket, Entry};
use standi_record::Day;

/// A day from its text.
pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The moment at which everything here is recorded.
pub fn now() -> Moment {
    "2026-11-24T10:00:00Z".parse().expect("a moment")
}

/// Opens a file and posts its form.
pub fn opening(number: Number, state: &str, on: &str) -> Vec<Recorded> {
    let opened = Opened {
        track: Track::Individual,
        applicant: Some(format!("Applicant {number}")),
        respondents: vec![state.parse().expect("a State")],
        complaints: vec!["c1: 3".parse().expect("a complaint")],
        last_day: None,
    };
    let command = Command::new(Event::Opened(opened.clone()), day(on), now());
    open(
        number,
        opened,
        Some(day(on)),
        command,
        standi_bundled::record(),
    )
    .expect("it opens")
}

/// The entry that records what comes next.
pub fn next(application: &Application, kind: &str, on: &str, fields: &[(&str, &str)]) -> Entry {
    let kind = Kind::from_word(kind).expect(kind);
    let pairs: Vec<(String, String)> = fields
        .iter()
        .map(|(k, v)| (k.to_string(), v.to_string()))
        .collect();
    let event = Event::build(kind, &pairs).expect("fields");
    let command = Command::new(event, day(on), now());
    Entry {
        number: application.number,
        expected: application.version(),
        events: decide(application, command, standi_bundled::record()).expect("it is allowed"),
    }
}

/// The entry that takes an application, as it stands in the docket, to what became of it since.
pub fn further(application: &Application, after: &Application) -> Entry {
    let expected = application.version();
    Entry {
        number: application.number,
        expected,
        events: after.history[expected as usize..].to_vec(),
    }
}

/// Records what comes next.
pub fn act<D: Database>(
    docket: &mut Docket<D>,
    number: &str,
    kind: &str,
    on: &str,
    fields: &[(&str, &str)],
) {
    let number = number.parse().expect("a number");
    let application = docket.application(number).expect("it is there");
    docket
        .append(&[next(&application, kind, on, fields)])
        .expect("it is recorded");
}

/// Three applications in different places.
pub fn fill<D: Database>(docket: &mut Docket<D>) {
    for state in ["ITA", "RUS", "POL"] {
        let opened = docket.open(2026, |number| {
            Ok::<_, ()>(opening(number, state, "2026-01-12"))
        });
        opened.expect("the store works").expect("it opens");
    }
    act(docket, "2/26", "form_arrives", "2026-01-20", &[]);
    act(docket, "2/26", "information_requested", "2026-01-25", &[]);
    act(docket, "3/26", "form_arrives", "2026-01-20", &[]);
    act(docket, "3/26", "registered", "2026-02-01", &[]);
    act(
        docket,
        "3/26",
        "assigned_to_section",
        "2026-02-05",
        &[("section", "First Section")],
    );
    act(docket, "3/26", "track_chamber", "2026-03-01", &[]);
    act(docket, "3/26", "notice_given", "2026-04-01", &[]);
}
