//! Erasures, in every database.

use crate::made::{act, day, fill, next, now, opening};
use crate::papers::{bytes, file};
use standi_docket::Erasure;
use standi_docket::state::Role;
use standi_docket::value::Number;
use standi_docket_store::{
    Database, Docket, DueFilter, Erasing, ListFilter, Reason, StoreError, Stored,
};

/// A number from its text.
fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

/// Who erases in tests, and why.
pub fn reason() -> Reason {
    Reason {
        at: now(),
        role: Role::Administrator,
        by: "A. Keeper".into(),
        why: "asked for".into(),
    }
}

/// Erases an application.
pub fn erase<D: Database>(docket: &mut Docket<D>, number: Number) -> (Erasing, Erasure) {
    let events = docket.erasing(number).expect("it is there").events;
    docket
        .erase(number, events, reason())
        .expect("it is erased")
}

/// All events of a docket, in the order of the chain.
pub fn events<D: Database>(docket: &mut Docket<D>) -> Vec<Stored> {
    docket.database().scan(1, u32::MAX >> 1).expect("events")
}

fn erased<T>(done: Result<T, StoreError>) -> Erasure {
    match done {
        Err(StoreError::Erased { erasure, .. }) => *erasure,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it is there"),
    }
}

/// An application with papers, one of which another has too, is erased: it is in no list, its texts
/// and its own paper are gone, and nothing else has changed.
pub fn an_erased_application_leaves_its_place<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let shared = file(&mut docket, "3/26", b"a paper of both");
    file(&mut docket, "1/26", b"a paper of both");
    let own = file(&mut docket, "3/26", &bytes(1000));
    let before = events(&mut docket);
    let takes = docket.erasing(number("3/26")).expect("it is there");
    assert_eq!(
        (takes.contents.as_slice(), takes.shared.as_slice()),
        (&[own][..], &[shared][..])
    );
    // What was not seen is not erased.
    for other in [takes.events - 1, takes.events + 1] {
        let late = docket.erase(number("3/26"), other, reason());
        assert!(
            matches!(late, Err(StoreError::Conflict { found, .. }) if found == takes.events),
            "{other}"
        );
    }
    assert_eq!(events(&mut docket), before);
    let (took, entry) = erase(&mut docket, number("3/26"));
    assert_eq!(took, takes);
    assert_eq!(
        (entry.events(), entry.why.as_str()),
        (takes.events, "asked for")
    );

    let after = events(&mut docket);
    assert_eq!(after.len(), before.len() + 1);
    for (was, is) in before.iter().zip(&after) {
        let place = |it: &Stored| (it.position, it.application, it.seq, it.hash);
        assert_eq!(place(was), place(is));
        match is.application == number("3/26") {
            true => assert_eq!(is.text, was.text.erased()),
            false => assert_eq!(is.text, was.text),
        }
    }
    let verified = docket.verify(None).expect("all agrees");
    assert_eq!(
        (verified.applications, verified.erased, verified.contents),
        (2, 1, 1)
    );
    assert_eq!(verified.events, after.len() as u64);

    let (rows, count) = docket.list(&ListFilter::default()).expect("a list");
    assert_eq!((rows.len(), count), (2, 2));
    let all = DueFilter {
        today: day("2026-01-01"),
        until: None,
        whose: None,
        number: Some(number("3/26")),
        disclosed: None,
        respondent: None,
        limit: 0,
    };
    assert!(docket.due(&all).expect("what is due").is_empty());
    assert_eq!(
        docket.content(&own, &mut Vec::new()).expect("it answers"),
        None
    );
    assert_eq!(
        docket
            .content(&shared, &mut Vec::new())
            .expect("it answers"),
        Some(15)
    );

    // It is told of, and nothing follows.
    assert_eq!(erased(docket.application(number("3/26"))), entry);
    assert_eq!(erased(docket.erasing(number("3/26"))), entry);
    let mut late = next(
        &docket.application(number("1/26")).expect("it is there"),
        "form_arrives",
        "2026-02-01",
        &[],
    );
    late.number = number("3/26");
    for expected in [entry.events(), entry.seq] {
        late.expected = expected;
        assert_eq!(erased(docket.append(&[late.clone()])), entry);
    }
    let opened = docket.open(2026, |number| {
        Ok::<_, ()>(opening(number, "ITA", "2026-01-12"))
    });
    let opened = opened.expect("the store works").expect("it opens");
    assert_eq!(opened.number, number("4/26"));
    assert_eq!(docket.rebuild().expect("they are made anew"), 3);
    docket.verify(None).expect("all agrees");
    let missing = docket.erasing(number("9/26"));
    assert!(matches!(missing, Err(StoreError::NoApplication(_))));
}

/// A text that was taken away behind the program's back is missed, however it was done.
pub fn a_forged_erasure_is_found<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let history = docket.database().events(number("2/26")).expect("events");
    let emptied: Vec<Stored> = history
        .iter()
        .map(|it| Stored {
            text: it.text.erased(),
            ..it.clone()
        })
        .collect();
    let found = |docket: &mut Docket<D>, events: &[Stored]| {
        docket.database().begin().expect("it begins");
        docket.database().erase(events).expect("it is changed");
        docket.database().commit().expect("it is kept");
        match docket.verify(None).expect_err("it is found") {
            StoreError::Broken { position, .. } => position,
            other => panic!("{other}"),
        }
    };
    assert_eq!(found(&mut docket, &emptied[1..2]), emptied[1].position);
    assert_eq!(found(&mut docket, &emptied), emptied[0].position);
    // Another entry of the application is no entry that says so.
    docket
        .application(number("2/26"))
        .expect_err("its texts are gone");
}

/// An export keeps the places of what was erased, holds nothing of it, and is read back exactly;
/// one that was changed is refused whole.
pub fn an_export_keeps_what_was_erased<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    file(&mut docket, "3/26", &bytes(1000));
    let (_, entry) = erase(&mut docket, number("3/26"));
    act(&mut docket, "1/26", "form_arrives", "2026-02-01", &[]);
    let mut out = Vec::new();
    docket.export(&mut out).expect("it is written");
    let text = String::from_utf8(out).expect("text");
    assert!(text.contains("Applicant 2/26") && !text.contains("Applicant 3/26"));
    let said = text.lines().find(|line| line.contains("asked for"));
    let unsaid = text.replace(&format!("{}\n", said.expect("the entry that says so")), "");
    let line = text.lines().find(|line| line.contains("\"erased\":2"));
    let line = line.expect("an erased line");
    for broken in [
        unsaid,
        text.replace("asked for", "asked fur"),
        text.replace(line, &line.replace("\"erased\":2", "\"erased\":3")),
        text.replace(line, &line.replace(",\"erased\":2", "")),
        text.replace(line, &line.replace("\"seal\":\"", "\"seal\":\"00")),
    ] {
        assert_ne!(broken, text);
        other
            .import(&mut broken.as_bytes())
            .expect_err("it is refused");
        assert_eq!(other.head().expect("a head").0, 0);
    }
    other.import(&mut text.as_bytes()).expect("it is read");
    assert_eq!(
        other.head().expect("a head"),
        docket.head().expect("a head")
    );
    assert_eq!(other.verify(None).expect("all agrees").erased, 1);
    assert_eq!(erased(other.application(number("3/26"))), entry);
    let mut again = Vec::new();
    other.export(&mut again).expect("it is written");
    assert_eq!(String::from_utf8(again).expect("text"), text);
}

/// A backup keeps the places of what was erased.
pub fn a_backup_keeps_what_was_erased<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let (_, entry) = erase(&mut docket, number("2/26"));
    docket.wipe().expect("it is looked after");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy");
    docket.backup(&file).expect("it is written");
    other.restore(&file).expect("it is read");
    assert_eq!(events(&mut other), events(&mut docket));
    assert_eq!(other.verify(None).expect("all agrees").erased, 1);
    assert_eq!(erased(other.application(number("2/26"))), entry);
}
