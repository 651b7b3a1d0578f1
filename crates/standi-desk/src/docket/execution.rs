//! What the Committee of Ministers supervises: open cases with their age, what is owed under them;
//! and where a State's docket stands on a day.

use super::filters::{against_field, day_field};
use super::list::against;
use super::visitor::Visitor;
use super::{nav, trouble};
use crate::docket::apart;
use crate::download::own_file;
use crate::page::{capital, with_pair, with_pairs};
use crate::reader::Reader;
use crate::record::table::{CSV, Cell, Row, Table};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use standi_docket::cited;
use standi_docket::execution::{Execution, OpenCase};
use standi_docket::membership::{ForState, Tally};
use standi_docket::money::{Settings, Sums};
use standi_docket::state::ShownBy;
use standi_docket::value::StateCode;
use standi_docket_office::stated::{Executions, StateDocket, StateExecution};
use standi_docket_office::{ExecutionQuery, Trouble};

/// Cases that a page shows; a file has all.
const MOST: u32 = 200;

/// What is asked for in the address; an empty field asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    against: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    resolved: String,
    #[serde(default)]
    table: String,
}

impl Asked {
    fn query(&self, reader: &Reader) -> Result<ExecutionQuery, Trouble> {
        Ok(ExecutionQuery {
            state: super::list::respondent(&self.against, reader)?,
            on: trouble::day(&self.on)?.unwrap_or(reader.today),
            settings: Settings::default(),
            resolved: !self.resolved.is_empty(),
            limit: match self.table.as_str() {
                "" => MOST,
                _ => 0,
            },
        })
    }

    fn to(&self, path: &str) -> String {
        with_pairs(path, [("against", &*self.against), ("on", &*self.on)])
    }
}

/// `GET /docket/execution`
pub async fn list(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let reader = &visitor.reader;
    let found = match asked.query(reader) {
        Ok(query) => apart!(visitor, |office| office.executions(&query)),
        Err(trouble) => Err(trouble.into()),
    };
    let (status, heading, inside) = match &found {
        Ok(found) => {
            let tables = [
                states(found, reader),
                cases(found, reader),
                owed(found, reader),
            ];
            if let Some(table) = tables.iter().find(|table| table.id == asked.table) {
                let file = format!("execution-{}-{}.csv", table.id, found.on);
                return own_file(&file, CSV, table.csv_text());
            }
            (
                StatusCode::OK,
                title(found, reader),
                told(found, &tables, &asked, &visitor),
            )
        }
        Err(failed) => (
            trouble::status(failed),
            reader.say("desk-execution"),
            trouble::summary(failed, &visitor),
        ),
    };
    let body = html! {
        (nav::docket("/docket/execution", reader))
        h1 { (heading) }
        form.filters method="get" action="/docket/execution" {
            (against_field(&asked.against, reader))
            (day_field(&asked.on, reader))
            label {
                input type="checkbox" name="resolved" value="1" checked[!asked.resolved.is_empty()];
                " " (reader.say("desk-execution-resolved"))
            }
            button.second { (reader.say("desk-filter")) }
        }
        (inside)
    };
    visitor.page(status, &heading, body)
}

fn title(found: &Executions, reader: &Reader) -> String {
    let args = [
        ("count", found.total.to_string()),
        ("day", reader.words().day(found.on.0)),
        ("state", against(found.state.as_slice(), reader)),
    ];
    match found.state {
        None => reader.with("desk-execution-title", &args),
        Some(_) => reader.with("desk-execution-title-state", &args),
    }
}

fn told(found: &Executions, tables: &[Table], asked: &Asked, visitor: &Visitor) -> Markup {
    let reader = &visitor.reader;
    let resolved = |to: String| match asked.resolved.as_str() {
        "" => to,
        _ => with_pair(&to, "resolved", "true"),
    };
    let json = resolved(asked.to("/api/v1/docket/execution"));
    let json = with_pair(&json, "as", &visitor.viewer.to_string());
    let csv = |id: &str| with_pair(&resolved(asked.to("/docket/execution")), "table", id);
    let count = [("count", found.resolution_adopted.to_string())];
    let more = [
        ("count", found.cases.len().to_string()),
        ("total", found.total.to_string()),
    ];
    let until = [("day", reader.words().day(found.rates_checked_until.0))];
    html! {
        @if let Some(state) = found.state {
            p.hand { a href={ "/docket/state/" (state) } { (reader.with("desk-state-docket", &[("state", against(&[state], reader))])) } }
        }
        @if found.resolution_adopted > 0 { p { (reader.with("desk-execution-resolution", &count)) } }
        @for table in tables.iter().filter(|table| !table.rows.is_empty()) {
            (table.without_sources(&json, &csv(table.id)))
        }
        @if (found.cases.len() as u64) < found.total { p.small { (reader.with("desk-rows-shown", &more)) } }
        @if found.provisional { p.small { (reader.with("desk-account-provisional", &until)) } }
        p.small { (reader.say("desk-execution-note")) }
    }
}

/// Days in words: years where they are many.
fn age(days: Option<i32>, reader: &Reader) -> Cell {
    let Some(days) = days else {
        return Cell::text("");
    };
    let text = match days {
        days if days < 730 => reader.with("desk-days", &[("count", days.to_string())]),
        days => {
            let years = format!("{:.1}", f64::from(days) / 365.25);
            reader.with("desk-years", &[("years", reader.tell().exact(&years))])
        }
    };
    Cell::text(text).plain(days.to_string())
}

/// State by State.
fn states(found: &Executions, reader: &Reader) -> Table {
    let tell = reader.tell();
    let count = |n: u64| Cell::number(i64::try_from(n).ok(), tell);
    let row = |it: &StateExecution| {
        let to = format!("/docket/state/{}", it.state);
        let cells = vec![
            Cell::link(against(&[it.state], reader), to).plain(it.state.to_string()),
            count(it.open),
            count(it.enhanced),
            count(it.plans_overdue),
            count(it.sums_late),
            age(it.oldest_days, reader),
            age(it.mean_days, reader),
        ];
        Row::new(cells, None)
    };
    let head = [
        "against",
        "open",
        "enhanced",
        "plan-overdue",
        "sum-late",
        "oldest",
        "mean",
    ];
    Table {
        id: "states",
        caption: reader.say("desk-execution-states"),
        head: reader.heads(&head),
        rows: found.states.iter().map(row).collect(),
    }
}

/// The cases, the oldest first.
fn cases(found: &Executions, reader: &Reader) -> Table {
    let words = reader.words();
    let row = |it: &OpenCase| {
        let mut remarks: Vec<String> = Vec::new();
        if let Some(day) = it.plan_overdue_since {
            let day = [("day", words.day(day.0))];
            remarks.push(reader.with("desk-execution-plan-overdue", &day));
        }
        let late = it.owed.iter().filter(|line| line.late_days > 0).count();
        if late > 0 {
            remarks.push(reader.with("desk-execution-sums-late", &[("count", late.to_string())]));
        }
        if it.shown_by != ShownBy::Act {
            remarks.push(reader.say("desk-execution-shown"));
        }
        let number = it.application.to_string();
        let to = format!("/docket/{number}");
        let cells = vec![
            Cell::link(number, to),
            Cell::text(it.applicant.as_deref().unwrap_or("–")),
            Cell::text(against(&it.respondents, reader)),
            Cell::date(it.since, words),
            age(it.days, reader),
            Cell::text(it.state.said(words)).plain(it.state.word()),
            Cell::text(remarks.join("; ")),
        ];
        Row::new(cells, None)
    };
    let head = [
        "number",
        "applicant",
        "against",
        "since",
        "age",
        "stands",
        "remark",
    ];
    Table {
        id: "cases",
        caption: reader.say("desk-execution-cases"),
        head: reader.heads(&head),
        rows: found.cases.iter().map(row).collect(),
    }
}

/// What is still owed under them.
fn owed(found: &Executions, reader: &Reader) -> Table {
    let tell = reader.tell();
    let row = |it: &Sums| {
        let cells = vec![
            Cell::text(&it.currency),
            Cell::decimal(it.owed, tell),
            Cell::decimal(it.late, tell),
            Cell::decimal(it.interest_owed, tell),
        ];
        Row::new(cells, None)
    };
    Table {
        id: "owed",
        caption: reader.say("desk-execution-owed"),
        head: reader.heads(&["currency", "owed", "late", "interest-owed"]),
        rows: found.owed.iter().map(row).collect(),
    }
}

/// The execution of an application, on its page.
pub fn part(it: &Execution, reader: &Reader) -> Markup {
    let words = reader.words();
    let yes_no = |done: bool| reader.say(if done { "ask-yes" } else { "ask-no" });
    let days = it
        .days
        .map(|days| reader.with("desk-days", &[("count", days.to_string())]));
    html! {
        h2 #execution { (reader.say("desk-execution")) }
        dl.facts {
            dt { (reader.say("desk-column-stands")) }
            dd { (capital(&it.state.said(words))) }
            @if let Some(since) = it.since {
                dt { (reader.say("desk-column-since")) }
                dd { (words.day(since.0)) @if let Some(days) = days { " (" (days) ")" } }
            }
            @if let Some(closed) = it.closed_on {
                dt { (reader.say("desk-execution-closed")) }
                dd { (words.day(closed.0)) }
            }
            @if let Some(overdue) = it.plan_overdue_since {
                dt { (reader.say("desk-execution-plan")) }
                dd { (reader.with("desk-execution-plan-overdue", &[("day", words.day(overdue.0))])) }
            }
            dt { (reader.say("desk-execution-individual")) }
            dd { (yes_no(it.individual_measures)) }
            dt { (reader.say("desk-execution-general")) }
            dd { (yes_no(it.general_measures)) }
            @if it.interim_resolutions > 0 {
                dt { (reader.say("desk-execution-interim")) }
                dd { (it.interim_resolutions) }
            }
        }
        ol.lines {
            @for step in &it.steps {
                li { time datetime=(step.on) { (words.day(step.on.0)) } (reader.colon()) (step.event.said(words)) " " a.small href={ "#entry-" (step.seq) } { (reader.with("desk-entry", &[("seq", step.seq.to_string())])) } }
            }
        }
    }
}

/// `GET /docket/state/{code}`
pub async fn state(
    visitor: Visitor,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let reader = &visitor.reader;
    let found = super::list::respondent(&code, reader)
        .and_then(|state| Ok((state, trouble::day(&asked.on)?.unwrap_or(reader.today))));
    let found = match found {
        Ok((Some(state), on)) => apart!(visitor, |office| office.state_docket(state, on)),
        Ok((None, _)) => return super::list::nowhere(&visitor),
        Err(trouble) => Err(trouble.into()),
    };
    match found {
        Ok(found) => state_page(&found, &asked, &visitor),
        Err(failed) => trouble::page(&failed, &visitor),
    }
}

fn state_page(found: &StateDocket, asked: &Asked, visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    let law = &found.law;
    let state = law.state;
    let path = format!("/docket/state/{state}");
    let args = [
        ("state", against(&[state], reader)),
        ("day", reader.words().day(law.on.0)),
    ];
    let heading = reader.with("desk-state-title", &args);
    let tally = tally(&found.tally, reader);
    if asked.table == tally.id {
        let file = format!("docket-{state}-{}.csv", law.on);
        return own_file(&file, CSV, tally.csv_text());
    }
    let json = with_pair("/api/v1/docket/state", "state", &state.to_string());
    let json = with_pair(&json, "on", &law.on.to_string());
    let json = with_pair(&json, "as", &visitor.viewer.to_string());
    let on = with_pair(&path, "on", &law.on.to_string());
    let body = html! {
        (nav::docket(&path, reader))
        h1 { (heading) }
        form.filters method="get" action=(path) {
            (day_field(&asked.on, reader))
            button.second { (reader.say("desk-filter")) }
        }
        (rules(law, reader))
        (tally.without_sources(&json, &with_pair(&on, "table", tally.id)))
        (elsewhere(state, reader))
    };
    visitor.page(StatusCode::OK, &heading, body)
}

/// What follows from the record.
fn rules(law: &ForState, reader: &Reader) -> Markup {
    let words = reader.words();
    let since = law.member_since.map(|day| words.day(day.0));
    let member = match (law.member, &since) {
        (true, Some(_)) => "desk-state-member-since",
        (true, None) => "desk-state-member",
        (false, Some(_)) => "desk-state-no-member-since",
        (false, None) => "desk-state-no-member",
    };
    let since = [("day", since.unwrap_or_default())];
    html! {
        dl.facts {
            dt { (reader.say("desk-state-membership")) }
            dd { (reader.with(member, &since)) }
            dt { (reader.say("desk-state-party")) }
            dd { (law.party.said(words)) }
            dt { (reader.say("desk-state-lodging")) }
            dd { (law.lodging.text.said(words)) " (" (cited(&law.lodging.authority.join(", "), words)) ")" }
            dt { (reader.say("desk-state-examination")) }
            dd { (law.examination.said(words)) }
            dt { (reader.say("desk-state-judge")) }
            dd { (law.judge.said(words)) }
            dt { (reader.say("desk-state-supervised")) }
            dd { (law.execution.said(words)) }
        }
        @if !law.grounds.is_empty() {
            h2 { (reader.say("desk-state-grounds")) }
            ul.lines {
                @for ground in &law.grounds {
                    li {
                        h3 { (words.day(ground.effective.0)) }
                        p lang="en" { (ground.text) }
                        @if ground.known != ground.effective { p.hint { (reader.with("desk-state-known", &[("day", words.day(ground.known.0))])) } }
                        p.hint { @for source in &ground.sources { a href={ "/record/source/" (source) } { (source) } " " } }
                    }
                }
            }
        }
    }
}

fn tally(tally: &Tally, reader: &Reader) -> Table {
    let lines = [
        (tally.applications, "all"),
        (tally.pending, "pending"),
        (tally.communicated, "communicated"),
        (tally.decided, "decided"),
        (tally.closed, "closed"),
        (tally.judged, "judged"),
        (tally.judged_and_no_more, "no-more"),
        (tally.supervised, "supervised"),
        (tally.resolution_adopted, "resolution"),
        (tally.executed, "executed"),
    ];
    let row = |(count, key): (u32, &str)| {
        let cells = vec![
            Cell::text(reader.say(&format!("desk-tally-{key}"))),
            Cell::number(Some(i64::from(count)), reader.tell()),
        ];
        Row::new(cells, None)
    };
    Table {
        id: "applications",
        caption: reader.say("desk-tally"),
        head: reader.heads(&["stands", "count"]),
        rows: lines.into_iter().map(row).collect(),
    }
}

/// Other pages about the State.
fn elsewhere(state: StateCode, reader: &Reader) -> Markup {
    let links = [
        (format!("/docket?against={state}"), "desk-docket-list"),
        (
            format!("/docket/execution?against={state}"),
            "desk-execution",
        ),
        (
            format!("/docket/account?against={state}"),
            "desk-account-of-state",
        ),
        (
            format!("/record/contributions/{state}"),
            "desk-contributions",
        ),
        (format!("/record/state/{state}"), "desk-state-record"),
    ];
    html! {
        h2.hand { (reader.say("desk-state-more")) }
        ul.hand { @for (to, key) in links { li { a href=(to) { (reader.say(key)) } } } }
    }
}
