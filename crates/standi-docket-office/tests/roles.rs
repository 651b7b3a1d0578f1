//! Every role against everything the docket does: who may, and that nothing hidden comes out.

use serde::Serialize;
use standi_docket::RefusalKind;
use standi_docket::access::{Task, Viewer, line};
use standi_docket::event::{Event, Kind};
use standi_docket::lifecycle;
use standi_docket::state::Role;
use standi_docket::value::Number;
use standi_docket_office::{Act, DueQuery, Lodging, Office, Trouble, Who, event};
use standi_docket_store::{Docket, ListFilter, Sqlite};
use standi_docket_suite::made::{day, now};
use standi_law::words::{Language, Words};

/// Part of the name that is kept from the public.
const NAME: &str = "Zorrillo";
/// Part of what was said in the talks.
const TALKS: &str = "QUINTAL";
/// A name that nobody has to hide.
const OPEN_NAME: &str = "Palomar";

/// What is registered and not yet made known to anybody; communicated, with talks that failed; a
/// settlement agreed; executed after a judgment. All but the last carry the hidden name.
const NUMBERS: [&str; 4] = ["1/20", "2/20", "3/20", "4/20"];

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn viewer(text: &str) -> Viewer {
    text.parse().expect("a viewer")
}

fn who(viewer: Viewer) -> Who {
    Who {
        viewer,
        by: "somebody".into(),
        today: day("2026-11-24"),
        now: now(),
    }
}

fn office<'a>(docket: &'a mut Docket<Sqlite>, as_whom: Viewer) -> Office<'a, Sqlite> {
    Office::new(docket, standi_bundled::record(), who(as_whom))
}

fn act(
    docket: &mut Docket<Sqlite>,
    at: &str,
    kind: &str,
    on: &str,
    note: &str,
    fields: &[(&str, &str)],
) {
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(key, value)| (key.to_string(), value.to_string()))
        .collect();
    let act = Act {
        note: Some(note.to_string()),
        document: Some(format!("{note}.pdf")),
        ..plain(at, event(kind, &fields).expect(kind), on)
    };
    let mut office = office(docket, Role::Registry.into());
    office
        .act(act)
        .unwrap_or_else(|it| panic!("{at} {kind}: {it}"));
}

fn plain(at: &str, event: Event, on: &str) -> Act {
    Act {
        number: number(at),
        event,
        on: day(on),
        authority: None,
        document: None,
        shown: false,
        note: None,
        due: None,
        supersedes: None,
        seen: None,
    }
}

fn words() -> Words {
    Words::new(Language::En)
}

fn lodge(docket: &mut Docket<Sqlite>, as_whom: Viewer, name: &str) -> Result<Number, Trouble> {
    let text = "respondents: [ITA]\ncomplaints:\n- id: c1\n  articles: ['3']\n  events:\n  - {what: x, kind: instantaneous, on: '2019-05-06', place: ITA, actor: ITA}\n";
    let source = standi_text::Source::new("a.yaml", text);
    let node = standi_text::read(&source, standi_text::Format::Yaml).expect("YAML");
    let record = standi_bundled::record();
    let told = standi_law::application::read(&node, &source, record, None).expect("a file");
    let lodging = Lodging {
        application: &told,
        applicant: Some(name),
        on: Some(day("2020-01-13")),
        draft: false,
        anonymous: false,
        note: Some(name),
        document: None,
    };
    let lodged = office(docket, as_whom).lodge(lodging, &words())?;
    Ok(lodged.application)
}

fn filled() -> Docket<Sqlite> {
    let mut docket = Docket::new(Sqlite::in_memory().expect("a store"));
    let d = &mut docket;
    let hidden = format!("Inés {NAME}");
    let open = format!("Juan {OPEN_NAME}");
    for at in NUMBERS {
        let name = if at == "4/20" { &open } else { &hidden };
        assert_eq!(
            lodge(d, Role::Registry.into(), name).expect("lodged"),
            number(at)
        );
        if at != "4/20" {
            act(d, at, "anonymity_requested", "2020-01-13", &hidden, &[]);
        }
        act(d, at, "form_arrives", "2020-01-20", &hidden_note(at), &[]);
        act(d, at, "registered", "2020-02-03", &hidden_note(at), &[]);
    }
    for at in &NUMBERS[1..] {
        let note = hidden_note(at);
        if *at != "4/20" {
            act(
                d,
                at,
                "anonymity_granted",
                "2020-02-04",
                &note,
                &[("initials", "I. Z.")],
            );
        }
        act(
            d,
            at,
            "assigned_to_section",
            "2020-02-05",
            &note,
            &[("section", "First Section")],
        );
        act(d, at, "track_chamber", "2020-03-02", &note, &[]);
        act(
            d,
            at,
            "notice_given",
            "2020-05-04",
            &format!("{TALKS} proposal"),
            &[],
        );
        let terms = format!("{TALKS}: 5,000 euros");
        let fields = [("by", "the Government"), ("terms", terms.as_str())];
        act(
            d,
            at,
            "friendly_settlement_offer",
            "2020-06-01",
            TALKS,
            &fields,
        );
        let fields = [("deadline", "friendly-settlement"), ("until", "2020-09-01")];
        act(d, at, "time_extended", "2020-06-02", TALKS, &fields);
    }
    let terms = format!("{TALKS}: 6,000 euros");
    act(
        d,
        "3/20",
        "friendly_settlement_agreed",
        "2020-07-01",
        TALKS,
        &[("terms", &terms)],
    );
    for at in ["2/20", "4/20"] {
        let note = hidden_note(at);
        act(d, at, "no_settlement", "2020-09-02", TALKS, &[]);
        act(
            d,
            at,
            "government_observations",
            "2020-10-01",
            &note,
            &[("pleas", &note)],
        );
        act(
            d,
            at,
            "applicant_reply_and_art41_claim",
            "2020-11-02",
            &note,
            &[],
        );
    }
    let award = format!("1000 EUR | Inés {NAME} | costs of {NAME}");
    let fields = [("violations", "c1"), ("awards", award.as_str())];
    act(d, "2/20", "chamber_judgment", "2021-03-02", NAME, &fields);
    act(
        d,
        "2/20",
        "referral_requested",
        "2021-04-01",
        NAME,
        &[("by", &hidden)],
    );
    act(d, "2/20", "panel_rejects", "2021-06-01", NAME, &[]);
    act(d, "2/20", "transmitted", "2021-06-02", NAME, &[]);
    let heir = format!("Pablo {NAME}");
    act(d, "3/20", "applicant_dies", "2020-07-02", NAME, &[]);
    act(
        d,
        "3/20",
        "heir_continues",
        "2020-08-03",
        NAME,
        &[("name", &heir)],
    );
    docket
}

fn hidden_note(at: &str) -> String {
    match at {
        "4/20" => OPEN_NAME.to_string(),
        _ => format!("letter of Ms {NAME}"),
    }
}

/// Every viewer: a party on its own side, on a foreign one, and without a side.
fn viewers() -> Vec<Viewer> {
    let mut viewers: Vec<Viewer> = Role::ALL.iter().map(|role| (*role).into()).collect();
    let sides = [
        "applicant:2/20",
        "applicant:9/20",
        "government:ITA",
        "government:RUS",
    ];
    viewers.extend(sides.map(viewer));
    viewers
}

/// Looks for what must be hidden in anything that comes out.
fn silent(out: &str, viewer: Viewer, what: &str) {
    let knows = matches!(
        viewer.role,
        Role::Registry | Role::Judge | Role::Applicant | Role::Government
    );
    let folded = out.to_lowercase();
    let has = |word: &str| folded.contains(&word.to_lowercase());
    assert!(knows || !has(NAME), "{viewer} {what}: the name\n{out}");
    let talks = matches!(
        viewer.role,
        Role::Registry | Role::Judge | Role::Applicant | Role::Government
    );
    assert!(talks || !has(TALKS), "{viewer} {what}: the talks\n{out}");
}

fn said<T: Serialize>(answer: Result<T, Trouble>) -> (Option<RefusalKind>, bool, String) {
    match answer {
        Ok(answer) => (None, true, serde_json::to_string(&answer).expect("JSON")),
        Err(Trouble::Refused(it)) => {
            let kind = it.refused.kind;
            (
                Some(kind),
                false,
                serde_json::to_string(&*it).expect("JSON"),
            )
        }
        Err(other) => (None, false, format!("{other} {other:?}")),
    }
}

/// Does everything that can be done without changing the docket; gives what came out, by task.
fn everything(
    docket: &mut Docket<Sqlite>,
    viewer: Viewer,
) -> Vec<(Task, Option<RefusalKind>, bool, String)> {
    let mut all = Vec::new();
    let mut add = |task, (kind, done, text)| all.push((task, kind, done, text));
    let mut office = office(docket, viewer);
    for at in NUMBERS {
        add(Task::Show, said(office.show(number(at))));
        add(Task::Act, said(office.steps(number(at))));
    }
    add(Task::List, said(office.list(&ListFilter::default())));
    add(Task::Due, said(office.due(&DueQuery::default())));
    add(Task::Verify, said(office.verify(None)));
    add(Task::Rebuild, said(office.rebuild()));
    let mut file = Vec::new();
    let exported = office.export("file".into(), &mut file);
    let (kind, done, mut text) = said(exported);
    text += &String::from_utf8(file).expect("UTF-8");
    add(Task::Export, (kind, done, text));
    add(
        Task::Import,
        said(office.import("file".into(), &mut &b""[..])),
    );
    let nowhere = std::path::Path::new("/no/such/folder/copy");
    add(Task::Backup, said(office.backup(nowhere)));
    add(Task::Restore, said(office.restore(nowhere)));
    all
}

/// A task that is not in the table is refused as not one for the role; one that is, never is.
#[test]
fn a_role_does_what_the_table_gives_it_and_nothing_else() {
    let mut docket = filled();
    for viewer in viewers() {
        for (task, kind, done, text) in everything(&mut docket, viewer) {
            match line(viewer.role, task) {
                None => assert_eq!(kind, Some(RefusalKind::NotYours), "{viewer} {task}: {text}"),
                Some(_) => assert_ne!(kind, Some(RefusalKind::NotYours), "{viewer} {task}"),
            }
            assert!(
                !done || line(viewer.role, task).is_some(),
                "{viewer} {task}"
            );
        }
        let lodged = lodge(&mut docket, viewer, "Somebody New").is_ok();
        assert_eq!(lodged, line(viewer.role, Task::Lodge).is_some(), "{viewer}");
    }
}

#[test]
fn nothing_hidden_comes_out_of_anything() {
    let mut docket = filled();
    for viewer in viewers() {
        for (task, _, _, text) in everything(&mut docket, viewer) {
            silent(&text, viewer, task.word());
        }
    }
}

/// Which applications are open to whom.
#[test]
fn an_application_is_open_to_those_whom_the_rules_let_in() {
    let mut docket = filled();
    for (viewer_, open) in [
        ("registry", "1111"),
        ("judge", "1111"),
        ("auditor", "1111"),
        ("administrator", "0000"),
        // Notice was given of all but the first.
        ("government", "0111"),
        ("government:ITA", "0111"),
        ("government:RUS", "0000"),
        ("applicant:2/20", "0100"),
        ("applicant:9/20", "0000"),
        ("other", "0111"),
        // Only the second was transmitted.
        ("committee", "0100"),
    ] {
        let mut office = office(&mut docket, viewer(viewer_));
        let shown: String = NUMBERS
            .iter()
            .map(|at| {
                if office.show(number(at)).is_ok() {
                    '1'
                } else {
                    '0'
                }
            })
            .collect();
        assert_eq!(shown, open, "{viewer_}");
        if let Ok(listed) = office.list(&ListFilter::default()) {
            let there = |at: &str| listed.applications.iter().any(|it| it.number == number(at));
            let list: String = NUMBERS
                .iter()
                .map(|at| if there(at) { '1' } else { '0' })
                .collect();
            assert_eq!(
                (list.as_str(), listed.total),
                (open, count(open)),
                "{viewer_}"
            );
        }
        let mut file = Vec::new();
        if office.export("file".into(), &mut file).is_ok() {
            let text = String::from_utf8(file).expect("UTF-8");
            let there = |at: &str| text.contains(&format!("\"application\":\"{at}\""));
            let written: String = NUMBERS
                .iter()
                .map(|at| if there(at) { '1' } else { '0' })
                .collect();
            assert_eq!(written, open, "{viewer_}");
        }
    }
}

fn count(open: &str) -> u64 {
    open.bytes().filter(|it| *it == b'1').count() as u64
}

/// What the Court sees of the talks: what was agreed, which it approves; nothing of talks that
/// failed, since it goes on to judge.
#[test]
fn the_court_sees_what_was_agreed_and_no_more() {
    let mut docket = filled();
    let mut office = office(&mut docket, Role::Judge.into());
    let text = |shown: Result<_, Trouble>| said::<standi_docket_office::answers::Shown>(shown).2;
    for at in ["2/20", "4/20"] {
        let shown = text(office.show(number(at)));
        assert!(!shown.contains(TALKS), "{at}");
        assert!(shown.contains("Art 39(2), Rule 62(2)"));
    }
    let agreed = text(office.show(number("3/20")));
    assert!(agreed.contains("6,000 euros") && !agreed.contains("5,000 euros"));
}

/// Those who may know the name and the talks do see them: what is hidden is not lost.
#[test]
fn the_parties_see_what_is_theirs() {
    let mut docket = filled();
    for viewer in ["registry", "applicant:2/20", "government:ITA"].map(viewer) {
        let text = said(office(&mut docket, viewer).show(number("2/20"))).2;
        assert!(text.contains(NAME) && text.contains(TALKS), "{viewer}");
        assert!(text.contains("\"hidden\":[]"), "{viewer}");
    }
}

/// The public does not read the notes of those who keep the docket.
#[test]
fn notes_are_not_public() {
    let mut docket = filled();
    let shown = |docket: &mut Docket<Sqlite>, role: Role| {
        said(office(docket, role.into()).show(number("4/20"))).2
    };
    let inside = shown(&mut docket, Role::Judge);
    assert!(
        inside.contains("\"note\":\"Palomar\"") && inside.contains("\"recorded_by\":\"somebody\"")
    );
    let outside = shown(&mut docket, Role::Other);
    assert!(
        !outside.contains("\"note\"") && !outside.contains("somebody"),
        "{outside}"
    );
    assert!(outside.contains(OPEN_NAME), "the name is public");
}

/// Lists are read over shoulders: they carry the public name for everybody.
#[test]
fn lists_carry_the_public_name_for_everybody() {
    let mut docket = filled();
    for viewer in ["registry", "judge", "applicant:2/20", "government:ITA"].map(viewer) {
        let mut office = office(&mut docket, viewer);
        let list = said(office.list(&ListFilter::default())).2;
        let due = said(office.due(&DueQuery::default())).2;
        assert!(
            list.contains("I. Z.") && !list.contains(NAME),
            "{viewer}\n{list}"
        );
        assert!(!due.contains(NAME), "{viewer}");
    }
}

/// What a search looks at is what the list shows, however it is cut into stretches.
#[test]
fn stretches_are_the_list() {
    let mut docket = filled();
    for viewer in viewers() {
        let mut office = office(&mut docket, viewer);
        let listed = office.list(&ListFilter::default());
        for most in [1, 2, 3, 1000] {
            let (mut rows, mut after) = (Vec::new(), None);
            let read = loop {
                match office.stretch(after, most) {
                    Ok(stretch) => {
                        rows.extend(stretch.rows);
                        after = stretch.next;
                    }
                    Err(trouble) => break Err(trouble.to_string()),
                }
                if after.is_none() {
                    break Ok(rows);
                }
            };
            let expected = listed.as_ref().map(|it| it.applications.clone());
            let expected = expected.map_err(ToString::to_string);
            assert_eq!(read, expected, "{viewer}, {most} at a time");
        }
        let entries = said(office.entries()).2;
        assert!(
            !entries.contains(NAME) && !entries.contains(TALKS),
            "{viewer}"
        );
    }
}

fn value(name: &str) -> Option<&'static str> {
    Some(match name {
        "violations" | "complaints" => "c1",
        "awards" | "sum" => "1000 EUR | the applicant | costs",
        "paid" => "100 EUR",
        "unanimous" | "individual_measures" | "general_measures" => "yes",
        "national_judge" | "initials" | "section" => "X",
        "kind" => "letter",
        "filed_by" => "registry",
        "priority" => "IV",
        "track" => "individual",
        "deadline" => "observations",
        "learned" | "until" => "2026-10-01",
        _ => return None,
    })
}

/// Every role records every event, on every application: it does so if the lifecycle's table gives
/// the event to it where the application stands, and never otherwise; and no refusal tells what is
/// hidden.
#[test]
fn every_role_against_every_event() {
    let mut tried = 0;
    let mut done = 0;
    for viewer in viewers() {
        let mut docket = filled();
        for kind in Kind::ALL {
            let pairs: Vec<(String, String)> = kind
                .fields()
                .iter()
                .filter_map(|it| {
                    let named = it.required.then_some("X").filter(|_| it.name == "name");
                    let value = value(it.name).or(named)?;
                    Some((it.name.into(), value.into()))
                })
                .collect();
            let built = Event::build(*kind, &pairs).expect("an event");
            for at in NUMBERS {
                let application = docket.application(number(at)).expect("it is there");
                let here = lifecycle::row(&application.states(), *kind).is_some();
                let mut roles = lifecycle::rows().filter(|row| row.event == *kind);
                let given = roles.any(|row| row.roles.contains(&viewer.role));
                let letter = matches!(kind, Kind::TimeSet | Kind::TimeExtended);
                let may = viewer.role == Role::Registry
                    || given
                    || (letter && viewer.role == Role::Judge);
                let act = plain(at, built.clone(), "2026-11-24");
                let open = viewer.reaches(Task::Act, &application);
                let answer = office(&mut docket, viewer).act(act);
                let (refused, recorded, text) = said(answer);
                silent(&text, viewer, kind.word());
                tried += 1;
                let case = format!("{viewer} {kind} {at}: {text}");
                if recorded {
                    done += 1;
                    assert!(may && open && (here || letter), "{case}");
                } else if open && here && !may {
                    assert_eq!(refused, Some(RefusalKind::NotYours), "{case}");
                } else if !open {
                    assert!(
                        refused.is_none() || refused == Some(RefusalKind::NotYours),
                        "{case}"
                    );
                }
            }
        }
    }
    assert_eq!(tried, 12 * Kind::ALL.len() * 4);
    assert!(done > 100, "{done}");
}

/// Only the Registry, or the role that made an entry, corrects it.
#[test]
fn entries_are_corrected_by_those_who_made_them() {
    for viewer in viewers() {
        let mut docket = filled();
        let withdrawn = Event::Withdrawn(standi_docket::event::Withdrawn {});
        let act = Act {
            supersedes: Some(2),
            ..plain("4/20", withdrawn, "2026-11-24")
        };
        let (kind, done, _) = said(office(&mut docket, viewer).act(act));
        assert!(!done, "{viewer}: what follows on entry 2 could not stand");
        let allowed = viewer.role == Role::Registry;
        assert_eq!(
            kind == Some(RefusalKind::Correction) || kind == Some(RefusalKind::NotFromHere),
            allowed,
            "{viewer} {kind:?}"
        );
    }
}
