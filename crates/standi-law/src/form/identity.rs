//! Rule 47 § 1, first sentence, and (a): the form, its language, and who complains.
//!
//! The Court's own current form is used and every field that applies is filled. It names each
//! person with date of birth, nationality and address (a stateless person says so), and each
//! organisation with day and number of registration and official address.

use super::items::{Case, Outcome};
use super::{Version, language as languages};
use crate::application::{ApplicantKind, Told};

/// `R47.form`: edition not older than that of the day; all fields filled.
pub fn form(case: &Case<'_>) -> Outcome {
    let version = match case.form.version {
        Told::Given(version) if case.edition.accepts(version) => Outcome::pass(),
        Told::Given(Version::Edition(..) | Version::None) => Outcome::fail("form.form_version"),
        Told::Unknown | Told::NotAsked => Outcome::missing("form.form_version"),
    };
    version.and(Outcome::told(case.form.filled, "form.filled"))
}

/// `R47.form.lang`: an official language of the Court or of a Party on the day.
pub fn language(case: &Case<'_>) -> Outcome {
    let Some(language) = &case.form.language else {
        return Outcome::missing("form.language");
    };
    match languages::allowed(language, case.record, case.day) {
        Some(true) => Outcome::pass(),
        Some(false) => Outcome::fail("form.language"),
        None => Outcome::judgement(),
    }
}

/// Whether an organisation complains; `None` if that is not told.
pub fn is_organisation(case: &Case<'_>) -> Option<bool> {
    match case.application.applicant {
        Told::Given(ApplicantKind::Person | ApplicantKind::Group) => Some(false),
        Told::Given(_) => Some(true),
        _ if case.form.organisation.is_some() => Some(true),
        _ if !case.form.persons.is_empty() => Some(false),
        _ => None,
    }
}

/// How many persons complain, as far as told.
pub fn applicants(case: &Case<'_>) -> Option<i64> {
    let described = i64::try_from(case.form.persons.len()).unwrap_or(i64::MAX);
    match case.form.applicants {
        Some(count) => Some(count.max(described)),
        None if described > 0 => Some(described),
        None if case.application.applicant.is(ApplicantKind::Group) => None,
        None => Some(1),
    }
}

/// `R47.1a.person`: four fields for each person.
pub fn person(case: &Case<'_>) -> Outcome {
    if is_organisation(case) == Some(true) && case.form.persons.is_empty() {
        return Outcome::not_concerned();
    }
    let persons = &case.form.persons;
    if persons.is_empty() {
        return Outcome::missing("form.person");
    }
    let several = persons.len() > 1;
    let fields = persons.iter().enumerate().flat_map(|(at, person)| {
        let of = if several {
            format!("form.person.{}", at + 1)
        } else {
            "form.person".to_string()
        };
        [
            (person.name, format!("{of}.name")),
            (person.born, format!("{of}.born")),
            (person.nationality, format!("{of}.nationality")),
            (person.address, format!("{of}.address")),
        ]
    });
    let described = Outcome::all(fields);
    match case.form.applicants {
        Some(count) if count > persons.len() as i64 => {
            described.and(Outcome::missing("form.person"))
        }
        _ => described,
    }
}

/// `R47.1a.legal`: four fields for an organisation.
pub fn legal(case: &Case<'_>) -> Outcome {
    match (is_organisation(case), case.form.organisation) {
        (Some(false), None) => Outcome::not_concerned(),
        (None, None) => Outcome::not_concerned(),
        (Some(true), None) => Outcome::missing("form.organisation"),
        (_, Some(organisation)) => Outcome::all([
            (organisation.name, "form.organisation.name".to_string()),
            (
                organisation.registered,
                "form.organisation.registered".to_string(),
            ),
            (organisation.number, "form.organisation.number".to_string()),
            (
                organisation.address,
                "form.organisation.address".to_string(),
            ),
        ]),
    }
}
