//! The table as a page of the documentation: a drawing for each region, and every row.

use super::{From, Row, To, rows};
use crate::state::{Region, State};
use std::fmt::Write;

/// The page, in Markdown with Mermaid drawings.
pub fn page() -> String {
    let mut page = String::from(
        "# The life of an application\n\n\
         This page is written from the table that the docket decides by; a test fails when they \
         differ. An application is in one state for each region at the same time: interim measures, \
         payment and execution outlive the case.\n",
    );
    for region in Region::ALL {
        let _ = write!(
            page,
            "\n## Region {region}: {}\n\n```mermaid\nstateDiagram-v2\n",
            region.title()
        );
        for row in rows().filter(|row| region_of(row) == *region) {
            if let Some(arrow) = arrow(row) {
                let _ = writeln!(page, "    {arrow}");
            }
        }
        page += "```\n\n| from | event | to | who | authority | time-limit |\n| --- | --- | --- | --- | --- | --- |\n";
        for row in rows().filter(|row| region_of(row) == *region) {
            let _ = writeln!(
                page,
                "| `{}` | `{}`: {} | `{}` | {} | {} | {} |",
                row.from.word(),
                row.event,
                row.event.title(),
                row.to.word(),
                row.actor,
                row.authority,
                row.term
            );
        }
    }
    page
}

/// The region in which a row is drawn: the one it leads into.
fn region_of(row: &Row) -> Region {
    match (row.to, row.from) {
        (To::State(state), _) | (_, From::State(state)) => state.region(),
        (_, From::AnyPending | From::BeforeJudgment) => Region::Case,
        (_, From::AnySupervision) => Region::Supervision,
    }
}

fn arrow(row: &Row) -> Option<String> {
    let event = row.event.word();
    let start = |state: State| match state.region() == region_of(row) {
        true => state.word(),
        false => "[*]",
    };
    let from = match row.from {
        From::State(state) => start(state),
        other => other.word(),
    };
    match row.to {
        To::State(to) => Some(format!("{from} --> {}: {event}", to.word())),
        To::Previous => Some(format!("{from} --> any_pending: {event}")),
        To::Same => Some(format!("{from} --> {from}: {event}")),
    }
}
