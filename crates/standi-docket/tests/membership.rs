//! What the docket follows for a State from its membership, before, between and after.

use standi_docket::membership::{advice, for_state};
use standi_law::Value;
use standi_law::answer::answer;
use standi_law::application::read;
use standi_law::words::{Language, Words};
use standi_record::{Day, Record};
use standi_text::{Format, Source};
use std::fmt::Write;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn told(record: &Record, state: &str, on: &str, out: &mut String) {
    let code = state.parse().expect("a code");
    let Some(it) = for_state(record, code, day(on)) else {
        let _ = writeln!(out, "{state} {on}: no such State");
        return;
    };
    let date = |date: Option<standi_docket::value::Date>| {
        date.map_or("-".to_string(), |date| date.to_string())
    };
    let _ = writeln!(
        out,
        "{state} {on}: member {} since {}, party {}, seat {}, judge {}, examination {}",
        it.member,
        date(it.member_since),
        it.party.word(),
        it.seat_in_supervision,
        it.judge.word(),
        it.examination.word(),
    );
    let lodging = &it.lodging;
    let _ = writeln!(
        out,
        "    facts of the day {}, from {} until {}{}: {} ({})",
        lodging.facts_of_the_day.word(),
        date(lodging.facts_from),
        date(lodging.facts_until),
        if lodging.until_is_argued {
            " (argued)"
        } else {
            ""
        },
        lodging.text,
        lodging.authority.join("; "),
    );
    let french = Words::new(Language::Fr);
    let _ = writeln!(out, "    {}", lodging.text.said(&french));
    let _ = writeln!(out, "    {} / {}", it.execution, it.execution.said(&french));
    for ground in &it.grounds {
        let act = ground.act.as_deref().unwrap_or("-");
        let sources = ground.sources.join(" ");
        let (effective, known) = (ground.effective, ground.known);
        let _ = writeln!(
            out,
            "    {effective} known {known} {act}: {} [{sources}]",
            ground.text
        );
    }
}

#[test]
fn states_that_came_left_and_never_came() {
    let mut out = String::new();
    let record = standi_bundled::record();
    for (state, days) in [
        (
            "RUS",
            &[
                "1996-02-27",
                "1998-05-04",
                "1998-05-05",
                "2022-03-15",
                "2022-03-16",
                "2022-09-15",
                "2022-09-16",
                "2022-09-17",
            ][..],
        ),
        (
            "GRC",
            &["1970-06-12", "1970-06-13", "1971-01-01", "1974-11-28"],
        ),
        ("ITA", &["2026-11-24"]),
        ("BLR", &["2026-11-24"]),
        ("XXX", &["2026-11-24"]),
    ] {
        for on in days {
            told(record, state, on, &mut out);
        }
    }
    // As it was known while nobody had said until when the Convention would bind.
    let then = record.as_known_on(day("2022-03-17"));
    out.push_str("as known on 2022-03-17\n");
    told(&then, "RUS", "2022-03-17", &mut out);
    insta::assert_snapshot!("states", out);
}

/// Beaten in custody in Kazan, on a day: what the Registry is told of it.
#[test]
fn what_the_registry_is_told() {
    let record = standi_bundled::record();
    let told = |on: &str| {
        let text = format!(
            "applicant: person\nrespondents: [RUS]\ncomplaints:\n  - articles: [\"3\"]\n    events:\n      \
             - {{ what: beaten, kind: instantaneous, on: {on}, place: RUS, actor: RUS }}\n"
        );
        let source = Source::new("test.yaml", text);
        let node = standi_text::read(&source, Format::Yaml).expect("YAML");
        let today = day("2026-11-24");
        let application = read(&node, &source, record, Some(today)).expect("an application");
        let words = Words::new(Language::En);
        advice(&answer(&application, record, today, &words))
            .into_iter()
            .map(|it| (it.state, it.value, it.then, it.authority.is_empty()))
            .collect::<Vec<_>>()
    };
    assert!(told("2022-09-15").is_empty());
    let closed = "it is received and registered; a single judge can declare it inadmissible \
                  (Article 27 § 1, Article 35 § 3 (a))";
    assert_eq!(
        told("2022-10-03"),
        [("RUS".to_string(), Value::Closed, closed, false)]
    );
    let judged = "it is received and registered; the Court decides";
    assert_eq!(
        told("2022-09-16"),
        [("RUS".to_string(), Value::Judgement, judged, false)]
    );
}
