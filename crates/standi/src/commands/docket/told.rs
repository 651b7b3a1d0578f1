//! How answers and refusals are printed.

use super::table::{Set, Table};
use crate::cli::Format;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::{self, Page};
use serde::Serialize;
use standi_answers::{Answer, Cites};
use standi_docket::event::Recorded;
use standi_docket::value::{Date, StateCode};
use standi_docket_office::Trouble;
use standi_docket_office::answers::{Refused, RegionState};
use standi_docket_office::words::{details, happened};
use standi_report::words::Tell;

/// Prints an answer, or the refusal in its place.
pub fn answer<T: Serialize + Cites>(
    context: &Context,
    asked: Result<T, Trouble>,
    text: impl FnOnce(&T, &mut Page<'_>),
) -> Result<(), Fault> {
    match asked {
        Ok(body) => print(context, body, text),
        Err(Trouble::Refused(refused)) => {
            print(context, *refused, refusal)?;
            Err(Fault::Refused)
        }
        Err(trouble) => Err(trouble.into()),
    }
}

fn print<T: Serialize + Cites>(
    context: &Context,
    body: T,
    text: impl FnOnce(&T, &mut Page<'_>),
) -> Result<(), Fault> {
    let record = context.record()?;
    let answer = Answer::new(record, None, body);
    if context.global.format == Format::Json {
        return output::json(context, &answer);
    }
    let tell = Tell {
        words: context.words(),
        record: Some(record),
    };
    let mut page = Page::new(tell);
    text(&answer.body, &mut page);
    output::print(context, &page.finish())
}

fn refusal(refused: &Refused, page: &mut Page<'_>) {
    page.title(&format!("Refused: {}.", refused.refused.text));
    page.line(&format!("rule: {}", refused.refused.rule), None);
    for advice in &refused.refused.instead {
        page.line(&format!("instead: {advice}"), None);
    }
    if !refused.meanwhile.is_empty() {
        page.section("Recorded meanwhile");
        history(&refused.meanwhile, page);
    }
}

/// Entries of a history, one a line, with what else is said of each.
pub fn history(entries: &[Recorded], page: &mut Page<'_>) {
    let mut table = Table::new([("", Set::Right), ("", Set::Left), ("", Set::Left)]);
    for entry in entries {
        let words = page.tell().words;
        let mut text = happened(entry, words);
        text += &format!(" [{}]", entry.recorded_by);
        for detail in details(entry, words) {
            text += &format!("; {detail}");
        }
        table.row([entry.seq.to_string(), day(entry.happened_on, page), text]);
    }
    table.write(page);
}

/// Where an application stands, the interim region only where there is something in it.
pub fn standing(states: &[RegionState], page: &mut Page<'_>) {
    let words = page.tell().words;
    let mut table = Table::new([("", Set::Left), ("", Set::Left)]);
    for it in states.iter().filter(|it| it.state != "im_none") {
        table.row([
            it.region.said(words),
            format!("{} ({})", it.said(words), it.state),
        ]);
    }
    table.write(page);
}

/// A day as a person writes it.
pub fn day(day: Date, page: &Page<'_>) -> String {
    page.tell().day(day.0)
}

/// States in a sentence.
pub fn states(codes: &[StateCode], page: &Page<'_>) -> String {
    let names: Vec<String> = codes
        .iter()
        .map(|code| page.tell().state(&code.to_string(), &code.to_string()))
        .collect();
    match names.split_last() {
        None => "no State".to_string(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// Codes of States in a column.
pub fn codes(codes: &[StateCode]) -> String {
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    codes.join(" ")
}
