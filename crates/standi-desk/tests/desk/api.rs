//! The interface for programs: shapes, problems, its description.

use crate::asked::{Asked, TODAY};
use axum::http::StatusCode;
use serde_json::{Value, json};
use standi_answers::SCHEMAS;
use standi_desk::routes::ROUTES;

const APPLICATION: &str = "applicant: person\nrespondents: [RUS]\ncomplaints:\n- articles: ['3']\n  \
                           events:\n  - {what: beaten, on: '2022-10-03', place: RUS}\n";

pub fn fits(name: &str, value: &Value) {
    let schema = SCHEMAS
        .iter()
        .find(|it| it.name == name)
        .expect("a schema")
        .value();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "{name}: {errors:?}");
}

#[test]
fn answers_have_the_published_shapes() {
    let desk = Asked::new();
    for (path, schema) in [("check", "check"), ("doors", "doors"), ("form", "form")] {
        let answer = desk.post(&format!("/api/v1/{path}"), "application/yaml", APPLICATION);
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        fits(schema, &answer.json());
    }
    for (path, schema) in [
        (
            "record/party?state=Russia&instrument=ECHR&on=2022-09-01",
            "record-party",
        ),
        (
            "record/state?state=RUS&on=2022-03-10&known_by=2022-03-15",
            "record-state",
        ),
        ("record/timeline?state=GRC", "record-timeline"),
        (
            "record/contributions?state=RUS&on=2018-06-01",
            "record-contributions",
        ),
        ("record/organ?organ=committee-of-ministers", "record-organ"),
        ("record/diff?from=2022-03-01&to=2022-03-31", "record-diff"),
        (
            "record/instrument?instrument=P12&on=2010-01-01",
            "record-instrument",
        ),
        ("record/matrix?on=2022-09-16", "record-matrix"),
        ("record/source?source=news-2022-03-15", "record-source"),
        ("record/statements", "record-statements"),
        ("record/audit?state=RUS", "record-audit"),
        ("deadline?known=2022-02-01&decided=2022-01-31", "deadline"),
    ] {
        let answer = desk.get(&format!("/api/v1/{path}"));
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
        fits(schema, &answer.json());
    }
}

#[test]
fn the_day_the_record_and_the_language_can_be_chosen() {
    let desk = Asked::new();
    let check = |query: &str| {
        desk.post(
            &format!("/api/v1/check{query}"),
            "application/yaml",
            APPLICATION,
        )
        .json()
    };
    assert_eq!(check("")["today"], TODAY);
    assert_eq!(check("?today=2023-01-31")["today"], "2023-01-31");
    let then = check("?known_by=2022-03-15&today=2026-11-24");
    assert_eq!(then["known_by"], "2022-03-15");
    let text = |answer: &Value| answer["complaints"][0]["respondents"][0]["text"].clone();
    assert_ne!(text(&check("?lang=fr")), text(&check("")));
}

#[test]
fn a_file_in_any_of_three_formats_is_the_same_application() {
    let desk = Asked::new();
    let json = json!({
        "applicant": "person",
        "respondents": ["RUS"],
        "complaints": [{ "articles": ["3"], "events": [{ "what": "beaten", "on": "2022-10-03", "place": "RUS" }] }],
    });
    let toml = "applicant = 'person'\nrespondents = ['RUS']\n[[complaints]]\narticles = ['3']\n\
                events = [{ what = 'beaten', on = 2022-10-03, place = 'RUS' }]\n";
    let of = |kind: &str, body: String| desk.post("/api/v1/check", kind, body).json();
    let yaml = of("application/yaml", APPLICATION.into());
    assert_eq!(of("application/json", json.to_string()), yaml);
    assert_eq!(of("application/toml", toml.into()), yaml);
    assert_eq!(of("text/plain", toml.into()), yaml);
}

#[test]
fn problems_say_what_is_wrong_and_what_would_be_right() {
    let desk = Asked::new();
    let problem = |answer: crate::asked::Answer, status: u16, kind: &str| {
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let value = answer.json();
        assert_eq!(value["status"], status);
        assert_eq!(value["type"], format!("urn:standi:problem:{kind}"));
        fits("errors", &value["errors"]);
        value
    };
    let unknown = desk.get("/api/v1/record/state?state=Rusia");
    let value = problem(unknown, 404, "unknown-name");
    let help = value["errors"][0]["help"].as_str().unwrap_or_default();
    assert!(help.contains("Russia"), "{help}");
    problem(desk.get("/api/v1/record/state"), 400, "query");
    problem(
        desk.get("/api/v1/record/state?state=RUS&onn=2022-01-01"),
        400,
        "query",
    );
    let day = problem(
        desk.get("/api/v1/record/state?state=RUS&on=2022-02-30"),
        400,
        "query",
    );
    assert!(
        day["detail"]
            .as_str()
            .is_some_and(|it| it.contains("28 days")),
        "{day}"
    );
    problem(
        desk.get("/api/v1/record/diff?from=2022-02-03&to=2022-02-02"),
        400,
        "days",
    );
    problem(
        desk.get("/api/v1/record/organ?organ=hrcttee"),
        400,
        "not-an-organ",
    );
    problem(desk.get("/api/v1/nothing"), 404, "no-route");
    let broken = APPLICATION.replace("respondents", "respondent_");
    let answer = desk.post("/api/v1/check", "application/yaml", broken);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let errors = answer.json()["errors"].clone();
    let lines: Vec<_> = errors
        .as_array()
        .into_iter()
        .flatten()
        .map(|it| &it["line"])
        .collect();
    assert!(lines.contains(&&json!(2)), "{errors}");
    fits("errors", &answer.json()["errors"]);
}

#[test]
fn the_description_is_of_every_route_and_refers_to_nothing_that_is_not_there() {
    let desk = Asked::new();
    let described = desk.get("/api/v1/openapi.json").json();
    let routes = ROUTES.iter().filter(|it| it.path.starts_with("/api/"));
    for route in routes.filter(|it| it.path != "/api/v1/openapi.json") {
        let operation = &described["paths"][route.path][route.method];
        assert!(
            operation.is_object(),
            "{} {} is not described",
            route.method,
            route.path
        );
    }
    let paths = described["paths"].as_object().expect("paths");
    for (path, operations) in paths {
        for method in operations.as_object().expect("operations").keys() {
            let there = ROUTES
                .iter()
                .any(|it| it.path == path && it.method == method);
            assert!(there, "{method} {path} is described and not there");
        }
    }
    let mut refs = Vec::new();
    references(&described, &mut refs);
    assert!(refs.len() > 50);
    for to in refs {
        let pointer = to.strip_prefix('#').expect("a reference within");
        assert!(described.pointer(pointer).is_some(), "{to}");
    }
}

fn references<'a>(value: &'a Value, out: &mut Vec<&'a str>) {
    match value {
        Value::Object(table) => {
            out.extend(table.get("$ref").and_then(Value::as_str));
            table.values().for_each(|it| references(it, out));
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, out)),
        _ => {}
    }
}

#[test]
fn statements_about_what_is_unknown_are_an_error_everywhere() {
    let desk = Asked::new();
    for (query, right) in [
        ("about=rus-suspensoin", "rus-suspension"),
        ("speaker=Tolstyo", "Tolstoy"),
    ] {
        let answer = desk.get(&format!("/api/v1/record/statements?{query}"));
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text);
        assert!(answer.text.contains(right), "{}", answer.text);
        let page = desk.get(&format!("/record/statements?{query}"));
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text.contains(right), "{}", page.text);
    }
}

#[test]
fn a_path_that_cannot_be_read_is_a_problem_too() {
    let asked = Asked::new();
    for path in [
        "/api/v1/docket/applications/1/26/documents/first?as=registry",
        "/api/v1/docket/applications/1/26/documents/-1?as=registry",
        "/api/v1/docket/applications/%FF/26?as=registry",
        "/api/v1/docket/applications/1/26/account?as=nobody",
    ] {
        let answer = asked.get(path);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{path}"
        );
        assert!(!answer.json()["detail"].to_string().is_empty());
    }
}
