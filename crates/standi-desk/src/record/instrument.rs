//! `/record/instrument/{id}`: what an instrument is, whom it binds on a day.

use super::cite::Cite;
use super::leaf::Leaf;
use super::states::bound_word;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use crate::page::with_pair;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_answers::instrument::InstrumentOnDay;
use standi_answers::party::PartyOnDay;
use standi_report::record::party;

/// `GET /record/instrument/{id}`
pub async fn instrument(view: View, Path(id): Path<String>) -> Response {
    let found = match view.record.find_instrument(&id) {
        Ok(found) => found,
        Err(unknown) => return view.unknown(&unknown),
    };
    let path = format!("/record/instrument/{}", found.id);
    if id != found.id.0 {
        return Redirect::to(&view.to(&path)).into_response();
    }
    let it = InstrumentOnDay::of(&view.record, found, view.on);
    let cite = Cite {
        title: view.reader.with(
            "desk-record-instrument-title",
            &[("title", it.title.to_string()), ("day", view.day(view.on))],
        ),
        path,
        command: String::new(),
        dated: Dated::Both,
    };
    let json = view.to("/api/v1/record/instrument");
    let json = with_pair(&json, "instrument", it.instrument);
    let mut leaf = Leaf::new(&view, cite, it.title, Dated::Both, json);
    about(&it, &view, &mut leaf);
    parties(&it, &view, &mut leaf);
    if !it.rights.is_empty() {
        leaf.section("rights", &view.say("desk-record-rights"));
        leaf.add(html! {
            dl.facts { @for right in &it.rights { dt { (right.article) } dd { (right.text) } } }
        });
    }
    leaf.answer()
}

fn about(it: &InstrumentOnDay, view: &View, leaf: &mut Leaf<'_>) {
    let ets = it.ets.map(|number| number.to_string());
    let day = |day: Option<standi_answers::IsoDay>| day.map(|day| view.day(day.0));
    let lines = [
        ("id", Some(it.instrument.to_string())),
        ("ets", ets),
        ("opened", day(it.opened)),
        ("in-force", day(it.in_force)),
        ("entry", it.entry.map(str::to_string)),
        ("amends", it.amends.map(str::to_string)),
    ];
    let mark = leaf.mark(Some(&it.grounds));
    leaf.add(html! {
        dl.facts {
            @for (key, value) in lines {
                @if let Some(value) = value {
                    dt { (view.say(&format!("desk-record-head-{key}"))) }
                    dd { (value) }
                }
            }
            dt { (view.say("desk-record-rests-on")) }
            dd { (mark) }
        }
    });
}

fn parties(it: &InstrumentOnDay, view: &View, leaf: &mut Leaf<'_>) {
    leaf.section("parties", &view.say("desk-record-parties"));
    let count = |bound| it.parties.iter().filter(|it| it.bound == bound).count();
    let (bound, argued) = (count(Some(true)), count(None));
    leaf.add(html! {
        p {
            (view.with("desk-record-bound-count", "count", bound))
            @if argued > 0 { " " (view.with("organ-argued", "count", argued)) }
        }
    });
    let mut parties: Vec<&PartyOnDay> = it.parties.iter().collect();
    let order = |it: &&PartyOnDay| match it.bound {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    };
    parties.sort_by_cached_key(|it| (order(it), view.order_of(it.state)));
    leaf.table(Table {
        id: "states",
        caption: view.with("desk-record-parties-caption", "day", view.day(view.on)),
        head: view.heads(&["state", "bound", "since", "until", "status"]),
        rows: parties.iter().map(|it| row(it, view)).collect(),
    });
}

fn row(it: &PartyOnDay, view: &View) -> Row {
    let tell = view.tell();
    let href = view.to(&format!("/record/state/{}", it.state));
    let mut text = party::status(it, tell);
    for remark in party::remarks(it, tell) {
        text += &format!(" {remark}");
    }

    Row::new(
        vec![
            Cell::link(tell.state_alone(it.state, it.state_name), href),
            Cell::text(view.say(bound_word(it.bound))),
            Cell::day(it.since, view),
            Cell::day(it.until, view),
            Cell::text(text),
        ],
        it.grounds(),
    )
}
