//! Papers: their contents, in every database.

use crate::made::{day, fill, now};
use standi_docket::event::{DocumentFiled, Event};
use standi_docket::state::Role;
use standi_docket::value::{Fingerprint, Number};
use standi_docket::{Command, decide, document::DocumentKind};
use standi_docket_store::contents::{Content, PART, fingerprint};
use standi_docket_store::{Database, Docket, Entry, StoreError};

/// Bytes of which no part is like another.
pub fn bytes(size: usize) -> Vec<u8> {
    (0..size).map(|at| (at / 251 + at % 253) as u8).collect()
}

/// Files a paper.
pub fn file<D: Database>(docket: &mut Docket<D>, number: &str, content: &[u8]) -> Fingerprint {
    let number: Number = number.parse().expect("a number");
    let (sha256, size, _) = fingerprint(&mut &content[..], 1 << 30).expect("a fingerprint");
    let application = docket.application(number).expect("it is there");
    let event = Event::DocumentFiled(DocumentFiled {
        kind: DocumentKind::Letter,
        name: "letter.pdf".into(),
        filed_by: Role::Registry,
        dated: None,
        confidential: false,
        sha256: Some(sha256),
        size: Some(size),
        media_type: Some("application/pdf".into()),
    });
    let command = Command::new(event, day("2026-05-01"), now());
    let entry = Entry {
        number,
        expected: application.version(),
        events: decide(&application, command, standi_bundled::record()).expect("it is allowed"),
    };
    let content = Content {
        fingerprint: sha256,
        bytes: &mut &content[..],
    };
    docket.file(&entry, content).expect("it is filed");
    sha256
}

fn content<D: Database>(docket: &mut Docket<D>, fingerprint: &Fingerprint) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let size = docket.content(fingerprint, &mut out).expect("it is read");
    size.map(|size| {
        assert_eq!(size, out.len() as u64);
        out
    })
}

/// A content comes back byte for byte, whatever its size, and is kept once.
pub fn a_content_comes_back_and_is_kept_once<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    for size in [0, 1, PART - 1, PART, PART + 1, 3 * PART] {
        let given = bytes(size);
        let fingerprint = file(&mut docket, "1/26", &given);
        assert_eq!(content(&mut docket, &fingerprint), Some(given), "{size}");
    }
    let before = docket.database().content_count().expect("a count");
    file(&mut docket, "2/26", &bytes(3 * PART));
    assert_eq!(docket.database().content_count().expect("a count"), before);
    assert_eq!(content(&mut docket, &Fingerprint([7; 32])), None);
    assert_eq!(docket.verify(None).expect("all agrees").contents, before);
}

/// A content of another fingerprint is not kept, nor is its event; nor is one larger than allowed.
pub fn a_content_is_kept_with_its_event_or_not_at_all<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let head = docket.head().expect("a head");
    let application = docket.application("1/26".parse().expect("a number"));
    let application = application.expect("it is there");
    let event = crate::made::next(&application, "form_arrives", "2026-02-01", &[]);
    let wrong = Content {
        fingerprint: Fingerprint([7; 32]),
        bytes: &mut &bytes(2 * PART)[..],
    };
    docket.file(&event, wrong).expect_err("it is another");
    assert_eq!(docket.head().expect("a head"), head);
    assert_eq!(docket.database().content_count().expect("a count"), 0);
    let large = fingerprint(&mut &bytes(11)[..], 10);
    assert!(matches!(large, Err(StoreError::TooLarge { most: 10 })));
    docket.verify(None).expect("all agrees");
}

/// What was added to a content behind the program's back, or is named by no event, is found.
pub fn a_content_that_nobody_filed_is_found<D: Database>(mut docket: Docket<D>) {
    fill(&mut docket);
    let fingerprint = file(&mut docket, "1/26", &bytes(PART));
    let add = |docket: &mut Docket<D>, fingerprint: &Fingerprint, part: u32| {
        let database = docket.database();
        database.begin().expect("it begins");
        database
            .put_part(fingerprint, part, b"x")
            .expect("it is added");
        database.commit().expect("it is kept");
        match docket.verify(None).expect_err("it is found") {
            StoreError::Broken { position, .. } => position,
            other => panic!("{other}"),
        }
    };
    assert_eq!(add(&mut docket, &fingerprint, 1), 14);
    let mut out = Vec::new();
    let told = docket
        .content(&fingerprint, &mut out)
        .expect_err("it is not it");
    assert!(told.to_string().contains("not the one"), "{told}");
    assert_eq!(add(&mut docket, &Fingerprint([0; 32]), 0), 0);
}

/// An export carries the contents, and is read back exactly; one without them, or with others, is
/// refused whole.
pub fn an_export_carries_the_contents<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let given = bytes(PART + 5);
    let fingerprint = file(&mut docket, "1/26", &given);
    file(&mut docket, "3/26", b"short");
    let mut out = Vec::new();
    docket.export(&mut out).expect("it is written");
    let text = String::from_utf8(out).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains("\"standi_docket\":3") && lines[0].contains("\"contents\":2"));
    let cut = lines[..lines.len() - 1].join("\n");
    let none = lines[..16].join("\n").replace(",\"contents\":2", "");
    let changed = text.replacen("\"bytes\":\"A", "\"bytes\":\"B", 1);
    assert_ne!(changed, text);
    for broken in [cut, none, changed] {
        other
            .import(&mut broken.as_bytes())
            .expect_err("it is refused");
        assert_eq!(other.head().expect("a head").0, 0);
        assert_eq!(other.database().content_count().expect("a count"), 0);
    }
    other.import(&mut text.as_bytes()).expect("it is read");
    assert_eq!(content(&mut other, &fingerprint), Some(given));
    other.verify(None).expect("all agrees");
    let mut again = Vec::new();
    other.export(&mut again).expect("it is written");
    assert_eq!(String::from_utf8(again).expect("text"), text);
}

/// A backup carries the contents.
pub fn a_backup_carries_the_contents<D: Database>(mut docket: Docket<D>, mut other: Docket<D>) {
    fill(&mut docket);
    let given = bytes(PART + 5);
    let fingerprint = file(&mut docket, "1/26", &given);
    let folder = std::env::temp_dir();
    let name = format!(
        "standi-papers-{}-{}",
        std::process::id(),
        crate::lives::unique()
    );
    let file = folder.join(name);
    docket.backup(&file).expect("it is written");
    other.restore(&file).expect("it is read");
    assert_eq!(content(&mut other, &fingerprint), Some(given));
    other.verify(None).expect("all agrees");
    std::fs::remove_file(&file).expect("it is removed");
}
