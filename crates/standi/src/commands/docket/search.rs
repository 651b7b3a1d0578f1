//! `standi docket search`

use super::told;
use crate::cli::day;
use crate::commands::search::{Pages, results};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_answers::search::Search;
use standi_docket_office::Office;
use standi_docket_store::Database;
use standi_record::Day;
use standi_search::{Filters, Names, Part, Question, Shelf, Told, of_docket};

/// Search the applications that are listed for you
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket search rossi
  standi docket search communicated Hungary --as judge
  standi docket search 18747/05 --format json
  standi docket search --state ITA --from 2026-01-01

Nothing is searched but what `standi docket list` shows to the same role: numbers, names as they are
listed, States, where an application stands. All words have to be found, in any order, in their
forms, without regard to accents; words in quotes in this order. The last word may be the beginning
of one.")]
pub struct Args {
    /// What to look for: words, \"phrases\", application numbers, States
    #[arg(value_name = "WORD")]
    words: Vec<String>,
    /// Only applications against this State: code or name
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Only what was introduced from this day on
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// Only what was introduced until this day, itself included
    #[arg(long, value_name = "DAY", value_parser = day)]
    to: Option<Day>,
    #[command(flatten)]
    pages: Pages,
}

impl Args {
    /// Searches.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let words = self.words.join(" ");
        let record = context.record()?;
        let told = Told {
            state: self.state.as_deref().unwrap_or_default(),
            ..Told::default()
        };
        let filters = Filters {
            from: self.from,
            to: self.to,
            ..Filters::read(told, record).map_err(|it| Fault::from(&it))?
        };
        let names = Names::new(record);
        let question = self.pages.question(&words, filters, &names)?;
        let found = match office.entries() {
            Ok(entries) => Ok(found(&entries, &words, &question, &names)?),
            Err(trouble) => Err(trouble),
        };
        told::answer(context, found, text)
    }
}

fn found(
    entries: &[standi_search::Entry],
    words: &str,
    question: &Question,
    names: &Names,
) -> Result<Search, Fault> {
    let index = |error: standi_search::Trouble| Fault::Program(error.to_string());
    let shelf = Shelf::of(Part::Docket, entries).map_err(index)?;
    let (found, searched) = of_docket(&shelf, question, names).map_err(index)?;
    Ok(standi_search::answer(words, question, searched, &found))
}

fn text(answer: &Search, page: &mut Page<'_>) {
    results(answer, page);
}
