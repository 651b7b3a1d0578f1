//! Other doors: every row of their tables, and the exits of States.

use serde_json::json;
use standi_law::application::tree::{Change, application};
use standi_law::doors::{Doors, doors};
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
            None => Change::parse(change)
                .expect(change)
                .apply(&mut tree)
                .expect(change),
        }
    }
    let record = standi_bundled::record();
    let application =
        application(&tree, record, today).unwrap_or_else(|defects| panic!("{changes}\n{defects}"));
    doors(&application, record, today, &Words::new(Language::En))
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

#[test]
fn each_row_fits_its_application() {
    let rows = [
        ("forum-open", "hrcttee", ""),
        ("forum-open", "cat", ""),
        ("forum-not-in-record", "cmw", ""),
        ("forum-not-accepted", "ced", ""),
        (
            "forum-ended",
            "hrcttee",
            "respondents=[BLR]; today=2023-02-08",
        ),
        (
            "forum-not-yet",
            "hrcttee",
            "today=1991-06-01; event.on=1990-01-01",
        ),
        ("forum-persons-only", "hrcttee", "applicant=company"),
        ("forum-other-theme", "cat", "articles=[8]; about=[none]"),
        ("forum-which-theme", "cat", "articles=[8]"),
        ("forum-which-theme", "cedaw", ""),
        ("forum-open", "cedaw", "about=[discrimination-women]"),
        ("forum-no-day", "hrcttee", "event.on="),
        ("forum-before-acceptance", "hrcttee", "event.on=1985-01-01"),
        (
            "forum-open",
            "hrcttee",
            "event.on=; event.from=1985-01-01; event.kind=continuing",
        ),
        (
            "forum-pending-elsewhere",
            "hrcttee",
            "other_procedure.body=cat; other_procedure.status=pending",
        ),
        (
            "forum-examined-elsewhere",
            "cat",
            "other_procedure.body=hrcttee; other_procedure.status=decided",
        ),
        (
            "forum-examined-unclear",
            "cat",
            "other_procedure.body=hrcttee",
        ),
        (
            "forum-open",
            "cat",
            "other_procedure.body=hrcttee; other_procedure.status=withdrawn; other_procedure.examined=no",
        ),
        // A Strasbourg examination: a reservation of France shuts Geneva, none of Czechia's does.
        (
            "forum-examined-reserved",
            "hrcttee",
            "respondents=[FRA]; event.place=FRA; earlier_application.same_facts=yes",
        ),
        (
            "forum-open",
            "hrcttee",
            "respondents=[CZE]; event.place=CZE; earlier_application.same_facts=yes",
        ),
        (
            "forum-needs-reasons",
            "hrcttee",
            "final_decision.on=2015-01-01",
        ),
        ("forum-open", "hrcttee", "final_decision.on=2022-11-15"),
        (
            "forum-late",
            "cerd",
            "about=[racial-discrimination]; final_decision.on=2022-11-15",
        ),
        ("forum-no-decision", "cerd", "about=[racial-discrimination]"),
        (
            "forum-late",
            "crc",
            "respondents=[DEU]; event.place=DEU; about=[child]; final_decision.on=2023-01-01",
        ),
        ("forum-wgad-open", "wgad", "articles=[5]"),
        ("forum-wgad-no-detention", "wgad", "about=[torture]"),
        (
            "forum-wgad-elsewhere",
            "wgad",
            "articles=[5]; other_procedure.body=cat; other_procedure.status=decided",
        ),
        ("forum-wgeid-open", "wgeid", "event.nature=disappearance"),
        ("forum-wgeid-no-disappearance", "wgeid", "about=[torture]"),
        ("forum-special-procedures-open", "special-procedures", ""),
        ("forum-pattern-only", "hrc-complaint-procedure", ""),
        (
            "forum-ecsr-not-persons",
            "ecsr-collective-complaints",
            "respondents=[FRA]; event.place=FRA",
        ),
        (
            "forum-ecsr-organisation",
            "ecsr-collective-complaints",
            "respondents=[FRA]; event.place=FRA; applicant=ngo",
        ),
        (
            "forum-monitoring",
            "cpt",
            "respondents=[FRA]; event.place=FRA",
        ),
        ("forum-no-member", "commissioner", ""),
        ("forum-not-in-record", "cpt", ""),
        (
            "forum-register-open",
            "register-of-damage-ukraine",
            "event.place=UKR",
        ),
        (
            "forum-register-other",
            "register-of-damage-ukraine",
            "event.place=UKR; event.on=2021-01-01",
        ),
        ("forum-cjeu-courts", "cjeu", ""),
        ("forum-states-only", "osce-moscow-mechanism", ""),
        ("forum-ilo-union", "ilo-cfa", "about=[trade-union]"),
        ("forum-ilo-no-union", "ilo-cfa", "about=[torture]"),
        ("forum-icc-crime", "icc-otp", "about=[war-crime]"),
        ("forum-icc-no-crime", "icc-otp", "about=[torture]"),
        ("forum-own-subject", "aarhus-cc", "about=[environment]"),
        ("forum-other-subject", "unesco-cr", "about=[environment]"),
        ("forum-other-region", "acthpr", ""),
        (
            "forum-ended",
            "acthpr",
            "respondents=[RWA]; event.place=RWA",
        ),
        (
            "forum-leaving",
            "acthpr",
            "respondents=[TUN]; event.place=TUN; event.on=2025-01-01; today=2026-03-07",
        ),
        (
            "forum-ended",
            "acthpr",
            "respondents=[TUN]; event.place=TUN; event.on=2025-01-01; today=2026-03-08",
        ),
        (
            "forum-not-in-record",
            "acthpr",
            "respondents=[MLI]; event.place=MLI",
        ),
    ];
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(rule, forum, changes)| {
            let found = row(forum, changes);
            (found != *rule).then(|| format!("{forum} | {changes}: {found}, expected {rule}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Kazan, 3 October 2022: Geneva, and a letter; never two committees.
#[test]
fn after_the_exit_of_russia() {
    let doors = tried("final_decision.on=2022-11-15; about=[torture, detention]");
    assert_eq!(doors.order, ["hrcttee", "special-procedures"]);
    let committee = doors
        .doors
        .iter()
        .find(|door| door.forum == "hrcttee")
        .expect("hrcttee");
    assert_eq!(committee.last_day.as_deref(), Some("2027-11-15"));
    assert!(committee.closes.contains(&"ecthr"));
}

/// The last day of the Optional Protocol for Belarus was 7 February 2023.
#[test]
fn the_last_day_of_minsk() {
    let minsk = "respondents=[BLR]; event.place=BLR; event.on=2022-06-01; articles=[5]";
    let before = tried(&format!("{minsk}; today=2023-02-07"));
    assert_eq!(before.order.first(), Some(&"hrcttee"));
    let after = tried(&format!("{minsk}; today=2023-02-08"));
    assert_eq!(after.order, ["special-procedures", "wgad"]);
    assert!(after.warnings.iter().any(|warning| warning.id == "left"));
}

/// Where Strasbourg may be open it comes first, and no committee beside it.
#[test]
fn strasbourg_first() {
    let doors = tried("respondents=[FRA]; event.place=FRA; event.on=2026-10-01; articles=[5]");
    assert_eq!(doors.order.first(), Some(&"ecthr"));
    assert!(!doors.order.contains(&"hrcttee") && !doors.order.contains(&"wgad"));
    let urgent =
        tried("respondents=[FRA]; event.place=FRA; event.on=2026-10-01; imminent_harm=removal");
    assert_eq!(urgent.order[..2], ["special-procedures", "ecthr"]);
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
