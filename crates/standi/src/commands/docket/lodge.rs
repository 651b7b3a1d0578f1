//! `standi docket lodge`

use super::told;
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::input;
use crate::output::Page;
use standi_docket_office::answers::Lodged;
use standi_docket_office::{Lodging, Office};
use standi_docket_store::Database;
use standi_record::Day;
use std::path::PathBuf;

/// Open a file for an application and give it a number
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket lodge application.yaml --applicant \"Maria Ivanova\" --by \"A. Clerk\"
  standi docket lodge application.yaml --on 2026-11-20 --anonymous
  standi docket lodge draft.toml --draft

The file is the one that `standi check` reads. The day of introduction is `--on`, or `lodged` in the
file, or today. What the check of Rule 47 says of the form is told, and decides nothing: a form is
rejected by the Registry (`rejected_for_rule_47`).")]
pub struct Args {
    /// The application; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Name of the applicant
    #[arg(long, value_name = "NAME")]
    applicant: Option<String>,
    /// Day on which it was sent
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// Open the file only: nothing was sent yet
    #[arg(long)]
    draft: bool,
    /// The applicant asks that the name be kept from the public (Rule 47 § 4)
    #[arg(long, conflicts_with = "draft")]
    anonymous: bool,
    /// Why, and what else is to be said
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// The paper: where it is, or what it is called
    #[arg(long, value_name = "TEXT")]
    document: Option<String>,
}

impl Args {
    /// Lodges.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let record = context.record()?;
        let (_, application) = input::application(&self.file, record, context.today(), context)?;
        let lodging = Lodging {
            application: &application,
            applicant: self.applicant.as_deref(),
            on: self.on,
            draft: self.draft,
            anonymous: self.anonymous,
            note: self.why.as_deref(),
            document: self.document.as_deref(),
        };
        let lodged = office.lodge(lodging, context.words());
        told::answer(context, lodged, text)
    }
}

fn text(answer: &Lodged, page: &mut Page<'_>) {
    let against = told::states(&answer.respondents, page);
    let done = match answer.lodged {
        Some(_) => "is lodged",
        None => "has a file; nothing was sent yet",
    };
    page.title(&format!(
        "Application {} against {against} {done}.",
        answer.application
    ));
    if let Some(day) = answer.lodged {
        page.line(&format!("introduced on {}", told::day(day, page)), None);
    }
    match answer.last_day {
        Some(day) => {
            let day = told::day(day, page);
            page.line(&format!("last day of Article 35 § 1: {day}"), None);
        }
        None => page.line("last day of Article 35 § 1: not known", None),
    }
    for it in &answer.advice {
        let rules = it.authority.join("; ");
        page.line(
            &format!(
                "{} against {}, time of the facts: {}. {} ({rules})",
                it.complaint,
                it.state,
                it.value.word(),
                it.text
            ),
            None,
        );
        page.indented(4, it.then, None);
    }
    if let Some(form) = &answer.form {
        match form.items.as_slice() {
            [] => page.line("the form: every item of Rule 47 is in order", None),
            items => {
                let ids: Vec<&str> = items.iter().map(|it| it.id).collect();
                page.line(
                    &format!(
                        "the form: {} of the items of Rule 47 are not in order: {}",
                        items.len(),
                        ids.join(", ")
                    ),
                    None,
                );
                page.line(
                    "whether it is rejected is for the Registry to say (Rule 47 § 5.1)",
                    None,
                );
            }
        }
    }
    page.section("Recorded");
    told::history(&answer.events, page);
}
