//! The pages of the record.

use crate::asked::{Answer, Asked};
use crate::html::Html;
use axum::body::Body;
use axum::http::StatusCode;
use std::collections::{BTreeSet, VecDeque};

fn page(desk: &Asked, path: &str) -> Answer {
    let page = desk.get(path);
    assert_eq!(page.status, StatusCode::OK, "{path}");
    assert!(
        page.header("content-type").starts_with("text/html"),
        "{path}"
    );
    page
}

/// Days of March 2022 with what Russia was on each, as known on it.
const MARCH: [(&str, &str, &str); 3] = [
    (
        "2022-03-10",
        "A member since 28 February 1996",
        "representation suspended",
    ),
    (
        "2022-03-15",
        "A member since 28 February 1996",
        "representation suspended",
    ),
    ("2022-03-16", "Not a member since 16 March 2022", ""),
];

#[test]
fn a_state_is_what_the_interface_for_programs_says() {
    let desk = Asked::new();
    for (day, membership, seat) in MARCH {
        let days = format!("on={day}&known_by={day}");
        let json = desk
            .get(&format!("/api/v1/record/state?state=RUS&{days}"))
            .json();
        let page = page(&desk, &format!("/record/state/RUS?{days}"));
        let page = Html(&page.text);
        assert!(page.text().contains(membership), "{day}");
        let list = |key: &str| json[key].as_array().cloned().unwrap_or_default();
        let bound = list("instruments");
        let bound: Vec<&str> = bound
            .iter()
            .filter(|it| it["bound"] != false)
            .filter_map(|it| it["instrument"].as_str())
            .collect();
        assert!(bound.contains(&"ECHR"), "{day}: {bound:?}");
        let rows = page.rows("instruments");
        assert_eq!(rows.len(), bound.len(), "{day}");
        for (row, id) in rows.iter().zip(bound) {
            assert!(row.starts_with(id), "{day}: {row} is not of {id}");
        }
        let seats = list("organs");
        let seats = seats.iter().filter(|it| it["seat"] != "none").count();
        let rows = page.rows("seats");
        assert_eq!(rows.len(), seats, "{day}");
        let suspended = rows
            .iter()
            .any(|row| row.contains("Committee of Ministers") && row.contains(seat));
        assert!(seat.is_empty() || suspended, "{day}: {rows:?}");
    }
}

#[test]
fn on_the_sixteenth_of_march_nobody_knew_of_september() {
    let desk = Asked::new();
    let path = "/record/state/RUS?on=2022-09-20&known_by=2022-03-16";
    let then = Html(&page(&desk, path).text).rows("instruments");
    let convention = then
        .iter()
        .find(|row| row.starts_with("ECHR"))
        .expect("a row");
    assert!(convention.contains("argued"), "{convention}");
    let now = page(&desk, "/record/state/RUS?on=2022-09-20").text;
    let now = Html(&now);
    assert!(
        !now.rows("instruments")
            .iter()
            .any(|row| row.starts_with("ECHR"))
    );
    let past = now.rows("other-instruments");
    assert!(
        past.iter()
            .any(|row| row.starts_with("ECHR") && row.contains("16 September 2022"))
    );
}

#[test]
fn a_day_tells_what_changed_and_what_did_not() {
    let desk = Asked::new();
    let rows = |day: &str, table: &str| {
        let text = page(&desk, &format!("/record/day/{day}?known_by={day}")).text;
        Html(&text).rows(table)
    };
    let changes = rows("2022-03-16", "changes");
    let membership = changes
        .iter()
        .find(|row| row.contains("Membership"))
        .expect("a row");
    assert!(membership.contains("Russian Federation") && membership.contains("not a member"));
    assert!(
        rows("2022-03-15", "changes")
            .iter()
            .all(|row| !row.contains("Membership"))
    );
    let events = rows("2022-03-15", "events-of-day");
    assert!(
        events.iter().any(|row| row.contains("Article 7")),
        "{events:?}"
    );
    let json = desk.get("/api/v1/record/diff?from=2022-03-15&to=2022-03-16&known_by=2022-03-16");
    let json = json.json();
    assert_eq!(
        json["changes"].as_array().map(Vec::len),
        Some(changes.len())
    );
}

#[test]
fn a_day_leads_to_the_changes_before_and_after_it() {
    let desk = Asked::new();
    let links = Html(&page(&desk, "/record/day/2022-03-12").text).values("href");
    for day in ["2022-03-11", "2022-03-13", "2022-03-15"] {
        assert!(
            links.iter().any(|it| it == &format!("/record/day/{day}")),
            "{day}: {links:?}"
        );
    }
    let asked = desk.get("/record/day?on=2022-03-10&known_by=2022-03-11");
    assert_eq!(
        asked.leads_to(),
        "/record/day/2022-03-10?known_by=2022-03-11"
    );
}

#[test]
fn the_matrix_agrees_with_the_question_asked_most() {
    let desk = Asked::new();
    let text = page(&desk, "/record/matrix?on=2022-09-16").text;
    let json = desk.get("/api/v1/record/matrix?on=2022-09-16").json();
    let russia = json["states"]
        .as_array()
        .expect("States")
        .iter()
        .find(|it| it["state"] == "RUS");
    assert_eq!(russia.expect("Russia")["bound"][0], serde_json::Value::Null);
    let row = text
        .split("<tr>")
        .find(|row| row.contains("/record/state/RUS"))
        .expect("a row");
    assert!(
        Html(row).text().starts_with("Russian Federation ? argued"),
        "{row}"
    );
    assert_eq!(
        desk.get("/record/matrix?year=1998").leads_to(),
        "/record/matrix?on=1998-12-31"
    );
    assert_eq!(
        desk.get("/record/matrix?year=2026").leads_to(),
        "/record/matrix?on=2026-11-24"
    );
    assert_eq!(
        desk.get("/record/matrix?year=x").status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn statements_come_with_their_chain_and_their_opponents() {
    let desk = Asked::new();
    let text = page(&desk, "/record/statements?speaker=Tolstoy").text;
    let text = Html(&text).text();
    assert!(text.contains("Pyotr Tolstoy → RT"), "{text}");
    assert!(text.contains("Contradicts"));
    let wrong = desk.get("/record/statements?about=rus-withdrawal-notic");
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    assert!(wrong.text.contains("about=rus-withdrawal-notice"));
}

#[test]
fn an_unknown_name_leads_to_the_nearest() {
    let desk = Asked::new();
    for (path, near) in [
        ("/record/state/Rusia", "/record/state/RUS"),
        ("/record/instrument/ECHRR", "/record/instrument/ECHR"),
        (
            "/record/organ/comittee-of-ministers",
            "/record/organ/committee-of-ministers",
        ),
        (
            "/record/source/news-2022-03-1",
            "/record/source/news-2022-03-1",
        ),
    ] {
        let answer = desk.get(path);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text.contains(near), "{path}: {}", answer.text);
    }
    assert_eq!(
        desk.get("/record/state/Russia?on=2022-03-10").leads_to(),
        "/record/state/RUS?on=2022-03-10"
    );
}

#[test]
fn a_day_that_is_none_is_told_and_asked_for_again() {
    let desk = Asked::new();
    for path in [
        "/record?on=10.3.2022",
        "/record/state/RUS?known_by=2022-13-01",
        "/record/matrix?on=soon",
        "/record/day/yesterday",
    ] {
        let answer = desk.get(path);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(
            answer.text.contains("is not a day of the calendar"),
            "{path}"
        );
        assert!(answer.text.contains("type=\"date\""), "{path}");
    }
    assert_eq!(page(&desk, "/record?on=&known_by=").status, StatusCode::OK);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let desk = Asked::new();
    for path in [
        "/record/state/RUS?on=2022-03-10",
        "/record/state/RUS/timeline.svg?on=2022-03-10",
    ] {
        let first = desk.get(path);
        assert_eq!(first.status, StatusCode::OK);
        let request = Asked::request("GET", path).header("if-none-match", first.header("etag"));
        let again = desk.send(request.body(Body::empty()).expect("a request"));
        assert_eq!(
            (again.status, again.text.as_str()),
            (StatusCode::NOT_MODIFIED, "")
        );
    }
}

#[test]
fn french_is_whole() {
    let desk = Asked::new();
    for path in PAGES {
        let request = Asked::request("GET", path).header("accept-language", "fr");
        let answer = desk.send(request.body(Body::empty()).expect("a request"));
        assert!(answer.text.contains("<html lang=\"fr\""), "{path}");
        let text = Html(&answer.text).text();
        for key in ["desk-record-", "Rests on", "Cite this"] {
            assert!(!text.contains(key), "{path}: {key}");
        }
    }
}

/// A page of every kind.
const PAGES: &[&str] = &[
    "/record",
    "/record/state/RUS?on=2022-03-10&known_by=2022-03-10",
    "/record/state/GRC?on=1972-01-01",
    "/record/state/FRA",
    "/record/instrument/P12?on=2010-01-01",
    "/record/organ/committee-of-ministers?on=2022-03-10",
    "/record/organ/court?on=2022-09-16",
    "/record/day/2022-03-16",
    "/record/day/2022-03-15?known_by=2022-03-15",
    "/record/day/1949-08-03",
    "/record/matrix?on=1990-12-31",
    "/record/statements",
    "/record/source/news-2022-03-15",
];

#[test]
fn pages_are_well_formed_and_say_everything_in_words() {
    let desk = Asked::new();
    for path in PAGES {
        let page = page(&desk, path);
        let html = Html(&page.text);
        assert_eq!(html.defects(), Vec::<String>::new(), "{path}");
        assert!(!html.text().contains("desk-record-"), "{path}");
        for inline in ["<style", " style=", "<script>", "javascript:", " onclick="] {
            assert!(!page.text.contains(inline), "{path}: {inline}");
        }
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn every_link_of_a_page_leads_somewhere() {
    let desk = Asked::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut open: VecDeque<(String, bool)> =
        PAGES.iter().map(|it| (it.to_string(), true)).collect();
    while let Some((path, follow)) = open.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_string();
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = desk.get(&path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let follow = follow && answer.header("content-type").starts_with("text/html");
        for link in Html(&answer.text)
            .values("href")
            .into_iter()
            .filter(|_| follow)
        {
            if link.starts_with("/record")
                || link.starts_with("/api")
                || link.starts_with("/assets")
            {
                open.push_back((link, false));
            }
        }
    }
    assert!(seen.len() > 300, "{}", seen.len());
}

#[test]
fn a_table_is_also_a_file() {
    let desk = Asked::new();
    let path = "/record/state/RUS?on=2022-03-10";
    let rows = Html(&page(&desk, path).text).rows("instruments").len();
    let file = desk.get(&format!("{path}&table=instruments"));
    assert!(file.header("content-type").starts_with("text/csv"));
    assert!(
        file.header("content-disposition")
            .contains("instruments-2022-03-10.csv")
    );
    let mut lines = file.text.lines();
    assert_eq!(
        lines.next(),
        Some("Instrument,Title,Status,sources,confidence,note,conflict")
    );
    assert!(lines.count() >= rows);
    assert_eq!(
        desk.get(&format!("{path}&table=x")).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn a_citation_names_days_and_record() {
    let desk = Asked::new();
    let path = "/record/state/RUS?on=2022-03-10&known_by=2022-03-15";
    let hash = standi_bundled::record().hash.0;
    let links = Html(&page(&desk, path).text).values("href");
    let stable = format!("{path}&record={hash}");
    assert!(links.contains(&stable), "{links:?}");
    assert!(!page(&desk, &stable).text.contains("This address cites"));
    let other = page(&desk, &format!("{path}&record=000000000000")).text;
    assert!(other.contains("This address cites the record with the fingerprint 000000000000"));
    let file = desk.get(&format!("{path}&cite=bibtex"));
    assert!(
        file.header("content-type")
            .starts_with("application/x-bibtex")
    );
    assert!(
        file.text.starts_with("@misc{standi-state-RUS-2022-03-10,"),
        "{}",
        file.text
    );
    for said in [
        hash,
        "as known on 15 March 2022",
        "standi record state RUS --on 2022-03-10 --known-by 2022-03-15",
    ] {
        assert!(file.text.contains(said), "{said}: {}", file.text);
    }
}

#[test]
fn a_ruling_is_cited_with_its_ecli() {
    let desk = Asked::new();
    let record = standi_bundled::record();
    let burden = "Burden v. the United Kingdom [GC], no. 13378/05, 29 April 2008";
    let source = record.sources.iter().find(|it| it.title.0 == burden);
    let source = source.expect("a source of the record").id;
    let ecli = "ECLI:CE:ECHR:2008:0429JUD001337805";
    let path = format!("/record/source/{source}");
    let shown = page(&desk, &path).text;
    assert_eq!(shown.matches(ecli).count(), 3, "{shown}");
    let file = desk.get(&format!("{path}?cite=bibtex")).text;
    assert!(file.contains("  eprinttype = {ecli},"), "{file}");
    assert!(file.contains(&format!("  eprint = {{{ecli}}},")), "{file}");
    let answer = desk.get(&format!("/api/v1/record/source?source={source}"));
    assert_eq!(answer.json()["ecli"], ecli);
    // Of what is no ruling there is none.
    let other = record
        .sources
        .iter()
        .find(|it| !it.title.0.contains(" v. "));
    let other = other.expect("another").id;
    let answer = desk.get(&format!("/api/v1/record/source?source={other}"));
    assert!(answer.json()["ecli"].is_null());
    let found = desk
        .get("/api/v1/search?q=hirsi+jamaa&kind=decided-case")
        .json();
    assert_eq!(
        found["results"][0]["ecli"],
        "ECLI:CE:ECHR:2012:0223JUD002776509"
    );
}

#[test]
fn a_citation_names_what_was_asked_for_and_no_more() {
    let desk = Asked::new();
    let day = desk.get("/record/day/2022-03-16?cite=bibtex").text;
    let command = "standi record diff --from 2022-03-15 --to 2022-03-16}";
    assert!(day.contains(command), "{day}");
    let path = "/record/statements?about=rus-withdrawal-notice";
    let stable = format!("{path}&record={}", standi_bundled::record().hash);
    let links = Html(&page(&desk, path).text).values("href");
    assert!(links.contains(&stable), "{links:?}");
}

#[test]
fn the_timeline_is_a_picture_with_the_same_in_words() {
    let desk = Asked::new();
    let text = page(&desk, "/record/state/RUS?on=2022-12-31").text;
    let html = Html(&text);
    let bars = html
        .values("href")
        .into_iter()
        .filter(|it| it.starts_with("#lane-"))
        .count();
    let told = html
        .values("id")
        .into_iter()
        .filter(|it| it.starts_with("lane-"))
        .count();
    assert!(bars > 5, "{bars}");
    assert_eq!(bars, told);
    let file = desk.get("/record/state/RUS/timeline.svg?on=2022-12-31");
    assert_eq!(file.header("content-type"), "image/svg+xml");
    assert!(
        file.header("content-security-policy")
            .starts_with("default-src 'none'")
    );
    assert!(!file.text.contains("<script"));
}
