//! A timeline in characters.

use crate::axis::Axis;
use crate::{Say, labels};
use standi_record::Day;
use standi_record::query::{Lane, Mark, Shade, Timeline};

/// What the characters of a timeline mean.
pub fn legend(timeline: &Timeline<'_>, say: Say<'_>) -> String {
    let stretches = || timeline.lanes.iter().flat_map(|lane| &lane.stretches);
    let used = |shade| stretches().any(|stretch| stretch.shade == shade);
    let events = timeline
        .lanes
        .iter()
        .flat_map(|lane| &lane.marks)
        .any(is_event);
    let argued = stretches().any(|it| it.argued && it.period.until <= timeline.on);
    let signs = [
        (used(Shade::Full), "━", "full", "full"),
        (used(Shade::NoVote), "░", "no-vote", "seat without vote"),
        (
            used(Shade::NoDelegation),
            "┄",
            "no-delegation",
            "no delegation",
        ),
        (used(Shade::Suspended), "▒", "suspended", "suspended"),
        (
            used(Shade::Succession),
            "╌",
            "succession",
            "facts count by succession",
        ),
        (argued, "?", "argued", "end argued"),
        (events, "●", "event", "event"),
    ];
    let signs = signs
        .into_iter()
        .filter(|(used, ..)| *used)
        .map(|(_, sign, id, text)| format!("{sign} {}", say(&format!("legend-{id}"), text)));
    signs.collect::<Vec<_>>().join("  ")
}

/// Whether a mark is an event, and no signature or ratification.
pub(crate) fn is_event(mark: &Mark<'_>) -> bool {
    !["signed", "ratified"].contains(&mark.word)
}

const LABEL: usize = 26;

/// Draws a timeline `width` characters wide.
pub fn terminal(timeline: &Timeline<'_>, width: usize, say: Say<'_>) -> String {
    let plot = width.saturating_sub(LABEL + 1).max(20);
    let axis = Axis::new(timeline.first(), timeline.on, plot as f64);
    let mut picture = String::new();
    let (mut years, mut ticks) = (vec![' '; plot + 4], vec![' '; plot]);
    for (year, at) in axis.ticks(8.0) {
        let at = at as usize;
        if at >= plot {
            continue;
        }
        ticks[at] = '│';
        for (offset, digit) in year.to_string().chars().enumerate() {
            years[at + offset] = digit;
        }
    }
    picture += &row("", &years);
    for lane in &timeline.lanes {
        picture += &row(
            &labels::lane(lane, say),
            &cells(lane, timeline.on, axis, &ticks),
        );
    }
    picture
}

fn row(label: &str, cells: &[char]) -> String {
    let line: String = cells.iter().collect();
    format!("{}\n", format!("{label:<LABEL$} {line}").trim_end())
}

fn cells(lane: &Lane<'_>, on: Day, axis: Axis, ticks: &[char]) -> Vec<char> {
    let mut cells: Vec<char> = ticks
        .iter()
        .map(|tick| if *tick == '│' { '·' } else { ' ' })
        .collect();
    let place = |day: Day| (axis.at(day) as usize).min(cells.len() - 1);
    let mut painted: Vec<(usize, usize, char, bool)> = Vec::new();
    for stretch in &lane.stretches {
        let first = place(stretch.period.from);
        let end = stretch.period.until;
        let last = place(end.before().min(on));
        let ink = match stretch.shade {
            Shade::Full => '━',
            Shade::NoVote => '░',
            Shade::NoDelegation => '┄',
            Shade::Suspended => '▒',
            Shade::Succession => '╌',
        };
        painted.push((first, last.max(first), ink, stretch.argued && end <= on));
    }
    let events = lane.marks.iter().filter(|mark| is_event(mark));
    let events: Vec<usize> = events.map(|mark| place(mark.on)).collect();
    // Short stretches are painted last, so that weeks show between decades.
    painted.sort_by_key(|(first, last, _, _)| std::cmp::Reverse(last - first));
    for (first, last, ink, _) in &painted {
        cells[*first..=*last].fill(*ink);
    }
    events.into_iter().for_each(|at| cells[at] = '●');
    painted
        .iter()
        .filter(|it| it.3)
        .for_each(|(_, last, _, _)| cells[*last] = '?');
    cells
}
