//! `record contributions`: what a State owes to the organisation.

use crate::common::{Cites, Grounds, IsoDay};
use crate::state::Account;
use schemars::JsonSchema;
use serde::Serialize;
use standi_docket::money::{Arrears, ProRata, contributions};
use standi_record::facts::State;
use standi_record::{Day, Record};

/// What a State owes to the organisation, as the record knows it on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Contributions {
    /// Code of the State.
    pub state: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The day.
    pub on: IsoDay,
    /// Whether it is a member of the Council of Europe on that day.
    pub member: bool,
    /// First day of being a member, or of no longer being one.
    pub since: Option<IsoDay>,
    /// The accounts made until the day, oldest first. None is added up with another.
    pub accounts: Vec<AccountWithInterest>,
    /// The rules.
    pub rules: Vec<MoneyRule>,
}

/// An account of contributions, in thousand euros, with the interest on what is unpaid.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccountWithInterest {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// Day of a later account that replaces it.
    pub replaced_on: Option<IsoDay>,
    /// Interest, as if nothing had been paid since the account, until a later one replaced it or
    /// until the day asked about; `null`: nothing is unpaid, the sum is not known, or it covers
    /// several years, whose shares are not known.
    pub arrears: Option<Arrears>,
    /// Where membership ended in the year: the share of the days of membership.
    pub pro_rata: Option<ProRata>,
}

/// A rule on contributions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MoneyRule {
    /// The article.
    pub article: &'static str,
    /// What it says, in the record's words.
    pub text: &'static str,
    /// An example or the practice.
    pub example: Option<&'static str>,
    /// On what it rests.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// Ids of the rules on contributions, in the order in which they matter.
const RULES: &[&str] = &["st-39", "fr-10", "st-9"];

impl Contributions {
    /// Asks the record about a State on a day.
    pub fn of(record: &Record, state: &State, on: Day) -> Contributions {
        let found = contributions(record, state, on);
        let accounts = found.accounts.into_iter().map(|it| AccountWithInterest {
            account: it.row.into(),
            replaced_on: it.replaced_on.map(IsoDay),
            arrears: it.arrears,
            pro_rata: it.pro_rata,
        });
        let rule = |id: &&str| record.vote_rules.iter().find(|rule| rule.id == **id);
        Contributions {
            state: state.code.0,
            name: state.name.0,
            on: IsoDay(on),
            member: found.membership.member,
            since: found.membership.since().map(IsoDay),
            accounts: accounts.collect(),
            rules: RULES
                .iter()
                .filter_map(rule)
                .map(|rule| MoneyRule {
                    article: rule.article.0,
                    text: rule.text.0,
                    example: rule.example.map(|text| text.0),
                    grounds: (&rule.basis).into(),
                })
                .collect(),
        }
    }
}

impl Cites for Contributions {
    fn each(&self, visit: &mut dyn FnMut(&Grounds)) {
        self.accounts
            .iter()
            .for_each(|it| visit(&it.account.grounds));
        self.rules.iter().for_each(|it| visit(&it.grounds));
    }
}
