//! Lives of applications, told event by event.

use standi_docket::event::{Event, Kind, Opened, Recorded};
use standi_docket::state::{Case, ComplaintStatus, Money, Role, Supervision, Track};
use standi_docket::value::{Moment, StateCode};
use standi_docket::*;
use standi_record::Day;

/// A file that is written event by event.
struct File(Application);

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn now() -> Moment {
    "2026-11-24T10:00:00Z".parse().expect("a moment")
}

fn event(kind: &str, fields: &[(&str, &str)]) -> Event {
    let kind = Kind::from_word(kind).expect(kind);
    let pairs: Vec<(String, String)> = fields
        .iter()
        .map(|(k, v)| (k.to_string(), v.to_string()))
        .collect();
    Event::build(kind, &pairs).expect("fields")
}

impl File {
    fn open(track: Track, state: &str, on: &str) -> File {
        let complaint = |id: &str| format!("{id}: 3").parse().expect("a complaint");
        let opened = Opened {
            track,
            applicant: Some("Ivan Ivanov".into()),
            respondents: vec![state.parse::<StateCode>().expect("a State")],
            complaints: vec![complaint("c1"), complaint("c2")],
            last_day: None,
        };
        let number = "1/26".parse().expect("a number");
        let command = Command {
            today: day("2026-11-24"),
            ..Command::new(Event::Opened(opened.clone()), day(on), now())
        };
        let events = open(
            number,
            opened,
            Some(day(on)),
            command,
            standi_bundled::record(),
        )
        .expect("it is opened");
        File(replay(number, &events))
    }

    fn try_act(
        &mut self,
        kind: &str,
        on: &str,
        fields: &[(&str, &str)],
        change: impl Fn(&mut Command),
    ) -> Result<Vec<Recorded>, Refusal> {
        let mut command = Command {
            today: day("2026-11-24"),
            ..Command::new(event(kind, fields), day(on), now())
        };
        change(&mut command);
        let events = decide(&self.0, command, standi_bundled::record())?;
        for event in &events {
            self.0 = apply(self.0.clone(), event);
        }
        Ok(events)
    }

    fn act(&mut self, kind: &str, on: &str, fields: &[(&str, &str)]) -> &mut File {
        if let Err(refusal) = self.try_act(kind, on, fields, |_| {}) {
            panic!("{kind}: {refusal:?}");
        }
        self
    }

    fn refused(&mut self, kind: &str, on: &str, fields: &[(&str, &str)]) -> Refusal {
        let refusal = self.try_act(kind, on, fields, |_| {}).expect_err(kind);
        assert!(!refusal.rule.is_empty() && !refusal.text.to_string().is_empty());
        refusal
    }

    fn last_day(&self, id: &str) -> Option<String> {
        let mut terms = self
            .0
            .due(day("2019-01-01"))
            .into_iter()
            .filter(|term| term.id == id);
        terms
            .next()
            .and_then(|term| term.last_day)
            .map(|it| it.to_string())
    }
}

fn before_the_chamber() -> File {
    let mut file = File::open(Track::Individual, "POL", "2019-01-10");
    file.act("form_arrives", "2019-01-14", &[])
        .act("registered", "2019-02-01", &[])
        .act(
            "assigned_to_section",
            "2019-02-05",
            &[("section", "First Section")],
        )
        .act("track_chamber", "2019-03-01", &[]);
    file
}

fn judged() -> File {
    let mut file = before_the_chamber();
    file.act("notice_given", "2019-04-01", &[]);
    assert_eq!(
        file.last_day("friendly-settlement").as_deref(),
        Some("2019-06-24")
    );
    file.act("no_settlement", "2019-06-25", &[]);
    assert_eq!(file.last_day("observations").as_deref(), Some("2019-09-17"));
    file.act(
        "government_observations",
        "2019-09-16",
        &[("letter", "2019-09-20")],
    );
    assert_eq!(file.last_day("reply").as_deref(), Some("2019-11-01"));
    file.act(
        "applicant_reply_and_art41_claim",
        "2019-10-30",
        &[("represented", "yes")],
    )
    .act(
        "chamber_judgment",
        "2021-05-07",
        &[
            ("violations", "c1"),
            ("awards", "10000 EUR | Ivan Ivanov | non-pecuniary"),
            ("awards", "3000 EUR | Ivan Ivanov | costs and expenses"),
        ],
    );
    file
}

#[test]
fn from_lodging_to_execution() {
    let mut file = judged();
    assert_eq!(file.last_day("referral").as_deref(), Some("2021-08-07"));
    let early = file.refused("no_request", "2021-08-06", &[]);
    assert!(early.text.to_string().contains("2021-08-07"), "{early}");
    file.act("no_request", "2021-08-09", &[]);
    assert_eq!(
        file.0.final_on.map(|it| it.to_string()).as_deref(),
        Some("2021-08-07")
    );
    let dues: Vec<_> = file
        .0
        .payments
        .iter()
        .map(|it| (it.award.as_str(), it.due.map(|it| it.to_string())))
        .collect();
    let last = Some("2021-11-07".to_string());
    assert_eq!(dues, [("a1", last.clone()), ("a2", last)]);
    file.act("transmitted", "2021-08-20", &[]);
    assert_eq!(file.last_day("action-plan").as_deref(), Some("2022-02-07"));
    file.act("classified", "2021-09-14", &[]);

    let which = file.refused("paid_in_time", "2021-10-01", &[]);
    assert!(which.instead[0].to_string().contains("a1, a2"), "{which:?}");
    file.act("paid_in_time", "2021-10-01", &[("award", "a1")]);
    let late = file.refused("paid_in_time", "2021-12-01", &[]);
    assert!(late.text.to_string().contains("2021-11-07"), "{late}");
    file.act("deadline_missed", "2021-11-08", &[]).act(
        "action_plan_or_report_due",
        "2022-01-10",
        &[("individual_measures", "yes"), ("general_measures", "yes")],
    );
    let unpaid = file.refused("final_resolution", "2022-03-10", &[]);
    assert!(unpaid.text.to_string().contains("a2"), "{unpaid}");
    file.act("paid_with_interest", "2021-12-01", &[])
        .act("final_resolution", "2022-03-10", &[]);
    assert_eq!(file.0.supervision, Some(Supervision::Closed));
    assert!(file.0.payments.iter().all(|it| it.state == Money::Paid));
    let statuses: Vec<_> = file.0.complaints.iter().map(|it| it.status).collect();
    assert_eq!(
        statuses,
        [ComplaintStatus::Violation, ComplaintStatus::NoViolation]
    );
    assert_eq!(file.0.due(day("2022-06-01")), Vec::<&term::Term>::new());
}

#[test]
fn a_refusal_says_what_can_be_done_instead() {
    let mut file = before_the_chamber();
    let refusal = file.refused("chamber_judgment", "2019-03-02", &[]);
    assert_eq!(refusal.kind, RefusalKind::NotFromHere);
    assert!(
        refusal.rule.contains("Art 29") && refusal.text.to_string().contains("chamber"),
        "{refusal}"
    );
    assert!(
        refusal.instead[0].to_string().contains("notice_given"),
        "{refusal:?}"
    );
    let early = file.refused("notice_given", "2019-02-01", &[]);
    assert_eq!(early.kind, RefusalKind::OrderOfDays);
    let tomorrow = file.refused("notice_given", "2026-11-25", &[]);
    assert_eq!(tomorrow.kind, RefusalKind::TooEarly);
}

#[test]
fn extensions() {
    let mut file = before_the_chamber();
    file.act("notice_given_without_fs_phase", "2019-04-01", &[]);
    assert_eq!(file.last_day("observations").as_deref(), Some("2019-07-22"));
    let late = file.refused(
        "time_extended",
        "2019-07-23",
        &[("deadline", "observations"), ("until", "2019-08-30")],
    );
    assert_eq!(late.kind, RefusalKind::TooLate);
    let extended = [
        ("deadline", "observations"),
        ("until", "2019-08-30"),
        ("asked", "2019-07-20"),
    ];
    file.act("time_extended", "2019-07-23", &extended);
    assert_eq!(file.last_day("observations").as_deref(), Some("2019-08-30"));
    // The other time that runs from the notice moves with it.
    assert_eq!(file.last_day("third-party").as_deref(), Some("2019-08-30"));
    let late = file.refused("government_observations", "2019-09-01", &[]);
    assert_eq!(late.rule, "Rule 38(1)");
    file.act("government_observations", "2019-09-01", &[("leave", "yes")]);

    let mut file = judged();
    let never = file.refused(
        "time_extended",
        "2021-06-01",
        &[("deadline", "referral"), ("until", "2021-09-01")],
    );
    assert!(never.rule.contains("Art 43(1)"), "{never}");
}

#[test]
fn a_letter_beats_the_usual_length() {
    let mut file = before_the_chamber();
    let set = |command: &mut Command| command.due = Some("2019-06-30".parse().expect("a day"));
    file.try_act("notice_given", "2019-04-01", &[], set)
        .expect("notice");
    let term = file
        .0
        .terms
        .iter()
        .find(|it| it.id == "friendly-settlement")
        .expect("a term");
    let days = (term.computed, term.last_day);
    assert_eq!(
        days,
        (
            Some("2019-06-24".parse().expect("a day")),
            Some("2019-06-30".parse().expect("a day"))
        )
    );
}

#[test]
fn a_correction_supersedes() {
    let mut file = judged();
    let supersede = |of: u32| move |command: &mut Command| command.supersedes = Some(of);
    let judgment = file
        .0
        .history
        .iter()
        .find(|it| it.event.kind() == Kind::ChamberJudgment)
        .expect("it")
        .seq;
    let versions = file.0.version();
    file.try_act(
        "chamber_judgment",
        "2021-05-11",
        &[("violations", "c2")],
        supersede(judgment),
    )
    .expect("a correction");
    assert_eq!(file.0.version(), versions + 1);
    assert_eq!(
        file.0.judgment_on.map(|it| it.to_string()).as_deref(),
        Some("2021-05-11")
    );
    assert!(file.0.awards.is_empty());
    assert_eq!(file.last_day("referral").as_deref(), Some("2021-08-11"));
    // The entry that was corrected stands as it was written.
    assert_eq!(
        file.0.history[judgment as usize - 1]
            .happened_on
            .to_string(),
        "2021-05-07"
    );

    let refusal = file
        .try_act("withdrawn", "2021-05-12", &[], supersede(4))
        .expect_err("later entries rest on it");
    assert!(refusal.text.to_string().contains("entry 5"), "{refusal}");
    let refusal = file
        .try_act(
            "chamber_judgment",
            "2021-05-12",
            &[],
            supersede(versions + 1),
        )
        .expect_err("a correction");
    assert!(
        refusal.instead[0]
            .to_string()
            .contains(&judgment.to_string()),
        "{refusal:?}"
    );
    file.try_act("withdrawn", "2021-05-12", &[], supersede(judgment))
        .expect("nothing rests on it");
    assert_eq!(file.0.case, Case::Ready);
}

#[test]
fn partial_decisions() {
    let mut file = before_the_chamber();
    let part = [("complaints", "c2")];
    file.act("declared_inadmissible_in_part", "2019-03-05", &part)
        .act("notice_given", "2019-04-01", &[]);
    let statuses: Vec<_> = file.0.complaints.iter().map(|it| it.status).collect();
    assert_eq!(
        statuses,
        [ComplaintStatus::Communicated, ComplaintStatus::Inadmissible]
    );
    let all = file.refused(
        "declared_inadmissible_in_part",
        "2019-05-01",
        &[("complaints", "c1")],
    );
    assert_eq!(all.rule, "Art 35(4)");
    assert_eq!(
        file.refused("declared_inadmissible_in_part", "2019-05-01", &part)
            .kind,
        RefusalKind::Unknown
    );
}

#[test]
fn a_state_that_left_has_no_judge_and_is_still_supervised() {
    let mut file = File::open(Track::Individual, "RUS", "2023-01-10");
    file.act("form_arrives", "2023-01-14", &[])
        .act("registered", "2023-02-01", &[])
        .act(
            "assigned_to_section",
            "2023-02-05",
            &[("section", "Third Section")],
        );
    let refusal = file.refused("track_chamber", "2023-03-01", &[]);
    assert!(
        refusal.text.to_string().contains("2022-09-16") && refusal.rule.contains("29(2)"),
        "{refusal}"
    );
    let single = file.refused(
        "track_single_judge",
        "2023-03-01",
        &[("judge_state", "RUS")],
    );
    assert_eq!(single.rule, "Art 26(3)");
    file.act(
        "track_committee",
        "2023-03-01",
        &[("judges", "A"), ("judges", "B"), ("judges", "C")],
    )
    .act("notice_given", "2023-04-01", &[])
    .act("no_settlement", "2023-06-25", &[])
    .act("government_silent", "2023-09-20", &[])
    .act("no_art41_claim", "2023-11-10", &[]);
    assert!(
        file.refused("committee_judgment", "2024-01-11", &[("violations", "c1")])
            .text
            .to_string()
            .contains("unanimous")
    );
    file.act(
        "committee_judgment",
        "2024-01-11",
        &[("violations", "c1"), ("unanimous", "yes")],
    )
    .act("transmitted", "2024-01-20", &[])
    .act("classified_enhanced", "2024-03-14", &[]);
    // Nothing comes from a State that has stopped answering: the duty is overdue, and no error.
    let due = file.0.due(day("2026-11-24"));
    let plan = due
        .iter()
        .find(|it| it.id == "action-plan")
        .expect("it is still due");
    assert_eq!(
        plan.last_day.map(|it| it.to_string()).as_deref(),
        Some("2024-07-11")
    );
}

#[test]
fn a_friendly_settlement_is_executed_like_a_judgment() {
    let mut file = before_the_chamber();
    file.act("notice_given", "2019-04-01", &[])
        .act("friendly_settlement_agreed", "2019-05-20", &[])
        .act(
            "settlement_approved",
            "2019-07-02",
            &[("awards", "5000 EUR"), ("notified", "2019-07-10")],
        );
    assert_eq!(
        (file.0.case, file.0.supervision),
        (Case::StruckOut, Some(Supervision::Fs))
    );
    assert_eq!(
        file.0.payments[0].due.map(|it| it.to_string()).as_deref(),
        Some("2019-10-10")
    );
    file.act("inscribed", "2019-08-01", &[])
        .act("paid_in_time", "2019-09-01", &[]);
    assert_eq!(file.0.payments[0].state, Money::Paid);
}

#[test]
fn death_suspends_the_applicants_time() {
    let mut file = before_the_chamber();
    file.act("notice_given_without_fs_phase", "2019-04-01", &[])
        .act("government_observations", "2019-06-01", &[])
        .act("applicant_dies", "2019-06-10", &[]);
    assert_eq!(file.0.case, Case::AwaitingHeir);
    let reply = |file: &File| {
        file.0
            .terms
            .iter()
            .find(|it| it.id == "reply")
            .map(|it| it.suspended)
    };
    assert_eq!(reply(&file), Some(true));
    file.act("heir_continues", "2019-07-01", &[]);
    assert_eq!(
        (file.0.case, reply(&file)),
        (Case::AwaitingReply, Some(false))
    );
}

#[test]
fn an_inter_state_application() {
    let mut file = File::open(Track::InterState, "RUS", "2021-02-19");
    assert_eq!(file.0.case, Case::IsAssigned);
    file.act("respondent_observations", "2021-06-01", &[])
        .act("declared_admissible", "2023-01-25", &[])
        .act("is_judgment", "2025-07-09", &[("violations", "c1")]);
    assert_eq!(file.0.case, Case::JudgmentFinal);
    assert_eq!(
        file.0.final_on.map(|it| it.to_string()).as_deref(),
        Some("2025-07-09")
    );
}

#[test]
fn roles() {
    let mut file = before_the_chamber();
    let as_role = |role: Role| move |command: &mut Command| command.role = role;
    let refusal = file
        .try_act("notice_given", "2019-04-01", &[], as_role(Role::Applicant))
        .expect_err("not theirs");
    assert_eq!(refusal.kind, RefusalKind::NotYours);
    for role in [Role::Auditor, Role::Administrator] {
        assert!(
            file.try_act("notice_given", "2019-04-01", &[], as_role(role))
                .is_err()
        );
    }
    file.try_act("notice_given", "2019-04-01", &[], as_role(Role::Judge))
        .expect("a judge's act");
}
