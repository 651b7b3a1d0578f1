//! `standi docket show`

use super::table::{Set, Table};
use super::{document, due, number, told};
use crate::context::Context;
use crate::fault::Fault;
use crate::output::Page;
use standi_docket::value::Number;
use standi_docket_office::Office;
use standi_docket_office::answers::{Shown, Step, Steps};
use standi_docket_store::Database;

/// Show an application: where it stands, what is due, what happened, what can come next
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi docket show 1/26
  standi docket show 1/26 --as government:ITA
  standi docket show 1/26 --format json")]
pub struct Args {
    /// Number of the application
    #[arg(value_name = "APPLICATION", value_parser = number)]
    application: Number,
}

impl Args {
    /// Shows.
    pub fn run<D: Database>(
        &self,
        office: &mut Office<'_, D>,
        context: &Context,
    ) -> Result<(), Fault> {
        told::answer(context, office.show(self.application), text)
    }
}

fn text(answer: &Shown, page: &mut Page<'_>) {
    let it = &answer.application;
    let words = page.tell().words;
    let against = told::states(&it.respondents, page);
    let who = it.applicant.as_deref().unwrap_or("an applicant not named");
    page.title(&format!(
        "Application {}: {who} against {against}",
        it.number
    ));
    let mut table = Table::new([("", Set::Left), ("", Set::Left)]);
    if it.anonymous {
        let name = match &it.name {
            Some(name) => format!("kept from the public (Rule 47 § 4): {name}"),
            None => "kept from the public (Rule 47 § 4)".to_string(),
        };
        table.row(["name".into(), name]);
    }
    for state in answer.states.iter().filter(|it| it.state != "im_none") {
        table.row([
            state.region.said(words),
            format!("{} ({})", state.said(words), state.state),
        ]);
    }
    for complaint in &it.complaints {
        let articles = match complaint.articles.as_slice() {
            [] => "no article named".to_string(),
            [one] => format!("Article {one}"),
            articles => format!("Articles {}", articles.join(", ")),
        };
        table.row([
            format!("complaint {}", complaint.id),
            format!("{articles}: {}", complaint.status.said(words)),
        ]);
    }
    let day = |day: Option<standi_docket::value::Date>| day.map(|day| told::day(day, page));
    let facts = [
        ("introduced", day(it.lodged)),
        ("last day, Art. 35 § 1", day(it.last_day)),
        ("Section", it.section.clone()),
        ("formation", it.formation.map(|it| it.said(words))),
        (
            "priority",
            it.priority.map(|it| format!("{it}: {}", it.said(words))),
        ),
        ("judgment", day(it.judgment_on)),
        ("final", day(it.final_on)),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            table.row([name.into(), value]);
        }
    }
    for payment in &it.payments {
        let due = payment.due.map(|day| told::day(day, page));
        let parts: String = payment
            .parts
            .iter()
            .map(|part| format!("; {} paid on {}", part.sum, told::day(part.on, page)))
            .collect();
        table.row([
            format!("award {}", payment.award),
            format!(
                "{} to {}, {}: {}{}{parts}",
                payment.owed.sum,
                payment.owed.beneficiary,
                payment.owed.head,
                payment.state.said(words),
                due.map_or(String::new(), |day| format!(", last day {day}"))
            ),
        ]);
    }
    table.write(page);
    if !answer.due.is_empty() {
        page.section("Due");
        due::rows(&answer.due, false, page);
    }
    if !answer.documents.is_empty() {
        page.section("Papers");
        document::rows(&answer.documents, page);
    }
    page.section("What happened");
    told::history(&it.history, page);
    next(&answer.next, &answer.viewer, page);
    for hidden in &answer.hidden {
        page.gap();
        page.paragraph(&format!(
            "Hidden from {}: {} ({}).",
            answer.viewer,
            hidden.what.said(page.tell().words),
            hidden.rule
        ));
    }
}

fn next(steps: &[Step], viewer: &str, page: &mut Page<'_>) {
    let yours: Vec<&Step> = steps.iter().filter(|step| step.yours).collect();
    let heading = match (steps.is_empty(), yours.is_empty()) {
        (true, _) => "Nothing more can happen",
        (_, true) => "What can come next is for others to record",
        _ => "What can come next",
    };
    page.section(heading);
    let mut table = Table::new([("", Set::Left), ("", Set::Left)]);
    for step in yours {
        table.row([step.event.to_string(), said(step, page)]);
    }
    table.write(page);
    if steps.iter().any(|step| step.yours) {
        page.gap();
        page.paragraph(&format!(
            "`--help-commands` says what may be set with each. Shown as {viewer}."
        ));
    }
}

fn said(step: &Step, page: &Page<'_>) -> String {
    let title = step.event.said(page.tell().words);
    match step.rule {
        "" => title,
        rule => format!("{title} ({rule})"),
    }
}

/// What can happen next, with what may be set.
pub fn steps(answer: &Steps, page: &mut Page<'_>) {
    let (yours, others): (Vec<&Step>, Vec<&Step>) =
        answer.steps.iter().partition(|step| step.yours);
    let title = match (answer.steps.is_empty(), yours.len()) {
        (true, _) => format!("Nothing more can happen to {}.", answer.application),
        (_, 0) => format!(
            "{}: nothing that {} records can happen now.",
            answer.application, answer.viewer
        ),
        (_, 1) => format!("{}: one thing can be recorded.", answer.application),
        (_, count) => format!("{}: {count} things can be recorded.", answer.application),
    };
    page.title(&title);
    told::standing(&answer.states, page);
    for step in yours {
        page.section(step.event.word());
        page.line(&said(step, page), None);
        let to = match step.to {
            "(same)" => "its state stays as it is".to_string(),
            "(previous)" => "it goes on where it was".to_string(),
            to => format!("leads to {to}"),
        };
        page.line(&format!("act of: {}; {to}", step.actor), None);
        if !step.condition.is_empty() {
            page.line(&format!("remark: {}", step.condition), None);
        }
        for field in &step.fields {
            let needed = if field.needed { " (needed)" } else { "" };
            page.indented(4, &format!("{}: {}{needed}", field.name, field.holds), None);
        }
    }
    if !others.is_empty() {
        page.section("For others to record");
        let mut table = Table::new([("", Set::Left), ("", Set::Left)]);
        for step in others {
            table.row([step.event.to_string(), step.actor.to_string()]);
        }
        table.write(page);
    }
}
