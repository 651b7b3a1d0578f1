//! What is due, overdue things first, and the same as a calendar.

use super::list::against;
use super::visitor::Visitor;
use super::{nav, trouble};
use crate::docket::before;
use crate::download::own_file;
use crate::page::{on_paper, with_pair};
use crate::reader::Reader;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use standi_docket::{cited, term};
use standi_docket_office::DueQuery;
use standi_docket_office::answers::{DueItem, DueList, Stands};
use standi_record::Day;
use standi_report::calendar::of_days;

/// Rows of the page.
const MOST: u32 = 200;

/// What is asked for in the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// Days from today.
    #[serde(default)]
    within: String,
    /// Whether only what is for the viewer to do.
    #[serde(default)]
    mine: String,
}

impl Asked {
    /// What is asked for, in words.
    fn told(&self, reader: &Reader) -> Vec<(String, String)> {
        let mine = match self.mine.is_empty() {
            true => String::new(),
            false => reader.say("ask-yes"),
        };
        vec![
            (reader.say("desk-due-within"), self.within.clone()),
            (reader.say("desk-due-mine"), mine),
        ]
    }

    fn query(&self, visitor: &Visitor, limit: u32) -> DueQuery {
        let days = self.within.trim().parse::<u16>().ok();
        DueQuery {
            until: days.map(|days| Day(visitor.reader.today.0 + i32::from(days))),
            whose: match self.mine.is_empty() {
                true => Vec::new(),
                false => DueQuery::whose_of(visitor.viewer.role),
            },
            number: None,
            limit,
        }
    }
}

/// `GET /docket/due`
pub async fn due(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let query = asked.query(&visitor, MOST);
    let found = before!(visitor, |office| office.due(&query));
    let reader = &visitor.reader;
    let heading = reader.say("desk-due");
    let (status, inside) = match &found {
        Ok(due) => (StatusCode::OK, self::list(due, &asked, reader)),
        Err(failed) => (trouble::status(failed), trouble::summary(failed, &visitor)),
    };
    let body = html! {
        (nav::docket("/docket/due", reader))
        h1 { (heading) }
        form.filters method="get" action="/docket/due" {
            label {
                (reader.say("desk-due-within"))
                input type="number" name="within" min="0" max="9999" value=(asked.within);
            }
            label {
                input type="checkbox" name="mine" value="1" checked[!asked.mine.is_empty()];
                " " (reader.say("desk-due-mine"))
            }
            button.second { (reader.say("desk-filter")) }
        }
        (on_paper(&asked.told(reader), reader))
        (inside)
    };
    visitor.page(status, &heading, body)
}

fn list(due: &DueList, asked: &Asked, reader: &Reader) -> Markup {
    let count = [
        ("count", due.due.len().to_string()),
        ("overdue", due.overdue.to_string()),
    ];
    let calendar = with_pair("/docket/due.ics", "within", &asked.within);
    let calendar = with_pair(&calendar, "mine", &asked.mine);
    html! {
        p { (reader.with("desk-due-count", &count)) @if due.more { " " (reader.say("desk-due-more")) } }
        @if !due.due.is_empty() {
            (table(&due.due, true, reader))
            p { a.button.second href=(calendar) download="due.ics" { (reader.say("desk-due-calendar")) } }
        }
    }
}

/// Rows of what is due; with the application, where they are of several.
pub fn table(due: &[DueItem], of_several: bool, reader: &Reader) -> Markup {
    let own = ["last-day", "stands", "whose", "what", "rule"];
    let all = [
        "last-day", "stands", "number", "against", "whose", "what", "rule",
    ];
    let words = reader.words();
    let columns: &[&str] = if of_several { &all } else { &own };
    html! {
        div.wide tabindex="0" role="region" aria-label=(reader.say("desk-due")) {
            table {
                thead { tr { @for key in columns { th scope="col" { (reader.say(&format!("desk-column-{key}"))) } } } }
                tbody {
                    @for it in due {
                        tr {
                            td { @if let Some(day) = it.row.last_day { (reader.words().day(day.0)) } }
                            td { (stands(it, reader)) }
                            @if of_several {
                                td { a href={ "/docket/" (it.row.number) } { (it.row.number) } }
                                td { (against(&it.row.respondents, reader)) }
                            }
                            td { (it.row.whose.said(words)) }
                            td { (term::said(&it.row.id, &it.row.name, words)) @if let Some(award) = &it.row.award { " (" (award) ")" } }
                            td { (cited(&it.row.authority, words)) }
                        }
                    }
                }
            }
        }
    }
}

fn stands(it: &DueItem, reader: &Reader) -> String {
    let left = it.days_left.unwrap_or_default();
    let key = match it.stands {
        Stands::Overdue => "desk-stands-overdue",
        Stands::Ended => "desk-stands-ended",
        Stands::Running if it.days_left.is_some() => "desk-stands-running",
        Stands::Suspended => "desk-stands-suspended",
        Stands::Running | Stands::NoDay => "desk-stands-no-day",
    };
    reader.with(key, &[("count", left.abs().to_string())])
}

/// `GET /docket/due.ics`: by number, without a name, for calendars travel.
pub async fn calendar(visitor: Visitor, Query(asked): Query<Asked>) -> Response {
    let query = asked.query(&visitor, 0);
    let due = match before!(visitor, |office| office.due(&query)) {
        Ok(due) => due,
        Err(failed) => return trouble::page(&failed, &visitor),
    };
    let reader = &visitor.reader;
    let calendar = of_days(
        &due.days(reader.words()),
        reader.today,
        reader.words(),
        reader.desk.now(),
    );
    own_file("due.ics", "text/calendar; charset=utf-8", calendar)
}
