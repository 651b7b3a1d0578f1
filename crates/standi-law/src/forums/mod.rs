//! The other doors: bodies besides the Court that can hear a complaint.
//!
//! Each file is a family of bodies with its rules as a decision table, in the manner of
//! [`crate::criteria`]. What a body is, and which State has accepted it when, comes from the
//! record; nothing known about an acceptance is *not in the record*, never *not accepted*.
//!
//! - `treaty_body`: committees of the United Nations, one table for all
//! - `charter`: Working Groups, special procedures and the complaint procedure of the Human Rights
//!   Council
//! - `europe`: collective complaints, monitoring bodies, the Register of Damage, the Union's court
//! - `regional`: courts and commissions of Africa and the Americas
//! - `elsewhere`: the ILO, the International Criminal Court, bodies with a subject of their own
//! - `facts`: what they all look at
//! - `shared`: rows of several of them: acceptance, the same matter elsewhere
//! - `duplication`: what filing with one does to another
//! - `order`: which door first, so that none is lost

pub mod charter;
pub mod duplication;
pub mod elsewhere;
pub mod europe;
pub mod facts;
pub mod order;
pub mod regional;
pub mod shared;
pub mod treaty_body;

pub use facts::{Acceptance, Facts, Prior, Stage, Theme};

use crate::{Finding, Value};
use standi_record::Day;

/// Id of the Court in the record.
pub const COURT: &str = "ecthr";

/// A door tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// What it says.
    pub finding: Finding,
    /// The last day on which it can be tried, if there is one.
    pub last_day: Option<Day>,
}

impl Door {
    fn of(ground: &'static crate::Ground) -> Door {
        Door {
            finding: ground.into(),
            last_day: None,
        }
    }

    /// Its value.
    pub fn value(&self) -> Value {
        self.finding.value
    }
}

/// Tries the door of a body; `None` for the Court itself and for bodies without a rule here.
pub fn assess(forum: &str, facts: &Facts<'_>) -> Option<Door> {
    if treaty_body::is_committee(forum) {
        return Some(treaty_body::assess(facts));
    }
    Some(match forum {
        "wgad" => charter::detention(facts),
        "wgeid" => charter::disappearances(facts),
        "special-procedures" => charter::special_procedures(),
        "hrc-complaint-procedure" => charter::complaint_procedure(facts),
        "ecsr-collective-complaints" => europe::collective_complaints(facts),
        "cpt" | "commissioner" => europe::monitoring(forum, facts),
        "register-of-damage-ukraine" => europe::register_of_damage(facts),
        "cjeu" => europe::court_of_justice(facts),
        "osce-moscow-mechanism" => europe::moscow_mechanism(),
        "ilo-cfa" => elsewhere::freedom_of_association(facts),
        "icc-otp" => elsewhere::criminal_court(facts),
        "acthpr" | "achpr" | "ecowas-court" => regional::african(forum, facts),
        "iachr" | "iacthr" => regional::american(forum, facts),
        "unesco-cr" | "aarhus-cc" => elsewhere::special_subject(facts),
        _ => return None,
    })
}
