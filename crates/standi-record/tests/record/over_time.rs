//! What changed, over which days, how sure, and what was said of it.

use crate::{BODY, PROTOCOL, albania, day, event, made, real, row};
use standi_record::Record;
use standi_record::query::{ChangeKind, LaneKind, Shade, StatementFilter};

const FILES: [(&str, &str); 4] = [
    PROTOCOL,
    BODY,
    (
        "bodies/parliamentary-assembly.toml",
        "id = \"parliamentary-assembly\"\nname = \"Assembly\"\nkind = \"organ\"\n\
         since = 2000-01-15\nsource = [\"act\"]\nconfidence = \"known\"\n",
    ),
    (
        "areas.toml",
        "[[area]]\nid = \"north\"\nname = \"North\"\ninside = \"ALB\"\nheld_by = \"GRC\"\n\
         from = 2004-05-01\nuntil = 2004-08-01\nsource = [\"act\"]\nconfidence = \"known\"\n\
         [[territory]]\nid = \"south\"\nname = \"South\"\ninside = \"ALB\"\nsource = [\"act\"]\n\
         confidence = \"known\"\n",
    ),
];

/// One State with something in every table, another that held a part of it.
fn lives() -> Record {
    let declaration = |id: &str, kind: &str, territory: &str, from: &str, until: &str| {
        row(
            "declaration",
            &format!(
                "id = \"{id}\"\ninstrument = \"ECHR\"\nkind = \"{kind}\"\n\
                 territory = [{territory}]\nfrom = {from}\n{until}\ntext = \"text of {id}\""
            ),
        )
    };
    let rows = [
        event("2000-01-01", "accession", "membership"),
        event("2001-01-01", "voting-rights-suspended", "assembly-vote"),
        event("2001-02-01", "opinion", "assembly-credentials"),
        event(
            "2001-03-01",
            "credentials-not-ratified",
            "assembly-credentials",
        ),
        event("2002-01-01", "effects-defined", "representation"),
        event("2002-06-01", "representation-suspended", "representation"),
        event("2003-01-01", "notice-of-withdrawal", "membership"),
        event("2003-02-01", "competence-defined", "convention"),
        event("2003-12-31", "withdrawal-effective", "membership"),
        event("2004-02-01", "arrears-paid", ""),
        row(
            "bound",
            "instrument = \"ECHR\"\nsigned = 2000-01-01\nratified = 2000-03-01\n\
             facts_from = 2000-02-01\nfrom = 2000-03-01\nuntil = 2004-06-30\n\
             boundary = \"argued\"",
        ),
        row(
            "bound",
            "instrument = \"P1\"\nsigned = 2000-01-02\nratified = 2000-04-01\nfrom = 2000-05-01",
        ),
        declaration(
            "d-own",
            "derogation",
            "\"ALB\"",
            "2001-05-01",
            "until = 2001-06-01",
        ),
        declaration(
            "d-part",
            "derogation",
            "\"south\"",
            "2001-07-01",
            "until = 2001-08-01",
        ),
        declaration(
            "d-away",
            "derogation",
            "\"GRC\"",
            "2001-09-01",
            "until_latest = 2001-10-01",
        ),
        declaration("d-all", "derogation", "", "2001-11-01", ""),
        declaration("p-own", "petition-former-art-25", "", "2000-03-01", ""),
        declaration(
            "p-part",
            "petition-former-art-25",
            "\"south\"",
            "2000-04-01",
            "",
        ),
        declaration(
            "j",
            "court-jurisdiction-former-art-46",
            "\"ALB\"",
            "2000-03-02",
            "",
        ),
        row("seats", "seats = 4\nfrom = 2000-01-20\nuntil = 2003-12-31"),
        row(
            "accepted",
            "body = \"cat\"\nfrom = 2002-03-01\nuntil = 2002-04-01",
        ),
        row(
            "remedy",
            "complaint = \"length\"\nname = \"A remedy\"\nlevel = \"first\"\neffective = \"yes\"\n\
             effect = \"what it does\"\nsince = 2002-02-01\nuntil = 2002-02-20",
        ),
    ]
    .concat();
    let state = albania(&rows);
    let greece = format!(
        "code = \"GRC\"\nname = \"Greece\"\n{}",
        event("1949-08-09", "accession", "membership")
    );
    let version = row(
        "version",
        "from = 2002-05-01\nchange = \"Single judges\"\ninstrument = \"P1\"",
    );
    let mut files = FILES.to_vec();
    files.push(("states/ALB.toml", &state));
    files.push(("states/GRC.toml", &greece));
    files.push(("rules/versions.toml", &version));
    made(&files)
}

fn changes(record: &Record, from: &str, to: &str) -> Vec<String> {
    let diff = record.diff(day(from), day(to));
    diff.changes
        .iter()
        .map(|change| {
            let state = change.state.map_or("-", |state| state.code.0);
            let argued = if change.argued { " argued" } else { "" };
            let text = change.text.unwrap_or("-");
            let (kind, subject) = (change.kind.word(), change.subject);
            let (before, after) = (&change.before, &change.after);
            let on = change.on;
            format!("{on}{argued} {state} {kind} {subject}: {before} > {after} ({text})")
        })
        .collect()
}

fn events(record: &Record, from: &str, to: &str) -> Vec<String> {
    let diff = record.diff(day(from), day(to));
    let told = diff
        .events
        .iter()
        .map(|(state, event)| format!("{} {}", state.code, event.id));
    told.collect()
}

#[test]
fn every_change_of_a_life() {
    let record = lives();
    assert_eq!(
        changes(&record, "2000-01-01", "2004-12-31"),
        [
            "2000-01-20 ALB seats parliamentary-assembly: 0 > 4 (-)",
            "2000-02-01 ALB instrument ECHR: not-bound > bound (-)",
            "2000-03-01 ALB declaration p-own: not-in-force > in-force (text of p-own)",
            "2000-03-02 ALB declaration j: not-in-force > in-force (text of j)",
            "2000-04-01 ALB declaration p-part: not-in-force > in-force (text of p-part)",
            "2000-05-01 ALB instrument P1: not-bound > bound (-)",
            "2001-01-01 ALB representation parliamentary-assembly: sits-and-votes > sits-without-vote (text of voting-rights-suspended)",
            "2001-03-01 ALB representation parliamentary-assembly: sits-without-vote > no-delegation (text of credentials-not-ratified)",
            "2001-05-01 ALB declaration d-own: not-in-force > in-force (text of d-own)",
            "2001-06-01 ALB declaration d-own: in-force > not-in-force (text of d-own)",
            "2001-07-01 ALB declaration d-part: not-in-force > in-force (text of d-part)",
            "2001-08-01 ALB declaration d-part: in-force > not-in-force (text of d-part)",
            "2001-09-01 ALB declaration d-away: not-in-force > in-force (text of d-away)",
            "2001-11-01 ALB declaration d-all: not-in-force > in-force (text of d-all)",
            "2002-02-01 ALB remedy A remedy: does-not-count > counts (what it does)",
            "2002-02-20 ALB remedy A remedy: counts > does-not-count (what it does)",
            "2002-03-01 ALB acceptance cat: not-accepted > accepted (-)",
            "2002-04-01 ALB acceptance cat: accepted > not-accepted (-)",
            "2002-05-01 - rule P1:  > in-force (Single judges)",
            "2002-06-01 ALB representation committee-of-ministers: sits-and-votes > suspended (text of representation-suspended)",
            "2002-06-01 ALB representation committee-of-ministers-execution: sits-and-votes > suspended (text of representation-suspended)",
            "2002-06-01 ALB representation parliamentary-assembly: no-delegation > suspended (text of representation-suspended)",
            "2002-06-01 ALB representation congress: sits-and-votes > suspended (text of representation-suspended)",
            "2003-12-31 ALB membership council-of-europe: member > not-a-member (text of withdrawal-effective)",
            "2003-12-31 ALB representation committee-of-ministers: suspended > none (text of withdrawal-effective)",
            "2003-12-31 ALB representation committee-of-ministers-execution: suspended > none (text of withdrawal-effective)",
            "2003-12-31 ALB representation parliamentary-assembly: suspended > none (text of withdrawal-effective)",
            "2003-12-31 ALB representation congress: suspended > none (text of withdrawal-effective)",
            "2003-12-31 ALB seats parliamentary-assembly: 4 > 0 (-)",
            "2004-05-01 ALB area north: not-held > held-by-GRC (-)",
            "2004-06-30 argued ALB instrument ECHR: bound > not-bound (-)",
            "2004-08-01 ALB area north: held-by-GRC > not-held (-)",
        ]
    );
    assert_eq!(
        events(&record, "2000-01-01", "2004-12-31"),
        [
            "ALB opinion-2001-02-01",
            "ALB effects-defined-2002-01-01",
            "ALB notice-of-withdrawal-2003-01-01",
            "ALB competence-defined-2003-02-01",
            "ALB arrears-paid-2004-02-01",
        ]
    );
}

/// The earlier day is not among the days of which is told, the later is.
#[test]
fn the_first_day_out_and_the_last_in() {
    let record = lives();
    let kinds = |from, to| {
        let diff = record.diff(day(from), day(to));
        diff.changes
            .iter()
            .map(|change| change.kind)
            .collect::<Vec<_>>()
    };
    use ChangeKind::{Membership, Representation, Rule, Seats};
    let last = [
        Membership,
        Representation,
        Representation,
        Representation,
        Representation,
        Seats,
    ];
    assert_eq!(kinds("2003-12-30", "2003-12-31"), last);
    assert!(kinds("2003-12-31", "2004-01-31").is_empty());
    assert_eq!(kinds("2002-04-30", "2002-05-01"), [Rule]);
    assert!(kinds("2002-05-01", "2002-05-02").is_empty());
    assert_eq!(
        changes(&record, "1954-05-17", "1954-05-18"),
        ["1954-05-18 - rule P1: not-in-force > in-force (Protocol)"]
    );
    assert!(changes(&record, "1954-05-18", "1954-05-19").is_empty());
    assert_eq!(events(&record, "2001-01-31", "2001-02-01").len(), 1);
    assert!(events(&record, "2001-02-01", "2001-02-28").is_empty());
    assert_eq!(events(&record, "2001-01-15", "2001-02-15").len(), 1);
}

fn lanes(record: &Record, code: &str, on: &str) -> Vec<String> {
    let state = record.state(code).expect("a State");
    let timeline = record.timeline(state, day(on));
    let mut told = Vec::new();
    for lane in &timeline.lanes {
        told.push(format!("{} {}", lane.kind.word(), lane.instrument));
        for it in &lane.stretches {
            let argued = if it.argued { " argued" } else { "" };
            let (from, until) = (it.period.from, it.period.until);
            let (shade, word) = (it.shade.word(), it.word);
            told.push(format!("  {from} {until}{argued} {shade} by {word}"));
        }
        for mark in &lane.marks {
            told.push(format!("  {} {}", mark.on, mark.word));
        }
    }
    told
}

#[test]
fn every_lane_of_a_life() {
    let record = lives();
    assert_eq!(
        lanes(&record, "ALB", "2010-01-01"),
        [
            "membership ",
            "  2000-01-01 2003-12-31 full by accession",
            "  2003-01-01 notice-of-withdrawal",
            "committee-of-ministers ",
            "  2000-01-01 2002-06-01 full by accession",
            "  2002-06-01 2003-12-31 suspended by representation-suspended",
            "  2002-01-01 effects-defined",
            "parliamentary-assembly ",
            "  2000-01-15 2001-01-01 full by accession",
            "  2001-01-01 2001-03-01 no-vote by voting-rights-suspended",
            "  2001-03-01 2002-06-01 no-delegation by credentials-not-ratified",
            "  2002-06-01 2003-12-31 suspended by representation-suspended",
            "  2001-02-01 opinion",
            "instrument ECHR",
            "  2000-02-01 2000-03-01 succession by succession",
            "  2000-03-01 2004-06-30 argued full by in-force",
            "  2000-01-01 signed",
            "  2003-02-01 competence-defined",
            "instrument P1",
            "  2000-05-01 9999-12-31 full by in-force",
            "  2000-01-02 signed",
            "  2000-04-01 ratified",
            "petition-former-art-25 ",
            "  2000-03-01 9999-12-31 full by petition-former-art-25",
            "court-jurisdiction-former-art-46 ",
            "  2000-03-02 9999-12-31 full by court-jurisdiction-former-art-46",
            "derogation ",
            "  2001-05-01 2001-06-01 full by derogation",
            "  2001-07-01 2001-08-01 full by derogation",
            "  2001-11-01 9999-12-31 full by derogation",
            "derogation-overseas ",
            "  2001-09-01 2001-10-01 full by derogation",
        ]
    );
}

/// A State that succeeded on the day from which it is bound itself has no days before.
#[test]
fn a_succession_without_days_of_its_own() {
    let with = |facts_from: &str| {
        let status = row(
            "bound",
            &format!("instrument = \"P1\"\nfacts_from = {facts_from}\nfrom = 2000-05-01"),
        );
        let state = albania(&status);
        let record = made(&[PROTOCOL, ("states/ALB.toml", &state)]);
        let albania = record.state("ALB").expect("a State");
        let timeline = record.timeline(albania, day("2010-01-01"));
        let stretches = timeline.lanes[0].stretches.iter();
        stretches.map(|it| it.text).collect::<Vec<_>>()
    };
    assert_eq!(with("2000-05-01"), ["in force"]);
    assert_eq!(
        with("2000-04-30"),
        [
            "facts count, because it succeeded another State",
            "in force"
        ]
    );
}

/// Nothing is drawn after the day to which it is drawn.
#[test]
fn up_to_a_day() {
    let record = lives();
    assert_eq!(
        lanes(&record, "ALB", "2000-02-01"),
        [
            "membership ",
            "  2000-01-01 2003-12-31 full by accession",
            "committee-of-ministers ",
            "  2000-01-01 2002-06-01 full by accession",
            "parliamentary-assembly ",
            "  2000-01-15 2001-01-01 full by accession",
            "instrument ECHR",
            "  2000-02-01 2000-03-01 succession by succession",
            "  2000-01-01 signed",
        ]
    );
    assert!(lanes(&record, "ALB", "1999-12-31").is_empty());
    let albania = record.state("ALB").expect("a State");
    let first = |on: &str| record.timeline(albania, day(on)).first();
    assert_eq!(first("2010-01-01"), day("2000-01-01"));
    assert_eq!(first("1999-12-31"), day("1999-12-31"));
}

/// Something that happened before any stretch begins the picture.
#[test]
fn a_lane_of_marks_alone() {
    let state = albania(&format!(
        "{}{}",
        event("1999-05-01", "application-for-membership", "membership"),
        row("bound", "instrument = \"P1\"\nsigned = 1999-06-01"),
    ));
    let mut files = FILES.to_vec();
    files.push(("states/ALB.toml", &state));
    let greece = "code = \"GRC\"\nname = \"Greece\"\n";
    files.push(("states/GRC.toml", greece));
    let record = made(&files);
    // A signature alone draws no lane of an instrument.
    assert_eq!(
        lanes(&record, "ALB", "2010-01-01"),
        ["membership ", "  1999-05-01 application-for-membership"]
    );
    let albania = record.state("ALB").expect("a State");
    let timeline = record.timeline(albania, day("2010-01-01"));
    assert_eq!(timeline.first(), day("1999-05-01"));
}

/// The three lanes of Russia in the real record.
#[test]
fn russia() {
    let russia = real().state("RUS").expect("a State");
    let timeline = real().timeline(russia, day("2026-11-24"));
    let assembly = timeline
        .lanes
        .iter()
        .find(|lane| lane.kind == LaneKind::Assembly)
        .expect("a lane");
    let shades: Vec<_> = assembly.stretches.iter().map(|it| it.shade).collect();
    use Shade::{Full, NoDelegation, NoVote, Suspended};
    assert_eq!(
        shades,
        [Full, NoVote, Full, NoVote, NoDelegation, Full, Suspended]
    );
}

#[test]
fn how_sure_the_facts_are() {
    let seats = |from: &str, until: &str, source: &str, confidence: &str, more: &str| {
        format!(
            "[[seats]]\nseats = 4\nfrom = {from}\nuntil = {until}\nsource = [\"{source}\"]\n\
             confidence = \"{confidence}\"\n{more}"
        )
    };
    let rows = [
        seats("2000-01-01", "2001-01-01", "act", "verified", ""),
        seats("2001-01-01", "2002-01-01", "book", "verified", ""),
        seats(
            "2002-01-01",
            "2003-01-01",
            "book",
            "verified",
            "conflict = \"c\"\n",
        ),
        seats(
            "2003-01-01",
            "2004-01-01",
            "act",
            "known",
            "conflict = \"c\"\n",
        ),
        seats("2004-01-01", "2005-01-01", "act", "known", ""),
        seats("2005-01-01", "2006-01-01", "act", "known", ""),
        seats("2006-01-01", "2007-01-01", "act", "unsure", ""),
        row("bound", "instrument = \"P1\"\nfrom = 2000-05-01"),
    ]
    .concat();
    let state = albania(&rows);
    let version = row(
        "version",
        "from = 2002-05-01\nchange = \"c\"\ninstrument = \"in words\"",
    );
    let mut files = FILES[..3].to_vec();
    files.push(("states/ALB.toml", &state));
    files.push(("rules/versions.toml", &version));
    let audit = made(&files).audit();
    let seats = audit.sum(|key| key.table == "seats");
    assert_eq!(
        (
            seats.verified,
            seats.known,
            seats.unsure,
            seats.conflicting,
            seats.verified_without_address
        ),
        (3, 3, 1, 2, 2)
    );
    assert_eq!(seats.total(), 7);
    assert!((seats.share() - 3.0 / 7.0).abs() < 1e-9);
    // The Convention, a protocol, a body and an organ; a status; a change of the law.
    let all = audit.all();
    assert_eq!(all.total(), 7 + 4 + 2);
    assert_eq!(all.verified, 4);
    let by = audit.by(|key| (!key.instrument.is_empty()).then_some(key.instrument.0));
    assert_eq!(by.len(), 1);
    assert_eq!(by["P1"].total(), 1);
    let albania = audit.clone().only("ALB").all();
    assert_eq!((albania.total(), albania.conflicting), (8, 2));
    assert_eq!(audit.only("GRC").all().total(), 0);
}

#[test]
fn what_was_said_and_against_what() {
    let statement = |id: &str, day: &str, more: &str| {
        row(
            "statement",
            &format!("id = \"{id}\"\n{day}\nspeaker = \"Speaker {id}\"\nclaim = \"c\"\n{more}"),
        )
    };
    let statements = [
        statement(
            "s1",
            "said = 2003-01-02",
            "contradicts = [\"notice-of-withdrawal-2003-01-01\"]",
        ),
        statement(
            "s2",
            "said = 2003-01-01",
            "about = \"notice-of-withdrawal-2003-01-01\"",
        ),
        statement("s3", "", "role = \"Minister\"\non_behalf_of = [\"GRC\"]"),
    ]
    .concat();
    let state = albania(&event("2003-01-01", "notice-of-withdrawal", "membership"));
    let record = made(&[
        ("states/ALB.toml", &state),
        ("statements.toml", &statements),
    ]);
    let shown = |about: Option<&str>, speaker: Option<&str>| {
        let filter = StatementFilter {
            about: about.map(str::to_string),
            speaker: speaker.map(str::to_string),
        };
        let groups = record.statements_grouped(&filter);
        groups
            .iter()
            .map(|group| {
                let ids: Vec<_> = group.statements.iter().map(|it| it.id.0).collect();
                let against: Vec<_> = group.against_events.iter().map(|it| it.id.0).collect();
                (ids.join(" "), against.join(" "), group.is_contradiction())
            })
            .collect::<Vec<_>>()
    };
    let event = "notice-of-withdrawal-2003-01-01";
    let alone = |id: &str| (id.to_string(), String::new(), false);
    let against = ("s1".to_string(), event.to_string(), true);
    // By day, without a day last; one against an event is a contradiction by itself.
    assert_eq!(
        shown(None, None),
        [alone("s2"), against.clone(), alone("s3")]
    );
    assert_eq!(shown(Some(event), None), [alone("s2"), against.clone()]);
    assert_eq!(shown(None, Some("minister")), [alone("s3")]);
    assert_eq!(shown(None, Some("GRC")), [alone("s3")]);
    assert_eq!(shown(None, Some("speaker s1")), [against]);
    assert!(shown(Some(event), Some("minister")).is_empty());
    assert!(shown(None, Some("GR")).is_empty());
}
