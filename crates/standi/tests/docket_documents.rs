//! The docket with what documents show, a State's docket, money and execution, through the program.

mod common;

use common::docket::Docket;
use common::root;
use serde_json::Value;

const IMPORT: &str = "import-catalogue examples/hudoc/lives.csv";

#[test]
fn every_document_of_a_catalogue_is_used_or_has_a_reason() {
    let docket = Docket::new();
    let answer = docket.fitting("docket-import-catalogue", IMPORT);
    let unfit = answer["unfit"].as_array().expect("a list");
    let count = |key: &str| answer[key].as_u64().expect(key);
    assert_eq!(
        (count("documents"), count("applications"), count("events")),
        (70, 145, 336)
    );
    assert_eq!(count("used") + unfit.len() as u64, count("documents"));
    assert!(
        unfit
            .iter()
            .all(|it| it["text"].as_str().is_some_and(|text| !text.is_empty()))
    );
    // What was imported is a docket as any other.
    let verified = docket.fitting("docket-verify", "verify");
    assert_eq!(verified["agrees"], true);
    let shown = docket.fitting("docket-show", "show 35589/08");
    assert_eq!(shown["history"][3]["shown_by"], "document");
    // A second time there is nothing left to import.
    let again = docket.fitting("docket-import-catalogue", IMPORT);
    assert_eq!(
        (again["applications"].as_u64(), again["used"].as_u64()),
        (Some(0), Some(0))
    );
}

#[test]
fn a_states_docket_follows_the_record() {
    let docket = Docket::new();
    docket.done(IMPORT);
    let on = |day: &str| docket.fitting("docket-state", &format!("state RUS --on {day}"));
    let facts = |answer: &Value| {
        ["party", "judge", "examination"].map(|key| answer[key].as_str().expect(key).to_string())
    };
    let (before, pause) = (on("2022-03-15"), on("2022-03-17"));
    let (after, today) = (on("2022-09-17"), on("2026-11-24"));
    assert_eq!(facts(&before), ["yes", "elected", "goes-on"]);
    assert_eq!(facts(&pause), ["yes", "elected", "paused"]);
    assert_eq!(facts(&after), ["no", "ad-hoc", "goes-on"]);
    assert_eq!(facts(&today), facts(&after));
    assert_eq!(
        (before["member"].as_bool(), after["member"].as_bool()),
        (Some(true), Some(false))
    );
    // Its end ends no application.
    assert_eq!(before["tally"], after["tally"]);
    assert_eq!(before["tally"]["applications"], 22);
    // As things stood on an earlier day: the Grand Chamber's judgment of 2017 had not come.
    let earlier = on("2017-03-29");
    assert_eq!(earlier["tally"]["judged"], 0);
    let run = docket.run("state Atlantis");
    assert_eq!(run.status, 2, "{}", run.err);
}

#[test]
fn lodging_says_when_facts_lie_after_the_end_and_refuses_nothing() {
    let docket = Docket::new();
    let lodge = |name: &str| docket.fitting("docket-lodge", &format!("lodge examples/{name}.toml"));
    let after = lodge("kazan-2022-10-03");
    assert_eq!(after["advice"][0]["value"], "closed");
    let authority = after["advice"][0]["authority"].to_string();
    assert!(authority.contains("Article 58"), "{authority}");
    assert_eq!(after["events"][1]["event"]["what"], "form_posted");
    assert_eq!(lodge("kazan-2022-09-16")["advice"][0]["value"], "judgement");
    assert_eq!(
        lodge("kazan-2022-03-01")["advice"],
        Value::Array(Vec::new())
    );
}

/// A judgment against Russia, sums awarded, transmitted, nothing paid.
fn judged(docket: &Docket) {
    for line in [
        "lodge examples/kazan-2022-03-01.toml --on 2022-06-01 --applicant Ivanov",
        "act 1/22 form_arrives --on 2022-06-07",
        "act 1/22 registered --on 2022-07-01",
        "act 1/22 assigned_to_section --on 2022-07-10 --set section=Third~Section",
        "act 1/22 track_committee --on 2022-08-01",
        "act 1/22 notice_given --on 2022-09-01",
        "act 1/22 no_settlement --on 2022-11-25",
        "act 1/22 government_silent --on 2023-02-20",
        "act 1/22 applicant_reply_and_art41_claim --on 2023-03-20 --set represented=yes --set language=en",
        "act 1/22 committee_judgment --on 2024-01-16 --set unanimous=yes --set violations=c1 --set awards=10000~EUR~|~Ivanov~|~non-pecuniary~damage",
        "act 1/22 transmitted --on 2024-01-17",
        "act 1/22 classified --on 2024-03-14",
    ] {
        let run = docket.run(line);
        assert_eq!(run.status, 0, "{line}\n{}{}", run.out, run.err);
    }
}

#[test]
fn accounts_and_executions() {
    let docket = Docket::new();
    judged(&docket);
    let account = docket.fitting("docket-account", "account 1/22 --on 2026-02-05");
    let line = &account["lines"][0];
    assert_eq!(
        (line["due"].as_str(), line["state"].as_str()),
        (Some("2024-04-16"), Some("payment_late"))
    );
    assert_eq!(line["late_days"], 660);
    assert_eq!(account["provisional"], false);
    let of_state = docket.fitting("docket-account", "account --state Russia --on 2026-02-05");
    assert_eq!(of_state["totals"], account["totals"]);
    assert_eq!(account["totals"][0]["owed"], "10000.00");
    // 660 days at the rates of the record plus three points, computed apart.
    assert_eq!(account["totals"][0]["interest_owed"], "1132.16");

    let open = docket.fitting("docket-execution", "execution --state RUS --on 2026-02-05");
    assert_eq!(
        (open["total"].as_u64(), open["cases"][0]["days"].as_u64()),
        (Some(1), Some(751))
    );
    assert_eq!(open["cases"][0]["plan_overdue_since"], "2024-07-16");
    assert_eq!(open["states"][0]["sums_late"], 1);
    // Whoever does not see the application does not see it here.
    let other = docket.fitting(
        "docket-execution",
        "execution --state RUS --as government:ITA",
    );
    assert_eq!(other["total"], 0);
    let run = docket.run("account");
    assert_eq!(run.status, 2, "of whom must be said");
}

/// What `docs/src/how-to/docket-from-hudoc.md` shows is what the program says.
#[test]
fn the_page_shows_what_the_program_says() {
    let page = std::fs::read_to_string(root().join("docs/src/how-to/docket-from-hudoc.md"));
    let page = page.expect("the page");
    let docket = Docket::new();
    for line in [
        IMPORT,
        "show 35589/08",
        "state RUS --on 2022-03-15",
        "state RUS --on 2022-09-17",
        "execution --resolved --limit 3",
    ] {
        assert!(page.contains(&format!("standi docket {line}")), "{line}");
        let said = docket.done(line);
        for row in said.lines().filter(|row| !row.is_empty()) {
            assert!(
                page.lines().any(|shown| shown == row),
                "standi docket {line}\n{row}"
            );
        }
    }
}
