//! `/record/organ/{id}`: who may sit and vote in an organ on a day.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use crate::page::with_pair;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_answers::organ::{Decision, OrganOnDay, StateSeat};
use standi_record::facts::BodyKind;
use standi_report::record::organ::{SEATS, entitled, votes};

/// `GET /record/organ/{id}`
pub async fn organ(view: View, Path(id): Path<String>) -> Response {
    let body = match view.record.find_body(&id) {
        Ok(body) => body,
        Err(unknown) => return view.unknown(&unknown),
    };
    if body.kind != BodyKind::Organ {
        let name = view.reader.words().body(body);
        return view.nothing(&view.with("organ-not", "name", name), None);
    }
    let path = format!("/record/organ/{}", body.id);
    if id != body.id.0 {
        return Redirect::to(&view.to(&path)).into_response();
    }
    let it = OrganOnDay::of(&view.record, &view.record.organ(body, view.on));
    let tell = view.tell();
    let heading = tell.body(it.organ, it.name);
    let args = [("name", heading.clone()), ("day", view.day(view.on))];
    let cite = Cite {
        path,
        title: view.reader.with("organ-title", &args),
        command: format!("record organ {}", it.organ),
        dated: Dated::Both,
    };
    let json = with_pair(&view.to("/api/v1/record/organ"), "organ", it.organ);
    let mut leaf = Leaf::new(&view, cite, &heading, Dated::Both, json);
    let mark = leaf.mark(Some(&it.grounds));
    let describes = [("organ-who-sits", it.who_sits), ("organ-votes", it.votes)];
    leaf.add(html! {
        p { (entitled(&it, tell)) }
        @for (key, text) in describes {
            @if let Some(text) = text { p { (view.with(key, "text", text)) } }
        }
        @if let Some(since) = it.since.filter(|since| *since > it.on) {
            p { (view.with("organ-exists-since", "day", view.day(since.0))) }
        }
        p.small { (view.say("desk-record-rests-on")) " " (mark) }
    });
    if !it.decisions.is_empty() {
        leaf.section(
            "decisions",
            &view.with("organ-decisions", "entitled", it.entitled),
        );
        leaf.table(decisions(&it, &view));
    }
    leaf.section("seats", &view.say("desk-record-seats"));
    leaf.table(seats(&it, &view));
    leaf.answer()
}

fn decisions(it: &OrganOnDay, view: &View) -> Table {
    let row = |it: &Decision| {
        Row::new(
            vec![
                Cell::text(it.text),
                Cell::text(it.article),
                Cell::text(votes(it, view.tell())),
                Cell::text(view.tell().term("majority", it.majority, "none")),
            ],
            Some(&it.grounds),
        )
    };
    Table {
        id: "votes",
        caption: view.with("organ-decisions", "entitled", it.entitled),
        head: view.heads(&["decision", "article", "votes", "majority"]),
        rows: it.decisions.iter().map(row).collect(),
    }
}

fn seats(it: &OrganOnDay, view: &View) -> Table {
    let row = |it: &StateSeat| {
        let href = view.to(&format!("/record/state/{}", it.state));
        let text = it.text.filter(|_| it.seat != "sits-and-votes");
        Row::new(
            vec![
                Cell::link(view.tell().state_alone(it.state, it.name), href),
                Cell::text(view.tell().term("seat", it.seat, "none")),
                Cell::day(it.since, view),
                Cell::text(text.unwrap_or_default()),
            ],
            it.grounds.as_ref(),
        )
    };
    // What is not as for most comes first.
    let place = |seat: &str| SEATS.iter().position(|it| *it == seat);
    let mut states: Vec<&StateSeat> = it.states.iter().collect();
    states.sort_by_cached_key(|it| (place(it.seat), view.order_of(it.state)));
    Table {
        id: "seats-of-states",
        caption: view.with("desk-record-seats-caption", "day", view.day(view.on)),
        head: view.heads(&["state", "seat", "since", "by"]),
        rows: states.into_iter().map(row).collect(),
    }
}
