//! A command into events, or a refusal.

use crate::access;
use crate::application::{self, Application, advance, apply, may_record, states_for};
use crate::command::{Command, LIFECYCLE, Refusal, RefusalKind};
use crate::event::*;
use crate::guards;
use crate::lifecycle::{self, Row};
use crate::phrase::{Named, Phrase};
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
        let text = Phrase::of("refuse-records-nothing", [("role", command.role.titled())]);
        return Err(Refusal::new(RefusalKind::NotYours, PRACTICE, text));
    }
    if application.history.is_empty() {
        return Err(Refusal::new(
            RefusalKind::NotFromHere,
            PRACTICE,
            Phrase::new("refuse-no-file"),
        )
        .instead(Phrase::new("advise-lodge")));
    }
    if command.on > command.today {
        let named = [("day", command.on.into()), ("today", command.today.into())];
        let text = Phrase::of("refuse-not-come", named);
        return Err(Refusal::new(RefusalKind::TooEarly, PRACTICE, text)
            .instead(Phrase::new("advise-on-its-day")));
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
            let named = [("state", respondent.to_string().into())];
            let text = Phrase::of("refuse-never-party", named);
            return Err(
                Refusal::new(RefusalKind::Condition, "Art 34, Rule 47(1)(d)", text)
                    .instead(Phrase::new("advise-doors")),
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
/// what is known; execution where there is nothing to execute, or of a judgment that is supervised
/// already.
fn is_out_of_place(application: &Application, event: Kind) -> bool {
    let new_court = Day::new(1998, 11, 1).map_or(Date(Day::FIRST), Date);
    let lodged_since = application.lodged.is_some_and(|day| day >= new_court);
    match event {
        Kind::CommissionDecision | Kind::CommissionReport | Kind::ScreeningPanelDecision => {
            lodged_since || guards::after_the_commission(application.since())
        }
        Kind::BroughtBeforeCourt | Kind::MinistersDecide | Kind::FormerCourtJudgment => {
            lodged_since
        }
        Kind::DecisionShown | Kind::BecameFinal | Kind::ResolutionShown => {
            application.shown_by.is_act()
        }
        // What a document does not say of the complaints is not known.
        Kind::Transmitted if !application.shown_by.is_act() => false,
        _ => guards::in_the_way(application, event).is_some(),
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
                Phrase::new("refuse-open-already"),
            )
            .instead(Phrase::new("advise-correct-first")));
        }
        Event::Withdrawn(_) => {
            return Err(Refusal::new(
                RefusalKind::Correction,
                PRACTICE,
                Phrase::new("refuse-which-withdrawn"),
            )
            .instead(Phrase::new("advise-name-entry")));
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
        let named = [
            ("role", command.role.titled()),
            ("actor", lifecycle::said::acted(row)),
        ];
        let text = Phrase::of("refuse-act-of-others", named);
        return Err(Refusal::new(RefusalKind::NotYours, row.rule(), text)
            .instead(Phrase::new("advise-registry-records")));
    }
    let moves = matches!(from, State::Case(_));
    if moves && command.on < application.since() {
        let named = [
            ("day", command.on.into()),
            ("since", application.since().into()),
        ];
        let text = Phrase::of("refuse-before-here", named);
        return Err(Refusal::new(RefusalKind::OrderOfDays, PRACTICE, text)
            .instead(Phrase::new("advise-check-day")));
    }
    if command.shown_by.is_act() {
        guards::check(application, command, row, record)?;
    }
    Ok((Some(row), Some(from)))
}

fn not_from_here(application: &Application, kind: Kind) -> Refusal {
    let rows: Vec<&Row> = lifecycle::rows().filter(|row| row.event == kind).collect();
    let froms = rows.iter().map(|row| row.from.named()).collect();
    let rule = rows.first().map_or(PRACTICE, |row| row.rule());
    let states = application.states();
    let stands = states
        .iter()
        .filter(|state| **state != State::Interim(Interim::None))
        .map(|state| state.named())
        .collect();
    let named = [
        ("event", kind.named()),
        ("froms", Named::List(froms)),
        ("states", Named::List(stands)),
    ];
    let text = Phrase::of("refuse-not-from-here", named);
    let possible = possible(application);
    let mut events: Vec<Kind> = possible.iter().map(|row| row.event).collect();
    events.sort_unstable_by_key(|it| it.word());
    let events: Vec<Named> = events.into_iter().map(Kind::named).collect();
    let refusal = Refusal::new(RefusalKind::NotFromHere, rule, text);
    match events.is_empty() {
        true => refusal.instead(Phrase::new("advise-nothing-more")),
        false => refusal.instead(Phrase::of(
            "advise-possible",
            [("events", Named::List(events))],
        )),
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
    let wrong = |text: Phrase| Refusal::new(RefusalKind::Correction, PRACTICE, text);
    let numbered = |id: &'static str, of: u32| Phrase::of(id, [("entry", of.to_string().into())]);
    let entry = application.history.iter().find(|it| it.seq == of);
    let entry = entry.ok_or_else(|| wrong(numbered("refuse-no-entry", of)))?;
    if let Some(original) = entry.supersedes {
        return Err(wrong(numbered("refuse-is-correction", of))
            .instead(numbered("advise-correct-original", original)));
    }
    let first = of == 1;
    if first != matches!(command.event, Event::Opened(_)) {
        return Err(wrong(Phrase::new(match first {
            true => "refuse-first-opens",
            false => "refuse-only-first-opens",
        })));
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
                shown_by: entry.shown_by,
                ..command.clone()
            };
            let checked = check(&standing, &mut step, record);
            let (row, _) = checked.map_err(|refusal| {
                let text = match here {
                    true => refusal.text.clone(),
                    false => Phrase::of(
                        "refuse-could-not-stand",
                        [
                            ("entry", entry.seq.to_string().into()),
                            ("event", entry.event.kind().named()),
                            ("why", refusal.text.clone().into()),
                        ],
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
