//! `/record/state/{code}`: a State on a day.

use super::cite::Cite;
use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::{Dated, View};
use super::{statements, timeline};
use crate::page::with_pair;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use standi_answers::state::{
    Accepted, Account, DeclarationOnDay, SeatOnDay, StateOnDay, Status, has_seat,
};
use standi_record::facts::State;
use standi_record::query::StatementFilter;
use standi_report::record::state as told;

/// `GET /record/state/{code}`
pub async fn state(view: View, Path(code): Path<String>) -> Response {
    let state = match view.record.find_state(&code) {
        Ok(state) => state,
        Err(unknown) => return view.unknown(&unknown),
    };
    let path = format!("/record/state/{}", state.code);
    if code != state.code.0 {
        return Redirect::to(&view.to(&path)).into_response();
    }
    let it = StateOnDay::of(&view.record, state, view.on);
    let name = view.tell().state_alone(it.state, it.name);
    let args = [
        ("name", name.clone()),
        ("code", it.state.to_string()),
        ("day", view.day(view.on)),
    ];
    let cite = Cite {
        path,
        title: view.reader.with("state-title", &args),
        command: format!("record state {}", it.state),
        dated: Dated::Both,
    };
    let json = view.to_state("/api/v1/record/state", it.state);
    let mut leaf = Leaf::new(&view, cite, &name, Dated::Both, json);
    membership(&it, &view, &mut leaf);
    bound(&it, &view, &mut leaf);
    leaf.section("timeline", &view.say("desk-record-timeline"));
    timeline::part(state, &view, &mut leaf);
    organs(&it, &view, &mut leaf);
    money(&it, &view, &mut leaf);
    declarations(&it, &view, &mut leaf);
    bodies(&it, &view, &mut leaf);
    said(state, &view, &mut leaf);
    leaf.answer()
}

/// A text that begins with a capital.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn membership(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    let membership = &it.membership;
    let mark = leaf.mark(membership.grounds.as_ref());
    let text = told::membership(membership, view.tell());
    leaf.section("membership", &view.say("state-membership"));
    leaf.add(html! {
        p {
            (sentence(&text))
            @if let Some(act) = membership.act { " (" (act) ")" }
            (mark)
        }
    });
}

fn bound(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    let row = |status: &&Status| {
        let href = view.to(&format!("/record/instrument/{}", status.instrument));
        Row::new(
            vec![
                Cell::link(status.instrument, href),
                Cell::text(status.title),
                Cell::text(told::status(status, it.on, view.tell())),
            ],
            status.grounds.as_ref(),
        )
    };
    let (bound, others): (Vec<&Status>, Vec<&Status>) = it
        .instruments
        .iter()
        .partition(|it| it.bound != Some(false));
    let sections = [
        ("bound", "state-bound", bound),
        ("not-bound", "state-not-bound", others),
    ];
    for (id, key, rows) in sections {
        if rows.is_empty() && id == "not-bound" {
            continue;
        }
        leaf.section(id, &view.say(key));
        if rows.is_empty() {
            leaf.add(html! { p { (view.say("state-bound-nothing")) } });
        }
        leaf.table(Table {
            id: match id {
                "bound" => "instruments",
                _ => "other-instruments",
            },
            caption: view.caption(key),
            head: view.heads(&["instrument", "title", "status"]),
            rows: rows.iter().map(row).collect(),
        });
    }
}

fn organs(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    let tell = view.tell();
    leaf.section("organs", &view.say("state-organs"));
    let seated: Vec<&SeatOnDay> = it.organs.iter().filter(|it| has_seat(it)).collect();
    if seated.is_empty() {
        leaf.add(html! { p { (view.say("state-no-organs")) } });
    }
    let row = |it: &&SeatOnDay| {
        let href = view.to(&format!("/record/organ/{}", it.organ));
        Row::new(
            vec![
                Cell::link(tell.body(it.organ, it.name), href),
                Cell::text(tell.term("seat", it.seat, "none")),
                Cell::day(it.since, view),
                Cell::text(told::seat_text(it, tell).unwrap_or_default()),
            ],
            it.grounds.as_ref(),
        )
    };
    leaf.table(Table {
        id: "seats",
        caption: view.caption("state-organs"),
        head: view.heads(&["organ", "seat", "since", "by"]),
        rows: seated.iter().map(row).collect(),
    });
    if let Some(seats) = &it.assembly_seats {
        let unknown = || tell.say("state-seats-unknown", &[]);
        let number = seats.seats.map_or_else(unknown, |seats| seats.to_string());
        let days = tell.stretch(Some(seats.since), seats.until);
        let args = [("number", number), ("days", days)];
        let mark = leaf.mark(Some(&seats.grounds));
        leaf.add(html! { p { (tell.say("state-seats", &args)) (mark) } });
    }
}

fn money(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    leaf.section("money", &view.say("state-contribution"));
    if it.accounts.is_empty() {
        leaf.add(html! { p { (view.say("state-no-account")) } });
    }
    let row = |it: &Account| {
        Row::new(
            vec![
                Cell::text(it.year),
                Cell::day(Some(it.as_of), view),
                Cell::number(it.due, view.tell()),
                Cell::number(it.paid, view.tell()),
                Cell::number(it.unpaid, view.tell()),
                Cell::text(it.text),
            ],
            Some(&it.grounds),
        )
    };
    leaf.table(Table {
        id: "accounts",
        caption: view.say("desk-record-thousand-euros"),
        head: view.heads(&["year", "as-of", "due", "paid", "unpaid", "happened"]),
        rows: it.accounts.iter().map(row).collect(),
    });
    let more = view.to(&format!("/record/contributions/{}", it.state));
    leaf.add(html! { p.exports { a href=(more) { (view.say("desk-record-interest")) } } });
}

fn declarations(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    if it.declarations.is_empty() {
        return;
    }
    let tell = view.tell();
    leaf.section("declarations", &view.say("state-declarations"));
    let row = |it: &DeclarationOnDay| {
        let href = view.to(&format!("/record/instrument/{}", it.instrument));
        Row::new(
            vec![
                Cell::link(it.instrument, href),
                Cell::text(tell.term("declaration", it.kind, "other")),
                Cell::text(it.articles.join(", ")),
                Cell::text(it.territory.join(", ")),
                Cell::text(tell.stretch(it.since, it.until)),
                Cell::text(it.text),
            ],
            Some(&it.grounds),
        )
        .named(format!("declaration-{}", it.id))
    };
    leaf.table(Table {
        id: "declarations-in-force",
        caption: view.caption("state-declarations"),
        head: view.heads(&["instrument", "kind", "articles", "where", "days", "says"]),
        rows: it.declarations.iter().map(row).collect(),
    });
}

fn bodies(it: &StateOnDay, view: &View, leaf: &mut Leaf<'_>) {
    if it.bodies.is_empty() {
        return;
    }
    let row = |it: &Accepted| {
        let word = match it.accepted {
            true => "law-accepted",
            false => "law-not-accepted",
        };
        Row::new(
            vec![
                Cell::text(view.tell().body(it.body, it.name)),
                Cell::text(view.say(word)),
                Cell::day(it.since, view),
                Cell::day(it.until, view),
                Cell::text(it.reservation.unwrap_or_default()),
            ],
            Some(&it.grounds),
        )
    };
    leaf.section("bodies", &view.say("state-bodies"));
    leaf.table(Table {
        id: "other-bodies",
        caption: view.caption("state-bodies"),
        head: view.heads(&["body", "accepted", "since", "until", "reservation"]),
        rows: it.bodies.iter().map(row).collect(),
    });
}

/// What was said for the State.
fn said(state: &State, view: &View, leaf: &mut Leaf<'_>) {
    let filter = StatementFilter {
        about: None,
        speaker: Some(state.code.to_string()),
    };
    let rows = statements::rows(&filter, view);
    if rows.is_empty() {
        return;
    }
    leaf.section("statements", &view.say("desk-record-said"));
    let all = with_pair(&view.to_known("/record/statements"), "speaker", &state.code);
    leaf.add(html! {
        p { (view.say("statements-no-side")) " " a href=(all) { (view.say("desk-record-chains")) } }
    });
    leaf.table(Table {
        id: "said",
        caption: view.days(Dated::Known),
        head: view.heads(&["day", "speaker", "said", "about"]),
        rows,
    });
}
