//! What happened is recorded. A refusal stands above the form, which keeps what was written; who
//! was overtaken sees what the other recorded, and may then send theirs.

use super::application::{number, remark};
use super::visitor::Visitor;
use super::{Failed, trouble};
use crate::docket::before;
use crate::fields::Fields;
use crate::page::capital;
use crate::reader::Reader;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use standi_docket::RefusalKind;
use standi_docket::event::{Holds, holds};
use standi_docket::value::Number;
use standi_docket_office::answers::{Step, StepField, Steps};
use standi_docket_office::{Act, Trouble, event, words};
use standi_record::Day;

/// Fields of the form that are not fields of the event, which are sent with `event-` before them.
const OWN: &str = "event-";

/// `GET /docket/{place}/{year}/act/{event}`
pub async fn form(
    visitor: Visitor,
    Path((place, year, word)): Path<(String, String, String)>,
) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    page(number, &word, &visitor, &Fields::default(), None).await
}

/// `POST /docket/{place}/{year}/act/{event}`
pub async fn record(
    visitor: Visitor,
    Path((place, year, word)): Path<(String, String, String)>,
    fields: Fields,
) -> Response {
    let Some(number) = number(&place, &year) else {
        return super::list::nowhere(&visitor);
    };
    let done = match act(number, &word, &fields, visitor.reader.today) {
        Ok(act) => before!(visitor, |office| office.act(act)),
        Err(trouble) => Err(trouble.into()),
    };
    match done {
        Ok(_) => Redirect::to(&format!("/docket/{number}")).into_response(),
        Err(failed) => page(number, &word, &visitor, &fields, Some(&failed)).await,
    }
}

/// What a form says.
fn act(number: Number, word: &str, fields: &Fields, today: Day) -> Result<Act, Trouble> {
    let given: Vec<(String, String)> = fields
        .0
        .iter()
        .filter_map(|(name, value)| {
            let name = name.strip_prefix(OWN)?;
            // Several values of a field are written one a line.
            Some(
                value
                    .lines()
                    .map(move |line| (name.to_string(), line.trim().to_string())),
            )
        })
        .flatten()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    Ok(Act {
        number,
        event: event(word, &given)?,
        on: trouble::day(fields.get("on"))?.unwrap_or(today),
        authority: None,
        document: fields.text("document"),
        note: fields.text("note"),
        due: trouble::day(fields.get("due"))?.map(standi_docket::value::Date),
        supersedes: fields.get("supersedes").parse().ok(),
        seen: fields.get("seen").parse().ok(),
        shown: fields.has("shown"),
    })
}

async fn page(
    number: Number,
    word: &str,
    visitor: &Visitor,
    fields: &Fields,
    failed: Option<&Failed>,
) -> Response {
    let reader = &visitor.reader;
    let steps: Steps = match before!(visitor, |office| office.steps(number)) {
        Ok(steps) => steps,
        Err(failed) => return trouble::page(&failed, visitor),
    };
    let seen = seen(fields, failed, steps.version);
    let step: Option<&Step> = steps.steps.iter().find(|step| step.event.word() == word);
    let Some(step) = step else {
        let args = [("number", number.to_string())];
        let heading = reader.with("desk-no-step", &args);
        let body = html! {
            h1 { (heading) }
            @if let Some(failed) = failed { (trouble::summary(failed, visitor)) }
            p { a href={ "/docket/" (number) } { (reader.with("desk-to-application", &args)) } }
        };
        let status = failed.map_or(StatusCode::NOT_FOUND, trouble::status);
        return visitor.page(status, &heading, body);
    };
    let title = capital(&step.event.said(reader.words()));
    let today = reader.today.to_string();
    let on = match fields.get("on") {
        "" => today.as_str(),
        on => on,
    };
    let body = html! {
        p { a href={ "/docket/" (number) } { (reader.with("desk-to-application", &[("number", number.to_string())])) } }
        @if let Some(failed) = failed { (trouble::summary(failed, visitor)) }
        h1 { (title) }
        p.term { (remark(step, reader)) }
        form method="post" action={ "/docket/" (number) "/act/" (word) } {
            input type="hidden" name="seen" value=(seen);
            div.field {
                label for="on" { (reader.say("desk-act-on")) }
                input type="date" id="on" name="on" value=(on) max=(today);
            }
            @for it in &step.fields { (field(it, fields, reader)) }
            div.field {
                label for="note" { (reader.say("desk-act-note")) }
                textarea id="note" name="note" { (fields.get("note")) }
            }
            div.field {
                label for="document" { (reader.say("desk-act-document")) }
                input type="text" id="document" name="document" value=(fields.get("document")) autocomplete="off";
            }
            div.field {
                label for="due" { (reader.say("desk-act-due")) }
                input type="date" id="due" name="due" value=(fields.get("due"));
            }
            div.actions { button { (reader.say("desk-record")) } }
        }
    };
    let status = failed.map_or(StatusCode::OK, trouble::status);
    visitor.page(status, &title, body)
}

/// How many entries a form counts as seen: after a conflict those that are told of above it, else
/// those that were seen before.
pub fn seen(fields: &Fields, failed: Option<&Failed>, there: u32) -> String {
    let overtaken = matches!(
        failed,
        Some(Failed::Trouble(Trouble::Refused(refused))) if refused.refused.kind == RefusalKind::Conflict
    );
    match fields.get("seen") {
        seen if !seen.is_empty() && !overtaken => seen.to_string(),
        _ => there.to_string(),
    }
}

/// A field of the event, as it is asked for.
fn field(field: &StepField, fields: &Fields, reader: &Reader) -> Markup {
    let name = format!("{OWN}{}", field.name);
    let said = fields.get(&name);
    let hint = format!("{name}-hint");
    html! {
        div.field {
            label for=(name) {
                (capital(&words::field(field.name, reader.words())))
                @if !field.needed { " (" (reader.say("desk-optional")) ")" }
            }
            span.hint id=(hint) {
                (capital(&holds(field.holds, reader.words()))) "."
                @if field.kind == Holds::Several { " " (reader.say("desk-one-a-line")) }
            }
            @match field.kind {
                Holds::Several => textarea id=(name) name=(name) aria-describedby=(hint) { (said) },
                Holds::Day => input type="date" id=(name) name=(name) value=(said) required[field.needed] aria-describedby=(hint);,
                Holds::YesNo => select id=(name) name=(name) aria-describedby=(hint) {
                    option value="no" { (reader.say("ask-no")) }
                    option value="yes" selected[said == "yes"] { (reader.say("ask-yes")) }
                },
                Holds::Text => input type="text" id=(name) name=(name) value=(said) required[field.needed]
                    aria-describedby=(hint) autocomplete="off";,
            }
        }
    }
}
