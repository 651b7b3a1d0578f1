//! Properties of every life: nothing is lost from the list of what is due, nothing panics, a replay
//! gives the same application.

use proptest::prelude::*;
use standi_docket::event::{Event, Kind, Opened};
use standi_docket::state::{Role, Track};
use standi_docket::term::{Nature, Status};
use standi_docket::value::{Date, Moment};
use standi_docket::*;
use standi_record::Day;

const TODAY: Day = Day(20_781);

fn now() -> Moment {
    "2026-11-24T10:00:00Z".parse().expect("a moment")
}

/// Values that fields of that name could hold; every other one is left out.
fn value(name: &str, on: Day) -> Option<String> {
    Some(match name {
        "violations" | "complaints" => "c1".into(),
        "awards" | "sum" => "1000 EUR | Ivanov | costs".into(),
        "paid" => "300 EUR".into(),
        "unanimous" | "individual_measures" | "general_measures" => "yes".into(),
        "national_judge" | "initials" | "section" => "X".into(),
        "priority" => "IV".into(),
        "track" => "individual".into(),
        "deadline" => "observations".into(),
        "kind" => "other".into(),
        "name" => "paper.pdf".into(),
        "filed_by" => "applicant".into(),
        "learned" | "until" => Date(Day(on.0 + 20)).to_string(),
        _ => return None,
    })
}

fn event(kind: Kind, on: Day) -> Event {
    let fields = kind.fields().iter();
    let pairs: Vec<(String, String)> = fields
        .filter_map(|field| value(field.name, on).map(|value| (field.name.to_string(), value)))
        .collect();
    Event::build(kind, &pairs).unwrap_or_else(|fault| panic!("{kind}: {fault}"))
}

fn start(track: Track) -> Application {
    let opened = Opened {
        track,
        applicant: None,
        respondents: vec!["ITA".parse().expect("a State")],
        complaints: vec!["c1: 3".parse().expect("it"), "c2: 8".parse().expect("it")],
        last_day: Some(Date(Day(17_600))),
    };
    let number = "7/18".parse().expect("a number");
    let command = Command {
        today: TODAY,
        ..Command::new(Event::Opened(opened.clone()), Day(17_532), now())
    };
    let events =
        open(number, opened, None, command, standi_bundled::record()).expect("it is opened");
    replay(number, &events)
}

/// One step: mostly an event that the table allows, sometimes any, sometimes a correction.
#[derive(Clone, Debug)]
struct Step {
    choice: usize,
    any: bool,
    days: i32,
    supersedes: Option<u32>,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let supersedes = prop_oneof![9 => Just(None), 1 => (1u32..30).prop_map(Some)];
    let step = (
        any::<usize>(),
        proptest::bool::weighted(0.15),
        0..200i32,
        supersedes,
    );
    let step = step.prop_map(|(choice, any, days, supersedes)| Step {
        choice,
        any,
        days,
        supersedes,
    });
    prop::collection::vec(step, 1..60)
}

fn tracks() -> impl Strategy<Value = Track> {
    prop_oneof![8 => Just(Track::Individual), 1 => Just(Track::InterState), 1 => Just(Track::AdvisoryOpinion)]
}

/// Lives an application through the steps; gives every application on the way.
fn live(track: Track, steps: &[Step]) -> Vec<Application> {
    let mut application = start(track);
    let mut on = Day(17_532);
    let mut lives = vec![application.clone()];
    for step in steps {
        on = Day((on.0 + step.days).min(TODAY.0));
        let kinds: Vec<Kind> = match step.any {
            true => Kind::ALL.to_vec(),
            false => possible(&application).iter().map(|row| row.event).collect(),
        };
        let Some(kind) = kinds.get(step.choice % kinds.len().max(1)) else {
            break;
        };
        let command = Command {
            supersedes: step.supersedes,
            today: TODAY,
            ..Command::new(event(*kind, on), on, now())
        };
        match decide(&application, command, standi_bundled::record()) {
            Ok(events) => {
                for event in &events {
                    assert_eq!(event.seq, application.version() + 1);
                    application = apply(application, event);
                }
                lives.push(application.clone());
            }
            Err(refusal) => {
                assert!(!refusal.rule.is_empty() && !refusal.text.to_string().is_empty())
            }
        }
    }
    lives
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Every time that runs is on the list, unless it is a right whose last day has passed.
    #[test]
    fn nothing_is_lost_from_the_list(track in tracks(), steps in steps()) {
        for application in live(track, &steps) {
            let due = application.due(TODAY);
            for term in &application.terms {
                let past = term.last_day.is_some_and(|last| last.0 < TODAY);
                let listed = due.contains(&term);
                match (term.status, term.nature) {
                    (Status::Stopped, _) => prop_assert!(!listed && term.stopped_by.is_some()),
                    (Status::Running, Nature::Right) => {
                        prop_assert!(listed != past || term.suspended, "{term:?}");
                    }
                    (Status::Running, _) => prop_assert!(listed, "{term:?}"),
                }
            }
        }
    }

    /// Wherever the passing of time decides what comes next, something stays on the list, however
    /// late it has become.
    #[test]
    fn nobody_is_left_without_a_next_step(track in tracks(), steps in steps()) {
        use standi_docket::state::{Case, Interim, Money, Supervision};
        for application in live(track, &steps) {
            let waits = matches!(
                application.case,
                Case::AwaitingApplicant | Case::CommunicatedFs | Case::CommunicatedObs
                    | Case::AwaitingReply | Case::JudgmentNotFinal | Case::Adjourned
                    | Case::JustSatisfaction | Case::AwaitingHeir | Case::IsAssigned
            );
            let waits = waits
                || matches!(application.interim, Interim::Pending | Interim::InForce)
                || matches!(
                    application.supervision,
                    Some(Supervision::New | Supervision::InfringementNotice)
                )
                || application.payments.iter().any(|it| matches!(it.state, Money::Running | Money::Late));
            let much_later = Day(TODAY.0 + 20_000);
            prop_assert!(!waits || !application.due(much_later).is_empty(), "{:?}", application.states());
        }
    }

    /// A time that has begun is there until an event of the history stops it.
    #[test]
    fn a_time_ends_only_by_an_event(track in tracks(), steps in steps()) {
        let lives = live(track, &steps);
        for pair in lives.windows(2) {
            let corrected = pair[1].history.last().is_some_and(|it| it.supersedes.is_some());
            if corrected {
                continue;
            }
            let (before, after) = (&pair[0].terms, &pair[1].terms);
            prop_assert!(after.len() >= before.len());
            for (old, new) in before.iter().zip(after) {
                prop_assert_eq!((&old.id, old.from_event), (&new.id, new.from_event));
                let ended = old.status == Status::Running && new.status == Status::Stopped;
                let by = |seq: u32| pair[1].history.iter().any(|it| it.seq == seq);
                prop_assert!(!ended || new.stopped_by.is_some_and(by));
            }
        }
    }

    /// Every day is a day of the calendar, and no time ends before it begins.
    #[test]
    fn days_are_days(track in tracks(), steps in steps()) {
        for application in live(track, &steps) {
            for term in &application.terms {
                for day in [Some(term.from), term.computed, term.last_day].into_iter().flatten() {
                    prop_assert_eq!(day.to_string().parse::<Date>(), Ok(day));
                }
                prop_assert!(term.computed.is_none_or(|last| term.from <= last || term.id == "new-form"));
            }
        }
    }

    /// The history, written and read back, makes the same application.
    #[test]
    fn a_replay_is_the_same(track in tracks(), steps in steps()) {
        let application = live(track, &steps).pop().expect("one");
        let text = serde_json::to_string(&application.history).expect("JSON");
        let history: Vec<event::Recorded> = serde_json::from_str(&text).expect("it reads back");
        prop_assert_eq!(&history, &application.history);
        let again = replay(application.number, &history);
        prop_assert_eq!(again, application);
    }

    /// What is kept of an application leads on as its history does, and comes back from its bytes.
    #[test]
    fn a_standing_needs_no_history(track in tracks(), steps in steps()) {
        let lives = live(track, &steps);
        let mut standing = Standing::of(lives[0].clone());
        for application in lives {
            let version = standing.version() as usize;
            for event in &application.history[version..] {
                if !standing.advance(event) {
                    // A correction.
                    standing = Standing::of(application.clone());
                    break;
                }
            }
            prop_assert_eq!(&standing, &Standing::of(application));
            let bytes = standing.to_bytes();
            let back = Standing::from_bytes(standing.application().number, &bytes);
            prop_assert_eq!(back.as_ref(), Some(&standing));
            prop_assert!(standing.agrees(&bytes));
        }
    }

    /// Auditors and administrators record nothing, whatever happens.
    #[test]
    fn some_roles_record_nothing(kind in prop::sample::select(Kind::ALL), days in 0..3000i32) {
        let on = Day(17_532 + days);
        for role in [Role::Auditor, Role::Administrator] {
            let command = Command { role, today: TODAY, ..Command::new(event(kind, on), on, now()) };
            prop_assert!(decide(&start(Track::Individual), command, standi_bundled::record()).is_err());
        }
    }
}
