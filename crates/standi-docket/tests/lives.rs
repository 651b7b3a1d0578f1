//! Lives of applications, as `lives/*.txt` tell them, with what every event changes: state, days,
//! time-limits, sums, who may see it. What is told of each life is held in `snapshots`.
//!
//! A line is a day, an event, and its fields: `2019-04-01 notice_given`, `2021-05-07
//! chamber_judgment: violations=c1; awards=3000 EUR`. Before the fields stand a role (`@judge`), the
//! day on which the form of a file is sent, if not that on which it is opened (`@lodged=2019-01-09`, or
//! `@draft`: not yet), the last day that a letter names (`@due=2019-06-30`), the document that shows the event
//! (`@shown`), the entry that it replaces (`@of=4`); `_` stands for a space in them. A line that begins with `!` is refused.
//! `? DAY` asks what is due on a day, `possible` what may happen, `as-on DAY` how it stood,
//! `account DAY` what is owed and paid, `execution DAY` what is open of it, `seen ROLE` what a role
//! does not see, `papers` which papers there are. What is refused is told in French as well; at the
//! end of a life stands how it is counted.

use standi_docket::access::{Task, Viewer, seen};
use standi_docket::document::documents;
use standi_docket::event::{Event, Kind, Recorded};
use standi_docket::execution::{execution, open_case};
use standi_docket::lifecycle::rows;
use standi_docket::membership::Tally;
use standi_docket::money::{Imputation, Rates, Settings, account, statement};
use standi_docket::state::{Role, ShownBy, State};
use standi_docket::value::Moment;
use standi_docket::{
    Application, Command, Refusal, Standing, apply, decide, open, possible, replay,
};
use standi_law::words::{Language, Words};
use standi_record::Day;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

const FILES: [&str; 10] = [
    "registry",
    "chamber",
    "settled",
    "judged",
    "execution",
    "interim",
    "others",
    "shown",
    "money",
    "seen",
];

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/lives/{name}.txt"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// One line of a life, read.
struct Step {
    refused: bool,
    command: Command,
    /// Of the event that opens the file: the day on which the form is sent, if it is.
    lodged: Option<Day>,
}

fn step(line: &str) -> Step {
    let (refused, line) = match line.strip_prefix("! ") {
        Some(rest) => (true, rest),
        None => (false, line),
    };
    let (head, fields) = line.split_once(": ").unwrap_or((line, ""));
    let mut words = head.split_whitespace();
    let on = day(words.next().expect("a day"));
    let word = words.next().expect("an event");
    let kind = Kind::from_word(word).unwrap_or_else(|| panic!("no event `{word}`"));
    let fields: Vec<(String, String)> = fields
        .split("; ")
        .filter_map(|field| field.split_once('='))
        .map(|(key, value)| (key.to_string(), value.to_string()))
        .collect();
    let event = Event::build(kind, &fields).unwrap_or_else(|fault| panic!("{line}: {fault}"));
    let now: Moment = "2026-11-24T10:00:00Z".parse().expect("a moment");
    let mut command = Command {
        today: day("2026-11-24"),
        ..Command::new(event, on, now)
    };
    let mut lodged = Some(on);
    for option in words {
        let option = option.replace('_', " ");
        match option.split_once('=') {
            Some(("@due", value)) => command.due = Some(value.parse().expect("a day")),
            Some(("@of", value)) => command.supersedes = value.parse().ok(),
            Some(("@note", value)) => command.note = Some(value.to_string()),
            Some(("@paper", value)) => command.document = Some(value.to_string()),
            Some(("@under", value)) => command.authority = Some(value.to_string()),
            Some(("@today", value)) => command.today = day(value),
            None if option == "@shown" => command.shown_by = ShownBy::Document,
            None if option == "@by-rule" => command.shown_by = ShownBy::Rule,
            None if option == "@draft" => lodged = None,
            Some(("@lodged", value)) => lodged = Some(day(value)),
            _ => {
                let role = option.strip_prefix('@').and_then(Role::from_word);
                command.role = role.unwrap_or_else(|| panic!("{line}: `{option}`"));
            }
        }
    }
    Step {
        refused,
        command,
        lodged,
    }
}

/// Everything that is known of an application, by name.
fn told(application: &Application) -> BTreeMap<String, String> {
    let mut told = BTreeMap::new();
    let mut tell = |name: &str, value: String| told.insert(name.to_string(), value);
    let opt = |it: Option<String>| it.unwrap_or_else(|| "-".to_string());
    let state = application.states();
    let words: Vec<&str> = state.iter().map(|it| it.word()).collect();
    tell("0 states", words.join(", "));
    tell("1 since", application.since().to_string());
    tell("1 shown by", application.shown_by.word().to_string());
    tell("2 public name", opt(application.applicant.clone()));
    let respondents: Vec<String> = application
        .respondents
        .iter()
        .map(ToString::to_string)
        .collect();
    tell("1 against", respondents.join(" "));
    tell("1 track", application.track.word().to_string());
    tell(
        "1 last day",
        opt(application.last_day.map(|it| it.to_string())),
    );
    tell("2 name", opt(application.name.clone()));
    tell("2 anonymous", application.anonymous.to_string());
    tell("3 lodged", opt(application.lodged.map(|it| it.to_string())));
    tell("3 section", opt(application.section.clone()));
    tell(
        "3 formation",
        opt(application.formation.map(|it| it.word().to_string())),
    );
    tell(
        "3 priority",
        opt(application.priority.map(|it| it.word().to_string())),
    );
    tell(
        "4 judgment",
        opt(application.judgment_on.map(|it| it.to_string())),
    );
    tell(
        "4 final",
        opt(application.final_on.map(|it| it.to_string())),
    );
    tell(
        "4 referral until",
        opt(application.last_day_of_referral().map(|it| it.to_string())),
    );
    tell(
        "5 measures",
        format!(
            "individual {}, general {}",
            application.individual_measures, application.general_measures
        ),
    );
    let disclosed = application.disclosure();
    tell(
        "6 disclosed",
        format!(
            "State {}, public {}, execution {}",
            disclosed.told, disclosed.public, disclosed.execution
        ),
    );
    for complaint in &application.complaints {
        tell(
            &format!("7 complaint {}", complaint.id),
            format!(
                "{} {}",
                complaint.articles.join(" "),
                complaint.status.word()
            ),
        );
    }
    let awards: Vec<String> = application.awards.iter().map(ToString::to_string).collect();
    tell("8 awards", awards.join("; "));
    for it in &application.payments {
        let parts: Vec<String> = it
            .parts
            .iter()
            .map(|part| {
                let transferred = opt(part.transferred.map(|it| it.to_string()));
                format!("{} on {} ({transferred})", part.sum, part.on)
            })
            .collect();
        tell(
            &format!("8 payment {}", it.award),
            format!(
                "{} {} from {} until {}; parts [{}], left {}, paid {}, interest {}",
                it.owed,
                it.state.word(),
                it.from,
                opt(it.due.map(|it| it.to_string())),
                parts.join(", "),
                it.left(),
                opt(it.paid_on.map(|it| it.to_string())),
                opt(it.interest_paid.map(|it| it.to_string())),
            ),
        );
    }
    for (at, it) in application.terms.iter().enumerate() {
        let stopped = it.stopped_by.map(|by| format!(" by {by}"));
        tell(
            &format!("9 {:02} {}", at + 1, it.id),
            format!(
                "{} {} of {}{}, {} to {} (computed {}), {}{}{}, {}",
                it.status.word(),
                it.nature.word(),
                it.whose.word(),
                it.award
                    .as_ref()
                    .map_or(String::new(), |it| format!(" for {it}")),
                it.from,
                opt(it.last_day.map(|it| it.to_string())),
                opt(it.computed.map(|it| it.to_string())),
                if it.extendable {
                    "extendable"
                } else {
                    "not extendable"
                },
                if it.suspended { ", suspended" } else { "" },
                stopped.unwrap_or_default(),
                it.authority,
            ),
        );
    }
    told
}

/// What is otherwise than before.
fn changed(before: &Application, after: &Application, out: &mut String) {
    let (old, new) = (told(before), told(after));
    for (name, value) in &new {
        if old.get(name) != Some(value) {
            let name = name.split_once(' ').map_or("", |(_, name)| name);
            let _ = writeln!(out, "    {name}: {value}");
        }
    }
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        let name = name.split_once(' ').map_or("", |(_, name)| name);
        let _ = writeln!(out, "    {name}: gone");
    }
}

fn refusal(refusal: &Refusal, out: &mut String) {
    static FRENCH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::Fr));
    let _ = writeln!(
        out,
        "    {}: {} ({})",
        refusal.kind.word(),
        refusal.text,
        refusal.rule
    );
    for advice in &refusal.instead {
        let _ = writeln!(out, "      or {advice}");
    }
    let mut french = vec![refusal.text.said(&FRENCH)];
    french.extend(refusal.instead.iter().map(|advice| advice.said(&FRENCH)));
    let _ = writeln!(out, "      en français : {}", french.join(" ; "));
}

/// How an application is counted, and which papers it has.
fn counted(application: &Application, out: &mut String) {
    let mut tally = Tally::default();
    tally.count(application);
    let tally = serde_json::to_value(&tally).expect("numbers");
    let counts = tally.as_object().expect("fields").iter();
    let counts: Vec<String> = counts
        .filter(|(_, count)| **count != 0)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if !counts.is_empty() {
        let _ = writeln!(out, "    counted: {}", counts.join(", "));
    }
}

fn papers(application: &Application, out: &mut String) {
    for it in documents(application) {
        let paper = serde_json::to_string(&it).expect("a paper");
        let _ = writeln!(out, "    {paper}");
    }
}

/// A standing, kept and read back, and moved on by an event, is that of the application.
fn stands(before: &Application, events: &[Recorded], after: &Application, line: &str) {
    let mut standing = Standing::of(before.clone());
    if events.iter().all(|event| standing.advance(event)) {
        assert_eq!(standing, Standing::of(after.clone()), "{line}");
    } else {
        assert!(events.iter().any(|it| it.supersedes.is_some()), "{line}");
    }
    // What replaces an entry stands in its place, under its number.
    let seqs: Vec<u32> = after.effective().iter().map(|it| it.seq).collect();
    assert!(
        seqs.is_sorted_by(|one, other| one < other),
        "{line}: {seqs:?}"
    );
    let standing = Standing::of(after.clone());
    let bytes = standing.to_bytes();
    assert!(standing.agrees(&bytes), "{line}");
    let other = Standing::new(after.number).to_bytes();
    assert!(!standing.agrees(&other), "{line}");
    assert!(standing.agrees(b"made by other rules"), "{line}");
    let back = Standing::from_bytes(after.number, &bytes);
    assert_eq!(back.as_ref(), Some(&standing), "{line}");
    assert_eq!(standing.version(), after.version(), "{line}");
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
    let opt = |day: Option<standi_docket::value::Date>| day.map_or("-".into(), |it| it.to_string());
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

/// The events that states and steps of lives have met.
type Met = Vec<(Vec<State>, Kind)>;

fn live(text: &str, met: &mut Met) -> String {
    let mut out = String::new();
    let number = "1/26".parse().expect("a number");
    let mut file = Application::new(number);
    let lines = text.lines().filter(|it| !it.trim().is_empty());
    for line in lines {
        if line.starts_with("==") {
            counted(&file, &mut out);
        }
        let _ = writeln!(out, "{line}");
        if line.starts_with("==") {
            file = Application::new(number);
            continue;
        }
        if line.starts_with("//") {
            continue;
        }
        if line == "papers" {
            papers(&file, &mut out);
            continue;
        }
        if line == "possible" {
            for row in possible(&file) {
                let _ = writeln!(
                    out,
                    "    {} by {} under {}",
                    row.event,
                    row.actor,
                    row.rule()
                );
            }
            continue;
        }
        if let Some(on) = line.strip_prefix("? ") {
            for term in file.due(day(on)) {
                let last = term.last_day.map_or("-".into(), |it| it.to_string());
                let past = if term.is_past(day(on)) { ", past" } else { "" };
                let _ = writeln!(out, "    {} {last}{past}", term.id);
            }
            continue;
        }
        if let Some(on) = line.strip_prefix("as-on ") {
            let then = file.as_on(day(on));
            changed(&Application::new(number), &then, &mut out);
            continue;
        }
        if let Some(asked) = line.strip_prefix("account ") {
            owed(&file, asked, &mut out);
            continue;
        }
        if let Some(on) = line.strip_prefix("execution ") {
            executed(&file, day(on), &mut out);
            continue;
        }
        if let Some(viewer) = line.strip_prefix("seen ") {
            looked_at(&file, viewer, &mut out);
            continue;
        }
        let Step {
            refused,
            command,
            lodged,
        } = step(line);
        met.push((file.states(), command.event.kind()));
        let record = standi_bundled::record();
        let result = match &command.event {
            Event::Opened(it) if command.supersedes.is_none() && file.history.is_empty() => {
                open(number, it.clone(), lodged, command, record)
            }
            _ => decide(&file, command, record),
        };
        match result {
            Ok(events) => {
                assert!(!refused, "{line}\nwas to be refused");
                let after = events.iter().fold(file.clone(), apply);
                for event in &events {
                    let due = event
                        .due
                        .map_or(String::new(), |it| format!(", until {it}"));
                    let more = |what: &str, it: &Option<String>| {
                        it.as_ref()
                            .map_or(String::new(), |it| format!(", {what} {it}"))
                    };
                    let paper = more("paper", &event.document);
                    let note = more("note", &event.note);
                    let _ = writeln!(
                        out,
                        "    {}. {} {} by {} under {}{due}{paper}{note}",
                        event.seq,
                        event.happened_on,
                        event.event.kind(),
                        event.actor,
                        event.authority
                    );
                }
                changed(&file, &after, &mut out);
                assert_eq!(after, replay(number, &after.history), "{line}");
                stands(&file, &events, &after, line);
                file = after;
            }
            Err(why) => {
                assert!(refused, "{line}\n{why}\n{why:?}");
                refusal(&why, &mut out);
            }
        }
    }
    counted(&file, &mut out);
    out
}

mod told {
    use super::{FILES, Met, live, read};

    macro_rules! lives {
        ($($name:ident)*) => {$(
            #[test]
            fn $name() {
                let name = stringify!($name);
                assert!(FILES.contains(&name));
                insta::assert_snapshot!(name, live(&read(name), &mut Met::new()));
            }
        )*};
    }
    lives!(registry chamber settled judged execution interim others shown money seen);
}

/// A row that is in no life is tested by nothing here.
#[test]
fn every_row_of_the_table_is_lived_through() {
    let mut met = Met::new();
    for name in FILES {
        live(&read(name), &mut met);
    }
    let missing: Vec<String> = rows()
        .filter(|row| {
            met.iter().all(|(states, kind)| {
                *kind != row.event || !states.iter().any(|state| row.from.holds(*state))
            })
        })
        .map(|row| format!("{} --{}--> {}", row.from.word(), row.event, row.to.word()))
        .collect();
    assert!(missing.is_empty(), "in no life:\n{}", missing.join("\n"));
}
