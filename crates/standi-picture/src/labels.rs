//! The words of a picture.

use standi_record::Day;
use standi_record::query::{Lane, LaneKind};

/// Name of a lane.
pub(crate) fn lane(lane: &Lane<'_>) -> String {
    match lane.kind {
        LaneKind::Membership => "Council of Europe".into(),
        LaneKind::Ministers => "Committee of Ministers".into(),
        LaneKind::Assembly => "Parliamentary Assembly".into(),
        LaneKind::Instrument => match lane.instrument.strip_prefix('P') {
            Some(number) if number.parse::<u8>().is_ok() => format!("Protocol No. {number}"),
            _ if lane.instrument == "ECHR" => "Convention (ECHR)".into(),
            _ => lane.instrument.to_string(),
        },
        LaneKind::Petition => "Petition (former Art. 25)".into(),
        LaneKind::Jurisdiction => "Court (former Art. 46)".into(),
        LaneKind::Derogation => "Derogations (Art. 15)".into(),
        LaneKind::DerogationOverseas => "Derogations, overseas".into(),
    }
}

/// A day: `16 Sep 2022`.
pub(crate) fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let date = day.date();
    let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
    format!("{} {month} {}", date.day(), date.year())
}

/// The days of a lane in a few words: from its first to its last, or how many periods.
pub(crate) fn days(lane: &Lane<'_>) -> String {
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
        (end, true) => format!(" {} (?)", day(end)),
        (end, false) => format!(" {}", day(end)),
    };
    match whole.as_slice() {
        [] => String::new(),
        [(from, end, argued)] => format!("{} –{}", day(*from), until(*end, *argued)),
        [first, second] => {
            let year = |from: Day, end: Day| match end {
                Day::LAST => format!("{}–", from.year()),
                end => format!("{}–{}", from.year(), end.year()),
            };
            format!("{}, {}", year(first.0, first.1), year(second.0, second.1))
        }
        many => format!("{} periods", many.len()),
    }
}

/// A stable word as words: `notice of withdrawal`.
pub(crate) fn words(word: &str) -> String {
    word.replace('-', " ")
}
