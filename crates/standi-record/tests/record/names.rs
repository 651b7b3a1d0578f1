//! What things are called: days, States, instruments, bodies, sources, countries.

use crate::{day, made, real};
use standi_record::query::{with_article, without_article};
use standi_record::{Code, Day, NotADay, Period, Text, UnknownKind, country_name, find_country};

#[test]
fn days_around_a_day() {
    let leap = day("2024-02-29");
    assert_eq!(leap.before(), day("2024-02-28"));
    assert_eq!(leap.after(), day("2024-03-01"));
    assert_eq!((leap.year(), day("1949-05-05").year()), (2024, 1949));
    // The form is right and the calendar has no such day; or a part is no number.
    for text in ["2023-02-29", "202a-02-01", "2023/02/01", "2023-02-1x"] {
        let error = text.parse::<Day>().expect_err("no day").to_string();
        assert!(
            error.starts_with(&format!("`{text}` is not a day of the calendar: ")),
            "{error}"
        );
    }
    // Which is the year is clear only above 31.
    let right = |text: &str| NotADay(text.into()).right();
    assert_eq!(right("1.2.32"), "write it as 0032-02-01 (year, month, day)");
    for unclear in ["1.2.31", "2022-03"] {
        assert_eq!(
            right(unclear),
            "write it as 2022-10-03 (year, month, day)",
            "{unclear}"
        );
    }
}

#[test]
fn periods_that_touch_share_no_day() {
    let period = |from, until| Period::new(day(from), Some(day(until)));
    let first = period("2001-01-01", "2002-01-01");
    let next = period("2002-01-01", "2003-01-01");
    assert!(!first.overlaps(next) && !next.overlaps(first));
    let last = period("2001-12-31", "2003-01-01");
    assert!(first.overlaps(last) && last.overlaps(first));
    assert!(Period::one(day("2001-12-31")).overlaps(first));
}

#[test]
fn a_country_by_code_or_name() {
    let found = |word: &str| find_country(word).map(|code| code.to_string());
    assert_eq!(found("FRA").as_deref(), Some("FRA"));
    assert_eq!(found("belarus").as_deref(), Some("BLR"));
    assert_eq!(found("Iran").as_deref(), Some("IRN"));
    assert_eq!(found("Iran (Islamic Republic of)").as_deref(), Some("IRN"));
    assert_eq!(found("United States").as_deref(), Some("USA"));
    // A code that nobody has, a name of two countries, a name of none.
    for word in ["XXA", "Korea", "Atlantis", ""] {
        assert_eq!(found(word), None, "{word}");
    }
    assert_eq!(country_name(Code::new("FRA")), Some("France"));
    assert_eq!(country_name(Code::new("XXA")), None);
    assert_eq!(format!("{:?}", Code::new("FRA")), "FRA");
    for wrong in ["fra", "FR", "FRAU", "F1A"] {
        assert!(wrong.parse::<Code>().is_err(), "{wrong}");
    }
}

#[test]
fn a_text_is_its_letters() {
    let text = Text("ECHR");
    assert_eq!(text.to_string(), "ECHR");
    assert!(text == *"ECHR" && text == "ECHR" && text != *"P1" && text != "P1");
}

#[test]
fn a_state_by_any_of_its_names() {
    let code = |word: &str| match real().find_state(word) {
        Ok(state) => state.code.to_string(),
        Err(unknown) => unknown.to_string(),
    };
    for (word, expected) in [
        ("RUS", "RUS"),
        ("russian federation", "RUS"),
        ("Russia", "RUS"),
        ("la Fédération de Russie", "RUS"),
        ("federation de russie", "RUS"),
        ("the former Yugoslav Republic of Macedonia", "MKD"),
        ("Turkey", "TUR"),
    ] {
        assert_eq!(code(word), expected, "{word}");
    }
    assert_eq!(
        code("Rusia"),
        "the record knows no State `Rusia`; did you mean RUS, Russian Federation?"
    );
    assert_eq!(code(""), "the record knows no State ``");
    assert!(real().state("rus").is_none());
}

#[test]
fn an_article_before_a_name() {
    for (name, expected) in [
        ("Russian Federation", "the Russian Federation"),
        ("Czech Republic", "the Czech Republic"),
        ("Republic of Moldova", "the Republic of Moldova"),
        ("United Kingdom", "the United Kingdom"),
        ("France", "France"),
    ] {
        assert_eq!(with_article(name), expected);
    }
    for (name, expected) in [
        ("la Fédération de Russie", "Fédération de Russie"),
        ("le Royaume-Uni", "Royaume-Uni"),
        ("les Pays-Bas", "Pays-Bas"),
        ("l’Albanie", "Albanie"),
        ("Monaco", "Monaco"),
    ] {
        assert_eq!(without_article(name), expected);
    }
}

#[test]
fn instruments_bodies_and_sources() {
    let record = real();
    let instrument = |word| record.find_instrument(word).map(|it| it.id.0);
    assert_eq!(instrument("ECHR"), Ok("ECHR"));
    assert_eq!(instrument("echr"), Ok("ECHR"));
    // Two ids that differ by the case of a letter: the one that was written.
    assert_eq!(instrument("ESCr"), Ok("ESCr"));
    let unknown = instrument("ECRH").expect_err("no instrument");
    assert_eq!(
        (unknown.kind, unknown.near.as_deref()),
        (UnknownKind::Instrument, Some("ECHR"))
    );
    assert!(unknown.to_string().contains("knows no instrument `ECRH`"));

    let body = |word| record.find_body(word).map(|it| it.id.0);
    assert_eq!(body("hrcttee"), Ok("hrcttee"));
    assert_eq!(body("Parliamentary Assembly"), Ok("parliamentary-assembly"));
    let named = record.body("cat").expect("a body");
    let short = named.abbreviation.expect("an abbreviation").0;
    assert_eq!(body(short), Ok("cat"));
    assert_eq!(body(named.name.0), Ok("cat"));
    let unknown = body("hrctte").expect_err("no body");
    assert_eq!(
        (unknown.kind, unknown.near.as_deref()),
        (UnknownKind::Body, Some("hrcttee"))
    );
    assert!(record.body("hrctte").is_none());
    assert!(
        record
            .other_procedure("hrcttee")
            .is_some_and(|row| row.body == "hrcttee")
    );
    assert!(record.other_procedure("nobody").is_none());

    let small = made(&[]);
    assert_eq!(small.find_source("book").map(|it| it.title.0), Ok("A book"));
    let unknown = small.find_source("boook").expect_err("no source");
    assert_eq!(
        (unknown.kind, unknown.near.as_deref()),
        (UnknownKind::Source, Some("book"))
    );
    assert!(small.source("act").is_some() && small.source("b").is_none());
}

#[test]
fn what_statements_are_about_and_who_makes_them() {
    let record = real();
    assert!(record.find_matter("rus-cessation").is_ok());
    let unknown = record
        .find_matter("nothing-that-ever-happened")
        .expect_err("no matter");
    assert_eq!(unknown.kind, UnknownKind::Matter);
    let first = record.matters().next().expect("a matter");
    assert!(record.find_matter(first).is_ok());
    let near = record
        .find_matter(&format!("{first}x"))
        .expect_err("no matter");
    assert_eq!(near.near.as_deref(), Some(first));

    let speaker = record.statements[0].speaker.0;
    assert!(record.find_speaker(speaker).is_ok());
    let unknown = record.find_speaker("Nobody At All").expect_err("nobody");
    assert_eq!(unknown.kind, UnknownKind::Speaker);
}
