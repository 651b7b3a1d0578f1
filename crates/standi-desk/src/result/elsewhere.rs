//! The other doors: in which order to try them, until when, and what each shuts.

use super::reasons::Sources;
use crate::reader::Reader;
use maud::{Markup, html};
use standi_law::Value;
use standi_law::doors::{DoorAnswer, PairDoors};
use standi_record::Day;

/// The first of the doors that are open, in a sentence.
pub fn sentence(doors: &PairDoors, reader: &Reader) -> String {
    let open = |door: &&DoorAnswer| door.value == Value::Open;
    let mut ordered: Vec<&DoorAnswer> = doors.doors.iter().filter(open).collect();
    ordered.sort_by_key(|door| door.order.unwrap_or(usize::MAX));
    let Some(door) = ordered.into_iter().find(|door| door.order.is_some()) else {
        return String::new();
    };
    let body = name(door, reader);
    match day(door, reader) {
        Some(day) => reader.with("desk-may-be-open-until", &[("body", body), ("day", day)]),
        None => reader.with("desk-may-be-open", &[("body", body)]),
    }
}

/// All doors: first those to be tried; those that a fact is missing for, and those that are closed,
/// are folded.
pub fn column(doors: &PairDoors, sources: &mut Sources, reader: &Reader) -> Markup {
    let of = |values: &[Value]| {
        let mut found: Vec<&DoorAnswer> = doors
            .doors
            .iter()
            .filter(|door| values.contains(&door.value))
            .collect();
        found.sort_by_key(|door| door.order.unwrap_or(usize::MAX));
        found
    };
    let possible: Vec<Markup> = of(&[Value::Open, Value::Judgement])
        .into_iter()
        .map(|it| door(it, true, sources, reader))
        .collect();
    let folded: Vec<(&str, Vec<Markup>)> = [
        ("desk-doors-missing", Value::Missing),
        ("desk-doors-closed", Value::Closed),
    ]
    .into_iter()
    .map(|(key, value)| {
        let mut asked = Vec::new();
        let lines = of(&[value]).into_iter().map(|it| {
            // A question that was put before is not put again.
            let ask = it.question.as_ref().filter(|it| !asked.contains(it));
            asked.extend(ask);
            door(it, ask.is_some(), sources, reader)
        });
        (key, lines.collect())
    })
    .collect();
    let notices: Vec<Markup> = doors
        .notices
        .iter()
        .map(|it| html! { p.inset { (it.text) (sources.cite(&it.sources)) } })
        .collect();
    html! {
        h2 { (reader.say("heading-doors-order")) }
        @for notice in notices { (notice) }
        @if possible.is_empty() { p { (reader.say("door-none")) } }
        ol.lines { @for door in possible { (door) } }
        @for (key, lines) in folded {
            @if !lines.is_empty() {
                details { summary { (reader.say(key)) } ul.lines { @for line in lines { (line) } } }
            }
        }
    }
}

fn door(door: &DoorAnswer, ask: bool, sources: &mut Sources, reader: &Reader) -> Markup {
    let names = |bodies: &[&str]| {
        let names = bodies.iter().map(|id| short(id, reader));
        names.collect::<Vec<_>>().join(", ")
    };
    html! {
        li {
            h3 {
                @if let Some(at) = door.order { (at) ". " }
                (name(door, reader))
            }
            p {
                (reader.value(door.value))
                @if let Some(day) = day(door, reader) { " " (reader.with("door-last-day", &[("day", day)])) }
            }
            p { (door.why) (sources.cite(&door.sources)) }
            @if let Some(question) = door.question.as_ref().filter(|_| ask) { p { (question) } }
            @if door.value != Value::Closed {
                @for (key, bodies) in door.shuts() {
                    p.hint { (reader.with(key, &[("bodies", names(bodies))])) }
                }
                @if let Some(address) = door.address { p.hint { (linked(address)) } }
            }
        }
    }
}

/// Where to write: a web address as a link, every other one as it is.
fn linked(address: &str) -> Markup {
    html! {
        @if address.starts_with("https://") {
            a.address href=(address) rel="noreferrer noopener" { (address) }
        } @else { (address) }
    }
}

fn day(door: &DoorAnswer, reader: &Reader) -> Option<String> {
    let day: Day = door.last_day.as_ref()?.parse().ok()?;
    Some(reader.words().weekday(day))
}

fn name(door: &DoorAnswer, reader: &Reader) -> String {
    let body = reader.desk.record().body(door.forum);
    body.map_or(door.name, |body| reader.words().body(body))
        .to_string()
}

fn short(forum: &str, reader: &Reader) -> String {
    let body = reader.desk.record().body(forum);
    let short = body.and_then(|body| body.abbreviation).map(|it| it.0);
    let long = || body.map_or(forum, |body| reader.words().body(body));
    short.unwrap_or_else(long).to_string()
}
