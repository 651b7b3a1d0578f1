//! Papers: filed by a form or by a program, listed, taken out, and harmless whatever they are.

use crate::asked::{Answer, Asked};
use crate::docket::{live, lodge};
use crate::html::Html;
use axum::body::Body;
use axum::http::StatusCode;

/// Sends a form with a file.
fn send(
    desk: &Asked,
    role: &str,
    at: &str,
    fields: &[(&str, &str)],
    file: Option<(&str, &[u8])>,
) -> Answer {
    desk.send(Asked::in_parts(
        role,
        &format!("{at}/documents"),
        fields,
        file,
    ))
}

fn names(desk: &Asked, role: &str, at: &str) -> String {
    let page = desk.get_as(role, at);
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let defects = Html(&page.text).defects();
    assert!(defects.is_empty(), "{defects:?}");
    let papers = page.text.split("id=\"papers\"").nth(1).unwrap_or_default();
    Html(papers.split("<h2").next().unwrap_or_default()).text()
}

#[test]
fn a_paper_is_filed_by_a_form_and_taken_out_as_a_file() {
    let desk = Asked::new();
    let at = lodge(&desk);
    live(&desk, &at, "notice_given");
    let fields = [
        ("kind", "observations"),
        ("filed_by", "government"),
        ("dated", "2019-08-30"),
        ("on", "2019-09-02"),
        ("note", "by post"),
    ];
    let content = b"<script>alert(1)</script>";
    let sent = send(
        &desk,
        "registry",
        &at,
        &fields,
        Some(("Observations.html", content)),
    );
    assert_eq!(sent.leads_to(), "/docket/1/19#papers", "{}", sent.text);
    let listed = names(&desk, "applicant:1/19", &at);
    for part in [
        "Observations.html",
        "30 August 2019",
        "25 bytes",
        "text/html",
    ] {
        assert!(listed.contains(part), "{part}: {listed}");
    }
    let shown = desk
        .get("/api/v1/docket/applications/1/19/documents")
        .json();
    let entry = shown["documents"][0]["seq"].as_u64().expect("an entry");
    let taken = desk.get_as("applicant:1/19", &format!("{at}/documents/{entry}"));
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(taken.text.as_bytes(), content);
    for (name, value) in [
        ("content-type", "application/octet-stream"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("content-length", "25"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        (
            "content-disposition",
            "attachment; filename=\"Observations.html\"; filename*=UTF-8''Observations.html",
        ),
    ] {
        assert_eq!(taken.header(name), value, "{name}");
    }
    // Whoever may not see the application learns of nothing.
    for role in ["government:ITA", "applicant:2/19"] {
        let foreign = desk.get_as(role, &format!("{at}/documents/{entry}"));
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{role}");
    }
}

#[test]
fn a_name_that_would_do_harm_does_none() {
    let desk = Asked::new();
    let at = lodge(&desk);
    for (given, kept) in [
        ("../../etc/passwd", "passwd"),
        ("a\u{202E}fdp.exe", "afdp.exe"),
        ("CON.pdf", "_CON.pdf"),
        (
            "<img src=x onerror=alert(1)>.pdf",
            "_img src=x onerror=alert(1)_.pdf",
        ),
    ] {
        let name = [("kind", "letter"), ("name", given)];
        let sent = send(&desk, "registry", &at, &name, Some(("x", given.as_bytes())));
        sent.leads_to();
        let listed = names(&desk, "registry", &at);
        assert!(listed.contains(kept), "{kept}: {listed}");
    }
    let long = "a".repeat(100_000) + ".pdf";
    let sent = send(
        &desk,
        "registry",
        &at,
        &[("kind", "letter")],
        Some((&long, b"x")),
    );
    sent.leads_to();
    let page = desk.get(&at).text;
    assert!(!page.contains("<img") && !page.contains('\u{202E}') && page.len() < 60_000);
}

#[test]
fn what_is_not_open_is_listed_without_its_name_and_not_given_out() {
    let desk = Asked::new();
    let at = lodge(&desk);
    live(&desk, &at, "notice_given");
    let offer = [("kind", "friendly-settlement"), ("filed_by", "government")];
    send(&desk, "registry", &at, &offer, Some(("offer.pdf", b"5000"))).leads_to();
    let secret = [("kind", "annex"), ("confidential", "1")];
    send(
        &desk,
        "registry",
        &at,
        &secret,
        Some(("medical.pdf", b"ill")),
    )
    .leads_to();
    let listed = names(&desk, "other", &at);
    assert!(
        !listed.contains("offer") && !listed.contains("medical") && listed.contains("not open"),
        "{listed}"
    );
    let shown = desk
        .get("/api/v1/docket/applications/1/19/documents")
        .json();
    for (at_list, rule) in [(0, "Art 39(2), Rule 62(2)"), (1, "Rules 22, 33(1)-(2)")] {
        let entry = &shown["documents"][at_list]["seq"];
        let refused = desk.get_as("other", &format!("{at}/documents/{entry}"));
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
        assert!(refused.text.contains(rule), "{}", refused.text);
        let path = format!("/api/v1/docket/applications/1/19/documents/{entry}?as=other");
        let refused = desk.get(&path);
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
        assert_eq!(refused.json()["refused"]["refused"]["rule"], rule);
    }
    let whole = names(&desk, "registry", &at);
    assert!(whole.contains("offer.pdf") && whole.contains("not accessible to the public"));
}

#[test]
fn what_cannot_be_filed_is_told_above_the_form() {
    let desk = Asked::new();
    let at = lodge(&desk);
    let kind = [("kind", "letter"), ("name", "kept")];
    let none = send(&desk, "registry", &at, &kind, None);
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text.contains("no file") && none.text.contains("value=\"kept\""));
    let odd = send(
        &desk,
        "registry",
        &at,
        &[("kind", "poem")],
        Some(("x", b"x")),
    );
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    let foreign = [("kind", "letter"), ("filed_by", "government")];
    let foreign = send(&desk, "applicant:1/19", &at, &foreign, Some(("x", b"x")));
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let large = vec![0; standi_docket_office::LARGEST as usize + 1];
    let large = send(&desk, "registry", &at, &kind, Some(("x", &large)));
    assert_eq!(
        large.status,
        StatusCode::PAYLOAD_TOO_LARGE,
        "{}",
        large.text
    );
    assert!(large.text.contains("64 MiB"), "{}", large.text);
    assert!(names(&desk, "registry", &at).contains("None was filed"));
    let auditor = desk.get_as("auditor", &at).text;
    assert!(!auditor.contains("type=\"file\""));
}

#[test]
fn programs_file_and_take_papers() {
    let desk = Asked::new();
    lodge(&desk);
    let path = "/api/v1/docket/applications/1/19/documents";
    let content: Vec<u8> = (0..1_000_000u32).map(|at| (at % 251) as u8).collect();
    let request = Asked::request(
        "POST",
        &format!("{path}?kind=letter&name=a%2Fb.bin&on=2019-02-01"),
    )
    .header("content-type", "application/octet-stream")
    .body(Body::from(content.clone()));
    let filed = desk.send(request.expect("a request"));
    assert_eq!(filed.status, StatusCode::OK, "{}", filed.text);
    let filed = filed.json();
    assert_eq!(filed["document"]["name"], "b.bin");
    assert_eq!(filed["document"]["size"], 1_000_000);
    let entry = &filed["document"]["seq"];
    assert_eq!(desk.bytes(&format!("{path}/{entry}")), content);
    let none = desk.get(&format!("{path}/1"));
    assert_eq!(
        none.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        none.text
    );
    let wrong = desk.post(&format!("{path}?kind=poem&name=x"), "text/plain", "x");
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "{}", wrong.text);
}
