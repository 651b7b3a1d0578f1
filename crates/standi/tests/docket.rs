//! The docket through the program: what a person reads, what a program reads.

mod common;

use common::docket::Docket;
use common::fits;
use insta::assert_snapshot;
use serde_json::Value;

/// Two applications: one communicated, one just lodged.
fn filled() -> Docket {
    let docket = Docket::new();
    for line in [
        "lodge examples/two-complaints-two-states.yaml --applicant Ion~Munteanu --on 2025-06-02",
        "act 1/25 form_arrives --on 2025-06-06 --by A.~Clerk",
        "act 1/25 registered --on 2025-07-01 --by A.~Clerk",
        "act 1/25 assigned_to_section --on 2025-07-10 --set section=Second~Section --as judge",
        "act 1/25 track_chamber --on 2025-09-01 --as judge --set national_judge=ad~hoc",
        "act 1/25 notice_given --on 2026-02-03 --as judge",
        "lodge examples/before-posting.yaml --applicant Anna~Kovács --on 2026-11-20",
    ] {
        docket.done(line);
    }
    docket
}

#[test]
fn a_file_is_opened() {
    let docket = Docket::new();
    let line =
        "lodge examples/before-posting.yaml --applicant Anna~Kovács --on 2026-11-20 --by A.~Clerk";
    assert_snapshot!(docket.done(line));
    let answer = docket.json("lodge examples/late.json --on 2026-11-23");
    assert_eq!(answer["application"], "2/26");
    assert_eq!(answer["events"][1]["event"]["what"], "form_posted");
}

#[test]
fn an_application_is_shown() {
    let docket = filled();
    assert_snapshot!(docket.done("show 1/25"));
}

#[test]
fn applications_are_listed() {
    let docket = filled();
    assert_snapshot!(docket.done("list"));
    assert_eq!(docket.json("list --against HUN")["total"], 1);
    assert_eq!(docket.json("list --state communicated-fs")["total"], 1);
    assert_eq!(docket.json("list --lodged-from 2026-01-01")["total"], 1);
    let run = docket.run("list --state communicated");
    assert_eq!(run.status, 2);
    assert!(
        run.err.contains("did you mean `communicated_"),
        "{}",
        run.err
    );
}

#[test]
fn applications_are_searched() {
    let docket = filled();
    assert_snapshot!(docket.done("search munteanu"));
    assert_eq!(docket.json("search kovac")["results"][0]["id"], "1/26");
    assert_eq!(docket.json("search 1/25")["results"][0]["id"], "1/25");
    assert_eq!(docket.json("search --state HUN")["total"], 1);
    assert_eq!(docket.json("search --from 2026-01-01")["total"], 1);
    // Only what is listed for the role: nothing was communicated to Hungary.
    assert_eq!(docket.json("search kovacs --as judge")["total"], 1);
    let hungary = docket.json("search kovacs --as government:HUN");
    assert_eq!(
        (&hungary["total"], &hungary["searched"]["docket"]),
        (&0.into(), &0.into())
    );
    assert_eq!(
        docket.json("search munteanu --as government:MDA")["total"],
        1
    );
    assert_eq!(docket.run("search").status, 2);
}

#[test]
fn what_is_due_is_listed() {
    let docket = filled();
    assert_snapshot!(docket.done("due --today 2026-03-01"));
    // Late: the talks are over, nobody has opened the contentious phase.
    let late = docket.done("due --today 2026-11-24");
    assert_snapshot!(late);
    docket.done("act 1/25 no_settlement --on 2026-04-28");
    assert_snapshot!(docket.done("due"));
    let mine = docket.json("due --mine --as government:MDA");
    assert_eq!(mine["due"][0]["id"], "observations");
    assert_eq!(mine["due"][0]["stands"], "overdue");
    assert_eq!(
        docket.json("due --within 2w --of registry")["due"],
        serde_json::json!([])
    );
}

#[test]
fn everything_agrees() {
    let docket = filled();
    let answer = docket.json("verify");
    assert_eq!(answer["agrees"], true);
    assert_eq!(answer["events"], 9);
}

#[test]
fn a_refusal_is_an_answer() {
    let docket = filled();
    assert_snapshot!(docket.refused("act 1/26 registered"));
    let text = docket.refused("act 1/26 registered --format json");
    let answer: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(answer["refused"]["kind"], "not-from-here");
    assert_eq!(answer["application"], "1/26");
    assert_eq!(docket.json("show 1/26")["version"], 2);
}

#[test]
fn the_loser_of_two_writers_is_told_what_happened_meanwhile() {
    let docket = filled();
    docket.done("act 1/26 form_arrives --on 2026-11-23 --by A.~Clerk");
    assert_snapshot!(docket.refused("act 1/26 form_arrives --seen 2 --by B.~Clerk"));
    assert_eq!(docket.json("show 1/26")["version"], 3);
    let run = docket.run("act 1/26 registered --seen 9");
    assert_eq!(run.status, 2);
}

#[test]
fn what_is_recorded_says_who_when_and_why() {
    let docket = filled();
    let line = "act 1/26 form_arrives --on 2026-11-23 --by A.~Clerk --why by~post --document box~7";
    assert_snapshot!(docket.done(line));
    let shown = docket.json("show 1/26");
    let entry = &shown["history"][2];
    for (key, value) in [
        ("recorded_by", "A. Clerk"),
        ("note", "by post"),
        ("document", "box 7"),
        ("happened_on", "2026-11-23"),
        ("authority", "Rule 47(6)(a)"),
    ] {
        assert_eq!(entry[key], value, "{key}");
    }
    assert!(
        entry["recorded_at"]
            .as_str()
            .is_some_and(|it| it.ends_with('Z'))
    );
}

#[test]
fn what_can_come_next() {
    let docket = filled();
    assert_snapshot!(docket.done("act 1/26 --help-commands --as applicant"));
    let steps = docket.json("act 1/25 --help-commands --as government:MDA");
    let yours: Vec<&str> = steps["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .filter(|step| step["yours"] == true)
        .filter_map(|step| step["event"].as_str())
        .collect();
    assert_eq!(
        yours,
        ["friendly_settlement_agreed", "friendly_settlement_offer"]
    );
}

#[test]
fn a_correction_takes_the_place_of_an_entry() {
    let docket = filled();
    docket.done("act 1/26 form_arrives --on 2026-11-23");
    let why = "--why the~stamp~says~the~24th";
    assert_snapshot!(docket.done(&format!(
        "act 1/26 form_arrives --on 2026-11-24 --supersedes 3 {why}"
    )));
    docket.done("act 1/26 withdrawn --supersedes 3");
    assert_eq!(docket.json("show 1/26")["case"], "sent");
}

#[test]
fn words_nearly_right() {
    let docket = filled();
    for (line, told) in [
        ("act 1/26 form_arives", "did you mean `form_arrives`?"),
        ("act 1/26 registred", "did you mean `registered`?"),
        (
            "act 1/25 assigned_to_section --set secton=x",
            "did you mean `section`?",
        ),
        (
            "act 1/25 priority_set --set priority=0",
            "it is one of I, II, III",
        ),
        ("act 1/25 priority_set", "it is needed"),
        (
            "act 1/25 priority_set --set priority",
            "write it as `key=value`",
        ),
        ("show 1/26 --as registrar", "did you mean `registry`?"),
        ("due --of goverment", "did you mean `government`?"),
        ("due --within soon", "write it as 30d"),
        ("show 126", "write it as 18747/05"),
        ("show 9/26", "no application 9/26 that is open to you"),
        ("list --as applicant", "whose side is `applicant` on?"),
        ("list --against Molvania", "the record knows no State"),
        (
            "show 1/26 --store /no/such.db",
            "there is no docket at /no/such.db",
        ),
        (
            "show 1/26 --store postgres://db.example/docket",
            "it is on another machine",
        ),
    ] {
        let run = docket.run(line);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{line}");
        assert!(run.err.contains(told), "{line}\n{}", run.err);
    }
}

#[test]
fn everything_goes_out_and_comes_back() {
    let docket = filled();
    let path = |name: &str| docket.file(name).display().to_string();
    let out = docket.json(&format!("export {}", path("all.jsonl")));
    assert_eq!(
        (&out["events"], &out["hidden"]),
        (&9.into(), &serde_json::json!([]))
    );
    let again = docket.json(&format!(
        "import {} --store {}",
        path("all.jsonl"),
        path("second.db")
    ));
    assert_eq!(again["head"], out["head"]);
    let copy = docket.json(&format!("backup {}", path("copy.db")));
    assert_eq!(copy["head"], out["head"]);
    let third = format!("restore {} --store {}", path("copy.db"), path("third.db"));
    assert_eq!(docket.json(&third)["head"], out["head"]);
    for store in ["second.db", "third.db", "copy.db"] {
        let checked = docket.json(&format!("verify --store {}", path(store)));
        assert_eq!(checked["agrees"], true);
        let shown = docket.done(&format!("show 1/25 --store {}", path(store)));
        assert_eq!(shown, docket.done("show 1/25"));
    }
    for line in [
        format!("export {}", path("all.jsonl")),
        format!("backup {}", path("copy.db")),
        format!("import {}", path("all.jsonl")),
        third,
    ] {
        assert_eq!(docket.run(&line).status, 2, "{line}");
    }
    let printed = docket.done("export -");
    assert_eq!(
        printed,
        std::fs::read_to_string(docket.file("all.jsonl")).expect("it")
    );
}

#[test]
fn a_change_behind_the_dockets_back_is_named() {
    let docket = filled();
    let export = docket.done("export -");
    let changed = export.replace("2025-06-06", "2025-06-07");
    std::fs::write(docket.file("changed.jsonl"), changed).expect("it is written");
    let line = format!(
        "import {} --store {}",
        docket.file("changed.jsonl").display(),
        docket.file("other.db").display()
    );
    let run = docket.run(&line);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("line 4 of"), "{}", run.err);
    let kept = "0".repeat(63) + "1";
    assert_snapshot!(docket.refused(&format!("verify --kept {kept}")));
}

/// A docket in which a name is kept from the public, and an offer was made in the talks.
fn confidential() -> Docket {
    let docket = Docket::new();
    for line in [
        "lodge examples/two-complaints-two-states.yaml --applicant Maria~Zorrillo --anonymous --on 2025-06-02 --why Zorrillo",
        "act 1/25 form_arrives --on 2025-06-06",
        "act 1/25 registered --on 2025-07-01",
        "act 1/25 anonymity_granted --on 2025-07-02 --as judge --set initials=M.Z.",
        "act 1/25 assigned_to_section --on 2025-07-10 --set section=Second~Section",
        "act 1/25 track_chamber --on 2025-09-01 --set national_judge=ad~hoc",
        "act 1/25 notice_given --on 2026-02-03",
        "act 1/25 friendly_settlement_offer --on 2026-03-02 --set by=Government --set terms=QUINTAL~5000",
        "lodge examples/before-posting.yaml --applicant Maria~Zorrillo --anonymous --on 2026-11-20",
    ] {
        docket.done(line);
    }
    docket
}

/// What every role reads and is told, as text and as JSON: no name, no talks, where they are hidden.
#[test]
fn no_output_gives_a_secret_away() {
    let docket = confidential();
    let lines = [
        "show 1/25",
        "show 1/26",
        "list",
        "search zorri",
        "search quint",
        "due",
        "due --ics",
        "verify",
        "export -",
        "act 1/25 --help-commands",
        "act 1/25 no_settlement --seen 7",
        "act 1/26 registered",
        "act 1/25 chamber_judgment --set violations=none",
    ];
    let roles = [
        ("registry", true, true),
        ("judge", true, false),
        ("applicant:1/25", true, true),
        ("government:MDA", true, true),
        ("committee", false, false),
        ("other", false, false),
        ("auditor", false, false),
        ("administrator", false, false),
    ];
    for (role, name, talks) in roles {
        let mut seen = (false, false);
        for line in lines {
            for format in ["text", "json"] {
                let run = docket.run(&format!("{line} --as {role} --format {format}"));
                let out = run.out + &run.err;
                assert!(name || !out.contains("Zorrillo"), "{role}: {line}\n{out}");
                assert!(talks || !out.contains("QUINTAL"), "{role}: {line}\n{out}");
                seen.0 |= out.contains("Zorrillo");
                seen.1 |= out.contains("QUINTAL");
            }
        }
        assert_eq!(seen, (name, talks), "{role}");
    }
    assert_snapshot!(docket.done("show 1/25 --as other"));
    assert_snapshot!(docket.refused("verify --as government:MDA"));
    // Not there and not open are told in the same words.
    let hidden = docket.run("show 1/26 --as other").err;
    let missing = docket.run("show 9/26 --as other").err;
    assert_eq!(hidden.replace("1/26", "9/26"), missing);
}

#[test]
fn a_calendar_keeps_its_entries() {
    let docket = confidential();
    let uids = |text: &str| -> Vec<String> {
        let text = text.replace("\r\n ", "");
        let lines = text
            .lines()
            .filter(|line| line.starts_with("UID:") && line.ends_with("@standi"));
        lines.map(str::to_string).collect()
    };
    let before = docket.done("due --as government:MDA --mine --ics --today 2026-04-01");
    assert!(before.starts_with("BEGIN:VCALENDAR"));
    assert!(
        before.contains("SUMMARY:1/25: friendly-settlement phase"),
        "{before}"
    );
    docket.done("act 1/25 time_extended --set deadline=friendly-settlement --set until=2026-12-18 --set asked=2026-04-01");
    let after = docket.done("due --as government:MDA --mine --ics");
    assert_eq!(
        uids(&after),
        uids(&docket.done("due --as applicant:1/25 --mine --ics"))
    );
    assert_eq!(uids(&after).len(), 1);
    assert!(after.contains("DTSTART;VALUE=DATE:20261218"), "{after}");
    assert_eq!(uids(&before), uids(&after));
    let file = docket.file("due.ics").display().to_string();
    let run = docket.run(&format!("due --ics {file}"));
    assert_eq!(run.status, 0);
    assert_eq!(docket.run(&format!("due --ics {file}")).status, 2);
}

/// Programs that write at the same moment: one records it, the others are told; numbers are given
/// once.
#[test]
fn writers_at_the_same_moment() {
    let docket = filled();
    let at_once = |line: &str| -> Vec<i32> {
        let start = |_| {
            let mut command = docket.command(line);
            let quiet = std::process::Stdio::null;
            command.stdout(quiet()).stderr(quiet());
            command.spawn().expect("the program starts")
        };
        let running: Vec<_> = (0..6).map(start).collect();
        let ended = running
            .into_iter()
            .map(|mut it| it.wait().expect("it ends"));
        let mut all: Vec<i32> = ended.map(|it| it.code().unwrap_or(-1)).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(
        at_once("act 1/26 form_arrives --on 2026-11-23"),
        [0, 3, 3, 3, 3, 3]
    );
    assert_eq!(docket.json("show 1/26")["version"], 3);
    assert_eq!(at_once("lodge examples/late.json --on 2026-11-23"), [0; 6]);
    let list = docket.json("list --lodged-from 2026-11-23");
    let numbers: Vec<&str> = list["applications"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|row| row["number"].as_str())
        .collect();
    assert_eq!(numbers, ["2/26", "3/26", "4/26", "5/26", "6/26", "7/26"]);
    assert_eq!(docket.json("verify")["agrees"], true);
}

/// A life from the form to the final resolution, all of it from the command line.
#[test]
fn from_lodging_to_execution() {
    let docket = Docket::new();
    let ids = |line: &str| -> Vec<String> {
        let due = docket.json(line);
        let rows = due["due"].as_array().expect("a list").iter();
        rows.map(|it| format!("{} {}", it["id"], it["stands"]).replace('"', ""))
            .collect()
    };
    docket.done("lodge examples/before-posting.yaml --on 2019-01-14 --applicant Anna~Kovács");
    for line in [
        "form_arrives --on 2019-01-21",
        "im_requested --on 2019-01-21 --as applicant --set planned=2019-01-25",
        "im_granted --on 2019-01-22 --as judge --set until=2019-03-01",
        "registered --on 2019-02-01",
        "im_lifted_or_expired --on 2019-03-01 --as judge",
        "assigned_to_section --on 2019-02-11 --as judge --set section=First~Section",
        "priority_set --on 2019-02-11 --as judge --set priority=III",
        "track_chamber --on 2019-03-04 --as judge",
        "notice_given --on 2019-05-06 --as judge",
        "no_settlement --on 2019-07-29",
        "time_extended --on 2019-10-01 --set deadline=observations --set until=2019-11-18",
        "government_observations --on 2019-11-18 --as government:HUN --set letter=2019-11-25",
        "applicant_reply_and_art41_claim --on 2020-01-06 --as applicant:1/19 --set represented=yes --set language=en",
        "chamber_judgment --on 2021-03-02 --as judge --set violations=hearing --set awards=5000~EUR~|~Anna~Kovács~|~non-pecuniary --set awards=800~EUR~|~Anna~Kovács~|~costs",
    ] {
        docket.done(&format!("act 1/19 {line}"));
    }
    assert_eq!(
        ids("due --today 2021-05-01"),
        [
            "referral running",
            "finality running",
            "interpretation running"
        ]
    );
    // Nobody asked for referral; the judgment has long been final, and somebody must note it.
    assert_eq!(
        ids("due --today 2021-09-01"),
        ["finality ended", "interpretation running"]
    );
    docket.refused("act 1/19 no_request --on 2021-06-01");
    docket.done("act 1/19 no_request --on 2021-06-02");
    docket.done("act 1/19 transmitted --on 2021-06-03 --as judge");
    assert_eq!(
        ids("due --today 2021-10-01 --of government"),
        ["payment overdue", "payment overdue", "action-plan running"]
    );
    let which = docket.refused("act 1/19 deadline_missed --on 2021-10-01");
    assert!(which.contains("one of a1, a2"), "{which}");
    for line in [
        "deadline_missed --on 2021-10-01 --set award=a1",
        "paid_with_interest --on 2021-11-02 --as government --set award=a1 --set interest=12.50~EUR",
        "paid_in_time --on 2021-08-02 --as government --set award=a2",
        "classified --on 2021-09-16 --as committee",
        "communication_9_1 --on 2021-10-04 --as applicant",
        "state_answers_communication --on 2021-10-08 --as government",
        "action_plan_or_report_due --on 2021-11-30 --as government --set individual_measures=yes --set general_measures=yes",
        "final_resolution --on 2022-03-09 --as committee",
    ] {
        docket.done(&format!("act 1/19 {line}"));
    }
    assert_eq!(ids("due"), Vec::<String>::new());
    assert_snapshot!(docket.done("show 1/19"));
    assert_eq!(docket.json("verify")["agrees"], true);
}

#[test]
fn history_is_entered_as_documents_show_it() {
    let docket = Docket::new();
    docket.done("lodge examples/before-posting.yaml --applicant Anna~Kovács --on 2019-03-04");
    let judged = "act 1/19 chamber_judgment --on 2021-05-04 --set violations=c1 --today 2026-11-24";
    assert_eq!(docket.run(judged).status, 3);
    assert_eq!(docket.run(&format!("{judged} --shown")).status, 2);
    let shown = format!("{judged} --shown --document HUDOC~001-209866");
    let refused = docket.refused(&format!("{shown} --as judge"));
    assert!(refused.contains("enters no history"), "{refused}");
    docket.done(&shown);
    let answer = docket.fitting("docket-show", "show 1/19");
    assert_eq!(answer["case"], "judgment_not_final");
    let entry = &answer["history"][2];
    assert_eq!(entry["shown_by"], "document");
    assert_eq!(entry["document"], "HUDOC 001-209866");
    // Time that ran out before it was entered does not begin.
    assert_eq!(
        docket.json("due --application 1/19")["due"],
        Value::Array(Vec::new())
    );
}

#[test]
fn a_priority_is_proposed() {
    let docket = filled();
    assert_snapshot!(docket.done("propose 1/26 --sign detained-because-of-violation"));
    let answer = docket.fitting("docket-propose", "propose 1/26 --sign main_complaint=8 --sign potentially_well_founded --sign impact_signs=1");
    assert_eq!(answer["proposal"]["priority"], "IV-High");
    assert_eq!(answer["proposal"]["sure"], "judgement");
    assert_eq!(
        docket.json("propose 1/26 --sign wecl --on 2008-01-01")["proposal"],
        Value::Null
    );
    docket.done("act 1/26 im_requested --on 2026-11-21");
    docket.done("act 1/26 im_granted --on 2026-11-22");
    assert_eq!(docket.json("propose 1/26")["proposal"]["priority"], "I");
    let run = docket.run("propose 1/26 --sign urgent");
    assert_eq!(run.status, 2);
    assert!(run.err.contains("life_or_health_at_risk"), "{}", run.err);
}

#[test]
fn parts_of_an_award_stand_in_the_account() {
    let docket = Docket::new();
    docket.done("lodge examples/before-posting.yaml --applicant Anna~Kovács --on 2019-03-04");
    docket.done("act 1/19 committee_judgment --on 2021-05-04 --shown --document judgment --set violations=c1 --set awards=10000~EUR~|~Kovács~|~costs");
    docket.done("act 1/19 part_paid --on 2021-09-01 --set paid=4000~EUR");
    docket.done(
        "act 1/19 part_paid --on 2021-10-01 --set paid=1000~EUR --set transferred=358000~HUF",
    );
    assert_snapshot!(docket.done("account 1/19 --on 2021-12-31"));
    let answer = docket.fitting(
        "docket-account",
        "account 1/19 --on 2021-12-31 --parts-to interest",
    );
    assert_eq!(answer["settings"]["imputation"], "interest");
    assert_eq!(
        answer["lines"][0]["parts"][1]["transferred"],
        "358000.00 HUF"
    );
}

#[test]
fn papers_are_filed_listed_and_taken_out() {
    let docket = filled();
    let given = docket.file("..\u{202E}fdp.offer");
    std::fs::write(&given, b"a letter").expect("it is written");
    let at = given.display().to_string().replace(' ', "~");
    let line = format!("document add 1/26 {at} --kind letter --of applicant --on 2026-11-24");
    let filed = docket.json(&line);
    fits("docket-document-add", &filed, &line);
    assert_eq!(filed["document"]["name"], "fdp.offer");
    assert_eq!(filed["document"]["size"], 8);
    let entry = filed["document"]["seq"].to_string();
    let listed = docket.json("document list 1/26");
    fits("docket-document-list", &listed, "list");
    assert_eq!(listed["documents"][0], filed["document"]);
    assert_eq!(
        docket.done(&format!("document get 1/26 {entry} --out -")),
        "a letter"
    );
    let out = docket.file("out.bin");
    docket.done(&format!(
        "document get 1/26 {entry} --out {}",
        out.display()
    ));
    assert_eq!(std::fs::read(&out).expect("it is there"), b"a letter");
    let again = docket.run(&format!(
        "document get 1/26 {entry} --out {}",
        out.display()
    ));
    assert_eq!(again.status, 2, "it does not write over a file");
    assert_eq!(docket.json("verify")["documents"], 1);
    // An exact export and a backup have it with them.
    let path = |name: &str| docket.file(name).display().to_string();
    docket.done(&format!("export {}", path("all.jsonl")));
    docket.done(&format!(
        "import {} --store {}",
        path("all.jsonl"),
        path("second.db")
    ));
    docket.done(&format!("backup {}", path("copy.db")));
    docket.done(&format!(
        "restore {} --store {}",
        path("copy.db"),
        path("third.db")
    ));
    for store in ["second.db", "third.db"] {
        let line = format!("document get 1/26 {entry} --out - --store {}", path(store));
        assert_eq!(docket.done(&line), "a letter", "{store}");
    }
    for (line, status) in [
        ("document get 1/26 1", 2),
        ("document get 1/26 1 --as government:HUN", 2),
        ("document add 1/26 no-such-file --kind letter", 2),
        ("document add 1/26 no-such-file --kind leter", 2),
        ("act 1/26 document_filed", 2),
    ] {
        assert_eq!(docket.run(line).status, status, "{line}");
    }
}
