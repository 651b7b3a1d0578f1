//! Other doors: every row of their tables, and the exits of States.

use serde_json::json;
use standi_law::Value;
use standi_law::application::tree::{Change, application};
use standi_law::doors::{DoorAnswer, Doors, doors};
use standi_law::words::{Language, Words};
use standi_record::Day;

/// A person complains of ill-treatment by Russia in Russia on 3 October 2022; asked on 24 November
/// 2026, unless a change says otherwise.
fn tried(changes: &str) -> Doors {
    let mut tree = json!({
        "applicant": "person",
        "respondents": ["RUS"],
        "complaints": [{
            "articles": ["3"],
            "events": [{"kind": "instantaneous", "on": "2022-10-03", "place": "RUS"}],
        }],
    });
    let mut today: Day = "2026-11-24".parse().expect("a day");
    for change in changes
        .split(';')
        .map(str::trim)
        .filter(|change| !change.is_empty())
    {
        match change.strip_prefix("today=") {
            Some(day) => today = day.parse().expect("a day"),
            None => {
                let change = Change::parse(change).expect(change);
                change.apply(&mut tree).expect("it applies");
            }
        }
    }
    let record = standi_bundled::record();
    let application =
        application(&tree, record, today).unwrap_or_else(|defects| panic!("{changes}\n{defects}"));
    doors(&application, record, today, &Words::new(Language::En))
}

fn door<'a>(doors: &'a Doors, forum: &str) -> &'a DoorAnswer {
    let mut all = doors.doors.iter();
    all.find(|door| door.forum == forum).expect(forum)
}

fn row(forum: &str, changes: &str) -> &'static str {
    let doors = tried(changes);
    doors
        .doors
        .iter()
        .find(|door| door.forum == forum)
        .expect(forum)
        .rule
}

/// The row that decides, as `rows` expects it: `rule | forum | changes`.
fn check(rows: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(rule, forum, changes)| {
            let found = row(forum, changes);
            (found != *rule).then(|| format!("{forum} | {changes}: {found}, expected {rule}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same person, facts and complaint.
const SAME: &str = "other_procedure.same_applicant=yes; other_procedure.same_facts=yes; other_procedure.same_complaint=yes";
const SAME_COURT: &str = "earlier_application.same_applicant=yes; \
     earlier_application.same_facts=yes; earlier_application.same_complaint=yes";

fn at(state: &str, rest: &str) -> String {
    format!("respondents=[{state}]; event.place={state}; {rest}")
}

#[test]
fn acceptance() {
    check(&[
        ("forum-open", "hrcttee", ""),
        ("forum-open", "cat", ""),
        ("forum-not-accepted", "ced", "event.nature=disappearance"),
        ("forum-not-accepted", "crc", ""),
        ("forum-not-in-force", "cmw", ""),
        ("forum-ended", "hrcttee", &at("BLR", "today=2023-02-08")),
        (
            "forum-not-yet",
            "hrcttee",
            "today=1991-06-01; event.on=1990-01-01",
        ),
        // Facts before the acceptance count only if they go on.
        ("forum-before-acceptance", "hrcttee", "event.on=1985-01-01"),
        ("forum-vague-day", "hrcttee", &at("GRC", "event.on=1997")),
        (
            "forum-open",
            "hrcttee",
            "event.on=; event.from=1985-01-01; event.kind=continuing",
        ),
        ("forum-no-day", "hrcttee", "event.on="),
        // Nothing known is never "not accepted".
        ("forum-not-in-record", "hrcttee", &at("KEN", "")),
        ("forum-not-in-record", "cedaw", &at("KEN", "")),
        ("forum-not-in-record", "acthpr", &at("MLI", "")),
        ("forum-not-in-record", "ecowas-court", &at("NGA", "")),
        // A State that came back at once is not one that left.
        ("forum-not-in-record", "hrcttee", &at("GUY", "")),
        ("forum-ended", "hrcttee", &at("JAM", "")),
        ("forum-ended", "hrcttee", &at("TTO", "")),
        ("forum-no-state", "hrcttee", "respondents=[EU]"),
        // The Convention without its complaints procedure: urgent actions are open.
        (
            "forum-ced-urgent",
            "ced",
            &at("ARM", "event.nature=disappearance"),
        ),
    ]);
}

#[test]
fn subject_and_person() {
    check(&[
        ("forum-persons-only", "hrcttee", "applicant=company"),
        ("forum-other-theme", "cat", "articles=[8]; about=[none]"),
        ("forum-which-theme", "cat", "articles=[8]"),
        ("forum-which-theme", "cedaw", ""),
        // What a list does not name is not denied, unless it says so.
        ("forum-which-theme", "cedaw", "about=[torture]"),
        ("forum-other-theme", "cedaw", "about=[torture, none]"),
        ("forum-open", "cedaw", "about=[discrimination-women]"),
        ("forum-not-in-covenant", "hrcttee", "articles=[P1-1]"),
        ("forum-which-right", "hrcttee", "articles="),
        (
            "forum-open",
            "crpd",
            &at("FRA", "about=[disability]; event.on=2024-01-01"),
        ),
        (
            "forum-open",
            "crc",
            &at(
                "FRA",
                "representation.acting_for=own-minor-child; event.on=2024-01-01; final_decision.on=2026-05-01",
            ),
        ),
    ]);
}

#[test]
fn limits() {
    check(&[
        (
            "forum-needs-reasons",
            "hrcttee",
            "final_decision.on=2015-01-01",
        ),
        ("forum-open", "hrcttee", "final_decision.on=2022-11-15"),
        (
            "forum-vague-decision",
            "hrcttee",
            "final_decision.on=2021-11",
        ),
        (
            "forum-late",
            "cerd",
            "about=[racial-discrimination]; final_decision.on=2022-11-15",
        ),
        // Late is late, whatever it is about.
        ("forum-late", "cerd", "final_decision.on=2022-11-15"),
        ("forum-no-decision", "cerd", "about=[racial-discrimination]"),
        (
            "forum-late",
            "crc",
            &at("DEU", "about=[child]; final_decision.on=2023-01-01"),
        ),
        (
            "forum-late",
            "cescr",
            &at(
                "FRA",
                "about=[social-rights]; final_decision.on=2023-01-01; event.on=2022-01-01",
            ),
        ),
        (
            "forum-remedies-first",
            "hrcttee",
            "remedy.name=cassation; remedy.used=no; remedy.effective=yes",
        ),
    ]);
}

/// The same matter elsewhere: each body's own rule, and the State's own text.
#[test]
fn elsewhere() {
    let other = |state: &str, body: &str, rest: &str| {
        at(
            state,
            &format!("other_procedure.body={body}; {rest}; {SAME}"),
        )
    };
    let pending = |state: &str, body: &str| other(state, body, "other_procedure.status=pending");
    let examined = |state: &str, body: &str| {
        other(
            state,
            body,
            "other_procedure.status=decided; other_procedure.examined=yes",
        )
    };
    let formal = |state: &str, body: &str| {
        other(
            state,
            body,
            "other_procedure.status=decided; other_procedure.examined=no",
        )
    };
    check(&[
        ("forum-pending-elsewhere", "hrcttee", &pending("RUS", "cat")),
        ("forum-pending-unclear", "hrcttee", &pending("RUS", "wgad")),
        ("forum-pending-elsewhere", "cat", &pending("RUS", "hrcttee")),
        (
            "forum-examined-elsewhere",
            "cat",
            &examined("RUS", "hrcttee"),
        ),
        ("forum-open", "cat", &formal("RUS", "hrcttee")),
        // Russia only repeats that a pending procedure shuts; an ended one does not.
        (
            "forum-open-after-another",
            "hrcttee",
            &examined("RUS", "cat"),
        ),
        (
            "forum-examined-reserved",
            "hrcttee",
            &examined("FRA", "cat"),
        ),
        (
            "forum-open-after-another",
            "hrcttee",
            &examined("CZE", "cat"),
        ),
        // Austria reserved what Strasbourg has examined, and nothing else.
        (
            "forum-examined-reserved",
            "hrcttee",
            &examined("AUT", "ecthr"),
        ),
        (
            "forum-open-after-another",
            "hrcttee",
            &examined("AUT", "cat"),
        ),
        // A letter to a rapporteur, a union's complaint, a prosecutor: they shut nothing.
        (
            "forum-open",
            "hrcttee",
            &pending("RUS", "special-procedures"),
        ),
        ("forum-open", "cat", &pending("RUS", "wgeid")),
        ("forum-open", "hrcttee", &pending("FRA", "ilo-cfa")),
        ("forum-open", "cat", &pending("RUS", "icc-otp")),
        // Not the same matter, or not told whether it is.
        (
            "forum-open",
            "cat",
            "other_procedure.body=hrcttee; other_procedure.status=decided; other_procedure.same_facts=no",
        ),
        (
            "forum-compare",
            "cat",
            "other_procedure.body=hrcttee; other_procedure.status=decided",
        ),
        ("forum-where-it-stands", "cat", &other("RUS", "hrcttee", "")),
        (
            "forum-open",
            "cat",
            &other(
                "RUS",
                "hrcttee",
                "other_procedure.status=withdrawn; other_procedure.examined=no",
            ),
        ),
        // The body itself: what it has goes on, also after an exit.
        ("forum-already-here", "hrcttee", &pending("BLR", "hrcttee")),
        ("forum-was-here", "hrcttee", &examined("RUS", "hrcttee")),
        // A declaration whose text is to be checked.
        (
            "forum-examined-unclear",
            "cerd",
            &other(
                "FIN",
                "cat",
                "other_procedure.status=decided; about=[racial-discrimination]; \
                 event.on=2026-06-01; final_decision.on=2026-08-01",
            ),
        ),
        // After a Strasbourg rejection: France's reservation shuts Geneva, Czechia has none.
        ("forum-examined-reserved", "hrcttee", &at("FRA", SAME_COURT)),
        (
            "forum-open-after-another",
            "hrcttee",
            &at("CZE", SAME_COURT),
        ),
        ("forum-examined-elsewhere", "cat", &at("CZE", SAME_COURT)),
        (
            "forum-open-after-another",
            "hrcttee",
            &at(
                "FRA",
                &format!("{SAME_COURT}; earlier_application.examined=no"),
            ),
        ),
        (
            "forum-pending-elsewhere",
            "hrcttee",
            &at(
                "CZE",
                &format!("{SAME_COURT}; earlier_application.status=pending"),
            ),
        ),
    ]);
}

#[test]
fn charter_procedures() {
    check(&[
        ("forum-wgad-open", "wgad", "articles=[5]"),
        ("forum-which-theme", "wgad", "about=[torture]"),
        ("forum-wgad-no-detention", "wgad", "about=[torture, none]"),
        (
            "forum-wgad-elsewhere",
            "wgad",
            &format!(
                "articles=[5]; other_procedure.body=cat; other_procedure.status=decided; {SAME}"
            ),
        ),
        (
            "forum-wgad-passed-on",
            "wgad",
            &format!(
                "articles=[5]; other_procedure.body=cat; other_procedure.status=pending; {SAME}"
            ),
        ),
        ("forum-wgeid-open", "wgeid", "event.nature=disappearance"),
        ("forum-wgeid-no-disappearance", "wgeid", "about=[none]"),
        (
            "forum-pending-elsewhere",
            "wgeid",
            &format!(
                "event.nature=disappearance; other_procedure.body=ced; other_procedure.status=pending; {SAME}"
            ),
        ),
        ("forum-special-procedures-open", "special-procedures", ""),
        ("forum-which-pattern", "hrc-complaint-procedure", ""),
        (
            "forum-pattern-only",
            "hrc-complaint-procedure",
            "about=[none]",
        ),
        (
            "forum-pattern",
            "hrc-complaint-procedure",
            "about=[pattern]",
        ),
    ]);
}

#[test]
fn other_bodies() {
    check(&[
        (
            "forum-ecsr-not-persons",
            "ecsr-collective-complaints",
            &at("FRA", ""),
        ),
        (
            "forum-ecsr-organisation",
            "ecsr-collective-complaints",
            &at("FRA", "applicant=ngo"),
        ),
        ("forum-not-accepted", "ecsr-collective-complaints", ""),
        ("forum-monitoring", "cpt", &at("FRA", "")),
        ("forum-no-member", "commissioner", ""),
        ("forum-not-in-record", "cpt", ""),
        (
            "forum-register-open",
            "register-of-damage-ukraine",
            "event.place=UKR",
        ),
        (
            "forum-register-open",
            "register-of-damage-ukraine",
            "event.place=crimea",
        ),
        (
            "forum-register-other",
            "register-of-damage-ukraine",
            "event.place=UKR; event.on=2021-01-01",
        ),
        (
            "forum-register-other",
            "register-of-damage-ukraine",
            &at("UKR", ""),
        ),
        (
            "forum-register-where",
            "register-of-damage-ukraine",
            "event.place=",
        ),
        ("forum-cjeu-courts", "cjeu", ""),
        ("forum-states-only", "osce-moscow-mechanism", ""),
        ("forum-ilo-union-for-you", "ilo-cfa", "about=[trade-union]"),
        (
            "forum-ilo-union",
            "ilo-cfa",
            "about=[trade-union]; applicant=ngo",
        ),
        ("forum-which-theme", "ilo-cfa", "about=[torture]"),
        ("forum-ilo-no-union", "ilo-cfa", "about=[none]"),
        ("forum-icc-crime", "icc-otp", "about=[war-crime]"),
        ("forum-icc-no-crime", "icc-otp", "about=[torture, none]"),
        ("forum-ended", "icc-otp", &at("PHL", "")),
        (
            "forum-which-theme",
            "icc-otp",
            &at("PHL", "event.on=2018-01-01"),
        ),
        ("forum-own-subject", "aarhus-cc", "about=[environment]"),
        (
            "forum-ended",
            "aarhus-cc",
            &at("BLR", "about=[environment]"),
        ),
        (
            "forum-other-subject",
            "unesco-cr",
            "about=[environment, none]",
        ),
        ("forum-other-region", "acthpr", ""),
        ("forum-other-region", "acthpr", &at("BLR", "")),
        ("forum-ended", "acthpr", &at("RWA", "")),
        (
            "forum-iachr-open",
            "iachr",
            &at("MEX", "final_decision.on=2026-09-01"),
        ),
        (
            "forum-iachr-late",
            "iachr",
            &at("MEX", "final_decision.on=2025-09-01"),
        ),
        ("forum-no-decision", "iachr", &at("MEX", "")),
        ("forum-iacthr-commission", "iacthr", &at("MEX", "")),
    ]);
}

/// Tunisia's declaration ended on 8 March 2026: the day before is the last.
#[test]
fn the_last_day_of_tunis() {
    let tunis = at("TUN", "event.on=2025-01-01");
    let before = tried(&format!("{tunis}; today=2026-03-07"));
    let door = door(&before, "acthpr");
    assert_eq!((door.rule, door.value), ("forum-leaving", Value::Judgement));
    assert_eq!(door.last_day.as_deref(), Some("2026-03-07"));
    let after = tried(&format!("{tunis}; today=2026-03-08"));
    assert_eq!(self::door(&after, "acthpr").value, Value::Closed);
    assert!(after.notices.iter().any(|notice| notice.id == "left"));
    // What was filed before goes on.
    let filed =
        format!("{tunis}; other_procedure.body=acthpr; other_procedure.status=pending; {SAME}");
    assert_eq!(row("acthpr", &filed), "forum-already-here");
}

/// Kazan, 3 October 2022: Geneva, and a letter; never two committees; the Working Group last.
#[test]
fn after_the_exit_of_russia() {
    let doors = tried("final_decision.on=2022-11-15; about=[torture, detention]");
    assert_eq!(doors.order, ["hrcttee", "special-procedures", "wgad"]);
    let committee = door(&doors, "hrcttee");
    assert_eq!(committee.last_day.as_deref(), Some("2027-11-15"));
    assert!(committee.closes.contains(&"ecthr") && committee.closes.contains(&"cat"));
    assert_eq!(committee.closed_by, Vec::<&str>::new());
    assert!(door(&doors, "cat").closed_by.contains(&"hrcttee"));
    assert_eq!(door(&doors, "ecthr").value, Value::Closed);
    let urgent = tried("imminent_harm=ill-treatment");
    assert_eq!(urgent.order.first(), Some(&"special-procedures"));
}

/// Three years from the end of another procedure, not five from the decision.
#[test]
fn after_another_procedure() {
    let doors = tried(&format!(
        "final_decision.on=2022-11-15; other_procedure.body=cat; other_procedure.status=decided; \
         other_procedure.examined=yes; other_procedure.ended=2024-05-20; {SAME}"
    ));
    assert_eq!(
        door(&doors, "hrcttee").last_day.as_deref(),
        Some("2027-05-20")
    );
}

/// The last day of the Optional Protocol for Belarus was 7 February 2023, told as the day on which
/// the complaint is lodged or as today.
#[test]
fn the_last_day_of_minsk() {
    let minsk = at("BLR", "event.on=2022-06-01; articles=[5]");
    let before = tried(&format!("{minsk}; today=2023-02-07"));
    assert_eq!(before.order.first(), Some(&"hrcttee"));
    assert_eq!(
        door(&before, "hrcttee").last_day.as_deref(),
        Some("2023-02-07")
    );
    let after = tried(&format!("{minsk}; today=2023-02-08"));
    assert_eq!(after.order, ["special-procedures", "wgad"]);
    assert!(after.notices.iter().any(|warning| warning.id == "left"));
    assert_eq!(after.warnings.len(), after.notices.len());
    for (lodged, value) in [("2023-02-07", Value::Open), ("2023-02-09", Value::Closed)] {
        let doors = tried(&format!("{minsk}; lodged={lodged}"));
        assert_eq!(door(&doors, "hrcttee").value, value, "{lodged}");
    }
}

/// Where Strasbourg may be open it comes first, and no committee that it shuts.
#[test]
fn strasbourg_first() {
    let france = tried(&at("FRA", "event.on=2026-10-01; articles=[5]"));
    assert_eq!(france.order.first(), Some(&"ecthr"));
    assert!(!france.order.contains(&"hrcttee") && !france.order.contains(&"cat"));
    assert_eq!(france.order.last(), Some(&"wgad"));
    // Without a reservation Geneva is left open by Strasbourg, and comes after it.
    let czechia = tried(&at("CZE", "event.on=2026-10-01; articles=[5]"));
    assert_eq!(czechia.order[..2], ["ecthr", "hrcttee"]);
    assert!(door(&france, "ecthr").closes.contains(&"hrcttee"));
    assert!(!door(&czechia, "ecthr").closes.contains(&"hrcttee"));
    assert!(door(&czechia, "ecthr").suspends.contains(&"hrcttee"));
    let urgent = tried(&at("FRA", "event.on=2026-10-01; imminent_harm=removal"));
    assert_eq!(urgent.order[..2], ["special-procedures", "ecthr"]);
}

/// Ukraine, 2024: the Court, then Geneva; the Register hears of Russia only.
#[test]
fn ukraine() {
    let doors = tried(&at("UKR", "event.on=2026-09-01; articles=[3]"));
    assert_eq!(doors.order[..2], ["ecthr", "hrcttee"]);
    let russia = tried("event.place=UKR; event.on=2024-03-01; about=[war-crime]");
    assert!(russia.order.contains(&"register-of-damage-ukraine"));
    assert!(russia.order.contains(&"icc-otp"));
}

/// A country outside Europe: nothing is said to be closed that the record does not know.
#[test]
fn beyond_europe() {
    let doors = tried(&at("KEN", "event.on=2026-01-01; articles=[5]"));
    for forum in ["hrcttee", "cat", "cedaw", "acthpr", "achpr"] {
        assert_eq!(door(&doors, forum).value, Value::Judgement, "{forum}");
    }
    assert_eq!(door(&doors, "ecthr").value, Value::Closed);
    assert_eq!(doors.order.last(), Some(&"wgad"));
}

/// Every forum of the record is a door.
#[test]
fn no_forum_is_forgotten() {
    let record = standi_bundled::record();
    let doors = tried("");
    for body in &record.bodies {
        if body.kind == standi_record::facts::BodyKind::Forum {
            assert!(
                doors.doors.iter().any(|door| door.forum == body.id.0),
                "{}",
                body.id
            );
        }
    }
}

/// The committees of the table are the treaty bodies of the record, and of a limit in months the
/// record says what lateness does.
#[test]
fn committees_are_the_treaty_bodies_of_the_record() {
    use standi_law::forums::treaty_body::COMMITTEES;
    let record = standi_bundled::record();
    let bodies = record.bodies.iter();
    let mut recorded: Vec<&str> = bodies
        .filter(|body| body.nature.is_some_and(|nature| nature == "treaty-body"))
        .map(|body| {
            let limit = body.time_limit_months.is_some();
            assert_eq!(limit, body.late.is_some(), "{}", body.id);
            body.id.0
        })
        .collect();
    let mut committees = COMMITTEES.to_vec();
    recorded.sort_unstable();
    committees.sort_unstable();
    assert_eq!(recorded, committees);
}
