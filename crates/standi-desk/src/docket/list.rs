//! A list of applications, as a cause list reads. Its filters stand in its address.

use super::filters::against_field;
use super::visitor::Visitor;
use super::{nav, trouble};
use crate::docket::before;
use crate::page::{on_paper, with_pair, with_pairs};
use crate::reader::Reader;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use standi_docket::phrase::Phrase;
use standi_docket::state::{Case, Interim, Priority, Supervision};
use standi_docket::value::{Date, Number, StateCode};
use standi_docket_office::answers::Listed;
use standi_docket_office::{Trouble, asked};
use standi_docket_store::{ListFilter, ListRow};
use standi_law::words::Words;
use standi_record::Unknown;

/// Rows of a page.
const PAGE: u32 = 50;

/// What is asked for in the address; an empty field asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    against: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    priority: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    before: String,
    #[serde(default)]
    after: String,
}

impl Asked {
    fn filter(&self, reader: &Reader) -> Result<ListFilter, Trouble> {
        let respondent = respondent(&self.against, reader)?;
        let words = asked::Words {
            state: &self.state,
            priority: &self.priority,
            after: &self.after,
        };
        let asked::Understood {
            state,
            priority,
            after,
        } = words.understood()?;
        Ok(ListFilter {
            respondent,
            state,
            priority,
            lodged_from: trouble::day(&self.from)?.map(Date),
            lodged_before: trouble::day(&self.before)?.map(Date),
            after,
            limit: PAGE,
            ..ListFilter::default()
        })
    }

    /// What is asked for, in words.
    fn told(&self, reader: &Reader) -> Vec<(String, String)> {
        let words = reader.words();
        let state = states(words).find(|(word, _)| *word == self.state);
        let priority = Priority::from_word(&self.priority);
        let priority = priority.map(|it| format!("{it}{}{}", reader.colon(), it.said(words)));
        let day = |text: &str| match trouble::day(text) {
            Ok(Some(day)) => words.day(day),
            _ => text.to_string(),
        };
        [
            ("desk-filter-against", self.against.clone()),
            (
                "desk-filter-state",
                state.map_or(String::new(), |(_, title)| title),
            ),
            ("desk-filter-priority", priority.unwrap_or_default()),
            ("desk-filter-from", day(&self.from)),
            ("desk-filter-before", day(&self.before)),
        ]
        .map(|(key, value)| (reader.say(key), value))
        .to_vec()
    }

    /// The address of the page that begins after a number.
    fn page_after(&self, number: Number) -> String {
        let fields = [
            ("against", self.against.as_str()),
            ("state", &self.state),
            ("priority", &self.priority),
            ("from", &self.from),
            ("before", &self.before),
        ];
        with_pair(&with_pairs("/docket", fields), "after", &number.to_string())
    }
}

/// The State of a name or code in a field; `None`: the field is empty.
///
/// # Errors
/// The record knows no such State, with the nearest.
pub fn respondent(name: &str, reader: &Reader) -> Result<Option<StateCode>, Trouble> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let state = reader.desk.record().find_state(name).map_err(unknown)?;
    Ok(state.code.0.parse().ok())
}

fn unknown(unknown: Unknown) -> Trouble {
    let near = unknown.near.map(|near| ("near", near.into()));
    Trouble::Input {
        kind: "unknown-name",
        message: Phrase::of("wrong-no-state", [("name", unknown.word.into())]),
        help: near.map(|near| Phrase::of("advise-near-name", [near])),
    }
}

/// `GET /docket`
pub async fn list(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let found = match asked.filter(&visitor.reader) {
        Ok(filter) => before!(visitor, |office| office.list(&filter)),
        Err(trouble) => Err(trouble.into()),
    };
    let reader = &visitor.reader;
    let heading = reader.say("desk-part-docket");
    let (status, inside) = match &found {
        Ok(listed) => (StatusCode::OK, rows(listed, &asked, reader)),
        Err(failed) => (trouble::status(failed), trouble::summary(failed, &visitor)),
    };
    let body = html! {
        (nav::docket("/docket", reader))
        h1 { (heading) }
        div.actions { a.button href="/docket/lodge" { (reader.say("desk-lodge")) } }
        (filters(&asked, reader))
        (on_paper(&asked.told(reader), reader))
        (inside)
    };
    visitor.page(status, &heading, body)
}

/// The states by which one can ask, each with its words.
fn states(words: &Words) -> impl Iterator<Item = (&'static str, String)> {
    let cases = Case::ALL.iter().map(|it| (it.word(), it.said(words)));
    let interim = Interim::ALL.iter().map(|it| (it.word(), it.said(words)));
    let supervision = Supervision::ALL.iter();
    let supervision = supervision.map(|it| (it.word(), it.said(words)));
    cases.chain(interim).chain(supervision)
}

fn filters(asked: &Asked, reader: &Reader) -> Markup {
    let words = reader.words();
    let priorities = Priority::ALL.iter().map(|it| (it.word(), it.said(words)));
    html! {
        form.filters method="get" action="/docket" role="search" {
            (against_field(&asked.against, reader))
            label {
                (reader.say("desk-filter-state"))
                select name="state" {
                    option value="" { "–" }
                    @for (word, title) in states(words) { option value=(word) selected[word == asked.state] { (title) } }
                }
            }
            label {
                (reader.say("desk-filter-priority"))
                select name="priority" {
                    option value="" { "–" }
                    @for (word, title) in priorities { option value=(word) selected[word == asked.priority] { (word) (reader.colon()) (title) } }
                }
            }
            label { (reader.say("desk-filter-from")) input type="date" name="from" value=(asked.from); }
            label { (reader.say("desk-filter-before")) input type="date" name="before" value=(asked.before); }
            button.second { (reader.say("desk-filter")) }
        }
    }
}

fn rows(listed: &Listed, asked: &Asked, reader: &Reader) -> Markup {
    let total = [("count", listed.total.to_string())];
    let more = listed.applications.len() == PAGE as usize;
    let last = listed.applications.last().filter(|_| more);
    html! {
        p { (reader.with("desk-listed", &total)) }
        @if !listed.applications.is_empty() {
            div.wide tabindex="0" role="region" aria-label=(reader.say("desk-part-docket")) {
                table {
                    thead {
                        tr {
                            @for key in ["number", "introduced", "applicant", "against", "stands", "priority"] {
                                th scope="col" { (reader.say(&format!("desk-column-{key}"))) }
                            }
                        }
                    }
                    tbody { @for row in &listed.applications { (self::row(row, reader)) } }
                }
            }
        }
        @if let Some(last) = last { p.hand { a href=(asked.page_after(last.number)) rel="next" { (reader.say("desk-next-page")) } } }
    }
}

fn row(row: &ListRow, reader: &Reader) -> Markup {
    let words = reader.words();
    let mut states = vec![row.case.said(words)];
    states.extend(Some(row.interim.said(words)).filter(|_| row.interim != Interim::None));
    states.extend(row.supervision.map(|it| it.said(words)));
    html! {
        tr {
            th scope="row" { a href={ "/docket/" (row.number) } { (row.number) } }
            td { @if let Some(day) = row.lodged { (reader.words().day(day.0)) } }
            td { bdi { (row.applicant.as_deref().unwrap_or("–")) } }
            td { (against(&row.respondents, reader)) }
            td { (states.join("; ")) }
            td { @if let Some(priority) = row.priority { (priority) } }
        }
    }
}

/// States by name.
pub fn against(codes: &[StateCode], reader: &Reader) -> String {
    let name = |code: &StateCode| match reader.desk.record().state(&code.to_string()) {
        Some(state) => reader.words().state_alone(state),
        None => code.to_string(),
    };
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A page that says that an address names no application.
pub fn nowhere(visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    reader.no_page(
        StatusCode::NOT_FOUND,
        &reader.say("desk-nowhere"),
        &reader.say("desk-nowhere-text"),
    )
}
