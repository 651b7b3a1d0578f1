//! A command into events, or a refusal.

use crate::access;
use crate::application::{self, Application, advance, apply, may_record, states_for};
use crate::command::{Command, LIFECYCLE, Refusal, RefusalKind};
use crate::event::*;
use crate::guards;
use crate::lifecycle::{self, Row};
use crate::state::{Case, Interim, Role, State, Track};
use crate::value::{Date, Number};
use standi_law::lower::ever_bound;
use standi_record::{Day, Record};

pub(crate) const PRACTICE: &str = "the docket's own rule";

/// Papers are filed in writing (Rule 38) and are as a rule accessible to the public (Rule 33).
const FILING: &str = "Rules 33, 38";

/// The events that a command makes: what it says, and what follows from it by itself (a judgment
/// that becomes final makes the sums fall due that it awards).
///
/// # Errors
/// A refusal, with the rule it rests on and what may be done instead.
pub fn decide(
    application: &Application,
    command: Command,
    record: &Record,
) -> Result<Vec<Recorded>, Refusal> {
    if matches!(command.role, Role::Auditor | Role::Administrator) {
        let text = format!("{} records no events", command.role.title());
        return Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text));
    }
    if application.history.is_empty() {
        return Err(Refusal::new(
            RefusalKind::NotFromHere,
            PRACTICE,
            "no file has been opened",
        )
        .instead("lodge it: `standi docket lodge FILE`"));
    }
    if command.on > command.today {
        let text = format!("{} has not come; today is {}", command.on, command.today);
        return Err(Refusal::new(RefusalKind::TooEarly, PRACTICE, text)
            .instead("record it on the day on which it happens"));
    }
    access::acts::own_rows(application, &command)?;
    access::acts::shown(&command)?;
    if let Some(of) = command.supersedes {
        return correct(application, command, of, record);
    }
    one(application, command, record)
}

/// The events that open a file; with the day on which the form was posted, or the application of a
/// State or the request of a court was lodged, that event too.
pub fn open(
    number: Number,
    opened: Opened,
    lodged: Option<Day>,
    command: Command,
    record: &Record,
) -> Result<Vec<Recorded>, Refusal> {
    let track = opened.track;
    for respondent in &opened.respondents {
        // Of a State that has ended, others answer; which, its successions say.
        let ended = || {
            let mut successions = record.successions.iter();
            successions.any(|row| row.from_state == respondent.0.as_str())
        };
        if !ever_bound(record, respondent.0) && !ended() {
            let text = format!("{respondent} has never been a High Contracting Party");
            return Err(
                Refusal::new(RefusalKind::Condition, "Art 34, Rule 47(1)(d)", text)
                    .instead("see which other bodies can hear it: `standi doors FILE`"),
            );
        }
    }
    let mut application = Application::new(number);
    let first = recorded(
        &application,
        &command,
        Event::Opened(opened),
        "Registry",
        "Rule 47(1)",
    );
    application = apply(application, &first);
    let mut events = vec![first];
    if let Some(day) = lodged {
        let event = match track {
            Track::Individual => Event::FormPosted(FormPosted {}),
            Track::InterState => Event::InterstateLodged(InterstateLodged {}),
            Track::AdvisoryOpinion => Event::OpinionRequested(OpinionRequested {}),
        };
        let command = Command {
            event,
            on: day,
            ..command
        };
        events.extend(decide(&application, command, record)?);
    }
    Ok(events)
}

/// The events that the table allows where an application stands, with their rows.
pub fn possible(application: &Application) -> Vec<&'static Row> {
    let states = application.states();
    let mut rows: Vec<&'static Row> = Vec::new();
    for row in lifecycle::rows() {
        let holds = states.iter().any(|state| row.from.holds(*state));
        if holds
            && !is_out_of_place(application, row.event)
            && rows.iter().all(|other| other.event != row.event)
        {
            rows.push(row);
        }
    }
    rows
}

/// Whether an event is none that somebody would record of this application: a name is kept from the
/// public already, or is not; the bodies of the time before Protocol No. 11 for what was lodged
/// since, and the Commission after its end on 31 October 1999; a document that does not show all of
/// what is known.
fn is_out_of_place(application: &Application, event: Kind) -> bool {
    let new_court = Day::new(1998, 11, 1).map_or(Date(Day::FIRST), Date);
    let lodged_since = application.lodged.is_some_and(|day| day >= new_court);
    match event {
        Kind::AnonymityRequested => application.anonymous,
        Kind::AnonymityRefused => !application.anonymous,
        Kind::CommissionDecision | Kind::CommissionReport | Kind::ScreeningPanelDecision => {
            lodged_since || guards::after_the_commission(application.since())
        }
        Kind::BroughtBeforeCourt | Kind::MinistersDecide | Kind::FormerCourtJudgment => {
            lodged_since
        }
        Kind::DecisionShown | Kind::BecameFinal | Kind::ResolutionShown => {
            application.shown_by.is_act()
        }
        _ => false,
    }
}

fn one(
    application: &Application,
    mut command: Command,
    record: &Record,
) -> Result<Vec<Recorded>, Refusal> {
    let (row, _) = check(application, &mut command, record)?;
    let (actor, authority) = match (row, &command.event) {
        (Some(row), _) => (row.actor, row.rule()),
        (None, Event::DocumentFiled(it)) => (it.filed_by.title(), FILING),
        (None, _) => ("Registry", PRACTICE),
    };
    let authority = command
        .authority
        .clone()
        .unwrap_or_else(|| authority.to_string());
    let first = recorded(
        application,
        &command,
        command.event.clone(),
        actor,
        &authority,
    );
    let mut after = application.clone();
    advance(&mut after, &first);
    after.history.push(first.clone());
    let mut events = vec![first];
    follow(application, &mut after, &command, &mut events);
    Ok(events)
}

/// What follows by itself: once the judgment is final, every sum it awards falls due.
fn follow(
    before: &Application,
    after: &mut Application,
    command: &Command,
    events: &mut Vec<Recorded>,
) {
    let judged = after.case == Case::JudgmentFinal && before.case != Case::JudgmentFinal;
    let settled = after.case == Case::StruckOut
        && after.supervision.is_some()
        && before.case == Case::FsAgreed;
    if !judged && !settled {
        return;
    }
    while after.payments.len() < after.awards.len() {
        let award = Some(Application::award_id(after.payments.len()));
        let notified = match &command.event {
            Event::SettlementApproved(it) => it.notified,
            _ => None,
        };
        let event = match judged {
            true => Event::PaymentDue(PaymentDue { award, sum: None }),
            false => Event::SettlementSumDue(SettlementSumDue {
                award,
                sum: None,
                notified,
            }),
        };
        let authority = if judged {
            "operative part; Art 46(1)"
        } else {
            "terms of the settlement"
        };
        let next = Command {
            due: None,
            note: None,
            document: None,
            ..command.clone()
        };
        let next = recorded(after, &next, event, "respondent Government", authority);
        let owed = after.payments.len();
        advance(after, &next);
        after.history.push(next.clone());
        events.push(next);
        if after.payments.len() == owed {
            return;
        }
    }
}

fn recorded(
    application: &Application,
    command: &Command,
    event: Event,
    actor: &str,
    authority: &str,
) -> Recorded {
    Recorded {
        seq: application.version() + 1,
        happened_on: Date(command.on),
        recorded_at: command.now,
        actor: actor.to_string(),
        role: command.role,
        recorded_by: command.by.clone(),
        authority: if authority.is_empty() {
            LIFECYCLE
        } else {
            authority
        }
        .to_string(),
        document: command.document.clone(),
        note: command.note.clone(),
        due: command.due,
        shown_by: command.shown_by,
        supersedes: command.supersedes,
        event,
    }
}

/// Whether the event can happen here; fills in the award where only one can be meant.
fn check(
    application: &Application,
    command: &mut Command,
    record: &Record,
) -> Result<(Option<&'static Row>, Option<State>), Refusal> {
    let kind = command.event.kind();
    match &command.event {
        Event::Opened(_) => {
            return Err(Refusal::new(
                RefusalKind::NotFromHere,
                PRACTICE,
                "the file is open already",
            )
            .instead("correct the entry: `--supersedes 1`"));
        }
        Event::Withdrawn(_) => {
            return Err(Refusal::new(
                RefusalKind::Correction,
                PRACTICE,
                "which entry is withdrawn?",
            )
            .instead("name it: `--supersedes N`; `standi docket show` numbers the entries"));
        }
        Event::TimeSet(it) => {
            guards::time(application, command, &it.deadline, it.until, None)?;
            return Ok((None, None));
        }
        Event::TimeExtended(it) => {
            let asked = it.asked.map_or(command.on, |day| day.0);
            guards::time(application, command, &it.deadline, it.until, Some(asked))?;
            return Ok((None, None));
        }
        Event::DocumentFiled(it) => {
            access::acts::files(command, it)?;
            return Ok((None, None));
        }
        _ => {}
    }
    guards::which_award(application, command)?;
    let states = states_for(application, &command.event);
    let start = match command.shown_by.is_act() {
        true => lifecycle::row(&states, kind),
        false => lifecycle::implied(&states, kind).map(|(_, row, from)| (row, from)),
    };
    let Some((row, from)) = start else {
        return Err(not_from_here(application, kind));
    };
    if !may_record(command.role, row) {
        let text = format!(
            "{} does not record it: it is an act of {}",
            command.role.title(),
            row.actor
        );
        return Err(Refusal::new(RefusalKind::NotYours, row.rule(), text)
            .instead("the Registry records it from the paper that shows it"));
    }
    let moves = matches!(from, State::Case(_));
    if moves && command.on < application.since() {
        let text = format!(
            "it is dated {}, before the case came to where it is on {}",
            command.on,
            application.since()
        );
        return Err(Refusal::new(RefusalKind::OrderOfDays, PRACTICE, text)
            .instead("check the day; a wrong earlier entry is corrected with `--supersedes N`"));
    }
    if command.shown_by.is_act() {
        guards::check(application, command, row, record)?;
    }
    Ok((Some(row), Some(from)))
}

fn not_from_here(application: &Application, kind: Kind) -> Refusal {
    let rows: Vec<&Row> = lifecycle::rows().filter(|row| row.event == kind).collect();
    let froms: Vec<&str> = rows.iter().map(|row| row.from.word()).collect();
    let rule = rows.first().map_or(PRACTICE, |row| row.rule());
    let stands: Vec<&str> = application
        .states()
        .iter()
        .filter(|state| **state != State::Interim(Interim::None))
        .map(|state| state.word())
        .collect();
    let text = format!(
        "`{kind}` leads on from {}; this application is in {}",
        froms.join(", "),
        stands.join(", ")
    );
    let mut events: Vec<&str> = possible(application)
        .iter()
        .map(|row| row.event.word())
        .collect();
    events.sort_unstable();
    let refusal = Refusal::new(RefusalKind::NotFromHere, rule, text);
    match events.is_empty() {
        true => refusal.instead("nothing more can happen to it"),
        false => refusal.instead(format!("possible now: {}", events.join(", "))),
    }
}

/// A correction: the history with the new entry in the place of the old one must still be one that
/// the rules allow, entry by entry.
fn correct(
    application: &Application,
    command: Command,
    of: u32,
    record: &Record,
) -> Result<Vec<Recorded>, Refusal> {
    let wrong = |text: String| Refusal::new(RefusalKind::Correction, PRACTICE, text);
    let entry = application.history.iter().find(|it| it.seq == of);
    let entry = entry.ok_or_else(|| wrong(format!("there is no entry {of}")))?;
    if let Some(original) = entry.supersedes {
        return Err(
            wrong(format!("entry {of} is itself a correction")).instead(format!(
                "correct the entry it corrects: `--supersedes {original}`"
            )),
        );
    }
    let first = of == 1;
    if first != matches!(command.event, Event::Opened(_)) {
        let text = if first {
            "the first entry opens the file"
        } else {
            "only the first entry opens the file"
        };
        return Err(wrong(format!(
            "{text}; it is corrected by another of the same kind"
        )));
    }
    // What takes the place of an event that a document shows is shown by it, too.
    let command = Command {
        shown_by: entry.shown_by,
        ..command
    };
    let mut new = recorded(
        application,
        &command,
        command.event.clone(),
        &entry.actor,
        &entry.authority,
    );
    let mut tentative = application.history.clone();
    tentative.push(new.clone());
    let mut standing = Application::new(application.number);
    let mut resolved = None;
    for entry in application::replay(application.number, &tentative).effective() {
        let here = entry.seq == of;
        if !matches!(entry.event, Event::Opened(_)) {
            let mut step = Command {
                event: entry.event.clone(),
                on: entry.happened_on.0,
                role: if here { command.role } else { Role::Registry },
                due: entry.due,
                shown_by: entry.shown_by,
                supersedes: None,
                ..command.clone()
            };
            let checked = check(&standing, &mut step, record);
            let (row, _) = checked.map_err(|refusal| {
                let text = match here {
                    true => refusal.text.clone(),
                    false => format!(
                        "entry {} ({}) could then not stand: {}",
                        entry.seq,
                        entry.event.kind(),
                        refusal.text
                    ),
                };
                Refusal { text, ..refusal }
            })?;
            if here {
                resolved = Some((step.event, row));
            }
        }
        advance(&mut standing, &entry);
    }
    if let Some((event, Some(row))) = resolved {
        new.event = event;
        new.actor = row.actor.to_string();
        new.authority = command
            .authority
            .clone()
            .unwrap_or_else(|| row.rule().to_string());
    }
    Ok(vec![new])
}
