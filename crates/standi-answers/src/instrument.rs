//! An instrument on a day: what it is, whom it binds.

use crate::common::{Cites, Grounds, IsoDay};
use crate::party::PartyOnDay;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::facts::Instrument;
use standi_record::{Day, Record};

/// An instrument on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Instrument")]
pub struct InstrumentOnDay {
    /// Its id.
    pub instrument: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The day.
    pub on: IsoDay,
    /// Number in the Council of Europe's series.
    pub ets: Option<i64>,
    /// Day it was opened for signature.
    pub opened: Option<IsoDay>,
    /// Day it entered into force.
    pub in_force: Option<IsoDay>,
    /// Its rule on later Parties, in the record's words.
    pub entry: Option<&'static str>,
    /// What it amends or adds, in the record's words.
    pub amends: Option<&'static str>,
    /// The rights and duties that it holds.
    pub rights: Vec<RightOf>,
    /// Every State of which the record holds a status under it.
    pub parties: Vec<PartyOnDay>,
    /// On what its description rests.
    pub grounds: Grounds,
}

/// A right or duty.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Right")]
pub struct RightOf {
    /// Its article.
    pub article: &'static str,
    /// What it is about, in the record's words.
    pub text: &'static str,
}

impl InstrumentOnDay {
    /// Asks the record about an instrument on a day.
    pub fn of(record: &Record, it: &Instrument, on: Day) -> InstrumentOnDay {
        let parties = record
            .states
            .iter()
            .filter_map(|state| record.party(state, &it.id, on).ok())
            .filter(|party| party.fact.is_some())
            .map(PartyOnDay::from);
        let right = |row: &standi_record::facts::Right| RightOf {
            article: row.article.0,
            text: row.text.0,
        };
        InstrumentOnDay {
            instrument: it.id.0,
            title: it.title.0,
            on: on.into(),
            ets: it.ets,
            opened: it.opened.map(IsoDay),
            in_force: it.in_force.map(IsoDay),
            entry: it.entry.as_ref().map(|entry| entry.rule.0),
            amends: it.amends.map(|text| text.0),
            rights: record.of(&record.rights, &it.id).map(right).collect(),
            parties: parties.collect(),
            grounds: (&it.basis).into(),
        }
    }
}

impl Cites for InstrumentOnDay {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        visit(&self.grounds);
        self.parties
            .iter()
            .filter_map(PartyOnDay::grounds)
            .for_each(visit);
    }
}
