//! Rule 47 §§ 4 to 7 and the Practice Direction: the name, groups, posting, the day that counts.
//!
//! Names are public unless the Court agrees otherwise, for reasons given. Persons with different
//! stories fill in a form each; for many, a table of all is added (more than five by the stricter
//! edition of the Practice Direction, more than ten by an older one: the stricter is used). The
//! signed original goes by post; the day of posting counts, and fax and e-mail stop nothing.

use super::items::{Case, ItemValue, Outcome};
use super::{Anonymity, Channel, identity};
use crate::application::Told;

/// Applicants beyond whom a table of all is needed.
pub const TABLE_ABOVE: i64 = 5;

/// `R47.4.anonymity`: asked for with reasons.
pub fn anonymity(case: &Case<'_>) -> Outcome {
    match case.form.anonymity {
        Told::Given(Anonymity {
            asked: true,
            reasons,
        }) => Outcome::told(reasons, "form.anonymity.reasons"),
        _ => Outcome::not_concerned(),
    }
}

/// `R47.4.request`: a reminder where nothing is asked.
pub fn public(case: &Case<'_>) -> Outcome {
    match case.form.anonymity {
        Told::Given(Anonymity { asked: true, .. }) => Outcome::not_concerned(),
        _ => Outcome::pass(),
    }
}

/// `R47.multi`: one form for each person with a story of their own.
pub fn several(case: &Case<'_>) -> Outcome {
    let Some(count) = identity::applicants(case) else {
        return Outcome::missing("form.applicants");
    };
    if count <= 1 {
        return Outcome::not_concerned();
    }
    let found = match (case.form.same_facts.given(), case.form.forms) {
        (None, _) => Outcome::missing("form.same_facts"),
        (Some(true), _) => Outcome::pass(),
        (Some(false), None) => Outcome::missing("form.forms"),
        (Some(false), Some(forms)) if forms >= count => Outcome::pass(),
        (Some(false), Some(_)) => Outcome::fail("form.forms"),
    };
    Outcome {
        number: Some(count),
        ..found
    }
}

/// `R47.group.table`: for more than five.
pub fn table(case: &Case<'_>) -> Outcome {
    match identity::applicants(case) {
        None => Outcome::missing("form.applicants"),
        Some(count) if count > TABLE_ABOVE => Outcome {
            number: Some(count),
            ..Outcome::told(case.form.group_table, "form.group_table")
        },
        Some(_) => Outcome::not_concerned(),
    }
}

/// `R47.group.directions`: where the Registry gave any, a human sees whether they are followed.
pub fn directions(case: &Case<'_>) -> Outcome {
    let group = identity::applicants(case).is_none_or(|count| count > 1);
    match (group, case.form.registry_directions.given()) {
        (false, None | Some(false)) | (true, Some(false)) => Outcome::not_concerned(),
        (_, Some(true)) => Outcome::judgement(),
        (true, None) => Outcome::missing("form.registry_directions"),
    }
}

/// `R47.send.post`: by post. Whether a courier's receipt or the prison's stands for a postmark
/// needs a judgement.
pub fn post(case: &Case<'_>) -> Outcome {
    match case.form.channel {
        Told::Given(Channel::Post) => Outcome::pass(),
        Told::Given(Channel::Courier | Channel::Prison) => Outcome::judgement(),
        Told::Given(Channel::Fax | Channel::Email | Channel::Site) => Outcome::fail("form.channel"),
        Told::Unknown | Told::NotAsked => Outcome::missing("form.channel"),
    }
}

/// `R47.6a.date`: posted, or still to be posted, by the last safe day.
pub fn in_time(case: &Case<'_>) -> Outcome {
    let lacks = match case.time.value {
        ItemValue::Pass => Vec::new(),
        _ => {
            let each = case.time.complaints.iter();
            each.map(|id| format!("complaints.{id}.final_decision"))
                .collect()
        }
    };
    Outcome {
        lacks,
        ..Outcome::of(case.time.value)
    }
}

/// `R47.6b.other_date`: the Court may take another day as that of introduction.
pub fn other_date(case: &Case<'_>) -> Outcome {
    match case.time.value {
        ItemValue::Fail | ItemValue::Judgement => Outcome::judgement(),
        ItemValue::Missing | ItemValue::Pass => Outcome::not_concerned(),
    }
}

/// `R47.7.inform`: a reminder.
pub fn inform(_: &Case<'_>) -> Outcome {
    Outcome::pass()
}
