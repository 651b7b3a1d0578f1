//! `standi record audit`

use crate::cli::KnownBy;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use standi_answers::audit::{Audit, Audited, Count, Listing, Row};
use standi_record::Day;

/// How far the record can be relied on: every fact by confidence and age, and what would verify it
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi record audit
  standi record audit --list none
  standi record audit --list conflicting
  standi record audit --state RUS --list unsure
  standi record audit --format json")]
pub struct Args {
    /// Only what this State's file holds
    #[arg(long, short)]
    state: Option<String>,
    /// Which facts to list below their count
    #[arg(long, value_name = "WHICH", default_value = "all", value_parser = listing())]
    list: Listing,
    #[command(flatten)]
    known_by: KnownBy,
}

impl Args {
    /// Answers.
    pub fn run(&self, context: &Context) -> Result<(), Fault> {
        let record = context.record_known_by(self.known_by)?;
        let state = match &self.state {
            Some(state) => Some(record.find_state(state)?.code),
            None => None,
        };
        let audit = Audit::of(record, state.as_deref(), self.list);
        let today = context.today();
        context.answer(self.known_by, audit, |audit, page| text(audit, today, page))
    }
}

fn listing() -> impl TypedValueParser<Value = Listing> {
    let words = Listing::WORDS;
    PossibleValuesParser::new(words.map(|(word, _)| word)).map(move |word| {
        let found = words.iter().find(|(known, _)| *known == word);
        found.map_or_else(Listing::default, |(_, listing)| *listing)
    })
}

fn text(audit: &Audit, today: Day, page: &mut Page<'_>) {
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
    for facts in audit.facts.chunk_by(|a, b| confidence(a) == confidence(b)) {
        let count = facts.len().to_string();
        let heading = format!("audit-list-{}", confidence(&facts[0]));
        page.section(&tell.with(&heading, "count", count));
        facts.iter().for_each(|it| fact(it, today, page));
    }
}

fn confidence(audited: &Audited) -> &'static str {
    audited.fact.grounds.confidence
}

/// A fact: its table and what tells it apart, on what it rests, its age, what would verify it.
fn fact(audited: &Audited, today: Day, page: &mut Page<'_>) {
    let (tell, fact) = (page.tell(), &audited.fact);
    let short = |value: &&str| value.chars().count() <= 40;
    let values = fact.fields.iter().map(|field| field.value.as_str());
    let mut words = vec![fact.table];
    words.extend(Some(fact.owner).filter(|owner| !owner.is_empty()));
    words.extend(values.filter(short).take(4));
    page.line(&words.join(" "), Some(&fact.grounds));
    let place = ("place", format!("record/{}:{}", fact.file, fact.line));
    let age = match audited.entered {
        Some(day) => {
            let days = (today.0 - day.0.0).to_string();
            tell.say(
                "audit-entered",
                &[place, ("day", tell.day(day.0)), ("days", days)],
            )
        }
        None => tell.say("audit-entered-unknown", &[place]),
    };
    page.faint(4, &age);
    if confidence(audited) != "verified" {
        page.faint(
            4,
            &tell.say(&format!("audit-proof-{}", audited.verified_by), &[]),
        );
    }
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
