//! `standi record audit`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::audit::{Audit, Count, Row};

/// How far the record can be relied on: facts by confidence, State and instrument
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record audit
  standi record audit --state RUS
  standi record audit --format json")]
pub struct Args {
    /// Only what this State's file holds
    #[arg(long, short)]
    state: Option<String>,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let mut audit = record.audit();
        if let Some(state) = &self.state {
            audit = audit.only(&record.find_state(state)?.code);
        }
        context.answer(self.known_by, Audit::of(record, &audit), text)
    }
}

fn text(audit: &Audit, page: &mut Page<'_>) {
    let tell = page.tell();
    let all = audit.all;
    let args = [("facts", all.facts.to_string()), ("share", percent(all))];
    page.title(&tell.say("audit-title", &args));
    page.paragraph(&tell.say("audit-words", &[]));
    if all.verified_without_address > 0 {
        page.paragraph(&tell.with(
            "audit-without-address",
            "count",
            all.verified_without_address,
        ));
    }
    table(page, "audit-tables", &audit.tables);
    table(page, "audit-states", &audit.states);
    table(page, "audit-instruments", &audit.instruments);
}

fn table(page: &mut Page<'_>, heading: &str, rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    let tell = page.tell();
    page.section(&tell.say(heading, &[]));
    let [facts, verified, known, unsure, conflict, share] =
        ["facts", "verified", "known", "unsure", "conflict", "share"]
            .map(|column| tell.say(&format!("audit-column-{column}"), &[]));
    page.raw(&format!(
        "  {:<16}{facts:>8}{verified:>10}{known:>8}{unsure:>8}{conflict:>10}{share:>8}\n",
        ""
    ));
    for Row { of, count } in rows {
        page.raw(&format!(
            "  {of:<16}{:>8}{:>10}{:>8}{:>8}{:>10}{:>8}\n",
            count.facts,
            count.verified,
            count.known,
            count.unsure,
            count.conflicting,
            percent(*count)
        ));
    }
}

fn percent(count: Count) -> String {
    format!("{:.0} %", count.share_verified * 100.0)
}
