//! What the record's own entries cannot show, on records that were changed for it.

use super::line::{Under, reaches};
use super::place::{established_hostilities, locate};
use super::remedies::own_remedy;
use super::territory::dependency;
use super::*;
use crate::application::tree::application;
use crate::assess::assess;
use crate::criteria::loci::{Extension, Where};
use crate::{Criterion, Value};
use serde_json::{Value as Json, json};
use standi_record::Text;
use standi_record::facts::{Confidence, Declaration};

const TODAY: Day = Day(20_781); // 24 November 2026

/// An application of one complaint and one event.
fn told(respondent: &str, articles: &[&str], event: Json) -> Json {
    json!({
        "applicant": "person",
        "respondents": [respondent],
        "complaints": [{"articles": articles, "events": [event]}],
    })
}

/// Asks something of the first complaint against its first State.
fn with<T>(record: &Record, tree: &Json, ask: impl FnOnce(&Pair<'_>) -> T) -> T {
    let application = application(tree, record, TODAY).unwrap_or_else(|it| panic!("{tree}\n{it}"));
    let complaint = &application.complaints[0];
    let moment = Moment { today: Some(TODAY) };
    let named = complaint.respondents[0];
    ask(&Pair::new(record, &application, complaint, named, moment))
}

fn france() -> Json {
    told(
        "FRA",
        &["8"],
        json!({"on": "2015-01-01", "place": "FRA", "actor": "FRA"}),
    )
}

#[test]
fn a_party_is_one_to_the_convention() {
    let mut record = standi_bundled::record().clone();
    let andorra = Code::new("AND");
    assert!(ever_bound(&record, andorra));
    record
        .bound
        .retain(|row| !(row.basis.owner == "AND" && row.instrument == CONVENTION.0));
    assert!(record.of(&record.bound, "AND").next().is_some());
    assert!(!ever_bound(&record, andorra));
}

#[test]
fn a_successor_that_is_no_party_does_not_answer() {
    let prague = told("CSK", &["6"], json!({"on": "1992-06-01", "place": "CZE"}));
    let record = standi_bundled::record();
    with(record, &prague, |pair| {
        assert_eq!(pair.respondent, Some(Code::new("CZE")));
        assert!(pair.state_id().is_some());
        assert!(pair.is_respondent(Code::new("CZE")) && pair.is_respondent(Code::new("CSK")));
        assert!(!pair.is_respondent(Code::new("SVK")));
    });
    let mut record = record.clone();
    record.bound.retain(|row| row.basis.owner != "CZE");
    with(&record, &prague, |pair| {
        assert_eq!(pair.standing, Standing::Ended);
        assert_eq!(pair.respondent, Some(Code::new("CSK")));
    });
}

/// Row by row for a territory of the United Kingdom whose acceptances of petition have a day.
#[test]
fn petition_for_a_territory() {
    let mut record = standi_bundled::record().clone();
    let bermuda = told("GBR", &["8"], json!({"on": "1998-01-01", "place": "BMU"}));
    let extension = |record: &Record, lodged: &str| {
        let mut tree = bermuda.clone();
        tree["lodged"] = json!(lodged);
        with(record, &tree, |pair| {
            let found = dependency(pair, "BMU", "1998-01-01".parse().expect("a day"), None);
            found.expect("a dependency").extension
        })
    };
    assert_eq!(
        extension(&record, "2001-01-01"),
        Extension::PetitionUnrecorded
    );
    for row in &mut record.declarations {
        if row.id == "gbr-56-4-bmu" {
            row.from = Some("2000-01-01".parse().expect("a day"));
        }
    }
    assert_eq!(extension(&record, "1999-12-31"), Extension::NoPetition);
    assert_eq!(extension(&record, "2000-01-01"), Extension::InForce);
    assert_eq!(extension(&record, "unknown"), Extension::PetitionUnrecorded);
    // A second acceptance of unknown day: nobody can say that there was none before.
    let mut second = record.clone();
    let at = second
        .declarations
        .iter()
        .position(|row| row.id == "gbr-56-4-bmu")
        .expect("the acceptance");
    let mut undated = second.declarations[at].clone();
    undated.from = None;
    // Beside the first: the facts of a State stand together.
    second.declarations.insert(at, undated);
    assert_eq!(
        extension(&second, "1999-12-31"),
        Extension::PetitionUnrecorded
    );
    assert_eq!(extension(&second, "2000-01-01"), Extension::InForce);
    // A dependency that the record is sure of closes; one that it doubts is for a person.
    let value = |record: &Record| {
        let mut tree = bermuda.clone();
        tree["lodged"] = json!("1999-12-31");
        with(record, &tree, |pair| {
            assess(*pair).criterion(Criterion::Loci)
        })
    };
    assert_eq!(value(&record), Value::Judgement);
    for row in &mut record.declarations {
        row.basis.confidence = Confidence::Verified;
    }
    assert_eq!(value(&record), Value::Closed);
}

#[test]
fn a_territory_that_left() {
    let cyprus = |day: &str| {
        let tree = told("GBR", &["3"], json!({"on": day, "place": "CYP"}));
        with(standi_bundled::record(), &tree, |pair| {
            let on = day.parse().expect("a day");
            dependency(pair, "CYP", on, None).map(|it| it.extension)
        })
    };
    assert!(cyprus("1960-08-15").is_some());
    assert_eq!(cyprus("1960-08-16"), None);
    assert_eq!(cyprus("1953-11-21"), Some(Extension::None));
    assert_ne!(cyprus("1953-11-22"), Some(Extension::None));
}

/// What of the record a place rests on is kept with it, for the sources of the answer.
#[test]
fn a_place_keeps_what_it_rests_on() {
    let record = standi_bundled::record();
    let area = |respondent: &str, event: Json| {
        let tree = told(respondent, &["3"], event);
        with(record, &tree, |pair| {
            let located = locate(pair, &pair.complaint.events[0], None);
            (located.place, located.area.map(|area| area.id.to_string()))
        })
    };
    let crimea = Some("crimea".to_string());
    for (respondent, event, place) in [
        (
            "UKR",
            json!({"on": "2015-01-01", "place": "crimea"}),
            Where::OwnHeldByOther,
        ),
        (
            "UKR",
            json!({"on": "2010-01-01", "place": "crimea"}),
            Where::OwnTerritory,
        ),
        (
            "RUS",
            json!({"on": "2015-01-01", "place": "crimea"}),
            Where::AreaHeld,
        ),
        (
            "RUS",
            json!({"on": "2010-01-01", "place": "crimea"}),
            Where::AreaUnclear,
        ),
        (
            "FRA",
            json!({"on": "2015-01-01", "place": "crimea"}),
            Where::Abroad {
                contracting: true,
                held: false,
            },
        ),
        (
            "RUS",
            json!({"on": "2015-01-01", "place": "crimea", "controlled_by": "UKR"}),
            Where::Abroad {
                contracting: true,
                held: false,
            },
        ),
    ] {
        assert_eq!(
            area(respondent, event.clone()),
            (place, crimea.clone()),
            "{respondent} {event}"
        );
    }
    // Before an area was held it is its State's own; before it was unclear who held it, too.
    let karabakh = json!({"on": "2002-04-25", "place": "nagorno-karabakh"});
    assert_eq!(area("AZE", karabakh).0, Where::OwnTerritory);
    // Who is told to have held the ground counts where no area is named.
    for (holder, place, held) in [
        ("UKR", Where::OwnTerritory, true),
        ("RUS", Where::OwnHeldByOther, false),
    ] {
        let event = json!({"on": "2010-01-01", "place": "UKR", "controlled_by": holder});
        with(record, &told("UKR", &["3"], event), |pair| {
            let located = locate(pair, &pair.complaint.events[0], None);
            assert_eq!((located.place, located.held), (place, held), "{holder}");
            assert!(located.area.is_none());
        });
    }
    // Where the link alone says that the ground was held, the area is the one of the record.
    let held = json!({"on": "2015-01-01", "place": "UKR", "controlled_by": "RUS"});
    assert_eq!(area("RUS", held).0, Where::AreaHeld);
    // A situation needs one sure day; a fact whose day is not known needs all of them.
    let situation = json!({"kind": "continuing", "from": "2010-01-01", "until": "2015-01-01",
                           "place": "crimea"});
    assert_eq!(area("RUS", situation).0, Where::AreaHeld);
    let year = json!({"kind": "instantaneous", "on": "2014", "place": "crimea"});
    assert_eq!(area("RUS", year).0, Where::AreaUnclear);
    let bermuda = told("GBR", &["8"], json!({"on": "1998-01-01", "place": "BMU"}));
    with(record, &bermuda, |pair| {
        let located = locate(pair, &pair.complaint.events[0], None);
        assert!(located.dependency.is_some() && located.on_territory && !located.held);
        assert!(located.doubtful);
    });
}

/// An area of which the record is not sure lowers what is closed or open by it.
#[test]
fn a_doubtful_area_is_marked() {
    let mut record = standi_bundled::record().clone();
    let crimea = told(
        "RUS",
        &["3"],
        json!({"on": "2015-01-01", "place": "crimea"}),
    );
    let doubtful = |record: &Record| {
        with(record, &crimea, |pair| {
            locate(pair, &pair.complaint.events[0], None).doubtful
        })
    };
    assert!(!doubtful(&record));
    for area in &mut record.areas {
        area.basis.confidence = Confidence::Unsure;
    }
    assert!(doubtful(&record));
}

/// A remedy of the record is found by its name, with what the record says of it.
#[test]
fn a_remedy_of_the_record() {
    let mut tree = told("MDA", &["6"], json!({"on": "2015-01-01", "place": "MDA"}));
    let first = |tree: &Json| {
        with(standi_bundled::record(), tree, |pair| {
            let remedies = remedies(pair);
            let recorded = remedies[0].recorded.map(|row| row.name.to_string());
            (remedies[0].finding.ground.key, recorded)
        })
    };
    tree["complaints"][0]["remedies"] = json!([{"name": "Law 87 of 2011", "used": "no"}]);
    let law = Some("Law 87 of 2011".to_string());
    assert_eq!(first(&tree), ("exhaustion-not-used", law));
    tree["complaints"][0]["remedies"] = json!([{"name": "a letter", "used": "no"}]);
    assert_eq!(first(&tree), ("exhaustion-effectiveness", None));
}

/// Within a line the least criterion decides; of the lines the best one.
#[test]
fn the_line_that_decides() {
    let mut two = france();
    two["complaints"][0]["articles"] = json!(["P12-1", "8"]);
    two["complaints"][0]["final_decision"] = json!({"on": "2016-01-10", "known": "2016-01-10"});
    two["lodged"] = json!("2016-02-01");
    with(standi_bundled::record(), &two, |pair| {
        let assessment = assess(*pair);
        let [(_, closed), (_, other)] = assessment.lines.as_slice() else {
            panic!("two lines");
        };
        assert_eq!(closed.first_closed(), Some(Criterion::Materiae));
        assert_eq!(other.first_closed(), None);
        assert_eq!(assessment.decisive(), None);
        let (best, _) = assessment.best().expect("a line");
        assert_eq!(best.article.map(|it| it.to_string()).as_deref(), Some("8"));
        let last = assessment.last_day().expect("a last day");
        assert_eq!(last.day.to_string(), "2016-07-10");
    });
    // Each line closed by another criterion: the first line's is named.
    let mut closed = france();
    closed["complaints"][0]["events"] = json!([
        {"on": "1970-01-01", "place": "FRA", "actor": "FRA"},
        {"on": "2015-01-01", "place": "USA", "actor": "USA"},
    ]);
    with(standi_bundled::record(), &closed, |pair| {
        let assessment = assess(*pair);
        assert_eq!(assessment.value(), Value::Closed);
        assert_eq!(assessment.decisive(), Some(Criterion::Temporis));
    });
    // One that closes every line comes before one that closes the first alone.
    closed["complaints"][0]["articles"] = json!(["P12-1"]);
    closed["complaints"][0]["events"][1] = json!({"on": "2015-01-01", "place": "FRA"});
    with(standi_bundled::record(), &closed, |pair| {
        assert_eq!(assess(*pair).decisive(), Some(Criterion::Materiae));
    });
}

/// A declaration reaches the ground that it names, and of what it names only that.
#[test]
fn the_ground_that_a_declaration_reaches() {
    let record = standi_bundled::record();
    let whole = record
        .declarations
        .iter()
        .find(|row| row.basis.owner == "GBR");
    let whole = whole.expect("a declaration").clone();
    let reached = |state: &str, territory: &[&'static str], place: &str| {
        let mut row = whole.clone();
        row.territory = territory.iter().map(|it| Text(it)).collect();
        let tree = told(state, &["3"], json!({"on": "1960-01-01", "place": place}));
        with(record, &tree, |pair| {
            reaches(record, &row, state, &pair.complaint.events[0])
        })
    };
    for (state, territory, place, expected) in [
        // None is named: all of it.
        ("GBR", &[][..], "GBR", true),
        ("GBR", &[], "MYS", true),
        // The State itself: all of it.
        ("GBR", &["GBR"], "GBR", true),
        ("GBR", &["GBR"], "MYS", true),
        // A dependent territory: that alone.
        ("GBR", &["MYS"], "MYS", true),
        ("GBR", &["MYS"], "SGP", false),
        ("GBR", &["MYS"], "GBR", false),
        ("GBR", &["MYS", "SGP"], "SGP", true),
        // A part of its own ground may be where it happened; another State's is not.
        ("AZE", &["nagorno-karabakh"], "AZE", true),
        ("ARM", &["nagorno-karabakh"], "ARM", false),
        ("DEU", &["deu-west-berlin"], "DEU", true),
        ("FRA", &["deu-west-berlin"], "FRA", false),
        // A group of dependent territories is no part of it.
        ("FRA", &["fra-overseas"], "FRA", false),
        ("FRA", &["fra-overseas"], "NCL", true),
        ("FRA", &["fra-overseas"], "MYS", false),
    ] {
        let found = reached(state, territory, place);
        assert_eq!(found, expected, "{state} {territory:?} {place}");
    }
}

/// Of several periods under an instrument the one that had begun on the day counts, and before the
/// first the first.
#[test]
fn the_period_that_had_begun() {
    let record = standi_bundled::record();
    let greece = told("GRC", &["3"], json!({"on": "1960-01-01", "place": "GRC"}));
    let from = |day: Option<Day>, instrument: Text| {
        with(record, &greece, |pair| {
            let under = Under::of(pair, instrument, day);
            under.row.and_then(|row| row.first_day())
        })
    };
    let (first, second) = (Day::new(1953, 9, 3), Day::new(1974, 11, 28));
    for (on, expected) in [
        (Day::new(1950, 1, 1), first),
        (first, first),
        (second.map(Day::before), first),
        (second, second),
        (Day::new(2020, 1, 1), second),
        (None, second),
    ] {
        assert_eq!(from(on, CONVENTION), expected, "{on:?}");
    }
    // Another instrument has its own.
    assert_ne!(from(None, Text("P6")), second);
    assert!(from(None, Text("P6")).is_some());
}

/// Of a situation one day within the established attacks is enough; a fact lies within them whole.
#[test]
fn fighting_that_was_established() {
    let record = standi_bundled::record();
    let established = |event: Json| {
        let tree = told("RUS", &["2"], event);
        with(record, &tree, |pair| {
            established_hostilities(pair, &pair.complaint.events[0])
        })
    };
    let situation = |from: &str, until: &str| json!({"kind": "continuing", "from": from, "until": until, "place": "UKR"});
    assert!(established(situation("2013-01-01", "2015-01-01")));
    assert!(!established(situation("2012-01-01", "2013-01-01")));
    assert!(established(json!({"on": "2015-01-01", "place": "UKR"})));
    // On some day of a year in which they began.
    assert!(!established(json!({"on": "2014", "place": "UKR"})));
    assert!(!established(json!({"on": "2015-01-01", "place": "GEO"})));
}

/// A remedy made for a kind of complaint is open in all proceedings unless it names some.
#[test]
fn a_remedy_for_just_such_a_complaint() {
    let record = standi_bundled::record();
    let found = |proceedings: &str| {
        let event = json!({"on": "2015-01-01", "place": "DEU"});
        let mut tree = told("DEU", &["6"], event);
        tree["lodged"] = json!("2016-02-01");
        tree["complaints"][0]["grievance"] = json!("length");
        tree["complaints"][0]["proceedings"] = json!(proceedings);
        with(record, &tree, |pair| {
            own_remedy(pair).map(|row| row.proceedings.len())
        })
    };
    assert_eq!(found("civil"), Some(0));
    assert_eq!(found("unknown"), Some(0));
}

/// What accepts petitions from a territory does not extend the Convention to it.
#[test]
fn an_acceptance_is_no_extension() {
    let mut record = standi_bundled::record().clone();
    let extended = |record: &Record| {
        let tree = told("GBR", &["8"], json!({"on": "2015-01-01", "place": "BMU"}));
        with(record, &tree, |pair| {
            let on = "2015-01-01".parse().expect("a day");
            dependency(pair, "BMU", on, None).map(|it| it.extension)
        })
    };
    assert_eq!(extended(&record), Some(Extension::InForce));
    let accepts = |row: &Declaration| row.articles.iter().any(|it| it.contains("56(4)"));
    let count = record.declarations.len();
    record
        .declarations
        .retain(|row| accepts(row) || !row.territory.iter().any(|it| *it == "BMU"));
    assert!(record.declarations.len() < count);
    assert_eq!(extended(&record), None);
}
