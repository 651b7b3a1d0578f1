//! A timeline as an SVG page.

use crate::axis::Axis;
use crate::ink::{
    BAR, LANE, LEFT, RIGHT, STYLE, TOP, WIDTH, escape, line, pill, rect, shorten, text,
};
use crate::terminal::is_event;
use crate::{Say, labels};
use standi_record::Day;
use standi_record::query::{Lane, LaneKind, Shade, Timeline};
use std::fmt::Write;

/// What stands around the lanes.
#[derive(Clone, Debug)]
pub struct Caption {
    /// The title: the State.
    pub title: String,
    /// Under the title: what the picture says in one sentence.
    pub subtitle: String,
    /// Under the picture: where it comes from.
    pub source: String,
}

/// An event with its number in the picture.
struct Note {
    on: Day,
    lane: usize,
    text: String,
}

/// Where a stretch is told in words: the address for a lane and a stretch, counted from 0.
pub type Target<'a> = &'a dyn Fn(usize, usize) -> String;

/// Draws a timeline as an SVG page.
pub fn svg(timeline: &Timeline<'_>, caption: &Caption, say: Say<'_>) -> String {
    draw(timeline, caption, say, None)
}

/// Draws a timeline to stand within a page that has its title, its source line and its look: no
/// style of its own, and every stretch a link.
pub fn inline(
    timeline: &Timeline<'_>,
    caption: &Caption,
    say: Say<'_>,
    target: Target<'_>,
) -> String {
    draw(timeline, caption, say, Some(target))
}

fn draw(
    timeline: &Timeline<'_>,
    caption: &Caption,
    say: Say<'_>,
    target: Option<Target<'_>>,
) -> String {
    let axis = Axis::new(timeline.first(), timeline.on, WIDTH - LEFT - RIGHT);
    let notes = notes(timeline, say);
    let bottom = TOP + LANE * timeline.lanes.len() as f64;
    let rows = notes.len().div_ceil(2);
    let mut key_drawn = String::new();
    let list = draw_key(&mut key_drawn, timeline, bottom + 52.0, say) + 32.0;
    let end = list + rows as f64 * 19.0;
    let mut out = String::new();
    match target {
        None => begin_page(&mut out, timeline, caption, end + 22.0, say),
        Some(_) => begin_inline(&mut out, timeline, caption, end, say),
    }
    grid(&mut out, axis, bottom);
    for (at, lane) in timeline.lanes.iter().enumerate() {
        let top = TOP + LANE * at as f64;
        let target = target.map(|target| move |stretch| target(at, stretch));
        let target = target.as_ref().map(|it| it as &dyn Fn(usize) -> String);
        draw_lane(&mut out, lane, top, axis, timeline.on, say, target);
        draw_numbers(&mut out, &notes, at, top, axis);
    }
    out += &key_drawn;
    draw_notes(&mut out, &notes, list, say);
    if target.is_none() {
        let source = escape(&caption.source);
        text(&mut out, "note faint", 24.0, end + 8.0, &source);
    }
    out += "</svg>\n";
    out
}

const STRIPES: &str = "<defs><pattern id=\"standi-stripes\" width=\"5\" height=\"5\" \
     patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
     <line class=\"stripe\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs>\n";

fn begin_page(
    out: &mut String,
    timeline: &Timeline<'_>,
    caption: &Caption,
    height: f64,
    say: Say<'_>,
) {
    let name = escape(&caption.title);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \
         aria-labelledby=\"standi-title standi-desc\" viewBox=\"0 0 {WIDTH} {height:.0}\" \
         width=\"{WIDTH}\" height=\"{height:.0}\">\n{}<style>{STYLE}</style>\n{STRIPES}\
         <rect class=\"paper\" width=\"{WIDTH}\" height=\"{height:.0}\"/>\n",
        about(timeline, caption, say),
    );
    text(out, "title ink", 24.0, 40.0, &name);
    text(out, "sub faint", 24.0, 64.0, &escape(&caption.subtitle));
}

fn begin_inline(
    out: &mut String,
    timeline: &Timeline<'_>,
    caption: &Caption,
    end: f64,
    say: Say<'_>,
) {
    // What stands above the lanes on a page of its own is left out.
    let top = TOP - 14.0;
    let height = end - top;
    let _ = write!(
        out,
        "<svg class=\"timeline\" role=\"group\" aria-labelledby=\"standi-title standi-desc\" \
         viewBox=\"0 {top:.0} {WIDTH} {height:.0}\" width=\"{WIDTH}\" \
         height=\"{height:.0}\">\n{}{STRIPES}",
        about(timeline, caption, say),
    );
}

/// Title and description, for those who do not see the picture.
fn about(timeline: &Timeline<'_>, caption: &Caption, say: Say<'_>) -> String {
    let about = say("about", "membership, rights and instruments over time");
    format!(
        "<title id=\"standi-title\">{}: {}</title>\n<desc id=\"standi-desc\">{}</desc>\n",
        escape(&caption.title),
        escape(&about),
        escape(&description(timeline, &caption.title, say)),
    )
}

fn draw_notes(out: &mut String, notes: &[Note], top: f64, say: Say<'_>) {
    let rows = notes.len().div_ceil(2);
    for (at, note) in notes.iter().enumerate() {
        let (column, row) = (at / rows, at % rows);
        let x = 24.0 + column as f64 * (WIDTH / 2.0 - 12.0);
        let y = top + row as f64 * 19.0;
        let (day, told) = (labels::day(note.on, say), escape(&shorten(&note.text, 54)));
        pill(out, x + 9.0, y - 4.0, &(at + 1).to_string());
        text(out, "note faint", x + 26.0, y, &day);
        text(out, "note ink", x + 114.0, y, &told);
    }
}

/// Events worth a number: what happened, and where rights were cut or given back.
fn notes(timeline: &Timeline<'_>, say: Say<'_>) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, lane) in timeline.lanes.iter().enumerate() {
        for mark in lane.marks.iter().filter(|mark| is_event(mark)) {
            notes.push(Note {
                on: mark.on,
                lane: at,
                text: told(mark.word, mark.text, say),
            });
        }
        let organ = matches!(lane.kind, LaneKind::Ministers | LaneKind::Assembly);
        for pair in lane.stretches.windows(2) {
            let goes_on = pair[0].period.until == pair[1].period.from;
            if (organ && goes_on) || (lane.kind == LaneKind::Membership && !goes_on) {
                let text = told(pair[1].word, pair[1].text, say);
                notes.push(Note {
                    on: pair[1].period.from,
                    lane: at,
                    text,
                });
            }
        }
        if lane.kind == LaneKind::Membership {
            let ends = lane.stretches.iter().map(|stretch| stretch.period.until);
            for end in ends.filter(|end| *end <= timeline.on) {
                notes.push(Note {
                    on: end,
                    lane: at,
                    text: say("membership-ends", "membership ends"),
                });
            }
        }
    }
    notes.sort_by_key(|note| (note.on, note.lane));
    notes.dedup_by(|a, b| a.on == b.on && a.text == b.text);
    notes
}

fn told(word: &str, text: &str, say: Say<'_>) -> String {
    let word = say(&format!("word-{word}"), &labels::words(word));
    format!("{word}{} {text}", say("colon", ":"))
}

fn grid(out: &mut String, axis: Axis, bottom: f64) {
    for (year, at) in axis.ticks(46.0) {
        let x = LEFT + at;
        line(out, "line", (x, TOP - 6.0), (x, bottom));
        let _ = writeln!(
            out,
            "<text class=\"year faint\" x=\"{x:.1}\" y=\"{:.1}\" \
             text-anchor=\"middle\">{year}</text>",
            bottom + 18.0
        );
    }
    line(out, "rule", (24.0, TOP - 6.0), (WIDTH - RIGHT, TOP - 6.0));
    line(out, "rule", (24.0, bottom), (WIDTH - RIGHT, bottom));
}

fn draw_lane(
    out: &mut String,
    lane: &Lane<'_>,
    top: f64,
    axis: Axis,
    on: Day,
    say: Say<'_>,
    target: Option<&dyn Fn(usize) -> String>,
) {
    let middle = top + LANE / 2.0 + 2.0;
    text(
        out,
        "lane ink",
        24.0,
        top + 14.0,
        &escape(&labels::lane(lane, say)),
    );
    text(
        out,
        "days faint",
        24.0,
        top + 28.0,
        &escape(&labels::days(lane, say)),
    );
    for (at, stretch) in lane.stretches.iter().enumerate() {
        let from = LEFT + axis.at(stretch.period.from);
        let until = LEFT + axis.at(stretch.period.until.min(on.after()));
        // A stretch of days still shows between decades.
        let width = (until - from).max(2.5);
        let y = middle - BAR / 2.0;
        let days = match stretch.period.until {
            Day::LAST => format!(
                "{} {}",
                say("since", "since"),
                labels::day(stretch.period.from, say)
            ),
            end => format!(
                "{} {} {}",
                labels::day(stretch.period.from, say),
                say("to", "to"),
                labels::day(end, say)
            ),
        };
        let title = escape(&format!("{days}: {}", stretch.text));
        let overlapping = is_derogation(lane);
        let class = match stretch.shade {
            Shade::Full if overlapping => "full2",
            Shade::Full => "full",
            Shade::NoVote | Shade::Suspended | Shade::Succession => "open",
            Shade::NoDelegation => "",
        };
        let (open, close) = match target {
            None => ("<g>".to_string(), "</g>"),
            Some(target) => {
                let name = escape(&labels::lane(lane, say));
                let to = escape(&target(at));
                (
                    format!("<a href=\"{to}\" aria-label=\"{name}, {title}\">"),
                    "</a>",
                )
            }
        };
        let _ = writeln!(out, "{open}<title>{title}</title>");
        match stretch.shade {
            Shade::NoDelegation => {
                line(out, "dots", (from, middle), (from + width, middle));
            }
            _ => rect(out, class, "", from, y, width),
        }
        if stretch.shade == Shade::Suspended {
            rect(out, "", "url(#standi-stripes)", from, y, width);
        }
        let _ = writeln!(out, "{close}");
        if stretch.argued && stretch.period.until <= on {
            line(
                out,
                "argued",
                (until, middle - 13.0),
                (until, middle + 13.0),
            );
            text(out, "lane ink", until + 4.0, middle + 5.0, "?");
        }
    }
    for mark in lane.marks.iter().filter(|mark| !is_event(mark)) {
        let x = LEFT + axis.at(mark.on);
        line(out, "tick", (x, middle - 3.0), (x, middle + 3.0));
    }
}

/// Numbers of a lane's events; those too close to stand apart share one.
fn draw_numbers(out: &mut String, notes: &[Note], lane: usize, top: f64, axis: Axis) {
    let mut groups: Vec<(f64, usize, usize)> = Vec::new();
    for (at, note) in notes
        .iter()
        .enumerate()
        .filter(|(_, note)| note.lane == lane)
    {
        let x = LEFT + axis.at(note.on);
        match groups.last_mut() {
            Some(last) if x - last.0 < 24.0 => last.2 = at,
            _ => groups.push((x, at, at)),
        }
    }
    let mine = |at: &usize| notes[*at].lane == lane;
    for (x, first, last) in groups {
        let numbers: Vec<usize> = (first..=last).filter(mine).map(|at| at + 1).collect();
        let label = match numbers.as_slice() {
            [one] => one.to_string(),
            many if many[many.len() - 1] - many[0] + 1 == many.len() => {
                format!("{}–{}", many[0], many[many.len() - 1])
            }
            many => many
                .iter()
                .map(usize::to_string)
                .collect::<Vec<_>>()
                .join(","),
        };
        pill(out, x, top + 8.0, &label);
    }
}

/// What the signs mean; only signs that the picture uses. Returns where the next thing may begin.
fn draw_key(out: &mut String, timeline: &Timeline<'_>, top: f64, say: Say<'_>) -> f64 {
    let (mut x, mut y) = (24.0, top);
    for (sign, label) in signs(timeline, say) {
        let width = 44.0 + 6.6 * label.chars().count() as f64;
        if x + width > WIDTH - RIGHT {
            (x, y) = (24.0, y + 20.0);
        }
        let bar = y - 10.0;
        match sign {
            "dots" => line(out, "dots", (x, y - 4.0), (x + 26.0, y - 4.0)),
            "tick" => line(out, "tick", (x + 13.0, y - 8.0), (x + 13.0, y)),
            "argued" => {
                line(out, "argued", (x + 8.0, y - 15.0), (x + 8.0, y + 5.0));
                text(out, "note ink", x + 13.0, y, "?");
            }
            "pill" => pill(out, x + 13.0, y - 4.0, "1"),
            "stripes" => {
                rect(out, "open", "", x, bar, 26.0);
                rect(out, "", "url(#standi-stripes)", x, bar, 26.0);
            }
            class => rect(out, class, "", x, bar, 26.0),
        }
        text(out, "note faint", x + 32.0, y, &escape(&label));
        x += width;
    }
    y
}

fn signs(timeline: &Timeline<'_>, say: Say<'_>) -> Vec<(&'static str, String)> {
    let lanes = &timeline.lanes;
    let stretches = || lanes.iter().flat_map(|lane| &lane.stretches);
    let used = |shade| stretches().any(|stretch| stretch.shade == shade);
    let marks = || lanes.iter().flat_map(|lane| &lane.marks);
    let argued = stretches().any(|it| it.argued && it.period.until <= timeline.on);
    let overlapping = lanes.iter().any(|lane| is_derogation(lane));
    let all = [
        (
            used(Shade::Full),
            "full",
            "full",
            "member, seat and vote, or bound",
        ),
        (
            used(Shade::NoVote),
            "open",
            "no-vote",
            "seat without a vote",
        ),
        (
            used(Shade::Succession),
            "open",
            "succession",
            "facts count by succession",
        ),
        (
            used(Shade::NoDelegation),
            "dots",
            "no-delegation",
            "no delegation",
        ),
        (
            used(Shade::Suspended),
            "stripes",
            "suspended",
            "representation suspended",
        ),
        (overlapping, "full2", "derogation", "derogation"),
        (argued, "argued", "argued", "day of the end is argued"),
        (
            marks().any(|mark| !is_event(mark)),
            "tick",
            "tick",
            "signed, ratified",
        ),
        (
            !notes(timeline, say).is_empty(),
            "pill",
            "pill",
            "event, told below",
        ),
    ];
    all.into_iter()
        .filter(|it| it.0)
        .map(|(_, sign, id, text)| (sign, say(&format!("sign-{id}"), text)))
        .collect()
}

fn is_derogation(lane: &Lane<'_>) -> bool {
    matches!(
        lane.kind,
        LaneKind::Derogation | LaneKind::DerogationOverseas
    )
}

/// The picture in words, for those who do not see it.
fn description(timeline: &Timeline<'_>, title: &str, say: Say<'_>) -> String {
    let lanes = timeline.lanes.iter();
    let lanes =
        lanes.map(|lane| format!("{}: {}", labels::lane(lane, say), labels::days(lane, say)));
    format!("{}. {}.", title, lanes.collect::<Vec<_>>().join("; "))
}
