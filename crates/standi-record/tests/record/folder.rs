//! Text into a record, and a record into bytes.

use crate::{BASE, albania, day, made, real, row, sources, try_made};
use standi_record::facts::Confidence;
use standi_record::{Record, read};
use standi_text::Source;
use std::path::Path;

fn kinds(files: &[(&str, &str)]) -> Vec<&'static str> {
    try_made(files).map_or_else(
        |defects| defects.0.iter().map(|it| it.kind).collect(),
        |_| Vec::new(),
    )
}

#[test]
fn what_stands_in_which_file() {
    let successions = row(
        "succession",
        "from_state = \"CSK\"\nto = \"CZE\"\nevent = \"dissolution\"\npassed = \"p\"\nrule = \"r\"",
    );
    let record = made(&[("successions.toml", &successions)]);
    assert_eq!(record.successions.len(), 1);
    assert_eq!(record.version, *"2026-11-24");
    for empty in [
        real().areas.is_empty(),
        real().territories.is_empty(),
        real().lengths.is_empty(),
        real().proceedings_times.is_empty(),
        real().scopes.is_empty(),
        real().other_procedures.is_empty(),
        real().versions.is_empty(),
        real().rates.is_empty(),
        real().late_interest.is_empty(),
        real().statements.is_empty(),
    ] {
        assert!(!empty, "a table of the real record is read from nowhere");
    }
}

#[test]
fn a_file_that_nothing_reads_and_one_that_is_named_wrongly() {
    assert_eq!(kinds(&[("notes.toml", "a = \"b\"\n")]), ["stray-file"]);
    assert_eq!(kinds(&[("states/GRC.toml", &albania(""))]), ["file-name"]);
    assert!(kinds(&[("states/ALB.toml", &albania(""))]).is_empty());
    let body = "id = \"cat\"\nname = \"Committee\"\nkind = \"forum\"\nsource = [\"act\"]\n\
                confidence = \"known\"\n";
    assert_eq!(kinds(&[("bodies/hrc.toml", body)]), ["file-name"]);
}

/// Each defect stands at the field that is wrong, so that its line is that of the field.
#[test]
fn a_defect_is_where_the_field_is() {
    let seats = row("seats", "seats = 4\nfrom = 2001-06-01\nuntil = 2001-05-31");
    let Err(defects) = try_made(&[("states/ALB.toml", &albania(&seats))]) else {
        panic!("a period that ends before it begins was taken in")
    };
    let text = defects.to_string();
    assert!(text.contains("until = 2001-05-31"), "{text}");
    let [defect] = defects.0.as_slice() else {
        panic!("{text}")
    };
    let (place, _) = defect.at.as_ref().expect("a place");
    assert_eq!(place.source.position(place.span.start).0, 6, "{text}");
}

/// Rights rest on what their instrument rests on; one that says a source or a confidence of its
/// own rests on that.
#[test]
fn on_what_a_right_rests() {
    let rights = "[[right]]\narticle = \"1\"\ntext = \"t\"\n\
                  [[right]]\narticle = \"2\"\ntext = \"t\"\nsource = [\"book\"]\nconfidence = \"unsure\"\n";
    let protocol = format!(
        "id = \"P1\"\ntitle = \"Protocol\"\nsource = [\"act\"]\nconfidence = \"verified\"\n{rights}"
    );
    let record = made(&[("instruments/P1.toml", &protocol)]);
    let bases: Vec<_> = record
        .rights
        .iter()
        .map(|right| {
            let basis = &right.basis;
            (basis.source_ids(), basis.confidence, basis.line)
        })
        .collect();
    assert_eq!(
        bases,
        [
            (vec!["act"], Confidence::Verified, 5),
            (vec!["book"], Confidence::Unsure, 8)
        ]
    );
    // Half of its own is not enough: the other half is missed.
    for (half, missing) in [
        ("source = [\"book\"]\n", "missing-field"),
        ("confidence = \"known\"\n", "no-source"),
    ] {
        let protocol = format!(
            "id = \"P1\"\ntitle = \"Protocol\"\nsource = [\"act\"]\nconfidence = \"verified\"\n\
             [[right]]\narticle = \"1\"\ntext = \"t\"\n{half}"
        );
        assert_eq!(
            kinds(&[("instruments/P1.toml", &protocol)]),
            [missing],
            "{half}"
        );
    }
}

/// A flag is written as yes or no.
#[test]
fn a_flag() {
    let body = |more: &str| {
        let body = format!(
            "id = \"cat\"\nname = \"Committee\"\nkind = \"forum\"\nsource = [\"act\"]\n\
             confidence = \"known\"\n{more}"
        );
        made(&[("bodies/cat.toml", &body)]).bodies[0].interim
    };
    assert!(body("interim = \"yes\"\n") && !body("interim = \"no\"\n") && !body(""));
}

#[test]
fn what_is_doubtful() {
    let doubtful = |confidence: &str, more: &str| {
        let seats = format!(
            "[[seats]]\nseats = 4\nfrom = 2001-06-01\nsource = [\"act\"]\n\
             confidence = \"{confidence}\"\n{more}"
        );
        let record = made(&[("states/ALB.toml", &albania(&seats))]);
        record.seats[0].basis.is_doubtful()
    };
    assert!(!doubtful("verified", "") && !doubtful("known", "") && doubtful("unsure", ""));
    assert!(doubtful("verified", "conflict = \"one says 3\"\n"));
}

/// The fingerprint is of names and texts, and of where one ends and the next begins.
#[test]
fn the_fingerprint_of_a_record() {
    let hash = |files: &[(&str, &str)]| {
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| Source::new(*name, *text))
            .collect();
        read::fingerprint(&files)
    };
    let one = hash(&[("a.toml", "x"), ("b.toml", "y")]);
    assert_eq!(one.len(), 12);
    assert!(
        one.bytes()
            .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
    );
    assert_eq!(one, hash(&[("a.toml", "x"), ("b.toml", "y")]));
    for other in [
        hash(&[("a.toml", "x"), ("b.toml", "z")]),
        hash(&[("a.toml", "x"), ("c.toml", "y")]),
        hash(&[("a.toml", "x")]),
        hash(&[("a.toml", "xb.tomly")]),
        hash(&[]),
    ] {
        assert_ne!(one, other);
    }
    let record = made(&[]);
    assert_eq!(record.hash, *read::fingerprint(&sources(&[])));
}

/// A folder is the record of its `.toml` files, whatever else lies in it.
#[test]
fn a_folder() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a-folder");
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(root.join("instruments"))?;
    for (name, text) in BASE {
        std::fs::write(root.join(name), text)?;
    }
    std::fs::write(root.join("README.md"), "not a part of it")?;
    let names: Vec<_> = read::folder(&root)?
        .iter()
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(
        names,
        ["instruments/ECHR.toml", "record.toml", "sources.toml"]
    );
    assert!(Record::from_folder(&root)? == made(&[]));

    std::fs::remove_file(root.join("record.toml"))?;
    let refused = |folder: &Path| match Record::from_folder(folder) {
        Ok(_) => panic!("{} is a record", folder.display()),
        Err(defects) => defects.0[0].kind,
    };
    assert_eq!(refused(&root), "no-record");
    assert_eq!(refused(&root.join("nowhere")), "unreadable");
    std::fs::write(root.join("record.toml"), [0xff, 0xfe])?;
    assert_eq!(refused(&root), "unreadable");
    Ok(())
}

/// A record read back from bytes is the same, and answers the same from its tables.
#[test]
fn bytes_and_back() {
    let record = real();
    let bytes: &'static [u8] = Box::leak(record.to_bytes().into_boxed_slice());
    let back = Record::from_bytes(bytes).expect("our own bytes");
    assert!(*record == back);
    let (state, instrument) = (back.state_id("RUS"), back.instrument_id("ECHR"));
    let (state, instrument) = state.zip(instrument).expect("both are in the record");
    assert_eq!(
        back.standing(state, instrument, day("2000-01-01")),
        standi_record::Standing::Bound
    );
    for other in [&[][..], &[9, 1, 2], &bytes[..bytes.len() / 2]] {
        assert!(Record::from_bytes(Box::leak(other.to_vec().into_boxed_slice())).is_err());
    }
}
