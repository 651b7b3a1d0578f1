//! Rule 47 § 3: the signature and the documents.
//!
//! The form is signed by hand by the applicant or the representative. With it come copies of the
//! decisions or measures complained of (a), copies that show that remedies were used and the
//! time limit kept (b), copies on other international procedures (c), and for an organisation the
//! proof that whoever signs may act (d). Documents are listed by date, numbered in one sequence,
//! and are copies, never originals.

use super::authority::{self, signature};
use super::items::{Case, Outcome, Thing};
use super::{Class, Document};
use crate::application::{Complaint, Elsewhere, Told};
use standi_text::fold;

/// `R47.3.1.sign`: the last page, by hand.
pub fn signed(case: &Case<'_>) -> Outcome {
    signature(case.form.signed, case, "form.signed")
}

/// What is needed but not attached. A document meets one need: first that which it names under
/// `of`, then one whose name holds or is held by its own; one that names nothing meets any that
/// is left.
fn lacking(needed: Vec<Thing>, documents: &[Document], classes: &[Class]) -> Vec<Thing> {
    let of_class = documents
        .iter()
        .filter(|document| document.class.is_some_and(|class| classes.contains(&class)));
    let mut names: Vec<Option<String>> = of_class
        .map(|document| {
            let name = document.of.as_deref().map(fold);
            name.filter(|name| !name.is_empty())
        })
        .collect();
    let fits: [fn(&str, Option<&str>) -> bool; 3] = [
        |need, name| name == Some(need),
        |need, name| name.is_some_and(|name| name.contains(need) || need.contains(name)),
        |_, name| name.is_none(),
    ];
    let mut left = needed;
    for fit in fits {
        left.retain(|thing| {
            let need = fold(thing.say().1);
            let found = names.iter().position(|name| fit(&need, name.as_deref()));
            found.map(|at| names.remove(at)).is_none()
        });
    }
    left
}

/// Whether everything needed is attached; what is not is listed, and so is everything where nobody
/// has said what is attached.
fn attached(case: &Case<'_>, needs: Vec<(Vec<Thing>, &[Class])>) -> Outcome {
    let Some(documents) = &case.form.documents else {
        return Outcome {
            list: needs.into_iter().flat_map(|(things, _)| things).collect(),
            ..Outcome::missing("form.documents")
        };
    };
    let list: Vec<Thing> = needs
        .into_iter()
        .flat_map(|(needed, classes)| lacking(needed, documents, classes))
        .collect();
    match list.is_empty() {
        true => Outcome::pass(),
        false => Outcome {
            list,
            ..Outcome::fail("form.documents")
        },
    }
}

fn once(things: impl Iterator<Item = Thing>) -> Vec<Thing> {
    let mut list = Vec::new();
    for thing in things {
        if !list.contains(&thing) {
            list.push(thing);
        }
    }
    list
}

/// `R47.3.1a.decisions`: each final decision; without one, what shows the measure.
pub fn decisions(case: &Case<'_>) -> Outcome {
    let of = |complaint: &Complaint| {
        let decision = complaint.final_decision.as_ref().filter(|it| !it.none);
        let event = || complaint.events.iter().find_map(|event| event.what.clone());
        let what = decision.and_then(|it| it.what.clone()).or_else(event);
        what.map_or_else(|| Thing::DecisionOf(complaint.id.clone()), Thing::Decision)
    };
    let needed = once(case.application.complaints.iter().map(of));
    attached(case, vec![(needed, &[Class::Decision, Class::Measure])])
}

/// `R47.3.1b.remedies`: of each remedy used, the appeal and the answer; proof of the day on which
/// the last decision was received, if that was later than its date.
pub fn remedies(case: &Case<'_>) -> Outcome {
    let complaints = &case.application.complaints;
    let told = complaints.iter().map(|complaint| {
        let field = || format!("complaints.{}.remedies", complaint.id);
        match &complaint.remedies {
            Some(remedies) if remedies.iter().all(|it| it.used.given().is_some()) => {
                Outcome::pass()
            }
            Some(_) => Outcome::missing(format!("{}.used", field())),
            None => Outcome::missing(field()),
        }
    });
    let told = told.fold(Outcome::pass(), Outcome::and);
    let used = || {
        let all = complaints.iter().flat_map(|complaint| {
            let remedies = complaint.remedies.iter().flatten().enumerate();
            remedies.map(move |(at, remedy)| (&complaint.id, at, remedy))
        });
        all.filter(|(.., remedy)| remedy.used.is(true))
            .map(|(id, at, remedy)| {
                let name = remedy.name.clone();
                name.unwrap_or_else(|| format!("{id}, {}", at + 1))
            })
    };
    let late = complaints
        .iter()
        .filter_map(|complaint| Some((complaint, complaint.final_decision.as_ref()?)))
        .filter(|(_, it)| {
            matches!((it.on, it.known), (Told::Given(on), Told::Given(known)) if known.first > on.last)
        })
        .map(|(complaint, it)| it.what.clone().unwrap_or_else(|| complaint.id.clone()));
    let needs: Vec<(Vec<Thing>, &[Class])> = vec![
        (once(used().map(Thing::Appeal)), &[Class::Appeal]),
        (once(used().map(Thing::Answer)), &[Class::Decision]),
        (once(late.map(Thing::Service)), &[Class::Service]),
    ];
    match needs.iter().all(|(things, _)| things.is_empty()) {
        true => told,
        false => told.and(attached(case, needs)),
    }
}

/// `R47.3.1c.intl`: what was sent to the other body, and its answer.
pub fn international(case: &Case<'_>) -> Outcome {
    let complaints = &case.application.complaints;
    let elsewhere = complaints
        .iter()
        .any(|complaint| matches!(complaint.other_procedure, Elsewhere::There(_)));
    if !elsewhere {
        let untold = complaints
            .iter()
            .filter(|complaint| !matches!(complaint.other_procedure, Elsewhere::Nowhere))
            .map(|complaint| {
                Outcome::missing(format!("complaints.{}.other_procedure", complaint.id))
            });
        return untold
            .reduce(Outcome::and)
            .unwrap_or_else(Outcome::not_concerned);
    }
    match (
        &case.form.documents,
        authority::has(case, Class::International),
    ) {
        (None, _) => Outcome::missing("form.documents"),
        (Some(_), true) => Outcome::pass(),
        (Some(_), false) => Outcome::fail("form.documents (class: international)"),
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
            found = found.and(Outcome::missing(format!("form.documents.{}.date", at + 1)));
        }
        if document.number.is_none() {
            found = found.and(Outcome::missing(format!(
                "form.documents.{}.number",
                at + 1
            )));
        }
    }
    for (at, pair) in documents.windows(2).enumerate() {
        let field = |key: &str| format!("form.documents.{}.{key}", at + 2);
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
