//! The docket in French: nothing on its pages is said in English but what people typed.

use crate::asked::{Answer, Asked, sent};
use crate::docket::{LIFE, live, lodge};
use crate::html::Html;
use crate::team::{PASSWORD, Team};
use axum::http::StatusCode;
use standi_accounts::Passkey;
use standi_docket::event::Kind;

/// Texts that are the same in both languages: names, what was typed, terms that are one.
const SAME: &[&str] = &[
    "Anna Kovács",
    "Test Person",
    "First Section",
    "by post",
    "no hearing",
];

const ROLES: &[&str] = &[
    "registry",
    "judge",
    "applicant:1/19",
    "government:HUN",
    "committee",
    "other",
    "auditor",
    "administrator",
];

/// What a page in French says as the page in English does: stretches of more than one word.
fn english(french: &Answer, english: &Answer) -> Vec<String> {
    let english = Html(&english.text).texts();
    let same = |text: &str| english.iter().any(|(_, it)| it == text);
    // Sources carry their own titles, and a command is a command.
    let own = |tag: &str| tag.starts_with("a href=\"/record/source/") || tag.starts_with("code");
    let texts = Html(&french.text).texts().into_iter();
    let said =
        texts.filter(|(tag, text)| !own(tag) && (same(text) && is_said(text) || is_mixed(text)));
    let mut found: Vec<String> = said.map(|(_, text)| text).collect();
    found.dedup();
    found
}

/// Whether a text has two words next to each other, when what was typed is left out.
fn is_said(text: &str) -> bool {
    let text = SAME
        .iter()
        .fold(text.to_string(), |text, same| text.replace(same, ""));
    // A command is the same everywhere, and so is a ruling's number or a date in digits.
    let plain = text.split('`').step_by(2).collect::<Vec<_>>().join(" 0 ");
    let is_word = |it: &&str| it.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let words: Vec<&str> = plain.split([' ', '\u{a0}', '\u{202f}']).collect();
    words.windows(2).any(|two| two.iter().all(is_word))
}

/// Whether a text holds a word that no French sentence has.
fn is_mixed(text: &str) -> bool {
    let plain = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut words = plain.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        [
            "the", "of", "is", "and", "not", "with", "by", "Art", "Rule", "Rules",
        ]
        .contains(&word)
    }) && SAME.iter().all(|same| !text.contains(same))
}

/// Compares a page with itself in English; what is said alike.
fn alike(desk: &Asked, role: &str, path: &str, found: &mut Vec<String>) {
    let [french, english] = ["fr", "en"].map(|language| desk.get_in(language, role, path));
    told(role, path, &french, &english, found);
}

fn told(role: &str, path: &str, french: &Answer, other: &Answer, found: &mut Vec<String>) {
    assert_eq!(french.status, other.status, "{role} {path}");
    for text in english(french, other) {
        let line = format!("{text}  ({role} {path})");
        if found
            .iter()
            .all(|it| !it.starts_with(&format!("{text}  (")))
        {
            found.push(line);
        }
    }
    if french.text.contains(" lang=\"en\"") {
        let marked = french.text.matches(" lang=\"en\"").count();
        // The link to the English page is marked so.
        if marked > 1 {
            found.push(format!(
                "{marked} texts are marked as English  ({role} {path})"
            ));
        }
    }
}

/// A form that is sent: with which cookie, where, its fields.
type Form<'a> = (&'a str, &'a str, Vec<(&'a str, &'a str)>);

/// Every page about an account, what is refused there too, and what is told to whoever has none.
#[test]
fn every_page_of_an_account_is_french_in_french() {
    let team = Team::new();
    let roles: Vec<String> = ROLES.iter().map(ToString::to_string).collect();
    let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
    let anna = team.person("Anna Kov\u{e1}cs", &roles);
    let committee = team.person("Test Person", &["committee", "applicant"]);
    for (label, viewer) in [("by post", None), ("no hearing", Some("government:HUN"))] {
        team.token(&anna, label, viewer);
    }
    let passkey = Passkey {
        id: vec![1; 16],
        label: "First Section".into(),
        fixed: Vec::new(),
        state: Vec::new(),
        made: team.now(),
        used: Some(team.now()),
    };
    let kept = team.accounts().add_passkey(&anna, &passkey);
    kept.expect("it is kept");
    let (own, other) = (team.session(&anna), team.session(&committee));
    // Whoever is wrong too often is held back: each of these is another person.
    let others = ["A", "B", "C", "D", "E"].map(|it| {
        let name = team.person(&format!("Test Person {it}"), &["registry", "auditor"]);
        team.session(&name)
    });
    let [a, b, c, d, e] = others.each_ref().map(String::as_str);
    let named = "localhost:8585";
    let mut found = Vec::new();
    let mut read = |what: &str, ask: &dyn Fn(&str) -> Answer| {
        let [french, english] = ["fr", "en"].map(ask);
        assert!(!french.text.is_empty(), "{what}");
        told("account", what, &french, &english, &mut found);
    };
    for (cookie, host, path) in [
        ("", named, "/sign-in"),
        (own.as_str(), named, "/account"),
        (&own, "127.0.0.1:8585", "/account"),
        (&own, named, "/docket/as"),
        (&own, named, "/docket/as?back=/docket"),
        (&other, named, "/account"),
        (&other, named, "/docket/lodge"),
    ] {
        read(path, &|language| {
            let headers = [
                ("cookie", cookie),
                ("host", host),
                ("accept-language", language),
            ];
            team.ask("GET", path, &headers, "")
        });
    }
    let password = |old, new, again| vec![("old", old), ("new", new), ("again", again)];
    let new = "another one altogether";
    let forms: [Form<'_>; 8] = [
        ("", "/sign-in", vec![("name", "Anna"), ("password", "x")]),
        ("", "/account/password", password("x", "x", "x")),
        (a, "/account/password", password("x", new, new)),
        (b, "/account/password", password(PASSWORD, new, "x")),
        (c, "/account/password", password(PASSWORD, "x", "x")),
        (&own, "/docket/as", vec![("role", "applicant:9/26")]),
        (d, "/account/passkeys/begin", vec![("password", "x")]),
        (e, "/account/passkeys", Vec::new()),
    ];
    for (cookie, path, fields) in forms {
        read(path, &|language| {
            let form = "application/x-www-form-urlencoded";
            let headers = [
                ("cookie", cookie),
                ("host", named),
                ("accept-language", language),
                ("content-type", form),
                ("sec-fetch-site", "same-origin"),
            ];
            let answer = team.ask("POST", path, &headers, sent(&fields));
            assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
            // What is said to a script is no page.
            Answer {
                text: format!("<p>{}</p>", answer.text),
                ..answer
            }
        });
    }
    let nobody = Asked::new();
    for path in ["/account", "/sign-in"] {
        read(path, &|language| nobody.get_in(language, "registry", path));
    }
    assert!(
        found.is_empty(),
        "{} texts:\n{}",
        found.len(),
        found.join("\n")
    );
    let page = team.ask(
        "GET",
        "/account",
        &[("cookie", &own), ("accept-language", "fr")],
        "",
    );
    for role in [
        "le greffe de la Cour",
        "la partie requ\u{e9}rante (1/19)",
        "le gouvernement d\u{e9}fendeur (Hongrie)",
    ] {
        assert!(page.text.contains(role), "{role}: {}", page.text);
    }
}

/// Every page about the docket as a whole, and about one application.
fn pages(at: &str) -> Vec<String> {
    let whole = [
        "/docket",
        "/docket?state=judgment_finl",
        "/docket?priority=IX",
        "/docket?after=1-19",
        "/docket?against=Itly",
        "/docket?from=2019-02-30",
        "/docket?from=3.10.2022",
        "/docket/due",
        "/docket/as",
        "/docket/lodge",
        "/docket/account",
        "/docket/account?against=HUN",
        "/docket/execution",
        "/docket/execution?against=HUN&resolved=true",
        "/docket/state/HUN",
        "/docket/state/BLR",
        "/docket/search",
        "/docket/search?q=Kov%C3%A1cs",
        "/docket/erase",
        "/docket/erase?number=1-19",
        "/docket/1/19/erase",
        "/docket/77/19/erase",
        "/docket/77/19",
        "/docket/1/19/act/nonsense",
        "/docket/1/19/documents/1",
    ];
    let mut all: Vec<String> = whole.iter().map(ToString::to_string).collect();
    all.extend([at.to_string(), format!("{at}/account")]);
    all
}

#[test]
fn every_page_of_the_docket_is_french_in_french() {
    let mut found = Vec::new();
    for until in LIFE.iter().map(|(_, event, ..)| *event) {
        let desk = Asked::new();
        let at = lodge(&desk);
        live(&desk, &at, until);
        for role in ROLES {
            for path in pages(&at) {
                alike(&desk, role, &path, &mut found);
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} texts:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// An erasure: what is in its way, what was done, and what is told of it afterwards.
#[test]
fn an_erasure_is_french_in_french() {
    let mut found = Vec::new();
    let tries: [&[(&str, &str)]; 5] = [
        &[("why", "x"), ("number", "2/19")],
        &[],
        &[("number", "1/19")],
        &[("why", "Kov\u{e1}cs"), ("number", "1/19")],
        &[("why", "x"), ("number", "1/19"), ("seen", "1")],
    ];
    let [desk, other] = [(); 2].map(|()| {
        let desk = Asked::new();
        let at = lodge(&desk);
        live(&desk, &at, "no_settlement");
        desk
    });
    let path = "/docket/1/19/erase";
    let role = "administrator";
    for fields in tries {
        let [french, english] =
            ["fr", "en"].map(|language| desk.form_in(language, role, path, fields));
        assert_ne!(french.status, StatusCode::OK);
        told(role, path, &french, &english, &mut found);
    }
    for fields in [
        &[("why", "x"), ("number", "1/19")],
        &[("why", ""), ("number", "1/19")],
    ] {
        let french = desk.form_in("fr", role, path, fields);
        let english = other.form_in("en", role, path, fields);
        assert_eq!(french.status, StatusCode::OK, "{}", french.text);
        told(role, path, &french, &english, &mut found);
    }
    for role in ["administrator", "registry", "other"] {
        for path in [path, "/docket/1/19"] {
            alike(&desk, role, path, &mut found);
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every event that there is, where it is refused: too early, too late, without its fields, by
/// somebody else, on an application where it cannot happen.
#[test]
fn every_refusal_is_french_in_french() {
    let mut found = Vec::new();
    let mut refused = 0;
    for until in [
        "form_arrives",
        "notice_given",
        "chamber_judgment",
        "classified",
    ] {
        let desk = Asked::new();
        let at = lodge(&desk);
        live(&desk, &at, until);
        for kind in Kind::ALL {
            let path = format!("{at}/act/{kind}");
            alike(&desk, "registry", &path, &mut found);
            let [early, late] = ["2018-01-01", "2027-01-01"];
            let tries: [(&str, &[(&str, &str)]); 5] = [
                ("registry", &[("on", early)]),
                ("registry", &[("on", late)]),
                (
                    "registry",
                    &[
                        ("on", early),
                        ("event-award", "a9"),
                        ("event-leave", "maybe"),
                    ],
                ),
                ("auditor", &[("on", early)]),
                ("applicant:1/19", &[("on", early), ("supersedes", "1")]),
            ];
            for (role, fields) in tries {
                let [french, english] =
                    ["fr", "en"].map(|language| desk.form_in(language, role, &path, fields));
                if english.status == StatusCode::SEE_OTHER || french.status != english.status {
                    continue;
                }
                refused += 1;
                told(role, &path, &french, &english, &mut found);
            }
        }
    }
    assert!(refused > 1000, "{refused}");
    assert!(
        found.is_empty(),
        "{} texts:\n{}",
        found.len(),
        found.join("\n")
    );
}
