//! Member, bound, seated, owing: on a day.

use crate::{albania, day, event, made, real, row};
use standi_record::facts::Majority;
use standi_record::query::{Seat, organs};
use standi_record::{Record, Standing};

/// A record in which these rows stand in the State's file.
fn with(rows: &[String]) -> Record {
    made(&[("states/ALB.toml", &albania(&rows.concat()))])
}

/// Greece withdrew on 31 December 1970 and came back on 28 November 1974.
#[test]
fn membership_begins_ends_and_begins_again() {
    let greece = real().state("GRC").expect("a State");
    let on = |text: &str| {
        let membership = real().membership(greece, day(text));
        let told = |day: Option<standi_record::Day>| day.map(|it| it.to_string());
        (
            membership.member,
            told(membership.since()),
            told(membership.until()),
        )
    };
    let text = |day: &str| Some(day.to_string());
    assert_eq!(on("1949-08-08"), (false, None, text("1949-08-09")));
    assert_eq!(
        on("1949-08-09"),
        (true, text("1949-08-09"), text("1970-12-31"))
    );
    assert_eq!(
        on("1970-12-31"),
        (false, text("1970-12-31"), text("1974-11-28"))
    );
    assert_eq!(on("1974-11-28"), (true, text("1974-11-28"), None));
}

/// Of what happened to a seat only the Assembly's own acts touch the vote in the Assembly, and only
/// that; a suspension under Article 8 touches every organ.
#[test]
fn a_seat_in_each_organ() {
    let seats = |kind: &str| {
        let record = with(&[
            event("2000-01-01", "accession", ""),
            event("2001-01-01", kind, ""),
        ]);
        let state = record.state("ALB").expect("a State");
        [
            organs::COMMITTEE_OF_MINISTERS,
            organs::EXECUTION,
            organs::ASSEMBLY,
            organs::CONGRESS,
        ]
        .map(|organ| record.representation(state, organ, day("2002-01-01")).seat)
    };
    use Seat::{NoDelegation, None as Nothing, SitsAndVotes, SitsWithoutVote, Suspended};
    let assembly = |seat| [SitsAndVotes, SitsAndVotes, seat, SitsAndVotes];
    for (kind, expected) in [
        ("representation-suspended", [Suspended; 4]),
        ("membership-ended", [Nothing; 4]),
        ("withdrawal-effective", [Nothing; 4]),
        ("readmission", [SitsAndVotes; 4]),
        ("voting-rights-suspended", assembly(SitsWithoutVote)),
        ("voting-rights-restored", assembly(SitsAndVotes)),
        ("credentials-ratified", assembly(SitsAndVotes)),
        ("no-credentials-presented", assembly(NoDelegation)),
        ("credentials-not-ratified", assembly(NoDelegation)),
        ("mandate-not-extended", assembly(NoDelegation)),
        ("opinion", assembly(SitsAndVotes)),
    ] {
        assert_eq!(seats(kind), expected, "{kind}");
    }
    // What the Assembly took it gives back, there and nowhere else.
    let record = with(&[
        event("2000-01-01", "accession", ""),
        event("2001-01-01", "representation-suspended", ""),
        event("2001-02-01", "voting-rights-restored", ""),
        event("2001-03-01", "effects-defined", ""),
    ]);
    let state = record.state("ALB").expect("a State");
    let seat = |organ, on: &str| {
        let representation = record.representation(state, organ, day(on));
        let by = representation.by.map(|event| event.effective.to_string());
        (representation.seat, by)
    };
    assert_eq!(seat(organs::ASSEMBLY, "1999-12-31"), (Nothing, None));
    assert_eq!(
        seat(organs::ASSEMBLY, "2001-01-31"),
        (Suspended, Some("2001-01-01".into()))
    );
    assert_eq!(
        seat(organs::ASSEMBLY, "2001-02-01"),
        (SitsAndVotes, Some("2001-02-01".into()))
    );
    assert_eq!(
        seat(organs::CONGRESS, "2001-04-01"),
        (Suspended, Some("2001-01-01".into()))
    );
    assert_eq!(
        [
            Nothing,
            SitsAndVotes,
            SitsWithoutVote,
            NoDelegation,
            Suspended,
            Seat::Argued
        ]
        .map(Seat::word),
        [
            "none",
            "sits-and-votes",
            "sits-without-vote",
            "no-delegation",
            "suspended",
            "argued"
        ]
    );
}

/// A judge sits for a Party to the Convention, member or not.
#[test]
fn a_seat_in_the_court_follows_the_convention() {
    let russia = real().state("RUS").expect("a State");
    let seat = |on: &str| real().representation(russia, organs::COURT, day(on)).seat;
    assert_eq!(seat("1998-05-04"), Seat::None);
    assert_eq!(seat("2022-09-15"), Seat::SitsAndVotes);
    assert_eq!(seat("2022-09-16"), Seat::Argued);
    assert_eq!(seat("2022-09-17"), Seat::None);
}

#[test]
fn an_organ_on_a_day() {
    let organs: Vec<_> = real().organs().map(|body| body.id.0).collect();
    assert!(organs.contains(&organs::ASSEMBLY) && organs.contains(&organs::COURT));
    assert!(!organs.contains(&"hrcttee"));
    let assembly = real().body(organs::ASSEMBLY).expect("an organ");
    let counted = |on: &str| {
        let organ = real().organ(assembly, day(on));
        (organ.seats.len(), organ.entitled(), organ.voting())
    };
    // Forty-seven members until 16 March 2022; Russia's rights were suspended from 25 February on,
    // and the Assembly had taken its vote in 2014.
    assert_eq!(counted("2013-01-01"), (47, 47, 47));
    assert_eq!(counted("2014-04-10"), (47, 47, 46));
    assert_eq!(counted("2022-03-01"), (47, 46, 46));
    assert_eq!(counted("2022-03-16"), (46, 46, 46));
}

#[test]
fn votes_that_a_decision_needs() {
    let needed = |majority: Majority, entitled| {
        let votes = majority.votes_needed(entitled);
        (votes.at_least, votes.if_all_vote, votes.no_vote_against)
    };
    for (majority, forty_seven, three) in [
        (Majority::None, (0, 0, false), (0, 0, false)),
        (Majority::TwoThirdsEntitled, (32, 32, false), (2, 2, false)),
        (Majority::TwoThirdsCast, (24, 32, false), (2, 2, false)),
        (Majority::SimpleEntitled, (24, 24, false), (2, 2, false)),
        (Majority::Unanimity, (24, 47, true), (2, 3, true)),
    ] {
        assert_eq!(needed(majority, 47), forty_seven, "{majority:?}");
        assert_eq!(needed(majority, 3), three, "{majority:?}");
    }
    let decisions: Vec<_> = real().decisions().collect();
    assert!(!decisions.is_empty());
    assert!(
        decisions
            .iter()
            .all(|(rule, majority)| rule.majority == Some(*majority))
    );
}

/// The answer rests on the period the day is in, else on the last before it, else on what says
/// that the State never was bound.
#[test]
fn bound_on_which_row() {
    let greece = real().state("GRC").expect("a State");
    let party = |on: &str| {
        let party = real()
            .party(greece, "ECHR", day(on))
            .expect("both are known");
        let told =
            |day: Option<standi_record::Day>| day.map_or("-".to_string(), |day| day.to_string());
        (party.standing, told(party.since), told(party.until))
    };
    assert_eq!(
        party("1953-09-02"),
        (Standing::NotBound, "-".into(), "-".into())
    );
    let first = |standing| (standing, "1953-09-03".to_string(), "1970-06-13".to_string());
    assert_eq!(party("1953-09-03"), first(Standing::Bound));
    assert_eq!(party("1972-01-01"), first(Standing::NotBound));
    assert_eq!(
        party("1974-11-28"),
        (Standing::Bound, "1974-11-28".into(), "-".into())
    );
    assert!(real().party(greece, "XYZ", day("2000-01-01")).is_err());
}

/// Silence is an answer only where the record holds the statuses of all States.
#[test]
fn what_silence_says() {
    let instrument = |parties: &str| {
        format!(
            "id = \"OP\"\ntitle = \"Protocol\"\n{parties}source = [\"act\"]\n\
             confidence = \"known\"\n"
        )
    };
    let in_record = |parties: &str, rows: &str| {
        let state = albania(rows);
        let record = made(&[
            ("states/ALB.toml", &state),
            ("instruments/OP.toml", &instrument(parties)),
        ]);
        let state = record.state("ALB").expect("a State");
        let party = record.party(state, "OP", day("2000-01-01"));
        party.expect("both are known").is_in_record()
    };
    assert!(in_record("parties = \"whole\"\n", ""));
    assert!(!in_record("parties = \"some\"\n", "") && !in_record("", ""));
    let signed = row("bound", "instrument = \"OP\"\nsigned = 1999-01-01");
    assert!(in_record("parties = \"some\"\n", &signed));
    // A status under another instrument says nothing of this one.
    let other = row("bound", "instrument = \"ECHR\"\nfrom = 1999-01-01");
    assert!(!in_record("", &other));
}

/// Every State has a slot of its own for each instrument.
#[test]
fn the_tables_answer_as_the_rows_do() {
    let record = real();
    let days = [
        "1950-01-01",
        "1955-01-01",
        "1975-01-01",
        "1999-01-01",
        "2012-06-01",
        "2022-09-15",
        "2022-09-17",
        "2026-11-24",
    ];
    let mut asked = 0;
    for state in &record.states {
        for instrument in &record.instruments {
            let Some((at, of)) = record
                .state_id(&state.code)
                .zip(record.instrument_id(&instrument.id))
            else {
                continue;
            };
            let rows = || {
                record
                    .statuses(state)
                    .filter(|row| row.instrument == instrument.id)
            };
            for on in days.map(day) {
                let by_row = rows().any(|row| {
                    let ends = row.until.or_else(|| record.unsettled_from(row));
                    row.first_day().is_some_and(|first| first <= on)
                        && ends.is_none_or(|until| on < until)
                });
                let by_table = record.standing(at, of, on) == Standing::Bound;
                assert_eq!(by_row, by_table, "{} {} {on}", state.code, instrument.id);
                asked += 1;
            }
            let begun = rows().filter(|row| row.first_day().is_some()).count();
            let periods = record.periods(at, of);
            let used = periods.iter().filter(|it| it.from < it.until).count();
            assert_eq!(begun, used, "{} {}", state.code, instrument.id);
        }
    }
    assert!(asked > 1000, "{asked} questions");
}

/// While the end of an instrument was not known, membership's end left it open: of an instrument
/// for members, bound before the end, without an end of its own.
#[test]
fn what_the_end_of_membership_leaves_open() {
    let unsettled = |instrument: &str, rows: &str| {
        let state = albania(
            &[
                event("2000-01-01", "accession", ""),
                event("2010-01-01", "membership-ended", ""),
                event("2009-06-01", "opinion", ""),
                row("bound", &format!("instrument = \"{instrument}\"\n{rows}")),
            ]
            .concat(),
        );
        let open = "id = \"OPEN\"\ntitle = \"Open to all\"\nrequires_member = \"no\"\n\
                    source = [\"act\"]\nconfidence = \"known\"\n";
        let record = made(&[("states/ALB.toml", &state), ("instruments/OPEN.toml", open)]);
        let state = record.state_id("ALB").expect("a State");
        let instrument = record.instrument_id(instrument).expect("an instrument");
        let row = &record.bound[0];
        (
            record.unsettled_from(row).map(|day| day.to_string()),
            record.standing(state, instrument, day("2011-01-01")),
        )
    };
    let from = |day: &str| Some(day.to_string());
    assert_eq!(
        unsettled("ECHR", "from = 2001-01-01"),
        (from("2010-01-01"), Standing::Argued)
    );
    assert_eq!(
        unsettled("ECHR", "from = 2001-01-01\nuntil = 2010-07-01"),
        (None, Standing::NotBound)
    );
    assert_eq!(
        unsettled("OPEN", "from = 2001-01-01"),
        (None, Standing::Bound)
    );
    assert_eq!(
        unsettled("ECHR", "from = 2010-01-01"),
        (None, Standing::Bound)
    );
    assert_eq!(
        unsettled("ECHR", "signed = 2000-02-01"),
        (None, Standing::NotBound)
    );
}

/// One who came back has not left.
#[test]
fn a_state_that_came_back_has_not_left() {
    let record = with(&[
        event("2005-01-01", "readmission", ""),
        event("2000-01-01", "accession", ""),
        event("2003-01-01", "withdrawal-effective", ""),
        row("bound", "instrument = \"ECHR\"\nfrom = 2001-01-01"),
    ]);
    assert_eq!(record.unsettled_from(&record.bound[0]), None);
    // On the very day: what the record tells last.
    let record = with(&[
        event("2000-01-01", "accession", ""),
        event("2003-01-01", "withdrawal-effective", ""),
        event("2003-01-01", "readmission", ""),
        row("bound", "instrument = \"ECHR\"\nfrom = 2001-01-01"),
    ]);
    assert_eq!(record.unsettled_from(&record.bound[0]), None);
}

/// Of the accounts of one budget that one stands which covers the same years, leaves out no figure
/// and is later.
#[test]
fn accounts_that_stand() {
    let account = |year: &str, as_of: &str, more: &str| {
        row(
            "contribution",
            &format!("year = \"{year}\"\nas_of = {as_of}\ntext = \"t\"\n{more}"),
        )
    };
    let first = account("2020", "2020-03-01", "unpaid = 9");
    let standing = |other: String, on: &str| {
        let record = with(&[first.clone(), other]);
        let state = record.state("ALB").expect("a State");
        let accounts = record.accounts(state, day(on));
        accounts
            .iter()
            .map(|row| row.as_of.to_string())
            .collect::<Vec<_>>()
    };
    let both = ["2020-03-01", "2021-03-01"];
    let later = |years: &str, more: &str| account(years, "2021-03-01", more);
    let end = "2022-01-01";
    assert_eq!(standing(later("2020", "unpaid = 3"), end), ["2021-03-01"]);
    assert_eq!(
        standing(later("2019 - 2021", "unpaid = 3"), end),
        ["2021-03-01"]
    );
    assert_eq!(
        standing(later("2020", "unpaid = 3"), "2021-02-28"),
        ["2020-03-01"]
    );
    assert_eq!(
        standing(later("2020", "unpaid = 3"), "2021-03-01"),
        ["2021-03-01"]
    );
    for (years, more) in [
        ("2020", "due = 3"),
        ("2021", "unpaid = 3"),
        ("2019", "unpaid = 3"),
        ("2020", "unpaid = 3\nbudget = \"pensions\""),
        ("several years", "unpaid = 3"),
    ] {
        assert_eq!(standing(later(years, more), end), both, "{years} {more}");
    }
    // Neither of two of one day replaces the other.
    assert_eq!(
        standing(account("2020", "2020-03-01", "unpaid = 3"), end).len(),
        2
    );
}
