//! The words of a picture.

use crate::Say;
use standi_record::Day;
use standi_record::query::{Lane, LaneKind};

/// Name of a lane.
pub(crate) fn lane(lane: &Lane<'_>, say: Say<'_>) -> String {
    match lane.kind {
        LaneKind::Membership => say("lane-membership", "Council of Europe"),
        LaneKind::Ministers => say("lane-ministers", "Committee of Ministers"),
        LaneKind::Assembly => say("lane-assembly", "Parliamentary Assembly"),
        LaneKind::Instrument => match lane.instrument.strip_prefix('P') {
            Some(number) if number.parse::<u8>().is_ok() => {
                format!("{} {number}", say("lane-protocol", "Protocol No."))
            }
            _ if lane.instrument == "ECHR" => say("lane-convention", "Convention (ECHR)"),
            _ => lane.instrument.to_string(),
        },
        LaneKind::Petition => say("lane-petition", "Petition (former Art. 25)"),
        LaneKind::Jurisdiction => say("lane-jurisdiction", "Court (former Art. 46)"),
        LaneKind::Derogation => say("lane-derogation", "Derogations (Art. 15)"),
        LaneKind::DerogationOverseas => say("lane-overseas", "Derogations, overseas"),
    }
}

/// A day: `16 Sep 2022`.
pub(crate) fn day(day: Day, say: Say<'_>) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let date = day.date();
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    let month = say(&format!("month-{}", date.month()), month);
    let number = match date.day() {
        1 => say("first", "1"),
        number => number.to_string(),
    };
    format!("{number} {month} {}", date.year())
}

/// The days of a lane in a few words: from its first to its last, or how many periods.
pub(crate) fn days(lane: &Lane<'_>, say: Say<'_>) -> String {
    let mut whole: Vec<(Day, Day, bool)> = Vec::new();
    for stretch in &lane.stretches {
        match whole.last_mut() {
            // Shades of one seat follow each other without a gap.
            Some(last) if last.1 == stretch.period.from => {
                (last.1, last.2) = (stretch.period.until, stretch.argued);
            }
            _ => whole.push((stretch.period.from, stretch.period.until, stretch.argued)),
        }
    }
    let until = |end: Day, argued: bool| match (end, argued) {
        (Day::LAST, _) => String::new(),
        (end, true) => format!(" {} (?)", day(end, say)),
        (end, false) => format!(" {}", day(end, say)),
    };
    match whole.as_slice() {
        [] => String::new(),
        [(from, end, argued)] => format!("{} –{}", day(*from, say), until(*end, *argued)),
        [first, second] => {
            let year = |from: Day, end: Day| match end {
                Day::LAST => format!("{}–", from.year()),
                end => format!("{}–{}", from.year(), end.year()),
            };
            format!("{}, {}", year(first.0, first.1), year(second.0, second.1))
        }
        many => format!("{} {}", many.len(), say("periods", "periods")),
    }
}

/// A stable word as words: `notice of withdrawal`.
pub(crate) fn words(word: &str) -> String {
    word.replace('-', " ")
}
