//! Rule 47 § 1 (d) to (g) and § 2: against whom, what happened, which right, which remedies.
//!
//! The facts, the complaints and how Article 35 § 1 was complied with stand on the form itself
//! and alone let the Court see the nature and scope of the case; "see annex" is not accepted.
//! Further explanations fill at most 20 pages and raise nothing new. Parts G and H of the form
//! ask about appeals not used, other international procedures, and earlier applications.

use super::items::{Case, Outcome};
use super::{Class, Prior, Story};
use crate::application::{Complaint, Respondent, Told};
use standi_record::query::CONVENTION;

/// Pages that the form leaves for the facts.
pub const FACTS_PAGES: i64 = 3;

/// Pages of further explanations (Rule 47 § 2 (b)).
pub const ANNEX_PAGES: i64 = 20;

/// `R47.1d.state`: one State at least, each of them ever a Party.
pub fn states(case: &Case<'_>) -> Outcome {
    let ever = |respondent: &Respondent| {
        let Respondent::State(code) = respondent else {
            return false;
        };
        case.record.find_state(code.as_str()).is_ok_and(|state| {
            let mut rows = case.record.statuses(state);
            rows.any(|row| row.instrument == CONVENTION && row.first_day().is_some())
        })
    };
    let complaints = case.application.complaints.iter();
    let each = complaints.map(|complaint| {
        let field = format!("complaints.{}.respondents", complaint.id);
        match complaint.respondents.is_empty() {
            true => Outcome::missing(field),
            false if complaint.respondents.iter().all(ever) => Outcome::pass(),
            false => Outcome::fail(field),
        }
    });
    each.fold(Outcome::pass(), Outcome::and)
}

/// `R47.1e.facts`: told on the form, on its pages, and not only "see annex".
pub fn facts(case: &Case<'_>) -> Outcome {
    let told = match case.form.facts {
        Told::Given(Story::Told) => Outcome::pass(),
        Told::Given(Story::Empty | Story::Elsewhere) => Outcome::fail("form.facts"),
        Told::Unknown | Told::NotAsked => Outcome::missing("form.facts"),
    };
    match case.form.facts_pages {
        Some(pages) if pages > FACTS_PAGES => told.and(Outcome::fail("form.facts_pages")),
        _ => told,
    }
}

fn each(case: &Case<'_>, test: impl Fn(&Complaint) -> Outcome) -> Outcome {
    case.application
        .complaints
        .iter()
        .map(test)
        .fold(Outcome::pass(), Outcome::and)
}

/// `R47.1f.violations`: each complaint with an article and a sentence or two.
pub fn violations(case: &Case<'_>) -> Outcome {
    let articles = each(case, |complaint| match complaint.articles.is_empty() {
        true => Outcome::missing(format!("complaints.{}.articles", complaint.id)),
        false => Outcome::pass(),
    });
    articles.and(Outcome::told(
        case.form.violations_explained,
        "form.violations_explained",
    ))
}

/// `R47.1g.compliance`: for each complaint the remedies used, and the day of the final decision
/// or, without one, of the act.
pub fn compliance(case: &Case<'_>) -> Outcome {
    each(case, |complaint| {
        let id = &complaint.id;
        let remedies = match &complaint.remedies {
            Some(_) => Outcome::pass(),
            None => Outcome::missing(format!("complaints.{id}.remedies")),
        };
        let decision = match &complaint.final_decision {
            None => Outcome::missing(format!("complaints.{id}.final_decision")),
            Some(decision) if decision.none => {
                match complaint
                    .events
                    .iter()
                    .any(|event| event.start.given().is_some())
                {
                    true => Outcome::pass(),
                    false => Outcome::missing(format!("complaints.{id}.events.on")),
                }
            }
            Some(decision) if decision.on.given().is_some() => Outcome::pass(),
            Some(_) => Outcome::missing(format!("complaints.{id}.final_decision.on")),
        };
        remedies.and(decision)
    })
}

/// `R47.1g.appeal_box`: answered; a reason if there was an appeal that was not used.
pub fn appeal_box(case: &Case<'_>) -> Outcome {
    match case.form.appeal_unused.given() {
        None => Outcome::missing("form.appeal_unused"),
        Some(false) => Outcome::pass(),
        Some(true) => Outcome::told(case.form.appeal_unused_reason, "form.appeal_unused_reason"),
    }
}

/// `R47.H.other`: the question on other international procedures is answered.
pub fn other_procedure(case: &Case<'_>) -> Outcome {
    Outcome::told(
        case.form.other_procedure_answered,
        "form.other_procedure_answered",
    )
}

/// `R47.H.prior`: none, or each with its number.
pub fn prior(case: &Case<'_>) -> Outcome {
    match case.form.prior_applications {
        Told::Given(Prior::None | Prior::Numbered) => Outcome::pass(),
        Told::Given(Prior::Unnumbered) => Outcome::fail("form.prior_applications"),
        Told::Unknown | Told::NotAsked => Outcome::missing("form.prior_applications"),
    }
}

/// `R47.2a.self_sufficient`: no machine can say.
pub fn self_sufficient(_: &Case<'_>) -> Outcome {
    Outcome::judgement()
}

/// `R47.2b.annex20`: at most 20 pages, nothing new in them.
pub fn annex(case: &Case<'_>) -> Outcome {
    let attached = case.form.documents.as_ref().map(|documents| {
        documents
            .iter()
            .any(|document| document.class == Some(Class::FurtherSubmissions))
    });
    let pages = match (case.form.annex_pages, attached) {
        (Some(0), _) | (None, Some(false)) => return Outcome::not_concerned(),
        (None, _) => return Outcome::missing("form.annex_pages"),
        (Some(pages), _) => pages,
    };
    let length = match pages > ANNEX_PAGES {
        true => Outcome::fail("form.annex_pages"),
        false => Outcome::pass(),
    };
    let nothing_new = match case.form.annex_new_complaints.given() {
        Some(true) => Outcome::fail("form.annex_new_complaints"),
        Some(false) => Outcome::pass(),
        None => Outcome::missing("form.annex_new_complaints"),
    };
    Outcome {
        number: Some(pages),
        ..length.and(nothing_new)
    }
}
