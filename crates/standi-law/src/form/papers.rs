//! Rule 47 § 3: the signature and the documents.
//!
//! The form is signed by hand by the applicant or the representative. With it come copies of the
//! decisions or measures complained of (a), copies that show that remedies were used and the
//! time limit kept (b), copies on other international procedures (c), and for an organisation the
//! proof that whoever signs may act (d). Documents are listed by date, numbered in one sequence,
//! and are copies, never originals.

use super::authority::{self, signature};
use super::items::{Case, Outcome};
use super::{Class, Document};
use crate::application::{Elsewhere, Told};
use standi_text::fold;

/// `R47.3.1.sign`: the last page, by hand.
pub fn signed(case: &Case<'_>) -> Outcome {
    signature(case.form.signed, case, "form.signed")
}

/// What is needed but not attached: each need is met by a document of a class that names it
/// under `of`, or by one that names nothing.
fn lacking(needed: Vec<String>, documents: &[Document], classes: &[Class]) -> Vec<String> {
    let of_class: Vec<&Document> = documents
        .iter()
        .filter(|document| document.class.is_some_and(|class| classes.contains(&class)))
        .collect();
    let mut unnamed = of_class
        .iter()
        .filter(|document| document.of.is_none())
        .count();
    let names: Vec<String> = of_class
        .iter()
        .filter_map(|document| document.of.as_deref().map(fold))
        .collect();
    needed
        .into_iter()
        .filter(|need| {
            let need = fold(need);
            if names
                .iter()
                .any(|name| name.contains(&need) || need.contains(name.as_str()))
            {
                return false;
            }
            let met = unnamed > 0;
            unnamed = unnamed.saturating_sub(1);
            !met
        })
        .collect()
}

fn attached(case: &Case<'_>, needs: &[(Vec<String>, &[Class])]) -> Outcome {
    let Some(documents) = &case.form.documents else {
        return Outcome::missing("form.documents");
    };
    let mut list: Vec<String> = Vec::new();
    for (needed, classes) in needs {
        for lack in lacking(needed.clone(), documents, classes) {
            if !list.contains(&lack) {
                list.push(lack);
            }
        }
    }
    match list.is_empty() {
        true => Outcome::pass(),
        false => Outcome {
            list,
            ..Outcome::fail("form.documents")
        },
    }
}

/// `R47.3.1a.decisions`: each final decision; without one, what shows the measure.
pub fn decisions(case: &Case<'_>) -> Outcome {
    let mut needed: Vec<String> = Vec::new();
    for complaint in &case.application.complaints {
        let decision = complaint
            .final_decision
            .as_ref()
            .filter(|decision| !decision.none);
        let event = || complaint.events.iter().find_map(|event| event.what.clone());
        let what = decision
            .and_then(|decision| decision.what.clone())
            .or_else(event);
        let what = what.unwrap_or_else(|| complaint.id.clone());
        if !needed.contains(&what) {
            needed.push(what);
        }
    }
    attached(case, &[(needed, &[Class::Decision, Class::Measure])])
}

/// `R47.3.1b.remedies`: of each remedy used, the appeal and the answer; proof of the day on which
/// the last decision was received, if that was later than its date.
pub fn remedies(case: &Case<'_>) -> Outcome {
    let complaints = &case.application.complaints;
    if let Some(complaint) = complaints
        .iter()
        .find(|complaint| complaint.remedies.is_none())
    {
        return Outcome::missing(format!("complaints.{}.remedies", complaint.id));
    }
    let used = complaints
        .iter()
        .flat_map(|complaint| complaint.remedies.iter().flatten());
    let mut used: Vec<String> = used
        .filter(|remedy| remedy.used.is(true))
        .filter_map(|remedy| remedy.name.clone())
        .collect();
    used.dedup();
    let late: Vec<String> = complaints
        .iter()
        .filter_map(|complaint| complaint.final_decision.as_ref())
        .filter(|it| {
            matches!((it.on, it.known), (Told::Given(on), Told::Given(known)) if known.first > on.last)
        })
        .map(|it| it.what.clone().unwrap_or_else(|| "-".to_string()))
        .collect();
    if used.is_empty() && late.is_empty() {
        return Outcome::pass();
    }
    let needs: [(Vec<String>, &[Class]); 3] = [
        (used.clone(), &[Class::Appeal]),
        (used, &[Class::Decision]),
        (late, &[Class::Service]),
    ];
    attached(case, &needs)
}

/// `R47.3.1c.intl`: what was sent to the other body, and its answer.
pub fn international(case: &Case<'_>) -> Outcome {
    let complaints = &case.application.complaints;
    let elsewhere = complaints
        .iter()
        .any(|complaint| matches!(complaint.other_procedure, Elsewhere::There(_)));
    if !elsewhere {
        return Outcome::not_concerned();
    }
    let Some(documents) = &case.form.documents else {
        return Outcome::missing("form.documents");
    };
    match documents
        .iter()
        .any(|document| document.class == Some(Class::International))
    {
        true => Outcome::pass(),
        false => Outcome::fail("form.documents (class: international)"),
    }
}

/// `R47.3.1d.legal`: as for the authority of an organisation.
pub fn officer(case: &Case<'_>) -> Outcome {
    authority::officer(case)
}

/// `R47.3.2.list`: each document dated and numbered; in the order of dates; numbers and pages of
/// one sequence.
pub fn list(case: &Case<'_>) -> Outcome {
    let Some(documents) = &case.form.documents else {
        return Outcome::missing("form.documents");
    };
    let mut found = Outcome::told(case.form.pages_numbered, "form.pages_numbered");
    for (at, document) in documents.iter().enumerate() {
        if document.date.is_none() {
            found = found.and(Outcome::missing(format!("form.documents[{at}].date")));
        }
        if document.number.is_none() {
            found = found.and(Outcome::missing(format!("form.documents[{at}].number")));
        }
    }
    for (at, pair) in documents.windows(2).enumerate() {
        let field = |key: &str| format!("form.documents[{}].{key}", at + 1);
        if let (Some(before), Some(after)) = (pair[0].date, pair[1].date)
            && after.last < before.first
        {
            found = found.and(Outcome::fail(field("date")));
        }
        if let (Some(before), Some(after)) = (pair[0].number, pair[1].number)
            && after <= before
        {
            found = found.and(Outcome::fail(field("number")));
        }
        if let (Some(before), Some(after)) = (pair[0].pages, pair[1].pages)
            && after.0 != before.1 + 1
        {
            found = found.and(Outcome::fail(field("pages")));
        }
    }
    found
}

/// `R47.3.2.copies`: complete, legible copies; nothing stapled, bound or taped.
pub fn copies(case: &Case<'_>) -> Outcome {
    Outcome::told(case.form.copies, "form.copies")
}
