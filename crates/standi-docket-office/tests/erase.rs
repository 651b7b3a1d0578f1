//! Erasures: who may, what is asked of the reason, what is told to whom afterwards.

use standi_docket::RefusalKind;
use standi_docket::access::{Task, Viewer, line};
use standi_docket::state::Role;
use standi_docket::value::Number;
use standi_docket_office::{Office, Trouble, Who, event};
use standi_docket_store::{Docket, ListFilter, Sqlite};
use standi_docket_suite::made::{day, fill, now};

fn number() -> Number {
    "3/26".parse().expect("a number")
}

fn office<'a>(docket: &'a mut Docket<Sqlite>, viewer: &str) -> Office<'a, Sqlite> {
    let who = Who {
        viewer: viewer.parse::<Viewer>().expect("a viewer"),
        by: "A. Keeper".into(),
        today: day("2026-11-24"),
        now: now(),
    };
    Office::new(docket, standi_bundled::record(), who)
}

fn filled() -> Docket<Sqlite> {
    let mut docket = Docket::new(Sqlite::in_memory().expect("a store"));
    fill(&mut docket);
    docket
}

const VIEWERS: [&str; 8] = [
    "registry",
    "judge",
    "applicant:3/26",
    "government:POL",
    "committee",
    "other",
    "auditor",
    "administrator",
];

#[test]
fn the_administrator_alone_erases() {
    let mut docket = filled();
    for viewer in VIEWERS {
        let may = viewer == "administrator";
        let role = viewer.split(':').next().and_then(Role::from_word);
        let role = role.expect("a role");
        assert_eq!(line(role, Task::Erase).is_some(), may, "{viewer}");
        let head = docket.head().expect("a head");
        let mut office = office(&mut docket, viewer);
        assert_eq!(office.erasing(number()).is_ok(), may, "{viewer}");
        if !may {
            let refused = office.erase(number(), "asked for", None);
            assert!(matches!(refused, Err(Trouble::Refused(_))), "{viewer}");
            assert_eq!(docket.head().expect("a head"), head);
        }
    }
}

#[test]
fn the_reason_stays_and_names_nobody() {
    let mut docket = filled();
    let head = docket.head().expect("a head");
    for (why, word) in [
        ("", "has a reason"),
        ("  ", "has a reason"),
        ("asked for by Applicant 3/26", "holds a name"),
    ] {
        let told = office(&mut docket, "administrator").erase(number(), why, None);
        let told = told.expect_err("it is refused").to_string();
        assert!(told.contains(word), "{told}");
    }
    assert_eq!(docket.head().expect("a head"), head);
    let told = office(&mut docket, "administrator").erase(number(), " asked for ", None);
    let entry = told.expect("it is erased").entry.expect("an entry");
    assert_eq!(
        (entry.why.as_str(), entry.erased_by.as_str()),
        ("asked for", "A. Keeper")
    );
    assert_eq!((entry.role, entry.erased_at), (Role::Administrator, now()));
}

/// What was recorded since whoever erases looked is not erased unseen; what it is the administrator
/// does not learn.
#[test]
fn what_was_not_seen_is_not_erased() {
    let mut docket = filled();
    let takes = office(&mut docket, "administrator").erasing(number());
    let seen = takes.expect("it is there").events;
    standi_docket_suite::made::act(&mut docket, "3/26", "im_requested", "2026-05-01", &[]);
    let head = docket.head().expect("a head");
    let told = office(&mut docket, "administrator").erase(number(), "asked for", Some(seen));
    let Err(Trouble::Refused(refused)) = told else {
        panic!("it is refused: {told:?}");
    };
    assert_eq!(refused.refused.kind, RefusalKind::Conflict);
    assert!(refused.meanwhile.is_empty());
    let said = refused.refused.to_string();
    let entries = format!("you saw {seen} of its entries, it has {}", seen + 1);
    assert!(said.contains(&entries), "{said}");
    let instead = refused.refused.instead[0].to_string();
    assert!(
        instead.contains("`standi erase 3/26 --dry-run`"),
        "{instead}"
    );
    let more = office(&mut docket, "administrator").erase(number(), "asked for", Some(seen + 2));
    assert!(matches!(more, Err(Trouble::Input { kind: "seen", .. })));
    assert_eq!(docket.head().expect("a head"), head);
    let done = office(&mut docket, "administrator").erase(number(), "asked for", Some(seen + 1));
    assert_eq!(done.expect("it is erased").events, seen + 1);
}

/// Those who could have seen it without its having been disclosed to them are told; to the others
/// it is as if it had never been there.
#[test]
fn who_is_told_that_it_was_erased() {
    let mut docket = filled();
    let done = office(&mut docket, "administrator").erase(number(), "asked for", None);
    let done = done.expect("it is erased");
    assert!(!done.before && done.left.is_none() && done.papers == 0);
    for viewer in VIEWERS {
        let told = office(&mut docket, viewer).show(number());
        let told = told.expect_err("it is gone");
        match viewer {
            "registry" | "judge" | "auditor" | "applicant:3/26" => {
                let said = told.to_string();
                assert!(matches!(told, Trouble::Erased { .. }), "{viewer}: {said}");
                assert_eq!(
                    said,
                    "application 3/26 was erased on 2026-11-24 by A. Keeper: asked for"
                );
            }
            "administrator" => assert!(matches!(told, Trouble::Refused(_)), "{told}"),
            _ => {
                let never = "9/26".parse().expect("a number");
                let never = office(&mut docket, viewer).show(never);
                let never = never.expect_err("it was never there").to_string();
                assert_eq!(told.to_string().replace("3/26", "9/26"), never, "{viewer}");
            }
        }
    }
    let other = office(&mut docket, "applicant:1/26").show(number());
    assert!(matches!(other, Err(Trouble::NotHere(_))));
    let event = event("form_arrives", &[]).expect("an event");
    let act = standi_docket_office::Act {
        number: number(),
        event,
        on: day("2026-05-01"),
        authority: None,
        document: None,
        shown: false,
        note: None,
        due: None,
        supersedes: None,
        seen: None,
    };
    let late = office(&mut docket, "registry").act(act);
    assert!(matches!(late, Err(Trouble::Erased { .. })));
}

#[test]
fn lists_and_copies_go_on_without_it() {
    let mut docket = filled();
    let before = docket.head().expect("a head");
    let before = standi_docket_office::Head {
        events: before.0,
        hash: before.1,
    };
    office(&mut docket, "administrator")
        .erase(number(), "asked for", None)
        .expect("it is erased");
    let listed = office(&mut docket, "registry").list(&ListFilter::default());
    assert_eq!(listed.expect("a list").total, 2);
    let changed = office(&mut docket, "registry")
        .changed(before, 10)
        .expect("changes");
    assert_eq!(changed, Some(vec![(number(), None)]));
    for viewer in ["auditor", "other", "applicant:3/26"] {
        let mut out = Vec::new();
        let copied = office(&mut docket, viewer).export("-".into(), &mut out);
        copied.expect("it is written");
        let text = String::from_utf8(out).expect("text");
        assert!(!text.contains("\"application\":\"3/26\""), "{viewer}");
    }
    let checked = office(&mut docket, "auditor")
        .verify(None)
        .expect("an answer");
    assert!(checked.agrees);
    assert_eq!(checked.erased, Some(1));
    // Asked again, it takes nothing more, and says so.
    let head = docket.head().expect("a head");
    let again = office(&mut docket, "administrator").erase(number(), "once more", None);
    let again = again.expect("it is looked after");
    assert!(again.before && again.entry.is_some_and(|it| it.why == "asked for"));
    assert_eq!(docket.head().expect("a head"), head);
}
