//! Courts and commissions of Africa and the Americas.
//!
//! They hear cases against States of their region. African Court: States Parties to its Protocol
//! with a declaration under Article 34 § 6; a State that withdraws it stays answerable for what was
//! filed before the withdrawal took effect, one year after notice (Ingabire Victoire Umuhoza v.
//! Rwanda, no. 003/2014, 3 June 2016). African Commission: Charter, Article 56. Court of ECOWAS:
//! Protocol A/SP.1/01/05, Articles 9 and 10, no exhaustion. Inter-American Commission: members of
//! the OAS, six months (Convention, Articles 44 to 47; Rules, Article 32); it looks at the day of
//! the facts, and a State that left answers for those before. Inter-American Court: no person comes
//! to it but through the Commission (Convention, Article 61).
//!
//! Needs: the State, the day of writing, for the Americas the facts and the final decision. Which
//! States belong to a region is geography; which of them accepted a court is for the record, and
//! what it lacks is *not in the record*.

use super::shared::{self, ALREADY_HERE, ENDED, LEAVING, least};
use super::treaty_body::{NO_DECISION, VAGUE_DECISION};
use super::{Door, Facts};
use crate::calendar::add_months;
use crate::{Finding, Ground, Value};
use standi_record::Day;

/// Another region.
pub static OTHER_REGION: Ground = Ground::closed("forum-other-region", &[]);
/// A member of the Organization of American States.
pub static AMERICAN: Ground = Ground::open(
    "forum-iachr-open",
    &["American Convention on Human Rights, Articles 44 to 47; OAS Charter, Article 106"],
);
/// A member whose government takes no part.
pub static CUBA: Ground = Ground::judgement("forum-iachr-cuba", &[]);
/// Later than six months: only where an exception to exhaustion applies.
pub static AMERICAN_LATE: Ground = Ground::judgement(
    "forum-iachr-late",
    &[
        "American Convention on Human Rights, Article 46 §§ 1 (b) and 2",
        "Inter-American Commission, Rules of Procedure, Article 32",
    ],
);
/// Only through the Commission.
pub static THROUGH_COMMISSION: Ground = Ground::closed(
    "forum-iacthr-commission",
    &["American Convention on Human Rights, Article 61"],
);

/// States of the African Union.
pub const AFRICA: &[&str] = &[
    "AGO", "BDI", "BEN", "BFA", "BWA", "CAF", "CIV", "CMR", "COD", "COG", "COM", "CPV", "DJI",
    "DZA", "EGY", "ERI", "ESH", "ETH", "GAB", "GHA", "GIN", "GMB", "GNB", "GNQ", "KEN", "LBR",
    "LBY", "LSO", "MAR", "MDG", "MLI", "MOZ", "MRT", "MUS", "MWI", "NAM", "NER", "NGA", "RWA",
    "SDN", "SEN", "SLE", "SOM", "SSD", "STP", "SWZ", "SYC", "TCD", "TGO", "TUN", "TZA", "UGA",
    "ZAF", "ZMB", "ZWE",
];
/// Members of the Economic Community of West African States, and those that left it in 2025.
const WEST_AFRICA: &[&str] = &[
    "BEN", "BFA", "CIV", "CPV", "GHA", "GIN", "GMB", "GNB", "LBR", "MLI", "NER", "NGA", "SEN",
    "SLE", "TGO",
];
/// States of the Organization of American States, and those that left it.
pub const AMERICAS: &[&str] = &[
    "ARG", "ATG", "BHS", "BLZ", "BOL", "BRA", "BRB", "CAN", "CHL", "COL", "CRI", "CUB", "DMA",
    "DOM", "ECU", "GRD", "GTM", "GUY", "HND", "HTI", "JAM", "KNA", "LCA", "MEX", "NIC", "PAN",
    "PER", "PRY", "SLV", "SUR", "TTO", "URY", "USA", "VCT", "VEN",
];

fn is_of(facts: &Facts<'_>, region: &[&str]) -> bool {
    facts
        .pair
        .respondent
        .is_some_and(|code| region.contains(&code.as_str()))
}

/// African Court, African Commission, Court of ECOWAS.
pub fn african(forum: &str, facts: &Facts<'_>) -> Door {
    let region = if forum == "ecowas-court" {
        WEST_AFRICA
    } else {
        AFRICA
    };
    if !is_of(facts, region) {
        return Door::of(&OTHER_REGION);
    }
    if shared::already_here(facts) {
        return Door::of(&ALREADY_HERE);
    }
    let accepted = shared::accepted(facts);
    let elsewhere = shared::elsewhere(facts).map(Finding::from);
    let finding = least(std::iter::once(accepted).chain(elsewhere));
    let dated =
        [ENDED.key, LEAVING.key].contains(&finding.ground.key) || finding.value == Value::Open;
    Door {
        finding,
        last_day: shared::last_accepted(facts).filter(|_| dated),
    }
}

/// Inter-American Commission and Court.
pub fn american(forum: &str, facts: &Facts<'_>) -> Door {
    if !is_of(facts, AMERICAS) {
        return Door::of(&OTHER_REGION);
    }
    if forum == "iacthr" {
        return Door::of(&THROUGH_COMMISSION);
    }
    if shared::already_here(facts) {
        return Door::of(&ALREADY_HERE);
    }
    let member: Finding = match shared::left(facts) {
        Some(_) => shared::accepted_for_facts(facts),
        None if is_of(facts, &["CUB"]) => (&CUBA).into(),
        None => (&AMERICAN).into(),
    };
    let (time, last_day) = time(facts);
    let elsewhere = shared::elsewhere(facts);
    let rows = [Some(time), elsewhere]
        .into_iter()
        .flatten()
        .map(Finding::from);
    let finding = least(std::iter::once(member).chain(rows));
    Door {
        finding,
        last_day: last_day.filter(|_| finding.value != Value::Closed),
    }
}

/// Six months from the final decision; later where an exception to exhaustion applies.
fn time(facts: &Facts<'_>) -> (&'static Ground, Option<Day>) {
    let months = facts.body.time_limit_months;
    let Some(months) = months.and_then(|months| u8::try_from(months).ok()) else {
        return (&AMERICAN, None);
    };
    let Some(decided) = facts.decided else {
        return (&NO_DECISION, None);
    };
    let last = add_months(decided.first, months);
    let ground = match () {
        () if facts.filing <= last => &AMERICAN,
        () if facts.filing > add_months(decided.last, months) => &AMERICAN_LATE,
        () => &VAGUE_DECISION,
    };
    (ground, Some(last))
}
