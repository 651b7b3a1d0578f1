//! What filing with one body does to another.
//!
//! The Court: the same matter before a comparable body, pending or ended, shuts it (Convention,
//! Article 35 § 2 (b)); which bodies are comparable is in the record. CAT (Article 22 § 5 (a)), CEDAW (OP, Article 4 § 2 (a)), CRPD (OP, Article
//! 2 (c)), CESCR (OP, Article 3 § 2 (c)), CRC (OPIC, Article 7 (d)) and CMW (Article 77 § 3 (a))
//! are shut by what has been *or* is being examined elsewhere. The Human Rights Committee waits
//! until the other procedure ends (OP1, Article 5 § 2 (a)); an ended one shuts it only where the
//! State reserved that. CED waits too (Article 31 § 2 (c)). CERD has no rule but what a State's
//! declaration says. The Inter-American Commission: Convention, Articles 46 § 1 (c) and 47 (d). The
//! African bodies: Charter, Article 56 § 7, *settled* cases. The Court of ECOWAS: Protocol, Article
//! 10 (d) (ii). The complaint procedure of the Human Rights Council: resolution 5/1, annex,
//! paragraph 87 (f). Letters of rapporteurs, monitoring, prosecutors and registers shut nothing.
//!
//! Needs: the two bodies, the State's own text towards the second, who complains. Where it is not
//! settled whether one counts for the other (the Working Group before a committee above all) the
//! effect is a judgement.

use super::treaty_body::is_committee;
use crate::Value;
use standi_record::facts::{OtherBody, OtherProcedure, SameMatter};

/// What a matter before one body does to another: `Open` nothing, `Judgement` not settled,
/// `Closed` it shuts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// While it is pending.
    pub pending: Value,
    /// Once it was examined and has ended.
    pub ended: Value,
}

const fn effect(pending: Value, ended: Value) -> Effect {
    Effect { pending, ended }
}

/// No effect.
pub const NOTHING: Effect = effect(Value::Open, Value::Open);
const SHUTS: Effect = effect(Value::Closed, Value::Closed);
const WAITS: Effect = effect(Value::Closed, Value::Open);
const ARGUED: Effect = effect(Value::Judgement, Value::Judgement);
const MAY_WAIT: Effect = effect(Value::Judgement, Value::Open);

impl Effect {
    /// It shuts the other for good.
    pub fn closes(self) -> bool {
        self.ended == Value::Closed
    }

    /// It may shut the other for good.
    pub fn may_close(self) -> bool {
        self.ended == Value::Judgement
    }

    /// It shuts the other, or may, as long as it is pending and no longer.
    pub fn suspends(self) -> bool {
        self.ended == Value::Open && self.pending != Value::Open
    }
}

/// What the second body and the complaint bring along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// What the State's own text towards the second body says of a matter that is or was elsewhere.
    pub text: OwnText,
    /// Whether an organisation complains; `None`: not told.
    pub organisation: Option<bool>,
}

/// What a State's own text towards a body says of a matter that is or was elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnText {
    /// The record has the acceptance, and this.
    Recorded(Option<SameMatter>),
    /// The record has no acceptance.
    NotInRecord,
}

/// Courts and commissions of the regions.
const REGIONAL: &[&str] = &[
    "ecthr",
    "iachr",
    "iacthr",
    "achpr",
    "acthpr",
    "ecowas-court",
];

/// What filing with a body does to the Court, by the record's list under Article 35 § 2 (b); a body
/// that is not in it needs a judgement.
pub fn of_the_court(first: Option<&OtherProcedure>, context: Context) -> Effect {
    let Some(first) = first else {
        return ARGUED;
    };
    match first.kind {
        // It shuts the union, and those who are in substance the same complainant.
        OtherBody::Comparable if first.unions && context.organisation != Some(true) => ARGUED,
        OtherBody::Comparable => SHUTS,
        OtherBody::Unclear => ARGUED,
        OtherBody::NotComparable | OtherBody::OtherPurpose | OtherBody::DomesticTreatyCourt => {
            NOTHING
        }
    }
}

/// What filing with `first` does to `second`, another body than the Court.
pub fn of(first: &str, second: &str, context: Context) -> Effect {
    if first == second {
        return NOTHING;
    }
    let committee = is_committee(first);
    let counts = committee || REGIONAL.contains(&first);
    let settled = effect(Value::Open, Value::Judgement);
    match second {
        "hrcttee" if counts => effect(Value::Closed, reserved(first, context.text)),
        "hrcttee" if first == "wgad" => match reserved(first, context.text) {
            Value::Open => MAY_WAIT,
            _ => ARGUED,
        },
        "cerd" if counts || first == "wgad" => match context.text {
            OwnText::Recorded(None) if first != "wgad" => NOTHING,
            _ => ARGUED,
        },
        "ced" => match first {
            "ecthr" | "wgad" | "wgeid" => MAY_WAIT,
            _ if counts => WAITS,
            _ => NOTHING,
        },
        "cat" | "cedaw" | "crc" | "crpd" | "cescr" | "cmw" => match first {
            "wgad" => ARGUED,
            _ if counts => SHUTS,
            _ => NOTHING,
        },
        "wgad" if committee => effect(Value::Closed, Value::Judgement),
        "wgad" if counts => ARGUED,
        "wgeid" if first == "ced" => WAITS,
        "hrc-complaint-procedure" => match first {
            // A letter about one case is not yet a pattern "dealt with".
            "special-procedures" => ARGUED,
            "wgad" | "wgeid" => SHUTS,
            _ if counts => SHUTS,
            _ => NOTHING,
        },
        "iachr" | "iacthr" => match first {
            "iachr" | "iacthr" => NOTHING,
            "wgad" => ARGUED,
            _ if counts => SHUTS,
            _ => NOTHING,
        },
        "acthpr" | "achpr" => match first {
            "acthpr" | "achpr" => SHUTS,
            _ if counts => settled,
            _ => NOTHING,
        },
        "ecowas-court" if REGIONAL.contains(&first) => effect(Value::Closed, Value::Judgement),
        _ => NOTHING,
    }
}

/// What an ended procedure does to the Human Rights Committee.
fn reserved(first: &str, text: OwnText) -> Value {
    match text {
        OwnText::Recorded(None | Some(SameMatter::WhilePending)) => Value::Open,
        OwnText::Recorded(Some(SameMatter::Barred)) => Value::Closed,
        OwnText::Recorded(Some(SameMatter::BarredAfterStrasbourg)) if first == "ecthr" => {
            Value::Closed
        }
        OwnText::Recorded(Some(SameMatter::BarredAfterStrasbourg)) => Value::Open,
        OwnText::Recorded(Some(SameMatter::Unclear)) | OwnText::NotInRecord => Value::Judgement,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(same_matter: Option<SameMatter>) -> Context {
        Context {
            text: OwnText::Recorded(same_matter),
            organisation: Some(false),
        }
    }

    /// The matrix of what filing in one body does to the others, row by row.
    #[test]
    fn the_matrix() {
        use Value::{Closed, Judgement, Open};
        let plain = with(None);
        let barred = with(Some(SameMatter::Barred));
        let rows = [
            ("ecthr", "hrcttee", plain, Closed, Open),
            ("ecthr", "hrcttee", barred, Closed, Closed),
            ("ecthr", "cat", plain, Closed, Closed),
            (
                "ecthr",
                "cerd",
                with(Some(SameMatter::Unclear)),
                Judgement,
                Judgement,
            ),
            ("ecthr", "cerd", plain, Open, Open),
            ("ecthr", "ced", plain, Judgement, Open),
            ("ecthr", "wgad", plain, Judgement, Judgement),
            ("cat", "ecthr", plain, Closed, Closed),
            ("cat", "hrcttee", plain, Closed, Open),
            (
                "cat",
                "hrcttee",
                with(Some(SameMatter::WhilePending)),
                Closed,
                Open,
            ),
            ("hrcttee", "crc", plain, Closed, Closed),
            ("hrcttee", "ced", plain, Closed, Open),
            ("hrcttee", "wgad", plain, Closed, Judgement),
            ("wgad", "ecthr", plain, Closed, Closed),
            ("wgad", "hrcttee", plain, Judgement, Open),
            ("wgad", "hrcttee", barred, Judgement, Judgement),
            ("wgad", "cat", plain, Judgement, Judgement),
            ("wgad", "ced", plain, Judgement, Open),
            ("special-procedures", "ecthr", plain, Open, Open),
            ("special-procedures", "hrcttee", barred, Open, Open),
            ("ilo-cfa", "hrcttee", barred, Open, Open),
            ("ilo-cfa", "ecthr", plain, Judgement, Judgement),
            ("ecsr-collective-complaints", "ecthr", plain, Open, Open),
            ("iachr", "ecthr", plain, Judgement, Judgement),
            ("domestic-treaty-court", "ecthr", plain, Open, Open),
            ("wgeid", "ecthr", plain, Open, Open),
            ("register-of-damage-ukraine", "ecthr", plain, Open, Open),
            ("ced", "wgeid", plain, Closed, Open),
            ("cat", "hrc-complaint-procedure", plain, Closed, Closed),
        ];
        for (first, second, context, pending, ended) in rows {
            let found = match second {
                "ecthr" => of_the_court(standi_bundled::record().other_procedure(first), context),
                _ => of(first, second, context),
            };
            assert_eq!(found, effect(pending, ended), "{first} before {second}");
        }
        let union = Context {
            organisation: Some(true),
            ..plain
        };
        let union_body = standi_bundled::record().other_procedure("ilo-cfa");
        assert!(of_the_court(union_body, union).closes());
    }

    /// Austria's reservation speaks of Strasbourg alone.
    #[test]
    fn a_reservation_that_names_strasbourg() {
        let austria = with(Some(SameMatter::BarredAfterStrasbourg));
        assert!(of("ecthr", "hrcttee", austria).closes());
        assert!(!of("cat", "hrcttee", austria).closes());
    }
}
