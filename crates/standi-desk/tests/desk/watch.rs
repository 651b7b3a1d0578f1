//! What whoever watches over a desk sees: counts, health, notes; and what they do not see.

use crate::asked::Asked;
use crate::team::Team;
use axum::http::StatusCode;
use standi_desk::routes::ROUTES;
use std::collections::BTreeMap;

const APPLICATION: &str = "applicant: person\nrespondents: [HUN]\ncomplaints:\n- articles: ['6']\n  \
                           events:\n  - {what: Secretstory, on: '2018-06-01', place: HUN}\n  \
                           final_decision: {on: '2018-09-03', known: '2018-09-03'}\n";

/// A metric family as OpenMetrics writes it: its type, and its samples.
#[derive(Debug, Default)]
struct Metric {
    kind: String,
    samples: Vec<(String, f64)>,
}

/// Reads an OpenMetrics text as the standard has it, and fails where it is none: families in one
/// piece, each with its help and type, labels quoted, numbers numbers, `# EOF` at the end.
fn read(text: &str) -> BTreeMap<String, Metric> {
    let body = text.strip_suffix("# EOF\n").expect("an end");
    assert!(!body.contains("# EOF"));
    let mut families: BTreeMap<String, Metric> = BTreeMap::new();
    let mut current = String::new();
    for line in body.lines() {
        if let Some(rest) = line.strip_prefix("# ") {
            let (word, rest) = rest.split_once(' ').expect("a word");
            let (name, value) = rest.split_once(' ').expect("a name");
            assert!(["HELP", "TYPE", "UNIT"].contains(&word), "{line}");
            if name != current {
                assert!(!families.contains_key(name), "{name} comes twice");
                current = name.to_string();
            }
            let family = families.entry(name.to_string()).or_default();
            match word {
                "TYPE" => family.kind = value.to_string(),
                "UNIT" => assert!(name.ends_with(&format!("_{value}")), "{line}"),
                _ => assert!(value.ends_with('.'), "{line}"),
            }
            continue;
        }
        let (name, value) = line.rsplit_once(' ').expect("a sample");
        let value: f64 = value.parse().expect("a number");
        assert!(value.is_finite(), "{line}");
        let bare = name.split('{').next().unwrap_or_default();
        let family = families.get_mut(&current).expect("a family");
        let suffix = bare
            .strip_prefix(current.as_str())
            .expect("a sample of its family");
        let allowed: &[&str] = match family.kind.as_str() {
            "counter" => &["_total"],
            "gauge" => &[""],
            "info" => &["_info"],
            "histogram" => &["_bucket", "_sum", "_count"],
            other => panic!("{other}"),
        };
        assert!(allowed.contains(&suffix), "{line}");
        if let Some((_, labels)) = name.split_once('{') {
            let labels = labels.strip_suffix('}').expect("a closing brace");
            for label in labels.split("\",") {
                let (name, value) = label.split_once("=\"").expect("a label");
                let letters = |c: char| c.is_ascii_alphanumeric() || c == '_';
                assert!(!name.is_empty() && name.chars().all(letters), "{line}");
                assert!(!value.contains('\n'), "{line}");
            }
        }
        assert!(
            !family.samples.iter().any(|(it, _)| it == name),
            "{name} comes twice"
        );
        family.samples.push((name.to_string(), value));
    }
    families
}

fn sample(families: &BTreeMap<String, Metric>, family: &str, parts: &[&str]) -> f64 {
    let samples = &families[family].samples;
    let fits = |name: &str| parts.iter().all(|part| name.contains(part));
    let found = samples.iter().find(|(name, _)| fits(name));
    found.unwrap_or_else(|| panic!("{parts:?}: {samples:?}")).1
}

#[test]
fn metrics_are_openmetrics_and_count() {
    let desk = Asked::new();
    let at = "/api/v1/docket/applications?on=2019-01-14";
    desk.post(at, "application/yaml", APPLICATION);
    desk.get("/docket/1/19");
    desk.get("/docket/2/19");
    desk.form("/docket/1/19/act/form_arrives", &[("on", "2019-01-01")]);
    let foreign = axum::http::Request::get("/").header("host", "evil.example");
    desk.send(foreign.body(axum::body::Body::empty()).expect("a request"));
    let answer = desk.get("/metrics");
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    assert_eq!(answer.header("content-type"), kind);
    let all = read(&answer.text);
    let show = "route=\"/docket/{place}/{year}\"";
    assert_eq!(
        sample(&all, "standi_requests", &[show, "status=\"200\""]),
        1.0
    );
    assert_eq!(
        sample(&all, "standi_requests", &[show, "status=\"404\""]),
        1.0
    );
    let took = "standi_request_duration_seconds";
    assert_eq!(sample(&all, took, &["_count", show]), 2.0);
    assert_eq!(sample(&all, took, &["_bucket", show, "le=\"+Inf\""]), 2.0);
    let buckets = all[took]
        .samples
        .iter()
        .filter(|(it, _)| it.contains("_bucket") && it.contains(show));
    assert!(buckets.map(|(_, count)| *count).is_sorted());
    assert_eq!(sample(&all, "standi_refusals", &["docket"]), 1.0);
    assert_eq!(sample(&all, "standi_refusals", &["host"]), 1.0);
    assert_eq!(sample(&all, "standi_events", &[]), 2.0);
    let stands = |state: &str| {
        sample(
            &all,
            "standi_applications",
            &[&format!("state=\"{state}\"")],
        )
    };
    assert_eq!((stands("sent"), stands("registered")), (1.0, 0.0));
    let record = standi_bundled::record().hash.to_string();
    assert_eq!(sample(&all, "standi_build", &[&record]), 1.0);
}

#[test]
fn a_docket_that_nobody_asked_for_is_not_made_for_a_metric() {
    let made = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (asked, folder) = (made.clone(), tempfile::tempdir().expect("a folder"));
    let open = move || {
        asked.store(true, std::sync::atomic::Ordering::Relaxed);
        standi_docket_store::Sqlite::open(&folder.path().join("docket.db"))
    };
    let desk = Asked::over(open, |desk| desk, standi_desk::Reached::default());
    read(&desk.get("/metrics").text);
    let health = desk.get("/health");
    assert_eq!(health.status, StatusCode::OK);
    assert_eq!(health.json()["docket"], "not opened yet");
    assert!(!made.load(std::sync::atomic::Ordering::Relaxed));
    desk.get("/docket");
    assert_eq!(desk.get("/health").json()["docket"], "ready");
}

#[test]
fn health_says_when_the_docket_cannot_be_reached() {
    let open = || {
        Err(standi_docket_store::StoreError::Database {
            doing: "be opened",
            reason: "the server is down".into(),
        })
    };
    let desk = Asked::over(open, |desk| desk, standi_desk::Reached::default());
    assert_eq!(desk.get("/docket").status, StatusCode::SERVICE_UNAVAILABLE);
    let health = desk.get("/health");
    assert_eq!(health.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(health.json()["status"], "failing");
    assert!(!health.text.contains("server is down"));
}

#[test]
fn neither_metrics_nor_notes_name_anybody() {
    let team = Team::new();
    let anna = team.person("Annamaria Kovacs", &["registry"]);
    let cookie = team.session(&anna);
    team.sign_in("", "Annamaria Kovacs", "secretpassword");
    for _ in 0..6 {
        team.sign_in("", "Zebulon", "secretpassword");
    }
    let fields = [
        ("text", APPLICATION),
        ("applicant", "Hidden Person"),
        ("on", "2019-01-14"),
        ("note", "Secretnote"),
    ];
    assert_eq!(
        team.form(&cookie, "/docket/lodge", &fields).leads_to(),
        "/docket/1/19"
    );
    let about = |part: &str| match part {
        "{place}" => "1".to_string(),
        "{year}" => "19".to_string(),
        part if part.starts_with('{') => "Secretpart".to_string(),
        part => part.to_string(),
    };
    for route in ROUTES
        .iter()
        .filter(|route| route.path != "/sign-out" && !route.path.contains("everywhere"))
    {
        let path: Vec<String> = route.path.split('/').map(about).collect();
        let path = format!("{}?against=Secretquery", path.join("/"));
        match route.method {
            "get" => team.get(&cookie, &path),
            _ => team.form(&cookie, &path, &[("name", "Secretfield")]),
        };
    }
    let metrics = team.get("", "/metrics").text;
    let families = read(&metrics);
    assert!(sample(&families, "standi_sign_ins", &["refused"]) >= 6.0);
    assert_eq!(sample(&families, "standi_sign_ins", &["held back"]), 1.0);
    assert!(sample(&families, "standi_sessions", &[]) >= 1.0);
    let notes = team.notes.lock().expect("notes").join("\n");
    assert!(notes.contains("a sign-in was refused"), "{notes}");
    for said in [&metrics, &notes] {
        for secret in [
            "Annamaria",
            "Kovacs",
            "Zebulon",
            "secretpassword",
            "Hidden",
            "Secret",
            "1/19",
            "127.0.0.1",
        ] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
    }
}
