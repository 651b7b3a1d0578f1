//! Conditions of rules that the table cannot hold: majorities, times that have passed, judges who
//! may not sit, executions that are not complete.

use crate::application::{Application, Payment, award_of};
use crate::command::{Command, Refusal, RefusalKind};
use crate::event::Event;
use crate::lifecycle::{self, Row};
use crate::state::{ComplaintStatus, Formation, Money, State};
use crate::value::{Date, Sum};
use standi_law::calendar::add_months;
use standi_record::query::CONVENTION;
use standi_record::{Day, Record, Standing};

type Checked = Result<(), Refusal>;

fn condition(row: &Row, text: impl Into<String>) -> Refusal {
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
        let mut names: Vec<&str> = application
            .due(command.today)
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        names.sort_unstable();
        let text = format!("no time-limit `{id}` runs in this application");
        let refusal = Refusal::new(RefusalKind::Unknown, "Rule 38(1)", text);
        return Err(match names.is_empty() {
            true => refusal,
            false => refusal.instead(format!("running: {}", names.join(", "))),
        });
    };
    if term.limit().is_fixed() {
        let text = format!("the time for {} is fixed", term.name);
        return Err(Refusal::new(RefusalKind::Condition, &term.authority, text)
            .instead("nobody can extend it"));
    }
    if asked.is_some() && !term.extendable {
        let text = format!("the time for {} cannot be extended", term.name);
        return Err(Refusal::new(RefusalKind::Condition, &term.authority, text));
    }
    if let (Some(asked), Some(last)) = (asked, term.last_day)
        && asked > last.0
    {
        let text = format!("the extension was asked for on {asked}, after the last day, {last}");
        let rule = "Practice Direction, Written pleadings, §§ 19-21";
        return Err(Refusal::new(RefusalKind::TooLate, rule, text).instead(
            "a late paper can be admitted by the President: `--set leave=yes` (Rule 38(1))",
        ));
    }
    if until.0 < term.from.0 {
        let text = format!("{until} is before the time began, on {}", term.from);
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
                true => (
                    "sums that the judgment awards fall due before others are added",
                    "leave out `sum`",
                ),
                false => (
                    "no award waits to fall due",
                    "name the sum: `--set \"sum=3000 EUR | Ivanov | costs\"`",
                ),
            };
            return Err(Refusal::new(RefusalKind::Unknown, "operative part", text).instead(advice));
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
                (_, true) => format!("no award of this application waits for `{kind}`"),
                (Some(name), _) => format!("`{kind}` cannot happen to the award `{name}` now"),
                (None, _) => "which award is meant?".to_string(),
            };
            let refusal = Refusal::new(RefusalKind::Unknown, "operative part", text);
            return Err(match candidates.is_empty() {
                true => refusal,
                false => refusal.instead(format!(
                    "name it: `--set award=…`, one of {}",
                    candidates.join(", ")
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
    match &command.event {
        Event::TrackSingleJudge(it) => {
            if let Some(state) = it.judge_state
                && application.respondents.contains(&state)
            {
                let text = format!(
                    "a judge elected in respect of {state} may not sit as a single judge in a case against it"
                );
                return Err(Refusal::new(RefusalKind::Condition, "Art 26(3)", text)
                    .instead("choose another judge"));
            }
            Ok(())
        }
        Event::CommissionDecision(_)
        | Event::CommissionReport(_)
        | Event::ScreeningPanelDecision(_)
            if after_the_commission(command.on) =>
        {
            let text = "the Commission ended on 31 October 1999";
            Err(Refusal::new(
                RefusalKind::Condition,
                "Protocol No. 11, Art 5(3)",
                text,
            ))
        }
        Event::TrackCommittee(it) if !it.judges.is_empty() && it.judges.len() != 3 => {
            let text = format!("a Committee has three judges, not {}", it.judges.len());
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
                let text = format!(
                    "the judgment becomes final on {last} if no referral is requested by then"
                );
                Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text).instead(
                        "it is final earlier if the parties waive (`parties_waive`) or the panel rejects a request",
                    ))
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
                    refusal.instead("explain the failure (Rule 47(5.1)(a)); see `standi doors`")
                })
            }
            None => Ok(()),
        },
        Event::AnonymityRequested(_) if application.anonymous => {
            Err(condition(row, "the name is kept from the public already"))
        }
        Event::AnonymityRefused(_) if !application.anonymous => Err(condition(
            row,
            "anonymity was neither asked for nor granted",
        )),
        Event::FileDestroyed(_) => {
            let kept = application.terms.iter().find(|it| it.id == "file-kept");
            match kept.and_then(|term| term.last_day) {
                Some(last) if command.on <= last.0 => {
                    let text = format!("the file is kept until {last}");
                    Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text))
                }
                _ => Ok(()),
            }
        }
        Event::Transmitted(_) if application.supervision.is_some() => {
            Err(condition(row, "execution is under supervision already"))
        }
        Event::Transmitted(_) if !violation(application) => {
            Err(condition(row, "no violation was found").instead("close the case: `no_violation`"))
        }
        Event::NoViolation(_) if violation(application) => {
            Err(condition(row, "a violation was found")
                .instead("transmit the judgment: `transmitted`"))
        }
        Event::InfringementReferred(_) => {
            let notice = application
                .terms
                .iter()
                .rev()
                .find(|it| it.id == "formal-notice");
            match notice.and_then(|term| term.last_day) {
                Some(last) if command.on < last.0 => {
                    let text = format!("six months' notice must pass: until {last}");
                    Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text)
                        .instead("if the State acts before: `complied`"))
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

/// Whether a day lies after the end of the European Commission of Human Rights.
pub(crate) fn after_the_commission(day: Day) -> bool {
    Day::new(1999, 10, 31).is_some_and(|last| day > last)
}

fn violation(application: &Application) -> bool {
    let violated = |status| status == ComplaintStatus::Violation;
    application.complaints.iter().any(|it| violated(it.status)) || !application.awards.is_empty()
}

fn unanimity(row: &Row) -> Refusal {
    condition(row, "a Committee decides unanimously")
        .instead("if it was unanimous: `--set unanimous=yes`")
        .instead("if it was not: `not_unanimous`, and the Chamber goes on (Rule 53(6))")
}

fn formation(application: &Application, needed: Formation, row: &Row) -> Checked {
    match application.formation {
        Some(formation) if formation != needed => {
            let text = format!("the application is before a {}", formation.title());
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
            let text = format!("there is no complaint `{id}`");
            Err(Refusal::new(RefusalKind::Unknown, "Rule 47(1)(f)", text)
                .instead(format!("its complaints are {}", ids.join(", "))))
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
        let text = "the decision names complaints that are still pending";
        return Err(Refusal::new(RefusalKind::Unknown, "Art 35(4)", text)
            .instead(format!("pending: {}", live.join(", "))));
    }
    if live.iter().all(|id| complaints.iter().any(|it| it == id)) {
        let text = "nothing would stay pending: that is a decision on the whole application";
        return Err(Refusal::new(RefusalKind::Condition, "Art 35(4)", text)
            .instead("record the decision of the formation on the whole application"));
    }
    Ok(())
}

fn not_after(last: Option<Day>, command: &Command, row: &Row) -> Checked {
    match last {
        Some(last) if command.on > last => {
            let text = format!("the last day was {last}");
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
            let text = format!("it came after the last day, {last}, and is not in the file");
            Err(Refusal::new(RefusalKind::TooLate, "Rule 38(1)", text)
                .instead("if the President decided otherwise: `--set leave=yes`")
                .instead(format!("see also: {}", row.rule())))
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
            let text =
                format!("the last day for payment was {due}; default interest has run since");
            Err(Refusal::new(RefusalKind::TooLate, row.rule(), text)
                .instead("record `deadline_missed`, then `paid_with_interest`"))
        }
        Event::DeadlineMissed(_) if command.on <= due.0 => {
            let text = format!("the State may pay until {due}");
            Err(Refusal::new(RefusalKind::TooEarly, row.rule(), text))
        }
        _ => Ok(()),
    }
}

/// A part is less than what is left, in the currency of the award.
fn part_of(payment: &Payment, part: Sum, row: &Row) -> Checked {
    let owed = payment.owed.sum;
    if part.currency != owed.currency {
        let text = format!("the award is in {}", owed.currency);
        return Err(condition(row, text).instead(format!(
            "say how much it counts for in {}, and what was transferred: `--set \"transferred={part}\"`",
            owed.currency
        )));
    }
    let left = payment.left();
    if part.amount.is_zero() || part.amount >= left {
        let text = format!("{} {} is left of the award", left, owed.currency);
        return Err(condition(row, text).instead(
            "what pays all that is left is recorded as `paid_in_time` or `paid_with_interest`",
        ));
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
        let text = format!(
            "sums are not paid: {}",
            if unpaid {
                "not yet due".into()
            } else {
                open.join(", ")
            }
        );
        return Err(condition(row, text)
            .instead("record the payment first: `paid_in_time`, `paid_with_interest`"));
    }
    let measures = [
        (application.individual_measures, "individual measures"),
        (application.general_measures, "general measures"),
    ];
    let missing: Vec<&str> = measures
        .iter()
        .filter(|(done, _)| !done)
        .map(|(_, name)| *name)
        .collect();
    if !missing.is_empty() {
        let text = format!("not marked as done: {}", missing.join(" and "));
        return Err(condition(row, text).instead(
            "an action report marks them: `action_plan_or_report_due --set individual_measures=yes --set general_measures=yes`",
        ));
    }
    Ok(())
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
            let text = format!(
                "{respondent} has not been a High Contracting Party since {until} and has no elected judge"
            );
            return Err(Refusal::new(
                RefusalKind::Condition,
                "Art 20, 26(4); Rule 29(2) by analogy",
                text,
            )
            .instead(
                "name the sitting judge who acts as ad hoc judge: `--set national_judge=NAME`",
            ));
        }
    }
    Ok(())
}
