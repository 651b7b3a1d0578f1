//! The shapes in which accounts are printed. Neither passwords nor what is kept of them is among
//! them.

use crate::output::Page;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;
use standi_accounts::{Account, Second, Token};
use standi_answers::{Answer, Cites, Schema};
use standi_docket::value::Moment;

/// Accounts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccountList {
    /// Those that were asked for, by name.
    pub accounts: Vec<AccountTold>,
}

/// An account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccountTold {
    /// The name under which the person signs in, and which stands on their entries.
    pub name: String,
    /// As whom they may look at the docket and record.
    pub roles: Vec<String>,
    /// When it was made.
    pub made: Moment,
    /// When the person last signed in; `null`: never.
    pub signed_in: Option<Moment>,
    /// The tokens of programs that act for them.
    pub tokens: Vec<TokenTold>,
}

/// A token, without what it carries.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TokenTold {
    /// What it is called.
    pub label: String,
    /// The one role that it has; `null`: all of the person's.
    pub role: Option<String>,
    /// When it was made.
    pub made: Moment,
    /// From when on it is good no more.
    pub until: Moment,
}

/// A token that was made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TokenMade {
    /// What the program carries: `Authorization: Bearer …`. It is told this once.
    pub token: String,
    /// For whom the program acts.
    pub account: String,
    /// What is known of it from now on.
    #[serde(flatten)]
    pub told: TokenTold,
}

fn moment(second: Second) -> Moment {
    Moment(Timestamp::from_second(second.0).unwrap_or_default())
}

impl AccountTold {
    /// An account with its tokens.
    pub fn new(account: Account, tokens: Vec<Token>) -> AccountTold {
        AccountTold {
            name: account.name.to_string(),
            roles: account.roles.iter().map(ToString::to_string).collect(),
            made: moment(account.made),
            signed_in: account.signed_in.map(moment),
            tokens: tokens.iter().map(TokenTold::new).collect(),
        }
    }
}

impl TokenTold {
    /// What is known of a token.
    pub fn new(token: &Token) -> TokenTold {
        TokenTold {
            label: token.label.clone(),
            role: token.viewer.map(|it| it.to_string()),
            made: moment(token.made),
            until: moment(token.until),
        }
    }
}

impl AccountList {
    /// For people.
    pub fn write(&self, page: &mut Page<'_>) {
        if self.accounts.is_empty() {
            page.paragraph(
                "There are no accounts: whoever opens the desk on this machine may use all of it.",
            );
        }
        for account in &self.accounts {
            page.section(&account.name);
            let roles = match account.roles.is_empty() {
                true => "no role".to_string(),
                false => account.roles.join(", "),
            };
            page.line(&roles, None);
            let signed_in = account.signed_in.map_or_else(
                || "has not signed in yet".to_string(),
                |at| format!("last signed in on {}", at.day()),
            );
            page.faint(2, &format!("made on {}, {signed_in}", account.made.day()));
            for token in &account.tokens {
                let role = token.role.as_deref().unwrap_or("all roles");
                let text = format!(
                    "token “{}”: {role}, until {}",
                    token.label,
                    token.until.day()
                );
                page.faint(2, &text);
            }
        }
    }
}

impl Cites for AccountList {}
impl Cites for TokenMade {}

/// The schemas of all answers about accounts.
pub const SCHEMAS: &[Schema] = &[
    Schema::of::<Answer<AccountList>>("account-list"),
    Schema::of::<Answer<TokenMade>>("account-token"),
];
