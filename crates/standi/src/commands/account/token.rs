//! `standi account token`, `revoke`

use super::answers::{TokenMade, TokenTold};
use super::{name, now, role};
use crate::cli::{Format, KnownBy};
use crate::context::Context;
use crate::fault::Fault;
use crate::output;
use standi_accounts::{Accounts, Name, Second, Token};
use standi_docket::access::Viewer;

/// Make a token with which a program acts for a person
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account token \"Anna Kovács\" --label reports
  standi account token \"Anna Kovács\" --label metrics --role auditor --days 365

The token is printed once and kept nowhere. The program sends it as `Authorization: Bearer TOKEN`.")]
pub struct Make {
    /// For whom the program acts
    #[arg(value_parser = name)]
    name: Name,
    /// What the token is called
    #[arg(long, value_name = "LABEL", value_parser = label)]
    label: String,
    /// The one of the person's roles that the program has [default: all]
    #[arg(long, value_name = "ROLE", value_parser = role)]
    role: Option<Viewer>,
    /// For how many days it is good, up to 366
    #[arg(long, value_name = "DAYS", default_value_t = 90, value_parser = clap::value_parser!(u16).range(1..=366))]
    days: u16,
}

/// Revoke a token; it is good no more at once
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  standi account revoke \"Anna Kovács\" reports")]
pub struct Revoke {
    /// Whose
    #[arg(value_parser = name)]
    name: Name,
    /// What the token is called
    #[arg(value_parser = label)]
    label: String,
}

fn label(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let text = text.trim();
    match !text.is_empty() && text.chars().count() <= 40 && text.chars().all(fits) {
        true => Ok(text.to_string()),
        false => Err("a label has 1 to 40 letters, digits, spaces and any of - _ .".into()),
    }
}

impl Make {
    /// Makes it.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        let made = now(context);
        let token = Token {
            label: self.label.clone(),
            viewer: self.role,
            made,
            until: Second(made.0 + i64::from(self.days) * 24 * 60 * 60),
        };
        let text = accounts.make_token(&self.name, &token)?;
        let answer = TokenMade {
            token: text,
            account: self.name.to_string(),
            told: TokenTold::new(&token),
        };
        match context.global.format {
            // Alone, so that a script takes it as it is.
            Format::Text => output::print(context, &format!("{}\n", answer.token)),
            _ => context.answer(KnownBy { known_by: None }, answer, |_, _| {}),
        }
    }
}

impl Revoke {
    /// Revokes it.
    pub fn run(&self, accounts: &mut Accounts, context: &Context) -> Result<(), Fault> {
        accounts.revoke(&self.name, &self.label)?;
        let account = accounts.get(&self.name)?;
        super::tell(context, accounts, vec![account])
    }
}
