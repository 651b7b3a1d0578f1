//! Conditions of rules that the table cannot hold: majorities, times that have passed, judges who
//! may not sit, executions that are not complete.

use crate::application::{Application, Payment, award_of};
use crate::command::{Command, Refusal, RefusalKind};
use crate::event::{Event, Kind};
use crate::lifecycle::{self, Row};
use crate::phrase::{Named, Phrase};
use crate::state::{ComplaintStatus, Formation, Money, State};
use crate::value::{Date, Sum};
use standi_law::calendar::add_months;
use standi_record::query::CONVENTION;
use standi_record::{Day, Record, Standing};

type Checked = Result<(), Refusal>;

fn condition(row: &Row, text: Phrase) -> Refusal {
    Refusal::new(RefusalKind::Condition, row.rule(), text)
}

/// A letter sets or extends time: only time that runs, never that of the Convention itself, and an
/// extension only if it was asked for before the end.
pub(crate) fn time(
    application: &Application,
    command: &Command,
    id: &str,
    until: Date,
    asked: Option<Day>,
) -> Checked {
    let mut running = application.terms.iter().rev().filter(|it| it.is_running());
    let Some(term) = running.find(|term| term.id == id) else {
        let due = application.due(command.today);
        let mut names: Vec<&str> = due.iter().map(|it| it.id.as_str()).collect();
        names.sort_unstable();
        let text = Phrase::of("refuse-no-time-limit", [("id", id.into())]);
        let refusal = Refusal::new(RefusalKind::Unknown, "Rule 38(1)", text);
        return Err(match names.is_empty() {
            true => refusal,
            false => refusal.instead(Phrase::of("advise-running", [("ids", Named::texts(names))])),
        });
    };
    if term.limit().is_fixed() {
        let text = Phrase::of("refuse-fixed", [("term", term.named())]);
        return Err(Refusal::new(RefusalKind::Condition, &term.authority, text)
            .instead(Phrase::new("advise-nobody-extends")));
    }
    if asked.is_some() && !term.extendable {
        let text = Phrase::of("refuse-not-extended", [("term", term.named())]);
        return Err(Refusal::new(RefusalKind::Condition, &term.authority, text));
    }
    if let (Some(asked), Some(last)) = (asked, term.last_day)
        && asked > last.0
    {
        let named = [("day", asked.into()), ("last", last.into())];
        let text = Phrase::of("refuse-asked-late", named);
        let rule = "Practice Direction, Written pleadings, §§ 19-21";
        return Err(
            Refusal::new(RefusalKind::TooLate, rule, text).instead(Phrase::of(
                "advise-leave-of-president",
                [("rule", Named::Rule("Rule 38(1)".into()))],
            )),
        );
    }
    if until.0 < term.from.0 {
        let named = [("day", until.into()), ("from", term.from.into())];
        let text = Phrase::of("refuse-before-time", named);
        return Err(Refusal::new(
            RefusalKind::OrderOfDays,
            &term.authority,
            text,
        ));
    }
    Ok(())
}

/// Of several awards the one must be named that the event is about; a single one is filled in.
pub(crate) fn which_award(application: &Application, command: &mut Command) -> Checked {
    if award_of(&command.event).is_none() {
        return Ok(());
    }
    let kind = command.event.kind();
    let named = award_of(&command.event).flatten().cloned();
    let starts = matches!(
        &command.event,
        Event::PaymentDue(_) | Event::SettlementSumDue(_)
    );
    let candidates: Vec<String> = if starts {
        let sum = match &command.event {
            Event::PaymentDue(it) => it.sum.is_some(),
            Event::SettlementSumDue(it) => it.sum.is_some(),
            _ => false,
        };
        let next = application.payments.len();
        let known = next < application.awards.len();
        if sum == known {
            let (text, advice) = match sum {
                true => ("refuse-awards-first", "advise-no-sum"),
                false => ("refuse-no-award-waits", "advise-sum"),
            };
            let text = Phrase::new(text);
            return Err(Refusal::new(RefusalKind::Unknown, "operative part", text)
                .instead(Phrase::new(advice)));
        }
        vec![Application::award_id(next)]
    } else {
        let from = |state: Money| lifecycle::row(&[State::Money(state)], kind).is_some();
        let fitting = application.payments.iter().filter(|it| from(it.state));
        fitting.map(|payment| payment.award.clone()).collect()
    };
    let chosen = match (named, candidates.as_slice()) {
        (Some(name), _) if candidates.contains(&name) => name,
        (None, [one]) => one.clone(),
        (named, _) => {
            let text = match (&named, candidates.is_empty()) {
                (_, true) => Phrase::of("refuse-no-award-for", [("event", kind.named())]),
                (Some(name), _) => Phrase::of(
                    "refuse-not-to-award",
                    [("event", kind.named()), ("award", name.as_str().into())],
                ),
                (None, _) => Phrase::new("refuse-which-award"),
            };
            let refusal = Refusal::new(RefusalKind::Unknown, "operative part", text);
            return Err(match candidates.is_empty() {
                true => refusal,
                false => refusal.instead(Phrase::of(
                    "advise-award",
                    [("awards", Named::texts(candidates))],
                )),
            });
        }
    };
    let slot = match &mut command.event {
        Event::PaymentDue(it) => &mut it.award,
        Event::SettlementSumDue(it) => &mut it.award,
        Event::PaidInTime(it) => &mut it.award,
        Event::DeadlineMissed(it) => &mut it.award,
        Event::PaidWithInterest(it) => &mut it.award,
        Event::PartPaid(it) => &mut it.award,
        Event::PaymentWaived(it) => &mut it.award,
        _ => return Ok(()),
    };
    *slot = Some(chosen);
    Ok(())
}

/// The conditions of one row.
pub(crate) fn check(
    application: &Application,
    command: &Command,
    row: &Row,
    record: &Record,
) -> Checked {
    late_paper(application, command, row)?;
    if let Some((text, advice)) = in_the_way(application, command.event.kind()) {
        let refusal = condition(row, Phrase::new(text));
        return Err(match advice {
            Some(advice) => refusal.instead(Phrase::new(advice)),
            None => refusal,
        });
    }
    match &command.event {
        Event::TrackSingleJudge(it) => {
            if let Some(state) = it.judge_state
                && application.respondents.contains(&state)
            {
                let named = [("code", state.to_string().into())];
                let text = Phrase::of("refuse-judge-of-state", named);
                return Err(Refusal::new(RefusalKind::Condition, "Art 26(3)", text)
                    .instead(Phrase::new("advise-another-judge")));
            }
            Ok(())
        }
        Event::CommissionDecision(_)
        | Event::CommissionReport(_)
        | Event::ScreeningPanelDecision(_)
            if after_the_commission(command.on) =>
        {
            let text = Phrase::new("refuse-commission-ended");
            Err(Refusal::new(
                RefusalKind::Condition,
                "Protocol No. 11, Art 5(3)",
                text,
            ))
        }
        Event::TrackCommittee(it) if !it.judges.is_empty() && it.judges.len() != 3 => {
            let named = [("judges", it.judges.len().to_string().into())];
            let text = Phrase::of("refuse-three-judges", named);
            Err(Refusal::new(
                RefusalKind::Condition,
                "Art 26(1), Rule 27",
                text,
            ))
        }
        Event::TrackChamber(it) if it.national_judge.is_none() => {
            national_judge(application, command.on, record)
        }
        Event::DeclaredInadmissible(it) if !it.unanimous => Err(unanimity(row)),
        Event::CommitteeJudgment(it) => {
            if !it.unanimous {
                return Err(unanimity(row));
            }
            formation(application, Formation::Committee, row)?;
            known(application, &it.violations)
        }
        Event::ChamberJudgment(it) => {
            formation(application, Formation::Chamber, row)?;
            known(application, &it.violations)
        }
        Event::ChamberDecisionInadmissible(_) => formation(application, Formation::Chamber, row),
        Event::GcJudgment(it) => known(application, &it.violations),
        Event::IsJudgment(it) => known(application, &it.violations),
        Event::DeclaredInadmissibleInPart(it) => in_part(application, &it.complaints),
        Event::NoRequest(_) => match application.last_day_of_referral() {
            Some(last) if command.on < last => {
                let text = Phrase::of("refuse-final-on", [("day", last.into())]);
                Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text)
                    .instead(Phrase::new("advise-final-earlier")))
            }
            _ => Ok(()),
        },
        Event::ReferralRequested(_) => not_after(application.last_day_of_referral(), command, row),
        Event::InterpretationRequested(_) => not_after(
            application.judgment_on.map(|day| add_months(day.0, 12)),
            command,
            row,
        ),
        Event::RevisionRequested(it) => not_after(Some(add_months(it.learned.0, 6)), command, row),
        Event::NewCompleteFormSent(_) => match application.last_day {
            Some(_) => {
                not_after(application.last_day.map(|day| day.0), command, row).map_err(|refusal| {
                    refusal.instead(Phrase::of(
                        "advise-explain-failure",
                        [("rule", Named::Rule("Rule 47(5.1)(a)".into()))],
                    ))
                })
            }
            None => Ok(()),
        },
        Event::FileDestroyed(_) => {
            let kept = application.terms.iter().find(|it| it.id == "file-kept");
            match kept.and_then(|term| term.last_day) {
                Some(last) if command.on <= last.0 => {
                    let text = Phrase::of("refuse-file-kept", [("day", last.into())]);
                    Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text))
                }
                _ => Ok(()),
            }
        }
        Event::InfringementReferred(_) => {
            let notice = application
                .terms
                .iter()
                .rev()
                .find(|it| it.id == "formal-notice");
            match notice.and_then(|term| term.last_day) {
                Some(last) if command.on < last.0 => {
                    let text = Phrase::of("refuse-notice-runs", [("day", last.into())]);
                    Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text)
                        .instead(Phrase::new("advise-complied")))
                }
                _ => Ok(()),
            }
        }
        Event::PaidInTime(_) | Event::DeadlineMissed(_) => in_time(application, command, row),
        Event::PartPaid(it) => match application.payment(it.award.as_ref()) {
            Some(payment) => part_of(payment, it.paid, row),
            None => Ok(()),
        },
        Event::FinalResolution(_) | Event::GcFindsNoBreach(_) => executed(application, row),
        _ => Ok(()),
    }
}

/// What stands in the way of an event, whatever is told of it: the message, and that of what may be
/// done instead.
pub(crate) fn in_the_way(
    application: &Application,
    event: Kind,
) -> Option<(&'static str, Option<&'static str>)> {
    match event {
        Kind::AnonymityRequested if application.anonymous => {
            Some(("refuse-anonymous-already", None))
        }
        Kind::AnonymityRefused if !application.anonymous => Some(("refuse-not-anonymous", None)),
        Kind::Transmitted if application.supervision.is_some() => {
            Some(("refuse-supervised-already", None))
        }
        Kind::Transmitted if !violation(application) => {
            Some(("refuse-no-violation", Some("advise-close")))
        }
        Kind::NoViolation if violation(application) => {
            Some(("refuse-violation", Some("advise-transmit")))
        }
        _ => None,
    }
}

/// Whether a day lies after the end of the European Commission of Human Rights.
pub(crate) fn after_the_commission(day: Day) -> bool {
    Day::new(1999, 10, 31).is_some_and(|last| day > last)
}

/// Whether a violation was found, or something was awarded.
fn violation(application: &Application) -> bool {
    let violated = |status| status == ComplaintStatus::Violation;
    application.complaints.iter().any(|it| violated(it.status)) || !application.awards.is_empty()
}

fn unanimity(row: &Row) -> Refusal {
    condition(row, Phrase::new("refuse-unanimity"))
        .instead(Phrase::new("advise-unanimous"))
        .instead(Phrase::of(
            "advise-not-unanimous",
            [("rule", Named::Rule("Rule 53(6)".into()))],
        ))
}

fn formation(application: &Application, needed: Formation, row: &Row) -> Checked {
    match application.formation {
        Some(formation) if formation != needed => {
            let text = Phrase::of("refuse-formation", [("formation", formation.titled())]);
            Err(condition(row, text))
        }
        _ => Ok(()),
    }
}

fn known(application: &Application, complaints: &[String]) -> Checked {
    let ids: Vec<&str> = application
        .complaints
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    match complaints.iter().find(|id| !ids.contains(&id.as_str())) {
        Some(id) => {
            let text = Phrase::of("refuse-no-complaint", [("id", id.as_str().into())]);
            Err(
                Refusal::new(RefusalKind::Unknown, "Rule 47(1)(f)", text).instead(Phrase::of(
                    "advise-complaints",
                    [("ids", Named::texts(ids))],
                )),
            )
        }
        None => Ok(()),
    }
}

fn in_part(application: &Application, complaints: &[String]) -> Checked {
    known(application, complaints)?;
    let live: Vec<&str> = application
        .complaints
        .iter()
        .filter(|it| it.status.is_live())
        .map(|it| it.id.as_str())
        .collect();
    if complaints.is_empty() || complaints.iter().any(|id| !live.contains(&id.as_str())) {
        let text = Phrase::new("refuse-not-pending");
        return Err(Refusal::new(RefusalKind::Unknown, "Art 35(4)", text)
            .instead(Phrase::of("advise-pending", [("ids", Named::texts(live))])));
    }
    if live.iter().all(|id| complaints.iter().any(|it| it == id)) {
        let text = Phrase::new("refuse-nothing-pending");
        return Err(Refusal::new(RefusalKind::Condition, "Art 35(4)", text)
            .instead(Phrase::new("advise-whole-decision")));
    }
    Ok(())
}

fn not_after(last: Option<Day>, command: &Command, row: &Row) -> Checked {
    match last {
        Some(last) if command.on > last => {
            let text = Phrase::of("refuse-last-day-was", [("day", last.into())]);
            Err(Refusal::new(RefusalKind::TooLate, row.rule(), text))
        }
        _ => Ok(()),
    }
}

/// Rule 38(1): a paper that comes late is not in the file unless the President decides otherwise.
fn late_paper(application: &Application, command: &Command, row: &Row) -> Checked {
    let leave = match &command.event {
        Event::Answered(it) => it.leave,
        Event::GovernmentObservations(it) => it.leave,
        Event::ApplicantReplyAndArt41Claim(it) => it.leave,
        Event::GovernmentCommentsOnClaim(it) => it.leave,
        Event::ThirdPartyNotice(it) => it.leave,
        _ => return Ok(()),
    };
    let kind = command.event.kind();
    let mut terms = application.terms.iter().rev().filter(|it| it.is_running());
    let term = terms.find(|it| {
        it.limit().stops.contains(&kind)
            || (it.id == "third-party" && kind.word() == "third_party_notice")
    });
    match term.and_then(|term| term.last_day) {
        Some(last) if command.on > last.0 && !leave => {
            let text = Phrase::of("refuse-late-paper", [("day", last.into())]);
            Err(Refusal::new(RefusalKind::TooLate, "Rule 38(1)", text)
                .instead(Phrase::new("advise-leave"))
                .instead(Phrase::of(
                    "advise-see-also",
                    [("rule", Named::Rule(row.rule().into()))],
                )))
        }
        _ => Ok(()),
    }
}

fn in_time(application: &Application, command: &Command, row: &Row) -> Checked {
    let award = award_of(&command.event).flatten();
    let payment = application.payment(award);
    let Some(due) = payment.and_then(|it| it.due) else {
        return Ok(());
    };
    match &command.event {
        Event::PaidInTime(_) if command.on > due.0 => {
            let text = Phrase::of("refuse-payment-late", [("day", due.into())]);
            Err(Refusal::new(RefusalKind::TooLate, row.rule(), text)
                .instead(Phrase::new("advise-missed-then-interest")))
        }
        Event::DeadlineMissed(_) if command.on <= due.0 => {
            let text = Phrase::of("refuse-may-pay", [("day", due.into())]);
            Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text))
        }
        _ => Ok(()),
    }
}

/// A part is less than what is left, in the currency of the award.
fn part_of(payment: &Payment, part: Sum, row: &Row) -> Checked {
    let owed = payment.owed.sum;
    if part.currency != owed.currency {
        let currency = || Named::Text(owed.currency.to_string());
        let text = Phrase::of("refuse-currency", [("currency", currency())]);
        return Err(condition(row, text).instead(Phrase::of(
            "advise-transferred",
            [("currency", currency()), ("part", part.to_string().into())],
        )));
    }
    let left = payment.left();
    if part.amount.is_zero() || part.amount >= left {
        let left = format!("{left} {}", owed.currency);
        let text = Phrase::of("refuse-left-of-award", [("rest", left.into())]);
        return Err(condition(row, text).instead(Phrase::new("advise-pays-all")));
    }
    Ok(())
}

/// Execution is complete when every sum is paid and the measures are done.
fn executed(application: &Application, row: &Row) -> Checked {
    let done = [Money::Paid, Money::Waived];
    let open: Vec<&str> = application
        .payments
        .iter()
        .filter(|it| !done.contains(&it.state))
        .map(|it| it.award.as_str())
        .collect();
    let unpaid = application.awards.len() > application.payments.len();
    if !open.is_empty() || unpaid {
        let text = match unpaid {
            true => Phrase::new("refuse-sums-not-due"),
            false => Phrase::of("refuse-sums-unpaid", [("awards", Named::texts(open))]),
        };
        return Err(condition(row, text).instead(Phrase::new("advise-payment-first")));
    }
    let missing = match (
        application.individual_measures,
        application.general_measures,
    ) {
        (true, true) => return Ok(()),
        (false, true) => "refuse-individual-measures",
        (true, false) => "refuse-general-measures",
        (false, false) => "refuse-both-measures",
    };
    Err(condition(row, Phrase::new(missing)).instead(Phrase::new("advise-action-report")))
}

/// A State that has ceased to be a Party has no judge: who sits must be said.
fn national_judge(application: &Application, on: Day, record: &Record) -> Checked {
    for respondent in &application.respondents {
        let Some(state) = record.state(&respondent.to_string()) else {
            continue;
        };
        let party = record.party(state, &CONVENTION, on);
        if let Ok(party) = party
            && party.standing == Standing::NotBound
            && let Some(until) = party.until
        {
            let named = [
                ("state", respondent.to_string().into()),
                ("day", until.into()),
            ];
            let text = Phrase::of("refuse-no-elected-judge", named);
            return Err(Refusal::new(
                RefusalKind::Condition,
                "Art 20, 26(4); Rule 29(2) by analogy",
                text,
            )
            .instead(Phrase::new("advise-national-judge")));
        }
    }
    Ok(())
}
