//! Was a State bound by an instrument on a day?

use crate::common::{Cites, Grounds, IsoDay};
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::query::Party;
use standi_record::{Day, Standing};

/// Why it is not said whether an instrument bound a State: the record does not know.
pub const NOT_IN_RECORD: &str = "not-in-record";

/// Whether an instrument bound a State on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Party")]
pub struct PartyOnDay {
    /// Code of the State.
    pub state: &'static str,
    /// Id of the instrument.
    pub instrument: &'static str,
    /// The day asked about.
    pub on: IsoDay,
    /// Whether the State was bound; `null` on a day that the sources dispute or leave open, and
    /// where the record does not say.
    pub bound: Option<bool>,
    /// `argued` on a day that the sources dispute; `unsettled` after the end of membership, while
    /// it was not yet known until when the instrument would go on to bind; `not-in-record` where
    /// the record holds no status of the State, and not those of all States under the instrument.
    pub boundary: Option<&'static str>,
    /// First day of the period that the day is in, else of the last one before it.
    pub since: Option<IsoDay>,
    /// First day no longer in that period.
    pub until: Option<IsoDay>,
    /// How far the answer can be relied on; `null`: the record holds no status of this State
    /// under this instrument.
    #[schemars(extend("enum" = ["verified", "known", "unsure", null]))]
    pub confidence: Option<&'static str>,
    /// What was seen where, what was computed, what is in doubt.
    pub note: Option<&'static str>,
    /// Where sources disagree: both sides.
    pub conflict: Option<&'static str>,
    /// How the period ended, if it did: `denunciation`, `cessation`, `succession`.
    pub ended: Option<&'static str>,
    /// Day on which the State became a Party itself, where facts from `since` on count because
    /// it succeeded another State.
    pub succeeded: Option<IsoDay>,
    /// Day of signature.
    pub signed: Option<IsoDay>,
    /// Day of ratification.
    pub ratified: Option<IsoDay>,
    /// The end of membership, after which it is open whether the State was still bound.
    #[serde(skip)]
    pub unsettled: Option<Day>,
    #[serde(skip)]
    grounds: Option<Grounds>,
    /// Name of the State.
    #[serde(skip)]
    pub state_name: &'static str,
    /// Title of the instrument.
    #[serde(skip)]
    pub instrument_title: &'static str,
}

impl PartyOnDay {
    /// On what the answer rests.
    pub fn grounds(&self) -> Option<&Grounds> {
        self.grounds.as_ref()
    }
}

impl From<Party<'_>> for PartyOnDay {
    fn from(party: Party<'_>) -> PartyOnDay {
        let (bound, boundary) = match party.standing {
            Standing::Bound => (Some(true), None),
            Standing::NotBound if !party.is_in_record() => (None, Some(NOT_IN_RECORD)),
            Standing::NotBound => (Some(false), None),
            Standing::Argued if party.unsettled.is_some() => (None, Some("unsettled")),
            Standing::Argued => (None, Some("argued")),
        };
        let grounds = party.fact.map(|fact| Grounds::from(&fact.basis));
        PartyOnDay {
            state: party.state.code.0,
            instrument: party.instrument.id.0,
            on: party.on.into(),
            bound,
            boundary,
            since: party.since.map(IsoDay),
            until: party.until.map(IsoDay),
            confidence: grounds.as_ref().map(|it| it.confidence),
            note: grounds.as_ref().and_then(|it| it.note),
            conflict: grounds.as_ref().and_then(|it| it.conflict),
            ended: party
                .fact
                .and_then(|fact| fact.ended)
                .map(|ended| ended.word()),
            succeeded: party
                .fact
                .filter(|fact| fact.facts_from.is_some() && party.since.is_some())
                .and_then(|fact| fact.from)
                .map(IsoDay),
            signed: party.fact.and_then(|fact| fact.signed).map(IsoDay),
            ratified: party.fact.and_then(|fact| fact.ratified).map(IsoDay),
            unsettled: party.unsettled,
            grounds,
            state_name: party.state.name.0,
            instrument_title: party.instrument.title.0,
        }
    }
}

impl Cites for PartyOnDay {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.grounds.iter().for_each(visit);
    }
}
