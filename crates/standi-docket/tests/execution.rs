//! Execution: a judgment against a State that left, supervised until the sums are paid and the
//! measures done.

mod common;

use common::{act, day, judged, refused};
use standi_docket::event::Kind;
use standi_docket::execution::open_case;
use standi_docket::money::{Rates, Settings};
use standi_docket::state::{Case, Supervision};

#[test]
fn what_a_state_that_left_still_owes() {
    let rates = Rates::of(standi_bundled::record());
    let file = act(judged(), "transmitted", "2022-03-11", &[]);
    let file = act(file, "classified_enhanced", "2022-06-08", &[]);
    let open = |on: &str| open_case(&file, day(on), Settings::default(), &rates);
    assert_eq!(open("2022-03-10"), None, "not transmitted yet");

    let new = open("2022-06-01").expect("open");
    assert_eq!((new.state, new.days), (Supervision::New, Some(83)));
    assert_eq!(new.owed.len(), 2);
    assert_eq!(new.plan_overdue_since, None);

    // Four years after it ceased to be a member the State owes both sums with interest, and a plan
    // since six months after the judgment became final.
    let later = open("2026-02-05").expect("open");
    assert_eq!(
        (later.state, later.days),
        (Supervision::Enhanced, Some(1428))
    );
    let overdue = later.plan_overdue_since.map(|it| it.to_string());
    assert_eq!(overdue.as_deref(), Some("2022-09-10"));
    let late: Vec<i32> = later.owed.iter().map(|line| line.late_days).collect();
    assert_eq!(late, [1336, 1336]);
    // 3,000 and 850 euros from 11 June 2022 on, computed apart with the table of rates.
    let interest: Vec<String> = later
        .owed
        .iter()
        .map(|line| line.interest_owed().to_string())
        .collect();
    assert_eq!(interest, ["691.39", "195.89"]);
}

#[test]
fn nothing_is_closed_before_it_is_paid_and_done() {
    let file = act(judged(), "transmitted", "2022-03-11", &[]);
    let file = act(file, "classified", "2022-06-08", &[]);
    let refusal = refused(&file, "final_resolution", "2022-06-09", &[]);
    assert!(
        refusal.text.to_string().contains("a1, a2"),
        "{}",
        refusal.text
    );
    let file = act(file, "paid_in_time", "2022-06-09", &[("award", "a1")]);
    let file = act(file, "paid_in_time", "2022-06-09", &[("award", "a2")]);
    let refusal = refused(&file, "final_resolution", "2022-06-10", &[]);
    assert!(
        refusal.text.to_string().contains("general measures"),
        "{}",
        refusal.text
    );
    let done = [("individual_measures", "yes"), ("general_measures", "yes")];
    let file = act(file, "action_plan_or_report_due", "2022-07-01", &done);
    let file = act(file, "final_resolution", "2022-09-01", &[]);
    let rates = Rates::of(standi_bundled::record());
    let open = |on: &str| open_case(&file, day(on), Settings::default(), &rates).is_some();
    assert!(open("2022-08-31") && !open("2022-09-01"));
}

/// Article 46 §§ 3-5: notice, six months, the Grand Chamber.
#[test]
fn infringement_proceedings() {
    let file = act(judged(), "transmitted", "2022-03-11", &[]);
    let file = act(file, "classified_enhanced", "2022-06-08", &[]);
    let file = act(file, "moved_down", "2022-09-20", &[]);
    let file = act(file, "moved_up", "2022-12-06", &[]);
    let file = act(file, "interim_resolution", "2023-03-07", &[]);
    let file = act(file, "interpretation_by_court", "2023-04-07", &[]);
    let file = act(file, "formal_notice", "2023-06-07", &[]);
    assert_eq!(file.supervision, Some(Supervision::InfringementNotice));
    let refusal = refused(&file, "infringement_referred", "2023-12-06", &[]);
    assert!(
        refusal.text.to_string().contains("2023-12-07"),
        "{}",
        refusal.text
    );
    let file = act(file, "infringement_referred", "2023-12-07", &[]);
    let file = act(file, "gc_finds_breach", "2024-11-05", &[]);
    assert_eq!(file.supervision, Some(Supervision::Enhanced));
    let rates = Rates::of(standi_bundled::record());
    let open = open_case(&file, day("2024-12-01"), Settings::default(), &rates).expect("open");
    assert_eq!(open.interim_resolutions, 1);
}

/// Communications and the answers to them leave execution where it is, and start the five days.
#[test]
fn communications() {
    let file = act(judged(), "transmitted", "2022-03-11", &[]);
    let file = act(file, "classified", "2022-06-08", &[]);
    let file = act(file, "communication_9_2", "2024-01-08", &[]);
    assert_eq!(
        (file.case, file.supervision),
        (Case::JudgmentFinal, Some(Supervision::Standard))
    );
    let answer = file
        .due(day("2024-01-08"))
        .into_iter()
        .find(|it| it.id == "answer-to-communication");
    let last = answer.and_then(|it| it.last_day).map(|it| it.to_string());
    assert_eq!(last.as_deref(), Some("2024-01-15"));
    let file = act(file, "state_answers_communication", "2024-01-12", &[]);
    assert!(
        file.due(day("2024-01-13"))
            .iter()
            .all(|it| it.id != "answer-to-communication")
    );
    assert!(Kind::from_word("communication_9_1").is_some());
}
