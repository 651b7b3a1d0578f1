//! `standi screen --schema`: what a row holds.

use crate::cli::Format;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::{self, Page};
use standi_law::Criterion;
use standi_report::words::Tell;
use standi_screen_arrow::column::{Column, Kind};

/// Prints the columns; as JSON, the schema of a row.
pub fn print(context: &Context) -> Result<(), Fault> {
    if context.global.format == Format::Json {
        let schema = standi_answers::SCHEMAS
            .iter()
            .find(|it| it.name == "screen-row");
        let schema = schema.map(standi_answers::Schema::value);
        return output::json(context, &schema);
    }
    let tell = Tell {
        words: context.words(),
        record: None,
    };
    let mut page = Page::new(tell);
    page.title(&tell.say("schema-title", &[]));
    page.section(&tell.say("schema-columns", &[]));
    for column in Column::ALL {
        let mut what = match column.kind() {
            Kind::State => tell.say("schema-state", &[]),
            Kind::Article => tell.say("schema-article", &[]),
            Kind::Day => tell.say("schema-day", &[]),
            Kind::Words(words) => tell.with("schema-words", "words", words[1..].join(", ")),
        };
        if column.is_required() {
            what = format!("{what} ({})", tell.say("schema-required", &[]));
        }
        entry(&mut page, column.name(), &what);
    }
    page.section(&tell.say("schema-results", &[]));
    for (name, key) in [
        ("verdict", "schema-verdict"),
        ("criterion", "schema-criterion"),
        ("last_day", "schema-last-day"),
        ("days_left", "schema-days-left"),
        ("codes", "schema-codes"),
        ("criterion_ID", "schema-criteria"),
        ("reason", "schema-reason"),
    ] {
        entry(&mut page, name, &tell.say(key, &[]));
    }
    page.gap();
    let criteria: Vec<&str> = Criterion::ALL.iter().map(|it| it.id()).collect();
    page.paragraph(&tell.with("schema-order", "criteria", criteria.join(", ")));
    page.paragraph(&tell.say("schema-others", &[]));
    output::print(context, &page.finish())
}

fn entry(page: &mut Page<'_>, name: &str, what: &str) {
    page.line(&format!("{name}: {what}"), None);
}
