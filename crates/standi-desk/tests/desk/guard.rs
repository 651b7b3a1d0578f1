//! What every answer carries, and what is refused.

use crate::asked::Asked;
use axum::body::Body;
use axum::http::StatusCode;
use standi_desk::routes::{Holds, ROUTES};

/// A path of every route that can be got, with something in place of its parts.
fn paths() -> Vec<String> {
    let got = ROUTES.iter().filter(|route| route.method == "get");
    got.map(|route| {
        let part = |it: &str| match it.starts_with('{') {
            true => "x".to_string(),
            false => it.to_string(),
        };
        route
            .path
            .split('/')
            .map(part)
            .collect::<Vec<_>>()
            .join("/")
    })
    .collect()
}

#[test]
fn every_answer_says_what_a_browser_may_do_with_it() {
    let desk = Asked::new();
    for path in paths().iter().chain(["/nowhere".to_string()].iter()) {
        let answer = desk.get(path);
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    }
}

#[test]
fn no_page_has_a_script_or_a_style_within() {
    let desk = Asked::new();
    for path in paths() {
        let page = desk.get(&path);
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for inline in ["<style", " style=", "<script>", "javascript:", " onclick="] {
            assert!(!page.text.contains(inline), "{path}: {inline}");
        }
    }
}

#[test]
fn a_page_is_small() {
    let desk = Asked::new();
    let page = desk.get("/").text;
    let linked = page.split('"').filter(|it| it.starts_with("/assets/"));
    let mut bytes = page.len();
    for asset in linked {
        let asset = desk.get(asset);
        assert_eq!(asset.status, StatusCode::OK);
        assert!(asset.header("cache-control").contains("immutable"));
        bytes += asset.text.len();
    }
    // Four files of letters come with a page in Latin script.
    let letters = 20_088 + 21_532 + 15_696 + 15_668;
    assert!(bytes + letters < 100_000, "{bytes} + {letters}");
}

#[test]
fn a_foreign_name_or_page_is_refused() {
    let desk = Asked::new();
    let named = |host: &str| {
        let request = axum::http::Request::get("/").header("host", host);
        desk.send(request.body(Body::empty()).expect("a request"))
            .status
    };
    assert_eq!(named("localhost:8585"), StatusCode::OK);
    assert_eq!(named("evil.example"), StatusCode::FORBIDDEN);
    let from = |name: &str, value: &str| {
        let request = Asked::request("POST", "/ask").header(name, value);
        desk.send(request.body(Body::empty()).expect("a request"))
            .status
    };
    assert_eq!(
        from("origin", "http://127.0.0.1:8585"),
        StatusCode::SEE_OTHER
    );
    assert_eq!(from("origin", "http://evil.example"), StatusCode::FORBIDDEN);
    assert_eq!(from("sec-fetch-site", "cross-site"), StatusCode::FORBIDDEN);
}

#[test]
fn a_body_has_a_limit() {
    let desk = Asked::new();
    let large = "#".repeat(1024 * 1024 + 1);
    let answer = desk.post("/api/v1/check", "application/yaml", large);
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let desk = Asked::new();
    let path = "/api/v1/record/party?state=RUS&instrument=ECHR&on=2022-09-01";
    let first = desk.get(path);
    let request = Asked::request("GET", path).header("if-none-match", first.header("etag"));
    let again = desk.send(request.body(Body::empty()).expect("a request"));
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.text.is_empty());
}

#[test]
fn what_a_person_told_has_no_fingerprint() {
    let desk = Asked::new();
    for route in ROUTES
        .iter()
        .filter(|it| it.method == "get" && it.holds == Holds::Told)
    {
        let path = route.path.replace(['{', '}'], "");
        assert_eq!(desk.get(&path).header("etag"), "", "{path}");
    }
}
