//! Files sealed with a passphrase: taken from the desk, handed in again, opened by nothing else.

use crate::asked::{Answer, Asked};
use crate::html::Html;
use crate::interview::{ROME, through};
use crate::team::Team;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use standi_desk::Peer;
use standi_seal::{Passphrase, is_sealed, open, seal};
use std::io::{Read, Write};

const WORDS: &str = "five words of a song";

/// What is sealed with the words.
fn sealed(content: &[u8]) -> Vec<u8> {
    let mut sealing = seal(Vec::new(), &Passphrase::given(WORDS.into())).expect("it begins");
    sealing.write_all(content).expect("it is written");
    sealing.finish().expect("it ends")
}

fn opened(file: &[u8]) -> String {
    let mut content = String::new();
    let mut opened = open(file, &Passphrase::given(WORDS.into())).expect("it opens");
    opened.read_to_string(&mut content).expect("it is text");
    content
}

/// Hands a file in with a passphrase.
fn hand_in(desk: &Asked, path: &str, file: &[u8], passphrase: &str) -> Answer {
    desk.send(handing_in(path, file, passphrase))
}

fn handing_in(path: &str, file: &[u8], passphrase: &str) -> Request<Body> {
    let fields = [("text", ""), ("passphrase", passphrase)];
    Asked::in_parts("registry", path, &fields, Some(("mine.age", file)))
}

/// The sealed file that goes along with a form.
fn kept(page: &str) -> String {
    let field = page.split("name=\"sealed\" value=\"").nth(1);
    let field = field.unwrap_or_default().split('"').next();
    field.unwrap_or_default().to_string()
}

#[test]
fn answers_are_saved_sealed_and_gone_on_with() {
    let desk = Asked::new();
    let (at, _) = through(&desk, ROME);
    assert!(desk.get(&at).text.contains(&at.replace("/answer", "/seal")));
    let at = at.replace("/answer", "/seal");
    let form = desk.get(&at).text;
    assert!(
        form.contains("A forgotten passphrase cannot be recovered"),
        "{form}"
    );
    assert_eq!(form.matches("autocomplete=\"new-password\"").count(), 2);
    assert!(Html(&form).defects().is_empty());

    for name in ["interview.json", "application.json"] {
        let plain = desk
            .get(&at.replace("/seal", &format!("/take/{name}")))
            .text;
        let fields = [("file", name), ("passphrase", WORDS), ("again", WORDS)];
        let request = Asked::request("POST", &at)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(crate::asked::sent(&fields)));
        let (head, file) = desk.whole(request.expect("a request"));
        assert_eq!(head.status, StatusCode::OK);
        assert_eq!(head.headers["cache-control"], "no-store");
        let named = format!("attachment; filename=\"{name}.age\"");
        assert_eq!(head.headers["content-disposition"], named);
        assert!(is_sealed(&file) && !file.windows(3).any(|it| it == b"ITA"));
        assert_eq!(opened(&file), plain);

        // Another desk goes on with it, and answers it.
        let other = Asked::new();
        match name {
            "interview.json" => {
                let resumed = hand_in(&other, "/resume", &file, WORDS);
                let at = resumed.leads_to().to_string();
                let saved = at.replace("/answer", "/take/interview.json");
                assert_eq!(other.get(&saved).text, plain);
            }
            _ => {
                let checked = hand_in(&other, "/check", &file, WORDS);
                assert_eq!(checked.status, StatusCode::OK, "{}", checked.text);
                assert!(checked.text.contains("1 January 2027"));
            }
        }
    }
}

#[test]
fn a_passphrase_is_fit_and_typed_the_same_twice() {
    let desk = Asked::new();
    let (at, _) = through(&desk, ROME);
    let at = at.replace("/answer", "/seal");
    for (passphrase, again, field, told) in [
        ("short", "short", "passphrase", "at least 12 characters"),
        ("", "", "passphrase", "at least 12 characters"),
        (
            WORDS,
            "five words of a sonf",
            "again",
            "not typed the same twice",
        ),
        (WORDS, "", "again", "not typed the same twice"),
    ] {
        let fields = [
            ("file", "application.json"),
            ("passphrase", passphrase),
            ("again", again),
        ];
        let page = desk.form(&at, &fields);
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{passphrase}"
        );
        for part in [
            format!("<a href=\"#{field}\">"),
            format!("aria-describedby=\"{field}-"),
            "aria-invalid=\"true\"".to_string(),
            "value=\"application.json\" checked".to_string(),
        ] {
            assert!(page.text.contains(&part), "{part}: {}", page.text);
        }
        assert!(page.text.contains(told), "{}", page.text);
        assert!(!page.text.contains(WORDS) && !page.text.contains("sonf"));
        assert!(Html(&page.text).defects().is_empty());
    }
    let unsaid = desk.form(&at, &[("passphrase", WORDS), ("again", WORDS)]);
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = desk.form(&format!("/ask/{}/seal", "0".repeat(32)), &[]);
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

/// Without its passphrase, or with another, nothing is taken in, and the file is there for another
/// try.
#[test]
fn a_sealed_file_says_so_and_stays() {
    let desk = Asked::new();
    let file = sealed(
        b"{\"interview\": 1, \"answers\": [{\"question\": \"q-respondent\", \"answer\": \"HUN\"}]}",
    );
    for (path, field) in [
        ("/resume", ""),
        ("/check", ""),
        ("/docket/lodge", "Anna Kov\u{e1}cs"),
    ] {
        let none = hand_in(&desk, path, &file, "");
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(
            none.text
                .contains("The file is sealed: type the passphrase"),
            "{}",
            none.text
        );
        let fields = [
            ("applicant", field),
            ("sealed", &kept(&none.text)),
            ("passphrase", "five words of another"),
        ];
        let request = Asked::in_parts("registry", path, &fields, None);
        let wrong = desk.send(request);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        for part in [
            "is not the one that the file was sealed with",
            "Nothing was taken in",
            "<a href=\"#passphrase\">",
            "aria-describedby=\"passphrase-hint passphrase-wrong\" aria-invalid=\"true\"",
            field,
        ] {
            assert!(wrong.text.contains(part), "{path} {part}: {}", wrong.text);
        }
        assert!(!wrong.text.contains("of another") && !wrong.text.contains("HUN"));
        assert_eq!(wrong.header("cache-control"), "no-store");
        assert!(Html(&wrong.text).defects().is_empty());
        assert_eq!(kept(&wrong.text), kept(&none.text));
    }
    let sealed = kept(&hand_in(&desk, "/resume", &file, "").text);
    let fields = [("text", ""), ("sealed", &sealed), ("passphrase", WORDS)];
    let right = desk.send(Asked::in_parts("registry", "/resume", &fields, None));
    assert!(right.leads_to().starts_with("/ask/"), "{}", right.text);
    let listed = desk.get("/api/v1/docket/applications").json();
    assert_eq!(listed["total"], 0);

    let french = Asked::in_parts("registry", "/resume", &[], Some(("mine.age", &file)));
    let (mut head, body) = french.into_parts();
    head.headers
        .insert("accept-language", "fr".parse().expect("a header"));
    let french = desk.send(Request::from_parts(head, body)).text;
    assert!(
        french.contains("Le fichier est scell\u{e9}\u{a0}: \u{e9}crivez"),
        "{french}"
    );
}

#[test]
fn an_application_is_lodged_from_a_sealed_file() {
    let desk = Asked::new();
    let (at, _) = through(&desk, ROME);
    let plain = desk
        .get(&at.replace("/answer", "/take/application.json"))
        .text;
    let fields = [
        ("applicant", "Anna Rossi"),
        ("on", "2026-11-20"),
        ("passphrase", WORDS),
    ];
    let file = sealed(plain.as_bytes());
    let request = Asked::in_parts("registry", "/docket/lodge", &fields, Some(("mine", &file)));
    let lodged = desk.send(request);
    let page = desk.get(lodged.leads_to()).text;
    assert!(
        page.contains("Anna Rossi") && page.contains("Italy"),
        "{page}"
    );
}

/// What cannot be opened is told apart; what asks for much work is not begun with.
#[test]
fn what_does_not_open_says_why() {
    let desk = Asked::new();
    let file = sealed(b"{}");
    let at = file
        .windows(4)
        .position(|it| it == b" 18\n")
        .expect("its work");
    let mut greedy = file.clone();
    greedy[at..at + 3].copy_from_slice(b" 19");
    let mut changed = file.clone();
    *changed.last_mut().expect("a byte") ^= 1;
    let pasted = [("text", String::from_utf8_lossy(&file).into_owned())];
    let pasted = [("text", pasted[0].1.as_str()), ("passphrase", WORDS)];
    for (answer, told) in [
        (
            hand_in(&desk, "/resume", &greedy, WORDS),
            "more work than the desk does",
        ),
        (
            hand_in(&desk, "/resume", &changed, WORDS),
            "damaged or was cut off",
        ),
        (
            hand_in(&desk, "/check", &file[..40], WORDS),
            "damaged or was cut off",
        ),
        (
            hand_in(&desk, "/check", &sealed(b"\xff\xfe"), WORDS),
            "is no text",
        ),
        (hand_in(&desk, "/check", b"\xff\xfe", ""), "is no text"),
        (hand_in(&desk, "/check", b"", ""), "Choose a file"),
        (desk.form("/check", &pasted), "cannot be pasted"),
    ] {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(answer.text.contains(told), "{told}: {}", answer.text);
        assert!(answer.text.contains("<a href=\"#file\">"), "{told}");
        assert!(kept(&answer.text).is_empty() && !answer.text.contains(WORDS));
    }
    // A file that is not sealed needs no passphrase, and none is used on it.
    let plain = b"\xef\xbb\xbf{\"answers\": []}";
    assert!(
        hand_in(&desk, "/resume", plain, WORDS)
            .leads_to()
            .starts_with("/ask/")
    );
}

/// The work is a second of a processor: nobody has it done without end, and nothing of it is told.
#[test]
fn an_address_elsewhere_waits_after_some_tries() {
    let team = Team::new();
    let mut file = sealed(b"{}");
    let at = file
        .windows(4)
        .position(|it| it == b" 18\n")
        .expect("its work");
    file[at..at + 3].copy_from_slice(b" 19");
    let asked = |peer: &str| {
        let mut request = handing_in("/resume", &file, WORDS);
        let peer = Peer(peer.parse().expect("an address"));
        request.extensions_mut().insert(peer);
        team.desk.send(request)
    };
    for _ in 0..10 {
        assert_eq!(asked("192.0.2.1").status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let held = asked("192.0.2.1");
    assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS, "{}", held.text);
    let wait: u64 = held.header("retry-after").parse().expect("seconds");
    assert!((1..=7).contains(&wait), "{wait}");
    assert!(
        !kept(&held.text).is_empty(),
        "the file stays: {}",
        held.text
    );
    for peer in ["192.0.2.2", "127.0.0.1"] {
        assert_eq!(
            asked(peer).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{peer}"
        );
    }
    let notes = team.notes.lock().expect("notes").join("\n");
    assert!(!notes.contains(WORDS), "{notes}");
}
