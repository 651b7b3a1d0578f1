//! Rule 47 § 1 (b) and (c): who acts for the applicant, and by which right.
//!
//! A representative is named with address, telephone and e-mail. The applicant signs and dates
//! the authority by hand; since 1 January 2016 it stands on the form, and the representative
//! signs it too. Since 2022 another proof of authority may be accepted for compelling reasons if
//! the signed original follows within a reasonable time: that needs a judgement. For an
//! organisation, whoever signs proves the power to.

use super::items::{Case, ItemValue, Outcome};
use super::{Class, Representative, Signed, identity};
use crate::application::{Authority, Told};

/// Whether somebody acts for the applicant; `None` if that is not told.
fn is_represented(case: &Case<'_>) -> Option<bool> {
    match case.form.representative {
        Told::Given(Representative::Nobody) => Some(false),
        Told::Given(Representative::Somebody { .. }) => Some(true),
        Told::Unknown | Told::NotAsked => {
            let told = |authority| {
                let mut all = case.application.complaints.iter();
                all.any(|complaint| {
                    complaint
                        .representation
                        .is_some_and(|it| it.authority.is(authority))
                })
            };
            match (told(Authority::Yes), told(Authority::Own)) {
                (true, _) => Some(true),
                (false, true) => Some(false),
                (false, false) => None,
            }
        }
    }
}

/// `R47.1b.rep`: name, address, a contact that works; the occupation too until 2015.
pub fn representative(case: &Case<'_>) -> Outcome {
    match (is_represented(case), case.form.representative) {
        (Some(false), _) => Outcome::not_concerned(),
        (
            _,
            Told::Given(Representative::Somebody {
                name,
                occupation,
                address,
                contact,
            }),
        ) => {
            let mut fields = vec![
                (name, "form.representative.name".to_string()),
                (address, "form.representative.address".to_string()),
                (contact, "form.representative.contact".to_string()),
            ];
            if case.edition.occupation {
                fields.push((occupation, "form.representative.occupation".to_string()));
            }
            Outcome::all(fields)
        }
        _ => Outcome::missing("form.representative"),
    }
}

/// Whether a signature is an original, not made after the day of posting.
pub(super) fn signature(signed: Told<Signed>, case: &Case<'_>, field: &str) -> Outcome {
    match signed {
        Told::Given(signed) if signed.by_hand() && !signed.after(case.day) => Outcome::pass(),
        Told::Given(_) => Outcome::fail(field),
        Told::Unknown | Told::NotAsked => Outcome::missing(field),
    }
}

fn concerns(case: &Case<'_>, test: impl Fn() -> Outcome) -> Outcome {
    match is_represented(case) {
        Some(true) => test(),
        Some(false) => Outcome::not_concerned(),
        None => Outcome::missing("form.representative"),
    }
}

/// `R47.1c.authority`: signed by the applicant by hand, not after the day of posting. Where
/// another proof stands for it, a judgement.
pub fn signed(case: &Case<'_>) -> Outcome {
    concerns(case, || {
        let found = signature(case.form.authority_signed, case, "form.authority_signed");
        match found.value {
            ItemValue::Fail if has_substitute(case) => Outcome::judgement(),
            _ => found,
        }
    })
}

fn has_substitute(case: &Case<'_>) -> bool {
    case.edition.compelling_reasons
        && case.form.authority_reasons.is(true)
        && (case.form.authority_substitute.is(true) || has(case, Class::Authority))
}

/// Whether a document of a class is attached.
pub(super) fn has(case: &Case<'_>, class: Class) -> bool {
    let mut documents = case.form.documents.iter().flatten();
    documents.any(|document| document.class == Some(class))
}

/// `R47.1c.compelling`: where the authority is not signed by hand: reasons and another proof.
/// Opens the duty to send the original.
pub fn compelling(case: &Case<'_>) -> Outcome {
    let unsigned = matches!(case.form.authority_signed, Told::Given(signed) if !signed.by_hand());
    if !case.edition.compelling_reasons || !unsigned || is_represented(case) == Some(false) {
        return Outcome::not_concerned();
    }
    if has_substitute(case) {
        return Outcome::judgement();
    }
    let reasons = Outcome::told(case.form.authority_reasons, "form.authority_reasons");
    let substitute = match has(case, Class::Authority) {
        true => Outcome::pass(),
        false => Outcome::told(case.form.authority_substitute, "form.authority_substitute"),
    };
    reasons.and(substitute)
}

/// `R47.1c.rep_sign`: the representative's own signature, since 2016.
pub fn representative_signed(case: &Case<'_>) -> Outcome {
    if !case.edition.authority_on_form {
        return Outcome::not_concerned();
    }
    concerns(case, || {
        signature(case.form.representative_signed, case, "form.rep_signed")
    })
}

/// `R47.1c.legal_officer`: proof that whoever acts for the organisation may.
pub fn officer(case: &Case<'_>) -> Outcome {
    if identity::is_organisation(case) != Some(true) || !case.edition.authority_on_form {
        return Outcome::not_concerned();
    }
    match (&case.form.documents, has(case, Class::OfficerPower)) {
        (_, true) => Outcome::pass(),
        (Some(_), false) => Outcome::fail("form.documents (class: officer-power)"),
        (None, false) => Outcome::missing("form.documents (class: officer-power)"),
    }
}
