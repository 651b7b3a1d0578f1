//! What must hold for every application, decided or not.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use standi_law::answer::{Answer, answer};
use standi_law::application::tree::{application, set};
use standi_law::words::{Language, Words};
use standi_law::{Criterion, Value};
use standi_record::Day;

const TODAY: Day = Day(20_781); // 24 November 2026

/// Facts that can be told of a complaint: where, and the words that fit there.
const FACTS: &[(&str, &[&str])] = &[
    (
        "complaints.0.events.0.place",
        &[
            "RUS",
            "UKR",
            "crimea",
            "FRA",
            "IRQ",
            "high-seas",
            "IMN",
            "IOT",
        ],
    ),
    (
        "complaints.0.events.0.controlled_by",
        &["RUS", "GBR", "TUR"],
    ),
    (
        "complaints.0.events.0.actor",
        &["RUS", "FRA", "USA", "international", "private"],
    ),
    ("complaints.0.events.0.mandate", &["un", "nato"]),
    (
        "complaints.0.events.0.link",
        &[
            "custody",
            "area",
            "vessel",
            "public-powers",
            "force",
            "hostilities",
            "visa",
            "own-national",
            "request",
            "removal",
            "proceedings",
            "lent",
            "private-act",
            "emissions",
            "disputed",
        ],
    ),
    ("complaints.0.events.0.steps_after", &["yes", "no"]),
    (
        "complaints.0.events.0.nature",
        &["detention", "disappearance", "displacement", "law"],
    ),
    (
        "complaints.0.final_decision.on",
        &["2021-12-01", "2022-02-28", "2023-05-31", "2026-10-01"],
    ),
    (
        "complaints.0.final_decision.known",
        &["2026-10-20", "2026-10-01"],
    ),
    ("complaints.0.remedies.0.used", &["yes", "no"]),
    (
        "complaints.0.remedies.0.outcome",
        &["refused", "granted", "pending", "inadmissible-own-fault"],
    ),
    ("complaints.0.remedies.0.substance_raised", &["yes", "no"]),
    (
        "complaints.0.remedies.0.effective",
        &["yes", "no", "disputed"],
    ),
    (
        "complaints.0.victim.status",
        &[
            "direct",
            "exposed",
            "potential",
            "relative",
            "association",
            "nobody",
            "shareholder",
            "relative-of-dead",
        ],
    ),
    (
        "complaints.0.victim.redress",
        &[
            "none",
            "acknowledged",
            "acknowledged-and-compensated",
            "settled",
        ],
    ),
    ("complaints.0.victim.enough", &["yes", "no", "disputed"]),
    ("complaints.0.victim.death", &["act", "other"]),
    ("complaints.0.victim.company_can_act", &["yes", "no"]),
    ("complaints.0.victim.own_rights", &["yes", "no"]),
    (
        "complaints.0.representation.acting_for",
        &["adult-able", "own-minor-child", "self"],
    ),
    ("complaints.0.identity.disclosed_to_court", &["yes", "no"]),
    (
        "complaints.0.earlier_application.same_applicant",
        &["yes", "no"],
    ),
    (
        "complaints.0.earlier_application.same_facts",
        &["yes", "no"],
    ),
    (
        "complaints.0.earlier_application.same_complaint",
        &["yes", "no"],
    ),
    (
        "complaints.0.earlier_application.new_information",
        &["yes", "no"],
    ),
    (
        "complaints.0.other_procedure.body",
        &["hrcttee", "wgad", "cpt", "other", "icc-otp"],
    ),
    (
        "complaints.0.other_procedure.same_applicant",
        &["yes", "no"],
    ),
    ("complaints.0.other_procedure.same_facts", &["yes"]),
    ("complaints.0.other_procedure.same_complaint", &["yes"]),
    (
        "complaints.0.other_procedure.status",
        &["pending", "decided", "withdrawn"],
    ),
    (
        "complaints.0.subject",
        &["alien-removal", "tax-assessment", "parliament", "climate"],
    ),
    (
        "applicant",
        &[
            "person",
            "ngo",
            "company",
            "group",
            "municipality",
            "public-company",
            "state",
        ],
    ),
    ("entity.independent", &["yes", "no"]),
    ("entity.public_power", &["yes", "no"]),
    ("entity.kind", &["people", "state-body", "public-company"]),
];

const RESPONDENTS: &[&str] = &["RUS", "TUR", "GRC", "GBR", "FRA", "MNE", "USA", "SCG"];
const ARTICLES: &[&str] = &["2", "3", "5", "6", "8", "10", "14", "P1-1", "P7-4", "P12-1"];
const KINDS: &[&str] = &["instantaneous", "continuing", "procedural"];

/// An application with a State, an article, a kind of event and a day, and any other facts.
fn any_application() -> impl Strategy<Value = Json> {
    let base = (
        prop::sample::select(RESPONDENTS),
        prop::sample::select(ARTICLES),
        prop::sample::select(KINDS),
        -7_000i32..20_700,
    );
    let facts = prop::collection::vec((0..FACTS.len(), any::<prop::sample::Index>()), 0..14);
    (base, facts).prop_map(|((state, article, kind, day), facts)| {
        let key = if kind == "continuing" { "from" } else { "on" };
        let mut tree = json!({"complaints": [{
            "respondents": [state],
            "articles": [article],
            "events": [{"kind": kind, key: Day(day).to_string()}],
        }]});
        for (fact, word) in facts {
            tell(&mut tree, fact, word);
        }
        tree
    })
}

fn tell(tree: &mut Json, fact: usize, word: prop::sample::Index) {
    let (path, words) = FACTS[fact];
    put(tree, path, words[word.index(words.len())]);
}

fn put(tree: &mut Json, path: &str, word: &str) {
    let path: Vec<String> = path.split('.').map(str::to_string).collect();
    set(tree, &path, json!(word)).expect("the path fits");
}

fn answered(tree: &Json) -> Option<Answer> {
    let record = standi_bundled::record();
    let application = application(tree, record, TODAY).ok()?;
    Some(answer(
        &application,
        record,
        TODAY,
        &Words::new(Language::En),
    ))
}

fn value(tree: &Json, criterion: Criterion) -> Option<Value> {
    Some(answered(tree)?.complaints[0].respondents[0].criteria[&criterion].value)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// The whole is the least of its criteria for one line, and every reason has words.
    #[test]
    fn the_least_criterion_is_the_answer(tree in any_application()) {
        let Some(answer) = answered(&tree) else { return Ok(()) };
        let respondent = &answer.complaints[0].respondents[0];
        let least = respondent.criteria.values().map(|c| c.value).min().expect("criteria");
        prop_assert_eq!(respondent.value, least);
        prop_assert_eq!(respondent.value == Value::Closed, respondent.decisive.is_some());
        for criterion in respondent.criteria.values() {
            prop_assert!(!criterion.reasons.is_empty());
            for reason in &criterion.reasons {
                prop_assert!(reason.text != reason.rule, "{} has no words", reason.rule);
                prop_assert!(!reason.text.contains("{$"), "{}", reason.text);
            }
        }
    }

    /// A fact more never turns *closed* into *missing*.
    #[test]
    fn a_fact_more_never_makes_closed_missing(
        tree in any_application(),
        fact in 0..FACTS.len(),
        word in any::<prop::sample::Index>(),
    ) {
        let (path, _) = FACTS[fact];
        let absent = path.split('.').fold(&tree, |node, word| match word.parse::<usize>() {
            Ok(index) => &node[index],
            Err(_) => &node[word],
        });
        prop_assume!(absent.is_null());
        let mut more = tree.clone();
        tell(&mut more, fact, word);
        let (Some(before), Some(after)) = (answered(&tree), answered(&more)) else { return Ok(()) };
        let (before, after) =
            (&before.complaints[0].respondents[0], &after.complaints[0].respondents[0]);
        for criterion in Criterion::ALL {
            let (was, is) = (before.criteria[criterion].value, after.criteria[criterion].value);
            prop_assert!(
                !(was == Value::Closed && is == Value::Missing),
                "{}: {path} makes closed missing: {} -> {}",
                criterion.id(),
                before.criteria[criterion].reasons[0].rule,
                after.criteria[criterion].reasons[0].rule,
            );
        }
    }

    /// Where an event is too late for a State that left, a later one is too.
    #[test]
    fn a_later_event_never_reopens(
        tree in any_application(),
        day in 19_252i32..20_700,
        days in 1i32..4_000,
    ) {
        let on = |day: i32| {
            let mut tree = tree.clone();
            tree["complaints"][0]["respondents"] = json!(["RUS"]);
            let event = &mut tree["complaints"][0]["events"][0];
            let key = if event["kind"] == "continuing" { "from" } else { "on" };
            event[key] = json!(Day(day).to_string());
            value(&tree, Criterion::Temporis)
        };
        let later = (day + days).min(TODAY.0);
        let (Some(early), Some(late)) = (on(day), on(later)) else { return Ok(()) };
        prop_assert_eq!((early, late), (Value::Closed, Value::Closed));
    }

    /// Lateness is monotone: sending a day later never opens what was closed.
    #[test]
    fn sending_later_is_never_better(
        tree in any_application(),
        lodged in 10_000i32..20_000,
        days in 1i32..400,
    ) {
        let sent = |day: i32| {
            let mut tree = tree.clone();
            put(&mut tree, "lodged", &Day(day).to_string());
            value(&tree, Criterion::TimeLimit)
        };
        let (Some(early), Some(late)) = (sent(lodged), sent(lodged + days)) else { return Ok(()) };
        // A remedy that is pending, or a situation that goes on, has no last day.
        prop_assert!(late <= early || late != Value::Open, "{early:?} -> {late:?}");
        if early == Value::Closed {
            prop_assert_eq!(late, Value::Closed);
        }
    }

    /// The answer of a complaint does not depend on the others or on their order.
    #[test]
    fn the_order_of_complaints_does_not_matter(one in any_application(), two in any_application()) {
        let mut both = one.clone();
        let (first, second) = (one["complaints"][0].clone(), two["complaints"][0].clone());
        let answers = |complaints: Vec<Json>, both: &mut Json| {
            both["complaints"] = Json::Array(complaints);
            answered(both).map(|answer| {
                let values = answer.complaints.iter().map(|c| c.respondents[0].value);
                (answer.value, values.collect::<Vec<_>>())
            })
        };
        let forth = answers(vec![first.clone(), second.clone()], &mut both);
        let back = answers(vec![second, first], &mut both);
        let (Some(forth), Some(back)) = (forth, back) else { return Ok(()) };
        prop_assert_eq!(forth.0, back.0);
        let mut reversed = back.1;
        reversed.reverse();
        prop_assert_eq!(forth.1, reversed);
    }
}
