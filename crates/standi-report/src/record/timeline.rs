//! The lanes of a State.

use crate::words::Tell;
use standi_answers::timeline::{Lane, Stretch};
use standi_law::words::Words;
use standi_record::Record;
use standi_record::query;

/// The name of a lane; of an instrument, its id.
pub fn lane(lane: &Lane, tell: Tell<'_>) -> String {
    match lane.kind {
        "instrument" => lane.instrument.unwrap_or("").to_string(),
        kind => match tell.words.get(&format!("timeline-{kind}"), &[]) {
            Some(heading) => heading,
            None => tell.term("declaration", kind, "other"),
        },
    }
}

/// What a stretch lacks, with its comma: `without a vote, `; empty where it lacks nothing.
pub fn shade(it: &Stretch, tell: Tell<'_>) -> String {
    match it.shade {
        "full" => String::new(),
        "no-vote" | "no-delegation" | "succession" => {
            tell.say(&format!("timeline-{}", it.shade), &[])
        }
        _ => tell.say("timeline-suspended", &[]),
    }
}

/// The words of the picture.
pub fn picture(words: &Words) -> impl Fn(&str, &str) -> String {
    |id, english| {
        let own = words.get(&format!("picture-{id}"), &[]);
        own.unwrap_or_else(|| english.to_string())
    }
}

/// Title, subtitle and source line of the picture.
pub fn caption(
    record: &Record,
    timeline: &query::Timeline<'_>,
    known_by: Option<standi_record::Day>,
    words: &Words,
) -> [String; 3] {
    let mut sources: Vec<&str> = Vec::new();
    for lane in &timeline.lanes {
        let stretches = lane.stretches.iter().map(|stretch| stretch.basis);
        for basis in stretches.chain(lane.marks.iter().map(|mark| mark.basis)) {
            sources.extend(basis.source_ids());
        }
    }
    sources.sort_unstable();
    sources.dedup();
    let mut days = vec![
        ("from", timeline.first().year().to_string()),
        ("day", words.day(timeline.on)),
    ];
    let subtitle = match known_by {
        Some(day) => {
            days.push(("known", words.day(day)));
            "timeline-subtitle-known"
        }
        None => "timeline-subtitle",
    };
    let args = [
        ("version", record.version.to_string()),
        ("hash", record.hash.to_string()),
        ("count", sources.len().to_string()),
        ("code", timeline.state.code.to_string()),
    ];
    [
        words.state_alone(timeline.state),
        words.say(subtitle, &days),
        words.say("timeline-source", &args),
    ]
}
