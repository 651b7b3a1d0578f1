//! What can be asked of an application between two events.

use crate::day;
use crate::told::changed;
use standi_docket::access::{Task, Viewer, seen};
use standi_docket::document::documents;
use standi_docket::execution::{execution, open_case};
use standi_docket::money::{Imputation, Rates, Settings, account, statement};
use standi_docket::value::Date;
use standi_docket::{Application, possible};
use standi_record::Day;
use std::fmt::Write;

/// Answers a line that asks; `false`: it asks nothing.
pub fn asked(file: &Application, line: &str, out: &mut String) -> bool {
    match line.split_once(' ').unwrap_or((line, "")) {
        ("papers", _) => papers(file, out),
        ("possible", _) => may_happen(file, out),
        ("?", on) => due(file, day(on), out),
        ("as-on", on) => changed(&Application::new(file.number), &file.as_on(day(on)), out),
        ("account", asked) => owed(file, asked, out),
        ("execution", on) => executed(file, day(on), out),
        ("seen", viewer) => looked_at(file, viewer, out),
        _ => return false,
    }
    true
}

fn papers(application: &Application, out: &mut String) {
    for it in documents(application) {
        let paper = serde_json::to_string(&it).expect("a paper");
        let _ = writeln!(out, "    {paper}");
    }
}

fn may_happen(application: &Application, out: &mut String) {
    for row in possible(application) {
        let (event, actor, rule) = (row.event, row.actor, row.rule());
        let _ = writeln!(out, "    {event} by {actor} under {rule}");
    }
}

fn due(application: &Application, on: Day, out: &mut String) {
    for term in application.due(on) {
        let last = term.last_day.map_or("-".into(), |it| it.to_string());
        let past = if term.is_past(on) { ", past" } else { "" };
        let _ = writeln!(out, "    {} {last}{past}", term.id);
    }
}

/// The statement of account on a day: `account 2022-06-10 360 interest-first day-before`.
fn owed(application: &Application, asked: &str, out: &mut String) {
    let mut words = asked.split_whitespace();
    let on = day(words.next().expect("a day"));
    let mut settings = Settings::default();
    for word in words {
        match word {
            "interest-first" => settings.imputation = Imputation::Interest,
            "day-before" => settings.count_payment_day = false,
            basis => settings.basis = basis.parse().expect("days of a year"),
        }
    }
    let rates = Rates::of(standi_bundled::record());
    let account = statement(
        account(application, on, settings, &rates),
        on,
        settings,
        &rates,
    );
    for it in &account.lines {
        let interest = it.interest.as_ref().map_or("-".to_string(), |interest| {
            let runs = interest.runs.iter().map(|run| {
                let (of_run, sources) = (interest.of_run(run), run.sources.len());
                let sum = run.sum.round_dp(2);
                let (from, to, days, rate) = (run.from, run.to, run.days, run.rate);
                format!("{days} days {from} to {to} at {rate} % on {sum}: {of_run} [{sources}]")
            });
            let runs: Vec<String> = runs.collect();
            let (amount, days) = (interest.amount, interest.days);
            let provisional = interest.provisional_days;
            format!(
                "{amount} of {days} days, {provisional} provisional ({})",
                runs.join("; ")
            )
        });
        let paid = it
            .interest_paid
            .map_or("-".to_string(), |it| it.to_string());
        let _ = writeln!(
            out,
            "    {} {} to {} for {}: {}, left {}, late {} days, interest {interest}, paid of it {paid}, \
             owed of it {}",
            it.award,
            it.sum,
            it.beneficiary,
            it.head,
            it.state.word(),
            it.left,
            it.late_days,
            it.interest_owed(),
        );
    }
    for it in &account.totals {
        let _ = writeln!(
            out,
            "    {}: due {}, paid {}, waived {}, owed {}, late {}; interest {}, paid {}, owed {}",
            it.currency,
            it.due,
            it.paid,
            it.waived,
            it.owed,
            it.late,
            it.interest,
            it.interest_paid,
            it.interest_owed
        );
    }
    let provisional = if account.provisional {
        "provisional"
    } else {
        "certain"
    };
    let _ = writeln!(out, "    {provisional}");
}

fn executed(application: &Application, on: Day, out: &mut String) {
    let opt = |day: Option<Date>| day.map_or("-".into(), |it| it.to_string());
    match execution(application, on) {
        None => {
            let _ = writeln!(out, "    not begun");
        }
        Some(it) => {
            let steps: Vec<String> = it
                .steps
                .iter()
                .map(|step| format!("{} {}", step.on, step.event))
                .collect();
            let _ = writeln!(
                out,
                "    {} since {} ({}), closed {}, plan overdue since {}, measures {} {}, interim \
                 resolutions {}, shown by {}: {}",
                it.state.word(),
                opt(it.since),
                it.days.map_or("-".into(), |it| it.to_string()),
                opt(it.closed_on),
                opt(it.plan_overdue_since),
                it.individual_measures,
                it.general_measures,
                it.interim_resolutions,
                it.shown_by.word(),
                steps.join(", ")
            );
        }
    }
    let rates = Rates::of(standi_bundled::record());
    match open_case(application, on, Settings::default(), &rates) {
        None => {
            let _ = writeln!(out, "    not open");
        }
        Some(it) => {
            let owed: Vec<&str> = it.owed.iter().map(|line| line.award.as_str()).collect();
            let _ = writeln!(out, "    open, owed {}", owed.join(" "));
        }
    }
}

/// What is hidden from a viewer, and how the entries look from which something was taken.
fn looked_at(application: &Application, viewer: &str, out: &mut String) {
    let viewer: Viewer = viewer
        .parse()
        .unwrap_or_else(|error| panic!("{viewer}: {error}"));
    let Some(seen) = seen(application, &viewer, Task::Show) else {
        let _ = writeln!(out, "    not open");
        return;
    };
    for it in &seen.hidden {
        let entries: Vec<String> = it.entries.iter().map(ToString::to_string).collect();
        let _ = writeln!(
            out,
            "    hidden: {} under {} in {}",
            it.what.word(),
            it.rule,
            entries.join(" ")
        );
    }
    changed(application, &seen.application, out);
    for (before, after) in application.history.iter().zip(&seen.application.history) {
        if before != after {
            let after = serde_json::to_string(after).expect("an entry");
            let _ = writeln!(out, "    {after}");
        }
    }
}
