//! Search in the desk: what is found and why, no word in an address, and of the docket nothing that
//! a role may not see: no result, no count, no fragment.

use crate::asked::{Answer, Asked};
use axum::http::StatusCode;
use serde_json::{Value, json};
use standi_docket::state::Role;

fn application(respondent: &str) -> String {
    format!(
        "applicant: person\nrespondents: [{respondent}]\ncomplaints:\n- articles: ['6']\n  \
         id: hearing\n  events:\n  - {{what: no hearing, on: '2018-06-01', place: {respondent}}}\n  \
         final_decision: {{on: '2018-09-03', known: '2018-09-03'}}\n"
    )
}

/// Lodges an application; its address.
fn lodge(desk: &Asked, applicant: &str, respondent: &str, more: &[(&str, &str)]) -> String {
    let text = application(respondent);
    let mut fields = vec![
        ("text", text.as_str()),
        ("applicant", applicant),
        ("on", "2019-01-14"),
    ];
    fields.extend_from_slice(more);
    let lodged = desk.form("/docket/lodge", &fields);
    lodged.leads_to().to_string()
}

fn act(desk: &Asked, role: &str, place: &str, event: &str, on: &str) {
    // An application is on the list of a Section before a Chamber has it.
    if event == "track_chamber" {
        act(desk, role, place, "assigned_to_section", "2019-02-11");
    }
    let form = desk.get_as(role, &format!("{place}/act/{event}"));
    let seen = form.text.split("name=\"seen\" value=\"").nth(1);
    let seen = seen.and_then(|it| it.split('"').next()).unwrap_or_default();
    let mut fields = vec![("on", on), ("seen", seen)];
    if event == "assigned_to_section" {
        fields.push(("event-section", "First Section"));
    }
    let done = desk.form_as(role, &format!("{place}/act/{event}"), &fields);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{event}");
}

/// Withdraws the last entry of an application.
fn withdraw(desk: &Asked, place: &str) {
    let path = place.replace("/docket/", "/api/v1/docket/applications/");
    let entries = desk.get(&path).json()["version"].clone();
    let body = json!({ "supersedes": entries, "note": "recorded in the wrong file" });
    let done = desk.post(
        &format!("{path}/withdrawn?as=registry"),
        "application/json",
        body.to_string(),
    );
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
}

/// What a role finds in the docket, while it types.
fn typed(desk: &Asked, role: &str, words: &str) -> Answer {
    let fields = [("q", words), ("kind", "docket")];
    desk.form_as(role, "/docket/search/found", &fields)
}

fn program(desk: &Asked, role: &str, body: &Value) -> Answer {
    let path = format!(
        "/api/v1/docket/search?as={}",
        role.replace(':', "%3A").replace('/', "%2F")
    );
    desk.post(&path, "application/json", body.to_string())
}

#[test]
fn one_box_finds_a_state_a_statement_and_a_case() {
    let desk = Asked::new();
    for (words, wanted) in [
        ("Russia", "href=\"/record/state/RUS\""),
        ("hirsi", "https://hudoc.echr.coe.int/?i=001-109231"),
        (
            "parliamentary assembly",
            "href=\"/record/organ/parliamentary-assembly\"",
        ),
        ("martial law ukraine", "#declaration-ukr-derog"),
    ] {
        let path = format!("/search?q={}", words.replace(' ', "+"));
        let page = desk.get(&path);
        assert_eq!(page.status, StatusCode::OK, "{words}");
        assert!(page.text.contains(wanted), "{words}: {}", page.text);
        assert!(page.text.contains("<mark>"), "{words}");
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[test]
fn what_is_typed_stands_in_no_address() {
    let desk = Asked::new();
    let sent = desk.form("/search", &[("q", "Kovács Zsuzsanna"), ("state", "HUN")]);
    let place = sent.leads_to().to_string();
    let (path, id) = place.rsplit_once('/').expect("a path");
    assert_eq!(path, "/search");
    assert!(
        id.len() == 32 && id.bytes().all(|it| it.is_ascii_hexdigit()),
        "{id}"
    );
    let page = desk.get(&place);
    assert!(
        page.text.contains("value=\"Kovács Zsuzsanna\""),
        "{}",
        page.text
    );
    assert!(page.text.contains("<option value=\"HUN\" selected"));
    // Only the link that says so holds the words, and what is data of the same search.
    let addresses = page.text.split("href=\"").skip(1);
    let addresses = addresses.map(|it| it.split('"').next().unwrap_or_default());
    let telling: Vec<&str> = addresses.filter(|it| it.contains("Kov")).collect();
    assert_eq!(telling.len(), 3, "{telling:?}");
    assert!(page.text.contains("it holds your words"));
    let gone = desk.get(&format!("/search/{}", "0".repeat(32)));
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[test]
fn while_one_types_the_search_keeps_its_address() {
    let desk = Asked::new();
    let place = |answer: &Answer| {
        let place = answer.text.split("data-place=\"").nth(1);
        place
            .and_then(|it| it.split('"').next())
            .unwrap_or_default()
            .to_string()
    };
    let first = place(&desk.form("/search/found", &[("q", "hir")]));
    let id = first.rsplit('/').next().expect("an id").to_string();
    let second = desk.form("/search/found", &[("q", "hirsi"), ("kept", &id)]);
    assert_eq!(place(&second), first);
    assert!(
        second.text.contains("<mark>Hirsi</mark>"),
        "{}",
        second.text
    );
    assert!(!second.text.contains("<html"));
    let page = desk.get(&first);
    assert!(page.text.contains("value=\"hirsi\""), "{}", page.text);
}

#[test]
fn a_button_for_a_kind_counts_more_than_the_field() {
    let desk = Asked::new();
    let fields = [("q", "russia"), ("kind", ""), ("kind", "statement")];
    let place = desk.form("/search", &fields).leads_to().to_string();
    let page = desk.get(&place).text;
    assert!(
        page.contains("<option value=\"statement\" selected"),
        "{page}"
    );
    assert!(!page.contains("href=\"/record/state/RUS\""));
}

#[test]
fn filters_and_pages_stand_in_the_address_of_a_public_search() {
    let desk = Asked::new();
    let first = desk.get("/search?kind=source");
    assert!(
        first
            .text
            .contains("href=\"/search?kind=source&amp;page=2\""),
        "{}",
        first.text
    );
    let second = desk.get("/search?kind=source&page=2");
    assert!(
        second
            .text
            .contains("<ol class=\"lines results\" start=\"21\">")
    );
    let csv = desk.get("/search/results.csv?kind=source&page=2");
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.text.lines().count(), 21);
    let far = desk.get("/search?kind=source&page=999999999999");
    assert_eq!(far.status, StatusCode::OK);
    let wrong = desk.get("/search?kind=judgement");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("did you mean judgment?"),
        "{}",
        wrong.text
    );
    let long = desk.get(&format!("/search?q={}", "a".repeat(401)));
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn what_is_typed_is_text_and_nothing_else() {
    let desk = Asked::new();
    let page = desk.form(
        "/search/found",
        &[("q", "<script>alert(1)</script>\u{202e}")],
    );
    assert!(!page.text.contains("<script"), "{}", page.text);
}

#[test]
fn without_a_catalogue_the_page_says_how_to_add_one() {
    let desk = Asked::new();
    let page = desk.get("/search");
    assert!(
        page.text.contains("standi catalogue index"),
        "{}",
        page.text
    );
    let french = Asked::request("GET", "/search").header("accept-language", "fr");
    let french = desk.send(french.body(axum::body::Body::empty()).expect("a request"));
    assert!(
        french.text.contains("Que cherchez-vous\u{202f}?"),
        "{}",
        french.text
    );
}

#[test]
fn a_public_search_knows_nothing_of_the_docket() {
    let desk = Asked::new();
    lodge(&desk, "Zsuzsanna Kovács", "HUN", &[]);
    for path in [
        "/search?q=kov%C3%A1cs",
        "/search?q=1%2F19",
        "/search?kind=application",
    ] {
        let page = desk.get(path);
        assert!(!page.text.contains("/docket/1/19"), "{path}: {}", page.text);
    }
    let answer = desk.get("/api/v1/search?q=zsuzsanna").json();
    assert_eq!(
        (&answer["total"], &answer["searched"]["docket"]),
        (&json!(0), &Value::Null)
    );
}

/// Applications in which each role sees something else, with a word by which each is found.
fn court() -> (Asked, Vec<(&'static str, &'static str)>) {
    let desk = Asked::new();
    let registered = |place: &str| {
        act(&desk, "registry", place, "form_arrives", "2019-01-21");
        act(&desk, "registry", place, "registered", "2019-02-01");
    };
    let told = lodge(&desk, "Zsuzsanna Kovács", "HUN", &[]);
    registered(&told);
    act(&desk, "judge", &told, "track_chamber", "2019-03-04");
    act(&desk, "judge", &told, "notice_given", "2019-05-06");
    let pending = lodge(&desk, "Piotr Nowak", "POL", &[]);
    registered(&pending);
    let anonymous = lodge(&desk, "Ilona Szabó", "HUN", &[("anonymous", "yes")]);
    registered(&anonymous);
    act(&desk, "judge", &anonymous, "track_chamber", "2019-03-04");
    act(&desk, "judge", &anonymous, "notice_given", "2019-05-06");
    assert_eq!(
        [&*told, &pending, &anonymous],
        ["/docket/1/19", "/docket/2/19", "/docket/3/19"]
    );
    (
        desk,
        vec![("kovács", "1/19"), ("nowak", "2/19"), ("3/19", "3/19")],
    )
}

/// Who sees which of these, as the docket's own list says.
fn listed(desk: &Asked, role: &str) -> Vec<String> {
    let path = format!(
        "/api/v1/docket/applications?as={}",
        role.replace(':', "%3A").replace('/', "%2F")
    );
    let list = desk.get(&path);
    let rows = match list.status {
        StatusCode::OK => list.json()["applications"].as_array().cloned(),
        _ => None,
    };
    let number = |row: &Value| row["number"].as_str().unwrap_or_default().to_string();
    rows.unwrap_or_default().iter().map(number).collect()
}

const VIEWERS: [&str; 11] = [
    "registry",
    "judge",
    "applicant:1/19",
    "applicant:2/19",
    "applicant:3/19",
    "government:HUN",
    "government:POL",
    "committee",
    "other",
    "auditor",
    "administrator",
];

#[test]
fn every_role_is_tried() {
    for role in Role::ALL {
        let word = role.word();
        let tried = VIEWERS.iter().any(|it| it.split(':').next() == Some(word));
        assert!(tried, "{word}");
    }
}

#[test]
fn a_role_finds_what_its_list_shows_and_nothing_else() {
    let (desk, words) = court();
    for role in VIEWERS {
        let open = listed(&desk, role);
        for (word, number) in &words {
            let is_open = open.iter().any(|it| it == number);
            let page = typed(&desk, role, word);
            let link = format!("href=\"/docket/{number}\"");
            assert_eq!(
                page.text.contains(&link),
                is_open,
                "{role} {word}: {}",
                page.text
            );
            let body = json!({ "q": word, "kind": "docket" });
            let answer = program(&desk, role, &body);
            match answer.status {
                StatusCode::OK => {
                    let answer = answer.json();
                    assert_eq!(
                        answer["total"],
                        json!(usize::from(is_open)),
                        "{role} {word}"
                    );
                    assert_eq!(answer["searched"]["docket"], json!(open.len()), "{role}");
                }
                _ => assert!(open.is_empty(), "{role}: {}", answer.text),
            }
        }
    }
}

/// A word that is nowhere, and one that is only where the role may not look, give the same answer.
#[test]
fn what_is_hidden_answers_as_what_is_not_there() {
    let (desk, _) = court();
    for (role, hidden) in [
        ("other", "nowak"),
        ("other", "szabó"),
        ("other", "ilona"),
        ("committee", "kovács"),
        ("committee", "szabó"),
        ("government:POL", "kovács"),
        ("government:HUN", "nowak"),
        ("applicant:1/19", "nowak"),
        ("applicant:2/19", "szabó"),
        ("auditor", "szabó"),
        ("administrator", "kovács"),
    ] {
        let nowhere = "x".repeat(hidden.chars().count());
        let same = |answer: Answer, word: &str| {
            let id = answer.text.split("/docket/search/").nth(1);
            let id: String = id.unwrap_or_default().chars().take(32).collect();
            let text = match id.is_empty() {
                true => answer.text,
                false => answer.text.replace(&id, "ID"),
            };
            (answer.status, text.replace(word, "WORD"))
        };
        let page = |word: &str| same(typed(&desk, role, word), word);
        assert_eq!(page(hidden), page(&nowhere), "{role} {hidden}");
        let ask = |word: &str| {
            same(
                program(&desk, role, &json!({ "q": word, "kind": "docket" })),
                word,
            )
        };
        assert_eq!(ask(hidden), ask(&nowhere), "{role} {hidden}");
        let all = desk.form_as(role, "/docket/search/found", &[("kind", "docket")]);
        assert!(!all.text.to_lowercase().contains(hidden), "{role} {hidden}");
    }
}

/// The name of an applicant who asked for anonymity is in no index, whoever asks.
#[test]
fn a_name_that_is_kept_from_the_public_is_found_by_no_role() {
    let (desk, _) = court();
    for role in VIEWERS {
        for word in ["szabó", "ilona", "szab", "ilona szabó", "szabo 3/19"] {
            let page = typed(&desk, role, word).text.to_lowercase();
            assert!(
                !page.contains("<mark>szab") && !page.contains("<mark>ilona"),
                "{role} {word}"
            );
            let answer = program(&desk, role, &json!({ "q": word, "kind": "docket" }));
            if answer.status == StatusCode::OK && !word.contains('/') {
                assert_eq!(answer.json()["total"], json!(0), "{role} {word}");
            }
        }
    }
}

/// What one role searched is not shown to the next, and what was recorded since is found.
#[test]
fn an_index_is_for_one_role_and_is_made_anew() {
    let (desk, _) = court();
    let finds = |role: &str, word: &str, number: &str| {
        typed(&desk, role, word)
            .text
            .contains(&format!("href=\"/docket/{number}\""))
    };
    assert!(finds("registry", "nowak", "2/19"));
    assert!(!finds("other", "nowak", "2/19"));
    act(
        &desk,
        "judge",
        "/docket/2/19",
        "track_chamber",
        "2019-03-04",
    );
    act(&desk, "judge", "/docket/2/19", "notice_given", "2019-05-06");
    assert!(finds("other", "nowak", "2/19"));
    assert!(finds("government:POL", "nowak", "2/19"));
    let new = lodge(&desk, "Anna Lis", "POL", &[]);
    assert_eq!(new, "/docket/4/19");
    assert!(finds("registry", "anna lis", "4/19"));
    assert!(!finds("other", "anna lis", "4/19"));
    // Counted once, however often its rows were read.
    let all = json!({ "kind": "docket" });
    assert_eq!(program(&desk, "registry", &all).json()["total"], json!(4));
    assert_eq!(program(&desk, "other", &all).json()["total"], json!(3));
    // An entry that made an application public and is withdrawn makes it so no longer.
    withdraw(&desk, "/docket/2/19");
    assert!(!listed(&desk, "other").contains(&"2/19".to_string()));
    assert!(!finds("other", "nowak", "2/19"));
    assert!(finds("registry", "nowak", "2/19"));
}

/// The page of a search shows what whoever opens it may see, not what whoever put it could.
#[test]
fn a_kept_search_of_the_docket_is_answered_for_whoever_opens_it() {
    let (desk, _) = court();
    let place = desk
        .form("/docket/search", &[("q", "nowak")])
        .leads_to()
        .to_string();
    assert!(place.starts_with("/docket/search/"));
    assert!(
        desk.get_as("registry", &place)
            .text
            .contains("href=\"/docket/2/19\"")
    );
    let other = desk.get_as("other", &place);
    assert!(
        !other.text.contains("href=\"/docket/2/19\""),
        "{}",
        other.text
    );
    // Under the address of a public search there is none of it.
    let public = place.replace("/docket/search/", "/search/");
    assert_eq!(desk.get(&public).status, StatusCode::NOT_FOUND);
}

#[test]
fn the_docket_is_not_asked_in_an_address() {
    let (desk, _) = court();
    let page = desk.get_as("registry", "/docket/search?q=nowak");
    assert!(!page.text.contains("/docket/2/19"), "{}", page.text);
    assert!(!page.text.contains("value=\"nowak\""), "{}", page.text);
    let page = desk.form("/docket/search/found", &[("q", "nowak")]);
    assert!(!page.text.contains("q=nowak"), "{}", page.text);
}

#[test]
fn a_program_gets_the_same_in_a_published_shape() {
    let desk = Asked::new();
    let answer = desk
        .get("/api/v1/search?q=article+15+ukraine&kind=declaration&limit=3")
        .json();
    crate::api::fits("search", &answer);
    assert_eq!(answer["results"].as_array().map(Vec::len), Some(3));
    let first = &answer["results"][0];
    assert_eq!(
        (&first["part"], &first["kind"]),
        (&json!("record"), &json!("declaration"))
    );
    for (path, status, detail) in [
        (
            "search?q=x&kind=nothing",
            400,
            "`nothing` is no kind of result",
        ),
        ("search?q=x&article=99", 400, "`99` is not an article"),
        (
            "search?q=x&state=Atlantis",
            404,
            "the record knows no State `Atlantis`",
        ),
        ("search?q=x&words=y", 400, "words: unknown field `words`"),
    ] {
        let answer = desk.get(&format!("/api/v1/{path}"));
        assert_eq!(answer.status.as_u16(), status, "{path}");
        let told = answer.json()["detail"]
            .as_str()
            .unwrap_or_default()
            .to_string();
        assert!(told.starts_with(detail), "{path}: {told}");
    }
    let wrong = desk.post("/api/v1/docket/search", "application/json", "q=x");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}
