//! The timeline of a State: a picture whose every stretch leads to the row that tells it.

use super::leaf::Leaf;
use super::table::{Cell, Row, Table};
use super::view::View;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{PreEscaped, html};
use standi_answers::timeline::{Lane, Timeline};
use standi_picture::Caption;
use standi_record::Day;
use standi_record::facts::State;
use standi_record::query;
use standi_report::record::timeline::{caption, lane, picture, shade};

/// What a picture by itself may load: nothing. Its style stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/// `GET /record/state/{code}/timeline.svg`
pub async fn file(view: View, Path(code): Path<String>) -> Response {
    let state = match view.record.find_state(&code) {
        Ok(state) => state,
        Err(unknown) => return view.unknown(&unknown),
    };
    let timeline = view.record.timeline(state, view.on);
    let caption = captioned(&timeline, &view);
    let drawn = standi_picture::svg(&timeline, &caption, &picture(view.reader.words()));
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, drawn).into_response()
}

fn captioned(timeline: &query::Timeline<'_>, view: &View) -> Caption {
    let words = view.reader.words();
    let [title, subtitle, source] = caption(&view.record, timeline, view.known_by, words);
    Caption {
        title,
        subtitle,
        source,
    }
}

/// The picture and its table.
pub fn part(state: &State, view: &View, leaf: &mut Leaf<'_>) {
    let timeline = view.record.timeline(state, view.on);
    let answer = Timeline::from(&timeline);
    let caption = captioned(&timeline, view);
    let target = |lane: usize, stretch: usize| format!("#{}", name(lane, stretch));
    let words = view.reader.words();
    let drawn = standi_picture::inline(&timeline, &caption, &picture(words), &target);
    let file = view.to(&format!("/record/state/{}/timeline.svg", state.code));
    let json = view.to_state("/api/v1/record/timeline", &state.code);
    leaf.add(html! {
        figure {
            div.wide { (PreEscaped(drawn)) }
            figcaption { (caption.subtitle) ". " span.hand { (view.say("desk-record-timeline-hint")) } }
        }
        p.exports { a href=(file) { "SVG" } " · " a href=(json) { "JSON" } }
    });
    let table = Table {
        id: "timeline-days",
        caption: caption.subtitle,
        head: view.heads(&["what", "from", "until", "happened"]),
        rows: rows(&answer, view),
    };
    leaf.folded(&view.say("desk-record-timeline-table"), table);
}

/// The name of the row of a stretch.
fn name(lane: usize, stretch: usize) -> String {
    format!("lane-{lane}-{stretch}")
}

fn rows(timeline: &Timeline, view: &View) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (at, it) in timeline.lanes.iter().enumerate() {
        let mut of_lane = rows_of(it, at, view);
        of_lane.sort_by_key(|(day, _)| *day);
        rows.extend(of_lane.into_iter().map(|(_, row)| row));
    }
    rows
}

fn rows_of(it: &Lane, at: usize, view: &View) -> Vec<(Day, Row)> {
    let tell = view.tell();
    let subject = || match it.instrument {
        Some(id) => Cell::link(id, view.to(&format!("/record/instrument/{id}"))),
        None => Cell::text(lane(it, tell)),
    };
    let stretches = it.stretches.iter().enumerate().map(|(number, stretch)| {
        let argued = stretch.boundary.map(|_| tell.say("timeline-argued", &[]));
        let text = format!(
            "{}{}{}",
            shade(stretch, tell),
            stretch.text,
            argued.unwrap_or_default()
        );
        let cells = vec![
            subject(),
            Cell::day(Some(stretch.from), view),
            Cell::day(stretch.until, view),
            Cell::text(text),
        ];
        let row = Row::new(cells, Some(&stretch.grounds)).named(name(at, number));
        (stretch.from.0, row)
    });
    let marks = it.marks.iter().map(|mark| {
        let cells = vec![
            subject(),
            Cell::day(Some(mark.on), view),
            Cell::day(None, view),
            Cell::text(mark.text),
        ];
        (mark.on.0, Row::new(cells, Some(&mark.grounds)))
    });
    stretches.chain(marks).collect()
}
