//! Who may sit and vote in an organ on a day, and how many votes a decision needs.

use crate::common::{Cites, Grounds, IsoDay};
use crate::state::seat_rests_on;
use schemars::JsonSchema;
use serde::Serialize;
use standi_record::facts::Majority;
use standi_record::query::organs;
use standi_record::{Record, query};

/// An organ on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Organ")]
pub struct OrganOnDay {
    /// Its id.
    pub organ: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The day.
    pub on: IsoDay,
    /// Since when it exists.
    pub since: Option<IsoDay>,
    /// Who sits in it, in general.
    pub who_sits: Option<&'static str>,
    /// How it votes, in general.
    pub votes: Option<&'static str>,
    /// How many States are entitled to sit. Suspended members are not counted.
    pub entitled: usize,
    /// How many may vote.
    pub voting: usize,
    /// Every State that has a seat, or would have one but for a suspension.
    pub states: Vec<StateSeat>,
    /// What each kind of decision needs (Statute, Article 20); empty for other organs than the
    /// Committee of Ministers.
    pub decisions: Vec<Decision>,
    /// On what its description rests.
    pub grounds: Grounds,
}

/// A State's seat in the organ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StateSeat {
    /// Code of the State.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it has.
    #[schemars(extend("enum" = ["sits-and-votes", "sits-without-vote", "no-delegation",
                                "suspended", "argued"]))]
    pub seat: &'static str,
    /// Since when.
    pub since: Option<IsoDay>,
    /// What brought it to this, in the record's words.
    pub text: Option<&'static str>,
    /// On what it rests.
    pub grounds: Option<Grounds>,
}

/// What a kind of decision needs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decision {
    /// Id of the rule.
    pub rule: &'static str,
    /// Its article.
    pub article: &'static str,
    /// What is decided, in the record's words.
    pub text: &'static str,
    /// The majority.
    #[schemars(extend("enum" = ["two-thirds-entitled", "two-thirds-cast-and-majority-entitled",
                                "unanimity-cast-and-majority-entitled",
                                "simple-majority-entitled"]))]
    pub majority: &'static str,
    /// However many vote: never with fewer in favour.
    pub at_least: usize,
    /// Votes in favour needed if all who are entitled vote.
    pub if_all_vote: usize,
    /// Whether one vote against defeats it.
    pub no_vote_against: bool,
    /// On what the rule rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

impl OrganOnDay {
    /// Makes an answer of an organ on a day.
    pub fn of(record: &Record, organ: &query::OrganOnDay<'_>) -> OrganOnDay {
        let body = organ.body;
        let ministers = [organs::COMMITTEE_OF_MINISTERS, organs::EXECUTION].contains(&body.id.0);
        let decisions = record
            .decisions()
            .filter(|(_, majority)| *majority != Majority::None);
        let decisions = decisions.filter(|_| ministers).map(|(rule, majority)| {
            let needed = majority.votes_needed(organ.entitled());
            Decision {
                rule: rule.id.0,
                article: rule.article.0,
                text: rule.text.0,
                majority: majority.word(),
                at_least: needed.at_least,
                if_all_vote: needed.if_all_vote,
                no_vote_against: needed.no_vote_against,
                grounds: (&rule.basis).into(),
            }
        });
        OrganOnDay {
            organ: body.id.0,
            name: body.name.0,
            on: organ.on.into(),
            since: body.since.map(IsoDay),
            who_sits: body.who_sits.map(|text| text.0),
            votes: body.votes.map(|text| text.0),
            entitled: organ.entitled(),
            voting: organ.voting(),
            states: organ
                .seats
                .iter()
                .map(|(state, seat)| {
                    let (since, text, grounds) = seat_rests_on(record, state, body, organ.on, seat);
                    StateSeat {
                        state: state.code.0,
                        name: state.name.0,
                        seat: seat.seat.word(),
                        since,
                        text,
                        grounds,
                    }
                })
                .collect(),
            decisions: decisions.collect(),
            grounds: (&body.basis).into(),
        }
    }
}

impl Cites for OrganOnDay {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        visit(&self.grounds);
        self.states
            .iter()
            .filter_map(|it| it.grounds.as_ref())
            .for_each(&mut *visit);
        self.decisions.iter().for_each(|it| visit(&it.grounds));
    }
}
