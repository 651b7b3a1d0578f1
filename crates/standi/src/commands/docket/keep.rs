//! `standi docket verify`, `rebuild`

use super::told;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket_office::Office;
use standi_docket_office::answers::{Checked, Rebuilt};
use standi_docket_store::Database;
use standi_docket_store::chain::{Hash, unhex};

/// Check that nothing was changed behind the docket's back
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket verify
  standi docket verify --kept 5f0c…

Every event, the chain of hashes and every list are read. Keep the hash of the last event elsewhere:
with it (`--kept`) even a chain that was cut off or written anew as a whole is found out. Exit status
0 if all agrees, 3 if something does not: the first such thing is named.")]
pub struct Verify {
    /// Hash of a last event that was kept elsewhere
    #[arg(long, visible_alias = "head", value_name = "HASH", value_parser = hash)]
    kept: Option<Hash>,
}

fn hash(text: &str) -> Result<Hash, String> {
    unhex(text).ok_or_else(|| "a hash has 64 digits from 0 to f".to_string())
}

/// Make all lists anew from the events
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket rebuild")]
pub struct Rebuild {}

impl Verify {
    /// Checks.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let checked = office.verify(self.kept.as_ref());
        let agrees = checked.as_ref().map_or(true, |it| it.agrees);
        told::answer(context, checked, verified)?;
        match agrees {
            true => Ok(()),
            false => Err(Fault::Refused),
        }
    }
}

impl Rebuild {
    /// Makes them.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        told::answer(context, office.rebuild(), rebuilt)
    }
}

fn verified(answer: &Checked, page: &mut Page<'_>) {
    let Some(first) = &answer.first else {
        let applications = answer.applications.unwrap_or_default();
        let papers = match answer.documents {
            None | Some(0) => String::new(),
            Some(1) => ", and the content of 1 paper".to_string(),
            Some(count) => format!(", and the contents of {count} papers"),
        };
        page.title(&format!(
            "All agrees: {} of {}{papers}.",
            counted(answer.events, "event"),
            counted(applications, "application")
        ));
        if let Some(erased) = answer.erased.filter(|erased| *erased > 0) {
            let were = if erased == 1 { "was" } else { "were" };
            let applications = counted(erased, "application");
            page.line(
                &format!("{applications} {were} erased; the entries that say so agree"),
                None,
            );
        }
        page.line(&format!("hash of the last event: {}", answer.head), None);
        return;
    };
    let place = match first.position {
        0 => "the docket as a whole".to_string(),
        position => format!("event {position}"),
    };
    let application = match first.application.as_str() {
        "all" => String::new(),
        number => format!(", application {number}"),
    };
    page.title(&format!("It does not agree: {place}{application}."));
    page.line(&first.what, None);
}

fn rebuilt(answer: &Rebuilt, page: &mut Page<'_>) {
    let of = counted(answer.applications, "application");
    page.title(&format!("The lists of {of} are made anew."));
}

/// `1 event`, `2 events`.
pub fn counted(count: u64, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        count => format!("{count} {what}s"),
    }
}
