//! The four values of an answer, and the criteria that give them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a criterion, or the whole law, says. Ordered: the least of several is the answer of all.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// The facts fail it, and no further fact could cure that.
    Closed,
    /// A fact is lacking.
    Missing,
    /// All facts are there; the rest is an evaluation that only a human can make.
    Judgement,
    /// The facts meet it.
    Open,
}

impl Value {
    /// The word used everywhere.
    pub fn word(self) -> &'static str {
        match self {
            Value::Closed => "closed",
            Value::Missing => "missing",
            Value::Judgement => "judgement",
            Value::Open => "open",
        }
    }
}

macro_rules! criteria {
    ($($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        /// The admissibility criteria, in the order in which standi evaluates them: cheapest and
        /// most decisive first. Only the displayed decisive reason depends on the order.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            JsonSchema,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum Criterion {
            $($(#[$doc])* #[serde(rename = $id)] $variant,)*
        }

        impl Criterion {
            /// Every criterion, in order.
            pub const ALL: &'static [Criterion] = &[$(Criterion::$variant,)*];

            /// Its id in every file, answer and schema.
            pub fn id(self) -> &'static str {
                match self { $(Criterion::$variant => $id,)* }
            }

            /// The criterion with an id.
            pub fn from_id(id: &str) -> Option<Criterion> {
                Criterion::ALL.iter().copied().find(|criterion| criterion.id() == id)
            }
        }
    };
}

criteria! {
    /// Does the respondent State answer for this act?
    Personae = "personae",
    /// Was it bound on the day of the fact?
    Temporis = "temporis",
    /// Is the right in an instrument in force for it that day?
    Materiae = "materiae",
    /// Was the person within its jurisdiction?
    Loci = "loci",
    /// Can this kind of applicant bring a case?
    Applicant = "applicant",
    /// Is the applicant a victim?
    Victim = "victim",
    /// May whoever acts for the applicant do so?
    Representation = "representation",
    /// Does the Court learn who applies?
    Anonymous = "anonymous",
    /// Has the Court examined the same matter before?
    SameMatter = "same_matter",
    /// Has the same matter been put to another international body?
    OtherProcedure = "other_procedure",
    /// Were domestic remedies used?
    Exhaustion = "exhaustion",
    /// Was it lodged in time?
    TimeLimit = "time_limit",
    /// Is the right of application abused?
    Abuse = "abuse",
    /// Does the story fall under the article at all?
    Scope = "scope",
    /// Does a reservation cover it?
    Reservation = "reservation",
    /// Does it aim at the destruction of rights?
    Art17 = "art17",
    /// Is it manifestly ill-founded?
    ManifestlyIllFounded = "manifestly_ill_founded",
    /// Did the applicant suffer a significant disadvantage?
    SignificantDisadvantage = "significant_disadvantage",
}
