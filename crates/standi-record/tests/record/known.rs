//! What was known on a day: a fact from the day on which it was made public, an end from the day
//! on which that was.

use crate::{BODY, PROTOCOL, albania, day, made, real, row};
use standi_record::facts::{Bound, Fact};
use standi_record::{Day, Record, Standing};

/// A record of one State with one row of a table in its file.
fn with(table: &str, fields: &str) -> Record {
    let state = albania(&row(table, fields));
    made(&[PROTOCOL, BODY, ("states/ALB.toml", &state)])
}

/// Of the rows of a table: how each ends, as was known on each of these days.
fn ends<F: Fact>(
    record: &Record,
    table: impl Fn(Record) -> Vec<F>,
    until: impl Fn(&F) -> Option<Day>,
    days: &[&str],
) -> Vec<String> {
    let told = |row: &F| until(row).map_or("no end".to_string(), |day| day.to_string());
    days.iter()
        .map(|on| match table(record.as_known_on(day(on))).as_slice() {
            [] => "unknown".to_string(),
            rows => rows.iter().map(told).collect::<Vec<_>>().join(", "),
        })
        .collect()
}

#[test]
fn an_event_from_the_day_on_which_it_was_made_public() {
    let fields = "id = \"in\"\neffective = 2001-02-01\norgan = \"x\"\nevent = \"accession\"\n\
                  text = \"t\"";
    let known_on = |fields: &str, days: &[&str]| {
        let record = with("event", fields);
        ends(&record, |it| it.events, |_| None, days)
    };
    assert_eq!(
        known_on(fields, &["2001-01-31", "2001-02-01"]),
        ["unknown", "no end"]
    );
    let told = format!("{fields}\nknown = 2001-01-10");
    assert_eq!(
        known_on(&told, &["2001-01-09", "2001-01-10"]),
        ["unknown", "no end"]
    );
}

#[test]
fn a_status_and_its_end() {
    let status = |fields: &str, days: &[&str]| {
        let record = with("bound", fields);
        ends(&record, |it| it.bound, |row| row.until, days)
    };
    let times = "instrument = \"P1\"\nfrom = 1996-10-02\nuntil = 2010-01-01";
    // An end of which nobody says when it was told comes on its day.
    assert_eq!(
        status(
            times,
            &["1996-10-01", "1996-10-02", "2009-12-31", "2010-01-01"]
        ),
        ["unknown", "no end", "no end", "2010-01-01"]
    );
    let notice = format!("{times}\nuntil_known = 2009-06-30");
    assert_eq!(
        status(&notice, &["2009-06-29", "2009-06-30"]),
        ["no end", "2010-01-01"]
    );
    // The deposit tells it, before it a signature.
    let signed = format!("{times}\nsigned = 1995-07-13");
    assert_eq!(
        status(&signed, &["1995-07-12", "1995-07-13"]),
        ["unknown", "no end"]
    );
    let deposited = format!("{signed}\nratified = 1996-08-01");
    assert_eq!(
        status(&deposited, &["1996-07-31", "1996-08-01"]),
        ["unknown", "no end"]
    );
    let published = format!("{deposited}\nknown = 1997-01-15");
    assert_eq!(
        status(&published, &["1997-01-14", "1997-01-15"]),
        ["unknown", "no end"]
    );
}

/// Before the end is known, nothing of it is; once it is, the row is as it stands.
#[test]
fn how_it_ended_is_known_with_the_end() {
    let record = with(
        "bound",
        "instrument = \"P1\"\nfrom = 1996-10-02\nuntil = 2010-01-01\nuntil_known = 2009-06-30\n\
         ended = \"denunciation\"\nboundary = \"argued\"",
    );
    let before = record.as_known_on(day("2009-06-29")).bound;
    let [row] = before.as_slice() else {
        panic!("{before:?}")
    };
    assert_eq!(
        (row.until, row.until_known, row.ended, row.boundary),
        (None, None, None, None)
    );
    let after: Vec<Bound> = record.as_known_on(day("2009-06-30")).bound;
    assert_eq!(after, record.bound);
}

/// The answers that are looked up follow what was known as well.
#[test]
fn the_end_of_the_convention_for_russia() {
    let standing = |record: &Record, on: &str| {
        let state = record.state_id("RUS").expect("a State");
        let instrument = record.instrument_id("ECHR").expect("an instrument");
        record.standing(state, instrument, day(on))
    };
    // On 15 March 2022 membership had not ended; a day later nobody had said until when the
    // Convention would bind; it was made public on the 23rd.
    let before = real().as_known_on(day("2022-03-15"));
    assert_eq!(standing(&before, "2022-12-01"), Standing::Bound);
    let meanwhile = real().as_known_on(day("2022-03-16"));
    assert_eq!(standing(&meanwhile, "2022-03-15"), Standing::Bound);
    assert_eq!(standing(&meanwhile, "2022-12-01"), Standing::Argued);
    let after = real().as_known_on(day("2022-03-23"));
    assert_eq!(standing(&after, "2022-09-15"), Standing::Bound);
    assert_eq!(standing(&after, "2022-12-01"), Standing::NotBound);
}

#[test]
fn a_declaration() {
    let declaration = |fields: &str, days: &[&str]| {
        let fields = format!(
            "id = \"d\"\ninstrument = \"ECHR\"\nkind = \"derogation\"\ntext = \"t\"\n{fields}"
        );
        let record = with("declaration", &fields);
        ends(&record, |it| it.declarations, |row| row.until, days)
    };
    let times = "from = 2001-05-01\nuntil = 2003-05-01";
    assert_eq!(
        declaration(
            times,
            &["2001-04-30", "2001-05-01", "2003-04-30", "2003-05-01"]
        ),
        ["unknown", "no end", "no end", "2003-05-01"]
    );
    let told = format!("{times}\nknown = 2001-05-20");
    assert_eq!(
        declaration(&told, &["2001-05-19", "2001-05-20"]),
        ["unknown", "no end"]
    );
    // What has no day was never new.
    assert_eq!(declaration("", &["1900-01-01"]), ["no end"]);
}

/// A derogation whose end is not known had surely ended by the day that is.
#[test]
fn the_latest_end_of_a_declaration() {
    let record = with(
        "declaration",
        "id = \"d\"\ninstrument = \"ECHR\"\nkind = \"derogation\"\ntext = \"t\"\n\
         from = 2001-05-01\nuntil_latest = 2004-01-01",
    );
    assert_eq!(record.declarations[0].end(), Some(day("2004-01-01")));
}

#[test]
fn seats_and_acceptances_and_remedies() {
    let seats = with("seats", "seats = 4\nfrom = 2001-06-01\nuntil = 2004-06-01");
    let days = ["2001-05-31", "2001-06-01", "2004-05-31", "2004-06-01"];
    let whole = ["unknown", "no end", "no end", "2004-06-01"];
    assert_eq!(ends(&seats, |it| it.seats, |row| row.until, &days), whole);

    let fields = "body = \"cat\"\nfrom = 2001-06-01\nuntil = 2004-06-01";
    let accepted = with("accepted", fields);
    assert_eq!(
        ends(&accepted, |it| it.accepted, |row| row.until, &days),
        whole
    );
    let told = with(
        "accepted",
        &format!("{fields}\nknown = 2001-03-01\nuntil_known = 2003-12-01"),
    );
    assert_eq!(
        ends(
            &told,
            |it| it.accepted,
            |row| row.until,
            &["2001-02-28", "2001-03-01", "2003-11-30", "2003-12-01"]
        ),
        whole
    );

    let fields = "complaint = \"length\"\nname = \"n\"\nlevel = \"first\"\neffective = \"yes\"\n\
                  since = 2001-06-01\nuntil = 2004-06-01";
    let remedy = with("remedy", fields);
    assert_eq!(
        ends(&remedy, |it| it.remedies, |row| row.until, &days),
        whole
    );
    // The ruling that found it effective tells it; where it was made public later, that day.
    for (more, last, first) in [
        ("decided = 2002-09-04", "2002-09-03", "2002-09-04"),
        (
            "decided = 2002-09-04\nknown = 2002-10-01",
            "2002-09-30",
            "2002-10-01",
        ),
    ] {
        let remedy = with("remedy", &format!("{fields}\n{more}"));
        assert_eq!(
            ends(&remedy, |it| it.remedies, |row| row.until, &[last, first]),
            ["unknown", "no end"],
            "{more}"
        );
    }
}

#[test]
fn a_remedy_counts_from_its_first_day_until_its_end() {
    let fields = "complaint = \"length\"\nname = \"n\"\nlevel = \"first\"\neffective = \"yes\"";
    let times = format!("{fields}\nsince = 2001-06-01\nuntil = 2004-06-01");
    let in_force =
        |fields: &str, on: Option<&str>| with("remedy", fields).remedies[0].in_force(on.map(day));
    let asked = ["2001-05-31", "2001-06-01", "2004-05-31", "2004-06-01"];
    assert_eq!(
        asked.map(|on| in_force(&times, Some(on))),
        [false, true, true, false]
    );
    assert!(in_force(fields, Some("1960-01-01")) && in_force(&times, None));
}

#[test]
fn an_account_on_its_own_day() {
    let fields = "year = \"2022\"\nunpaid = 5\nas_of = 2022-03-15\ntext = \"t\"";
    let record = with("contribution", fields);
    assert_eq!(
        ends(
            &record,
            |it| it.contributions,
            |_| None,
            &["2022-03-14", "2022-03-15"]
        ),
        ["unknown", "no end"]
    );
}

#[test]
fn what_was_said_and_a_notice_given() {
    let said = row(
        "statement",
        "id = \"s\"\nsaid = 2022-03-10\nspeaker = \"S\"\nclaim = \"c\"",
    );
    let record = made(&[("statements.toml", &said)]);
    assert_eq!(
        ends(
            &record,
            |it| it.statements,
            |_| None,
            &["2022-03-09", "2022-03-10"]
        ),
        ["unknown", "no end"]
    );
    let protocol = format!(
        "{}{}",
        PROTOCOL.1,
        row("exit", "provision = \"Article 6\"\ngiven = 1969-12-12")
    );
    let record = made(&[("instruments/P1.toml", &protocol)]);
    assert_eq!(
        ends(
            &record,
            |it| it.exits,
            |_| None,
            &["1969-12-11", "1969-12-12"]
        ),
        ["unknown", "no end"]
    );
}

/// The last rate of its kind had been seen to apply until the day on which one looks back at most.
#[test]
fn a_rate() {
    let rates = |fields: &str| {
        let fields = format!(
            "kind = \"ecb-marginal-lending\"\nfrom = 2001-02-01\npercent = \"2.40\"\n{fields}"
        );
        made(&[("rules/rates.toml", &row("rate", &fields))])
    };
    let days = ["2001-01-31", "2001-02-01", "2001-06-01", "2001-06-02"];
    assert_eq!(
        ends(
            &rates("seen_until = 2001-06-01"),
            |it| it.rates,
            |row| row.seen_until,
            &days
        ),
        ["unknown", "2001-02-01", "2001-06-01", "2001-06-01"]
    );
    assert_eq!(
        ends(
            &rates("known = 2001-01-31"),
            |it| it.rates,
            |row| row.seen_until,
            &["2001-01-30", "2001-01-31"]
        ),
        ["unknown", "no end"]
    );
}
