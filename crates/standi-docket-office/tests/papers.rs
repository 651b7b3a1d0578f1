//! Papers: who files them, who sees which, whose content comes out.

use standi_docket::RefusalKind;
use standi_docket::access::Viewer;
use standi_docket::document::DocumentKind;
use standi_docket::state::Role;
use standi_docket::value::Number;
use standi_docket_office::{Office, Paper, Trouble, Who, event};
use standi_docket_store::{Docket, Sqlite, StoreError};
use standi_docket_suite::made::{act, day, fill, now};
use std::io::Cursor;

const AT: &str = "3/26";

fn number() -> Number {
    AT.parse().expect("a number")
}

fn office<'a>(docket: &'a mut Docket<Sqlite>, viewer: &str) -> Office<'a, Sqlite> {
    let who = Who {
        viewer: viewer.parse::<Viewer>().expect("a viewer"),
        by: "somebody".into(),
        today: day("2026-11-24"),
        now: now(),
    };
    Office::new(docket, standi_bundled::record(), who)
}

fn paper(kind: DocumentKind, name: &str) -> Paper {
    Paper {
        number: number(),
        kind,
        name: name.to_string(),
        filed_by: None,
        dated: None,
        on: day("2026-05-01"),
        confidential: false,
        note: Some("why".into()),
    }
}

/// The papers, by the words that stand in their names and contents.
const PAPERS: [(&str, DocumentKind, bool); 5] = [
    ("form", DocumentKind::ApplicationForm, false),
    ("medical", DocumentKind::Annex, true),
    ("offer", DocumentKind::FriendlySettlement, false),
    ("draft", DocumentKind::Internal, false),
    ("judgment", DocumentKind::Judgment, false),
];

/// A docket with an application that was made public, and papers in it.
fn filled() -> Docket<Sqlite> {
    let mut docket = Docket::new(Sqlite::in_memory().expect("a store"));
    fill(&mut docket);
    for (name, kind, confidential) in PAPERS {
        let paper = Paper {
            confidential,
            filed_by: Some(Role::Applicant),
            ..paper(kind, &format!("{name}.pdf"))
        };
        let filed = office(&mut docket, "registry").file(paper, &mut Cursor::new(name));
        assert_eq!(
            filed.expect("it is filed").document.name,
            format!("{name}.pdf")
        );
    }
    docket
}

/// The papers whose content comes out for a viewer; of the others not even the name is told.
fn open(docket: &mut Docket<Sqlite>, viewer: &str) -> Vec<&'static str> {
    let listed = match office(docket, viewer).papers(number()) {
        Ok(listed) => listed,
        Err(Trouble::NotHere(_)) => return vec!["not here"],
        Err(other) => panic!("{viewer}: {other}"),
    };
    let shown = office(docket, viewer).show(number()).expect("it is shown");
    assert_eq!(shown.documents, listed.documents, "{viewer}");
    let history = serde_json::to_string(&shown).expect("text");
    let mut open = Vec::new();
    for ((name, ..), it) in PAPERS.iter().zip(&listed.documents) {
        let mut out = Vec::new();
        let taken = office(docket, viewer).take(number(), it.seq, &mut out);
        match taken {
            Ok(taken) => {
                assert_eq!(&taken, it);
                assert_eq!(out, name.as_bytes(), "{viewer}");
                open.push(*name);
            }
            Err(Trouble::Refused(refused)) => {
                assert_eq!(
                    refused.refused.kind,
                    RefusalKind::NotOpen,
                    "{viewer} {name}"
                );
                assert!(out.is_empty() && it.sha256.is_none() && it.size.is_none());
                for text in [&history, &refused.refused.text.to_string(), &it.name] {
                    assert!(
                        !text.contains(&format!("{name}.pdf")),
                        "{viewer} {name}: {text}"
                    );
                }
            }
            Err(other) => panic!("{viewer} {name}: {other}"),
        }
    }
    open
}

#[test]
fn each_role_takes_out_what_the_rules_give_it() {
    let mut docket = filled();
    let parties = vec!["form", "medical", "offer", "judgment"];
    let public = vec!["form", "judgment"];
    for (viewer, expected) in [
        (
            "registry",
            vec!["form", "medical", "offer", "draft", "judgment"],
        ),
        ("judge", vec!["form", "medical", "draft", "judgment"]),
        ("applicant:3/26", parties.clone()),
        ("government:POL", parties),
        ("government:ITA", vec!["not here"]),
        ("applicant:1/26", vec!["not here"]),
        ("committee", vec!["not here"]),
        ("other", public.clone()),
        ("auditor", public),
    ] {
        assert_eq!(open(&mut docket, viewer), expected, "{viewer}");
    }
    let admin = office(&mut docket, "administrator").papers(number());
    assert!(matches!(admin, Err(Trouble::Refused(_))));
}

#[test]
fn where_a_name_is_kept_from_the_public_only_what_is_published_comes_out() {
    let mut docket = filled();
    act(&mut docket, AT, "anonymity_requested", "2026-05-04", &[]);
    for viewer in ["other", "auditor"] {
        assert_eq!(open(&mut docket, viewer), ["judgment"], "{viewer}");
    }
    assert_eq!(open(&mut docket, "government:POL").len(), 4);
}

#[test]
fn everybody_files_their_own_papers_and_the_registry_those_of_all() {
    let mut docket = filled();
    let file = |docket: &mut Docket<Sqlite>, viewer: &str, of: Option<Role>| {
        let paper = Paper {
            filed_by: of,
            ..paper(DocumentKind::Letter, "letter")
        };
        office(docket, viewer).file(paper, &mut Cursor::new("a letter"))
    };
    for viewer in ["applicant:3/26", "government:POL", "judge", "other"] {
        file(&mut docket, viewer, None).expect(viewer);
        let foreign = file(&mut docket, viewer, Some(Role::Committee));
        assert!(matches!(foreign, Err(Trouble::Refused(_))), "{viewer}");
    }
    file(&mut docket, "registry", Some(Role::Other)).expect("it files for all");
    for viewer in ["auditor", "administrator"] {
        let refused = file(&mut docket, viewer, None);
        assert!(matches!(refused, Err(Trouble::Refused(_))), "{viewer}");
    }
    let closed = file(&mut docket, "government:ITA", None);
    assert!(matches!(closed, Err(Trouble::NotHere(_))));
    // One content, filed five times, is kept once.
    assert_eq!(docket.database_contents(), 6);
    docket.verify(None).expect("all agrees");
}

/// How many contents there are.
trait Contents {
    fn database_contents(&mut self) -> u64;
}

impl Contents for Docket<Sqlite> {
    fn database_contents(&mut self) -> u64 {
        standi_docket_store::Database::content_count(self.database()).expect("a count")
    }
}

#[test]
fn a_paper_is_filed_with_its_content_or_not_at_all() {
    let without = event("document_filed", &[]).expect_err("it has no content");
    assert!(without.to_string().contains("content"), "{without}");
    let mut docket = filled();
    let early = Paper {
        on: day("2026-11-25"),
        ..paper(DocumentKind::Letter, "letter")
    };
    let refused = office(&mut docket, "registry").file(early, &mut Cursor::new("x"));
    assert!(matches!(refused, Err(Trouble::Refused(_))));
    let large = std::io::repeat(0);
    let large = office(&mut docket, "registry")
        .file(paper(DocumentKind::Letter, "letter"), &mut Endless(large));
    assert!(matches!(
        large,
        Err(Trouble::Store(StoreError::TooLarge { .. }))
    ));
    assert_eq!(docket.database_contents(), 5);
}

/// What never ends.
struct Endless(std::io::Repeat);

impl std::io::Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(out)
    }
}

impl std::io::Seek for Endless {
    fn seek(&mut self, _: std::io::SeekFrom) -> std::io::Result<u64> {
        Ok(0)
    }
}

#[test]
fn a_paper_that_was_withdrawn_is_listed_no_more() {
    let mut docket = filled();
    let seq = office(&mut docket, "registry")
        .papers(number())
        .expect("papers")
        .documents[0]
        .seq;
    let withdrawn = standi_docket::event::Event::Withdrawn(standi_docket::event::Withdrawn {});
    let act = standi_docket_office::Act {
        number: number(),
        event: withdrawn,
        on: day("2026-06-01"),
        authority: None,
        document: None,
        shown: false,
        note: Some("of another application".into()),
        due: None,
        supersedes: Some(seq),
        seen: None,
    };
    office(&mut docket, "registry")
        .act(act)
        .expect("it is withdrawn");
    let papers = office(&mut docket, "registry")
        .papers(number())
        .expect("papers");
    assert_eq!(papers.documents.len(), 4);
    let gone = office(&mut docket, "registry").paper(number(), seq);
    assert!(matches!(gone, Err(Trouble::Input { kind: "paper", .. })));
    docket.verify(None).expect("all agrees");
}
