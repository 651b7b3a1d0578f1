//! One application, as a file reads: where it stands, what is due, what may happen next and by
//! which rule, what happened.

use super::list::against;
use super::visitor::Visitor;
use super::{due, execution, money, papers, trouble};
use crate::docket::before;
use crate::page::capital;
use crate::reader::Reader;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use standi_docket::access::{Task, line};
use standi_docket::money::{Account, Settings};
use standi_docket::state::Region;
use standi_docket::value::Number;
use standi_docket::{cited, lifecycle};
use standi_docket_office::AccountQuery;
use standi_docket_office::answers::{Shown, Step};
use standi_docket_office::words::{details, happened};

/// The number in an address: `1/26` is two parts of a path.
pub fn number(place: &str, year: &str) -> Option<Number> {
    format!("{place}/{year}").parse().ok()
}

/// `GET /docket/{place}/{year}`
pub async fn show(visitor: Visitor, Path((place, year)): Path<(String, String)>) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    let money = AccountQuery {
        application: Some(number),
        state: None,
        on: visitor.reader.today,
        settings: Settings::default(),
    };
    let shown = before!(visitor, |office| {
        let shown = office.show(number)?;
        let stated = office.account(&money)?;
        Ok((shown, stated.account))
    });
    match shown {
        Ok((shown, account)) => page(&shown, &account, &visitor),
        Err(failed) => trouble::page(&failed, &visitor),
    }
}

fn page(shown: &Shown, account: &Account, visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    let it = &shown.application;
    let applicant = it.applicant.clone();
    let args = [
        ("number", it.number.to_string()),
        (
            "applicant",
            applicant.unwrap_or_else(|| reader.say("desk-not-named")),
        ),
        ("states", against(&it.respondents, reader)),
    ];
    let heading = reader.with("desk-application", &args);
    let body = html! {
        h1 { (heading) }
        div.columns {
            div {
                (facts(shown, reader))
                @if !shown.due.is_empty() {
                    h2 { (reader.say("desk-due")) }
                    (due::table(&shown.due, false, reader))
                }
                (papers::part(shown, line(visitor.viewer.role, Task::Act).is_some(), visitor))
                @if !account.lines.is_empty() { (money::part(account, it.number, reader)) }
                @if let Some(execution) = &shown.execution { (execution::part(execution, reader)) }
                h2 #history { (reader.say("desk-happened")) }
                (history(shown, reader))
            }
            div { (next(shown, reader)) (hidden(shown, reader)) }
        }
        p.hand { a href="/docket" { (reader.say("desk-to-docket")) } }
    };
    visitor.page(StatusCode::OK, &heading, body)
}

fn facts(shown: &Shown, reader: &Reader) -> Markup {
    let it = &shown.application;
    let words = reader.words();
    let day = |day: Option<standi_docket::value::Date>| day.map(|day| words.day(day.0));
    // Money and execution have parts of their own.
    let told_here = |region: Region| matches!(region, Region::Case | Region::Interim);
    let facts = [
        ("introduced", day(it.lodged)),
        ("time-limit", day(it.last_day)),
        ("section", it.section.clone()),
        ("formation", it.formation.map(|it| it.said(words))),
        (
            "priority",
            it.priority.map(|it| {
                let args = [("category", it.to_string()), ("about", it.said(words))];
                reader.with("desk-priority", &args)
            }),
        ),
        ("judgment", day(it.judgment_on)),
        ("final", day(it.final_on)),
    ];
    let told = facts
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)));
    html! {
        dl.facts {
            @for state in it.states().into_iter().filter(|state| told_here(state.region()) && state.word() != "im_none") {
                dt { (capital(&state.region().said(words))) }
                dd { (capital(&state.said(words))) }
            }
            @for complaint in &it.complaints {
                dt { (reader.with("desk-complaint", &[("id", complaint.id.clone())])) }
                dd { (complaint.articles.join(", ")) @if !complaint.articles.is_empty() { (reader.colon()) } (complaint.status.said(words)) }
            }
            @if it.anonymous {
                dt { (reader.say("desk-anonymous")) }
                dd { bdi { (it.name.as_deref().unwrap_or("–")) } }
            }
            @for (key, value) in told {
                dt { (reader.say(&format!("desk-fact-{key}"))) }
                dd { (value) }
            }
        }
    }
}

fn history(shown: &Shown, reader: &Reader) -> Markup {
    html! {
        ol.lines {
            @for entry in &shown.application.history {
                li id={ "entry-" (entry.seq) } {
                    h3 { (entry.seq) ". " time datetime=(entry.happened_on) { (reader.words().day(entry.happened_on.0)) } (reader.colon()) (happened(entry, reader.words())) }
                    @let details = details(entry, reader.words());
                    @if !details.is_empty() { p { bdi { (details.join(&reader.say("cite-next"))) } } }
                    p.hint { (cited(&entry.authority, reader.words())) " · " bdi { (entry.recorded_by) } " (" (entry.role.said(reader.words())) "), " time datetime=(entry.recorded_at) { (entry.recorded_at.0.strftime("%Y-%m-%d %H:%M UTC")) } }
                }
            }
        }
    }
}

/// What may happen next: what the viewer records, then what others do.
fn next(shown: &Shown, reader: &Reader) -> Markup {
    let (yours, others): (Vec<&Step>, Vec<&Step>) = shown.next.iter().partition(|step| step.yours);
    let (number, words) = (shown.application.number, reader.words());
    html! {
        h2 { (reader.say("desk-next")) }
        @if shown.next.is_empty() { p { (reader.say("desk-next-nothing")) } }
        @else if yours.is_empty() { p { (reader.say("desk-next-others")) } }
        ul.lines {
            @for step in yours {
                li {
                    h3 { a href={ "/docket/" (number) "/act/" (step.event) } { (capital(&step.event.said(reader.words()))) } }
                    p.hint { (remark(step, reader)) }
                }
            }
        }
        @if !others.is_empty() {
            details {
                summary { (reader.say("desk-for-others")) }
                ul { @for step in others { li { (step.event.said(reader.words())) " (" (lifecycle::said::actor(step.actor, words)) @if !step.rule.is_empty() { ", " (cited(step.rule, words)) } ")" } } }
            }
        }
    }
}

/// The rule of a step, and its condition.
pub fn remark(step: &Step, reader: &Reader) -> String {
    let words = reader.words();
    let parts = [
        cited(step.rule, words),
        lifecycle::said::remark(step.condition, words),
    ];
    let told = parts.into_iter().filter(|it| !it.is_empty());
    told.collect::<Vec<_>>().join(" · ")
}

fn hidden(shown: &Shown, reader: &Reader) -> Markup {
    html! {
        @if !shown.hidden.is_empty() {
            h2 { (reader.say("desk-hidden")) }
            ul { @for hidden in &shown.hidden { li { (hidden.what.said(reader.words())) " (" (cited(hidden.rule, reader.words())) ")" } } }
        }
    }
}
