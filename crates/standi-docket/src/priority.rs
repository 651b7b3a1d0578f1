//! In which order applications are dealt with (Rule 41; the Court's priority policy of June 2009,
//! revised on 22 May 2017 and in March 2021).
//!
//! The first category that fits counts. The Chamber or its President may depart from it, so that
//! what is said here is a proposal.

use crate::state::Priority;
use crate::words::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use standi_law::article::Article;
use standi_record::Day;

/// What is known of an application that its priority depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Signs {
    /// An interim measure under Rule 39 is in force.
    pub rule39_applied: bool,
    /// The applicant's life or health is at risk.
    pub life_or_health_at_risk: bool,
    /// The applicant is deprived of liberty as a direct result of the alleged violation.
    pub detained_because_of_violation: bool,
    /// A child's well-being is at stake.
    pub child_welfare_at_stake: bool,
    /// A Contracting Party applies (Article 33).
    pub interstate: bool,
    /// It may become a pilot case.
    pub pilot_candidate: bool,
    /// It raises a structural problem that the Court has not yet examined.
    pub structural_and_new: bool,
    /// It raises an important question of general interest.
    pub general_interest_major: bool,
    /// The article of the main complaint, on its face.
    pub main_complaint: Option<String>,
    /// There is a direct threat to physical integrity and human dignity.
    pub integrity_or_dignity_threatened: bool,
    /// The complaints may be well-founded.
    pub potentially_well_founded: bool,
    /// Signs of an impact case: the outcome may change or clarify law or practice, it touches moral
    /// or social issues, or is new.
    pub impact_signs: u8,
    /// The issue is settled in a pilot or leading judgment: well-established case-law.
    pub wecl: bool,
    /// A problem of admissibility appears.
    pub admissibility_doubt: bool,
    /// It is clearly inadmissible.
    pub clearly_inadmissible: bool,
}

words! {
    /// How far the signs decide.
    pub enum Sure {
        Decided = "decided", "the signs decide";
        Judgement = "judgement", "it remains a judgement";
    }
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Proposal {
    /// The category.
    pub priority: Priority,
    /// Whether the signs decide, or a judgement remains.
    pub sure: Sure,
    /// The signs that it rests on.
    pub because: Vec<&'static str>,
    /// The rule.
    pub authority: &'static str,
}

const POLICY: &str =
    "Rule 41; the Court's Priority Policy (June 2009, revised 22 May 2017 and March 2021)";

/// First day of the policy: the source names the month.
fn policy() -> Option<Day> {
    Day::new(2009, 6, 1)
}

/// From this day, deprivation of liberty as a direct result of the violation is urgent.
fn liberty() -> Option<Day> {
    Day::new(2017, 5, 22)
}

/// From this month, impact cases are a category of their own.
fn impact() -> Option<Day> {
    Day::new(2021, 3, 1)
}

fn since(day: Day, first: Option<Day>) -> bool {
    first.is_some_and(|first| first <= day)
}

/// Whether the main complaint is under Articles 2, 3, 4 or 5 § 1.
fn is_core(signs: &Signs) -> bool {
    let article = signs.main_complaint.as_deref();
    let article = article.and_then(|text| text.parse::<Article>().ok());
    article.is_some_and(|it| ["2", "3", "4", "5(1)"].contains(&it.to_string().as_str()))
}

/// The category that the signs propose on a day; `None`: no category fits, or the policy did not
/// exist yet.
pub fn propose(signs: &Signs, on: Day) -> Option<Proposal> {
    if !since(on, policy()) {
        return None;
    }
    let core = is_core(signs);
    let names = |named: &[(bool, &'static str)]| -> Vec<&'static str> {
        let held = named.iter().filter(|(holds, _)| *holds);
        held.map(|(_, name)| *name).collect()
    };
    let urgent = names(&[
        (signs.rule39_applied, "rule39_applied"),
        (signs.life_or_health_at_risk, "life_or_health_at_risk"),
        (
            signs.detained_because_of_violation && since(on, liberty()),
            "detained_because_of_violation",
        ),
        (signs.child_welfare_at_stake, "child_welfare_at_stake"),
    ]);
    let system = names(&[
        (signs.interstate, "interstate"),
        (signs.pilot_candidate, "pilot_candidate"),
        (signs.structural_and_new, "structural_and_new"),
        (signs.general_interest_major, "general_interest_major"),
    ]);
    let threat = names(&[(
        core && signs.integrity_or_dignity_threatened,
        "integrity_or_dignity_threatened",
    )]);
    let other = signs.potentially_well_founded && !core && signs.main_complaint.is_some();
    let high = names(&[(
        other && signs.impact_signs >= 1 && since(on, impact()),
        "impact_signs",
    )]);
    let founded = names(&[(other, "potentially_well_founded")]);
    let repetitive = names(&[(signs.wecl, "wecl")]);
    let doubt = names(&[(signs.admissibility_doubt, "admissibility_doubt")]);
    let clear = names(&[(signs.clearly_inadmissible, "clearly_inadmissible")]);
    let categories = [
        (Priority::I, urgent),
        (Priority::II, system),
        (Priority::III, threat),
        (Priority::IVHigh, high),
        (Priority::IV, founded),
        (Priority::V, repetitive),
        (Priority::VI, doubt),
        (Priority::VII, clear),
    ];
    let mut fitting = categories
        .into_iter()
        .filter(|(_, because)| !because.is_empty());
    let (priority, because) = fitting.next()?;
    Some(Proposal {
        priority,
        sure: match priority {
            Priority::IVHigh => Sure::Judgement,
            _ => Sure::Decided,
        },
        because,
        authority: POLICY,
    })
}
