//! `standi docket list`

use super::table::{Set, Table};
use super::{number, told};
use crate::cli::day;
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::state::{Case, Interim, Priority};
use standi_docket::value::{Date, Number, StateCode};
use standi_docket_office::answers::Listed;
use standi_docket_office::{Office, asked};
use standi_docket_store::{Database, ListFilter};
use standi_record::Day;

/// List applications, in the order of their numbers
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket list
  standi docket list --against RUS --state judgment_final
  standi docket list --priority I --lodged-from 2026-01-01
  standi docket list --limit 20 --after 1371/26 --format json")]
pub struct Args {
    /// Against this State: code or name
    #[arg(long, value_name = "STATE")]
    against: Option<String>,
    /// In this state of the case, of interim measures or of execution
    #[arg(long, value_name = "STATE", value_parser = asked::state)]
    state: Option<String>,
    /// Of this priority
    #[arg(long, value_name = "CATEGORY", value_parser = asked::priority)]
    priority: Option<Priority>,
    /// Introduced on this day or later
    #[arg(long, value_name = "DAY", value_parser = day)]
    lodged_from: Option<Day>,
    /// Introduced before this day
    #[arg(long, value_name = "DAY", value_parser = day)]
    lodged_before: Option<Day>,
    /// At most so many; 0: all
    #[arg(long, value_name = "COUNT", default_value_t = 50)]
    limit: u32,
    /// Only those that come after this one: the last of the page before
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    after: Option<Number>,
}

/// The code of a State by its code or name.
pub fn respondent(name: Option<&str>, context: &Context) -> Result<Option<StateCode>, Fault> {
    let Some(name) = name else {
        return Ok(None);
    };
    let state = context.record()?.find_state(name)?;
    let code = state.code.0.parse::<StateCode>();
    Ok(Some(code.map_err(|wrong| Fault::Program(wrong.into()))?))
}

impl Args {
    /// Lists.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        let filter = ListFilter {
            respondent: respondent(self.against.as_deref(), context)?,
            state: self.state.clone(),
            priority: self.priority,
            lodged_from: self.lodged_from.map(Date),
            lodged_before: self.lodged_before.map(Date),
            after: self.after,
            limit: self.limit,
            ..ListFilter::default()
        };
        told::answer(context, office.list(&filter), text)
    }
}

fn text(answer: &Listed, page: &mut Page<'_>) {
    let shown = answer.applications.len() as u64;
    page.title(&match (answer.total, shown) {
        (0, _) => "No application fits.".to_string(),
        (1, 1) => "1 application.".to_string(),
        (total, shown) if shown == total => format!("{total} applications."),
        (total, 0) => format!("{total} applications; none comes after that."),
        (total, 1) => format!("{total} applications; this is one of them."),
        (total, shown) => format!("{total} applications; these are {shown} of them."),
    });
    if answer.applications.is_empty() {
        return;
    }
    page.gap();
    let mut table = Table::new([
        ("no.", Set::Right),
        ("introduced", Set::Left),
        ("against", Set::Left),
        ("priority", Set::Left),
        ("applicant", Set::Left),
        ("state", Set::Left),
    ]);
    let words = page.tell().words;
    for row in &answer.applications {
        let mut states = vec![row.case.said(words)];
        states.extend(Some(row.interim.said(words)).filter(|_| row.interim != Interim::None));
        states.extend(row.supervision.map(|it| it.said(words)));
        table.row([
            row.number.to_string(),
            match (row.lodged, row.case) {
                (Some(day), _) => day.to_string(),
                (None, Case::Draft | Case::IsNone | Case::P16None) => "not sent".into(),
                // Shown by documents: the number says in which year.
                (None, _) => row.number.year.to_string(),
            },
            told::codes(&row.respondents),
            row.priority.map_or(String::new(), |it| it.to_string()),
            row.applicant.clone().unwrap_or_default(),
            states.join("; "),
        ]);
    }
    table.write(page);
    if let Some(last) = answer.applications.last()
        && shown < answer.total
    {
        page.gap();
        page.paragraph(&format!("`--after {}` goes on from here.", last.number));
    }
}
