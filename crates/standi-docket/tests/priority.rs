//! The order of applications, held against every row of the written table.

use proptest::prelude::*;
use standi_docket::priority::{Proposal, Signs, Sure, propose};
use standi_docket::state::Priority;
use standi_record::Day;
use std::path::Path;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A row of the table: category, test in words of its own, first day.
struct Row {
    category: Priority,
    test: String,
    from: Day,
}

/// The rows, in their order; none, with a message, where the table is not here.
fn rows() -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("../shared/spec/priority.csv");
    if !file.exists() {
        eprintln!("skipped: {} is not here", file.display());
        return Vec::new();
    }
    let mut reader = csv::Reader::from_path(&file).expect("a table");
    let mut rows: Vec<(u32, Row)> = Vec::new();
    for line in reader.records() {
        let line = line.expect("a row");
        let category = Priority::from_word(&line[0]).expect("a category");
        let from = format!("{}-01", &line[5]);
        assert_eq!(&line[6], "present");
        rows.push((
            line[1].parse().expect("an order"),
            Row {
                category,
                test: line[4].to_string(),
                from: day(&from),
            },
        ));
    }
    rows.sort_by_key(|(order, _)| *order);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn flag(signs: &Signs, name: &str) -> bool {
    match name {
        "rule39_applied" => signs.rule39_applied,
        "life_or_health_at_risk" => signs.life_or_health_at_risk,
        "detained_because_of_violation" => signs.detained_because_of_violation,
        "child_welfare_at_stake" => signs.child_welfare_at_stake,
        "interstate" => signs.interstate,
        "pilot_candidate" => signs.pilot_candidate,
        "structural_and_new" => signs.structural_and_new,
        "general_interest_major" => signs.general_interest_major,
        "integrity_or_dignity_threatened" => signs.integrity_or_dignity_threatened,
        "potentially_well_founded" => signs.potentially_well_founded,
        "wecl" => signs.wecl,
        "admissibility_doubt" => signs.admissibility_doubt,
        "clearly_inadmissible" => signs.clearly_inadmissible,
        other => panic!("the table asks for `{other}`"),
    }
}

/// Evaluates a test of the table as it is written there.
fn holds(test: &str, signs: &Signs) -> bool {
    test.split(" OR ")
        .any(|all| all.split(" AND ").all(|one| part(one.trim(), signs)))
}

fn part(text: &str, signs: &Signs) -> bool {
    let main = signs.main_complaint.as_deref();
    let core = |list: &str| {
        let list = list.trim_matches(['{', '}']);
        list.split(',').any(|article| Some(article) == main)
    };
    if let Some(name) = text.strip_suffix("=yes") {
        return flag(signs, name);
    }
    match text {
        "impact_signs>=1 (judgement)" => signs.impact_signs >= 1,
        "not impact" => signs.impact_signs == 0,
        "main_complaint not in core" => main.is_some() && !core("{2,3,4,5-1}"),
        _ => match (
            text.strip_prefix("main_complaint not in "),
            text.strip_prefix("main_complaint in "),
        ) {
            (Some(list), _) => main.is_some() && !core(list),
            (_, Some(list)) => core(list),
            _ => panic!("the table says `{text}`"),
        },
    }
}

fn signs() -> impl Strategy<Value = Signs> {
    let articles = ["2", "3", "4", "5-1", "6-1", "8", "P1-1"];
    let article = prop::option::of(prop::sample::select(articles.to_vec()));
    let rare = || proptest::bool::weighted(0.15);
    let flags = prop::collection::vec(rare(), 8);
    let more = prop::collection::vec(any::<bool>(), 5);
    (flags, more, article, 0..3u8).prop_map(|(flags, more, article, impact_signs)| Signs {
        rule39_applied: flags[0],
        life_or_health_at_risk: flags[1],
        detained_because_of_violation: flags[2],
        child_welfare_at_stake: flags[3],
        interstate: flags[4],
        pilot_candidate: flags[5],
        structural_and_new: flags[6],
        general_interest_major: flags[7],
        main_complaint: article.map(str::to_string),
        integrity_or_dignity_threatened: more[0],
        potentially_well_founded: more[1],
        impact_signs,
        wecl: more[2],
        admissibility_doubt: more[3],
        clearly_inadmissible: more[4],
    })
}

#[test]
fn every_row_of_the_table_is_reached_by_its_own_signs_alone() {
    for row in rows() {
        // Signs that make the row's test hold, made from the first way it names.
        let mut signs = Signs::default();
        for one in row
            .test
            .split(" OR ")
            .next()
            .expect("a test")
            .split(" AND ")
        {
            match one.trim() {
                "rule39_applied=yes" => signs.rule39_applied = true,
                "interstate=yes" => signs.interstate = true,
                "integrity_or_dignity_threatened=yes" => {
                    signs.integrity_or_dignity_threatened = true
                }
                "potentially_well_founded=yes" => signs.potentially_well_founded = true,
                "wecl=yes" => signs.wecl = true,
                "admissibility_doubt=yes" => signs.admissibility_doubt = true,
                "clearly_inadmissible=yes" => signs.clearly_inadmissible = true,
                "impact_signs>=1 (judgement)" => signs.impact_signs = 1,
                "not impact" => signs.impact_signs = 0,
                text if text.starts_with("main_complaint in") => {
                    signs.main_complaint = Some("3".into())
                }
                text if text.starts_with("main_complaint not in") => {
                    signs.main_complaint = Some("8".into())
                }
                other => panic!("the table says `{other}`"),
            }
        }
        assert!(holds(&row.test, &signs), "{}", row.test);
        let found = propose(&signs, day("2026-11-24")).map(|it| it.priority);
        assert_eq!(found, Some(row.category), "{}", row.test);
        // Before its first day it is another category, or none.
        let before = propose(&signs, row.from.before()).map(|it| it.priority);
        assert_ne!(before, Some(row.category), "{}", row.test);
    }
}

#[test]
fn deprivation_of_liberty_was_added_on_22_may_2017() {
    let signs = Signs {
        detained_because_of_violation: true,
        ..Signs::default()
    };
    assert_eq!(propose(&signs, day("2017-05-21")), None);
    let since = propose(&signs, day("2017-05-22")).map(|it| it.priority);
    assert_eq!(since, Some(Priority::I));
}

#[test]
fn an_impact_case_remains_a_judgement() {
    let signs = Signs {
        potentially_well_founded: true,
        main_complaint: Some("10".into()),
        impact_signs: 2,
        ..Signs::default()
    };
    let Some(Proposal {
        priority,
        sure,
        because,
        ..
    }) = propose(&signs, day("2022-01-01"))
    else {
        panic!("a category fits");
    };
    assert_eq!((priority, sure), (Priority::IVHigh, Sure::Judgement));
    assert_eq!(because, ["impact_signs"]);
    let earlier = propose(&signs, day("2020-01-01")).map(|it| it.priority);
    assert_eq!(earlier, Some(Priority::IV));
}

proptest! {
    /// The first row of the table that holds is the category, whatever else holds too.
    #[test]
    fn the_first_row_that_holds_counts(signs in signs()) {
        let rows = rows();
        if !rows.is_empty() {
            let expected = rows.iter().find(|row| holds(&row.test, &signs)).map(|row| row.category);
            let found = propose(&signs, day("2026-11-24")).map(|it| it.priority);
            prop_assert_eq!(found, expected);
        }
    }
}

/// The policy's own line between the core rights and the others, without the table.
#[test]
fn core_rights_and_others() {
    let proposed =
        |article: Option<&str>, founded: bool, threatened: bool, impact: u8, on: &str| {
            let signs = Signs {
                main_complaint: article.map(str::to_string),
                potentially_well_founded: founded,
                integrity_or_dignity_threatened: threatened,
                impact_signs: impact,
                ..Signs::default()
            };
            propose(&signs, day(on)).map(|it| (it.priority, it.sure))
        };
    let today = "2026-11-24";
    for core in ["2", "3", "4", "5-1"] {
        assert_eq!(
            proposed(Some(core), true, true, 1, today),
            Some((Priority::III, Sure::Decided)),
            "{core}"
        );
        assert_eq!(proposed(Some(core), true, false, 1, today), None, "{core}");
    }
    for other in ["5-3", "6-1", "P1-1"] {
        assert_eq!(
            proposed(Some(other), true, true, 0, today),
            Some((Priority::IV, Sure::Decided)),
            "{other}"
        );
        assert_eq!(
            proposed(Some(other), true, true, 1, "2021-03-01"),
            Some((Priority::IVHigh, Sure::Judgement)),
            "{other}"
        );
        assert_eq!(
            proposed(Some(other), true, true, 1, "2021-02-28"),
            Some((Priority::IV, Sure::Decided)),
            "{other}"
        );
        assert_eq!(
            proposed(Some(other), false, true, 1, today),
            None,
            "{other}"
        );
    }
    assert_eq!(proposed(None, true, true, 1, today), None);
    assert_eq!(proposed(Some("6-1"), true, false, 1, "2009-05-31"), None);
}
