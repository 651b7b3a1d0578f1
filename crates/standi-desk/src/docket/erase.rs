//! One application leaves the docket for good: what would go and what stays is shown first; it is
//! erased when its number was typed again and a reason given.

use super::act::seen;
use super::application::number;
use super::visitor::Visitor;
use super::{Failed, trouble};
use crate::docket::{apart, before};
use crate::fields::Fields;
use crate::form::{Amiss, Line};
use crate::page::capital;
use crate::reader::Reader;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use standi_docket::access::{Task, Viewer, line};
use standi_docket::phrase::Phrase;
use standi_docket::value::Number;
use standi_docket_office::Trouble;
use standi_docket_office::answers::Erased;

/// Which application.
#[derive(Deserialize)]
pub struct Which {
    number: Option<String>,
}

/// `GET /docket/erase`: for those who see no list from which to come.
pub async fn choose(visitor: Visitor, Query(which): Query<Which>) -> Response {
    let reader = &visitor.reader;
    let said = which.number.unwrap_or_default();
    let mut amiss = Amiss::default();
    if !said.trim().is_empty() {
        match said.trim().parse::<Number>() {
            Ok(number) => return Redirect::to(&address(number)).into_response(),
            Err(problem) => amiss.add("number", capital(&problem.said(reader.words()))),
        }
    }
    let heading = reader.say("desk-erasure-one");
    let field = Line {
        id: "number",
        kind: "text",
        label: reader.say("desk-erasure-which"),
        hint: String::new(),
        autocomplete: "off",
        value: &said,
        required: true,
    };
    let body = html! {
        (amiss.summary(reader))
        h1 { (heading) }
        form method="get" action="/docket/erase" {
            (amiss.line(&field))
            div.actions { button { (reader.say("desk-continue")) } }
        }
    };
    visitor.page(status(&amiss), &heading, body)
}

/// `GET /docket/{place}/{year}/erase`
pub async fn form(visitor: Visitor, Path((place, year)): Path<(String, String)>) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    page(
        number,
        &Fields::default(),
        &Amiss::default(),
        None,
        &visitor,
    )
    .await
}

/// `POST /docket/{place}/{year}/erase`
pub async fn erase(
    visitor: Visitor,
    Path((place, year)): Path<(String, String)>,
    fields: Fields,
) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    let words = visitor.reader.words();
    let mut amiss = Amiss::default();
    if fields.get("number").parse::<Number>() != Ok(number) {
        if !fields.has("why") {
            amiss.add("why", capital(&Phrase::new("wrong-no-why").said(words)));
        }
        amiss.add("number", visitor.reader.say("desk-erasure-not-number"));
        return page(number, &fields, &amiss, None, &visitor).await;
    }
    let (why, seen) = (
        fields.get("why").to_string(),
        fields.get("seen").parse().ok(),
    );
    match erased(&visitor, number, why, seen).await {
        Ok(erased) => done(&erased, &visitor),
        Err(Failed::Trouble(Trouble::Input {
            kind: "why",
            message,
            ..
        })) => {
            amiss.add("why", capital(&message.said(words)));
            page(number, &fields, &amiss, None, &visitor).await
        }
        Err(failed) => page(number, &fields, &amiss, Some(&failed), &visitor).await,
    }
}

/// Erases it. The file of the docket is then written anew, which may take long: apart from those who
/// work with it.
pub async fn erased(
    visitor: &Visitor,
    number: Number,
    why: String,
    seen: Option<u32>,
) -> Result<Erased, Failed> {
    let erased = apart!(visitor, |office| office.erase(number, &why, seen))?;
    let desk = &visitor.reader.desk;
    // Rows that were read for a search would keep its names until the next one.
    desk.searching.rows.forget();
    if !erased.before {
        desk.note("an application was erased");
    }
    Ok(erased)
}

/// Where an application is erased.
fn address(number: Number) -> String {
    format!("/docket/{number}/erase")
}

fn status(amiss: &Amiss) -> StatusCode {
    match amiss.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// The way to it, for those who may: from the page of an application, which they do not see, to that
/// application.
pub fn way(viewer: &Viewer, reader: &Reader) -> Markup {
    if line(viewer.role, Task::Erase).is_none() {
        return html! {};
    }
    let path = reader.here.split('?').next().unwrap_or_default();
    let about = path.strip_prefix("/docket/").and_then(|it| it.parse().ok());
    html! {
        p {
            @if let Some(number) = about {
                a href=(address(number)) { (reader.with("desk-erasure", &[("number", number.to_string())])) }
            } @else {
                a href="/docket/erase" { (reader.say("desk-erasure-one")) }
            }
        }
    }
}

async fn page(
    number: Number,
    fields: &Fields,
    amiss: &Amiss,
    failed: Option<&Failed>,
    visitor: &Visitor,
) -> Response {
    let takes = match before!(visitor, |office| office.erasing(number)) {
        Ok(takes) => takes,
        Err(Failed::Trouble(trouble @ Trouble::Erased { .. })) => {
            return over(number, trouble.into(), visitor);
        }
        Err(failed) => return trouble::page(&failed, visitor),
    };
    let reader = &visitor.reader;
    let heading = reader.with("desk-erasure", &[("number", number.to_string())]);
    let seen = seen(fields, failed, takes.events);
    let field = |id: &'static str, key: &str| {
        amiss.line(&Line {
            id,
            kind: "text",
            label: reader.say(key),
            hint: reader.say(&format!("{key}-hint")),
            autocomplete: "off",
            value: fields.get(id),
            required: true,
        })
    };
    let body = html! {
        @if let Some(failed) = failed { (trouble::summary(failed, visitor)) }
        (amiss.summary(reader))
        h1 { (heading) }
        p.notice role="note" { (reader.say("desk-erasure-for-good")) }
        h2 { (reader.say("desk-erasure-goes")) }
        ul {
            (goes(&takes, reader))
            li { (reader.say("desk-erasure-goes-rows")) }
        }
        h2 { (reader.say("desk-erasure-stays")) }
        ul {
            li { (reader.say("desk-erasure-stays-place")) }
            li { (reader.with("desk-erasure-stays-who", &[("by", visitor.by.clone())])) }
            (shared(&takes, reader))
            li { (reader.say("desk-erasure-stays-elsewhere")) }
        }
        form method="post" action=(address(number)) {
            input type="hidden" name="seen" value=(seen);
            (field("why", "desk-erasure-why"))
            (field("number", "desk-erasure-number"))
            div.actions {
                button { (reader.say("desk-erasure-do")) }
                a href="/docket/erase" { (reader.say("desk-back")) }
            }
        }
    };
    let status = failed.map_or(status(amiss), trouble::status);
    visitor.page(status, &heading, body)
}

/// What goes, as items of a list.
fn goes(takes: &Erased, reader: &Reader) -> Markup {
    let entries = [("count", takes.events.to_string())];
    let papers = [("count", takes.papers.to_string())];
    html! {
        li { (reader.with("desk-erasure-entries", &entries)) }
        @if takes.papers > 0 { li { (reader.with("desk-erasure-papers", &papers)) } }
    }
}

/// What stays because another application has it too, as an item of a list.
fn shared(takes: &Erased, reader: &Reader) -> Markup {
    let papers = [("count", takes.papers_shared.to_string())];
    html! {
        @if takes.papers_shared > 0 { li { (reader.with("desk-erasure-shared", &papers)) } }
    }
}

/// What was done.
fn done(erased: &Erased, visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    let key = match erased.before {
        true => "desk-erasure-before",
        false => "desk-erasure-done",
    };
    let heading = reader.with(key, &[("number", erased.application.to_string())]);
    let body = html! {
        h1 { (heading) }
        dl {
            @if !erased.before {
                dt { (reader.say("desk-erasure-gone")) }
                dd { ul { (goes(erased, reader)) } }
            }
            dt { (reader.say("desk-erasure-kept")) }
            dd {
                ul {
                    @if let Some(entry) = &erased.entry {
                        @let args = [
                            ("day", reader.words().day(entry.erased_at.day())),
                            ("by", entry.erased_by.clone()),
                            ("why", entry.why.clone()),
                        ];
                        li { (reader.with("desk-erasure-kept-entry", &args)) }
                    }
                    (shared(erased, reader))
                }
            }
            dt { (reader.say("desk-erasure-left")) }
            dd {
                @match &erased.left {
                    Some(left) => (left.said(reader.words())),
                    None => (reader.say("desk-erasure-left-nothing")),
                }
            }
        }
        @if erased.left.is_some() { (again(erased.application, reader)) }
    };
    visitor.page(StatusCode::OK, &heading, body)
}

/// The page of one that was erased.
fn over(number: Number, failed: Failed, visitor: &Visitor) -> Response {
    let reader = &visitor.reader;
    let heading = reader.say("desk-part-docket");
    let body = html! {
        h1 { (heading) }
        (trouble::summary(&failed, visitor))
        p { (reader.say("desk-erasure-again-text")) }
        (again(number, reader))
    };
    visitor.page(trouble::status(&failed), &heading, body)
}

/// A form by which the files are looked after again.
fn again(number: Number, reader: &Reader) -> Markup {
    html! {
        form.actions method="post" action=(address(number)) {
            input type="hidden" name="number" value=(number);
            button.second { (reader.say("desk-erasure-again")) }
        }
    }
}
